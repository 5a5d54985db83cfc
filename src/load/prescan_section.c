/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "load/prescan_parts.h"

static bool is_reserved(const struct token *token)
{
	static const char *const words[] = {
		"and",
		"or",
		"not",
		"in",
		"is",
		"has",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (lex_is(token, words[i]))
			return true;
	return false;
}

/* Says what is wrong with an id, if anything is. */
static bool check_id(struct prescan *scan, const struct prescan_statement *st,
	const struct token *token)
{
	const char *name = conf_key_of(st->in, st->key)->name;

	if (token->type == TOKEN_TEXT)
		prescan_error(scan, token->line,
			"an id stands without quotes: %s %s { … }", name,
			lex_show(token->at + 1, token->len - 2).text);
	else if (lex_name_length(token->at) != token->len || *token->at == '_')
		prescan_error(scan, token->line,
			"'%s' cannot be an id: letters, digits and _, "
			"and a letter first",
			lex_show(token->at, token->len).text);
	else if (is_reserved(token))
		prescan_error(scan, token->line,
			"'%.*s' cannot be an id: it is a word of the rules",
			(int)token->len, token->at);
	else
		return true;
	return false;
}

/* The id of a section, which libconfuse is not shown. */
static bool read_title(struct prescan *scan, const struct prescan_statement *st,
	const char **title)
{
	const struct conf_key *key = conf_key_of(st->in, st->key);
	const struct token *token = &scan->lex.token;
	const bool given = token->line == st->line &&
			   (token->type == TOKEN_WORD ||
				   token->type == TOKEN_TEXT);
	bool right = true;

	if (given && token->broken)
		return false;
	if (given && key->titled)
		right = check_id(scan, st, token);
	else if (given)
		prescan_error(scan, st->line, "'%s' takes no id: %s { … }",
			key->name, key->name);
	else if (key->titled && token->type == TOKEN_OPEN)
		prescan_error(scan, st->line,
			"%s %s needs an id: %s NAME { … }",
			strchr("aeiou", *key->name) ? "an" : "a", key->name,
			key->name);
	if (given) {
		*title = arena_strndup(
			scan->conf->arena, token->at, token->len);
		fair_copy_skip(scan->copy, token->at, token->at + token->len);
		prescan_next(scan);
	}
	return right && given == key->titled;
}

/* Whether no other one stands there that forbids this one. */
static bool check_first(struct prescan *scan,
	const struct prescan_statement *st, const char *title)
{
	const struct conf_key *key = conf_key_of(st->in, st->key);
	int earlier = conf_section_earlier(st->in, st->key, title);

	if (!earlier)
		return true;
	if (*title)
		prescan_error(scan, st->line,
			"%s '%s' is given twice (first on line %d)", key->name,
			lex_show(title, strlen(title)).text, earlier);
	else
		prescan_error(scan, st->line,
			"'%s' is given twice (first on line %d)", key->name,
			earlier);
	return false;
}

static void read_no_braces(struct prescan *scan,
	const struct prescan_statement *st, const char *title)
{
	const struct conf_key *key = conf_key_of(st->in, st->key);
	const enum token_type type = scan->lex.token.type;

	if (scan->lex.token.broken) {
		prescan_skip_statement(scan);
	} else if (type == TOKEN_SET || type == TOKEN_ADD) {
		prescan_error(scan, st->line, "'%s' is a section: %s%s { … }",
			key->name, key->name, key->titled ? " NAME" : "");
		prescan_skip_value(scan);
	} else {
		prescan_error(scan, st->line, "there is no '{' after '%s%s%s'",
			key->name, *title ? " " : "",
			lex_show(title, strlen(title)).text);
		if (type == TOKEN_WORD && scan->lex.token.line == st->line)
			prescan_next(scan);
		prescan_skip_statement(scan);
	}
}

bool prescan_section(struct prescan *scan, const struct prescan_statement *st)
{
	const char *title = "";
	bool right = read_title(scan, st, &title);
	struct conf_section *section;

	if (scan->lex.token.type != TOKEN_OPEN) {
		read_no_braces(scan, st, title);
		conf_section_give(st->in, st->key, st->line, false);
		return false;
	}
	right = right && check_first(scan, st, title);
	section = conf_section_new(st->in, st->in->form->sections[st->key],
		title, st->line, scan->arena);
	if (right)
		conf_section_add(section, st->key, scan->arena);
	conf_section_give(st->in, st->key, st->line, right);
	section->errors = scan->conf->diag->errors;
	prescan_next(scan);
	scan->section = section;
	scan->depth++;
	prescan_statements(scan, section);
	scan->section = st->in;
	scan->depth--;
	return right;
}
