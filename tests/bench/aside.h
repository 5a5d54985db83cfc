/* SPDX-License-Identifier: MIT */
#ifndef BENCH_ASIDE_H
#define BENCH_ASIDE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Work in a process of its own, which takes its memory with it, so that this
 * one stays small: see race(). What it finds comes through a pipe: `size` bytes
 * of a result.
 */
bool aside(bool (*work)(void *data, int pipe), void *data, void *result,
	size_t size);

#endif
