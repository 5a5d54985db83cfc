/* SPDX-License-Identifier: MIT */
#ifndef LOAD_SERVICES_H
#define LOAD_SERVICES_H

#include <stdbool.h>

#include "base/date.h"
#include "base/diag.h"
#include "model/services.h"
#include "model/text_list.h"
#include "model/wording.h"
#include "load/conf.h"

extern const struct conf_kind services_kind;

/*
 * Adds what is in a file, or in the *.conf files of a directory (in order of
 * their names), to the services. A record that is wrong is named in diag and
 * left out; all the others are in. False if there was anything wrong.
 *
 * `local` says that these come before national ones.
 */
bool load_services(struct services *services, const char *path, bool local,
	struct diag *diag);

/*
 * National ones, and of these only those that have one of the words in them, in
 * whatever place: the others cannot matter to whoever looks for these words,
 * and are not even held against the format. No words: all.
 */
bool load_services_with(struct services *services, const char *path,
	const struct text_list *words, struct diag *diag);

/*
 * The same, and what a careful manager would see to goes to diag as warnings:
 * no phone, not verified for 90 days, a number twice, tags that nobody knows,
 * no words for paper, words that wound.
 */
struct services_lint {
	const struct wording *wording;
	struct date today;
};
bool check_services(struct services *services, const char *path,
	const struct services_lint *lint, struct diag *diag);

#endif
