/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "shim_parts.h"

#include <sodium.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Memory; and what else the world has for a program: the time, and keys of
 * both kinds. */

/* A sanitizer has an allocator of its own, and another libc another door. */
#if defined(__GLIBC__) && !defined(SHIM_NO_MALLOC)

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t size);

void *malloc(size_t size)
{
	return shim_fails(SHIM_MALLOC) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return shim_fails(SHIM_CALLOC) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *p, size_t size)
{
	return shim_fails(SHIM_REALLOC) ? NULL : __libc_realloc(p, size);
}

#endif

void *mmap(void *at, size_t n, int protection, int flags, int fd, off_t from)
{
	static void *(*real)(void *, size_t, int, int, int, off_t);

	if (fd == -1 && shim_fails(SHIM_MMAP))
		return MAP_FAILED;
	SHIM_REAL(real, "mmap");
	return real(at, n, protection, flags, fd, from);
}

int crypto_pwhash(unsigned char *const out, unsigned long long n,
	const char *const words, unsigned long long n_words,
	const unsigned char *const salt, unsigned long long operations,
	size_t memory, int algorithm)
{
	static int (*real)(unsigned char *, unsigned long long, const char *,
		unsigned long long, const unsigned char *, unsigned long long,
		size_t, int);

	(void)operations;
	(void)memory;
	SHIM_REAL(real, "crypto_pwhash");
	return real(out, n, words, n_words, salt, crypto_pwhash_OPSLIMIT_MIN,
		crypto_pwhash_MEMLIMIT_MIN, algorithm);
}

time_t time(time_t *out)
{
	struct timespec now = { 0 };

	syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
	now.tv_sec += shim_ahead();
	if (out)
		*out = now.tv_sec;
	return now.tv_sec;
}

enum {
	REST_OF_A_KEY = 100 * 1000 * 1000, /* nanoseconds */
};

/* Not for the rest of a key that has several bytes, but for the next one: after
 * Esc, only the silence that is shorter than this decides what it was. */
int pselect(int n, fd_set *in, fd_set *out, fd_set *other,
	const struct timespec *patience, const sigset_t *mask)
{
	static int (*real)(int, fd_set *, fd_set *, fd_set *,
		const struct timespec *, const sigset_t *);
	int unread = 0;

	SHIM_REAL(real, "pselect");
	if ((!patience || patience->tv_sec ||
		    patience->tv_nsec > REST_OF_A_KEY) &&
		!ioctl(n - 1, FIONREAD, &unread) && !unread)
		shim_tell(SHIM_WAITS);
	return real(n, in, out, other, patience, mask);
}
