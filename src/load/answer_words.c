/* SPDX-License-Identifier: MIT */
#include "load/answer_words.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/words.h"
#include "model/names.h"

/* ?declined, ?not_sure, ?not_now */
static bool read_escape(struct line_reader *reader,
	const struct question *question, const char *word,
	struct answer *answer)
{
	char unused[SUGGEST_SIZE];
	int state = words_find(answer_state_names + ANSWER_DECLINED,
		ANSWER_STATES - ANSWER_DECLINED, word + 1, unused);

	if (!question->escapes) {
		line_error(reader, "'%s' takes no '%s'", question->name, word);
		return false;
	}
	if (state < 0) {
		line_error(reader,
			"'%s' is none of ?declined, ?not_sure and ?not_now",
			word);
		return false;
	}
	*answer = answer_escape((enum answer_state)(ANSWER_DECLINED + state));
	return true;
}

static int find_option(struct line_reader *reader,
	const struct question *question, const char *id)
{
	char meant[SUGGEST_SIZE];
	int option = names_find_option(question, id, meant);

	if (option < 0)
		line_error(reader, "'%s' has no option '%s'%s", question->name,
			id, meant);
	return option;
}

static bool read_choice(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	int option = find_option(reader, question, word);

	if (option < 0)
		return false;
	*answer = answer_options(UINT64_C(1) << option);
	return true;
}

/* All its words; an option that stands alone stands alone here, too. */
static bool read_many(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	const char *alone = NULL;
	int n = 0;

	*answer = answer_options(0);
	for (; word; word = line_word(reader), n++) {
		int option = find_option(reader, question, word);

		if (option < 0)
			return false;
		if (answer->options & UINT64_C(1) << option) {
			line_error(reader, "'%s' is given twice", word);
			return false;
		}
		if (question->options[option].alone)
			alone = word;
		answer->options |= UINT64_C(1) << option;
	}
	if (alone && n > 1)
		line_error(reader,
			"'%s' of '%s' stands alone: no other answer beside it",
			alone, question->name);
	return !alone || n == 1;
}

static bool is_in_range(struct line_reader *reader,
	const struct question *question, long number)
{
	if (question->has_min && number < question->min)
		line_error(reader, "'%s': %ld is less than %d", question->name,
			number, question->min);
	else if (question->has_max && number > question->max)
		line_error(reader, "'%s': %ld is more than %d", question->name,
			number, question->max);
	else
		return true;
	return false;
}

static bool read_number(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	size_t digits = strspn(word + (*word == '-'), "0123456789");
	char *end;
	long number;

	errno = 0;
	number = strtol(word, &end, 10);
	if (!digits || *end || errno || number < INT_MIN || number > INT_MAX) {
		line_error(reader, "'%s' takes a whole number, not '%s'",
			question->name, word);
		return false;
	}
	if (!is_in_range(reader, question, number))
		return false;
	*answer = answer_number((int)number);
	return true;
}

static bool read_date(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	struct date date;

	if (!date_parse(word, &date)) {
		line_error(reader, "'%s' takes a day, yyyy-mm-dd, not '%s'",
			question->name, word);
		return false;
	}
	*answer = answer_date(date);
	return true;
}

static bool read_month(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	struct date date;

	if (!month_parse(word, &date)) {
		line_error(reader, "'%s' takes a month, yyyy-mm, not '%s'",
			question->name, word);
		return false;
	}
	*answer = answer_date(date);
	return true;
}

static bool read_text(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	if (!reader->quoted) {
		line_error(
			reader, "'%s' takes a text in quotes", question->name);
		return false;
	}
	*answer = *word ? answer_text(word) : answer_blank();
	return true;
}

static bool read_nothing(struct line_reader *reader,
	const struct question *question, char *word, struct answer *answer)
{
	(void)word;
	(void)answer;
	line_error(reader, "'%s' is only read out: it has no answer",
		question->name);
	return false;
}

bool read_answer(struct line_reader *reader, const struct question *question,
	struct answer *answer)
{
	static bool (*const readers[QUESTION_TYPES])(struct line_reader *,
		const struct question *, char *, struct answer *) = {
		[QUESTION_CHOICE] = read_choice,
		[QUESTION_MANY] = read_many,
		[QUESTION_NUMBER] = read_number,
		[QUESTION_DATE] = read_date,
		[QUESTION_MONTH] = read_month,
		[QUESTION_TEXT] = read_text,
		[QUESTION_SAY] = read_nothing,
	};
	char *word = line_word(reader);

	if (!word) {
		line_error(reader, "'%s' is without an answer", question->name);
		return false;
	}
	if (*word == '?' && !reader->quoted && question_takes_answer(question))
		return read_escape(reader, question, word, answer);
	return readers[question->type](reader, question, word, answer);
}
