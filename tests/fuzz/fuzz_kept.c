/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "base/secret.h"
#include "base/utf8.h"
#include "load/answers.h"
#include "load/checklist.h"
#include "keep/kept.h"

/*
 * The lines of a note, from whichever version of a checklist. What can still be
 * used of them is kept again; and that, read once more, is itself.
 */
static struct checklist list;

static void load_desk(void)
{
	struct diag diag;

	if (list.id)
		return;
	diag_init(&diag);
	fuzz_must_load(
		load_checklist(&list, "checklists/small.conf", &diag), &diag);
	diag_release(&diag);
}

static bool has(const struct text_list *lines, const char *line)
{
	for (int i = 0; i < lines->n; i++)
		if (!strcmp(lines->texts[i], line))
			return true;
	return false;
}

static void expect_in(
	const struct text_list *lines, const struct text_list *others)
{
	for (int i = 0; i < lines->n; i++)
		if (!has(others, lines->texts[i]))
			fuzz_wrong("'%s' is lost", lines->texts[i]);
}

static void split(struct text_list *lines, const char *text, size_t n,
	struct arena *arena)
{
	struct fuzz_bytes rest = { (const uint8_t *)text, n };

	text_list_init(lines, arena);
	while (rest.n) {
		struct fuzz_bytes line = fuzz_until(&rest, "\n");

		text_list_add(lines,
			arena_strndup(arena, (const char *)line.at, line.n));
	}
}

/* As a check-in is gone on with; false if it is of another checklist. */
static bool read_lines(struct wizard *wizard, const struct text_list *lines,
	struct arena *secret, struct diag *diag)
{
	const char *text = text_list_joined(lines, "\n", secret);
	const struct file file = { "", arena_strdup(secret, text),
		strlen(text) };
	struct answers_head head;

	wizard_init(wizard, &list, (struct date){ 2026, 11, 20 }, secret);
	load_answers_head(&head, &file, secret, diag);
	if (strcmp(head.checklist, list.id))
		return false;
	head.version = list.version;
	load_answers(wizard, &head, &file, diag);
	return true;
}

static void check_private(const struct text_list *lines)
{
	for (int q = 0; q < list.n_questions; q++)
		for (int i = 0; i < lines->n; i++) {
			const char *name = list.questions[q].name;
			size_t n = strlen(name);

			if (list.questions[q].private &&
				!strncmp(lines->texts[i], name, n) &&
				lines->texts[i][n] == ' ')
				fuzz_wrong("private: '%s'", lines->texts[i]);
		}
}

/* The same lines, read and kept a second time. */
static void check_same(const struct text_list *lines, struct arena *secret)
{
	struct text_list again;
	struct wizard wizard;
	struct kept kept;
	struct diag diag;

	diag_init(&diag);
	if (!read_lines(&wizard, lines, secret, &diag) || diag.errors) {
		diag_print(&diag, stderr);
		fuzz_wrong("what is kept cannot be read");
	}
	kept_read(&kept, lines);
	text_list_init(&again, secret);
	kept_lines(&again, &wizard, &kept);
	expect_in(lines, &again);
	expect_in(&again, lines);
	diag_release(&diag);
}

static void keep(const struct wizard *wizard, struct text_list *lines,
	struct arena *secret)
{
	struct text_list wanted;
	struct kept kept;
	int n = lines->n;

	kept_read(&kept, lines);
	text_list_init(&wanted, secret);
	kept_lines(&wanted, wizard, &kept);
	if (!kept.private)
		check_private(&wanted);
	if (kept_grow(lines, &wanted)) {
		expect_in(lines, &wanted);
		expect_in(&wanted, lines);
		check_same(lines, secret);
	} else if (lines->n != n) {
		fuzz_wrong("%d lines, not %d", lines->n, n);
	}
	check_same(&wanted, secret);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *text = fuzz_text(bytes, n);
	struct text_list lines;
	struct arena secret;
	struct wizard wizard;
	struct diag diag;

	load_desk();
	if (utf8_valid_until(text, n) < n) { /* nobody typed that */
		free(text);
		return 0;
	}
	secret_init(&secret);
	diag_init(&diag);
	split(&lines, text, strlen(text), &secret);
	if (read_lines(&wizard, &lines, &secret, &diag))
		keep(&wizard, &lines, &secret);
	fuzz_check_diag(&diag, NULL, 0);
	diag_release(&diag);
	arena_release(&secret);
	free(text);
	return 0;
}
