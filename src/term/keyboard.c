/* SPDX-License-Identifier: MIT */
#include "term/keyboard.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "term/key.h"
#include "term/signals.h"
#include "term/wait.h"

/* Milliseconds of silence after which… */
enum {
	ESC_ALONE = 25,		 /* an escape is the key Esc */
	SEQUENCE_GIVEN_UP = 300, /* a sequence has lost its end */
	PASTE_GIVEN_UP = 1000,	 /* …and a paste */
};

void keyboard_init(struct keyboard *keyboard, int fd, sigset_t while_waiting)
{
	*keyboard = (struct keyboard){
		.fd = fd,
		.while_waiting = while_waiting,
	};
}

void keyboard_learn(struct keyboard *keyboard, const char *text, uint32_t key)
{
	if (keyboard->n_known < SEQUENCES_MOST)
		keyboard->known[keyboard->n_known++] = (struct sequence){ text,
			key };
}

static uint32_t key_of(const struct keyboard *keyboard, const char *text)
{
	for (int i = 0; i < keyboard->n_known; i++)
		if (!strcmp(keyboard->known[i].text, text))
			return keyboard->known[i].key;
	return K_NONE;
}

static bool is_function_key(uint32_t key)
{
	return key >= K_F1 && key <= K_F12;
}

/* In a paste no sequence is meant; but one of these may be there to hide. */
static uint32_t special_key(struct keyboard *keyboard)
{
	uint32_t key = key_of(keyboard, keyboard->escapes.text);

	if (key == K_PASTE_BEGIN || key == K_PASTE_END) {
		keyboard->pasting = key == K_PASTE_BEGIN;
		return K_NONE;
	}
	return keyboard->pasting && !is_function_key(key) ? K_NONE : key;
}

static uint32_t plain_key(struct keyboard *keyboard, unsigned char byte)
{
	uint32_t point;

	if (!decoder_take(&keyboard->decoder, byte, &point))
		return K_NONE;
	if (keyboard->pasting && point != K_CTRL('G'))
		return K_PASTED | (point < ' ' ? ' ' : point);
	if (point == '\n')
		return K_ENTER;
	return point == 127 ? K_BACKSPACE : point;
}

/* Two bytes that are a key together; or the Esc, and the byte after it. */
static uint32_t escape_and(struct keyboard *keyboard, unsigned char byte)
{
	const char both[] = { K_ESC, (char)byte, '\0' };
	uint32_t key = key_of(keyboard, both);

	if (key == K_NONE && keyboard->escapes.state == ESCAPE_NOT)
		keyboard->at--;
	if (keyboard->pasting)
		return K_NONE;
	return key == K_NONE ? K_ESC : key;
}

/* K_NONE where it needs more bytes, or they make no sense. */
static uint32_t take_byte(struct keyboard *keyboard)
{
	unsigned char byte = keyboard->bytes[keyboard->at++];

	switch (escapes_take(&keyboard->escapes, byte)) {
	case TAKEN_MORE:
		break;
	case TAKEN_WHOLE:
		return special_key(keyboard);
	case TAKEN_ALONE:
		return escape_and(keyboard, byte);
	case TAKEN_PLAIN:
		return plain_key(keyboard, byte);
	}
	return K_NONE;
}

/* What is there to read, read. They may be letters of what she says. */
static bool refill(struct keyboard *keyboard)
{
	ssize_t n;

	explicit_bzero(keyboard->bytes, sizeof(keyboard->bytes));
	keyboard->at = keyboard->n = 0;
	if (keyboard->gone)
		return false;
	switch (wait_for(keyboard->fd, 0, &keyboard->while_waiting)) {
	case WAITED_READABLE:
		break;
	case WAITED_GONE:
		keyboard->gone = true;
		return false;
	default:
		return false;
	}
	n = read(keyboard->fd, keyboard->bytes, sizeof(keyboard->bytes));
	keyboard->gone = !n || (n < 0 && errno != EINTR && errno != EAGAIN);
	keyboard->n = n > 0 ? (int)n : 0;
	return n > 0;
}

static uint32_t take_waiting(struct keyboard *keyboard)
{
	uint32_t key = K_NONE;

	while (key == K_NONE &&
		(keyboard->at < keyboard->n || refill(keyboard)))
		key = take_byte(keyboard);
	return key;
}

static uint32_t flagged(const struct keyboard *keyboard)
{
	if (signals_ending() || keyboard->gone)
		return K_GONE;
	if (signals_take_wake())
		return K_WAKE;
	return signals_take_resize() ? K_RESIZE : K_NONE;
}

/* How long silence is no answer yet; `patience` where nothing was begun. */
static int time_to_wait(const struct keyboard *keyboard, int patience)
{
	if (keyboard->escapes.state == ESCAPE_BEGUN)
		return ESC_ALONE;
	if (keyboard->escapes.state != ESCAPE_NOT)
		return SEQUENCE_GIVEN_UP;
	return keyboard->pasting ? PASTE_GIVEN_UP : patience;
}

/* Silence ends what was begun; K_IDLE where nothing was. */
static uint32_t take_silence(struct keyboard *keyboard)
{
	if (escapes_rest(&keyboard->escapes))
		return keyboard->pasting ? K_NONE : K_ESC;
	if (keyboard->escapes.state == ESCAPE_NOT && !keyboard->pasting)
		return K_IDLE;
	if (keyboard->escapes.state == ESCAPE_NOT)
		keyboard->pasting = false;
	escapes_forget(&keyboard->escapes);
	return K_NONE;
}

uint32_t keyboard_key(struct keyboard *keyboard, int milliseconds)
{
	for (;;) {
		uint32_t key = signals_ending() ? K_GONE
						: take_waiting(keyboard);

		if (key == K_NONE)
			key = flagged(keyboard);
		if (key != K_NONE || !milliseconds)
			return key;
		switch (wait_for(keyboard->fd,
			time_to_wait(keyboard, milliseconds),
			&keyboard->while_waiting)) {
		case WAITED_IN_VAIN:
			key = take_silence(keyboard);
			break;
		case WAITED_GONE:
			keyboard->gone = true;
			break;
		default:
			break;
		}
		if (key != K_NONE)
			return key;
	}
}
