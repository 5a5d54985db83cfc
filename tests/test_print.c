/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "report/print.h"

/* Printing, with an `lp` and an `lpstat` of our own in the way of the system's:
 * they do what each test needs, and write down what they were asked. */

static char dir[4000], before[4000];
static struct arena arena;

static void put_program(const char *name, const char *script)
{
	FILE *file = fopen(name, "w");

	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	assert_int_equal(chmod(name, 0700), 0);
}

static int begin(void **state)
{
	const char *tmp = getenv("TMPDIR"), *path = getenv("PATH");

	(void)state;
	arena_init(&arena);
	snprintf(before, sizeof(before), "%s", path ? path : "");
	snprintf(dir, sizeof(dir), "%s/print-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(dir) || chdir(dir))
		return -1;
	return setenv("PATH", dir, 1);
}

static int end(void **state)
{
	static const char *const names[] = { "lp", "lpstat", "asked", "text" };

	(void)state;
	setenv("PATH", before, 1);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		remove(names[i]);
	arena_release(&arena);
	return chdir("/") || rmdir(dir);
}

static const char *read_all(const char *path)
{
	static char text[2000];
	FILE *file = fopen(path, "r");
	size_t n;

	if (!file)
		return "";
	n = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	text[n] = '\0';
	return text;
}

static void expect_printers(const char *wanted, const char *why_wanted)
{
	char why[PRINT_WHY_SIZE] = "";
	struct text_list names;

	text_list_init(&names, &arena);
	assert_int_equal(print_list(&names, why), !*why_wanted);
	assert_string_equal(why, why_wanted);
	if (!*why_wanted)
		assert_string_equal(
			text_list_joined(&names, ",", &arena), wanted);
}

static void print_list__names__the_printers(void **state)
{
	(void)state;
	put_program("lpstat", "case $1 in\n"
			      "-e) printf 'desk\\nhall\\n' ;;\n"
			      "-d) echo 'system default destination: hall' ;;\n"
			      "esac");
	expect_printers("hall,desk", "");
	put_program("lpstat", "case $1 in\n"
			      "-e) printf 'desk\\nhall\\n' ;;\n"
			      "-d) echo 'no system default destination' ;;\n"
			      "esac");
	expect_printers("desk,hall", "");
}

static void print_list__says__why_there_is_none(void **state)
{
	(void)state;
	expect_printers(
		"", "This machine cannot print: it has no 'lp' (cups-client).");
	put_program("lpstat", "exit 0");
	expect_printers("", "No printer is set up on this machine.");
	put_program("lpstat",
		"echo 'lpstat: Bad\033[2J file descriptor' >&2; exit 1");
	expect_printers(
		"", "It was not printed: lpstat: Bad[2J file descriptor");
	put_program("lpstat", "exit 1");
	expect_printers("", "It was not printed.");
}

static enum printed print(const char *command, const char *printer, int copies,
	bool large, char why[PRINT_WHY_SIZE])
{
	struct print_job job = {
		.command = command,
		.printer = printer,
		.text = "my notes\n",
		.length = strlen("my notes\n"),
		.copies = copies,
		.large = large,
	};

	return print_send(&job, why);
}

#define LP "echo \"$*\" >asked; read -r text; echo \"$text\" >text"

static void print_send__asks__under_a_name_that_tells_nothing(void **state)
{
	char why[PRINT_WHY_SIZE];

	(void)state;
	put_program("lpstat", "echo \"printer $2 is idle.  enabled since\"");
	put_program("lp", LP);
	assert_int_equal(PRINTED, print("", "hall", 2, false, why));
	assert_string_equal(read_all("asked"),
		"-s -t Notes -n 2 -o media=A4 -o cpi=12 -o lpi=7 -d hall\n");
	assert_string_equal(read_all("text"), "my notes\n");
	assert_int_equal(PRINTED, print("", "", 1, true, why));
	assert_string_equal(read_all("asked"),
		"-s -t Notes -n 1 -o media=A4 -o cpi=8 -o lpi=5\n");
}

static void expect_failure(const char *command, const char *wanted)
{
	char why[PRINT_WHY_SIZE];

	assert_int_equal(NOT_PRINTED, print(command, "hall", 1, false, why));
	assert_string_equal(why, wanted);
}

static void print_send__says__what_went_wrong(void **state)
{
	(void)state;
	expect_failure("", "This machine cannot print: it has no 'lp' "
			   "(cups-client).");
	put_program("lp", "echo 'lp: The printer is on fire.' >&2; exit 1");
	expect_failure("", "It was not printed: lp: The printer is on fire.");
	put_program("lp", "exit 0");
	put_program("lpstat", "echo \"printer $2 disabled since Monday -\"");
	expect_failure(
		"", "It was not printed: the printer 'hall' is stopped.");
}

/* Nor is one stopped because it is called so. */
static void print_send__goes__by_what_is_said_of_that_printer(void **state)
{
	char why[PRINT_WHY_SIZE];

	(void)state;
	put_program("lp", LP);
	put_program("lpstat", "echo \"printer $2 is idle.  enabled since\"");
	assert_int_equal(PRINTED, print("", "hall disabled", 1, false, why));
	put_program("lpstat", "echo 'printer hallway disabled since Monday -'");
	assert_int_equal(PRINTED, print("", "hall", 1, false, why));
}

/* It took her paper, and then said no more: nobody can know. */
static void print_send__does_not_know__of_one_that_falls_silent(void **state)
{
	char why[PRINT_WHY_SIZE];

	(void)state;
	setenv("PATH", before, 1);
	assert_int_equal(PRINTED_PERHAPS,
		print("cat >text; exec sleep 60", "", 1, false, why));
	assert_string_equal(read_all("text"), "my notes\n");
	assert_non_null(strstr(why, "may have been printed"));
}

static void print_send__uses__the_clinics_own_command(void **state)
{
	char why[PRINT_WHY_SIZE];

	(void)state;
	setenv("PATH", before, 1);
	assert_int_equal(PRINTED, print("cat >text", "", 1, false, why));
	assert_string_equal(read_all("text"), "my notes\n");
	expect_failure("exit 4", "It was not printed.");
	expect_failure("echo no paper; exit 1", "It was not printed: no paper");
}

#define IN_DIR(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DIR(print_list__names__the_printers),
		IN_DIR(print_list__says__why_there_is_none),
		IN_DIR(print_send__asks__under_a_name_that_tells_nothing),
		IN_DIR(print_send__says__what_went_wrong),
		IN_DIR(print_send__goes__by_what_is_said_of_that_printer),
		IN_DIR(print_send__does_not_know__of_one_that_falls_silent),
		IN_DIR(print_send__uses__the_clinics_own_command),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
