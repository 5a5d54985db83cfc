/* SPDX-License-Identifier: MIT */
#ifndef FAULT_DISK_H
#define FAULT_DISK_H

#include <stdbool.h>

#include "shim.h"

/*
 * What a disk may hold of a directory once the power is gone, by the rules that
 * POSIX has and no more: a name is there for good when its directory was
 * synced, and bytes are when their file was. Loose is what was not: of that any
 * beginning may be there.
 */
struct disk;

struct disk *disk_new(void); /* with nothing on it */
void disk_free(struct disk *disk);

/* Does what the shim has logged; false: that cannot be. */
bool disk_do(
	struct disk *disk, const struct shim_record *record, const char *bytes);

/* How many calls that was. */
long disk_calls(const struct disk *disk);

/* Names made, changed or taken away; and bytes of the file written last. */
int disk_loose_names(const struct disk *disk);
long disk_loose_bytes(const struct disk *disk);

/* Makes the files, with so many of what is loose; or with zeros for the bytes
 * of it, which some disks leave there. */
void disk_build(const struct disk *disk, int names, long bytes, bool zeros);

#endif
