/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LANGUAGE_H
#define MODEL_LANGUAGE_H

#include <stdbool.h>

/* "Polish" ↔ "pl": the languages that people are known to ask for. */

/* Whatever its case; NULL where none is known. */
const char *language_code(const char *name);

/* The code itself where no name is known. */
const char *language_name(const char *code);

/* As those call it who speak it: "Polski". English where that is not known. */
const char *language_own_name(const char *code);

/* Whether it is written from right to left. */
bool language_is_rtl(const char *code);

#endif
