/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/clean.h"
#include "base/map.h"

enum {
	MOST_KEPT = 1000
};

/* An entry and its place: file by file as they came up, then by line. */
struct row {
	const struct diag_entry *entry;
	int file;
	size_t nth;
};

void diag_init(struct diag *diag)
{
	*diag = (struct diag){ .end = &diag->first };
	arena_init(&diag->arena);
}

void diag_release(struct diag *diag)
{
	arena_release(&diag->arena);
	diag_init(diag);
}

static const char *cleaned(struct diag *diag, const char *text)
{
	char *copy = arena_strdup(&diag->arena, text);

	clean_line(copy);
	return copy;
}

/* Keeps a copy; its text is in the arena and clean already. */
static void keep(struct diag *diag, const struct diag_entry *entry)
{
	struct diag_entry *kept = arena_alloc(&diag->arena, sizeof(*kept));

	*kept = *entry;
	kept->next = NULL;
	kept->file = cleaned(diag, entry->file);
	if (entry->code)
		kept->code = cleaned(diag, entry->code);
	*diag->end = kept;
	diag->end = &kept->next;
}

__attribute__((format(printf, 3, 0))) static void say(struct diag *diag,
	struct diag_entry *entry, const char *format, va_list args)
{
	char *text;

	if (diag->errors + diag->warnings - diag->unsaid >= MOST_KEPT) {
		diag->unsaid++;
		return;
	}
	text = arena_vprintf(&diag->arena, format, args);
	clean_line(text);
	entry->text = text;
	keep(diag, entry);
}

void diag_error(
	struct diag *diag, const char *file, int line, const char *format, ...)
{
	struct diag_entry entry = {
		.level = DIAG_ERROR,
		.file = file,
		.line = line,
	};
	va_list args;

	va_start(args, format);
	say(diag, &entry, format, args);
	va_end(args);
	diag->errors++;
}

void diag_warning(struct diag *diag, const char *file, int line,
	const char *code, const char *format, ...)
{
	struct diag_entry entry = {
		.level = DIAG_WARNING,
		.file = file,
		.line = line,
		.code = code,
	};
	va_list args;

	va_start(args, format);
	say(diag, &entry, format, args);
	va_end(args);
	diag->warnings++;
}

void diag_unreadable(struct diag *diag, const char *file, int error)
{
	struct diag_entry entry = {
		.level = DIAG_UNREADABLE,
		.file = file,
		.text = cleaned(diag, strerror(error)),
	};

	keep(diag, &entry);
	diag->unreadable++;
}

static bool is_warning(
	const struct diag_entry *entry, const char *file, const char *code)
{
	return entry->level == DIAG_WARNING && entry->code &&
	       !strcmp(entry->code, code) && !strcmp(entry->file, file);
}

size_t diag_drop(struct diag *diag, const char *file, const char *code)
{
	struct diag_entry **at = &diag->first;
	size_t n = 0;

	/* The entries have the clean names only. */
	file = cleaned(diag, file);
	code = cleaned(diag, code);
	while (*at) {
		if (is_warning(*at, file, code)) {
			*at = (*at)->next;
			n++;
		} else {
			at = &(*at)->next;
		}
	}
	diag->end = at;
	diag->warnings -= n;
	return n;
}

static int compare_rows(const void *left, const void *right)
{
	const struct row *a = left, *b = right;

	if (a->file != b->file)
		return a->file < b->file ? -1 : 1;
	if (a->entry->line != b->entry->line)
		return a->entry->line < b->entry->line ? -1 : 1;
	return a->nth < b->nth ? -1 : 1;
}

/* The n entries in the order of print; memory of the arena. */
static struct row *sorted(
	const struct diag *diag, struct arena *arena, size_t *n)
{
	const struct diag_entry *entry;
	struct row *rows;
	struct map files;
	int older;

	*n = 0;
	for (entry = diag->first; entry; entry = entry->next)
		++*n;
	rows = arena_array(arena, *n, sizeof(*rows));
	map_init(&files, arena);
	*n = 0;
	for (entry = diag->first; entry; entry = entry->next) {
		older = map_add(&files, entry->file, (int)*n);
		rows[*n] = (struct row){
			.entry = entry,
			.file = older < 0 ? (int)*n : older,
			.nth = *n,
		};
		++*n;
	}
	qsort(rows, *n, sizeof(*rows), compare_rows);
	return rows;
}

static void print_entry(const struct diag_entry *entry, FILE *out)
{
	if (entry->level == DIAG_UNREADABLE) {
		fprintf(out, "signpost: cannot read '%s': %s\n", entry->file,
			entry->text);
		return;
	}
	fputs(entry->file, out);
	if (entry->line)
		fprintf(out, ":%d", entry->line);
	fprintf(out, ": %s: %s",
		entry->level == DIAG_ERROR ? "error" : "warning", entry->text);
	if (entry->code)
		fprintf(out, " [%s]", entry->code);
	fputc('\n', out);
}

bool diag_print(const struct diag *diag, FILE *out)
{
	struct arena arena;
	struct row *rows;
	size_t n, i;

	if (!diag->first && !diag->unsaid)
		return false;
	arena_init(&arena);
	rows = sorted(diag, &arena, &n);
	for (i = 0; i < n; i++)
		print_entry(rows[i].entry, out);
	if (diag->unsaid)
		fprintf(out, "signpost: %zu more not shown\n", diag->unsaid);
	arena_release(&arena);
	return true;
}
