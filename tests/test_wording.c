/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/wording.h"

enum {
	MOST_FOUND = 256,
};

static const char *const not_before_victim[] = { "Support", "Contact Scheme" };
static const char *const not_before_user[] = { "s' union" };
static const char *const not_before_domestic[] = { "abuse", "appliance" };

static const struct wording_term terms[] = {
	{ .say = "addict", .plural = true, .error = true, .line = 1 },
	{ .say = "drug addict", .plural = true, .error = true },
	{ .say = "ex-addict", .plural = true, .error = true },
	{ .say = "alcoholic", .plural = true },
	{ .say = "chaotic lifestyle", .plural = true },
	{ .say = "chaotic" },
	{ .say = "chaotic case" },
	{ .say = "crack baby", .plural = true },
	{ .say = "abscess", .plural = true },
	{ .say = "my", .plural = true },
	{ .say = "hard to reach" },
	{ .say = "why didn't you leave" },
	{ .say = "I'm clean" },
	{ .say = "LAC", .match_case = true },
	{ .say = "DNA'd", .match_case = true },
	{ .say = "na\u00efve" },
	{ .say = "victim",
		.plural = true,
		.not_before = not_before_victim,
		.n_not_before = 2 },
	{ .say = "drug user",
		.plural = true,
		.not_before = not_before_user,
		.n_not_before = 1 },
	{ .say = "a domestic",
		.not_before = not_before_domestic,
		.n_not_before = 2 },
	{ .say = "client", .plural = true },
	{ .say = "e.g." },
	{ .say = "", .plural = true },
};

static const char *const ok[] = {
	"Alcoholics Anonymous",
	"thin client",
	"the Addict and Victim Project",
	"Victims' Code",
	"",
};

static const char *const discreet[] = {
	"abuse",
	"needle",
	"pregnancy",
	"women's aid",
	"court",
	"HIV",
	"",
};

static int setup(void **state)
{
	static struct wording wording;

	wording_init(&wording);
	wording.terms = terms;
	wording.n_terms = sizeof(terms) / sizeof(terms[0]);
	wording.ok = ok;
	wording.n_ok = sizeof(ok) / sizeof(ok[0]);
	wording.discreet = discreet;
	wording.n_discreet = sizeof(discreet) / sizeof(discreet[0]);
	wording_index(&wording);
	*state = &wording;
	return 0;
}

static int teardown(void **state)
{
	wording_release(*state);
	return 0;
}

/* All that is found in the text, with a bar between. */
static const char *found_in(const struct wording *wording, const char *text)
{
	static char found[MOST_FOUND];
	const char *word = NULL;
	size_t at = 0, len = 0, n = 0;

	found[0] = '\0';
	while (wording_find(wording, text, &at, &word, &len)) {
		assert_ptr_equal(word + len, text + at);
		n += (size_t)snprintf(found + n, sizeof(found) - n, "%s%.*s",
			n ? "|" : "", (int)len, word);
		assert_true(n < sizeof(found));
	}
	assert_int_equal(at, strlen(text));
	return found;
}

struct example {
	const char *text, *found;
};

/* With the index and without it. */
static void expect(void **state, const struct example *examples, size_t n)
{
	struct wording *wording = *state, plain = *wording;
	size_t i;

	plain.index = NULL;
	for (i = 0; i < n; i++) {
		assert_string_equal(
			found_in(wording, examples[i].text), examples[i].found);
		assert_string_equal(
			found_in(&plain, examples[i].text), examples[i].found);
	}
}

#define EXPECT(state, examples) \
	expect(state, examples, sizeof(examples) / sizeof(examples[0]))

static void wording_find__finds_whole_words(void **state)
{
	static const struct example examples[] = {
		{ "addict", "addict" },
		{ "She is an addict.", "addict" },
		{ "(addict)", "addict" },
		{ "an addict, an ADDICT and an Addict",
			"addict|ADDICT|Addict" },
		{ "addiction", "" },
		{ "addicted to tea", "" },
		{ "readdict", "" },
		{ "2addict addict2", "" },
		{ "\u201caddict\u201d", "addict" },
		{ "so\u2014addict\u2026", "addict" },
		{ "addict\u00e9 \u00e9addict", "" },
		{ "Naive, na\u00efve", "na\u00efve" },
		{ "\U0001f642addict", "addict" },
		{ "e.g. this", "e.g." },
		{ "", "" },
	};

	EXPECT(state, examples);
}

static void wording_find__takes_any_blanks(void **state)
{
	static const struct example examples[] = {
		{ "hard\nto\treach", "hard\nto\treach" },
		{ "hard   to \r\n  reach", "hard   to \r\n  reach" },
		{ "hard\u00a0to reach", "hard\u00a0to reach" },
		{ "hardto reach", "" },
		{ "hard to  reached", "" },
		{ "hard to", "" },
	};

	EXPECT(state, examples);
}

static void wording_find__knows_apostrophes(void **state)
{
	static const struct example examples[] = {
		{ "Why didn't you leave?", "Why didn't you leave" },
		{ "why didn\u2019t you leave", "why didn\u2019t you leave" },
		{ "I\u2019m clean", "I\u2019m clean" },
		{ "the 'addict' word", "addict" },
		{ "\u2018addict\u2019", "addict" },
		{ "the addict's mum", "addict" },
		{ "the addict\u2019s mum", "addict" },
		{ "the addicts' mums", "addicts" },
		{ "O'addict", "" },
		{ "addict'll addict'sy", "" },
	};

	EXPECT(state, examples);
}

static void wording_find__knows_hyphens(void **state)
{
	static const struct example examples[] = {
		{ "non-alcoholic", "" },
		{ "non\u2011alcoholic", "" },
		{ "alcoholic-free", "alcoholic" },
		{ "ex-addict", "ex-addict" },
		{ "ex\u2010addicts", "ex\u2010addicts" },
		{ "heroin-addict", "" },
		{ "- addict -alcoholic --chaotic", "addict|alcoholic|chaotic" },
	};

	EXPECT(state, examples);
}

static void wording_find__knows_plurals(void **state)
{
	static const struct example examples[] = {
		{ "addicts, Addicts and ADDICTS", "addicts|Addicts|ADDICTS" },
		{ "an abscess, abscesses", "abscess|abscesses" },
		{ "addictes", "" },
		{ "crack baby and crack babies", "crack baby|crack babies" },
		{ "CRACK BABIES", "CRACK BABIES" },
		{ "crack bab", "" },
		{ "my mies", "my|mies" },
		{ "chaotics", "" },
	};

	EXPECT(state, examples);
}

static void wording_find__keeps_capitals_where_they_matter(void **state)
{
	static const struct example examples[] = {
		{ "LAC", "LAC" },
		{ "lac Lac", "" },
		{ "she DNA'd twice", "DNA'd" },
		{ "DNA\u2019d", "DNA\u2019d" },
		{ "a DNA test", "" },
	};

	EXPECT(state, examples);
}

static void wording_find__takes_the_longer_of_two(void **state)
{
	static const struct example examples[] = {
		{ "chaotic", "chaotic" },
		{ "a chaotic lifestyle", "chaotic lifestyle" },
		{ "chaotic lifestyles", "chaotic lifestyles" },
		{ "a drug addict", "drug addict" },
		{ "chaotic life", "chaotic" },
		{ "a chaotic case", "chaotic case" },
	};

	EXPECT(state, examples);
}

static void wording_find__is_stopped_by_what_follows(void **state)
{
	static const struct example examples[] = {
		{ "Victim Support", "" },
		{ "victim\n support", "" },
		{ "victim contact scheme", "" },
		{ "Victim-Support", "" },
		{ "victim supported", "victim" },
		{ "victim, support", "victim" },
		{ "a drug users' union", "" },
		{ "a drug users\u2019 union", "" },
		{ "drug users union", "drug users" },
		{ "a domestic abuse worker", "" },
		{ "a domestic-abuse worker", "" },
		{ "it was a domestic", "a domestic" },
		{ "a domestic - abuse", "a domestic" },
	};

	EXPECT(state, examples);
}

static void wording_find__is_stopped_by_ok_phrases(void **state)
{
	static const struct example examples[] = {
		{ "Alcoholics Anonymous", "" },
		{ "thin client", "" },
		{ "a thin client here", "" },
		{ "a thin clients here", "clients" },
		{ "a thin  client, a client", "client" },
		{ "in the addict and\nvictim project", "" },
		{ "the addict and victim", "addict|victim" },
		{ "bathe Addict and Victim Project", "Addict|Victim" },
		{ "the Victims' Code", "" },
		{ "the Victims\u2019 Code", "" },
		{ "thin victim", "victim" },
	};

	EXPECT(state, examples);
}

static void wording_find__goes_on_from_where_it_is(void **state)
{
	const char *text = "addict victim", *word = NULL;
	const struct wording_term *term;
	size_t at = 0, len = 0;

	term = wording_find(*state, text, &at, &word, &len);
	assert_ptr_equal(term, &terms[0]);
	assert_int_equal(at, 6);
	term = wording_find(*state, text, &at, &word, &len);
	assert_string_equal(term->say, "victim");
	assert_ptr_equal(word, text + 7);
	assert_null(wording_find(*state, text, &at, &word, &len));
	assert_null(wording_find(*state, text, &at, &word, &len));
}

static void wording_find__finds_nothing__without_terms(void **state)
{
	struct wording none;
	const char *word = NULL;
	size_t at = 0, len = 0;

	(void)state;
	wording_init(&none);
	assert_null(wording_find(&none, "addict", &at, &word, &len));
	assert_null(wording_find_discreet(&none, "abuse"));
	wording_index(&none);
	at = 0;
	assert_null(wording_find(&none, "addict", &at, &word, &len));
	assert_null(wording_find_discreet(&none, "abuse"));
	wording_release(&none);
}

static void wording_find__takes_broken_text(void **state)
{
	static const struct example examples[] = {
		{ "\xff"
		  "addict\xe2\x80",
			"addict" },
		{ "\x80\x80 addict\xc3", "addict" },
		{ "hard to reac\xe2", "" },
		{ "\xe2\x80 addict", "addict" },
	};

	EXPECT(state, examples);
}

static void wording_find_discreet__finds_the_first(void **state)
{
	static const struct example examples[] = {
		{ "smear, sleep and menopause", NULL },
		{ "Sexual abuse", "abuse" },
		{ "needles, or abuse", "needle" },
		{ "two pregnancies", "pregnancy" },
		{ "Women\u2019s  Aid", "women's aid" },
		{ "a tennis courtyard", NULL },
		{ "court-ordered", "court" },
		{ "pre-court", "court" },
		{ "the court's letter", "court" },
		{ "hiv", "HIV" },
		{ "", NULL },
	};
	struct wording *wording = *state, plain = *wording;
	const char *with, *without;

	plain.index = NULL;
	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
		with = wording_find_discreet(wording, examples[i].text);
		without = wording_find_discreet(&plain, examples[i].text);
		assert_ptr_equal(with, without);
		if (!examples[i].found)
			assert_null(with);
		else
			assert_string_equal(with, examples[i].found);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(wording_find__finds_whole_words),
		TEST(wording_find__takes_any_blanks),
		TEST(wording_find__knows_apostrophes),
		TEST(wording_find__knows_hyphens),
		TEST(wording_find__knows_plurals),
		TEST(wording_find__keeps_capitals_where_they_matter),
		TEST(wording_find__takes_the_longer_of_two),
		TEST(wording_find__is_stopped_by_what_follows),
		TEST(wording_find__is_stopped_by_ok_phrases),
		TEST(wording_find__goes_on_from_where_it_is),
		TEST(wording_find__finds_nothing__without_terms),
		TEST(wording_find__takes_broken_text),
		TEST(wording_find_discreet__finds_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
