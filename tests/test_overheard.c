/* SPDX-License-Identifier: MIT */
#include "wild.h"

#include "model/wizard_route.h"
#include "term/key.h"
#include "ui/ui_parts.h"
#include "plain/spoken.h"

#include "play.h"

/*
 * Whoever comes in sees nothing of what went before in private. Two check-ins
 * are the same but for that; then somebody is there, and on both the same keys
 * are pressed. Whatever they do not show alike tells of something private, and
 * need not name it: a number of pages, an order, where the focus is.
 *
 * OVERHEARD_WALKS=N for as many; OVERHEARD_SEED=S to begin with that one.
 */
enum {
	WALKS = 400,
	KEYS = 150, /* after somebody came in */
	KEYS_IN_PRIVATE = 30,
	VISITS = 8, /* to topics, if they are private */
	TRIES = 12, /* what cannot wait comes first, whichever way she goes */
	ROWS_TOLD = 8,
	HIDE = K_F1 + 8,
};

/* The two; and which keys were pressed on both. */
static struct twins {
	const char *list, *way; /* to the topics, with nobody to hear */
	struct play plays[2];
	struct spoken pages[2];
	unsigned seed;
	uint32_t keys[KEYS + 3];
	int n_keys;
} pairs[] = {
	{ .list = "checklists/small.conf",
		.way = "Enter 2 Enter 6 1 2 t F9 F9 1" },
	{ .list = "checklists/womens-health.conf",
		.way = "Enter 2 Enter 6 1 2 t F9 F9 1" },
	{ .list = "tests/data/screens/parks.conf", .way = "Enter 2 t F9 F9 1" },
};

#define N_OF(array) (int)(sizeof(array) / sizeof(*(array)))

/* Past what cannot wait; and the screen shows where she is. */
static void go(struct play *play, enum place_kind to)
{
	struct wizard *wizard = &play->ui.wizard;

	for (int i = 0; i < TRIES && (!i || wizard->place.kind != to); i++) {
		ui_close_pages(&play->ui);
		if (to == PLACE_HUB)
			wizard_go_to_hub(wizard);
		else
			wizard_finish(wizard);
		ui_follow_place(&play->ui);
		play_key(play, K_RESIZE);
	}
	assert_int_equal(wizard->place.kind, to);
}

/* Whatever she says, she stays alone. */
static void answer(struct play *play, struct wild *wild, bool private)
{
	struct wizard *wizard = &play->ui.wizard;

	for (int q = 0; q < play->list.n_questions; q++) {
		const struct question *question = &play->list.questions[q];
		struct answer answer;

		if (question->private != private ||
			!question_takes_answer(question) ||
			wild_chance(wild, 25))
			continue;
		answer = wild_answer(wild, question);
		wizard_answer(wizard, q, &answer);
		if (!asking_is_private_ok(&wizard->asking))
			wizard_undo(wizard);
	}
}

/* All were in front of her: which of them a private topic leads on to is
 * nothing private. */
static void pick_ordinary(struct play *play, struct wild *wild)
{
	struct wizard *wizard = &play->ui.wizard;

	for (int t = 0; t < play->list.n_topics; t++) {
		int what = wild_below(wild, 5);

		if (play->list.topics[t].private)
			continue;
		wizard_open_topic(wizard, t);
		if (!wizard_is_listed(wizard, t))
			continue;
		if (what == 0)
			wizard_not_today(wizard, t);
		else if (what < 4)
			wizard_pick(wizard, t);
		if (what != 1)
			continue;
		wizard_go_to_topic(wizard, t);
		ui_follow_place(&play->ui);
		go(play, PLACE_HUB);
		wizard->topic_done[t] = true;
	}
}

/* In a private topic, or at what came of it. */
static bool is_in_private(const struct play *play)
{
	struct place place = play->ui.wizard.place;
	int topic = route_topic_of(&play->ui.wizard, place);

	if (place.kind == PLACE_NOW)
		return play->list.needs[place.index].private;
	return topic >= 0 && play->list.topics[topic].private;
}

/* By keys, and none that changes what is ordinary. */
static void visit_private(struct play *play, struct wild *wild)
{
	static const char *const choices[] = { "Space", "Space Space", "d",
		"Enter", "Enter", "Enter", "Enter" };
	static const uint32_t keys[] = { '1', '2', '3', '4', '9', K_ENTER,
		K_ENTER, K_ENTER, K_DOWN, K_DOWN, K_SPACE, K_SPACE, K_TAB, 's',
		'b', 'y', 'n', 'd' };

	for (int i = 0; i < VISITS; i++) {
		int topic = wild_below(wild, play->list.n_topics);

		if (!play->list.topics[topic].private ||
			!wizard_is_listed(&play->ui.wizard, topic))
			continue;
		go(play, PLACE_HUB);
		play_keys(play, "Home");
		for (int k = 0; k < topic && ui_focus(&play->ui) != topic; k++)
			play_keys(play, "Down");
		assert_int_equal(ui_focus(&play->ui), topic);
		play_keys(play, choices[wild_below(wild, N_OF(choices))]);
		for (int k = wild_below(wild, KEYS_IN_PRIVATE);
			k && is_in_private(play); k--)
			play_key(play, keys[wild_below(wild, N_OF(keys))]);
	}
}

/* The `same` dice fall alike for both; its own decide what is private, which
 * may be nothing. Last, all of what came up may be looked at. */
static void prepare(struct play *play, const char *way, struct wild same,
	struct wild own, bool by_keys)
{
	bool wide = wild_chance(&same, 50);

	ui_release(&play->ui);
	ui_init(&play->ui, &play->world);
	canvas_resize(&play->canvas, wide ? 30 : 24, wide ? 120 : 80);
	play_key(play, K_RESIZE);
	play_keys(play, way);
	assert_true(asking_is_private_ok(&play->ui.wizard.asking));
	answer(play, &same, false);
	pick_ordinary(play, &same);
	go(play, PLACE_HUB);
	if (by_keys)
		visit_private(play, &own);
	else if (wild_chance(&own, 80))
		answer(play, &own, true);
	if (wild_chance(&same, 50))
		go(play, PLACE_CAME_UP);
	else if (!is_in_private(play))
		go(play, PLACE_HUB);
}

static bool is_same(const struct canvas *a, const struct canvas *b)
{
	for (int row = 0; row < a->rows; row++)
		if (!canvas_row_is(a, b, row))
			return false;
	return a->row == b->row && a->col == b->col;
}

/* What is on it and not on the other. */
static void tell(const struct play *play, const struct play *other)
{
	const struct canvas *canvas = &play->canvas;
	char text[ROW_SIZE];
	int told = 0;

	fprintf(stderr, "'%s', with the cursor at %d, %d:\n",
		ui_view_name(&play->ui), canvas->row, canvas->col);
	for (int row = 0; row < canvas->rows && told < ROWS_TOLD; row++) {
		if (canvas_row_is(canvas, &other->canvas, row))
			continue;
		play_row(play, row, text);
		fprintf(stderr, "%2d |%s\n", row, text);
		told++;
	}
}

static void fail_twins(const struct twins *twins)
{
	const struct play *plays = twins->plays;
	char name[KEY_TEXT_SIZE];

	fprintf(stderr, "%s, keys:", twins->list);
	for (int i = 0; i < twins->n_keys; i++)
		fprintf(stderr, " %s", key_text(twins->keys[i], name));
	fprintf(stderr, "\n");
	tell(&plays[0], &plays[1]);
	tell(&plays[1], &plays[0]);
	fail_msg("seed %u: what was private shows", twins->seed);
}

/* The page as it would be read out, with all of it as it was afterwards. */
static void read_out(struct play *play, struct spoken *page)
{
	struct ui *ui = &play->ui;
	struct layer layer = *ui_layer(ui);
	struct field field = ui->field;
	int field_of = ui->field_of;

	ui->linear = true;
	ui->pane_is_current = false;
	spoken_make(page, ui);
	*ui_layer(ui) = layer;
	ui->field = field;
	ui->field_of = field_of;
	ui->linear = ui->pane_is_current = false;
	ui_draw(ui, &play->canvas);
}

static void check_aloud(struct twins *twins)
{
	struct spoken *pages = twins->pages;

	for (int i = 0; i < 2; i++)
		read_out(&twins->plays[i], &pages[i]);
	for (int i = 0; i < pages[0].n_lines || i < pages[1].n_lines; i++)
		if (pages[0].n_lines != pages[1].n_lines ||
			!spoken_has(&pages[0], &pages[1].lines[i])) {
			fprintf(stderr, "read out: %s\n",
				pages[0].lines[i].text);
			fail_twins(twins);
		}
}

static void press(struct twins *twins, uint32_t key)
{
	struct play *plays = twins->plays;

	twins->keys[twins->n_keys++] = key;
	for (int i = 0; i < 2; i++) {
		play_key(&plays[i], key);
		assert_true(plays[i].ui.wizard.asking.doubt);
	}
	if (!is_same(&plays[0].canvas, &plays[1].canvas))
		fail_twins(twins);
	check_aloud(twins);
}

/* Never a yes to the question who is here, nor the end of the check-in. */
static uint32_t careful_key(const struct ui *ui, struct wild *wild)
{
	static const uint32_t waiting[] = { '1', '1', '1', '?', HIDE };
	static const uint32_t keys[] = { K_UP, K_DOWN, K_DOWN, K_DOWN, K_LEFT,
		K_RIGHT, K_HOME, K_END, K_PAGE_DOWN, K_TAB, K_SPACE, K_SPACE,
		K_ENTER, K_ENTER, K_ENTER, K_ESC, HIDE, K_IDLE, 'b', 'b', 's',
		's', 's', 'n', 'y', 'c', 'o', 'd', 'w', 'f', 'f', 't', 't', 'u',
		'a', 'v', 'x', 'q', '+', '-', '!', '?', '1', '1', '2', '2', '3',
		'4', '5', '6', '7', '8', '9', '0' };
	const struct view *view = ui_view(ui);
	uint32_t key = keys[wild_below(wild, N_OF(keys))];

	if (view == &view_hidden)
		return HIDE;
	if (view == &view_still_us)
		return '2';
	if (view == &view_waiting)
		return waiting[wild_below(wild, N_OF(waiting))];
	if (view == &view_forget || (view == &view_done && key == K_ENTER))
		return 'b';
	return key;
}

static void check_walk(struct twins *twins, unsigned seed, bool by_keys)
{
	struct wild wild[4]; /* for both; of each; after */

	for (unsigned i = 0; i < 4; i++)
		wild[i].seed = (seed * 4 + i) * 2654435761u + 1;
	for (int i = 0; i < 2; i++) {
		twins->plays[i].line = (int)seed;
		prepare(&twins->plays[i], twins->way, wild[0], wild[1 + i],
			by_keys);
	}
	twins->seed = seed;
	twins->n_keys = 0;
	press(twins, HIDE);
	press(twins, HIDE);
	press(twins, '2');
	for (int i = 0; i < KEYS; i++)
		press(twins, careful_key(&twins->plays[0].ui, &wild[3]));
}

static void load(struct play *play, const char *list)
{
	play_init(play);
	play_list(play, list);
	play_services(play, "checklists/services/example.conf");
	play_begin(play);
}

static void private__shows_on_no_screen(void **state)
{
	const char *number = getenv("OVERHEARD_WALKS"),
		   *from = getenv("OVERHEARD_SEED");
	unsigned seed = from ? (unsigned)atol(from) : 1;

	(void)state;
	for (int i = 0; i < 2 * N_OF(pairs); i++)
		spoken_init(&pairs[i / 2].pages[i % 2]);
	for (int i = 0; i < 2 * N_OF(pairs); i++)
		load(&pairs[i / 2].plays[i % 2], pairs[i / 2].list);
	for (long walks = number ? atol(number) : WALKS; walks > 0; walks--) {
		check_walk(&pairs[seed % N_OF(pairs)], seed, seed / 2 % 2);
		seed++;
	}
	for (int i = 0; i < 2 * N_OF(pairs); i++)
		play_release(&pairs[i / 2].plays[i % 2]);
	for (int i = 0; i < 2 * N_OF(pairs); i++)
		spoken_release(&pairs[i / 2].pages[i % 2]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(private__shows_on_no_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
