"""Article text is hostile: in no view, at no width, does any of it act on a terminal."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from claimcheck.app import display
from claimcheck.model.claim import Source, Verification
from claimcheck.model.finding import Span
from claimcheck.model.report import (
    ChangesReport,
    ClaimChange,
    ClaimReport,
    ClaimsReport,
    Event,
    FindingsReport,
    Link,
    RuleNote,
    RulesReport,
    Verdicts,
)
from claimcheck.reporters import Screen, render
from claimcheck.reporters.inert import inert, one_line

from . import samples

EVIL = (
    "\x1b[2J\x1b]0;title\x07\x9b31m\x00\x08\x7f\r\n\t[bold red]x[/bold red][/] :smile: "
    "\u202egnp.exe\u2066\u200f\u2028\u200b\ufeff\U000e0041"
)
ACTIVE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def hostile_claim(text: str):  # type: ignore[no-untyped-def]
    anchor = structs.replace(
        samples.CARS.anchor, exact=text, prefix=text, suffix=text, start=0, end=len(text)
    )
    period = structs.replace(samples.OCTOBER, text=text, start=None, end=None)
    return structs.replace(
        samples.CARS, anchor=anchor, metric=text, scope=text, unit=text, period=period, article=text, tags=(text,),
        source=Source(text, text, "person"), verifications=(Verification(text, "verified", text, text, text, None, text),),
    )  # fmt: skip


def reports(text: str) -> list[tuple[str, object]]:
    claim = hostile_claim(text)
    info = structs.replace(samples.ARTICLES[0], path=text, title=text, publisher=text, language=text)
    span = Span(0, len(text), 1, 1, text, claim.id)
    finding = structs.replace(
        samples.MISMATCH, article=text, message=text, suggestion=text, arithmetic=text, spans=(span,)
    )
    one = ClaimReport(
        info, claim, text, ((0, len(text)),), links=(Link("r", "k", text, ((text, text),), text),), part=claim,
        findings=(finding,), history=(Event(text, text, text),),
    )  # fmt: skip
    checked = tuple(structs.replace(one, reasons=(text,)) for one in samples.FINDINGS.checked)
    return [
        ("claims", ClaimsReport((info,), (claim,))),
        ("claim", one),
        (
            "findings",
            FindingsReport((finding,), checked, texts={text: text}, sentences={text: ((0, len(text)),)}),
        ),
        (
            "changes",
            ChangesReport((info,), (ClaimChange("changed", claim, samples.CARS, text),), text, notes=(text,)),
        ),
        ("verdicts", Verdicts((one,), {claim.id: (text,)})),
        ("rules", RulesReport((RuleNote("r", "input", "error", text, text),), full=True)),
    ]


VIEWS = [name for name, _ in reports("x")]


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("width", [40, 100, None])
@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_is_inert_and_visible(view: str, width: int | None, color: bool) -> None:
    report = dict(reports(EVIL))[view]
    text = render("text", view, report, Screen(width=width, color=color, display=display))
    own = re.sub(r"\x1b\[[0-9;]*m", "", text) if color else text
    assert not [c for c in own if c != "\n" and unicodedata.category(c) in ACTIVE]
    assert "␛" in own and "‹U+202E›" in "".join(own.split())
    if width is None:
        assert "[bold red]x[/bold red][/] :smile:" in own


@pytest.mark.parametrize("view", VIEWS)
def test_json_is_the_same_text_but_inert(view: str) -> None:
    report = dict(reports(EVIL))[view]
    text = render("json", view, report, Screen())
    assert not [c for c in text if c != "\n" and unicodedata.category(c) in ACTIVE - {"Cf"}]
    assert "\u202e" not in text and "\u200b" not in text
    assert EVIL in set(_strings(json.loads(text)))


def _strings(value: object):  # type: ignore[no-untyped-def]
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


@given(st.text(st.characters(codec=None)))
def test_no_text_keeps_a_control(text: str) -> None:
    for made in (inert(text), one_line(text)):
        assert not [c for c in made if unicodedata.category(c) in ACTIVE and c not in "\u200c\u200d"]


@given(st.text("一二A,b .\t", max_size=80))
def test_plain_text_is_left_alone(text: str) -> None:
    assert inert(text) == text.replace("\t", "␉")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), st.sampled_from([20, 40, 90, None]))
def test_any_text_can_be_shown_in_every_view(text: str, width: int | None) -> None:
    for view, report in reports(text):
        made = render("text", view, report, Screen(width=width, display=display))
        assert not [
            c for c in made if c != "\n" and unicodedata.category(c) in ACTIVE and c not in "\u200c\u200d"
        ]
        json.loads(render("json", view, report, Screen()))
