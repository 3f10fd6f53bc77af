"""The sieve of cues: whatever a pattern matches, the sieve lets through; what lacks its words, it stops."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import languages
from claimcheck.documents import read_text
from claimcheck.extraction import pipeline
from claimcheck.languages.cues import Cues
from claimcheck.languages.sieve import Sieve, needs
from claimcheck.languages.templates import LEVEL, PERCENT, cue
from claimcheck.relations.scene import Scene

CASES = Path(__file__).resolve().parents[1] / "cases" / "extract"
ARTICLE = re.compile(r"^~~~article[ \t]*\n(.*?)^~~~[ \t]*$", re.M | re.S)
EVERY = [(code, name) for code in ("en", "zh") for name in languages.get(code).cues]


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("由.{0,6}增至", [{"增至"}, {"由"}]),
        ("rose|fell|up", [{"rose", "fell", "up"}]),
        ("(?:rose|fell) to", [{"rose", "fell"}, {"to"}]),
        ("abc?", [{"ab"}]),
        ("ab+c{2,3}d{0,3}", [{"ab"}, {"c"}]),
        ("x(?!lost)(?<!gone)y", [{"xy"}]),
        ("(?P<a>one)|two?|three*", [{"one", "tw", "thre"}]),
        ("[a-c一]组", [{"a", "b", "c", "一"}, {"组"}]),
        (r"\d+%", [{"%"}]),
        (r"a\.b\bc", [{"a.bc"}]),
        ("compared with", [{"compared"}, {"with"}]),
        (".*", []),
        ("(?:a|)", []),
        ("(?:a)?", []),
        ("(?i:rose)", []),
        ("[^a]|b", []),
        ("a b|[ x]", []),
    ],
)  # fmt: skip
def test_what_a_pattern_needs(source: str, needed: list[set[str]]) -> None:
    found = needs(source)
    assert all(need in found for need in needed[:2]) and len(found[:2]) >= len(needed[:2])
    assert bool(found) == bool(needed)


def test_a_sentence_without_the_words_is_not_searched() -> None:
    sieve = Sieve({"from_to": cue("由_6(?P<base>N)增(?:至|到)").source, "share": cue("占.{0,6}(?P<share>P)").source})
    assert sieve.passed(f"由{LEVEL}增到{LEVEL}") & sieve.bit("from_to")
    assert not sieve.passed(f"由{LEVEL}减到{LEVEL}") & sieve.bit("from_to")
    assert sieve.passed(f"占全部的{PERCENT}") & sieve.bit("share")
    assert not sieve.passed(f"占全部的{LEVEL}") & sieve.bit("share")
    assert sieve.passed("") & sieve.bit("not given")


def test_every_cue_found_in_the_cases_passes_the_sieve() -> None:
    texts = [match[1] for path in sorted(CASES.glob("*.md")) if (match := ARTICLE.search(path.read_text("utf-8")))]
    held = 0
    for text in texts:
        for line in Scene(pipeline.read(read_text(text, "a.md"))).lines:
            cues = languages.get(line.sentence.language).cues
            sieve = _sieve(line.sentence.language)
            passed = sieve.passed(line.skeleton)
            for name, pattern in cues.items():
                if pattern.search(line.skeleton):
                    held += 1
                    assert passed & sieve.bit(name), (name, line.skeleton)
    assert held > 1000


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_a_cue_matches_passes_the_sieve(data: st.DataObject) -> None:
    code, name = data.draw(st.sampled_from(EVERY))
    pattern = languages.get(code).cues[name]
    text = data.draw(st.from_regex(pattern))
    assert not pattern.search(text) or _sieve(code).passed(text) & _sieve(code).bit(name), (name, text)


@given(st.lists(st.from_regex(r"(?:[ab一二 ]|\(\?:a\|b 一\)|\[a二\]|a\?|b\+|一\*){1,6}", fullmatch=True), min_size=1, max_size=3))
@settings(max_examples=200, deadline=None)
def test_patterns_of_any_shape(sources: list[str]) -> None:
    source = "|".join(sources)
    sieve = Sieve({"one": source})
    for text in ("", "a", "b 一", "ab一二", "二二 aab", "一 b", "aaaa", "a b", *sources):
        assert not re.search(source, text) or sieve.passed(text) & sieve.bit("one")


def test_a_family_gives_what_a_text_may_hold() -> None:
    cues = Cues({"a.one": re.compile("x"), "a.two": re.compile("y"), "b.any": re.compile("Y", re.IGNORECASE)})
    assert [name for name, _ in cues.sifted("a.", cues.held("x"))] == ["a.one"]
    assert [name for name, _ in cues.sifted("b.", cues.held("x"))] == ["b.any"]
    assert [pattern.pattern for pattern in cues.within("a.", "an y")] == ["y"]
    assert cues["none"].search("") is None


def _sieve(code: str) -> Sieve:
    if code not in _SIEVES:
        _SIEVES[code] = Sieve({
            name: pattern.pattern if not pattern.flags & re.IGNORECASE else ""
            for name, pattern in languages.get(code).cues.items()
        })
    return _SIEVES[code]


_SIEVES: dict[str, Sieve] = {}
