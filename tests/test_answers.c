/* SPDX-License-Identifier: MIT */
#include "world.h"

static void answers_set__wipes__the_text_it_replaces(void **state)
{
	struct world world;
	int q;
	struct answer blank = answer_blank(), text;
	const struct answer *slot;
	const char *kept, zeros[6] = "";

	(void)state;
	world_load(&world, "topic a { title = 'A' question two { @text } }");
	q = question_of(&world, "a.two");
	say(&world, "a.two", "secret");
	slot = answers_get(&asking_of(&world)->answers, q);
	kept = slot->text;
	assert_string_equal(kept, "secret");
	/* The same again, from itself, changes nothing. */
	text = *slot;
	asking_set(asking_of(&world), q, &text);
	assert_ptr_equal(slot->text, kept);
	answers_set(&asking_of(&world)->answers, q, &text);
	assert_string_equal(slot->text, "secret");
	assert_memory_equal(kept, zeros, 6);
	kept = slot->text;
	asking_set(asking_of(&world), q, &blank);
	assert_null(slot->text);
	assert_int_equal(slot->state, ANSWER_BLANK);
	assert_memory_equal(kept, zeros, 6);
	world_release(&world);
}

static void answer_is_same__looks__at_all_of_it(void **state)
{
	static char one[] = "one", same[] = "one", two[] = "two";
	const struct date day = { 2026, 11, 20 };
	const struct answer answers[] = {
		answer_blank(),
		answer_escape(ANSWER_DECLINED),
		answer_options(1),
		answer_options(2),
		answer_number(0),
		answer_number(1),
		answer_date(day),
		answer_date((struct date){ 2026, 11, 21 }),
		answer_date((struct date){ 2026, 12, 20 }),
		answer_date((struct date){ 2025, 11, 20 }),
		answer_text(one),
		answer_text(two),
	};
	const struct answer again = answer_text(same);
	int n = sizeof(answers) / sizeof(*answers);

	(void)state;
	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++)
			assert_int_equal(
				answer_is_same(&answers[i], &answers[j]),
				i == j);
	assert_true(answer_is_same(&answers[10], &again));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_set__wipes__the_text_it_replaces),
		cmocka_unit_test(answer_is_same__looks__at_all_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
