"""Run the checker over clean, broken and harmlessly edited articles, and count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

import claimcheck
from claimcheck.model.finding import Finding

from .articles import Article
from .operators import Bench, Edit

EFFECTS = ("≤ 1 %", "1–5 %", "5–20 %", "20–100 %", "> 100 %", "not measured")


@dataclass(frozen=True)
class Trial:
    """One edit and what the checker said that it had not said of the clean article."""

    edit: Edit
    news: tuple[Finding, ...]

    @property
    def found(self) -> bool:
        return bool(self.news)

    @property
    def among(self) -> bool:
        """Whether a new finding points at the planted figure."""
        return any(self._points(span.start, span.end) for finding in self.news for span in finding.spans)

    @property
    def first(self) -> bool:
        """Whether a new finding names the planted figure as the likeliest culprit."""
        return any(
            self._points(finding.spans[0].start, finding.spans[0].end)
            for finding in self.news
            if finding.spans
        )

    @property
    def by_its_rule(self) -> bool:
        return any(finding.rule == self.edit.truth.rule for finding in self.news)

    @property
    def effect(self) -> str:
        """The bucket of EFFECTS that the size of the planted error falls in."""
        size = self.edit.effect
        if size is None:
            return EFFECTS[-1]
        limits = (0.01, 0.05, 0.2, 1.0)
        return EFFECTS[sum(float(size) > limit for limit in limits)]

    def _points(self, start: int, end: int) -> bool:
        at = self.edit.back(start), max(self.edit.back(end - 1) + 1, self.edit.back(start) + 1)
        places = [(low, max(high, low + 1)) for low, high, _ in self.edit.changes] + list(self.edit.around)
        return any(at[0] < high and low < at[1] for low, high in places)


@dataclass
class Report:
    """Everything that a run showed."""

    clean: list[tuple[Article, Finding]]
    trials: list[Trial]
    articles: int

    def planted(self) -> list[Trial]:
        return [trial for trial in self.trials if not trial.edit.harmless]

    def harmless(self) -> list[Trial]:
        return [trial for trial in self.trials if trial.edit.harmless]


def run(articles: Sequence[Article], seed: int, wanted: Callable[[Edit], bool] = lambda edit: True) -> Report:
    """Edit and check every article; the same seed makes the same edits whatever is wanted of them."""
    report = Report([], [], len(articles))
    for article in articles:
        before = _findings(article.text)
        report.clean += [(article, finding) for finding in before]
        known = {_key(finding, None) for finding in before}
        for edit in Bench(article, Random(f"{seed} {article.name}")).edits():
            if wanted(edit):
                after = _findings(edit.text)
                news = tuple(finding for finding in after if _key(finding, edit) not in known)
                report.trials.append(Trial(edit, news))
    return report


def _findings(text: str) -> list[Finding]:
    """Errors and warnings of the consistency rules."""
    found = claimcheck.check(text, path="article.md")
    return [f for f in found if f.family == "consistency" and f.severity in ("error", "warning")]


def _key(finding: Finding, edit: Edit | None) -> tuple[str, frozenset[int]]:
    starts = (span.start if edit is None else edit.back(span.start) for span in finding.spans)
    return finding.rule, frozenset(starts)


def wilson(hits: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % confidence interval of a share (Wilson 1927)."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, z * z
    middle = (share + square / (2 * of)) / (1 + square / of)
    spread = z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def shown(hits: int, of: int) -> str:
    """``93.1 % [90.2–95.2]`` with the interval, or a dash where nothing was tried."""
    if not of:
        return "–"
    low, high = wilson(hits, of)
    return f"{100 * hits / of:5.1f} % [{100 * low:.0f}–{100 * high:.0f}]"


def tally(trials: Iterable[Trial], of: Callable[[Trial], str]) -> dict[str, list[Trial]]:
    """Trials by what ``of`` says of each, in order of name."""
    groups: dict[str, list[Trial]] = {}
    for trial in trials:
        groups.setdefault(of(trial), []).append(trial)
    return dict(sorted(groups.items()))
