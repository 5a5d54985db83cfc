/* SPDX-License-Identifier: MIT */
#include "ui/tongue.h"
#include "ui/ui_parts.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "model/language.h"

#define BETWEEN " / "

const struct checklist *ui_texts(const struct ui *ui, enum tongue tongue)
{
	return ui->world.tongues ? tongues_texts(ui->world.tongues, tongue)
				 : ui->world.list;
}

bool ui_has_two_tongues(const struct ui *ui)
{
	return ui->world.tongues && tongues_are_two(ui->world.tongues);
}

bool ui_is_grave(const struct ui *ui, int q)
{
	const struct question *question = &ui->world.list->questions[q];

	return question->private ||
	       !strcmp(ui->world.list->topics[question->topic].id, "welcome");
}

/* The one that stands under the other; TONGUES for none. */
static enum tongue second(const struct ui *ui, bool grave, enum tongue first)
{
	const bool *draft = ui->world.tongues->draft;

	if (first == TONGUE_HERS &&
		(ui->spoken == SPOKEN_BOTH || (grave && draft[TONGUE_HERS])))
		return grave && draft[TONGUE_MINE] ? TONGUE_SOURCE
						   : TONGUE_MINE;
	return grave && draft[first] ? TONGUE_SOURCE : TONGUES;
}

/* The text of the source itself is what is not translated. */
static const char *marked(struct ui *ui, enum tongue tongue,
	const char *const *texts, const char *source)
{
	const char *text = texts[tongue];

	if (!*text || text != texts[TONGUE_SOURCE] ||
		!strcmp(ui->world.tongues->codes[tongue], source))
		return text;
	return ui_printf(ui, "%s [%s]", text, language_name(source));
}

static struct said choose(
	struct ui *ui, bool grave, const char *const *texts, const char *source)
{
	enum tongue first = ui_has_two_tongues(ui) && ui->spoken != SPOKEN_MINE
				    ? TONGUE_HERS
				    : TONGUE_MINE;
	enum tongue under = second(ui, grave, first);
	struct said said = { marked(ui, first, texts, source), "" };

	if (under != TONGUES && strcmp(texts[under], texts[first]) != 0)
		said.under = marked(ui, under, texts, source);
	ui->pane_is_in_both |= *said.under && ui->spoken == SPOKEN_HERS;
	return said;
}

struct said ui_said(struct ui *ui, bool grave, const char *source,
	const char *mine, const char *hers)
{
	const char *const texts[TONGUES] = { source, mine, hers };

	if (!ui->world.tongues)
		return (struct said){ mine, "" };
	return choose(
		ui, grave, texts, ui->world.tongues->codes[TONGUE_SOURCE]);
}

struct said ui_said_by_us(struct ui *ui, bool grave, const char *msgid)
{
	const char *texts[TONGUES] = { [TONGUE_SOURCE] = msgid };

	if (!ui->world.tongues)
		return (struct said){ _(msgid), "" };
	for (enum tongue i = TONGUE_MINE; i < TONGUES; i++)
		texts[i] = tongues_program(ui->world.tongues, i, msgid);
	return choose(ui, grave, texts, I18N_SOURCE);
}

struct said ui_said_after(struct ui *ui, const char *before, struct said said)
{
	int columns = utf8_width(before);

	said.text = ui_printf(ui, "%s%s", before, said.text);
	if (*said.under)
		said.under = ui_printf(ui, "%*s%s", columns, "", said.under);
	return said;
}

static const char *with_word(struct ui *ui, const char *word, const char *text)
{
	struct buf out;

	buf_init(&out, &ui->frame);
	for (const char *at; (at = strstr(text, "%s")); text = at + 2) {
		buf_add_bytes(&out, text, (size_t)(at - text));
		buf_add(&out, word);
	}
	buf_add(&out, text);
	return out.text;
}

struct said ui_said_with(struct ui *ui, const char *word, struct said said)
{
	said.text = with_word(ui, word, said.text);
	said.under = with_word(ui, word, said.under);
	return said;
}

const char *ui_both(struct ui *ui, struct said said)
{
	return *said.under
		       ? ui_printf(ui, "%s" BETWEEN "%s", said.text, said.under)
		       : said.text;
}

void ui_put_said(
	struct pane *pane, int indent, enum style style, struct said said)
{
	pane_text(pane, indent, style, said.text);
	pane_text(pane, indent, STYLE_ACCENT, said.under);
}

void ui_put_read_out(
	struct pane *pane, int id, enum style style, struct said said)
{
	pane_said(pane, id, style, said.text);
	pane_text(pane, 0, STYLE_ACCENT, said.under);
}

/* On one row, if there is room for both; line by line there always is. */
void ui_put_item_said(struct ui *ui, struct pane *pane, int id,
	const char *prefix, enum style style, struct said said)
{
	const char *both = ui_both(ui, said);
	int width = utf8_width(pane_shown(pane, prefix));

	if (pane->linear ||
		pane->left + width + utf8_width(pane_shown(pane, both)) <=
			pane->width)
		said = (struct said){ both, "" };
	pane_item(pane, id, prefix, style, said.text);
	if (*said.under && pane->roomy)
		pane->row--; /* the air comes after both */
	pane_text(pane, width, STYLE_ACCENT, said.under);
	if (*said.under && pane->roomy)
		pane_gap(pane);
}

void ui_turn_tongue(struct ui *ui)
{
	static const char *const words[SPOKENS] = {
		[SPOKEN_BOTH] = N_("She is spoken to in both languages now."),
		[SPOKEN_HERS] = N_("She is spoken to in her language now."),
		[SPOKEN_MINE] = N_("She is spoken to in your language now."),
	};

	ui->spoken = (enum spoken_in)((ui->spoken + 1) % SPOKENS);
	pager_forget(&ui->pager);
	ui->pane_is_current = false;
	ui_build(ui);
	ui_message(ui,
		ui->pane_is_in_both
			? _("In her language now; but this page stays in both, until somebody has checked it.")
			: _(words[ui->spoken]));
}

/* On a machine for everybody the next woman is not told by it who was there. */
void ui_leave_tongue(struct ui *ui)
{
	if (!ui->world.tongues || !ui->world.settings->kiosk)
		return;
	tongues_set(ui->world.tongues, TONGUE_HERS, ui->her_first);
	ui->spoken = SPOKEN_BOTH;
}

void ui_speak(struct ui *ui, enum tongue tongue)
{
	if (ui->world.tongues)
		tongues_speak(ui->world.tongues, tongue);
}

const char *ui_tongue_note(const struct ui *ui)
{
	const struct tongues *tongues = ui->world.tongues;
	bool hers = ui_has_two_tongues(ui) && ui_view(ui)->hers &&
		    ui->spoken != SPOKEN_MINE;

	if (!tongues || ui_view(ui)->bare || ui_view(ui)->neutral ||
		(!tongues->draft[TONGUE_MINE] &&
			!(hers && tongues->draft[TONGUE_HERS])))
		return "";
	return _("draft translation, not yet checked by a woman who speaks it");
}
