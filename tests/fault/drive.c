/* SPDX-License-Identifier: MIT */
#include "drive.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fatal.h"
#include "base/secret.h"
#include "load/checklist.h"
#include "load/services.h"
#include "term/key.h"
#include "ui/ui.h"

/* A check-in without a terminal: keys go in, as from one, and after each of
 * them it is drawn and what changed is written, as it is there. */

enum {
	TRIES = 3
};

static struct {
	struct checklist list;
	struct services services;
	struct settings settings;
	struct diag diag;
	struct ui_world world;
	struct ui ui;
	struct canvas canvas;
	const struct script *script;
	struct story *story;
	struct fate *fate;
	int at;	      /* the step */
	bool unsaved; /* when the note was last open */
} d;

static bool is_loaded(const char *path)
{
	if (!d.diag.errors && !d.diag.unreadable)
		return true;
	diag_print(&d.diag, stderr);
	fprintf(stderr, "%s does not load\n", path);
	return false;
}

bool drive_load(const struct script *script)
{
	static const struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };

	diag_init(&d.diag);
	settings_init(&d.settings);
	checklist_init(&d.list);
	services_init(&d.services);
	load_checklist(&d.list, script->list, &d.diag);
	if (!is_loaded(script->list))
		return false;
	if (script->services)
		load_services(&d.services, script->services, true, &d.diag);
	services_bury_dead(&d.services);
	d.world = (struct ui_world){
		.list = &d.list,
		.services = &d.services,
		.settings = &d.settings,
		.around = { .area = "", .now = now },
	};
	return is_loaded("its services");
}

void drive_unload(void)
{
	services_release(&d.services);
	checklist_release(&d.list);
	settings_release(&d.settings);
	diag_release(&d.diag);
}

static void wrong(const char *what)
{
	if (!*d.fate->wrong)
		snprintf(d.fate->wrong, sizeof(d.fate->wrong), "%s", what);
}

static int state_now(void)
{
	return d.at ? d.story->state[d.at - 1] : -1;
}

/* Whether what is in the note is what is to be in it. */
static bool has(int state)
{
	return d.fate->acked >= 0 && d.story->state[d.fate->acked] == state;
}

/* What is drawn, not what is meant to be. The text is of plain letters. */
static bool shows(const char *text)
{
	char row[CANVAS_MOST + 1];

	for (int i = 0; i < d.canvas.rows; i++) {
		for (int col = 0; col < d.canvas.cols; col++) {
			uint32_t point =
				canvas_cell(&d.canvas, i, col)->points[0];

			row[col] = point < 127 ? (char)point : '?';
		}
		row[d.canvas.cols] = '\0';
		if (strstr(row, text))
			return true;
	}
	return false;
}

/* That something is not saved, and how much; at the latest on the last page. */
static void look_for_words(bool ends)
{
	const struct keeping *keeping = &d.ui.keeping;
	bool differs = d.story->recorded && !has(d.story->state[d.at]);

	if (ui_is_hidden(&d.ui) || d.ui.over)
		return;
	if (keeping->on && keeping->failed && !shows("Not saved: "))
		wrong("that it is not saved is not said");
	if (keeping->on && keeping->failed && differs &&
		!shows("Not yet in the note: ") && !shows("Taken back, and "))
		wrong("what is not saved is not said");
	if (ends && keeping->was_kept && differs &&
		!shows("could not be saved") && !shows("could not be deleted"))
		wrong("it ends without a word of what is not saved");
}

/* What the screen says is held against it later. What it does not say cannot
 * be: that the latest is not saved, she has to be told. */
static void look(bool was_kept)
{
	const struct keeping *keeping = &d.ui.keeping;
	bool ends = was_kept && !keeping->on;

	if (keeping->on && !keeping->failed)
		d.fate->acked = d.at;
	if (keeping->on)
		d.unsaved = keeping->failed;
	if (strstr(d.ui.message, " deleted on ") ||
		(ends && !keeping->was_kept))
		d.fate->gone = d.at;
	look_for_words(ends);
}

static void press(uint32_t key)
{
	bool was_kept = d.ui.keeping.on;

	if (d.ui.over)
		return;
	ui_key(&d.ui, key);
	ui_takes_fresh_keys(&d.ui);
	if (!d.ui.over)
		ui_draw(&d.ui, &d.canvas);
	if (ui_settle(&d.ui) && !d.ui.over)
		ui_draw(&d.ui, &d.canvas);
	look(was_kept);
}

static void type(const char *text)
{
	for (; *text; text++)
		press((uint32_t)*text);
}

/* Again, if it fails; and then without. */
static void keep(void)
{
	d.fate->words_may_be_first = true;
	for (int i = 0; i < TRIES && !d.ui.keeping.on; i++) {
		type(FIRST_WORDS);
		press(K_ENTER);
		type(FIRST_WORDS);
		press(K_ENTER);
		press(K_END);
		press(K_ENTER);
	}
	if (d.ui.keeping.on)
		return;
	press(K_ESC);
	press('b');
}

static const char *words(int try)
{
	bool other = d.fate->words_may_be_other &&
		     (try % 2 == 0 || !d.fate->words_may_be_first);

	return other ? OTHER_WORDS : FIRST_WORDS;
}

/* Where she was told that the note ended short, it is another story. */
static bool resume(void)
{
	if (d.unsaved)
		return false;
	for (int i = 0; i < TRIES && !d.ui.keeping.on; i++) {
		if (strcmp(ui_view_name(&d.ui), "unlock"))
			return false;
		type(words(i));
		press(K_ENTER);
	}
	return d.ui.keeping.on;
}

/* The note itself, without the screen. */

static bool find_note(char path[NOTE_PATH])
{
	struct shelf_note *notes;
	struct arena arena;
	bool found;

	arena_init(&arena);
	found = shelf_list(d.world.shelf, &notes, &arena) == 1;
	if (found)
		snprintf(
			path, NOTE_PATH, "%s/%s", d.world.shelf, notes[0].name);
	arena_release(&arena);
	return found;
}

static bool open_note(struct note *note, struct text_list *lines)
{
	char path[NOTE_PATH];

	if (!find_note(path))
		return false;
	for (int i = 0; i < TRIES; i++) {
		text_list_init(lines, lines->arena);
		if (note_open(note, path, words(i), lines) <= NOTE_DAMAGED)
			return true;
	}
	return false;
}

static void change_words(struct note *note, const struct text_list *lines)
{
	d.fate->words_may_be_other = true;
	if (!note_change(note, OTHER_WORDS, lines))
		return;
	d.fate->words_may_be_first = false;
	d.fate->acked = d.at;
}

static void add_line(
	struct note *note, struct text_list *lines, const char *line)
{
	int had = lines->n;

	text_list_add(lines, line);
	if (note_add(note, lines, had))
		d.fate->acked = d.at;
}

static void write_outside(const struct script_step *step)
{
	struct text_list lines;
	struct arena arena;
	struct note note;

	secret_init(&arena);
	text_list_init(&lines, &arena);
	if (open_note(&note, &lines)) {
		if (step->kind == STEP_CHANGE)
			change_words(&note, &lines);
		else
			add_line(&note, &lines, step->text);
		note_close(&note);
	}
	arena_release(&arena);
}

/* The story. */

static int state_of(const char *text)
{
	int state = story_state(d.story, text);

	if (state < 0)
		wrong("a story that is too long");
	return state;
}

static int state_on_screen(void)
{
	struct text_list lines;
	struct arena arena;
	struct buf buf;
	int state;

	secret_init(&arena);
	text_list_init(&lines, &arena);
	kept_lines(&lines, &d.ui.wizard, &d.ui.keeping.kept);
	buf_init(&buf, &arena);
	for (int i = 0; i < lines.n; i++)
		buf_addf(&buf, "%s\n", lines.texts[i]);
	state = state_of(buf.text);
	arena_release(&arena);
	return state;
}

static int state_with(const char *line)
{
	char text[STATE_SIZE];

	snprintf(text, sizeof(text), "%s%s\n", story_text(d.story, d.at - 1),
		line);
	return state_of(text);
}

static int state_after(const struct script_step *step)
{
	char path[NOTE_PATH];

	if (d.ui.keeping.on)
		return state_on_screen();
	if (step->kind == STEP_ADD)
		return state_with(step->text);
	return find_note(path) ? state_now() : -1;
}

static void remember(const struct script_step *step, int log)
{
	const char *differs;

	if (d.story->recorded)
		return;
	d.story->state[d.at] = state_after(step);
	d.story->logged[d.at] = lseek(log, 0, SEEK_CUR);
	differs = story_differs(d.story, step, d.at);
	if (differs)
		wrong(differs);
}

static bool take(const struct script_step *step)
{
	d.fate->tried = d.at;
	switch (step->kind) {
	case STEP_KEY:
		press(step->key);
		break;
	case STEP_KEEP:
		keep();
		break;
	case STEP_RESUME:
		return resume();
	case STEP_CHANGE:
	case STEP_ADD:
		write_outside(step);
		break;
	default:
		break;
	}
	return true;
}

/* As the real one does, before it says why. */
static void wipe(void)
{
	ui_wipe(&d.ui);
}

void drive(const struct script *script, struct story *story, struct fate *fate,
	const char *shelf, int log)
{
	d.script = script;
	d.story = story;
	d.fate = fate;
	d.world.shelf = shelf;
	canvas_init(&d.canvas);
	canvas_resize(&d.canvas, 24, 80);
	ui_init(&d.ui, &d.world);
	fatal_set_hook(wipe);
	ui_draw(&d.ui, &d.canvas);
	for (d.at = 0; d.at < script->n && !d.ui.over; d.at++) {
		if (!take(&script->steps[d.at]))
			break;
		remember(&script->steps[d.at], log);
	}
	ui_release(&d.ui);
	canvas_release(&d.canvas);
	fate->ended = true;
}
