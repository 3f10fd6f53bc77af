"""The one line a reader can follow: 48.6亿 ÷ 40.5亿 = 1.2 → +20.0 %; the text says +25.0 %."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..model.interval import Interval
from ..model.relation import Operand, Relation
from .equations import Equation, Term
from .figures import Style, point, span_of, trim

_HUNDRED = Decimal(100)


def line(relation: Relation, equation: Equation, expected: Interval) -> str:
    """The arithmetic behind ``expected``, with the figures as the article writes them."""
    operands = relation.operands
    target = operands[equation.terms[equation.target].index]
    if equation.form == "order":
        return _order(operands, equation)
    others = [term for i, term in enumerate(equation.terms) if i != equation.target]
    if equation.form == "sum":
        return _sum(operands, others, equation, target, expected)
    return _product(relation, others, equation, target, expected)


def _name(operand: Operand) -> str:
    return operand.label.strip() or span_of(operand.interval, operand.unit)


def _order(operands: Sequence[Operand], equation: Equation) -> str:
    chain = " ≤ ".join(_name(operands[term.index]) for term in equation.terms)
    limit = equation.constant.high
    if len(equation.terms) == 1 and limit is not None:
        chain += f" ≤ {trim(limit):f}"
    return f"should be {chain}"


def _sum(
    operands: Sequence[Operand],
    others: Sequence[Term],
    equation: Equation,
    target: Operand,
    expected: Interval,
) -> str:
    own = equation.terms[equation.target].weight
    text = ""
    if not others:
        return f"should be {span_of(expected, target.unit)}; the text says {_name(target)}"
    constant = equation.constant.low or Decimal(0)
    if constant and constant == equation.constant.high and len(equation.terms) > 2 and own > 0:
        names = [f"{_name(operands[t.index])}" for t in equation.terms]
        if all(t.weight == 1 for t in equation.terms):
            total = sum((point(operands[t.index]) or Decimal(0) for t in equation.terms), Decimal(0))
            return f"{' + '.join(names)} = {trim(total, 5):f}, not {trim(constant):f}"
    for term in others:
        minus = (term.weight > 0) == (own > 0)
        sign = " − " if minus else " + "
        each = f"{trim(term.scale):f} × " if term.scale != 1 else ""
        text += (sign if text or minus else "") + each + _name(operands[term.index])
    text = text.strip()
    if text.startswith("− ") and len(others) > 1:
        text = _reordered(operands, others, own)
    if (times := abs(equation.terms[equation.target].scale)) != 1:
        text = f"({text}) ÷ {trim(times):f}"  # the mean of what is listed
    if turned(operands):
        return " ≠ ".join(f"{'↓' if _falls(operand) else '↑'} {_name(operand)}" for operand in operands)
    if len(others) == 1:
        return f"{_name(operands[others[0].index])} ≠ {_name(target)}"
    return f"{text} = {_result(target, expected)}; the text says {_name(target)}"


def turned(operands: Sequence[Operand]) -> bool:
    """Whether one figure is told twice, as risen and as fallen, or one change as its amount and its rate.

    Their signs are then ways and no part of the number.
    """
    one = len({_name(operand) for operand in operands}) == 1 or len({operand.unit for operand in operands}) > 1
    return len(operands) > 1 and one and len(set(map(_falls, operands))) > 1


def _falls(operand: Operand) -> bool:
    return operand.interval.high is not None and operand.interval.high < 0


def _reordered(operands: Sequence[Operand], others: Sequence[Term], own: int) -> str:
    plus = [t for t in others if (t.weight > 0) != (own > 0)]
    minus = [t for t in others if (t.weight > 0) == (own > 0)]
    return " + ".join(_name(operands[t.index]) for t in plus) + "".join(
        f" − {_name(operands[t.index])}" for t in minus
    )


def _result(target: Operand, expected: Interval) -> str:
    middle = expected.midpoint
    if middle is None or (target.role == "length" and expected.low != expected.high):
        return span_of(expected, target.unit)  # a length is counted with or without its last day
    return Style(target).write(middle)


def _product(
    relation: Relation, others: Sequence[Term], equation: Equation, target: Operand, expected: Interval
) -> str:
    operands = relation.operands
    own = equation.terms[equation.target]
    if own.gain:
        return _gained(operands, equation, target)
    value, text = Decimal(1), ""
    for term in others:
        inner = _inner(operands[term.index], term)
        if inner is None or not inner:
            return f"expected {span_of(expected, target.unit)}; the text says {_name(target)}"
        times = (term.weight > 0) != (own.weight > 0)
        power = abs(term.weight)
        value = value * inner**power if times else value / inner**power
        shown = _name(operands[term.index]) if not term.shift else f"{trim(inner):f}"
        shown += f"^{power}" if power > 1 else ""
        text += (" × " if times else " ÷ ") + shown if text else shown if times else f"1 ÷ {shown}"
    constant = equation.constant.midpoint or Decimal(1)
    if constant != 1:
        times = own.weight > 0
        factor = constant if times else 1 / constant
        value *= factor
        text += f" × {trim(factor):f}"
    shown = _growth(own, value) or _plain_product(target, own, value)
    return f"{text} = {trim(value):f}{shown}; the text says {_stated(own, target)}"


def _gained(operands: Sequence[Operand], equation: Equation, target: Operand) -> str:
    delta, new = (operands[term.index] for term in equation.terms[:2])
    own = equation.terms[2]
    sign = "−" if own.gain > 0 else "+"
    text = f"{_name(delta)} ÷ ({_name(new)} {sign} {_name(delta)})"
    a, b = point(delta), point(new)
    base = None if a is None or b is None else b - own.gain * a
    if a is None or not base:
        return f"{text}; the text says {_stated(own, target)}"
    return f"{text} → {trim(own.gain * a / base * _HUNDRED, 3):+f} %; the text says {_stated(own, target)}"


def _inner(operand: Operand, term: Term) -> Decimal | None:
    number = point(operand)
    return None if number is None else term.shift + term.scale * number


def _growth(own: Term, value: Decimal) -> str:
    if own.shift and abs(own.scale) != 1:
        return f" → {trim((value - 1) * _HUNDRED, 3):+f} %"
    return ""


def _plain_product(target: Operand, own: Term, value: Decimal) -> str:
    if target.unit == "%":
        return f" → {trim(value * _HUNDRED, 4):f} %"
    style = Style(target)
    if not own.shift and abs(style.scale) != 1:
        return f" → {style.write(value)}"
    return ""


def _stated(own: Term, target: Operand) -> str:
    number = point(target)
    if own.shift and abs(own.scale) != 1 and number is not None:
        change = number if own.scale > 0 else -number
        return f"{change:+f} %".replace("-", "−")
    return _name(target)
