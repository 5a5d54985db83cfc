/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "ui/question_page.h"
#include "ui/ui_parts.h"
#include "plain/plain_parts.h"

/* All that can be typed on a page: out of the view's own table of keys. */

/* Where the screen's words are about its keys. */
static const char *help_of(const struct view *view, const struct offer *offer)
{
	static const char *const own[ACTIONS] = {
		[ACT_TICK] = N_("tick it, or take it up; or take that back"),
		[ACT_ENTER] = N_("go on; with a number, open that one"),
		[ACT_ROLE] = N_(
			"the card of the invented woman, with what she would say here"),
		[ACT_FORGET] = N_("forget everything that was said, and leave"),
		[ACT_STOP] = N_("stop, for now or for good"),
	};

	return own[offer->action] ? _(own[offer->action])
				  : view_offer_help(view, offer);
}

static void say_letter(struct plain *plain, const struct offer *offer)
{
	const char *slash = ui_is_typing(plain->ui) ? "/" : "";
	const char *number = plain_wants_number(plain, offer->action)
				     /* TRANSLATORS: behind a letter: "d and a
				      * number: not today" */
				     ? _(" and a number")
				     : "";

	plain_sayf(plain, _("%s%c%s: %s."), slash, order_letter(offer->action),
		number, help_of(plain->said.view, offer));
}

static bool has_ticks(const struct spoken *page)
{
	for (int i = 0; i < page->n_choices; i++)
		if (page->choices[i].mark == MARK_MANY ||
			page->choices[i].mark == MARK_TICKED)
			return true;
	return false;
}

/* What is chosen by it is what the prompt names. */
static void say_enter(struct plain *plain)
{
	int item;
	enum action action = plain_onward(plain, &item);

	if (action == ACT_NONE)
		plain_say(plain, _("Enter alone does nothing here."));
	else if (item != NO_FOCUS && plain->said.view->menu)
		plain_say(
			plain, _("Enter alone chooses what the prompt says."));
	else
		plain_say(
			plain, _("Enter alone goes on, and changes nothing."));
}

static void say_numbers(struct plain *plain)
{
	const struct spoken *page = &plain->said;

	if (page->typing)
		plain_say(plain,
			_("What you type is the text, as far as Enter. A command begins with /, and a text that does with two of them."));
	else if (has_ticks(page) && page->view == &view_question)
		plain_say(plain,
			_("A number chooses; several tick several, as in 1 3 4; once more takes it back."));
	else if (page->n_choices)
		plain_say(plain, _("A number chooses."));
	if (plain_has_escapes(plain))
		plain_say(plain,
			page->typing
				? _("/8 is not sure, /9 rather not say, /0 not now.")
				: _("8 is not sure, 9 rather not say, 0 not now."));
	if (page->view->grave)
		plain_say(plain,
			_("Enter alone does not pass this page: > does."));
	else
		say_enter(plain);
}

void plain_help(struct plain *plain)
{
	static const struct offer role = { .action = ACT_ROLE },
				  forget = { .action = ACT_FORGET };
	const struct view *view = plain->said.view;

	say_numbers(plain);
	for (const struct offer *offer = view->keys;
		offer && offer->action != ACT_NONE; offer++)
		if (offer->action != ACT_HIDE && plain_offers(plain, offer))
			say_letter(plain, offer);
	if (ui_has_role(plain->ui))
		say_letter(plain, &role);
	if (plain->ui->began && !view_offers(view, ACT_FORGET))
		say_letter(plain, &forget);
	plain_sayf(plain,
		_("%sr: the page once more; with a number, that one."),
		ui_is_typing(plain->ui) ? "/" : "");
	plain_say(plain,
		_("h, alone and anywhere: out of sight at once; h again comes back, and asks who is here."));
	plain_say(plain,
		_("Ctrl-C ends it at once, and all of it is wiped here."));
	plain_say(plain,
		_("< ! = are b, ! and o, as in other programs that go line by line."));
}
