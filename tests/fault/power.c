/* SPDX-License-Identifier: MIT */
#include "power.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "disk.h"
#include "shim.h"
#include "turns.h"
#include "verdict.h"

/* The log of a run, one call after the other, and a disk that forgets. */

enum {
	RECORD_MOST = 64 * 1024
};

struct outage {
	struct run *run;
	const struct place *place;
	struct turns *turns;
	struct tally *tally;
	int stride;
	struct disk *disk;
	struct fate fate;
};

/* What had been acknowledged when the log was so long. */
static void look_up_fate(struct outage *outage, long logged)
{
	const struct story *story = outage->run->story;
	struct fate *fate = &outage->fate;

	while (fate->acked + 1 < outage->run->script->n &&
		story->logged[fate->acked + 1] <= logged)
		fate->acked++;
	fate->tried = fate->acked + 1;
	if (fate->tried == outage->run->script->n)
		fate->tried--;
}

static void look(struct outage *outage, int names, long bytes, bool zeros)
{
	if (!turns_mine(outage->turns))
		return;
	place_clear(outage->place);
	disk_build(outage->disk, names, bytes, zeros);
	if (!verdict_on_shelf(outage->run, &outage->fate, outage->place->shelf,
		    outage->tally))
		verdict_say(outage->run, &outage->fate,
			"…power lost after call %ld, %d names, %ld bytes%s",
			disk_calls(outage->disk), names, bytes,
			zeros ? ", zeros" : "");
	outage->tally->kills++;
	outage->tally->outages++;
}

/* Every number of names, and of bytes that were on their way. */
static void lose_power(struct outage *outage)
{
	int names = disk_loose_names(outage->disk);
	long bytes = disk_loose_bytes(outage->disk);

	for (int n = 0; n <= names; n++) {
		for (long b = 0; b < bytes; b += outage->stride)
			look(outage, n, b, false);
		look(outage, n, bytes, false);
		if (bytes)
			look(outage, n, bytes, true);
	}
}

static bool read_log(struct outage *outage, FILE *log)
{
	static char bytes[RECORD_MOST];
	struct shim_record head;

	while (fread(&head, sizeof(head), 1, log) == 1) {
		if (head.n > sizeof(bytes) ||
			fread(bytes, 1, head.n, log) != head.n ||
			!disk_do(outage->disk, &head, bytes))
			return false;
		look_up_fate(outage, ftell(log));
		lose_power(outage);
	}
	return true;
}

bool power_try(struct run *run, const struct place *place, const char *log,
	struct turns *turns, int stride, struct tally *tally)
{
	struct outage outage = {
		.run = run,
		.place = place,
		.turns = turns,
		.tally = tally,
		.stride = stride,
		.disk = disk_new(),
		.fate = { .acked = -1,
			.tried = -1,
			.gone = -1,
			.words_may_be_first = true,
			.words_may_be_other = true },
	};
	FILE *file = fopen(log, "r");
	bool ok = file && outage.disk && read_log(&outage, file);

	if (!ok)
		printf("the log cannot be read\n");
	if (file)
		fclose(file);
	disk_free(outage.disk);
	return ok;
}
