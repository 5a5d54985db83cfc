/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/ui_parts.h"

/* Views on top of each other. */

const struct view *const views[VIEWS] = {
	[VIEW_START] = &view_start,
	[VIEW_QUESTION] = &view_question,
	[VIEW_GATE] = &view_gate,
	[VIEW_HUB] = &view_hub,
	[VIEW_NOW] = &view_now,
	[VIEW_CAME_UP] = &view_came_up,
	[VIEW_PAPER] = &view_paper,
	[VIEW_DONE] = &view_done,
	[VIEW_SHEET] = &view_sheet,
	[VIEW_PRINT] = &view_print,
	[VIEW_SAVE] = &view_save,
	[VIEW_NUMBERS] = &view_numbers,
	[VIEW_LEARN] = &view_learn,
	[VIEW_KEEP] = &view_keep,
	[VIEW_NOTES] = &view_notes,
	[VIEW_UNLOCK] = &view_unlock,
	[VIEW_DELETE] = &view_delete,
	[VIEW_SERVICES] = &view_services,
	[VIEW_LOOKUP] = &view_lookup,
	[VIEW_WOMEN] = &view_women,
	[VIEW_ROLE] = &view_role,
	[VIEW_DEBRIEF] = &view_debrief,
	[VIEW_DISPLAY] = &view_display,
	[VIEW_OVERVIEW] = &view_overview,
	[VIEW_ASK] = &view_ask,
	[VIEW_WHY] = &view_why,
	[VIEW_NOTE] = &view_note,
	[VIEW_CHART] = &view_chart,
	[VIEW_HELP] = &view_help,
	[VIEW_PARKED] = &view_parked,
	[VIEW_TRY_HIDE] = &view_try_hide,
	[VIEW_HIDDEN] = &view_hidden,
	[VIEW_STILL_US] = &view_still_us,
	[VIEW_WAITING] = &view_waiting,
	[VIEW_FORGET] = &view_forget,
	[VIEW_STOP] = &view_stop,
	[VIEW_ENDED] = &view_ended,
};

struct layer *ui_layer(struct ui *ui)
{
	return &ui->layers[ui->depth - 1];
}

static const struct layer *top_layer(const struct ui *ui)
{
	return &ui->layers[ui->depth - 1];
}

const struct view *ui_view(const struct ui *ui)
{
	return views[top_layer(ui)->view];
}

int ui_focus(const struct ui *ui)
{
	return top_layer(ui)->focus;
}

int ui_about(const struct ui *ui)
{
	return top_layer(ui)->about;
}

const char *ui_view_name(const struct ui *ui)
{
	return ui_view(ui)->name;
}

void ui_top_changed(struct ui *ui)
{
	ui->pane_is_current = false;
	ui->field_of = NO_FOCUS;
	ui->fresh |= ui_view(ui)->grave;
}

void ui_open(struct ui *ui, enum view_id view, int about)
{
	if (ui->depth == LAYERS_MOST)
		ui->depth--; /* nobody remembers what was that far down */
	ui->layers[ui->depth++] = (struct layer){
		.view = view,
		.focus = NO_FOCUS,
		.seen = NO_FOCUS,
		.about = about,
	};
	ui_top_changed(ui);
}

/* A kind and an index, in one number. */
#define INDEX_BITS 24

void ui_open_about(struct ui *ui, enum view_id view, enum about kind, int index)
{
	ui_open(ui, view, (int)kind << INDEX_BITS | index);
}

enum about ui_about_kind(const struct ui *ui)
{
	return (enum about)(ui_about(ui) >> INDEX_BITS);
}

int ui_about_index(const struct ui *ui)
{
	return ui_about(ui) & ((1 << INDEX_BITS) - 1);
}

static void cut_to(struct ui *ui, int depth)
{
	if (ui->depth <= depth)
		return;
	if (ui_view(ui) == &view_lookup)
		field_clear(&ui->looked_for);
	ui->depth = depth;
	ui_top_changed(ui);
}

void ui_close(struct ui *ui)
{
	cut_to(ui, ui->depth - 1);
}

void ui_close_down_to(struct ui *ui, enum view_id view)
{
	for (int i = LAYER_START; i < ui->depth; i++)
		if (ui->layers[i].view == view)
			cut_to(ui, i + 1);
}

void ui_close_all(struct ui *ui)
{
	cut_to(ui, LAYER_START + 1);
}

void ui_close_to_beginning(struct ui *ui)
{
	struct layer *place = &ui->layers[LAYER_PLACE];

	ui_close_pages(ui);
	*place = (struct layer){
		.view = place->view,
		.focus = NO_FOCUS,
		.seen = NO_FOCUS,
	};
}

void ui_close_pages(struct ui *ui)
{
	cut_to(ui, ui->began ? LAYER_PLACE + 1 : LAYER_START + 1);
}

const char *ui_offer_brief(const struct ui *ui, const struct offer *offer)
{
	const struct view *view = ui_view(ui);
	const char *brief = offer->brief ? offer->brief
					 : keymap[offer->action].brief;

	if (view->can && !view->can(ui, offer->action))
		return NULL;
	if (offer->action == ACT_ENTER && view->enter)
		brief = view->enter(ui);
	return brief ? _(brief) : NULL;
}

bool view_offers(const struct view *view, enum action action)
{
	for (const struct offer *offer = view->keys;
		offer && offer->action != ACT_NONE; offer++)
		if (offer->action == action)
			return true;
	return false;
}
