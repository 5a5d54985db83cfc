/* SPDX-License-Identifier: MIT */
#include "term/signals.h"

#include <stddef.h>

static volatile sig_atomic_t ending, resized, woken;

static void note(int signal)
{
	if (signal == SIGWINCH)
		resized = 1;
	else if (signal == SIGCONT)
		woken = 1;
	else
		ending = signal;
}

static const struct {
	int signal;
	void (*handler)(int);
} handled[] = {
	{ SIGHUP, note },
	{ SIGINT, note },
	{ SIGQUIT, note },
	{ SIGTERM, note },
	{ SIGWINCH, note },
	{ SIGCONT, note },
	/* A shell behind a private screen is no place to stop at. */
	{ SIGTSTP, SIG_IGN },
	{ SIGPIPE, SIG_IGN },
	/* Too large a file is an error like others, and said so. */
	{ SIGXFSZ, SIG_IGN },
};

#define N_HANDLED (sizeof(handled) / sizeof(*handled))

void signals_catch(sigset_t *while_waiting)
{
	sigset_t noted;

	sigemptyset(&noted);
	for (size_t i = 0; i < N_HANDLED; i++) {
		struct sigaction action = { .sa_handler = handled[i].handler };

		sigemptyset(&action.sa_mask);
		if (handled[i].handler == note)
			sigaddset(&noted, handled[i].signal);
		sigaction(handled[i].signal, &action, NULL);
	}
	sigprocmask(SIG_BLOCK, &noted, while_waiting);
	/* Blocked by whoever started us or not: now they are heard. */
	for (size_t i = 0; i < N_HANDLED; i++)
		sigdelset(while_waiting, handled[i].signal);
}

void signals_release(const sigset_t *while_waiting)
{
	sigset_t pending;

	/* One that came meanwhile is no reason to be killed in the middle. */
	sigpending(&pending);
	for (size_t i = 0; i < N_HANDLED; i++) {
		if (handled[i].handler == note &&
			sigismember(&pending, handled[i].signal) == 1)
			note(handled[i].signal);
		signal(handled[i].signal, SIG_IGN);
	}
	sigprocmask(SIG_SETMASK, while_waiting, NULL);
	/* A terminal that hangs up may say so twice: we are leaving already. */
	for (size_t i = 0; i < N_HANDLED; i++)
		if (handled[i].signal != ending)
			signal(handled[i].signal, SIG_DFL);
}

int signals_ending(void)
{
	return ending;
}

bool signals_take_wake(void)
{
	bool was = woken;

	woken = 0;
	return was;
}

bool signals_take_resize(void)
{
	bool was = resized;

	resized = 0;
	return was;
}
