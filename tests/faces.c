/* SPDX-License-Identifier: MIT */
#include "faces.h"

#include "test.h"

#include "term/key.h"
#include "ui/ui_parts.h"

static void load(struct play *play, const char *list)
{
	play_list(play, list);
	play_services(play, "checklists/services/example.conf");
}

void faces_init(struct faces *faces, const char *list)
{
	memset(faces, 0, sizeof(*faces));
	play_init(&faces->screen);
	load(&faces->screen, list);
	play_begin(&faces->screen);
	aloud_init(&faces->lines);
	load(&faces->lines.play, list);
	aloud_begin(&faces->lines, 80);
}

void faces_release(struct faces *faces)
{
	play_release(&faces->screen);
	aloud_release(&faces->lines);
}

void faces_again(struct faces *faces, int rows, int cols, int width)
{
	struct play *lines = &faces->lines.play;

	ui_release(&faces->screen.ui);
	ui_init(&faces->screen.ui, &faces->screen.world);
	canvas_resize(&faces->screen.canvas, rows, cols);
	ui_draw(&faces->screen.ui, &faces->screen.canvas);
	plain_release(&faces->lines.plain);
	ui_release(&lines->ui);
	ui_init(&lines->ui, &lines->world);
	aloud_begin(&faces->lines, width);
	faces->n_walked = 0;
}

static void tell(const struct meaning *meaning)
{
	static const char *const meant[] = { "next", "item", "open", "tick",
		"text", "do", "do to", "hide" };

	fprintf(stderr, "%s %d", meant[meaning->meant], meaning->item);
	if (meaning->action)
		fprintf(stderr, " %s", keymap[meaning->action].brief);
	fprintf(stderr, "%s%s\n", *meaning->text ? " " : "", meaning->text);
}

void faces_wrong(const struct faces *faces, const char *what, const char *one,
	const char *other)
{
	for (int i = 0; i < faces->n_walked; i++)
		tell(&faces->walk[i]);
	fail_msg(
		"seed %u, after %d commands: %s:\n%s\n--- and line by line:\n%s",
		faces->seed, faces->n_walked, what, one, other);
}

/* What can be chosen on the one and not on the other. A page of the screen may
 * have several questions; and some texts are only there to stop at. */
static bool is_offered(const struct faces *faces, int item)
{
	const struct spoken *said = &faces->lines.plain.said;
	const struct ui *ui = &faces->lines.play.ui;

	for (int i = 0; i < said->n_choices; i++)
		if (said->choices[i].item == item)
			return true;
	return pane_find(&ui->pane, item) != NULL;
}

static void check_items(struct faces *faces)
{
	struct ui *screen = &faces->screen.ui;
	const struct spoken *said = &faces->lines.plain.said;
	int here = screen->wizard.place.index;
	bool questions = ui_view(screen) == &view_question;
	char name[32];

	if (ui_view(screen)->bare || ui_view(screen) == &view_sheet)
		return;
	ui_build(screen);
	ui_build(&faces->lines.play.ui);
	for (int i = 0; i < screen->pane.n_items; i++) {
		int item = screen->pane.items[i].id;

		snprintf(name, sizeof(name), "%d", item);
		if (item < PANE_STOP && (!questions || item / PARTS == here) &&
			!is_offered(faces, item))
			faces_wrong(faces, "it offers", name, "nothing");
	}
	for (int i = 0; i < said->n_choices; i++)
		if (!pane_find(&screen->pane, said->choices[i].item) &&
			said->choices[i].item != ITEM_BEGIN_LINES)
			faces_wrong(faces, "it offers", "nothing", "something");
}

static void check_same(struct faces *faces, bool may_differ)
{
	const struct ui *screen = &faces->screen.ui;
	const struct ui *lines = &faces->lines.play.ui;

	if (ui_view(screen) != ui_view(lines) || screen->depth != lines->depth)
		faces_wrong(faces, "it is at", ui_view_name(screen),
			ui_view_name(lines));
	if (screen->wizard.place.kind != lines->wizard.place.kind ||
		screen->wizard.place.index != lines->wizard.place.index)
		faces_wrong(faces, "it is elsewhere", ui_view_name(screen),
			ui_view_name(lines));
	if (strcmp(screen->message, lines->message) && !may_differ)
		faces_wrong(faces, "it says", screen->message, lines->message);
	check_items(faces);
}

void faces_do(struct faces *faces, const struct meaning *meaning)
{
	/* A text is left with one key more on the screen; and one that cannot
	 * be is still there. The last page names a key, or a number. */
	bool may_differ = (ui_is_in_field(&faces->lines.play.ui) &&
				  meaning->meant != MEANT_TEXT) ||
			  ui_view(&faces->screen.ui) == &view_done;

	faces->n_walked = (int)(meaning - faces->walk) + 1;
	screen_do(&faces->screen, meaning);
	lines_do(&faces->lines, meaning);
	check_same(faces, may_differ);
	faces->seen[ui_layer(&faces->screen.ui)->view]++;
}
