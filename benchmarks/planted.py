"""How many errors that others planted by hand are found, in articles that nobody wrote rules for.

    python -m benchmarks.planted [--language zh|en] [--set a…o] [--show missed|false|harmless]

benchmarks/planted/ABOUT.txt says what the sets are. Found: an error or warning that the clean article did not get;
among the spans: it points at the edited place.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import claimcheck
from claimcheck.model.finding import Finding

FOLDER = Path(__file__).parent / "planted"


@dataclass(frozen=True)
class Article:
    """A clean article with its edits."""

    path: Path
    text: str
    told: dict[str, Any]

    def check(self, text: str) -> list[Finding]:
        """Errors and warnings about figures that contradict each other."""
        found = claimcheck.check(text, published=self.told["published"], path=self.path.name)
        return [one for one in found if one.family == "consistency" and one.severity != "info"]


def load(language: str | None, chosen: str | None) -> Iterator[Article]:
    """The articles of a language and set."""
    for path in sorted(FOLDER.glob("*/*.md")):
        if language in (None, path.parent.name) and chosen in (None, path.stem[0]):
            told = json.loads(path.with_suffix(".json").read_text("utf-8"))
            yield Article(path, path.read_text("utf-8"), told)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--language", choices=("zh", "en"))
    parser.add_argument("--set", choices=tuple("abcdefghijklmnopqrs"))
    parser.add_argument("--show", choices=("missed", "false", "harmless"))
    options = parser.parse_args(argv)
    count: dict[str, Counter[str]] = {}
    for article in load(options.language, options.set):
        group = f"{article.path.parent.name} {article.path.stem[0]}"
        tally(article, count.setdefault(group, Counter()), count, options.show)
    report(count)
    return 0


def tally(article: Article, group: Counter[str], count: dict[str, Counter[str]], show: str | None) -> None:
    """Count one article into its group, and its edits into their rules and distances."""
    clean = article.check(article.text)
    known = {(one.rule, tuple(span.exact for span in one.spans)) for one in clean}
    group["articles"] += 1
    for one in clean:
        group[f"false {one.severity}s"] += 1
    if show == "false":
        for one in clean:
            print(f"{article.path.stem} {one.severity} {one.rule}: {one.arithmetic or one.message}")

    def news(edit: dict[str, str]) -> list[Finding]:
        found = article.check(article.text.replace(edit["find"], edit["replace"]))
        return [one for one in found if (one.rule, tuple(span.exact for span in one.spans)) not in known]

    for edit in article.told["edits"]:
        found = news(edit)
        into = [group, count.setdefault(edit["rule"], Counter()), count.setdefault(edit["distance"], Counter())]
        for each in into:
            each["edits"] += 1
            each["found"] += bool(found)
            each["among"] += any(_touches(one, article.text, edit) for one in found)
        if not found and show == "missed":
            print(f"{article.path.stem} {edit['rule']} ({edit['distance']}): {edit['find']} -> {edit['replace']}")
    for edit in article.told["harmless"]:
        flagged = news(edit)
        group["harmless"] += 1
        group["flagged"] += bool(flagged)
        if flagged and show == "harmless":
            print(f"{article.path.stem}: {edit['find']} -> {edit['replace']}: {[one.rule for one in flagged]}")


def _touches(finding: Finding, text: str, edit: dict[str, str]) -> bool:
    """Whether a finding points at what the edit changed."""
    find, replace = edit["find"], edit["replace"]
    shorter = min(len(find), len(replace))
    same = next((i for i in range(shorter) if find[i] != replace[i]), shorter)
    tail = 0
    while tail < shorter - same and find[-1 - tail] == replace[-1 - tail]:
        tail += 1
    start = text.index(find) + same
    end = max(start + len(replace) - tail - same, start + 1)
    return any(span.start <= end and start <= span.end for span in finding.spans)


def report(count: dict[str, Counter[str]]) -> None:
    """One line a group."""
    print(f"{'':<24} {'edits':>5} {'found':>7} {'among':>7}   clean articles: false errors, warnings; harmless flagged")
    for name, group in sorted(count.items(), key=lambda one: (one[1]["articles"] == 0, one[0])):
        edits = max(1, group["edits"])
        line = f"{name:<24} {group['edits']:>5} {group['found'] / edits:>7.1%} {group['among'] / edits:>7.1%}"
        if group["articles"]:
            line += (
                f"   {group['articles']}: {group['false errors']}, {group['false warnings']};"
                f" {group['flagged']} of {group['harmless']}"
            )
        print(line)


if __name__ == "__main__":
    raise SystemExit(main())
