/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* mlock2 */
#include "base/secret.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/asan.h"

enum {
	FIRST_BLOCK = 16 * 1024,
	ASIDE_EACH = 7, /* of glibc's tcache */
	ASIDE_LEAST = 24,
	ASIDE_MOST = 1032,
	ASIDE_STEP = 16,
	HEAP_ROOM = 512 * 1024, /* to grow into, locked before it is used */
};

static bool refused;		 /* some page could not be locked */
static const void *locked_up_to; /* the end of the heap then */

static void lock(void *pages, size_t size)
{
	if (mlock(pages, size))
		refused = true;
	madvise(pages, size, MADV_DONTDUMP);
}

static void *secret_get(size_t size)
{
	void *block = mmap(NULL, size, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (block == MAP_FAILED)
		return NULL;
	lock(block, size);
	return block;
}

static void secret_put(void *block, size_t size)
{
	munlock(block, size);
	munmap(block, size);
}

void secret_init(struct arena *arena)
{
	static struct arena_source pages = {
		.get = secret_get,
		.put = secret_put,
		.least = FIRST_BLOCK,
	};
	long page = sysconf(_SC_PAGESIZE);

	/* Both are powers of two, so the larger is a multiple of a page. */
	if (page > FIRST_BLOCK)
		pages.least = (size_t)page;
	arena_init(arena);
	arena->source = &pages;
}

/* No page is taken for that which nothing lies on. */
static void lock_as_used(void *pages, size_t size)
{
	if (mlock2(pages, size, MLOCK_ONFAULT) && mlock(pages, size))
		refused = true;
	madvise(pages, size, MADV_DONTDUMP);
}

static void unlock(void *pages, size_t size)
{
	munlock(pages, size);
}

/* It stands in several lines where a part of it is locked already. */
static void each_part_of_heap(void (*call)(void *pages, size_t size))
{
	FILE *maps = fopen("/proc/self/maps", "re");
	void *from, *to;
	char line[256];

	refused |= !maps;
	while (maps && fgets(line, sizeof(line), maps))
		if (strstr(line, "[heap]") &&
			sscanf(line, "%p-%p", &from, &to) == 2)
			call(from, (size_t)((char *)to - (char *)from));
	if (maps)
		fclose(maps);
}

static void lock_heap(void)
{
	each_part_of_heap(lock_as_used);
	locked_up_to = sbrk(0);
}

/* The allocator sets some of each size aside, before it overwrites what is
 * freed: they are asked for, and given back empty. */
void secret_wipe_freed(void)
{
	void *aside[ASIDE_EACH];

	for (size_t size = ASIDE_LEAST; size <= ASIDE_MOST;
		size += ASIDE_STEP) {
		for (int i = 0; i < ASIDE_EACH; i++) {
			aside[i] = malloc(size);
			if (aside[i])
				explicit_bzero(aside[i], size);
		}
		for (int i = 0; i < ASIDE_EACH; i++)
			free(aside[i]);
	}
}

/* Its room, of pages that nothing has lain on: more is asked for than is left
 * after a trim. */
static void grow_heap(void)
{
	void *volatile more = malloc(FIRST_BLOCK);

	free(more);
}

/* What is freed from here on is overwritten then. While files are read, before,
 * nothing of hers is there, and it would only take time. */
static void begin_to_wipe(void)
{
#ifdef M_PERTURB
	mallopt(M_PERTURB, 0xff);
#endif
}

/* What reading the files took goes back first: of locked pages none does. */
void secret_lock_heap(void)
{
	begin_to_wipe();
	secret_wipe_freed();
	each_part_of_heap(unlock);
	malloc_trim(0);
	grow_heap();
	lock_heap();
}

void secret_follow_heap(void)
{
	if (sbrk(0) != locked_up_to)
		lock_heap();
}

bool secret_is_locked(void)
{
	return !refused;
}

/* Large blocks, the files that were read, stay out of the heap, so that it is
 * small enough to be locked. */
static void harden_malloc(void)
{
#ifdef M_TOP_PAD
	mallopt(M_MMAP_THRESHOLD, 128 * 1024);
	/* It grows in large steps, and shrinks only where it is told to. */
	mallopt(M_TOP_PAD, HEAP_ROOM);
	mallopt(M_TRIM_THRESHOLD, -1);
#endif
}

void secret_harden_process(void)
{
	const struct rlimit none = { 0, 0 };

	/*
	 * LeakSanitizer looks at the process through ptrace, which this
	 * forbids: a build with it would end in an error of its own.
	 */
	if (!UNDER_ASAN)
		prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
	setrlimit(RLIMIT_CORE, &none);
	umask(077);
	harden_malloc();
}
