/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MERGED_H
#define TESTS_MERGED_H

#include "spreadsheet.h"

#include <unistd.h>

#include "load/services.h"
#include "exchange/services_merge.h"

/*
 * A spreadsheet that is merged into the text of a services file, and what
 * comes of it. The file is "f.conf" in what is said.
 */
struct merged {
	struct sheet sheet;
	struct services services;
	struct merge merge;
	struct buf text; /* as it becomes */
	bool wrote;
};

static inline bool load_text(struct services *services, const char *text,
	size_t size, struct diag *diag)
{
	const char *directory = getenv("TMPDIR");
	char path[256];
	bool ok;
	int fd;

	snprintf(path, sizeof(path), "%s/merged-XXXXXX",
		directory ? directory : "/tmp");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, size), size);
	close(fd);
	services_init(services);
	ok = load_services(services, path, true, diag);
	unlink(path);
	return ok;
}

static inline void load_right_text(
	struct services *services, const char *text, size_t size)
{
	struct diag diag;

	diag_init(&diag);
	if (!load_text(services, text, size, &diag)) {
		diag_print(&diag, stderr);
		fail_msg("is not read:\n%s", text);
	}
	diag_release(&diag);
}

static inline void merge_texts(struct merged *merged, const char *csv,
	size_t csv_size, const char *file)
{
	struct sheet *sheet = &merged->sheet;

	load_right_text(&merged->services, file, strlen(file));
	sheet_read_services(sheet, csv, csv_size);
	merge_rows(&merged->merge, &sheet->rows, &merged->services,
		*file ? "f.conf" : NULL, &sheet->diag);
	buf_init(&merged->text, &sheet->arena);
	merged->wrote = merge_write(&merged->merge, file, &merged->text);
}

/* Reads it back, and fails if that is not what it should be. */
static inline void check_nothing_lost(struct merged *merged)
{
	struct services services;
	const char *lost;

	load_right_text(&services, merged->text.text, merged->text.len);
	lost = merge_find_loss(&merged->merge, &services);
	if (lost)
		fail_msg("'%s' is lost:\n%s", lost, merged->text.text);
	services_release(&services);
}

static inline void merged_release(struct merged *merged)
{
	services_release(&merged->services);
	sheet_release(&merged->sheet);
}

#endif
