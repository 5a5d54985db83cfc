/* SPDX-License-Identifier: MIT */
#include "ui/progress.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "term/key.h"
#include "ui/question_page.h"
#include "ui/window.h"

enum {
	DOTS_MOST = 12
};

/* May be named and counted while it is picked. */
static bool counts(const struct ui *ui, int topic)
{
	return !ui->world.list->topics[topic].private &&
	       wizard_is_listed(&ui->wizard, topic);
}

static void add_dots(struct ui *ui, struct buf *text)
{
	const struct wizard *wizard = &ui->wizard;
	int here = ui_topic_to_name(ui), dots = 0;

	for (int i = 0; i < wizard->n_picks && dots < DOTS_MOST; i++) {
		int topic = wizard->picks[i];

		if (!counts(ui, topic))
			continue;
		buf_add(text,
			wizard->topic_done[topic] || topic == here ? "●" : "○");
		dots++;
	}
	if (dots)
		buf_add(text, "  ");
}

/* What follows a private question would change the number of pages. */
static bool has_private(const struct ui *ui, int t)
{
	const struct topic *topic = &ui->world.list->topics[t];

	for (int q = topic->first; q < topic->first + topic->count; q++)
		if (ui->world.list->questions[q].private)
			return true;
	return false;
}

bool progress_page(struct ui *ui, struct question_page *page)
{
	int topic = ui_topic_to_name(ui);

	if (topic < 0 || has_private(ui, topic))
		return false;
	*page = question_page(ui);
	return page->of > 1;
}

static void add_page(struct ui *ui, struct buf *text)
{
	struct question_page page;

	if (progress_page(ui, &page))
		/* TRANSLATORS: this page of the topic, of how many. */
		buf_addf(text, _("%d of %d   "), page.number, page.of);
}

const char *progress_text(struct ui *ui, bool pages)
{
	char name[KEY_TEXT_SIZE];
	struct buf text;

	buf_init(&text, &ui->frame);
	if (ui->began && ui_view(ui) == &view_question) {
		if (!window_is_narrow(ui))
			add_dots(ui, &text);
		if (pages)
			add_page(ui, &text);
	}
	buf_addf(&text,
		!window_is_narrow(ui) ? _("%s hides this") : _("%s hides"),
		key_text(ui->hide_key, name));
	return text.text;
}

static const char *rail_mark(const struct ui *ui, int topic)
{
	if (topic == ui_topic_to_name(ui))
		return "▸ ";
	return ui->wizard.topic_done[topic] ? "✓ " : "  ";
}

void progress_draw_rail(struct ui *ui, struct canvas *canvas, int top, int cols)
{
	const struct wizard *wizard = &ui->wizard;
	int row = top;

	for (int i = 0; i < wizard->n_picks && row < canvas->rows - 3; i++) {
		int topic = wizard->picks[i], col;
		const char *mark, *title;

		if (!counts(ui, topic))
			continue;
		mark = pane_shown(&ui->pane, rail_mark(ui, topic));
		title = pane_shown(
			&ui->pane, ui->world.list->topics[topic].title);
		col = canvas_put(canvas, row, WINDOW_MARGIN, cols, mark,
			strlen(mark), STYLE_PLAIN);
		canvas_put(canvas, row++, col, cols, title, strlen(title),
			topic == ui_topic_to_name(ui) ? STYLE_STRONG
						      : STYLE_PLAIN);
	}
}
