/* SPDX-License-Identifier: MIT */
#ifndef LOAD_SPLITTER_H
#define LOAD_SPLITTER_H

#include <stdbool.h>
#include <stddef.h>

#include "load/conf.h"

/*
 * Finds where a conf file may be cut in two: before a line that begins a
 * section of the top level, and is in no text, comment or other section. It
 * knows quotes, comments and braces, and no more of the language.
 *
 * Of a broken file: a quote ends with its line, unless that has a backslash at
 * its end; and where a line begins a section of the top level, one that is
 * still open ends. What is broken is always cut off from what comes next.
 *
 * The text comes in pieces. Whoever moves it moves `statement` along.
 */
struct splitter {
	const struct conf_kind *kind;
	bool may_begin[256]; /* a section's name, by its first letter */

	const char *statement; /* where the one began that is open, or NULL */
	const char *closed;    /* behind the one that was open before */
	int statement_line;
	int depth;    /* of braces in it */
	bool trouble; /* it is no section, or too deep */

	/* Of where the last look ended: */
	char inside;	  /* a text or comment: " ' # or *; else 0 */
	int comment_line; /* where the latest long comment began */
	int line;
	bool at_line; /* only blanks before it on its line */
};

void splitter_init(struct splitter *splitter, const struct conf_kind *kind);

/*
 * Looks on at *at, which is moved, until it may cut at or behind `least`; if
 * that is NULL, until any statement begins. The text ends at `end`, where a
 * NUL stands; `final` says whether the file does too. False if it has come to
 * the end, or so near that it needs more.
 */
bool splitter_look(struct splitter *splitter, const char **at,
	const char *least, const char *end, bool final);

#endif
