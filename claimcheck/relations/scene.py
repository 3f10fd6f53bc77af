"""A reading arranged for relations: figures in order, a skeleton a sentence, names ready to compare."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, cached_property
from re import Match, Pattern

from .. import languages
from ..languages import templates
from ..model.claim import Claim
from ..model.finding import Span
from ..model.interval import Interval
from ..model.mention import Period, Quantity
from ..model.reading import ReadClaim, Reading, Sentence
from ..model.relation import Operand, Relation, RelationKind
from .matching import Name, cue_of, name_of, same_family

_TIME_UNITS = {"year", "quarter", "month", "week", "day", "hour", "minute", "second"}
_HALF = Decimal("0.5")


class Figure:
    """One figure of the article: a claim, or a quantity that binds although it claims nothing."""

    __slots__ = ("at", "name", "quantity", "read", "row", "sentence", "sign", "where")

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

    @property
    def claim(self) -> Claim | None:
        """The claim, where the figure is one."""
        return self.read.claim if self.read else None

    @property
    def kind(self) -> str:
        """The claim's kind; ``level`` for a bare quantity."""
        return self.read.claim.kind if self.read else "level"

    @property
    def unit(self) -> str:
        """Unit as the claim has it."""
        return (self.read.claim.unit if self.read else self.quantity.unit) or ""

    @property
    def interval(self) -> Interval:
        """The values that wording and rounding allow."""
        return self.read.claim.interval if self.read else self.quantity.interval

    @property
    def value(self) -> Decimal | None:
        """The stated value."""
        return self.read.claim.value if self.read else self.quantity.value

    @property
    def period(self) -> Period | None:
        """The period it speaks of, if known."""
        return self.read.period if self.read else None

    @property
    def modality(self) -> str:
        """stated, forecast, target or conditional."""
        return self.read.claim.modality if self.read else "stated"


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
        self.cues = languages.get(sentence.language).cues
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
        self._places = sorted(self._by_position)

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
        if figure.at < 0:
            return ""
        index = bisect_left(self._places, figure.at)
        return self.skeleton[self._places[index - 1] + 1 if index else 0 : figure.at]

    def after_text(self, figure: Figure) -> str:
        """What stands between this figure and the next: the noun it counts, where nouns follow."""
        if figure.at < 0:
            return ""
        index = bisect_right(self._places, figure.at)
        later = self._places[index] if index < len(self._places) else len(self.skeleton)
        return self.skeleton[figure.at + 1 : later]

    def between(self, a: Figure, b: Figure) -> str:
        """Skeleton text between two figures of this line, ``a`` before ``b``."""
        return self.skeleton[a.at + 1 : b.at]


@cache
def cues_of(code: str, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
    """The cues of one family in one language."""
    cues = languages.get(code).cues
    return tuple((name, pattern) for name, pattern in cues.items() if name.startswith(prefix))


@cache
def _bare_cues(code: str, prefix: str) -> tuple[tuple[str, Pattern[str]], ...]:
    """Those cues of a family that name no figure: all that a sentence without figures can hold."""
    signs = set(templates.SIGNS)
    cues = cues_of(code, prefix)
    # What stands in a gap names signs as well, as a range; that range is no figure.
    return tuple((name, cue) for name, cue in cues if not signs & set(cue.pattern.replace(templates.FIGURES, "")))


class Scene:
    """Everything the families look at. Built once a reading; all look-ups are local or indexed."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.document.path
        self.figures: list[Figure] = []
        self.lines: list[Line] = []
        by_place = {(read.sentence, read.raw.quantity.start): read for read in reading.claims}
        for index, sentence in enumerate(reading.sentences):
            generic = cue_of(languages.get(sentence.language).cues, "generic")
            figures = []
            for quantity in sentence.quantities:
                read = by_place.get((index, quantity.start))
                if read is None and not quantity.is_claim:
                    continue
                metric, scope = (read.claim.metric or "", read.claim.scope) if read else (quantity.noun, None)
                figure = Figure(len(self.figures), index, quantity, read, name_of(metric, scope, generic))
                self.figures.append(figure)
                figures.append(figure)
            self.lines.append(Line(sentence, reading.folded[sentence.block].lower(), figures))
        self.bases: set[int] = set()  # rows of levels that only serve to compare with
        self.moved: set[int] = set()  # rows of rates and amounts that say how a level changed
        self.shared: set[int] = set()  # rows of shares that are bound to a part and a whole
        self.wholes: dict[int, Figure] = {}  # by the row of a part: the amount that its share is of
        self.yearly: list[tuple[Figure, Figure, Figure, str | None]] = []  # new, base, mean yearly rate, direction
        self.levels: object = None  # set by the first family that needs levels by name
        self.passages: object = None  # set by the first family that needs dates and lengths of time
        self.by_claim = {figure.claim.id: figure for figure in self.figures if figure.claim}

    @cached_property
    def silent(self) -> list[Line]:
        """The blocks that hold no figure, each as one line: dates, lists and orders of time stand there too."""
        spoken = {sentence.block: sentence.language for sentence in self.reading.sentences}
        code = self.reading.document.language or next(iter(spoken.values()), None)
        return [
            Line(Sentence(block, 0, 0, len(folded), code), folded.lower(), [])
            for block, folded in enumerate(self.reading.folded)
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
        return cue_of(line.cues, name)

    def templates(self, line: Line, family: str) -> Iterator[tuple[str, Match[str]]]:
        """Matches on the skeleton of every cue named ``family.…``, with the cue's name."""
        cues = cues_of(line.sentence.language, family) if line.figures else _bare_cues(line.sentence.language, family)
        for name, pattern in cues:
            for match in pattern.finditer(line.skeleton):
                yield name, match

    def kin(self, a: Figure, b: Figure) -> bool:
        """Whether two figures' metrics may be the same quantity."""
        pointing = self.cue(self.lines[a.sentence], "pointing")
        scopes = [f.claim.scope for f in (a, b) if f.claim and f.claim.scope]
        if len(scopes) == 2 and scopes[0] != scopes[1]:
            if not any(pointing.fullmatch(scope.lower()) for scope in scopes):
                return False
        return same_family(a.name, b.name, pointing)

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
