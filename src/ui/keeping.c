/* SPDX-License-Identifier: MIT */
#include "ui/keeping.h"

#include <errno.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "load/answers.h"
#include "ui/papers.h"
#include "ui/ui_parts.h"

enum {
	WORDS_LEAST = 8
};

static bool fail(char why[KEEPING_WHY], const char *says)
{
	snprintf(why, KEEPING_WHY, "%s", says);
	return false;
}

/* What a disk says, in words. */
static bool fail_with(char why[KEEPING_WHY], int error)
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
	const char *reason = strerror(error);

	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
		if (reasons[i].error == error)
			reason = _(reasons[i].says);
	snprintf(why, KEEPING_WHY, _("Not saved: %s."), reason);
	return false;
}

static bool lock(struct ui *ui, const char *path, char why[KEEPING_WHY])
{
	char me[SHELF_WHO], who[SHELF_WHO];

	shelf_sign(me, &ui->world.around.now);
	if (shelf_lock(&ui->keeping.lock, path, me, who))
		return true;
	if (errno != EBUSY)
		return fail_with(why, errno);
	snprintf(why, KEEPING_WHY, _("It is open already: %s."), who);
	return false;
}

static void start_lines(struct keeping *keeping)
{
	secret_init(&keeping->arena);
	text_list_init(&keeping->lines, &keeping->arena);
}

/* All that there is to keep, in lines that live as long as the note. */
static void renew_lines(struct ui *ui)
{
	struct keeping *keeping = &ui->keeping;
	struct arena before = keeping->arena;
	char label[FIELD_SIZE];

	snprintf(label, sizeof(label), "%s", keeping->kept.label);
	start_lines(keeping);
	keeping->kept.label = arena_strdup(&keeping->arena, label);
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
		return fail(why,
			_("A little longer: a few words that belong together only for you."));
	if (strcmp(keeping->words.text, keeping->again.text))
		return fail(why, _("The two are not the same; once more."));
	return true;
}

bool keeping_begin(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	char path[NOTE_PATH];

	if (!check_words(keeping, why))
		return false;
	if (!find_place(ui, path))
		return fail_with(why, errno);
	if (!lock(ui, path, why))
		return false;
	keeping->kept = (struct kept){ keeping->label.text, keeping->private };
	start_lines(keeping);
	renew_lines(ui);
	if (!note_create(&keeping->note, path, keeping->words.text,
		    &keeping->lines)) {
		fail_with(why, errno);
		shelf_unlock(&keeping->lock);
		arena_release(&keeping->arena);
		return false;
	}
	keeping->on = true;
	keeping->resumed = keeping->failed = false;
	keeping_forget_words(ui);
	return true;
}

bool keeping_write(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	struct text_list wanted;
	struct arena scratch;
	int had = keeping->lines.n;
	bool ok;

	if (!keeping->on || !ui->began)
		return true;
	secret_init(&scratch);
	text_list_init(&wanted, &scratch);
	kept_lines(&wanted, &ui->wizard, &keeping->kept);
	if (kept_grow(&keeping->lines, &wanted)) {
		ok = note_add(&keeping->note, &keeping->lines, had);
		if (!ok)
			keeping->lines.n = had;
	} else {
		ok = note_renew(&keeping->note, &wanted);
		if (ok)
			renew_lines(ui);
	}
	if (!ok)
		fail_with(why, errno);
	arena_release(&scratch);
	keeping->failed = !ok;
	return ok;
}

void keeping_forget_words(struct ui *ui)
{
	field_clear(&ui->keeping.words);
	field_clear(&ui->keeping.again);
}

void keeping_end(struct ui *ui, bool delete_it)
{
	struct keeping *keeping = &ui->keeping;
	char path[NOTE_PATH];

	keeping_forget_words(ui);
	field_clear(&keeping->label);
	if (!keeping->on)
		return;
	snprintf(path, sizeof(path), "%s", keeping->note.path);
	note_close(&keeping->note);
	if (delete_it)
		note_delete(path);
	shelf_unlock(&keeping->lock);
	arena_release(&keeping->arena);
	keeping->kept = (struct kept){ .label = "" };
	keeping->was_kept = !delete_it;
	keeping->on = keeping->failed = keeping->resumed = false;
}

/* Why a note does not open. */
static bool say_shut(enum note_end end, char why[KEEPING_WHY])
{
	static const char *const says[] = {
		[NOTE_SHUT] = N_(
			"That does not open it. Other words, or the note is damaged."),
		[NOTE_NEWER] = N_(
			"It was written by a later version of this program."),
		[NOTE_NO_NOTE] = N_("That file is no note."),
	};

	return end == NOTE_FAILED ? fail_with(why, errno)
				  : fail(why, _(says[end]));
}

/* How much of an older version's note this checklist can use. */
struct reading {
	int kept, again, gone;
};

static void say_reading(struct ui *ui, enum note_end end,
	const struct reading *reading, char why[KEEPING_WHY])
{
	if (end == NOTE_DAMAGED)
		snprintf(why, KEEPING_WHY,
			_("The note is damaged: its first %d lines are here, and nothing after them."),
			ui->keeping.lines.n);
	else if (end == NOTE_TORN)
		fail(why,
			_("What was being written when it ended is not here; all before it is."));
	else if (reading->again || reading->gone)
		snprintf(why, KEEPING_WHY,
			_("The checklist has changed: kept %d, to be asked again %d, gone %d."),
			reading->kept, reading->again, reading->gone);
}

/* "topic.question …": not a gate, and none of the words that begin a line. */
static int question_of(const struct checklist *list, const char *line)
{
	size_t n = strcspn(line, " ");

	if (!memchr(line, '.', n) || !strncmp(line, "gate.", 5))
		return -2;
	for (int q = 0; q < list->n_questions; q++)
		if (strlen(list->questions[q].name) == n &&
			!strncmp(list->questions[q].name, line, n))
			return q;
	return -1;
}

/* A line that fits no more costs only itself. */
static void count_lines(struct ui *ui, struct reading *reading)
{
	const struct text_list *lines = &ui->keeping.lines;
	const struct answers *answers = &ui->wizard.asking.answers;

	*reading = (struct reading){ 0 };
	for (int i = 0; i < lines->n; i++) {
		int q = question_of(ui->world.list, lines->texts[i]);

		if (q == -1)
			reading->gone++;
		else if (q >= 0 &&
			 answers_get(answers, q)->state == ANSWER_BLANK)
			reading->again++;
		else if (q >= 0)
			reading->kept++;
	}
}

static struct file file_of(const struct text_list *lines, struct arena *arena)
{
	const char *text = text_list_joined(lines, "\n", arena);

	return (struct file){
		.path = "",
		.text = arena_strdup(arena, text),
		.size = strlen(text),
	};
}

/* Whether it belongs to this checklist; if so, of whichever version. */
static bool read_head(struct ui *ui, const struct file *file,
	struct answers_head *head, struct diag *diag, char why[KEEPING_WHY])
{
	load_answers_head(head, file, &ui->keeping.arena, diag);
	if (strcmp(head->checklist, ui->world.list->id)) {
		snprintf(why, KEEPING_WHY,
			_("It belongs to the checklist '%s': start with that one."),
			head->checklist);
		return false;
	}
	head->version = ui->world.list->version;
	return true;
}

/* Topics with nothing left to answer need not be gone through again. */
static void mark_done(struct wizard *wizard)
{
	for (int i = 0; i < wizard->n_picks; i++)
		wizard->topic_done[wizard->picks[i]] = true;
	for (int q = 0; q < wizard->list->n_questions; q++)
		if (asking_is_asked(&wizard->asking, q) &&
			question_takes_answer(&wizard->list->questions[q]) &&
			answers_get(&wizard->asking.answers, q)->state ==
				ANSWER_BLANK)
			wizard->topic_done[wizard->list->questions[q].topic] =
				false;
}

/* It goes on among the topics; and whether anybody can hear is asked anew. */
static bool begin_with(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	struct file file = file_of(&keeping->lines, &keeping->arena);
	struct answers_head head;
	struct diag diag;
	bool ok;

	diag_init(&diag);
	secret_init(&diag.arena);
	ok = read_head(ui, &file, &head, &diag, why);
	if (ok) {
		ui_start_check_in(ui);
		load_answers(&ui->wizard, &head, &file, &diag);
		wizard_forget_change(&ui->wizard);
		mark_done(&ui->wizard);
		wizard_go_to_hub(&ui->wizard);
	}
	diag_release(&diag);
	return ok;
}

static bool open_found(struct ui *ui, const char *path, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	struct reading reading;
	enum note_end end;

	start_lines(keeping);
	end = note_open(
		&keeping->note, path, keeping->words.text, &keeping->lines);
	if (end > NOTE_DAMAGED) {
		arena_release(&keeping->arena);
		return say_shut(end, why);
	}
	if (!begin_with(ui, why)) {
		note_close(&keeping->note);
		arena_release(&keeping->arena);
		return false;
	}
	kept_read(&keeping->kept, &keeping->lines);
	keeping->on = keeping->resumed = true;
	keeping->failed = false;
	count_lines(ui, &reading);
	say_reading(ui, end, &reading, why);
	return true;
}

/* The path of the note that was found; nobody else opens it meanwhile. */
static bool lock_found(
	struct ui *ui, char path[NOTE_PATH], char why[KEEPING_WHY])
{
	*why = '\0';
	if (snprintf(path, NOTE_PATH, "%s/%s", ui->world.shelf,
		    ui->keeping.found) >= NOTE_PATH)
		return fail_with(why, ENAMETOOLONG);
	return lock(ui, path, why);
}

bool keeping_delete_found(struct ui *ui, char why[KEEPING_WHY])
{
	char path[NOTE_PATH];
	bool ok;

	if (!lock_found(ui, path, why))
		return false;
	ok = note_delete(path);
	if (!ok)
		fail(why, _("It could not be deleted."));
	shelf_unlock(&ui->keeping.lock);
	return ok;
}

bool keeping_change_words(struct ui *ui, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	bool ok = check_words(keeping, why);

	if (ok && !note_change(
			  &keeping->note, keeping->words.text, &keeping->lines))
		ok = fail_with(why, errno);
	keeping_forget_words(ui);
	return ok;
}

bool keeping_resume(struct ui *ui, char why[KEEPING_WHY])
{
	char path[NOTE_PATH];
	bool ok;

	if (!lock_found(ui, path, why))
		return false;
	ok = open_found(ui, path, why);
	if (!ok)
		shelf_unlock(&ui->keeping.lock);
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
}
