/* SPDX-License-Identifier: MIT */
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "term/key.h"

/* What is to be done at the screen, line by line of a file. */

static const struct {
	const char *name;
	enum step_kind kind;
} commands[] = {
	{ "keep", STEP_KEEP },
	{ "resume", STEP_RESUME },
	{ "change", STEP_CHANGE },
	{ "add", STEP_ADD },
	{ "has", STEP_HAS },
	{ "lacks", STEP_LACKS },
};

static bool complain(const struct script *script, int line, const char *what)
{
	fprintf(stderr, "%s:%d: %s\n", script->path, line, what);
	return false;
}

static const char *store(struct script *script, const char *text)
{
	size_t n = strlen(text) + 1;
	char *copy = script->texts + script->n_texts;

	if (script->n_texts + (int)n > TEXT_ROOM)
		return NULL;
	memcpy(copy, text, n);
	script->n_texts += (int)n;
	return copy;
}

static bool add(struct script *script, struct script_step step)
{
	if (script->n == STEPS_ROOM)
		return complain(script, step.line, "too many steps");
	script->steps[script->n++] = step;
	return true;
}

static bool add_key(struct script *script, int line, uint32_t key)
{
	if (key == K_NONE)
		return complain(script, line, "no such key");
	return add(
		script, (struct script_step){
				.kind = STEP_KEY, .line = line, .key = key });
}

static bool add_typed(
	struct script *script, int line, const char *text, size_t n)
{
	while (n) {
		uint32_t point;
		size_t took = utf8_decode(text, n, &point, NULL);

		if (!add_key(script, line, point))
			return false;
		text += took;
		n -= took;
	}
	return true;
}

/* "Down*3" */
static bool add_named(
	struct script *script, int line, const char *word, size_t n)
{
	const char *star = memchr(word + 1, '*', n - 1);
	int times = star ? atoi(star + 1) : 1;
	uint32_t key = key_by_name(word, star ? (size_t)(star - word) : n);

	while (times-- > 0)
		if (!add_key(script, line, key))
			return false;
	return true;
}

static bool read_keys(struct script *script, int line, const char *at)
{
	for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
		bool typed = *at == '"';
		size_t n = typed ? strcspn(at + 1, "\"") : strcspn(at, " ");

		if (typed ? !add_typed(script, line, at + 1, n)
			  : !add_named(script, line, at, n))
			return false;
		at += typed ? n + 1 + (at[n + 1] == '"') : n;
	}
	return true;
}

static bool read_command(struct script *script, int line, const char *at)
{
	size_t name = strcspn(at, " ");
	const char *rest = store(script, at + name + strspn(at + name, " "));

	if (!rest)
		return complain(script, line, "too much text");
	if (name == 4 && !strncmp(at, "list", name)) {
		script->list = rest;
		return true;
	}
	if (name == 8 && !strncmp(at, "services", name)) {
		script->services = rest;
		return true;
	}
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (strlen(commands[i].name) == name &&
			!strncmp(at, commands[i].name, name))
			return add(script,
				(struct script_step){ .kind = commands[i].kind,
					.line = line,
					.text = rest });
	return complain(script, line, "no such command");
}

bool script_read(struct script *script, const char *path)
{
	FILE *file = fopen(path, "r");
	char text[512];
	bool ok = file != NULL;

	memset(script, 0, sizeof(*script));
	snprintf(script->path, sizeof(script->path), "%s", path);
	if (!ok)
		perror(path);
	for (int line = 1; ok && fgets(text, sizeof(text), file); line++) {
		text[strcspn(text, "\n")] = '\0';
		if (*text == ':')
			ok = read_command(script, line, text + 1);
		else if (*text != '#')
			ok = read_keys(script, line, text);
	}
	if (file)
		fclose(file);
	return ok;
}
