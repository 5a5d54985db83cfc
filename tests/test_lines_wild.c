/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "aloud.h"

/*
 * Anybody typing anything, line by line: whatever comes, what is said is fit to
 * be read out (aloud.h), a hidden page says nothing, and nothing private is
 * said while somebody can hear. LINES_WILD=1000000 for as many; LINES_SEED.
 */
#define LINES 50000

static uint64_t seed;

static unsigned dice(unsigned n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)((seed >> 20) % n);
}

static const char *const usual[] = {
	"", "", "", "", ">", ">", "1", "1", "2", "2", "3", "4", "5", "6", "7",
	"8", "9", "0", "11", "12", "13", "1 2", "1 3 4", "2 11", "b", "<", "s",
	"t", "f", "o", "=", "u", "!", "y", "n", "c", "a", "v", "l", "r", "r 2",
	"?", "w 1", "w 2", "+ 2", "- 1", "d", "d 1", "d 3", "* 6", "> 2", "> 3",
	"y 2", "p", "k", "/b", "/8", "/s", "/t", "/?", "/3", "//x", "h",
	"Kelvinmouth", "A night's sleep", "3/2026", "20 11 1979", "70",
	"Zażółć gęślą jaźń", "e", "2 b", "99",
	"a text that is rather longer than the line that it has to be said on"
};

/* Seldom, or hardly anything else would ever be reached. */
static const char *const rare[] = { "x", "/x", "q", "\a", "\033[A", "\xff" };

static void any_line(const struct ui *ui, char out[64])
{
	if (ui_is_hidden(ui) && dice(2)) {
		snprintf(out, 64, "h");
	} else if (!dice(80)) {
		snprintf(out, 64, "%s",
			rare[dice(sizeof(rare) / sizeof(*rare))]);
	} else if (!dice(30)) {
		unsigned n = dice(60);

		for (unsigned i = 0; i < n; i++)
			out[i] = (char)(1 + dice(255));
		out[n] = '\0';
	} else {
		snprintf(out, 64, "%s",
			usual[dice(sizeof(usual) / sizeof(*usual))]);
	}
}

static bool says(const struct aloud *aloud, const char *text)
{
	return strstr(aloud->out.text, text) != NULL;
}

/* Not one word but the one that is set. */
static void check_hidden(const struct aloud *aloud)
{
	const char *at = aloud->out.text;

	for (at += strspn(at, "\n"); *at && strcmp(at, ": ");
		at += strspn(at, "\n")) {
		if (strncmp(at, "Ready.", 6))
			fail_msg("a hidden page says: %s", at);
		at += 6;
	}
}

/* An ordinary need may begin with the same words. */
static bool is_ordinary(const struct checklist *list, const char *words)
{
	for (int n = 0; n < list->n_needs; n++)
		if (!list->needs[n].private &&
			!strncmp(list->needs[n].title, words, strlen(words)))
			return true;
	return false;
}

static void check_unheard(const struct aloud *aloud, const char *text)
{
	char words[24];

	snprintf(words, sizeof(words), "%.20s", text);
	if (!is_ordinary(&aloud->play.list, words) && says(aloud, words))
		fail_msg("somebody can hear, and it says: %s", words);
}

static void check_private(const struct aloud *aloud)
{
	const struct checklist *list = &aloud->play.list;

	for (int q = 0; q < list->n_questions; q++)
		if (list->questions[q].private)
			check_unheard(aloud, list->questions[q].ask);
	for (int t = 0; t < list->n_topics; t++)
		if (list->topics[t].private)
			check_unheard(aloud, list->topics[t].title);
	for (int n = 0; n < list->n_needs; n++)
		if (list->needs[n].private)
			check_unheard(aloud, list->needs[n].title);
}

static void look_at(const struct aloud *aloud)
{
	const struct ui *ui = &aloud->play.ui;

	if (ui_is_hidden(ui))
		check_hidden(aloud);
	if (!ui->began || !asking_is_private_ok(&ui->wizard.asking))
		check_private(aloud);
}

/* To the topics, with nobody to hear: most is behind that. */
static void walk_in(struct aloud *aloud)
{
	static const char *const lines[] = { "1", "2", "/s", "6", "1", "2", "t",
		"h", "h", "1" };

	for (size_t i = 0; dice(4) && i < sizeof(lines) / sizeof(*lines); i++)
		aloud_line(aloud, lines[i]);
}

static void again(struct aloud *aloud)
{
	struct play *play = &aloud->play;

	plain_release(&aloud->plain);
	ui_release(&play->ui);
	ui_init(&play->ui, &play->world);
	play->ui.ascii = !dice(4);
	aloud->over = false;
	aloud_begin(aloud, dice(2) ? 80 : 20 + (int)dice(60));
	walk_in(aloud);
}

static void any_lines__are_answered__fit_to_be_read_out(void **state)
{
	const char *number = getenv("LINES_WILD"), *from = getenv("LINES_SEED");
	long lines = number ? atol(number) : LINES;
	static struct aloud aloud;

	(void)state;
	seed = from ? (uint64_t)atoll(from) : 20261120;
	aloud_init(&aloud);
	play_list(&aloud.play, "checklists/small.conf");
	play_services(&aloud.play, "checklists/services/example.conf");
	aloud_begin(&aloud, 80);
	for (long i = 0; i < lines; i++) {
		char line[64];

		if (aloud.over || !dice(150))
			again(&aloud);
		any_line(&aloud.play.ui, line);
		aloud.play.line = (int)i;
		aloud_line(&aloud, line);
		if (!aloud.over)
			look_at(&aloud);
	}
	aloud_release(&aloud);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_lines__are_answered__fit_to_be_read_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
