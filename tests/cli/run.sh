#!/bin/sh
# SPDX-License-Identifier: MIT
#
# tests/run.sh counts what passed, failed, was skipped, crashed or hung, and
# what it runs sees nothing of whoever runs it.
set -u

# expect STATUS TEST...: and on stdin the lines to be found, each somewhere,
# the last one last.
expect()
{
	want=$1
	shift
	last=
	LANG=xx TERM=vt52 LC_TIME=xx TZ=Asia/Tokyo XDG_DATA_HOME=/x \
		SIGNPOST_NOW=x LIMIT=5 BUILD=. VALGRIND='' \
		MAKEFLAGS='s -j2 --jobserver-auth=3,4 -- A=b' \
		sh "$SRC/tests/run.sh" "$@" >said 2>&1
	got=$?
	ok=true
	while read -r line; do
		grep -qxF -e "$line" said || ok=false
		last=$line
	done
	[ "$(tail -n 1 said)" = "$last" ] || ok=false
	if ! $ok || [ $got -ne "$want" ]; then
		echo "run.sh $*: status $got, wanted $want; said:"
		cat said
		exit 1
	fi
}

cat >real.c <<'END'
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *name;

static void passes(void **state)
{
	(void)state;
	printf("half a line");
}

static void does(void **state)
{
	(void)state;
	if (!strcmp(name, "fails"))
		assert_int_equal(1, 2);
	if (!strcmp(name, "skips"))
		skip();
	if (!strcmp(name, "aborts"))
		abort();
	if (!strcmp(name, "leaves"))
		exit(0);
}

static int breaks(void **state)
{
	(void)state;
	return -(!strcmp(name, "breaks"));
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes),
		cmocka_unit_test(does),
		cmocka_unit_test_setup(passes, breaks),
	};

	(void)argc;
	name = strrchr(argv[0], '/') + 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
END
$CC -o works real.c $(${PKG_CONFIG:-pkg-config} --cflags --libs cmocka) || exit
for name in fails skips aborts leaves breaks; do
	ln works $name
done

expect 0 ./works <<'END'
ok works 3 tests
3 passed, 0 failed
END
expect 1 ./works ./fails <<'END'
ok works 3 tests
FAILED fails 1 of 3 tests
--- fails
[  ERROR   ] --- 0x1 != 0x2
5 passed, 1 failed
END
expect 0 ./skips <<'END'
ok skips 3 tests
skip skips: does
1 skipped
2 passed, 0 failed
END
expect 1 ./aborts <<'END'
FAILED aborts 1 of 2 tests
killed by signal 6
1 passed, 1 failed
END
expect 1 ./leaves <<'END'
FAILED leaves 1 of 2 tests
1 passed, 1 failed
END
expect 1 ./breaks <<'END'
FAILED breaks 1 of 3 tests
2 passed, 1 failed
END

printf '#!/bin/sh\nexit 0\n' >empty
printf '#!/bin/sh\n"%s"\nexit 3\n' "$PWD/works" >late
printf 'exit 0\n' >passes.sh
printf 'echo so it is >&2\nexit 9\n' >fails.sh
printf 'echo no; echo too early; exit 77\n' >skips.sh
printf 'kill -SEGV $$\n' >crashes.sh
printf 'sleep 60\n' >hangs.sh
chmod +x empty late

expect 1 ./empty <<'END'
FAILED empty 1 of 1 test
ran no tests
0 passed, 1 failed
END
expect 1 ./late <<'END'
FAILED late 1 of 4 tests
left with status 3
3 passed, 1 failed
END
expect 1 passes.sh fails.sh skips.sh crashes.sh <<'END'
ok passes
FAILED fails
--- fails
so it is
left with status 9
skip skips: too early
FAILED crashes
killed by signal 11
1 skipped
1 passed, 2 failed
END
expect 1 <<'END'
0 passed, 0 failed
END
expect 1 skips.sh <<'END'
1 skipped
0 passed, 0 failed
END
printf 'echo so it is\n' >says.sh
export SHOW=1
expect 0 says.sh <<'END'
ok says
--- says
so it is
1 passed, 0 failed
END
unset SHOW

cat >world.sh <<'END'
echo "lang=${LANG-} term=${TERM-} zone=${TZ-} $LC_ALL time=${LC_TIME-}"
echo "xdg=${XDG_DATA_HOME-} now=${SIGNPOST_NOW-} make=$MAKEFLAGS"
[ "$PWD" = "$TMP" ] && [ -z "$(ls)" ] && [ -z "$(ls "$HOME")" ] &&
	[ "$HOME" != "$TMP" ] && [ "$SIGNPOST" = "$BUILD/signpost" ] &&
	[ -e "$SRC/tests/run.sh" ] && echo as promised
exit 1
END
expect 1 world.sh <<'END'
lang= term= zone= C.UTF-8 time=
xdg= now= make= -- A=b
as promised
0 passed, 1 failed
END
LIMIT=1 BUILD=. sh "$SRC/tests/run.sh" hangs.sh | grep 'took more than 1 sec'
