/* SPDX-License-Identifier: MIT */
#include "cmd/machine.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/secret.h"
#include "report/pipe.h"
#include "cmd/lines.h"
#include "cmd/notes.h"

enum {
	TRIAL = 1024 * 1024, /* of memory: more than a long check-in takes */
	DEEPEST = 5,	     /* disks that lie on disks */
	PARENTS_MOST = 64
};

#define WARN(machine, file, line, code, ...) \
	diag_warning((machine)->diag, file, line, "here:" code, __VA_ARGS__)

static const char *at(const struct machine *machine, const char *path)
{
	return arena_printf(machine->arena, "%s%s", machine->root, path);
}

static const char *first_line(const struct machine *machine, const char *path)
{
	return lines_first(at(machine, path), machine->arena);
}

static bool is_encrypted(
	const struct machine *machine, const char *disk, int depth);

/* A disk that is made of others: all of them are. */
static bool lies_on_encrypted(
	const struct machine *machine, const char *disk, int depth)
{
	DIR *dir = opendir(
		at(machine, arena_printf(machine->arena,
				    "/sys/class/block/%s/slaves", disk)));
	const struct dirent *entry;
	bool any = false, all = true;

	while (dir && depth < DEEPEST && (entry = readdir(dir))) {
		if (*entry->d_name == '.')
			continue;
		any = true;
		all &= is_encrypted(machine, entry->d_name, depth + 1);
	}
	if (dir)
		closedir(dir);
	return any && all;
}

static bool is_encrypted(
	const struct machine *machine, const char *disk, int depth)
{
	const char *uuid = first_line(
		machine, arena_printf(machine->arena,
				 "/sys/class/block/%s/dm/uuid", disk));

	return !strncmp(uuid, "CRYPT-", strlen("CRYPT-")) ||
	       !strncmp(disk, "zram", strlen("zram")) ||
	       lies_on_encrypted(machine, disk, depth);
}

static bool hibernates(const struct machine *machine)
{
	return strstr(first_line(machine, "/sys/power/state"), "disk");
}

static void look_at_swap(struct machine *machine)
{
	static const char path[] = "/proc/swaps";
	struct lines lines;

	lines_open(&lines, at(machine, path));
	lines_next(&lines); /* its heading */
	while (lines_next(&lines)) {
		const char *disk;

		lines.text[strcspn(lines.text, " \t")] = '\0';
		disk = strrchr(lines.text, '/');
		if (disk && !is_encrypted(machine, disk + 1, 0))
			WARN(machine, path, lines.n, "swap",
				"swap on %s is not known to be encrypted: %s; encrypt it, or do without",
				lines.text,
				hibernates(machine)
					? "to hibernate writes all memory to it, locked or not"
					: "what cannot be locked in memory may be written to it");
	}
}

static void look_at_locks(struct machine *machine)
{
	if (!machine->locks)
		WARN(machine, "/etc/security/limits.conf", 0, "memlock",
			"memory cannot be locked, so that what she says may be swapped out: allow 'memlock' of at least 8192");
}

static void look_at_crashes(struct machine *machine)
{
	static const char path[] = "/sys/kernel/kexec_crash_loaded";

	if (!strcmp(first_line(machine, path), "1"))
		WARN(machine, path, 1, "kdump",
			"a crash of the whole machine is dumped to a disk, all memory with it: encrypt that disk, or switch kdump off");
}

/* Kept for so long: in seconds, or in a word. */
static bool is_never(const char *value)
{
	return !strcasecmp(value, "no") || !strcasecmp(value, "off") ||
	       !strcasecmp(value, "false") || !strcmp(value, "0");
}

static void look_at_spool(struct machine *machine)
{
	static const char path[] = "/etc/cups/cupsd.conf";
	const char *value;
	struct lines lines;
	bool never = false;
	int line = 0;

	if (!lines_open(&lines, at(machine, path))) {
		if (errno != ENOENT)
			WARN(machine, path, 0, "spool",
				"what the print system keeps cannot be read here: see that it says 'PreserveJobFiles No'");
		return;
	}
	while ((value = lines_setting(&lines, "PreserveJobFiles"))) {
		line = lines.n;
		never = is_never(value);
	}
	if (!never)
		WARN(machine, path, line, "spool",
			"the print system keeps what it has printed%s: say 'PreserveJobFiles No'",
			line ? "" : " for a day");
}

static void look_at_print_server(struct machine *machine)
{
	static const char path[] = "/etc/cups/client.conf";
	const char *value;
	struct lines lines;

	lines_open(&lines, at(machine, path));
	while ((value = lines_setting(&lines, "ServerName")))
		if (*value != '/')
			WARN(machine, path, lines.n, "server",
				"papers go to another machine, %s: ask what is kept there",
				value);
}

static void look_at_login(struct machine *machine, const char *path)
{
	struct lines lines;

	lines_open(&lines, at(machine, path));
	while (lines_next(&lines))
		if (lines.text[strspn(lines.text, " \t")] != '#' &&
			strstr(lines.text, "pam_tty_audit") &&
			strstr(lines.text, "enable="))
			WARN(machine, path, lines.n, "keys",
				"every key that is typed goes into the audit log: not for those who hold check-ins");
}

static void look_at_logins(struct machine *machine)
{
	DIR *dir = opendir(at(machine, "/etc/pam.d"));
	const struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (*entry->d_name != '.')
			look_at_login(machine,
				arena_printf(machine->arena, "/etc/pam.d/%s",
					entry->d_name));
	if (dir)
		closedir(dir);
}

/* Programs that write down what goes over the terminal below them. */
static const char *const recorders[] = { "script", "asciinema", "ttyrec",
	"termrec", "tlog-rec", "tlog-rec-sessio", "rootsh", "sudosh" };

static int parent_of(const struct machine *machine, int pid)
{
	const char *line = first_line(
		machine, arena_printf(machine->arena, "/proc/%d/stat", pid));
	const char *end = strrchr(line, ')');
	int parent = 0;

	if (!end || sscanf(end, ") %*c %d", &parent) != 1)
		return 0;
	return parent;
}

static bool is_recorder(const char *name)
{
	for (size_t i = 0; i < sizeof(recorders) / sizeof(*recorders); i++)
		if (!strcmp(name, recorders[i]))
			return true;
	return false;
}

static void look_at_parents(struct machine *machine)
{
	int pid = machine->pid;

	for (int i = 0; i < PARENTS_MOST && pid > 1; i++) {
		const char *path = arena_printf(
			machine->arena, "/proc/%d/comm", pid);
		const char *name = first_line(machine, path);

		if (is_recorder(name))
			WARN(machine, path, 1, "recorder",
				"'%s' records this terminal, letter by letter: end it first",
				name);
		pid = parent_of(machine, pid);
	}
}

/* "/tmp/tmux-0/default,123,0": its socket, and the pane we are in. */
static void look_at_tmux(struct machine *machine)
{
	const char *where = getenv("TMUX"), *pane = getenv("TMUX_PANE");
	char socket[PATH_MAX], said[16];
	const char *const argv[] = { "tmux", "-S", socket, "display-message",
		"-p", "-t", pane, "#{pane_pipe}", NULL };
	struct pipe_run run = { .argv = argv,
		.text = "",
		.said = said,
		.size = sizeof(said),
		.patience = 2,
		.plain = true };

	if (!where || !*where || !pane)
		return;
	snprintf(socket, sizeof(socket), "%.*s", (int)strcspn(where, ","),
		where);
	if (pipe_through(&run) != PIPE_DONE)
		WARN(machine, "tmux", 0, "tmux",
			"whether it logs this pane cannot be told: see 'tmux pipe-pane'");
	else if (*said == '1')
		WARN(machine, "tmux", 0, "tmux",
			"it pipes this pane to another program, letter by letter: end that with 'tmux pipe-pane'");
}

static void look_at_screen(struct machine *machine)
{
	const char *name = getenv("STY");

	if (name && *name)
		WARN(machine, "screen", 0, "screen",
			"whether it logs this window cannot be told: Ctrl-A H says so, and ends it");
}

/* Where what is deleted, or written anew, can live on. */
static const struct {
	long kind;
	const char *name, *says;
} disks[] = {
	{ 0x9123683e, "btrfs", "what is deleted lives on in snapshots" },
	{ 0x2fc12fc1, "zfs", "what is deleted lives on in snapshots" },
	{ 0xca451a4e, "bcachefs", "what is deleted lives on in snapshots" },
	{ 0x3434, "nilfs2", "what is deleted lives on in checkpoints" },
	{ 0x6969, "nfs", "it is another machine's, with copies of its own" },
	{ 0xff534d42, "cifs",
		"it is another machine's, with copies of its own" },
	{ 0xfe534d42, "smb",
		"it is another machine's, with copies of its own" },
	{ 0x517b, "smb", "it is another machine's, with copies of its own" },
};

static void look_at_shelf(struct machine *machine)
{
	if (!machine->shelf)
		return;
	for (size_t i = 0; i < sizeof(disks) / sizeof(*disks); i++)
		if (machine->shelf_on == disks[i].kind)
			WARN(machine, machine->shelf, 0, "notes",
				"notes lie on %s: %s, sealed with her words all the same",
				disks[i].name, disks[i].says);
}

static void look_at_settings(struct machine *machine)
{
	const struct settings *settings = machine->settings;

	if (!settings->idle_hide_seconds)
		WARN(machine, "signpost.conf", 0, "idle",
			"a screen that is left alone never hides: set 'idle_hide_seconds'");
	if (machine->shelf && !settings->keep_days)
		WARN(machine, "signpost.conf", 0, "days",
			"notes are never deleted by themselves: set 'keep_days'");
	if (*settings->print_command)
		WARN(machine, "signpost.conf", 0, "print",
			"papers go to '%s': ask what it keeps",
			settings->print_command);
}

static void (*const looks[])(struct machine *machine) = {
	look_at_swap,
	look_at_locks,
	look_at_crashes,
	look_at_spool,
	look_at_print_server,
	look_at_logins,
	look_at_parents,
	look_at_tmux,
	look_at_screen,
	look_at_shelf,
	look_at_settings,
};

int machine_check(struct machine *machine)
{
	const int n = (int)(sizeof(looks) / sizeof(*looks));

	for (int i = 0; i < n; i++)
		looks[i](machine);
	return n;
}

static bool can_lock(void)
{
	struct arena trial;

	secret_init(&trial);
	memset(arena_alloc(&trial, TRIAL), 1, TRIAL);
	arena_release(&trial);
	return secret_is_locked();
}

/* Of the place, or of what it will be made in. */
static long kind_of_disk(const char *path)
{
	char part[PATH_MAX];
	struct statfs disk;
	char *slash;

	snprintf(part, sizeof(part), "%s", path);
	while (statfs(part, &disk)) {
		slash = strrchr(part, '/');
		if (!slash || slash == part)
			return 0;
		*slash = '\0';
	}
	return (long)(unsigned)disk.f_type;
}

void machine_find(
	struct machine *machine, struct settings *settings, struct diag *diag)
{
	*machine = (struct machine){
		.root = "",
		.settings = settings,
		.shelf = notes_place(settings),
		.pid = (int)getppid(),
		.locks = can_lock(),
		.diag = diag,
		.arena = &settings->arena,
	};
	if (machine->shelf)
		machine->shelf_on = kind_of_disk(machine->shelf);
}
