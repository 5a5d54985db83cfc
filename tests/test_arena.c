/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/arena.h"
#include "base/asan.h"
#include "base/buf.h"
#include "base/fatal.h"

enum {
	KB = 1024
};

/* A source that notes what it is asked for and how it gets it back. */
static size_t asked[64];
static size_t n_asked, n_given_back, unwiped;

static void *noting_get(size_t size)
{
	assert_in_range(n_asked, 0, 63);
	asked[n_asked++] = size;
	return calloc(1, size);
}

static void noting_put(void *block, size_t size)
{
	const unsigned char *bytes = block;
	size_t i;

	n_given_back++;
	for (i = 0; i < size; i++)
		unwiped += bytes[i] != 0;
	free(block);
}

static void *empty_get(size_t size)
{
	(void)size;
	return NULL;
}

static const struct arena_source noting = { noting_get, noting_put, 4 * KB };
static const struct arena_source empty = { empty_get, noting_put, 4 * KB };

static void noting_init(struct arena *arena)
{
	n_asked = n_given_back = unwiped = 0;
	arena_init(arena);
	arena->source = &noting;
}

/* fatal() calls its hook first, and that brings us back. */
static jmp_buf back;

static void jump_back(void)
{
	longjmp(back, 1);
}

#define assert_fatal(statement)                              \
	do {                                                 \
		fatal_set_hook(jump_back);                   \
		if (!setjmp(back)) {                         \
			statement;                           \
			fail_msg("went on: %s", #statement); \
		}                                            \
		fatal_set_hook(NULL);                        \
	} while (0)

static bool is_zero(const void *p, size_t size)
{
	const unsigned char *bytes = p;

	while (size--)
		if (bytes[size])
			return false;
	return true;
}

static void arena_alloc__gives__zeroed_aligned_memory(void **state)
{
	unsigned char *kept[300];
	struct arena arena;
	size_t i, j;

	(void)state;
	arena_init(&arena);
	for (i = 0; i < 300; i++) {
		kept[i] = arena_alloc(&arena, i * 7);
		assert_int_equal((uintptr_t)kept[i] % 16, 0);
		assert_true(is_zero(kept[i], i * 7));
		memset(kept[i], (int)(i % 255 + 1), i * 7);
	}
	/* No two of them lie over each other. */
	for (i = 0; i < 300; i++)
		for (j = 0; j < i * 7; j++)
			assert_int_equal(kept[i][j], i % 255 + 1);
	arena_release(&arena);
}

static void arena_alloc__gives__an_address_for_nothing(void **state)
{
	struct arena arena;
	void *one, *two;

	(void)state;
	arena_init(&arena);
	one = arena_alloc(&arena, 0);
	two = arena_array(&arena, 0, 8);
	assert_non_null(one);
	assert_ptr_not_equal(one, two);
	assert_non_null(arena_array(&arena, 8, 0));
	arena_release(&arena);
}

static void arena_alloc__doubles__its_blocks(void **state)
{
	static const size_t sizes[] = { 4, 8, 16, 32, 64, 128, 256, 512, 1024,
		1024, 1024 };
	struct arena arena;
	size_t i;

	(void)state;
	noting_init(&arena);
	while (n_asked < 11)
		memset(arena_alloc(&arena, 1000), 'x', 1000);
	for (i = 0; i < 11; i++)
		assert_int_equal(asked[i], sizes[i] * KB);
	arena_release(&arena);
	assert_int_equal(n_given_back, 11);
	assert_int_equal(unwiped, 0);
}

static void arena_alloc__gives__large_things_a_block_of_their_size(void **state)
{
	struct arena arena;
	char *large, *small;

	(void)state;
	noting_init(&arena);
	small = arena_strdup(&arena, "small");
	large = arena_alloc(&arena, 3000 * KB);
	memset(large, 'x', 3000 * KB);
	arena_alloc(&arena, 100 * KB);
	assert_int_equal(n_asked, 3);
	assert_int_equal(asked[1] % (4 * KB), 0);
	assert_in_range(asked[1], 3000 * KB + 1, 3004 * KB);
	assert_int_equal(asked[2], 1024 * KB);
	assert_string_equal(small, "small");
	arena_release(&arena);
	assert_int_equal(unwiped, 0);
}

static void arena_alloc__is_fatal__without_memory(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	arena_alloc(&arena, 10);
	assert_fatal(arena_alloc(&arena, SIZE_MAX));
	assert_fatal(arena_alloc(&arena, SIZE_MAX - 15));
	assert_fatal(arena_alloc(&arena, SIZE_MAX / 2 + 1));
	assert_fatal(arena_array(&arena, SIZE_MAX / 8 + 2, 8));
	assert_fatal(arena_array(&arena, 1u << 31, SIZE_MAX / 8));
	arena_release(&arena);
	arena.source = &empty;
	assert_fatal(arena_alloc(&arena, 1));
	assert_fatal(arena_strdup(&arena, "x"));
	assert_null(arena.newest);
}

static void arena_grow__stays__where_it_is_newest(void **state)
{
	struct arena arena;
	char *text, *grown;

	(void)state;
	noting_init(&arena);
	text = arena_grow(&arena, NULL, 0, 10);
	memset(text, 'x', 10);
	grown = arena_grow(&arena, text, 10, 1000);
	assert_ptr_equal(grown, text);
	assert_memory_equal(grown, "xxxxxxxxxx", 10);
	assert_true(is_zero(grown + 10, 990));
	assert_ptr_equal(arena_grow(&arena, text, 1000, 4000), text);
	assert_ptr_equal(arena_grow(&arena, text, 4000, 12), text);
	assert_int_equal(n_asked, 1);
	arena_release(&arena);
}

static void arena_grow__moves__with_nothing_left_behind(void **state)
{
	struct arena arena;
	char *text, *next, *grown;

	(void)state;
	noting_init(&arena);
	text = arena_strdup(&arena, "what she said");
	next = arena_strdup(&arena, "next");
	/* Not the newest any more. */
	grown = arena_grow(&arena, text, 14, 100);
	assert_ptr_not_equal(grown, text);
	assert_string_equal(grown, "what she said");
	assert_true(is_zero(grown + 14, 86));
	assert_true(is_zero(text, 14));
	assert_string_equal(next, "next");
	/* The newest, but without room. */
	text = grown;
	grown = arena_grow(&arena, text, 100, 5000);
	assert_ptr_not_equal(grown, text);
	assert_string_equal(grown, "what she said");
	assert_true(is_zero(text, 100));
	assert_int_equal(n_asked, 2);
	arena_release(&arena);
	assert_int_equal(unwiped, 0);
}

#if UNDER_ASAN
static void arena__shows__the_sanitizer_each_allocation(void **state)
{
	struct arena arena;
	char *one, *two;

	(void)state;
	arena_init(&arena);
	one = arena_alloc(&arena, 16);
	two = arena_alloc(&arena, 10);
	assert_false(__asan_region_is_poisoned(one, 16));
	assert_false(__asan_region_is_poisoned(two, 10));
	assert_true(__asan_address_is_poisoned(one + 16));
	assert_true(__asan_address_is_poisoned(two - 1));
	assert_true(__asan_address_is_poisoned(two + 10));
	assert_ptr_equal(arena_grow(&arena, two, 10, 20), two);
	assert_false(__asan_region_is_poisoned(two, 20));
	assert_true(__asan_address_is_poisoned(two + 20));
	arena_reuse(&arena);
	assert_true(__asan_address_is_poisoned(one));
	arena_release(&arena);
}
#endif

static void arena_release__leaves__an_arena_to_use_again(void **state)
{
	struct arena arena;

	(void)state;
	noting_init(&arena);
	arena_release(&arena);
	arena_alloc(&arena, 5000);
	arena_release(&arena);
	arena_release(&arena);
	assert_string_equal(arena_strdup(&arena, "again"), "again");
	assert_int_equal(asked[1], 4 * KB);
	arena_release(&arena);
	assert_int_equal(n_given_back, 2);
}

static void arena_reuse__keeps__the_largest_block(void **state)
{
	struct arena arena;
	char *p;

	(void)state;
	noting_init(&arena);
	arena_reuse(&arena);
	memset(arena_alloc(&arena, 100), 1, 100);
	memset(arena_alloc(&arena, 50 * KB), 1, 50 * KB);
	memset(arena_alloc(&arena, 10 * KB), 1, 10 * KB);
	arena_reuse(&arena);
	assert_int_equal(n_given_back, n_asked - 1);
	p = arena_alloc(&arena, 100 * KB);
	for (size_t i = 0; i < 100 * KB; i++)
		assert_int_equal(p[i], 0);
	assert_int_equal(n_asked, 3);
	arena_release(&arena);
	assert_int_equal(n_given_back, n_asked);
	assert_int_equal(unwiped, 0);
}

static void arena_strings__are__copies(void **state)
{
	char text[] = "menopause", *whole, *part, *printed;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	whole = arena_strdup(&arena, text);
	part = arena_strndup(&arena, text, 4);
	assert_string_equal(arena_strndup(&arena, text, 99), text);
	assert_string_equal(arena_strndup(&arena, text, 0), "");
	text[0] = 'X';
	assert_string_equal(whole, "menopause");
	assert_string_equal(part, "meno");
	printed = arena_printf(&arena, "%s %d%%", whole, 7);
	assert_string_equal(printed, "menopause 7%");
	assert_string_equal(arena_printf(&arena, "%s", ""), "");
	printed = arena_printf(&arena, "%*d", 9000, 1);
	assert_int_equal(strlen(printed), 9000);
	arena_release(&arena);
}

static void buf__is__always_ended(void **state)
{
	struct arena arena;
	struct buf buf;

	(void)state;
	arena_init(&arena);
	buf_init(&buf, &arena);
	assert_string_equal(buf.text, "");
	buf_add(&buf, "");
	buf_add_bytes(&buf, "", 0);
	assert_int_equal(buf.len, 0);
	buf_add(&buf, "one");
	buf_add_char(&buf, ' ');
	buf_add_bytes(&buf, "twofold", 3);
	buf_addf(&buf, " %s %d", "three", 4);
	buf_addf(&buf, "%s", "");
	assert_string_equal(buf.text, "one two three 4");
	assert_int_equal(buf.len, 15);
	buf_clear(&buf);
	assert_string_equal(buf.text, "");
	assert_int_equal(buf.len, 0);
	buf_add(&buf, "again");
	assert_string_equal(buf.text, "again");
	arena_release(&arena);
}

static void buf__grows__with_its_text(void **state)
{
	struct arena arena;
	struct buf buf;
	size_t i;

	(void)state;
	noting_init(&arena);
	buf_init(&buf, &arena);
	for (i = 0; i < 20000; i++) {
		buf_addf(&buf, "%05zu", i);
		if (i % 1000 == 0)
			arena_alloc(&arena, 1); /* so that it has to move */
	}
	assert_int_equal(buf.len, 100000);
	assert_int_equal(strlen(buf.text), 100000);
	for (i = 0; i < 20000; i++)
		assert_int_equal(
			strtoul((char[]){ buf.text[i * 5], buf.text[i * 5 + 1],
					buf.text[i * 5 + 2],
					buf.text[i * 5 + 3],
					buf.text[i * 5 + 4], 0 },
				NULL, 10),
			i);
	assert_in_range(n_asked, 1, 12);
	arena_release(&arena);
	assert_int_equal(unwiped, 0);
}

static void buf__keeps_room__for_its_nul(void **state)
{
	struct arena arena;
	struct buf buf;
	char *next;
	size_t n;

	(void)state;
	arena_init(&arena);
	for (n = 0; n < 300; n++) {
		buf_init(&buf, &arena);
		next = arena_strdup(&arena, "next");
		while (buf.len < n)
			buf_add_char(&buf, 'x');
		assert_string_equal(next, "next");
		next = arena_strdup(&arena, "next");
		buf_addf(&buf, "%*d", (int)n + 1, 1);
		assert_string_equal(next, "next");
		assert_int_equal(strlen(buf.text), 2 * n + 1);
	}
	arena_release(&arena);
}

static void buf__is_fatal__past_all_memory(void **state)
{
	struct arena arena;
	struct buf buf;

	(void)state;
	arena_init(&arena);
	buf_init(&buf, &arena);
	buf_add(&buf, "x");
	assert_fatal(buf_add_bytes(&buf, "x", SIZE_MAX));
	assert_fatal(buf_add_bytes(&buf, "x", SIZE_MAX / 2));
	assert_string_equal(buf.text, "x");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_alloc__gives__zeroed_aligned_memory),
		cmocka_unit_test(arena_alloc__gives__an_address_for_nothing),
		cmocka_unit_test(arena_alloc__doubles__its_blocks),
		cmocka_unit_test(
			arena_alloc__gives__large_things_a_block_of_their_size),
		cmocka_unit_test(arena_alloc__is_fatal__without_memory),
		cmocka_unit_test(arena_grow__stays__where_it_is_newest),
		cmocka_unit_test(arena_grow__moves__with_nothing_left_behind),
#if UNDER_ASAN
		cmocka_unit_test(arena__shows__the_sanitizer_each_allocation),
#endif
		cmocka_unit_test(arena_release__leaves__an_arena_to_use_again),
		cmocka_unit_test(arena_reuse__keeps__the_largest_block),
		cmocka_unit_test(arena_strings__are__copies),
		cmocka_unit_test(buf__is__always_ended),
		cmocka_unit_test(buf__grows__with_its_text),
		cmocka_unit_test(buf__keeps_room__for_its_nul),
		cmocka_unit_test(buf__is_fatal__past_all_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
