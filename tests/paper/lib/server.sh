# SPDX-License-Identifier: MIT
#
# A print system of our own: a real cupsd with all of its files in $TMP/cups,
# that listens on a socket there and nowhere else; after visit.sh:
#
#   . "$SRC/tests/paper/lib/server.sh"
#
# Its printer, 'desk', is a script that keeps what it is given: in
# $TMP/tray/N.paper what came, in N.told as what: user, title, copies, options.
PATH=$PATH:/usr/sbin:/sbin

needs cupsd lp lpstat lpadmin cupsdisable ipptool
HELPERS=/usr/lib/cups
[ -d $HELPERS/daemon ] || skip "cups has its helpers somewhere else here"

mkdir -p cups/bin/backend cups/root cups/spool cups/cache cups/state cups/tmp \
	cups/log tray
CUPS_SERVER=$TMP/cups/socket
export CUPS_SERVER

# Mode 0700: it is run as whoever runs the server. Else it would be another
# user, who has no way into $TMP.
for part in daemon filter; do
	ln -s $HELPERS/$part cups/bin/$part
done
cat >cups/bin/backend/keep <<'END_BACKEND'
#!/bin/sh
[ $# -gt 0 ] || exit 0
to=${0%/cups/*}/tray/$1
printf '%s\n' "$2" "$3" "$4" "$5" >"$to.told"
cat -- ${6+"$6"} >"$to.new"
mv "$to.new" "$to.paper"
END_BACKEND
chmod 700 cups/bin/backend/keep

# It tells everything about jobs to whoever asks, and writes down all it can:
# so that we see the most that anybody could.
cat >cups/files.conf <<END_FILES
ServerRoot $TMP/cups/root
ServerBin $TMP/cups/bin
DataDir /usr/share/cups
RequestRoot $TMP/cups/spool
CacheDir $TMP/cups/cache
StateDir $TMP/cups/state
TempDir $TMP/cups/tmp
AccessLog $TMP/cups/log/access_log
ErrorLog $TMP/cups/log/error_log
PageLog $TMP/cups/log/page_log
SystemGroup root
END_FILES
cat >cups/cupsd.conf <<END_CONF
Listen $CUPS_SERVER
Browsing Off
WebInterface No
LogLevel debug2
MaxLogSize 0
AccessLogLevel all
PageLogFormat %p %j %u %T %C %{job-name} %{document-name} %{media}
PreserveJobHistory Yes
PreserveJobFiles Yes
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order deny,allow
</Limit>
</Policy>
END_CONF

is_serving()
{
	lpstat -r 2>/dev/null | grep -q 'is running'
}

serve()
{
	cupsd -f -c "$TMP/cups/cupsd.conf" -s "$TMP/cups/files.conf" \
		>cups/said 2>&1 &
	server=$!
	wait_for is_serving && return
	cat cups/said cups/log/error_log >began 2>/dev/null
	tail -n 20 began
	skip "no cupsd of our own starts here: $(tail -n 1 began)"
}

stop_serving()
{
	kill "$server"
	wait "$server"
	server=
}

add_printer()
{
	lpadmin -p "$1" -v keep:/ -E 2>cups/said ||
		skip "no printer can be added here: $(cat cups/said)"
}

# arrives N: the paper of job N is in the tray
arrives()
{
	wait_for test -e "tray/$1.paper" && return
	ls -l tray cups/spool
	tail -n 20 cups/log/error_log
	wrong "job $1 never comes out of the printer"
	exit 1
}

# All that the print system tells of a job, as: name = value
attributes()
{
	cat >ask.test <<-END_ASK
	{
		OPERATION Get-Job-Attributes
		GROUP operation-attributes-tag
		ATTR charset attributes-charset utf-8
		ATTR naturalLanguage attributes-natural-language en
		ATTR uri printer-uri ipp://localhost/printers/desk
		ATTR integer job-id $1
		ATTR name requesting-user-name nobody
		ATTR keyword requested-attributes all
	}
	END_ASK
	ipptool -tv "ipp://$(printf %s "$CUPS_SERVER" | sed 's,/,%2F,g; s, ,%20,g')/" \
		ask.test | sed 's/^ *//; s/ ([^()]*) = / = /'
}
