"""Findings in the terminal, as a good compiler would say them.

Rule and severity, where, the sentences with every figure underlined, one line of arithmetic, what to do, and
at the foot how much was looked at: nothing checked is not a pass.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ..model.finding import Checked, Finding, Span
from ..model.report import FindingsReport, Link, Summary
from .excerpt import CULPRIT, OTHER, Mark, excerpt, sentence_at
from .inert import inert, one_line
from .ink import FAINT, SEVERITY, folded, lit, plural
from .screen import Screen

_ASIDES = 5  # notes shown of one rule
# Notes that a young ledger has by the hundred: what they say of how many, and how to see them one by one.
_MANY = {
    "unverified": ("claims nobody has verified", "claimcheck list --status unverified"),
    "unsourced": ("claims name no source", "claimcheck check --format json names them"),
    "withdrawn": ("claims the text no longer makes", "claimcheck list --status withdrawn"),
    "untracked": ("articles the ledger does not track", "claimcheck track PATH"),
}


def findings(report: FindingsReport, screen: Screen) -> list[Text]:
    """Every finding, then what was checked, then the totals."""
    lines: list[Text] = []
    for finding in report.findings:
        if finding.severity != "info":
            lines += [*one(finding, report, screen), Text()]
    if screen.quiet:
        return lines
    lines += _asides(report, screen)
    if report.links:
        lines += [
            Text("Relations", "bold"),
            *(x for link in report.links for x in _link(link, screen)),
            Text(),
        ]
    looked = [line for checked in report.checked for line in _checked(checked, report.checked, screen)]
    if looked:
        lines += [Text("Looked at", FAINT), *looked, Text()]
    if report.suppressed:
        lines.append(
            Text(f"{plural(len(report.suppressed), 'finding')} suppressed or in the baseline", FAINT)
        )
    return [
        *lines,
        *(_total(line, report.summary) for line in folded(_summary(report.summary), screen.width)),
    ]


def _asides(report: FindingsReport, screen: Screen) -> list[Text]:
    """Notes (info) in a line each, a handful a rule: they say what is missing, not what is wrong."""
    groups: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.severity == "info":
            groups.setdefault(finding.rule, []).append(finding)
    lines: list[Text] = []
    for rule, found in groups.items():
        if rule in _MANY and len(found) > 1:
            lines += _counted(rule, len(found), screen)
            continue
        lines.append(lit("note", SEVERITY["info"]).append(f"[{rule}]", SEVERITY["info"]))
        lines[-1].append(f": {report.rules[rule].summary}" if rule in report.rules else "")
        if screen.width is not None and lines[-1].cell_len > screen.width:
            lines[-1:] = [Text(line) for line in folded(lines[-1].plain, screen.width)]
        for finding in found[:_ASIDES]:
            place = f"{finding.article}:{finding.spans[0].line}" if finding.spans else finding.article
            lines += [
                Text(x, FAINT)
                for x in folded(one_line(f"{place} {finding.message}"), screen.width, "  ", "    ")
            ]
        if len(found) > _ASIDES:
            lines.append(Text(f"  and {len(found) - _ASIDES} more", FAINT))
        lines.append(Text())
    return lines


def _counted(rule: str, count: int, screen: Screen) -> list[Text]:
    """How many claims a note concerns, in one line that says how to see them."""
    told, how = _MANY[rule]
    rows = folded(f"note[{rule}]: {count} {told}; {how}", screen.width, "", "    ")
    lines = [Text(row) for row in rows]
    lines[0].stylize(SEVERITY["info"], 0, len(rule) + 6)
    return [*lines, Text()]


def one(finding: Finding, report: FindingsReport, screen: Screen) -> list[Text]:
    """One finding with its sentences."""
    style = SEVERITY[finding.severity]
    head = f"{finding.severity}[{finding.rule}]: {one_line(finding.message)}"
    lines = [Text(line, "bold") for line in folded(head, screen.width)]
    lines[0].stylize(style, 0, len(finding.severity) + len(finding.rule) + 2)
    places = _places(finding, report)
    gutter = max((len(str(spans[0].line)) for _, _, spans in places), default=1)
    shown_article, headed = None, -1
    for article, sentence, spans in places:
        if article != shown_article:
            lead = spans[0] if article != finding.article else (finding.spans or spans)[0]
            where = f"{' ' * gutter}--> {one_line(article)}:{lead.line}:{lead.column}"
            lines += [Text(line, FAINT) for line in folded(where, screen.width)]
            lines.append(Text(f"{' ' * gutter} |", FAINT))
            shown_article = article
        row = _table_head(report, article, sentence)
        if row is not None and row[0] != headed:
            headed = row[0]
            lines += _heading(report.texts[article], row, gutter, screen)
        lines += _excerpt(finding, report, article, sentence, spans, gutter, screen)
    if not places:
        lines.append(Text(f"{' ' * gutter}--> {one_line(finding.article)}", FAINT))
    lines += _notes(finding, gutter, screen)
    return lines


def _notes(finding: Finding, gutter: int, screen: Screen) -> list[Text]:
    lines: list[Text] = []
    notes = [
        ("=", finding.arithmetic, "bold"),
        ("help:", finding.suggestion, "green"),
        ("more:", f"claimcheck explain {finding.rule}", FAINT),
    ]
    for name, note, style in notes:
        if note:
            indent = f"{' ' * gutter} "
            for at, line in enumerate(
                folded(f"{name} {one_line(note)}", screen.width, indent, indent + "  ")
            ):
                text = Text(line)
                if at == 0:
                    text.stylize(style, len(indent), len(indent) + len(name))
                lines.append(text)
    return lines


def _places(finding: Finding, report: FindingsReport) -> list[tuple[str, tuple[int, int] | None, list[Span]]]:
    """The spans by the sentence that they stand in: the finding's own article first, in text order."""
    groups: dict[tuple[str, tuple[int, int] | None], list[Span]] = {}
    for span in finding.spans:
        article = span.article or finding.article
        text = report.texts.get(article)
        fits = text is not None and text[span.start : span.end] == span.exact
        sentence = sentence_at(text or "", report.sentences.get(article, ()), span.start) if fits else None
        groups.setdefault((article, sentence), []).append(span)
    ordered = sorted(
        groups.items(), key=lambda item: (item[0][0] != finding.article, item[0][0], item[1][0].start)
    )
    return [(article, sentence, spans) for (article, sentence), spans in ordered]


def _table_head(report: FindingsReport, article: str, row: tuple[int, int] | None) -> tuple[int, int] | None:
    """The heading row of the table in which a row stands."""
    for start, end, last in report.tables.get(article, ()) if row is not None else ():
        if row is not None and end < row[0] < last:
            return start, end
    return None


def _heading(text: str, head: tuple[int, int], gutter: int, screen: Screen) -> list[Text]:
    number = f"{text.count(chr(10), 0, head[0]) + 1:>{gutter}} | "
    width = None if screen.width is None else max(screen.width - len(number), 12)
    rows = excerpt(text, *head, (), width)
    return [
        lit(number if not at else f"{' ' * gutter} | ", FAINT).append_text(row)
        for at, (row, _) in enumerate(rows)
    ]


def _excerpt(
    finding: Finding,
    report: FindingsReport,
    article: str,
    sentence: tuple[int, int] | None,
    spans: Sequence[Span],
    gutter: int,
    screen: Screen,
) -> list[Text]:
    """The sentence with line number and underlines; the bare figures where its text is not at hand."""
    style = SEVERITY[finding.severity]
    number = f"{min(span.line for span in spans):>{gutter}} | "
    blank = f"{' ' * gutter} | "
    if sentence is None:
        quoted = ", ".join(inert(span.exact) for span in spans if span.exact)
        return [lit(number, FAINT).append(line) for line in folded(quoted, screen.width)] if quoted else []
    text = report.texts[article]
    marks = [
        Mark(span.start, span.end, CULPRIT if span is finding.spans[0] else OTHER, style if span is
             finding.spans[0] else "cyan")
        for span in spans
    ]  # fmt: skip
    start = min(sentence[0], *(mark.start for mark in marks))
    end = max(sentence[1], *(mark.end for mark in marks))
    width = None if screen.width is None else max(screen.width - len(blank), 12)
    lines: list[Text] = []
    for at, (shown, under) in enumerate(excerpt(text, start, end, marks, width)):
        lines.append(lit(blank if at else number, FAINT).append_text(shown))
        if under is not None:
            lines.append(lit(blank, FAINT).append_text(under))
    return lines


def _link(link: Link, screen: Screen) -> list[Text]:
    """One relation: where it stands, its figures with their roles, the cue, and how it came out."""
    figures = ", ".join(f"{label} ({role})" for role, label in link.others)
    cue = f" by “{link.cue}”" if link.cue else ""
    inferred = ", inferred" if link.inferred else ""
    told = f"{link.article}:{link.line} {link.rule}{cue}{inferred}: {figures} → {link.outcome}"
    return [Text(line) for line in folded(one_line(told), screen.width, "  ", "    ")]


def _checked(checked: Checked, every: Sequence[Checked], screen: Screen) -> list[Text]:
    """One line a rule: found, held, held only by rounding, conflicts, could not run and why."""
    if not checked.relations and not checked.not_run:
        return []
    name = max(len(other.rule) for other in every)
    parts = [
        plural(checked.relations, "relation"),
        f"{checked.held} held" if checked.held else "",
        f"{checked.by_rounding} only by rounding" if checked.by_rounding else "",
        plural(checked.conflicts, "conflict") if checked.conflicts else "",
        f"{checked.not_run} could not run" if checked.not_run else "",
    ]
    told = ", ".join(part for part in parts if part)
    if checked.reasons:
        told += f" ({one_line('; '.join(checked.reasons[:3]))})"
    if screen.narrow:
        return [Text(line, FAINT) for line in folded(f"{checked.rule}: {told}", screen.width, "  ")]
    first, *rest = folded(told, None if screen.width is None else screen.width - name - 4)
    indent = " " * (name + 4)
    return [Text(f"  {checked.rule:<{name}}  {first}", FAINT), *(Text(indent + line, FAINT) for line in rest)]


def _summary(summary: Summary) -> str:
    counts = [
        plural(count, noun)
        for count, noun in ((summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "note"))
        if count
    ]
    scope = f"{plural(summary.claims, 'claim')} in {plural(summary.articles, 'article')}"
    return f"{', '.join(counts) or 'nothing found'} · {scope}"


def _total(line: str, summary: Summary) -> Text:
    style = SEVERITY["error"] if summary.errors else SEVERITY["warning"] if summary.warnings else "green"
    return Text(line, style)
