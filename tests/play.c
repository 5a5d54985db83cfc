/* SPDX-License-Identifier: MIT */
#include "play.h"

#include <assert.h>
#include <errno.h>
#include <unistd.h>

#include "test.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "load/wording.h"
#include "term/key.h"
#include "ui/view.h"

#define TODAY                              \
	{                                  \
		{ 2026, 11, 20 }, 10, 0, 0 \
	}

void play_wrong(const struct play *play, const char *what, const char *word)
{
	char row[ROW_SIZE];

	for (int i = 0; i < play->canvas.rows; i++) {
		play_row(play, i, row);
		fprintf(stderr, "|%s\n", row);
	}
	fail_msg("%s:%d: %s: %s", play->script ? play->script : "play",
		play->line, what, word);
}

/* The outlet is told nothing of whose it is. */
static struct play *playing;

void play_use(struct play *play)
{
	playing = play;
}

static bool list_printers(struct text_list *names, char why[PRINT_WHY_SIZE])
{
	snprintf(why, PRINT_WHY_SIZE, "%s", playing->no_printer);
	text_list_add(names, "desk");
	text_list_add(names, "hall");
	if (*why)
		names->n = 0;
	return !*why;
}

static void keep_what_came_out(const char *how, const char *text, size_t n)
{
	size_t size = strlen(how) + n + 2;

	free(playing->came_out);
	playing->came_out = malloc(size);
	assert_non_null(playing->came_out);
	snprintf(playing->came_out, size, "%s\n%.*s", how, (int)n, text);
}

static enum printed print_job(
	const struct print_job *job, char why[PRINT_WHY_SIZE])
{
	char how[200];

	snprintf(why, PRINT_WHY_SIZE, "%s", playing->jam);
	if (*why)
		return NOT_PRINTED;
	snprintf(how, sizeof(how), "printed on '%s', %d%s", job->printer,
		job->copies, job->large ? ", large" : "");
	keep_what_came_out(how, job->text, job->length);
	return PRINTED;
}

static enum saved save_job(
	const char *path, const char *bytes, size_t n, bool over)
{
	char how[FIELD_SIZE + 20];

	errno = playing->save_error;
	if (errno)
		return SAVE_FAILED;
	if (playing->save_exists && !over)
		return SAVE_EXISTS;
	snprintf(how, sizeof(how), "saved as '%s'", path);
	keep_what_came_out(how, bytes, n);
	return SAVED;
}

static const struct wording *read_wording(void *data)
{
	struct play *play = data;

	if (play->wording.n_terms)
		return &play->wording;
	load_wording(&play->wording, "checklists/wording.conf", &play->diag);
	wording_index(&play->wording);
	return &play->wording;
}

static const char *read_policy(void *data)
{
	return ((struct play *)data)->policy;
}

static const char *read_easy(void *data)
{
	return ((struct play *)data)->easy;
}

void play_init(struct play *play)
{
	static const struct moment now = TODAY;

	i18n_init();

	*play = (struct play){
		.world.around = { .area = "", .now = now },
		.outlet = {
			.printers = list_printers,
			.print = print_job,
			.save = save_job,
			.path = "/home/desk/notes.txt",
			.home = "/home/desk",
			.wording = read_wording,
			.policy = read_policy,
			.easy = read_easy,
		},
		.policy = "",
		.easy = "",
	};
	wording_init(&play->wording);
	diag_init(&play->diag);
	settings_init(&play->settings);
	checklist_init(&play->list);
	services_init(&play->services);
	women_init(&play->women);
	canvas_init(&play->canvas);
	canvas_resize(&play->canvas, 24, 80);
}

/* A place for notes, of its own, and quick to open. */
void play_open_shelf(struct play *play)
{
	const char *tmp = getenv("TMPDIR");

	note_cost = (struct note_cost){ crypto_pwhash_OPSLIMIT_MIN,
		crypto_pwhash_MEMLIMIT_MIN / 1024 };
	snprintf(play->shelf, sizeof(play->shelf), "%s/shelf-XXXXXX",
		tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(play->shelf));
	play->world.shelf = play->shelf;
	if (play->begun)
		play->ui.world.shelf = play->shelf;
}

void play_close_shelf(struct play *play)
{
	struct shelf_note *notes;
	struct arena arena;
	int n;

	if (!*play->shelf)
		return;
	arena_init(&arena);
	n = shelf_list(play->shelf, &notes, &arena);
	for (int i = 0; i < n; i++)
		note_delete(arena_printf(
			&arena, "%s/%s", play->shelf, notes[i].name));
	arena_release(&arena);
	assert_int_equal(rmdir(play->shelf), 0);
	*play->shelf = '\0';
	play->world.shelf = NULL;
}

void play_release(struct play *play)
{
	if (play->begun)
		ui_release(&play->ui);
	free(play->came_out);
	play_close_shelf(play);
	wording_release(&play->wording);
	canvas_release(&play->canvas);
	services_release(&play->services);
	tongues_release(&play->tongues);
	i18n_use(I18N_SOURCE);
	women_release(&play->women);
	checklist_release(&play->list);
	settings_release(&play->settings);
	diag_release(&play->diag);
}

static void check_loaded(struct play *play, const char *path)
{
	if (!play->diag.errors && !play->diag.unreadable)
		return;
	diag_print(&play->diag, stderr);
	play_wrong(play, "does not load", path);
}

void play_list(struct play *play, const char *name)
{
	char path[256];

	snprintf(path, sizeof(path), "%s", name);
	checklist_release(&play->list);
	load_checklist(&play->list, path, &play->diag);
	check_loaded(play, path);
}

void play_services(struct play *play, const char *name)
{
	load_services(&play->services, name, true, &play->diag);
	check_loaded(play, name);
}

void play_speak(struct play *play, enum tongue tongue, const char *code)
{
	const char **at_start = tongue == TONGUE_MINE ? &play->lang
						      : &play->her_lang;

	if (!play->begun) {
		*at_start = arena_strdup(&play->settings.arena, code);
		return;
	}
	if (!tongues_set(&play->tongues, tongue, code))
		play_wrong(play, "there is nothing in", code);
	pager_forget(&play->ui.pager);
	play->ui.pane_is_current = false;
	ui_draw(&play->ui, &play->canvas);
}

void play_begin(struct play *play)
{
	if (play->begun)
		return;
	if (!play->list.id)
		play_list(play, "checklists/small.conf");
	load_services(&play->services, "checklists/services/uk-national.conf",
		false, &play->diag);
	services_bury_dead(&play->services);
	play_open(play);
}

void play_open(struct play *play)
{
	i18n_use(I18N_SOURCE);
	tongues_init(&play->tongues, &play->list);
	play->world.tongues = &play->tongues;
	play->world.list = &play->list;
	play->world.services = &play->services;
	play->world.settings = &play->settings;
	play->world.outlet = &play->outlet;
	play->world.data = play;
	play->world.women = play_women;
	ui_init(&play->ui, &play->world);
	play->begun = true;
	if (play->lang)
		play_speak(play, TONGUE_MINE, play->lang);
	if (play->her_lang)
		play_speak(play, TONGUE_HERS, play->her_lang);
	ui_draw(&play->ui, &play->canvas);
}

void play_key(struct play *play, uint32_t key)
{
	play_begin(play);
	playing = play;
	if (play->ui.over)
		return;
	ui_key(&play->ui, key);
	ui_takes_fresh_keys(&play->ui);
	if (play->ui.over)
		return;
	ui_draw(&play->ui, &play->canvas);
	if (ui_settle(&play->ui))
		ui_draw(&play->ui, &play->canvas);
	play_check(play, key);
}

static void play_text(struct play *play, const char *text, size_t n)
{
	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);

		play_key(play, point);
		text += took;
		n -= took;
	}
}

/* The keys of a line, one at a time: each is given to take(). */
void play_each_key(struct play *play, const char *at,
	void (*take)(struct play *, uint32_t))
{
	for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " "), name = strcspn(at, " *");
		int times = at[name] == '*' && name ? atoi(at + name + 1) : 1;
		uint32_t key = key_by_name(at, name ? name : n);

		if (key == K_NONE)
			play_wrong(play, "no such key", at);
		while (times-- > 0)
			take(play, key);
		at += n;
	}
}

void play_keys(struct play *play, const char *at)
{
	const char *quote;

	while ((quote = strchr(at, '"'))) {
		char keys[256];
		size_t n;

		snprintf(keys, sizeof(keys), "%.*s", (int)(quote - at), at);
		play_each_key(play, keys, play_key);
		n = strcspn(quote + 1, "\"");
		play_text(play, quote + 1, n);
		at = quote + 1 + n + (quote[1 + n] == '"');
	}
	play_each_key(play, at, play_key);
}

void play_row(const struct play *play, int row, char out[ROW_SIZE])
{
	size_t n = 0, shown = 0;

	for (int col = 0; col < play->canvas.cols; col++) {
		const struct cell *cell = canvas_cell(&play->canvas, row, col);

		for (int i = 0; i < CELL_POINTS && cell->points[i]; i++)
			n += utf8_encode(cell->points[i], out + n);
		if (n && out[n - 1] != ' ')
			shown = n;
	}
	out[shown] = '\0';
}

bool play_shows(const struct play *play, const char *text)
{
	char row[ROW_SIZE];

	for (int i = 0; i < play->canvas.rows; i++) {
		play_row(play, i, row);
		if (strstr(row, text))
			return true;
	}
	return false;
}
