/* SPDX-License-Identifier: MIT */
#ifndef MODEL_PHONE_H
#define MODEL_PHONE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A phone number as it is compared: its digits alone, those of the UK with
 * their 0, whether it is written so, with +44, 0044 or +44 (0).
 */
#define PHONE_SIZE 24 /* with the NUL; what is longer is no number */

const char *phone_digits(const char *text, size_t len, char digits[PHONE_SIZE]);

/* Digits that are a short number: 999, 111, 116 123; for texts: 85258. */
bool phone_is_short(const char *digits, bool for_texts);

/* Digits that can be a number of the UK, short ones too. */
bool phone_is_uk(const char *digits, bool for_texts);

#endif
