/* SPDX-License-Identifier: MIT */
#ifndef CMD_NOTES_H
#define CMD_NOTES_H

#include "load/settings.h"

/* Where notes are kept on this machine, in the arena of the settings; NULL if
 * none are, or there is no place for them. */
const char *notes_place(struct settings *settings);

/* Deletes those that are too old; says so in a sentence, or NULL. */
const char *notes_tidy(struct settings *settings);

#endif
