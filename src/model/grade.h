/* SPDX-License-Identifier: MIT */
#ifndef MODEL_GRADE_H
#define MODEL_GRADE_H

/*
 * Reading grade (Flesch–Kincaid) of English text: 6 is what an eleven-year-old
 * reads with ease. Texts can be added up; each ends a sentence.
 */
struct grade {
	int sentences, words, syllables;
	int characters;
};

void grade_init(struct grade *grade);
void grade_add(struct grade *grade, const char *text);

/* 0 for no words at all; never negative. */
double grade_value(const struct grade *grade);

#endif
