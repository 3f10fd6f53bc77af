"""No text makes the search for contradictions fail: articles with changed digits, and a family that fails by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.relations import headlines

_ARTICLES = sorted((Path(__file__).parents[2] / "benchmarks" / "clean").glob("*/*.md"))[::12]


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_an_article_with_other_digits_is_checked(data: st.DataObject, caplog: pytest.LogCaptureFixture) -> None:
    text = data.draw(st.sampled_from(_ARTICLES)).read_text("utf-8")
    places = [match.start() for match in re.finditer(r"\d", text)]
    for at in data.draw(st.lists(st.sampled_from(places), max_size=8)):
        text = text[:at] + data.draw(st.sampled_from("0123456789")) + text[at + 1 :]
    gone = data.draw(st.integers(0, len(text)))
    text = text[:gone] + text[gone + data.draw(st.integers(0, 60)) :]
    claimcheck.check(text, published="2025-06-20", path="a.md")
    assert not caplog.records


@pytest.mark.parametrize(
    "text",
    [
        "2018年82月2日至9日举行。",
        "The rate was 5.0 per cent, against 5.5 per cent a year before, a decrease of 0.5 percentage points. It was the"
        " fourth consecutive quarter in which the rate went down; it had stood at 5.4 per cent in the first quarter of"
        " 2024, 5.3 per cent in the second and 5.2 per cent in the third.",
        "Over the same period the number of unemployed fell by 6,500, from 74,300 to 67,800, a decrease of 8.7 per cent."
        "\n\nThe rate was thus 5.0 per cent. It was the fourth consecutive quarter in which the rate went down; it had"
        " stood at 5.4 per cent in the first quarter of 2024, 5.3 per cent in the second and 5.2 per cent in the third.",
    ],
)
def test_texts_that_once_failed(text: str, caplog: pytest.LogCaptureFixture) -> None:
    claimcheck.check(text, published="2025-03-18", path="a.md")
    assert not caplog.records


def test_a_family_that_fails_is_named_and_the_others_still_look(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: object) -> object:
        raise IndexError("list index out of range")

    broken.__module__ = headlines.__name__
    monkeypatch.setattr(headlines, "find", broken)
    found = claimcheck.check("Sales rose 25% to $120 million from $100 million.", published="2025-03-18", path="a.txt")
    assert [one.rule for one in found] == ["growth-mismatch"]
    (told,) = caplog.messages
    assert "(headlines) failed" in told and "\n" not in told
    caplog.clear()
