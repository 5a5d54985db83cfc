/* SPDX-License-Identifier: MIT */
#include "ui/player_go.h"

#include "term/key.h"
#include "ui/ui_parts.h"

/* Ways, the plainest first. */
static const struct {
	uint32_t key;
	enum way way;
	bool along; /* a row: in a text it moves the cursor */
} ways[] = {
	{ K_DOWN, WAY_DOWN, false },
	{ K_UP, WAY_UP, false },
	{ K_RIGHT, WAY_RIGHT, true },
	{ K_LEFT, WAY_LEFT, true },
	{ K_TAB, WAY_AFTER, false },
	{ K_BACK_TAB, WAY_BEFORE, false },
};
#define N_WAYS (sizeof(ways) / sizeof(*ways))

struct path {
	int item;
	uint32_t first; /* the key that it begins with */
};

static bool is_known(const struct path *paths, int n, int item)
{
	for (int i = 0; i < n; i++)
		if (paths[i].item == item)
			return true;
	return false;
}

/* Where there is no row, Left is another key; and in a line all is one. */
static bool is_open(const struct ui *ui, const struct path *from, size_t way)
{
	if (!ways[way].along)
		return true;
	if (ui_view(ui)->line || !pane_is_in_row(&ui->pane, from->item))
		return false;
	return from->first != K_NONE || !ui_is_in_field(ui);
}

/* Through another question one would have gone on to that. */
static bool is_by_the_way(const struct ui *ui, int to, int item)
{
	return ui_view(ui) != &view_question || to >= PANE_STOP ||
	       to / PARTS == item / PARTS;
}

/* The shortest way, each key being a step. */
uint32_t player_go(struct ui *ui, int item, uint32_t then)
{
	struct path *paths;
	int n = 0;

	ui_build(ui);
	if (ui_focus(ui) == item)
		return then;
	paths = arena_array(
		&ui->frame, (size_t)ui->pane.n_items + 1, sizeof(*paths));
	paths[n++] = (struct path){ ui_focus(ui), K_NONE };
	for (int i = 0; i < n && n <= ui->pane.n_items; i++)
		for (size_t w = 0; w < N_WAYS && n <= ui->pane.n_items; w++) {
			int to = pane_go(&ui->pane, paths[i].item, ways[w].way);
			uint32_t key = i ? paths[i].first : ways[w].key;

			if (!is_open(ui, &paths[i], w) ||
				!is_by_the_way(ui, to, item) ||
				is_known(paths, n, to))
				continue;
			if (to == item)
				return key;
			paths[n++] = (struct path){ to, key };
		}
	return K_NONE;
}
