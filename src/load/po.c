/* SPDX-License-Identifier: MIT */
#include "load/po.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"

#define PO_CAP ((size_t)16 << 20)
#define FORMS_MOST 8
#define DRAFT "# DRAFT"

/* What a string that begins on a line belongs to. */
enum part {
	PART_NONE,
	PART_CONTEXT,
	PART_ID,
	PART_PLURAL,
	PART_TEXT
};

static const struct {
	const char *word;
	enum part part;
} words[] = {
	{ "msgctxt", PART_CONTEXT },
	{ "msgid_plural", PART_PLURAL },
	{ "msgid", PART_ID },
	{ "msgstr", PART_TEXT },
};

struct reader {
	struct po *po;
	struct diag *diag;
	struct buf parts[PART_TEXT], texts[FORMS_MOST];
	int n_texts, line, started; /* the line of its msgid */
	enum part part;
	bool fuzzy, c_format, draft;
};

static void wrong(struct reader *reader, const char *what)
{
	diag_error(reader->diag, reader->po->path, reader->line, "%s", what);
}

static void begin(struct reader *reader)
{
	for (int i = 0; i < PART_TEXT; i++)
		buf_init(&reader->parts[i], &reader->po->arena);
	for (int i = 0; i < FORMS_MOST; i++)
		buf_init(&reader->texts[i], &reader->po->arena);
	reader->n_texts = reader->started = 0;
	reader->part = PART_NONE;
	reader->fuzzy = reader->c_format = reader->draft = false;
}

static struct po_entry *add_entry(struct po *po)
{
	if (po->n == po->size) {
		size_t old = (size_t)po->size * sizeof(*po->entries);

		po->size = old ? 2 * po->size : 64;
		po->entries = arena_grow(&po->arena, po->entries, old,
			(size_t)po->size * sizeof(*po->entries));
	}
	return &po->entries[po->n++];
}

/* The one without a text of its own is the header. */
static void finish(struct reader *reader)
{
	struct po *po = reader->po;
	struct po_entry *entry;

	if (reader->started && !reader->parts[PART_ID].len &&
		!reader->parts[PART_CONTEXT].len) {
		po->header = reader->texts[0].text;
		po->header_line = reader->started;
		po->says_draft = reader->draft;
	} else if (reader->started) {
		entry = add_entry(po);
		*entry = (struct po_entry){
			.context = reader->parts[PART_CONTEXT].text,
			.id = reader->parts[PART_ID].text,
			.plural = reader->parts[PART_PLURAL].text,
			.texts = arena_array(&po->arena,
				(size_t)reader->n_texts + 1, sizeof(char *)),
			.n_texts = reader->n_texts,
			.line = reader->started,
			.fuzzy = reader->fuzzy,
			.c_format = reader->c_format,
		};
		for (int i = 0; i < reader->n_texts; i++)
			entry->texts[i] = reader->texts[i].text;
	}
	begin(reader);
}

/* A string in quotes, to the end of the line. */
static void read_string(struct reader *reader, const char *at)
{
	static const char names[] = "ntr\"\\", meant[] = "\n\t\r\"\\";
	struct buf *to = reader->part == PART_TEXT
				 ? &reader->texts[reader->n_texts - 1]
				 : &reader->parts[reader->part];

	for (at++; *at && *at != '"'; at++) {
		const char *name = *at == '\\' ? strchr(names, at[1]) : NULL;

		if (*at == '\\' && (!at[1] || !name)) {
			wrong(reader, "no such sign after a backslash");
			return;
		}
		buf_add_char(to, name ? meant[name - names] : *at);
		at += *at == '\\';
	}
	if (*at != '"' || at[1 + strspn(at + 1, " \t")])
		wrong(reader, "the text does not end with a quote");
}

/* "[2] ", after msgstr. */
static const char *read_form(struct reader *reader, const char *at)
{
	if (*at == '[')
		at += strspn(at, "[0123456789]");
	if (reader->n_texts == FORMS_MOST)
		wrong(reader, "more forms than any language has");
	else
		reader->n_texts++;
	return at;
}

static void read_word(struct reader *reader, const char *at)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t n = strlen(words[i].word);

		if (strncmp(at, words[i].word, n) || !strchr(" \t[\"", at[n]))
			continue;
		if ((words[i].part == PART_CONTEXT ||
			    words[i].part == PART_ID) &&
			reader->part == PART_TEXT)
			finish(reader);
		reader->part = words[i].part;
		if (reader->part == PART_ID)
			reader->started = reader->line;
		at += n;
		if (reader->part == PART_TEXT)
			at = read_form(reader, at);
		at += strspn(at, " \t");
		if (*at == '"')
			read_string(reader, at);
		else
			wrong(reader, "a text in quotes is to follow");
		return;
	}
	wrong(reader, "this is no line of a translation");
}

/* Those of an entry that is put away ("#~") are none of ours. */
static void read_comment(struct reader *reader, const char *line)
{
	if (reader->part == PART_TEXT)
		finish(reader);
	reader->draft |= !strncmp(line, DRAFT, strlen(DRAFT));
	if (line[1] != ',')
		return;
	reader->fuzzy |= strstr(line, "fuzzy") != NULL;
	reader->c_format |= strstr(line, "c-format") && !strstr(line, "no-c-");
}

static void read_line(struct reader *reader, const char *line)
{
	line += strspn(line, " \t");
	if (!*line || *line == '\r') {
		if (reader->part == PART_TEXT)
			finish(reader);
	} else if (*line == '#') {
		read_comment(reader, line);
	} else if (*line == '"' && reader->part != PART_NONE) {
		read_string(reader, line);
	} else {
		read_word(reader, line);
	}
}

/* "…/womens-health/pl.po" is Polish, of womens-health. */
static void read_path(struct po *po)
{
	const char *slash = strrchr(po->path, '/');
	const char *name = slash ? slash + 1 : po->path, *folder;
	char *dir = arena_strndup(
		&po->arena, po->path, slash ? (size_t)(slash - po->path) : 0);

	po->language = arena_strndup(&po->arena, name, strcspn(name, "."));
	folder = strrchr(dir, '/');
	po->domain = folder ? folder + 1 : dir;
}

bool po_read(struct po *po, const char *path, struct diag *diag)
{
	struct reader reader = { .po = po, .diag = diag };
	size_t before = diag->errors + diag->unreadable;
	struct file file;

	*po = (struct po){ .header = "", .header_line = 1 };
	arena_init(&po->arena);
	po->path = arena_strdup(&po->arena, path);
	read_path(po);
	if (!file_read(&file, path, PO_CAP, &po->arena, diag))
		return false;
	begin(&reader);
	for (char *at = file.text, *end; at && *at; at = end) {
		end = strchr(at, '\n');
		if (end)
			*end++ = '\0';
		reader.line++;
		read_line(&reader, at);
	}
	finish(&reader);
	return diag->errors + diag->unreadable == before;
}

void po_release(struct po *po)
{
	arena_release(&po->arena);
}

const char *po_field(struct po *po, const char *name)
{
	size_t n = strlen(name);

	for (const char *at = po->header; *at;
		at += strcspn(at, "\n"), at += *at == '\n') {
		const char *value = at + n + 1;

		if (strncmp(at, name, n) || at[n] != ':')
			continue;
		value += strspn(value, " \t");
		return arena_strndup(&po->arena, value, strcspn(value, "\n"));
	}
	return "";
}

bool po_is_done(const struct po_entry *entry)
{
	for (int i = 0; i < entry->n_texts; i++)
		if (!*entry->texts[i])
			return false;
	return entry->n_texts > 0;
}
