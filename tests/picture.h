/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PICTURE_H
#define TESTS_PICTURE_H

#include "term/canvas.h"

/*
 * A canvas as a picture, tests/screens/NAME.svg: it must be what is there. With
 * UPDATE=1, or PICTURES=1 (make screenshots), it is made so. They lie beside
 * the transcripts, of which they are a look.
 */
void picture_check(const struct canvas *canvas, const char *name);

#endif
