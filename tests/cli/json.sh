#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What 'assess --format json' writes is JSON, with the keys that it promises,
# in their order.
. "$SRC/tests/program.sh"

if ! command -v python3 >/dev/null; then
	echo "there is no python3 to read JSON with"
	exit 77
fi
cat >keys.py <<'END'
import json
import sys

NEED = ["id", "state", "urgency", "by", "title", "tags", "private", "paper",
        "because", "services", "left_out", "gap"]

text = open(sys.argv[1], encoding="utf-8", newline="").read()
found = json.loads(text, object_pairs_hook=lambda pairs: pairs)
keys = lambda pairs: [key for key, _ in pairs]
assert text.endswith("}\n")
assert keys(found) == ["checklist", "topics", "parked", "scores", "needs",
                       "infos", "later"], keys(found)
found = dict(found)
assert keys(found["checklist"]) == ["id", "version"]
for _, score in found["scores"]:
    assert keys(score) == ["value", "answered", "of", "least", "most", "band"]
for need in found["needs"]:
    wanted = list(NEED)
    if dict(need)["state"] == "unclear":
        wanted.insert(2, "missing")
    assert keys(need) == wanted, keys(need)
    assert dict(need)["state"] in ("found", "unclear")
END

for answers in "$DATA"/assess/*.answers; do
	run assess -c "$DATA/good/clinic.conf" --format json "$answers"
	says 0
	python3 keys.py out || wrong "is not as promised"
done

# Signs that JSON must write in another way come back as they were.
sed 's/Hot flushes/\\"Hot\\" \\\\ flushes\\n\\tat night/' \
	"$DATA/good/clinic.conf" >signs.conf
run assess -c signs.conf --format json "$DATA/assess/calm.answers"
says 0
python3 - <<'END' || wrong "is to bring back what the label says"
import json

needs = json.load(open("out", encoding="utf-8"))["needs"]
said = [need["because"][0] for need in needs if need["id"] == "menopause"]
assert said == ['You ticked “"Hot" \\ flushes\n\tat night” and “Brain fog”'], said
END

exit $failed
