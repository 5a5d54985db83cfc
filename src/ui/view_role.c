/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/role.h"

/* The card of the invented woman: who she is, what she would say here, and
 * what a group could notice. */

static void build(struct ui *ui, struct pane *pane)
{
	const struct woman *woman = ui->practice.woman;

	pane_text(pane, 0, STYLE_STRONG, woman->line);
	pane_text(pane, 0, STYLE_PLAIN, woman->who);
	pane_gap(pane);
	role_put_here(ui, pane);
	role_put(pane, _("For the group, to notice"), woman->notice);
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Her card");
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("close") },
	{ ACT_ROLE, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_NONE, NULL },
};

const struct view view_role = {
	.name = "role",
	.title = title,
	.build = build,
	.keys = keys,
	.page = true,
	.closed_by = ACT_ROLE,
};
