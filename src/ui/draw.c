/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/frame.h"
#include "ui/ui_parts.h"
#include "ui/window.h"

/* From the view on top to the canvas. */

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
		window = window_of(ui);
		pane_init(&ui->pane, &ui->frame, window.cols, window.rows);
		ui->pane.ascii = ui->ascii;
		ui->pane.roomy = !ui->linear && ui->theme == THEME_LARGE;
		ui->pane.linear = ui->linear;
		ui->pane_is_in_both = false;
		ui_view(ui)->build(ui, &ui->pane);
		ui->pane_is_current = true;
		settle_focus(ui);
	}
}

static void put_wrapped(struct canvas *canvas, const char *text)
{
	size_t start = 0;

	for (int row = 0; row < canvas->rows && text[start]; row++) {
		size_t from = start,
		       end = utf8_wrap(text, &start, canvas->cols);

		canvas_put(canvas, row, 0, canvas->cols, text + from,
			end - from, STYLE_PLAIN);
	}
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
	if (!ui_view(ui)->bare && !window_is_enough(ui)) {
		put_wrapped(canvas, _(larger));
		return;
	}
	ui_build(ui);
	frame_draw(ui, canvas);
}
