/* SPDX-License-Identifier: MIT */
#include "load/conf_stream.h"

#include <assert.h>
#include <confuse.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fatal.h"
#include "base/file.h"
#include "base/i18n.h"
#include "load/bytes.h"
#include "load/conf_form.h"
#include "load/conf_tree.h"
#include "load/fair_copy.h"
#include "load/prescan.h"
#include "load/splitter.h"

enum {
	BLOCK = 256 * 1024,	   /* what is read at once */
	BATCH = 64 * 1024,	   /* what is parsed at once, or a bit more */
	MOST_SECTION = 256 * 1024, /* what one section may take */
	KB = 1024,
};

/*
 * A file on its way. Between `start` and `end` stands what is read and not
 * parsed yet; `at` is how far the splitter has looked.
 */
struct reading {
	const struct conf_stream *stream;
	const struct conf_form *form;
	struct file_blocks blocks;
	struct splitter splitter;
	char *text, *end;
	const char *at;
	char *start; /* of a statement; NULL: none has begun */
	int start_line;

	struct conf conf;
	struct conf_tree tree;
	struct arena texts;	  /* of the section that is handed over */
	struct diag bad_bytes;	  /* of the batch, by lines of it */
	struct conf_section *top; /* of the batch */
	int *handed_over;	  /* of each key, in the batch */
};

/* libconfuse has one parser, and its callbacks are not told whose they are. */
static struct reading *running;

/* Whether one of the bytes that were not text stood in the section. */
static bool has_bad_bytes(
	const struct reading *reading, const struct conf_section *section)
{
	const struct diag_entry *entry = reading->bad_bytes.first;
	int line;

	for (; entry; entry = entry->next) {
		line = reading->start_line + entry->line - 1;
		if (line >= section->line && line <= section->last)
			return true;
	}
	return reading->bad_bytes.unsaid > 0;
}

/* At the end of a section of the top level. */
static int hand_over(cfg_t *cfg, cfg_opt_t *opt)
{
	struct reading *reading = running;
	const struct conf_stream *stream = reading->stream;
	const int key = (int)(opt - cfg->opts);
	struct conf_section *section = conf_section(
		reading->top, key, reading->handed_over[key]++);

	conf_pair(section, opt->values[0]->section);
	stream->each(section, key,
		section->whole && !has_bad_bytes(reading, section),
		stream->data);
	arena_reuse(&reading->texts);
	cfg_free_value(opt);
	errno = 0; /* see conf.c */
	return 0;
}

static void mend_bytes(struct reading *reading, struct file *batch)
{
	const struct conf *conf = &reading->conf;
	const struct diag_entry *entry;

	bytes_mend(batch, &reading->bad_bytes);
	for (entry = reading->bad_bytes.first; entry; entry = entry->next)
		diag_error(conf->diag, conf->path,
			reading->start_line + entry->line - 1, "%s",
			entry->text);
}

/* How many of the keys, from the first, hold all that are given. */
static int count_given(const struct conf_children *children, int n_keys)
{
	int n = 0;

	for (int i = 0; children && i < children->n; i++)
		for (int key = n_keys - 1; key >= n; key--)
			if (conf_has(children->all[i], key)) {
				n = key + 1;
				break;
			}
	return n;
}

/* So a table of keys does well to have the common ones first. */
static void show_given(const struct reading *reading)
{
	const struct conf_kind *kind = reading->stream->kind;

	for (int i = 0; i < kind->n_keys; i++)
		conf_form_show(reading->form->sections[i],
			count_given(conf_children(reading->top, i),
				kind->keys[i].section->n_keys));
}

static void parse_batch(struct reading *reading, const struct file *batch)
{
	const struct prescan_source source = {
		.text = batch->text,
		.size = batch->size,
		.line = reading->start_line,
	};
	struct conf *conf = &reading->conf;
	struct arena *arena = &reading->tree.arena;
	struct fair_copy copy;

	conf->arena = arena;
	reading->top = prescan(conf, reading->form, &source, &copy, arena);
	reading->handed_over = arena_array(
		arena, (size_t)reading->stream->kind->n_keys, sizeof(int));
	conf->arena = &reading->texts;
	if (!reading->top)
		return;
	show_given(reading);
	running = reading;
	conf_parse(conf, reading->form, &copy);
	running = NULL;
	cfg_free(reading->tree.root);
	reading->tree.root = NULL;
}

static bool matters(const struct reading *reading, const char *text)
{
	const struct conf_stream *stream = reading->stream;

	return !stream->matters || stream->matters(text, stream->data);
}

/* How far to look on, at least, before a batch may end. */
static const char *least_end(const struct reading *reading)
{
	if (!reading->start)
		return NULL;
	/* Where each section is to be asked about, it is a batch. */
	return reading->start + (reading->stream->matters ? 1 : BATCH);
}

/* All from the start to `end`, where a statement does. */
static void read_batch(struct reading *reading, const char *end)
{
	struct file batch = {
		.path = reading->conf.path,
		.text = reading->start,
		.size = (size_t)(end - reading->start),
	};
	const char next = *end;

	batch.text[batch.size] = '\0';
	if (!matters(reading, batch.text)) {
		batch.text[batch.size] = next;
		return;
	}
	diag_init(&reading->bad_bytes);
	mend_bytes(reading, &batch);
	parse_batch(reading, &batch);
	diag_release(&reading->bad_bytes);
	arena_reuse(&reading->tree.arena);
	batch.text[batch.size] = next;
}

static void start_at_statement(struct reading *reading)
{
	const struct splitter *splitter = &reading->splitter;

	reading->start = splitter->statement
				 ? reading->text +
					   (splitter->statement - reading->text)
				 : NULL;
	reading->start_line = splitter->statement_line;
}

/* All that is complete; only the statement that is open is left. */
static void read_complete(struct reading *reading)
{
	const struct splitter *splitter = &reading->splitter;
	const char *end = splitter->statement ? splitter->statement
					      : splitter->closed;

	if (reading->start && reading->start < end)
		read_batch(reading, end);
	if (reading->start)
		start_at_statement(reading);
}

/* One section that is too large, or what would be one: it is left out. */
static void drop_section(struct reading *reading)
{
	struct splitter *splitter = &reading->splitter;

	diag_error(reading->conf.diag, reading->conf.path,
		splitter->statement ? splitter->statement_line : splitter->line,
		"a section is larger than %d kB", MOST_SECTION / KB);
	splitter->at_line = false;
	reading->start = NULL;
	reading->at = reading->end;
}

/* What is still needed goes to the front of the text. */
static void make_room(struct reading *reading)
{
	struct splitter *splitter = &reading->splitter;
	const char *from = reading->start ? reading->start : reading->at;
	const size_t gone = (size_t)(from - reading->text);

	memmove(reading->text, from, (size_t)(reading->end - from));
	reading->end -= gone;
	reading->at -= gone;
	if (reading->start)
		reading->start = reading->text;
	if (splitter->statement)
		splitter->statement = reading->text;
}

/* The next block, behind what is left. */
static bool read_block(struct reading *reading, bool *final)
{
	size_t got;

	read_complete(reading);
	make_room(reading);
	if (reading->end - reading->text > MOST_SECTION) {
		drop_section(reading);
		make_room(reading);
	}
	if (!file_blocks_read(&reading->blocks, reading->end, BLOCK, &got))
		return false;
	reading->end += got;
	*reading->end = '\0';
	*final = !got;
	return true;
}

/* Past a byte order mark. */
static bool read_first_block(struct reading *reading, bool *final)
{
	const struct conf *conf = &reading->conf;
	struct file file = { .path = conf->path, .text = reading->text };

	if (!read_block(reading, final))
		return false;
	file.size = (size_t)(reading->end - reading->text);
	reading->at = bytes_after_mark(&file);
	return !bytes_are_utf16(&file, conf->diag);
}

static bool read_to_end(struct reading *reading)
{
	struct splitter *splitter = &reading->splitter;
	bool final;

	if (!read_first_block(reading, &final))
		return false;
	for (;;) {
		if (splitter_look(splitter, &reading->at, least_end(reading),
			    reading->end, final)) {
			if (reading->start)
				read_batch(reading, reading->at);
			start_at_statement(reading);
		} else if (final) {
			break;
		} else if (!read_block(reading, &final)) {
			return false;
		}
	}
	if (reading->start)
		read_batch(reading, reading->end);
	else if (splitter->inside == '*')
		diag_error(reading->conf.diag, reading->conf.path,
			splitter->comment_line, "this comment is never closed");
	return true;
}

/* The form of the file, with a callback for each kind of section. */
static const struct conf_form *make_form(
	const struct conf_kind *kind, struct arena *arena)
{
	struct conf_form *form = conf_form_new(kind, arena);

	for (int i = 0; i < kind->n_keys; i++) {
		assert(kind->keys[i].type == CONF_SECTION);
		assert(kind->keys[i].many && !kind->keys[i].required);
		form->opts[i].validcb = hand_over;
	}
	return form;
}

bool conf_stream_read(
	const struct conf_stream *stream, const char *path, struct diag *diag)
{
	struct reading reading = {
		.stream = stream,
		.conf = { .diag = diag, .path = path },
	};
	struct arena arena;
	bool ok;

	if (!file_blocks_open(&reading.blocks, path, stream->cap, diag))
		return false;
	arena_init(&arena);
	arena_init(&reading.tree.arena);
	arena_init(&reading.texts);
	splitter_init(&reading.splitter, stream->kind);
	reading.conf.tree = &reading.tree;
	reading.form = make_form(stream->kind, &arena);
	reading.text = malloc(MOST_SECTION + BLOCK + 1);
	if (!reading.text)
		fatal("%s", _("out of memory"));
	reading.end = reading.text;
	reading.at = reading.text;
	ok = read_to_end(&reading);
	file_blocks_close(&reading.blocks);
	free(reading.text);
	arena_release(&reading.texts);
	arena_release(&reading.tree.arena);
	arena_release(&arena);
	return ok;
}
