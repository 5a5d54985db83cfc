/* SPDX-License-Identifier: MIT */
#ifndef UI_UI_PARTS_H
#define UI_UI_PARTS_H

#include "ui/view.h"

/* What the parts of the ui know of each other, and the views do not. */

/* The layer of the start screen, and the one of the place. */
enum {
	LAYER_START,
	LAYER_PLACE
};

/* Another view is on top: its pane is not made yet, and no text is typed. */
void ui_top_changed(struct ui *ui);

/* The wizard may have gone elsewhere: then the place layer shows that. */
void ui_follow_place(struct ui *ui);

/* Whether it is hidden where nobody may ever come back to it. */
bool ui_may_be_left(const struct ui *ui);

/* Something is on the screen that may be hers. */
bool ui_is_busy(const struct ui *ui);

/* The card of an invented woman can be looked at from here. */
bool ui_has_role(const struct ui *ui);

/* Takes off what lies on such a view, if there is one. */
void ui_close_down_to(struct ui *ui, enum view_id view);

/* Makes the pane of the view on top, with the focus on one of its items. */
void ui_build(struct ui *ui);

#endif
