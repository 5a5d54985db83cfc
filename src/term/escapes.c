/* SPDX-License-Identifier: MIT */
#include "term/escapes.h"

enum {
	BEL = 7,
	ESC = 27
};

void escapes_forget(struct escapes *escapes)
{
	*escapes = (struct escapes){ .state = ESCAPE_NOT };
}

static enum escape_taken begin(struct escapes *escapes)
{
	escapes_forget(escapes);
	escapes->state = ESCAPE_BEGUN;
	escapes->text[escapes->n++] = ESC;
	return TAKEN_MORE;
}

static void keep(struct escapes *escapes, unsigned char byte)
{
	if (escapes->n < ESCAPE_MOST)
		escapes->text[escapes->n++] = (char)byte;
	escapes->text[escapes->n] = '\0';
}

static enum escape_taken go_on(
	struct escapes *escapes, unsigned char byte, enum escape_state state)
{
	keep(escapes, byte);
	escapes->state = state;
	return TAKEN_MORE;
}

static enum escape_taken complete(struct escapes *escapes, unsigned char byte)
{
	keep(escapes, byte);
	escapes->state = ESCAPE_NOT;
	return TAKEN_WHOLE;
}

/* What the byte after an escape begins. Late, only what nobody types then. */
static enum escape_taken take_second(
	struct escapes *escapes, unsigned char byte)
{
	bool late = escapes->state == ESCAPE_LATE;

	if (byte == '[')
		return go_on(escapes, byte, ESCAPE_CSI);
	if (byte == 'O')
		return go_on(escapes, byte, ESCAPE_SS3);
	if (!late && (byte == ']' || byte == 'P' || byte == '_' || byte == '^'))
		return go_on(escapes, byte, ESCAPE_STRING);
	escapes_forget(escapes);
	return late ? TAKEN_PLAIN : TAKEN_ALONE;
}

static enum escape_taken take_in_sequence(
	struct escapes *escapes, unsigned char byte)
{
	if (escapes->state == ESCAPE_CSI && byte == '[' && escapes->n == 2)
		return go_on(escapes, byte, ESCAPE_CONSOLE);
	if (escapes->state == ESCAPE_CONSOLE || (byte >= '@' && byte <= '~'))
		return complete(escapes, byte);
	if (byte >= ' ' && byte <= '?')
		return go_on(escapes, byte, escapes->state);
	escapes_forget(escapes); /* broken off by what cannot be in one */
	return TAKEN_PLAIN;
}

/* All of it is one answer of the terminal's, which nobody asked for. */
static enum escape_taken take_in_string(
	struct escapes *escapes, unsigned char byte)
{
	if (byte == BEL || (escapes->string_ends && byte == '\\'))
		escapes_forget(escapes);
	else
		escapes->string_ends = byte == ESC;
	return TAKEN_MORE;
}

enum escape_taken escapes_take(struct escapes *escapes, unsigned char byte)
{
	switch (escapes->state) {
	case ESCAPE_NOT:
		return byte == ESC ? begin(escapes) : TAKEN_PLAIN;
	case ESCAPE_BEGUN:
		if (byte == ESC) /* the first of them was the key */
			return begin(escapes), TAKEN_ALONE;
		return take_second(escapes, byte);
	case ESCAPE_LATE:
		return byte == ESC ? begin(escapes)
				   : take_second(escapes, byte);
	case ESCAPE_STRING:
		return take_in_string(escapes, byte);
	default:
		if (byte == ESC)
			return begin(escapes);
		return take_in_sequence(escapes, byte);
	}
}

bool escapes_rest(struct escapes *escapes)
{
	if (escapes->state != ESCAPE_BEGUN)
		return false;
	escapes->state = ESCAPE_LATE;
	return true;
}
