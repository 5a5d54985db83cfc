/* SPDX-License-Identifier: MIT */
#include "load/women.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/clean.h"
#include "base/utf8.h"

#define ENDING ".answers"
#define WOMEN_MOST 200

void women_init(struct women *women)
{
	*women = (struct women){ .n = 0 };
	arena_init(&women->arena);
}

void women_release(struct women *women)
{
	arena_release(&women->arena);
	*women = (struct women){ .n = 0 };
}

/* A paragraph of the comment, on one line; "" at its end. */
static const char *next_paragraph(const char **at, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	while (**at == '#') {
		size_t n = strcspn(*at, "\n"), skip = 1;

		while (skip < n && strchr(" \t\r", (*at)[skip]))
			skip++;
		if (skip < n)
			buf_addf(&buf, "%s%.*s", buf.len ? " " : "",
				(int)(n - skip), *at + skip);
		*at += n + ((*at)[n] == '\n');
		if (skip >= n && buf.len)
			break;
	}
	if (!buf.len)
		return "";
	clean_line(buf.text);
	return buf.text;
}

/* What stands behind a heading; NULL if the paragraph has another one. */
static const char *behind(const char *text, const char *heading)
{
	size_t n = strlen(heading);

	if (strncmp(text, heading, n))
		return NULL;
	return text + n + strspn(text + n, " ");
}

static const char *joined(
	const char *text, const char *more, struct arena *arena)
{
	return *text ? arena_printf(arena, "%s\n%s", text, more) : more;
}

/* Paragraphs without a heading say who she is. */
static void read_comment(struct woman *woman, struct arena *arena)
{
	const char *at = woman->file.text, *text, *found;

	woman->who = woman->notice = woman->talk = "";
	woman->line = next_paragraph(&at, arena);
	woman->name = arena_strndup(
		arena, woman->line, strcspn(woman->line, ",.:;"));
	while (*(text = next_paragraph(&at, arena)))
		if ((found = behind(text, "What to notice.")))
			woman->notice = joined(woman->notice, found, arena);
		else if ((found = behind(text, "To talk about.")))
			woman->talk = joined(woman->talk, found, arena);
		else
			woman->who = joined(woman->who, text, arena);
}

static const char *id_of(const char *path, struct arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;
	size_t n = strlen(name), end = strlen(ENDING);

	if (n > end && !strcmp(name + n - end, ENDING))
		n -= end;
	return arena_strndup(arena, name, n);
}

static bool read_woman(struct woman *woman, const char *path,
	struct arena *arena, struct diag *diag)
{
	struct file *file = &woman->file;

	if (!file_read(file, arena_strdup(arena, path), ANSWERS_CAP, arena,
		    diag) ||
		!load_answers_head(&woman->head, file, arena, diag))
		return false;
	woman->id = id_of(path, arena);
	if (!woman->head.practice)
		diag_error(diag, file->path, woman->head.line,
			"'practice' is missing: nobody says that she is invented");
	else if (utf8_valid_until(file->text, file->size) < file->size)
		diag_error(diag, file->path, 1, "not UTF-8 text");
	else
		read_comment(woman, arena);
	if (woman->name && !*woman->name)
		woman->name = woman->line = woman->id;
	return woman->name != NULL;
}

static void add(struct women *women, const struct woman *woman)
{
	size_t old = (size_t)women->n * sizeof(*women->all);

	women->all = arena_grow(
		&women->arena, women->all, old, old + sizeof(*women->all));
	women->all[women->n++] = *woman;
}

bool load_woman(struct women *women, const char *path, struct diag *diag)
{
	struct woman woman = { .name = NULL };

	if (!read_woman(&woman, path, &women->arena, diag))
		return false;
	add(women, &woman);
	return true;
}

static int by_id(const void *one, const void *other)
{
	return strcmp(((const struct woman *)one)->id,
		((const struct woman *)other)->id);
}

static bool is_answers(const char *name)
{
	size_t n = strlen(name), end = strlen(ENDING);

	return *name != '.' && n > end && !strcmp(name + n - end, ENDING);
}

/* Nobody who wants to practise can mend what is wrong in another's file. */
static void read_entry(struct women *women, const char *directory,
	const char *name, const char *checklist)
{
	struct woman woman = { .name = NULL };
	const char *path = arena_printf(
		&women->arena, "%s/%s", directory, name);
	struct diag quiet;

	diag_init(&quiet);
	if (read_woman(&woman, path, &women->arena, &quiet) &&
		!strcmp(woman.head.checklist, checklist))
		add(women, &woman);
	diag_release(&quiet);
}

bool load_women(
	struct women *women, const char *directory, const char *checklist)
{
	DIR *dir = opendir(directory);
	const struct dirent *entry;

	if (!dir)
		return false;
	while ((entry = readdir(dir)) && women->n < WOMEN_MOST)
		if (is_answers(entry->d_name))
			read_entry(women, directory, entry->d_name, checklist);
	closedir(dir);
	if (women->n)
		qsort(women->all, (size_t)women->n, sizeof(*women->all), by_id);
	return true;
}

int women_find(
	const struct women *women, const char *id, char meant[SUGGEST_SIZE])
{
	struct suggest suggest;

	suggest_init(&suggest, id);
	for (int i = 0; i < women->n; i++) {
		if (!strcmp(women->all[i].id, id))
			return i;
		suggest_offer(&suggest, women->all[i].id);
	}
	suggest_text(&suggest, meant);
	return -1;
}
