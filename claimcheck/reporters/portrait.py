"""One claim with all there is to know about it: what ``show`` and ``verify`` print."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from ..model.claim import Change, Claim
from ..model.display import Display
from ..model.report import ClaimReport, FindingsReport, Implied, Verdicts
from . import say, trouble
from .excerpt import Mark, excerpt, heading_above, sentence_at
from .inert import one_line
from .ink import FAINT, FIGURE, STATUS, figure, folded, lit, period, status_sign, when
from .screen import Screen

_LABEL = 11


def claim(report: ClaimReport, screen: Screen) -> list[Text]:
    """The sentence with the figure lit, then the fields, what they imply, what binds them, and their past."""
    display = screen.display(report.article.language)
    lines = [*_head(report, screen), Text(), *_sentence(report, screen), Text()]
    for label, value in _fields(report, display):
        lines += _field(label, value, screen)
    lines += _section("implies", [_implied(i, display) for i in report.implied], screen)
    lines += _section("bound to", list(_links(report)), screen)
    lines += _section("verified", list(_verifications(report.claim, screen)), screen)
    lines += _section("history", [_event(e.at, e.what, e.by) for e in report.history], screen)
    for finding in report.findings:
        if finding.severity != "info":
            lines += [Text(), *trouble.one(finding, _as_findings(report), screen)]
    return lines


def verdicts(report: Verdicts, screen: Screen) -> list[Text]:
    """For each claim: does it hold today, and if not, every reason."""
    lines: list[Text] = []
    for one in report.claims:
        reasons = report.reasons[one.claim.id]
        written = figure(one.claim, screen.display(one.article.language))
        head = lit("holds " if not reasons else "does not hold ", "green" if not reasons else "bold red")
        head.append(one.claim.id, FAINT).append(f" {written}", FIGURE).append(
            f" {one_line(one.claim.metric)}"
        )
        lines += [*([Text()] if lines else []), *_fold_text(head, screen)]
        if not screen.quiet:
            lines += _sentence(one, screen)
        if not reasons:
            lines += _why(one, screen)
        for reason in reasons:
            lines += [Text(line) for line in folded(f"- {one_line(reason)}", screen.width, "  ", "    ")]
        for finding in one.findings:
            # What involves this figure alone is said by its reason; a contradiction wants all its figures.
            if not screen.quiet and len(finding.spans) > 1 and finding.severity != "info":
                lines += [Text(), *trouble.one(finding, _as_findings(one), screen)]
    return lines


def _why(one: ClaimReport, screen: Screen) -> list[Text]:
    """Who verified it, when and against what, and how long it stays fresh."""
    told = [*list(_verifications(one.claim, screen))[-1:], f"fresh: {one.freshness}" if one.freshness else ""]
    return [
        Text(line) for why in told if why for line in folded(f"- {one_line(why)}", screen.width, "  ", "    ")
    ]


def _fold_text(text: Text, screen: Screen) -> list[Text]:
    if screen.width is None or text.cell_len <= screen.width:
        return [text]
    return [Text(line) for line in folded(text.plain, screen.width)]


def _as_findings(report: ClaimReport) -> FindingsReport:
    path = report.article.path
    texts = {} if report.text is None else {path: report.text}
    return FindingsReport(findings=report.findings, texts=texts, sentences={path: report.sentences})


def _head(report: ClaimReport, screen: Screen) -> list[Text]:
    claim = report.claim
    line = (
        status_sign(claim.status)
        .append(f" {claim.status}", STATUS[claim.status][1])
        .append(f"  {claim.id}", FAINT)
    )
    anchor = claim.anchor
    parts = [f"{one_line(report.article.path)}:{anchor.line}:{anchor.column}"]
    parts += [one_line(report.article.title or ""), one_line(report.article.publisher or "")]
    place = " · ".join(part for part in parts if part)
    return [line, *(Text(row, FAINT) for row in folded(place, screen.width, "  "))]


def _sentence(report: ClaimReport, screen: Screen) -> list[Text]:
    anchor = report.claim.anchor
    text, start = report.text, anchor.start
    if text is None or text[anchor.start : anchor.end] != anchor.exact:
        # The file is gone or has changed: the quotation that the ledger keeps.
        text, start = anchor.prefix + anchor.exact + anchor.suffix, len(anchor.prefix)
        span = (0, len(text))
    else:
        span = sentence_at(text, report.sentences, start)
    end = start + len(anchor.exact)
    width = None if screen.width is None else max(screen.width - 2, 12)
    lines: list[Text] = []
    heading = heading_above(text, span[0])
    if heading is not None:
        lines += [Text("  ").append_text(shown) for shown, _ in excerpt(text, *heading, [], width)]
    for shown, under in excerpt(text, span[0], max(span[1], end), [Mark(start, end, "^", FIGURE)], width):
        lines.append(Text("  ").append_text(shown))
        if under is not None:
            lines.append(Text("  ").append_text(under))
    return lines


def _fields(report: ClaimReport, display: Display) -> Iterator[tuple[str, str]]:
    claim = report.claim
    yield "figure", read_as(claim, display)
    yield "metric", claim.metric
    yield "where", claim.scope or ""
    yield "kind", claim.kind if claim.modality == "stated" else f"{claim.kind}, {claim.modality}"
    if claim.change:
        yield "change", _change(claim.change, display, claim.unit)
    yield "period", _period(claim)
    if report.part:
        yield "part of", f"{figure(report.part, display)} {report.part.metric} ({report.part.id})"
    if claim.source:
        role = f", {claim.source.role}" if claim.source.role else ""
        yield "source", f"{claim.source.name}{role} ({claim.source.type})"
    inferred = " (inferred from the text)" if report.article.published_from == "inferred" else ""
    yield "said", f"{when(claim.date)}{inferred}" if claim.date else ""
    yield "review by", when(claim.review_by)
    yield "freshness", report.freshness or ""
    yield "tags", " ".join(claim.tags)


def read_as(claim: Claim, display: Display) -> str:
    """The figure as written → what it was taken to mean: a value, a bound, or an interval."""
    written, meant = figure(claim, display), _meant(claim, display)
    return f"{written} → {meant}" if meant and meant != written else written


def _meant(claim: Claim, display: Display) -> str:
    low, high, value, unit = claim.low, claim.high, claim.value, claim.unit
    if low is not None and low == high:
        return display.quantity(low, unit)
    interval = display.span(low, high, unit)
    if value is None:
        return interval
    bound = {"below": "at most ", "above": "at least ", "about": "about "}.get(claim.hedge or "", "")
    return f"{bound}{display.quantity(value, unit)} ({interval})"


def _change(change: Change, display: Display, unit: str | None) -> str:
    parts: list[str] = [change.direction or "direction not told"]
    if change.factor:
        parts.append(f"new = old × {_ends(change.factor)}")
    if change.delta:
        parts.append(f"new = old + {display.span(*change.delta, unit)}")
    if change.base:
        base = say.period(change.base.start, change.base.end)
        parts.append(f"compared with {base}" + (f" “{change.base.text}”" if change.base.text else ""))
    return ", ".join(parts)


def _ends(ends: tuple[Decimal | None, Decimal | None]) -> str:
    low, high = (None if end is None else f"{round(end, 6).normalize():f}" for end in ends)
    if low == high and low is not None:
        return low
    return f"{low or '…'} to {high or '…'}"


def _period(claim: Claim) -> str:
    if claim.period is None:
        return ""
    said, text = period(claim), claim.period.text
    quoted = f" “{text}”" if text and text != said else ""
    return f"{said}{quoted}" + (", worded from the writer's now" if claim.period.present else "")


def _implied(implied: Implied, display: Display) -> str:
    before = display.span(implied.low, implied.high, implied.level.unit)
    middle = ""
    if implied.level.value is not None and implied.low is not None and implied.high is not None:
        middle = f"about {display.quantity((implied.low + implied.high) / 2, implied.level.unit)} "
    level, change = implied.level.anchor.exact, implied.change.anchor.exact
    base = say.period(implied.start, implied.end) or "before"
    time = f"in {base}" if base[0].isupper() or base[0].isdigit() else base
    return f"{level} after a change of {change} means {middle}{time} ({before})"


def _links(report: ClaimReport) -> Iterator[str]:
    for link in report.links:
        others = ", ".join(f"{label} ({role})" for role, label in link.others)
        inferred = ", inferred across sentences" if link.inferred else ""
        cue = f" by “{link.cue}”" if link.cue else ""
        yield f"{link.kind}{cue}: {others} → {link.outcome}{inferred} [{link.rule}]"


def _verifications(claim: Claim, screen: Screen) -> Iterator[str]:
    if not claim.verifications:
        yield f"nobody yet; claimcheck verify {claim.id} --ask"
    for one in claim.verifications:
        against = ", ".join(part for part in (one.source, one.url, when(one.source_date)) if part)
        by = f" by {one.by}" if one.by else ""
        note = f" ({one.note})" if one.note else ""
        yield f"{one.verdict} {_stamp(one.at)}{by}{f' against {against}' if against else ''}{note}"
    if claim.verdicts_differ:
        yield f"{len({one.verdict for one in claim.verifications})} verdicts differ: somebody must settle it"


def _event(at: str, what: str, by: str | None) -> str:
    return f"{_stamp(at)} {what}{f' by {by}' if by else ''}"


def _stamp(at: str) -> str:
    from datetime import date

    try:
        return say.day(date.fromisoformat(at[:10]))
    except ValueError:
        return at


def _field(label: str, value: str, screen: Screen) -> list[Text]:
    if not value:
        return []
    room = None if screen.width is None else screen.width - _LABEL - 2
    if screen.narrow:
        room = screen.width - 4 if screen.width else None
        return [Text(f"  {label}", FAINT), *(Text(f"    {line}") for line in folded(one_line(value), room))]
    first, *rest = folded(one_line(value), room)
    lines = [lit(f"  {label:<{_LABEL - 2}}  ", FAINT).append(first)]
    return lines + [Text(" " * (_LABEL + 2) + line) for line in rest]


def _section(label: str, values: list[str], screen: Screen) -> list[Text]:
    lines: list[Text] = []
    for at, value in enumerate(values):
        lines += _field("" if at else label, value, screen)
    return lines
