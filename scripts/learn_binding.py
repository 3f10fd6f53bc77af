"""Learn the weights of ``claimcheck/relations/binding`` from articles whose figures agree.

    python scripts/learn_binding.py DIR… [--check N]

Every Markdown or text file under DIR is read; a file beside it with the same name and the ending ``.json`` may give
its date (``{"published": "2024-12-11"}``). For each rate, amount of change, share and multiple the pairs around it
that agree with it count as meant; where none agrees, none is meant. A conditional logit is fitted to that, with L2
regularisation, and written to ``claimcheck/relations/binding/weights.json``. Needs numpy and scipy, which the
package itself does not. ``--check N`` fits N times on all but an Nth of the articles and prints, for the rest, how
often a figure taken to be bound agrees with some pair.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from claimcheck.documents import read_bytes
from claimcheck.extraction.pipeline import read
from claimcheck.relations.binding import features, kinds, slips
from claimcheck.relations.binding.features import Look
from claimcheck.relations.scene import Figure, Scene

WEIGHTS = Path(__file__).parents[1] / "claimcheck" / "relations" / "binding" / "weights.json"
SMALLEST = 0.02  # weights below this are left out


class Problem(NamedTuple):
    """One figure with the pairs around it."""

    article: str
    language: str
    kind: str
    pairs: list[list[str]]
    none: list[str]
    holds: list[bool]
    slip: list[bool]


def problems(folders: Sequence[Path], *, slipped: bool) -> Iterator[Problem]:
    """Every figure of every article that may claim something of two others."""
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".md", ".txt")):
        beside = path.with_suffix(".json")
        told = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        published = date.fromisoformat(told["published"]) if told.get("published") else None
        look = Look(Scene(read(read_bytes(path.read_bytes(), path.name), published=published)))
        for claimed in look.scene.figures:
            for kind in kinds.of(look, claimed):
                yield _problem(str(path), look, kind, claimed, slipped=slipped)


def _problem(path: str, look: Look, kind: kinds.Kind, claimed: Figure, *, slipped: bool) -> Problem:
    pairs = kinds.pairs(look, kind, claimed)
    holds = [kinds.holds(kind, claimed, pair) for pair in pairs]
    slip = [slipped and not any(holds) and slips.explains(kind, claimed, pair) for pair in pairs]
    names = features.of_pairs(look, kind, claimed, pairs)
    none = features.of_none(look, claimed, len(pairs))
    return Problem(path, look.language(claimed), kind.name, names, none, holds, slip)


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


def _by_language(index: dict[tuple[str, str, str], int], weights: Any) -> dict[str, dict[str, dict[str, float]]]:
    languages = sorted({language for language, _, _ in index})
    result: dict[str, dict[str, dict[str, float]]] = {}
    for language in languages:
        kinds_of: dict[str, dict[str, float]] = {}
        for (code, kind, name), at in index.items():
            if code in ("*", language):
                into = kinds_of.setdefault(kind, {})
                into[name] = into.get(name, 0.0) + (weights[at] if code == language or language != "*" else 0.0)
        result[language] = {
            kind: {name: round(weight, 2) for name, weight in sorted(into.items()) if abs(weight) >= SMALLEST}
            for kind, into in sorted(kinds_of.items())
        }
    return result


def check(data: Sequence[Problem], folds: int) -> None:
    """How often figures taken to be bound agree with some pair, in articles that the weights were not learnt from."""
    articles = sorted({problem.article for problem in data})
    random.Random(3).shuffle(articles)
    judged: list[tuple[str, float, bool, bool]] = []
    for fold in range(folds):
        kept = set(articles[fold::folds])
        weights = fit([problem for problem in data if problem.article not in kept])
        for problem in data:
            if problem.article in kept:
                judged.append(_judged(problem, weights))
    for kind in sorted({name for name, *_ in judged}):
        mine = [one for one in judged if one[0] == kind]
        agree = sum(one[2] for one in mine)
        print(f"{kind}: {len(mine)} figures, {agree} agree with some pair")
        for level in (0.5, 0.7, 0.8, 0.9, 0.95, 0.98):
            taken = [one for one in mine if one[1] >= level]
            held = sum(one[2] for one in taken)
            alarms = sum(one[3] for one in taken)
            print(f"  bound ≥ {level:.2f}: {len(taken)} taken, {held} agree ({held / max(1, agree):.0%} of those), {alarms} false alarms")


def _judged(problem: Problem, weights: dict[str, dict[str, dict[str, float]]]) -> tuple[str, float, bool, bool]:
    mine = weights.get(problem.language, weights["*"]).get(problem.kind, {})
    scores = [sum(mine.get(name, 0.0) for name in names) for names in (*problem.pairs, problem.none)]
    odds = np.exp(np.array(scores) - max(scores))
    odds /= odds.sum()
    ranked = sorted(range(len(problem.pairs)), key=lambda at: -odds[at])[:2]
    alarm = any(problem.slip[at] for at in ranked if odds[at] >= odds[ranked[0]] / 10)
    return problem.kind, float(1 - odds[-1]), any(problem.holds), alarm


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="+", type=Path)
    parser.add_argument("--check", type=int, default=0)
    options = parser.parse_args(argv)
    data = list(problems(options.folder, slipped=options.check > 0))
    if options.check:
        check(data, options.check)
        return
    weights = fit(data)
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    count = sum(len(names) for kinds_of in weights.values() for names in kinds_of.values())
    print(f"{len({problem.article for problem in data})} articles, {len(data)} figures, {count} weights")


if __name__ == "__main__":
    main()
