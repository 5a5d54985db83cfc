/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/answer_field.h"
#include "ui/playing.h"
#include "ui/question_page.h"
#include "plain/plain_parts.h"

#define LEAD_MOST 60 /* columns */

/* What can be typed: the line that waits for it, and help. */

/* What a line with nothing on it does, where that is not what Enter does on
 * the screen, with the focus where it begins. */
static const struct {
	const struct view *view;
	enum action action;
} onward[] = {
	{ &view_came_up, ACT_FINISH },
	{ &view_paper, ACT_FINISH },
	{ &view_services, ACT_ENTER },
	{ &view_try_hide, ACT_ENTER },
	{ &view_save, ACT_SAVE },
	{ &view_keep, ACT_NONE },
	{ &view_print, ACT_NONE },
	{ &view_done, ACT_NONE },
	{ &view_debrief, ACT_NONE },
};
#define N_ONWARD (sizeof(onward) / sizeof(*onward))

/* Pages are closed by it; everything else goes on. */
static enum action onward_in(const struct view *view)
{
	for (size_t i = 0; i < N_ONWARD; i++)
		if (onward[i].view == view)
			return onward[i].action;
	return view->page && !view->closed_by ? ACT_BACK : ACT_ENTER;
}

static bool is_empty_passphrase(const struct plain *plain)
{
	return plain->said.view == &view_unlock && !plain->ui->field.length;
}

enum action plain_onward(struct plain *plain, int *item)
{
	struct ui *ui = plain->ui;
	const struct view *view = ui_view(ui);
	enum action action = onward_in(view);

	*item = NO_FOCUS;
	if (ui_is_in_field(ui) && !is_empty_passphrase(plain))
		return ACT_ENTER;
	if (action != ACT_ENTER || view->closed_by || view == &view_services)
		return action;
	*item = view->first	   ? view->first(ui)
		: ui->pane.n_items ? ui->pane.items[0].id
				   : NO_FOCUS;
	return *item == NO_FOCUS && ui->pane.n_items ? ACT_NONE : action;
}

/* Where there is no mark to see, a letter alone is not enough. */
static const struct {
	const struct view *view;
	enum action action;
} about_one[] = {
	{ &view_hub, ACT_DROP },
	{ &view_hub, ACT_WHY },
	{ &view_came_up, ACT_DROP },
	{ &view_came_up, ACT_WHY },
	{ &view_overview, ACT_WHY },
	{ &view_notes, ACT_DROP },
};
#define N_ABOUT_ONE (sizeof(about_one) / sizeof(*about_one))

bool plain_wants_number(const struct plain *plain, enum action action)
{
	if (action == ACT_TICK || action == ACT_WHO || action == ACT_EARLIER ||
		action == ACT_LATER)
		return view_offers(plain->said.view, action);
	for (size_t i = 0; i < N_ABOUT_ONE; i++)
		if (about_one[i].view == plain->said.view &&
			about_one[i].action == action)
			return true;
	return false;
}

bool plain_offers(const struct plain *plain, const struct offer *offer)
{
	const struct view *view = plain->said.view;

	if (offer->action == ACT_DIGIT || offer->action == ACT_ESCAPE ||
		(offer->action >= ACT_UP && offer->action <= ACT_BEFORE) ||
		!order_letter(offer->action) ||
		(offer->action == ACT_TICK && plain->said.typing))
		return false;
	return plain_wants_number(plain, offer->action) || !view->can ||
	       view->can(plain->ui, offer->action);
}

/* "1-7, 11-13": of the first n choices. */
static void add_numbers(const struct spoken *page, int n, struct buf *buf)
{
	int first = 0, last = 0;

	for (int i = 0; i <= n; i++) {
		int number = i < n ? page->choices[i].number : -1;

		if (number == last + 1 && last) {
			last = number;
			continue;
		}
		if (last)
			buf_addf(buf, first < last ? "%s%d-%d" : "%s%d",
				buf->len ? ", " : "", first, last);
		first = last = number;
	}
}

/* Not sure, rather not say, not now: behind all others. */
bool plain_has_escapes(const struct plain *plain)
{
	const struct question *question;

	if (plain->said.view != &view_question)
		return false;
	question = &plain->ui->world.list->questions[plain->said.place.index];
	return question->escapes && question_takes_answer(question);
}

static void add(struct buf *buf, const char *text)
{
	buf_addf(buf, "%s%s", buf->len ? ", " : "", text);
}

static const char *brief_of(const struct view *view, enum action action)
{
	for (const struct offer *offer = view->keys;
		offer && offer->action != ACT_NONE; offer++)
		if (offer->action == action && offer->brief)
			return _(offer->brief);
	return _(keymap[action].brief);
}

/* "Enter next", or "> go on" where it takes a sign. */
static void add_onward(struct plain *plain, struct buf *buf)
{
	const struct view *view = plain->said.view;
	int item;
	enum action action = plain_onward(plain, &item);
	const struct choice *choice = NULL;

	if (action == ACT_NONE)
		return;
	for (int i = 0; i < plain->said.n_choices && !plain->said.typing; i++)
		if (item == plain->said.choices[i].item &&
			plain->said.choices[i].mark == MARK_NONE)
			choice = &plain->said.choices[i];
	/* TRANSLATORS: the key Enter, alone. */
	buf_addf(buf, "%s%s ", buf->len ? ", " : "",
		view->grave ? ">" : _("Enter"));
	if (choice)
		buf_addf(buf, _("for %d"), choice->number);
	else if (plain->said.typing && view != &view_question)
		buf_add(buf, _("goes on"));
	else
		buf_add(buf, brief_of(view, action));
}

static void add_letter(struct plain *plain, struct buf *buf, enum action action)
{
	const char *slash = ui_is_typing(plain->ui) ? "/" : "";

	add(buf, "");
	buf_addf(buf, "%s%c %s", slash, order_letter(action),
		brief_of(plain->said.view, action));
}

static const char *lead_of(const struct plain *plain)
{
	const struct spoken *page = &plain->said;
	const struct question *question;

	if (page->typing && *page->wanted)
		return utf8_width(page->wanted) <= LEAD_MOST ? page->wanted
							     : _("Words");
	if (page->view == &view_question) {
		question = &plain->ui->world.list->questions[page->place.index];
		return question->type == QUESTION_MANY	 ? _("Ticks")
		       : question_takes_answer(question) ? _("Answer")
							 : _("Read it out");
	}
	return page->n_choices	  ? _("Number")
	       : page->view->page ? _("Done here")
				  : _("Go on");
}

/* "What are you looking for?" is followed by what can be typed. */
static size_t without_end(const char *text)
{
	size_t n = strlen(text);

	while (n && strchr(" .:", text[n - 1]))
		n--;
	return n;
}

#define ESCAPES 3 /* behind all others */

static void add_choices(struct plain *plain, struct buf *buf)
{
	const struct spoken *page = &plain->said;
	bool escapes = plain_has_escapes(plain);

	if (!page->typing)
		add_numbers(
			page, page->n_choices - (escapes ? ESCAPES : 0), buf);
	if (escapes)
		add(buf, page->typing ? "/8 /9 /0" : "8 9 0");
}

/* The last line is left open for what is typed. */
static void put_prompt(struct plain *plain, const char *text)
{
	size_t start = 0;

	if (plain->ui->ascii)
		text = pane_shown(&plain->ui->pane, text);
	while (text[start]) {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, plain->width - 1);

		buf_add_bytes(plain->out, text + from, end - from);
		buf_add(plain->out, text[start] ? "\n" : " ");
	}
}

void plain_prompt(struct plain *plain)
{
	struct arena *arena = plain->out->arena;
	const struct view *view = plain->said.view;
	const char *lead = lead_of(plain);
	struct buf buf;
	int unused;

	if (view->bare) {
		buf_add(plain->out, ": ");
		return;
	}
	if (playing_is_on(plain->ui)) {
		put_prompt(plain,
			_("Enter pauses it and goes on (n one step, + faster, - slower, q you go on):"));
		return;
	}
	buf_init(&buf, arena);
	add_choices(plain, &buf);
	add_onward(plain, &buf);
	if (view_offers(view, ACT_BACK) &&
		plain_onward(plain, &unused) != ACT_BACK)
		add_letter(plain, &buf, ACT_BACK);
	if (view_offers(view, ACT_STOP) && !plain->ui->began &&
		(!view->can || view->can(plain->ui, ACT_STOP)))
		add_letter(plain, &buf, ACT_STOP);
	add_letter(plain, &buf, ACT_HELP);
	put_prompt(plain, arena_printf(arena, "%.*s (%s):",
				  (int)without_end(lead), lead, buf.text));
}
