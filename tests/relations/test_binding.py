"""Figures bound by the words around them: what the cues see, what decides, and what one slip may explain."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import relations
from claimcheck.checks import consistency
from claimcheck.documents import read_bytes
from claimcheck.extraction import pipeline
from claimcheck.relations import binding
from claimcheck.relations.binding import adding, features, kinds, slips
from claimcheck.relations.binding.features import Look
from claimcheck.relations.binding.kinds import Kind, Pair
from claimcheck.relations.binding.model import Model
from claimcheck.relations.scene import Figure, Scene

REPORT = (
    "Tarrow Ferries carried {new} passengers in the spring, its best spring since the link opened. Cars did well too. "
    "A year ago the count was {base}, so the line has gained {rate} per cent."
)


def looked(text: str) -> Look:
    reading = pipeline.read(read_bytes(text.encode(), "report.md"), published=date(2024, 6, 3))
    return Look(Scene(reading))


def claimed(look: Look, quote: str) -> tuple[Kind, Figure, list[Pair]]:
    figure = next(figure for figure in look.scene.figures if quote in figure.quantity.text)
    kind = kinds.of(look, figure)[0]
    return kind, figure, kinds.pairs(look, kind, figure)


def found(text: str) -> list[tuple[str, set[str]]]:
    reading = pipeline.read(read_bytes(text.encode(), "report.md"), published=date(2024, 6, 3))
    findings, _ = consistency.judge(relations.find(reading))
    return [(finding.rule, {span.exact for span in finding.spans}) for finding in findings if finding.severity != "info"]


def test_the_likelihoods_of_all_pairs_and_of_none_make_one() -> None:
    look = looked(REPORT.format(new="56,400", base="48,000", rate="17.5"))
    kind, figure, pairs = claimed(look, "17.5")
    weights, none = Model.of("en").weigh(look, kind, figure, pairs)
    assert len(weights) == len(pairs) > 1
    assert sum(weights) + none == pytest.approx(1)


def test_the_words_around_tell_which_two_levels_a_rate_compares() -> None:
    look = looked(REPORT.format(new="56,400", base="48,000", rate="17.5"))
    kind, figure, pairs = claimed(look, "17.5")
    weights, _ = Model.of("en").weigh(look, kind, figure, pairs)
    likeliest = max(zip(weights, pairs, strict=True), key=lambda one: one[0])[1]
    assert [level.value for level in likeliest] == [56400, 48000]


@given(st.integers(10_000, 99_999), st.integers(10_000, 99_999), st.integers(101, 999))
def test_what_the_cues_see_does_not_depend_on_the_numbers(new: int, base: int, rate: int) -> None:
    """The law that keeps arithmetic out of the choice of a pair."""

    def seen(new: int, base: int, rate: int) -> tuple[list[list[str]], list[str]]:
        look = looked(REPORT.format(new=f"{new:,}", base=f"{base:,}", rate=f"{rate / 10}"))
        kind, figure, pairs = claimed(look, f"{rate / 10} per")
        return features.of_pairs(look, kind, figure, pairs), features.of_none(look, figure, len(pairs))

    def finely(number: int) -> int:
        return number // 10 * 10 + 1  # as many digits, none of them lost at the end

    assert seen(finely(new), finely(base), finely(rate)) == seen(23451, 34561, 171)


@pytest.mark.parametrize(
    ("new", "base", "rate"),
    [("56,400", "48,000", "19.5"), ("56,400", "48,000", "71.5"), ("54,600", "48,000", "17.5"), ("56,400", "84,000", "17.5")],
)
def test_a_conflict_that_one_slip_explains_is_told(new: str, base: str, rate: str) -> None:
    assert not found(REPORT.format(new="56,400", base="48,000", rate="17.5"))
    [(_, spans)] = found(REPORT.format(new=new, base=base, rate=rate))
    assert spans == {f"{new} passengers", base, f"{rate} per cent"}


def test_a_conflict_that_no_slip_explains_is_not_told() -> None:
    look = looked(REPORT.format(new="56,400", base="48,000", rate="63.9"))
    kind, figure, pairs = claimed(look, "63.9")
    weights, none = Model.of("en").weigh(look, kind, figure, pairs)
    assert binding.decide(kind, figure, pairs, weights, none) is None


def test_where_another_likely_pair_holds_nothing_is_told() -> None:
    look = looked(REPORT.format(new="56,400", base="48,000", rate="17.5"))
    kind, figure, pairs = claimed(look, "17.5")
    even = [1 / len(pairs)] * len(pairs)
    decided = binding.decide(kind, figure, pairs, even, 0.0)
    assert decided is not None and decided[0]


def test_exchanged_levels_count_as_another_pair_only_where_the_words_leave_that_open() -> None:
    look = looked(REPORT.format(new="48,000", base="56,400", rate="17.5"))
    kind, figure, pairs = claimed(look, "17.5")
    as_told = next(at for at, pair in enumerate(pairs) if [f.value for f in pair] == [48000, 56400])
    exchanged = next(at for at, pair in enumerate(pairs) if [f.value for f in pair] == [56400, 48000])
    sure = [0.0] * len(pairs)
    sure[as_told], sure[exchanged] = 0.97, 0.01
    assert binding.decide(kind, figure, pairs, sure, 0.02) == (False, pairs[as_told])
    open_ = [0.0] * len(pairs)
    open_[as_told], open_[exchanged] = 0.5, 0.4
    assert binding.decide(kind, figure, pairs, open_, 0.1) == (True, pairs[exchanged])


@pytest.mark.parametrize("slip", ["57.1", "71.5", "19.5", "175"])
def test_one_slip_in_the_rate_is_seen(slip: str) -> None:
    look = looked(REPORT.format(new="56,400", base="48,000", rate=slip))
    kind, figure, pairs = claimed(look, slip)
    pair = next(pair for pair in pairs if [f.value for f in pair] == [56400, 48000])
    chance = slips.chance(kind, figure, pair)
    assert (chance is not None) == (slip != "57.1")  # 17.5 → 57.1 is no exchange of neighbours
    assert chance is None or 0 < chance < 0.5


def test_figures_at_constant_prices_and_answers_of_many_are_left_alone() -> None:
    look = looked("At constant prices output grew 5.0 per cent to $126 million from $110 million.")
    figure = next(figure for figure in look.scene.figures if "5.0" in figure.quantity.text)
    assert kinds.of(look, figure) == ()


def test_a_language_without_weights_of_its_own_has_those_that_all_share() -> None:
    assert Model.of("xx") is not None


def test_every_weight_belongs_to_a_kind_and_to_a_cue_that_exists() -> None:
    known = {kind.name for kind in kinds.KINDS} | {adding.KIND}
    for language in ("zh", "en"):
        weights = Model.of(language)._weights
        assert set(weights) <= known
        names = {name for mine in weights.values() for name in mine}
        cues = set(re.findall(r"bind\.[a-z.]+", " ".join(names)))
        from claimcheck import languages

        assert cues <= set(languages.get(language).cues) | set(languages.get("zh").cues) | set(languages.get("en").cues)


def test_a_slip_is_no_evidence_where_nearly_any_number_would_do() -> None:
    look = looked("Of the 7 crews, 3 were local, 40 percent of those on duty.")
    kind, figure, pairs = claimed(look, "40 percent")
    for pair in pairs:
        chance = slips.chance(kind, figure, pair)
        assert chance is None or chance > Decimal("0.3")


def test_what_features_weigh_does_not_depend_on_their_order() -> None:
    model = Model({"growth": {"a": 0.1, "b": 0.2, "c": 0.3}})
    assert model.weight("growth", ["a", "b", "c"]) == model.weight("growth", ["c", "b", "a"])
