/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* RTLD_DEFAULT, pipe2 */
#include "run.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shim.h"

/* One check-in in a process of its own, with one thing that goes wrong. */

enum {
	PATIENCE = 60 /* seconds: then it hangs */
};

/* The national services are few here, and quickly read. */
static bool link_services(const struct place *place)
{
	static const char *const parts[] = { "", "/signpost",
		"/signpost/services" };
	char path[1400], here[3000], file[4096];

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		snprintf(path, sizeof(path), "%s%s", place->config, parts[i]);
		if (mkdir(path, 0700))
			return false;
	}
	if (!getcwd(here, sizeof(here)))
		return false;
	snprintf(file, sizeof(file), "%s/tests/data/services/national.conf",
		here);
	strcat(path, "/uk-national.conf");
	return !symlink(file, path);
}

bool place_make(struct place *place)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(place->base, sizeof(place->base), "%s/torture-XXXXXX",
		tmp && *tmp ? tmp : "/tmp");
	if (!mkdtemp(place->base)) {
		perror(place->base);
		return false;
	}
	snprintf(place->home, sizeof(place->home), "%s/home", place->base);
	snprintf(
		place->config, sizeof(place->config), "%s/config", place->base);
	snprintf(place->said, sizeof(place->said), "%s/said", place->base);
	snprintf(place->shelf, sizeof(place->shelf), "%s/.local/state/signpost",
		place->home);
	return !mkdir(place->home, 0700) && link_services(place);
}

static int remove_one(
	const char *path, const struct stat *stat, int kind, struct FTW *where)
{
	(void)stat;
	(void)kind;
	(void)where;
	return remove(path);
}

static void remove_all(const char *path)
{
	nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void place_clear(const struct place *place)
{
	remove_all(place->home);
	mkdir(place->home, 0700);
}

void place_remove(const struct place *place)
{
	remove_all(place->base);
}

static void *share(size_t size)
{
	void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	return memory == MAP_FAILED ? NULL : memory;
}

bool run_prepare(struct run *run, const struct script *script)
{
	*run = (struct run){
		.script = script,
		.story = share(sizeof(*run->story)),
		.fate = share(sizeof(*run->fate)),
	};
	return run->story && run->fate && drive_load(script);
}

void run_finish(struct run *run)
{
	drive_unload();
	munmap(run->story, sizeof(*run->story));
	munmap(run->fate, sizeof(*run->fate));
}

void run_set_number(const char *name, long number)
{
	char text[32];

	snprintf(text, sizeof(text), "%ld", number);
	setenv(name, text, 1);
}

void run_set_fault(
	const struct fault *fault, const struct place *place, int tell)
{
	setenv("FAULT_CALL", fault->call ? fault->call : "", 1);
	setenv("FAULT_HOW", fault->how ? fault->how : "", 1);
	setenv("FAULT_UNDER", place->home, 1);
	run_set_number("FAULT_AT", fault->at);
	run_set_number("FAULT_ERRNO", fault->error);
	run_set_number("FAULT_CLOCK", fault->clock);
	run_set_number("FAULT_TELL", tell);
}

static void arm(void)
{
	void *found = dlsym(RTLD_DEFAULT, SHIM_BEGIN);
	void (*begin)(void);

	memcpy(&begin, &found, sizeof(begin));
	begin();
}

static _Noreturn void be_run(
	const struct run *run, const struct place *place, int log, int tell)
{
	int said = open(place->said, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	alarm(PATIENCE);
	dup2(said, STDERR_FILENO);
	run_set_fault(&run->fault, place, tell);
	run_set_number("FAULT_LOG", log);
	arm();
	drive(run->script, run->story, run->fate, place->shelf, log);
	_exit(0);
}

/* The shim says it with a byte. */
static bool hear(int fd)
{
	char bytes[256];
	bool struck = false;
	ssize_t n;

	while ((n = read(fd, bytes, sizeof(bytes))) > 0)
		struck |= memchr(bytes, SHIM_STRUCK, (size_t)n) != NULL;
	return struck;
}

void run_one(struct run *run, const struct place *place, int log)
{
	int ends[2];
	pid_t pid;

	*run->fate = (struct fate){ .tried = -1, .acked = -1, .gone = -1 };
	place_clear(place);
	/* What is told too often is not waited for. */
	if (pipe2(ends, O_CLOEXEC | O_NONBLOCK)) {
		perror("pipe");
		exit(1);
	}
	fflush(NULL);
	pid = fork();
	if (!pid)
		be_run(run, place, log, ends[1]);
	if (pid < 0 || waitpid(pid, &run->status, 0) != pid) {
		perror("fork");
		exit(1);
	}
	run->struck = hear(ends[0]);
	close(ends[0]);
	close(ends[1]);
}

bool run_was_killed(const struct run *run)
{
	return WIFSIGNALED(run->status) && WTERMSIG(run->status) == SIGKILL;
}
