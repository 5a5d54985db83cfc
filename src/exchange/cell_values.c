/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "exchange/cell.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

static const struct {
	const char *word, *answer;
} answers[] = {
	{ "yes", "yes" },
	{ "y", "yes" },
	{ "true", "yes" },
	{ "t", "yes" },
	{ "1", "yes" },
	{ "x", "yes" },
	{ "on", "yes" },
	{ "✓", "yes" },
	{ "✔", "yes" },
	{ "✅", "yes" },
	{ "☑", "yes" },
	{ "no", "no" },
	{ "n", "no" },
	{ "false", "no" },
	{ "f", "no" },
	{ "0", "no" },
	{ "off", "no" },
	{ "✗", "no" },
	{ "✘", "no" },
	{ "❌", "no" },
	{ "ask", "" },
	{ "maybe", "" },
	{ "perhaps", "" },
	{ "possibly", "" },
	{ "sometimes", "" },
	{ "depends", "" },
	{ "unknown", "" },
	{ "not known", "" },
	{ "don't know", "" },
};

const char *cell_yes_or_no(const struct cell *cell)
{
	const char *text = cell_lower(cell, cell->text);

	for (size_t i = 0; i < N(answers); i++)
		if (!strcmp(text, answers[i].word))
			return answers[i].answer;
	cell_wrong(cell, "'%.80s' is neither yes nor no", cell->text);
	return NULL;
}

bool cell_switch(struct cell *cell, enum service_field field)
{
	const char *answer = cell_yes_or_no(cell);

	if (answer && *answer)
		cell_say(cell, field, answer);
	return answer != NULL;
}

/* "18", "18+", "18 years", "18.0", "18 and over", "none" */
static bool read_age(const char *text, long *age)
{
	static const char *const behind[] = { "", "+", "years", "yrs", "years+",
		"plus", "and over", ".0" };
	static const char *const no_limit[] = { "none", "any", "all",
		"no limit" };
	char *end;

	*age = 0;
	for (size_t i = 0; i < N(no_limit); i++)
		if (!strcmp(text, no_limit[i]))
			return true;
	if (*text < '0' || *text > '9')
		return false;
	*age = strtol(text, &end, 10);
	end += strspn(end, " ");
	for (size_t i = 0; i < N(behind); i++)
		if (!strcmp(end, behind[i]))
			return true;
	return false;
}

bool cell_age(struct cell *cell, enum service_field field)
{
	long age;

	if (!read_age(cell_lower(cell, cell->text), &age))
		return cell_wrong(cell, "'%.80s' is not a number", cell->text);
	if (age > AGE_LIMIT_MOST)
		return cell_wrong(cell, "'%.80s' is nobody's age", cell->text);
	cell_say(cell, field, arena_printf(cell->rows->arena, "%ld", age));
	return true;
}

/* "nov" or "november" as 11; 0 if it is none. */
static int month_of(const char *word, size_t len)
{
	static const char *const names[] = { "january", "february", "march",
		"april", "may", "june", "july", "august", "september",
		"october", "november", "december" };

	for (int i = 0; i < (int)N(names); i++)
		if (len >= 3 && len <= strlen(names[i]) &&
			!strncmp(word, names[i], len))
			return i + 1;
	return !strncmp(word, "sept", len) && len == 4 ? 9 : 0;
}

/* Moves on over "3", "03", "2026", "3rd" or "nov"; -1 if it is none. */
static int take_part(const char **at, size_t *len)
{
	const char *start = *at;
	int n = 0;

	while (**at >= '0' && **at <= '9' && *at - start < 4)
		n = n * 10 + *(*at)++ - '0';
	*len = (size_t)(*at - start);
	if (*len) {
		if (**at >= 'a' && **at <= 'z' && **at != 't')
			*at += strspn(*at, "stndrh");
		else if (!strncmp(*at, "th", 2))
			*at += 2;
		return n;
	}
	*at += strspn(*at, "abcdefghijklmnopqrstuvwxyz");
	n = month_of(start, (size_t)(*at - start));
	return n ? n : -1;
}

/* What may stand behind a date: nothing, or the time of a day. */
static bool is_time(const char *text)
{
	text += *text == 't';
	return text[strspn(text, " 0123456789:.z")] == '\0';
}

static void swap(int *a, int *b)
{
	int kept = *a;

	*a = *b;
	*b = kept;
}

/* "3/11/2026", "03.11.26", "2026-11-03", "3 Nov 2026",
 * "November 3, 2026", "2026-11-03T00:00": the day before the month. */
static bool read_date(const char *text, struct date *date)
{
	int parts[3];
	size_t lens[3];
	char iso[40];

	for (int i = 0; i < 3; i++) {
		if (i && !strchr("/-. ,", *text))
			return false;
		text += strspn(text, i ? "/-. ," : "");
		parts[i] = take_part(&text, &lens[i]);
		if (parts[i] < 0)
			return false;
	}
	if (!is_time(text))
		return false;
	if (lens[0] == 4) {
		swap(&parts[0], &parts[2]);
		lens[2] = 4;
	} else if (!lens[0]) {
		swap(&parts[0], &parts[1]);
	}
	if (lens[2] == 2) {
		parts[2] += 2000;
	} else if (lens[2] != 4) {
		return false;
	}
	snprintf(iso, sizeof(iso), "%04d-%02d-%02d", parts[2], parts[1],
		parts[0]);
	return date_parse(iso, date);
}

bool cell_date(struct cell *cell, enum service_field field)
{
	struct date date;

	if (!read_date(cell_lower(cell, cell->text), &date))
		return cell_wrong(cell,
			"'%.80s' is not a date (day/month/year, or 2026-11-03)",
			cell->text);
	cell_say(cell, field,
		arena_printf(cell->rows->arena, "%04d-%02d-%02d", date.year,
			date.month, date.day));
	return true;
}
