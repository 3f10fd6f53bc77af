"""Sums bound by the words around them: which run of amounts is meant, what acquits, what one slip may explain."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import relations
from claimcheck.checks import consistency
from claimcheck.documents import read_bytes
from claimcheck.extraction import pipeline
from claimcheck.model import misprints
from claimcheck.relations import near_miss
from claimcheck.relations.binding import adding, runs
from claimcheck.relations.binding.features import Look
from claimcheck.relations.scene import Figure, Scene
from claimcheck.relations.wholes.siblings import added

NEWS = {
    "zh": (
        "清河市交通局昨日通报，国庆假期全市客运站共发送旅客{total}万人次，同比增长6.4%。铁路方面表现最好，"
        "发送旅客{rail}万人次；公路发送旅客{road}万人次，有所回落；水路发送旅客{ship}万人次。"
    ),
    "en": (
        "Corran Ports handled {total} tonnes of freight in the spring, its harbour board said on Monday. Bulk goods came to "
        "{rail} tonnes, containers to {road} tonnes and timber to {ship} tonnes, the board added."
    ),
}
FIGURES = {
    "zh": {"total": "129.16", "rail": "71.38", "road": "48.62", "ship": "9.16"},
    "en": {"total": "812,460", "rail": "431,220", "road": "287,940", "ship": "93,300"},
}


def looked(text: str) -> Look:
    return Look(Scene(pipeline.read(read_bytes(text.encode(), "news.md"), published=date(2024, 10, 9))))


def total_of(look: Look, quote: str) -> Figure:
    return next(figure for figure in look.scene.figures if quote in figure.quantity.text)


def found(text: str) -> list[set[str]]:
    reading = pipeline.read(read_bytes(text.encode(), "news.md"), published=date(2024, 10, 9))
    findings, _ = consistency.judge(relations.find(reading))
    return [{span.exact for span in finding.spans} for finding in findings if finding.severity != "info"]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_run_that_is_meant_is_the_likeliest_and_all_make_one(code: str) -> None:
    look = looked(NEWS[code].format(**FIGURES[code]))
    total = total_of(look, FIGURES[code]["total"])
    able = runs.runs(look, total)
    weights, none = adding.weigh(look, total, able)
    assert sum(weights) + none == pytest.approx(1)
    best = max(zip(weights, able, strict=True), key=lambda one: one[0])[1]
    assert len(best) == 3


@pytest.mark.parametrize("code", ["zh", "en"])
def test_cues_never_look_at_the_numbers(code: str) -> None:
    """The same words around other numbers of as many digits are weighed alike."""
    text = NEWS[code].format(**FIGURES[code])
    other = re.sub(r"\d", lambda sign: str(9 - int(sign.group())) if sign.group() not in "09" else sign.group(), text)
    one, two = looked(text), looked(other)
    for total, twin in zip(runs.totals(one), runs.totals(two), strict=True):
        mine, theirs = runs.runs(one, total), runs.runs(two, twin)
        assert [runs.of_all(one, total, run) for run in mine] == [runs.of_all(two, twin, run) for run in theirs]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_what_adds_up_is_silent(code: str) -> None:
    assert found(NEWS[code].format(**FIGURES[code])) == []


@pytest.mark.parametrize(
    ("code", "part", "slip"),
    [("zh", "road", "46.82"), ("zh", "rail", "73.18"), ("en", "road", "278,940"), ("en", "ship", "933,000")],
)
def test_one_slip_is_told_with_its_figure(code: str, part: str, slip: str) -> None:
    spans = found(NEWS[code].format(**{**FIGURES[code], part: slip}))
    assert any(slip in exact for span in spans for exact in span)


@pytest.mark.parametrize("code", ["zh", "en"])
def test_amounts_that_no_slip_reconciles_are_of_something_else(code: str) -> None:
    """Two of the parts changed: the list may be of another total, and nothing is said."""
    others = {"zh": {"rail": "31.55", "road": "27.94"}, "en": {"rail": "198,340", "road": "155,870"}}
    assert found(NEWS[code].format(**{**FIGURES[code], **others[code]})) == []


def test_an_amount_told_between_the_parts_may_be_left_out() -> None:
    text = (
        "临河基金会全年收入2980.5万元。其中，捐赠收入1347.0万元，政府补助982.8万元，志愿者捐赠物资折合4.2万元，"
        "服务收入486.9万元，投资收益163.8万元。"
    )
    assert found(text) == []


@given(
    st.lists(st.integers(100, 99_999), min_size=2, max_size=4, unique=True),
    st.integers(0, 4),
    st.data(),
)
def test_the_quick_look_never_denies_a_slip(numbers: list[int], at: int, data: st.DataObject) -> None:
    """What one slip explains is within reach, so that looking quickly first loses nothing."""
    told = [str(number) for number in (*numbers, sum(numbers))]
    place = at % len(told)
    slips = [*misprints.mistaken(told[place]), *misprints.exchanged(told[place])]
    told[place] = data.draw(st.sampled_from(slips))
    items = ", ".join(f"depot {index} held {value} crates" for index, value in enumerate(told[:-1]))
    look = looked(f"At the end of the week {items}. In all the depots held {told[-1]} crates.")
    figures = [figure for figure in look.scene.figures if figure.unit == "crate"]
    *parts, total = figures[-len(told) :]
    assert len(parts) == len(numbers)
    run = tuple(parts)
    if adding.chance(total, run) is not None:
        assert near_miss.within_reach(total, run, added(run))
