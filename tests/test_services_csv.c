/* SPDX-License-Identifier: MIT */
#include "spreadsheet.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

/* One cell under a heading, what it says of a service, and what is said of it:
 * NULL where nothing is; else what stands behind "column '…': ". */
struct cell_case {
	const char *heading, *text, *row, *said;
};

static const char *said_of_cell(struct sheet *sheet)
{
	const char *said = sheet_said(sheet);
	const char *behind = strstr(said, "': ");

	return behind ? behind + 3 : said;
}

static void check(const struct cell_case *cases, size_t n)
{
	bool wrong = false;

	for (size_t i = 0; i < n; i++) {
		const struct cell_case *c = &cases[i];
		char bytes[1024];
		struct sheet sheet;
		int size = snprintf(bytes, sizeof(bytes),
			"%s\t%s\n%s\t\"%s\"\n", "name", c->heading, "X",
			c->text);
		char want[1024], said[1024];

		snprintf(want, sizeof(want), "%s%s",
			*c->row == '!' ? "" : "name=X",
			*c->row == '!' ? "" : c->row);
		snprintf(said, sizeof(said), "%s%s", c->said ? c->said : "",
			c->said ? "\n" : "");
		sheet_read_services(&sheet, bytes, (size_t)size);
		if (strcmp(sheet_rows(&sheet), want) ||
			strcmp(said_of_cell(&sheet), said)) {
			print_error(
				"of '%s' in '%s' comes\n%s\nnot\n%s\nand it "
				"is said\n%snot\n%s",
				c->text, c->heading, sheet_rows(&sheet), want,
				said_of_cell(&sheet), said);
			wrong = true;
		}
		sheet_release(&sheet);
	}
	assert_false(wrong);
}

static void heading__names__field(void **state)
{
	static const struct cell_case cases[] = {
		{ "Provider", "x", " organisation=x", NULL },
		{ "ORGANIZATION ", "x", " organisation=x", NULL },
		{ "Description", "x", " summary=x", NULL },
		{ "phone_number", "123", " phone=123", NULL },
		{ "Telephone (office)", "123", " phone=123", NULL },
		{ "Phone 2", "123", " phone=123", NULL },
		{ "SMS", "85258", " text_to=85258", NULL },
		{ "Web-site", "x", " web=x", NULL },
		{ "Post code", "x", " postcode=x", NULL },
		{ "covers", "x", " areas=x", NULL },
		{ "What happens next?", "x", " next=x", NULL },
		{ "how to access", "x", " how=x", NULL },
		{ "Last checked:", "2026-11-03", " verified=2026-11-03", NULL },
		{ "hours_note", "x", " hours_note=x", NULL },
		{ "Women only", "y", " women_only=yes", NULL },
		{ "takes methadone", "yes", " takes:ost", NULL },
		{ "Children", "no", " refuses:children", NULL },
		{ "No pets", "yes", " refuses:pets", NULL },
		{ "refuses current use", "no", " takes:current_use", NULL },
		{ "Female worker", "✓", " has:female_worker", NULL },
		{ "Drop-in (y/n)", "n", " lacks:drop_in", NULL },
		{ "Takes pets? yes/no", "x", " takes:pets", NULL },
		{ "Takes pets", "ask", "", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static void cell__is__yes_or_no(void **state)
{
	static const struct cell_case cases[] = {
		{ "onsite", "TRUE", " onsite=yes", NULL },
		{ "onsite", "1", " onsite=yes", NULL },
		{ "onsite", "X", " onsite=yes", NULL },
		{ "onsite", "No", " onsite=no", NULL },
		{ "onsite", "0", " onsite=no", NULL },
		{ "onsite", "maybe", "", NULL },
		{ "onsite", "-", "", NULL },
		{ "onsite", "n/a", "", NULL },
		{ "onsite", "often", "!", "'often' is neither yes nor no" },
		{ "pets", "dogs", "!", "'dogs' is neither yes nor no" },
	};

	(void)state;
	check(cases, N(cases));
}

static const struct cell_case numbers[] = {
	{ "Minimum age", "18", " age_min=18", NULL },
	{ "Minimum age", "18+", " age_min=18", NULL },
	{ "Minimum age", "16 years", " age_min=16", NULL },
	{ "Minimum age", "16.0", " age_min=16", NULL },
	{ "age_max", "none", " age_max=0", NULL },
	{ "Minimum age", "eighteen", "!", "'eighteen' is not a number" },
	{ "Minimum age", "16-25", "!", "'16-25' is not a number" },
	{ "Minimum age", "-5", "!", "'-5' is not a number" },
	{ "Minimum age", "99999999999999999999", "!",
		"'99999999999999999999' is nobody's age" },
	{ "checked", "3/11/2026", " verified=2026-11-03", NULL },
	{ "checked", "03.11.26", " verified=2026-11-03", NULL },
	{ "checked", "2026/11/3", " verified=2026-11-03", NULL },
	{ "checked", "2026-11-03T00:00:00", " verified=2026-11-03", NULL },
	{ "checked", "03/11/2026 00:00", " verified=2026-11-03", NULL },
	{ "checked", "3rd Nov 2026", " verified=2026-11-03", NULL },
	{ "checked", "13-Sept-26", " verified=2026-09-13", NULL },
	{ "checked", "November 3, 2026", " verified=2026-11-03", NULL },
	{ "checked", "29/2/2028", " verified=2028-02-29", NULL },
};

static void cell__is__number_or_date(void **state)
{
	static const char no_date[] =
		" is not a date (day/month/year, or 2026-11-03)";
	static const char *const wrong[] = { "11/13/2026", "29/2/2026", "2026",
		"3/11", "3/11/126", "last week", "1/1/1/1", "3//11//2026x",
		"31/4/26" };

	(void)state;
	check(numbers, N(numbers));
	for (size_t i = 0; i < N(wrong); i++) {
		char said[128];
		const struct cell_case one = { "closed on", wrong[i], "!",
			said };

		snprintf(said, sizeof(said), "'%s'%s", wrong[i], no_date);
		check(&one, 1);
	}
}

static const struct cell_case phones[] = {
	{ "tel", "0141 496 0001", " phone=0141 496 0001", NULL },
	{ "tel", "+44 141 496 0001", " phone=0141 496 0001", NULL },
	{ "tel", "+44 (0)141 496 0001", " phone=0141 496 0001", NULL },
	{ "tel", "+44(141)4960001", " phone=01414960001", NULL },
	{ "tel", "0044 7700 900001", " phone=07700 900001", NULL },
	{ "tel", "\"\"+44 1414 960001\"\"", " phone=01414 960001", NULL },
	{ "tel", "'01414960001", " phone=01414960001", NULL },
	{ "tel", "(0141) 496 0001", " phone=(0141) 496 0001", NULL },
	{ "tel", "1414960001", " phone=01414960001",
		"'1414960001' has lost its beginning: read as "
		"'01414960001'" },
	{ "tel", "7700 900001", " phone=07700 900001",
		"'7700 900001' has lost its beginning: read as "
		"'07700 900001'" },
	{ "tel", "(141) 496 0001", " phone=01414960001",
		"'(141) 496 0001' has lost its beginning: read as "
		"'01414960001'" },
	{ "tel", "441414960001", " phone=01414960001",
		"'441414960001' has lost its beginning: read as "
		"'01414960001'" },
	{ "tel", "116 123", " phone=116 123", NULL },
	{ "tel", "999", " phone=999", NULL },
	{ "tel", "0141 496 0001/0141 496 0002, 0141 496 0003",
		" phone=0141 496 0001|0141 496 0002|0141 496 0003", NULL },
	{ "tel", "0141 496 0001 or 0141 496 0002",
		" phone=0141 496 0001|0141 496 0002", NULL },
	{ "tel", "0141 496 0001/2", " phone=0141 496 0001/2", NULL },
	{ "tel", "0141 496 0001, ext 3", " phone=0141 496 0001, ext 3", NULL },
	{ "tel", "0808 157 0000 (24/7)", " phone=0808 157 0000 (24/7)", NULL },
	{ "tel", "0141 496 0001; 0141 496 0001", " phone=0141 496 0001", NULL },
	{ "tel", "none", "", NULL },
	{ "tel", "see website", "",
		"'see website' is no number, so it is left out" },
	{ "tel", "1.41E+09", "!",
		"the spreadsheet has cut this number ('1.41E+09'): "
		"make the column one of texts, and write it anew" },
	{ "tel", "1,41415E+09", "!",
		"the spreadsheet has cut this number ('1,41415E+09'): "
		"make the column one of texts, and write it anew" },
	{ "text to", "+447700900001", " text_to=07700900001", NULL },
	{ "text to", "Text HI to 85258", " text_to=Text HI to 85258", NULL },
};

static void cell__is__phone(void **state)
{
	(void)state;
	check(phones, N(phones));
}

static const struct cell_case words[] = {
	{ "tags", "Menopause, mental health|peer; peer",
		" tags=menopause|mental_health|peer", NULL },
	{ "tags", "menopuase", " tags=menopuase",
		"unknown tag 'menopuase' (did you mean 'menopause'?)" },
	{ "nation", "Scotland", " nations=scotland", NULL },
	{ "nation", "Wales/England", " nations=england|wales", NULL },
	{ "nation", "England and Wales", " nations=england|wales", NULL },
	{ "nation", "Northern Ireland", " nations=ni", NULL },
	{ "nation", "England; Scotland; Wales; NI", " nations=uk", NULL },
	{ "nation", "Mars", "!",
		"'Mars' is not england, scotland, wales, ni or uk" },
	{ "areas", "Glasgow; G20\nG21", " areas=Glasgow; G20|G21", NULL },
	{ "address", "12 High St; Glasgow", " address=12 High St|Glasgow",
		NULL },
	{ "accepts", "pets, Methadone", " accepts=ost|pets", NULL },
	{ "refuses", "none", " refuses=", NULL },
	{ "accepts", "childern", "!",
		"'childern' is not ost, current_use, children or pets "
		"(did you mean 'children'?)" },
	{ "offers", "drop-in; female staff; women_only",
		" women_only=yes offers=female_worker|drop_in", NULL },
	{ "languages", "English, Polish; BSL, ckb, zh-Hant",
		" languages=en|pl|bfi|ckb|zh-Hant", NULL },
	{ "languages", "Elvish", "",
		"no code is known for 'Elvish', so it is left out" },
	{ "referral", "Self-referral", " referral=self", NULL },
	{ "How to refer", "Ring us", " how=Ring us",
		"'Ring us' is not self, worker or gp: it is taken for "
		"how to get there ('how')" },
	{ "status", "Active", " status=open", NULL },
	{ "status", "opne", "!",
		"'opne' is not open, unchecked or closed (did you mean "
		"'open'?)" },
	{ "hours", "Mon 9-5; by appointment; 24/7",
		" hours=MO 09:00-17:00|24/7 hours_note=by appointment",
		"'by appointment' cannot be read as hours (like TU "
		"14:00-16:00), so it goes into 'hours_note'" },
	{ "summary", "two\nlines", " summary=two\nlines", NULL },
	{ "organisation", "two\nlines", " organisation=two lines", NULL },
};

static void cell__is__list_of_words(void **state)
{
	(void)state;
	check(words, N(words));
}

/* A whole sheet, what becomes of it, and what is said. */
struct sheet_case {
	const char *bytes, *rows, *said;
};

static void check_sheets(const struct sheet_case *cases, size_t n)
{
	bool wrong = false;

	for (size_t i = 0; i < n; i++) {
		const struct sheet_case *c = &cases[i];
		const char *said = c->said ? c->said : "";
		struct sheet sheet;

		sheet_read_services(&sheet, c->bytes, strlen(c->bytes));
		if (strcmp(sheet_rows(&sheet), c->rows) ||
			strcmp(sheet_said(&sheet), said)) {
			print_error("of\n%s\ncomes\n%s\nnot\n%s\nand it is "
				    "said\n%snot\n%s",
				c->bytes, sheet_rows(&sheet), c->rows,
				sheet_said(&sheet), said);
			wrong = true;
		}
		sheet_release(&sheet);
	}
	assert_false(wrong);
}

static void services_csv_read__names__what_is_wrong(void **state)
{
	static const struct sheet_case cases[] = {
		{ "Name,Minimum age\nA,18\nB,eighteen\n,20\nC,1\n",
			"name=A age_min=18\nname=C age_min=1",
			"3: error: column 'Minimum age': 'eighteen' is not a "
			"number\n4: error: there is no name\n" },
		{ "Phone,Web\n1,x\n", "",
			"1: error: there is no column for the name ('Name' or "
			"'Service')\n" },
		{ "Name,Ref,,Blank,Colour\nA,1,2,,blue\n", "name=A",
			"1: warning: columns 'Ref', 3 (without a heading), "
			"'Colour' are not known, so they are left out\n" },
		{ "Name,Accepts,Takes pets\nA,pets,no\n", "",
			"2: error: 'pets' is both taken and refused\n" },
		{ "Name,Web,URL\nA,x,y\nB,,y\n", "name=A web=x\nname=B web=y",
			"1: warning: columns 'Web' and 'URL' are both 'web': "
			"the second counts where the first is empty\n" },
		{ "Name,Tel,Mobile,Summary,About\nA,123,456,x,y\n",
			"name=A summary=x\ny phone=123|456", NULL },
		{ "id,name\ntwo words,A\n", "",
			"2: error: column 'id': an id is one word, not 'two "
			"words'\n" },
		{ "id,name\ntwo\u00a0words,A\n", "",
			"2: error: column 'id': an id is one word, not "
			"'two\u00a0words'\n" },
	};

	(void)state;
	check_sheets(cases, N(cases));
}

static void services_csv_read__joins__sessions(void **state)
{
	static const struct sheet_case cases[] = {
		{ "Name,organisation,Hours,Phone\n"
		  "A,X,MO 10:00-12:00,123\n"
		  "B,X,,\n"
		  " a ,x,TU 10:00-12:00,\n"
		  "A,Y,,\n",
			"name=A organisation=X phone=123 "
			"hours=MO 10:00-12:00|TU 10:00-12:00\n"
			"name=B organisation=X\nname=A organisation=Y",
			NULL },
		{ "Name,Phone\nA,123\nA,456\n", "name=A phone=123",
			"3: error: 'phone' is another than in row 2, which is "
			"about the same service: give each a name of its own, "
			"or an id\n" },
		{ "Name,Pets,Drop in,Tags\nA,,no,peer\nA,yes,,sleep\n",
			"name=A tags=peer|sleep takes:pets lacks:drop_in",
			NULL },
		{ "id,Name,Pets\na,A,yes\nb,A,no\na,,no\n",
			"id=a name=A takes:pets\nid=b name=A refuses:pets",
			"4: error: 'accepts' is another than in row 2, which "
			"is about the same service: give each a name of its "
			"own, or an id\n" },
	};

	(void)state;
	check_sheets(cases, N(cases));
}

static void services_csv_read__makes__ids(void **state)
{
	static const struct {
		const char *name, *organisation, *id;
	} cases[] = {
		{ "Kelvin Clinic", "", "kelvin-clinic" },
		{ "Kelvin Clinic", "With Us", "kelvin-clinic-with-us" },
		{ "Menopause group, With Us", "With Us",
			"menopause-group-with-us" },
		{ "St Mary's (north)", "", "st-marys-north" },
		{ "Caffè Œ Łódź – Tŷ Ðé", "", "caffe-o-lodz-ty-de" },
		{ "st marys NORTH", "", "st-marys-north-2" },
		{ "朝の会", "", "service-7e1a8ad7" },
		{ "!!!", "With Us", "service-0b0c6151-with-us" },
		{ "A name of so many words that nobody would ever write it out "
		  "in full",
			"",
			"a-name-of-so-many-words-that-nobody-would-ever-write" },
	};
	struct sheet sheet;
	struct arena arena;
	struct buf bytes;

	(void)state;
	arena_init(&arena);
	buf_init(&bytes, &arena);
	buf_add(&bytes, "Name\torganisation\n");
	for (size_t i = 0; i < N(cases); i++)
		buf_addf(&bytes, "%s\t%s\n", cases[i].name,
			cases[i].organisation);
	sheet_read_services(&sheet, bytes.text, bytes.len);
	assert_int_equal(sheet.rows.n, N(cases));
	for (size_t i = 0; i < N(cases); i++)
		assert_string_equal(sheet.rows.all[i].fields[SERVICE_FIELD_ID],
			cases[i].id);
	sheet_release(&sheet);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heading__names__field),
		cmocka_unit_test(cell__is__yes_or_no),
		cmocka_unit_test(cell__is__number_or_date),
		cmocka_unit_test(cell__is__phone),
		cmocka_unit_test(cell__is__list_of_words),
		cmocka_unit_test(services_csv_read__names__what_is_wrong),
		cmocka_unit_test(services_csv_read__joins__sessions),
		cmocka_unit_test(services_csv_read__makes__ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
