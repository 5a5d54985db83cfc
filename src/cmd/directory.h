/* SPDX-License-Identifier: MIT */
#ifndef CMD_DIRECTORY_H
#define CMD_DIRECTORY_H

#include <stdbool.h>

#include "base/diag.h"
#include "model/nation.h"
#include "model/services.h"
#include "model/text_list.h"
#include "load/settings.h"

/*
 * The services that a command works with: those it is told of, else those of
 * the settings; and behind them the national ones that come with the program,
 * so that a number is there whatever becomes of the local file. Of these,
 * only what has one of the words in it need be read, if there are any words.
 *
 * A record that is wrong costs only itself: that is said on stderr in one
 * line for each file, as nobody who looks for help can mend it now. False if
 * a file that was asked for could not be read at all.
 */
bool directory_load(struct services *services, const char *path,
	const struct settings *settings, const struct text_list *words);

/*
 * The two halves of it, for who has no time for both at once. The national one
 * says nothing by itself. Whether there is one is said on stderr.
 */
bool directory_load_local(struct services *services, const char *path,
	const struct settings *settings);
bool directory_has_national(struct services *services);
bool directory_load_national(struct services *services,
	const struct text_list *words, struct diag *diag);

/* The same, but nothing stands behind those that it is told of. */
bool directory_load_alone(struct services *services, const char *path,
	const struct settings *settings, const struct text_list *words);

/* Of the national file, only the numbers that are known to be dead. */
void directory_load_dead(struct services *services);

/* "scotland" → its number; false if it is none of the four. */
bool directory_nation(const char *word, enum nation *nation);

#endif
