"""Learn the weights of ``claimcheck/relations/binding`` from articles whose figures agree.

    python scripts/learn_binding.py DIR… [--check N]

Every Markdown or text file under DIR is read, of a case file of the tests its article; a file beside it with the same
name and the ending ``.json`` may give its date (``{"published": "2024-12-11"}``). For each rate, amount of
change, share, multiple, mean and remainder the pairs around it that agree with it count as meant, for each amount the
runs of amounts that make it; where none agrees, none is meant. A sum that many numbers would fit teaches nothing.
A conditional logit is fitted to that, with L2 regularisation, and written to
``claimcheck/relations/binding/weights.json``. Needs numpy and scipy, which the package itself does not.
``--check N`` fits N times on all but an Nth of the articles and prints what is decided in the rest, where every
conflict is a false alarm.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.relations.binding import adding, decide, features, kinds, runs
from claimcheck.relations.binding.features import Look
from claimcheck.relations.scene import Figure, Scene
from claimcheck.relations.wholes.siblings import added

WEIGHTS = Path(__file__).parents[1] / "claimcheck" / "relations" / "binding" / "weights.json"
_CASE = re.compile(r"\A---\n(?:published: (?P<day>\S+)\n)?.*?^~~~article\n(?P<article>.*?)^~~~$", re.M | re.S)
SMALLEST = 0.02  # weights below this are left out
LOOSE = 0.06  # a sum that holds by chance more often than this says nothing


class Problem(NamedTuple):
    """One figure with the pairs, or the runs, around it."""

    article: str
    language: str
    kind: str
    pairs: list[list[str]]
    none: list[str]
    holds: list[bool]
    claimed: Figure
    choices: Sequence[tuple[Figure, ...]]


def problems(folders: Sequence[Path]) -> Iterator[Problem]:
    """Every figure of every article that may claim something of two others."""
    for path in sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in (".md", ".txt")
    ):
        text, published = _article(path)
        look = Look(Scene(read(read_bytes(text.encode(), path.name), published=published)))
        for claimed in look.scene.figures:
            for kind in kinds.of(look, claimed):
                yield _problem(str(path), look, kind, claimed)
        for total in runs.totals(look):
            yield from _sum(str(path), look, total)


def _article(path: Path) -> tuple[str, date | None]:
    """The article in a file, and its day: a case file of the tests holds it between marks."""
    text = path.read_text(encoding="utf-8")
    beside = path.with_suffix(".json")
    day = json.loads(beside.read_text(encoding="utf-8")).get("published") if beside.exists() else None
    case = _CASE.search(text)
    if case is not None:
        text, day = case["article"], case["day"] or day
    return text, date.fromisoformat(day) if day else None


def _problem(path: str, look: Look, kind: kinds.Kind, claimed: Figure) -> Problem:
    pairs = kinds.pairs(look, kind, claimed)
    holds = [kinds.holds(kind, claimed, pair) for pair in pairs]
    names = features.of_pairs(look, kind, claimed, pairs)
    none = features.of_none(look, claimed, len(pairs))
    return Problem(path, look.language(claimed), kind.name, names, none, holds, claimed, pairs)


def _sum(path: str, look: Look, total: Figure) -> Iterator[Problem]:
    """A total with the runs of amounts around it; none where it is only by chance that a run makes it."""
    able = runs.runs(look, total)
    sums = [added(run).overlaps(total.interval) for run in able]
    holds = [
        held and adding.looseness(total, run) * len(able) < LOOSE
        for held, run in zip(sums, able, strict=True)
    ]
    if able and any(holds) == any(sums):
        names = [runs.of_all(look, total, run) for run in able]
        none = runs.of_none(look, total, len(able))
        yield Problem(path, look.language(total), adding.KIND, names, none, holds, total, able)


def fit(data: Sequence[Problem], strength: float = 1.0) -> dict[str, dict[str, dict[str, float]]]:
    """Weights by language ("*" for all), kind and feature."""
    index: dict[tuple[str, str, str], int] = {}
    rows: list[int] = []
    columns: list[int] = []
    groups: list[int] = []
    meant: list[bool] = []
    for group, problem in enumerate(data):
        choices = [*zip(problem.pairs, problem.holds, strict=True), (problem.none, not any(problem.holds))]
        for names, right in choices:
            for name in names:
                for language in ("*", problem.language):
                    rows.append(len(groups))
                    columns.append(index.setdefault((language, problem.kind, name), len(index)))
            groups.append(group)
            meant.append(right)
    matrix = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(groups), len(index)))
    weights = _minimise(matrix, np.array(groups), np.array(meant), strength)
    return _by_language(index, weights)


def _minimise(matrix: Any, groups: Any, meant: Any, strength: float) -> Any:
    """The weights under which what is meant is likeliest among the choices of its group."""
    starts = np.r_[0, np.flatnonzero(np.diff(groups)) + 1]

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[groups])
        total = np.add.reduceat(odds, starts)
        right = np.add.reduceat(odds * meant, starts)
        value = float((np.log(total) - np.log(right)).sum() + strength * (weights @ weights) / 2)
        slope = matrix.T @ (odds / total[groups] - odds * meant / right[groups]) + strength * weights
        return value, slope

    found = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return found.x


def _by_language(
    index: dict[tuple[str, str, str], int], weights: Any
) -> dict[str, dict[str, dict[str, float]]]:
    """What a feature weighs in a language is what it weighs in all of them ("*") and what it adds in that one."""
    result: dict[str, dict[str, dict[str, float]]] = {}
    for language in sorted({language for language, _, _ in index}):
        kinds_of: dict[str, dict[str, float]] = {}
        for (code, kind, name), at in index.items():
            if code in ("*", language):
                into = kinds_of.setdefault(kind, {})
                into[name] = into.get(name, 0.0) + weights[at]
        result[language] = {
            kind: {name: round(weight, 2) for name, weight in sorted(into.items()) if abs(weight) >= SMALLEST}
            for kind, into in sorted(kinds_of.items())
        }
    return result


def check(data: Sequence[Problem], folds: int) -> None:
    """What is decided in articles that the weights were not learnt from; every conflict there is a false alarm."""
    articles = sorted({problem.article for problem in data})
    random.Random(3).shuffle(articles)
    told: Counter[tuple[str, str]] = Counter()
    for fold in range(folds):
        kept = set(articles[fold::folds])
        weights = fit([problem for problem in data if problem.article not in kept])
        for problem in (problem for problem in data if problem.article in kept and problem.choices):
            decided = _decided(problem, weights)
            told[problem.kind, "figures"] += 1
            told[problem.kind, "agree with some pair"] += any(problem.holds)
            told[problem.kind, "told as holding"] += decided is True
            told[problem.kind, "false alarms"] += decided is False
            if decided is False:
                print(f"  {problem.kind} {problem.claimed.quantity.text} in {problem.article}")
    for kind in (*(kind.name for kind in kinds.KINDS), adding.KIND):
        print(f"{kind}: " + ", ".join(f"{count} {what}" for (name, what), count in told.items() if name == kind))


def _decided(problem: Problem, weights: dict[str, dict[str, dict[str, float]]]) -> bool | None:
    """Whether what the weights choose holds; None where they choose nothing."""
    mine = weights.get(problem.language, weights["*"]).get(problem.kind, {})
    scores = [sum(mine.get(name, 0.0) for name in names) for names in (*problem.pairs, problem.none)]
    odds = np.exp(np.array(scores) - max(scores))
    odds /= odds.sum()
    likely, none = [float(one) for one in odds[:-1]], float(odds[-1])
    if problem.kind == adding.KIND:
        summed = adding.decide(problem.claimed, problem.choices, likely, none)
        return None if summed is None else summed[0]
    kind = next(kind for kind in kinds.KINDS if kind.name == problem.kind)
    pairs = [(first, second) for first, second in problem.choices]
    decided = decide(kind, problem.claimed, pairs, likely, none)
    return None if decided is None else decided[0]


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="+", type=Path)
    parser.add_argument("--check", type=int, default=0)
    options = parser.parse_args(argv)
    data = list(problems(options.folder))
    if options.check:
        check(data, options.check)
        return
    weights = fit(data)
    WEIGHTS.write_text(
        json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )
    count = sum(len(names) for kinds_of in weights.values() for names in kinds_of.values())
    print(f"{len({problem.article for problem in data})} articles, {len(data)} figures, {count} weights")


if __name__ == "__main__":
    main()
