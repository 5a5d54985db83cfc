/* SPDX-License-Identifier: MIT */
#include "merged.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

#define NEEDED "\ttags = { \"peer\" }\n\tnations = { \"uk\" }\n"
#define TWO                                                                   \
	"# Ours.\n\nservice {\n\tid = \"a\"\n\tname = \"A\" # it's {\n"       \
	"\torganisation = \"X\"\n" NEEDED "\tphone = { \"0141 496 0001\" }\n" \
	"}\n\n/* service { */\nservice { id = \"b\" name = 'B' "              \
	"tags = { \"peer\", \"}\" } nations = { \"uk\" } }\n# End.\n"

/* A spreadsheet, the file it goes into, what that becomes (NULL: it stays as
 * it is), the report, and what is said. */
struct merge_case {
	const char *csv, *file, *becomes, *report, *said;
};

static bool is_text(const char *what, const char *text, const char *wanted)
{
	if (!strcmp(text, wanted))
		return true;
	print_error("%s is\n%s\nnot\n%s\n", what, text, wanted);
	return false;
}

static bool is_right(const struct merge_case *c)
{
	struct merged merged;
	struct buf report;
	bool right;

	merge_texts(&merged, c->csv, strlen(c->csv), c->file);
	buf_init(&report, &merged.sheet.arena);
	merge_report(&merged.merge, &report);
	merge_sum(&merged.merge, &report);
	right = merged.wrote;
	right &= is_text(
		"file", merged.text.text, c->becomes ? c->becomes : c->file);
	right &= is_text("report", report.text, c->report);
	right &= is_text(
		"said", sheet_said(&merged.sheet), c->said ? c->said : "");
	check_nothing_lost(&merged);
	merged_release(&merged);
	return right;
}

static void check(const struct merge_case *cases, size_t n)
{
	bool right = true;

	for (size_t i = 0; i < n; i++)
		right &= is_right(&cases[i]);
	assert_true(right);
}

static void merge__changes__only_what_is_said(void **state)
{
	static const struct merge_case cases[] = {
		{ "id,phone,email\na,0141 496 0002,x@example.org\n", TWO,
			"# Ours.\n\nservice {\n\tid = \"a\"\n\tname = \"A\" "
			"# it's {\n\torganisation = \"X\"\n" NEEDED
			"\tphone = { \"0141 496 0002\" }\n"
			"\temail = \"x@example.org\"\n}\n\n/* service { */\n"
			"service { id = \"b\" name = 'B' tags = { \"peer\", "
			"\"}\" } nations = { \"uk\" } }\n# End.\n",
			"a: phone: 0141 496 0001 → 0141 496 0002\n"
			"a: email: nothing → x@example.org\n"
			"only in f.conf: b (kept)\n"
			"0 new, 1 changed, 0 as they were, 1 only in f.conf\n",
			NULL },
		{ "id,how\nb,Ring\n", TWO,
			"# Ours.\n\nservice {\n\tid = \"a\"\n\tname = \"A\" "
			"# it's {\n\torganisation = \"X\"\n" NEEDED
			"\tphone = { \"0141 496 0001\" }\n}\n\n"
			"/* service { */\nservice { id = \"b\" name = 'B' "
			"tags = { \"peer\", \"}\" } nations = { \"uk\" } how = "
			"\"Ring\" }\n# End.\n",
			"b: how: nothing → Ring\nonly in f.conf: a (kept)\n"
			"0 new, 1 changed, 0 as they were, 1 only in f.conf\n",
			NULL },
		/* The same number, and what is said in blanks. */
		{ "name,organisation,phone,web,women only,age_min\n"
		  "A,X,+44 141 4960001,,no,0\n",
			TWO, NULL,
			"only in f.conf: b (kept)\n"
			"0 new, 0 changed, 1 as they were, 1 only in f.conf\n",
			NULL },
		{ "id,name,organisation\na,A,X\nb,B,\n", TWO, NULL,
			"0 new, 0 changed, 2 as they were, 0 only in f.conf\n",
			NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static const struct merge_case finds[] = {
	/* By its name alone, where no organisation is said. */
	{ "name\nA\n", TWO, NULL,
		"only in f.conf: b (kept)\n"
		"0 new, 0 changed, 1 as they were, 1 only in f.conf\n",
		NULL },
	/* By the id that its name made, before that was changed. */
	{ "name,tags\nOld!,peer\n",
		"service { id = \"old\" name = \"New\"\n" NEEDED "}\n",
		"service { id = \"old\" name = \"Old!\"\n" NEEDED "}\n",
		"old: name: New → Old!\n"
		"0 new, 1 changed, 0 as they were, 0 only in f.conf\n",
		NULL },
	{ "id,name,organisation,tags,nations\nc,A,X,sleep,uk\n",
		"service {\n\tid = \"a\"\n\tname = \"A\"\n"
		"\torganisation = \"X\"\n" NEEDED "}",
		"service {\n\tid = \"a\"\n\tname = \"A\"\n"
		"\torganisation = \"X\"\n" NEEDED "}\n\n"
		"service {\n\tid = \"c\"\n\tname = \"A\"\n"
		"\torganisation = \"X\"\n\ttags = { \"sleep\" }\n"
		"\tnations = { \"uk\" }\n}\n",
		"new: c (A, X)\nonly in f.conf: a (kept)\n"
		"1 new, 0 changed, 0 as they were, 1 only in f.conf\n",
		"2: warning: 'c' is new, but has the name and "
		"organisation of 'a' in 'f.conf'\n" },
	{ "name,web\nA,x\n",
		"service { id = \"1\" name = \"A\"\n" NEEDED "}\n"
		"service { id = \"2\" name = \"a\"\n" NEEDED "}\n",
		NULL,
		"only in f.conf: 1 (kept)\nonly in f.conf: 2 (kept)\n"
		"0 new, 0 changed, 0 as they were, 2 only in f.conf\n",
		"2: error: there are two services of this name in "
		"'f.conf': say in a column 'id' which one it is\n" },
	{ "name,organisation,phone\nA,X,\nA,,1\n", TWO, NULL,
		"only in f.conf: b (kept)\n"
		"0 new, 0 changed, 1 as they were, 1 only in f.conf\n",
		"3: warning: column 'phone': '1' is no number, so it is "
		"left out\n3: error: row 2 is about the same service of "
		"'f.conf' ('a')\n" },
};

static void merge__finds__service(void **state)
{
	(void)state;
	check(finds, N(finds));
}

static const struct merge_case sets[] = {
	{ "id,takes pets,drop in,female worker\na,yes,no,yes\n",
		"service {\n  id = \"a\"\n  name = \"A\"\n" NEEDED
		"  accepts = { \"ost\" }\n"
		"  refuses = { \"pets\", \"children\" }\n"
		"  offers = { \"drop_in\", \"women_only\" }\n}\n",
		"service {\n  id = \"a\"\n  name = \"A\"\n" NEEDED
		"  accepts = { \"ost\", \"pets\" }\n"
		"  refuses = { \"children\" }\n"
		"  offers = { \"female_worker\" }\n"
		"  women_only = true\n}\n",
		"a: accepts: ost → ost; pets\n"
		"a: refuses: children; pets → children\n"
		"a: offers: drop_in → female_worker\n"
		"0 new, 1 changed, 0 as they were, 0 only in f.conf\n",
		NULL },
	{ "id,women only,refuses\na,no,ost\n",
		"service {\r\n\tid = \"a\" name = \"A\"\r\n"
		"tags = { \"peer\" } nations = { \"uk\" }\r\n"
		"accepts = { \"ost\" } offers = { \"women_only\" }}\r\n",
		"service {\r\n\tid = \"a\" name = \"A\"\r\n"
		"tags = { \"peer\" } nations = { \"uk\" }\r\n"
		"accepts = { } offers = { } women_only = false "
		"refuses = { \"ost\" } }\r\n",
		"a: women_only: yes → no\na: accepts: ost → nothing\n"
		"a: refuses: nothing → ost\n"
		"0 new, 1 changed, 0 as they were, 0 only in f.conf\n",
		NULL },
	/* What stands in comments is no value. */
	{ "id,web\na,x\n",
		"service { // id = \"b\"\n\tid = \"a\"\n\tname = \"A\"\n" NEEDED
		"\tweb = \"y\" /* web = \"z\" } */\n\t# web = \"z\"\n}\n"
		"# service { }\n",
		"service { // id = \"b\"\n\tid = \"a\"\n\tname = \"A\"\n" NEEDED
		"\tweb = \"x\" /* web = \"z\" } */\n\t# web = \"z\"\n}\n"
		"# service { }\n",
		"a: web: y → x\n"
		"0 new, 1 changed, 0 as they were, 0 only in f.conf\n",
		NULL },
	/* Not to be printed, whatever its tags would make of it. */
	{ "name,tags,nation,safe to print\nA,peer,uk,no\n", "",
		"service {\n\tid = \"a\"\n\tname = \"A\"\n" NEEDED
		"\tsafe_to_print = false\n}\n",
		"new: a (A)\n1 new\n", NULL },
	{ "id,safe to print\na,no\n",
		"service {\r\n\tid = \"a\"\r\n\tname = \"A\"\r\n"
		"\ttags = { \"peer\" }\r\n\tnations = { \"uk\" }\r\n"
		"}\r\n",
		"service {\r\n\tid = \"a\"\r\n\tname = \"A\"\r\n"
		"\ttags = { \"peer\" }\r\n\tnations = { \"uk\" }\r\n"
		"\tsafe_to_print = false\r\n}\r\n",
		"a: safe_to_print: yes → no\n"
		"0 new, 1 changed, 0 as they were, 0 only in f.conf\n",
		NULL },
};

static void merge__keeps__sets_apart(void **state)
{
	(void)state;
	check(sets, N(sets));
}

static void merge__writes__texts_safely(void **state)
{
	static const struct merge_case cases[] = {
		{ "name,tags,nation,summary,address\n"
		  "\"${HOME} \"\"x\"\" \\n\",peer,uk,\"$${A}\n\\\",'=1#; 2\n",
			"",
			"service {\n\tid = \"home-x-n\"\n"
			"\tname = \"\\${HOME} \\\"x\\\" \\\\n\"\n"
			"\tsummary = \"$\\${A}\\n\\\\\"\n" NEEDED
			"\taddress = { \"=1#\", \"2\" }\n}\n",
			"new: home-x-n (${HOME} \"x\" \\n)\n1 new\n", NULL },
		{ "id,name,tags,nation\nB,b,peer,uk\nA,a,peer,uk\n", "",
			"service {\n\tid = \"B\"\n\tname = \"b\"\n" NEEDED
			"}\n\nservice {\n\tid = \"A\"\n\tname = \"a\"\n" NEEDED
			"}\n",
			"new: B (b)\nnew: A (a)\n2 new\n", NULL },
	};

	(void)state;
	check(cases, N(cases));
}

static const struct merge_case mistakes[] = {
	{ "name,tags,web,nation\nC,peer,,\nA,,,\n", TWO, NULL,
		"only in f.conf: b (kept)\n"
		"0 new, 0 changed, 1 as they were, 1 only in f.conf\n",
		"2: error: there is no 'nations', and a new service "
		"needs it\n" },
	{ "name,tags\nC,peer\nD,peer\n", "", "", "0 new\n",
		"1: error: there is no column for 'nations', and a new "
		"service needs it\n" },
	{ "name,nation\nC,uk\nD,uk\n", "",
		"service {\n\tid = \"c\"\n\tname = \"C\"\n\ttags = { }\n"
		"\tnations = { \"uk\" }\n}\n\n"
		"service {\n\tid = \"d\"\n\tname = \"D\"\n\ttags = { }\n"
		"\tnations = { \"uk\" }\n}\n",
		"new: c (C)\nnew: d (D)\n2 new\n",
		"1: warning: there is no column for 'tags', so what is "
		"new will answer no need\n" },
	{ "id,name,tags,nation,age_min,age_max\nC,C,peer,uk,30,20\n"
	  "a,,,,30,20\n",
		TWO, NULL,
		"only in f.conf: b (kept)\n"
		"0 new, 0 changed, 0 as they were, 1 only in f.conf\n",
		"2: error: 'age_min' (30) is more than 'age_max' (20)\n"
		"3: error: 'age_min' (30) is more than 'age_max' "
		"(20)\n" },
	{ "id,verified\na,2025-01-01\n",
		"service { id = \"a\" name = \"A\" tags = { \"peer\" } "
		"nations = { \"uk\" } verified = \"2026-01-01\" }",
		"service { id = \"a\" name = \"A\" tags = { \"peer\" } "
		"nations = { \"uk\" } verified = \"2025-01-01\" }",
		"a: verified: 2026-01-01 → 2025-01-01\n"
		"0 new, 1 changed, 0 as they were, 0 only in f.conf\n",
		"2: warning: 'a' was checked later (2026-01-01) in "
		"'f.conf' than here (2025-01-01)\n" },
};

static void merge__names__what_cannot_be(void **state)
{
	(void)state;
	check(mistakes, N(mistakes));
}

static void merge_write__wants__text_of_services(void **state)
{
	static const char *const texts[] = { "", "service { }",
		"service { } service { } service { }",
		"# service { } service { }" };

	(void)state;
	for (size_t i = 0; i < N(texts); i++) {
		struct merged merged;

		merge_texts(&merged, "id\na\n", 5, TWO);
		buf_clear(&merged.text);
		assert_false(
			merge_write(&merged.merge, texts[i], &merged.text));
		merged_release(&merged);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(merge__changes__only_what_is_said),
		cmocka_unit_test(merge__finds__service),
		cmocka_unit_test(merge__keeps__sets_apart),
		cmocka_unit_test(merge__writes__texts_safely),
		cmocka_unit_test(merge__names__what_cannot_be),
		cmocka_unit_test(merge_write__wants__text_of_services),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
