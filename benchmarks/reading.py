"""How well claims are read from articles whose claims are written beside them: found, extra, and each field.

    python -m benchmarks.reading [--language zh|en] [--set X] [--show]

benchmarks/reading/ABOUT.txt says who wrote the articles and which of them the program has been changed for. With
--show each claim that was missed, that nothing expects or that has a wrong field is printed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.casework import FIELDS, Outcome, judge, load

FOLDER = Path(__file__).parent / "reading"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--language", choices=("zh", "en"))
    parser.add_argument("--set", default="", help="only the articles whose names begin so")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args(argv)
    print("     articles  claims  found  extra  " + "  ".join(f"{name:>8}" for name in FIELDS))
    for language in (options.language,) if options.language else ("zh", "en"):
        outcomes: list[Outcome] = []
        for path in sorted((FOLDER / language).glob(f"{options.set}*.md")):
            outcomes.append(judge(load(path)))
            if options.show:
                _show(path.name, outcomes[-1])
        if outcomes:
            print(f"{language:4} {_row(outcomes)}")
    return 0


def _row(outcomes: Sequence[Outcome]) -> str:
    required = sum(one.required for one in outcomes)
    found = sum(one.found for one in outcomes)
    extra = sum(len(one.spurious) for one in outcomes)
    judged, right = Counter[str](), Counter[str]()
    for one in outcomes:
        judged.update(one.judged)
        right.update(one.right)
    fields = "  ".join(
        f"{right[name] / judged[name]:8.1%}" if judged[name] else f"{'-':>8}" for name in FIELDS
    )
    shares = f"{found / max(required, 1):6.1%} {extra / max(found + extra, 1):6.1%}"
    return f"{len(outcomes):8} {required:7} {shares}  {fields}"


def _show(name: str, outcome: Outcome) -> None:
    for quote in outcome.missed:
        print(f"  {name} missed: {quote}")
    for quote in outcome.spurious:
        print(f"  {name} extra: {quote}")
    for quote, field, expected, shown in outcome.wrong:
        print(f"  {name} {quote}: {field} {expected!r}, read {shown!r}")


if __name__ == "__main__":
    raise SystemExit(main())
