/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "load/services.h"
#include "exchange/services_csv.h"
#include "exchange/services_merge.h"

/*
 * A spreadsheet, into a file of services that stands before a mark; without
 * one, into a file of its own. What becomes of that file loads again, has
 * everything in it that it is said to have, and is not changed by the same
 * spreadsheet a second time.
 */
static const char mark[] = "\n====\n";
static const char plain[] =
	"service { id = \"a\" name = \"A\" tags = { \"peer\" } "
	"nations = { \"uk\" } }\n";

struct import {
	struct arena arena;
	struct diag diag;
	struct services services;
	struct service_rows rows;
	struct merge merge;
	struct buf text;
};

static bool load(struct services *services, const char *text, size_t n)
{
	struct diag diag;
	bool right;

	diag_init(&diag);
	services_init(services);
	right = load_services(services, fuzz_file(text, n), true, &diag);
	diag_release(&diag);
	return right;
}

/* False where nothing would be written. */
static bool import_into(
	struct import *import, const char *into, const uint8_t *csv, size_t n)
{
	struct file file = { "t.csv", fuzz_text(csv, n), n };
	struct csv sheet;
	bool right;

	arena_init(&import->arena);
	diag_init(&import->diag);
	service_rows_init(&import->rows, file.path, &import->arena);
	right = csv_read(&sheet, &file, &import->arena, &import->diag) &&
		services_csv_read(&import->rows, &sheet, &import->diag);
	free(file.text);
	if (right) {
		merge_rows(&import->merge, &import->rows, &import->services,
			*into ? "f.conf" : NULL, &import->diag);
		buf_init(&import->text, &import->arena);
		merge_report(&import->merge, &import->text);
		merge_sum(&import->merge, &import->text);
		fuzz_check_clean("the report", import->text.text, "");
	}
	fuzz_check_diag(&import->diag, NULL, 0);
	return right && !import->diag.errors;
}

static void import_end(struct import *import)
{
	arena_release(&import->arena);
	diag_release(&import->diag);
}

/* Gives the new text, to be freed, and what it holds. */
static char *write_out(
	struct import *import, const char *into, struct services *services)
{
	const char *lost;

	buf_init(&import->text, &import->arena);
	if (!merge_write(&import->merge, into, &import->text))
		fuzz_wrong("it is the text of its services, and is not");
	if (!load(services, import->text.text, import->text.len) &&
		(import->text.len || services->n))
		fuzz_wrong("does not load: '%s'", import->text.text);
	lost = merge_find_loss(&import->merge, services);
	if (lost)
		fuzz_wrong("'%s' is lost in '%s'", lost, import->text.text);
	return fuzz_text((const uint8_t *)import->text.text, import->text.len);
}

static void import_again(
	struct import *import, const char *into, const uint8_t *csv, size_t n)
{
	const int *counts = import->merge.counts;

	if (!import_into(import, into, csv, n))
		fuzz_wrong("wrong, the second time");
	if (counts[MERGE_NEW] || counts[MERGE_CHANGED])
		fuzz_wrong("%d are new again, %d change again: '%s'",
			counts[MERGE_NEW], counts[MERGE_CHANGED], into);
	import_end(import);
}

static void import_sheet(const char *into, const uint8_t *csv, size_t n)
{
	struct services services;
	struct import import;
	char *text;

	if (!load(&import.services, into, strlen(into)) && *into) {
		services_release(&import.services);
		return;
	}
	if (import_into(&import, into, csv, n)) {
		text = write_out(&import, into, &services);
		import_end(&import);
		services_release(&import.services);
		import.services = services;
		import_again(&import, text, csv, n);
		free(text);
	} else {
		import_end(&import);
	}
	services_release(&import.services);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_bytes rest = { bytes, n };
	struct fuzz_bytes before = fuzz_until(&rest, mark);
	char *into;

	if (before.n == n) {
		import_sheet("", bytes, n);
		import_sheet(plain, bytes, n);
		return 0;
	}
	into = fuzz_text(before.at, before.n);
	if (strlen(into) == before.n)
		import_sheet(into, rest.at, rest.n);
	free(into);
	return 0;
}
