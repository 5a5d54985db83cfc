/* SPDX-License-Identifier: MIT */
#ifndef CMD_LANGUAGES_H
#define CMD_LANGUAGES_H

#include "load/settings.h"
#include "load/tongues.h"

/*
 * The languages of a check-in: those that were asked for on the command line,
 * if any (else NULL), and else the worker's of the settings. A translation of
 * the checklist is looked for in `locale` beside its file, too.
 *
 * False after a complaint, if there is none in a language that was asked for.
 */
bool languages_open(struct tongues *tongues, struct checklist *list,
	const struct settings *settings, const char *mine, const char *hers);

#endif
