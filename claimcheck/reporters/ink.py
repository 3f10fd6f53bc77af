"""Signs, colours and paper of the terminal reporter; the only place where Rich is set up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ..model.claim import Claim
from ..model.display import Display
from . import say
from .inert import one_line
from .screen import Screen
from .wording import plural as plural

# Signs are of neutral width, so that a terminal set up for Chinese does not draw them two cells wide.
STATUS: dict[str, tuple[str, str]] = {
    "unverified": ("◦", "yellow"),
    "verified": ("✓", "green"),
    "disputed": ("?", "magenta"),
    "refuted": ("✗", "bold red"),
    "suspect": ("!", "bold red"),
    "withdrawn": ("-", "dim"),
    "dismissed": ("/", "dim"),
}
SEVERITY = {"error": "bold red", "warning": "yellow", "info": "blue"}
FAINT = "dim"
FIGURE = "bold cyan"


def printed(lines: Iterable[Text | str], screen: Screen) -> str:
    """The lines as one string; colour only where the screen has it, nothing wrapped or interpreted here."""
    rows = [line if isinstance(line, Text) else Text(line) for line in lines]
    if not screen.color:
        return "".join(row.plain.rstrip() + "\n" for row in rows)
    paper = StringIO()
    console = Console(
        file=paper, force_terminal=True, color_system="standard", width=100_000, highlight=False, emoji=False,
        markup=False, no_color=False, legacy_windows=False,
    )  # fmt: skip
    for row in rows:
        row.rstrip()
        console.print(row, soft_wrap=True, markup=False, highlight=False, emoji=False)
    return paper.getvalue()


def folded(text: str, width: int | None, indent: str = "", hanging: str | None = None) -> list[str]:
    """``text`` in lines of at most ``width`` cells; broken at spaces, and anywhere between wide characters.

    ``hanging`` is the indent of the second and later lines, else ``indent``.
    """
    from .excerpt import excerpt

    later = indent if hanging is None else hanging
    room = None if width is None else max(width - max(cell_len(indent), cell_len(later)), 10)
    lines = [line.plain for line, _ in excerpt(text, 0, len(text), (), room)] or [""]
    return [(later if at else indent) + line for at, line in enumerate(lines)]


def lit(text: str, style: str) -> Text:
    """``text`` in ``style``, to which more can be appended: a Text's own style would colour that too."""
    return Text().append(text, style)


def status_sign(status: str) -> Text:
    """The sign of a status in its colour."""
    sign, style = STATUS[status]
    return lit(sign, style)


def figure(claim: Claim, display: Display) -> str:
    """The figure as the article writes it; a bare number from a table gets its unit."""
    exact = one_line(claim.anchor.exact)
    bare = exact.replace(",", "").replace(".", "").lstrip("+-−").isdigit()
    if bare and claim.unit and claim.value is not None:
        return one_line(display.quantity(claim.value, claim.unit))
    return exact


def period(claim: Claim) -> str:
    """The period as people say it, else the words of the text."""
    if claim.period is None:
        return ""
    return say.period(claim.period.start, claim.period.end) or one_line(claim.period.text)


def when(day: date | None) -> str:
    """A day as people say it; empty for none."""
    return say.day(day) if day else ""


def short_ids(ids: Iterable[str], least: int = 4) -> dict[str, str]:
    """Each id with the shortest prefix (at least ``least`` characters) that no other one shares."""
    ordered = sorted(set(ids))
    short: dict[str, str] = {}
    for index, one in enumerate(ordered):
        length = least
        for other in ordered[max(index - 1, 0) : index + 2]:
            if other != one:
                common = next(
                    (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one)
                )
                length = max(length, common + 1)
        short[one] = one[:length]
    return short
