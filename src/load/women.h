/* SPDX-License-Identifier: MIT */
#ifndef LOAD_WOMEN_H
#define LOAD_WOMEN_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/suggest.h"
#include "load/answers.h"

/*
 * Invented women to practise with: answers files that say "practice", and what
 * the comment at the head of each has for the group: who she is, what there is
 * to notice ("# What to notice. …"), and to talk about ("# To talk about. …").
 * Texts are never NULL.
 */
struct woman {
	const char *id;	  /* of her file, without ".answers" */
	const char *name; /* what the first line has before its comma */
	const char *line; /* all of that line */
	const char *who, *notice, *talk;
	struct file file;
	struct answers_head head;
};

struct women {
	struct arena arena; /* of all that is here */
	struct woman *all;
	int n;
};

void women_init(struct women *women);
void women_release(struct women *women);

/*
 * Those in a directory whose answers are to this checklist, by the names of
 * their files. What cannot be read, or does not say that she is invented, is
 * left out. False if there is no such directory.
 */
bool load_women(
	struct women *women, const char *directory, const char *checklist);

/* One more, by the path of her file; what is wrong is said. */
bool load_woman(struct women *women, const char *path, struct diag *diag);

/* By the id; -1, and what was meant, if there is none. */
int women_find(
	const struct women *women, const char *id, char meant[SUGGEST_SIZE]);

#endif
