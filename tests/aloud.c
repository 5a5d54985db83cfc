/* SPDX-License-Identifier: MIT */
#include "aloud.h"

#include "test.h"

#include "base/secret.h"
#include "base/utf8.h"

#define ROWS 24

void aloud_init(struct aloud *aloud)
{
	memset(aloud, 0, sizeof(*aloud));
	play_init(&aloud->play);
	secret_init(&aloud->memory);
}

void aloud_release(struct aloud *aloud)
{
	if (aloud->play.begun)
		plain_release(&aloud->plain);
	arena_release(&aloud->memory);
	play_release(&aloud->play);
}

static void wrong(const struct aloud *aloud, const char *what, const char *line)
{
	fail_msg("%s:%d: %s: %s",
		aloud->play.script ? aloud->play.script : "lines",
		aloud->play.line, what, line);
}

/* What is only there to be looked at: boxes, bullets, stars, arrows, and rows
 * of one sign. */
static void check_drawn(const struct aloud *aloud, const char *line)
{
	static const char *const drawn[] = { "•", "●", "○", "✓", "★", "☆", "›",
		"▸", "─", "│", "┌", "└", "┐", "┘", "█", "░", "↑", "↓", "→", "←",
		"( )", "[ ]", "[x]", "(*)", "---", "===", "___", "***",
		"...." };

	for (size_t i = 0; i < sizeof(drawn) / sizeof(*drawn); i++)
		if (strstr(line, drawn[i]))
			wrong(aloud, "is drawn", line);
}

static void check_line(const struct aloud *aloud, const char *line)
{
	for (const char *at = line; *at; at++)
		if ((unsigned char)*at < ' ' || *at == 0x7f)
			wrong(aloud, "a control byte", line);
	if (utf8_valid_until(line, strlen(line)) != strlen(line))
		wrong(aloud, "no UTF-8", line);
	if (utf8_width(line) > aloud->plain.width)
		wrong(aloud, "is too wide", line);
	check_drawn(aloud, line);
}

/* The way to roll all out of sight is one line of a transcript. */
static const char *put_blank(const struct aloud *aloud, const char *at)
{
	size_t n = strspn(at, "\n");

	if (!aloud->transcribe)
		return at + n;
	if (n < ROWS - 1)
		for (size_t i = 0; i < n; i++)
			fputc('\n', aloud->play.out);
	else
		fprintf(aloud->play.out, "(rolled out of sight)\n");
	return at + n;
}

/* The prompt is kept back until there is something behind it. */
static void look_at(struct aloud *aloud)
{
	const char *at = aloud->out.text;
	char line[2048] = "";

	while (*at) {
		size_t n = strcspn(at, "\n");

		snprintf(line, sizeof(line), "%.*s", (int)n, at);
		check_line(aloud, line);
		at += n;
		if (!*at)
			break;
		if (aloud->transcribe)
			fprintf(aloud->play.out, "%s\n", line);
		at = put_blank(aloud, at + 1);
		*line = '\0';
	}
	if (!aloud->over &&
		(strlen(line) < 2 || strcmp(line + strlen(line) - 2, ": ")))
		wrong(aloud, "is no prompt", line);
	snprintf(aloud->prompt, sizeof(aloud->prompt), "%.500s", line);
}

static struct buf *listen_to(struct aloud *aloud)
{
	arena_reuse(&aloud->memory);
	buf_init(&aloud->out, &aloud->memory);
	buf_add(&aloud->out, "");
	return &aloud->out;
}

void aloud_begin(struct aloud *aloud, int width)
{
	play_begin(&aloud->play);
	plain_init(&aloud->plain, &aloud->play.ui, width, ROWS);
	plain_begin(&aloud->plain, "--plain", listen_to(aloud));
	look_at(aloud);
}

/* As it stands on a terminal: what is typed is behind the prompt. */
static void echo(struct aloud *aloud, const char *line)
{
	if (!aloud->transcribe)
		return;
	fprintf(aloud->play.out, "%s%s\n", aloud->prompt,
		plain_is_unseen(&aloud->plain) ? "" : line);
}

void aloud_line(struct aloud *aloud, const char *line)
{
	char typed[2048];

	if (aloud->over)
		return;
	play_use(&aloud->play);
	snprintf(typed, sizeof(typed), "%s", line);
	echo(aloud, line);
	plain_line(&aloud->plain, typed, listen_to(aloud));
	aloud->over = aloud->play.ui.over;
	look_at(aloud);
}

static void script_line(struct aloud *aloud, const char *line, int width)
{
	if (*line == '#' && width < 80)
		return; /* it would stand in the middle of a prompt */
	if (*line == '#')
		fprintf(aloud->play.out, "%s\n", line);
	else if (*line == ':')
		play_command(&aloud->play, line + 1);
	else if (*line && !aloud->play.begun)
		wrong(aloud, "is typed before :begin", line);
	else if (*line)
		aloud_line(aloud, strcmp(line, "~") ? line : "");
	if (!strcmp(line, ":begin"))
		aloud_begin(aloud, width);
}

void aloud_script(struct aloud *aloud, const char *path, int width, FILE *out)
{
	FILE *file = fopen(path, "r");
	char line[1024];

	assert_non_null(file);
	aloud->play.out = out;
	aloud->play.script = path;
	aloud->transcribe = true;
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		aloud->play.line++;
		script_line(aloud, line, width);
	}
	if (!aloud->over)
		fprintf(out, "%s\n", aloud->prompt);
	fclose(file);
}
