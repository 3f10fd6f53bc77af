"""What one cue says of a change, as far as it was found, and what keeps it from being judged."""

from __future__ import annotations

import re
from re import Match

from ...languages import templates
from ..matching import same_length
from ..scene import Figure, Line, Scene, same_measure
from ..settle import bare

NO_BASE = "no base level in the text"
OF_A_CAUSE = "the levels are of what made the change"
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STOPS = ";；"
_NEAR = 40  # signs on each side of a change that tell how it is measured
_DEGREES = "Cel"  # may be below zero, and differ all the same
_CURRENCY = 3  # letters of a currency's code
_YEAR = 330  # days between the beginnings of a span and of the one a year before, at least
_PER_CENT = 1000  # more than a share or a growth told in per cent
_BEHIND = 10  # signs behind an amount of change that tell which way it goes: "1 point better"
_PRICES = 4  # how far apart a price and the one it is compared with may be


class Movement:
    """new = base × factor = base + delta, as far as it was found."""

    __slots__ = ("base", "cue", "delta", "direction", "factor", "inferred", "line", "new", "share")

    def __init__(self, line: int, cue: str, direction: str | None) -> None:
        self.line = line
        self.cue = cue
        self.direction = direction
        self.new: Figure | None = None
        self.base: Figure | None = None
        self.factor: Figure | None = None
        self.delta: Figure | None = None
        self.share: Figure | None = None  # stated between the level and its change
        self.inferred = False


def _metric(figure: Figure) -> str:
    return (figure.claim.metric or "").lower() if figure.claim else ""


def _of_another(scene: Scene, m: Movement) -> str | None:
    """Why a change may be of something else than the level before it."""
    line, change = scene.lines[m.line], m.factor or m.delta
    if m.new is None or change is None or m.new.sentence != m.line or change.sentence != m.line or m.new.at > change.at:
        return None
    if line.cue("moves_another").search(line.skeleton, m.new.at, change.at):
        return "the verb names what else it moved"
    if m.base is not None and not m.base.quantity.unit and m.new.quantity.unit and m.new.sign == templates.LEVEL:
        # "27,650 students in 42 schools, 350 fewer than the 28,000": which of two counts the bare one is of stays open
        clause = line.skeleton.rfind(",", 0, m.new.at)
        beside = (f for f in line.figures if clause < f.at < m.new.at and f.sign == templates.LEVEL)
        if any(f.unit and f.unit != m.new.unit for f in beside):
            return "which of two counts is meant stays open"
    return None


def _other_verb(scene: Scene, m: Movement) -> str | None:
    """ "Investments lost £0.14m, so that funds grew from £4.26m to £4.45m": what moved the levels is another verb.

    So are the levels of a cause ("9 % lower because the quota was cut from 39,000 to 35,000"), and its change.
    """
    change = m.factor or m.delta
    levels = [level for level in (m.new, m.base) if level is not None and level.sentence == m.line]
    if change is None or len(levels) < 2 or change.sentence != m.line:
        return None
    line, way = scene.lines[m.line], stated_direction(change)
    if all(f.at < change.at for f in levels):
        caused = line.cue("mark.because").search(line.skeleton, max(f.at for f in levels), change.at)
        return OF_A_CAUSE if caused is not None else None
    if not all(f.at > change.at for f in levels):
        return None
    between = line.skeleton[change.at + 1 : min(level.at for level in levels)]
    if line.cue("mark.because").search(between):
        return OF_A_CAUSE
    if line.cue("mark.own_verb").search(between):
        return "another verb moves the levels"
    said = {match.lastgroup for match in scene.cue(line, "mark.way").finditer(between)}
    other = bool(said & {"up", "down"}) and way in ("up", "down") and way not in said
    return "another verb moves the levels" if other else None


def _of_another_time(scene: Scene, m: Movement) -> str | None:
    """ "6.3 % more than the year before and a hair above the 18.19 million of 2019": no base of that change.

    Where a change does not say what it is compared with, an old record told behind it is not its base either.
    """
    change, base = m.factor or m.delta, m.base
    if change is None or base is None or base.period is None or base.period.start is None or base.period.end is None:
        return None
    told = change.claim.change.base if change.claim is not None and change.claim.change is not None else None
    if told is not None and told.start is not None and told.end is not None:
        older = base.period.end.year < told.start.year - 1
        return "the change is told of another time" if older else None
    line, published = scene.lines[base.sentence], scene.reading.document.published
    now = m.new.period.start if m.new is not None and m.new.period is not None else published
    if now is None or base.row < change.row or now.year - base.period.start.year <= 1:
        return None
    record = line.cue("mark.record").search(line.own_text(base))
    return "what was reached long before is no base of the change" if record is not None else None


def trap(scene: Scene, m: Movement) -> str | None:
    """Why a movement must not be judged; None where nothing speaks against it."""
    line = scene.lines[m.line]
    change = m.factor or m.delta
    around = _around(line.skeleton, change.at if change and change.sentence == m.line else 0)
    alike_priced = line.cue("constant_levels").search(line.skeleton)  # levels and rate are at one year's prices
    stated = m.factor is not None and m.factor.read is not None and m.factor.read.raw.constant_prices
    if m.factor and not alike_priced and (stated or scene.cue(line, "constant_prices").search(around)):
        return "constant prices"
    open_ = _of_another(scene, m) or _other_verb(scene, m) or _of_another_time(scene, m)
    if open_ is not None:
        return open_
    told = line.cue("nominal").search(line.skeleton)
    level = m.new or m.base
    if m.factor and level and not told and is_money(level):
        if scene.cue(line, "real_by_custom").search(_metric(level)):
            return "growth of output is told at constant prices"
    if m.new and m.new.sign == templates.DURATION and line.cue("gauge").search(line.skeleton):
        return "a time that improves falls"
    shares = m.new is not None and m.new.sign == templates.PERCENT
    if m.factor and shares and scene.cue(line, "tenths").search(m.factor.quantity.text):
        return "tenths of a point are meant"
    if m.factor and shares and m.factor.quantity.hedge and m.new and m.new.quantity.hedge:
        return "percentages told roughly"
    if line.cue("rank").search(line.skeleton):
        return "ranks rise as their numbers fall"
    ago = m.base and m.base.period and scene.cue(line, "ago").search(_when(scene, m.base))
    per = m.new is not None and "/" in m.new.unit  # a price per hour is one in a month and in a year
    rates = shares and m.base is not None and m.base.sign == templates.PERCENT  # shares have no length
    if m.new and m.base and not (m.delta or ago or per or rates or _undated(m.new, m.base)):
        if not same_length(m.new.period, m.base.period):
            return "periods of different length"
    at = change.at if change and change.sentence == m.line else 0
    if scene.cue(line, "turns").search(_clause(line.skeleton, at)):
        return "a profit turns into a loss"
    if line.cue("restated").search(line.skeleton):
        return "the base was restated"
    if line.cues["mark.no_way"].search(m.cue):
        return "the verb tells no direction"
    return None


def _undated(new: Figure, base: Figure) -> bool:
    """Whether a level has its period from a sentence before, while a base right beside it tells its own."""
    beside = new.sentence == base.sentence and abs(new.row - base.row) == 1
    dated = [figure.read is not None and figure.read.raw.time is not None for figure in (new, base)]
    return beside and dated == [False, True]


def _when(scene: Scene, base: Figure) -> str:
    """The words that tell the time of a base: its period's, and those right before it."""
    told = base.period.text.lower() if base.period is not None else ""
    return told + scene.lines[base.sentence].own_text(base)


def is_money(level: Figure) -> bool:
    """Whether a level is an amount of money: gigawatt-hours, tonnes and vehicles have no prices that change."""
    currency = level.unit.partition("/")[0]
    return currency.isupper() and len(currency) == _CURRENCY


def _around(skeleton: str, position: int) -> str:
    """The text near a position, up to the semicolons."""
    start, end = _bounds(skeleton, position)
    return skeleton[max(start, position - _NEAR) : min(end, position + _NEAR)]


def _clause(skeleton: str, position: int) -> str:
    """The text around a position between the semicolons."""
    start, end = _bounds(skeleton, position)
    return skeleton[start:end]


def _bounds(skeleton: str, position: int) -> tuple[int, int]:
    start = max(skeleton.rfind(stop, 0, position) for stop in _STOPS) + 1
    ends = [end for end in (skeleton.find(stop, position) for stop in _STOPS) if end >= 0]
    return start, min(ends, default=len(skeleton))


def way_of(match: Match[str]) -> str | None:
    """The direction that a cue's words tell: its groups up…, down…; None for both or neither."""
    groups = match.groupdict()
    ups = any(groups.get(name) for name in ("up", "up2", "up3"))
    downs = any(groups.get(name) for name in ("down", "down2", "down3"))
    return "up" if ups and not downs else "down" if downs and not ups else None


def no_direction(scene: Scene, m: Movement) -> str | None:
    """Why the verb between two levels says nothing of which is larger; None where nothing speaks against it."""
    line, new, base = scene.lines[m.line], m.new, m.base
    assert new is not None and base is not None
    if templates.ORDINAL in (new.sign, base.sign):
        return "a higher rank has a lower number"
    if scene.cue(line, "grade").fullmatch(new.unit):
        return "a higher grade may have a lower number"
    if line.cue("finer").search(line.skeleton):
        return "a precision that improves falls"
    if new.quantity.hedge == base.quantity.hedge == "above":
        return "thresholds tell no direction"
    if _span_of_change(line, new, base):
        return "the two may be the ends of what it moves by"
    return None


def _span_of_change(line: Line, new: Figure, base: Figure) -> bool:
    """Whether "from 3 to 5 percent" may tell how far something moves: foreseen, or said to be of so much."""
    if base.sentence != new.sentence or new.row != base.row + 1 or bare(new):
        return False
    if base.unit and not bare(base):
        return False
    return new.modality != "stated" or line.cue("mark.of_from").search(line.own_text(base)) is not None


def is_yearly(scene: Scene, rate: Figure) -> bool:
    """Whether a rate is the mean of several years, and not that of the whole time."""
    line = scene.lines[rate.sentence]
    before, after = line.own_text(rate), line.after_text(rate)
    said = line.cue("yearly_before").search(before) or line.cue("yearly_after").match(after)
    if said is None and line.cue("yearly_if_long").search(before):
        return len(set(_YEARS.findall(line.skeleton))) > 1  # over several years, annual growth is the mean of them
    return rate.unit.endswith("/year") or said is not None


def comparable(new: Figure, base: Figure) -> bool:
    """Whether two levels can be the old and the new one: other figures, of one measure, neither a loss."""
    lows = () if new.unit == _DEGREES else (new.interval.low, base.interval.low)
    return (
        new.row != base.row
        and alike(new, base)
        and not _counted(new, base)
        and all(low is not None and low >= 0 for low in lows)
        and (new.unit == base.unit or "/" not in new.unit + base.unit or _priced_alike(new, base))
    )


def _counted(share: Figure, bare: Figure) -> bool:
    """Whether one is a percentage and the other, which names no unit, a count that no percentage comes near."""
    return share.sign == templates.PERCENT != bare.sign and (bare.value or 0) > _PER_CENT


def alike(one: Figure, other: Figure) -> bool:
    """Whether two levels measure the same; either may leave out what its price is per."""
    return same_measure(one, other) or (bool(one.unit) and one.unit == other.unit.partition("/")[0])


def _priced_alike(price: Figure, bare: Figure) -> bool:
    """Whether an amount that names no per-unit can be a price like the other."""
    return bool(price.value and bare.value and 1 <= _PRICES * price.value / bare.value <= _PRICES**2)


def either_way(scene: Scene, m: Movement) -> str | None:
    """The direction of "an improvement", which only the levels tell; None for words that tell it themselves."""
    change, new, base = m.factor or m.delta, m.new, m.base
    if change is None or new is None or base is None or new.value is None or base.value is None:
        return None
    line = scene.lines[change.sentence]
    first = min((f for f in (new, base, change) if f.sentence == change.sentence), key=lambda f: f.at)
    opens = first.at - len(line.own_text(first))  # "improved to 17.8 from 20.3, that is by 2.5 points"
    if line.cue("either_way").search(line.skeleton, opens, change.at + _BEHIND) is None:
        return None
    return "up" if new.value > base.value else "down"


def faster(line: Line, change: Figure, level: Figure) -> str | None:
    """The way that a time goes which is told to be "50 seconds faster" or slower."""
    if level.sign != templates.DURATION or change.sign != templates.DURATION:
        return None
    told = line.cue("mark.faster").match(line.after_text(change))
    return None if told is None else "down" if told["down"] else "up"


def of_its_time(change: Figure, new: Figure, base: Figure) -> bool:
    """Whether a base is no nearer than a year where 同比 compares, and not as far where 环比 does.

    A base of the level's own span has no time of its own that was read, and may be of any.
    """
    spec = change.read.raw.change if change.read is not None else None
    starts = [f.period.start for f in (new, base) if f.period is not None and f.period.start is not None]
    if spec is None or len(starts) < 2 or spec.year_on_year == spec.previous_period:
        return True
    if base.sentence == change.sentence and not _dated_alike(new, base):
        return True
    apart = abs((starts[0] - starts[1]).days)
    return not 0 < apart < _YEAR if spec.year_on_year else apart < _YEAR


def _dated_alike(new: Figure, base: Figure) -> bool:
    """Whether a base tells a time of its own that is as long as the level's: a month beside a month."""
    return base.read is not None and base.read.raw.time is not None and same_length(new.period, base.period)


def stated_direction(figure: Figure | None) -> str | None:
    """The direction that a figure of change tells by its own words."""
    claim = figure.claim if figure else None
    return claim.change.direction if claim and claim.change else None


def finer(delta: Figure, new: Figure, base: Figure) -> bool:
    """Whether a number is told more finely than the counts that it would lie between: it counts none of them."""
    places = [abs(figure.quantity.place) for figure in (new, base)]
    return 0 < abs(delta.quantity.place) < 1 and all(place >= 1 for place in places) and not is_money(new)
