/* SPDX-License-Identifier: MIT */
#ifndef TESTS_STREAM_FILE_H
#define TESTS_STREAM_FILE_H

#include "conf_file.h"

#include "load/conf_stream.h"

/*
 * A small kind of file that is read as a stream, and what comes of a text: a
 * line "LINE ID" for each section that is whole, "LINE ID?" for any other.
 */
enum {
	RECORD_ID,
	RECORD_TAGS,
	RECORD_NOTE
};

static const struct conf_key record_keys[] = {
	[RECORD_ID] = REQUIRED("id", CONF_TEXT),
	[RECORD_TAGS] = OPTIONAL("tags", CONF_LIST),
	[RECORD_NOTE] = OPTIONAL("note", CONF_TEXT),
};

static const struct conf_kind record_kind = KIND("record", record_keys);

enum {
	DEAD_WHY
};

static const struct conf_key dead_keys[] = {
	[DEAD_WHY] = OPTIONAL("why", CONF_TEXT),
};

static const struct conf_kind dead_kind = KIND("dead", dead_keys);

enum {
	STREAM_RECORD,
	STREAM_DEAD
};

static const struct conf_key stream_keys[] = {
	[STREAM_RECORD] = UNTITLED("record", &record_kind),
	[STREAM_DEAD] = UNTITLED("dead", &dead_kind),
};

static const struct conf_kind stream_kind = KIND("stream", stream_keys);

struct stream_file {
	char path[256];
	struct diag diag;
	char *said; /* without the path */
	char *found;
	size_t size;
	FILE *out;
	bool ok;
};

static inline void stream_each(
	const struct conf_section *section, int key, bool whole, void *data)
{
	struct stream_file *file = data;
	const char *name = key == STREAM_DEAD ? conf_text(section, DEAD_WHY)
					      : conf_text(section, RECORD_ID);

	fprintf(file->out, "%d %s%s\n", conf_section_line(section), name,
		whole ? "" : "?");
}

static inline void stream_file_open(
	struct stream_file *file, const char *path, size_t cap)
{
	const struct conf_stream stream = {
		.kind = &stream_kind,
		.cap = cap,
		.each = stream_each,
		.data = file,
	};

	diag_init(&file->diag);
	file->out = open_memstream(&file->found, &file->size);
	assert_non_null(file->out);
	file->ok = conf_stream_read(&stream, path, &file->diag);
	fclose(file->out);
	file->said = conf_file_said(&file->diag, path);
}

static inline void stream_file_read(
	struct stream_file *file, const char *bytes, size_t n)
{
	conf_file_write(file->path, sizeof(file->path), bytes, n);
	stream_file_open(file, file->path, 64 << 20);
	unlink(file->path);
}

static inline void stream_file_release(struct stream_file *file)
{
	free(file->said);
	free(file->found);
	diag_release(&file->diag);
}

#endif
