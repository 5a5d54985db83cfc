/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CONF_H
#define LOAD_CONF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"

/*
 * Files of libconfuse, read safely. One table of sections and keys describes
 * a kind of file; a prescan of our own holds the file against it and names
 * all that is wrong with its form, by line; what is left is parsed by
 * libconfuse, whose arrays of options are made from the same table.
 *
 * So a caller sees only what is right in form: known keys, each once, of their
 * type, every string quoted and clean.
 */
enum conf_type {
	CONF_TEXT,    /* "quoted" */
	CONF_NUMBER,  /* a whole number, base 10 */
	CONF_SWITCH,  /* true or false */
	CONF_LIST,    /* { "quoted", "quoted" } */
	CONF_SECTION, /* name { … } or, when titled, name id { … } */
};

struct conf_key {
	const char *name;
	enum conf_type type;
	bool required;
	bool titled, many; /* sections: with an id; more than one */
	const struct conf_kind *section;
};

/* The keys of a section, or of a whole file. Keys are known by their index. */
struct conf_kind {
	const char *name; /* "checklist", "question" */
	const struct conf_key *keys;
	int n_keys;
};

/*
 * One section of a file that was read; the file itself is the top one. Lives
 * as long as its conf.
 */
struct conf_section;

struct conf {
	struct arena *arena; /* where the texts that are handed out lie */
	struct diag *diag;
	const char *path;
	struct conf_section *top;
	struct conf_tree *tree; /* what is released by conf_release */
};

/*
 * Reads and checks the file. All mistakes of form go to diag, and what they
 * stand in is left out. False if nothing could be read at all (not a file,
 * too large, not text, or not one section whole).
 */
bool conf_read(struct conf *conf, const char *path, size_t cap,
	const struct conf_kind *kind, struct arena *arena, struct diag *diag);
void conf_release(struct conf *conf);

/*
 * Values by the key's index. A text is clean, lies in the conf's arena, and
 * is "" when the key is not there; a number 0, a switch false.
 */
const char *conf_text(const struct conf_section *section, int key);
int conf_number(const struct conf_section *section, int key);
bool conf_switch(const struct conf_section *section, int key);
/* The array lies in the arena. */
const char *const *conf_list(
	const struct conf_section *section, int key, int *n);

/* Sections of one key, in file order. */
int conf_count(const struct conf_section *section, int key);
struct conf_section *conf_section(
	const struct conf_section *section, int key, int i);
const char *conf_title(const struct conf_section *section);

/* Whether the key was given (and given rightly), and the line it stands on; the
 * line of the section where it was not. */
bool conf_has(const struct conf_section *section, int key);
const char *conf_key_name(const struct conf_section *section, int key);
int conf_line(const struct conf_section *section, int key);
int conf_section_line(const struct conf_section *section);

/* diag_error and diag_warning at the line of the key. */
void conf_error(const struct conf_section *section, int key, const char *format,
	...) __attribute__((format(printf, 3, 4)));
void conf_warning(const struct conf_section *section, int key, const char *code,
	const char *format, ...) __attribute__((format(printf, 4, 5)));

/*
 * What kind a file is, by its first top-level key that only one of the kinds
 * has. NULL if there is none; diag then says so.
 */
const struct conf_kind *conf_guess(const struct file *file,
	const struct conf_kind *const *kinds, int n_kinds, struct diag *diag);

#endif
