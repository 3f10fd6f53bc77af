#!/usr/bin/env bash
# The life of a claim, on a scratch copy of the example: found, verified, edited into suspicion, gone stale.
# Nothing here touches the project's own claims.json; the verification is part of the play.
set -euo pipefail
cd "$(dirname "$0")/.."

example=$PWD/examples/green-silk-road.md
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
cp "$example" article.md
export LC_ALL=${LC_ALL:-C.UTF-8}
[ ! -t 1 ] || export FORCE_COLOR=1 COLUMNS=${COLUMNS:-$(tput cols 2>/dev/null || echo 100)}

say() { printf '\n\033[1m# %s\033[0m\n' "$*"; }
# Run a command; of a long answer only the first lines and the last.
run() {
    local status=0
    printf '\n\033[2m$ %s\033[0m\n' "$*"
    "$@" >"$scratch/.out" 2>&1 || status=$?
    if [ "$(wc -l <"$scratch/.out")" -le 26 ]; then
        cat "$scratch/.out"
    else
        head -n 17 "$scratch/.out"
        printf '  ...\n'
        tail -n 1 "$scratch/.out"
    fi
    [ "$status" -eq 0 ] || printf '\033[2m(exit status %s)\033[0m\n' "$status"
    [ "$status" -le 1 ] || exit "$status"
}
id_of() { # the id of the claim whose figure is $1
    claimcheck list --format json | python3 -c '
import json, sys
print(next(c["id"][:4] for c in json.load(sys.stdin)["claims"] if c["anchor"]["exact"] == sys.argv[1]))' "$1"
}

say "Every number in the article becomes a claim in claims.json"
run claimcheck track article.md
run claimcheck list

say "One claim: its sentence, how it was read, what it implies"
id=$(id_of 70万辆)
run claimcheck show "$id" --as-of 2024-12-12

say "Somebody looks it up and answers for it (a play: nobody looked anything up)"
run claimcheck verify "$id" --verdict verified --by "demo reader" --source "the demo" --at 2024-12-12
run claimcheck verify "$id" --as-of 2024-12-12

say "The figure in the text is changed: nothing verified is carried over to another number"
sed 's/70万辆/75万辆/' "$example" >article.md
run claimcheck track article.md
run claimcheck check --as-of 2024-12-12

say "The verified text again, a year later: what spoke of its present has gone stale, and CI turns red"
cp "$example" article.md
run claimcheck track article.md
run claimcheck check --as-of 2025-12-12
