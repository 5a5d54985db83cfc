/* SPDX-License-Identifier: MIT */
#ifndef LOAD_ANSWERS_PARTS_H
#define LOAD_ANSWERS_PARTS_H

#include "model/names.h"
#include "load/answers.h"
#include "load/line.h"

/* What the parts of the loader of answers know of each other. */
struct answers_loader {
	struct wizard *wizard;
	const struct checklist *list;
	const struct answers_head *head;
	struct line_reader reader;
	int *lines; /* of each question: where it was answered, or 0 */
	int *gate_lines, *topic_lines; /* of what is said of them */
	int *named; /* topics, in the order in which lines name them */
	int n_named;
	bool *is_named, *is_later;
	uint8_t *yes[LINE_KINDS]; /* for what is found once all is read */
};

/* An id that must be there; NULL is said. */
char *answers_take(struct answers_loader *loader, const char *expected);

/* What is so called, or -1, which is said. */
int answers_find(
	struct answers_loader *loader, enum name_kind kind, const char *name);

/* Lines about what she decided. */
void answers_step(struct answers_loader *loader);
void answers_drop(struct answers_loader *loader);
void answers_with(struct answers_loader *loader);
void answers_yes(struct answers_loader *loader);
void answers_proud(struct answers_loader *loader);

/* Once all of them are read. */
void answers_say_yes(struct answers_loader *loader);

#endif
