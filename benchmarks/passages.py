"""How many errors are found in short passages whose authors avoided every stock phrase.

    python -m benchmarks.passages [--language zh|en] [--half read|unread] [--show missed|false]

benchmarks/passages/ABOUT.txt says what they are. Found: an error or warning that the passage as written did not get.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import claimcheck
from claimcheck.model.finding import Finding

FOLDER = Path(__file__).parent / "passages"
_DAY = "2025-06-02"  # of passages that depend on none


def check(text: str, published: str) -> list[Finding]:
    """Errors and warnings about figures that contradict each other."""
    found = claimcheck.check(text, published=published, path="passage.md")
    return [one for one in found if one.family == "consistency" and one.severity != "info"]


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--language", choices=("zh", "en"))
    parser.add_argument("--half", choices=("read", "unread"))
    parser.add_argument("--show", choices=("missed", "false"))
    options = parser.parse_args(argv)
    for path in sorted(FOLDER.glob(f"{options.language or '*'}_*.{options.half or '*'}.jsonl")):
        tally(path, options.show)
    return 0


def tally(path: Path, show: str | None) -> None:
    """Print one line about one file: passages, errors found, false alarms; then how many of each rule are found."""
    found: Counter[str] = Counter()
    count: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        day = told.get("published", _DAY)
        clean = check(told["text"], day)
        known = {(one.rule, tuple(span.exact for span in one.spans)) for one in clean}
        alarms.update(one.severity for one in clean)
        if clean and show == "false":
            print(f"false: {[(one.rule, one.arithmetic or one.message) for one in clean]}\n    {told['text']}")
        broken = check(told["text"].replace(told["find"], told["replace"]), day)
        hit = any((one.rule, tuple(span.exact for span in one.spans)) not in known for one in broken)
        count[told["rule"]] += 1
        found[told["rule"]] += hit
        if not hit and show == "missed":
            print(f"missed {told['rule']}: {told['find']} -> {told['replace']}\n    {told['text']}")
    share = found.total() / max(1, count.total())
    told_alarms = f"false errors {alarms['error']}, warnings {alarms['warning']}"
    print(f"{path.stem:<18} {count.total():>4} {share:>6.1%}   {told_alarms}")
    print("    " + ", ".join(f"{rule} {found[rule]}/{number}" for rule, number in sorted(count.items())))


if __name__ == "__main__":
    raise SystemExit(main())
