/* SPDX-License-Identifier: MIT */
#include "exchange/hours_words.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "model/hours.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

enum {
	MOST_WORDS = 24,
	NOON = DAY_MINUTES / 2,
	EARLY = 8 * 60, /* "7-9" may be a morning or an evening */
};

enum word_type {
	WORD_DAYS, /* from one to another */
	WORD_NTH,
	WORD_TIME,
	WORD_TO,
	WORD_AND,
	WORD_ALWAYS,
	WORD_CLOSED,
	WORD_NOTHING,
};

enum half {
	HALF_UNSAID,
	HALF_AM,
	HALF_PM,
	HALF_EXACT, /* of a clock with 24 hours */
};

struct word {
	enum word_type type;
	int from, to; /* days; `from` alone: the nth, a minute of the day */
	enum half half;
};

struct words {
	struct word all[MOST_WORDS];
	int n;
};

/* Longer ones before those that they begin with. */
static const struct {
	const char *text;
	struct word word;
} phrases[] = {
	{ "every day", { WORD_DAYS, 0, 6, 0 } },
	{ "everyday", { WORD_DAYS, 0, 6, 0 } },
	{ "daily", { WORD_DAYS, 0, 6, 0 } },
	{ "7 days a week", { WORD_DAYS, 0, 6, 0 } },
	{ "7 days", { WORD_DAYS, 0, 6, 0 } },
	{ "weekdays", { WORD_DAYS, 0, 4, 0 } },
	{ "weekends", { WORD_DAYS, 5, 6, 0 } },
	{ "weds", { WORD_DAYS, 2, 2, 0 } },
	{ "24/7", { WORD_ALWAYS, 0, 0, 0 } },
	{ "24 hours a day", { WORD_ALWAYS, 0, 0, 0 } },
	{ "24 hours", { WORD_ALWAYS, 0, 0, 0 } },
	{ "24hrs", { WORD_ALWAYS, 0, 0, 0 } },
	{ "closed", { WORD_CLOSED, 0, 0, 0 } },
	{ "noon", { WORD_TIME, NOON, 0, HALF_EXACT } },
	{ "midday", { WORD_TIME, NOON, 0, HALF_EXACT } },
	{ "midnight", { WORD_TIME, DAY_MINUTES, 0, HALF_EXACT } },
	{ "to", { WORD_TO, 0, 0, 0 } },
	{ "until", { WORD_TO, 0, 0, 0 } },
	{ "till", { WORD_TO, 0, 0, 0 } },
	{ "-", { WORD_TO, 0, 0, 0 } },
	{ "–", { WORD_TO, 0, 0, 0 } },
	{ "—", { WORD_TO, 0, 0, 0 } },
	{ "and", { WORD_AND, 0, 0, 0 } },
	{ "&", { WORD_AND, 0, 0, 0 } },
	{ "/", { WORD_AND, 0, 0, 0 } },
	{ ",", { WORD_AND, 0, 0, 0 } },
	{ "first", { WORD_NTH, 1, 0, 0 } },
	{ "second", { WORD_NTH, 2, 0, 0 } },
	{ "third", { WORD_NTH, 3, 0, 0 } },
	{ "fourth", { WORD_NTH, 4, 0, 0 } },
	{ "last", { WORD_NTH, -1, 0, 0 } },
	{ "from", { WORD_NOTHING, 0, 0, 0 } },
	{ "on", { WORD_NOTHING, 0, 0, 0 } },
	{ "open", { WORD_NOTHING, 0, 0, 0 } },
	{ "every", { WORD_NOTHING, 0, 0, 0 } },
	{ "each", { WORD_NOTHING, 0, 0, 0 } },
	{ "of", { WORD_NOTHING, 0, 0, 0 } },
	{ "the", { WORD_NOTHING, 0, 0, 0 } },
	{ "month", { WORD_NOTHING, 0, 0, 0 } },
	{ ":", { WORD_NOTHING, 0, 0, 0 } },
};

static const char *const day_names[] = { "mondays", "tuesdays", "wednesdays",
	"thursdays", "fridays", "saturdays", "sundays" };

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool take_phrase(const char **at, struct word *word)
{
	for (size_t i = 0; i < N(phrases); i++) {
		size_t n = strlen(phrases[i].text);

		if (strncmp(*at, phrases[i].text, n) ||
			(is_letter((*at)[n - 1]) && is_letter((*at)[n])))
			continue;
		*word = phrases[i].word;
		*at += n;
		return true;
	}
	return false;
}

/* "tu", "tue", "tues", "tuesday", … */
static bool take_day(const char **at, struct word *word)
{
	size_t n = 0;

	while (is_letter((*at)[n]))
		n++;
	for (int i = 0; i < (int)N(day_names); i++) {
		if (n < 2 || strncmp(*at, day_names[i], n))
			continue;
		*word = (struct word){ .type = WORD_DAYS, .from = i, .to = i };
		*at += n;
		return true;
	}
	return false;
}

static int take_number(const char **at, int most_digits)
{
	int n = 0;

	while (most_digits-- && is_digit(**at))
		n = n * 10 + *(*at)++ - '0';
	return n;
}

static enum half take_half(const char **at)
{
	static const struct {
		const char *text;
		enum half half;
	} halves[] = {
		{ "am", HALF_AM },
		{ "a.m.", HALF_AM },
		{ "pm", HALF_PM },
		{ "p.m.", HALF_PM },
	};
	const char *p = *at + strspn(*at, " ");

	for (size_t i = 0; i < N(halves); i++) {
		size_t n = strlen(halves[i].text);

		if (strncmp(p, halves[i].text, n) || is_letter(p[n]))
			continue;
		*at = p + n;
		return halves[i].half;
	}
	return HALF_UNSAID;
}

/* "9", "09", "9.30", "9:30", "5pm", "5.30 pm", "17:00" */
static bool take_time(const char **at, struct word *word)
{
	const char *start = *at;
	int hour = take_number(at, 2), minute = 0;

	if (*at == start)
		return false;
	if (strchr(":.", **at) && is_digit((*at)[0] ? (*at)[1] : 0) &&
		is_digit((*at)[2])) {
		++*at;
		minute = take_number(at, 2);
	}
	*word = (struct word){ .type = WORD_TIME, .half = take_half(at) };
	if (word->half == HALF_UNSAID && (*start == '0' || hour > 12))
		word->half = HALF_EXACT;
	if (word->half == HALF_AM || word->half == HALF_PM) {
		if (hour < 1 || hour > 12)
			return false;
		hour = hour % 12 + (word->half == HALF_PM ? 12 : 0);
	}
	word->from = hour * 60 + minute;
	return minute < 60 && word->from <= DAY_MINUTES && !is_letter(**at) &&
	       !is_digit(**at);
}

/* "1st" */
static bool take_nth(const char **at, struct word *word)
{
	static const char ends[][3] = { "st", "nd", "rd", "th" };

	if (!is_digit(**at))
		return false;
	for (size_t i = 0; i < N(ends); i++) {
		if (strncmp(*at + 1, ends[i], 2) || is_letter((*at)[3]))
			continue;
		*word = (struct word){ .type = WORD_NTH, .from = **at - '0' };
		*at += 3;
		return true;
	}
	return false;
}

static bool take_words(struct words *words, const char *at)
{
	words->n = 0;
	for (at += strspn(at, " "); *at; at += strspn(at, " ")) {
		struct word *word = &words->all[words->n];

		if (words->n == MOST_WORDS)
			return false;
		if (!take_phrase(&at, word) && !take_day(&at, word) &&
			!take_nth(&at, word) && !take_time(&at, word))
			return false;
		words->n += word->type != WORD_NOTHING;
	}
	return true;
}

static const struct word *next_of(const struct words *words,
	enum word_type type, const struct word *after)
{
	const struct word *word = after ? after + 1 : words->all;

	for (; word < words->all + words->n; word++)
		if (word->type == type)
			return word;
	return NULL;
}

/* Where one of two times has no half of the day, by the other one. */
static bool settle_halves(struct word *from, struct word *to)
{
	if (from->half && to->half)
		return true;
	if (to->half == HALF_PM && from->from + NOON < to->from)
		from->from += NOON;
	else if (from->half && to->from <= from->from)
		to->from += NOON;
	else if (!from->half && !to->half && to->from <= from->from)
		to->from += NOON;
	if (!from->half && !to->half && from->from < EARLY)
		return false;
	return from->from < to->from && to->from <= DAY_MINUTES;
}

/* "14:00-16:00", where there is one time to another and nothing else. */
static bool write_times(const struct words *words, char out[16])
{
	const struct word *first = next_of(words, WORD_TIME, NULL);
	const struct word *second = first ? next_of(words, WORD_TIME, first)
					  : NULL;
	struct word from, to;

	if (next_of(words, WORD_ALWAYS, NULL)) {
		strcpy(out, "00:00-24:00");
		return !first;
	}
	if (!second || second != first + 2 || first[1].type != WORD_TO ||
		next_of(words, WORD_TIME, second))
		return false;
	from = *first;
	to = *second;
	if (!settle_halves(&from, &to))
		return false;
	snprintf(out, 16, "%02d:%02d-%02d:%02d", from.from / 60 % 24,
		from.from % 60, to.from / 60 % 25, to.from % 60);
	return true;
}

/* The days of the i-th word, and how many words they take. */
static int add_days(const struct words *words, int i, const char *nth,
	char line[HOURS_LINE_SIZE])
{
	const struct word *word = &words->all[i];
	size_t len = strlen(line);
	int last = word->to, took = 1;

	if (i + 2 < words->n && word[1].type == WORD_TO &&
		word[2].type == WORD_DAYS) {
		last = word[2].to;
		took = 3;
	}
	snprintf(line + len, HOURS_LINE_SIZE - len, "%s%s%s%s%s",
		len ? "," : "", nth, weekday_codes[word->from],
		last != word->from ? "-" : "",
		last != word->from ? weekday_codes[last] : "");
	return took;
}

/* "MO-FR", "1TU", "MO,WE"; "" where no days are said. */
static bool write_days(const struct words *words, char line[HOURS_LINE_SIZE])
{
	char nth[4] = "";

	*line = '\0';
	for (int i = 0; i < words->n;) {
		const struct word *word = &words->all[i];

		if (strlen(line) > HOURS_LINE_SIZE - 32)
			return false;
		if (word->type == WORD_NTH)
			snprintf(nth, sizeof(nth), "%d", word->from);
		if (word->type == WORD_DAYS)
			i += add_days(words, i, nth, line);
		else
			i++;
	}
	return *line || !*nth;
}

bool hours_from_words(const char *text, char line[HOURS_LINE_SIZE])
{
	char small[128], times[16];
	struct words words;
	struct hours_line read;
	size_t len = 0;

	for (; *text && len < sizeof(small) - 1; text++)
		small[len++] = ascii_lower(*text);
	small[len] = '\0';
	if (*text || !take_words(&words, small) || !write_days(&words, line))
		return false;
	if (next_of(&words, WORD_CLOSED, NULL)) {
		*line = '\0';
		return !next_of(&words, WORD_TIME, NULL);
	}
	if (next_of(&words, WORD_ALWAYS, NULL) &&
		(!*line || !strcmp(line, "MO-SU"))) {
		strcpy(line, "24/7");
		return !next_of(&words, WORD_TIME, NULL);
	}
	if (!*line || !write_times(&words, times))
		return false;
	len = strlen(line);
	snprintf(line + len, HOURS_LINE_SIZE - len, " %s", times);
	return hours_parse(line, &read);
}
