# SPDX-License-Identifier: MIT
#
# Completion for bash: installed as bash-completion/completions/signpost, or
# ". src/signpost.bash". Commands, options and what an option takes are asked
# of the program, so that they are those of the one that is typed.

# Where the shipped checklists are: installed, or in a source tree.
_signpost_here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for _signpost_lists in "$_signpost_here"/../../signpost/checklists \
	"$_signpost_here"/../checklists; do
	[ ! -d "$_signpost_lists" ] || break
done
unset _signpost_here

_signpost_commands()
{
	"$1" --help 2>/dev/null | sed -n 's/^  \([a-z]*\)  *[a-z].*/\1/p'
	echo help
}

# Whose help is read from stdin: "list find gaps", for commands that have such.
_signpost_verbs()
{
	sed -n "s/^\(usage:\)\{0,1\} *signpost $1 \([a-z][a-z]*\).*/\2/p"
}

# The rows of the help on stdin, as "-s --services FILE", so far as they are
# in how the verb is called; a last row "=…" is how it is called.
_signpost_rows()
{
	awk -v verb="$1" '
		/^$/ { rows = 1 }
		!rows && /signpost/ {
			on = verb == "" || $0 ~ ("signpost [a-z]+ " verb "( |$)")
		}
		!rows && on { called = called " " $0 " " }
		!rows || !/^ *-/ { next }
		{
			row = $1 ~ /,$/ ? $1 " " $2 : $1
			value = $1 ~ /,$/ ? $3 : $2
			sub(/,/, "", row)
			n = split(row, names, " ")
			for (i = 1; i <= n; i++)
				if (names[i] == "--help" || called ~ \
					("[[ ]" names[i] "[] ]")) {
					print row, value ~ /^[A-Z]+$/ ? value : ""
					break
				}
		}
		END { print "=" called }'
}

# What an option takes, out of "[--format text|json]" in how it is called.
_signpost_choices()
{
	sed -n "s/^=.*$1 \([a-z]*|[a-z|]*\).*/\1/p" | tr '|' ' '
}

# Names of checklists or, in services/, of services.
_signpost_names()
{
	local dir file
	for dir in "${XDG_CONFIG_HOME:-$HOME/.config}/signpost" /etc/signpost \
		"$_signpost_lists"; do
		for file in "$dir/$1"*.conf; do
			[ -e "$file" ] || continue
			file=${file#"$dir/"}
			echo "${file%.conf}"
		done
	done | grep -vx -e signpost -e wording
}

# The languages there are translations in: installed, or in a source tree.
_signpost_languages()
{
	local file
	echo en
	for file in "$_signpost_lists"/../../locale/*/LC_MESSAGES/signpost.mo; do
		[ ! -e "$file" ] || basename "${file%/LC_MESSAGES/signpost.mo}"
	done
	for file in "$_signpost_lists"/../locale/signpost/*.po; do
		[ ! -e "$file" ] || basename "$file" .po
	done
}

# _signpost_files CUR END…: directories, and files that end so
_signpost_files()
{
	local cur=$1
	shift
	compopt -o filenames 2>/dev/null
	mapfile -t COMPREPLY < <(compgen -d -- "$cur"
		for end; do
			compgen -f -X "!*.$end" -- "$cur"
		done | while read -r file; do
			[ -d "$file" ] || echo "$file"
		done)
}

_signpost_words()
{
	mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}

# One of several words, with commas between: what stands there stays.
_signpost_list()
{
	local before=
	[[ $2 != *,* ]] || before=${2%,*},
	mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${2##*,}")
}

_signpost_notes()
{
	_signpost_words "$("$1" note list 2>/dev/null |
		grep -o '^[0-9a-f]\{16\}')" "$2"
}

# _signpost_value ME OPTION ROWS CUR: false if the option takes no value.
_signpost_value()
{
	local choices names=
	choices=$(_signpost_choices "$2" <<<"$3")
	case $2 in
	-c | --checklist) names=$(_signpost_names '') ;;
	-s | --services) names=$(_signpost_names services/) ;;
	--into) ;;
	--lang | --her-lang) choices=$(_signpost_languages) ;;
	--nation) choices="england scotland wales ni" ;;
	--for) choices="her worker next policy slip meeting" ;;
	--must)
		_signpost_list "ost current_use children pets" "$4"
		return 0
		;;
	--want)
		_signpost_list "female_worker remote outreach drop_in home_visit
			step_free peer_led interpreter self_referral women_only
			mornings middle afternoons evenings weekends" "$4"
		return 0
		;;
	*)
		# Something that nobody but whoever types it knows, or none.
		[ -n "$choices" ] || {
			grep -q -e "\(^\| \)$2 [A-Z -]*[A-Z]\$" <<<"$3"
			return
		}
		;;
	esac
	if [ -n "$choices" ]; then
		_signpost_words "$choices" "$4"
		return 0
	fi
	_signpost_files "$4" conf
	mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "$names" -- "$4")
}

# _signpost_argument ME COMMAND VERB CUR: what is no option
_signpost_argument()
{
	case "$2 $3" in
	"help ") _signpost_words "$(_signpost_commands "$1") keys" "$4" ;;
	"assess " | "sheet ") _signpost_files "$4" answers ;;
	"check ") _signpost_files "$4" conf answers po ;;
	"resume " | "note show" | "note delete" | "note passphrase")
		_signpost_notes "$1" "$4"
		;;
	"services import") _signpost_files "$4" csv tsv txt ;;
	"demo ")
		_signpost_words "$(cd "$_signpost_lists/demo" 2>/dev/null &&
			printf '%s\n' *.answers | sed 's/\.answers$//')" "$4"
		;;
	"pot ")
		_signpost_files "$4" conf
		mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W \
			"$(_signpost_names '')" -- "$4")
		;;
	esac
}

_signpost()
{
	local me=$1 cur=$2 prev=$3 command=${COMP_WORDS[1]} first=1
	local help verbs verb rows
	COMPREPLY=()
	# "--format=js" comes as three words.
	if [ "$cur" = = ]; then
		cur=
	elif [ "$prev" = = ]; then
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	if [ "$COMP_CWORD" -eq 1 ] && [[ $cur != -* ]]; then
		_signpost_words "$(_signpost_commands "$me")" "$cur"
		return
	fi
	# Without a command it is "start".
	[[ $command != -* ]] || command=start first=0
	help=$("$me" help "$command" 2>/dev/null) || [ "$command" = help ] ||
		return 0
	verbs=$(_signpost_verbs "$command" <<<"$help")
	if [ -n "$verbs" ] && [ "$COMP_CWORD" -eq $((first + 1)) ] &&
		[[ $cur != -* ]]; then
		_signpost_words "$verbs" "$cur"
		return
	fi
	[ -z "$verbs" ] || verb=${COMP_WORDS[first + 1]}
	rows=$(_signpost_rows "$verb" <<<"$help")
	if [[ $prev == -* ]] && _signpost_value "$me" "$prev" "$rows" "$cur"; then
		return
	fi
	if [[ $cur == -* ]]; then
		_signpost_words "$(grep -o -e '--[a-z-]*' <<<"${rows%$'\n'=*}")" "$cur"
		[ "$COMP_CWORD" -ne 1 ] || _signpost_words \
			"${COMPREPLY[*]} --version" "$cur"
	else
		_signpost_argument "$me" "$command" "$verb" "$cur"
	fi
}

complete -F _signpost signpost
