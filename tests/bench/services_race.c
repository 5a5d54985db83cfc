/* SPDX-License-Identifier: MIT */
#include "services_race.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "services_file.h"

enum {
	OURS,
	BARE,
	FIRST_RIVAL,
	RACERS = FIRST_RIVAL + RIVALS,
	SAID_SIZE = 16 * 1024,
};

static const struct file {
	const char *path;
	void (*write)(int n, FILE *out); /* NULL: is made by another */
} files[SERVICES_FILES] = {
	{ SERVICES_CONF, services_file_write },
	{ SERVICES_JSON, services_file_write_json },
	{ SERVICES_TABLE, services_file_write_table },
	{ SERVICES_DATABASE, NULL },
};

const char *const services_file_kinds[SERVICES_FILES] = { "ours", "JSON lines",
	"table", "database" };

/* clang-format off */
#define QUESTION \
	"services", "find", "--tag", ASK_TAG, "--nation", ASK_NATION, \
	"--area", ASK_AREA, "--must", ASK_MUST, "--want", ASK_WANT, \
	"-n", ASK_MOST, "-s", SERVICES_CONF
/* clang-format on */

static bool make_file(const struct file *file, int n)
{
	FILE *out = fopen(file->path, "w");
	bool ok;

	if (!out) {
		perror(file->path);
		return false;
	}
	file->write(n, out);
	ok = !ferror(out);
	if (!fclose(out) && ok)
		return true;
	fprintf(stderr, "cannot make '%s'\n", file->path);
	return false;
}

static bool make_files(int n)
{
	for (int i = 0; i < SERVICES_FILES; i++) {
		unlink(files[i].path);
		if (files[i].write && !make_file(&files[i], n))
			return false;
	}
	return true;
}

static void weigh_files(long long bytes[SERVICES_FILES])
{
	struct stat st;

	for (int i = 0; i < SERVICES_FILES; i++)
		bytes[i] = stat(files[i].path, &st) ? 0 : (long long)st.st_size;
}

/* Of what ours says as JSON: the ids that it found, as the others say them. */
static void keep_ids(char *said)
{
	static const char key[] = "\"id\": \"";
	char *to = said, *from = said, *end = strstr(said, "\"left_out\"");
	size_t len;

	if (end)
		*end = '\0';
	while ((from = strstr(from, key))) {
		from += strlen(key);
		len = strcspn(from, "\"");
		memmove(to, from, len);
		to += len;
		*to++ = '\n';
		from += len;
	}
	*to = '\0';
}

static bool ask_ours(const char *program, char *said)
{
	const char *const argv[] = { program, QUESTION, "--format", "json",
		NULL };

	if (command_said(argv, said, SAID_SIZE) != COMMAND_OK) {
		fprintf(stderr, "'%s' failed\n", program);
		return false;
	}
	keep_ids(said);
	return true;
}

/* Who is here, and whether they find the same. */
static void ask_rivals(struct services_race *result, const char *expected)
{
	static char said[SAID_SIZE];

	for (int i = 0; i < RIVALS; i++) {
		const struct rival *rival = &rivals[i];
		enum command_end *end = &result->ends[i];

		*end = COMMAND_OK;
		if (rival->prepare)
			*end = command_said(rival->prepare, said, sizeof(said));
		if (*end == COMMAND_OK)
			*end = command_said(rival->argv, said, sizeof(said));
		result->differs[i] = *end == COMMAND_OK &&
				     strcmp(said, expected);
	}
}

static bool race_all(struct services_race *result, int rounds,
	const char *program, const char *bare)
{
	const char *const ours[] = { program, QUESTION, NULL };
	const char *const bare_argv[] = { bare, SERVICES_CONF, NULL };
	struct racer racers[RACERS] = {
		[OURS].argv = ours,
		[BARE].argv = bare_argv,
	};

	for (int i = 0; i < RIVALS; i++)
		if (result->ends[i] == COMMAND_OK)
			racers[FIRST_RIVAL + i].argv = rivals[i].argv;
	if (!race(racers, RACERS, rounds))
		return false;
	result->ours = racers[OURS].cost;
	result->bare = racers[BARE].cost;
	for (int i = 0; i < RIVALS; i++)
		result->rivals[i] = racers[FIRST_RIVAL + i].cost;
	return true;
}

bool services_race(struct services_race *result, int n, int rounds,
	const char *program, const char *bare)
{
	static char found[SAID_SIZE];

	if (!make_files(n) || !ask_ours(program, found))
		return false;
	ask_rivals(result, found);
	weigh_files(result->bytes);
	return race_all(result, rounds, program, bare);
}
