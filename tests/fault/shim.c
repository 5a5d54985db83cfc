/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "shim_parts.h"

#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* Which call is meant, and what becomes of it. */

enum how {
	HOW_ONCE,
	HOW_ALWAYS,
	HOW_LATE,
	HOW_SHORT,
	HOW_TORN,
	HOW_BEFORE,
	HOW_AFTER,
	HOWS
};

static const char *const how_names[HOWS] = { "once", "always", "late", "short",
	"torn", "before", "after" };
static const char *const names[SHIM_CALLS] = { SHIM_NAMES };

static struct {
	bool chosen[SHIM_CALLS];
	long at, seen;
	enum how how;
	int error, log, tell;
	long ahead;
	char under[4096];
	size_t n_under;
} fault = { .log = -1, .tell = -1 };

static bool struck; /* the call that is under way is one that is meant */

static const char *text(const char *name)
{
	const char *value = getenv(name);

	return value ? value : "";
}

static long number(const char *name, long otherwise)
{
	const char *value = text(name);

	return *value ? strtol(value, NULL, 10) : otherwise;
}

static bool chooses(const char *word, int call)
{
	if (!strcmp(word, "file"))
		return call <= SHIM_READDIR;
	if (!strcmp(word, "memory"))
		return call >= SHIM_MMAP && call <= SHIM_REALLOC;
	return !strcmp(word, names[call]);
}

static enum how how_of(const char *word)
{
	for (int how = 0; how < HOWS; how++)
		if (!strcmp(word, how_names[how]))
			return (enum how)how;
	return HOW_ONCE;
}

void shim_begin(void);
__attribute__((constructor)) void shim_begin(void)
{
	for (int call = 0; call < SHIM_CALLS; call++)
		fault.chosen[call] = chooses(text("FAULT_CALL"), call);
	fault.at = number("FAULT_AT", 0);
	fault.seen = 0;
	fault.how = how_of(text("FAULT_HOW"));
	fault.error = (int)number("FAULT_ERRNO", EIO);
	fault.log = (int)number("FAULT_LOG", -1);
	fault.tell = (int)number("FAULT_TELL", -1);
	fault.ahead = number("FAULT_CLOCK", 0);
	snprintf(fault.under, sizeof(fault.under), "%s", text("FAULT_UNDER"));
	fault.n_under = strlen(fault.under);
	struck = false;
	shim_follow_none();
}

void shim_tell(enum shim_byte byte)
{
	char one = (char)byte;
	int error = errno;

	if (fault.tell >= 0)
		(void)!syscall(SYS_write, fault.tell, &one, (size_t)1);
	errno = error;
}

static _Noreturn void die(void)
{
	syscall(SYS_kill, getpid(), SIGKILL);
	for (;;)
		;
}

static bool is_meant(enum shim_call call)
{
	if (!fault.at || !fault.chosen[call])
		return false;
	fault.seen++;
	switch (fault.how) {
	case HOW_ALWAYS:
		return fault.seen >= fault.at;
	case HOW_TORN:
		return fault.seen == fault.at || fault.seen == fault.at + 1;
	default:
		return fault.seen == fault.at;
	}
}

bool shim_is_halved(void)
{
	return struck && (fault.how == HOW_SHORT || fault.how == HOW_TORN);
}

bool shim_is_late(void)
{
	return struck && fault.how == HOW_LATE;
}

bool shim_fails(enum shim_call call)
{
	struck = is_meant(call);
	if (!struck)
		return false;
	shim_tell(SHIM_STRUCK);
	if (fault.how == HOW_BEFORE)
		die();
	if (fault.how == HOW_ONCE || fault.how == HOW_ALWAYS ||
		(fault.how == HOW_TORN && fault.seen > fault.at)) {
		errno = fault.error;
		return true;
	}
	return false;
}

long shim_done(long result)
{
	if (!struck)
		return result;
	struck = false;
	if (fault.how == HOW_AFTER)
		die();
	if (fault.how != HOW_LATE)
		return result;
	errno = fault.error;
	return -1;
}

void shim_record(
	enum shim_call call, int fd, int64_t at, const void *bytes, size_t n)
{
	struct shim_record head = { call, fd, at, (uint32_t)n };
	struct iovec parts[2] = { { &head, sizeof(head) }, { NULL, n } };
	int error = errno;

	/* It is only read: POSIX has one type for both ways. */
	memcpy(&parts[1].iov_base, &bytes, sizeof(bytes));
	if (fault.log >= 0)
		(void)!syscall(SYS_writev, fault.log, parts, 2);
	errno = error;
}

bool shim_is_under(const char *path)
{
	return fault.n_under && !strncmp(path, fault.under, fault.n_under);
}

long shim_ahead(void)
{
	if (!fault.chosen[SHIM_TIME] || !fault.at)
		return fault.ahead;
	return shim_fails(SHIM_TIME) ? fault.ahead : 0;
}

void shim_find(void *function, const char *name)
{
	void *found = dlsym(RTLD_NEXT, name);

	memcpy(function, &found, sizeof(found));
}
