/* SPDX-License-Identifier: MIT */
#ifndef TESTS_CONF_FILE_H
#define TESTS_CONF_FILE_H

#include "test.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "load/conf.h"
#include "load/conf_table.h"

/*
 * A small kind of file, with one of everything, and a way to have texts read
 * as if they were files of that kind.
 */

enum {
	OPTION_LABEL,
	OPTION_SCORE
};

static const struct conf_key option_keys[] = {
	[OPTION_LABEL] = REQUIRED("label", CONF_TEXT),
	[OPTION_SCORE] = OPTIONAL("score", CONF_NUMBER),
};

static const struct conf_kind option_kind = KIND("option", option_keys);

enum {
	QUESTION_ASK,
	QUESTION_TYPE,
	QUESTION_MIN,
	QUESTION_PRIVATE,
	QUESTION_TAGS,
	QUESTION_OPTION,
};

static const struct conf_key question_keys[] = {
	[QUESTION_ASK] = REQUIRED("ask", CONF_TEXT),
	[QUESTION_TYPE] = OPTIONAL("type", CONF_TEXT),
	[QUESTION_MIN] = OPTIONAL("min", CONF_NUMBER),
	[QUESTION_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[QUESTION_TAGS] = OPTIONAL("tags", CONF_LIST),
	[QUESTION_OPTION] = SECTIONS("option", &option_kind),
};

static const struct conf_kind question_kind = KIND("question", question_keys);

enum {
	TOPIC_TITLE,
	TOPIC_QUESTION
};

static const struct conf_key topic_keys[] = {
	[TOPIC_TITLE] = OPTIONAL("title", CONF_TEXT),
	[TOPIC_QUESTION] = SECTIONS("question", &question_kind),
};

static const struct conf_kind topic_kind = KIND("topic", topic_keys);

enum {
	SERVICE_NAME,
	SERVICE_TAGS
};

static const struct conf_key service_keys[] = {
	[SERVICE_NAME] = REQUIRED("name", CONF_TEXT),
	[SERVICE_TAGS] = OPTIONAL("tags", CONF_LIST),
};

static const struct conf_kind service_kind = KIND("service", service_keys);

enum {
	HERE_NATION
};

static const struct conf_key here_keys[] = {
	[HERE_NATION] = OPTIONAL("nation", CONF_TEXT),
};

static const struct conf_kind here_kind = KIND("here", here_keys);

enum {
	TOP_TITLE,
	TOP_VERSION,
	TOP_PRIVATE,
	TOP_TAGS,
	TOP_TOPIC,
	TOP_SERVICE,
	TOP_HERE,
};

static const struct conf_key top_keys[] = {
	[TOP_TITLE] = OPTIONAL("title", CONF_TEXT),
	[TOP_VERSION] = OPTIONAL("version", CONF_NUMBER),
	[TOP_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[TOP_TAGS] = OPTIONAL("tags", CONF_LIST),
	[TOP_TOPIC] = SECTIONS("topic", &topic_kind),
	[TOP_SERVICE] = UNTITLED("service", &service_kind),
	[TOP_HERE] = SECTION("here", &here_kind),
};

static const struct conf_kind top_kind = KIND("top", top_keys);

struct conf_file {
	char path[256];
	struct arena arena;
	struct diag diag;
	struct conf conf;
	bool ok;
	char *said; /* the diagnostics, without the path */
};

/* A new file for the bytes; its path goes into `path`. */
static inline void conf_file_write(
	char *path, size_t size, const char *bytes, size_t n)
{
	const char *dir = getenv("TMPDIR");
	int fd;

	snprintf(path, size, "%s/conf-XXXXXX", dir ? dir : "/tmp");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, n), n);
	close(fd);
}

/* "path:3: error: x" to "3: error: x", for each line. */
static inline char *conf_file_said(const struct diag *diag, const char *path)
{
	size_t skip = strlen(path) + 1, size;
	char *text, *in, *out, *end;
	FILE *stream = open_memstream(&text, &size);

	assert_non_null(stream);
	diag_print(diag, stream);
	fclose(stream);
	for (in = out = text; *in; in = end) {
		end = strchr(in, '\n') + 1;
		if (!strncmp(in, path, skip - 1))
			in += skip;
		memmove(out, in, (size_t)(end - in));
		out += end - in;
	}
	*out = '\0';
	return text;
}

static inline void conf_file_read(struct conf_file *file, const char *bytes,
	size_t n, const struct conf_kind *kind)
{
	conf_file_write(file->path, sizeof(file->path), bytes, n);
	arena_init(&file->arena);
	diag_init(&file->diag);
	file->ok = conf_read(&file->conf, file->path, 4 << 20, kind,
		&file->arena, &file->diag);
	file->said = conf_file_said(&file->diag, file->path);
	unlink(file->path);
}

static inline void conf_file_release(struct conf_file *file)
{
	free(file->said);
	conf_release(&file->conf);
	arena_release(&file->arena);
	diag_release(&file->diag);
}

/* A text, and all that is said of it; NULL: nothing. */
struct conf_mistake {
	const char *text, *said;
};

static inline void conf_check(const struct conf_mistake *cases, size_t n)
{
	struct conf_file file;
	bool wrong = false;

	for (size_t i = 0; i < n; i++) {
		const char *said = cases[i].said ? cases[i].said : "";

		conf_file_read(
			&file, cases[i].text, strlen(cases[i].text), &top_kind);
		if (strcmp(file.said, said)) {
			print_error("of\n%s\nit is said\n%s\nnot\n%s\n",
				cases[i].text, file.said, said);
			wrong = true;
		}
		conf_file_release(&file);
	}
	assert_false(wrong);
}

#define CONF_CHECK(cases) conf_check(cases, sizeof(cases) / sizeof(cases[0]))

#endif
