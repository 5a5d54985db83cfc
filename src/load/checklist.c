/* SPDX-License-Identifier: MIT */
#include "load/checklist.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/date.h"
#include "base/words.h"
#include "load/checklist_parts.h"

#define CHECKLIST_CAP ((size_t)4 << 20)

const char *loader_what(struct loader *loader, const char *kind,
	const struct conf_section *section)
{
	return arena_printf(
		&loader->list->arena, "%s '%s'", kind, conf_title(section));
}

void loader_error(struct loader *loader, const char *what,
	const struct conf_section *section, int key, const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	diag_error(loader->diag, loader->list->file, conf_line(section, key),
		"%s: %s", what, text);
}

void loader_note_text(struct loader *loader, const struct text_place *place,
	int line, const char *field, enum text_role role, const char *text)
{
	struct checklist *list = loader->list;
	size_t old = (size_t)list->texts_size * sizeof(*list->texts);

	if (!*text)
		return;
	if (list->n_texts == list->texts_size) {
		list->texts_size = old ? 2 * list->texts_size : 64;
		list->texts = arena_grow(&list->arena, list->texts, old,
			(size_t)list->texts_size * sizeof(*list->texts));
	}
	list->texts[list->n_texts++] = (struct text){
		.text = text,
		.what = place->what,
		.field = field,
		.line = line,
		.topic = place->topic,
		.role = role,
		.paper = place->paper,
	};
}

const char *loader_text(struct loader *loader, const struct text_place *place,
	const struct conf_section *section, int key, const char *field,
	enum text_role role)
{
	const char *text = conf_text(section, key);

	loader_note_text(
		loader, place, conf_line(section, key), field, role, text);
	return text;
}

int loader_word(struct loader *loader, const char *what,
	const struct conf_section *section, int key, const char *field,
	const char *const *words, int n, int fallback)
{
	const char *word = conf_text(section, key);
	char meant[SUGGEST_SIZE];
	int found;

	if (!conf_has(section, key))
		return fallback;
	found = words_find(words, n, word, meant);
	if (found >= 0)
		return found;
	if (!*meant)
		loader_error(loader, what, section, key, "'%s' is %s, not '%s'",
			field, words_list(words, n, meant), word);
	else
		loader_error(loader, what, section, key,
			"'%s' cannot be '%s'%s", field, word, meant);
	return fallback;
}

int loader_find(struct loader *loader, const char *what,
	const struct conf_section *section, int key, enum name_kind kind,
	const char *name)
{
	char meant[SUGGEST_SIZE];
	int found = names_find(loader->list, kind, name, meant);

	if (found < 0)
		loader_error(loader, what, section, key, "no %s '%s'%s",
			name_kinds[kind], name, meant);
	return found;
}

enum paper loader_paper(struct loader *loader, const char *what,
	const struct conf_section *section, int key, bool private,
	enum paper fallback)
{
	enum paper paper = (enum paper)loader_word(loader, what, section, key,
		"paper", paper_names, PAPERS, fallback);

	return private && paper == PAPER_YES ? PAPER_ASK : paper;
}

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
	static const struct text_place place = { "the checklist", -1, NULL };
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
