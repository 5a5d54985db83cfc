/* SPDX-License-Identifier: MIT */
#include "model/rule_lex.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"

struct sign {
	const char *text;
	enum token_kind kind;
	enum rule_compare compare;
	const char *hint;
};

static const char no_quotes[] = "an option is named by its id, without quotes";

/* Longest first, where one begins with another. */
static const struct sign signs[] = {
	{ "==", TOKEN_COMPARE, COMPARE_EQ, NULL },
	{ "!=", TOKEN_COMPARE, COMPARE_NE, NULL },
	{ "<=", TOKEN_COMPARE, COMPARE_LE, NULL },
	{ ">=", TOKEN_COMPARE, COMPARE_GE, NULL },
	{ "<>", TOKEN_WRONG, 0, "write '!='" },
	{ "=>", TOKEN_WRONG, 0, "write '>='" },
	{ "=<", TOKEN_WRONG, 0, "write '<='" },
	{ "<", TOKEN_COMPARE, COMPARE_LT, NULL },
	{ ">", TOKEN_COMPARE, COMPARE_GT, NULL },
	{ "(", TOKEN_OPEN, 0, NULL },
	{ ")", TOKEN_CLOSE, 0, NULL },
	{ ",", TOKEN_COMMA, 0, NULL },
	{ "=", TOKEN_WRONG, 0, "write '=='" },
	{ "&&", TOKEN_WRONG, 0, "write 'and'" },
	{ "&", TOKEN_WRONG, 0, "write 'and'" },
	{ "||", TOKEN_WRONG, 0, "write 'or'" },
	{ "|", TOKEN_WRONG, 0, "write 'or'" },
	{ "!", TOKEN_WRONG, 0, "write 'not'" },
	{ "\"", TOKEN_WRONG, 0, no_quotes },
	{ "'", TOKEN_WRONG, 0, no_quotes },
	{ "“", TOKEN_WRONG, 0, no_quotes },
	{ "‘", TOKEN_WRONG, 0, no_quotes },
	{ "≤", TOKEN_WRONG, 0, "write '<='" },
	{ "≥", TOKEN_WRONG, 0, "write '>='" },
	{ "≠", TOKEN_WRONG, 0, "write '!='" },
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c)
{
	return is_letter(c) || is_digit(c) || c == '_' || c == '.';
}

static void copy(struct token *token, const char *start, size_t len)
{
	if (len >= sizeof(token->text))
		len = sizeof(token->text) - 1;
	memcpy(token->text, start, len);
	token->text[len] = '\0';
}

/* 42, -3, 2026-11-20; and what looks like one of them but is none. */
static size_t lex_number(const char *start, struct token *token)
{
	size_t len = 1;
	struct date date;
	char *end;
	long number;

	while (is_name(start[len]) || start[len] == '-')
		len++;
	copy(token, start, len);
	errno = 0;
	number = strtol(token->text, &end, 10);
	if (date_parse(token->text, &date)) {
		token->kind = TOKEN_DATE;
		token->number = date_to_day(date);
	} else if (!*end && !errno && number >= INT_MIN && number <= INT_MAX &&
		   len < sizeof(token->text)) {
		token->kind = TOKEN_NUMBER;
		token->number = (int)number;
	} else {
		token->kind = TOKEN_WRONG;
		token->hint = "this is no number, and no date yyyy-mm-dd";
	}
	return len;
}

static size_t lex_name(const char *start, struct token *token)
{
	size_t len = 1;

	while (is_name(start[len]))
		len++;
	copy(token, start, len);
	token->kind = TOKEN_NAME;
	if (len >= sizeof(token->text)) {
		token->kind = TOKEN_WRONG;
		token->hint = "this name is too long";
	}
	return len;
}

static size_t lex_sign(const char *start, struct token *token)
{
	size_t whole = 1; /* of a character that is more than one byte */

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t len = strlen(signs[i].text);

		if (strncmp(start, signs[i].text, len))
			continue;
		copy(token, start, len);
		token->kind = signs[i].kind;
		token->compare = signs[i].compare;
		token->hint = signs[i].hint;
		return len;
	}
	while (((unsigned char)start[whole] & 0xc0) == 0x80)
		whole++;
	copy(token, start, whole);
	token->kind = TOKEN_WRONG;
	return whole;
}

void rule_lex(const char **at, struct token *token)
{
	const char *start = *at + strspn(*at, " \t\r\n");

	*token = (struct token){ .kind = TOKEN_END };
	if (!*start)
		*at = start;
	else if (is_digit(*start) || (*start == '-' && is_digit(start[1])))
		*at = start + lex_number(start, token);
	else if (is_letter(*start) || *start == '_')
		*at = start + lex_name(start, token);
	else
		*at = start + lex_sign(start, token);
}

bool token_is(const struct token *token, const char *word)
{
	return token->kind == TOKEN_NAME && !strcmp(token->text, word);
}
