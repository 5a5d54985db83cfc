/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "base/secret.h"
#include "model/wizard_route.h"
#include "ui/question_parts.h"
#include "ui/ui_parts.h"

/* A check-in from its beginning to the wiping, and the view of each place. */

static const enum view_id place_views[] = {
	[PLACE_QUESTION] = VIEW_QUESTION,
	[PLACE_GATE] = VIEW_GATE,
	[PLACE_HUB] = VIEW_HUB,
	[PLACE_NOW] = VIEW_NOW,
	[PLACE_CAME_UP] = VIEW_CAME_UP,
	[PLACE_PAPER] = VIEW_PAPER,
	[PLACE_DONE] = VIEW_DONE,
};

/* What there is to say at the end is another thing in practice. */
static enum view_id view_of(const struct ui *ui, enum place_kind kind)
{
	return kind == PLACE_DONE && practice_is_on(ui) ? VIEW_DEBRIEF
							: place_views[kind];
}

/* Where the clinic is, she most likely is, too: it is answered, and can be
 * changed like any answer. */
static void suggest_nation(struct ui *ui)
{
	const struct checklist *list = ui->world.list;
	const char *nation = nation_names[ui->world.around.nation];
	int q = list->here.nation;

	if (q < 0 || list->questions[q].type != QUESTION_CHOICE ||
		!list->topics[list->questions[q].topic].always)
		return;
	for (int i = 0; i < list->questions[q].n_options; i++)
		if (!strcmp(list->questions[q].options[i].id, nation))
			wizard_toggle(&ui->wizard, q, i);
	wizard_forget_change(&ui->wizard);
}

void ui_start_check_in(struct ui *ui)
{
	wizard_init(&ui->wizard, ui->world.list, ui->world.around.now.date,
		&ui->secret);
	pager_init(&ui->pager, ui->world.list->n_questions);
	suggest_nation(ui);
	ui->began = true;
	ui->wanted.view = VIEW_START;
	ui->tried_hide = ui->someone_came = ui->paper_was_made = false;
	ui->keeping.was_kept = ui->keeping.was_short = false;
	ui->was_practice = false;
	ui->topic_left = ui->looked_at_again = ui->unheeded = -1;
	ui->shown = ui->wizard.place;
}

void ui_begin(struct ui *ui)
{
	ui_wipe(ui);
	ui_start_check_in(ui);
	ui_open(ui, place_views[ui->shown.kind], 0);
}

void ui_show_resumed(struct ui *ui)
{
	ui_close_all(ui);
	ui->shown = ui->wizard.place;
	ui->tried_hide = true;
	ui_open(ui, place_views[ui->shown.kind], 0);
	wizard_hide(&ui->wizard);
	ui_open(ui, VIEW_STILL_US, 0);
}

static bool go_to_paper(struct ui *ui)
{
	wizard_finish(&ui->wizard);
	if (ui->wizard.place.kind == PLACE_CAME_UP)
		wizard_next(&ui->wizard);
	ui_follow_place(ui);
	return ui->wizard.place.kind == PLACE_PAPER;
}

/* What cannot wait is seen before it, as ever. */
void ui_show_wanted(struct ui *ui)
{
	enum view_id view = ui->wanted.view;

	if (view == VIEW_START || ui->wizard.place.kind == PLACE_NOW ||
		ui_is_overheard(ui) || (view == VIEW_SHEET && !go_to_paper(ui)))
		return;
	ui->wanted.view = VIEW_START;
	ui_open(ui, view, ui->wanted.about);
}

void ui_wipe(struct ui *ui)
{
	ui->someone_came |= ui->began && ui->wizard.someone_came;
	ui->paper_was_made |= ui->began && ui->paper.given;
	ui->was_practice |= practice_is_on(ui);
	explicit_bzero(&ui->practice, sizeof(ui->practice));
	keeping_leave_tongue(ui);
	keeping_end(ui, false);
	ui->began = false;
	ui_close_all(ui);
	ui->layers[LAYER_START].focus = NO_FOCUS;
	ui->service_shown = -1;
	field_clear(&ui->field);
	field_clear(&ui->looked_for);
	keeping_forget_words(ui);
	explicit_bzero(&ui->paper, sizeof(ui->paper));
	pager_release(&ui->pager);
	arena_reuse(&ui->frame);
	ui->pane = (struct pane){ .n_items = 0 };
	ui->pane_is_current = false;
	*ui->message = '\0';
	explicit_bzero(&ui->wizard, sizeof(ui->wizard));
	arena_release(&ui->secret);
	secret_init(&ui->secret);
}

void ui_changed(struct ui *ui)
{
	ui->pane_is_current = false;
	if (wizard_parked(&ui->wizard) > 0)
		ui_open(ui, VIEW_PARKED, 0);
}

/* What was taken back has to be seen. */
void ui_undo(struct ui *ui)
{
	struct change change = ui->wizard.change;
	bool undone = wizard_undo(&ui->wizard);

	ui->pane_is_current = false;
	ui_message(ui, undone ? _("The latest change is taken back.")
			      : _("There is nothing more to take back."));
	if (undone && change.kind == CHANGE_ANSWER)
		wizard_jump(&ui->wizard, change.index);
}

/* A topic that was only looked at again leads back to the topics. */
void ui_next(struct ui *ui)
{
	int topic = route_topic_of(&ui->wizard, ui->wizard.place);

	wizard_next(&ui->wizard);
	if (topic != ui->looked_at_again || topic < 0 ||
		ui->wizard.place.kind == PLACE_NOW ||
		route_topic_of(&ui->wizard, ui->wizard.place) == topic)
		return;
	ui->looked_at_again = -1;
	wizard_go_to_hub(&ui->wizard);
}

/* Nothing tells that she has been in a private one. */
static int ordinary(const struct ui *ui, int topic)
{
	return topic >= 0 && !ui->world.list->topics[topic].private ? topic
								    : -1;
}

int ui_topic_to_name(const struct ui *ui)
{
	struct place place = ui->wizard.place;
	int topic = -1;

	if (!ui->began)
		return -1;
	if (place.kind == PLACE_QUESTION)
		topic = ui->world.list->questions[place.index].topic;
	return ordinary(ui, topic);
}

bool ui_is_overheard(const struct ui *ui)
{
	return asking_is_overheard(&ui->wizard.asking);
}

/* With the end of the welcome, or where there is none with the hub, she knows
 * how to hide the screen. It is not taught in front of somebody. */
static bool is_time_to_try(const struct ui *ui, struct place from)
{
	const struct checklist *list = ui->world.list;
	struct place to = ui->wizard.place;
	int left = from.kind == PLACE_QUESTION
			   ? list->questions[from.index].topic
			   : -1;

	if (ui->tried_hide || ui_is_overheard(ui))
		return false;
	if (to.kind == PLACE_HUB)
		return true;
	return left >= 0 && !strcmp(list->topics[left].id, "welcome") &&
	       to.kind == PLACE_QUESTION &&
	       list->questions[to.index].topic > left;
}

/* A key held down must not run on into what was not even seen. */
static bool is_private(const struct ui *ui, struct place place)
{
	return place.kind == PLACE_QUESTION &&
	       ui->world.list->questions[place.index].private;
}

void ui_follow_place(struct ui *ui)
{
	struct place from = ui->shown, to = ui->wizard.place;
	struct layer *layer = &ui->layers[LAYER_PLACE];
	bool same_page;

	if (!ui->began || (from.kind == to.kind && from.index == to.index))
		return;
	same_page = from.kind == PLACE_QUESTION && to.kind == PLACE_QUESTION &&
		    ui->depth == LAYER_PLACE + 1 &&
		    layer->focus / PARTS == to.index;
	if (ordinary(ui, route_topic_of(&ui->wizard, from)) >= 0)
		ui->topic_left = route_topic_of(&ui->wizard, from);
	ui->fresh |= is_private(ui, to) && !is_private(ui, from);
	ui->shown = to;
	ui->pane_is_current = false;
	if (same_page)
		return;
	layer->view = view_of(ui, to.kind);
	layer->focus = layer->seen = NO_FOCUS;
	if (to.kind != PLACE_QUESTION || from.kind != PLACE_QUESTION)
		layer->top = 0;
	if (ui->depth == LAYER_PLACE + 1)
		ui_top_changed(ui);
	if (ui->depth == LAYER_PLACE + 1 && is_time_to_try(ui, from)) {
		ui->tried_hide = true;
		ui_open(ui, VIEW_TRY_HIDE, 0);
	}
	if (from.kind == PLACE_NOW)
		ui_show_wanted(ui);
}
