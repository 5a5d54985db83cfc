/* SPDX-License-Identifier: MIT */
#include "load/checklist.h"

#include "base/date.h"
#include "load/checklist_parts.h"

#define CHECKLIST_CAP ((size_t)4 << 20)

static void load_checked(struct loader *loader)
{
	struct checklist *list = loader->list;
	const struct conf_section *top = loader->conf.top;
	struct date date;

	list->checked = conf_text(top, CHECKLIST_CHECKED);
	list->checked_line = conf_line(top, CHECKLIST_CHECKED);
	if (!*list->checked || date_parse(list->checked, &date))
		return;
	diag_error(loader->diag, list->file, list->checked_line,
		"'checked' is a day, yyyy-mm-dd, not '%s'", list->checked);
	list->checked = "";
}

static void load_top(struct loader *loader)
{
	static const struct text_place place = { "the checklist", "", -1,
		NULL };
	struct checklist *list = loader->list;
	const struct conf_section *top = loader->conf.top;

	list->id = conf_text(top, CHECKLIST_ID);
	list->version = conf_number(top, CHECKLIST_VERSION);
	list->title = loader_text(
		loader, &place, top, CHECKLIST_TITLE, "title", TEXT_RESULT);
	list->summary = loader_text(
		loader, &place, top, CHECKLIST_SUMMARY, "summary", TEXT_RESULT);
	list->language = conf_text(top, CHECKLIST_LANGUAGE);
	list->signed_off = conf_text(top, CHECKLIST_SIGNED_OFF);
	list->stale_after_days = conf_number(top, CHECKLIST_STALE_AFTER_DAYS);
	list->expect = conf_list(top, CHECKLIST_EXPECT, &list->n_expect);
	list->expect_line = conf_line(top, CHECKLIST_EXPECT);
	load_checked(loader);
}

bool load_checklist(struct checklist *list, const char *path, struct diag *diag)
{
	struct loader loader = { .list = list, .diag = diag };
	size_t before = diag->errors + diag->unreadable;

	checklist_init(list);
	list->file = arena_strdup(&list->arena, path);
	list->id = list->title = list->summary = list->language = "";
	list->signed_off = list->checked = "";
	if (conf_read(&loader.conf, list->file, CHECKLIST_CAP, &checklist_kind,
		    &list->arena, diag)) {
		text_list_init(&loader.unknown, &list->arena);
		loader.well_formed = diag->errors + diag->unreadable == before;
		load_top(&loader);
		load_scales(&loader);
		load_topics(&loader);
		load_gates(&loader);
		load_scores(&loader);
		load_needs(&loader);
		load_infos(&loader);
		load_wishes(&loader);
		load_rules(&loader);
	}
	conf_release(&loader.conf);
	if (diag->errors + diag->unreadable > before)
		return false;
	checklist_seal(list);
	return true;
}
