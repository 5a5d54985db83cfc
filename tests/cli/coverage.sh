#!/bin/sh
# SPDX-License-Identifier: MIT
#
# tests/coverage.sh adds up what gcov says of src/model/*.c, and only that.
set -eu

mkdir -p src/model
touch src/model/rule.c src/model/wizard.c
cat >gcov <<'END'
#!/bin/sh
echo "$*" >asked
cat <<'SAID'
File 'src/model/rule.c'
Lines executed:97.91% of 48
Branches executed:100.00% of 27
Taken at least once:74.07% of 27
Calls executed:97.56% of 41
File 'src/base/arena.h'
Lines executed:50.00% of 2
Branches executed:100.00% of 2
Taken at least once:50.00% of 2
No calls
File 'src/model/truth.c'
Lines executed:100.00% of 3
No branches
No calls
File 'src/model/wizard.c'
Lines executed:0.00% of 10
Branches executed:0.00% of 13
Taken at least once:0.00% of 13
No calls
Lines executed:77.00% of 100
SAID
END
chmod +x gcov
cat >wanted <<'END'
src/model/rule.c                  97.9 % of   48 lines   74.1 % of   27 branches
src/model/truth.c                100.0 % of    3 lines  100.0 % of    0 branches
src/model/wizard.c                 0.0 % of   10 lines    0.0 % of   13 branches
model/: 50.0 % of branches (20 of 40)
END
GCOV=./gcov sh "$SRC/tests/coverage.sh" b | tee said
cmp wanted said
grep ' b/src/model/rule.gcno b/src/model/wizard.gcno$' asked

printf '#!/bin/sh\nexit 1\n' >gcov
if GCOV=./gcov sh "$SRC/tests/coverage.sh" b; then
	echo "nothing counted, and it passed"
	exit 1
fi
