/* SPDX-License-Identifier: MIT */
#include "term/crash.h"

#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/i18n.h"

static const int deadly[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP,
	SIGSYS, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGPOLL, SIGXCPU,
	SIGPWR, SIGSTKFLT };

#define N_DEADLY (sizeof(deadly) / sizeof(*deadly))

enum {
	BYTES_MOST = 32 * 1024, /* for a thousand rows */
	STACK_SIZE = 64 * 1024,
};

/* Whatever it takes is here before: memory may be what went wrong. */
static struct {
	bool on;
	pid_t pid;
	int in, out;
	bool is_terminal;
	struct termios before;
	const char *why;
	char bytes[BYTES_MOST];
	size_t n;
} ready;

/* A stack that ran over is no place for a handler. */
static unsigned char other_stack[STACK_SIZE];

static void send_all(int fd, const char *bytes, size_t n)
{
	ssize_t put;

	for (; n; bytes += put, n -= (size_t)put) {
		put = write(fd, bytes, n);
		if (put <= 0)
			return;
	}
}

static void give_back(void)
{
	send_all(ready.out, ready.bytes, ready.n);
	if (ready.is_terminal)
		tcsetattr(ready.in, TCSAFLUSH, &ready.before);
}

/* Without memory libraries end the program as they like. */
static void at_exit(void)
{
	if (ready.on && ready.pid == getpid())
		give_back();
}

/* It makes only calls that a handler may make. */
static void crash(int signal)
{
	give_back();
	send_all(STDERR_FILENO, ready.why, strlen(ready.why));
	raise(signal); /* which has no handler any more */
}

/* What is ignored stays so; and a handler that is there is a sanitizer's. */
static bool is_free(int signal)
{
	struct sigaction action;

	return !sigaction(signal, NULL, &action) &&
	       action.sa_handler == SIG_DFL;
}

static void handle(int signal)
{
	struct sigaction action = {
		.sa_handler = crash,
		.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER,
	};

	if (!is_free(signal))
		return;
	sigfillset(&action.sa_mask);
	sigdelset(&action.sa_mask, signal);
	sigaction(signal, &action, NULL);
}

void crash_prepare(int in, int out)
{
	const stack_t stack = {
		.ss_sp = other_stack,
		.ss_size = sizeof(other_stack),
	};

	if (!ready.pid)
		atexit(at_exit);
	ready.on = true;
	ready.pid = getpid();
	ready.in = in;
	ready.out = out;
	ready.is_terminal = !tcgetattr(in, &ready.before);
	ready.why = _(
		"signpost: something broke, and it had to stop; what a note holds is safe\n");
	crash_begin();
	if (is_free(SIGSEGV))
		sigaltstack(&stack, NULL);
	for (size_t i = 0; i < N_DEADLY; i++)
		handle(deadly[i]);
}

void crash_begin(void)
{
	ready.n = 0;
}

void crash_add(const char *bytes, size_t n)
{
	if (n > sizeof(ready.bytes) - ready.n)
		return;
	memcpy(ready.bytes + ready.n, bytes, n);
	ready.n += n;
}

void crash_forget(void)
{
	struct sigaction action;

	ready.on = false;
	for (size_t i = 0; i < N_DEADLY; i++)
		if (!sigaction(deadly[i], NULL, &action) &&
			action.sa_handler == crash)
			signal(deadly[i], SIG_DFL);
}
