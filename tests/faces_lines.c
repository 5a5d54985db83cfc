/* SPDX-License-Identifier: MIT */
#include "faces.h"

#include "test.h"

#include "plain/order.h"

/* What is meant, as lines that are typed. */

/* Letters and numbers are text where texts are typed. */
static void type(struct aloud *aloud, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void type(struct aloud *aloud, const char *format, ...)
{
	char line[TEXT_MOST + 8];
	va_list args;
	bool slash = ui_is_in_field(&aloud->play.ui);

	line[0] = '/';
	va_start(args, format);
	vsnprintf(line + 1, sizeof(line) - 1, format, args);
	va_end(args);
	aloud_line(aloud, slash ? line : line + 1);
}

static int number_of(struct aloud *aloud, int item)
{
	const struct spoken *said = &aloud->plain.said;

	for (int i = 0; i < said->n_choices; i++)
		if (said->choices[i].item == item)
			return said->choices[i].number;
	fail_msg("%s offers no item %d", ui_view_name(&aloud->play.ui), item);
	return 0;
}

static bool is_marked(struct aloud *aloud, int item)
{
	const struct spoken *said = &aloud->plain.said;

	for (int i = 0; i < said->n_choices; i++)
		if (said->choices[i].item == item)
			return said->choices[i].mark != MARK_NONE;
	return false;
}

static void choose(struct aloud *aloud, const struct meaning *meaning)
{
	int number = number_of(aloud, meaning->item);
	const struct ui *ui = &aloud->play.ui;
	const struct question *question =
		&aloud->play.list.questions[ui->wizard.place.index];
	bool tick = is_marked(aloud, meaning->item) &&
		    view_offers(ui_view(ui), ACT_TICK);

	if (ui_view(ui) == &view_question)
		tick = question->type == QUESTION_MANY &&
		       meaning->item % PARTS < PART_ESCAPE;
	if (meaning->spelt_out)
		type(aloud, "%c %d", tick ? '*' : '>', number);
	else
		type(aloud, "%d", number);
}

/* Nobody starts without having said so, but for who means it. */
static bool is_about_starting(const struct ui *ui)
{
	const struct question *question =
		&ui->world.list->questions[ui->wizard.place.index];

	return ui_view(ui) == &view_question &&
	       !strcmp(question->id, "ok_to_start");
}

static void next(struct aloud *aloud)
{
	const struct ui *ui = &aloud->play.ui;
	const struct view *view = ui_view(ui);

	if (is_about_starting(ui))
		type(aloud, "s");
	else if (view->grave)
		type(aloud, view == &view_print ? "b" : ">");
	else if (view == &view_came_up || view == &view_paper)
		type(aloud, "f");
	else if (view->page && !view->closed_by && ui_is_in_field(ui))
		type(aloud, "b");
	else if (view == &view_save || view == &view_keep)
		type(aloud, "b");
	else
		aloud_line(aloud, "");
}

/* Where it is not what is waited for, it is chosen first. */
static void text(struct aloud *aloud, const struct meaning *meaning)
{
	char line[TEXT_MOST + 1];

	if (aloud->play.ui.field_of != meaning->item)
		type(aloud, "%d", number_of(aloud, meaning->item));
	snprintf(line, sizeof(line), "%s%s", *meaning->text == '/' ? "/" : "",
		meaning->text);
	aloud_line(aloud, line);
}

void lines_do(struct aloud *aloud, const struct meaning *meaning)
{
	char letter = order_letter(meaning->action);

	switch (meaning->meant) {
	case MEANT_NEXT:
		next(aloud);
		break;
	case MEANT_ITEM:
		choose(aloud, meaning);
		break;
	case MEANT_OPEN:
		type(aloud, "> %d", number_of(aloud, meaning->item));
		break;
	case MEANT_TICK:
		type(aloud, "* %d", number_of(aloud, meaning->item));
		break;
	case MEANT_TEXT:
		text(aloud, meaning);
		break;
	case MEANT_DO_TO:
		type(aloud, "%c %d", letter, number_of(aloud, meaning->item));
		break;
	case MEANT_DO:
		type(aloud, "%c", letter);
		break;
	case MEANT_HIDE:
		aloud_line(aloud, "h");
		break;
	}
}
