/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/tongue.h"

/* What she may want to know before she begins. */

static const struct {
	const char *question, *answer;
} asked[] = {
	{ N_("Do I have to answer?"),
		N_("No. Skip what you like, and stop when you like. “Prefer not to say” is an answer, and means neither yes nor no.") },
	{ N_("Who gets to see it?"),
		N_("What you say stays in the team you talk to. There is one limit: if you, a child or someone else could come to serious harm. Then you are told first, if there is time. What is on this screen is wiped when we are done, and nothing goes over any network.") },
	{ N_("Does it change my treatment?"),
		N_("No. Whatever you say, or don't, your treatment and your script stay as they are.") },
	{ N_("Is it a test?"),
		N_("No. There are no right answers, and nobody adds you up.") },
	{ N_("What if somebody comes in?"),
		N_("Press F9, either of us. The screen goes quiet at once.") },
	{ N_("What do I get from it?"),
		N_("A few first steps that you choose, and places that will really take you.") },
};

#define SOMEBODY_COMES 4

/* Line by line there are other keys. */
static const char *answer_to(const struct pane *pane, size_t i)
{
	if (pane->linear && i == SOMEBODY_COMES)
		return N_(
			"Type h and Enter, either of us. What stands here goes out of sight at once.");
	return asked[i].answer;
}

static void build(struct ui *ui, struct pane *pane)
{
	const char *own = ui->world.settings->confidentiality_text;

	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		ui_put_said(pane, 0, STYLE_STRONG,
			ui_said_by_us(ui, true, asked[i].question));
		ui_put_said(pane, 0, STYLE_PLAIN,
			ui_said_by_us(ui, true, answer_to(pane, i)));
		pane_air(pane);
	}
	if (*own) {
		ui_put_said(pane, 0, STYLE_STRONG,
			ui_said_by_us(
				ui, true, N_("When does it go further?")));
		pane_text(pane, 0, STYLE_PLAIN, own);
	}
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Ask us first");
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("close") },
	{ ACT_ASK, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_NONE, NULL },
};

const struct view view_ask = {
	.name = "ask",
	.title = title,
	.build = build,
	.keys = keys,
	.hers = true,
	.page = true,
	.closed_by = ACT_ASK,
};
