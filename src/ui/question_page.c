/* SPDX-License-Identifier: MIT */
#include "ui/question_page.h"

#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "report/words.h"
#include "ui/answer_field.h"
#include "ui/card.h"
#include "ui/tongue.h"
#include "ui/window.h"

enum {
	AFTER = 2,  /* rows between questions */
	NUMBER = 6, /* columns to write on */
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

/* What is put together for one picture. */
struct maker {
	struct ui *ui;
	struct pane *pane;
	const struct question *question;
	const struct answer *answer;
	int q;
	bool grave;
};

/* In words where it is not drawn: a card of bingo is a list then, too. */
static struct said label_said(const struct maker *maker, int i)
{
	struct said said = SAID(
		maker->ui, maker->grave, questions[maker->q].options[i].label);

	if (maker->pane->linear && maker->question->options[i].star &&
		*maker->question->star_means)
		/* TRANSLATORS: an option that has a star, read out. */
		said.text = ui_printf(maker->ui, _("%s, star"), said.text);
	return said;
}

/* "2 (•) ", and blanks where no digit is left. */
static const char *option_prefix(const struct maker *maker, int i)
{
	const char *mark = mark_option(maker->question, maker->answer, i);

	return i < DIGITS_FOR_OPTIONS
		       ? ui_printf(maker->ui, "%d %s", i + 1, mark)
		       : ui_printf(maker->ui, "  %s", mark);
}

static void make_list(const struct maker *maker)
{
	for (int i = 0; i < maker->question->n_options; i++)
		ui_put_item_said(maker->ui, maker->pane,
			question_item(maker->q, PART_OPTION + i),
			option_prefix(maker, i), STYLE_PLAIN,
			label_said(maker, i));
}

static void make_inline(const struct maker *maker)
{
	for (int i = 0; i < maker->question->n_options; i++)
		pane_flow(maker->pane, question_item(maker->q, PART_OPTION + i),
			option_prefix(maker, i),
			ui_both(maker->ui, label_said(maker, i)));
	pane_end_flow(maker->pane);
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
		columns[maker->question->type], typed ? ui->field.at : 0);
	pane_text(maker->pane, 0, STYLE_PLAIN,
		answer_field_hint(maker->question, &ui->frame));
}

/* Where digits are text they are no keys, and are not shown as such. */
static void make_escapes(const struct maker *maker)
{
	bool digits = !answer_has_field(maker->question);
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
			ui_both(maker->ui,
				ui_said_by_us(maker->ui, maker->grave,
					labels[state])));
	}
	pane_end_flow(maker->pane);
}

/* The organisation's own words on what stays private, where the checklist
 * says its own: that is the first thing it reads out. */
static const char *own_words(const struct maker *maker)
{
	const struct checklist *list = maker->ui->world.list;
	const struct topic *topic = &list->topics[maker->question->topic];
	int q = topic->first;

	if (strcmp(topic->id, "welcome"))
		return "";
	while (list->questions[q].type != QUESTION_SAY && q < maker->q)
		q++;
	return maker->q == q && maker->question->type == QUESTION_SAY
		       ? maker->ui->world.settings->confidentiality_text
		       : "";
}

static void make_ask(const struct maker *maker)
{
	const struct question *question = maker->question;
	struct pane *pane = maker->pane;

	ui_put_read_out(pane, question_item(maker->q, PART_ASK), STYLE_STRONG,
		SAID(maker->ui, maker->grave, questions[maker->q].ask));
	ui_put_said(pane, 0, STYLE_PLAIN,
		SAID(maker->ui, maker->grave, questions[maker->q].help));
	if (question->type == QUESTION_SAY && *own_words(maker)) {
		pane_gap(pane);
		pane_text(pane, 0, STYLE_PLAIN, own_words(maker));
	}
	if (*question->star_means)
		ui_put_said(pane, 0, STYLE_ACCENT,
			ui_said_after(maker->ui,
				/* TRANSLATORS: what a star means, read out. */
				pane->linear ? _("A star: ") : "* ",
				SAID(maker->ui, maker->grave,
					questions[maker->q].star_means)));
}

static void make_choices(const struct maker *maker)
{
	if (answer_has_field(maker->question))
		make_field(maker);
	else if (maker->question->layout == LAYOUT_BINGO &&
		 !maker->pane->linear)
		card_make(maker->ui, maker->pane, maker->q);
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
		.grave = ui_is_grave(ui, q),
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
	ui_put_said(pane, 0, STYLE_PLAIN,
		SAID(ui, ui_is_grave(ui, q), topics[question->topic].intro));
	pane_gap(pane);
}

/* A card stands alone. */
static int measure(void *data, int q)
{
	struct ui *ui = data;
	struct window window = window_of(ui);
	bool in_both = ui->pane_is_in_both; /* of what is shown, not of this */
	struct pane pane;

	if (ui->linear)
		return 1; /* a page of its own for each */
	pane_init(&pane, &ui->frame, window.cols, window.rows);
	pane.ascii = ui->ascii;
	pane.roomy = ui->theme == THEME_LARGE;
	if (ui->world.list->questions[q].layout == LAYOUT_BINGO)
		return window.rows + AFTER;
	make_intro(ui, &pane, q);
	make_question(ui, &pane, q);
	ui->pane_is_in_both = in_both;
	return pane.row;
}

struct question_page question_page(struct ui *ui)
{
	struct window window = window_of(ui);

	pager_fit(
		&ui->pager, window.cols, ui->linear ? 1 : window.rows + AFTER);
	return pager_page(
		&ui->pager, &ui->wizard, ui->wizard.place.index, measure, ui);
}

void question_page_build(struct ui *ui, struct pane *pane)
{
	ui->page = question_page(ui);
	make_intro(ui, pane, ui->page.first);
	for (int q = ui->page.first; q <= ui->page.last; q++)
		if (asking_is_asked(&ui->wizard.asking, q))
			make_question(ui, pane, q);
	pane->row -= AFTER;
}
