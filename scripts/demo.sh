#!/usr/bin/env bash
# The life of a claim, on a scratch copy of the example: found, verified, edited into suspicion, gone stale.
# Nothing here touches the project's own claims.json; the verification is part of the play.
set -euo pipefail
cd "$(dirname "$0")/.."

project=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp examples/green-silk-road.md "$scratch/"
cd "$scratch"
git init -q . 2>/dev/null || true  # a repository ends the search for a ledger

say() { printf '\n\033[1m# %s\033[0m\n' "$*"; }
run() {
    local status=0
    printf '\033[2m$ %s\033[0m\n' "$*"
    "$@" || status=$?
    [ "$status" -eq 0 ] || printf '\033[2m(exit status %s)\033[0m\n' "$status"
}
id_of() { # the id of the claim whose figure is $1
    claimcheck list --format json | python3 -c '
import json, sys
print(next(c["id"] for c in json.load(sys.stdin)["claims"] if sys.argv[1] in c["anchor"]["exact"]))' "$1"
}

say "Every number in the article becomes a claim in claims.json"
run claimcheck track green-silk-road.md
run claimcheck list

say "One claim: its sentence, how it was read, what it implies"
id=$(id_of 70万辆)
run claimcheck show "$id"

say "Somebody looks it up and answers for it"
run claimcheck verify "$id" --verdict verified --by "demo reader" --source "demo only" \
    --note "played on a scratch copy; nobody looked anything up" --at 2024-12-12
run claimcheck check --as-of 2024-12-12

say "Then the figure in the text is changed: nothing verified is carried over to another number"
sed -i.bak 's/70万辆/75万辆/' green-silk-road.md && rm -f green-silk-road.md.bak
run claimcheck track green-silk-road.md
run claimcheck check --as-of 2024-12-12

say "Back to the verified text, but a year later: what spoke of its present has gone stale, and CI turns red"
cp "$project/examples/green-silk-road.md" .
run claimcheck track green-silk-road.md
run claimcheck check --as-of 2025-12-12
