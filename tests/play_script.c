/* SPDX-License-Identifier: MIT */
#include "play.h"

#include "test.h"

#include <errno.h>

#include "base/arena.h"
#include "term/inbox.h"
#include "term/key.h"

#include "picture.h"

/* Scripts, and what comes of them. */

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
		play_wrong(play, "no size", rest);
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
	if (!play->foreign && !play_shows(play, rest))
		play_wrong(play, "is not on the screen", rest);
}

static void do_never(struct play *play, const char *rest)
{
	if (!play->foreign && play_shows(play, rest))
		play_wrong(play, "is on the screen", rest);
}

/* That all of it is on the screen is looked at after every key. */
static void do_says(struct play *play, const char *rest)
{
	if (!play->foreign && !strstr(play->ui.message, rest))
		play_wrong(play, "is not said", rest);
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
	play_each_key(play, rest, wait_in_line);
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

/* Of the usual window, whatever others a script is played in. */
static void do_picture(struct play *play, const char *rest)
{
	play_begin(play);
	if (!play->foreign && play->canvas.rows == 24 &&
		play->canvas.cols == 80)
		picture_check(&play->canvas, rest);
}

static void do_include(struct play *play, const char *rest)
{
	play_script(play, rest, play->out);
}

static void type_line(struct play *play, const char *names)
{
	fprintf(play->out, "> %s\n", names);
	play_keys(play, names);
}

/* A script for windows of every size: keys for those that scroll, or for those
 * that need not. */
static void do_low(struct play *play, const char *names)
{
	if (play->canvas.rows < 24)
		type_line(play, names);
}

static void do_tall(struct play *play, const char *names)
{
	if (play->canvas.rows >= 24)
		type_line(play, names);
}

/* What keeps paper from coming out; nothing, again, without a word. */

static void do_no_printer(struct play *play, const char *rest)
{
	snprintf(play->no_printer, sizeof(play->no_printer), "%s", rest);
}

static void do_jam(struct play *play, const char *rest)
{
	snprintf(play->jam, sizeof(play->jam), "%s", rest);
}

static void do_disk(struct play *play, const char *rest)
{
	static const struct {
		const char *word;
		int error;
	} errors[] = {
		{ "full", ENOSPC },
		{ "over quota", EDQUOT },
		{ "read-only", EROFS },
		{ "forbidden", EACCES },
		{ "not there", ENOENT },
		{ "a folder", EISDIR },
		{ "a device", EEXIST },
		{ "too long a name", ENAMETOOLONG },
		{ "broken", EIO },
		{ "odd", ELOOP },
		{ "", 0 },
	};

	play->save_exists = !strcmp(rest, "taken");
	for (size_t i = 0; i < sizeof(errors) / sizeof(*errors); i++)
		if (!strcmp(errors[i].word, rest)) {
			play->save_error = errors[i].error;
			return;
		}
	if (!play->save_exists)
		play_wrong(play, "no such trouble with a disk", rest);
	play->save_error = 0;
}

static void do_came_out(struct play *play, const char *rest)
{
	const char *at = play->came_out;

	(void)rest;
	if (play->foreign)
		return;
	if (!at)
		play_wrong(play, "nothing came out", "");
	for (; *at; at += strcspn(at, "\n"), at += *at == '\n')
		fprintf(play->out, "= %.*s\n", (int)strcspn(at, "\n"), at);
	fprintf(play->out, "\n");
	free(play->came_out);
	play->came_out = NULL;
}

static void do_nothing_came_out(struct play *play, const char *rest)
{
	(void)rest;
	if (play->came_out && !play->foreign)
		play_wrong(play, "came out", play->came_out);
}

static void do_easy(struct play *play, const char *rest)
{
	play->easy = arena_strdup(&play->settings.arena, rest);
}

static void do_policy(struct play *play, const char *rest)
{
	play->policy = arena_strdup(&play->settings.arena, rest);
	play->settings.policy_file = "policy.txt";
}

static void do_shelf(struct play *play, const char *rest)
{
	(void)rest;
	play_open_shelf(play);
}

static void do_kiosk(struct play *play, const char *rest)
{
	(void)rest;
	play->settings.kiosk = true;
}

/* Where the lines that are typed begin. */
static void do_begin(struct play *play, const char *rest)
{
	(void)rest;
	play_begin(play);
}

static void do_lang(struct play *play, const char *rest)
{
	play_speak(play, TONGUE_MINE, rest);
}

static void do_her_lang(struct play *play, const char *rest)
{
	play_speak(play, TONGUE_HERS, rest);
}

/* What a clinic is asked for. */
static void do_her_languages(struct play *play, const char *rest)
{
	const char **codes = arena_array(
		&play->settings.arena, 1, sizeof(*codes));

	codes[0] = arena_strdup(&play->settings.arena, rest);
	play->settings.her_languages = codes;
	play->settings.n_her_languages = 1;
}

static const struct {
	const char *word;
	void (*act)(struct play *, const char *rest);
	bool quiet; /* not in the transcript */
} commands[] = {
	{ "size", do_size, false },
	{ "list", play_list, false },
	{ "services", play_services, false },
	{ "lang", do_lang, false },
	{ "her-lang", do_her_lang, false },
	{ "her-languages", do_her_languages, false },
	{ "ascii", do_ascii, false },
	{ "theme", do_theme, false },
	{ "organisation", do_organisation, false },
	{ "confidentiality", do_confidentiality, false },
	{ "area", do_area, false },
	{ "hidden", do_hidden_text, false },
	{ "no-printer", do_no_printer, false },
	{ "jam", do_jam, false },
	{ "disk", do_disk, false },
	{ "came-out", do_came_out, false },
	{ "nothing-came-out", do_nothing_came_out, true },
	{ "policy", do_policy, false },
	{ "easy", do_easy, false },
	{ "kiosk", do_kiosk, false },
	{ "shelf", do_shelf, false },
	{ "begin", do_begin, true },
	{ "practice", play_practice, false },
	{ "plays", play_plays, false },
	{ "watch", play_watch, false },
	{ "include", do_include, true },
	{ "shows", do_shows, true },
	{ "says", do_says, true },
	{ "never", do_never, true },
	{ "low", do_low, true },
	{ "tall", do_tall, true },
	{ "waiting", do_waiting, false },
	{ "paste", do_paste, false },
	{ "picture", do_picture, true },
	{ "screen", print_screen, true },
};

void play_command(struct play *play, const char *line)
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
	play_wrong(play, "no such command", line);
}

static void script_line(struct play *play, const char *line)
{
	if (*line == ':') {
		play_command(play, line + 1);
	} else if (*line == '#' || !*line) {
		fprintf(play->out, "%s\n", line);
	} else {
		type_line(play, line);
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
