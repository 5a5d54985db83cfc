/* SPDX-License-Identifier: MIT */
#include "ui/keeping_parts.h"

#include <errno.h>
#include <string.h>

#include "base/i18n.h"
#include "base/secret.h"
#include "load/answers.h"
#include "ui/ui_parts.h"

/* A check-in that goes on with a note of another day. */

static bool fail_to_open(char why[KEEPING_WHY], int error)
{
	return keeping_fail_with(why, _("It does not open"), error);
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

	return end == NOTE_FAILED ? fail_to_open(why, errno)
				  : keeping_fail(why, _(says[end]));
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
		keeping_fail(why,
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

/* In her language, for as long as she is there. */
static void speak_as_then(struct ui *ui)
{
	struct tongues *tongues = ui->world.tongues;
	struct keeping *keeping = &ui->keeping;

	if (!tongues)
		return;
	snprintf(keeping->before, I18N_CODE, "%s", tongues->codes[TONGUE_HERS]);
	keeping->spoke = *keeping->kept.language &&
			 tongues_set(
				 tongues, TONGUE_HERS, keeping->kept.language);
	snprintf(keeping->spoken, I18N_CODE, "%s", tongues->codes[TONGUE_HERS]);
	pager_forget(&ui->pager);
}

void keeping_leave_tongue(struct ui *ui)
{
	struct keeping *keeping = &ui->keeping;

	if (keeping->spoke)
		tongues_set(ui->world.tongues, TONGUE_HERS, keeping->before);
	keeping->spoke = false;
}

static bool open_found(struct ui *ui, const char *path, char why[KEEPING_WHY])
{
	struct keeping *keeping = &ui->keeping;
	struct reading reading;
	enum note_end end;

	keeping_start_lines(keeping);
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
	speak_as_then(ui);
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
		return fail_to_open(why, ENAMETOOLONG);
	return keeping_lock(ui, path, why);
}

bool keeping_delete_found(struct ui *ui, char why[KEEPING_WHY])
{
	char path[NOTE_PATH];
	bool ok;

	if (!lock_found(ui, path, why))
		return false;
	ok = note_delete(path);
	if (!ok)
		keeping_fail_with(why, _("It could not be deleted"), errno);
	shelf_unlock(&ui->keeping.lock);
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
