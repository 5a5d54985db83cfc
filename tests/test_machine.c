/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <sys/stat.h>
#include <unistd.h>

#include "cmd/machine.h"

/* What a machine cannot promise, seen in system files of our own making. */

static struct arena arena;
static struct diag diag;
static struct settings settings;
static char root[200];

static int begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	arena_init(&arena);
	diag_init(&diag);
	settings_init(&settings);
	snprintf(root, sizeof(root), "%s/machine-XXXXXX", tmp ? tmp : "/tmp");
	unsetenv("TMUX");
	unsetenv("STY");
	return mkdtemp(root) ? 0 : -1;
}

static int end(void **state)
{
	char command[300];

	(void)state;
	settings_release(&settings);
	diag_release(&diag);
	arena_release(&arena);
	snprintf(command, sizeof(command), "rm -rf '%s'", root);
	return system(command);
}

/* A file of this machine, in directories that are made. */
static void put(const char *path, const char *text)
{
	char *whole = arena_printf(&arena, "%s%s", root, path), *slash = whole;
	FILE *file;

	while ((slash = strchr(slash + 1, '/'))) {
		*slash = '\0';
		mkdir(whole, 0700);
		*slash = '/';
	}
	file = fopen(whole, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static struct machine machine_now(void)
{
	return (struct machine){
		.root = root,
		.settings = &settings,
		.pid = 300,
		.locks = true,
		.diag = &diag,
		.arena = &arena,
	};
}

static bool warns(const char *code)
{
	for (const struct diag_entry *at = diag.first; at; at = at->next)
		if (at->code && !strcmp(at->code, code))
			return true;
	return false;
}

/* Says so, of this alone, in the file and line; or, with NULL, says nothing. */
static void expect(struct machine machine, const char *code, const char *file,
	int line, const char *word)
{
	diag_release(&diag);
	diag_init(&diag);
	machine_check(&machine);
	assert_int_equal(diag.warnings, code ? 1 : 0);
	assert_int_equal(diag.errors, 0);
	if (!code)
		return;
	assert_true(warns(code));
	assert_string_equal(diag.first->file, file);
	assert_int_equal(diag.first->line, line);
	if (!strstr(diag.first->text, word))
		fail_msg("no '%s' in: %s", word, diag.first->text);
}

static void machine_check__finds__nothing_on_a_machine_without_anything(
	void **state)
{
	(void)state;
	expect(machine_now(), NULL, "", 0, "");
}

#define SWAPS "Filename Type Size Used Priority\n"

static void machine_check__says__which_swap_is_open(void **state)
{
	(void)state;
	put("/proc/swaps", SWAPS "/dev/dm-1  partition 1 0 -2\n"
				 "/dev/zram0 partition 1 0 -2\n");
	expect(machine_now(), "here:swap", "/proc/swaps", 2, "/dev/dm-1 is");
	put("/sys/class/block/dm-1/dm/uuid", "LVM-x\n");
	put("/sys/class/block/dm-1/slaves/dm-0", "");
	expect(machine_now(), "here:swap", "/proc/swaps", 2, "cannot be lock");
	put("/sys/power/state", "freeze mem disk\n");
	expect(machine_now(), "here:swap", "/proc/swaps", 2, "hibernate");
	put("/sys/class/block/dm-0/dm/uuid", "CRYPT-LUKS2-x\n");
	expect(machine_now(), NULL, "", 0, "");
	put("/sys/class/block/dm-1/slaves/sdb1", "");
	expect(machine_now(), "here:swap", "/proc/swaps", 2, "/dev/dm-1 is");
	put("/proc/swaps", SWAPS "/swapfile file 1 0 -2\n");
	expect(machine_now(), "here:swap", "/proc/swaps", 2, "/swapfile is");
}

static void machine_check__says__that_nothing_can_be_locked(void **state)
{
	struct machine machine = machine_now();

	(void)state;
	machine.locks = false;
	expect(machine, "here:memlock", "/etc/security/limits.conf", 0,
		"memlock");
}

static void machine_check__knows__a_dump_of_everything(void **state)
{
	(void)state;
	put("/sys/kernel/kexec_crash_loaded", "0\n");
	expect(machine_now(), NULL, "", 0, "");
	put("/sys/kernel/kexec_crash_loaded", "1\n");
	expect(machine_now(), "here:kdump", "/sys/kernel/kexec_crash_loaded", 1,
		"kdump");
}

static void machine_check__knows__what_a_print_system_keeps(void **state)
{
	static const char path[] = "/etc/cups/cupsd.conf";

	(void)state;
	put(path, "# PreserveJobFiles No\nListen /x\n");
	expect(machine_now(), "here:spool", path, 0, "for a day");
	put(path, "Listen /x\nPreserveJobFiles 3600\n");
	expect(machine_now(), "here:spool", path, 2, "keeps");
	put(path, "  preservejobfiles\tno\r\n");
	expect(machine_now(), NULL, "", 0, "");
	put("/etc/cups/client.conf", "ServerName /run/cups.sock\n");
	expect(machine_now(), NULL, "", 0, "");
	put("/etc/cups/client.conf", "\nServerName print.example\n");
	expect(machine_now(), "here:server", "/etc/cups/client.conf", 2,
		"print.example");
}

static void machine_check__knows__who_writes_down_keys(void **state)
{
	(void)state;
	put("/etc/pam.d/login",
		"# x pam_tty_audit.so enable=*\n"
		"session required pam_tty_audit.so disable=*\n");
	expect(machine_now(), NULL, "", 0, "");
	put("/etc/pam.d/sshd",
		"x\nsession required pam_tty_audit.so enable=root\n");
	expect(machine_now(), "here:keys", "/etc/pam.d/sshd", 2, "audit");
}

static void machine_check__knows__who_records_the_terminal(void **state)
{
	(void)state;
	put("/proc/300/comm", "sh\n");
	put("/proc/300/stat", "300 (sh) S 200 300 300\n");
	put("/proc/200/comm", "a) b (\n");
	put("/proc/200/stat", "200 (a) b () S 100 200 200\n");
	expect(machine_now(), NULL, "", 0, "");
	put("/proc/100/comm", "script\n");
	put("/proc/100/stat", "100 (script) S 1 100 100\n");
	expect(machine_now(), "here:recorder", "/proc/100/comm", 1, "script");
}

static void machine_check__warns__of_screen_and_of_disks(void **state)
{
	struct machine machine = machine_now();

	(void)state;
	setenv("STY", "1.pts", 1);
	expect(machine, "here:screen", "screen", 0, "Ctrl-A H");
	unsetenv("STY");
	machine.shelf = "/x";
	machine.shelf_on = 0x9123683e;
	expect(machine, "here:notes", "/x", 0, "btrfs");
	machine.shelf_on = 0xef53; /* ext4 */
	expect(machine, NULL, "", 0, "");
}

static void machine_check__warns__of_settings(void **state)
{
	struct machine machine = machine_now();

	(void)state;
	settings.idle_hide_seconds = 0;
	expect(machine, "here:idle", "signpost.conf", 0, "never hides");
	settings.idle_hide_seconds = 60;
	settings.print_command = "lpr -P x";
	expect(machine, "here:print", "signpost.conf", 0, "lpr -P x");
	settings.print_command = "";
	settings.keep_days = 0;
	expect(machine, NULL, "", 0, "");
	machine.shelf = "/x";
	expect(machine, "here:days", "signpost.conf", 0, "never deleted");
}

#define HERE(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		HERE(machine_check__finds__nothing_on_a_machine_without_anything),
		HERE(machine_check__says__which_swap_is_open),
		HERE(machine_check__says__that_nothing_can_be_locked),
		HERE(machine_check__knows__a_dump_of_everything),
		HERE(machine_check__knows__what_a_print_system_keeps),
		HERE(machine_check__knows__who_writes_down_keys),
		HERE(machine_check__knows__who_records_the_terminal),
		HERE(machine_check__warns__of_screen_and_of_disks),
		HERE(machine_check__warns__of_settings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
