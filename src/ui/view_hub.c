/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/tongue.h"

/* Her topics: any, in any order. She leads. */

enum {
	ITEM_FINISH = PANE_OWN, /* behind all topics */
	ITEM_WHO,
	ITEM_BEGIN /* where no mark shows with which */
};

/* Columns. */
enum {
	WIDE = 60,   /* from here on there is more than titles */
	REMARK = 12, /* at the right */
	TIME = 10,   /* before it, with what is between */
	GAP = 2,
	INDENT = 4
};

/* What was done last on this page. */
enum {
	MOVING,
	PICKING
};

/*
 * Whether a topic shows as picked. A private one does only until she has been
 * in it: then nothing tells that she was.
 */
static bool shows_picked(const struct ui *ui, int topic)
{
	const struct wizard *wizard = &ui->wizard;

	return wizard_is_picked(wizard, topic) &&
	       !(ui->world.list->topics[topic].private &&
		       wizard->topic_opened[topic]);
}

static const char *remark(const struct ui *ui, int t)
{
	const struct topic *topic = &ui->world.list->topics[t];

	if (topic->private)
		return N_("private");
	if (ui->wizard.topic_done[t] &&
		wizard_topic_status(&ui->wizard, t) == TOPIC_IS_OPEN)
		return N_("looked at");
	return wizard_is_for_later(&ui->wizard, t) ? N_("not today") : "";
}

/* How many columns a text takes, and at least that many. */
static int columns(const struct pane *pane, const char *text, int least)
{
	int width = utf8_width(pane_shown(pane, text));

	return width < least ? least : width;
}

/* At the right; or below, where that would leave no room for the title. */
static void put_topic(struct ui *ui, struct pane *pane, int t)
{
	int minutes = ui->world.list->topics[t].minutes;
	const char *time = minutes ? ui_printf(ui, _("%2d min"), minutes) : "";
	const char *about = remark(ui, t);
	const char *more = *about ? ui_both(ui, ui_said_by_us(ui, false, about))
				  : "";
	int row = pane->row, width = pane->width;
	int at_more = width - columns(pane, more, REMARK);
	int at_time = at_more - columns(pane, time, TIME - GAP) - GAP;
	bool beside = width >= WIDE && at_time > width / 2;

	pane->width = beside ? at_time - GAP : width;
	ui_put_item_said(ui, pane, t, mark_many(shows_picked(ui, t)),
		STYLE_PLAIN, SAID(ui, false, topics[t].title));
	pane->width = width;
	if (beside) {
		pane_put(pane, row, at_time, STYLE_PLAIN, time);
		pane_put(pane, row, at_more, STYLE_ACCENT, more);
	} else if (width >= WIDE)
		pane_text(pane, INDENT, STYLE_ACCENT,
			ui_printf(ui, "%s%s%s", time, *more ? "  " : "", more));
}

static bool is_next(const struct ui *ui, int topic)
{
	return shows_picked(ui, topic) && !ui->wizard.topic_done[topic] &&
	       wizard_is_listed(&ui->wizard, topic);
}

/* The first of her topics that she has not been through, or -1. */
static int next_topic(const struct ui *ui)
{
	for (int i = 0; i < ui->wizard.n_picks; i++)
		if (is_next(ui, ui->wizard.picks[i]))
			return ui->wizard.picks[i];
	return -1;
}

/* The first question that tells who can hear; -1 if nothing asks, or nobody
 * can. */
static int question_of_who(const struct ui *ui)
{
	const struct checklist *list = ui->world.list;

	if (asking_is_private_ok(&ui->wizard.asking))
		return -1;
	for (int q = 0; q < list->n_questions; q++)
		for (int i = list->reader_from[q]; i < list->reader_from[q + 1];
			i++)
			if (list->readers[i].kind == READER_HERE)
				return q;
	return -1;
}

/* Said anew, it leads back here. */
static void say_who(struct ui *ui)
{
	int q = question_of_who(ui);

	if (q < 0 || !wizard_jump(&ui->wizard, q))
		return;
	ui->looked_at_again = ui->world.list->questions[q].topic;
}

static void put_begin(struct ui *ui, struct pane *pane)
{
	int next = next_topic(ui);

	if (pane->linear && next >= 0)
		pane_item(pane, ITEM_BEGIN, "", STYLE_PLAIN,
			ui_printf(ui, _("Begin with: %s"),
				ui->world.list->topics[next].title));
}

static void build(struct ui *ui, struct pane *pane)
{
	ui_put_said(pane, 0, STYLE_STRONG,
		ui_said_by_us(
			ui, false, N_("What would you like to talk about?")));
	ui_put_said(pane, 0, STYLE_PLAIN,
		ui_said_by_us(ui, false,
			N_("Pick any, in any order. You can add one later or stop half-way.")));
	pane_gap(pane);
	for (int t = 0; t < ui->world.list->n_topics; t++)
		if (wizard_is_listed(&ui->wizard, t))
			put_topic(ui, pane, t);
	if (!pane->n_items)
		pane_text(pane, 0, STYLE_PLAIN,
			_("There is nothing to pick in this one. But there is something for you below."));
	pane_air(pane);
	ui_put_item_said(ui, pane, ITEM_FINISH, "", STYLE_PLAIN,
		ui_said_by_us(ui, false,
			N_("That's all for today: see what came up")));
	if (question_of_who(ui) >= 0)
		ui_put_item_said(ui, pane, ITEM_WHO, "", STYLE_PLAIN,
			ui_said_by_us(
				ui, false, N_("Who is here has changed")));
	put_begin(ui, pane);
	pane_gap(pane);
	ui_put_said(pane, 0, STYLE_PLAIN,
		ui_said_by_us(ui, false,
			N_("Anything you'd like to ask us first? Press a.")));
}

static const char *title(const struct ui *ui)
{
	return ui->world.list->title;
}

static int first(struct ui *ui)
{
	int next = next_topic(ui);

	if (ui->linear)
		return next >= 0 ? ITEM_BEGIN : NO_FOCUS;
	/* Where she has been is nobody else's business. */
	if (next >= 0 || ui->wizard.asking.doubt)
		return next;
	return ui->topic_left;
}

static bool is_topic(const struct ui *ui)
{
	return ui_focus(ui) >= 0 && ui_focus(ui) < ui->world.list->n_topics;
}

static void pick(struct ui *ui, int topic)
{
	if (wizard_is_picked(&ui->wizard, topic) && !shows_picked(ui, topic)) {
		wizard_go_to_topic(&ui->wizard, topic);
		return;
	}
	if (wizard_is_picked(&ui->wizard, topic))
		wizard_put_away(&ui->wizard, topic);
	else
		wizard_pick(&ui->wizard, topic);
	ui_changed(ui);
}

/*
 * After picking, the first that she picked; after moving about, the one that
 * the mark is on, for the first time or again. The others come after it.
 */
static void begin(struct ui *ui)
{
	int next = next_topic(ui), here = ui_focus(ui);

	if (is_topic(ui) && (next < 0 || ui_about(ui) != PICKING))
		next = here;
	ui->looked_at_again = -1;
	if (next >= 0 && ui->wizard.topic_done[next])
		ui->looked_at_again = next;
	else if (next >= 0)
		wizard_put_first(&ui->wizard, next);
	if (next < 0 || !wizard_go_to_topic(&ui->wizard, next))
		wizard_finish(&ui->wizard);
}

/* The topics at the end, which every woman comes to; else what came up. */
static void close_up(struct ui *ui)
{
	const struct checklist *list = ui->world.list;
	int t = 0;

	while (t < list->n_topics && list->topics[t].always)
		t++;
	for (; t < list->n_topics; t++)
		if (list->topics[t].always &&
			wizard_go_to_topic(&ui->wizard, t))
			return;
	wizard_finish(&ui->wizard);
}

static void moved(struct ui *ui, int id)
{
	(void)id;
	ui_layer(ui)->about = MOVING;
}

static bool drop(struct ui *ui)
{
	if (!is_topic(ui))
		return false;
	wizard_not_today(&ui->wizard, ui_focus(ui));
	ui_changed(ui);
	return true;
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	switch (action) {
	case ACT_TICK:
		if (is_topic(ui)) {
			ui_layer(ui)->about = PICKING;
			pick(ui, ui_focus(ui));
		}
		return true;
	case ACT_ENTER:
		if (ui_focus(ui) == ITEM_FINISH)
			close_up(ui);
		else if (ui_focus(ui) == ITEM_WHO)
			say_who(ui);
		else
			begin(ui);
		return true;
	case ACT_DROP:
		return drop(ui);
	case ACT_WHY:
		if (is_topic(ui))
			ui_open_about(ui, VIEW_WHY, ABOUT_TOPIC, ui_focus(ui));
		return true;
	case ACT_UNDO:
		ui_undo(ui);
		return true;
	case ACT_SKIP:
		return wizard_next(&ui->wizard);
	default:
		return false;
	}
}

static bool can(const struct ui *ui, enum action action)
{
	if (action == ACT_UNDO)
		return ui->wizard.change.kind != CHANGE_NONE;
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_TICK, N_("pick") },
	{ ACT_ENTER, N_("begin") },
	{ ACT_FINISH, NULL },
	{ ACT_DROP, N_("not today") },
	{ ACT_BACK, NULL },
	{ ACT_WHY, NULL },
	{ ACT_ASK, NULL },
	{ ACT_OVERVIEW, NULL },
	{ ACT_SKIP, N_("go on") },
	{ ACT_UNDO, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

static const struct offer help[] = {
	{ ACT_TICK, N_("pick the topic, or put it back") },
	{ ACT_ENTER,
		N_("begin with what is picked, or open what the mark stands at") },
	{ ACT_DROP, N_("not today: put the topic away; it can come back") },
	{ ACT_NONE, NULL },
};

const struct view view_hub = {
	.name = "hub",
	.title = title,
	.build = build,
	.first = first,
	.moved = moved,
	.act = act,
	.can = can,
	.keys = keys,
	.help = help,
	.hers = true,
};
