/* SPDX-License-Identifier: MIT */
#include "ui/pager.h"

#include <string.h>

void pager_init(struct pager *pager, int n_questions)
{
	*pager = (struct pager){ .n = n_questions };
	arena_init(&pager->arena);
	pager->rows = arena_array(
		&pager->arena, (size_t)n_questions, sizeof(*pager->rows));
}

void pager_release(struct pager *pager)
{
	arena_release(&pager->arena);
	*pager = (struct pager){ .n = 0 };
}

void pager_forget(struct pager *pager)
{
	if (pager->n)
		memset(pager->rows, 0, (size_t)pager->n * sizeof(*pager->rows));
}

void pager_fit(struct pager *pager, int width, int height)
{
	if (pager->width == width && pager->height == height)
		return;
	pager_forget(pager);
	pager->width = width;
	pager->height = height;
}

struct question_page pager_page(struct pager *pager,
	const struct wizard *wizard, int question,
	int (*measure)(void *data, int question), void *data)
{
	int t = wizard->list->questions[question].topic;
	const struct topic *topic = &wizard->list->topics[t];
	struct question_page page = { question, question, 1, 0 };
	int used = 0;

	for (int q = topic->first; q < topic->first + topic->count; q++) {
		if (!asking_is_asked(&wizard->asking, q))
			continue;
		if (!pager->rows[q])
			pager->rows[q] = measure(data, q);
		if (!page.of || used + pager->rows[q] > pager->height) {
			page.of++;
			used = 0;
			if (q <= question) {
				page.number = page.of;
				page.first = q;
			}
		}
		used += pager->rows[q];
		if (page.number == page.of)
			page.last = q;
	}
	return page;
}
