"""What a command did to the ledger, and the rules as prose."""

from __future__ import annotations

from rich.text import Text

from ..model.claim import Claim
from ..model.display import Display
from ..model.report import ChangesReport, ClaimChange, RuleNote, RulesReport
from .inert import inert, one_line
from .ink import FAINT, SEVERITY, STATUS, figure, folded, lit, period, plural, short_ids
from .screen import Screen

# How git would show it: what came, what went, what is no longer what it was.
COME, GONE = "green", "red"
_SIGNS: dict[str, tuple[str, str]] = {
    "new": ("+", COME),
    "restored": ("+", COME),
    "added": ("+", COME),
    **{status: STATUS[status] for status in ("verified", "disputed", "refuted", "suspect", "dismissed")},
    "withdrawn": (STATUS["withdrawn"][0], GONE),
}
_OTHER = ("~", "yellow")


def changes(report: ChangesReport, screen: Screen) -> list[Text]:
    """One line a claim under its article, then the totals."""
    lines: list[Text] = []
    ids = short_ids(change.claim.id for change in report.changes)
    languages = {article.path: article.language for article in report.articles}
    shown: str | None = None
    for change in report.changes:
        path = change.claim.article
        if path != shown:
            lines += [
                *([Text()] if lines else []),
                *(Text(x, "bold") for x in folded(one_line(path), screen.width)),
            ]
            shown = path
        lines += _change(change, ids[change.claim.id], languages.get(path), screen)
    for note in report.notes:
        lines += [Text(line, FAINT) for line in folded(one_line(note), screen.width)]
    if not screen.quiet:
        lines += [*([Text()] if lines else []), *(Text(x) for x in folded(_totals(report), screen.width))]
    return lines


def _change(change: ClaimChange, short: str, language: str | None, screen: Screen) -> list[Text]:
    """What the claim was in red and what it is now in green where they read differently, as git shows a line."""
    sign, style = _SIGNS.get(change.what, _OTHER)
    display = screen.display(language)
    now, tail = _line(change.claim, display), "" if change.what == "new" else f" [{change.what}]"
    lines: list[Text] = []
    if change.before is not None and (before := _line(change.before, display)) != now:
        lines += [Text(line, GONE) for line in folded(f"- {short} {before}", screen.width)]
        sign, style = ("+", COME) if (sign, style) == _OTHER else (sign, style)
    shown = figure(change.claim, display)
    rows = [Text(line, style) for line in folded(f"{sign} {short} {now}{tail}", screen.width, "", "    ")]
    lead = len(sign) + len(short) + 2
    if rows[0].plain[lead:].startswith(shown):
        rows[0].stylize("bold", lead, lead + len(shown))
    lines += rows
    if change.note:
        lines += [Text(line, FAINT) for line in folded(one_line(change.note), screen.width, "    ")]
    return lines


def _line(claim: Claim, display: Display) -> str:
    """Figure, metric and period."""
    parts = (one_line(claim.metric), period(claim))
    return f"{figure(claim, display)} {' · '.join(part for part in parts if part)}".rstrip()


def _totals(report: ChangesReport) -> str:
    counts: dict[str, int] = {}
    for change in report.changes:
        counts[change.what] = counts.get(change.what, 0) + 1
    parts = [f"{count} {what}" for what, count in counts.items()]
    if report.moved:
        parts.append(f"{report.moved} moved")
    if report.unchanged:
        parts.append(f"{report.unchanged} unchanged")
    told = ", ".join(parts) or ("no claims" if report.new else "nothing changed")
    done = "would be recorded in" if report.dry_run else "in"
    read = f"{plural(len(report.articles), 'article')} " if report.articles else ""
    return f"{told} · {read}{done} {inert(report.ledger)}"


def rules(report: RulesReport, screen: Screen) -> list[Text]:
    """The list of rules by family, or one rule in full."""
    if report.full:
        return [line for note in report.rules for line in _full(note, screen)]
    lines: list[Text] = []
    family = None
    width = max((len(note.name) for note in report.rules), default=0)
    for note in report.rules:
        if note.family != family:
            lines += [*([Text()] if lines else []), Text(note.family, "bold")]
            family = note.family
        if screen.narrow:
            lines.append(Text(f"  {note.name} ").append(note.severity, SEVERITY.get(note.severity, "")))
            lines += [Text(line) for line in folded(note.summary, screen.width, "    ")]
            continue
        room = None if screen.width is None else screen.width - width - 13
        first, *rest = folded(note.summary, room)
        severity = f"{note.severity:<9}"
        lines.append(
            Text(f"  {note.name:<{width}}  ").append(severity, SEVERITY.get(note.severity, "")).append(first)
        )
        lines += [Text(" " * (width + 13) + line) for line in rest]
    return lines


def _full(note: RuleNote, screen: Screen) -> list[Text]:
    """Heading, summary and the Markdown below: headings lit, examples indented, paragraphs folded."""
    lines = [
        lit(note.name, "bold").append(f"  {note.severity}", SEVERITY.get(note.severity, "")).append(
            f"  {note.family}", FAINT
        ),
        *(Text(line) for line in folded(note.summary, screen.width)),
    ]  # fmt: skip
    for kind, row in _blocks(note.text):
        if kind == "label":
            lines.append(Text(f"  {inert(row)}", {"bad": "red", "good": "green"}.get(row.split()[0], FAINT)))
        elif kind == "example":
            lines += [Text(line, FAINT) for line in folded(inert(row), screen.width, "    ")]
        elif kind == "heading":
            lines += [Text(), Text(inert(row.lstrip("# ")), "bold")]
        else:
            hanging = "  " if row.startswith(("- ", "* ")) else ""
            lines += [Text(line) for line in folded(one_line(row), screen.width, "", hanging)]
    return lines


def _blocks(markdown: str) -> list[tuple[str, str]]:
    """The Markdown of a rule as (kind, text): headings, paragraphs in one line each, examples line by line."""
    blocks: list[tuple[str, str]] = []
    fenced = False
    for row in markdown.strip().split("\n"):
        if row.startswith("```"):
            fenced = not fenced
            label = row.strip("`").strip()
            shown = label.startswith(("bad", "good"))  # toml and the like are for those who colour it
            blocks += [("label", label)] if fenced and shown else [("blank", "")] if not fenced else []
        elif fenced:
            blocks.append(("example", row))
        elif row.startswith("#"):
            blocks.append(("heading", row))
        elif not row.strip():
            blocks.append(("blank", ""))
        elif blocks and blocks[-1][0] == "prose" and not row.startswith(("- ", "* ", "|")):
            blocks[-1] = ("prose", f"{blocks[-1][1]} {row.strip()}")
        else:
            blocks.append(("prose", row))
    return [block for at, block in enumerate(blocks) if block[0] != "blank" or _parts(blocks, at)]


def _parts(blocks: list[tuple[str, str]], at: int) -> bool:
    """Whether a blank line is needed there: between paragraphs or examples, not around headings or twice."""
    before = blocks[at - 1][0] if at else "heading"
    after = blocks[at + 1][0] if at + 1 < len(blocks) else "heading"
    return not {before, after} & {"heading"} and after != "blank"
