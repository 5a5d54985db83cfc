/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "load/prescan_parts.h"

enum {
	LONG_GAP = 1024 /* bytes without a token */
};

static bool is_more_text(const struct token *token)
{
	return token->type == TOKEN_TEXT ||
	       (token->type == TOKEN_WORD && !lex_what_starts(token->at));
}

void prescan_next(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;
	const char *end = token->at + token->len;
	const bool text = token->type == TOKEN_TEXT;

	lex_next(&scan->lex);
	scan->glued = text && token->at == end && is_more_text(token);
	/*
	 * libconfuse counts the lines of a comment twice, and reads a token
	 * again for each 8 kB of it: of 4 MB of blanks, for four seconds.
	 */
	if (token->comment || token->at - end > LONG_GAP)
		fair_copy_skip(scan->copy, end, token->at);
}

void prescan_stop(struct prescan *scan)
{
	struct lex *lex = &scan->lex;

	prescan_error(scan, lex->token.line, "nested too deep");
	scan->stopped = true;
	lex->p += strlen(lex->p);
	prescan_next(scan);
}

void prescan_skip_braces(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;
	const bool quiet = scan->lex.quiet;
	const int line = token->line;
	int depth = 0;

	scan->lex.quiet = true;
	do {
		depth += (token->type == TOKEN_OPEN) -
			 (token->type == TOKEN_CLOSE);
		if (scan->depth + depth > CONF_MOST_DEPTH) {
			prescan_stop(scan);
			break;
		}
		/* What comes after the last brace counts again. */
		if (!depth)
			scan->lex.quiet = quiet;
		prescan_next(scan);
	} while (depth && token->type != TOKEN_END);
	scan->lex.quiet = quiet;
	/* All that follows has been skipped with it; inside a section, that is
	 * what is said to be never closed. */
	if (depth && !scan->depth && !scan->stopped)
		prescan_error(scan, line, "this '{' is never closed");
}

static bool is_known(const struct prescan *scan)
{
	const struct token *token = &scan->lex.token;

	return conf_form_find(scan->section->form, token->at, token->len, 0) >=
	       0;
}

bool prescan_at_statement(const struct prescan *scan)
{
	const struct token *token = &scan->lex.token;

	return token->type == TOKEN_WORD && lex_what_starts(token->at) &&
	       (token->first || is_known(scan));
}

void prescan_skip_statement(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;

	scan->lex.quiet = true;
	while (token->type != TOKEN_END && token->type != TOKEN_CLOSE &&
		!prescan_at_statement(scan)) {
		/* There may be a second key with nothing behind it. */
		if (token->type == TOKEN_WORD && token->first && is_known(scan))
			break;
		if (token->type == TOKEN_OPEN)
			prescan_skip_braces(scan);
		else
			prescan_next(scan);
	}
	scan->lex.quiet = false;
}

void prescan_skip_value(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;

	scan->lex.quiet = true;
	prescan_next(scan);
	scan->lex.quiet = false;
	if (token->type == TOKEN_OPEN) {
		prescan_skip_braces(scan);
	} else if (token->type == TOKEN_TEXT) {
		prescan_next(scan);
	} else if (token->type == TOKEN_WORD && !prescan_at_statement(scan)) {
		lex_take_rest(&scan->lex);
		prescan_next(scan);
	}
}

/* Whether the token may stand between the parentheses of a call. */
static bool at_argument(const struct prescan *scan)
{
	const enum token_type type = scan->lex.token.type;

	return type == TOKEN_TEXT || type == TOKEN_COMMA ||
	       type == TOKEN_PAREN ||
	       (type == TOKEN_WORD && !prescan_at_statement(scan));
}

void prescan_skip_call(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;
	int depth = 0;

	scan->lex.quiet = true;
	do {
		if (token->type == TOKEN_PAREN)
			depth += *token->at == '(' ? 1 : -1;
		if (depth <= 0)
			scan->lex.quiet = false;
		prescan_next(scan);
	} while (depth > 0 && at_argument(scan));
	scan->lex.quiet = false;
}
