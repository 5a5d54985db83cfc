/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "term/key.h"
#include "ui/playing.h"
#include "ui/tongue.h"
#include "ui/ui_parts.h"
#include "ui/window.h"

/* What is done when a key is pressed. */

static bool move(struct ui *ui, enum action action)
{
	static const enum way ways[ACTIONS] = {
		[ACT_UP] = WAY_UP,
		[ACT_DOWN] = WAY_DOWN,
		[ACT_LEFT] = WAY_LEFT,
		[ACT_RIGHT] = WAY_RIGHT,
		[ACT_FIRST] = WAY_FIRST,
		[ACT_LAST] = WAY_LAST,
		[ACT_PAGE_UP] = WAY_PAGE_UP,
		[ACT_PAGE_DOWN] = WAY_PAGE_DOWN,
		[ACT_AFTER] = WAY_AFTER,
		[ACT_BEFORE] = WAY_BEFORE,
	};

	if (action < ACT_UP || action > ACT_BEFORE)
		return false;
	ui_build(ui);
	if (ui_view(ui)->line && action == ACT_LEFT)
		action = ACT_BEFORE;
	else if (ui_view(ui)->line && action == ACT_RIGHT)
		action = ACT_AFTER;
	else if (action == ACT_LEFT && !pane_is_in_row(&ui->pane, ui_focus(ui)))
		return false;
	if (action == ACT_DOWN && ui_scroll_on(ui))
		return true;
	if (action == ACT_UP && ui_scroll_back(ui))
		return true;
	if (action == ACT_PAGE_DOWN || action == ACT_PAGE_UP) {
		ui_scroll_page(ui, action == ACT_PAGE_DOWN);
		return true;
	}
	ui_set_focus(ui, pane_go(&ui->pane, ui_focus(ui), ways[action]));
	return true;
}

/* In a menu a digit is as good as going there and pressing Enter. */
static bool choose_in_menu(struct ui *ui, int digit)
{
	ui_build(ui);
	if (digit < 1 || digit > ui->pane.n_items)
		return false;
	ui_set_focus(ui, ui->pane.items[digit - 1].id);
	return ui_view(ui)->act(ui, ACT_ENTER, 0);
}

static bool closes(const struct view *view, enum action action)
{
	if (view->closed_by &&
		(action == view->closed_by || action == ACT_ENTER))
		return true;
	return view->page && (action == ACT_BACK || action == ACT_ESCAPE);
}

static bool act_in_view(struct ui *ui, enum action action, int digit)
{
	const struct view *view = ui_view(ui);

	if (action == ACT_DIGIT && view->no_digits)
		return true;
	if (action == ACT_DIGIT && view->menu)
		return choose_in_menu(ui, digit);
	ui_build(ui);
	if (closes(view, action)) {
		ui_drop_field(ui);
		ui_close(ui);
		if (view->closed)
			view->closed(ui);
		return true;
	}
	/* Digits are keys wherever they are no text, on offer or not. */
	return view_offers(view, action) && view->act &&
	       (!view->can || action == ACT_DIGIT || view->can(ui, action)) &&
	       view->act(ui, action, digit);
}

static const struct place *place_of(const struct ui *ui)
{
	return &ui->wizard.place;
}

/* A page is about what the view that it is opened from shows. */
static void open_about(struct ui *ui, enum view_id view)
{
	const struct view *from = ui_view(ui);

	if (from == &view_question)
		ui_open_about(ui, view, ABOUT_QUESTION, place_of(ui)->index);
	else if (from == &view_gate)
		ui_open_about(ui, view, ABOUT_GATE, place_of(ui)->index);
	else if (from == &view_now)
		ui_open_about(ui, view, ABOUT_NEED, place_of(ui)->index);
	else if (from == &view_services)
		ui_open_about(ui, view, ABOUT_STEP, ui_about_index(ui));
	else
		ui_open(ui, view, 0);
}

/* Help is about the keys, which are others where letters are text. What was
 * typed may lead elsewhere: then that is looked at first. */
static void open_page(struct ui *ui, enum view_id view)
{
	const struct view *from = ui_view(ui);
	bool typing = ui_is_typing(ui);

	ui_drop_field(ui);
	if (ui_view(ui) != from || from == views[view])
		return;
	if (view == VIEW_HELP)
		ui_open(ui, view, typing);
	else
		open_about(ui, view);
}

/* Wherever something is said to her; and the page where that is chosen. */
static bool act_on_tongues(struct ui *ui, enum action action)
{
	const struct view *view = ui_view(ui);

	if (view->neutral || view->bare || !ui->world.tongues)
		return false;
	if (action == ACT_LANGUAGES)
		open_page(ui, VIEW_DISPLAY);
	else if (action == ACT_TONGUE && view->hers && ui_has_two_tongues(ui))
		ui_turn_tongue(ui);
	else
		return false;
	return true;
}

/* Where one would say who is here, she plays no part. */
bool ui_has_role(const struct ui *ui)
{
	return practice_is_on(ui) && !ui_view(ui)->neutral &&
	       !ui_view(ui)->bare && ui_view(ui) != &view_role;
}

/* Pages that can be looked at from any view that offers them. */
static bool act_anywhere(struct ui *ui, enum action action)
{
	static const enum view_id pages[ACTIONS] = {
		[ACT_WHY] = VIEW_WHY,
		[ACT_NOTE] = VIEW_NOTE,
		[ACT_CHART] = VIEW_CHART,
		[ACT_ROLE] = VIEW_ROLE,
		[ACT_OVERVIEW] = VIEW_OVERVIEW,
		[ACT_ASK] = VIEW_ASK,
		[ACT_HELP] = VIEW_HELP,
		[ACT_FORGET] = VIEW_FORGET,
		[ACT_STOP] = VIEW_STOP,
	};

	if (action == ACT_STOP && !ui->began && ui_view(ui)->page) {
		ui_close(ui);
		return true;
	}
	if (action == ACT_STOP && ui_view(ui)->neutral)
		return true; /* first it is said who is here */
	if (action == ACT_HELP || (action == ACT_ROLE && ui_has_role(ui)) ||
		(ui->began && (action == ACT_FORGET || action == ACT_STOP))) {
		open_page(ui, pages[action]);
		return true;
	}
	if (!view_offers(ui_view(ui), action) || !pages[action])
		return false;
	if (ui_view(ui)->can && !ui_view(ui)->can(ui, action))
		return false;
	open_page(ui, pages[action]);
	return true;
}

/* Moves of the wizard that every place offers alike. */
static bool act_on_route(struct ui *ui, enum action action)
{
	if (!ui->began || !view_offers(ui_view(ui), action))
		return false;
	ui_drop_field(ui);
	switch (action) {
	case ACT_BACK:
	case ACT_LEFT:
		if (!wizard_back(&ui->wizard))
			ui_open(ui, VIEW_STOP, 0);
		return true;
	case ACT_TOPICS:
		return wizard_go_to_hub(&ui->wizard);
	case ACT_FINISH:
		return wizard_finish(&ui->wizard);
	default:
		return false;
	}
}

static void act(struct ui *ui, enum action action, int digit)
{
	ui->scrub |= action == ACT_REDRAW;
	if (move(ui, action))
		return;
	if (action == ACT_LEFT)
		action = ACT_BACK; /* where there is no row to move in */
	if (!act_in_view(ui, action, digit) && !act_anywhere(ui, action) &&
		!act_on_tongues(ui, action) && !act_on_route(ui, action) &&
		action == ACT_UNDO && view_offers(ui_view(ui), action))
		ui_message(ui, _("There is nothing more to take back."));
	ui->pane_is_current = false;
}

/* The next item that way which is no text, or NO_FOCUS. */
static int way_out(const struct ui *ui, enum way way)
{
	int id = ui_focus(ui), next;

	while ((next = pane_go(&ui->pane, id, way)) != id) {
		id = next;
		if (!ui_view(ui)->is_field || !ui_view(ui)->is_field(ui, id))
			return id;
	}
	return NO_FOCUS;
}

/* Esc leaves the text for what stands before it, or else behind it. */
static void leave_text(struct ui *ui)
{
	int id;

	ui_build(ui);
	id = way_out(ui, WAY_BEFORE);
	if (id == NO_FOCUS)
		id = way_out(ui, WAY_AFTER);
	if (id == NO_FOCUS)
		act(ui, ACT_BACK, 0); /* there is nothing else here */
	else
		ui_set_focus(ui, id);
}

bool ui_hides(const struct ui *ui, uint32_t key)
{
	for (int i = 0; i < KEYS_EACH; i++)
		if (key && key == keymap[ACT_HIDE].keys[i])
			return true;
	return key && (key == ui->hide_key || (ui_view(ui) == &view_hidden &&
						      key == ui->show_key));
}

bool ui_is_hidden(const struct ui *ui)
{
	return ui_view(ui) == &view_hidden;
}

static void hide(struct ui *ui)
{
	ui_build(ui);
	ui_drop_field(ui);
	if (ui_view(ui) == &view_parked)
		ui_close(ui); /* the change cannot be taken back after this */
	if (ui->began)
		wizard_hide(&ui->wizard);
	ui->scrub = ui->tried_hide = true;
	*ui->message = '\0';
	ui_open(ui, VIEW_HIDDEN, 0);
}

/* It is asked once, whatever lies on the question by now. */
static void show(struct ui *ui)
{
	ui_close(ui);
	if (!ui->began)
		return;
	ui_close_down_to(ui, VIEW_STILL_US);
	if (ui_view(ui) != &view_still_us)
		ui_open(ui, VIEW_STILL_US, 0);
}

#define DIGITS_MOST 9

/* Digits, and what people put between them: it is to be seen, and then said
 * that it cannot be read, rather than that 3,5 becomes 35. */
static bool is_in_numbers(uint32_t point)
{
	return point < ' ' || (point >= '0' && point <= '9') ||
	       strchr(" ,.-/:", (int)point);
}

/* In a field for numbers other characters are keys. */
static bool type(struct ui *ui, uint32_t key)
{
	uint32_t point = key & ~(uint32_t)K_PASTED;

	if (!ui_is_in_field(ui) || (!ui_is_typing(ui) && point < K_DELETE &&
					   !is_in_numbers(point)))
		return false;
	if (!ui_is_typing(ui) && point >= ' ' && point < K_DELETE &&
		ui->field.length >= DIGITS_MOST)
		return true; /* no number is as long as that */
	return field_key(&ui->field, key);
}

static bool is_for_trying(enum action action)
{
	return view_offers(&view_try_hide, action) || action == ACT_NONE ||
	       action == ACT_ESCAPE || action == ACT_HELP ||
	       action == ACT_FORGET || action == ACT_STOP ||
	       action == ACT_REDRAW;
}

static void press(struct ui *ui, uint32_t key)
{
	int digit = 0;
	enum action action;

	ui_build(ui);
	*ui->message = '\0';
	if (!window_is_enough(ui) && !ui_is_in_field(ui))
		return; /* nobody sees what that would do */
	if (type(ui, key)) {
		ui->pane_is_current = false;
		return;
	}
	if (key & K_PASTED)
		return; /* into a menu: nothing was meant by it */
	action = keymap_find(key, &digit);
	if (ui_view(ui) == &view_try_hide && !is_for_trying(action))
		ui_close(ui); /* it was typed for what comes after */
	if (action == ACT_ESCAPE && ui_is_in_field(ui))
		leave_text(ui);
	else if (action != ACT_NONE)
		act(ui, action, digit);
}

/* She is not told to the next, nor is anything said of it. */
static void forget_who_left(struct ui *ui)
{
	ui_wipe(ui);
	ui_leave_tongue(ui);
	ui->scrub = true;
}

static void do_key(struct ui *ui, uint32_t key)
{
	bool hidden = ui_is_hidden(ui);

	ui->scrub |= key == K_WAKE; /* who knows what is on it now */
	if (key == K_GONE)
		ui->over = true;
	else if (key == K_IDLE && ui_may_be_left(ui))
		forget_who_left(ui);
	else if (hidden && ui_hides(ui, key))
		show(ui);
	else if (!hidden &&
		 (ui_hides(ui, key) ||
			 (ui_is_busy(ui) && (key == K_IDLE || key == K_WAKE))))
		hide(ui);
	else if (!hidden)
		press(ui, key);
	ui_follow_place(ui);
}

void ui_key(struct ui *ui, uint32_t key)
{
	key = playing_turn(ui, key);
	if (key != K_NONE)
		do_key(ui, key);
	playing_look(ui);
}
