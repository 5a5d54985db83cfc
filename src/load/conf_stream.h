/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CONF_STREAM_H
#define LOAD_CONF_STREAM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "load/conf.h"

/*
 * Files of many sections, too large to hold: read in blocks, and handed over
 * one top-level section at a time, in file order. A section with a mistake in
 * its form is named and handed over as not whole; the next one begins at the
 * next line that begins like one.
 *
 * The section and its texts last until the call is over.
 */
struct conf_stream {
	const struct conf_kind *kind;
	size_t cap;
	void (*each)(const struct conf_section *section, int key, bool whole,
		void *data);
	/* NULL, or whether a section, as it stands in the file (and ended by
	 * a NUL), matters at all: else nothing is said of it. */
	bool (*matters)(const char *text, void *data);
	void *data;
};

/* False if the file could not be read to its end. */
bool conf_stream_read(
	const struct conf_stream *stream, const char *path, struct diag *diag);

#endif
