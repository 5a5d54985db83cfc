/* SPDX-License-Identifier: MIT */
#ifndef TESTS_LINTED_H
#define TESTS_LINTED_H

#include "world.h"

#include "model/lint.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* Words of so many letters, and easy ones. */
#define A10 "aaaaaaaaaa"
#define A30 A10 A10 A10
#define A34 A30 "aaaa"
#define A35 A34 "a"
#define A61 A30 A30 "a"
#define A60 A30 A30
#define A90 A60 A30
#define A91 A90 "a"

/* 80 characters, and 27 syllables in seven words: grade 32.7. */
#define HARD80                                                         \
	"Information information information information information " \
	"information tomorrow"
#define HARD81 HARD80 "s"

#define ASKS(ask) "topic t { title = 'T' question q { " ask " } }"
#define LABELS(label) \
	ASKS("ask = 'Q?' type = 'choice' option a { label = '" label "' }")

/* In the order in which it was said: "4: warning: text [code]\n". */
static inline const char *said(struct world *world)
{
	const struct diag_entry *entry;
	struct buf buf;

	buf_init(&buf, &world->secret);
	for (entry = world->diag.first; entry; entry = entry->next) {
		assert_string_equal(entry->file, world->list.file);
		buf_addf(&buf, "%d: %s: %s", entry->line,
			entry->level == DIAG_ERROR ? "error" : "warning",
			entry->text);
		if (entry->code)
			buf_addf(&buf, " [%s]", entry->code);
		buf_add_char(&buf, '\n');
	}
	return buf.text;
}

/* A checklist, whose first line is the fourth, and what is said of it. */
struct linted {
	const char *body, *said;
};

static inline void expect(
	const struct linted *cases, size_t n, void (*lint)(struct world *))
{
	for (size_t i = 0; i < n; i++) {
		struct world world;
		const char *is;

		world_load(&world, cases[i].body);
		assert_string_equal(said(&world), "");
		lint(&world);
		is = said(&world);
		if (strcmp(is, cases[i].said))
			fail_msg("case %zu says\n%snot\n%sof\n%s", i, is,
				cases[i].said, cases[i].body);
		world_release(&world);
	}
}

#define HARD(line, what, code)  \
	line ": warning: " what \
	     " is hard to read (grade 32.7, more than 9) [hard:" code "]\n"

#define GONE(code) \
	"4: warning: the expected warning '" code "' does not come any more\n"

#define EXPECT(cases, lint) expect(cases, LENGTH(cases), lint)

#endif
