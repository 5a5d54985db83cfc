/* SPDX-License-Identifier: MIT */
#ifndef FAULT_SCRIPT_H
#define FAULT_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

/*
 * A check-in as a list of steps, each of which may change what is to be in the
 * note. It lies in scripts/NAME.keys:
 *
 *	# a comment
 *	:list checklists/small.conf
 *	:services checklists/services/example.conf
 *	Enter Down*2 Space "typed text"
 *	:keep        the words of a new note, on their page, and "Keep it"
 *	:resume      the words of one that is there, on their page
 *	:change      other words, from outside
 *	:add LINE    to the note, from outside
 *	:has LINE    is what the note must hold by now, said here by hand
 *	:lacks TEXT  …and what no line of it may begin with
 */
enum step_kind {
	STEP_KEY,
	STEP_KEEP,
	STEP_RESUME,
	STEP_CHANGE,
	STEP_ADD,
	STEP_HAS,
	STEP_LACKS
};

enum {
	STEPS_ROOM = 1000,
	TEXT_ROOM = 16 * 1024
};

struct script_step {
	enum step_kind kind;
	int line;
	uint32_t key;
	const char *text;
};

struct script {
	char path[512];
	const char *list, *services;
	struct script_step steps[STEPS_ROOM];
	int n;
	char texts[TEXT_ROOM];
	int n_texts;
};

/* Says what is wrong with it, if anything is. */
bool script_read(struct script *script, const char *path);

#endif
