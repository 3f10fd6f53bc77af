"""Makes claims and readings for ledger tests without extraction: a tiny reader of "METRIC: FIGURE UNIT" texts."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from decimal import Decimal

from claimcheck.ledger import Article, Changes, Fresh, State, Tracked, reconcile
from claimcheck.ledger.edits import judge
from claimcheck.ledger.reconcile import Delta
from claimcheck.model.anchoring import anchor_at
from claimcheck.model.claim import Anchor, Claim, ClaimPeriod, Source, Verification
from claimcheck.model.identity import content_id

AT = "2025-03-01T10:00:00Z"
FIGURE = re.compile(r"\b([a-z]+ [a-z]+) (?:was|were|reached) ([0-9][0-9.]*) ([a-z]+)")
YEAR = ClaimPeriod("in 2024", date(2024, 1, 1), date(2024, 12, 31))
EMPTY = State({}, {}, {})
HARBOUR = """Last year was a busy one for the harbour.

According to the board the cargo volume was 340 tonnes. It said that the number of calls was 57 ships.

In the east, after the works on the quay, the ferry traffic was 57 ships. The dredging cost was 12.5 millions.
"""


def claims_of(text: str, path: str) -> tuple[Claim, ...]:
    """One claim for every "metric was 12 units" in ``text``."""
    found: list[Claim] = []
    seen: dict[tuple[str, str], int] = {}
    for match in FIGURE.finditer(text):
        metric, value, unit = match[1].strip(), Decimal(match[2]), match[3]
        anchor = anchor_at(text, match.start(2), match.end(3))
        occurrence = seen.get((metric, anchor.exact), 0)
        seen[metric, anchor.exact] = occurrence + 1
        found.append(
            Claim(
                id=content_id(path, metric, anchor.exact, occurrence),
                article=path,
                anchor=anchor,
                metric=metric,
                scope=None,
                kind="level",
                value=value,
                low=value,
                high=value,
                unit=unit,
                hedge=None,
                period=YEAR,
                change=None,
                part_of=None,
                source=Source("Harbour Board", None, "organisation"),
                modality="stated",
                date=date(2025, 1, 15),
            )
        )
    return tuple(found)


def anchor_of(text: str, exact: str) -> Anchor:
    """The anchor of the first place that says ``exact``."""
    start = text.index(exact)
    return anchor_at(text, start, start + len(exact))


def fresh(text: str, path: str = "a.md") -> Fresh:
    """A reading of ``text`` as the ledger takes it."""
    article = Article(
        id=f"article:{path}",
        path=path,
        title=None,
        language="en",
        published=date(2025, 1, 15),
        published_from="front-matter",
        publisher=None,
        encoding="utf-8",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    return Fresh(article, text, claims_of(text, path))


def verdict(kind: str = "verified", at: str = AT, by: str = "Ana") -> Verification:
    """A person's verdict."""
    return Verification(at=at, verdict=kind, by=by, source="yearbook")  # type: ignore[arg-type]


def article(number: int, claims: int = 20) -> str:
    """An article of ``claims`` claims, its own for every ``number``."""
    lines = [
        f"In its report of section {at} the port said that the {_word(number)} {_word(at)} tonnage "
        f"was {number * 100 + at}.5 tonnes after a long year.\n"
        for at in range(1, claims + 1)
    ]
    return f"Report {number}\n\n" + "\n".join(lines)


def _word(number: int) -> str:
    letters = ""
    number += 26
    while number:
        number, rest = divmod(number, 26)
        letters = chr(97 + rest) + letters
    return letters


def tracked(text: str = HARBOUR, path: str = "a.md", state: State = EMPTY) -> State:
    """``state`` after ``text`` was tracked as ``path``."""
    return reconcile(state, [fresh(text, path)]).after(state)


def with_claim(state: State, claim: Tracked) -> State:
    """``state`` with this claim in the place of the one of the same id."""
    return State(state.articles, {**state.claims, claim.id: claim}, state.history)


def the(state: State, metric: str, path: str | None = None) -> Tracked:
    """The one claim whose metric holds ``metric``."""
    found = [c for c in state.claims.values() if metric in c.metric and path in (None, c.article)]
    assert len(found) == 1, [c.metric for c in state.claims.values()]
    return found[0]


def verified(state: State, metric: str, kind: str = "verified") -> State:
    """``state`` with a verdict on the one claim whose metric holds ``metric``."""
    return with_claim(state, judge(the(state, metric), verdict(kind)))


def again(state: State, text: str, path: str = "a.md", gone: tuple[str, ...] = ()) -> tuple[State, Changes]:
    """The state and the changes after ``text`` is read; a second reading must change nothing."""
    changes = reconcile(state, [fresh(text, path)], gone)
    after = changes.after(state)
    second = reconcile(after, [fresh(text, path)], gone)
    assert empty(second), [delta for delta in second.deltas if delta.kind != "unchanged"]
    return after, changes


def of(changes: Changes, kind: str) -> list[Delta]:
    """The claims to which this happened."""
    return [delta for delta in changes.deltas if delta.kind == kind]


def suspects(changes: Changes) -> list[Delta]:
    """The claims that lost their verdict."""
    return [delta for delta in changes.deltas if delta.turned_suspect]


def empty(changes: Changes) -> bool:
    """Whether nothing needs to be written."""
    return all(old == new for old, new in changes.pairs())
