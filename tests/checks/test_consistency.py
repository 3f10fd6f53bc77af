"""The engine on hand-built relations: verdicts, culprits, slips, severities, counts."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimcheck.checks import consistency
from claimcheck.checks.assess import assess
from claimcheck.model.finding import Span
from claimcheck.model.interval import Interval
from claimcheck.model.relation import Operand, Relation


def operand(role: str, label: str, value: str, margin: str = "0", unit: str = "CNY", at: int = 0) -> Operand:
    interval = Interval.around(Decimal(value), Decimal(margin))
    return Operand(role, interval, unit, Span(at, at + len(label), 1, at + 1, label), label, Decimal(value))


def growth(new: Operand, base: Operand, factor: Operand, **more: object) -> Relation:
    facts = (("direction", str(more.pop("direction", "up"))),)
    return Relation("change-of", "growth-mismatch", "a.md", (new, base, factor), "增长", facts=facts, **more)  # type: ignore[arg-type]


NEW = operand("new", "48.6亿元", "4860000000", "5000000", at=0)
BASE = operand("base", "40.5亿元", "4050000000", "5000000", at=20)


def rate(text: str, margin: str = "0.05", at: int = 40) -> Operand:
    return operand("factor", f"{text}%", text, margin, "%", at)


def test_the_arithmetic_can_be_followed() -> None:
    [finding], [checked] = consistency.judge([growth(NEW, BASE, rate("25.0"))])
    assert finding.arithmetic == "48.6亿元 ÷ 40.5亿元 = 1.2 → +20 %; the text says +25.0 %"
    assert finding.rule == "growth-mismatch"
    assert finding.severity == "error"
    assert finding.suggestion == "20.0%"
    assert finding.spans[0].exact == "25.0%"
    assert (checked.relations, checked.conflicts, checked.held) == (1, 1, 0)


def test_rounding_is_no_conflict_and_is_counted_apart() -> None:
    findings, [checked] = consistency.judge([growth(NEW, BASE, rate("20.0")), growth(NEW, BASE, rate("20.2", "0.3"))])
    assert findings == []
    assert (checked.held, checked.by_rounding) == (2, 0)
    # 1.2 is not within 20.15 ± 0.05 as stated, but the levels are rounded too
    _, [loose] = consistency.judge([growth(NEW, BASE, rate("20.2"))])
    assert (loose.held, loose.by_rounding) == (1, 1)


def test_an_inferred_relation_weighs_one_step_less() -> None:
    [finding], _ = consistency.judge([growth(NEW, BASE, rate("25.0"), inferred=True)])
    assert finding.severity == "warning"


def test_what_is_not_run_is_no_finding_and_says_why() -> None:
    findings, [checked] = consistency.judge([growth(NEW, BASE, rate("25.0"), not_run="constant prices")])
    assert findings == []
    assert (checked.not_run, checked.reasons) == (1, ("constant prices",))


def test_a_missed_scale_is_named_and_the_figure_suggested() -> None:
    slipped = operand("new", "48.6万元", "486000", "500", at=0)
    [finding], _ = consistency.judge([growth(slipped, BASE, rate("20.0"))])
    assert finding.rule == "magnitude-slip"
    assert finding.spans[0].exact == "48.6万元"


def test_exchanged_digits_are_named() -> None:
    slipped = operand("new", "46.8亿元", "4680000000", "5000000", at=0)
    [finding], _ = consistency.judge([growth(slipped, BASE, rate("20.0"))])
    assert finding.rule == "magnitude-slip"
    assert finding.suggestion == "48.6亿元"


def test_percent_for_points() -> None:
    new, base = operand("new", "36%", "36", "0.5", "%", 0), operand("base", "30%", "30", "0.5", "%", 10)
    [finding], _ = consistency.judge([growth(new, base, rate("6", "0.5"))])
    assert (finding.rule, finding.severity) == ("percent-vs-points", "warning")


def test_exchanged_levels_are_a_wrong_direction() -> None:
    new = operand("new", "40.5亿元", "4050000000", "5000000", at=0)
    base = operand("base", "48.6亿元", "4860000000", "5000000", at=20)
    [finding], _ = consistency.judge([growth(new, base, rate("20.0"))])
    assert finding.rule == "direction-mismatch"


def test_one_figure_that_breaks_two_relations_is_reported_once_and_first() -> None:
    whole = operand("total", "80亿元", "8000000000", at=80)
    part = operand("part", "31.4亿元", "3140000000", "5000000", at=100)
    wrong = operand("part", "84.6亿元", "8460000000", "5000000", at=0)
    total = Relation("partition", "sum-mismatch", "a.md", (wrong, part, whole), "其余", exhaustive=True)
    found, _ = consistency.judge([growth(operand("new", "84.6亿元", "8460000000", "5000000"), BASE, rate("20.0")), total])
    assert len(found) == 1
    assert found[0].spans[0].exact == "84.6亿元"


@given(
    base=st.integers(10, 10**7),
    percent=st.integers(-900, 5000).map(lambda n: Decimal(n) / 10),
)
def test_true_growth_never_conflicts(base: int, percent: Decimal) -> None:
    new = Decimal(base) * (1 + percent / 100)
    shown = abs(percent)
    relation = growth(
        operand("new", f"{new}", str(new)),
        operand("base", f"{base}", str(base), at=30),
        rate(str(shown), at=60),
        direction="up" if percent >= 0 else "down",
    )
    assert assess(relation).verdict != "conflict"


@given(parts=st.lists(st.integers(1, 10**9), min_size=2, max_size=8), off=st.integers(1, 10**6))
def test_sums_hold_exactly_and_miss_exactly(parts: list[int], off: int) -> None:
    operands = [operand("part", str(n), str(n), at=i * 20) for i, n in enumerate(parts)]
    for total, verdict in ((sum(parts), "holds"), (sum(parts) + off, "conflict")):
        whole = operand("total", str(total), str(total), at=900)
        relation = Relation("partition", "sum-mismatch", "a.md", (*operands, whole), "共", exhaustive=True)
        assert assess(relation).verdict == verdict


def test_one_mistaken_digit_shows_which_figure_is_wrong() -> None:
    slipped = operand("base", "40.9亿元", "4090000000", "5000000", at=20)
    new = operand("new", "48.6亿元", "4860000000", "5000000", at=0)
    [finding], _ = consistency.judge([growth(new, slipped, rate("20.0"))])
    assert finding.rule == "growth-mismatch"
    assert (finding.spans[0].exact, finding.suggestion) == ("40.9亿元", "40.5亿元")


def test_a_rate_of_the_new_level_is_told_from_one_of_the_old() -> None:
    new = operand("new", "50.0亿元", "5000000000", "5000000", at=0)
    base = operand("base", "40.0亿元", "4000000000", "5000000", at=20)
    [finding], _ = consistency.judge([growth(new, base, rate("20.0"))])
    assert (finding.spans[0].exact, finding.suggestion) == ("20.0%", "25.0%")
    assert "the new level" in finding.message


def share(stated: str) -> str:
    figure = operand("share", f"{stated}%", stated, "0.05", "%", at=40)
    [finding], _ = consistency.judge([Relation("share-of", "share-mismatch", "a.md", (PART, WHOLE, figure), "占")])
    return finding.severity


PART, WHOLE = operand("part", "486人", "486", unit="人"), operand("whole", "2430人", "2430", unit="人", at=20)


def test_a_conflict_that_no_slip_explains_is_told_milder() -> None:
    assert share("25.0") == "error"  # one digit for another
    assert share("120.0") == "error"  # one digit put in
    assert share("2.0") == "error"  # a point moved
    assert share("71.3") == "info"  # no one slip makes 20.0 of it, nor of the amounts what it needs


def test_short_figures_have_slips_too() -> None:
    figure = operand("share", "35%", "35", "0.5", "%", at=40)
    part, whole = operand("part", "53人", "53", unit="人"), operand("whole", "100人", "100", unit="人", at=20)
    [finding], _ = consistency.judge([Relation("share-of", "share-mismatch", "a.md", (part, whole, figure), "占")])
    assert finding.severity == "error"


def test_a_figure_that_holds_of_one_pair_is_accused_of_no_other() -> None:
    rate = operand("factor", "20%", "20", "0.5", "%", at=40)
    rate = replace(rate, span=replace(rate.span, claim="c1"))
    now, then = operand("new", "48.0", "48", "0.05"), operand("base", "40.0", "40", "0.05", at=10)
    older = operand("base", "36.0", "36", "0.05", at=20)
    facts = (("direction", "up"),)
    right = Relation("change-of", "growth-mismatch", "a.md", (now, then, rate), "up", facts=facts)
    wrong = Relation("change-of", "growth-mismatch", "a.md", (now, older, rate), "up", facts=facts)
    assert consistency.judge([wrong])[0]
    assert consistency.judge([wrong, right])[0] == []
