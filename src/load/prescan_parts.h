/* SPDX-License-Identifier: MIT */
#ifndef LOAD_PRESCAN_PARTS_H
#define LOAD_PRESCAN_PARTS_H

#include <stdbool.h>

#include "base/diag.h"
#include "load/conf_tree.h"
#include "load/fair_copy.h"
#include "load/lex.h"
#include "load/prescan.h"

/*
 * A prescan on its way: prescan.c knows statements, prescan_section.c and
 * prescan_value.c what they are made of, prescan_skip.c how to go on after a
 * mistake.
 */
struct prescan {
	struct conf *conf;
	struct arena *arena;
	struct fair_copy *copy;
	struct lex lex;
	struct conf_section *section; /* the innermost that is open */
	int depth;		      /* of them */
	int presumed; /* sections taken as closed, whose '}' may yet come */
	bool stopped;
	bool glued; /* the token begins where a text ends */
	bool found; /* something that is right */
};

/* A statement, from its name on; the token is what comes behind that. */
struct prescan_statement {
	struct conf_section *in;
	int key; /* -1: none of this section */
	const char *name;
	size_t len;
	int line;
};

/* On to the next token. What is between is left out if it must be. */
void prescan_next(struct prescan *scan);

#define prescan_error(scan, line, ...) \
	diag_error((scan)->conf->diag, (scan)->conf->path, line, __VA_ARGS__)

/* All up to the '}' of the section, and over it. */
void prescan_statements(struct prescan *scan, struct conf_section *section);

/* Behind the name of a section: its title, and what it holds. Like a value,
 * true if it is right; what is in it is looked at in any case. */
bool prescan_section(struct prescan *scan, const struct prescan_statement *st);

/*
 * At the '=' behind a key: reads the value, says what is wrong with it, and
 * stands behind it then. True if it is right.
 */
bool prescan_value(struct prescan *scan, const struct conf_key *key);

/* What to say where `glued` is a mistake. */
void prescan_say_glued(struct prescan *scan);

/*
 * Whether a statement seems to begin here: at the front of a line, or with a
 * name that is known.
 */
bool prescan_at_statement(const struct prescan *scan);

/*
 * Ways to go on after a mistake that is reported. Nothing is said of mistakes
 * in what is skipped.
 *
 * From here to where a statement seems to begin, or the section ends.
 */
void prescan_skip_statement(struct prescan *scan);

/* From a '{' to behind its '}', over all that is nested in it. */
void prescan_skip_braces(struct prescan *scan);

/* Whatever stands behind the '=' that is the token, if anything does. */
void prescan_skip_value(struct prescan *scan);

/* From a '(' to behind its ')'. */
void prescan_skip_call(struct prescan *scan);

/* Says once that this is nested too deep; nothing after it is read. */
void prescan_stop(struct prescan *scan);

#endif
