/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_PRESS_H
#define TESTS_FUZZ_PRESS_H

#include "../play.h"
#include "fuzz.h"

/*
 * Takes off what is one key: a byte of ASCII, as it is typed. The other bytes
 * are other keys, windows of another size, and trouble with paper. play.c
 * looks at the screen after each of them.
 */
void fuzz_press(struct play *play, struct fuzz_bytes *bytes);

#endif
