/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "base/words.h"
#include "keep/note.h"
#include "keep/shelf.h"
#include "cmd/ask_words.h"
#include "cmd/finish.h"
#include "cmd/notes.h"
#include "cmd/options.h"

static const char usage[] =
	"usage: signpost note list\n"
	"       signpost note show NOTE\n"
	"       signpost note delete NOTE\n"
	"       signpost note passphrase NOTE\n"
	"\n"
	"The notes that are kept on this machine, each sealed with words that only\n"
	"she knows. NOTE is the name of one, or its beginning. The words are asked\n"
	"for at the terminal, or read as lines of the standard input.\n"
	"\n"
	"  list         when each was written to last: no more can be seen of it\n"
	"  show         what is in it, as the lines of an answers file\n"
	"  delete       takes it away for good, and says so\n"
	"  passphrase   other words; the old ones then open nothing\n"
	"  --help       this page\n";

enum {
	WORDS_SIZE = 1024,
	WORDS_LEAST = 8
};

struct request {
	struct settings settings;
	struct diag diag;
	struct arena secret;
	struct moment now;
	const char *place;
	char path[NOTE_PATH];
};

static enum status list(struct request *request)
{
	struct shelf_note *notes;
	int n = shelf_list(request->place, &notes, &request->settings.arena);

	if (n < 0) {
		cmd_complain("cannot read '%s': %s", request->place,
			strerror(errno));
		return STATUS_IO;
	}
	for (int i = 0; i < n; i++) {
		struct tm tm;

		localtime_r(&notes[i].written, &tm);
		printf("%.16s  %04d-%02d-%02d %02d:%02d  %ld\n", notes[i].name,
			tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
			tm.tm_hour, tm.tm_min, notes[i].size);
	}
	return cmd_flush();
}

static enum status say_shut(const struct request *request, enum note_end end)
{
	switch (end) {
	case NOTE_SHUT:
		cmd_complain("that does not open it: other words, or the note "
			     "is damaged");
		return STATUS_LOCKED;
	case NOTE_NEWER:
		cmd_complain("it was written by a later version of signpost");
		return STATUS_WRONG_FILE;
	case NOTE_NO_NOTE:
		cmd_complain("'%s' is no note", request->path);
		return STATUS_WRONG_FILE;
	default:
		cmd_complain(
			"cannot open '%s': %s", request->path, strerror(errno));
		return STATUS_IO;
	}
}

static void say_damage(enum note_end end, const struct text_list *lines)
{
	if (end == NOTE_DAMAGED)
		cmd_complain("the note is damaged behind its first %d lines",
			lines->n);
	else if (end == NOTE_TORN)
		cmd_complain("what was being written when it ended is missing");
}

/* Opened with the words that are asked for. */
static enum status open_note(
	struct request *request, struct note *note, struct text_list *lines)
{
	char *words = arena_alloc(&request->secret, WORDS_SIZE);
	enum note_end end;

	text_list_init(lines, &request->secret);
	if (!ask_words(_("The words that open it: "), words, WORDS_SIZE)) {
		cmd_complain("no words to open it with");
		return STATUS_USAGE;
	}
	end = note_open(note, request->path, words, lines);
	if (end > NOTE_DAMAGED)
		return say_shut(request, end);
	say_damage(end, lines);
	return STATUS_OK;
}

static enum status show(struct request *request)
{
	struct note *note = arena_alloc(&request->secret, sizeof(*note));
	struct text_list lines;
	enum status status = open_note(request, note, &lines);
	struct buf out;

	if (status != STATUS_OK)
		return status;
	note_close(note);
	buf_init(&out, &request->secret);
	for (int i = 0; i < lines.n; i++)
		buf_addf(&out, "%s\n", lines.texts[i]);
	return cmd_write(&out);
}

/* Whoever has it open would write it anew. */
static bool lock(struct request *request, struct shelf_lock *lock)
{
	char me[SHELF_WHO], who[SHELF_WHO];

	shelf_sign(me, &request->now);
	if (shelf_lock(lock, request->path, me, who))
		return true;
	if (errno == EBUSY)
		cmd_complain("it is open already: %s", who);
	else
		cmd_complain(
			"cannot lock '%s': %s", request->path, strerror(errno));
	return false;
}

static enum status delete_note(struct request *request)
{
	const struct moment *now = &request->now;
	struct shelf_lock held;
	bool deleted;

	if (!lock(request, &held))
		return STATUS_LOCKED;
	deleted = note_delete(request->path);
	shelf_unlock(&held);
	if (!deleted) {
		cmd_complain("cannot delete '%s': %s", request->path,
			strerror(errno));
		return STATUS_IO;
	}
	printf(_("Note %.16s deleted on %04d-%02d-%02d, %02d:%02d.\n"),
		strrchr(request->path, '/') + 1, now->date.year,
		now->date.month, now->date.day, now->hour, now->minute);
	return cmd_flush();
}

static bool ask_new_words(struct request *request, char **words)
{
	char *again = arena_alloc(&request->secret, WORDS_SIZE);

	*words = arena_alloc(&request->secret, WORDS_SIZE);
	if (!ask_words(_("The new words: "), *words, WORDS_SIZE) ||
		!ask_words(_("The same once more: "), again, WORDS_SIZE) ||
		strcmp(*words, again))
		cmd_complain("the two are not the same: nothing was changed");
	else if (strlen(again) < WORDS_LEAST)
		cmd_complain(
			"a little longer: %d letters, at least", WORDS_LEAST);
	else
		return true;
	return false;
}

static enum status change_words(struct request *request)
{
	struct note *note = arena_alloc(&request->secret, sizeof(*note));
	struct text_list lines;
	enum status status = open_note(request, note, &lines);
	char *words;

	if (status != STATUS_OK)
		return status;
	if (!ask_new_words(request, &words)) {
		status = STATUS_USAGE;
	} else if (!note_change(note, words, &lines)) {
		cmd_complain("cannot write '%s': %s", request->path,
			strerror(errno));
		status = STATUS_IO;
	}
	note_close(note);
	return status;
}

static enum status change_passphrase(struct request *request)
{
	struct shelf_lock held;
	enum status status;

	if (!lock(request, &held))
		return STATUS_LOCKED;
	status = change_words(request);
	shelf_unlock(&held);
	return status;
}

static const struct {
	const char *name;
	enum status (*run)(struct request *request);
	bool of_one;
} verbs[] = {
	{ "list", list, false },
	{ "show", show, true },
	{ "delete", delete_note, true },
	{ "passphrase", change_passphrase, true },
};

#define N_VERBS (int)(sizeof(verbs) / sizeof(*verbs))

static int find_verb(const char *word)
{
	const char *names[N_VERBS];
	char meant[SUGGEST_SIZE];
	int verb;

	for (int i = 0; i < N_VERBS; i++)
		names[i] = verbs[i].name;
	verb = words_find(names, N_VERBS, word, meant);
	if (verb < 0)
		cmd_misused(&cmd_note, "no 'note %s'%s", word, meant);
	return verb;
}

static bool find_note(struct request *request, const char *name)
{
	if (shelf_find(
		    request->place, name, request->path, sizeof(request->path)))
		return true;
	cmd_complain("no note begins with '%s', or several do", name);
	return false;
}

static enum status run_verb(struct request *request, int verb, const char *name)
{
	request->place = notes_place(&request->settings);
	if (!request->place) {
		cmd_complain("no notes are kept here: see 'keep' in the "
			     "settings");
		return STATUS_IO;
	}
	if (verbs[verb].of_one && !find_note(request, name))
		return STATUS_IO;
	return verbs[verb].run(request);
}

static enum status run(int argc, char **argv)
{
	struct request request = { .path = "" };
	enum status status;
	int verb;

	if (!options_read(&cmd_note, NULL, 0, &argc, &argv, &status))
		return status;
	if (!argc)
		return cmd_misused(
			&cmd_note, "list, show, delete or passphrase?");
	verb = find_verb(argv[0]);
	if (verb < 0)
		return STATUS_USAGE;
	if (argc != (verbs[verb].of_one ? 2 : 1))
		return cmd_misused(&cmd_note,
			verbs[verb].of_one ? "which note?"
					   : "'note list' takes nothing more");
	if (!cmd_now(&request.now))
		return STATUS_USAGE;
	diag_init(&request.diag);
	settings_init(&request.settings);
	secret_init(&request.secret);
	status = load_settings(&request.settings, &request.diag)
			 ? run_verb(&request, verb, argv[1])
			 : cmd_diagnosed(&request.diag, false);
	arena_release(&request.secret);
	settings_release(&request.settings);
	diag_release(&request.diag);
	return status;
}

const struct command cmd_note = {
	.name = "note",
	.summary = "the notes that are kept here: list, show, delete",
	.usage = usage,
	.run = run,
};
