/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/missed.h"
#include "ui/role.h"
#include "ui/tongue.h"

/*
 * The end of a practice: what was found, what she would have told, and what to
 * talk about. It is about the conversation: nothing is counted, and nobody is
 * marked.
 */
enum {
	ITEM_TOP = PANE_OWN, /* behind all needs */
	ITEM_END
};

static void put_found(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui_texts(ui, TONGUE_MINE);
	bool any = false;

	pane_text(pane, 0, STYLE_STRONG, _("What you found together"));
	for (int urgency = 0; urgency < URGENCIES; urgency++)
		for (int n = 0; n < list->n_needs; n++) {
			if ((int)list->needs[n].urgency != urgency ||
				!needs_is_found(&ui->wizard.needs, n))
				continue;
			pane_text(pane, 2, STYLE_PLAIN, list->needs[n].title);
			any = true;
		}
	if (!any)
		pane_text(pane, 2, STYLE_PLAIN,
			_("Nothing came up. A good conversation can end so, too."));
}

static const char *where(struct ui *ui, const struct missed *missed)
{
	static const char *const words[] = {
		[MISSED_NOT_ASKED] = N_("…had you come to:"),
		[MISSED_ANSWERED] = N_("…had you put down her words at:"),
		[MISSED_GATE] = N_("…had the gate been gone through, at:"),
		[MISSED_NOBODY] = "",
	};

	if (missed->question < 0)
		return "";
	/* TRANSLATORS: "She would have told you about:", a list, and below each
	 * of it one of these, with a question. */
	return ui_printf(ui, "%s %s", _(words[missed->how]),
		ui_texts(ui, TONGUE_MINE)->questions[missed->question].ask);
}

static struct missed *list_missed(struct ui *ui, int *n)
{
	struct missed *missed = arena_array(&ui->frame,
		(size_t)ui->world.list->n_needs + 1, sizeof(*missed));

	*n = missed_list(&ui->wizard, &ui->practice.hers, missed);
	return missed;
}

static void put_missed(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui_texts(ui, TONGUE_MINE);
	int n;
	const struct missed *missed = list_missed(ui, &n);

	pane_gap(pane);
	pane_text(pane, 0, STYLE_STRONG,
		n ? _("She would have told you about")
		  : _("You came to all of her story that was open here."));
	for (int i = 0; i < n; i++) {
		pane_item(pane, missed[i].need, "", STYLE_PLAIN,
			list->needs[missed[i].need].title);
		pane_text(pane, 4, STYLE_ACCENT, where(ui, &missed[i]));
	}
	if (ui_is_overheard(ui))
		pane_text(pane, 0, STYLE_PLAIN,
			_("What is private stayed shut: somebody could hear."));
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct woman *woman = ui->practice.woman;

	pane_said(pane, ITEM_TOP, STYLE_STRONG,
		ui_printf(ui, _("That was %s."), woman->name));
	pane_text(pane, 0, STYLE_PLAIN,
		_("What comes now is about the conversation: nothing is counted, and nobody is marked."));
	pane_gap(pane);
	put_found(ui, pane);
	put_missed(ui, pane);
	role_put(pane, _("To notice"), woman->notice);
	role_put(pane, _("To talk about"), woman->talk);
	pane_gap(pane);
	pane_item(pane, ITEM_END, "", STYLE_PLAIN, _("End the practice"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("For the group");
}

static int first(struct ui *ui)
{
	(void)ui;
	return ITEM_TOP;
}

/* To the question that would have opened it: there is time, in a practice. */
static void go_to(struct ui *ui, int need)
{
	int n;
	const struct missed *missed = list_missed(ui, &n);

	for (int i = 0; i < n; i++)
		if (missed[i].need == need && missed[i].question >= 0 &&
			wizard_jump(&ui->wizard, missed[i].question))
			return;
	ui_message(ui, _("That question is not open as things are."));
}

static bool act(struct ui *ui, enum action action, int digit)
{
	(void)digit;
	if (action != ACT_ENTER)
		return false;
	if (ui_focus(ui) == ITEM_END) {
		ui_end_check_in(ui);
	} else if (ui_focus(ui) < ITEM_TOP) {
		go_to(ui, ui_focus(ui));
	} else if (!ui_scroll_on(ui)) {
		ui_set_focus(ui, pane_go(&ui->pane, ui_focus(ui), WAY_AFTER));
	}
	return true;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_BACK, NULL },
	{ ACT_OVERVIEW, NULL },
	{ ACT_TOPICS, NULL },
	{ ACT_FORGET, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_debrief = {
	.name = "debrief",
	.title = title,
	.build = build,
	.first = first,
	.act = act,
	.keys = keys,
};
