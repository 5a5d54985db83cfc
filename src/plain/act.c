/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "term/key.h"
#include "ui/playing.h"
#include "ui/question_page.h"
#include "ui/tongue.h"
#include "ui/ui_parts.h"
#include "plain/plain_parts.h"

/* What is done when a line was typed. */

static bool is_here(const struct plain *plain)
{
	const struct ui *ui = plain->ui;
	const struct spoken *page = &plain->said;

	return !ui->over && ui_view(ui) == page->view &&
	       ui->depth == page->depth &&
	       (!ui->began ||
		       (ui->wizard.place.kind == page->place.kind &&
			       ui->wizard.place.index == page->place.index));
}

/* Letters are text where texts are typed: that is left first. */
static void press(struct plain *plain, enum action action)
{
	struct ui *ui = plain->ui;

	if (ui_is_in_field(ui) && action != ACT_ENTER && action != ACT_HIDE)
		ui_key(ui, K_ESC);
	if (is_here(plain))
		ui_key(ui, order_key(action));
}

/* What is named is gone to, even from itself. */
static bool focus(struct plain *plain, const struct choice *choice)
{
	const struct view *view = plain->said.view;

	if (ui_focus(plain->ui) == choice->item && view->moved)
		view->moved(plain->ui, choice->item);
	ui_set_focus(plain->ui, choice->item);
	return is_here(plain) && ui_focus(plain->ui) == choice->item;
}

/* What she ticked is never lost by one line. */
static bool would_lose_ticks(
	const struct plain *plain, const struct choice *choice)
{
	return choice->item % PARTS >= PART_ESCAPE &&
	       plain->answer.state == ANSWER_GIVEN && plain->answer.options &&
	       plain->ui->world.list->questions[plain->said.place.index].type ==
		       QUESTION_MANY;
}

static void answer(struct plain *plain, const struct choice *choice)
{
	plain->answered = plain->said.place.index;
	if (would_lose_ticks(plain, choice)) {
		plain->answered = -1;
		plain_say(plain, _("The ticks stay: ! takes them away first."));
	} else if (focus(plain, choice)) {
		bool many = choice->mark == MARK_MANY ||
			    choice->mark == MARK_TICKED;

		press(plain, many ? ACT_TICK : ACT_ENTER);
	}
}

/* As the screen's keys do with what has such a mark. */
static void choose(struct plain *plain, const struct choice *choice)
{
	const struct view *view = plain->said.view;

	if (choice->mark != MARK_NONE)
		plain->chosen = choice->number;
	if (view == &view_question)
		answer(plain, choice);
	else if (focus(plain, choice) && !choice->field)
		press(plain,
			choice->mark != MARK_NONE && view_offers(view, ACT_TICK)
				? ACT_TICK
				: ACT_ENTER);
}

static bool is_one_of_many(const struct choice *choice)
{
	return choice->mark == MARK_MANY || choice->mark == MARK_TICKED;
}

/* NULL, and why, if one of them cannot be taken. */
static const struct choice *find(
	struct plain *plain, const struct order *order, int i)
{
	const struct choice *choice = spoken_choice(
		&plain->said, order->numbers[i]);

	if (!choice)
		plain_sayf(plain, _("There is no %d here. r reads it again."),
			order->numbers[i]);
	else if (order->n > 1 &&
		 (order->action != ACT_NONE || !is_one_of_many(choice))) {
		plain_say(plain, _("One number at a time here."));
		choice = NULL;
	}
	return choice;
}

static void choose_all(struct plain *plain, const struct order *order)
{
	for (int i = 0; i < order->n; i++)
		if (!find(plain, order, i))
			return;
	for (int i = 0; i < order->n; i++) {
		if (!is_here(plain)) {
			plain_sayf(plain, _("Taken as far as %d."),
				order->numbers[i - 1]);
			return;
		}
		choose(plain, find(plain, order, i));
	}
}

/* It waits there for one more text, and has nothing to say against it. */
static bool stays_in_field(struct plain *plain, int focus_was)
{
	struct ui *ui = plain->ui;
	const struct view *view = plain->said.view;

	if (!ui->over)
		ui_build(ui);
	return is_here(plain) && view != &view_question &&
	       ui_focus(ui) == focus_was && view->is_field &&
	       view->is_field(ui, focus_was) && !*ui->message;
}

/* On to what can be chosen: a number that is meant so must not be taken for
 * one more text. */
static void leave_field(struct plain *plain)
{
	struct ui *ui = plain->ui;
	int id = ui_focus(ui), next;

	ui_build(ui);
	next = pane_go(&ui->pane, id, WAY_AFTER);
	if (next == id)
		next = pane_go(&ui->pane, id, WAY_BEFORE);
	ui_set_focus(ui, next);
}

static void go_on(struct plain *plain)
{
	struct ui *ui = plain->ui;
	int was = ui_focus(ui), item = NO_FOCUS;
	enum action action = plain_onward(plain, &item);

	if (action == ACT_NONE) {
		plain_say(plain, _("Please type a number, or ? for help."));
		return;
	}
	if (item != NO_FOCUS)
		ui_set_focus(ui, item);
	press(plain, action);
	if (stays_in_field(plain, was))
		leave_field(plain);
}

/* Nobody passes unread what has to be read: it takes a sign. */
static void nothing_typed(struct plain *plain)
{
	if (plain->said.view->grave && !plain->said.view->bare)
		plain_say(plain, _("> goes on from here."));
	else
		go_on(plain);
}

static void act_on(struct plain *plain, const struct order *order)
{
	const struct choice *choice = find(plain, order, 0);

	plain->listen &= choice != NULL;
	if (!choice || !focus(plain, choice) || order->listen)
		return;
	if (plain->said.view == &view_question)
		plain->answered = plain->said.place.index;
	press(plain, order->action);
}

/* On the page where hiding is tried, a key may be meant for what comes after;
 * a line is not. */
static bool is_not_here(const struct plain *plain, enum action action)
{
	return plain->said.view == &view_try_hide &&
	       !view_offers(&view_try_hide, action) && action != ACT_FORGET &&
	       action != ACT_STOP;
}

static void do_letter(struct plain *plain, const struct order *order)
{
	plain->listen = order->listen;
	if (order->action == ACT_HELP)
		plain_help(plain);
	else if (order->n)
		act_on(plain, order);
	else if (order->listen)
		return;
	else if (plain_wants_number(plain, order->action))
		plain_sayf(plain, _("Which one? Type %c and its number."),
			order->letter);
	else if (is_not_here(plain, order->action))
		return;
	else if (order->action == ACT_ENTER)
		go_on(plain);
	else {
		if (order->action == ACT_CLEAR &&
			plain->said.view == &view_question)
			plain->answered = plain->said.place.index;
		/* In another language all of it is new. */
		plain->listen = order->action == ACT_TONGUE &&
				ui_has_two_tongues(plain->ui);
		press(plain, order->action);
	}
}

static void do_order(struct plain *plain, const char *line)
{
	struct order order;

	if (!order_read(&order, line))
		plain_say(plain, _("That is not understood. ? for help."));
	else if (order.letter)
		do_letter(plain, &order);
	else if (order.n)
		choose_all(plain, &order);
	else
		nothing_typed(plain);
}

/* What cannot be is not waited with: the next line is another one. */
static void forget_wrong(struct plain *plain, int focus_was)
{
	struct ui *ui = plain->ui;

	if (!is_here(plain) || ui_focus(ui) != focus_was || !*ui->message)
		return;
	field_clear(&ui->field);
	ui->field_of = NO_FOCUS;
	ui->pane_is_current = false;
}

/* What is typed is the text, whatever stood there before. */
static void do_text(struct plain *plain, const char *text)
{
	struct ui *ui = plain->ui;
	size_t n = strlen(text), took;
	int was = ui_focus(ui);

	if (plain->said.view == &view_question)
		plain->answered = plain->said.place.index;
	field_clear(&ui->field);
	for (; n; text += took, n -= took) {
		uint32_t point;

		took = utf8_decode(text, n, &point, NULL);
		field_key(&ui->field, K_PASTED | point);
	}
	if (ui->field.length >= FIELD_SIZE - 4)
		plain_say(plain, _("That was long: its end may be missing."));
	ui->pane_is_current = false;
	press(plain, ACT_ENTER);
	forget_wrong(plain, was);
	if (stays_in_field(plain, was))
		leave_field(plain);
}

/* One letter is a command where only numbers are typed. */
static bool is_letter(const char *line)
{
	return *line > ' ' && !line[1] && (*line < '0' || *line > '9');
}

/* Where a file is named, "/mnt/stick" is no command, and "3" is no name. */
static bool is_path(const struct plain *plain, const char *line)
{
	struct order order;

	return plain->said.view == &view_save && *line == '/' && line[1] &&
	       !order_read(&order, line + 1);
}

static bool is_choice(const struct plain *plain, const char *line)
{
	return plain->said.view == &view_save &&
	       !line[strspn(line, "0123456789")];
}

static void do_in_field(struct plain *plain, char *line)
{
	if (is_path(plain, line))
		do_text(plain, line);
	else if (line[0] == '/' && line[1] == '/')
		do_text(plain, line + 1);
	else if (line[0] == '/')
		do_order(plain, line + 1);
	else if (!*line || order_is_sign(line) || is_choice(plain, line) ||
		 (!ui_is_typing(plain->ui) && is_letter(line)))
		do_order(plain, line);
	else
		do_text(plain, line);
}

/* Without the blanks around it, and what ends a line elsewhere. */
static char *trimmed(char *line)
{
	size_t n;

	line += strspn(line, " \t");
	n = strlen(line);
	while (n && strchr(" \t\r\n", line[n - 1]))
		line[--n] = '\0';
	return line;
}

void plain_act(struct plain *plain, char *line)
{
	struct ui *ui = plain->ui;

	*ui->message = '\0';
	ui_build(ui);
	if (order_hides(line))
		ui_key(ui, order_key(ACT_HIDE));
	else if (playing_is_on(ui))
		ui_key(ui, *trimmed(line) ? (unsigned char)*trimmed(line)
					  : K_SPACE);
	else if (ui_is_hidden(ui))
		return;
	else if (ui_is_in_field(ui))
		do_in_field(plain, trimmed(line));
	else
		do_order(plain, *trimmed(line) == '/' ? trimmed(line) + 1
						      : trimmed(line));
}
