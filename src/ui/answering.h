/* SPDX-License-Identifier: MIT */
#ifndef UI_ANSWERING_H
#define UI_ANSWERING_H

#include "ui/question_page.h"

/* What keys do to the answer of the question that is there. */

const struct question *answering_question(const struct ui *ui);
const struct answer *answering_answer(const struct ui *ui);

/* Each is true if there is another answer then than before. */
bool answering_give(struct ui *ui, const struct answer *answer);
bool answering_escape(struct ui *ui, enum answer_state state);
bool answering_choose(struct ui *ui, int option);

/* Takes it away; false where there can be none. */
bool answering_clear(struct ui *ui);

/* What comes of a tick waits until one goes on. */
void answering_toggle(struct ui *ui, int option);

/* What she ticked is never lost by one key. */
bool answering_is_ticked(const struct ui *ui);

/* What the focus is on; Enter goes on then, Space stays. */
bool answering_take(struct ui *ui, bool by_space);

#endif
