/* SPDX-License-Identifier: MIT */
#ifndef CMD_PAPER_FILES_H
#define CMD_PAPER_FILES_H

#include "base/diag.h"
#include "model/wording.h"
#include "load/settings.h"

/*
 * What papers are made of beside the answers: the words that a discreet sheet
 * may not have, and the organisation's own texts. Each is read when the first
 * paper wants it.
 */
struct paper_files {
	const struct settings *settings;
	struct arena arena;
	struct diag diag;
	struct wording wording;
	bool read_wording, read_policies;
	const char *policy, *easy;
};

void paper_files_init(
	struct paper_files *files, const struct settings *settings);
void paper_files_release(struct paper_files *files);

/* With no words where there is no such file: then a sheet says less. */
const struct wording *paper_files_wording(struct paper_files *files);

/*
 * policy_file, and policy_easy_file; "" where there is none. The policy that
 * cannot be shown says where it lies, and in place of the easy one there is our
 * own; the first call complains of both.
 */
const char *paper_files_policy(struct paper_files *files);
const char *paper_files_easy(struct paper_files *files);

#endif
