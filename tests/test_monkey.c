/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <dirent.h>
#include <unistd.h>

#include "term/key.h"
#include "ui/view.h"

#include "play.h"
#include "prying.h"

/*
 * Anybody pressing anything: whatever comes, the cursor is on what has the
 * focus, a hidden screen shows nothing, and nothing private is on the screen
 * while somebody can hear. MONKEY_KEYS=10000000 for as many; MONKEY_SEED.
 */
#define KEYS 100000
#define MORE_PAGES 256 /* the allocator's own to and fro */

static uint64_t seed;

static unsigned dice(unsigned n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)((seed >> 20) % n);
}

static const uint32_t usual[] = { K_UP, K_DOWN, K_DOWN, K_DOWN, K_LEFT, K_RIGHT,
	K_HOME, K_END, K_PAGE_UP, K_PAGE_DOWN, K_TAB, K_BACK_TAB, K_SPACE,
	K_SPACE, K_SPACE, K_ENTER, K_ENTER, K_ENTER, K_ENTER, K_ESC,
	K_BACKSPACE, K_DELETE, K_CTRL('C'), K_CTRL('U'), K_F1, K_F1 + 8,
	K_RESIZE, K_IDLE, K_WAKE, 'b', 's', 'n', 'y', 'c', 'o', 'd', 'w', 'f',
	't', 'u', 'a', 'v', 'g', 'p', 'k', '+', '-', '!', '?', '1', '1', '2',
	'2', '3', '4', '5', '6', '7', '8', '9', '0', 0xe9, 0x301, 0x1f469,
	0x4e00 };

/* Seldom, or hardly anything else would ever be reached. */
static const uint32_t rare[] = { 'x', 'q', 'x', K_F1 + 8 };

static uint32_t any_key(void)
{
	if (!dice(60))
		return rare[dice(sizeof(rare) / sizeof(*rare))];
	if (!dice(40))
		return K_PASTED | (' ' + dice(95));
	if (!dice(40))
		return 1 + dice(0x10ffff);
	return usual[dice(sizeof(usual) / sizeof(*usual))];
}

static void any_size(struct play *play)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 1, 1 },
		{ 200, 500 }, { 24, 80 }, { 40, 120 }, { 13, 41 } };
	unsigned i = dice(sizeof(sizes) / sizeof(*sizes));

	if (dice(4))
		canvas_resize(&play->canvas, sizes[i][0], sizes[i][1]);
	else
		canvas_resize(
			&play->canvas, 1 + (int)dice(60), 1 + (int)dice(130));
}

static void again(struct play *play)
{
	ui_release(&play->ui);
	ui_init(&play->ui, &play->world);
	play->ui.ascii = !dice(4);
	play->ui.theme = (enum theme)dice(THEMES);
	play->settings.kiosk = !dice(4);
	snprintf(play->no_printer, sizeof(play->no_printer), "%s",
		dice(4) ? "" : "no printer");
	ui_draw(&play->ui, &play->canvas);
}

/* To the topics, alone and with nobody to hear: most is behind that. */
static void walk_in(struct play *play)
{
	canvas_resize(&play->canvas, 24, 80);
	play_keys(play, "Enter 2 Enter 6");
	play_keys(play, dice(4) ? "1 2 2" : "3 1 2");
	play_keys(play, "Enter 1 1 1 F9 F9 1 1 Enter");
	if (dice(2))
		play_keys(play, "Down*4 Enter"); /* into a private topic */
}

/* Pages that the process has in memory. */
static long resident(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	long size, pages = 0;

	if (file) {
		if (fscanf(file, "%ld %ld", &size, &pages) != 2)
			pages = 0;
		fclose(file);
	}
	return pages;
}

static int open_files(void)
{
	DIR *dir = opendir("/proc/self/fd");
	int n = 0;

	while (dir && readdir(dir))
		n++;
	if (dir)
		closedir(dir);
	return n;
}

static void tell(long i)
{
	if (!i)
		printf("%10s %10s %6s\n", "keys", "memory kB", "files");
	printf("%10ld %10ld %6d\n", i,
		resident() * sysconf(_SC_PAGESIZE) / 1024, open_files());
	fflush(stdout);
}

/* After the first tenth there is nothing that it would still need. */
static void check_what_it_takes(long i, long keys)
{
	static long then;
	static int files;
	bool tells = keys > KEYS; /* else they are too few */

	if (tells && i % (keys / 10) == 0)
		tell(i);
	if (i == keys / 10) {
		files = open_files();
		then = resident();
	}
	if (i < keys)
		return;
	if (open_files() > files)
		fail_msg("%d files are open, not %d", open_files(), files);
	if (tells && resident() > then + MORE_PAGES)
		fail_msg("memory grew from %ld to %ld pages", then, resident());
}

static void ui__stands_whatever_is_pressed(void **state)
{
	const char *number = getenv("MONKEY_KEYS"),
		   *from = getenv("MONKEY_SEED");
	long keys = number ? atol(number) : KEYS;
	struct play play;

	(void)state;
	seed = from ? strtoull(from, NULL, 10) : 20261120;
	play_init(&play);
	play_services(&play, "checklists/services/example.conf");
	play_begin(&play);
	for (long i = 0; i < keys; i++) {
		play.line = (int)i;
		check_what_it_takes(i, keys);
		if (!dice(150))
			any_size(&play);
		if (play.ui.over || !dice(3000))
			again(&play);
		if (!play.ui.began && dice(2))
			walk_in(&play);
		play_key(&play, any_key());
		if (play.ui.over)
			continue;
		prying_check_hidden(&play);
		if (!dice(8))
			prying_check_private(&play);
	}
	check_what_it_takes(keys, keys);
	play_release(&play);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ui__stands_whatever_is_pressed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
