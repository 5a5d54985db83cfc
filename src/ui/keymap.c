/* SPDX-License-Identifier: MIT */
#include "ui/keymap.h"

#include <assert.h>

#include "base/i18n.h"
#include "term/key.h"

const struct binding keymap[ACTIONS] = {
	[ACT_DIGIT] = {
		.keys = { 0 },
		.shown = "1-9",
		.brief = N_("choose"),
		.help = N_("choose an answer; 8, 9 and 0: not sure, prefer not to say, not now"),
	},
	[ACT_UP] = {
		.keys = { K_UP },
		.shown = "↑ ↓",
		.brief = N_("move"),
		.help = N_("move to the answer above or below"),
	},
	[ACT_DOWN] = {
		.keys = { K_DOWN },
	},
	[ACT_LEFT] = {
		.keys = { K_LEFT },
		.shown = "← →",
		.brief = N_("move"),
		.help = N_("move along a row; Left goes back where there is no row"),
	},
	[ACT_RIGHT] = {
		.keys = { K_RIGHT },
	},
	[ACT_FIRST] = {
		.keys = { K_HOME },
		.shown = "Home End",
		.brief = N_("ends"),
		.help = N_("the first thing on the page, and the last"),
	},
	[ACT_LAST] = {
		.keys = { K_END },
	},
	[ACT_PAGE_UP] = {
		.keys = { K_PAGE_UP },
		.shown = "PgUp PgDn",
		.brief = N_("scroll"),
		.help = N_("up or down by a whole window"),
	},
	[ACT_PAGE_DOWN] = {
		.keys = { K_PAGE_DOWN },
	},
	[ACT_AFTER] = {
		.keys = { K_TAB },
		.shown = "Tab",
		.brief = N_("next one"),
		.help = N_("the next thing on the page; Shift-Tab the one before"),
	},
	[ACT_BEFORE] = {
		.keys = { K_BACK_TAB },
	},
	[ACT_TICK] = {
		.keys = { K_SPACE },
		.shown = "Space",
		.brief = N_("tick"),
		.help = N_("choose what the mark stands at, or take that back"),
	},
	[ACT_ENTER] = {
		.keys = { K_ENTER },
		.shown = "Enter",
		.brief = N_("next"),
		.help = N_("go on; with the answer that the mark is on, where only one can be chosen"),
	},
	[ACT_BACK] = {
		.keys = { 'b' },
		.shown = "b",
		.brief = N_("back"),
		.help = N_("the page before; every answer stays as it is"),
	},
	[ACT_SKIP] = {
		.keys = { 's' },
		.shown = "s",
		.brief = N_("skip"),
		.help = N_("leave this as it is, and go on"),
	},
	[ACT_TOPICS] = {
		.keys = { 't' },
		.shown = "t",
		.brief = N_("topics"),
		.help = N_("to the topics"),
	},
	[ACT_FINISH] = {
		.keys = { 'f' },
		.shown = "f",
		.brief = N_("finish"),
		.help = N_("stop here: to what came up, and from there to the end"),
	},
	[ACT_DROP] = {
		.keys = { 'd' },
		.shown = "d",
		.brief = N_("drop"),
		.help = N_("put this away; it can come back"),
	},
	[ACT_WHO] = {
		.keys = { 'w' },
		.shown = "w",
		.brief = N_("who"),
		.help = N_("who is doing this step"),
	},
	[ACT_EARLIER] = {
		.keys = { '+', '=' },
		.shown = "+",
		.brief = N_("up"),
		.help = N_("move this step up"),
	},
	[ACT_LATER] = {
		.keys = { '-' },
		.shown = "-",
		.brief = N_("down"),
		.help = N_("move this step down"),
	},
	[ACT_WHY] = {
		.keys = { 'y' },
		.shown = "y",
		.brief = N_("why?"),
		.help = N_("why this is asked, or offered, or not offered"),
	},
	[ACT_NOTE] = {
		.keys = { 'n' },
		.shown = "n",
		.brief = N_("note"),
		.help = N_("the note for the worker"),
	},
	[ACT_CHART] = {
		.keys = { 'c' },
		.shown = "c",
		.brief = N_("chart"),
		.help = N_("the word chart: what official words mean"),
	},
	[ACT_ROLE] = {
		.keys = { 'e', K_CTRL('E') },
		.shown = "e",
		.brief = N_("her card"),
		.help = N_("in practice, the card of the invented woman: what she would say here (also Ctrl-E)"),
		.in_text = "Ctrl-E",
	},
	[ACT_OVERVIEW] = {
		.keys = { 'o' },
		.shown = "o",
		.brief = N_("overview"),
		.help = N_("all that was said so far, to look at or to change"),
	},
	[ACT_SHOW] = {
		.keys = { 'v' },
		.shown = "v",
		.brief = N_("view"),
		.help = N_("show what is private on this page, or cover it again"),
	},
	[ACT_PRINT] = {
		.keys = { 'p' },
		.shown = "p",
		.brief = N_("print"),
		.help = N_("print this page"),
	},
	[ACT_SAVE] = {
		.keys = { 'k' },
		.shown = "k",
		.brief = N_("keep a copy"),
		.help = N_("save this page as a file, where you say"),
	},
	[ACT_ASK] = {
		.keys = { 'a' },
		.shown = "a",
		.brief = N_("ask first"),
		.help = N_("what she may want to know before she begins"),
	},
	[ACT_TONGUE] = {
		.keys = { 'l' },
		.shown = "l",
		.brief = N_("language"),
		.help = N_("what is said to her in her language, in both, or in yours"),
	},
	[ACT_LANGUAGES] = {
		.keys = { 'm' },
		.shown = "m",
		.brief = N_("languages"),
		.help = N_("choose her language, and yours, and how the screen looks"),
	},
	[ACT_UNDO] = {
		.keys = { 'u' },
		.shown = "u",
		.brief = N_("undo"),
		.help = N_("take the latest change back"),
	},
	[ACT_CLEAR] = {
		.keys = { '!' },
		.shown = "!",
		.brief = N_("clear"),
		.help = N_("take the answer away again"),
	},
	[ACT_HELP] = {
		.keys = { '?', K_F1 },
		.shown = "?",
		.brief = N_("help"),
		.help = N_("the keys of the page you are on"),
		.in_text = "F1",
	},
	[ACT_HIDE] = {
		.keys = { K_F1 + 8, K_CTRL('G') },
		.shown = "F9",
		.brief = N_("hide"),
		.help = N_("hide the screen at once (also Ctrl-G); the same key brings it back, and asks who is here"),
	},
	[ACT_FORGET] = {
		.keys = { 'x', K_CTRL('X') },
		.shown = "x",
		.brief = N_("forget all"),
		.help = N_("forget everything that was said, and leave (also Ctrl-X)"),
		.in_text = "Ctrl-X",
	},
	[ACT_STOP] = {
		.keys = { 'q', K_CTRL('C') },
		.shown = "q",
		.brief = N_("leave"),
		.help = N_("stop, for now or for good (also Ctrl-C)"),
		.in_text = "Ctrl-C",
	},
	[ACT_REDRAW] = {
		.keys = { K_CTRL('L') },
		.shown = "Ctrl-L",
		.brief = N_("redraw"),
		.help = N_("draw the screen anew, if something else wrote on it"),
	},
	[ACT_ESCAPE] = {
		.keys = { K_ESC },
		.shown = "Esc",
		.brief = N_("out of it"),
		.help = N_("leave a text, so that letters are keys again; or close this page"),
	},
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
