"""Balances: what there was, what came and what went make what is left, each told by the words beside it.

"The court carried over 1,284 cases, received 9,630 and closed 9,412; 1,502 were pending": a sum with signs. Without
an opening figure, what came less what went is the net figure: a surplus, a deficit, a natural decrease.

The words of one side may also be told of something else, so that a conflict needs one slip of the pen to explain it,
and any smaller sum of the same figures that comes out acquits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ...languages import templates
from ...model.interval import Interval
from ...model.relation import Relation
from .. import near_miss
from ..scene import Figure, Line, Scene, same_measure
from .movement import way_of

_LINES = 2  # sentences before the figure that is left
_FEWEST, _MOST = 2, 6  # figures that it follows from
_NEAR = 32  # signs between a word and its figure
_CHANCE = 0.15  # that figures which do not belong together are one slip from agreeing
_FULL = 0.5  # the same where each part of a balance is told
_CLAUSE = ",，;；:：、"
_WAY = {"plus": "up", "minus": "down"}
_TERM = {"plus": "came", "minus": "went"}  # a net figure that another follows from
_SIGN = {"open": 1, "came": 1, "went": -1}
Told = tuple[Figure, str]


def find(scene: Scene) -> Iterator[Relation]:
    """Sums with signs that end in what is left, and differences of what came and what went."""
    roles = [[one for one in told_in(scene, line) if _moves(scene, *one)] for line in scene.lines]
    netted: set[int] = set()  # births and deaths, once what they net is told, are no part of the net flow behind it
    for number, line in enumerate(scene.lines):
        for at, (figure, role) in enumerate(roles[number]):
            if role in ("left", "rest", "net", *_WAY):
                before = [*_earlier(scene, roles, number), *roles[number][:at]]
                used = _used(figure, [one for one in before if one[0].row not in netted])
                relation = _balance(scene, figure, role, used)
                netted |= {term.row for term, _ in used} if relation is not None and role in _WAY else set()
                if relation is None and role in ("net", *_WAY):
                    after = [*roles[number][at + 1 :], *_next(scene, roles, number)]
                    relation = _balance(scene, figure, role, _spelled_out(figure, after))
                if relation is not None:
                    yield relation
                    if role == "net":
                        yield from _misnamed(scene, line, figure, relation)


def _earlier(scene: Scene, roles: list[list[Told]], number: int) -> Iterator[Told]:
    """The figures of the sentences before, of the same paragraph."""
    block = scene.lines[number].sentence.block
    for at in range(max(0, number - _LINES), number):
        if scene.lines[at].sentence.block == block:
            yield from roles[at]


def _next(scene: Scene, roles: list[list[Told]], number: int) -> list[Told]:
    """The figures of the next sentence of the same paragraph."""
    at = number + 1
    same = at < len(roles) and scene.lines[at].sentence.block == scene.lines[number].sentence.block
    return roles[at] if same else []


def told_in(scene: Scene, line: Line) -> list[Told]:
    """The amounts of a sentence, each with its part in a balance; "" where its words tell none."""
    found = []
    aside = False
    for figure in line.figures:
        if figure.at < 0 or figure.value is None or figure.sign != templates.LEVEL or figure.modality != "stated":
            continue
        own = line.own_text(figure)
        listed = aside and line.cue("flow.listed").match(own) is not None  # "of which gifts 40, fees 25, rent 12"
        aside = listed or line.cue("mark.part").search(own) is not None
        role = _role(scene, line, figure) or _moved(figure)
        each = "/" in figure.unit or (role not in _SIGN and line.cue("mean_name").search(own) is not None)
        if not aside and not each:
            found.append((figure, role))
    return found


def _moves(scene: Scene, figure: Figure, role: str) -> bool:
    """Whether an amount is more than something to compare with."""
    return figure.row not in scene.bases or role in _SIGN


def _moved(figure: Figure) -> str:
    """The part of an amount that something rose or fell by."""
    change = figure.claim.change if figure.claim is not None and figure.kind == "change" else None
    return {"up": "came", "down": "went"}.get(change.direction or "", "") if change is not None else ""


def _role(scene: Scene, line: Line, figure: Figure) -> str:
    before, after = line.own_text(figure), line.after_text(figure)
    clause = before[max(before.rfind(stop) for stop in _CLAUSE) + 1 :]
    behind = line.cue("flow.after").match(after)
    if behind is not None and behind.lastgroup is not None:
        return behind.lastgroup.rstrip("23")
    reached = line.cue("mark.to").search(before)
    if reached is not None:  # "income rose 9.3 per cent to 2,148 crore": named before the rate
        earlier = [other for other in line.figures if 0 <= other.at < figure.at]
        if earlier and earlier[-1].kind == "change":
            return _role(scene, line, earlier[-1])
    for match in reversed(list(scene.cue(line, "flow.before").finditer(clause))):
        if len(clause) - match.end() <= _NEAR and match.lastgroup is not None:
            return match.lastgroup
    return ""


def _used(result: Figure, before: Sequence[Told]) -> list[Told]:
    """What a result follows from: the amounts in its unit right before it, as far as their words give each a part."""
    found: list[Told] = []
    for figure, role in reversed(before):
        if not same_measure(figure, result):
            continue
        role = _TERM.get(role, role)
        if role not in _SIGN:
            break
        found.append((figure, role))
        if role == "open" and len(found) > 1:
            break  # else what moved was told before it
    return found[::-1]


def _spelled_out(result: Figure, after: Sequence[Told]) -> list[Told]:
    """What a net figure is made of where it is told first: "13.7 was exported net: 27.6 went out and 13.9 came in"."""
    told = [(figure, role) for figure, role in after if same_measure(figure, result)]
    return told if sorted(role for _, role in told) == ["came", "went"] else []


def _balance(scene: Scene, result: Figure, role: str, used: Sequence[Told]) -> Relation | None:
    roles = [part for _, part in used]
    opens = "open" in roles
    complete = "went" in roles and ("came" in roles or opens) or (opens and "came" in roles)
    ends = role in ("left", "rest") if opens else role != "left"
    if not complete or not ends or not _FEWEST <= len(used) <= _MOST:
        return None
    signed = opens or role in _WAY  # else a deficit is told by its size
    flip = -1 if role == "minus" else 1
    terms = [(figure, _SIGN[part] * flip) for figure, part in used]
    if not meets(result, terms, signed):
        if any(meets(result, part, False) for size in range(2, len(terms)) for part in combinations(terms, size)):
            return None
        if not _slipped(result, role, terms, signed):
            return None
    return signed_sum(scene, result, role, terms)


def _misnamed(scene: Scene, line: Line, net: Figure, relation: Relation) -> Iterator[Relation]:
    """Income of 9.8 and expenses of 9.4 leave a surplus, whatever "a deficit of 0.4" says."""
    said = list(line.cue("flow.sign").finditer(line.own_text(net))) or list(
        line.cue("flow.sign").finditer(line.after_text(net)[:_NEAR])
    )
    way = way_of(said[-1]) if said else None
    levels = {o.role: scene.by_claim.get(o.span.claim or "") for o in relation.operands}
    high, low = levels.get("new"), levels.get("base")
    if way is None or high is None or low is None or relation.rule != "difference-mismatch":
        return
    if not (high.interval - low.interval).overlaps(net.interval):
        return
    came, went = (high, low) if _role(scene, scene.lines[high.sentence], high) != "went" else (low, high)
    roles, inferred = [("new", came), ("base", went), ("change", net)], relation.inferred
    facts = (("direction", way),)
    yield scene.relation("change-of", "direction-mismatch", roles, relation.cue, inferred=inferred, facts=facts)


def _sum(terms: Sequence[tuple[Figure, int]]) -> Interval:
    total = Interval.exact(0)
    for figure, sign in terms:
        total = total + figure.interval if sign > 0 else total - figure.interval
    return total


def meets(result: Figure, terms: Sequence[tuple[Figure, int]], signed: bool) -> bool:
    """Whether a balance comes out; unless it is ``signed``, either way round."""
    total = _sum(terms)
    return total.overlaps(result.interval) or (not signed and (-total).overlaps(result.interval))


def _slipped(result: Figure, role: str, terms: Sequence[tuple[Figure, int]], signed: bool) -> bool:
    """Whether one slip in one of the figures, or the word that tells the sign, makes the balance come out."""
    if meets(result, terms, False):
        return True
    close = role not in ("left", "rest") and all(figure.sentence == result.sentence for figure, _ in terms)
    full = signed and len({sign for _, sign in terms}) > 1 and len(terms) > _FEWEST  # opened, came, went and left
    for way in (1,) if signed else (1, -1):
        turned = [(figure, sign * way) for figure, sign in terms]
        chance = near_miss.chance([(result, _sum(turned)), *needed(result, turned)])
        if chance is not None and (close or chance < (_FULL if full else _CHANCE)):
            return True
    return False


def needed(result: Figure, terms: Sequence[tuple[Figure, int]]) -> Iterator[tuple[Figure, Interval]]:
    """What each figure would have to be for the others to agree."""
    for at, (figure, sign) in enumerate(terms):
        left = result.interval - _sum([*terms[:at], *terms[at + 1 :]])
        yield figure, left if sign > 0 else -left


def signed_sum(scene: Scene, result: Figure, role: str, terms: Sequence[tuple[Figure, int]]) -> Relation:
    """The relation of a balance: what was added and taken away makes what is left."""
    inferred = len({result.sentence, *(figure.sentence for figure, _ in terms)}) > 1
    text = scene.lines[result.sentence].own_text(result) + result.quantity.text
    plus, minus = ([figure for figure, own in terms if own == sign] for sign in (1, -1))
    if len(plus) == len(minus) == 1:
        new, base = plus[0], minus[0]
        if role not in _WAY and (new.value or 0) < (base.value or 0):
            new, base = base, new
        roles = [("new", new), ("base", base), ("delta", result)]
        facts = (("direction", "up"),)
        return scene.relation("difference-of", "difference-mismatch", roles, text, inferred=inferred, facts=facts)
    if role not in _WAY and _sum(terms).high is not None and (_sum(terms).high or 0) < 0:
        plus, minus = minus, plus
    parts = [*(("part", figure) for figure in plus), *(("less", figure) for figure in minus), ("total", result)]
    return scene.relation("partition", "sum-mismatch", parts, text, inferred=inferred)
