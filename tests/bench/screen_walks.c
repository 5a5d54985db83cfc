/* SPDX-License-Identifier: MIT */
#include "screen_walks.h"

#include <stddef.h>

/* clang-format off */

#define END { NULL, PRESS_OTHER, NULL }

const struct press bare_first[] = {
	{ "", PRESS_START, NULL },
	END
};

const struct press bare_to_keys[] = {
	{ "Enter", PRESS_PAGE, NULL },
	END
};

const struct press bare_end[] = {
	{ "q", PRESS_OTHER, NULL },
	END
};

const struct press ours_first[] = {
	{ "", PRESS_START, "Start a check-in" },
	END
};

const struct press ours_leave[] = {
	{ "q", PRESS_OTHER, NULL },
	END
};

const struct press ours_to_keys[] = {
	{ "Enter", PRESS_PAGE, "Which part of the UK?" },
	END
};

const struct press ours_visit[] = {
	/* Setting up */
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Up", PRESS_MOVE, NULL },
	{ "Up", PRESS_MOVE, NULL },
	{ "Up", PRESS_MOVE, NULL },
	{ "2", PRESS_TURN, NULL },
	{ "Enter", PRESS_PAGE, "About what age?" },
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "7", PRESS_PAGE, "Who is here?" },
	{ "1", PRESS_CHOOSE, NULL },
	{ "2", PRESS_PAGE, "On methadone" },
	{ "2", PRESS_PAGE, "What you tell me" },
	{ "Enter", PRESS_TURN, NULL },
	{ "1", PRESS_PAGE, "What shall we keep" },
	{ "1", PRESS_CHOOSE, NULL },
	{ "1", PRESS_PAGE, "If somebody comes in" },
	{ "Enter", PRESS_PAGE, "Who would you like to see?" },
	{ "1", PRESS_TURN, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Enter", PRESS_PAGE, "like to talk about?" },
	/* her topics */
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Enter", PRESS_BINGO, "Tick what you've had" },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Right", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Enter", PRESS_PAGE, "how many nights" },
	{ "3", PRESS_OTHER, NULL },
	{ "Enter", PRESS_PAGE, "How are your periods" },
	{ "4", PRESS_NOW, "Very heavy bleeding" },
	{ "Enter", PRESS_BINGO, "Symptom bingo!" },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Right", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Enter", PRESS_PAGE, "How much does it" },
	{ "3", PRESS_PAGE, "Are you a mum?" },
	{ "1", PRESS_GATE, "Family safeguarding" },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Space", PRESS_CHOOSE, NULL },
	{ "Enter", PRESS_PAGE, "What would make being" },
	{ "2", PRESS_CHOOSE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	{ "Enter", PRESS_PAGE, "Where are you sleeping" },
	{ "F9", PRESS_HIDE, "Ready." },
	{ "F9", PRESS_OTHER, "Still just us?" },
	{ "1", PRESS_PAGE, "Where are you sleeping" },
	{ "5", PRESS_NOW, "Somewhere to sleep" },
	{ "Enter", PRESS_PAGE, "hard to pay for" },
	{ "1", PRESS_CHOOSE, NULL },
	{ "Enter", PRESS_PAGE, "are you proud of?" },
	{ "Enter", PRESS_MOVE, NULL },
	{ "Enter", PRESS_PAGE, "Your first steps" },
	{ "Down", PRESS_MOVE, NULL },
	{ "Down", PRESS_MOVE, NULL },
	END
};

const struct press ours_end[] = {
	{ "x", PRESS_OTHER, NULL },
	{ "x", PRESS_OTHER, NULL },
	END
};

/* clang-format on */
