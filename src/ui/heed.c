/* SPDX-License-Identifier: MIT */
#include "ui/heed.h"

#include <string.h>

#include "base/i18n.h"
#include "model/area.h"

static const struct {
	const char *question, *option;
	enum view_id view;
	int about;
} heeded[] = {
	{ "ok_to_start", "more", VIEW_ASK, 0 },
	{ "ok_to_start", "not_today", VIEW_STOP, STOP_NOT_TODAY },
};

static bool says(const struct question *question, const struct answer *answer,
	const char *option)
{
	for (int i = 0; i < question->n_options; i++)
		if ((answer->options >> i & 1) &&
			!strcmp(question->options[i].id, option))
			return true;
	return false;
}

bool heed_answer(struct ui *ui, const struct question *question,
	const struct answer *answer, bool changed)
{
	for (size_t i = 0; i < sizeof(heeded) / sizeof(*heeded); i++)
		if (!strcmp(question->id, heeded[i].question) &&
			says(question, answer, heeded[i].option) &&
			(changed || heeded[i].view == VIEW_STOP)) {
			ui_open(ui, heeded[i].view, heeded[i].about);
			return true;
		}
	return false;
}

bool heed_blank(struct ui *ui, const struct question *question,
	const struct answer *answer)
{
	if (strcmp(question->id, "ok_to_start") != 0 ||
		answer->state != ANSWER_BLANK)
		return false;
	ui_message(ui,
		_("It is hers to start or not: please ask her, and choose. s goes on without."));
	return true;
}

void heed_keep(struct ui *ui, const struct question *question,
	const struct answer *answer)
{
	if (strcmp(question->id, "keep"))
		return;
	ui->paper.wanted = answer->state == ANSWER_GIVEN &&
			   says(question, answer, "sheet");
	if (answer->state != ANSWER_GIVEN || !says(question, answer, "note"))
		return;
	if (practice_is_on(ui))
		ui_message(ui, _("This is practice: no note is kept of it."));
	else if (ui->world.shelf && !ui->keeping.on)
		ui_open(ui, VIEW_KEEP, 0);
	else if (!ui->world.shelf && ui->world.settings->kiosk)
		ui_message(ui,
			_("No note is kept on this machine: her worker can write it down."));
	else if (!ui->world.shelf)
		ui_message(ui,
			_("No sealed note is kept on this machine. A note for the file can be printed, or saved, at the end."));
}

void heed_area(struct ui *ui, const struct question *question,
	const struct answer *answer)
{
	const struct checklist *list = ui->world.list;
	struct text_list areas;

	if (list->here.area != (int)(question - list->questions) ||
		answer->state != ANSWER_GIVEN)
		return;
	text_list_init(&areas, &ui->frame);
	if (area_is_known(answer->text, ui->world.services, &areas) || !areas.n)
		return;
	ui_message(
		ui, ui_printf(ui, _("No local service names it. They name: %s"),
			    text_list_joined(&areas, ", ", &ui->frame)));
}
