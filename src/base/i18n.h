/* SPDX-License-Identifier: MIT */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

/* Translated text of the program, and text to be translated later. */
#define _(text) gettext(text)
#define N_(text) text

/*
 * Once, first thing in main. Uses the locale of the environment if its
 * codeset is UTF-8, else C.UTF-8; numbers are never localised.
 */
void i18n_init(void);

/* Whether the environment says that UTF-8 is understood out there. */
bool i18n_is_utf8(void);

#endif
