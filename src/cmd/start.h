/* SPDX-License-Identifier: MIT */
#ifndef CMD_START_H
#define CMD_START_H

#include <stdbool.h>

#include "ui/pace.h"
#include "cmd/cmd.h"

/* A check-in, one that goes on, or a practice; and with what. NULL is what the
 * settings say. */
struct start_request {
	const char *checklist, *services, *nation, *lang, *her_lang;
	const char *resume; /* a note, or "": the list of them; NULL: none */
	bool ascii, plain, large;
	bool practise;
	const char *woman; /* to practise with; NULL: the list of them */
	bool play;	   /* by itself */
	enum pace pace;
};

/* The options that both 'start' and 'resume' take; *argc is -1 if the command
 * is over already. */
enum status start_options(const struct command *command,
	struct start_request *request, int *argc, char ***argv);

enum status start_run(const struct start_request *request);

#endif
