/* SPDX-License-Identifier: MIT */
#ifndef LOAD_ANSWERS_H
#define LOAD_ANSWERS_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/file.h"
#include "model/services.h"
#include "model/wizard.h"

/*
 * Answers files: plain text, a line for each answer or decision, in any
 * order. For scripts, demos and tests; the wizard never writes one.
 */
#define ANSWERS_CAP ((size_t)1 << 20)

struct answers_head {
	const char *checklist; /* its id, in the arena; "" if it is not said */
	int version, line;
	bool practice; /* the woman is invented */
};

/*
 * What stands in the file about itself, before its checklist is known. Quiet
 * about everything but what this needs.
 */
bool load_answers_head(struct answers_head *head, const struct file *file,
	struct arena *arena, struct diag *diag);

/*
 * Gives the answers to a fresh wizard, as if she had walked through each
 * topic that a line names. Everything that is wrong is said in diag; nothing
 * of it is used.
 */
bool load_answers(struct wizard *wizard, const struct answers_head *head,
	const struct file *file, struct diag *diag);

/*
 * Once the services are there, too: whether all that the file puts beside a
 * need are among them.
 */
bool check_answers_services(const struct services *services,
	const struct file *file, struct arena *arena, struct diag *diag);

#endif
