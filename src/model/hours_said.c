/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "model/hours.h"

/* Hours as they are at any time: for paper, which does not know what day it is
 * read on. */

static const char *const days[] = {
	N_("Monday"),
	N_("Tuesday"),
	N_("Wednesday"),
	N_("Thursday"),
	N_("Friday"),
	N_("Saturday"),
	N_("Sunday"),
};

enum {
	EVERY_DAY = 0x7f
};

/* The last of an unbroken run of days, or -1 where they are none. */
static int last_of_run(uint8_t set, int first)
{
	int last = first;

	while (last < 6 && set >> (last + 1) & 1)
		last++;
	return set >> (last + 1) ? -1 : last;
}

static void list_days(uint8_t set, char *out, size_t size)
{
	size_t n = 0;

	*out = '\0';
	for (int day = 0; day < 7; day++)
		if (set >> day & 1 && n < size)
			n += (size_t)snprintf(out + n, size - n, "%s%s",
				n ? ", " : "", _(days[day]));
}

static void say_days(const struct hours_line *line, char *out, size_t size)
{
	int first = line->days ? __builtin_ctz(line->days) : 0;
	int last = last_of_run(line->days, first);

	if (line->nth < 0)
		/* TRANSLATORS: "the last Friday of the month". */
		snprintf(out, size, _("the last %s of the month"),
			_(days[first]));
	else if (line->nth)
		/* TRANSLATORS: "Friday no. 2 of the month". */
		snprintf(out, size, _("%s no. %d of the month"), _(days[first]),
			line->nth);
	else if (line->days == EVERY_DAY)
		snprintf(out, size, "%s", _("every day"));
	else if (last > first + 1)
		/* TRANSLATORS: "Monday to Friday". */
		snprintf(out, size, _("%s to %s"), _(days[first]),
			_(days[last]));
	else
		list_days(line->days, out, size);
}

static bool is_whole_day(const struct hours_line *line)
{
	return (line->to - line->from) % DAY_MINUTES == 0;
}

const char *hours_said(const struct hours_line *line, char out[HOURS_SAID_SIZE])
{
	char which[HOURS_SAID_SIZE];
	int to = line->to % DAY_MINUTES;

	say_days(line, which, sizeof(which));
	if (line->always ||
		(is_whole_day(line) && !line->nth && line->days == EVERY_DAY))
		snprintf(out, HOURS_SAID_SIZE, "%s", _("day and night"));
	else if (is_whole_day(line))
		/* TRANSLATORS: days, and all of them: "Monday, all day". */
		snprintf(out, HOURS_SAID_SIZE, _("%s, all day"), which);
	else
		/* TRANSLATORS: days, from when to when: "Monday 09:00–17:00".
		 */
		snprintf(out, HOURS_SAID_SIZE, _("%s %02d:%02d–%02d:%02d"),
			which, line->from / 60, line->from % 60, to / 60,
			to % 60);
	out[utf8_valid_until(out, strlen(out))] = '\0';
	return out;
}
