#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What checklists/reports.md says is met, is there: every name in it is a
# question, a need, a text, a step, a word of the settings or a file.
. "$SRC/tests/program.sh"

asked=reports.md
: >out
: >err
LIST=$SRC/checklists/womens-health.conf
TABLE=$SRC/checklists/reports.md

awk '/^topic / { topic = $2 }
	/^\tquestion / { print topic "." $2 }
	/^(need|info|gate|topic) / { print $2 }
	/^\tstep / { print $2 }' "$LIST" >names
n=0
for name in $(grep '^|' "$TABLE" | grep -o '`[^`]*`' | tr -d '`' | sort -u); do
	n=$((n + 1))
	case $name in
	*/*) [ -f "$SRC/$name" ] || wrong "no file $name" ;;
	*) grep -qxF "$name" names || grep -qw "$name" \
		"$SRC/src/load/settings.c" "$SRC/src/model/service_fields.c" \
		"$SRC/src/model/seeker.c" "$SRC/src/model/services.c" \
		"$SRC/src/ui/keymap.c" || wrong "nothing is called $name" ;;
	esac
done
[ $n -gt 100 ] || wrong "only $n names"
awk -F'|' '/^\|[^-]/ && NF != 5 { exit 1 }' "$TABLE" || wrong "a row is not whole"
awk -F'|' '/^\|[^-]/ && $4 ~ /^ *$/ { exit 1 }' "$TABLE" ||
	wrong "a row says neither where, nor 'not yet'"

exit $failed
