/* SPDX-License-Identifier: MIT */
#ifndef BASE_SAVE_H
#define BASE_SAVE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A new file of the user's, for nobody else to read (0600). It is whole or it
 * is not there: what could not be written to the end is taken away again.
 */
enum saved {
	SAVED,
	SAVE_EXISTS, /* there is a file of that name, and over was false */
	SAVE_FAILED  /* errno says why */
};

enum saved save_file(const char *path, const char *bytes, size_t n, bool over);

#endif
