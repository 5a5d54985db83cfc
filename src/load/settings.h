/* SPDX-License-Identifier: MIT */
#ifndef LOAD_SETTINGS_H
#define LOAD_SETTINGS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "load/conf.h"

/*
 * What a clinic decides for all its check-ins (/etc/signpost/signpost.conf),
 * and one person for hers (signpost.conf in her own folder), which is read
 * second. Each can be left out, and so can each key.
 */
enum theme {
	THEME_CALM,
	THEME_CONTRAST,
	THEME_MONO,
	THEME_LARGE,
	THEMES
};
enum keep {
	KEEP_OFF,
	KEEP_ASK,
	KEEPS
};

struct settings {
	struct arena arena;
	const char *nation, *area, *checklist, *services, *language;
	const char *const *her_languages;
	int n_her_languages;
	enum theme theme;
	enum keep keep;
	bool ascii, plain, kiosk;
	const char *hide_key, *show_key, *hidden_text;
	int hide_key_line, show_key_line; /* of the file; 0: it has none */
	int idle_hide_seconds, keep_days;
	const char *print_command, *keep_dir;
	const char *organisation, *confidentiality_text;
	const char *policy_file, *policy_easy_file;
};

extern const struct conf_kind settings_kind;

/* The defaults, for what is not set. */
void settings_init(struct settings *settings);
void settings_release(struct settings *settings);

/* Reads one file over what is there. */
bool settings_read(
	struct settings *settings, const char *path, struct diag *diag);

/* Reads those of the two places that are there. */
bool load_settings(struct settings *settings, struct diag *diag);

#endif
