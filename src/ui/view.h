/* SPDX-License-Identifier: MIT */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include "ui/question_parts.h"
#include "ui/ui.h"

/*
 * A screen: one file, view_NAME.c, and one row in the table of views. build()
 * says what is on it, act() does what a key asks for. Whatever is NULL or
 * false here is left to ui.c.
 */
struct offer {
	enum action action;
	const char *brief; /* NULL: as in the keymap */
};

struct view {
	const char *name;
	const char *(*title)(const struct ui *ui); /* NULL: the checklist's */
	void (*build)(struct ui *ui, struct pane *pane);

	/* The item that the focus begins with; NULL: the first. */
	int (*first)(struct ui *ui);
	/* The focus has moved there. */
	void (*moved)(struct ui *ui, int id);
	/* True if there was something to do; digit is for ACT_DIGIT only. */
	bool (*act)(struct ui *ui, enum action action, int digit);
	/* It was closed with a key. */
	void (*closed)(struct ui *ui);
	/* Whether the action makes sense now; NULL: all that it offers do. */
	bool (*can)(const struct ui *ui, enum action action);
	/* What Enter does where the focus is, in a word or two; NULL: nothing
	 * that is worth saying. Without it: what the table of keys says. */
	const char *(*enter)(const struct ui *ui);

	/* Texts that are typed: is this item one; fill ui->field; and take
	 * over what is in it, or say what is wrong with it. */
	bool (*is_field)(const struct ui *ui, int id);
	void (*load)(struct ui *ui);
	bool (*commit)(struct ui *ui);
	/* Of numbers only: a letter is a key there, still. NULL: of all. */
	bool (*is_number)(const struct ui *ui);

	const struct offer *keys; /* ended by ACT_NONE */
	/* In a sentence, where a word or two are not enough, nor what the key
	 * does everywhere else; NULL: nowhere. */
	const struct offer *help;
	bool grave;	       /* looks at no key that was typed before it */
	bool no_digits;	       /* …and at no digit */
	bool page;	       /* lies on another, and is closed by b and Esc */
	enum action closed_by; /* …and, if it has one, by this, and Enter */
	bool menu;	       /* digits choose among the items */
	bool line;    /* its items are one line, wherever that is broken */
	bool bare;    /* neither first nor last line */
	bool neutral; /* nothing of hers around it */
	bool follows; /* what it shows depends on the focus */
	bool hers;    /* what it says to her is in her language */
};

/* What the page where one stops is about, if that is known. */
#define STOP_NOT_TODAY 1

extern const struct view *const views[VIEWS];

bool view_offers(const struct view *view, enum action action);

/* What an offer of the view on top does, in a word or two, or NULL where that
 * is nothing now; and, of any view, in a sentence. */
const char *ui_offer_brief(const struct ui *ui, const struct offer *offer);
const char *view_offer_help(const struct view *view, const struct offer *offer);

const struct view *ui_view(const struct ui *ui);
struct layer *ui_layer(struct ui *ui);
int ui_focus(const struct ui *ui);
int ui_about(const struct ui *ui);

/* Puts a view on top; or one that is about something. */
void ui_open(struct ui *ui, enum view_id view, int about);
void ui_open_about(
	struct ui *ui, enum view_id view, enum about kind, int index);

/* Of the view on top, and what is opened from it. */
enum about ui_about_kind(const struct ui *ui);
int ui_about_index(const struct ui *ui);

/* Takes the top one off. */
void ui_close(struct ui *ui);

/* Takes all views off but the start screen, or but the place. */
void ui_close_all(struct ui *ui);
void ui_close_pages(struct ui *ui);

/* …and it is as if one had just come to the place. */
void ui_close_to_beginning(struct ui *ui);

/* A check-in begins; on its own screen, or where it is then. */
void ui_begin(struct ui *ui);
void ui_start_check_in(struct ui *ui);

/* The screen of one that goes on: first it is said who is here, and then comes
 * what the note was opened for. */
void ui_show_resumed(struct ui *ui);
void ui_show_wanted(struct ui *ui);

/* The end: what is to be kept is written, all of it wiped here, and that said.
 */
void ui_end_check_in(struct ui *ui);

/* After every change to the wizard: what it parked is said. And the latest
 * taken back, which is said, too. */
void ui_changed(struct ui *ui);
void ui_undo(struct ui *ui);

/* On, from a question or a gate. */
void ui_next(struct ui *ui);

/* Puts the focus there, and takes over what was typed before. */
void ui_set_focus(struct ui *ui, int id);

/* Takes over what was typed; false if that cannot be, which is said. Or, where
 * there is no staying, lets it go then. */
bool ui_leave_field(struct ui *ui);
void ui_drop_field(struct ui *ui);

/* For views of which only that depends on anything: Esc leads out of a text. */
bool ui_can_leave_text(const struct ui *ui, enum action action);

/* If there is more to read below what has the focus, before the next item,
 * than the window shows: a window further, and true. And likewise above. */
bool ui_scroll_on(struct ui *ui);
bool ui_read_on(struct ui *ui);
bool ui_scroll_back(struct ui *ui);

/* A window further, or back, whatever there is on the way. */
void ui_scroll_page(struct ui *ui, bool on);

/* Something is typed in; and letters are text there. */
bool ui_is_in_field(const struct ui *ui);
bool ui_is_typing(const struct ui *ui);

/* A field whose text nobody is to read over a shoulder: dots, a letter each.
 * `typing` is the one that is being typed in. */
void ui_put_hidden_field(struct ui *ui, struct pane *pane, int item,
	const struct field *field, bool typing);

/* A text of this picture's lifetime. */
const char *ui_printf(struct ui *ui, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Somebody can hear, or may: what she said in her own words is covered, too. */
bool ui_is_overheard(const struct ui *ui);

/* For views where nothing may tell what this is about. */
const char *ui_no_title(const struct ui *ui);

/* The topic that may be named on the screen: never a private one. -1: none. */
int ui_topic_to_name(const struct ui *ui);

extern const struct view view_start, view_question, view_gate, view_hub,
	view_now, view_came_up, view_paper, view_done, view_sheet, view_print,
	view_save, view_numbers, view_learn, view_keep, view_notes, view_unlock,
	view_delete, view_services, view_lookup, view_women, view_role,
	view_debrief, view_display, view_overview, view_ask, view_why,
	view_note, view_chart, view_help, view_parked, view_try_hide,
	view_hidden, view_still_us, view_waiting, view_forget, view_stop,
	view_ended;

#endif
