/* SPDX-License-Identifier: MIT */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

/*
 * Translated text of the program, and text to be translated later. In another
 * language, what is not translated has a mark behind it: two languages are
 * never mixed without a word. All of it is valid as long as the program runs.
 */
#define _(text) i18n_said(text)
#define N_(text) text
#undef ngettext
#define ngettext(one, many, n) i18n_counted(one, many, n)

const char *i18n_said(const char *msgid) __attribute__((format_arg(1)));
const char *i18n_counted(const char *one, const char *many, unsigned long n)
	__attribute__((format_arg(1), format_arg(2)));

/* The same without a mark: then it is the msgid itself. */
const char *i18n_plain(const char *msgid) __attribute__((format_arg(1)));

/* The language of the sources; the longest code of one ("en_XA"); and as many
 * as anybody will have on one machine. */
#define I18N_SOURCE "en"
#define I18N_CODE 12
#define I18N_MOST 32

/* The text domain of the program. */
#define I18N_PROGRAM "signpost"

/*
 * Once, first thing in main. Uses the locale of the environment if its
 * codeset is UTF-8, else C.UTF-8, which is always there; numbers are never
 * localised. The language is the first that the environment asks for and that
 * the program is translated into.
 */
void i18n_init(void);

/* Whether the environment says that UTF-8 is understood out there. */
bool i18n_is_utf8(void);

/*
 * One more place for DIR/pl/LC_MESSAGES/DOMAIN.mo, looked in before those that
 * are known: `locale` beside the program, and where it is installed. But never
 * for the program's own texts: what has their form must come with it. The text
 * must outlive the program.
 */
void i18n_look_in(const char *dir);

/*
 * The language that _() speaks from now on; and which that is. What was handed
 * out before stays valid. A code that is none is as good as "en".
 */
void i18n_use(const char *language);
const char *i18n_language(void);

/* What stands behind what is not translated into it: " [angielski]", or "". */
const char *i18n_mark(void);

/* "pl", "cy_GB": letters, and perhaps a country. */
bool i18n_is_code(const char *text);

/* Whether a domain is translated into a language; and all languages that it
 * is translated into, by code. */
bool i18n_has(const char *domain, const char *language);
int i18n_languages(const char *domain, char (*codes)[I18N_CODE]);

/* A text of another domain in the language in use, by its key: context, \004,
 * text. NULL if it is not translated. */
const char *i18n_find(const char *domain, const char *key);

/* Whether the translation in use names who has reviewed it: true, too, where
 * there is none. */
bool i18n_is_reviewed(const char *domain);

#endif
