"""A reading arranged for relations: figures in order, a skeleton a sentence, names ready to compare."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, cached_property
from re import Match, Pattern

from .. import languages
from ..languages import templates
from ..languages.cues import NEVER, Cues
from ..model.claim import Claim
from ..model.finding import Span
from ..model.interval import Interval
from ..model.mention import Period, Quantity
from ..model.reading import ReadClaim, Reading, Sentence
from ..model.relation import Operand, Relation, RelationKind
from .matching import Name, name_of, same_family

_TIME_UNITS = {"year", "quarter", "month", "week", "day", "hour", "minute", "second"}
_CURRENCIES = frozenset("$£€¥")
_HALF = Decimal("0.5")
FOUR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)")  # a year in digits
_DEGREE, _SCALES = "deg", ("Cel", "[degF]", "K")


class Figure:
    """One figure of the article: a claim, or a quantity that binds although it claims nothing."""

    __slots__ = (
        "at",
        "claim",
        "counted",
        "interval",
        "kind",
        "modality",
        "money",
        "name",
        "period",
        "quantity",
        "read",
        "row",
        "sentence",
        "sign",
        "unit",
        "value",
    )

    def __init__(
        self, row: int, sentence: int, quantity: Quantity, read: ReadClaim | None, name: Name
    ) -> None:
        self.row = row
        self.sentence = sentence
        self.quantity = quantity
        self.read = read
        self.name = name
        self.sign = _sign(quantity, read)
        self.at = -1  # position in the skeleton
        self.money = not _CURRENCIES.isdisjoint(quantity.text)
        # Whether an amount counts things, and is no measure of them.
        self.counted = quantity.place >= 1 and quantity.noun == quantity.unit and not self.money
        claim = read.claim if read else None
        self.claim: Claim | None = claim  # where the figure is one
        self.kind: str = claim.kind if claim else "level"  # a bare quantity counts as a level
        self.unit = (claim.unit if claim else quantity.unit) or ""
        self.interval: Interval = claim.interval if claim else quantity.interval  # what wording and rounding allow
        self.value: Decimal | None = claim.value if claim else quantity.value
        self.period: Period | None = read.period if read else None
        self.modality: str = claim.modality if claim else "stated"


def _sign(quantity: Quantity, read: ReadClaim | None) -> str:
    unit = read.claim.unit if read else quantity.unit
    kind = read.claim.kind if read else ""
    if quantity.form == "ordinal" or kind == "ordinal":
        return templates.ORDINAL
    if quantity.form == "ratio":
        return templates.RATIO
    if unit is not None and unit.partition("/")[0] == "%":
        return templates.PERCENT
    if unit == "pp":
        return templates.POINTS
    if unit == "x":
        return templates.MULTIPLE
    if unit in _TIME_UNITS:
        return templates.DURATION
    return templates.LEVEL


def _as_degrees(figures: list[Figure]) -> None:
    """Degrees in a sentence about temperatures are of their scale: "1.7 degrees above the average of 17.7 °C"."""
    scale = next((figure.unit for figure in figures if figure.unit in _SCALES), "")
    for figure in figures if scale else ():
        if figure.unit == _DEGREE:
            figure.unit = scale


def same_measure(level: Figure, base: Figure) -> bool:
    """Equal units; or a price whose base leaves its per-unit out (每吨2200元, 比去年的2500元…); or a bare number
    after a counted one (315 patients, up from 252)."""
    return (
        level.unit == base.unit
        or level.unit.partition("/")[0] == base.unit
        or (base.quantity.unit == "" == base.quantity.noun and base.quantity.text.isascii())
    )


class Line:
    """One sentence: its figures, and its skeleton with the way back to them."""

    def __init__(self, sentence: Sentence, folded: str, figures: list[Figure]) -> None:
        self.sentence = sentence
        self.figures = figures
        self.cues = all_cues(sentence.language)
        parts: list[str] = []
        starts: list[int] = []  # skeleton position of each part
        origins: list[int] = []  # its offset in the block
        at, position = sentence.start, 0
        for figure in figures:
            quantity = figure.quantity
            if quantity.start < at:
                continue
            starts.append(position)
            origins.append(at)
            parts.append(folded[at : quantity.start])
            position += quantity.start - at
            figure.at = position
            starts.append(position)
            origins.append(quantity.start)
            parts.append(figure.sign)
            position += 1
            at = quantity.end
        starts.append(position)
        origins.append(at)
        parts.append(folded[at : sentence.end])
        self.skeleton = "".join(parts)
        self._starts, self._origins = starts, origins
        self._by_position = {figure.at: figure for figure in figures if figure.at >= 0}
        self._places = list(self._by_position)
        # What stands before and behind each figure: every other part is text.
        self._before = dict(zip(self._places, parts[::2], strict=False))
        self._behind = dict(zip(self._places, parts[2::2], strict=True))

    @cached_property
    def held(self) -> int:
        """Which cues it may hold."""
        return self.cues.held(self.skeleton, bare=not self.figures)

    def cue(self, name: str) -> Pattern[str]:
        """One cue to look for in this sentence's skeleton or a part of it; one that never matches where it cannot."""
        # Asked over a million times in ten thousand claims: what ``if_held`` does, without another call.
        return self.cues[name] if self.cues.bits.get(name, 0) & self.held else NEVER

    def holds(self, name: str) -> bool:
        """Whether this sentence's skeleton may hold a cue at all."""
        return bool(self.cues.bits.get(name, 0) & self.held)

    def found(self, name: str) -> Iterator[Match[str]]:
        """Matches of one cue in the skeleton."""
        return self.cue(name).finditer(self.skeleton)

    def figure(self, match: Match[str], role: str) -> Figure | None:
        """The figure that a template's group stands on."""
        if role not in match.re.groupindex or match.start(role) < 0:
            return None
        return self._by_position.get(match.start(role))

    def offset(self, position: int) -> int:
        """Block offset of a skeleton position."""
        index = bisect_right(self._starts, position) - 1
        return self._origins[index] + position - self._starts[index]

    def own_text(self, figure: Figure) -> str:
        """What stands between the figure before and this one: the words that name it."""
        return self._before.get(figure.at, "")

    def after_text(self, figure: Figure) -> str:
        """What stands between this figure and the next: the noun it counts, where nouns follow."""
        return self._behind.get(figure.at, "")

    def between(self, a: Figure, b: Figure) -> str:
        """Skeleton text between two figures of this line, ``a`` before ``b``."""
        return self.skeleton[a.at + 1 : b.at]


@cache
def all_cues(code: str) -> Cues:
    """The cues of a language."""
    return Cues(languages.get(code).cues)


@cache
def cues_of(code: str, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
    """The cues of one family in one language."""
    return all_cues(code).family(prefix)


def _matches(able: Iterable[tuple[str, Pattern[str]]], text: str) -> Iterator[tuple[str, Match[str]]]:
    for name, pattern in able:
        for match in pattern.finditer(text):
            yield name, match


class Scene:
    """Everything the families look at. Built once a reading; all look-ups are local or indexed."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.document.path
        self.figures: list[Figure] = []
        self.lines: list[Line] = []
        by_place = {(read.sentence, read.raw.quantity.start): read for read in reading.claims}
        for index, sentence in enumerate(reading.sentences):
            generic = all_cues(sentence.language)["generic"]
            figures = []
            for quantity in sentence.quantities:
                read = by_place.get((index, quantity.start))
                if read is None and not quantity.is_claim:
                    continue
                metric, scope = (read.claim.metric or "", read.claim.scope) if read else (quantity.noun, None)
                figure = Figure(len(self.figures), index, quantity, read, name_of(metric, scope, generic))
                self.figures.append(figure)
                figures.append(figure)
            _as_degrees(figures)
            self.lines.append(Line(sentence, self.lowered[sentence.block], figures))
        self.spoken = [(number, line) for number, line in enumerate(self.lines) if line.figures]
        self.compared: dict[int, bool] = {}  # by row: whether the words around a figure make it a base
        self.bases: set[int] = set()  # rows of levels that only serve to compare with
        self.moved: set[int] = set()  # rows of rates and amounts that say how a level changed
        self.shared: set[int] = set()  # rows of shares that are bound to a part and a whole
        self.wholes: dict[int, Figure] = {}  # by the row of a part: the amount that its share is of
        self.yearly: list[tuple[Figure, Figure, Figure, str | None]] = []  # new, base, mean yearly rate, direction
        self.levels: object = None  # set by the first family that needs levels by name
        self.framed: object = None  # set by the first family that reads changes figure by figure
        self.look: object = None  # set by the first family that weighs the words around figures
        self.tables: object = None  # set by the first family that looks at tables
        self.stamps: object = None  # set by the first family that needs days with hours
        self.passages: object = None  # set by the first family that needs dates and lengths of time
        self._held_in_text: dict[tuple[str, int], int] = {}
        self.by_claim = {figure.claim.id: figure for figure in self.figures if figure.claim}

    @cached_property
    def lowered(self) -> list[str]:
        """The folded text of each block in lower case, as cues are written."""
        return [folded.lower() for folded in self.reading.folded]

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the article names in digits."""
        return frozenset(int(year) for text in self.reading.folded for year in FOUR.findall(text))

    def held_in_text(self, code: str, block: int) -> int:
        """Which cues of a language the text of a block may hold, of those looked for in whole texts."""
        held = self._held_in_text.get((code, block))
        if held is None:
            held = self._held_in_text[code, block] = all_cues(code).held_in_text(self.lowered[block])
        return held

    def in_text(self, line: Line, name: str) -> Pattern[str]:
        """One cue to look for in the text of a line's block or a part of it; one that never matches where it cannot."""
        return line.cues.if_in_text(name, self.held_in_text(line.sentence.language, line.sentence.block))

    def text_of(self, line: Line) -> str:
        """The folded text of the block that a sentence stands in, in lower case."""
        return self.lowered[line.sentence.block]

    @cached_property
    def silent(self) -> list[Line]:
        """The blocks that hold no figure, each as one line: dates, lists and orders of time stand there too."""
        spoken = {sentence.block: sentence.language for sentence in self.reading.sentences}
        code = self.reading.document.language or next(iter(spoken.values()), None)
        return [
            Line(Sentence(block, 0, 0, len(text), code), text, [])
            for block, text in enumerate(self.lowered)
            if code is not None and block not in spoken
        ]

    @cached_property
    def _newlines(self) -> list[int]:
        text = self.reading.document.text
        return [0, *(i + 1 for i, sign in enumerate(text) if sign == "\n")]

    def family(self, line: Line, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
        """The cues of one family (a name up to its dot) in the language of a line."""
        return cues_of(line.sentence.language, prefix)

    def cue(self, line: Line, name: str) -> Pattern[str]:
        """One cue in the language of a line; one that never matches where the language has none."""
        return line.cues[name]

    def templates(self, line: Line, family: str) -> Iterable[tuple[str, Match[str]]]:
        """Matches on the skeleton of every cue named ``family.…``, with the cue's name."""
        able = line.cues.sifted(family, line.held)
        return _matches(able, line.skeleton) if able else ()

    def kin(self, a: Figure, b: Figure) -> bool:
        """Whether two figures' metrics may be the same quantity."""
        pointing = self.cue(self.lines[a.sentence], "pointing")
        scopes = [f.claim.scope for f in (a, b) if f.claim and f.claim.scope]
        if len(scopes) == 2 and scopes[0] != scopes[1]:
            if not any(pointing.fullmatch(scope.lower()) for scope in scopes):
                return False
        return same_family(a.name, b.name, pointing)

    def by_role(self, relation: Relation) -> dict[str, Figure | None]:
        """The figures of a relation; of a role that several have, the last."""
        return {operand.role: self.by_claim.get(operand.span.claim or "") for operand in relation.operands}

    def in_roles(self, relation: Relation, *roles: str) -> tuple[Figure, ...]:
        """The figures that have some roles in a relation; nothing where one of them is no figure."""
        figures = self.by_role(relation)
        found = tuple(figure for role in roles if (figure := figures.get(role)) is not None)
        return found if len(found) == len(roles) else ()

    def claim_at(self, block: int, start: int, end: int) -> Claim | None:
        """The claim that stands within ``start``–``end`` of a block, if there is one."""
        for figure in self._by_block.get(block, ()):
            if start <= figure.quantity.start and figure.quantity.end <= end:
                return figure.claim
        return None

    @cached_property
    def _by_block(self) -> dict[int, list[Figure]]:
        found: dict[int, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(self.lines[figure.sentence].sentence.block, []).append(figure)
        return found

    def span(self, block: int, start: int, end: int, claim: Claim | None = None) -> Span:
        """A place in the text as findings show it."""
        document = self.reading.document
        if claim is not None:
            anchor = claim.anchor
            return Span(anchor.start, anchor.end, anchor.line, anchor.column, anchor.exact, claim.id)
        first, last = document.blocks[block].locate(start, end)
        line = bisect_right(self._newlines, first)
        column = first - self._newlines[line - 1] + 1
        return Span(first, last, line, column, document.text[first:last])

    def operand(self, role: str, figure: Figure, *, inferred: bool = False) -> Operand:
        """A figure as it takes part in a relation; across sentences a rounded one may be rounder still."""
        quantity = figure.quantity
        interval = figure.interval
        if (
            inferred
            and figure.value is not None
            and quantity.hedge is None
            and figure.sign == templates.LEVEL
            and "." not in quantity.text  # a zero written behind the point was meant
        ):
            if quantity.nonzero_place > quantity.place * 10 or quantity.place > 1:
                interval = interval.hull(Interval.around(figure.value, quantity.nonzero_place * _HALF))
        sentence = self.reading.sentences[figure.sentence]
        span = self.span(sentence.block, quantity.start, quantity.end, figure.claim)
        return Operand(role, interval, figure.unit, span, quantity.text, figure.value)

    def relation(
        self,
        kind: RelationKind,
        rule: str,
        roles: list[tuple[str, Figure]],
        cue: str,
        *,
        inferred: bool = False,
        exhaustive: bool = False,
        not_run: str | None = None,
        facts: tuple[tuple[str, str], ...] = (),
    ) -> Relation:
        """A relation of figures of this article."""
        operands = tuple(self.operand(role, figure, inferred=inferred) for role, figure in roles)
        return Relation(
            kind, rule, self.article, operands, cue.strip()[:40], inferred, exhaustive, not_run, facts
        )

    def before(self, figure: Figure, *, reach: int = 40) -> Iterator[Figure]:
        """Figures before this one, nearest first, at most ``reach`` of them."""
        for row in range(figure.row - 1, max(-1, figure.row - 1 - reach), -1):
            yield self.figures[row]
