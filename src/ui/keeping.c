/* SPDX-License-Identifier: MIT */
#include "ui/keeping_parts.h"

#include <errno.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "ui/papers.h"
#include "ui/tongue.h"
#include "ui/ui_parts.h"

enum {
	WORDS_LEAST = 8
};

bool keeping_fail(char why[KEEPING_WHY], const char *says)
{
	snprintf(why, KEEPING_WHY, "%s", says);
	return false;
}

/* What a disk says, in words. */
static const char *reason_of(int error)
{
	static const struct {
		int error;
		const char *says;
	} reasons[] = {
		{ ENOSPC, N_("there is no room on this disk") },
		{ EDQUOT, N_("there is no room on this disk for you") },
		{ EROFS, N_("this disk can only be read") },
		{ EACCES, N_("you may not write there") },
		{ EPERM, N_("others may look into the place for notes") },
		{ EIO, N_("this disk does not work") },
		{ ENOMEM, N_("this machine has too little memory") },
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
		if (reasons[i].error == error)
			return _(reasons[i].says);
	return strerror(error);
}

bool keeping_fail_with(char why[KEEPING_WHY], const char *what, int error)
{
	snprintf(why, KEEPING_WHY, "%s: %s.", what, reason_of(error));
	return false;
}

static bool fail_to_save(char why[KEEPING_WHY], int error)
{
	return keeping_fail_with(why, _("Not saved"), error);
}

/* How much is at stake: what she said since, and what she took back since. */
static void say_unsaved(const struct keeping *keeping,
	const struct text_list *wanted, char why[KEEPING_WHY])
{
	int missing = kept_lacks(&keeping->lines, wanted);
	int stale = kept_lacks(wanted, &keeping->lines);
	size_t n = strlen(why);

	if (missing)
		n += (size_t)snprintf(why + n, KEEPING_WHY - n,
			_(" Not yet in the note: %d."), missing);
	if (stale && n < KEEPING_WHY)
		snprintf(why + n, KEEPING_WHY - n,
			_(" Taken back, and still in it: %d."), stale);
}

bool keeping_lock(struct ui *ui, const char *path, char why[KEEPING_WHY])
{
	char me[SHELF_WHO], who[SHELF_WHO];

	shelf_sign(me, &ui->world.around.now);
	if (shelf_lock(&ui->keeping.lock, path, me, who))
		return true;
	if (errno != EBUSY)
		return keeping_fail_with(why, _("It cannot be locked"), errno);
	snprintf(why, KEEPING_WHY, _("It is open already: %s."), who);
	return false;
}

void keeping_start_lines(struct keeping *keeping)
{
	secret_init(&keeping->arena);
	text_list_init(&keeping->lines, &keeping->arena);
}

/* If it is another one than before: a language that is not there today is not
 * given up for that. */
static void keep_language(struct ui *ui)
{
	struct keeping *keeping = &ui->keeping;
	const char *now = ui->world.tongues
				  ? ui->world.tongues->codes[TONGUE_HERS]
				  : "";

	if (!strcmp(now, keeping->spoken))
		return;
	snprintf(keeping->spoken, I18N_CODE, "%s", now);
	snprintf(keeping->kept.language, I18N_CODE, "%s", now);
}

/* All that there is to keep, in lines that live as long as the note. */
static void renew_lines(struct ui *ui)
{
	struct keeping *keeping = &ui->keeping;
	struct arena before = keeping->arena;
	char label[FIELD_SIZE];

	snprintf(label, sizeof(label), "%s", keeping->kept.label);
	keeping_start_lines(keeping);
	keeping->kept.label = arena_strdup(&keeping->arena, label);
	keep_language(ui);
	kept_lines(&keeping->lines, &ui->wizard, &keeping->kept);
	explicit_bzero(label, sizeof(label));
	arena_release(&before);
}

static bool find_place(struct ui *ui, char path[NOTE_PATH])
{
	char name[SHELF_NAME];

	if (!shelf_new(ui->world.shelf, name))
		return false;
	if (snprintf(path, NOTE_PATH, "%s/%s", ui->world.shelf, name) <
		NOTE_PATH)
		return true;
	errno = ENAMETOOLONG;
	return false;
}

static bool check_words(const struct keeping *keeping, char why[KEEPING_WHY])
{
	if (keeping->words.length < WORDS_LEAST)
		return keeping_fail(why,
			_("A little longer, 8 letters or more: a few words that belong together only for you."));
	if (strcmp(keeping->words.text, keeping->again.text))
		return keeping_fail(
			why, _("The two are not the same; once more."));
	return true;
}

bool keeping_begin(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	char path[NOTE_PATH];

	if (practice_is_on(ui)) {
		snprintf(why, KEEPING_WHY, "%s",
			_("This is practice: no note is kept of it."));
		return false;
	}
	if (!check_words(keeping, why))
		return false;
	if (!find_place(ui, path))
		return fail_to_save(why, errno);
	if (!keeping_lock(ui, path, why))
		return false;
	keeping->kept = (struct kept){ .label = keeping->label.text,
		.private = keeping->private };
	*keeping->spoken = '\0';
	keeping_start_lines(keeping);
	renew_lines(ui);
	if (!note_create(&keeping->note, path, keeping->words.text,
		    &keeping->lines)) {
		fail_to_save(why, errno);
		shelf_unlock(&keeping->lock);
		arena_release(&keeping->arena);
		return false;
	}
	if (keeping->note.must_renew)
		keeping->lines.n = 0; /* of none of them is it sure */
	keeping->on = true;
	keeping->resumed = keeping->failed = false;
	keeping_forget_words(ui);
	return true;
}

/* The lines that are known to be in it stay those of before, if it fails. */
static bool bring_up_to(struct ui *ui, const struct text_list *wanted)
{
	struct keeping *keeping = &ui->keeping;
	int had = keeping->lines.n;

	if (kept_grow(&keeping->lines, wanted)) {
		if (note_add(&keeping->note, &keeping->lines, had))
			return true;
		keeping->lines.n = had;
		return false;
	}
	if (!note_renew(&keeping->note, wanted))
		return false;
	renew_lines(ui);
	return true;
}

bool keeping_write(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	struct text_list wanted;
	struct arena scratch;

	if (!keeping->on || !ui->began)
		return true;
	secret_init(&scratch);
	text_list_init(&wanted, &scratch);
	keep_language(ui);
	kept_lines(&wanted, &ui->wizard, &keeping->kept);
	keeping->failed = !bring_up_to(ui, &wanted);
	if (keeping->failed) {
		fail_to_save(why, errno);
		say_unsaved(keeping, &wanted, why);
	}
	arena_release(&scratch);
	return !keeping->failed;
}

void keeping_forget_words(struct ui *ui)
{
	field_clear(&ui->keeping.words);
	field_clear(&ui->keeping.again);
}

bool keeping_end(struct ui *ui, bool delete_it)
{
	struct keeping *keeping = &ui->keeping;
	char path[NOTE_PATH];
	bool deleted;

	keeping_forget_words(ui);
	field_clear(&keeping->label);
	if (!keeping->on)
		return true;
	snprintf(path, sizeof(path), "%s", keeping->note.path);
	note_close(&keeping->note);
	deleted = delete_it && note_delete(path);
	shelf_unlock(&keeping->lock);
	arena_release(&keeping->arena);
	keeping->kept = (struct kept){ .label = "" };
	keeping->was_kept = !deleted;
	keeping->was_short = keeping->failed && !delete_it;
	keeping->on = keeping->failed = keeping->resumed = false;
	return deleted == delete_it;
}

bool keeping_change_words(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	bool ok = check_words(keeping, why);

	if (ok && !note_change(
			  &keeping->note, keeping->words.text, &keeping->lines))
		ok = fail_to_save(why, errno);
	keeping_forget_words(ui);
	return ok;
}

bool ui_settle(struct ui *ui)
{
	bool had_failed = ui->keeping.failed;
	bool looked = papers_look_for_printers(ui);
	char why[KEEPING_WHY];

	if (!keeping_write(ui, why))
		ui_message(ui, why);
	else if (had_failed)
		ui_message(ui, _("It is saved again: nothing is missing."));
	else
		return looked;
	return looked || !ui_is_hidden(ui);
}

void ui_end_check_in(struct ui *ui)
{
	ui_settle(ui);
	ui_wipe(ui);
	ui_leave_tongue(ui);
	ui->scrub = true;
	ui_open(ui, VIEW_ENDED, 0);
}
