/* SPDX-License-Identifier: MIT */
#ifndef FAULT_SHIM_PARTS_H
#define FAULT_SHIM_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "shim.h"

/* What the calls of the shim have in common. */
#pragma GCC visibility push(hidden)

/* Before a call that counts: whether it is to fail at once, with errno. It may
 * be the last of this process. */
bool shim_fails(enum shim_call call);

/* Behind it: what the caller is told. */
long shim_done(long result);

/* Whether only half of what is written now is to be; whether it is to fail
 * though it was done. */
bool shim_is_halved(void);
bool shim_is_late(void);

bool shim_is_under(const char *path);
void shim_record(
	enum shim_call call, int fd, int64_t at, const void *bytes, size_t n);
void shim_tell(enum shim_byte byte);

/* Seconds, from FAULT_CLOCK. */
long shim_ahead(void);

/* No file is followed any more. */
void shim_follow_none(void);

/* What would be called without us. */
void shim_find(void *function, const char *name);
#define SHIM_REAL(function, name)                     \
	do {                                          \
		if (!(function))                      \
			shim_find(&(function), name); \
	} while (0)

#pragma GCC visibility pop

#endif
