/* SPDX-License-Identifier: MIT */
#include "term/key.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/utf8.h"

static const struct {
	uint32_t key;
	const char *name;
} names[] = {
	{ K_BACKSPACE, "Backspace" },
	{ K_TAB, "Tab" },
	{ K_ENTER, "Enter" },
	{ K_ESC, "Esc" },
	{ K_SPACE, "Space" },
	{ K_DELETE, "Delete" },
	{ K_UP, "Up" },
	{ K_DOWN, "Down" },
	{ K_LEFT, "Left" },
	{ K_RIGHT, "Right" },
	{ K_HOME, "Home" },
	{ K_END, "End" },
	{ K_PAGE_UP, "PageUp" },
	{ K_PAGE_DOWN, "PageDown" },
	{ K_BACK_TAB, "Shift-Tab" },
	{ K_F1, "F1" },
	{ K_F1 + 1, "F2" },
	{ K_F1 + 2, "F3" },
	{ K_F1 + 3, "F4" },
	{ K_F1 + 4, "F5" },
	{ K_F1 + 5, "F6" },
	{ K_F1 + 6, "F7" },
	{ K_F1 + 7, "F8" },
	{ K_F1 + 8, "F9" },
	{ K_F1 + 9, "F10" },
	{ K_F1 + 10, "F11" },
	{ K_F12, "F12" },
	{ K_RESIZE, "Resize" },
	{ K_WAKE, "Wake" },
	{ K_IDLE, "Idle" },
	{ K_GONE, "Gone" },
};

static const char ctrl[] = "Ctrl-";
#define CTRL_LENGTH (sizeof(ctrl) - 1)

const char *key_text(uint32_t key, char out[KEY_TEXT_SIZE])
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (names[i].key == key)
			return names[i].name;
	if (key < ' ')
		snprintf(out, KEY_TEXT_SIZE, "%s%c", ctrl, (char)(key + '@'));
	else
		out[utf8_encode(key, out)] = '\0';
	return out;
}

uint32_t key_by_name(const char *name, size_t n)
{
	uint32_t point;
	bool valid;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strlen(names[i].name) == n &&
			!strncasecmp(names[i].name, name, n))
			return names[i].key;
	if (n == CTRL_LENGTH + 1 && !strncasecmp(name, ctrl, CTRL_LENGTH) &&
		name[CTRL_LENGTH] > '@' && name[CTRL_LENGTH] <= 'z')
		return K_CTRL((unsigned char)name[CTRL_LENGTH]);
	if (n && utf8_decode(name, n, &point, &valid) == n && valid &&
		point > ' ')
		return point;
	return K_NONE;
}
