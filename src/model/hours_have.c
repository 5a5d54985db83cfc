/* SPDX-License-Identifier: MIT */
#include "model/hours.h"

enum {
	HOUR = 60,
	EVERY_DAY = 0x7f,
	WEEKEND = 0x60,
};

const char *const part_names[PARTS_OF_WEEK] = {
	[PART_MORNINGS] = "mornings",
	[PART_MIDDLE] = "middle",
	[PART_AFTERNOONS] = "afternoons",
	[PART_EVENINGS] = "evenings",
	[PART_WEEKENDS] = "weekends",
};

/* The small hours are nobody's morning. */
static const struct {
	int days, from, to;
} parts[PARTS_OF_WEEK] = {
	[PART_MORNINGS] = { EVERY_DAY, 5 * HOUR, 12 * HOUR },
	[PART_MIDDLE] = { EVERY_DAY, 10 * HOUR, 14 * HOUR },
	[PART_AFTERNOONS] = { EVERY_DAY, 12 * HOUR, 17 * HOUR },
	[PART_EVENINGS] = { EVERY_DAY, 17 * HOUR, DAY_MINUTES },
	[PART_WEEKENDS] = { WEEKEND, 0, DAY_MINUTES },
};

/* At least an hour of the line, on a day that begins at this minute of its
 * own. */
static bool lies_in(const struct hours_line *line, int day, int from, int to)
{
	int begin = line->from > day + from ? line->from : day + from;
	int end = line->to < day + to ? line->to : day + to;

	return end - begin >= HOUR;
}

bool hours_have(const struct hours_line *lines, int n, enum part_of_week part)
{
	int from = parts[part].from, to = parts[part].to;

	for (int i = 0; i < n; i++) {
		/* Sunday's night is not Monday's weekend. */
		int next = (lines[i].days << 1 | lines[i].days >> 6) & 0x7f;

		if (lines[i].always)
			return true;
		if ((lines[i].days & parts[part].days) &&
			lies_in(&lines[i], 0, from, to))
			return true;
		if ((next & parts[part].days) &&
			lies_in(&lines[i], DAY_MINUTES, from, to))
			return true;
	}
	return false;
}
