"""False alarms in articles whose figures all agree: every error and warning here is one.

    python -m benchmarks.clean [--language zh|en] [--show]

benchmarks/clean/ABOUT.txt says what the articles are. With --show each alarm is printed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import claimcheck

FOLDER = Path(__file__).parent / "clean"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--language", choices=("zh", "en"))
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args(argv)
    print("       articles   claims   false errors   false warnings")
    for language in (options.language,) if options.language else ("zh", "en"):
        count = Counter[str]()
        for path in sorted((FOLDER / language).glob("*.md")):
            published = json.loads(path.with_suffix(".json").read_text("utf-8"))["published"]
            text = path.read_text("utf-8")
            count["articles"] += 1
            count["claims"] += len(claimcheck.extract(text, published=published, path=path.name))
            for one in claimcheck.check(text, published=published, path=path.name):
                if one.family == "consistency" and one.severity != "info":
                    count[one.severity] += 1
                    if options.show:
                        print(f"  {path.name} {one.severity} {one.rule}: {one.arithmetic}")
        print(
            f"{language:4} {count['articles']:10} {count['claims']:8} {count['error']:14} {count['warning']:16}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
