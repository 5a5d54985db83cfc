/* SPDX-License-Identifier: MIT */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include <stdbool.h>

/*
 * Each measures and prints its tables: the program beside the least that it
 * could cost (bare*.c), and beside others. What is made for it is made in the
 * working directory, and left there. False if it could not be measured; a
 * missed target is said, and no failure.
 */
bool bench_checklists(const char *program, const char *bare);
bool bench_services(const char *program, const char *bare);
struct paper_paths {
	const char *checklist, *services, *national, *wording, *answers;
};
bool bench_paper(
	const char *program, const char *bare, struct paper_paths *paths);
bool bench_keep(char *checklist);
bool bench_screen(const char *program, const char *bare, const char *checklist,
	const char *services, const char *national);
bool bench_sessions(
	const char *program, const char *checklist, const char *services);

#endif
