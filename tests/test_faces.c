/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <glob.h>

#include "base/secret.h"

#include "faces.h"

/*
 * Three faces, one wizard: whatever is said in a check-in, on the full screen,
 * line by line, or in a file of answers, comes to the same, byte by byte: the
 * answers, the needs with their services, and every paper.
 *
 * FACES_WALKS=N for as many walks at random; FACES_SEED=S to begin with one.
 */
enum {
	WALKS = 2000,
	WAY_IN = 20,
	MOVES = 80,
	WALK_MOST = 600,
};

static const char *const lists[] = { "checklists/womens-health.conf",
	"checklists/small.conf", "checklists/short.conf" };
#define N_LISTS (sizeof(lists) / sizeof(*lists))

static struct meaning walk[WALK_MOST + 1];
static long n_commands;

static void mean(struct faces *faces, int *n, struct meaning meaning)
{
	walk[*n] = meaning;
	faces_do(faces, &walk[(*n)++]);
}

/* Who is here, and what else opens topics. */
static int said_first(const struct question *question)
{
	static const char *const says[][2] = { { "nation", "scotland" },
		{ "who_is_here", "alone" }, { "can_anyone_hear", "no" } };

	for (size_t i = 0; i < sizeof(says) / sizeof(*says); i++)
		for (int o = 0; o < question->n_options; o++)
			if (!strcmp(question->id, says[i][0]) &&
				!strcmp(question->options[o].id, says[i][1]))
				return o;
	return -1;
}

/* To her topics, in most walks with nobody to hear: most is behind that. */
static void walk_in(struct faces *faces, int *n)
{
	const struct wizard *wizard = &faces->screen.ui.wizard;

	mean(faces, n, (struct meaning){ .meant = MEANT_ITEM, .item = 0 });
	if (faces->seed % 4 == 0)
		return;
	while (!asking_is_private_ok(&wizard->asking) && *n < WAY_IN) {
		int q = wizard->place.index;
		int option = said_first(&faces->screen.list.questions[q]);

		if (option < 0)
			mean(faces, n, (struct meaning){ .meant = MEANT_NEXT });
		else
			mean(faces, n,
				(struct meaning){ .meant = MEANT_ITEM,
					.item = question_item(
						q, PART_OPTION + option) });
	}
	mean(faces, n,
		(struct meaning){ .meant = MEANT_DO, .action = ACT_TOPICS });
}

/* Somebody may be there, or the screen hidden: at the end it is just the two
 * again. */
static void just_us(struct faces *faces, int *n)
{
	if (!faces->screen.ui.wizard.asking.doubt)
		return;
	while (ui_view(&faces->screen.ui) != &view_still_us)
		mean(faces, n, (struct meaning){ .meant = MEANT_HIDE });
	mean(faces, n, (struct meaning){ .meant = MEANT_ITEM, .item = 0 });
}

/* From the first line that is not the same on. */
static void check_texts(const struct faces *faces, const char *what,
	const struct buf *one, const struct buf *other)
{
	size_t at = 0;

	if (one->len == other->len && !memcmp(one->text, other->text, one->len))
		return;
	while (one->text[at] && one->text[at] == other->text[at])
		at++;
	while (at && one->text[at - 1] != '\n' && at > 1)
		at--;
	faces_wrong(faces, what,
		arena_strndup(one->arena, one->text + at,
			strnlen(one->text + at, 400)),
		arena_strndup(one->arena, other->text + at,
			strnlen(other->text + at, 400)));
}

static void check_results(struct faces *faces)
{
	struct buf screen, lines, batch;
	struct arena arena;

	secret_init(&arena);
	buf_init(&screen, &arena);
	buf_init(&lines, &arena);
	buf_init(&batch, &arena);
	faces_result(&faces->screen, &screen);
	faces_result(&faces->lines.play, &lines);
	check_texts(faces, "it comes to", &screen, &lines);
	batch_result(&faces->screen, &batch);
	check_texts(faces, "a batch of it (below) comes to", &screen, &batch);
	arena_release(&arena);
}

static void check_walk(struct faces *faces, unsigned seed)
{
	static const int sizes[][2] = { { 24, 80 }, { 50, 80 }, { 40, 120 } };
	const int *size = sizes[seed % 3];
	unsigned dice = seed * 2654435761u + 1;
	int n = 0;

	faces->seed = seed;
	faces->walk = walk;
	faces_again(faces, size[0], size[1], seed % 2 ? 80 : 40);
	walk_in(faces, &n);
	while (n < MOVES && walk_on(faces, &dice, &walk[n]))
		faces_do(faces, &walk[n++]);
	just_us(faces, &n);
	check_results(faces);
	n_commands += n;
}

/* Every view of a check-in came up: what nobody comes to proves nothing. */
static void check_seen(const struct faces *faces)
{
	static const enum view_id wanted[] = { VIEW_QUESTION, VIEW_GATE,
		VIEW_HUB, VIEW_NOW, VIEW_CAME_UP, VIEW_PAPER, VIEW_DONE,
		VIEW_SHEET, VIEW_PRINT, VIEW_NUMBERS, VIEW_LEARN, VIEW_SERVICES,
		VIEW_OVERVIEW, VIEW_ASK, VIEW_WHY, VIEW_NOTE, VIEW_CHART,
		VIEW_PARKED, VIEW_TRY_HIDE, VIEW_HIDDEN, VIEW_STILL_US,
		VIEW_WAITING, VIEW_STOP };

	for (size_t v = 0; v < sizeof(wanted) / sizeof(*wanted); v++) {
		long n = 0;

		for (size_t i = 0; i < N_LISTS; i++)
			n += faces[i].seen[wanted[v]];
		if (!n)
			fail_msg("nobody came to: %s", views[wanted[v]]->name);
	}
}

static void walks_at_random__come_to_the_same(void **state)
{
	const char *number = getenv("FACES_WALKS"),
		   *from = getenv("FACES_SEED");
	static struct faces faces[N_LISTS];
	unsigned seed = from ? (unsigned)atol(from) : 1;
	long walks = number ? atol(number) : WALKS;

	(void)state;
	for (size_t i = 0; i < N_LISTS; i++)
		faces_init(&faces[i], lists[i]);
	for (long i = 0; i < walks; i++, seed++)
		check_walk(&faces[seed % N_LISTS], seed);
	if (walks >= WALKS)
		check_seen(faces);
	for (size_t i = 0; i < N_LISTS; i++)
		faces_release(&faces[i]);
	print_message("%ld walks, %ld commands\n", walks, n_commands);
}

/* Every demo woman, as her file has her, is walked on both faces. */
static void check_woman(struct faces *faces, const char *path)
{
	struct buf walked, wanted;
	struct wizard woman;
	struct arena arena;
	int n = 0;

	secret_init(&arena);
	buf_init(&walked, &arena);
	buf_init(&wanted, &arena);
	batch_load(&faces->screen, &woman, path, &arena);
	faces->walk = walk;
	faces_again(faces, 24, 80, 80);
	while (demo_on(faces, &woman, &walk[n])) {
		faces_do(faces, &walk[n++]);
		if (n == WALK_MOST)
			faces_wrong(faces, "comes to no end", path, "");
	}
	check_results(faces);
	demo_result(&faces->screen, &faces->screen.ui.wizard, &walked);
	demo_result(&faces->screen, &woman, &wanted);
	check_texts(faces, path, &walked, &wanted);
	print_message(
		"%s: %d commands, %zu bytes alike\n", path, n, wanted.len);
	arena_release(&arena);
}

static void demo_women__come_to_the_same(void **state)
{
	struct faces *faces = test_calloc(1, sizeof(*faces));
	glob_t found;

	(void)state;
	faces_init(faces, lists[0]);
	assert_int_equal(glob("checklists/demo/*.answers", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		check_woman(faces, found.gl_pathv[i]);
	globfree(&found);
	faces_release(faces);
	test_free(faces);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(demo_women__come_to_the_same),
		cmocka_unit_test(walks_at_random__come_to_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
