/* SPDX-License-Identifier: MIT */
#ifndef FAULT_SHIM_H
#define FAULT_SHIM_H

#include <stdint.h>

/*
 * A library that is loaded in front of libc (LD_PRELOAD). It makes calls fail,
 * cuts writes short, kills the process, and moves the clock, as the
 * environment says:
 *
 *	FAULT_CALL   a name of SHIM_NAMES, or "file" or "memory": all of a kind
 *	FAULT_AT     which of these calls: the first is 1; 0: none
 *	FAULT_HOW    once, always: it fails; it and all that follow
 *	             late: it is done, and fails for all that one can tell
 *	             short: half of what was to be written is
 *	             torn: …and the next one fails
 *	             before, after: the process is killed there (kill -9)
 *	FAULT_ERRNO  what a call fails with, as a number
 *	FAULT_UNDER  only files below this directory count; memory always does
 *	FAULT_CLOCK  so many seconds time() is ahead: from the call on that
 *	             FAULT_CALL=time and FAULT_AT name, else from the first
 *	FAULT_LOG    a descriptor that every call which counts is written to
 *	FAULT_TELL   a descriptor that hears of what happens, a byte each: of
 *	             control characters that no terminal takes for anything
 *
 * Nothing is ever synced: no power is lost here, and the log says what would
 * be there if it were. And no key is dear to make, or it would take for ever.
 */
enum shim_call {
	SHIM_OPEN, /* files: up to SHIM_READDIR */
	SHIM_READ,
	SHIM_WRITE,
	SHIM_FSYNC,
	SHIM_CLOSE,
	SHIM_LSEEK,
	SHIM_TRUNCATE,
	SHIM_LOCK,
	SHIM_RENAME,
	SHIM_UNLINK,
	SHIM_MKDIR,
	SHIM_STAT,
	SHIM_TOUCH,
	SHIM_OPENDIR,
	SHIM_READDIR,
	SHIM_MMAP, /* memory: up to SHIM_REALLOC */
	SHIM_MALLOC,
	SHIM_CALLOC,
	SHIM_REALLOC,
	SHIM_TIME,
	SHIM_CALLS
};

#define SHIM_NAMES                                                           \
	"open", "read", "write", "fsync", "close", "lseek", "truncate",      \
		"lock", "rename", "unlink", "mkdir", "stat", "touch",        \
		"opendir", "readdir", "mmap", "malloc", "calloc", "realloc", \
		"time"

enum shim_byte {
	SHIM_WAITS = 5, /* a key is waited for, and none is there */
	SHIM_STRUCK = 6 /* the call that was meant has come */
};

/* In the log, before n bytes: what was written, or the path; of a rename both,
 * each with its NUL. */
struct shim_record {
	int32_t call, fd;
	int64_t at; /* where it was written; how long it became; open's flags */
	uint32_t n;
};

/*
 * void shim_begin(void), for dlsym(): reads the environment anew, and counts
 * from there. Done once anyway, when it is loaded. No file that is open by then
 * counts.
 */
#define SHIM_BEGIN "shim_begin"

#endif
