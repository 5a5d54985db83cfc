/* SPDX-License-Identifier: MIT */
#ifndef MODEL_RULE_LEX_H
#define MODEL_RULE_LEX_H

#include <stdbool.h>
#include <stddef.h>

#include "model/rule.h"

/* The words of a rule, one at a time. */
enum token_kind {
	TOKEN_END,
	TOKEN_NAME,   /* topic.question, option, and, or, not, … */
	TOKEN_NUMBER, /* 42, -3 */
	TOKEN_DATE,   /* 2026-11-20 */
	TOKEN_COMPARE,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_COMMA,
	TOKEN_WRONG,
};

#define TOKEN_SIZE 96

struct token {
	enum token_kind kind;
	char text[TOKEN_SIZE]; /* cut, if it is longer */
	int number;	       /* or day */
	enum rule_compare compare;
	const char
		*hint; /* for what is wrong: what to write instead, or NULL */
};

/* Reads the token at *at, and moves *at past it. */
void rule_lex(const char **at, struct token *token);

/* Whether the token is this very word. */
bool token_is(const struct token *token, const char *word);

#endif
