/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SERVICES_CASE_H
#define TESTS_SERVICES_CASE_H

#include "test.h"

#include <unistd.h>

#include "load/services.h"

/*
 * Texts read as if they were files of services. What is said stands in one
 * string, a line each, "3: error: x"; in the words a file's path is F.
 */
struct services_case {
	struct services services;
	struct diag diag;
	char *said;
	bool ok;
};

/* All that a service must have, but its id. */
#define NEEDED "name = \"X\" tags = { \"peer\" } nations = { \"uk\" } "

static inline void services_case_init(struct services_case *c)
{
	*c = (struct services_case){ .ok = true };
	services_init(&c->services);
	diag_init(&c->diag);
}

static inline void write_temporary(
	char *path, size_t size, const char *bytes, size_t n)
{
	const char *dir = getenv("TMPDIR");
	int fd;

	snprintf(path, size, "%s/services-XXXXXX", dir ? dir : "/tmp");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, n), n);
	close(fd);
}

/* Puts what is said into c->said, instead of what was there. */
static inline void services_case_say(struct services_case *c, const char *path)
{
	const size_t len = strlen(path);
	char *text, *in, *out;
	size_t size;
	FILE *stream = open_memstream(&text, &size);

	assert_non_null(stream);
	diag_print(&c->diag, stream);
	fclose(stream);
	for (in = out = text; *in;) {
		if (strncmp(in, path, len)) {
			*out++ = *in++;
		} else if (out == text || out[-1] == '\n') {
			in += len + 1;
		} else {
			*out++ = 'F';
			in += len;
		}
	}
	*out = '\0';
	free(c->said);
	c->said = text;
}

/* With lint, the text is checked. */
static inline void services_case_add(struct services_case *c, const char *bytes,
	size_t n, bool local, const struct services_lint *lint)
{
	char path[256];

	write_temporary(path, sizeof(path), bytes, n);
	if (lint)
		c->ok = check_services(&c->services, path, lint, &c->diag);
	else
		c->ok = load_services(&c->services, path, local, &c->diag);
	services_case_say(c, path);
	unlink(path);
}

static inline void services_case_read(struct services_case *c, const char *text)
{
	services_case_init(c);
	services_case_add(c, text, strlen(text), true, NULL);
}

static inline void services_case_release(struct services_case *c)
{
	free(c->said);
	services_release(&c->services);
	diag_release(&c->diag);
}

/* The service with that id, which must be there. */
static inline const struct service *service_in(
	const struct services_case *c, const char *id)
{
	int n = services_find(&c->services, id);

	assert_true(n >= 0);
	return &c->services.all[n];
}

#endif
