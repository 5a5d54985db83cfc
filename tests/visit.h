/* SPDX-License-Identifier: MIT */
#ifndef TESTS_VISIT_H
#define TESTS_VISIT_H

/* A checklist with one topic of each kind, for walks through all of it. */
static const char visit[] =
	"topic setup { title = 'S' always = true"
	" question one { @choice } question alone { @choice } }"
	"topic a { title = 'A' question one { @choice }"
	" question two { @choice show_if = 'one == yes' }"
	" question three { @choice } }"
	"topic mid { title = 'M' always = true question one { @say } }"
	"topic b { title = 'B' question one { @choice } }"
	"topic mum { title = 'U' gate = 'family' question kids { @choice }"
	" question worry { @choice }"
	" question more { @choice show_if = 'worry == yes' } }"
	"topic heard { title = 'H' private = true question one { @choice } }"
	"topic late { title = 'L' show_if = 'a.one == yes'"
	" question one { @choice } }"
	"topic close { title = 'C' always = true"
	" question one { @choice show_if = 'setup.one != no' } }"
	"gate family { @gate when = 'mum.kids == yes' }"
	"here { private_ok = 'setup.alone == yes' }";

#endif
