"""Extraction speed in KB of UTF-8 a second, against the best peers in the same run, and how it grows.

    python -m benchmarks.speed [--items N] [--text FILE] [--english FILE]

Peers are measured when they are installed (``pip install --group bench``): JioNLP (money and time with parsing, all
that it reads of news), Recognizers-Text (number, percentage, currency, dimension, date-time models) and, on English,
quantulum3 with and without its classifier. The text is the project's own case articles, repeated, which hold about
twenty figures a KB; ``--text`` is a JSON-lines file of ``{"title", "content"}`` in Chinese, ``--english`` a file of one
English article a line, as sparse in figures as news is. CPU time of this process; the peers get a share of the items,
since they are slower.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from claimcheck.documents import read_text
from claimcheck.extraction.pipeline import read

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "extract"
DAY = date(2024, 12, 20)
Task = Callable[[str], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--items", type=int, default=400, help="how many articles to read at most")
    parser.add_argument("--text", type=Path, help="a JSON-lines file with title and content")
    parser.add_argument("--english", type=Path, help="a file of English articles, one a line")
    options = parser.parse_args()
    sources = [
        ("zh", _from_file(options.text) if options.text else _own("zh")),
        ("en", _own("en")),
        ("en", options.english.read_text("utf-8").splitlines() if options.english else []),
    ]
    for language, texts in sources:
        if texts:
            _compare(language, (texts * (options.items // len(texts) + 1))[: options.items])
    _growth()


def _own(language: str) -> list[str]:
    pattern = re.compile(r"^~~~article[ \t]*\n(.*?)^~~~[ \t]*$", re.M | re.S)
    texts = []
    for path in sorted(CASES.glob(f"{language}-*.md")):
        match = pattern.search(path.read_text(encoding="utf-8"))
        if match is not None:
            texts.append(match[1])
    return texts


def _from_file(path: Path) -> list[str]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [f"{row['title']}\n{row['content']}" for row in rows]


def _compare(language: str, texts: list[str]) -> None:
    print(f"\n{language}: {len(texts)} articles, {_size(texts) / 1000:.0f} KB")
    ours = _speed("claimcheck, full records", lambda text: _ours(text, language), texts)
    for name, load, share, target in PEERS[language]:
        try:
            task = load()
        except ImportError:
            print(f"  {name:44} not installed")
            continue
        theirs = _speed(name, task, texts[: max(2, len(texts) // share)])
        print(f"  {'':44} claimcheck is {ours / theirs:.1f} × as fast (goal {target} ×)")


def _ours(text: str, language: str) -> int:
    return len(read(read_text(text, "article.txt"), language=language, published=DAY).claims)


def _size(texts: Iterable[str]) -> int:
    return sum(len(text.encode()) for text in texts)


def _speed(name: str, task: Task, texts: list[str]) -> float:
    task(texts[0])  # warm: grammars, dictionaries
    started = time.process_time()
    for text in texts:
        task(text)
    rate = _size(texts) / 1000 / (time.process_time() - started)
    print(f"  {name:44} {rate:8.1f} KB/s")
    return rate


def _jionlp() -> Task:
    import jionlp

    def task(text: str) -> object:
        try:
            return (
                jionlp.ner.extract_money(text, with_parsing=True),
                jionlp.ner.extract_time(text, time_base=time.time(), with_parsing=True),
            )
        except ValueError:  # it gives some texts up
            return None

    return task


def _recognizers(culture: str) -> Callable[[], Task]:
    def load() -> Task:
        from recognizers_date_time import recognize_datetime
        from recognizers_number import recognize_number, recognize_percentage
        from recognizers_number_with_unit import recognize_currency, recognize_dimension

        readers = (
            recognize_number,
            recognize_percentage,
            recognize_currency,
            recognize_dimension,
            recognize_datetime,
        )
        return lambda text: [reader(text, culture) for reader in readers]

    return load


def _quantulum(*, classified: bool) -> Callable[[], Task]:
    """quantulum3; its classifier loads only beside the scikit-learn that its model was stored with."""

    def load() -> Task:
        from quantulum3 import classifier, parser

        if classified and classifier.SGDClassifier is None:
            raise ImportError("the classifier is not installed")

        def task(text: str) -> object:
            classifier.USE_CLF = classified
            return parser.parse(text)

        task("2 pounds")  # an ambiguous unit: the classifier is loaded now, or fails
        return task

    return load


PEERS: dict[str, list[tuple[str, Callable[[], Task], int, float]]] = {
    "zh": [
        ("JioNLP, money and time", _jionlp, 4, 2.5),
        ("Recognizers-Text, five models", _recognizers("zh-cn"), 40, 40),
    ],
    "en": [
        ("Recognizers-Text, five models", _recognizers("en-us"), 40, 40),
        ("quantulum3 with its classifier", _quantulum(classified=True), 20, 50),
        ("quantulum3 without it", _quantulum(classified=False), 20, 50),
    ],
}


def _growth() -> None:
    """Time for a text and for one twice as long: near 2 where reading is linear."""
    print("\ngrowth: time for twice the text (2.0 is linear)")
    article = "\n".join(_own("zh"))
    one_line = article.replace("\n", "")
    english = "\n".join(_own("en"))
    en_line = english.replace("\n", " ")
    shapes = {
        "Chinese articles, 5 and 10 MB": lambda n: article * (n * 5_000_000 // len(article.encode())),
        "English articles, 2 and 4 MB": lambda n: english * (n * 2_000_000 // len(english.encode())),
        "one line of Chinese, 1 and 2 MB": lambda n: one_line * (n * 1_000_000 // len(article.encode())),
        "digits without end": lambda n: "7" * (n * 500_000),
        "Chinese numerals without end": lambda n: "一百二十三" * (n * 20_000),
        "open brackets": lambda n: "（(" * (n * 50_000) + "3万元",
        "no spaces, no marks": lambda n: "增长率达到百分之三点五亿元" * (n * 5_000),
        "letters and hyphens": lambda n: "a-1 " * (n * 50_000),
        "one line of English, 0.5 and 1 MB": lambda n: en_line * (n * 500_000 // len(english.encode())),
        "figures and commas without end": lambda n: "1," * (n * 50_000),
        "words without marks": lambda n: "rose by three million dollars to " * (n * 5_000),
    }
    for name, make in shapes.items():
        once, twice = (_seconds(make(n)) for n in (1, 2))
        print(f"  {name:44} {once:7.2f} s → {twice:7.2f} s   × {twice / once:.1f}")


def _seconds(text: str) -> float:
    started = time.process_time()
    read(read_text(text, "article.txt"), published=DAY)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
