#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What it takes to build and test signpost; or, with 'printer' or 'browser',
# what 'make check-paper' takes to print, and with 'fuzzer' what 'make fuzz'
# does beside a clang. Silent when all of it is here.
# If not: apt-get installs what is missing, where that is allowed; elsewhere
# the command to type is printed, and the exit status is 1.
set -u

CC=${CC:-cc}
PKG_CONFIG=${PKG_CONFIG:-pkg-config}
compiler=gcc
case ${CC##*/} in
clang*) compiler=clang ;;
esac

here()
{
	command -v "$1" >/dev/null
}

has_header()
{
	${CC%% *} -E -x c -include "$1" /dev/null >/dev/null 2>&1
}

has_library()
{
	"$PKG_CONFIG" --exists "$1" 2>/dev/null
}

# Clang brings it, but some systems pack it apart.
has_fuzzer()
{
	program=$(mktemp) || return
	echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' |
		$CC -fsanitize=fuzzer -x c - -o "$program" >/dev/null 2>&1
	status=$?
	rm -f "$program"
	return $status
}

FILTERS=/usr/lib/cups/filter

#  looked for with        apt  dnf  pacman  apk  brew
TABLE="
here make:                make  make  make  make  make
here ${CC%% *}:           $compiler  $compiler  $compiler  $compiler  $compiler
has_header stdio.h:       libc6-dev  glibc-devel  glibc  musl-dev  -
here $PKG_CONFIG:         pkg-config  pkgconf-pkg-config  pkgconf  pkgconf  pkgconf
here msgfmt:              gettext  gettext  gettext  gettext  gettext
has_library ncursesw:     libncurses-dev  ncurses-devel  ncurses  ncurses-dev  ncurses
has_library libconfuse:   libconfuse-dev  libconfuse-devel  confuse  confuse-dev  confuse
has_library libsodium:    libsodium-dev  libsodium-devel  libsodium  libsodium-dev  libsodium
has_library cmocka:       libcmocka-dev  libcmocka-devel  cmocka  cmocka-dev  cmocka
"
PRINTER="
here tmux:                tmux  tmux  tmux  tmux  tmux
here lp:                  cups-client  cups-client  cups  cups-client  -
here /usr/sbin/cupsd:     cups-daemon  cups  cups  cups  -
here ipptool:             cups-ipp-utils  cups-ipptool  cups  cups  -
here $FILTERS/texttopdf:  cups-filters  cups-filters  cups-filters  cups-filters  -
here pdfinfo:             poppler-utils  poppler-utils  poppler  poppler-utils  poppler
"
BROWSER="
here chromium:            chromium  chromium  chromium  chromium  chromium
here pdfinfo:             poppler-utils  poppler-utils  poppler  poppler-utils  poppler
"
FUZZER="
has_fuzzer libFuzzer:     libclang-rt-dev  compiler-rt  compiler-rt  compiler-rt  llvm
"
case ${1-} in
fuzzer) TABLE=$FUZZER ;;
printer) TABLE=$PRINTER ;;
browser) TABLE=$BROWSER ;;
esac

# The lines of the table whose test fails.
missing()
{
	echo "$TABLE" | while IFS=: read -r test packages; do
		[ -z "$test" ] || $test || echo "$test $packages"
	done
}

# A column of the missing lines, on one line; from 3 on they are packages.
column()
{
	echo "$lacking" | awk -v n="$1" '
		$n != "-" { all = all sep $n; sep = " " } END { print all }'
}

command_for()
{
	case $1 in
	apt) echo "${sudo}apt-get install $(column 3)" ;;
	dnf) echo "${sudo}dnf install $(column 4)" ;;
	pacman) echo "${sudo}pacman -S --needed $(column 5)" ;;
	apk) echo "${sudo}apk add $(column 6)" ;;
	brew) echo "brew install $(column 7)" ;;
	esac
}

advise()
{
	echo "not found here: $(column 2)"
	for manager in apt-get dnf pacman apk brew; do
		here $manager || continue
		echo "to install what is missing, type: $(command_for ${manager%-get})"
		return
	done
	echo "to install what is missing, type the one for this system:"
	for manager in apt dnf pacman apk brew; do
		echo "	$(command_for $manager)"
	done
}

apt()
{
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq \
		-o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "$@" >>"$log" 2>&1
}

apt_install()
{
	apt install -y --no-install-recommends $(column 3)
}

# The lists of a fresh container are empty, those of an old one out of date.
apt_get()
{
	echo "installing $(column 3) with apt"
	log=$(mktemp) || return
	if [ -n "$(find "$LISTS" -name '*_Packages*' 2>/dev/null)" ]; then
		apt_install && return
	fi
	apt update && apt_install
}

LISTS=${APT_LISTS:-/var/lib/apt/lists}
log=
trap 'rm -f "$log"' EXIT

lacking=$(missing)
[ -n "$lacking" ] || exit 0

sudo="sudo " as_root="sudo -n" may_install=false
if [ "$(id -u)" -eq 0 ]; then
	sudo="" as_root="" may_install=true
elif here sudo && sudo -n true 2>/dev/null; then
	may_install=true
fi

if here apt-get && $may_install; then
	if apt_get; then
		lacking=$(missing)
		[ -n "$lacking" ] || exit 0
	else
		cat "$log"
	fi
fi
advise >&2
exit 1
