#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What 'make install' puts below DESTDIR works there, and 'make uninstall'
# takes all of it away again, and nothing else.
set -eu

if [ ! -x "$BUILD/signpost" ]; then
	echo "there is no program to install"
	exit 77
fi

# Every prefix but the one built for would build the program anew.
into_root()
{
	make -s -C "$SRC" B="$BUILD" DESTDIR="$PWD/root" "$@"
}

# The one place in root that ends in $1.
at()
{
	find root -path "*/$1" | grep .
}

installed()
{
	find root ! -type d | LC_ALL=C sort
}

umask 077
into_root install
installed
[ -z "$(find root -type f ! -perm -444)" ]
[ -z "$(find root -type d ! -perm -555)" ]
cmp "$SRC/LICENSE" "$(at doc/signpost/LICENSE)"
for file in checklists/womens-health.conf checklists/demo/morag.answers; do
	[ ! -e "$SRC/$file" ] || cmp "$SRC/$file" "$(at "signpost/$file")"
done
[ ! -e "$SRC/man/signpost.1" ] ||
	cmp "$SRC/man/signpost.1" "$(at man/man1/signpost.1)"
"$(at bin/signpost)" --version | tee version
grep -q '^signpost [0-9]' version

theirs=$(dirname "$(at bin/signpost)")/theirs
mine=$(dirname "$(at doc/signpost)")/signpost/mine
echo theirs >"$theirs"
echo mine >"$mine"
into_root uninstall
printf '%s\n' "$theirs" "$mine" | LC_ALL=C sort >left
installed | cmp - left

rm "$mine"
into_root install
into_root uninstall
[ "$(installed)" = "$theirs" ]
[ -z "$(find root -name signpost)" ]
