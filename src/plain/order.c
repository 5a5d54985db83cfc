/* SPDX-License-Identifier: MIT */
#include "plain/order.h"

#include <string.h>

#include "term/key.h"

#define BLANKS " \t,;"
#define TOO_LARGE 1000

/* What has no letter on the screen; and some signs that people know from
 * other programs that are used line by line. */
static const struct {
	char letter;
	enum action action;
} letters[] = {
	{ '>', ACT_ENTER },
	{ '*', ACT_TICK },
	{ 'h', ACT_HIDE },
	{ '<', ACT_BACK },
	{ '=', ACT_OVERVIEW },
};
#define N_LETTERS (sizeof(letters) / sizeof(*letters))

#define LISTEN 'r'

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Also in capitals: a keyboard may be set to them unseen. */
static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_typed(uint32_t key)
{
	return key > 0 && key < 0x7f && key != K_ENTER && key != K_TAB &&
	       key != K_ESC && key != K_SPACE;
}

/* Only what a line can hold. */
static enum action action_of(char letter)
{
	int digit;

	for (size_t i = 0; i < N_LETTERS; i++)
		if (letters[i].letter == letter)
			return letters[i].action;
	return is_typed((unsigned char)letter)
		       ? keymap_find((unsigned char)letter, &digit)
		       : ACT_NONE;
}

static bool read_number(struct order *order, const char **at)
{
	int number = 0;

	for (; is_digit(**at); ++*at)
		if (number < TOO_LARGE)
			number = number * 10 + **at - '0';
	if (order->n == NUMBERS_MOST)
		return false;
	order->numbers[order->n++] = number;
	return true;
}

static bool read_letter(struct order *order, char letter)
{
	if (order->letter || order->n)
		return false; /* it comes first, and alone */
	order->letter = lower(letter);
	order->listen = order->letter == LISTEN;
	order->action = action_of(order->letter);
	if (order->action == ACT_REDRAW)
		order->listen = true;
	return order->listen || order->action != ACT_NONE;
}

bool order_read(struct order *order, const char *line)
{
	*order = (struct order){ .action = ACT_NONE };
	for (line += strspn(line, BLANKS); *line;
		line += strspn(line, BLANKS)) {
		if (is_digit(*line) ? !read_number(order, &line)
				    : !read_letter(order, *line++))
			return false;
	}
	return true;
}

bool order_hides(const char *line)
{
	line += strspn(line, BLANKS "/");
	if (strchr(line, K_CTRL('G')))
		return true;
	return lower(*line) == 'h' && !line[1 + strspn(line + 1, BLANKS)];
}

bool order_is_sign(const char *line)
{
	return line[0] && !line[1] && strchr("<>!?=", line[0]);
}

uint32_t order_key(enum action action)
{
	switch (action) {
	case ACT_TICK:
		return K_SPACE;
	case ACT_ENTER:
		return K_ENTER;
	default:
		return keymap[action].keys[0];
	}
}

char order_letter(enum action action)
{
	uint32_t key = keymap[action].keys[0];

	for (size_t i = 0; i < N_LETTERS; i++)
		if (letters[i].action == action &&
			(key < ' ' || key >= 0x7f || action == ACT_TICK))
			return letters[i].letter;
	return key > ' ' && key < 0x7f ? (char)key : '\0';
}
