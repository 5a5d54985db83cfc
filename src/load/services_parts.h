/* SPDX-License-Identifier: MIT */
#ifndef LOAD_SERVICES_PARTS_H
#define LOAD_SERVICES_PARTS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"
#include "model/services.h"
#include "load/conf.h"
#include "load/services.h"

/*
 * One file of services on its way: services.c walks through the files,
 * services_record.c reads a record, services_lint.c looks at one that is read.
 */
struct services_loader {
	struct services *services;
	struct diag *diag;
	const char *path;
	int file;
	bool local;
	const struct text_list *words; /* NULL: all services matter */
	struct arena record; /* memory of the record that is at hand */

	const struct services_lint *lint; /* NULL: only load */
	struct arena kept;		  /* memory of what lint remembers */
	struct map numbers;		  /* phone numbers to services */
};

/* The record that is at hand; what is out of it goes into `to`. */
struct record {
	struct services_loader *loader;
	const struct conf_section *section;
	struct service_record to;
};

/* Says what is wrong at the key. */
void record_error(const struct record *record, int key, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The code is KIND:WHICH. */
void record_warning(const struct record *record, int key, const char *kind,
	const char *which, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* Reads the section; all that is wrong in it goes to diag. */
void record_read(struct record *record);

/* The record has been added to the services, and can be used. */
void record_lint(const struct record *record);

#endif
