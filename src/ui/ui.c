/* SPDX-License-Identifier: MIT */
#include "ui/ui.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/secret.h"
#include "ui/frame.h"
#include "ui/ui_parts.h"

void ui_message(struct ui *ui, const char *message)
{
	snprintf(ui->message, sizeof(ui->message), "%s", message);
}

const char *ui_printf(struct ui *ui, const char *format, ...)
{
	const char *text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(&ui->frame, format, args);
	va_end(args);
	return text;
}

/* The pane of the view on top, with the focus on one of its items. */
static void settle_focus(struct ui *ui)
{
	const struct view *view = ui_view(ui);
	struct layer *layer = ui_layer(ui);
	const struct pane *pane = &ui->pane;

	if (!pane_find(pane, layer->focus)) {
		layer->focus = view->first ? view->first(ui) : NO_FOCUS;
		if (!pane_find(pane, layer->focus))
			layer->focus = pane->n_items ? pane->items[0].id
						     : NO_FOCUS;
	}
	if (view->is_field && view->is_field(ui, layer->focus)) {
		if (ui->field_of == layer->focus)
			return;
		ui->field_of = layer->focus;
		view->load(ui);
	} else if (ui->field_of != NO_FOCUS) {
		ui->field_of = NO_FOCUS;
		field_clear(&ui->field);
	} else {
		return;
	}
	ui->pane_is_current = false; /* a field looks as it is typed */
}

void ui_build(struct ui *ui)
{
	struct window window;

	for (int i = 0; i < 3 && !ui->pane_is_current; i++) {
		arena_reuse(&ui->frame);
		window = frame_window(ui);
		pane_init(&ui->pane, &ui->frame, window.cols, window.rows);
		ui->pane.ascii = ui->ascii;
		ui->pane.roomy = ui->theme == THEME_LARGE;
		ui_view(ui)->build(ui, &ui->pane);
		ui->pane_is_current = true;
		settle_focus(ui);
	}
}

bool ui_is_in_field(const struct ui *ui)
{
	return ui->field_of != NO_FOCUS;
}

bool ui_is_typing(const struct ui *ui)
{
	const struct view *view = ui_view(ui);

	return ui_is_in_field(ui) && !(view->is_number && view->is_number(ui));
}

bool ui_leave_field(struct ui *ui)
{
	const struct view *view = ui_view(ui);

	if (ui->field_of == NO_FOCUS || !view->commit)
		return true;
	if (!view->commit(ui))
		return false;
	ui->field_of = NO_FOCUS;
	field_clear(&ui->field);
	ui->pane_is_current = false;
	return true;
}

bool ui_set_focus(struct ui *ui, int id)
{
	const struct view *view = ui_view(ui);

	if (id == ui_focus(ui))
		return true;
	if (!ui_leave_field(ui))
		return false;
	if (ui_view(ui) != view)
		return true; /* what was typed led elsewhere */
	ui_layer(ui)->focus = id;
	ui->pane_is_current &= !view->follows;
	if (view->is_field && view->is_field(ui, id))
		ui->pane_is_current = false;
	if (view->moved)
		view->moved(ui, id);
	return true;
}

bool ui_takes_fresh_keys(struct ui *ui)
{
	bool fresh = ui->fresh;

	ui->fresh = false;
	return fresh;
}

int ui_patience(const struct ui *ui)
{
	int seconds = ui->world.settings->idle_hide_seconds;

	if (!ui->began || !seconds || ui_view(ui) == &view_hidden)
		return -1;
	return seconds;
}

void ui_draw(struct ui *ui, struct canvas *canvas)
{
	static const char larger[] = N_(
		"Please make this window larger: 40 columns, 12 rows.");

	if (ui->rows != canvas->rows || ui->cols != canvas->cols)
		ui->pane_is_current = false;
	ui->rows = canvas->rows;
	ui->cols = canvas->cols;
	canvas_clear(canvas);
	canvas->scrub = ui->scrub;
	ui->scrub = false;
	if (!ui_view(ui)->bare && (canvas->rows < FRAME_LEAST_ROWS ||
					  canvas->cols < FRAME_LEAST_COLS)) {
		canvas_put(canvas, 0, 0, canvas->cols, _(larger),
			strlen(_(larger)), STYLE_PLAIN);
		return;
	}
	ui_build(ui);
	frame_draw(ui, canvas);
}

void ui_init(struct ui *ui, const struct ui_world *world)
{
	*ui = (struct ui){
		.world = *world,
		.theme = world->settings->theme,
		.ascii = world->settings->ascii,
		.hide_key = keymap[ACT_HIDE].keys[0],
		.rows = 24,
		.cols = 80,
		.field_of = NO_FOCUS,
	};
	secret_init(&ui->secret);
	secret_init(&ui->frame);
	pager_init(&ui->pager, 0);
	ui_open(ui, VIEW_START, 0);
}

void ui_release(struct ui *ui)
{
	ui_wipe(ui);
	arena_release(&ui->frame);
	arena_release(&ui->secret);
}
