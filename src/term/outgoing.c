/* SPDX-License-Identifier: MIT */
#include "term/outgoing.h"

#include <string.h>

#include "base/file.h"
#include "term/crash.h"

void outgoing_add(struct outgoing *out, const char *sequence)
{
	for (; *sequence; sequence++) {
		if (!strncmp(sequence, "$<", 2) && strchr(sequence, '>')) {
			sequence = strchr(sequence, '>');
			continue;
		}
		if (out->n == sizeof(out->bytes))
			outgoing_send(out);
		out->bytes[out->n++] = *sequence;
	}
}

void outgoing_send(struct outgoing *out)
{
	if (out->fd == FOR_A_CRASH)
		crash_add(out->bytes, out->n);
	else
		write_all(out->fd, out->bytes, out->n);
	out->n = 0;
}
