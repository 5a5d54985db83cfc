/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/syllable.h"

struct word {
	const char *word;
	int syllables;
};

/* The words of this field: all of them have to be right. */
static const struct word of_this_field[] = {
	{ "abortion", 3 },
	{ "abuse", 2 },
	{ "alcohol", 3 },
	{ "anxiety", 4 },
	{ "appointment", 3 },
	{ "area", 3 },
	{ "bleeding", 2 },
	{ "breast", 1 },
	{ "buprenorphine", 4 },
	{ "cervical", 3 },
	{ "clinic", 2 },
	{ "contraception", 4 },
	{ "depression", 3 },
	{ "diabetes", 4 },
	{ "fertility", 4 },
	{ "gp", 2 },
	{ "gynaecology", 5 },
	{ "headaches", 2 },
	{ "hepatitis", 4 },
	{ "heroin", 3 },
	{ "hiv", 3 },
	{ "hormone", 2 },
	{ "hrt", 3 },
	{ "hysterectomy", 5 },
	{ "medicine", 3 },
	{ "menopause", 3 },
	{ "methadone", 3 },
	{ "midwife", 2 },
	{ "miscarriage", 3 },
	{ "naloxone", 3 },
	{ "nurse", 1 },
	{ "nurses", 2 },
	{ "oestrogen", 3 },
	{ "perimenopause", 5 },
	{ "period", 3 },
	{ "periods", 3 },
	{ "pharmacy", 3 },
	{ "pregnancy", 3 },
	{ "pregnant", 2 },
	{ "prescription", 3 },
	{ "refuge", 2 },
	{ "safeguarding", 3 },
	{ "screening", 2 },
	{ "sexual", 3 },
	{ "smear", 1 },
	{ "social", 2 },
	{ "sti", 3 },
	{ "suicide", 3 },
	{ "surgery", 3 },
	{ "symptoms", 2 },
	{ "thyroid", 2 },
	{ "trauma", 2 },
	{ "treatment", 2 },
	{ "vagina", 3 },
	{ "withdrawal", 3 },
};

/* Of these, 19 of 20. */
static const struct word of_all_days[] = {
	{ "a", 1 },
	{ "about", 2 },
	{ "afraid", 2 },
	{ "agreement", 3 },
	{ "always", 2 },
	{ "anyone", 3 },
	{ "asked", 1 },
	{ "babies", 2 },
	{ "beautiful", 3 },
	{ "being", 2 },
	{ "believe", 2 },
	{ "better", 2 },
	{ "body", 2 },
	{ "business", 2 },
	{ "called", 1 },
	{ "careful", 2 },
	{ "centre", 2 },
	{ "changes", 2 },
	{ "child", 1 },
	{ "children", 2 },
	{ "choice", 1 },
	{ "clothes", 1 },
	{ "create", 2 },
	{ "decided", 3 },
	{ "different", 3 },
	{ "does", 1 },
	{ "doing", 2 },
	{ "easier", 3 },
	{ "eye", 1 },
	{ "eyes", 1 },
	{ "everyone", 3 },
	{ "family", 3 },
	{ "feeling", 2 },
	{ "friend", 1 },
	{ "going", 2 },
	{ "handled", 2 },
	{ "happened", 2 },
	{ "having", 2 },
	{ "heavy", 2 },
	{ "help", 1 },
	{ "helped", 1 },
	{ "home", 1 },
	{ "homeless", 2 },
	{ "hospital", 3 },
	{ "house", 1 },
	{ "houses", 2 },
	{ "hundred", 2 },
	{ "hungriest", 3 },
	{ "idea", 3 },
	{ "information", 4 },
	{ "language", 2 },
	{ "league", 1 },
	{ "letter", 2 },
	{ "library", 3 },
	{ "likely", 2 },
	{ "little", 2 },
	{ "lonely", 2 },
	{ "looked", 1 },
	{ "loved", 1 },
	{ "money", 2 },
	{ "morning", 2 },
	{ "mother", 2 },
	{ "needed", 2 },
	{ "one", 1 },
	{ "people", 2 },
	{ "played", 1 },
	{ "quality", 3 },
	{ "question", 2 },
	{ "quiet", 2 },
	{ "radio", 3 },
	{ "really", 2 },
	{ "religion", 3 },
	{ "science", 2 },
	{ "society", 4 },
	{ "someone", 2 },
	{ "something", 2 },
	{ "started", 2 },
	{ "statement", 2 },
	{ "technique", 2 },
	{ "the", 1 },
	{ "there", 1 },
	{ "through", 1 },
	{ "times", 1 },
	{ "today", 2 },
	{ "trying", 2 },
	{ "used", 1 },
	{ "useful", 2 },
	{ "usually", 4 },
	{ "video", 3 },
	{ "visit", 2 },
	{ "washed", 1 },
	{ "washes", 2 },
	{ "wednesday", 2 },
	{ "which", 1 },
	{ "woman", 2 },
	{ "women", 2 },
	{ "worried", 2 },
	{ "year", 1 },
	{ "you", 1 },
	{ "young", 1 },
};

static size_t wrong_of(const struct word *words, size_t n)
{
	size_t i, wrong = 0;
	int count;

	for (i = 0; i < n; i++) {
		count = syllable_count(words[i].word, strlen(words[i].word));
		if (count == words[i].syllables)
			continue;
		print_message("%s: %d, not %d\n", words[i].word,
			words[i].syllables, count);
		wrong++;
	}
	return wrong;
}

static void syllable_count__is_right__for_the_words_of_this_field(void **state)
{
	size_t n = sizeof(of_this_field) / sizeof(of_this_field[0]);

	(void)state;
	assert_int_equal(wrong_of(of_this_field, n), 0);
}

static void syllable_count__is_right__for_19_of_20_others(void **state)
{
	size_t n = sizeof(of_all_days) / sizeof(of_all_days[0]);

	(void)state;
	assert_true(wrong_of(of_all_days, n) <= n / 20);
}

static void syllable_count__takes_any_letters(void **state)
{
	char lots[200];

	(void)state;
	memset(lots, 'a', sizeof(lots));
	assert_int_equal(syllable_count(lots, sizeof(lots)), 1);
	assert_int_equal(syllable_count("the rest", 3), 1);
	assert_int_equal(syllable_count("y", 1), 1);
	assert_int_equal(syllable_count("e", 1), 1);
	assert_int_equal(syllable_count("nhs", 3), 3);
	assert_int_equal(syllable_count("qu", 2), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			syllable_count__is_right__for_the_words_of_this_field),
		cmocka_unit_test(syllable_count__is_right__for_19_of_20_others),
		cmocka_unit_test(syllable_count__takes_any_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
