/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PLAY_H
#define TESTS_PLAY_H

#include <stdio.h>

#include "load/checklist.h"
#include "load/services.h"
#include "load/settings.h"
#include "term/canvas.h"
#include "ui/playing.h"

/*
 * The screen, driven by a script and without a terminal:
 *
 *	# a comment, which stands in the transcript
 *	:size 24x80
 *	Enter Down*2 Space "typed text"
 *	:screen
 *
 * A script lies in tests/screens/NAME.keys, and what comes of it in NAME.out.
 * After every key the cursor has to be on what has the focus.
 */
struct play {
	struct checklist list;
	struct tongues tongues;
	struct services services;
	struct settings settings;
	struct diag diag;
	struct ui_world world;
	struct ui ui;
	struct canvas canvas;
	bool begun;
	/* What would leave it on paper, and what keeps it from that. */
	struct outlet outlet;
	struct wording wording;
	char no_printer[PRINT_WHY_SIZE], jam[PRINT_WHY_SIZE];
	int save_error;
	bool save_exists;
	char shelf[256]; /* where notes are kept, if they are */
	char *came_out;	 /* the latest, with how it was printed or saved */
	const char *policy, *easy;
	struct women women;
	bool read_women;    /* there may be none for its checklist */
	FILE *out;	    /* the transcript; NULL: nowhere */
	const char *script; /* its path, for what is wrong with it */
	int line;
	const char *lang, *her_lang; /* asked for at the start; or NULL */
	bool foreign; /* …in which no script knows what will be said */
};

void play_init(struct play *play);
void play_release(struct play *play);

/* Loads what is named relative to checklists/; the latest word counts. */
void play_list(struct play *play, const char *name);
void play_services(struct play *play, const char *name);

/* A language, the worker's or hers: at the start, or by and by. */
void play_speak(struct play *play, enum tongue tongue, const char *code);

/* Makes the ui, once everything is set; or, with the list and the services as
 * they are, and no others. */
void play_begin(struct play *play);
void play_open(struct play *play);

/* One key; then the screen is drawn, and looked at. */
void play_key(struct play *play, uint32_t key);

/* Keys by their names: "Down*3 Enter". */
void play_keys(struct play *play, const char *names);

/* A row of the screen without the blanks at its end; and whether a text is
 * anywhere on it. */
#define ROW_SIZE (4 * CANVAS_MOST + 1)
void play_row(const struct play *play, int row, char out[ROW_SIZE]);
bool play_shows(const struct play *play, const char *text);

/* The keys of a line, one at a time: each is given to take(). */
void play_each_key(struct play *play, const char *names,
	void (*take)(struct play *, uint32_t));

/* The test fails, with what is on the screen. */
void play_wrong(const struct play *play, const char *what, const char *word);

/* From now on notes are kept, in a directory that goes with the play; or once
 * the ui is released. */
void play_open_shelf(struct play *play);
void play_close_shelf(struct play *play);

/* A practice with a woman of checklists/demo begins; and plays by itself, with
 * no time between its keys, until it waits for a person. */
void play_practice(struct play *play, const char *woman);
void play_by_itself(struct play *play);
bool play_one_by_itself(struct play *play); /* false: it plays no more */

/* For the world of a play. */
const struct women *play_women(void *data);

/* A script's: at a pace; and so many keys (0: all), with each screen that has
 * something new to read, and how long it stays. */
void play_plays(struct play *play, const char *pace);
void play_watch(struct play *play, const char *most);

/* What the screen has to keep to, after a key; else the test fails. */
void play_check(struct play *play, uint32_t key);

/* It is this one whose paper comes out. */
void play_use(struct play *play);

/* What a script says with a colon, without it. */
void play_command(struct play *play, const char *line);

/* A whole script. */
void play_script(struct play *play, const char *path, FILE *out);

#endif
