/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CHECKLIST_PARTS_H
#define LOAD_CHECKLIST_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "model/checklist.h"
#include "model/names.h"
#include "model/text_list.h"
#include "load/checklist_keys.h"
#include "load/conf.h"

/*
 * A checklist on its way from a file to the model, in this order: topics with
 * their questions, then what is made of the answers, then the rules, which
 * read all of these.
 */
struct loader {
	struct checklist *list;
	struct conf conf;
	struct diag *diag;
	bool well_formed;	  /* no mistake was found in the file's form */
	struct text_list unknown; /* questions that a mistake may have cost */
	struct scale *scales;
	int n_scales;
};

struct scale {
	const char *id;
	const struct option *options;
	int n_options;
};

void load_scales(struct loader *loader);
void load_topics(struct loader *loader);
void load_gates(struct loader *loader);
void load_scores(struct loader *loader);
void load_needs(struct loader *loader);
void load_infos(struct loader *loader);
void load_wishes(struct loader *loader);
void load_rules(struct loader *loader);

/* "need:talk", or "need:talk/do": where a text stands, for translations. */
const char *loader_context(struct loader *loader, const char *before,
	const char *between, const char *after);

/* "question 'bp'", for messages. */
const char *loader_what(struct loader *loader, const char *kind,
	const struct conf_section *section);

/* An error at the line of a key, after what it is about. */
void loader_error(struct loader *loader, const char *what,
	const struct conf_section *section, int key, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* A text of the section, noted among the list's texts. */
struct text_place {
	const char *what;
	const char *context; /* what that of its texts begins with, or "" */
	int topic;
	const enum paper *paper; /* of its line on her sheet, or NULL */
};

/* That of a section within the one that a place is about. */
struct text_place loader_place(struct loader *loader,
	const struct text_place *among, const struct conf_section *section);

/* All of the text but what its place says; of the context, its end. */
void loader_note_text(struct loader *loader, const struct text_place *place,
	const struct text *text);
const char *loader_text(struct loader *loader, const struct text_place *place,
	const struct conf_section *section, int key, const char *field,
	enum text_role role);

/*
 * The place of a key's word among some; `fallback` when the key is not there
 * or its word is wrong, which is said.
 */
int loader_word(struct loader *loader, const char *what,
	const struct conf_section *section, int key, const char *field,
	const char *const *words, int n, int fallback);

/* What a key names, or -1, which is said. */
int loader_find(struct loader *loader, const char *what,
	const struct conf_section *section, int key, enum name_kind kind,
	const char *name);

/* Private things are never on paper without her yes. */
enum paper loader_paper(struct loader *loader, const char *what,
	const struct conf_section *section, int key, bool private,
	enum paper fallback);

#endif
