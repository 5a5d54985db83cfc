/* SPDX-License-Identifier: MIT */
#ifndef SKETCH_H
#define SKETCH_H

#include <stdint.h>

#include "base/arena.h"

/*
 * The text of a small checklist at random, as world.h takes it, with a gate,
 * private questions, a score and all kinds of rules; few enough questions
 * that every way to answer them can be tried. The same one for the same seed,
 * which is not 0.
 */
const char *sketch_checklist(uint64_t seed, struct arena *arena);

#endif
