/* SPDX-License-Identifier: MIT */
#include "ui/service_pane.h"

#include "base/i18n.h"
#include "report/words.h"

enum {
	COLUMN = 15, /* of what is said of a service */
	WIDE = 60,
	WHEN = 30, /* columns from the right */
	LEFT_OUT_MOST = 5
};

static const struct service *service_of(
	const struct ui *ui, const struct match *match)
{
	return &ui->world.services->all[match->service];
}

/* Where the focus is in the middle of what is said of a service, or on
 * something else, that service stays open. */
void service_pane_begin(struct ui *ui, const struct matches *matches)
{
	int focus = ui_focus(ui);

	if (focus >= 0 && focus < matches->n_found)
		ui->service_shown = matches->found[focus].service;
	for (int i = 0; i < matches->n_found; i++)
		if (matches->found[i].service == ui->service_shown)
			return;
	ui->service_shown = matches->n_found ? matches->found[0].service : -1;
}

static void put_row(struct ui *ui, struct pane *pane, int item,
	const struct match *match, const struct seeker *seeker,
	const char *prefix)
{
	const struct service *service = service_of(ui, match);
	const char *name = service_text(service, SERVICE_NAME);
	int row = pane->row, width = pane->width;
	struct open open = service_open(service, &seeker->now, seeker->nation);
	char when[OPEN_TEXT_SIZE];

	if (service->onsite)
		/* TRANSLATORS: a service of our own, in this house. */
		name = ui_printf(ui, _("Here: %s"), name);
	if (width < WIDE) {
		pane_item(pane, item, prefix, STYLE_PLAIN, name);
		return;
	}
	pane->width = width - WHEN - 2;
	pane_item(pane, item, prefix, STYLE_PLAIN, name);
	pane->width = width;
	pane_beside(pane, row, width - WHEN, width, STYLE_PLAIN,
		arena_strdup(&ui->frame, open_text(&open, &seeker->now, when)));
}

static void put_details(struct ui *ui, struct pane *pane,
	const struct match *match, const struct seeker *seeker)
{
	const struct service *service = service_of(ui, match);
	struct arena *arena = &ui->frame;
	const struct {
		const char *label, *text;
	} lines[] = {
		{ _("Alert"), service_text(service, SERVICE_ALERT) },
		{ _("Why this one"),
			text_list_joined(&match->why, "; ", arena) },
		{ _("Reach"), service_contact(service, arena) },
		{ _("Where"),
			service_joined(service, SERVICE_ADDRESS, ", ", arena) },
		{ _("When"), service_when(service, seeker, arena) },
		{ _("How"), service_text(service, SERVICE_HOW) },
		{ _("What happens"), service_text(service, SERVICE_NEXT) },
		{ _("Ask"), text_list_joined(&match->ask, "; ", arena) },
		{ _("Cost"), service_text(service, SERVICE_COST) },
		{ _("Checked"), service_checked(service, arena) },
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		pane_labelled(pane, lines[i].label, COLUMN, lines[i].text);
}

void service_pane_put(struct ui *ui, struct pane *pane, int item,
	const struct match *match, const struct seeker *seeker,
	const char *prefix)
{
	put_row(ui, pane, item, match, seeker, prefix);
	if (match->service != ui->service_shown)
		return;
	put_details(ui, pane, match, seeker);
	pane_gap(pane);
}

void service_pane_left_out(
	struct ui *ui, struct pane *pane, const struct matches *matches)
{
	if (!matches->n_left_out)
		return;
	pane_gap(pane);
	for (int i = 0; i < matches->n_left_out && i < LEFT_OUT_MOST; i++) {
		const struct match *match = &matches->left_out[i];

		pane_text(pane, 0, STYLE_PLAIN,
			/* TRANSLATORS: a service, and why it is not offered. */
			ui_printf(ui, _("Not offered: %s (%s)"),
				service_text(
					service_of(ui, match), SERVICE_NAME),
				text_list_joined(
					&match->why, "; ", &ui->frame)));
	}
}
