#!/bin/sh
# SPDX-License-Identifier: MIT
#
# When the terminal goes away the program does, too, and at once: it neither
# stays behind with what she said, nor asks for keys for ever.
. "$SRC/tests/program.sh"

command -v python3 >/dev/null || {
	echo "there is no python3 here"
	exit 77
}

cat >hang_up.py <<'END'
import fcntl, os, pty, select, struct, subprocess, sys, termios, time

PATIENCE = 10  # seconds, for a slow machine


def until(master, text):
    said, end = b"", time.monotonic() + PATIENCE
    while text.encode() not in said:
        left = max(0, end - time.monotonic())
        if not select.select([master], [], [], left)[0]:
            sys.exit("never says: " + text)
        said += os.read(master, 65536)


def take_terminal():
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


# With a terminal of its own it gets a signal; else there is only an end.
own, steps = sys.argv[1] == "own", sys.argv[2:]
program = [os.environ["SIGNPOST"], "start", "-c",
           os.environ["SRC"] + "/checklists/small.conf"]
master, slave = pty.openpty()
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
child = subprocess.Popen(program, stdin=slave, stdout=slave, stderr=slave,
                         preexec_fn=take_terminal if own else None,
                         env=dict(os.environ, TERM="xterm-256color"))
os.close(slave)
until(master, "Start a check-in")
for key, text in zip(steps[::2], steps[1::2]):
    os.write(master, key.encode())
    until(master, text)
os.close(master)
try:
    print(child.wait(PATIENCE))
except subprocess.TimeoutExpired:
    child.kill()
    sys.exit("stays behind")
END

LC_ALL=C.UTF-8
export LC_ALL
enter=$(printf '\r') f9=$(printf '\033[20~')

# hangs_up HOW KEY TEXT…: after each key there is this text. It ends by itself,
# and is not killed half way through its wiping.
hangs_up()
{
	asked="the terminal goes away: $*"
	python3 hang_up.py "$@" >out 2>err
	case $(cat out) in
	0 | 129) ;;
	*) wrong "is to come to its end" ;;
	esac
}

for how in own none; do
	hangs_up $how
	hangs_up $how "$enter" "Which part" 2 "•"
	hangs_up $how "$enter" "Which part" "$f9" "Ready."
done

exit $failed
