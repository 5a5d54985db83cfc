/* SPDX-License-Identifier: MIT */
#include "load/lex.h"

#include <string.h>

enum {
	MOST_SHOWN = 60 /* bytes of the file in a message */
};

/* What a token is by its first byte; any other is a word's. */
static const unsigned char begins[256] = {
	['\0'] = TOKEN_END,
	['"'] = TOKEN_TEXT,
	['\''] = TOKEN_TEXT,
	['='] = TOKEN_SET,
	['{'] = TOKEN_OPEN,
	['}'] = TOKEN_CLOSE,
	[','] = TOKEN_COMMA,
	['('] = TOKEN_PAREN,
	[')'] = TOKEN_PAREN,
};

/* Where a word may end: nearly always at the first of these. */
static const bool may_end_word[256] = {
	['\0'] = true,
	[' '] = true,
	['\t'] = true,
	['\r'] = true,
	['\n'] = true,
	['"'] = true,
	['\''] = true,
	['='] = true,
	['{'] = true,
	['}'] = true,
	[','] = true,
	['('] = true,
	[')'] = true,
	['#'] = true,
	['/'] = true,
	['+'] = true,
	['$'] = true,
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_comment(const char *p)
{
	return *p == '#' || (*p == '/' && (p[1] == '/' || p[1] == '*'));
}

static const char *skip_blanks(const char *p)
{
	while (*p == ' ' || *p == '\t' || *p == '\r')
		p++;
	return p;
}

struct lex_shown lex_show(const char *at, size_t len)
{
	struct lex_shown shown = { 0 };
	size_t n = len;

	if (len > MOST_SHOWN) {
		n = MOST_SHOWN;
		while (n && (at[n] & 0xc0) == 0x80)
			n--;
	}
	memcpy(shown.text, at, n);
	if (n < len)
		strcpy(shown.text + n, "…");
	return shown;
}

bool lex_is(const struct token *token, const char *word)
{
	return *token->at == *word && token->len == strlen(word) &&
	       !memcmp(token->at, word, token->len);
}

size_t lex_name_length(const char *p)
{
	size_t n = 0;

	while (is_letter(p[n]) || p[n] == '_' || (n && is_digit(p[n])))
		n++;
	return n;
}

enum lex_start lex_what_starts(const char *p)
{
	size_t n = lex_name_length(p);

	if (!*p || *p == '}' || is_comment(p))
		return LEX_ENDING;
	if (!n)
		return LEX_NOTHING;
	p = skip_blanks(p + n);
	if ((*p == '=' && p[1] != '=') || (*p == '+' && p[1] == '='))
		return LEX_SETTING;
	p += lex_name_length(p);
	p += strspn(p, " \t\r\n");
	return *p == '{' ? LEX_SECTION : LEX_NOTHING;
}

void lex_init(struct lex *lex, const char *path, const char *text, int line,
	struct diag *diag)
{
	*lex = (struct lex){
		.diag = diag,
		.path = path,
		.p = text,
		.line = line,
		.token = { .at = text, .line = line },
	};
}

/* That a comment is never closed is said even when the lex is quiet: the
 * rest of the file is in it. */
static void skip_long_comment(struct lex *lex)
{
	const int opened = lex->line;
	const char *p = lex->p + 2;

	while (*p && !(*p == '*' && p[1] == '/'))
		lex->line += *p++ == '\n';
	if (!*p)
		diag_error(lex->diag, lex->path, opened,
			"this comment is never closed");
	lex->p = *p ? p + 2 : p;
}

static void skip_comment(struct lex *lex)
{
	if (!lex->token.comment)
		lex->token.comment = lex->line;
	if (*lex->p == '/' && lex->p[1] == '*')
		skip_long_comment(lex);
	else
		lex->p += strcspn(lex->p, "\n");
}

static void skip_gap(struct lex *lex)
{
	const int line = lex->line;

	lex->token.comment = 0;
	for (;;) {
		lex->p = skip_blanks(lex->p);
		if (*lex->p == '\n') {
			lex->p++;
			lex->line++;
		} else if (is_comment(lex->p)) {
			skip_comment(lex);
		} else {
			break;
		}
	}
	lex->token.first = lex->line > line;
}

void lex_variable(struct lex *lex)
{
	size_t n = strcspn(lex->p, "}\"'\n");

	n += lex->p[n] == '}';
	lex_error(lex, lex->line,
		"'%s' is not looked up here; write it without the braces",
		lex_show(lex->p, n).text);
	lex->p += n;
}

/* Whether the word goes on over a byte that may end one. */
static bool goes_on(const struct lex *lex, const char *p)
{
	switch (*p) {
	case '+':
		return p[1] != '=';
	case '/': /* but http://… is one word */
		return !is_comment(p) || (p > lex->token.at && p[-1] == ':');
	case '$':
		return p[1] != '{';
	default:
		return false;
	}
}

static void read_word(struct lex *lex)
{
	const char *p = lex->p;

	for (;;) {
		while (!may_end_word[(unsigned char)*p])
			p++;
		if (!goes_on(lex, p))
			break;
		p++;
	}
	lex->p = p;
	if (*p == '$')
		lex_variable(lex);
}

void lex_next(struct lex *lex)
{
	struct token *token = &lex->token;

	skip_gap(lex);
	token->at = lex->p;
	token->line = lex->line;
	token->type = begins[(unsigned char)*lex->p];
	token->broken = false;
	if (token->type == TOKEN_TEXT) {
		lex_text(lex);
	} else if (token->type != TOKEN_WORD) {
		lex->p += token->type != TOKEN_END;
	} else if (*lex->p == '+' && lex->p[1] == '=') {
		token->type = TOKEN_ADD;
		lex->p += 2;
	} else {
		read_word(lex);
	}
	token->len = (size_t)(lex->p - token->at);
}

void lex_take_rest(struct lex *lex)
{
	const char *ends = lex->in_list ? "\n{},\"#" : "\n}#";
	const char *word_ends = lex->in_list ? " \t\r\n{},\"#" : " \t\r\n}#";
	const char *p = lex->p;

	for (;;) {
		p = skip_blanks(p);
		if (!*p || strchr(ends, *p) || lex_what_starts(p))
			break;
		p += strcspn(p, word_ends);
		lex->p = p;
	}
	lex->token.len = (size_t)(lex->p - lex->token.at);
}
