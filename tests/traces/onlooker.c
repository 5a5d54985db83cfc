/* SPDX-License-Identifier: MIT */
/*
 * onlooker WANTED REPORT PROGRAM ARG…: runs a program, and searches its memory
 * in the moment before it is gone, whichever way it ends. That is "end" in the
 * report (memory.h); "now" and "later" are while it runs, when SIGUSR1 and
 * SIGUSR2 ask for that. With "-" for what is wanted it only waits for the end.
 * Beside what it finds there is
 *
 *	pid NUMBER       at the beginning
 *	left STATUS, killed SIGNAL, or dumped SIGNAL    at the end
 */
#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "memory.h"

static const int left_to_it[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };

#define N_LEFT_TO_IT (sizeof(left_to_it) / sizeof(*left_to_it))

static struct wanted wanted;
static FILE *report;
static sigset_t waited_for; /* news of the program, and being asked */

static void handle_all(void (*handler)(int))
{
	for (size_t i = 0; i < N_LEFT_TO_IT; i++)
		signal(left_to_it[i], handler);
}

/* Not before there is somebody to look on. */
static void become(int start, char **argv)
{
	char byte;

	if (read(start, &byte, 1) != 1)
		_exit(126);
	handle_all(SIG_DFL);
	sigprocmask(SIG_UNBLOCK, &waited_for, NULL);
	execvp(*argv, argv);
	perror(*argv);
	_exit(127);
}

static pid_t begin(char **argv)
{
	int start[2];
	pid_t pid;

	if (pipe2(start, O_CLOEXEC))
		return -1;
	pid = fork();
	if (!pid)
		become(start[0], argv);
	if (pid > 0 && (ptrace(PTRACE_SEIZE, pid, NULL, PTRACE_O_TRACEEXIT) ||
			       write(start[1], "", 1) != 1)) {
		kill(pid, SIGKILL);
		return -1;
	}
	close(start[0]);
	close(start[1]);
	return pid;
}

static void search(pid_t pid, const char *when)
{
	if (wanted.n && !memory_search(pid, &wanted, when, report))
		fprintf(report, "%s unseen\n", when);
	fflush(report);
}

static bool is_stop(int signal)
{
	return signal == SIGSTOP || signal == SIGTSTP || signal == SIGTTIN ||
	       signal == SIGTTOU;
}

static void go_on(pid_t pid, int status)
{
	int event = status >> 16, signal = WSTOPSIG(status);

	if (event == PTRACE_EVENT_EXIT)
		search(pid, "end");
	if (event == PTRACE_EVENT_STOP && is_stop(signal))
		ptrace(PTRACE_LISTEN, pid, NULL, NULL);
	else
		ptrace(PTRACE_CONT, pid, NULL, event ? 0 : signal);
}

/* Its wait status. */
static int look_on(pid_t pid)
{
	int status, signal;

	for (;;) {
		while (waitpid(pid, &status, WNOHANG | __WALL) == pid) {
			if (!WIFSTOPPED(status))
				return status;
			go_on(pid, status);
		}
		sigwait(&waited_for, &signal);
		if (signal != SIGCHLD)
			search(pid, signal == SIGUSR1 ? "now" : "later");
	}
}

static int tell_end(int status)
{
	if (WIFEXITED(status))
		fprintf(report, "left %d\n", WEXITSTATUS(status));
	else
		fprintf(report, "%s %d\n",
			WCOREDUMP(status) ? "dumped" : "killed",
			WTERMSIG(status));
	fclose(report);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
	pid_t pid;

	if (argc < 4 ||
		(strcmp(argv[1], "-") && !wanted_read(&wanted, argv[1])))
		return 125;
	report = fopen(argv[2], "w");
	if (!report)
		return 125;
	sigemptyset(&waited_for);
	sigaddset(&waited_for, SIGCHLD);
	sigaddset(&waited_for, SIGUSR1);
	sigaddset(&waited_for, SIGUSR2);
	sigprocmask(SIG_BLOCK, &waited_for, NULL);
	handle_all(SIG_IGN);
	pid = begin(argv + 3);
	if (pid < 0) {
		perror("cannot look on");
		return 125;
	}
	fprintf(report, "pid %d\n", (int)pid);
	fflush(report);
	return tell_end(look_on(pid));
}
