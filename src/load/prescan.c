/* SPDX-License-Identifier: MIT */
#include "load/prescan.h"

#include <string.h>

#include "base/suggest.h"
#include "load/prescan_parts.h"

/* "question 'bp'", or "service" if it has no title. */
static const char *name_of(
	struct prescan *scan, const struct conf_section *section)
{
	const char *kind = section->form->kind->name, *title = section->title;

	if (!*title)
		return kind;
	return arena_printf(scan->arena, "%s '%s'", kind,
		lex_show(title, strlen(title)).text);
}

/* "question 'bp': " for what is inside, "" at the top. */
static const char *where(
	struct prescan *scan, const struct conf_section *section)
{
	if (!section->parent)
		return "";
	return arena_printf(scan->arena, "%s: ", name_of(scan, section));
}

/* " (did you mean 'type'?)", or "". */
static const char *meant(
	struct prescan *scan, const struct prescan_statement *st)
{
	const struct conf_kind *kind = st->in->form->kind;
	struct suggest suggest;

	/* Of thousands of mistakes, nobody sees the last. */
	if (scan->conf->diag->unsaid)
		return "";
	suggest_init(&suggest, arena_strndup(scan->arena, st->name, st->len));
	for (int i = 0; i < kind->n_keys; i++)
		suggest_offer(&suggest, kind->keys[i].name);
	return suggest_text(&suggest, arena_alloc(scan->arena, SUGGEST_SIZE));
}

static void say_unknown(struct prescan *scan,
	const struct prescan_statement *st, const char *what)
{
	prescan_error(scan, st->line, "%sunknown %s '%s'%s",
		where(scan, st->in), what, lex_show(st->name, st->len).text,
		meant(scan, st));
}

static bool read_call(struct prescan *scan, const struct prescan_statement *st)
{
	prescan_error(scan, st->line, "unknown function '%s'",
		lex_show(st->name, st->len).text);
	prescan_skip_call(scan);
	return false;
}

/* Behind an unknown name and before a '{' there may be the id of a section. */
static void skip_title(struct prescan *scan, const struct prescan_statement *st)
{
	const struct token *token = &scan->lex.token;

	if (lex_what_starts(st->name) != LEX_SECTION &&
		token->type != TOKEN_TEXT &&
		(token->type != TOKEN_WORD || lex_what_starts(token->at)))
		return;
	if (token->type == TOKEN_OPEN)
		return;
	scan->lex.quiet = true;
	prescan_next(scan);
	scan->lex.quiet = false;
}

static bool read_unknown(
	struct prescan *scan, const struct prescan_statement *st)
{
	const struct token *token = &scan->lex.token;

	if (token->type == TOKEN_SET || token->type == TOKEN_ADD) {
		say_unknown(scan, st, "key");
		prescan_skip_value(scan);
		return false;
	}
	skip_title(scan, st);
	if (token->type == TOKEN_OPEN) {
		say_unknown(scan, st, "section");
		prescan_skip_braces(scan);
		return false;
	}
	if (*meant(scan, st))
		say_unknown(scan, st, "key");
	else
		prescan_error(scan, st->line, "'%s' has no place here",
			lex_show(st->name, st->len).text);
	prescan_skip_statement(scan);
	return false;
}

static bool read_setting(
	struct prescan *scan, const struct prescan_statement *st)
{
	const struct conf_key *key = conf_key_of(st->in, st->key);
	const int earlier = conf_section_given(st->in, st->key);
	const enum token_type type = scan->lex.token.type;
	bool right = type == TOKEN_SET;

	if (type == TOKEN_ADD && key->type == CONF_LIST)
		prescan_error(scan, st->line,
			"'%s' takes no '+=': write all of it in one list",
			key->name);
	else if (!right)
		prescan_error(scan, st->line, "there is no '=' after '%s'",
			key->name);
	else if (earlier)
		prescan_error(scan, st->line,
			"'%s' is given twice (first on line %d)", key->name,
			earlier);
	if (type == TOKEN_ADD)
		prescan_skip_value(scan);
	else if (!right)
		prescan_skip_statement(scan);
	else
		right = prescan_value(scan, key) && !earlier;
	conf_section_give(st->in, st->key, st->line, right);
	return right;
}

static void read_statement(
	struct prescan *scan, struct conf_section *section, int key)
{
	const struct token *token = &scan->lex.token;
	const struct prescan_statement st = {
		.in = section,
		.key = key,
		.name = token->at,
		.len = token->len,
		.line = token->line,
	};
	const struct fair_mark mark = fair_copy_mark(scan->copy);
	bool right;

	prescan_next(scan);
	if (token->type == TOKEN_PAREN)
		right = read_call(scan, &st);
	else if (key < 0)
		right = read_unknown(scan, &st);
	else if (conf_key_of(section, key)->type == CONF_SECTION)
		right = prescan_section(scan, &st);
	else
		right = read_setting(scan, &st);
	if (right)
		scan->found = true;
	else
		fair_copy_undo(scan->copy, mark, st.name, token->at);
}

void prescan_say_glued(struct prescan *scan)
{
	prescan_error(scan, scan->lex.token.line,
		"a text goes on behind its last quote "
		"(inside a text, a quote is written \\\")");
}

/* What cannot begin a statement. */
static void read_stray(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;
	const struct fair_mark mark = fair_copy_mark(scan->copy);
	const char *at = token->at, *quote = *at == '"' ? "" : "'";

	if (scan->glued)
		prescan_say_glued(scan);
	else if (!token->broken)
		prescan_error(scan, token->line, "%s%s%s has no place here",
			quote, lex_show(at, token->len).text, quote);
	if (token->type == TOKEN_OPEN)
		prescan_skip_braces(scan);
	else
		prescan_next(scan);
	prescan_skip_statement(scan);
	fair_copy_undo(scan->copy, mark, at, token->at);
}

/* A '}' at the top. */
static void read_stray_close(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;
	const char *at = token->at;

	if (scan->presumed)
		scan->presumed--;
	else
		prescan_error(scan, token->line, "a '}' too many");
	fair_copy_skip(scan->copy, at, at + 1);
	prescan_next(scan);
}

static void check_required(
	struct prescan *scan, const struct conf_section *section)
{
	const struct conf_form *form = section->form;

	for (int i = 0; i < form->n_required; i++)
		if (!section->lines[form->required[i]])
			prescan_error(scan, section->line, "%s'%s' is missing",
				where(scan, section),
				form->kind->keys[form->required[i]].name);
}

/* The file ends, or goes on outside of the section. */
static void leave_open(struct prescan *scan, const struct conf_section *section)
{
	fair_copy_close(scan->copy, scan->lex.token.at);
	if (!scan->stopped)
		prescan_error(scan, section->line, "%s is never closed",
			name_of(scan, section));
}

/* Whether the token begins a section that belongs to one further out: then
 * the '}' of this one must have been forgotten. */
static bool is_outside(
	const struct conf_section *section, const struct token *token)
{
	int key;

	if (!section->parent || lex_what_starts(token->at) != LEX_SECTION)
		return false;
	while ((section = section->parent)) {
		key = conf_form_find(section->form, token->at, token->len, 0);
		if (key >= 0)
			return conf_key_of(section, key)->type == CONF_SECTION;
	}
	return false;
}

void prescan_statements(struct prescan *scan, struct conf_section *section)
{
	const struct token *token = &scan->lex.token;
	int key = 0;

	while (token->type != TOKEN_END) {
		if (token->type == TOKEN_CLOSE && !section->parent) {
			read_stray_close(scan);
			continue;
		}
		section->last = token->line;
		if (token->type == TOKEN_CLOSE) {
			check_required(scan, section);
			section->whole = scan->conf->diag->errors ==
					 section->errors;
			prescan_next(scan);
			return;
		}
		if (token->type != TOKEN_WORD || token->broken || scan->glued) {
			read_stray(scan);
			continue;
		}
		key = conf_form_find(section->form, token->at, token->len, key);
		if (key < 0 && is_outside(section, token)) {
			leave_open(scan, section);
			scan->presumed++;
			return;
		}
		read_statement(scan, section, key);
	}
	if (section->parent)
		leave_open(scan, section);
	else if (!scan->stopped)
		check_required(scan, section);
}

struct conf_section *prescan(struct conf *conf, const struct conf_form *form,
	const struct prescan_source *source, struct fair_copy *copy,
	struct arena *arena)
{
	struct prescan scan = { .conf = conf, .arena = arena, .copy = copy };
	const size_t errors = conf->diag->errors;
	struct conf_section *top = conf_section_new(
		NULL, form, "", source->line, arena);

	top->conf = conf;
	scan.section = top;
	lex_init(&scan.lex, conf->path, source->text, source->line, conf->diag);
	fair_copy_init(copy, source->text, source->size, arena);
	prescan_next(&scan);
	prescan_statements(&scan, top);
	fair_copy_skip(copy, scan.lex.token.at, scan.lex.token.at);
	return scan.found || conf->diag->errors == errors ? top : NULL;
}
