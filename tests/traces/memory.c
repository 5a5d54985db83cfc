/* SPDX-License-Identifier: MIT */
#include "memory.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	PLACE_SIZE = 256
};

struct region {
	unsigned long from, to;
	char rights[8], place[PLACE_SIZE];
	bool locked;
};

struct search {
	const struct wanted *wanted;
	const char *when;
	FILE *out;
	int memory; /* a descriptor */
	struct region region;
	unsigned long kept; /* kB */
	bool failed;
};

static void tell(void *data, const struct found *found)
{
	struct search *search = data;
	const struct region *region = &search->region;

	fprintf(search->out, "%s %s %s %zu %s %zu %#lx\n", search->when,
		region->locked ? "locked" : "open",
		*region->place ? region->place : "anonymous", found->stride,
		found->text, found->length, region->from + found->at);
}

static void search_region(struct search *search)
{
	const struct region *region = &search->region;
	size_t n = region->to - region->from;
	unsigned char *bytes;
	ssize_t got;

	if (region->rights[1] != 'w')
		return;
	if (region->locked && strcmp(region->place, "[heap]"))
		search->kept += n / 1024;
	bytes = malloc(n);
	if (!bytes) {
		search->failed = true;
		return;
	}
	got = pread(search->memory, bytes, n, (off_t)region->from);
	if (got > 0)
		wanted_find(search->wanted, bytes, (size_t)got, tell, search);
	search->failed |= got != (ssize_t)n;
	free(bytes);
}

/* Its head, and the flags that come last. */
static void take_line(struct search *search, const char *line)
{
	struct region *region = &search->region;
	struct region next = { 0, 0, "", "", false };

	if (sscanf(line, "%lx-%lx %7s %*s %*s %*s %255[^\n]", &next.from,
		    &next.to, next.rights, next.place) >= 3) {
		*region = next;
	} else if (!strncmp(line, "VmFlags:", 8)) {
		region->locked = strstr(line, " lo") != NULL;
		search_region(search);
	}
}

bool memory_search(
	pid_t pid, const struct wanted *wanted, const char *when, FILE *out)
{
	struct search search = { .wanted = wanted, .when = when, .out = out };
	char path[64], line[PLACE_SIZE + 128];
	FILE *regions;

	snprintf(path, sizeof(path), "/proc/%d/smaps", (int)pid);
	regions = fopen(path, "r");
	snprintf(path, sizeof(path), "/proc/%d/mem", (int)pid);
	search.memory = open(path, O_RDONLY | O_CLOEXEC);
	search.failed = !regions || search.memory < 0;
	while (!search.failed && fgets(line, sizeof(line), regions))
		take_line(&search, line);
	if (!search.failed)
		fprintf(out, "%s kept %lu\n", when, search.kept);
	if (regions)
		fclose(regions);
	if (search.memory >= 0)
		close(search.memory);
	return !search.failed;
}
