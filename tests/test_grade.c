/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <math.h>

#include "model/grade.h"

struct count {
	const char *text;
	int sentences, words, syllables;
};

static void expect(const struct count *counts, size_t n)
{
	struct grade grade;

	for (size_t i = 0; i < n; i++) {
		grade_init(&grade);
		grade_add(&grade, counts[i].text);
		if (grade.sentences != counts[i].sentences ||
			grade.words != counts[i].words ||
			grade.syllables != counts[i].syllables)
			fail_msg("'%s': %d %d %d", counts[i].text,
				grade.sentences, grade.words, grade.syllables);
	}
}

#define EXPECT(counts) expect(counts, sizeof(counts) / sizeof(counts[0]))

static void grade_add__knows_where_sentences_end(void **state)
{
	static const struct count counts[] = {
		{ "", 0, 0, 0 },
		{ " \n ... \u2014 !", 0, 0, 0 },
		{ "Sit", 1, 1, 1 },
		{ "Sit.", 1, 1, 1 },
		{ "Sit. Rest!", 2, 2, 2 },
		{ "Sit... Rest?!", 2, 2, 2 },
		{ "Sit: rest; sleep", 3, 3, 3 },
		{ "Sit\nrest\n\n", 2, 2, 2 },
		{ "\u201cSit.\u201d (Rest.)", 2, 2, 2 },
		{ "Fruit, e.g. pears", 1, 3, 4 },
		{ "Ask Dr. Jones", 1, 3, 4 },
		{ "At 9 a.m. on 5 May", 1, 6, 7 },
		{ "At 9.30 we sit. Rest at 10:15.", 2, 7, 9 },
		{ "Of 1,000 seats, 2.5 at most", 1, 6, 8 },
		{ "Go to gov.uk or nhs.uk. Rest.", 2, 6, 10 },
	};

	(void)state;
	EXPECT(counts);
}

static void grade_add__counts_words(void **state)
{
	static const struct count counts[] = {
		{ "check-in", 1, 1, 2 },
		{ "check\u2011in", 1, 1, 2 },
		{ "and/or", 1, 2, 2 },
		{ "this \u2013 that", 1, 2, 2 },
		{ "this\u2014that", 1, 2, 2 },
		{ "45\u201349", 1, 2, 2 },
		{ "0808 157 0000", 1, 3, 3 },
		{ "the 4th, the 2nd", 1, 4, 4 },
		{ "B12", 1, 1, 2 },
		{ "24/7", 1, 2, 2 },
		{ "caf\u00e9 na\u00efve", 1, 2, 4 },
		{ "don\u2019t \u2018sit\u2019", 1, 2, 2 },
		{ "NHS and HRT", 1, 3, 7 },
		{ "\xff sit \xc3", 1, 1, 1 },
		{ "sit \u3008rest\u3002 \U0001f600 \u2764", 1, 2, 2 },
		{ "\u2e80 \u5b57", 1, 2, 2 },
	};

	(void)state;
	EXPECT(counts);
}

static void grade_add__hears_what_was_contracted(void **state)
{
	static const struct count counts[] = {
		{ "couldn't", 1, 1, 2 },
		{ "didn't", 1, 1, 2 },
		{ "don't", 1, 1, 1 },
		{ "I'm", 1, 1, 1 },
		{ "isn't", 1, 1, 2 },
		{ "nurse's", 1, 1, 2 },
		{ "o'clock", 1, 1, 2 },
		{ "they're", 1, 1, 1 },
		{ "would've", 1, 1, 2 },
		{ "mustn't", 1, 1, 2 },
		{ "that'll", 1, 1, 2 },
		{ "she'll", 1, 1, 1 },
		{ "women's", 1, 1, 2 },
	};

	(void)state;
	EXPECT(counts);
}

static void grade_add__counts_characters(void **state)
{
	struct grade grade;

	(void)state;
	grade_init(&grade);
	grade_add(&grade, "caf\u00e9 \u2014 9.30");
	assert_int_equal(grade.characters, 11);
	grade_add(&grade, "e.g. tea");
	assert_int_equal(grade.characters, 19);
}

/*
 * By hand: 0.39 * words / sentences + 11.8 * syllables / words - 15.59.
 */
static const struct {
	const char *text;
	double grade;
} graded[] = {
	/* 1, 6, 6: 0.39 * 6 + 11.8 - 15.59 = -1.45 */
	{ "The cat sat on the mat.", 0 },
	/*
	 * how are your pe-ri-ods these days: 1, 6, 8
	 * 2.34 + 15.7333 - 15.59
	 */
	{ "How are your periods these days?", 2.4833 },
	/*
	 * has an-y-one ev-er talked with you a-bout men-o-pause: 1, 8, 14
	 * 3.12 + 20.65 - 15.59
	 */
	{ "Has anyone ever talked with you about menopause?", 8.18 },
	/*
	 * you choose what we talk a-bout, skip an-y-thing, stop an-y time:
	 * 3, 11, 15
	 * 1.43 + 16.0909 - 15.59
	 */
	{ "You choose what we talk about. Skip anything. Stop any time.",
		1.9309 },
	/*
	 * what you tell me stays in our team un-less I think you a child or
	 * some-one else could come to ser-i-ous harm: 1, 22, 26
	 * 8.58 + 13.9455 - 15.59
	 */
	{ "What you tell me stays in our team, unless I think you, a child or "
	  "someone else could come to serious harm.",
		6.9355 },
	/*
	 * in-ap-pro-pri-ate pre-scrip-tion of med-i-ca-tion ex-ac-er-bates
	 * men-o-pau-sal symp-tom-a-tol-o-gy: 1, 7, 27
	 * 2.73 + 45.5143 - 15.59
	 */
	{ "Inappropriate prescription of medication exacerbates menopausal "
	  "symptomatology.",
		32.6543 },
};

static void grade_value__is_what_it_is_by_hand(void **state)
{
	struct grade grade;
	double value;

	(void)state;
	for (size_t i = 0; i < sizeof(graded) / sizeof(graded[0]); i++) {
		grade_init(&grade);
		grade_add(&grade, graded[i].text);
		value = grade_value(&grade);
		if (fabs(value - graded[i].grade) > 0.001)
			fail_msg("%f: %s", value, graded[i].text);
	}
}

static void grade_value__is_zero__for_no_words(void **state)
{
	struct grade grade;

	(void)state;
	grade_init(&grade);
	assert_true(grade_value(&grade) <= 0);
	grade_add(&grade, "\u2014 \u2026");
	assert_true(grade_value(&grade) <= 0);
}

static void grade_add__adds_texts_up(void **state)
{
	struct grade apart, together;

	(void)state;
	grade_init(&apart);
	grade_add(&apart, "How are your periods");
	grade_add(&apart, "these days");
	grade_init(&together);
	grade_add(&together, "How are your periods. These days.");
	assert_int_equal(apart.sentences, 2);
	assert_int_equal(apart.words, together.words);
	assert_int_equal(apart.syllables, together.syllables);
	assert_true(fabs(grade_value(&apart) - grade_value(&together)) < 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grade_add__hears_what_was_contracted),
		cmocka_unit_test(grade_add__knows_where_sentences_end),
		cmocka_unit_test(grade_add__counts_words),
		cmocka_unit_test(grade_add__counts_characters),
		cmocka_unit_test(grade_value__is_what_it_is_by_hand),
		cmocka_unit_test(grade_value__is_zero__for_no_words),
		cmocka_unit_test(grade_add__adds_texts_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
