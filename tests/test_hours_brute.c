/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/date.h"
#include "model/hours.h"
#include "model/nation.h"

/*
 * Beside hours_open(), the plain way: walk through the coming weeks a few
 * minutes at a time and see whether it is open.
 */
enum {
	CASES = 1000,
	LINES_MOST = 4,
	STEP = 5,
	STEPS = 24 * 60 / STEP, /* of a day */
	AHEAD = 130,
};

struct weeks {
	bool open[(AHEAD + 1) * STEPS];
};

static uint32_t seed;

static int roll(int sides)
{
	seed = seed * 1664525 + 1013904223;
	return (int)((seed >> 16) % (unsigned)sides);
}

/* Counts the days of that name in the month, on both sides of the date. */
static bool is_on(const struct hours_line *line, int day)
{
	struct date date = date_from_day(day);
	int upto = 0, after = 0;

	for (int other = day; date_from_day(other).month == date.month;
		other -= 7)
		upto++;
	for (int other = day + 7; date_from_day(other).month == date.month;
		other += 7)
		after++;
	if (!(line->days >> date_weekday(date) & 1))
		return false;
	return line->nth == 0 || line->nth == upto ||
	       (line->nth == -1 && after == 0);
}

static void draw(struct weeks *weeks, const struct hours_line *line, int today)
{
	for (int day = -1; day <= AHEAD; day++) {
		if (!is_on(line, today + day))
			continue;
		for (int at = line->from; at < line->to; at += STEP) {
			int step = day * STEPS + at / STEP;

			if (step >= 0 && step < (AHEAD + 1) * STEPS)
				weeks->open[step] = true;
		}
	}
}

static struct hours_line random_line(void)
{
	static const int nths[] = { 0, 0, 1, 2, 4, 5, 5, -1 };
	const int days[] = { 127, roll(128), 1 << roll(7), 1 << roll(7) };
	struct hours_line line = {
		.days = (uint8_t)days[roll(4)],
		.nth = (int8_t)nths[roll(8)],
		.from = (int16_t)(roll(STEPS) * STEP),
		.to = (int16_t)(roll(STEPS + 1) * STEP),
	};

	if (line.to <= line.from)
		line.to += 24 * 60;
	return line;
}

static enum open_state see(const struct weeks *weeks, int now, int *at)
{
	bool open = weeks->open[now];
	int most = (open ? AHEAD : AHEAD + 1) * STEPS;

	for (*at = now; *at < most && weeks->open[*at] == open;)
		++*at;
	if (*at == most)
		return open ? OPEN_ALWAYS : OPEN_UNKNOWN;
	return open ? OPEN_NOW : OPEN_LATER;
}

static void try(int seeing[4])
{
	static struct weeks weeks;
	struct hours_line lines[LINES_MOST];
	int n = 1 + roll(LINES_MOST), step = roll(STEPS), at;
	int today = date_to_day((struct date){ 2024, 1, 1 }) + roll(2000);
	struct moment now = { date_from_day(today), step * STEP / 60,
		step * STEP % 60, roll(60) };
	struct open open;

	memset(&weeks, 0, sizeof(weeks));
	for (int i = 0; i < n; i++) {
		lines[i] = random_line();
		draw(&weeks, &lines[i], today);
	}
	open = hours_open(lines, n, &now, NATION_SCOTLAND);
	assert_int_equal(open.state, see(&weeks, step, &at));
	seeing[open.state]++;
	if (open.state != OPEN_NOW && open.state != OPEN_LATER)
		return;
	assert_int_equal(date_to_day(open.at.date), today + at / STEPS);
	assert_int_equal(open.at.hour * 60 + open.at.minute, at % STEPS * STEP);
	if (open.state == OPEN_LATER)
		assert_int_equal(open.bank_holiday,
			nation_has_bank_holiday(NATION_SCOTLAND, open.at.date));
	else if (nation_has_bank_holiday(NATION_SCOTLAND, now.date))
		assert_true(open.bank_holiday);
}

static void hours_open__sees__what_the_clock_will(void **state)
{
	int seeing[4] = { 0 };

	(void)state;
	for (int i = 0; i < CASES; i++) {
		seed = (uint32_t)i * 2654435761u;
		try(seeing);
	}
	/* Every line comes round before it is too far away to be said. */
	assert_int_equal(seeing[OPEN_UNKNOWN], 0);
	for (int i = OPEN_UNKNOWN + 1; i < 4; i++)
		if (!seeing[i])
			fail_msg("never came to state %d", i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours_open__sees__what_the_clock_will),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
