/* SPDX-License-Identifier: MIT */
#include "ten_questions.h"

/* clang-format off */
const struct ten_question ten_questions[TEN] = {
	{ "How are your nights?", { "Good", "Mostly good", "Up and down",
		"Mostly bad", "Bad" } },
	{ "How is your appetite these days?", { "As ever", "A bit less",
		"A lot less", "A bit more", "A lot more" } },
	{ "When did you last see a dentist?", { "This year", "Last year",
		"Two or three years ago", "Longer ago", "Never" } },
	{ "How do you get about?", { "On foot", "By bus", "By bike",
		"In a car", "I hardly go out" } },
	{ "How often do you see people you like?", { "Each day",
		"Most days", "Each week", "Now and then", "Hardly ever" } },
	{ "Where do you like to meet?", { "Here", "In a café", "Outside",
		"At home", "On the phone" } },
	{ "Which part of the day is best for you?", { "Early morning",
		"Before noon", "After noon", "The evening", "At night" } },
	{ "How do your feet feel?", { "Fine", "Tired", "Cold", "Sore",
		"Numb" } },
	{ "How warm is it where you sleep?", { "Just right", "Too warm",
		"A bit cold", "Cold", "It changes" } },
	{ "What would you like more of?", { "Rest", "Company", "Time alone",
		"Things to do", "Fresh air" } },
};
/* clang-format on */

int ten_choice(int question)
{
	return question * 3 % TEN_OPTIONS;
}

const char *ten_digit(int question)
{
	static const char *const digits[TEN_OPTIONS] = { "1", "2", "3", "4",
		"5" };

	return digits[ten_choice(question)];
}

static void write_question(int q, FILE *out)
{
	const struct ten_question *question = &ten_questions[q];

	fprintf(out, "\tquestion q%d {\n\t\task = \"%s\"\n", q, question->ask);
	fputs("\t\ttype = \"choice\"\n\t\trecord = true\n", out);
	for (int i = 0; i < TEN_OPTIONS; i++)
		fprintf(out, "\t\toption o%d { label = \"%s\" }\n", i,
			question->options[i]);
	fputs("\t}\n", out);
}

void ten_write_checklist(FILE *out)
{
	fputs("id = \"ten\"\nversion = 1\ntitle = \"Ten questions\"\n"
	      "topic all {\n\ttitle = \"Ten questions\"\n\talways = true\n",
		out);
	for (int q = 0; q < TEN; q++)
		write_question(q, out);
	fputs("}\n", out);
}

void ten_write_script(const char *program, FILE *out)
{
	for (int q = 0; q < TEN; q++) {
		fprintf(out, "%s --menu '%s' 0 0 0", program,
			ten_questions[q].ask);
		for (int i = 0; i < TEN_OPTIONS; i++)
			fprintf(out, " %d '%s'", i + 1,
				ten_questions[q].options[i]);
		fputs(" 2>>" TEN_ANSWERS " || exit\n", out);
	}
}
