/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* memmem */
#include "test.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/secret.h"
#include "keep/note_parts.h"

/* A note: all that was put into it comes out again, and nothing else does. */

#define PASS "a long walk by the water"

static char dir[3000];
static struct arena secret;
static struct text_list lines; /* what is in it, or came out of it */

static int begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	note_cost = (struct note_cost){ crypto_pwhash_OPSLIMIT_MIN,
		crypto_pwhash_MEMLIMIT_MIN / 1024 };
	secret_init(&secret);
	text_list_init(&lines, &secret);
	snprintf(dir, sizeof(dir), "%s/note-XXXXXX", tmp ? tmp : "/tmp");
	return mkdtemp(dir) ? chdir(dir) : -1;
}

static int end(void **state)
{
	(void)state;
	arena_release(&secret);
	remove("a");
	remove("a.new");
	remove("b");
	return chdir("/") || rmdir(dir);
}

static void say(const char *const *texts)
{
	text_list_init(&lines, &secret);
	for (; *texts; texts++)
		text_list_add(&lines, *texts);
}

#define SAY(...) say((const char *const[]){ __VA_ARGS__, NULL })

static void expect(enum note_end wanted, const char *passphrase)
{
	const char *was = text_list_joined(&lines, "\n", &secret);
	struct text_list found;
	struct note note;

	text_list_init(&found, &secret);
	assert_int_equal(note_open(&note, "a", passphrase, &found), wanted);
	if (wanted <= NOTE_DAMAGED) {
		assert_string_equal(
			text_list_joined(&found, "\n", &secret), was);
		note_close(&note);
	} else {
		assert_int_equal(found.n, 0);
	}
}

static void create(struct note *note)
{
	SAY("checklist tea 1", "tea.how hot");
	assert_true(note_create(note, "a", PASS, &lines));
}

static size_t size_of(const char *path)
{
	struct stat stat;

	assert_int_equal(lstat(path, &stat), 0);
	assert_int_equal(stat.st_mode & 07777, 0600);
	return (size_t)stat.st_size;
}

static void note__gives_back__what_was_put_in(void **state)
{
	struct note note;
	int n;

	(void)state;
	create(&note);
	expect(NOTE_OK, PASS);
	n = lines.n;
	text_list_add(&lines, "tea.milk ?not_sure");
	assert_true(note_add(&note, &lines, n));
	expect(NOTE_OK, PASS);
	n = lines.n;
	text_list_add(&lines, "");
	text_list_add(&lines, "likes.other \"…\"");
	assert_true(note_add(&note, &lines, n));
	assert_true(note_add(&note, &lines, lines.n));
	expect(NOTE_OK, PASS);
	note_close(&note);
	expect(NOTE_OK, PASS);
	assert_int_equal(size_of("a"), NOTE_HEADER + 5 * (size_t)NOTE_SEALED);
}

/* A line of any length, on both sides of what a chunk holds. */
static void note__gives_back__lines_of_any_length(void **state)
{
	char text[2000];
	struct note note;

	(void)state;
	create(&note);
	memset(text, 'x', sizeof(text));
	for (size_t n = 120; n < 1500; n += n < 270 ? 1 : 97) {
		int before = lines.n;

		text_list_add(&lines, arena_strndup(&secret, text, n));
		assert_true(note_add(&note, &lines, before));
	}
	note_close(&note);
	expect(NOTE_OK, PASS);
}

static void note__goes_on__where_it_was_opened(void **state)
{
	struct text_list found;
	struct note note;

	(void)state;
	create(&note);
	note_close(&note);
	for (int i = 0; i < 3; i++) {
		text_list_init(&found, &secret);
		assert_int_equal(note_open(&note, "a", PASS, &found), NOTE_OK);
		text_list_add(&lines, arena_printf(&secret, "tea.cups %d", i));
		assert_true(note_add(&note, &lines, found.n));
		note_close(&note);
		expect(NOTE_OK, PASS);
	}
}

/* What she takes back is gone, in whatever way one looks. */
static void note__forgets__what_is_taken_back(void **state)
{
	struct note note;
	ino_t before;
	struct stat stat;

	(void)state;
	create(&note);
	lstat("a", &stat);
	before = stat.st_ino;
	SAY("checklist tea 1");
	assert_true(note_renew(&note, &lines));
	lstat("a", &stat);
	assert_int_not_equal(stat.st_ino, before);
	expect(NOTE_OK, PASS);
	assert_int_equal(size_of("a"), NOTE_HEADER + NOTE_SEALED);
	text_list_add(&lines, "tea.how cold");
	assert_true(note_add(&note, &lines, 1));
	note_close(&note);
	expect(NOTE_OK, PASS);
	assert_int_equal(access("a.new", F_OK), -1);
}

static void note__opens__for_its_passphrase_only(void **state)
{
	struct note note;

	(void)state;
	create(&note);
	note_close(&note);
	expect(NOTE_SHUT, "");
	expect(NOTE_SHUT, "A long walk by the water");
	expect(NOTE_SHUT, PASS " ");
	assert_int_equal(access("b", F_OK), -1);
	SAY("checklist tea 1", "tea.how hot");
	expect(NOTE_OK, PASS);
}

static void note_change__makes__the_old_passphrase_useless(void **state)
{
	struct note note;

	(void)state;
	create(&note);
	assert_true(note_change(&note, "another", &lines));
	text_list_add(&lines, "tea.milk yes");
	assert_true(note_add(&note, &lines, 2));
	note_close(&note);
	expect(NOTE_OK, "another");
	expect(NOTE_SHUT, PASS);
}

static unsigned char bytes[4096];
static size_t length;

static void read_bytes(void)
{
	FILE *file = fopen("a", "r");

	assert_non_null(file);
	length = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
}

static void write_bytes(const unsigned char *from, size_t n)
{
	FILE *file = fopen("a", "w");

	assert_non_null(file);
	assert_int_equal(fwrite(from, 1, n, file), n);
	fclose(file);
}

static enum note_end open_again(struct text_list *found)
{
	struct note note;
	enum note_end end;

	text_list_init(found, &secret);
	end = note_open(&note, "a", PASS, found);
	note_close(&note);
	return end;
}

/* Where what is sealed next depends on what it is only. */
static void read_stream(unsigned char stream[24])
{
	read_bytes();
	memcpy(stream, bytes + AT_STREAM, 24);
}

static void add_line(struct note *note, const char *line)
{
	struct text_list found;

	text_list_init(&found, &secret);
	assert_int_equal(note_open(note, "a", PASS, &found), NOTE_OK);
	text_list_add(&found, line);
	assert_true(note_add(note, &found, found.n - 1));
}

/* Two that were would give away what they are, if somebody has both: of a copy
 * that is put back, and after a write that failed. */
static void note__seals__no_two_lines_with_the_same_stream(void **state)
{
	unsigned char first[24], second[24], third[24], fourth[24];
	struct rlimit before, small;
	struct note note;
	unsigned char copy[4096];
	size_t n;

	(void)state;
	create(&note);
	note_close(&note);
	read_stream(first);
	memcpy(copy, bytes, n = length);
	add_line(&note, "tea.cups 1");
	note_close(&note);
	read_stream(second);
	write_bytes(copy, n);
	add_line(&note, "tea.cups 2");
	read_stream(third);
	assert_memory_not_equal(first, second, 24);
	assert_memory_not_equal(second, third, 24);
	assert_memory_not_equal(first, third, 24);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	small = before;
	small.rlim_cur = length + 1;
	setrlimit(RLIMIT_FSIZE, &small);
	SAY("checklist tea 1", "tea.how hot", "tea.cups 2", "tea.milk yes");
	assert_false(note_add(&note, &lines, 3));
	setrlimit(RLIMIT_FSIZE, &before);
	SAY("checklist tea 1", "tea.how hot", "tea.cups 2", "tea.milk no");
	assert_true(note_add(&note, &lines, 3));
	note_close(&note);
	expect(NOTE_OK, PASS);
	read_stream(fourth);
	assert_memory_not_equal(third, fourth, 24);
}

static void create_long(int n)
{
	struct note note;

	create(&note);
	while (lines.n < n)
		text_list_add(
			&lines, arena_printf(&secret, "line %d", lines.n));
	assert_true(note_add(&note, &lines, 2));
	note_close(&note);
	read_bytes();
}

/* Power that went, at every byte: what was whole is there, and no more. */
static void note__loses__only_a_torn_end(void **state)
{
	struct text_list found;

	(void)state;
	create_long(6);
	for (size_t n = 0; n < length; n++) {
		size_t whole = n < NOTE_HEADER
				       ? 0
				       : (n - NOTE_HEADER) / NOTE_SEALED;
		enum note_end end;

		write_bytes(bytes, n);
		end = open_again(&found);
		assert_int_equal(found.n, whole);
		for (int i = 0; i < found.n; i++)
			assert_string_equal(found.texts[i], lines.texts[i]);
		if (!whole)
			assert_true(end == NOTE_SHUT || end == NOTE_NO_NOTE);
		else
			assert_int_equal(end, (n - NOTE_HEADER) % NOTE_SEALED
						      ? NOTE_TORN
						      : NOTE_OK);
	}
}

/* …and a disk that had made room for it already, with nothing in it. */
static void note__loses__only_an_empty_end(void **state)
{
	unsigned char longer[sizeof(bytes)] = { 0 };
	struct text_list found;

	(void)state;
	create_long(4);
	memcpy(longer, bytes, length);
	write_bytes(longer, length + 700);
	assert_int_equal(open_again(&found), NOTE_DAMAGED);
	assert_int_equal(found.n, 4);
	write_bytes(longer, length + 100);
	assert_int_equal(open_again(&found), NOTE_TORN);
	assert_int_equal(found.n, 4);
}

/* After a torn end it goes on, and what is added is there. */
static void note__goes_on__behind_a_torn_end(void **state)
{
	struct text_list found;
	struct note note;

	(void)state;
	create_long(4);
	write_bytes(bytes, length - 30);
	text_list_init(&found, &secret);
	assert_int_equal(note_open(&note, "a", PASS, &found), NOTE_TORN);
	text_list_add(&found, "said again");
	assert_true(note_add(&note, &found, 3));
	note_close(&note);
	lines = found;
	expect(NOTE_OK, PASS);
}

/* Any bit anywhere. */
static void note__notices__what_was_changed(void **state)
{
	struct text_list found;

	(void)state;
	create_long(4);
	for (size_t at = 0; at < length; at++) {
		size_t chunk = at < NOTE_HEADER
				       ? 0
				       : (at - NOTE_HEADER) / NOTE_SEALED;
		enum note_end end;

		bytes[at] ^= (unsigned char)(1 << at % 8);
		write_bytes(bytes, length);
		bytes[at] ^= (unsigned char)(1 << at % 8);
		end = open_again(&found);
		assert_int_equal(found.n, chunk);
		if (chunk)
			assert_int_equal(
				end, chunk == 3 ? NOTE_TORN : NOTE_DAMAGED);
		else
			assert_true(end > NOTE_DAMAGED);
	}
}

static unsigned char *chunk_of(unsigned char *from, int n)
{
	return from + NOTE_HEADER + (size_t)n * NOTE_SEALED;
}

static void note__notices__what_was_moved_or_taken_out(void **state)
{
	unsigned char other[sizeof(bytes)];
	struct text_list found;

	(void)state;
	create_long(6);
	memcpy(other, bytes, length);
	memcpy(chunk_of(other, 2), chunk_of(bytes, 3), NOTE_SEALED);
	memcpy(chunk_of(other, 3), chunk_of(bytes, 2), NOTE_SEALED);
	write_bytes(other, length);
	assert_int_equal(open_again(&found), NOTE_DAMAGED);
	assert_int_equal(found.n, 2);
	memcpy(other, bytes, length);
	memmove(chunk_of(other, 2), chunk_of(other, 3), 3 * NOTE_SEALED);
	write_bytes(other, length - NOTE_SEALED);
	assert_int_equal(open_again(&found), NOTE_DAMAGED);
	assert_int_equal(found.n, 2);
}

/* Of another note with the same passphrase: nothing fits. */
static void note__notices__what_is_of_another(void **state)
{
	unsigned char other[sizeof(bytes)];
	struct text_list found;

	(void)state;
	create_long(6);
	memcpy(other, bytes, length);
	remove("a");
	create_long(6);
	memcpy(chunk_of(bytes, 2), chunk_of(other, 2), NOTE_SEALED);
	write_bytes(bytes, length);
	assert_int_equal(open_again(&found), NOTE_DAMAGED);
	assert_int_equal(found.n, 2);
	memcpy(chunk_of(bytes, 0), chunk_of(other, 0), 6 * NOTE_SEALED);
	write_bytes(bytes, length);
	assert_int_equal(open_again(&found), NOTE_SHUT);
}

/* Nobody's file makes the program take all the memory there is. */
static void note_open__takes__no_more_than_is_sane(void **state)
{
	static const struct {
		size_t at;
		unsigned char byte;
		enum note_end end;
	} odd[] = {
		{ 0, 'S', NOTE_NO_NOTE },
		{ 8, 0, NOTE_SHUT },
		{ 8, 2, NOTE_NEWER },
		{ 9, 1, NOTE_SHUT },
		{ 10, 0, NOTE_SHUT },
		{ 13, 1, NOTE_SHUT },
		{ 17, 0x7f, NOTE_SHUT },
	};
	struct text_list found;

	(void)state;
	create_long(3);
	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++) {
		unsigned char was = bytes[odd[i].at];

		bytes[odd[i].at] = odd[i].byte;
		write_bytes(bytes, length);
		bytes[odd[i].at] = was;
		assert_int_equal(open_again(&found), odd[i].end);
	}
}

static void note_open__says__what_is_none(void **state)
{
	struct text_list found;

	(void)state;
	assert_int_equal(open_again(&found), NOTE_FAILED);
	assert_int_equal(errno, ENOENT);
	write_bytes((const unsigned char *)"", 0);
	assert_int_equal(open_again(&found), NOTE_NO_NOTE);
	write_bytes((const unsigned char *)"a letter", 8);
	assert_int_equal(open_again(&found), NOTE_NO_NOTE);
	remove("a");
	assert_int_equal(symlink("b", "a"), 0);
	assert_int_equal(open_again(&found), NOTE_FAILED);
	assert_int_equal(errno, ELOOP);
	remove("a");
	assert_int_equal(mkfifo("a", 0600), 0);
	assert_int_equal(open_again(&found), NOTE_FAILED);
	assert_int_equal(errno, EINVAL);
}

/* Somebody tidied up while it was open. */
static void note_add__makes_again__what_was_taken_away(void **state)
{
	struct note note;

	(void)state;
	create(&note);
	remove("a");
	text_list_add(&lines, "tea.milk yes");
	assert_true(note_add(&note, &lines, 2));
	note_close(&note);
	expect(NOTE_OK, PASS);
}

static void note_delete__leaves__nothing_to_open(void **state)
{
	struct text_list found;

	(void)state;
	create_long(3);
	assert_int_equal(link("a", "b"), 0);
	assert_true(note_delete("a"));
	assert_int_equal(access("a", F_OK), -1);
	assert_int_equal(rename("b", "a"), 0);
	assert_int_equal(open_again(&found), NOTE_NO_NOTE);
	remove("a");
	assert_false(note_delete("a"));
}

/* Not one of its words, and not the passphrase. */
static void note__shows__nothing_to_who_looks_at_the_file(void **state)
{
	static const char *const words[] = { "checklist", "hot", "line",
		"walk" };

	(void)state;
	create_long(6);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_null(memmem(bytes, length, words[i], strlen(words[i])));
	assert_non_null(memmem(bytes, length, "signpost", 8));
}

#define IN_DIR(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DIR(note__gives_back__what_was_put_in),
		IN_DIR(note__gives_back__lines_of_any_length),
		IN_DIR(note__goes_on__where_it_was_opened),
		IN_DIR(note__forgets__what_is_taken_back),
		IN_DIR(note__opens__for_its_passphrase_only),
		IN_DIR(note_change__makes__the_old_passphrase_useless),
		IN_DIR(note__seals__no_two_lines_with_the_same_stream),
		IN_DIR(note__loses__only_a_torn_end),
		IN_DIR(note__loses__only_an_empty_end),
		IN_DIR(note__goes_on__behind_a_torn_end),
		IN_DIR(note__notices__what_was_changed),
		IN_DIR(note__notices__what_was_moved_or_taken_out),
		IN_DIR(note__notices__what_is_of_another),
		IN_DIR(note_open__takes__no_more_than_is_sane),
		IN_DIR(note_open__says__what_is_none),
		IN_DIR(note_add__makes_again__what_was_taken_away),
		IN_DIR(note_delete__leaves__nothing_to_open),
		IN_DIR(note__shows__nothing_to_who_looks_at_the_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
