/* SPDX-License-Identifier: MIT */
#ifndef CMD_TELETYPE_H
#define CMD_TELETYPE_H

#include "load/settings.h"
#include "ui/ui.h"
#include "cmd/cmd.h"

/*
 * The wizard line by line (plain.h), on standard input and output, whatever
 * these are: where plain meets files, terminals and signals. `because` is what
 * it was chosen for; shown() is as in screen.h.
 */
enum status teletype_run(const struct ui_world *world,
	const char *(*shown)(void *data), const char *because);

/* Why it has to be line by line, if it has: the option, the environment, the
 * settings, and where there is no terminal. NULL: the whole screen. */
const char *teletype_because(bool asked, const struct settings *settings);

/* A terminal that turned out to have no screen, as a reason. */
const char *teletype_of(const char *type, struct arena *arena);

#endif
