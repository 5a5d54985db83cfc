#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What the print system's own filter makes of a paper, with the options that it
# is sent with: A4, as many pages as there are form feeds, and no line that is
# lost or runs off the edge. That holds for a page that is full to the last
# letter, too.
. "$SRC/tests/paper/lib/visit.sh"
. "$SRC/tests/paper/lib/server.sh"

needs pdfinfo pdftotext
FILTER=$HELPERS/filter/texttopdf
[ -x $FILTER ] || skip "there is no $FILTER here (cups-filters)"
EDGE=12 # points, that a printer cannot print on: as in printer.ppd

# pdf TEXT OPTIONS: page.pdf, and lines of: page, left, top, right, bottom. The
# filter does not say which letter is which, and '=' is then taken for a space.
pdf()
{
	tr '=' '#' <"$1" >plain
	PPD=$VISIT/printer.ppd CHARSET=utf-8 $FILTER 1 nobody Notes 1 "$2" plain \
		>page.pdf 2>filter.err || {
		cat filter.err
		wrong "the filter does not take $1 with $2"
	}
	pdftotext -bbox page.pdf - | awk -F'"' '
		/<page / { page++ }
		/<word / { print page, $2, $4, $6, $8 }' >boxes
	pdfinfo page.pdf >out
}

# The lines of each page on which there is anything.
lines_of_text()
{
	awk -v RS='\f' -v FS='\n' '{
		n = 0
		for (i = 1; i <= NF; i++)
			n += $i ~ /[^ ]/
		print NR, n }' "$1"
}

lines_of_boxes()
{
	awk '!seen[$1 " " int($3)]++ { n[$1]++; pages = $1 }
		END { for (i = 1; i <= pages; i++) print i, n[i] + 0 }' boxes
}

# fits TEXT OPTIONS: all of it is on the pages where it belongs
fits()
{
	pdf "$1" "$2"
	grep -q '^Page size:.*A4' out || wrong "$1 is not on A4"
	lines_of_text "$1" >wanted
	lines_of_boxes >got
	diff wanted got || wrong "$1 has other lines, or pages, with $2"
	awk -v edge=$EDGE '$2 < edge || $3 < edge || $4 > 595 - edge ||
		$5 > 842 - edge { print; found = 1 }
		END { exit !found }' boxes >beyond &&
		wrong "$1 runs off the paper with $2: $(cat beyond)"
}

# two_pages COLUMNS LINES: full to the last letter
two_pages()
{
	awk -v columns="$1" -v lines="$2" 'BEGIN {
		for (i = 1; i <= 2 * lines; i++) {
			line = sprintf("%3d ", i)
			while (length(line) < columns)
				line = line "x"
			print (i == lines + 1 ? "\f" : "") line
		}
	}'
}

# The distance from line to line, in points.
leading()
{
	awk '$1 == 1 { if (NR > 1 && $3 > last) { print $3 - last; exit }
		last = $3 }' boxes
}

serve
add_printer desk
visit
to_the_printer
print_it
until_it has "on its way to the printer"
arrives 1
to_the_printer
to "Large print"
step Enter
print_it
until_it has "on its way to the printer"
arrives 2
leave
ordinary=$(sed -n 4p tray/1.told)
large=$(sed -n 4p tray/2.told)

# As many columns and lines as in src/ui/papers.c.
fits tray/1.paper "$ordinary"
two_pages 72 66 >full
fits full "$ordinary"
small=$(leading)
fits tray/2.paper "$large"
two_pages 48 46 >full
fits full "$large"
awk "BEGIN { exit !($(leading) > 1.3 * $small) }" ||
	wrong "large print is hardly larger: $(leading) to $small points"

# And it is seen where something does not fit.
two_pages 72 90 >full
pdf full "$ordinary"
[ "$(lines_of_boxes)" != "$(lines_of_text full)" ] || wrong "sees no long page"
two_pages 110 66 >full
pdf full "$ordinary"
[ "$(lines_of_boxes)" != "$(lines_of_text full)" ] || wrong "sees no wide line"

exit $failed
