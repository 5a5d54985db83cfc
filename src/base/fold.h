/* SPDX-License-Identifier: MIT */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include "base/arena.h"

/*
 * The text as ASCII alone can say it, for terminals that know no more: é as e,
 * ŵ as w, “so” as "so". What has no such form becomes '?'. In the arena, or
 * the text itself where there is nothing to change.
 */
const char *fold_to_ascii(const char *text, struct arena *arena);

#endif
