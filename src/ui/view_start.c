/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/view.h"

/* The first screen: what can be begun, and what there is to begin with. */

static void start(struct ui *ui)
{
	ui_begin(ui);
}

static void look_up(struct ui *ui)
{
	field_clear(&ui->looked_for);
	ui->looked_in = ui->world.around.nation;
	ui->service_shown = -1;
	if (ui->world.read_more)
		ui->world.read_more(ui->world.data);
	ui_open(ui, VIEW_LOOKUP, 0);
}

static void display(struct ui *ui)
{
	ui_open(ui, VIEW_DISPLAY, 0);
}

static void practise(struct ui *ui)
{
	ui_open(ui, VIEW_WOMEN, 0);
}

static void carry_on(struct ui *ui)
{
	if (ui->world.shelf)
		ui_open(ui, VIEW_NOTES, 0);
	else
		ui_message(ui, _("No notes are kept here: see the settings."));
}

static const struct {
	const char *label;
	void (*go)(struct ui *ui);
} doors[] = {
	{ N_("Start a check-in"), start },
	{ N_("Carry on with a kept one"), carry_on },
	{ N_("Look up a service"), look_up },
	{ N_("Practise with an invented woman"), practise },
	{ N_("Languages and display"), display },
};

#define N_DOORS (int)(sizeof(doors) / sizeof(*doors))

/* At a desk it is said why no notes are kept; in a booth nobody can help it. */
static bool has_door(const struct ui *ui, int i)
{
	return doors[i].go != carry_on || ui->world.shelf ||
	       !ui->world.settings->kiosk;
}

/* Local services that are shown to anybody, and those checked lately. */
static const char *local_services(struct ui *ui)
{
	const struct services *services = ui->world.services;
	const char *area = ui->world.settings->area;
	int n = 0, stale = 0;

	for (int i = 0; i < services->n; i++) {
		const struct service *service = &services->all[i];

		if (!service->local || !service_is_shown(service))
			continue;
		n++;
		stale += service_age_of_check(
				 service, ui->world.around.now.date) >
			 SERVICE_STALE_DAYS;
	}
	if (!n)
		return _("none in the settings; the national lines are there");
	if (!stale)
		return ui_printf(ui,
			ngettext("%s%s%d, checked in the last 90 days",
				"%s%s%d, all checked in the last 90 days",
				(unsigned long)n),
			area, *area ? ", " : "", n);
	return ui_printf(ui, _("%s%s%d, of which %d not checked for 90 days"),
		area, *area ? ", " : "", n, stale);
}

static void build(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;

	pane_air(pane);
	pane_text(pane, 0, STYLE_STRONG, list->title);
	pane_air(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("A conversation, not a test. She chooses what to talk about, skips what she likes, and stops when she likes."));
	pane_gap(pane);
	for (int i = 0; i < N_DOORS; i++)
		if (has_door(ui, i))
			pane_item(pane, i, "", STYLE_PLAIN, _(doors[i].label));
	pane_gap(pane);
	if (*ui->world.settings->organisation)
		pane_labelled(pane, _("Organisation"), 18,
			ui->world.settings->organisation);
	pane_labelled(pane, _("Local services"), 18, local_services(ui));
	pane_labelled(pane, _("Keeping"), 18,
		ui->world.shelf ? _("nothing, unless she asks")
				: _("nothing: all of it is wiped at the end"));
	if (!*list->signed_off)
		pane_text(pane, 0, STYLE_PLAIN,
			_("Draft: not yet signed off by a clinician and a women's panel"));
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return "signpost";
}

static bool act(struct ui *ui, enum action action, int digit)
{
	int door = ui_focus(ui);

	(void)digit;
	if (action == ACT_STOP)
		ui->over = !ui->world.settings->kiosk;
	else if (action == ACT_ENTER && door >= 0 && door < N_DOORS)
		doors[door].go(ui);
	else
		return false;
	return true;
}

static bool can(const struct ui *ui, enum action action)
{
	return action != ACT_STOP || !ui->world.settings->kiosk;
}

static const struct offer keys[] = {
	{ ACT_UP, NULL },
	{ ACT_ENTER, N_("choose") },
	{ ACT_STOP, NULL },
	{ ACT_NONE, NULL },
};

const struct view view_start = {
	.name = "start",
	.title = title,
	.build = build,
	.act = act,
	.can = can,
	.keys = keys,
	.menu = true,
};
