/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SERVICES_FILE_H
#define BENCH_SERVICES_FILE_H

#include <stdio.h>

/*
 * A made-up directory of n services, the same for the same n: each a record
 * of 16 keys and some 570 bytes, as a person would write it.
 */
void services_file_write(int n, FILE *out);

#endif
