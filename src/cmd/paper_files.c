/* SPDX-License-Identifier: MIT */
#include "cmd/paper_files.h"

#include <string.h>

#include "base/clean.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "load/bytes.h"
#include "load/paths.h"
#include "load/wording.h"

#define POLICY_CAP (256 * 1024)

void paper_files_init(
	struct paper_files *files, const struct settings *settings)
{
	*files = (struct paper_files){
		.settings = settings,
		.policy = "",
		.easy = "",
	};
	arena_init(&files->arena);
	diag_init(&files->diag);
	wording_init(&files->wording);
}

void paper_files_release(struct paper_files *files)
{
	wording_release(&files->wording);
	diag_release(&files->diag);
	arena_release(&files->arena);
}

const struct wording *paper_files_wording(struct paper_files *files)
{
	const char *path;

	if (files->read_wording)
		return &files->wording;
	files->read_wording = true;
	path = path_find_own("wording.conf", &files->arena);
	if (path && load_wording(&files->wording, path, &files->diag))
		wording_index(&files->wording);
	return &files->wording;
}

static bool is_text(const struct file *file)
{
	return strlen(file->text) == file->size &&
	       utf8_valid_until(file->text, file->size) == file->size &&
	       strncmp(file->text, "%PDF", 4);
}

/* "" if there is none, or none that can be shown. */
static const char *read_text(struct paper_files *files, const char *path)
{
	struct file file;

	if (!*path || !file_read(&file, path, POLICY_CAP, &files->arena,
			      &files->diag))
		return "";
	if (!is_text(&file)) {
		diag_error(&files->diag, path, 1,
			"it is no plain text: print it from where it lies");
		return "";
	}
	file.text = arena_strdup(&files->arena, bytes_after_mark(&file));
	clean_text(file.text);
	return file.text;
}

/* On a machine for everybody no path of a file is shown. */
static const char *instead_of_policy(struct paper_files *files)
{
	if (files->settings->kiosk)
		return _(
			"The policy cannot be shown here: ask for it on paper");
	return arena_printf(&files->arena,
		_("The policy cannot be shown here: print it from where it lies, %s"),
		files->settings->policy_file);
}

/* What is wrong with them is for whoever wrote the settings. */
static void read_policies(struct paper_files *files)
{
	if (files->read_policies)
		return;
	files->read_policies = true;
	files->policy = read_text(files, files->settings->policy_file);
	if (!*files->policy && *files->settings->policy_file)
		files->policy = instead_of_policy(files);
	files->easy = read_text(files, files->settings->policy_easy_file);
	diag_print(&files->diag, stderr);
}

const char *paper_files_policy(struct paper_files *files)
{
	read_policies(files);
	return files->policy;
}

const char *paper_files_easy(struct paper_files *files)
{
	read_policies(files);
	return files->easy;
}
