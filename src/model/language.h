/* SPDX-License-Identifier: MIT */
#ifndef MODEL_LANGUAGE_H
#define MODEL_LANGUAGE_H

/* "Polish" ↔ "pl": the languages that people are known to ask for. */

/* Whatever its case; NULL where none is known. */
const char *language_code(const char *name);

/* The code itself where no name is known. */
const char *language_name(const char *code);

#endif
