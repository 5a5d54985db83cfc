/* SPDX-License-Identifier: MIT */
#include "ui/keymap.h"

#include <assert.h>

#include "base/i18n.h"
#include "term/key.h"

const struct binding keymap[ACTIONS] = {
	[ACT_DIGIT] = { { 0 }, "1-9", N_("choose"),
		N_("choose an answer; 8, 9 and 0: not sure, prefer not to say, not now") },
	[ACT_UP] = { { K_UP }, "↑ ↓", N_("move"),
		N_("move to the answer above or below") },
	[ACT_DOWN] = { { K_DOWN }, NULL, NULL, NULL },
	[ACT_LEFT] = { { K_LEFT }, "← →", N_("move"),
		N_("move along a row; Left goes back where there is no row") },
	[ACT_RIGHT] = { { K_RIGHT }, NULL, NULL, NULL },
	[ACT_FIRST] = { { K_HOME }, "Home End", N_("ends"),
		N_("the first thing on the page, and the last") },
	[ACT_LAST] = { { K_END }, NULL, NULL, NULL },
	[ACT_PAGE_UP] = { { K_PAGE_UP }, "PgUp PgDn", N_("scroll"),
		N_("up or down by a whole window") },
	[ACT_PAGE_DOWN] = { { K_PAGE_DOWN }, NULL, NULL, NULL },
	[ACT_AFTER] = { { K_TAB }, "Tab", N_("next one"),
		N_("the next thing on the page; Shift-Tab the one before") },
	[ACT_BEFORE] = { { K_BACK_TAB }, NULL, NULL, NULL },
	[ACT_TICK] = { { K_SPACE }, "Space", N_("tick"),
		N_("choose what the mark stands at, or take that back") },
	[ACT_ENTER] = { { K_ENTER }, "Enter", N_("next"),
		N_("go on; where the mark is on an answer, with that") },
	[ACT_BACK] = { { 'b' }, "b", N_("back"),
		N_("the page before; every answer stays as it is") },
	[ACT_SKIP] = { { 's' }, "s", N_("skip"),
		N_("leave this as it is, and go on") },
	[ACT_TOPICS] = { { 't' }, "t", N_("topics"), N_("to the topics") },
	[ACT_FINISH] = { { 'f' }, "f", N_("finish"),
		N_("stop here, and look at what came up") },
	[ACT_DROP] = { { 'd' }, "d", N_("drop"),
		N_("not today: put this away; it can come back") },
	[ACT_WHO] = { { 'w' }, "w", N_("who"), N_("who is doing this step") },
	[ACT_EARLIER] = { { '+', '=' }, "+", N_("up"),
		N_("move this step up") },
	[ACT_LATER] = { { '-' }, "-", N_("down"), N_("move this step down") },
	[ACT_WHY] = { { 'y' }, "y", N_("why?"),
		N_("why this is asked, or offered, or not offered") },
	[ACT_NOTE] = { { 'n' }, "n", N_("note"),
		N_("the note for the worker") },
	[ACT_CHART] = { { 'c' }, "c", N_("chart"),
		N_("the word chart: what official words mean") },
	[ACT_OVERVIEW] = { { 'o' }, "o", N_("overview"),
		N_("all that was said so far, to look at or to change") },
	[ACT_SHOW] = { { 'v' }, "v", N_("view"),
		N_("show what is private on this page, or cover it again") },
	[ACT_ASK] = { { 'a' }, "a", N_("ask first"),
		N_("what she may want to know before she begins") },
	[ACT_UNDO] = { { 'u' }, "u", N_("undo"),
		N_("take the latest change back") },
	[ACT_CLEAR] = { { '!' }, "!", N_("clear"),
		N_("take the answer away again") },
	[ACT_HELP] = { { '?', K_F1 }, "?", N_("help"),
		N_("the keys of the page you are on"), "F1" },
	[ACT_HIDE] = { { K_F1 + 8, K_CTRL('G') }, "F9", N_("hide"),
		N_("hide the screen at once (also Ctrl-G); the same key brings it back") },
	[ACT_FORGET] = { { 'x', K_CTRL('X') }, "x", N_("forget"),
		N_("forget everything that was said, and leave (also Ctrl-X)"),
		"Ctrl-X" },
	[ACT_STOP] = { { 'q', K_CTRL('C') }, "q", N_("leave"),
		N_("stop, for now or for good (also Ctrl-C)"), "Ctrl-C" },
	[ACT_REDRAW] = { { K_CTRL('L') }, "Ctrl-L", N_("redraw"),
		N_("draw the screen anew, if something else wrote on it") },
	[ACT_ESCAPE] = { { K_ESC }, "Esc", N_("out of it"),
		N_("leave a text, so that letters are keys again; or close this page") },
};

static_assert(sizeof(keymap) / sizeof(*keymap) == ACTIONS,
	"every action has its row");

/* A character is text, where texts are typed. */
static bool is_character(uint32_t key)
{
	return !key || (key >= ' ' && key < K_DELETE);
}

const char *keymap_shown(enum action action, bool in_text)
{
	const struct binding *binding = &keymap[action];

	return in_text && is_character(binding->keys[0]) ? binding->in_text
							 : binding->shown;
}

static bool has_key(const struct binding *binding, uint32_t key)
{
	for (int i = 0; i < KEYS_EACH; i++)
		if (binding->keys[i] && binding->keys[i] == key)
			return true;
	return false;
}

enum action keymap_find(uint32_t key, int *digit)
{
	if (key >= '0' && key <= '9') {
		*digit = (int)(key - '0');
		return ACT_DIGIT;
	}
	for (int i = ACT_NONE + 1; i < ACTIONS; i++)
		if (has_key(&keymap[i], key))
			return (enum action)i;
	return ACT_NONE;
}
