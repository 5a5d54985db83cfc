/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/keymap.h"
#include "cmd/cmd.h"

enum {
	COLUMN = 12
};

static void print_key(const struct binding *binding)
{
	printf("  %s%*s%s\n", binding->shown,
		COLUMN - utf8_width(binding->shown), "", _(binding->help));
}

enum status cmd_help_keys(void)
{
	printf("%s\n\n",
		_("The keys of a check-in. The last line of the screen "
		  "says which work there."));
	for (int i = 0; i < ACTIONS; i++)
		if (keymap[i].shown)
			print_key(&keymap[i]);
	return cmd_flush();
}
