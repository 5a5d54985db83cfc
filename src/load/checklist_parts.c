/* SPDX-License-Identifier: MIT */
#include "load/checklist_parts.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/words.h"

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

const char *loader_context(struct loader *loader, const char *before,
	const char *between, const char *after)
{
	return arena_printf(&loader->list->arena, "%s%s%s", before,
		*before ? between : "", after);
}

struct text_place loader_place(struct loader *loader,
	const struct text_place *place, const struct conf_section *section)
{
	struct text_place own = *place;

	own.context = loader_context(
		loader, place->context, "/", conf_title(section));
	return own;
}

void loader_note_text(struct loader *loader, const struct text_place *place,
	const struct text *text)
{
	struct checklist *list = loader->list;
	size_t old = (size_t)list->texts_size * sizeof(*list->texts);

	if (!*text->text)
		return;
	if (list->n_texts == list->texts_size) {
		list->texts_size = old ? 2 * list->texts_size : 64;
		list->texts = arena_grow(&list->arena, list->texts, old,
			(size_t)list->texts_size * sizeof(*list->texts));
	}
	list->texts[list->n_texts++] = (struct text){
		.text = text->text,
		.context = loader_context(
			loader, place->context, "/", text->context),
		.what = place->what,
		.field = text->field,
		.line = text->line,
		.topic = place->topic,
		.role = text->role,
		.paper = place->paper,
	};
}

const char *loader_text(struct loader *loader, const struct text_place *place,
	const struct conf_section *section, int key, const char *field,
	enum text_role role)
{
	const char *text = conf_text(section, key);

	loader_note_text(loader, place,
		&(struct text){
			.text = text,
			.context = conf_key_name(section, key),
			.field = field,
			.line = conf_line(section, key),
			.role = role,
		});
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
	loader_error(loader, what, section, key, "%s",
		words_wrong(words, n, field, word, &loader->list->arena));
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
