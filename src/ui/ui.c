/* SPDX-License-Identifier: MIT */
#include "ui/ui.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/secret.h"
#include "base/utf8.h"
#include "ui/playing.h"
#include "ui/ui_parts.h"

void ui_message(struct ui *ui, const char *message)
{
	snprintf(ui->message, sizeof(ui->message), "%s", message);
	ui->message[utf8_valid_until(ui->message, strlen(ui->message))] = '\0';
}

const char *ui_printf(struct ui *ui, const char *format, ...)
{
	const char *text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(&ui->frame, format, args);
	va_end(args);
	return text;
}

bool ui_is_in_field(const struct ui *ui)
{
	return ui->field_of != NO_FOCUS;
}

bool ui_is_typing(const struct ui *ui)
{
	const struct view *view = ui_view(ui);

	return ui_is_in_field(ui) && !(view->is_number && view->is_number(ui));
}

bool ui_can_leave_text(const struct ui *ui, enum action action)
{
	return action != ACT_ESCAPE || ui_is_typing(ui);
}

bool ui_leave_field(struct ui *ui)
{
	const struct view *view = ui_view(ui);

	if (ui->field_of == NO_FOCUS || !view->commit)
		return true;
	if (!view->commit(ui))
		return false;
	ui->field_of = NO_FOCUS;
	field_clear(&ui->field);
	ui->pane_is_current = false;
	return true;
}

void ui_drop_field(struct ui *ui)
{
	ui_leave_field(ui);
	ui->field_of = NO_FOCUS;
	field_clear(&ui->field);
	ui->pane_is_current = false;
}

void ui_set_focus(struct ui *ui, int id)
{
	const struct view *view = ui_view(ui);

	if (id == ui_focus(ui))
		return;
	if (ui_is_in_field(ui))
		ui_drop_field(ui);
	if (ui_view(ui) != view)
		return; /* what was typed led elsewhere */
	ui_layer(ui)->focus = id;
	ui->pane_is_current &= !view->follows;
	if (view->is_field && view->is_field(ui, id))
		ui->pane_is_current = false;
	if (view->moved)
		view->moved(ui, id);
}

bool ui_takes_fresh_keys(struct ui *ui)
{
	bool fresh = ui->fresh;

	ui->fresh = false;
	return fresh;
}

bool ui_is_busy(const struct ui *ui)
{
	return ui->began || ui_view(ui) == &view_lookup ||
	       ui_view(ui) == &view_unlock;
}

enum {
	LEFT_ALONE = 600 /* seconds for which it has been hidden */
};

/* Where one woman comes after the other: nobody comes back to it. */
bool ui_may_be_left(const struct ui *ui)
{
	return ui->world.settings->kiosk && ui_is_hidden(ui) &&
	       ui->depth > LAYER_START + 2;
}

int ui_patience(const struct ui *ui)
{
	int seconds = ui->world.settings->idle_hide_seconds;

	if (ui_may_be_left(ui))
		return LEFT_ALONE;
	if (!ui_is_busy(ui) || !seconds || playing_is_on(ui) ||
		ui_view(ui) == &view_hidden)
		return -1;
	return seconds;
}

int ui_wait(const struct ui *ui)
{
	int seconds = ui_patience(ui);

	if (playing_is_on(ui))
		return playing_wait(ui);
	return seconds < 0 ? -1 : seconds * 1000;
}

static void open_kept(struct ui *ui, const char *name)
{
	char path[NOTE_PATH];

	ui_open(ui, VIEW_NOTES, 0);
	if (!shelf_find(ui->world.shelf, name, path, sizeof(path)))
		return;
	snprintf(ui->keeping.found, sizeof(ui->keeping.found), "%s",
		strrchr(path, '/') + 1);
	ui_open(ui, VIEW_UNLOCK, 0);
}

void ui_init(struct ui *ui, const struct ui_world *world)
{
	*ui = (struct ui){
		.world = *world,
		.theme = world->settings->theme,
		.ascii = world->settings->ascii,
		.hide_key = keymap[ACT_HIDE].keys[0],
		.rows = 24,
		.cols = 80,
		.field_of = NO_FOCUS,
		.service_shown = -1,
	};
	if (world->tongues)
		memcpy(ui->her_first, world->tongues->codes[TONGUE_HERS],
			sizeof(ui->her_first));
	ui->keeping.lock.fd = ui->keeping.note.fd = -1;
	secret_init(&ui->secret);
	secret_init(&ui->frame);
	pager_init(&ui->pager, 0);
	ui_open(ui, VIEW_START, 0);
	if (world->resume && world->shelf)
		open_kept(ui, world->resume);
	if (world->woman)
		practice_begin(ui, world->woman);
	else if (world->practise)
		ui_open(ui, VIEW_WOMEN, 0);
}

void ui_release(struct ui *ui)
{
	ui_wipe(ui);
	arena_release(&ui->frame);
	arena_release(&ui->secret);
}
