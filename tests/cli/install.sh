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
for page in "$SRC"/man/*.[15]; do
	cmp "$page" "$(at "man/man${page##*.}/${page##*/}")"
done
cmp "$SRC/src/signpost.bash" "$(at bash-completion/completions/signpost)"
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
[ -z "$(find root -name 'signpost*')" ]

# Nor a directory that others do not need as well.
rm "$theirs"
find root -type d -empty | grep -v -e '/bin$' -e '/share/doc$' \
	-e '/share/man$' -e '/share/locale$' >empty || :
[ ! -s empty ] || {
	cat empty
	exit 1
}

# What a clinic wrote is no part of it.
mkdir -p root/etc/signpost
echo 'kiosk = true' >root/etc/signpost/signpost.conf
into_root install
into_root uninstall
[ "$(cat root/etc/signpost/signpost.conf)" = 'kiosk = true' ]
[ "$(installed)" = root/etc/signpost/signpost.conf ]
