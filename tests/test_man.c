/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "model/checklist.h"
#include "model/nation.h"
#include "load/checklist_keys.h"
#include "load/conf.h"
#include "load/services.h"
#include "load/settings.h"
#include "load/wording.h"

/*
 * The pages of man/ that describe files, held against the tables that files
 * are read by: behind a line '.\" Keys of KIND.' there is one item for each
 * key, of its type, with "needed" where it is, and no other.
 */
struct page {
	struct arena arena;
	struct diag diag;
	struct file file;
};

static void read_page(struct page *page, const char *path)
{
	arena_init(&page->arena);
	diag_init(&page->diag);
	assert_true(file_read(
		&page->file, path, 1 << 20, &page->arena, &page->diag));
}

static void release(struct page *page)
{
	diag_release(&page->diag);
	arena_release(&page->arena);
}

/* From behind that line to the end of its list; *end is there. */
static const char *list_of(
	const struct page *page, const char *kind, const char **end)
{
	char line[128];
	const char *begin;

	snprintf(line, sizeof(line), "\n.\\\" Keys of %s.\n", kind);
	begin = strstr(page->file.text, line);
	if (!begin)
		fail_msg("%s: no line '%s'", page->file.path, line + 1);
	begin += strlen(line) - 1;
	*end = strstr(begin, "\n.El\n");
	assert_non_null(*end);
	return begin;
}

static void head_of(const struct conf_key *key, char *out, size_t size)
{
	static const char *const types[] = {
		[CONF_TEXT] = "No = Qq Ar text",
		[CONF_NUMBER] = "No = Ar number",
		[CONF_SWITCH] = "No = Cm true | false",
		[CONF_LIST] = "No = Brq Qq Ar text , No ...",
		[CONF_SECTION] = "Brq No ...",
	};

	snprintf(out, size, "\n.It Ic %s %s%s%s\n", key->name,
		key->titled ? "Ar id " : "", types[key->type],
		key->required ? " Pq needed" : "");
}

static int count(const char *from, const char *end, const char *text)
{
	int n = 0;

	while ((from = strstr(from, text)) && from < end) {
		n++;
		from++;
	}
	return n;
}

/* Whether the kind was looked at before, under whatever key. */
static bool is_known(const struct conf_kind *kind)
{
	static const struct conf_kind *known[64];
	static int n;

	for (int i = 0; i < n; i++)
		if (known[i] == kind)
			return true;
	assert_true(n < 64);
	known[n++] = kind;
	return false;
}

/* `before` goes before the names of the sections: "wording ". */
static void check_kind(const struct page *page, const struct conf_kind *kind,
	const char *before, const char *name)
{
	const char *end, *list;
	char text[128];

	if (is_known(kind))
		return;
	list = list_of(page, name, &end);
	for (int i = 0; i < kind->n_keys; i++) {
		const struct conf_key *key = &kind->keys[i];

		head_of(key, text, sizeof(text));
		if (count(list, end, text) != 1)
			fail_msg("%s: not once among the keys of %s: %s",
				page->file.path, name, text + 1);
		if (key->type != CONF_SECTION)
			continue;
		snprintf(
			text, sizeof(text), "%s%s", before, key->section->name);
		check_kind(page, key->section, before, text);
	}
	if (count(list, end, "\n.It ") != kind->n_keys)
		fail_msg("%s: items that are no keys of %s", page->file.path,
			name);
}

static void man_keys__are_those__that_are_read(void **state)
{
	static const struct {
		const char *path, *before;
		const struct conf_kind *kind;
	} pages[] = {
		{ "man/signpost-checklist.5", "", &checklist_kind },
		{ "man/signpost-checklist.5", "wording ", &wording_kind },
		{ "man/signpost-services.5", "", &services_kind },
		{ "man/signpost.conf.5", "", &settings_kind },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		struct page page;

		read_page(&page, pages[i].path);
		check_kind(&page, pages[i].kind, pages[i].before,
			pages[i].kind->name);
		release(&page);
	}
}

/* The words in .Cm lines of an item: "a , b ;" as "a b ". */
static void words_of(const struct page *page, const char *kind, const char *key,
	struct buf *out)
{
	const char *end, *list = list_of(page, kind, &end), *at, *next;
	char head[64];

	snprintf(head, sizeof(head), "\n.It Ic %s No = ", key);
	at = strstr(list, head);
	if (!at || at > end)
		fail_msg("%s: no key '%s'", page->file.path, key);
	for (at = strchr(at + 1, '\n') + 1; strncmp(at, ".It ", 4) && at < end;
		at = next) {
		next = strchr(at, '\n') + 1;
		if (strncmp(at, ".Cm ", 4))
			continue;
		for (at += 4; at < next; at++)
			if (!strchr(",;.", *at) &&
				(*at > ' ' || out->text[out->len - 1] != ' '))
				buf_add_char(out, *at > ' ' ? *at : ' ');
	}
}

static void check_words(const char *path, const char *kind, const char *key,
	const char *const *words, int n)
{
	struct page page;
	struct buf told, wanted;

	read_page(&page, path);
	buf_init(&told, &page.arena);
	buf_init(&wanted, &page.arena);
	buf_add_char(&told, ' ');
	buf_add_char(&wanted, ' ');
	words_of(&page, kind, key, &told);
	for (int i = 0; i < n; i++)
		buf_addf(&wanted, "%s ", words[i]);
	if (strcmp(told.text, wanted.text))
		fail_msg("%s: %s %s is told to be%s, and is%s", path, kind, key,
			told.text, wanted.text);
	release(&page);
}

static void man_words__are_those__that_are_known(void **state)
{
	static const char checklist[] = "man/signpost-checklist.5",
			  services[] = "man/signpost-services.5";

	(void)state;
	check_words(checklist, "question", "type", question_type_names,
		QUESTION_TYPES);
	check_words(checklist, "question", "paper", paper_names, PAPERS);
	check_words(checklist, "need", "urgency", urgency_names, URGENCIES);
	check_words(checklist, "wish", "must", taken_names, TAKENS);
	check_words(services, "service", "accepts", taken_names, TAKENS);
	check_words(services, "service", "offers", offered_names, OFFEREDS);
	check_words(services, "service", "referral", referral_names, REFERRALS);
	check_words(services, "service", "status", service_status_names,
		SERVICE_STATUSES);
	check_words("man/signpost.conf.5", "settings", "nation",
		nation_names + NATION_ENGLAND, NATIONS - NATION_ENGLAND);
}

/* The page's example, as a file. */
static void write_example(const struct page *page, const char *path)
{
	const char *begin = strstr(page->file.text, "\n.\\\" Save as "), *end;
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_non_null(begin);
	begin = strstr(begin, "\n.Bd ");
	begin = strchr(begin + 1, '\n') + 1;
	end = strstr(begin, "\n.Ed");
	fwrite(begin, 1, (size_t)(end + 1 - begin), file);
	fclose(file);
}

static void check_texts(const struct settings *a, const struct settings *b)
{
	assert_string_equal(a->area, b->area);
	assert_string_equal(a->checklist, b->checklist);
	assert_string_equal(a->services, b->services);
	assert_string_equal(a->language, b->language);
	assert_string_equal(a->hide_key, b->hide_key);
	assert_string_equal(a->show_key, b->show_key);
	assert_string_equal(a->hidden_text, b->hidden_text);
	assert_string_equal(a->print_command, b->print_command);
	assert_string_equal(a->keep_dir, b->keep_dir);
	assert_string_equal(a->organisation, b->organisation);
	assert_string_equal(a->confidentiality_text, b->confidentiality_text);
	assert_string_equal(a->policy_file, b->policy_file);
	assert_string_equal(a->policy_easy_file, b->policy_easy_file);
}

/* The example of settings says what is so without it, key by key. */
static void man_settings__are_what_is_so__where_nothing_is_said(void **state)
{
	struct settings told, unsaid;
	struct page page;
	char path[256];

	(void)state;
	snprintf(path, sizeof(path), "%s/signpost.conf", getenv("TMPDIR"));
	read_page(&page, "man/signpost.conf.5");
	write_example(&page, path);
	for (int i = 0; i < settings_kind.n_keys; i++) {
		char line[64];

		snprintf(line, sizeof(line),
			"%s = ", settings_kind.keys[i].name);
		if (!strstr(strstr(page.file.text, "Save as"), line))
			fail_msg("the example of settings has no '%s'", line);
	}
	settings_init(&told);
	settings_init(&unsaid);
	assert_true(settings_read(&told, path, &page.diag));
	check_texts(&told, &unsaid);
	assert_int_equal(told.theme, unsaid.theme);
	assert_int_equal(told.keep, unsaid.keep);
	assert_int_equal(told.ascii, unsaid.ascii);
	assert_int_equal(told.plain, unsaid.plain);
	assert_int_equal(told.kiosk, unsaid.kiosk);
	assert_int_equal(told.idle_hide_seconds, unsaid.idle_hide_seconds);
	assert_int_equal(told.keep_days, unsaid.keep_days);
	settings_release(&told);
	settings_release(&unsaid);
	unlink(path);
	release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(man_keys__are_those__that_are_read),
		cmocka_unit_test(man_words__are_those__that_are_known),
		cmocka_unit_test(
			man_settings__are_what_is_so__where_nothing_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
