/* SPDX-License-Identifier: MIT */
#ifndef UI_UI_H
#define UI_UI_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/seek.h"
#include "model/services.h"
#include "model/wizard.h"
#include "load/settings.h"
#include "load/tongues.h"
#include "term/canvas.h"
#include "ui/field.h"
#include "ui/keeping.h"
#include "ui/keymap.h"
#include "ui/outlet.h"
#include "ui/pager.h"
#include "ui/pane.h"
#include "ui/practice.h"

/*
 * The full screen, without a terminal: keys go in, and a canvas comes out.
 * Views lie on top of each other; the lowest is the start screen, the next the
 * place in the check-in, where there is one. Nothing here decides anything
 * about her: the wizard does.
 */
enum view_id {
	VIEW_START,
	VIEW_QUESTION, /* the places of the wizard… */
	VIEW_GATE,
	VIEW_HUB,
	VIEW_NOW,
	VIEW_CAME_UP,
	VIEW_PAPER,
	VIEW_DONE, /* …up to here */
	VIEW_SHEET,
	VIEW_PRINT,
	VIEW_SAVE,
	VIEW_NUMBERS,
	VIEW_LEARN,
	VIEW_KEEP,
	VIEW_NOTES,
	VIEW_UNLOCK,
	VIEW_DELETE,
	VIEW_SERVICES,
	VIEW_LOOKUP,
	VIEW_WOMEN,
	VIEW_ROLE,
	VIEW_DEBRIEF, /* the place at the end, in practice */
	VIEW_DISPLAY,
	VIEW_OVERVIEW,
	VIEW_ASK,
	VIEW_WHY,
	VIEW_NOTE,
	VIEW_CHART,
	VIEW_HELP,
	VIEW_PARKED,
	VIEW_TRY_HIDE,
	VIEW_HIDDEN,
	VIEW_STILL_US,
	VIEW_WAITING,
	VIEW_FORGET,
	VIEW_STOP,
	VIEW_ENDED,
	VIEWS
};

/* What a page is about: one thing of a kind. */
enum about {
	ABOUT_NOTHING,
	ABOUT_QUESTION,
	ABOUT_TOPIC,
	ABOUT_GATE, /* the topic that it is in front of */
	ABOUT_NEED,
	ABOUT_STEP, /* a need, with its services */
};

/* A view on the pile: where its focus is, how far down it is scrolled, and
 * what it is about. */
#define NO_FOCUS (-1)
struct layer {
	enum view_id view;
	int focus, top, about;
	int seen; /* the focus that the scrolling is for */
};

#define LAYERS_MOST 8
#define MESSAGE_SIZE 640 /* in any language */

/*
 * What a check-in is held with. All of it is borrowed. The services may hold
 * no more than a check-in has a use for: read_more() adds what only somebody
 * who looks a service up can want.
 */
struct ui_world {
	const struct checklist *list;
	struct tongues *tongues; /* of that list; NULL: it has one */
	const struct services *services;
	const struct settings *settings;
	struct surroundings around;
	void (*read_more)(void *data); /* or NULL */
	const struct outlet *outlet;   /* or NULL: no paper leaves */
	const char *shelf;  /* where notes are; NULL: none are kept */
	const char *resume; /* the one to open; "": their list; NULL: none */
	/* Those to practise with, once somebody wants to; or NULL. */
	const struct women *(*women)(void *data);
	bool practise;		   /* begin there, */
	const struct woman *woman; /* with her, or (NULL) with their list */
	bool play;		   /* by itself */
	enum pace pace;
	void *data;
};

/* In which language she is spoken to, if she has one of her own. */
enum spoken_in {
	SPOKEN_BOTH,
	SPOKEN_HERS,
	SPOKEN_MINE,
	SPOKENS
};

struct ui {
	struct ui_world world;
	enum spoken_in spoken;
	enum theme theme;
	bool ascii;
	uint32_t hide_key, show_key; /* beside those of the keymap */
	char her_first[I18N_CODE];   /* her language, before one was chosen */

	struct arena secret; /* of one check-in */
	struct wizard wizard;
	struct pager pager;
	struct question_page page; /* that is shown, if one is */
	bool began;
	struct place shown;  /* the place that the second layer is about */
	int topic_left;	     /* the last that is not private, or -1 */
	int unheeded;	     /* a question that Space has answered, or -1 */
	int looked_at_again; /* a topic that was opened once more, or -1 */
	bool tried_hide;
	/* What a kept note was opened for; shown once they are alone. */
	struct {
		enum view_id view; /* VIEW_START: to carry on with it */
		int about;
	} wanted;
	/* These outlive the check-in, for its last screen. */
	bool someone_came, paper_was_made, was_practice;

	struct layer layers[LAYERS_MOST];
	int depth;
	struct field field;
	int field_of;	   /* the item that it is typed in, or NO_FOCUS */
	int service_shown; /* in full, or -1: for its note */
	enum nation looked_in;
	struct field looked_for; /* words of the look-up */
	struct paper_trail paper;
	struct keeping keeping;
	struct practice practice;

	struct arena frame; /* of one picture */
	struct pane pane;
	bool pane_is_current;
	bool pane_is_in_both; /* though she is to have hers: nobody checked it
			       */
	int rows, cols;
	bool linear;		    /* all is said line by line: see pane.h */
	char message[MESSAGE_SIZE]; /* until the next key; "" for none */

	bool over;  /* leave the program */
	bool scrub; /* see canvas.h */
	bool fresh; /* keys typed before this screen are not meant for it */
};

void ui_init(struct ui *ui, const struct ui_world *world);
void ui_release(struct ui *ui);

/* Everything of the check-in is wiped; then it is on the start screen. */
void ui_wipe(struct ui *ui);

void ui_key(struct ui *ui, uint32_t key);
void ui_draw(struct ui *ui, struct canvas *canvas);

/* Once it is on the screen, what may take its time: what she wants to be kept
 * is written, and printers are looked for. True if it has to be drawn again. */
bool ui_settle(struct ui *ui);

/* For whoever reads keys ahead: whether one hides the screen; and whether
 * those that wait are to be thrown away (asking ends that). */
bool ui_hides(const struct ui *ui, uint32_t key);
bool ui_takes_fresh_keys(struct ui *ui);

/* To be read until the next key. */
void ui_message(struct ui *ui, const char *message);

bool ui_is_hidden(const struct ui *ui);

/* How many seconds without a key until K_IDLE is wanted; -1: never. */
int ui_patience(const struct ui *ui);

/* The same in milliseconds; less, while a practice plays by itself. */
int ui_wait(const struct ui *ui);

/* For tests: what is in front of the user, by its name. */
const char *ui_view_name(const struct ui *ui);

#endif
