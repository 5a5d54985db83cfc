/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "load/bytes.h"
#include "load/conf.h"
#include "load/lex.h"

static bool has_key(const struct conf_kind *kind, const struct token *name)
{
	for (int i = 0; i < kind->n_keys; i++)
		if (lex_is(name, kind->keys[i].name))
			return true;
	return false;
}

/* The only one of the kinds with this key, or NULL. */
static const struct conf_kind *only_kind(const struct conf_kind *const *kinds,
	int n_kinds, const struct token *name)
{
	const struct conf_kind *found = NULL;

	for (int i = 0; i < n_kinds; i++) {
		if (!has_key(kinds[i], name))
			continue;
		if (found)
			return NULL;
		found = kinds[i];
	}
	return found;
}

/* Whether the token is a name at the top level, where a statement begins. */
static bool is_top_key(const struct token *token, int depth)
{
	enum lex_start start;

	if (depth || token->type != TOKEN_WORD)
		return false;
	start = lex_what_starts(token->at);
	return start == LEX_SETTING || start == LEX_SECTION;
}

static const char *why_not(const struct file *file, int tokens)
{
	if (memchr(file->text, '\0', file->size))
		return "this is not text: it has NUL bytes";
	return tokens ? "cannot tell what kind of file this is"
		      : "there is nothing in this file";
}

const struct conf_kind *conf_guess(const struct file *file,
	const struct conf_kind *const *kinds, int n_kinds, struct diag *diag)
{
	const struct conf_kind *kind = NULL;
	struct lex lex;
	int depth = 0, tokens = 0;

	if (bytes_are_utf16(file, diag))
		return NULL;
	lex_init(&lex, file->path, bytes_after_mark(file), 1, diag);
	lex.quiet = true;
	do {
		lex_next(&lex);
		tokens += lex.token.type != TOKEN_END;
		depth += (lex.token.type == TOKEN_OPEN) -
			 (lex.token.type == TOKEN_CLOSE);
		if (is_top_key(&lex.token, depth))
			kind = only_kind(kinds, n_kinds, &lex.token);
	} while (!kind && lex.token.type != TOKEN_END);
	if (!kind)
		diag_error(diag, file->path, 1, "%s", why_not(file, tokens));
	return kind;
}
