"""The list of claims: grouped by article, as many columns as the screen has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from ..model.claim import Claim
from ..model.report import ArticleInfo, ClaimsReport
from . import say
from .inert import one_line
from .ink import FAINT, FIGURE, STATUS, figure, folded, lit, period, plural, short_ids, status_sign, when
from .screen import Screen

_GUTTER = 2
_LEAST_TITLE = 8
_STRETCH = 500  # claims that share the widths of their columns: as many as anybody compares


class _Column(Struct, frozen=True):
    """``least`` cells are needed for it to be worth showing; ``most`` is enough however wide the screen."""

    name: str
    least: int
    most: int
    rank: int  # 0 is always there; higher ranks go first when there is no room
    style: str | None
    value: Callable[[Claim], str]


def claims(report: ClaimsReport, screen: Screen) -> list[Text]:
    """Every claim as a line under its article's heading, and a foot with the counts by status.

    Laid out in stretches of some hundred claims, each as wide as it needs.
    """
    articles = {article.path: article for article in report.articles}
    stream = Stream(screen, report.filtered)
    lines: list[Text] = []
    for path, mine in groupby(report.claims, key=lambda claim: claim.article):
        lines += stream.add(articles.get(path, ArticleInfo(path)), list(mine))
    return [*lines, *stream.end()]


class Stream:
    """The table of claims for articles that come one after the other."""

    def __init__(self, screen: Screen, filtered: int = 0) -> None:
        self._screen, self._filtered = screen, filtered
        self._articles: list[ArticleInfo] = []
        self._claims: list[Claim] = []
        self._counts: Counter[str] = Counter()

    def add(self, article: ArticleInfo, claims: Sequence[Claim]) -> list[Text]:
        """A stretch, if these claims make one full."""
        if claims:
            self._articles.append(article)
            self._claims += claims
        return self._stretch() if len(self._claims) >= _STRETCH else []

    def end(self) -> list[Text]:
        """The last stretch and the foot."""
        lines = self._stretch()
        if not self._counts:
            return [Text("no claims", FAINT)]
        return [*lines, Text(), *_foot(self._counts, self._filtered, self._screen)]

    def _stretch(self) -> list[Text]:
        lines = _rows(self._articles, self._claims, self._screen)
        follows = bool(self._counts and lines)
        self._counts.update(claim.status for claim in self._claims)
        self._articles, self._claims = [], []
        return [*([Text()] if follows else []), *lines]


def _rows(known: Sequence[ArticleInfo], claims: Sequence[Claim], screen: Screen) -> list[Text]:
    """Headings and rows of some claims."""
    ids = short_ids(claim.id for claim in claims)
    articles = {article.path: article for article in known}
    columns = _columns(ids, articles, screen)
    widths = _widths(columns, claims, screen.width)
    lines: list[Text] = []
    counts = Counter(claim.article for claim in claims)
    current: str | None = None
    for claim in claims:
        if claim.article != current:
            current = claim.article
            heading = _heading(articles.get(current), current, counts[current], screen)
            lines += [*([Text()] if lines else []), *heading]
        if screen.narrow:
            lines += _stacked(claim, ids[claim.id], columns[1].value(claim), screen)
        else:
            lines.append(_row(claim, columns, widths))
    return lines


def _columns(ids: dict[str, str], articles: dict[str, ArticleInfo], screen: Screen) -> list[_Column]:
    def written(claim: Claim) -> str:
        article = articles.get(claim.article)
        return figure(claim, screen.display(article.language if article else None))

    def direction(claim: Claim) -> str:
        moved = claim.change.direction if claim.change else None
        kind = claim.kind if claim.kind != "level" else ""
        return f"{kind} {moved}".strip() if moved and moved != "flat" else kind

    def care(claim: Claim) -> str:
        if claim.review_by:
            return f"review by {when(claim.review_by)}"
        if claim.verdicts_differ:
            return f"{len({one.verdict for one in claim.verifications})} verdicts differ"
        last = claim.verifications[-1] if claim.verifications else None
        return f"{last.verdict} {_day(last.at)}" if last else ""

    return [
        _Column("id", 4, 12, 0, FAINT, lambda claim: ids[claim.id]),
        _Column("figure", 12, 24, 0, FIGURE, written),
        _Column("metric", 24, 60, 0, None, lambda claim: one_line(claim.metric)),
        _Column("period", 17, 27, 1, None, _brief),
        _Column("status", 10, 10, 3, None, lambda claim: claim.status),
        _Column("kind", 13, 13, 4, FAINT, direction),
        _Column(
            "source", 12, 30, 2, FAINT, lambda claim: one_line(claim.source.name) if claim.source else ""
        ),
        _Column("care", 21, 24, 5, FAINT, care),
        _Column("tags", 10, 20, 6, FAINT, lambda claim: one_line(" ".join(claim.tags))),
    ]


def _brief(claim: Claim) -> str:
    span = claim.period
    return (say.brief(span.start, span.end) if span else "") or period(claim)


def _day(stamp: str) -> str:
    from datetime import date

    try:
        return say.day(date.fromisoformat(stamp[:10]))
    except ValueError:
        return one_line(stamp)


def _widths(columns: Sequence[_Column], claims: Sequence[Claim], width: int | None) -> list[int]:
    """Cells for each column, 0 for those left out. Natural widths; what is missing comes off the widest."""
    natural = [max((cell_len(column.value(claim)) for claim in claims), default=0) for column in columns]
    if len({claim.status for claim in claims}) == 1:  # the signs and the foot say it
        natural = [0 if column.name == "status" else n for column, n in zip(columns, natural, strict=True)]
    if width is None:
        return natural
    wanted = [min(size, column.most) for size, column in zip(natural, columns, strict=True)]
    room = width - 1

    def total(sizes: Sequence[int]) -> int:
        return sum(size + _GUTTER for size in sizes if size)

    def floor(index: int) -> int:
        return min(wanted[index], columns[index].least)

    for index in sorted(range(len(columns)), key=lambda i: -columns[i].rank):
        least = total([floor(i) if wanted[i] else 0 for i in range(len(columns))])
        if least > room and columns[index].rank:
            wanted[index] = 0
    while total(wanted) > room:
        spare = [i for i in range(len(columns)) if wanted[i] > floor(i)]
        if not spare:
            break
        spare = [i for i in spare if columns[i].name != "figure"] or spare  # the figure is what the list is for
        widest = max(spare, key=lambda i: wanted[i] - floor(i))
        wanted[widest] -= 1
    left = room - total(wanted)
    for index in range(len(columns)):
        if wanted[index] and left > 0:
            more = min(natural[index] - wanted[index], left)
            wanted[index] += max(more, 0)
            left -= max(more, 0)
    return wanted


def _row(claim: Claim, columns: Sequence[_Column], widths: Sequence[int]) -> Text:
    line = status_sign(claim.status)
    gone = not claim.active
    for column, width in zip(columns, widths, strict=True):
        if width:
            style = STATUS[claim.status][1] if column.name == "status" else column.style
            cell = Text(column.value(claim), FAINT if gone else style or "")
            cell.truncate(width, overflow="ellipsis", pad=True)
            line.append(" " * _GUTTER).append_text(cell)
    return line


def _stacked(claim: Claim, short: str, written: str, screen: Screen) -> list[Text]:
    """Two or three short lines a claim, for a screen as narrow as a telephone's."""
    first = status_sign(claim.status)
    first.append(f" {short} ", FAINT).append(written, FIGURE)
    if claim.status != "unverified":
        first.append(f" {claim.status}", STATUS[claim.status][1])
    about = [one_line(claim.metric), period(claim)]
    lines = [line for part in about if part for line in folded(part, screen.width, "  ")]
    return [first, *(Text(line) for line in lines)]


def _heading(article: ArticleInfo | None, path: str, count: int, screen: Screen) -> list[Text]:
    """Path, title, publisher, date and count; the title gives way first where there is no room."""
    shown = one_line(path)
    if screen.narrow:
        return [Text(line, "bold") for line in folded(shown, screen.width)]
    title = one_line(article.title or "") if article else ""
    publisher = one_line(article.publisher or "") if article else ""
    tail = [publisher, _published(article) if article else "", plural(count, "claim")]
    rest = "".join(f" · {part}" for part in tail if part)
    if screen.width is not None and cell_len(shown) + cell_len(rest) > screen.width:
        rest = "".join(f" · {part}" for part in tail[1:] if part)
    line = lit(shown, "bold")
    if screen.width is not None and title:
        room = screen.width - cell_len(shown) - cell_len(rest) - 3
        cut = Text(title)
        cut.truncate(max(room, 0), overflow="ellipsis")
        title = cut.plain if room >= _LEAST_TITLE else ""
    line.append((f" · {title}" if title else "") + rest)
    if screen.width is not None:
        line.truncate(screen.width, overflow="ellipsis")
    return [line]


def _published(article: ArticleInfo) -> str:
    if article.published is None:
        return "undated"
    if article.published_from == "inferred":
        return f"{say.day(article.published)} (year inferred)"
    return say.day(article.published)


def _foot(counts: Counter[str], filtered: int, screen: Screen) -> list[Text]:
    tally = lit(plural(counts.total(), "claim") + ":", FAINT)
    for status, (sign, style) in STATUS.items():
        if counts[status]:
            tally.append(f" {sign} ", style).append(f"{counts[status]} {status}", FAINT)
    if filtered:
        tally.append(f" ({filtered} more not shown)", FAINT)
    if screen.width is None or tally.cell_len <= screen.width:
        return [tally]
    return [Text(line, FAINT) for line in folded(tally.plain, screen.width)]
