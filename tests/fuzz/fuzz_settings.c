/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "load/checklist_keys.h"
#include "load/services.h"
#include "load/settings.h"
#include "load/wording.h"

/*
 * The smaller files: settings, and the words that wound, which are then looked
 * for in the file itself. And what kind of file it is said to be.
 */
static void check_guess(const uint8_t *bytes, size_t n)
{
	static const struct conf_kind *const kinds[] = { &checklist_kind,
		&services_kind, &wording_kind, &settings_kind };
	char *text = fuzz_text(bytes, n);
	const struct file file = { "t.conf", text, n };
	struct diag diag;

	diag_init(&diag);
	if (!conf_guess(&file, kinds, 4, &diag) == !diag.errors)
		fuzz_wrong("%zu errors in a guess", diag.errors);
	fuzz_check_diag(&diag, bytes, n);
	diag_release(&diag);
	free(text);
}

static void check_settings(const uint8_t *bytes, size_t n)
{
	struct settings settings;
	struct diag diag;

	settings_init(&settings);
	diag_init(&diag);
	if (settings_read(&settings, fuzz_file(bytes, n), &diag) ==
		!!diag.errors)
		fuzz_wrong("read with %zu errors", diag.errors);
	fuzz_check_diag(&diag, bytes, n);
	if ((unsigned)settings.theme >= THEMES ||
		(unsigned)settings.keep >= KEEPS ||
		settings.idle_hide_seconds < 0 || settings.keep_days < 0)
		fuzz_wrong("out of range");
	fuzz_check_clean("a setting", settings.organisation, "");
	fuzz_check_clean("a setting", settings.hidden_text, "");
	for (int i = 0; i < settings.n_her_languages; i++)
		fuzz_check_clean("a setting", settings.her_languages[i], "");
	diag_release(&diag);
	settings_release(&settings);
}

/* The index changes nothing about what is found. */
static void check_words(const struct wording *wording, const char *text)
{
	struct wording bare = *wording;
	size_t at = 0, bare_at = 0, len, bare_len;
	const struct wording_term *term, *bare_term;
	const char *word, *bare_word;

	bare.index = NULL;
	do {
		size_t from = at;

		term = wording_find(wording, text, &at, &word, &len);
		bare_term = wording_find(
			&bare, text, &bare_at, &bare_word, &bare_len);
		if (term != bare_term)
			fuzz_wrong("'%s' or '%s'", term ? term->say : "",
				bare_term ? bare_term->say : "");
		if (term && (at != bare_at || at <= from || word != bare_word ||
				    len != bare_len))
			fuzz_wrong("'%s' from %zu to %zu", term->say, from, at);
	} while (term);
	if (wording_find_discreet(wording, text) !=
		wording_find_discreet(&bare, text))
		fuzz_wrong("another word that tells");
}

static void check_wording(const uint8_t *bytes, size_t n)
{
	char *text = fuzz_text(bytes, n);
	struct wording wording;
	struct diag diag;

	diag_init(&diag);
	if (load_wording(&wording, fuzz_file(bytes, n), &diag) == !!diag.errors)
		fuzz_wrong("read with %zu errors", diag.errors);
	fuzz_check_diag(&diag, bytes, n);
	check_words(&wording, text);
	diag_release(&diag);
	wording_release(&wording);
	free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	check_guess(bytes, n);
	check_settings(bytes, n);
	check_wording(bytes, n);
	return 0;
}
