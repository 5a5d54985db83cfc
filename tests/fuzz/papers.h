/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_PAPERS_H
#define TESTS_FUZZ_PAPERS_H

#include "report/paper.h"

/* Everything that can be made of a check-in, in every form, looked at. */
void fuzz_papers(const struct papers *papers, struct arena *arena);

#endif
