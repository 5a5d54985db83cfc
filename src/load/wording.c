/* SPDX-License-Identifier: MIT */
#include "load/wording.h"

#include <string.h>

#include "model/letter.h"
#include "model/phrase.h"
#include "load/conf_table.h"

#define WORDING_CAP ((size_t)1 << 20)

enum term_key {
	TERM_SAY,
	TERM_PLURAL,
	TERM_INSTEAD,
	TERM_LEVEL,
	TERM_NOT_BEFORE,
	TERM_CASE,
};

static const struct conf_key term_keys[] = {
	[TERM_SAY] = REQUIRED("say", CONF_TEXT),
	[TERM_PLURAL] = OPTIONAL("plural", CONF_SWITCH),
	[TERM_INSTEAD] = REQUIRED("instead", CONF_TEXT),
	[TERM_LEVEL] = REQUIRED("level", CONF_TEXT),
	[TERM_NOT_BEFORE] = OPTIONAL("not_before", CONF_LIST),
	[TERM_CASE] = OPTIONAL("case", CONF_SWITCH),
};

static const struct conf_kind term_kind = KIND("term", term_keys);

enum ok_key {
	OK_SAY
};

static const struct conf_key ok_keys[] = {
	[OK_SAY] = REQUIRED("say", CONF_TEXT),
};

static const struct conf_kind ok_kind = KIND("ok", ok_keys);

enum wording_key {
	WORDING_TERM,
	WORDING_OK,
	WORDING_DISCREET
};

static const struct conf_key wording_keys[] = {
	[WORDING_TERM] = UNTITLED("term", &term_kind),
	[WORDING_OK] = UNTITLED("ok", &ok_kind),
	[WORDING_DISCREET] = OPTIONAL("discreet", CONF_LIST),
};

const struct conf_kind wording_kind = KIND("wording", wording_keys);

/* Without the blanks around it: with them it would stand nowhere, and nothing
 * would be found. */
static const char *phrase_of(const char *text, struct arena *arena)
{
	const char *begin = phrase_skip_blanks(text), *end = begin;
	size_t size;

	for (const char *at = begin; *at; at += size)
		if (letter_fold(at, true, &size) != ' ')
			end = at + size;
	return arena_strndup(arena, begin, (size_t)(end - begin));
}

static const char *const *phrases_of(const struct conf_section *section,
	int key, int *n, struct arena *arena)
{
	const char *const *texts = conf_list(section, key, n);
	const char **phrases = arena_array(arena, (size_t)*n, sizeof(*phrases));

	for (int i = 0; i < *n; i++)
		phrases[i] = phrase_of(texts[i], arena);
	return phrases;
}

static void load_term(const struct conf_section *section,
	struct wording_term *term, struct arena *arena)
{
	const char *level = conf_text(section, TERM_LEVEL);

	*term = (struct wording_term){
		.say = phrase_of(conf_text(section, TERM_SAY), arena),
		.instead = conf_text(section, TERM_INSTEAD),
		.line = conf_section_line(section),
		.plural = conf_switch(section, TERM_PLURAL),
		.error = !strcmp(level, "error"),
		.match_case = conf_switch(section, TERM_CASE),
	};
	term->not_before = phrases_of(
		section, TERM_NOT_BEFORE, &term->n_not_before, arena);
	if (*level && !term->error && strcmp(level, "warning"))
		conf_error(section, TERM_LEVEL,
			"term '%s': 'level' is error or warning, not '%s'",
			term->say, level);
	if (!*term->say && conf_has(section, TERM_SAY))
		conf_error(section, TERM_SAY, "an empty term");
}

static void load_terms(struct wording *wording, const struct conf *conf)
{
	int n = conf_count(conf->top, WORDING_TERM);
	struct wording_term *terms = arena_array(
		&wording->arena, (size_t)n, sizeof(*terms));

	for (int i = 0; i < n; i++)
		load_term(conf_section(conf->top, WORDING_TERM, i), &terms[i],
			&wording->arena);
	wording->terms = terms;
	wording->n_terms = n;
}

static void load_ok(struct wording *wording, const struct conf *conf)
{
	int n = conf_count(conf->top, WORDING_OK);
	const char **ok = arena_array(&wording->arena, (size_t)n, sizeof(*ok));

	for (int i = 0; i < n; i++)
		ok[i] = phrase_of(
			conf_text(
				conf_section(conf->top, WORDING_OK, i), OK_SAY),
			&wording->arena);
	wording->ok = ok;
	wording->n_ok = n;
}

bool load_wording(struct wording *wording, const char *path, struct diag *diag)
{
	size_t before = diag->errors + diag->unreadable;
	struct conf conf;

	wording_init(wording);
	if (conf_read(&conf, arena_strdup(&wording->arena, path), WORDING_CAP,
		    &wording_kind, &wording->arena, diag)) {
		load_terms(wording, &conf);
		load_ok(wording, &conf);
		wording->discreet = phrases_of(conf.top, WORDING_DISCREET,
			&wording->n_discreet, &wording->arena);
	}
	conf_release(&conf);
	wording_index(wording);
	return diag->errors + diag->unreadable == before;
}
