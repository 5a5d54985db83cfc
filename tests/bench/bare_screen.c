/* SPDX-License-Identifier: MIT */
/*
 * bare_screen CHECKLIST SERVICES…: what it takes to read the files and to have
 * a screen at all. Ten options to a page, one of them marked; Down and Up move
 * the mark, Enter turns the page, q ends. Only libconfuse and ncurses.
 */
#include <curses.h>
#include <locale.h>

#include "bare_checklist.h"
#include "bare_directory.h"

enum {
	MOST = 1000,
	PAGE = 10,
	TOP = 2,
	LEFT = 2
};

static const char *labels[MOST];
static int n_labels;

/* Never freed, and yet no leak: it can be reached to the end. */
static cfg_t *volatile list;

static void take_options(cfg_t *question_section)
{
	unsigned n = cfg_size(question_section, "option");

	for (unsigned i = 0; i < n && n_labels < MOST; i++)
		labels[n_labels++] = cfg_getstr(
			cfg_getnsec(question_section, "option", i), "label");
}

static void take_questions(cfg_t *topic_section)
{
	for (unsigned i = 0; i < cfg_size(topic_section, "question"); i++)
		take_options(cfg_getnsec(topic_section, "question", i));
}

static bool read_checklist(const char *path)
{
	list = cfg_init(checklist, CFGF_NONE);
	if (!list || cfg_parse(list, path) != CFG_SUCCESS)
		return false;
	for (unsigned i = 0; i < cfg_size(list, "topic"); i++)
		take_questions(cfg_getnsec(list, "topic", i));
	return n_labels > 0;
}

static int forget(cfg_t *cfg, cfg_opt_t *opt)
{
	(void)cfg;
	return cfg_free_value(opt);
}

static bool read_services(const char *path)
{
	cfg_t *cfg = cfg_init(directory, CFGF_NONE);
	bool ok;

	if (!cfg)
		return false;
	cfg_set_validate_func(cfg, "service", forget);
	ok = cfg_parse(cfg, path) == CFG_SUCCESS;
	cfg_free(cfg);
	return ok;
}

static void paint(int page)
{
	erase();
	mvaddstr(0, 0, cfg_getstr(list, "title"));
	for (int i = 0; i < PAGE; i++)
		mvaddstr(TOP + i, LEFT + 2,
			labels[(page * PAGE + i) % n_labels]);
}

static void move_mark(int *at, int by)
{
	mvaddch(TOP + *at, LEFT, ' ');
	*at = (*at + by + PAGE) % PAGE;
	mvaddch(TOP + *at, LEFT, '>');
}

static void answer_keys(void)
{
	int page = 0, at = 0, key;

	paint(page);
	move_mark(&at, 0);
	while ((key = getch()) != 'q') {
		if (key == KEY_DOWN)
			move_mark(&at, 1);
		else if (key == KEY_UP)
			move_mark(&at, -1);
		else if (key == '\r' || key == '\n') {
			paint(++page);
			at = 0;
			move_mark(&at, 0);
		}
	}
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	if (argc < 3 || !read_checklist(argv[1]))
		return 2;
	for (int i = 2; i < argc; i++)
		if (!read_services(argv[i]))
			return 2;
	if (!initscr())
		return 1;
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	answer_keys();
	endwin();
	return 0;
}
