/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SERVICES_FILE_H
#define BENCH_SERVICES_FILE_H

#include <stdio.h>

/*
 * A made-up directory of n services, the same for the same n: each a record
 * of 16 keys and some 580 bytes, as a person would write it.
 */
void services_file_write(int n, FILE *out);

/*
 * The same services for those that read other kinds of files: an object on
 * each line; and a table without a head, its columns parted by tabs, what is
 * in a list by bars.
 */
void services_file_write_json(int n, FILE *out);
void services_file_write_table(int n, FILE *out);

/* The columns of the table. */
#define SERVICES_FILE_COLUMNS                                                 \
	"id, name, organisation, summary, tags, nations, areas, phone, web, " \
	"hours, women_only, accepts, refuses, offers, how, next, verified"

#endif
