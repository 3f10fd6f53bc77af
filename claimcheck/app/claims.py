"""One tracked claim seen from all sides: what its article says today, what binds it, whether it holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from ..model.anchoring import anchor_at
from ..model.claim import Claim
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo, ClaimReport, Event, FindingsReport
from .articles import article_of, sentence_spans
from .checking import Policy, check_tracked, relations_of
from .ledgers import adopted, read_tracked, reconciled
from .wording import changed_fields

if TYPE_CHECKING:
    from ..languages import Language
    from ..ledger import Ledger, State
    from ..model.reading import Reading


class Subject(Struct, frozen=True):
    """One tracked claim with what its article says today. ``reading`` is None where the file is gone."""

    claim: Claim
    article: ArticleInfo
    siblings: tuple[Claim, ...]
    reading: Reading | None
    report: FindingsReport
    freshness: str = ""


def subjects(
    state: State, ledger: Path, ids: Sequence[str], *, as_of: date | None, policy: Policy
) -> list[Subject]:
    """The claims ``ids`` (full ids), each article read and checked once."""
    from ..checks import freshness
    from ..ledger import public

    seen: dict[str, tuple[Reading | None, FindingsReport, State]] = {}
    found = []
    later = freshness.successors(state.claims.values())
    for key in ids:
        path = state.claims[key].article
        if path not in seen:
            again, gone = read_tracked(state, ledger, [path])
            readings = list(again)
            changes = reconciled(state, readings, gone)
            reading = next(adopted(readings, changes), None)
            report = check_tracked(readings, gone, state, as_of, policy, ledger=ledger, complete=False)
            seen[path] = reading, report, changes.after(state)
        reading, report, after = seen[path]
        siblings = tuple(public(claim) for claim in after.of(path))
        claim = public(after.claims[key])
        outlook = freshness.explain(claim, policy.freshness, successor=later.get(key))
        article = article_of(state.articles[path])
        found.append(Subject(claim, article, siblings, reading, report, freshness.told(outlook)))
    return found


def portrait(subject: Subject, history: tuple[Event, ...] = ()) -> ClaimReport:
    """All there is to know about one claim."""
    from ..checks import insight

    reading, claim = subject.reading, subject.claim
    part = next((other for other in subject.siblings if other.id == claim.part_of), None)
    found = tuple(
        finding
        for finding in subject.report.findings
        if any(span.claim == claim.id for span in finding.spans)
    )
    return ClaimReport(
        subject.article,
        claim,
        text=reading.document.text if reading else None,
        sentences=sentence_spans(reading) if reading else (),
        implied=tuple(insight.implied(claim, subject.siblings)),
        links=tuple(insight.links(claim, relations_of(reading))) if reading else (),
        part=part,
        findings=found,
        history=history,
        freshness=subject.freshness or None,
    )


def why_not(report: ClaimReport) -> tuple[str, ...]:
    """Why the claim does not hold today: not verified, contradicted, stale, or no longer said. Empty: it holds."""
    reasons = []
    if report.claim.status != "verified":
        reasons.append(f"{report.claim.status}, not verified")
    for finding in report.findings:
        if finding.severity != "info" and finding.rule != report.claim.status:
            reasons.append(f"{finding.rule}: {finding.message}")
    told = {finding.rule for finding in report.findings if finding.severity != "info"}
    # A conflict that is one of several with one culprit, or only a note, is a conflict all the same.
    for link in report.links:
        if link.outcome.startswith("conflict") and not told & {link.rule, "magnitude-slip"}:
            reasons.append(f"{link.rule}: {link.outcome}")
    return tuple(reasons)


def history_of(book: Ledger, claim: str) -> tuple[Event, ...]:
    """What happened to the claim (a full id), oldest first."""
    events = []
    for entry in book.history(claim):
        item = next((item for item in entry.items if item.id == claim), None)
        told = changed_fields(item.before, item.after) if item is not None else ""
        note = f" ({entry.note})" if entry.note else ""
        events.append(Event(entry.at, f"{entry.action}{f': {told}' if told else ''}{note}", entry.by))
    return tuple(events)


def quoted(reading: Reading, quote: str, **fields: Any) -> Claim:
    """A claim that extraction missed: the figure in ``quote``, about which the article says what ``reading`` found.

    The reading must have been made for this quote. ``fields`` are those that a person knows better (metric, kind,
    period, source, scope). Raises ``ClaimcheckError`` where the quote does not stand there, or stands there twice.
    """
    from ..extraction import insisting

    text, path = reading.document.text, reading.document.path
    place = insisting.place_of(text, quote)
    if place is None:
        if not quote.strip() or quote not in text:
            raise ClaimcheckError(f"{path} does not say {quote!r}: quote it exactly as it stands")
        raise ClaimcheckError(f"{path} says {quote!r} more than once: quote a few words more of it")
    quantity = insisting.figure_of(_grammar_at(reading, place[0]), quote)
    found = _found_at(reading, place)
    line_end = text.find("\n", place[1])
    line = (text.rfind("\n", 0, place[0]) + 1, line_end if line_end >= 0 else len(text))
    claim = Claim(
        id="",
        article=path,
        anchor=anchor_at(text, *place),
        metric=found.metric if found else insisting.clause_words(text, *place, line),
        scope=found.scope if found else None,
        kind=found.kind if found else insisting.kind_of(quantity),
        value=quantity.value,
        low=quantity.interval.low,
        high=quantity.interval.high,
        unit=quantity.unit or (found.unit if found else None),
        hedge=quantity.hedge,
        period=found.period if found else None,
        change=found.change if found else None,
        part_of=None,
        source=found.source if found else None,
        modality=found.modality if found else "stated",
        date=reading.document.published,
    )
    claim = structs.replace(claim, **{name: value for name, value in fields.items() if value is not None})
    if not claim.metric:
        raise ClaimcheckError(f"nothing around {quote!r} says what it measures: give --metric")
    return claim


def _found_at(reading: Reading, place: tuple[int, int]) -> Claim | None:
    """What was read at that span of the text."""
    for one in reading.claims:
        anchor = one.claim.anchor
        if anchor.start < place[1] and place[0] < anchor.end:
            return one.claim
    return None


def _grammar_at(reading: Reading, start: int) -> Language:
    """The grammar of the sentence that stands there, else of the article."""
    from .. import languages

    blocks = reading.document.blocks
    code = reading.document.language or languages.detect(reading.document.text)
    for sentence in reading.sentences:
        low, high = blocks[sentence.block].locate(sentence.start, sentence.end)
        if low <= start < high:
            code = sentence.language
    return languages.get(code)
