"""From relations to findings: judge each, group what shares a figure, name the likeliest culprit once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from .. import rules
from ..model.finding import Checked, Finding, Severity, Span
from ..model.interval import Interval
from ..model.odds import Stated, odds
from ..model.relation import LOOSE, Operand, Relation
from . import arithmetic, slips
from .assess import Assessment, assess
from .figures import Style, best

_LOWER: dict[Severity, Severity] = {"error": "warning", "warning": "info", "info": "info"}
_WEIGHT: dict[Severity, int] = {"error": 2, "warning": 1, "info": 0}
# A slip is named instead of these; counts and dates have no scale to miss.
_SLIPPABLE = {
    "growth-mismatch", "difference-mismatch", "sum-mismatch", "share-mismatch", "ratio-mismatch",
    "average-mismatch", "product-mismatch", "rate-mismatch", "conversion-mismatch", "conflicting-values",
    "table-total", "headline-mismatch", "direction-mismatch",
}  # fmt: skip
_SURE = -99  # the order of magnitude of no chance at all
# Figures that no slip of the pen reconciles may be of different things: then the conflict is told so many steps milder.
# Rates and differences of two levels are bound more surely than what a sum, a share or a quotient is of; what the other
# rows of a table have shown is not doubted.
_DOUBTED = {
    "growth-mismatch": 1, "difference-mismatch": 2,
    "sum-mismatch": 2, "share-mismatch": 2, "ratio-mismatch": 2, "average-mismatch": 2, "product-mismatch": 2,
    "rate-mismatch": 2, "shares-sum": 2,
}  # fmt: skip
# Rules of which a conflict that words alone hold together is only told where unrelated figures would hardly show it. Of
# 217 false alarms on texts that nobody had read, this and what loose relations must show ended some 40, of 3,182 errors
# found some 50.
_LOOSE = {
    "difference-mismatch", "sum-mismatch", "share-mismatch", "ratio-mismatch", "conversion-mismatch",
    "conflicting-values", "average-mismatch", "average-out-of-range", "product-mismatch", "duration-mismatch",
}  # fmt: skip
_AT_RANDOM = 0.2
_HARDLY = 0.05  # what two digits put back must be rarer than
_SAYING = {"factor", "delta", "share", "ratio", "mean"}  # roles of figures that are told of a pair
_PAIR = 2
# Steps milder where each figure that a slip could be in is confirmed by another relation: of one bound by the words
# around it, and of one that a phrase states.
_CONFIRMED = {True: 2, False: 1}
Place = tuple[str, int, int]


def judge(relations: Iterable[Relation]) -> tuple[list[Finding], list[Checked]]:
    """Findings, one for each figure that cannot stand, and for each rule how much was looked at."""
    assessments = [assess(relation) for relation in relations]
    held = [one for one in assessments if one.verdict in ("holds", "rounding")]
    settled: dict[tuple[str, Place], set[str | None]] = defaultdict(set)
    for one in held:
        said = _said(one)
        if one.verdict == "holds" and said is not None:
            settled[said].add(_way(one))
            if said[0] == "growth-mismatch":
                settled["share-mismatch", said[1]].add(None)
    conflicts = [one for one in assessments if one.verdict == "conflict" and not _settles(one, settled)]
    conflicts = [one for one in conflicts if not _by_chance(one)]
    return _findings(_confirmed(conflicts, held), held), _checked(assessments)


def _confirmed(conflicts: Sequence[Assessment], held: Sequence[Assessment]) -> list[Assessment]:
    """The conflicts, marked where no figure can be the slip: with each one that could be it, something else holds."""
    holding: dict[Place, list[Assessment]] = defaultdict(list)
    for one in held:
        for place in _places(one) if one.verdict == "holds" else ():
            holding[place].append(one)
    return [replace(one, confirmed=True) if _stands(one, holding) else one for one in conflicts]


def _stands(one: Assessment, holding: Mapping[Place, Sequence[Assessment]]) -> bool:
    """Whether every figure of a relation that a slip could be in is needed as it is by one that holds."""
    if one.note is not None or any(_in_words(operand) for operand in one.relation.operands):
        return False  # where a word is wrong, all figures are right
    slipped = [
        (place, needed)
        for index, place in enumerate(_places(one))
        if (needed := one.needed(index)) is not None and slips.reaches(one.relation.operands[index], needed)
    ]
    return bool(slipped) and all(_breaks(place, needed, holding.get(place, ())) for place, needed in slipped)


def _in_words(operand: Operand) -> bool:
    """Whether a number is told in words, where the wrong word is no slip of a digit: half, two of the four."""
    return operand.value is not None and not any(sign.isdigit() for sign in operand.label)


def _breaks(place: Place, needed: Interval, holding: Iterable[Assessment]) -> int:
    """How many relations that hold would not, were a figure in ``needed``."""
    wanted = (one.needed(_index(one, place)) for one in holding)
    return sum(other is not None and not other.overlaps(needed) for other in wanted)


def _said(one: Assessment) -> tuple[str, Place] | None:
    """The figure that says how two others hang together: it says so of one pair, and is right where any pair holds."""
    relation = one.relation
    for operand in relation.operands if len(relation.operands) > _PAIR else ():
        if operand.role in _SAYING and operand.span.claim is not None:
            return relation.rule, _place(operand.span, relation.article)
    return None


def _settles(one: Assessment, settled: Mapping[tuple[str, Place], set[str | None]]) -> bool:
    """Whether what a figure says is right of another pair. Where only the word for its direction is wrong, another
    pair settles it only if that goes the same way: a table that rose does not make "0.8 less" right."""
    said = _said(one) if not _misnamed(one) else None
    ways = settled.get(said, set()) if said is not None else set()
    return bool(ways) and (one.note is None or not ways.isdisjoint({None, _way(one)}))


def _misnamed(one: Assessment) -> bool:
    """Whether the figures agree with another one than their words name: a word is wrong."""
    return "meant" in dict(one.relation.facts)


def _way(one: Assessment) -> str | None:
    return dict(one.relation.facts).get("direction")


def _checked(assessments: Sequence[Assessment]) -> list[Checked]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    for one in assessments:
        counts[one.rule][one.verdict] += 1
        if one.verdict == "not-run" and one.note:
            reasons[one.rule][one.note] += 1
    return [
        Checked(
            rule,
            sum(tally.values()),
            tally["holds"] + tally["rounding"],
            tally["rounding"],
            tally["conflict"],
            tally["not-run"],
            tuple(reason for reason, _ in reasons[rule].most_common()),
        )
        for rule, tally in sorted(counts.items())
    ]


def _findings(conflicts: list[Assessment], held: list[Assessment]) -> list[Finding]:
    by_figure: dict[Place, list[Assessment]] = defaultdict(list)
    bound: dict[Place, list[Assessment]] = defaultdict(list)
    for one in conflicts:
        for place in _places(one):
            by_figure[place].append(one)
    for one in held:
        for place in _places(one):
            bound[place].append(one)
    findings: list[Finding] = []
    company = _scales((*conflicts, *held)) if conflicts else Counter()
    open_ids = {id(one) for one in conflicts}
    for one in sorted(conflicts, key=_urgency):
        if id(one) not in open_ids:
            continue
        cluster = _cluster(one, by_figure, open_ids)
        findings += _explain(cluster, bound, open_ids, company)
    return findings


def _scales(assessments: Iterable[Assessment]) -> Counter[str]:
    """How many figures are written with each unit and scale (亿元, million)."""
    labels = {operand.span: operand for one in assessments for operand in one.relation.operands}
    return Counter(Style(operand).after for operand in labels.values())


def _urgency(one: Assessment) -> tuple[int, int, int]:
    return -_WEIGHT[severity(one)], len(one.relation.operands), one.relation.operands[one.target].span.start


def _cluster(
    first: Assessment, by_figure: dict[Place, list[Assessment]], open_ids: set[int]
) -> list[Assessment]:
    """All open conflicts that hang together with ``first`` by shared figures."""
    found, queue = {id(first): first}, [first]
    while queue:
        for place in _places(queue.pop()):
            for other in by_figure[place]:
                if id(other) in open_ids and id(other) not in found:
                    found[id(other)] = other
                    queue.append(other)
    return sorted(found.values(), key=_urgency)


def _explain(
    cluster: list[Assessment],
    bound: dict[Place, list[Assessment]],
    open_ids: set[int],
    company: Mapping[str, int],
) -> list[Finding]:
    """The fewest figures whose change repairs a cluster, each as one finding."""
    findings = []
    left = cluster
    while left:
        place = min(_candidates(left), key=lambda p: _rank(p, left, bound, company))
        repaired = [one for one in left if place in _places(one)]
        main = min(repaired, key=lambda one: _sharpness(one, place))
        findings.append(_finding(main, place, repaired))
        open_ids.difference_update(id(one) for one in repaired)
        left = [one for one in left if id(one) in open_ids]
    return findings


def _sharpness(one: Assessment, place: Place) -> tuple[int, int, Decimal]:
    """Smaller tells more: the gravest relation, of the fewest figures, that leaves a figure the least room."""
    needed = one.needed(_index(one, place))
    width = needed.width if needed is not None else None
    return *_urgency(one)[:2], Decimal("Infinity") if width is None else width


def _candidates(left: Sequence[Assessment]) -> list[Place]:
    return list(dict.fromkeys(place for one in left for place in _places(one)))


def _rank(
    place: Place,
    left: Sequence[Assessment],
    bound: dict[Place, list[Assessment]],
    company: Mapping[str, int],
) -> tuple[int, int, int, int]:
    """Smaller is likelier: repairs many conflicts, breaks little that holds, has a slip that explains it and hardly
    fits by chance, is written in a scale that few figures of the article are written in (``company``)."""
    mine = [one for one in left if place in _places(one)]
    needed = _needed(place, mine)
    repairs = len(mine) if needed is not None else 0
    breaks = _breaks(place, needed, bound[place]) if needed is not None else len(bound[place])
    relation = mine[0].relation
    operand = relation.operands[_index(mine[0], place)]
    slip = slips.find(operand, needed, relation.operands) if needed and mine[0].rule in _SLIPPABLE else None
    is_target = any(_index(one, place) == one.target for one in mine)
    chance = slip.chance if slip else Decimal(1)
    if slip and slip.kind == "scale":  # a scale that no other figure is written in is the likelier slip
        chance *= Decimal(company[Style(operand).after]) / max(company.values())
    size = chance.adjusted() if chance else _SURE
    if any(one.note and _index(one, place) == one.target for one in mine):
        size = _SURE  # another reading of this very figure holds
    return -repairs, breaks, min(size, 0), 0 if is_target else 1


def _needed(place: Place, conflicts: Sequence[Assessment]) -> Interval | None:
    """The values of one figure that would make all of ``conflicts`` hold."""
    needed: Interval | None = Interval(None, None)
    for one in conflicts:
        wanted = one.needed(_index(one, place))
        if wanted is None or (wanted.low is None and wanted.high is None):
            return None
        assert needed is not None
        needed = needed.intersect(wanted)
        if needed is None:
            return None
    return needed


def _places(one: Assessment) -> list[Place]:
    return [_place(operand.span, one.relation.article) for operand in one.relation.operands]


def _place(span: Span, article: str) -> Place:
    return span.article or article, span.start, span.end


def _index(one: Assessment, place: Place) -> int:
    return _places(one).index(place)


def severity(one: Assessment) -> Severity:
    """A rule's own severity, or what the relation says, one step lower when it was inferred."""
    stated = dict(one.relation.facts).get("severity")
    own: Severity = stated if stated in _LOWER else rules.load(one.rule).severity
    if one.rule == "percent-vs-points":
        return own  # that the other reading fits exactly shows that the figures belong together
    if one.relation.inferred:
        own = "info" if _at_random(one) else _LOWER[own]
    confirmed = _CONFIRMED[one.relation.inferred] if one.confirmed else 0
    firm = "firm" in dict(one.relation.facts)  # of the same things beyond doubt, whatever is wrong with it
    for _ in range(confirmed or (0 if firm or _explained(one) else _DOUBTED.get(one.rule, 0))):
        own = _LOWER[own]
    return own


def chance(one: Assessment, *, rare: bool = False) -> float:
    """How likely unrelated figures would be one slip from agreeing as these are; 0 where another reading fits."""
    if one.note is not None or one.equation is None:
        return 0.0
    operands = one.relation.operands
    wanted = [(_stated(o), needed) for index, o in enumerate(operands) if (needed := one.needed(index)) is not None]
    if any(o.role == "ratio" and slips.reworded(o, one.needed(index)) for index, o in enumerate(operands)):
        return 0.0  # the wrong word, where two amounts are just another multiple
    step = min(abs(Style(operand).place) for operand in operands) if one.equation.form == "sum" else Decimal(0)
    told = odds(wanted, step)
    if rare:
        return told.rare if told.by_rare else 1.0
    return told.chance or 0.0


def _at_random(one: Assessment) -> bool:
    """Whether a conflict of figures that words alone bind may be one of figures that have nothing to do with it.

    Two digits exchanged or a scale missed is enough to tell it; figures that are loosely bound must show one.
    """
    loose = LOOSE in one.relation.facts
    if one.rule == "ambiguous-multiple" or (one.note is not None and not loose):
        return False
    if one.note is None and chance(one, rare=True) < 1:
        return False
    return loose or (one.rule in _LOOSE and chance(one) > _AT_RANDOM)


def _by_chance(one: Assessment) -> bool:
    """Whether a conflict that two digits exchanged explain is hardly rarer among unrelated figures."""
    if dict(one.relation.facts).get("exchanged") is None or one.equation is None:
        return False
    return chance(one, rare=True) > _HARDLY


def _stated(operand: Operand) -> Stated:
    style, slack = Style(operand), (operand.interval.width or Decimal(0)) / 2
    return Stated(operand.value or Decimal(0), slack, style.digits, style.scale)


def _explained(one: Assessment) -> bool:
    """Whether one slip of the pen in one of its figures makes a relation hold, or another reading of them does."""
    if one.note is not None or _misnamed(one):
        return True
    needed = ((operand, one.needed(index)) for index, operand in enumerate(one.relation.operands))
    return any(wanted is not None and slips.reaches(operand, wanted) for operand, wanted in needed)


def _finding(main: Assessment, culprit: Place, repaired: Sequence[Assessment]) -> Finding:
    relation = main.relation
    places = _places(main)
    index = places.index(culprit)
    order = [index, *(i for i in range(len(places)) if i != index)]
    spans = tuple(dict.fromkeys(relation.operands[i].span for i in order))
    needed = _needed(culprit, repaired) or main.needed(index)
    operand = relation.operands[index]
    slip = slips.find(operand, needed, relation.operands) if needed and main.rule in _SLIPPABLE else None
    rule = "magnitude-slip" if slip and slip.named else main.rule
    if rule == "direction-mismatch" or _misnamed(main):
        spans += tuple(span for span in relation.words if span not in spans)
    return Finding(
        rule=rule,
        family="consistency",
        severity=severity(main),
        message=_message(main, operand.label, slip),
        article=relation.article,
        spans=spans,
        stated=(operand.interval.low, operand.interval.high),
        expected=(needed.low, needed.high) if needed else None,
        suggestion=_suggestion(main, index, needed, slip),
        arithmetic=main.arithmetic,
    )


def _message(main: Assessment, label: str, slip: slips.Slip | None) -> str:
    text = rules.load(main.rule).summary
    if slip and slip.named:
        what = "a scale is missed" if slip.kind == "scale" else "two digits are exchanged"
        return f"{what} in {label.strip()}: {text}"
    note = f" ({main.note})" if main.note else ""
    return f"{text}{note}"


def _suggestion(main: Assessment, index: int, needed: Interval | None, slip: slips.Slip | None) -> str | None:
    if slip and slip.named:
        return slip.text
    stated = dict(main.relation.facts).get("suggestion")
    if stated:
        return stated
    if main.note and main.rule != main.relation.rule:
        return main.note
    if slip:
        return slip.text
    if needed is None or main.equation is None or main.equation.form == "order":
        return None
    if arithmetic.turned(main.relation.operands):
        return None  # the word is wrong, not the number
    return best(Style(main.relation.operands[index]), needed)
