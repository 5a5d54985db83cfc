/* SPDX-License-Identifier: MIT */
#include "cmd/screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/fatal.h"
#include "base/i18n.h"
#include "term/inbox.h"
#include "term/key.h"
#include "term/signals.h"
#include "term/term.h"
#include "ui/ui.h"

struct screen {
	struct term term;
	struct canvas canvas;
	struct inbox inbox;
	struct ui ui;
	enum theme theme; /* whose colours the terminal has */
};

/* For the end of the road: whatever holds the terminal then. */
static struct term *open_term;

static void close_open_term(void)
{
	if (open_term)
		term_close(open_term);
}

static enum colours colours_of(enum theme theme)
{
	const char *none = getenv("NO_COLOR");

	if ((none && *none) || theme == THEME_MONO)
		return COLOURS_NONE;
	return theme == THEME_CONTRAST ? COLOURS_CONTRAST : COLOURS_CALM;
}

static void follow_theme(struct screen *screen, bool first)
{
	if (!first && screen->theme == screen->ui.theme)
		return;
	screen->theme = screen->ui.theme;
	term_set_colours(&screen->term, colours_of(screen->theme));
}

static bool hides(void *ui, uint32_t key)
{
	return ui_hides(ui, key);
}

/* All that waits is taken in, so that a key to hide is found among it. */
static void fill(struct screen *screen, int milliseconds)
{
	uint32_t key = term_key(&screen->term, milliseconds);

	while (key != K_NONE) {
		inbox_add(&screen->inbox, key);
		if (key == K_GONE || inbox_is_full(&screen->inbox))
			return;
		key = term_key(&screen->term, 0);
	}
}

static uint32_t next_key(struct screen *screen)
{
	int seconds = ui_patience(&screen->ui);

	fill(screen, !inbox_is_empty(&screen->inbox) ? 0
		     : seconds < 0		     ? -1
						     : seconds * 1000);
	return inbox_take(&screen->inbox, hides, &screen->ui);
}

/* What is only on the way is not drawn; but what wants to be seen before a
 * key counts is. */
static void draw(struct screen *screen)
{
	bool fresh = ui_takes_fresh_keys(&screen->ui);

	if (!fresh && !inbox_is_empty(&screen->inbox))
		return;
	follow_theme(screen, false);
	term_fit(&screen->term, &screen->canvas);
	ui_draw(&screen->ui, &screen->canvas);
	term_draw(&screen->term, &screen->canvas);
	if (!fresh)
		return;
	inbox_clear(&screen->inbox);
	term_discard(&screen->term);
}

static void say(struct screen *screen, const char *message)
{
	if (!message)
		return;
	ui_message(&screen->ui, message);
	draw(screen);
}

static void loop(struct screen *screen)
{
	while (!screen->ui.over) {
		uint32_t key = next_key(screen);

		if (key == K_NONE)
			continue;
		moment_now(&screen->ui.world.around.now);
		ui_key(&screen->ui, key);
		if (!screen->ui.over)
			draw(screen);
	}
}

static enum status open_screen(struct screen *screen)
{
	const char *type = getenv("TERM"), *wrong = NULL;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		wrong = _("this is no terminal");
	else if (!type || !*type)
		wrong = _("TERM does not say which terminal this is");
	else
		wrong = term_open(&screen->term, type, stdin, stdout);
	if (!wrong)
		return STATUS_OK;
	cmd_complain(
		_("%s; 'signpost --help' says what works without one"), wrong);
	return STATUS_IO;
}

/* A key of the settings; 0 where they name none that can be taken: one that
 * types a letter would hide the screen in the middle of a word. */
static uint32_t key_of(const char *name)
{
	uint32_t key = key_by_name(name, strlen(name));

	return key >= ' ' && key < K_DELETE ? K_NONE : key;
}

bool screen_knows_key(const char *name)
{
	return !*name || key_of(name) != K_NONE;
}

static void set_keys(struct ui *ui, const struct settings *settings)
{
	uint32_t hide = key_of(settings->hide_key);

	if (hide)
		ui->hide_key = hide;
	ui->show_key = key_of(settings->show_key);
}

enum status screen_run(
	const struct ui_world *world, const char *(*shown)(void *data))
{
	struct screen *screen = calloc(1, sizeof(*screen));
	enum status status;
	int ending;

	if (!screen)
		fatal("%s", _("out of memory"));
	status = open_screen(screen);
	if (status != STATUS_OK) {
		free(screen);
		return status;
	}
	open_term = &screen->term;
	fatal_set_hook(close_open_term);
	canvas_init(&screen->canvas);
	ui_init(&screen->ui, world);
	screen->ui.ascii |= !i18n_is_utf8();
	set_keys(&screen->ui, world->settings);
	follow_theme(screen, true);
	draw(screen);
	say(screen, shown(world->data));
	loop(screen);
	term_close(&screen->term);
	open_term = NULL;
	ui_release(&screen->ui);
	canvas_release(&screen->canvas);
	explicit_bzero(screen, sizeof(*screen));
	free(screen);
	ending = signals_ending();
	return ending ? (enum status)(128 + ending) : STATUS_OK;
}
