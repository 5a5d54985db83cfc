/* SPDX-License-Identifier: MIT */
#include "plain/spoken.h"

#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/secret.h"
#include "ui/playing.h"
#include "ui/progress.h"
#include "ui/question_page.h"
#include "ui/ui_parts.h"

#define LINES_FIRST 32
#define AFTER_ESCAPES 4 /* options from the eighth on are 11, 12 … */

/* Where a row of the pane is put together. */
struct maker {
	struct spoken *page;
	struct ui *ui;
	struct buf row;
	const char *before; /* the latest line */
	int piece, item;    /* the next ones of the pane */
};

void spoken_init(struct spoken *page)
{
	*page = (struct spoken){ .n_lines = 0 };
	secret_init(&page->arena);
}

void spoken_release(struct spoken *page)
{
	arena_release(&page->arena);
}

void spoken_clear(struct spoken *page)
{
	struct arena arena = page->arena;

	arena_reuse(&arena);
	*page = (struct spoken){ .arena = arena };
}

static bool is_question(const struct spoken *page)
{
	return page->view == &view_question;
}

static void add_line(
	struct spoken *page, const char *text, int number, enum mark mark)
{
	size_t old = (size_t)page->lines_size * sizeof(*page->lines);
	struct line *lines = page->lines;

	if (page->n_lines == page->lines_size) {
		page->lines_size += LINES_FIRST;
		lines = arena_array(
			&page->arena, (size_t)page->lines_size, sizeof(*lines));
		if (old)
			memcpy(lines, page->lines, old);
		page->lines = lines;
	}
	page->lines[page->n_lines++] = (struct line){
		.text = text,
		.number = number,
		.mark = mark,
		.slash = page->typing && is_question(page),
	};
}

/* Without blanks around it, and with a comma for what was a column. */
static void add_spoken(struct buf *buf, const char *text, size_t n)
{
	while (n && text[n - 1] == ' ')
		n--;
	for (size_t i = 0; i < n;) {
		size_t blanks = strspn(text + i, " ");

		if (i + blanks > n)
			blanks = n - i;
		if (blanks > 1 && i && !strchr(".,:;?!", text[i - 1]))
			buf_add(buf, ",");
		if (blanks && i)
			buf_add(buf, " ");
		i += blanks;
		if (i < n)
			buf_add_bytes(buf, &text[i++], 1);
	}
}

static bool ends_sentence(const struct buf *buf)
{
	return buf->len && strchr(".?!:", buf->text[buf->len - 1]);
}

/* All pieces of one row, as one text. */
static const char *take_row(struct maker *maker, int row)
{
	const struct pane *pane = &maker->ui->pane;

	buf_init(&maker->row, &maker->page->arena);
	while (maker->piece < pane->n_pieces &&
		pane->pieces[maker->piece].row == row) {
		const struct piece *piece = &pane->pieces[maker->piece++];

		if (maker->row.len)
			buf_add(&maker->row,
				ends_sentence(&maker->row) ? " " : ", ");
		add_spoken(&maker->row, piece->text, piece->length);
	}
	return maker->row.len ? maker->row.text : "";
}

static const struct item *take_item(struct maker *maker, int row)
{
	const struct pane *pane = &maker->ui->pane;

	if (maker->item < pane->n_items && pane->items[maker->item].row == row)
		return &pane->items[maker->item++];
	return NULL;
}

/* As on the screen: 8, 9 and 0 are for what is no answer, everywhere. */
static int number_of(const struct maker *maker, const struct item *item)
{
	const struct question *question;
	int option, part = item->id % PARTS;

	if (!is_question(maker->page))
		return maker->page->n_choices + 1;
	if (part >= PART_ESCAPE)
		return escape_digit((enum answer_state)(part - PART_ESCAPE)) -
		       '0';
	question = &maker->ui->world.list->questions[item->id / PARTS];
	option = part - PART_OPTION;
	return question->escapes && option >= DIGITS_FOR_OPTIONS
		       ? option + AFTER_ESCAPES
		       : option + 1;
}

static int add_choice(struct maker *maker, const struct item *item)
{
	struct spoken *page = maker->page;
	int number = number_of(maker, item);

	page->choices[page->n_choices++] = (struct choice){
		.number = number,
		.item = item->id,
		.mark = item->mark,
		.field = item->field,
	};
	return number;
}

/* What is typed into where the focus is. */
static void note_field(struct maker *maker, const struct item *item)
{
	struct spoken *page = maker->page;

	if (item->id != maker->ui->field_of)
		return;
	page->typing = true;
	page->unseen = item->unseen;
	page->wanted = is_question(page) ? "" : maker->before;
}

static const char *field_line(const struct maker *maker, const char *typed)
{
	if (is_question(maker->page))
		return *typed ? arena_printf(&maker->page->arena,
					_("The answer now: %s"), typed)
			      : "";
	if (*typed)
		return arena_printf(&maker->page->arena,
			_("Write here; now it is: %s"), typed);
	return _("Write here");
}

static void add_field(
	struct maker *maker, const struct item *item, const char *typed)
{
	const char *text = field_line(maker, typed);

	note_field(maker, item);
	if (!is_question(maker->page))
		add_line(maker->page, text, add_choice(maker, item), MARK_NONE);
	else if (*text)
		add_line(maker->page, text, NO_NUMBER, MARK_NONE);
}

static void add_row(struct maker *maker, int row)
{
	const struct item *item = take_item(maker, row);
	const char *text = take_row(maker, row);

	if (item && item->field) {
		add_field(maker, item, text);
		return;
	}
	if (!item || item->said) {
		if (*text)
			add_line(maker->page, text, NO_NUMBER, MARK_NONE);
	} else {
		add_line(
			maker->page, text, add_choice(maker, item), item->mark);
	}
	if (*text)
		maker->before = text;
}

static const char *title_of(struct ui *ui)
{
	const struct view *view = ui_view(ui);

	return pane_shown(&ui->pane,
		view->title ? view->title(ui) : ui->world.list->title);
}

/* Each page says what it is: one may have come in only now. */
static void add_banner(struct spoken *page, struct ui *ui)
{
	const char *banner = practice_banner(ui, PANE_ENDLESS),
		   *state = playing_state(ui);

	if (*banner)
		add_line(page,
			arena_printf(&page->arena, "%s%s%s.",
				pane_shown(&ui->pane, banner),
				*state ? "; " : "", state),
			NO_NUMBER, MARK_NONE);
}

/* "Question 3 of 12. Periods and menopause.", where that may be said. */
static void add_title(struct spoken *page, struct ui *ui)
{
	const char *title = title_of(ui);
	struct question_page at;
	bool asks;

	if (page->view->bare)
		return;
	add_banner(page, ui);
	if (!*title)
		return;
	if (is_question(page) && progress_page(ui, &at)) {
		asks = question_takes_answer(
			&ui->world.list->questions[page->place.index]);
		title = arena_printf(&page->arena,
			asks ? _("Question %d of %d. %s.")
			     /* TRANSLATORS: a text of so many pages. */
			     : _("To read out, %d of %d. %s."),
			at.number, at.of, title);
	} else {
		title = arena_printf(&page->arena, "%s%s", title,
			strchr(".?!", title[strlen(title) - 1]) ? "" : ".");
	}
	add_line(page, title, NO_NUMBER, MARK_NONE);
}

void spoken_make(struct spoken *page, struct ui *ui)
{
	struct maker maker = { .page = page, .ui = ui, .before = "" };

	spoken_clear(page);
	ui_build(ui);
	page->view = ui_view(ui);
	page->about = ui_about(ui);
	page->depth = ui->depth;
	page->focus = ui_focus(ui);
	if (ui->began)
		page->place = ui->wizard.place;
	page->choices = arena_array(&page->arena, (size_t)ui->pane.n_items + 1,
		sizeof(*page->choices));
	add_title(page, ui);
	for (int row = 0; row < ui->pane.row; row++)
		add_row(&maker, row);
}

bool spoken_is_same(const struct spoken *page, const struct spoken *other)
{
	return page->view == other->view && page->depth == other->depth &&
	       (page->about == other->about || !page->view->page) &&
	       page->place.kind == other->place.kind &&
	       page->place.index == other->place.index;
}

bool spoken_has_same_numbers(
	const struct spoken *page, const struct spoken *other)
{
	int n = page->n_choices < other->n_choices ? page->n_choices
						   : other->n_choices;

	for (int i = 0; i < n; i++)
		if (page->choices[i].item != other->choices[i].item)
			return false;
	return page->n_choices >= other->n_choices;
}

bool spoken_has(const struct spoken *page, const struct line *line)
{
	for (int i = 0; i < page->n_lines; i++)
		if (page->lines[i].number == line->number &&
			page->lines[i].mark == line->mark &&
			!strcmp(page->lines[i].text, line->text))
			return true;
	return false;
}

const struct choice *spoken_choice(const struct spoken *page, int number)
{
	for (int i = 0; i < page->n_choices; i++)
		if (page->choices[i].number == number)
			return &page->choices[i];
	return NULL;
}

const char *spoken_line(
	const struct line *line, bool changed, struct arena *arena)
{
	static const char *const marks[] = {
		[MARK_NONE] = "",
		[MARK_ONE] = "",
		[MARK_CHOSEN] = N_(", chosen"),
		[MARK_MANY] = "",
		[MARK_TICKED] = N_(", ticked"),
	};
	static const char *const unmarked[] = {
		[MARK_NONE] = "",
		[MARK_ONE] = N_(", not chosen"),
		[MARK_CHOSEN] = N_(", chosen"),
		[MARK_MANY] = N_(", not ticked"),
		[MARK_TICKED] = N_(", ticked"),
	};
	const char *mark = (changed ? unmarked : marks)[line->mark];

	mark = *mark ? _(mark) : "";
	if (line->number == NO_NUMBER)
		return line->text;
	return arena_printf(arena, "%s%d. %s%s", line->slash ? "/" : "",
		line->number, line->text, mark);
}
