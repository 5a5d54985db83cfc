/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "term/inbox.h"
#include "term/key.h"

enum {
	HIDES = K_F1 + 8
};

static struct inbox inbox;

static int set_up(void **state)
{
	(void)state;
	inbox_clear(&inbox);
	return 0;
}

static int asked; /* how many keys */

static bool hides(void *data, uint32_t key)
{
	assert_ptr_equal(data, &asked);
	asked++;
	return key == HIDES;
}

static uint32_t take(void)
{
	return inbox_take(&inbox, hides, &asked);
}

/* An inbox that begins anywhere in its ring. */
static void begin_at(int first)
{
	inbox_clear(&inbox);
	for (int i = 0; i < first; i++) {
		inbox_add(&inbox, 'x');
		take();
	}
}

/* None of its bytes: they may be letters of what she said. */
static void assert_no_key_is_left(void)
{
	for (int i = 0; i < INBOX_SIZE; i++)
		assert_int_equal(inbox.keys[i], K_NONE);
	assert_true(inbox_is_empty(&inbox));
	assert_false(inbox_is_full(&inbox));
}

static void inbox_take__gives__keys_in_their_order(void **state)
{
	(void)state;
	inbox_add(&inbox, 'a');
	inbox_add(&inbox, K_DOWN);
	inbox_add(&inbox, 'b' | K_PASTED);
	assert_false(inbox_is_empty(&inbox));
	assert_int_equal(take(), 'a');
	inbox_add(&inbox, 'c');
	assert_int_equal(take(), K_DOWN);
	assert_int_equal(take(), 'b' | K_PASTED);
	assert_int_equal(take(), 'c');
	assert_no_key_is_left();
}

static void inbox_take__is_none__when_nothing_waits(void **state)
{
	(void)state;
	assert_true(inbox_is_empty(&inbox));
	for (int i = 0; i < 3; i++)
		assert_int_equal(take(), K_NONE);
	inbox_add(&inbox, 'a');
	take();
	assert_int_equal(take(), K_NONE);
	assert_no_key_is_left();
}

static void inbox_take__leaves__no_key_behind(void **state)
{
	(void)state;
	for (int i = 0; i < INBOX_SIZE; i++)
		inbox_add(&inbox, 'a');
	for (int i = 0; i < INBOX_SIZE; i++) {
		assert_int_equal(take(), 'a');
		for (int taken = 0; taken <= i; taken++)
			assert_int_equal(inbox.keys[taken], K_NONE);
	}
	assert_no_key_is_left();
}

static void inbox__goes_round__and_keeps_the_order(void **state)
{
	uint32_t in = 1, out = 1;

	(void)state;
	/* Fuller and emptier again, several times round. */
	for (int by = 1; by <= INBOX_SIZE; by = by * 3 / 2 + 1) {
		for (int i = 0; i < by; i++)
			inbox_add(&inbox, in++);
		for (int i = 0; i < by - (by > 2); i++)
			assert_int_equal(take(), out++);
	}
	while (out < in)
		assert_int_equal(take(), out++);
	assert_no_key_is_left();
}

static void inbox__is_full__with_as_many_as_there_is_room_for(void **state)
{
	static const int begins[] = { 0, 1, INBOX_SIZE / 2, INBOX_SIZE - 1 };

	(void)state;
	for (size_t i = 0; i < sizeof(begins) / sizeof(*begins); i++) {
		begin_at(begins[i]);
		for (uint32_t key = 1; key <= INBOX_SIZE; key++) {
			assert_false(inbox_is_full(&inbox));
			inbox_add(&inbox, key);
		}
		assert_true(inbox_is_full(&inbox));
		assert_false(inbox_is_empty(&inbox));
		assert_int_equal(take(), 1);
		assert_false(inbox_is_full(&inbox));
		inbox_add(&inbox, INBOX_SIZE + 1);
		assert_true(inbox_is_full(&inbox));
		for (uint32_t key = 2; key <= INBOX_SIZE + 1; key++)
			assert_int_equal(take(), key);
		assert_no_key_is_left();
	}
}

/* Wherever it stands among them, and wherever they begin in the ring. */
static void inbox_take__gives__a_key_that_hides_before_all_others(void **state)
{
	static const int counts[] = { 1, 2, 7, INBOX_SIZE };

	(void)state;
	for (int first = 0; first < INBOX_SIZE; first += 73)
		for (size_t c = 0; c < sizeof(counts) / sizeof(*counts); c++)
			for (int at = 0; at < counts[c]; at++) {
				begin_at(first);
				for (int i = 0; i < counts[c]; i++)
					inbox_add(&inbox,
						i == at ? (uint32_t)HIDES
							: 's');
				assert_int_equal(take(), HIDES);
				assert_no_key_is_left();
				assert_int_equal(take(), K_NONE);
			}
}

static void inbox_take__forgets__all_of_them_with_the_first_that_hides(
	void **state)
{
	(void)state;
	inbox_add(&inbox, 'a');
	inbox_add(&inbox, HIDES);
	inbox_add(&inbox, 'b');
	inbox_add(&inbox, HIDES); /* or the screen would show again */
	inbox_add(&inbox, 'c');
	assert_int_equal(take(), HIDES);
	assert_no_key_is_left();
	/* and it goes on from there */
	inbox_add(&inbox, 'd');
	assert_int_equal(take(), 'd');
}

/* A key that was taken hides nothing any more. */
static void inbox_take__asks__of_keys_that_wait_only(void **state)
{
	(void)state;
	inbox_add(&inbox, HIDES);
	assert_int_equal(take(), HIDES);
	inbox_add(&inbox, 'a');
	inbox_add(&inbox, 'b');
	asked = 0;
	assert_int_equal(take(), 'a');
	assert_int_equal(asked, 2);
	assert_int_equal(take(), 'b');
	assert_int_equal(asked, 3);
	assert_int_equal(take(), K_NONE);
	assert_int_equal(asked, 3);
}

/* Wherever it is, it is what is left of them. */
static void inbox_discard__keeps__a_key_that_hides(void **state)
{
	(void)state;
	assert_int_equal(inbox_discard(&inbox, hides, &asked), K_NONE);
	for (int at = 0; at < 5; at++) {
		begin_at(INBOX_SIZE - 3);
		for (int i = 0; i < 5; i++)
			inbox_add(&inbox, i == at ? (uint32_t)HIDES : 's');
		assert_int_equal(inbox_discard(&inbox, hides, &asked), HIDES);
		assert_no_key_is_left();
	}
	begin_at(INBOX_SIZE - 3);
	for (int i = 0; i < 5; i++)
		inbox_add(&inbox, 's');
	assert_int_equal(inbox_discard(&inbox, hides, &asked), K_NONE);
	assert_no_key_is_left();
}

static void inbox_clear__leaves__nothing(void **state)
{
	(void)state;
	begin_at(INBOX_SIZE - 3);
	for (int i = 0; i < INBOX_SIZE; i++)
		inbox_add(&inbox, 's');
	inbox_clear(&inbox);
	assert_no_key_is_left();
}

#define INBOX_TEST(name) cmocka_unit_test_setup(name, set_up)

int main(void)
{
	const struct CMUnitTest tests[] = {
		INBOX_TEST(inbox_take__gives__keys_in_their_order),
		INBOX_TEST(inbox_take__is_none__when_nothing_waits),
		INBOX_TEST(inbox_take__leaves__no_key_behind),
		INBOX_TEST(inbox__goes_round__and_keeps_the_order),
		INBOX_TEST(inbox__is_full__with_as_many_as_there_is_room_for),
		INBOX_TEST(
			inbox_take__gives__a_key_that_hides_before_all_others),
		INBOX_TEST(
			inbox_take__forgets__all_of_them_with_the_first_that_hides),
		INBOX_TEST(inbox_take__asks__of_keys_that_wait_only),
		INBOX_TEST(inbox_discard__keeps__a_key_that_hides),
		INBOX_TEST(inbox_clear__leaves__nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
