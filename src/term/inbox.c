/* SPDX-License-Identifier: MIT */
#include "term/inbox.h"

#include <assert.h>
#include <string.h>

#include "term/key.h"

static uint32_t *key_at(struct inbox *inbox, int i)
{
	return &inbox->keys[(inbox->first + i) % INBOX_SIZE];
}

static uint32_t take_first(struct inbox *inbox)
{
	uint32_t key = *key_at(inbox, 0);

	*key_at(inbox, 0) = K_NONE;
	inbox->first = (inbox->first + 1) % INBOX_SIZE;
	inbox->n--;
	return key;
}

void inbox_add(struct inbox *inbox, uint32_t key)
{
	assert(!inbox_is_full(inbox));
	*key_at(inbox, inbox->n++) = key;
}

bool inbox_is_empty(const struct inbox *inbox)
{
	return !inbox->n;
}

bool inbox_is_full(const struct inbox *inbox)
{
	return inbox->n == INBOX_SIZE;
}

/* They may be letters of what she said. */
void inbox_clear(struct inbox *inbox)
{
	explicit_bzero(inbox, sizeof(*inbox));
}

static uint32_t find_hiding(
	struct inbox *inbox, bool (*hides)(void *, uint32_t), void *data)
{
	for (int i = 0; i < inbox->n; i++)
		if (hides(data, *key_at(inbox, i)))
			return *key_at(inbox, i);
	return K_NONE;
}

uint32_t inbox_discard(
	struct inbox *inbox, bool (*hides)(void *, uint32_t), void *data)
{
	uint32_t key = find_hiding(inbox, hides, data);

	inbox_clear(inbox);
	return key;
}

uint32_t inbox_take(
	struct inbox *inbox, bool (*hides)(void *, uint32_t), void *data)
{
	uint32_t key = find_hiding(inbox, hides, data);

	if (key == K_NONE)
		return inbox->n ? take_first(inbox) : K_NONE;
	inbox_clear(inbox);
	return key;
}
