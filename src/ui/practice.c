/* SPDX-License-Identifier: MIT */
#include "ui/practice.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "report/words.h"
#include "ui/playing.h"
#include "ui/tongue.h"
#include "ui/ui_parts.h"

bool practice_is_on(const struct ui *ui)
{
	return ui->practice.woman != NULL;
}

/* All that she would say is hers alone: it lies where answers lie. */
static bool load_hers(struct ui *ui, const struct woman *woman)
{
	struct wizard *hers = &ui->practice.hers;
	struct diag diag;
	bool ok;

	diag_init(&diag);
	wizard_init(
		hers, ui->world.list, ui->world.around.now.date, &ui->secret);
	ok = load_answers(hers, &woman->head, &woman->file, &diag);
	diag_release(&diag);
	return ok;
}

bool practice_begin(struct ui *ui, const struct woman *woman)
{
	ui_begin(ui);
	if (!load_hers(ui, woman)) {
		ui_wipe(ui);
		ui_message(ui,
			_("Her answers do not go with this checklist: see signpost assess, with her file."));
		return false;
	}
	ui->practice.woman = woman;
	ui->pane_is_current = false;
	if (ui->world.play)
		playing_begin(ui, ui->world.pace);
	return true;
}

const char *practice_banner(struct ui *ui, int columns)
{
	const char *name, *banner;

	if (!practice_is_on(ui))
		return "";
	name = ui->practice.woman->name;
	/* TRANSLATORS: on every screen of a practice; better not longer than 36
	 * columns with a name of six letters. */
	banner = ui_printf(ui, _("Practice: %s, an invented woman"), name);
	if (utf8_width(banner) <= columns)
		return banner;
	/* TRANSLATORS: the same, where there is little room. */
	return ui_printf(ui, _("Practice: %s"), name);
}

const char *practice_words(struct ui *ui, int question)
{
	static const char *const states[ANSWER_STATES] = {
		[ANSWER_BLANK] = N_("She says nothing about it here."),
		[ANSWER_DECLINED] = N_("She would rather not say."),
		[ANSWER_NOT_SURE] = N_("She is not sure."),
		[ANSWER_NOT_NOW] = N_("Not now, she says."),
	};
	const struct question *asked =
		&ui_texts(ui, TONGUE_MINE)->questions[question];
	const struct answer *answer = answers_get(
		&ui->practice.hers.asking.answers, question);

	if (!question_takes_answer(asked))
		return _("You read this out, and she listens.");
	if (answer->state != ANSWER_GIVEN)
		return _(states[answer->state]);
	return answer_said(asked, answer, &ui->frame);
}
