/* SPDX-License-Identifier: MIT */
#ifndef TESTS_PRYING_H
#define TESTS_PRYING_H

#include "play.h"

/* Eyes that are not meant: what they must not see fails the test. */

/* On a screen that is hidden: anything. */
void prying_check_hidden(const struct play *play);

/* What is private, in the first line, where topics are listed, and on any
 * screen while somebody can hear. */
void prying_check_private(const struct play *play);

#endif
