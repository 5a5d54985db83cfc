/* SPDX-License-Identifier: MIT */
#include "report/print.h"

#include <stdio.h>
#include <string.h>

#include "base/clean.h"
#include "base/i18n.h"
#include "report/pipe.h"

enum {
	ANSWER_SECONDS = 1, /* that a print system may take to say something */
	PRINT_SECONDS = 5,  /* …and to take a paper */
	SAID_SIZE = 4096,
	NUMBER_SIZE = 12
};

/* Nothing in a queue's list says what it is. */
#define TITLE "Notes"

/* Its first line, as far as it goes. */
static void say_what_it_said(char why[PRINT_WHY_SIZE], const char *said)
{
	char line[PRINT_WHY_SIZE / 2];

	snprintf(line, sizeof(line), "%.*s", (int)strcspn(said, "\n"), said);
	clean_text(line);
	snprintf(why, PRINT_WHY_SIZE,
		*line ? _("It was not printed: %s") : _("It was not printed."),
		line);
}

static bool ended_well(
	enum pipe_end end, const char *said, char why[PRINT_WHY_SIZE])
{
	switch (end) {
	case PIPE_DONE:
		return true;
	case PIPE_MISSING:
		snprintf(why, PRINT_WHY_SIZE, "%s",
			_("This machine cannot print: it has no 'lp' (cups-client)."));
		return false;
	case PIPE_SLOW:
		snprintf(why, PRINT_WHY_SIZE, "%s",
			_("It was not printed: the print system does not answer."));
		return false;
	default:
		say_what_it_said(why, said);
		return false;
	}
}

static bool ask(
	const char *const *argv, char said[SAID_SIZE], char why[PRINT_WHY_SIZE])
{
	struct pipe_run run = {
		.argv = argv,
		.text = "",
		.said = said,
		.size = SAID_SIZE,
		.patience = ANSWER_SECONDS,
		.plain = true,
	};

	return ended_well(pipe_through(&run), said, why);
}

/* "system default destination: laser"; nothing where there is none. */
static void add_default(struct text_list *names)
{
	static const char *const argv[] = { "lpstat", "-d", NULL };
	char said[SAID_SIZE], why[PRINT_WHY_SIZE], *name;

	if (!ask(argv, said, why))
		return;
	name = strrchr(said, ':');
	if (!name)
		return;
	name += 1 + strspn(name + 1, " ");
	name[strcspn(name, " \n")] = '\0';
	clean_text(name);
	if (*name)
		text_list_add(names, arena_strdup(names->arena, name));
}

bool print_list(struct text_list *names, char why[PRINT_WHY_SIZE])
{
	static const char *const argv[] = { "lpstat", "-e", NULL };
	char said[SAID_SIZE], *at, *next;

	if (!ask(argv, said, why))
		return false;
	if (!*said) {
		snprintf(why, PRINT_WHY_SIZE, "%s",
			_("No printer is set up on this machine."));
		return false;
	}
	add_default(names);
	for (at = said; *at; at = next) {
		size_t n = strcspn(at, "\n");

		next = at + n + (at[n] == '\n');
		at[n] = '\0';
		clean_text(at);
		if (*at)
			text_list_add(names, arena_strdup(names->arena, at));
	}
	return names->n > 0;
}

/* One that is stopped would keep it until somebody starts it again. What looks
 * like an option is not asked about. */
static bool is_stopped(const char *printer, char why[PRINT_WHY_SIZE])
{
	const char *const argv[] = { "lpstat", "-p", printer, NULL };
	char said[SAID_SIZE], stopped[PRINT_WHY_SIZE];

	snprintf(stopped, sizeof(stopped), "printer %s disabled", printer);
	if (!*printer || *printer == '-' || !ask(argv, said, why) ||
		!strstr(said, stopped))
		return false;
	snprintf(why, PRINT_WHY_SIZE,
		_("It was not printed: the printer '%s' is stopped."), printer);
	return true;
}

/* What had something of it may have printed it, whatever became of that. */
static enum printed send_through(const char *const *argv,
	const struct print_job *job, char why[PRINT_WHY_SIZE])
{
	char said[SAID_SIZE];
	struct pipe_run run = {
		.argv = argv,
		.text = job->text,
		.length = job->length,
		.said = said,
		.size = sizeof(said),
		.patience = PRINT_SECONDS,
	};
	enum pipe_end end = pipe_through(&run);

	if (ended_well(end, said, why) && !run.length)
		return PRINTED;
	if (run.length == job->length || end == PIPE_FAILED)
		return NOT_PRINTED;
	snprintf(why, PRINT_WHY_SIZE, "%s",
		_("It may have been printed, or half of it: look at the printer."));
	return PRINTED_PERHAPS;
}

enum printed print_send(const struct print_job *job, char why[PRINT_WHY_SIZE])
{
	const char *const own[] = { "sh", "-c", job->command, NULL };
	char copies[NUMBER_SIZE];
	const char *const lp[] = {
		"lp",
		"-s",
		"-t",
		TITLE,
		"-n",
		copies,
		"-o",
		"media=A4",
		"-o",
		job->large ? "cpi=8" : "cpi=12",
		"-o",
		job->large ? "lpi=5" : "lpi=7",
		*job->printer ? "-d" : NULL,
		job->printer,
		NULL,
	};

	*why = '\0';
	if (*job->command)
		return send_through(own, job, why);
	snprintf(copies, sizeof(copies), "%d", job->copies);
	return is_stopped(job->printer, why) ? NOT_PRINTED
					     : send_through(lp, job, why);
}
