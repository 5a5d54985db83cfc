/* SPDX-License-Identifier: MIT */
#include "cmd/screen.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/fatal.h"
#include "base/i18n.h"
#include "base/secret.h"
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

/* For the end of the road: the one that holds the terminal then. */
static struct screen *open_screen;

/* The terminal first: what is wiped after it takes no memory. */
static void leave_screen(void)
{
	struct screen *screen = open_screen;

	if (!screen)
		return;
	open_screen = NULL;
	inbox_clear(&screen->inbox);
	ui_wipe(&screen->ui);
	canvas_clear(&screen->canvas);
	secret_wipe_freed();
	term_leave(&screen->term);
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

/* What blanks the screen goes before all that was typed. */
static bool hides(void *ui, uint32_t key)
{
	return key == K_WAKE || ui_hides(ui, key);
}

/* All that waits is taken in, so that a key to hide is found among it. */
static void fill(struct screen *screen, int milliseconds)
{
	uint32_t key;

	while (!inbox_is_full(&screen->inbox)) {
		key = term_key(&screen->term, milliseconds);
		if (key == K_NONE)
			return;
		inbox_add(&screen->inbox, key);
		if (key == K_GONE)
			return;
		milliseconds = 0;
	}
}

static uint32_t next_key(struct screen *screen)
{
	fill(screen, inbox_is_empty(&screen->inbox) ? ui_wait(&screen->ui) : 0);
	return inbox_take(&screen->inbox, hides, &screen->ui);
}

static void show(struct screen *screen)
{
	follow_theme(screen, false);
	term_fit(&screen->term, &screen->canvas);
	ui_draw(&screen->ui, &screen->canvas);
	term_draw(&screen->term, &screen->canvas);
	secret_follow_heap();
}

/*
 * What is only on the way is not drawn; but what has to be seen before a key
 * counts is, and then no key does that was pressed until then: save one that
 * hides it, which comes back.
 */
static uint32_t draw(struct screen *screen)
{
	bool fresh = ui_takes_fresh_keys(&screen->ui);

	if (!fresh && !inbox_is_empty(&screen->inbox))
		return K_NONE;
	show(screen);
	if (ui_settle(&screen->ui))
		show(screen);
	if (!fresh)
		return K_NONE;
	fill(screen, 0);
	if (!ui_is_hidden(&screen->ui))
		return inbox_discard(&screen->inbox, hides, &screen->ui);
	inbox_clear(&screen->inbox);
	return K_NONE;
}

static void press(struct screen *screen, uint32_t key)
{
	while (key != K_NONE && !screen->ui.over) {
		moment_now(&screen->ui.world.around.now);
		ui_key(&screen->ui, key);
		secret_follow_heap();
		key = screen->ui.over ? K_NONE : draw(screen);
	}
}

static void say(struct screen *screen, const char *message)
{
	if (!message)
		return;
	ui_message(&screen->ui, message);
	show(screen);
}

static void loop(struct screen *screen)
{
	while (!screen->ui.over)
		press(screen, next_key(screen));
}

/*
 * A key of the settings; K_NONE where they name none that can be taken: only
 * function keys and Ctrl with a letter, but not what does something else.
 */
static uint32_t key_of(const char *name)
{
	static const uint32_t taken[] = { K_BACKSPACE, K_TAB, '\n', K_ENTER,
		K_ESC, K_CTRL('C'), K_CTRL('L'), K_CTRL('E'), K_CTRL('U'),
		K_CTRL('X'), K_F1 };
	uint32_t key = key_by_name(name, strlen(name));

	for (size_t i = 0; i < sizeof(taken) / sizeof(*taken); i++)
		if (key == taken[i])
			return K_NONE;
	return key < ' ' || (key >= K_F1 && key <= K_F12) ? key : K_NONE;
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

/* As after a signal: a terminal that went away without one hung up. */
static enum status how_it_ended(const struct screen *screen)
{
	int signal = signals_ending();

	if (!signal && term_is_gone(&screen->term))
		signal = SIGHUP;
	return signal ? (enum status)(128 + signal) : STATUS_OK;
}

static void begin(struct screen *screen, const struct ui_world *world)
{
	canvas_init(&screen->canvas);
	ui_init(&screen->ui, world);
	screen->ui.ascii |= !i18n_is_utf8();
	set_keys(&screen->ui, world->settings);
	follow_theme(screen, true);
	open_screen = screen;
	fatal_set_hook(leave_screen);
}

enum status screen_run(const struct ui_world *world,
	const char *(*shown)(void *data), const char **unfit)
{
	struct arena secret; /* what is typed lies in it, too */
	struct screen *screen;
	enum status status = STATUS_IO;

	secret_init(&secret);
	screen = arena_alloc(&secret, sizeof(*screen));
	*unfit = term_open(&screen->term, getenv("TERM"), stdin, stdout);
	if (!*unfit) {
		begin(screen, world);
		show(screen);
		say(screen, shown(world->data));
		secret_lock_heap(); /* with what that has read */
		loop(screen);
		ui_settle(&screen->ui);
		leave_screen();
		status = how_it_ended(screen);
		/* There was no page any more that could have said so. */
		if (status != STATUS_OK && screen->ui.keeping.was_short)
			cmd_complain(_("the latest changes are not in the "
				       "note: they could not be saved"));
		ui_release(&screen->ui);
		canvas_release(&screen->canvas);
	}
	arena_release(&secret);
	return status;
}
