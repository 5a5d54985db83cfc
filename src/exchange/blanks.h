/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_BLANKS_H
#define EXCHANGE_BLANKS_H

/*
 * The text without blanks at its ends, in place: line breaks, and the blanks
 * that do not break, which come with what was pasted from a web page, too.
 */
char *blanks_trim(char *text);

/* Blanks that do not break become ordinary ones, in place. */
void blanks_loosen(char *text);

#endif
