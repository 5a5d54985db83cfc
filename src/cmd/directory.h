/* SPDX-License-Identifier: MIT */
#ifndef CMD_DIRECTORY_H
#define CMD_DIRECTORY_H

#include <stdbool.h>

#include "model/nation.h"
#include "model/services.h"
#include "load/settings.h"

/*
 * The services that a command works with: those it is told of, else those of
 * the settings; and behind them the national ones that come with the program,
 * so that a number is there whatever becomes of the local file.
 *
 * A record that is wrong costs only itself: that is said on stderr in one
 * line for each file, as nobody who looks for help can mend it now. False if a
 * file that was asked for could not be read at all.
 */
bool directory_load(struct services *services, const char *path,
	const struct settings *settings, bool national);

/* "scotland" → its number; false if it is none of the four. */
bool directory_nation(const char *word, enum nation *nation);

#endif
