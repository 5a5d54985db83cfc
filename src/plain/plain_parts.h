/* SPDX-License-Identifier: MIT */
#ifndef PLAIN_PLAIN_PARTS_H
#define PLAIN_PLAIN_PARTS_H

#include "plain/order.h"
#include "plain/plain.h"

/* What the parts of plain/ know of each other. */

/* A line on its own, broken where it is wider than the width. */
void plain_say(struct plain *plain, const char *text);
void plain_sayf(struct plain *plain, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* What can be typed here: in one line, and in full. */
void plain_prompt(struct plain *plain);
void plain_help(struct plain *plain);

/* Does what is asked for. */
void plain_act(struct plain *plain, char *line);

/* What a line with nothing on it does on this page; ACT_NONE: nothing. Where
 * it is ACT_ENTER the focus has to be on *item first. */
enum action plain_onward(struct plain *plain, int *item);

/* Whether an action is about one thing on the page, which has to be named. */
bool plain_wants_number(const struct plain *plain, enum action action);

/* Not sure, rather not say, not now: whether they are answers here. */
bool plain_has_escapes(const struct plain *plain);

/* Whether a letter does something here. */
bool plain_offers(const struct plain *plain, const struct offer *offer);

#endif
