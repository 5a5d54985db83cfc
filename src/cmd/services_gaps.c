/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/i18n.h"
#include "model/match.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "report/table.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/options.h"
#include "cmd/services.h"
#include "cmd/width.h"

#define SHIPPED_CHECKLIST "womens-health"
#define SMALL_CHECKLIST "small"

/* What there is none of: need by need, nation by nation. */
struct gaps {
	struct arena arena;
	struct settings settings;
	struct diag diag;
	struct checklist list;
	struct services services;
	struct moment now;
	struct table table;
	const char *path, *checklist, *nation, *area;
	int found;
};

static const char *const nation_titles[NATIONS] = {
	[NATION_UNKNOWN] = "",
	[NATION_ENGLAND] = N_("England"),
	[NATION_SCOTLAND] = N_("Scotland"),
	[NATION_WALES] = N_("Wales"),
	[NATION_NI] = N_("Northern Ireland"),
};

static void add_gap(struct gaps *gaps, enum nation nation,
	const struct need *need, const char *missing)
{
	const char *const cells[] = { _(nation_titles[nation]), need->title,
		missing };

	table_add_row(&gaps->table, cells);
	gaps->found++;
}

static bool is_for_emergencies(const char *tag)
{
	return !strcmp(tag, "emergency") || !strcmp(tag, "urgent_care");
}

/* A number for emergencies does not answer what else is needed. */
static void match_need(struct gaps *gaps, struct matches *matches,
	const struct seeker *seeker, const struct need *need)
{
	const char **tags = arena_array(
		&gaps->arena, (size_t)need->n_tags, sizeof(*tags));
	int n = 0;

	for (int i = 0; i < need->n_tags; i++)
		if (!is_for_emergencies(need->tags[i]))
			tags[n++] = need->tags[i];
	match_services(matches, &gaps->services, seeker, n ? tags : need->tags,
		n ? n : need->n_tags, &gaps->arena);
}

/* There is something, but not for women who come with this. */
static void look_for_refusals(
	struct gaps *gaps, struct seeker *seeker, const struct need *need)
{
	static const struct {
		enum taken taken;
		const char *missing;
	} asked[] = {
		{ TAKEN_OST, N_("none that takes women on methadone") },
		{ TAKEN_CHILDREN, N_("none that takes children") },
	};

	for (size_t i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		struct matches matches;

		seeker->must = 1u << asked[i].taken;
		match_need(gaps, &matches, seeker, need);
		if (!matches.all_found)
			add_gap(gaps, seeker->nation, need,
				_(asked[i].missing));
	}
	seeker->must = 0;
}

/* The clinic's area is in the clinic's nation. */
static const char *area_in(const struct gaps *gaps, enum nation nation)
{
	const struct settings *clinic = &gaps->settings;

	if (gaps->area)
		return gaps->area;
	if (*clinic->nation && strcmp(clinic->nation, nation_names[nation]))
		return "";
	return clinic->area;
}

static void look_at_nation(struct gaps *gaps, enum nation nation)
{
	struct seeker seeker;

	seeker_init(&seeker, &gaps->now, &gaps->arena);
	seeker.nation = nation;
	seeker.area = area_in(gaps, nation);
	for (int n = 0; n < gaps->list.n_needs; n++) {
		const struct need *need = &gaps->list.needs[n];
		struct matches matches;

		match_need(gaps, &matches, &seeker, need);
		if (!matches.all_found)
			add_gap(gaps, nation, need, matches.missing);
		else
			look_for_refusals(gaps, &seeker, need);
	}
}

static enum status print(struct gaps *gaps)
{
	struct buf out;

	buf_init(&out, &gaps->arena);
	if (gaps->found)
		table_write(&gaps->table, cmd_width(), &out);
	else
		buf_add(&out,
			_("Every need of this checklist is answered here.\n"));
	return cmd_write(&out);
}

static bool load_list(struct gaps *gaps)
{
	struct arena *arena = &gaps->arena;
	const char *name = gaps->checklist;

	if (!name && *gaps->settings.checklist)
		name = gaps->settings.checklist;
	if (!name)
		name = path_find_own(SHIPPED_CHECKLIST, arena)
			       ? SHIPPED_CHECKLIST
			       : SMALL_CHECKLIST;
	return load_checklist(&gaps->list, path_find(name, arena), &gaps->diag);
}

static enum status look(struct gaps *gaps)
{
	const char *const heading[] = { _("Nation"), _("Need"),
		_("What is missing") };
	const char *nation = gaps->nation ? gaps->nation
					  : gaps->settings.nation;
	enum nation only = NATION_UNKNOWN;

	if (*nation && !directory_nation(nation, &only))
		return STATUS_USAGE;
	if (!directory_load(&gaps->services, gaps->path, &gaps->settings, NULL))
		return STATUS_IO;
	table_init(&gaps->table, 3, &gaps->arena);
	table_add_row(&gaps->table, heading);
	for (int n = NATION_ENGLAND; n < NATIONS; n++)
		if (only == NATION_UNKNOWN || n == (int)only)
			look_at_nation(gaps, (enum nation)n);
	return print(gaps);
}

enum status services_gaps_run(int argc, char **argv)
{
	struct gaps gaps = { .path = NULL };
	const struct option_row rows[] = {
		{ 's', "services", NULL, &gaps.path },
		{ 'c', "checklist", NULL, &gaps.checklist },
		{ 0, "nation", NULL, &gaps.nation },
		{ 0, "area", NULL, &gaps.area },
	};
	enum status status;

	if (!options_read(&cmd_services, rows, sizeof(rows) / sizeof(*rows),
		    &argc, &argv, &status))
		return status;
	if (argc)
		return cmd_misused(
			&cmd_services, "'services gaps' takes no words");
	if (!cmd_now(&gaps.now))
		return STATUS_USAGE;
	arena_init(&gaps.arena);
	diag_init(&gaps.diag);
	services_init(&gaps.services);
	checklist_init(&gaps.list);
	if (load_settings(&gaps.settings, &gaps.diag) && load_list(&gaps))
		status = look(&gaps);
	else
		status = cmd_diagnosed(&gaps.diag, false);
	checklist_release(&gaps.list);
	services_release(&gaps.services);
	settings_release(&gaps.settings);
	diag_release(&gaps.diag);
	arena_release(&gaps.arena);
	return status;
}
