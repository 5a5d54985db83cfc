/* SPDX-License-Identifier: MIT */
#include "ui/card.h"

#include "base/utf8.h"
#include "ui/question_parts.h"
#include "ui/tongue.h"

enum {
	SQUARES = 16,	       /* on one card */
	COLUMNS = 4,	       /* at most */
	LINES = 2,	       /* of a square, at most */
	MARK_WIDTH = 4,	       /* "[ ] " */
	EDGE = MARK_WIDTH + 3, /* and the way to the next square */
	AROUND = 6	       /* rows of the page that are not the card */
};

struct card {
	struct ui *ui;
	struct pane *pane;
	const struct question *question;
	const struct answer *answer;
	int q;
	int columns, width, lines; /* a square's, all alike */
	int squares;		   /* on each card, in whole rows */
	int step;		   /* from one row of squares to the next */
};

static const char *label(const struct card *card, int i)
{
	const struct option *option = &card->question->options[i];

	return pane_shown(card->pane,
		ui_printf(card->ui, "%s%s",
			ui_both(card->ui,
				SAID(card->ui, ui_is_grave(card->ui, card->q),
					questions[card->q].options[i].label)),
			option->star ? " *" : ""));
}

/* In how many lines a text is said. */
static int lines_of(const char *text, int width)
{
	size_t start = 0;
	int lines = 0;

	while (text[start]) {
		utf8_wrap(text, &start, width);
		lines++;
	}
	return lines;
}

static int most_lines(const struct card *card)
{
	int most = 1;

	for (int i = 0; i < card->question->n_options; i++) {
		int lines = lines_of(label(card, i), card->width - EDGE);

		most = lines > most ? lines : most;
	}
	return most;
}

static int whole_rows(const struct card *card, int squares)
{
	return (squares + card->columns - 1) / card->columns;
}

static void try_columns(struct card *card, int columns)
{
	int n = card->question->n_options, cards = (n + SQUARES - 1) / SQUARES;

	card->columns = columns;
	card->width = (card->pane->width - card->pane->left) / columns;
	card->lines = most_lines(card);
	card->squares = whole_rows(card, (n + cards - 1) / cards) * columns;
}

/* How high it all is, so close that there is no air in it. */
static int height(const struct card *card)
{
	return whole_rows(card, card->question->n_options) * card->lines;
}

static bool is_better(const struct card *card, const struct card *best)
{
	int more = height(card) - height(best);

	return best->lines > LINES || more < 0 ||
	       (!more && card->lines < best->lines);
}

/* As low as it can be, and rather with whole labels than with broken ones. */
static void lay_out(struct card *card)
{
	const struct pane *pane = card->pane;
	struct card best;

	try_columns(card, COLUMNS);
	for (best = *card; card->columns > 1;) {
		try_columns(card, card->columns - 1);
		if (is_better(card, &best))
			best = *card;
	}
	*card = best;
	card->step = card->lines;
	/* Air between the rows, if all of it fits. */
	if (pane->roomy ||
		height(card) + whole_rows(card, card->question->n_options) +
				AROUND <=
			pane->height)
		card->step++;
}

static void put_square(const struct card *card, int i, int row, int col)
{
	const char *text = label(card, i);
	size_t start = 0;

	pane_cell(card->pane, question_item(card->q, PART_OPTION + i), row, col,
		mark_option(card->question, card->answer, i));
	while (text[start]) {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, card->width - EDGE);

		pane_put(card->pane, row++, col + MARK_WIDTH, STYLE_PLAIN,
			arena_strndup(
				card->pane->arena, text + from, end - from));
	}
}

void card_make(struct ui *ui, struct pane *pane, int q)
{
	struct card card = {
		.ui = ui,
		.pane = pane,
		.question = &ui->world.list->questions[q],
		.answer = answers_get(&ui->wizard.asking.answers, q),
		.q = q,
	};
	int row = pane->row;

	lay_out(&card);
	for (int i = 0; i < card.question->n_options; i++) {
		int column = i % card.squares % card.columns;

		if (i && !column)
			row += card.step + (i % card.squares == 0);
		put_square(&card, i, row, pane->left + column * card.width);
	}
	pane->row = row + card.lines;
}
