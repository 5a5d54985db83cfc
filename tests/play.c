/* SPDX-License-Identifier: MIT */
#include "play.h"

#include <assert.h>

#include "test.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "load/paths.h"
#include "term/inbox.h"
#include "term/key.h"
#include "ui/view.h"

#include "picture.h"

#define TODAY                              \
	{                                  \
		{ 2026, 11, 20 }, 10, 0, 0 \
	}

static void wrong(const struct play *play, const char *what, const char *word)
{
	char row[ROW_SIZE];

	for (int i = 0; i < play->canvas.rows; i++) {
		play_row(play, i, row);
		fprintf(stderr, "|%s\n", row);
	}
	fail_msg("%s:%d: %s: %s", play->script ? play->script : "play",
		play->line, what, word);
}

void play_init(struct play *play)
{
	static const struct moment now = TODAY;

	*play = (struct play){ .world.around = { .area = "", .now = now } };
	diag_init(&play->diag);
	settings_init(&play->settings);
	checklist_init(&play->list);
	services_init(&play->services);
	canvas_init(&play->canvas);
	canvas_resize(&play->canvas, 24, 80);
}

void play_release(struct play *play)
{
	if (play->begun)
		ui_release(&play->ui);
	canvas_release(&play->canvas);
	services_release(&play->services);
	checklist_release(&play->list);
	settings_release(&play->settings);
	diag_release(&play->diag);
}

static void check_loaded(struct play *play, const char *path)
{
	if (!play->diag.errors && !play->diag.unreadable)
		return;
	diag_print(&play->diag, stderr);
	wrong(play, "does not load", path);
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

void play_begin(struct play *play)
{
	if (play->begun)
		return;
	if (!play->list.id)
		play_list(play, "checklists/small.conf");
	load_services(&play->services, "checklists/services/uk-national.conf",
		false, &play->diag);
	services_bury_dead(&play->services);
	play->world.list = &play->list;
	play->world.services = &play->services;
	play->world.settings = &play->settings;
	ui_init(&play->ui, &play->world);
	play->begun = true;
	ui_draw(&play->ui, &play->canvas);
}

/* Where the mark is, there the cursor is; or it is in a text. */
static void check_cursor(struct play *play, uint32_t key)
{
	const struct canvas *canvas = &play->canvas;
	const struct item *item = pane_find(
		&play->ui.pane, ui_focus(&play->ui));
	char name[KEY_TEXT_SIZE];
	uint32_t point;

	if (canvas->rows < 12 || canvas->cols < 40 || !play->ui.pane.n_items)
		return;
	if (!item)
		wrong(play, "nothing has the focus after", key_text(key, name));
	point = canvas_cell(canvas, canvas->row, canvas->col - item->cursor)
			->points[0];
	if (point != 0x203a && point != '>')
		wrong(play, "the cursor is not on the focus after",
			key_text(key, name));
}

void play_key(struct play *play, uint32_t key)
{
	play_begin(play);
	if (play->ui.over)
		return;
	ui_key(&play->ui, key);
	ui_takes_fresh_keys(&play->ui);
	if (play->ui.over)
		return;
	ui_draw(&play->ui, &play->canvas);
	check_cursor(play, key);
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
static void each_key(struct play *play, const char *at,
	void (*take)(struct play *, uint32_t))
{
	for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " "), name = strcspn(at, " *");
		int times = at[name] == '*' && name ? atoi(at + name + 1) : 1;
		uint32_t key = key_by_name(at, name ? name : n);

		if (key == K_NONE)
			wrong(play, "no such key", at);
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
		each_key(play, keys, play_key);
		n = strcspn(quote + 1, "\"");
		play_text(play, quote + 1, n);
		at = quote + 1 + n + (quote[1 + n] == '"');
	}
	each_key(play, at, play_key);
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

static void print_screen(struct play *play, const char *label)
{
	char row[ROW_SIZE];
	int last = play->canvas.rows - 1;

	play_begin(play);
	if (play->ui.over) {
		fprintf(play->out, "(left)\n\n");
		return;
	}
	for (; last > 0; last--) {
		play_row(play, last, row);
		if (*row)
			break;
	}
	if (*label)
		fprintf(play->out, "%s\n", label);
	for (int i = 0; i <= last; i++) {
		play_row(play, i, row);
		fprintf(play->out, "|%s\n", row);
	}
	fprintf(play->out, "cursor %d,%d%s\n\n", play->canvas.row,
		play->canvas.col, play->canvas.scrub ? ", scrubbed" : "");
}

/* The commands of scripts. */

static void do_size(struct play *play, const char *rest)
{
	int rows, cols;

	if (sscanf(rest, "%dx%d", &rows, &cols) != 2)
		wrong(play, "no size", rest);
	canvas_resize(&play->canvas, rows, cols);
	if (play->begun)
		play_key(play, K_RESIZE);
}

static void do_ascii(struct play *play, const char *rest)
{
	(void)rest;
	play->settings.ascii = true;
}

static void do_theme(struct play *play, const char *rest)
{
	play->settings.theme = !strcmp(rest, "large")  ? THEME_LARGE
			       : !strcmp(rest, "mono") ? THEME_MONO
						       : THEME_CALM;
}

static void set_text(struct play *play, const char **setting, const char *text)
{
	*setting = arena_strdup(&play->settings.arena, text);
}

static void do_organisation(struct play *play, const char *rest)
{
	set_text(play, &play->settings.organisation, rest);
}

static void do_confidentiality(struct play *play, const char *rest)
{
	set_text(play, &play->settings.confidentiality_text, rest);
}

static void do_hidden_text(struct play *play, const char *rest)
{
	set_text(play, &play->settings.hidden_text, rest);
}

static void do_area(struct play *play, const char *rest)
{
	set_text(play, &play->settings.area, rest);
	play->world.around.area = play->settings.area;
}

static void do_shows(struct play *play, const char *rest)
{
	if (!play_shows(play, rest))
		wrong(play, "is not on the screen", rest);
}

static void do_never(struct play *play, const char *rest)
{
	if (play_shows(play, rest))
		wrong(play, "is on the screen", rest);
}

static struct inbox waiting;

static void wait_in_line(struct play *play, uint32_t key)
{
	(void)play;
	inbox_add(&waiting, key);
}

static bool hides(void *ui, uint32_t key)
{
	return ui_hides(ui, key);
}

/* Keys that were all typed before the first of them was looked at. */
static void do_waiting(struct play *play, const char *rest)
{
	uint32_t key;

	inbox_clear(&waiting);
	each_key(play, rest, wait_in_line);
	while ((key = inbox_take(&waiting, hides, &play->ui)) != K_NONE) {
		ui_key(&play->ui, key);
		if (ui_takes_fresh_keys(&play->ui))
			inbox_clear(&waiting);
	}
	if (!play->ui.over)
		ui_draw(&play->ui, &play->canvas);
}

/* Pasted, as a terminal that can tell says so. */
static void do_paste(struct play *play, const char *rest)
{
	for (; *rest; rest++)
		play_key(play, K_PASTED | (unsigned char)*rest);
}

static void do_picture(struct play *play, const char *rest)
{
	play_begin(play);
	picture_check(&play->canvas, rest);
}

static void do_include(struct play *play, const char *rest)
{
	play_script(play, rest, play->out);
}

static const struct {
	const char *word;
	void (*act)(struct play *, const char *rest);
	bool quiet; /* not in the transcript */
} commands[] = {
	{ "size", do_size, false },
	{ "list", play_list, false },
	{ "services", play_services, false },
	{ "ascii", do_ascii, false },
	{ "theme", do_theme, false },
	{ "organisation", do_organisation, false },
	{ "confidentiality", do_confidentiality, false },
	{ "area", do_area, false },
	{ "hidden", do_hidden_text, false },
	{ "include", do_include, true },
	{ "shows", do_shows, true },
	{ "never", do_never, true },
	{ "waiting", do_waiting, false },
	{ "paste", do_paste, false },
	{ "picture", do_picture, true },
	{ "screen", print_screen, true },
};

static void command(struct play *play, const char *line)
{
	size_t n = strcspn(line, " ");
	const char *rest = line + n + (line[n] == ' ');

	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++) {
		if (strlen(commands[i].word) != n ||
			strncmp(commands[i].word, line, n))
			continue;
		if (!commands[i].quiet)
			fprintf(play->out, ":%s\n", line);
		commands[i].act(play, rest);
		return;
	}
	wrong(play, "no such command", line);
}

static void script_line(struct play *play, const char *line)
{
	if (*line == ':') {
		command(play, line + 1);
	} else if (*line == '#' || !*line) {
		fprintf(play->out, "%s\n", line);
	} else {
		fprintf(play->out, "> %s\n", line);
		play_keys(play, line);
	}
}

void play_script(struct play *play, const char *path, FILE *out)
{
	FILE *file = fopen(path, "r");
	const char *outer = play->script;
	int outer_line = play->line;
	char line[1024];

	assert_non_null(file);
	play->out = out;
	play->script = path;
	play->line = 0;
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		play->line++;
		script_line(play, line);
	}
	fclose(file);
	play->script = outer;
	play->line = outer_line;
}
