/* SPDX-License-Identifier: MIT */
#ifndef EXCHANGE_HOURS_WORDS_H
#define EXCHANGE_HOURS_WORDS_H

#include <stdbool.h>

/*
 * Hours as people write them, as the line that hours_parse() reads:
 * "Mon-Fri 9am to 5.30pm" → "MO-FR 09:00-17:30", "first Tuesday of the month,
 * 2-4pm" → "1TU 14:00-16:00", "weekdays 10:00–16:00", "24 hours". "" if it is
 * closed then. False if it can be read in two ways ("2-4"), or in none.
 */
#define HOURS_LINE_SIZE 64
bool hours_from_words(const char *text, char line[HOURS_LINE_SIZE]);

#endif
