/* SPDX-License-Identifier: MIT */
#include "ui/question_page.h"

#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "report/words.h"
#include "ui/frame.h"

enum {
	AFTER = 2,		      /* rows between questions */
	CARD = 16,		      /* squares of bingo on one card */
	AROUND_CARD = 6,	      /* rows */
	MARK_WIDTH = 4,		      /* "[x] " */
	SQUARE_EDGE = MARK_WIDTH + 3, /* and the way to the next one */
	NUMBER = 6,		      /* columns to write on */
	DATE = 20,
	TEXT = 60
};

static const enum answer_state escapes[] = { ANSWER_NOT_SURE, ANSWER_DECLINED,
	ANSWER_NOT_NOW };
#define N_ESCAPES (sizeof(escapes) / sizeof(*escapes))

char escape_digit(enum answer_state state)
{
	return state == ANSWER_NOT_SURE	  ? '8'
	       : state == ANSWER_DECLINED ? '9'
					  : '0';
}

bool question_has_field(const struct question *question)
{
	switch (question->type) {
	case QUESTION_NUMBER:
	case QUESTION_DATE:
	case QUESTION_MONTH:
	case QUESTION_TEXT:
		return true;
	default:
		return false;
	}
}

const char *mark_one(bool on)
{
	return on ? "(•) " : "( ) ";
}

const char *mark_many(bool on)
{
	return on ? "[✓] " : "[ ] ";
}

/* What is put together for one picture. */
struct maker {
	struct ui *ui;
	struct pane *pane;
	const struct question *question;
	const struct answer *answer;
	int q;
};

static bool is_ticked(const struct maker *maker, int option)
{
	return maker->answer->options >> option & 1;
}

static const char *option_mark(const struct maker *maker, int i)
{
	const struct option *option = &maker->question->options[i];
	bool on = is_ticked(maker, i);

	if (maker->question->type == QUESTION_CHOICE)
		return mark_one(on);
	return on && option->free ? "[★] " : mark_many(on);
}

/* "2 (•) ", and blanks where no digit is left. */
static const char *option_prefix(const struct maker *maker, int i)
{
	const char *mark = option_mark(maker, i);

	return i < DIGITS_FOR_OPTIONS
		       ? ui_printf(maker->ui, "%d %s", i + 1, mark)
		       : ui_printf(maker->ui, "  %s", mark);
}

static void make_list(const struct maker *maker)
{
	for (int i = 0; i < maker->question->n_options; i++)
		pane_item(maker->pane, question_item(maker->q, PART_OPTION + i),
			option_prefix(maker, i), STYLE_PLAIN,
			maker->question->options[i].label);
}

static void make_inline(const struct maker *maker)
{
	for (int i = 0; i < maker->question->n_options; i++)
		pane_flow(maker->pane, question_item(maker->q, PART_OPTION + i),
			option_prefix(maker, i),
			maker->question->options[i].label);
	pane_end_flow(maker->pane);
}

static const char *square(const struct maker *maker, int i)
{
	const struct option *option = &maker->question->options[i];

	return pane_shown(
		maker->pane, ui_printf(maker->ui, "%s%s", option->label,
				     option->star ? " *" : ""));
}

/* In how many lines a square says what it says. */
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

static int most_lines(const struct maker *maker, int width)
{
	int most = 1;

	for (int i = 0; i < maker->question->n_options; i++) {
		int lines = lines_of(square(maker, i), width);

		most = lines > most ? lines : most;
	}
	return most;
}

/* A card: so many squares beside each other, of two lines at most. */
struct card {
	int columns, width, lines, step;
};

static struct card lay_out(const struct maker *maker)
{
	int room = maker->pane->width - maker->pane->left;
	struct card card = { .columns = 5 };
	int rows;

	do {
		card.columns--;
		card.width = room / card.columns;
		card.lines = most_lines(maker, card.width - SQUARE_EDGE);
	} while (card.columns > 1 && card.lines > 2);
	rows = (maker->question->n_options + card.columns - 1) / card.columns;
	card.step = card.lines;
	if (maker->pane->roomy ||
		rows * (card.lines + 1) + AROUND_CARD <= maker->pane->height)
		card.step++; /* air between the rows, if all of it fits */
	return card;
}

static void put_square(const struct maker *maker, const struct card *card,
	int i, int row, int col)
{
	const char *text = square(maker, i);
	size_t start = 0;

	pane_cell(maker->pane, question_item(maker->q, PART_OPTION + i), row,
		col, option_mark(maker, i));
	while (text[start]) {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, card->width - SQUARE_EDGE);

		pane_put(maker->pane, row++, col + MARK_WIDTH, STYLE_PLAIN,
			arena_strndup(
				maker->pane->arena, text + from, end - from));
	}
}

static void make_bingo(const struct maker *maker)
{
	struct card card = lay_out(maker);
	int row = maker->pane->row;

	for (int i = 0; i < maker->question->n_options; i++) {
		int column = i % card.columns;

		if (i && !column)
			row += card.step + (i % CARD == 0); /* a second card */
		put_square(maker, &card, i, row,
			maker->pane->left + column * card.width);
	}
	maker->pane->row = row + card.lines;
}

static const char *field_hint(const struct maker *maker)
{
	const struct question *question = maker->question;

	if (question->type == QUESTION_DATE)
		return _("Day, month and year, such as 20/11/2026.");
	if (question->type == QUESTION_MONTH)
		return _("Month and year, such as 11/2026 or nov 2026.");
	if (question->type == QUESTION_TEXT)
		return "";
	if (question->has_min && question->has_max)
		return ui_printf(maker->ui, _("A number from %d to %d."),
			question->min, question->max);
	return _("A number.");
}

static void make_field(const struct maker *maker)
{
	static const int columns[QUESTION_TYPES] = {
		[QUESTION_NUMBER] = NUMBER,
		[QUESTION_DATE] = DATE,
		[QUESTION_MONTH] = DATE,
		[QUESTION_TEXT] = TEXT,
	};
	struct ui *ui = maker->ui;
	int id = question_item(maker->q, PART_FIELD);
	const char *text = maker->answer->state != ANSWER_GIVEN ? ""
			   : maker->question->type == QUESTION_TEXT
				   ? maker->answer->text
				   : answer_said(maker->question, maker->answer,
					     &ui->frame);
	bool typed = ui->field_of == id;

	pane_field(maker->pane, id, typed ? ui->field.text : text,
		columns[maker->question->type],
		typed ? field_cursor(&ui->field) : 0);
	pane_text(maker->pane, 0, STYLE_PLAIN, field_hint(maker));
}

/* Where digits are text they are no keys, and are not shown as such. */
static void make_escapes(const struct maker *maker)
{
	bool digits = !question_has_field(maker->question);
	static const char *const labels[ANSWER_STATES] = {
		[ANSWER_NOT_SURE] = N_("Not sure"),
		[ANSWER_DECLINED] = N_("Prefer not to say"),
		[ANSWER_NOT_NOW] = N_("Not now"),
	};

	if (!maker->question->escapes)
		return;
	pane_air(maker->pane);
	for (size_t i = 0; i < N_ESCAPES; i++) {
		enum answer_state state = escapes[i];
		const char *mark = mark_one(maker->answer->state == state);

		pane_flow(maker->pane,
			question_item(maker->q, PART_ESCAPE + (int)state),
			digits ? ui_printf(maker->ui, "%c %s",
					 escape_digit(state), mark)
			       : mark,
			_(labels[state]));
	}
	pane_end_flow(maker->pane);
}

/* The organisation's own words on what stays private, where the checklist
 * has said its own. */
static const char *own_words(const struct maker *maker)
{
	const struct checklist *list = maker->ui->world.list;
	const struct topic *topic = &list->topics[maker->question->topic];
	int last = -1;

	if (strcmp(topic->id, "welcome"))
		return "";
	for (int q = topic->first; q < topic->first + topic->count; q++)
		if (list->questions[q].type == QUESTION_SAY)
			last = q;
	return maker->q == last
		       ? maker->ui->world.settings->confidentiality_text
		       : "";
}

static void make_ask(const struct maker *maker)
{
	const struct question *question = maker->question;
	struct pane *pane = maker->pane;

	pane_item(pane, question_item(maker->q, PART_ASK), "", STYLE_STRONG,
		question->ask);
	pane_text(pane, 0, STYLE_PLAIN, question->help);
	if (question->type == QUESTION_SAY && *own_words(maker)) {
		pane_gap(pane);
		pane_text(pane, 0, STYLE_PLAIN, own_words(maker));
	}
	if (*question->star_means)
		pane_text(pane, 0, STYLE_ACCENT,
			ui_printf(maker->ui, "* %s", question->star_means));
}

static void make_choices(const struct maker *maker)
{
	if (question_has_field(maker->question))
		make_field(maker);
	else if (maker->question->layout == LAYOUT_BINGO)
		make_bingo(maker);
	else if (maker->question->layout == LAYOUT_INLINE)
		make_inline(maker);
	else
		make_list(maker);
}

static void make_question(struct ui *ui, struct pane *pane, int q)
{
	const struct question *question = &ui->world.list->questions[q];
	struct maker maker = {
		.ui = ui,
		.pane = pane,
		.question = question,
		.answer = answers_get(&ui->wizard.asking.answers, q),
		.q = q,
	};

	make_ask(&maker);
	if (question_takes_answer(question)) {
		pane_air(pane);
		make_choices(&maker);
		make_escapes(&maker);
	}
	for (int i = 0; i < AFTER; i++)
		pane_gap(pane);
}

/* What she hears before the first question of a topic. */
static void make_intro(struct ui *ui, struct pane *pane, int q)
{
	const struct question *question = &ui->world.list->questions[q];
	const struct topic *topic = &ui->world.list->topics[question->topic];

	if (q != topic->first || !*topic->intro)
		return;
	pane_text(pane, 0, STYLE_PLAIN, topic->intro);
	pane_gap(pane);
}

/* A card stands alone. */
static int measure(void *data, int q)
{
	struct ui *ui = data;
	struct window window = frame_window(ui);
	struct pane pane;

	pane_init(&pane, &ui->frame, window.cols, window.rows);
	pane.ascii = ui->ascii;
	pane.roomy = ui->theme == THEME_LARGE;
	if (ui->world.list->questions[q].layout == LAYOUT_BINGO)
		return window.rows + AFTER;
	make_intro(ui, &pane, q);
	make_question(ui, &pane, q);
	return pane.row;
}

struct question_page question_page(struct ui *ui)
{
	struct window window = frame_window(ui);

	pager_fit(&ui->pager, window.cols, window.rows + AFTER);
	return pager_page(
		&ui->pager, &ui->wizard, ui->wizard.place.index, measure, ui);
}

void question_page_build(struct ui *ui, struct pane *pane)
{
	struct question_page page = question_page(ui);

	make_intro(ui, pane, page.first);
	for (int q = page.first; q <= page.last; q++)
		if (asking_is_asked(&ui->wizard.asking, q))
			make_question(ui, pane, q);
	pane->row -= AFTER;
}
