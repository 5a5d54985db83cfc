/* SPDX-License-Identifier: MIT */
#include "program.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "term/key.h"
#include "seat.h"

/* The whole program at a terminal, with somebody who reads what it says. */

enum {
	PATIENCE = 60000, /* milliseconds: then it stays behind */
	TRIES = 3
};

struct heard program_heard;

static struct {
	struct run *run;
	struct seat seat;
	int at; /* the step */
	bool kept, unsaved, resumed, hit;
} p;

/* What was on the screen after each step when nothing went wrong. */
static struct glass as_it_was[STEPS_ROOM];

bool program_can_run(const struct script *script)
{
	for (int i = 0; i < script->n; i++)
		if (script->steps[i].kind == STEP_CHANGE ||
			script->steps[i].kind == STEP_ADD)
			return false;
	return true;
}

static void wrong(const char *what)
{
	char *says = p.run->fate->wrong;

	if (!*says)
		snprintf(says, sizeof(p.run->fate->wrong),
			"at the terminal: %s", what);
}

static void be_program(const void *data)
{
	const struct place *place = data;
	const struct script *script = p.run->script;
	const char *build = getenv("BUILD");
	char path[4096];

	snprintf(path, sizeof(path), "%s/signpost", build ? build : "build");
	setenv("HOME", place->home, 1);
	setenv("XDG_CONFIG_HOME", place->config, 1);
	unsetenv("XDG_STATE_HOME");
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	run_set_fault(&p.run->fault, place, STDOUT_FILENO);
	execl(path, path, "start", "-c", script->list,
		script->services ? "-s" : (char *)NULL, script->services,
		(char *)NULL);
}

/* False at its end. */
static bool settle(void)
{
	enum seated seated = seat_settle(&p.seat);

	if (seated == SEAT_HANGS)
		wrong("it hangs");
	return seated == SEAT_WAITS;
}

static bool shows(const char *text)
{
	return glass_shows(&p.seat.glass, text);
}

/* What somebody would take for kept, or for gone. */
static void look(void)
{
	struct fate *fate = p.run->fate;
	bool unsaved = shows("Not saved: "), was_kept = p.kept;

	p.kept |= shows("From now on it is kept.");
	if (shows("All of it is wiped") || shows(" deleted on "))
		p.kept = false;
	/* Nobody can read anything there. */
	if (shows("Ready."))
		return;
	if (p.kept && !unsaved)
		fate->acked = p.at;
	if (p.kept)
		p.unsaved = unsaved;
	if (shows(" deleted on ") || shows("Nothing of it is left on this"))
		fate->gone = p.at;
	program_heard.unsaved += unsaved && was_kept &&
				 (shows("Not yet in the note: ") ||
					 shows("Taken back, and still in it"));
	program_heard.again += shows("It is saved again: nothing is missing.");
	program_heard.short_end += shows("could not be saved: it does not");
}

static bool press(uint32_t key)
{
	seat_press(&p.seat, key);
	if (!settle())
		return false;
	look();
	return true;
}

static bool type(const char *text)
{
	for (; *text; text++)
		if (!press((uint32_t)*text))
			return false;
	return true;
}

static bool type_words(void)
{
	return type(FIRST_WORDS) && press(K_ENTER);
}

static bool keep(void)
{
	p.run->fate->words_may_be_first = true;
	for (int i = 0; i < TRIES && !p.kept; i++)
		if (!type_words() || !type_words() || !press(K_END) ||
			!press(K_ENTER))
			return false;
	return p.kept || (press(K_ESC) && press('b'));
}

/* Where it was said that the note ended short, it is another story. */
static bool resume(void)
{
	if (p.unsaved || p.run->fate->acked < 0)
		return false;
	for (int i = 0; i < TRIES && !p.kept; i++) {
		if (!shows("The words that open it") || !type_words())
			return false;
		p.kept = shows("Still just us?");
	}
	p.resumed = p.kept;
	return p.kept;
}

/* The signal that comes with this step; 0: none. */
static int signal_now(void)
{
	static const struct {
		const char *name;
		int signal;
	} signals[] = { { "term", SIGTERM }, { "hup", SIGHUP },
		{ "kill", SIGKILL } };
	const struct fault *fault = &p.run->fault;

	if (!fault->call || strcmp(fault->call, "signal") ||
		fault->at != p.at + 1)
		return 0;
	p.run->struck = true;
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		if (!strcmp(signals[i].name, fault->how))
			return signals[i].signal;
	return -1;
}

/* The key is on its way when it comes. */
static void interrupt(int signal)
{
	const struct script_step *step = &p.run->script->steps[p.at];

	if (step->kind == STEP_KEY)
		seat_press(&p.seat, step->key);
	p.hit = true;
	if (signal > 0)
		kill(p.seat.pid, signal);
	else
		seat_leave(&p.seat);
}

static bool take_step(const struct script_step *step)
{
	int signal = signal_now();

	p.run->fate->tried = p.at;
	if (signal) {
		interrupt(signal);
		return false;
	}
	switch (step->kind) {
	case STEP_KEY:
		return press(step->key);
	case STEP_KEEP:
		return keep();
	case STEP_RESUME:
		return resume();
	default:
		return true;
	}
}

/*
 * Without memory curses may not know the keys any more, say, and then the story
 * is another one from here on. Nothing else is allowed to lead elsewhere.
 */
static bool leads_elsewhere(void)
{
	struct glass *before = &as_it_was[p.at];

	if (!p.run->fault.call)
		*before = p.seat.glass;
	return p.run->fault.call && !strcmp(p.run->fault.call, "memory") &&
	       memcmp(before->cells, p.seat.glass.cells,
		       sizeof(before->cells)) != 0;
}

static void wait_for_end(void)
{
	for (int i = 0; i < PATIENCE; i++) {
		if (waitpid(p.seat.pid, &p.run->status, WNOHANG)) {
			/* Where nobody reads any more it is not told. */
			p.run->struck |= p.seat.fd < 0 && run_was_killed(p.run);
			return;
		}
		usleep(1000);
	}
	wrong("it stays behind");
	kill(p.seat.pid, SIGKILL);
	waitpid(p.seat.pid, &p.run->status, 0);
}

/* A note of today goes when she forgets everything, and that says nothing. */
static void look_at_end(void)
{
	if (p.seat.ended && p.seat.fd >= 0 && !run_was_killed(p.run) &&
		!seat_is_as_it_was(&p.seat))
		wrong("the terminal is not as it was");
	p.run->said_so = shows("what a note holds is safe");
	if (!WIFEXITED(p.run->status))
		return;
	if (!WEXITSTATUS(p.run->status) && p.kept && !p.resumed && !p.hit)
		p.run->fate->gone = p.at;
	program_heard.no_memory += WEXITSTATUS(p.run->status) == 4 &&
				   shows("out of memory");
}

/* After a signal it has to end by itself; else whoever sat there goes. */
static void finish(void)
{
	while (p.hit && p.seat.fd >= 0 && !p.seat.ended)
		settle();
	if (!p.seat.ended)
		seat_leave(&p.seat);
	wait_for_end();
	look_at_end();
	p.run->struck |= p.seat.struck;
	seat_leave(&p.seat);
}

static bool is_to_lose_terminal(void)
{
	const struct fault *fault = &p.run->fault;

	return fault->call && !strcmp(fault->how, "gone");
}

void program_run(struct run *run, const struct place *place)
{
	memset(&p, 0, sizeof(p));
	p.run = run;
	run->struck = run->said_so = false;
	*run->fate = (struct fate){ .tried = -1, .acked = -1, .gone = -1 };
	place_clear(place);
	if (!seat_take(&p.seat, is_to_lose_terminal(), be_program, place)) {
		wrong("there is no terminal");
		return;
	}
	if (settle())
		for (p.at = 0; p.at < run->script->n; p.at++)
			if (!take_step(&run->script->steps[p.at]) ||
				leads_elsewhere())
				break;
	p.at -= p.at == run->script->n;
	finish();
}
