/* SPDX-License-Identifier: MIT */
#include "report/doc.h"

#include <string.h>

#include "base/json.h"

const char *const block_names[BLOCK_KINDS] = {
	[BLOCK_HEADING] = "heading",
	[BLOCK_TEXT] = "text",
	[BLOCK_ITEM] = "item",
	[BLOCK_DETAIL] = "detail",
	[BLOCK_BOX] = "box",
	[BLOCK_WRITE] = "write",
	[BLOCK_BAR] = "bar",
};

void doc_init(struct doc *doc, const char *title, struct arena *arena)
{
	*doc = (struct doc){
		.arena = arena,
		.title = title,
		.language = "",
		.mark = "",
		.banner = "",
		.foot = "",
	};
}

static void add(struct doc *doc, struct block block)
{
	if (doc->n == doc->size) {
		size_t old = (size_t)doc->size * sizeof(block);

		doc->size = doc->size ? 2 * doc->size : 32;
		doc->blocks = arena_grow(doc->arena, doc->blocks, old,
			(size_t)doc->size * sizeof(block));
	}
	doc->blocks[doc->n++] = block;
}

void doc_heading(struct doc *doc, const char *text)
{
	if (*text)
		add(doc, (struct block){ BLOCK_HEADING, "", text, 0, 0, NULL });
}

void doc_text(struct doc *doc, const char *text)
{
	if (*text)
		add(doc, (struct block){ BLOCK_TEXT, "", text, 0, 0, NULL });
}

void doc_item(struct doc *doc, int number, const char *text)
{
	if (*text)
		add(doc, (struct block){
				 BLOCK_ITEM, "", text, number, 0, NULL });
}

void doc_detail(struct doc *doc, const char *label, const char *text)
{
	if (*text)
		add(doc, (struct block){
				 BLOCK_DETAIL, label, text, 0, 0, NULL });
}

void doc_box(struct doc *doc, const char *text)
{
	if (*text)
		add(doc, (struct block){ BLOCK_BOX, "", text, 0, 0, NULL });
}

void doc_write(struct doc *doc, const char *label)
{
	add(doc, (struct block){ BLOCK_WRITE, label, "", 0, 0, NULL });
}

void doc_bar(struct doc *doc, const char *label, int number, int of)
{
	add(doc, (struct block){ BLOCK_BAR, label, "", number, of, NULL });
}

void doc_in(struct doc *doc, const char *language)
{
	if (doc->n && strcmp(language, doc->language) != 0)
		doc->blocks[doc->n - 1].language = language;
}

static void add_block(struct json *json, const struct block *block)
{
	json_object(json, NULL);
	json_string(json, "kind", block_names[block->kind]);
	if (*block->label)
		json_string(json, "label", block->label);
	if (*block->text)
		json_string(json, "text", block->text);
	if (block->language)
		json_string(json, "language", block->language);
	if (block->number)
		json_int(json, "number", block->number);
	if (block->of)
		json_int(json, "of", block->of);
	json_end_object(json);
}

void doc_to_json(const struct doc *doc, struct buf *out)
{
	struct json json;

	json_init(&json, out);
	json_object(&json, NULL);
	json_string(&json, "title", doc->title);
	json_string(&json, "language", doc->language);
	json_string(&json, "banner", doc->banner);
	json_array(&json, "blocks");
	for (int i = 0; i < doc->n; i++)
		add_block(&json, &doc->blocks[i]);
	json_end_array(&json);
	json_string(&json, "foot", doc->foot);
	json_end_object(&json);
}
