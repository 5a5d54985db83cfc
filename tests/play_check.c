/* SPDX-License-Identifier: MIT */
#include "play.h"

#include "test.h"

#include "base/utf8.h"
#include "term/key.h"
#include "ui/view.h"

/* What is looked at after every key. */

/* Where the mark is, there the cursor is; or it is in a text. */
static void check_cursor(struct play *play, uint32_t key)
{
	const struct canvas *canvas = &play->canvas;
	const struct item *item = pane_find(
		&play->ui.pane, ui_focus(&play->ui));
	char name[KEY_TEXT_SIZE];
	uint32_t point;

	if (canvas->rows < 12 || canvas->cols < 40 || !play->ui.pane.n_items)
		return;
	if (!item)
		play_wrong(play, "nothing has the focus after",
			key_text(key, name));
	point = canvas_cell(canvas, canvas->row, canvas->col - item->cursor)
			->points[0];
	if (point != 0x203a && point != '>')
		play_wrong(play, "the cursor is not on the focus after",
			key_text(key, name));
}

/* Nothing that is said ends beyond the edge of its window. */
static void check_whole(struct play *play)
{
	const struct ui *ui = &play->ui;
	char text[ROW_SIZE];

	if (play->canvas.rows < 12 || play->canvas.cols < 40)
		return;
	for (int i = 0; i < ui->pane.n_pieces; i++) {
		const struct piece *piece = &ui->pane.pieces[i];

		snprintf(text, sizeof(text), "%.*s", (int)piece->length,
			piece->text);
		if (piece->col + utf8_width(text) > ui->pane.width)
			play_wrong(play, "is cut off", text);
	}
}

/* A name that somebody typed may hold what no terminal can show. */
static bool can_be_shown(const char *word)
{
	uint32_t point;

	for (size_t n = strlen(word), at = 0; at < n;) {
		at += utf8_decode(word + at, n - at, &point, NULL);
		if (point > 0x2fff || utf8_point_width(point) != 1)
			return false;
	}
	return true;
}

/* A message is there to its last word. */
static void check_message(struct play *play)
{
	const char *message = play->ui.message, *last = strrchr(message, ' ');

	if (!*message || play->canvas.rows < 12 || play->canvas.cols < 40)
		return;
	last = last ? last + 1 : message;
	if (utf8_width(last) < 36 && !play->settings.ascii &&
		can_be_shown(last) && !play_shows(play, last))
		play_wrong(play, "is not all said", message);
}

/* In practice every screen says so. */
static void check_banner(struct play *play)
{
	struct ui *ui = &play->ui;
	char row[ROW_SIZE];
	const char *banner;

	if (!practice_is_on(ui) || ui_view(ui)->bare ||
		play->canvas.rows < 12 || play->canvas.cols < 40)
		return;
	banner = pane_shown(
		&ui->pane, practice_banner(ui, play->canvas.cols - 4));
	play_row(play, 0, row);
	if (!strstr(banner, ui->practice.woman->name) ||
		strncmp(row, "  ", 2) ||
		strncmp(row + 2, banner, strlen(banner)))
		play_wrong(play, "does not say that this is", banner);
}

void play_check(struct play *play, uint32_t key)
{
	check_cursor(play, key);
	check_whole(play);
	check_message(play);
	check_banner(play);
}
