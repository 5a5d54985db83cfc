/* SPDX-License-Identifier: MIT */
#include "ui/answering.h"

const struct question *answering_question(const struct ui *ui)
{
	return &ui->world.list->questions[ui->wizard.place.index];
}

const struct answer *answering_answer(const struct ui *ui)
{
	return answers_get(&ui->wizard.asking.answers, ui->wizard.place.index);
}

bool answering_give(struct ui *ui, const struct answer *answer)
{
	if (answer_is_same(answer, answering_answer(ui)))
		return false;
	wizard_answer(&ui->wizard, ui->wizard.place.index, answer);
	ui_changed(ui);
	return true;
}

bool answering_escape(struct ui *ui, enum answer_state state)
{
	struct answer answer = answer_escape(state);

	ui->field_of = NO_FOCUS; /* what is typed gives way to it */
	return answering_give(ui, &answer);
}

bool answering_choose(struct ui *ui, int option)
{
	struct answer answer = answer_options(UINT64_C(1) << option);

	return answering_give(ui, &answer);
}

void answering_toggle(struct ui *ui, int option)
{
	ui->unheeded = ui->wizard.place.index;
	wizard_toggle(&ui->wizard, ui->wizard.place.index, option);
	ui_changed(ui);
}

bool answering_is_ticked(const struct ui *ui)
{
	return answering_question(ui)->type == QUESTION_MANY &&
	       answering_answer(ui)->state == ANSWER_GIVEN;
}

bool answering_clear(struct ui *ui)
{
	struct answer blank = answer_blank();

	if (!question_takes_answer(answering_question(ui)))
		return false;
	ui->field_of = NO_FOCUS;
	answering_give(ui, &blank);
	return true;
}

bool answering_take(struct ui *ui, bool by_space)
{
	int part = ui_focus(ui) % PARTS;
	bool many = answering_question(ui)->type == QUESTION_MANY;
	enum answer_state state = answering_answer(ui)->state;

	if (ui_focus(ui) >= PANE_STOP || part < PART_OPTION)
		return false;
	if (part >= PART_ESCAPE && by_space && (int)state == part - PART_ESCAPE)
		return answering_clear(ui);
	if (part >= PART_ESCAPE && !by_space && answering_is_ticked(ui))
		return false;
	if (part >= PART_ESCAPE)
		return answering_escape(
			ui, (enum answer_state)(part - PART_ESCAPE));
	if (by_space)
		answering_toggle(ui, part - PART_OPTION);
	return !by_space && !many && answering_choose(ui, part - PART_OPTION);
}
