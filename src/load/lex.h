/* SPDX-License-Identifier: MIT */
#ifndef LOAD_LEX_H
#define LOAD_LEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

/*
 * The tokens of a conf file, one at a time. What is wrong inside a token (an
 * open quote, a bad escape) is reported here, with its line; what tokens mean
 * beside each other is the business of whoever asks for them.
 */
enum token_type {
	TOKEN_WORD, /* without quotes: a name, a number, true */
	TOKEN_TEXT, /* "in quotes" or 'in quotes' */
	TOKEN_SET,  /* = */
	TOKEN_ADD,  /* += */
	TOKEN_OPEN, /* { */
	TOKEN_CLOSE,
	TOKEN_COMMA,
	TOKEN_PAREN, /* ( or ) */
	TOKEN_END,
};

struct token {
	const char *at;
	size_t len; /* of a text: with its quotes */
	int line;
	int comment; /* the line of the comment before it, or 0 */
	enum token_type type;
	bool first;  /* on its line */
	bool broken; /* something inside is wrong, and reported */
	bool plain;  /* a text in double quotes, on one line */
};

struct lex {
	struct diag *diag;
	const char *path;
	const char *p; /* behind the token */
	int line;      /* there */
	bool quiet;    /* what is wrong is not reported */
	bool in_list;
	struct token token;
};

/*
 * The text is ended by a NUL and has no other, is UTF-8, and begins on that
 * line. The first token is there after the first lex_next().
 */
void lex_init(struct lex *lex, const char *path, const char *text, int line,
	struct diag *diag);
void lex_next(struct lex *lex);

/*
 * Makes the word that is the token as long as the words beside it that must
 * belong to the same value, for want of quotes: up to the end of the line, or
 * of the list's item.
 */
void lex_take_rest(struct lex *lex);

/* What begins at a word, or at the first sign of a line. */
enum lex_start {
	LEX_NOTHING,
	LEX_SETTING, /* name = or name += */
	LEX_SECTION, /* name { or name id { */
	LEX_ENDING,  /* }, a comment, or the end of the file */
};
enum lex_start lex_what_starts(const char *p);

/* The length of the name at p: [A-Za-z_][A-Za-z0-9_]*; 0 if there is none. */
size_t lex_name_length(const char *p);

bool lex_is(const struct token *token, const char *word);

/*
 * Between lex.c and lex_text.c: at lex->p there is the quote of a text, or
 * ${NAME}, for which libconfuse would read the environment: a mistake.
 */
void lex_text(struct lex *lex);
void lex_variable(struct lex *lex);

/* Says what is wrong in the token, unless the lex is quiet. */
#define lex_error(lex, line, ...)                                             \
	do {                                                                  \
		(lex)->token.broken = true;                                   \
		if (!(lex)->quiet)                                            \
			diag_error(                                           \
				(lex)->diag, (lex)->path, line, __VA_ARGS__); \
	} while (0)

/* What is wrong, as it stands in the file, for a message: not too much. */
struct lex_shown {
	char text[64];
};
struct lex_shown lex_show(const char *at, size_t len);

#endif
