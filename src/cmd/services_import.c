/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "load/services.h"
#include "exchange/services_csv.h"
#include "exchange/services_merge.h"
#include "cmd/finish.h"
#include "cmd/options.h"
#include "cmd/replace.h"
#include "cmd/services.h"

#define INTO_CAP ((size_t)256 << 20)

/* Everything of one import. */
struct import {
	struct arena arena;
	const char *path, *into;
	bool dry_run;
	struct diag diag;
	struct service_rows rows;
	struct services services; /* of the file that it goes into */
	struct file file;	  /* its text; "" where there is none */
	struct merge merge;
	struct replace replace;
};

static bool read_rows(struct import *import)
{
	struct arena *arena = &import->arena;
	struct file file;
	struct csv csv;
	bool read = !strcmp(import->path, "-")
			    ? file_read_stdin(
				      &file, CSV_CAP, arena, &import->diag)
			    : file_read(&file, import->path, CSV_CAP, arena,
				      &import->diag);

	if (!read || !csv_read(&csv, &file, arena, &import->diag))
		return false;
	service_rows_init(&import->rows, csv.path, arena);
	return services_csv_read(&import->rows, &csv, &import->diag);
}

/* A file with a mistake is left alone: who knows what it was to say. */
static enum status read_into(struct import *import)
{
	enum status status = STATUS_OK;
	struct diag diag;

	if (!replace_begin(&import->replace, import->into, &import->arena))
		return STATUS_IO;
	if (!import->replace.exists)
		return STATUS_OK;
	diag_init(&diag);
	if (!file_read(&import->file, import->into, INTO_CAP, &import->arena,
		    &diag) ||
		!load_services(&import->services, import->into, true, &diag)) {
		status = cmd_diagnosed(&diag, false);
		cmd_complain("nothing was written: '%s' is to be mended first",
			import->into);
	}
	diag_release(&diag);
	return status;
}

static enum status print_plan(struct import *import)
{
	struct buf out;

	buf_init(&out, &import->arena);
	if (import->dry_run)
		merge_report(&import->merge, &out);
	merge_sum(&import->merge, &out);
	return cmd_write(&out);
}

/* Before anything is put in the place of their file: it is read, and is what
 * it should be. */
static bool reads_back(struct import *import)
{
	struct services services;
	struct diag diag;
	const char *lost = NULL;
	bool right;

	services_init(&services);
	diag_init(&diag);
	right = load_services(&services, import->replace.made, true, &diag);
	if (right)
		lost = merge_find_loss(&import->merge, &services);
	diag_print(&diag, stderr);
	if (!right || lost)
		cmd_complain(
			"nothing was written: '%s' would not be read back as it should be (%s)",
			import->into, lost ? lost : "see above");
	services_release(&services);
	diag_release(&diag);
	return right && !lost;
}

static enum status write_into(struct import *import)
{
	const int *counts = import->merge.counts;
	struct buf out;

	if (!counts[MERGE_NEW] && !counts[MERGE_CHANGED])
		return print_plan(import);
	buf_init(&out, &import->arena);
	if (!merge_write(&import->merge, import->file.text, &out)) {
		replace_complain_of_change(&import->replace);
		return STATUS_IO;
	}
	if (!replace_write(
		    &import->replace, out.text, out.len, &import->arena) ||
		!reads_back(import) || !replace_finish(&import->replace))
		return STATUS_IO;
	return print_plan(import);
}

static enum status print_records(struct import *import)
{
	struct buf out;

	buf_init(&out, &import->arena);
	merge_write(&import->merge, "", &out);
	return cmd_write(&out);
}

static enum status import_rows(struct import *import)
{
	enum status status = STATUS_OK, found;

	if (!read_rows(import))
		return cmd_diagnosed(&import->diag, false);
	if (import->into)
		status = read_into(import);
	if (status != STATUS_OK)
		return status;
	merge_rows(&import->merge, &import->rows, &import->services,
		import->replace.exists ? import->into : NULL, &import->diag);
	found = cmd_diagnosed(&import->diag, false);
	if (import->dry_run) {
		status = print_plan(import);
	} else if (!import->into) {
		status = print_records(import);
	} else if (found == STATUS_OK) {
		status = write_into(import);
	} else {
		cmd_complain(
			"nothing was written: mend these rows first, or take them out");
	}
	return status == STATUS_OK ? found : status;
}

enum status services_import_run(int argc, char **argv)
{
	struct import import = { .replace = { .fd = -1 } };
	const struct option_row rows[] = {
		{ 0, "into", NULL, &import.into },
		{ 0, "dry-run", &import.dry_run, NULL },
	};
	enum status status;

	if (!options_read(&cmd_services, rows, sizeof(rows) / sizeof(*rows),
		    &argc, &argv, &status))
		return status;
	if (argc != 1)
		return cmd_misused(
			&cmd_services, argc ? "one spreadsheet at a time"
					    : "no spreadsheet to import");
	import.path = argv[0];
	arena_init(&import.arena);
	import.file.text = arena_strdup(&import.arena, "");
	diag_init(&import.diag);
	services_init(&import.services);
	status = import_rows(&import);
	replace_end(&import.replace);
	services_release(&import.services);
	diag_release(&import.diag);
	arena_release(&import.arena);
	return status;
}
