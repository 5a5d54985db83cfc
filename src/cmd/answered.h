/* SPDX-License-Identifier: MIT */
#ifndef CMD_ANSWERED_H
#define CMD_ANSWERED_H

#include "base/file.h"
#include "model/seek.h"
#include "model/services.h"
#include "model/wizard.h"
#include "load/answers.h"
#include "load/settings.h"
#include "cmd/cmd.h"

/* A file of answers, and everything that is open while it is looked at. */
struct answered_request {
	const char *answers;		  /* "-": standard input */
	const char *checklist, *services; /* or NULL */
};

struct answered {
	struct arena secret;
	struct diag diag;
	struct settings settings;
	struct checklist list;
	struct file file;
	struct answers_head head;
	struct services services;
	struct wizard wizard;
	struct surroundings around;
};

/* What is wrong has been said. Release it either way. */
enum status answered_load(
	struct answered *answered, const struct answered_request *request);
void answered_release(struct answered *answered);

#endif
