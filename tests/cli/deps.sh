#!/bin/sh
# SPDX-License-Identifier: MIT
#
# tests/deps.sh on machines of every kind, each made up of a few commands.
set -u

# machine MANAGER...: one that has these, nobody's root, and lacks libconfuse
# and cmocka until the file 'installed' is there.
machine()
{
	rm -rf bin lists installed typed
	mkdir bin lists
	for tool in sh awk cat find mktemp rm touch; do
		ln -s "$(command -v $tool)" "bin/$tool"
	done
	for tool in make cc msgfmt "$@"; do
		fake "$tool" <<'END'
END
	done
	fake id <<'END'
echo 1000
END
	fake sudo <<'END'
exit 1
END
	fake pkg-config <<'END'
case $2 in
libconfuse | cmocka) [ -e installed ] ;;
esac
END
}

fake()
{
	{
		echo "#!/bin/sh"
		cat
	} >"bin/$1"
	chmod +x "bin/$1"
}

# deps STATUS: what it says is to be what stands on stdin.
deps()
{
	cat >wanted
	CC=${compiler:-cc} PKG_CONFIG=pkg-config APT_LISTS=lists PATH=$PWD/bin \
		sh "$SRC/tests/deps.sh" ${part-} >said 2>&1
	status=$?
	if [ $status -ne "$1" ] || ! cmp -s wanted said; then
		echo "$what: status $status, wanted $1; wanted and said:"
		cat wanted
		echo "---"
		cat said
		exit 1
	fi
}

# An apt-get that works, that writes down what it is told, and that needs
# an update first.
fake_apt()
{
	fake apt-get <<'END'
echo "$*" >>typed
case "$*" in
*update) touch updated ;;
*install*) [ -e updated ] && touch installed ;;
esac
END
	rm -f updated
}

typed()
{
	sed 's/.*Timeout=[0-9]* //' typed >last
	printf '%s\n' "$@" | cmp -s - last && return
	echo "$what: apt-get was told:"
	cat last
	exit 1
}

INSTALL='install -y --no-install-recommends libconfuse-dev libcmocka-dev'

what='all is there'
machine apt-get
touch installed
deps 0 </dev/null

what='apt, not root'
machine apt-get
deps 1 <<'END'
not found here: libconfuse cmocka
to install what is missing, type: sudo apt-get install libconfuse-dev libcmocka-dev
END

what='apt, not root, and what it takes to print pages'
part=browser
deps 1 <<'END'
not found here: chromium pdfinfo
to install what is missing, type: sudo apt-get install chromium poppler-utils
END
part=

what='apt, as root, in a fresh container'
machine
fake_apt
fake id <<'END'
echo 0
END
fake env <<'END'
[ "$1" = DEBIAN_FRONTEND=noninteractive ] || exit
shift
exec "$@"
END
deps 0 <<'END'
installing libconfuse-dev libcmocka-dev with apt
END
typed update "$INSTALL"

what='apt, as root, with lists'
rm installed typed
touch lists/somewhere_main_Packages.lz4
deps 0 <<'END'
installing libconfuse-dev libcmocka-dev with apt
END
typed "$INSTALL"

what='apt, as root, with lists too old'
rm installed typed updated
deps 0 <<'END'
installing libconfuse-dev libcmocka-dev with apt
END
typed "$INSTALL" update "$INSTALL"

what='apt, without a network'
rm installed
fake apt-get <<'END'
echo no network
exit 100
END
rm lists/*
deps 1 <<'END'
installing libconfuse-dev libcmocka-dev with apt
no network
not found here: libconfuse cmocka
to install what is missing, type: apt-get install libconfuse-dev libcmocka-dev
END

what='apt, with sudo that asks nothing'
machine
fake_apt
fake sudo <<'END'
[ "$1" = -n ] && shift && "$@"
END
fake env <<'END'
shift
exec "$@"
END
deps 0 <<'END'
installing libconfuse-dev libcmocka-dev with apt
END
typed update "$INSTALL"

what=dnf
machine dnf
deps 1 <<'END'
not found here: libconfuse cmocka
to install what is missing, type: sudo dnf install libconfuse-devel libcmocka-devel
END

what=pacman
machine pacman
deps 1 <<'END'
not found here: libconfuse cmocka
to install what is missing, type: sudo pacman -S --needed confuse cmocka
END

what=apk
machine apk
deps 1 <<'END'
not found here: libconfuse cmocka
to install what is missing, type: sudo apk add confuse-dev cmocka-dev
END

what=brew
machine brew
rm bin/msgfmt bin/cc
deps 1 <<'END'
not found here: cc stdio.h msgfmt libconfuse cmocka
to install what is missing, type: brew install gcc gettext confuse cmocka
END

what='no manager known, no clang'
machine
compiler=clang
deps 1 <<'END'
not found here: clang stdio.h libconfuse cmocka
to install what is missing, type the one for this system:
	sudo apt-get install clang libc6-dev libconfuse-dev libcmocka-dev
	sudo dnf install clang glibc-devel libconfuse-devel libcmocka-devel
	sudo pacman -S --needed clang glibc confuse cmocka
	sudo apk add clang musl-dev confuse-dev cmocka-dev
	brew install clang confuse cmocka
END

what='clang without libFuzzer'
machine apt-get
fake clang <<'END'
case "$*" in
*-fsanitize=fuzzer*) exit 1 ;;
esac
END
part=fuzzer
deps 1 <<'END'
not found here: libFuzzer
to install what is missing, type: sudo apt-get install libclang-rt-dev
END
