/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* What the checklist has to say to the worker, folded away until then. */

static void put_note(struct pane *pane, const char *heading, const char *note)
{
	if (!*note)
		return;
	pane_text(pane, 0, STYLE_STRONG, heading);
	pane_text(pane, 0, STYLE_PLAIN, note);
	pane_gap(pane);
}

static void put_topic(struct ui *ui, struct pane *pane, int topic)
{
	put_note(pane, _("For all of this topic"),
		ui->world.list->topics[topic].note);
}

/* Of the one that was looked at. */
static void put_service(struct ui *ui, struct pane *pane)
{
	const struct service *service;

	if (ui->service_shown < 0)
		return;
	service = &ui->world.services->all[ui->service_shown];
	put_note(pane, service_text(service, SERVICE_NAME),
		service_text(service, SERVICE_NOTE));
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;
	int about = ui_about_index(ui), row = pane->row;

	switch (ui_about_kind(ui)) {
	case ABOUT_QUESTION:
		put_note(pane, _("For this question"),
			list->questions[about].note);
		put_topic(ui, pane, list->questions[about].topic);
		break;
	case ABOUT_GATE:
		put_topic(ui, pane, about);
		break;
	case ABOUT_NEED:
		put_note(pane, _("For the worker"), list->needs[about].note);
		break;
	case ABOUT_STEP:
		put_note(pane, _("For the worker"), list->needs[about].note);
		put_service(ui, pane);
		break;
	case ABOUT_TOPIC:
	case ABOUT_NOTHING:
		break;
	}
	if (pane->row == row)
		pane_text(pane, 0, STYLE_PLAIN, _("There is no note here."));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("A note for the worker");
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("close") },
	{ ACT_NOTE, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_NONE, NULL },
};

const struct view view_note = {
	.name = "note",
	.title = title,
	.build = build,
	.keys = keys,
	.page = true,
	.closed_by = ACT_NOTE,
};
