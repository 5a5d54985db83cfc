/* SPDX-License-Identifier: MIT */
#include "load/tongues.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "model/language.h"

struct finder {
	const char *domain;
	struct arena arena;
};

/* By the key that gettext makes of a context and a text. */
static const char *find(const char *context, const char *text, void *data)
{
	struct finder *finder = data;

	arena_reuse(&finder->arena);
	return i18n_find(finder->domain,
		arena_printf(&finder->arena, "%s\004%s", context, text));
}

static const char *source_code(const struct tongues *tongues)
{
	const char *code = tongues->source.language;

	return *code ? code : I18N_SOURCE;
}

static bool is_source(const struct tongues *tongues, const char *code)
{
	return !strcmp(code, source_code(tongues));
}

static void look_up(struct tongues *tongues, struct translation *to)
{
	const struct checklist *source = &tongues->source;
	struct finder finder = { .domain = source->id };
	char mark[128];

	snprintf(mark, sizeof(mark), " [%s]",
		language_name(source_code(tongues)));
	arena_init(&finder.arena);
	translation_init(to, source, find, &finder, mark);
	arena_release(&finder.arena);
}

/* In its own language it stands there already. */
static void translate(
	struct tongues *tongues, enum tongue tongue, const char *code)
{
	struct translation *to = &tongues->of[tongue];
	bool same = is_source(tongues, code);

	translation_release(to);
	if (same)
		translation_same(to, &tongues->source);
	else
		look_up(tongues, to);
	to->plain.language = to->marked.language = tongues->codes[tongue];
	tongues->draft[tongue] = !i18n_is_reviewed(I18N_PROGRAM) ||
				 (!same &&
					 !i18n_is_reviewed(tongues->source.id));
}

void tongues_init(struct tongues *tongues, struct checklist *list)
{
	*tongues = (struct tongues){ .list = list, .source = *list };
	snprintf(tongues->codes[TONGUE_SOURCE], I18N_CODE, "%.*s",
		I18N_CODE - 1, source_code(tongues));
	tongues_set(tongues, TONGUE_MINE, i18n_language());
}

void tongues_release(struct tongues *tongues)
{
	if (tongues->list)
		checklist_speak(tongues->list, &tongues->source);
	for (int i = 0; i < TONGUES; i++)
		translation_release(&tongues->of[i]);
	*tongues = (struct tongues){ .list = NULL };
}

bool tongues_know(const struct tongues *tongues, const char *code)
{
	return is_source(tongues, code) || !strcmp(code, I18N_SOURCE) ||
	       i18n_has(I18N_PROGRAM, code) ||
	       i18n_has(tongues->source.id, code);
}

static int find_code(char (*codes)[I18N_CODE], int n, const char *code)
{
	for (int i = 0; i < n; i++)
		if (!strcmp(codes[i], code))
			return i;
	return -1;
}

/* A country that anybody may invent: what is for tests is offered to nobody. */
static bool is_invented(const char *code)
{
	const char *country = strchr(code, '_');

	return country && country[1] == 'X';
}

static void add_code(char (*codes)[I18N_CODE], int *n, const char *code)
{
	if (*n < I18N_MOST && !is_invented(code) &&
		find_code(codes, *n, code) < 0)
		snprintf(codes[(*n)++], I18N_CODE, "%.*s", I18N_CODE - 1, code);
}

int tongues_all(const struct tongues *tongues, char (*codes)[I18N_CODE])
{
	char more[I18N_MOST][I18N_CODE];
	int n = 0, n_more;

	add_code(codes, &n, I18N_SOURCE);
	add_code(codes, &n, source_code(tongues));
	n_more = i18n_languages(tongues->source.id, more);
	for (int i = 0; i < n_more; i++)
		add_code(codes, &n, more[i]);
	n_more = i18n_languages(I18N_PROGRAM, more);
	for (int i = 0; i < n_more; i++)
		add_code(codes, &n, more[i]);
	return n;
}

/* The program's own words are looked for in that language, too. */
bool tongues_set(struct tongues *tongues, enum tongue tongue, const char *code)
{
	bool none = tongue == TONGUE_HERS && !*code;

	if (!none && !tongues_know(tongues, code))
		return false;
	if (code != tongues->codes[tongue])
		snprintf(tongues->codes[tongue], I18N_CODE, "%s", code);
	tongues->draft[tongue] = false;
	if (none)
		translation_release(&tongues->of[tongue]);
	else {
		i18n_use(code);
		translate(tongues, tongue, code);
	}
	tongues_speak(tongues, TONGUE_MINE);
	return true;
}

bool tongues_are_two(const struct tongues *tongues)
{
	return *tongues->codes[TONGUE_HERS] &&
	       strcmp(tongues->codes[TONGUE_HERS],
		       tongues->codes[TONGUE_MINE]) != 0;
}

static enum tongue spoken(const struct tongues *tongues, enum tongue tongue)
{
	return tongue == TONGUE_HERS && !tongues_are_two(tongues) ? TONGUE_MINE
								  : tongue;
}

const struct checklist *tongues_texts(
	const struct tongues *tongues, enum tongue tongue)
{
	return tongue == TONGUE_SOURCE
		       ? &tongues->source
		       : &tongues->of[spoken(tongues, tongue)].plain;
}

const struct checklist *tongues_under(
	const struct tongues *tongues, enum tongue tongue)
{
	tongue = spoken(tongues, tongue);
	if (!tongues->draft[tongue])
		return NULL;
	return tongue == TONGUE_MINE || tongues->draft[TONGUE_MINE]
		       ? &tongues->source
		       : &tongues->of[TONGUE_MINE].marked;
}

const char *tongues_program(
	const struct tongues *tongues, enum tongue tongue, const char *msgid)
{
	char back[I18N_CODE];
	const char *text;

	if (tongue == TONGUE_SOURCE)
		return msgid;
	if (!strcmp(tongues->codes[spoken(tongues, tongue)], i18n_language()))
		return i18n_plain(msgid);
	snprintf(back, sizeof(back), "%s", i18n_language());
	i18n_use(tongues->codes[spoken(tongues, tongue)]);
	text = i18n_plain(msgid);
	i18n_use(back);
	return text;
}

void tongues_speak(struct tongues *tongues, enum tongue tongue)
{
	tongue = spoken(tongues, tongue);
	i18n_use(tongues->codes[tongue]);
	checklist_speak(tongues->list, tongue == TONGUE_SOURCE
					       ? &tongues->source
					       : &tongues->of[tongue].marked);
}
