"""What a new reading does to tracked claims: each keeps its id, wherever its sentence or its article goes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from claimcheck.ledger import reconcile, retire
from claimcheck.ledger.edits import dismiss, judge
from claimcheck.ledger.records import Fresh
from claimcheck.model.errors import ClaimcheckError

from .helpers import EMPTY, HARBOUR, again, empty, fresh, of, the, tracked, verdict, verified, with_claim


def test_the_same_text_changes_nothing() -> None:
    state = tracked()
    assert len(state.claims) == 4
    after, changes = again(state, HARBOUR)
    assert empty(changes)
    assert after.claims == state.claims


def test_moved_paragraphs_keep_ids_and_verdicts() -> None:
    state = verified(verified(tracked(), "cargo"), "ferry")
    head, first, second = HARBOUR.strip().split("\n\n")
    after, changes = again(state, f"{second}\n\n{head}\n\n{first}\n")
    assert {c.id: c.status for c in after.claims.values()} == {c.id: c.status for c in state.claims.values()}
    assert not (of(changes, "added") or of(changes, "withdrawn") or of(changes, "changed"))


def test_two_equal_figures_are_told_apart() -> None:
    state = verified(tracked(), "ferry")
    without_calls = HARBOUR.replace(" It said that the number of calls was 57 ships.", "")
    after, changes = again(state, without_calls)
    assert the(after, "ferry").status == "verified"
    assert [delta.after.metric for delta in of(changes, "withdrawn")] == [the(state, "calls").metric]
    without_ferry = HARBOUR.replace(
        "In the east, after the works on the quay, the ferry traffic was 57 ships. ", ""
    )
    after, changes = again(state, without_ferry)
    assert the(after, "calls").status == "unverified"
    assert the(after, "ferry").status == "withdrawn"


def test_one_of_two_twins_leaves() -> None:
    twice = "The board met.\n\nThe cargo volume was 340 tonnes.\n\nThen it met again.\n\nThe cargo volume was 340 tonnes.\n"
    state = tracked(twice)
    assert len(state.claims) == 2
    first, second = state.of("a.md")
    state = with_claim(state, judge(second, verdict()))
    after, changes = again(state, twice.replace("The board met.\n\nThe cargo volume was 340 tonnes.\n\n", ""))
    assert sorted(c.status for c in after.claims.values()) == ["verified", "withdrawn"]
    assert len(of(changes, "withdrawn")) == 1
    assert first.id in after.claims


def test_a_vanished_claim_is_withdrawn_and_comes_back_as_it_was() -> None:
    state = verified(tracked(), "dredging")
    without = HARBOUR.replace(" The dredging cost was 12.5 millions.", "")
    gone, changes = again(state, without)
    assert (the(gone, "dredging").status, the(gone, "dredging").was) == ("withdrawn", "verified")
    assert len(of(changes, "withdrawn")) == 1
    back, changes = again(gone, HARBOUR)
    assert the(back, "dredging") == the(state, "dredging")
    assert len(of(changes, "returned")) == 1


def test_a_claim_that_comes_back_with_another_figure_is_not_verified() -> None:
    state = verified(tracked(), "dredging")
    gone, _ = again(state, HARBOUR.replace(" The dredging cost was 12.5 millions.", ""))
    back, _ = again(gone, HARBOUR.replace("12.5", "13.5"))
    claims = [c for c in back.claims.values() if "dredging" in c.metric and c.value == Decimal("13.5")]
    assert [c.status for c in claims] in (["suspect"], ["unverified"])


def test_a_renamed_file_keeps_everything() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, HARBOUR, "b.md", ("a.md",))
    assert set(after.articles) == {"b.md"}
    assert {c.id for c in after.claims.values()} == set(state.claims)
    assert the(after, "cargo").status == "verified"
    assert len(of(changes, "moved")) == 4


def test_a_renamed_and_edited_file_keeps_everything() -> None:
    state = verified(tracked(), "cargo")
    after, _ = again(state, HARBOUR.replace("12.5", "13.5").replace("340", "341"), "b.md", ("a.md",))
    assert {c.id for c in after.claims.values()} == set(state.claims)
    assert the(after, "cargo").status == "suspect"


def test_a_file_that_is_still_there_was_copied_not_renamed() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, HARBOUR, "b.md")
    assert len(after.claims) == 8
    assert the(after, "cargo", "b.md").status == "unverified"
    assert len(of(changes, "added")) == 4


@pytest.mark.parametrize("order", [1, -1])
def test_an_article_split_in_two_keeps_ids(order: int) -> None:
    state = verified(verified(tracked(), "cargo"), "ferry")
    head, first, second = HARBOUR.strip().split("\n\n")
    parts = [fresh(f"{head}\n\n{first}\n", "a.md"), fresh(f"A second part.\n\n{second}\n", "b.md")][::order]
    changes = reconcile(state, parts)
    after = changes.after(state)
    assert {c.id for c in after.claims.values()} == set(state.claims)
    assert (the(after, "cargo").article, the(after, "cargo").status) == ("a.md", "verified")
    assert (the(after, "ferry").article, the(after, "ferry").status) == ("b.md", "verified")
    assert empty(reconcile(after, parts))


def test_a_split_tracked_one_file_at_a_time_keeps_ids() -> None:
    state = verified(tracked(), "ferry")
    head, first, second = HARBOUR.strip().split("\n\n")
    half = tracked(f"{head}\n\n{first}\n", "a.md", state)
    assert the(half, "ferry").status == "withdrawn"
    after = tracked(f"{second}\n", "b.md", half)
    assert (the(after, "ferry").id, the(after, "ferry").status) == (the(state, "ferry").id, "verified")


def test_a_split_whose_original_is_gone_drops_the_article() -> None:
    state = verified(tracked(), "cargo")
    head, first, second = HARBOUR.strip().split("\n\n")
    parts = [fresh(f"{head}\n\n{first}\n", "b.md"), fresh(f"{second}\n", "c.md")]
    after = reconcile(state, parts, ["a.md"]).after(state)
    assert set(after.articles) == {"b.md", "c.md"}
    assert {c.id for c in after.claims.values()} == set(state.claims)


def test_part_of_points_to_the_id_that_was_kept() -> None:
    reading = fresh(HARBOUR)
    part = structs.replace(reading.claims[1], part_of=reading.claims[0].id)
    linked = Fresh(reading.article, reading.text, (reading.claims[0], part, *reading.claims[2:]))
    renamed = fresh(HARBOUR, "b.md")
    moved_part = structs.replace(renamed.claims[1], part_of=renamed.claims[0].id)
    moved = Fresh(renamed.article, renamed.text, (renamed.claims[0], moved_part, *renamed.claims[2:]))
    state = reconcile(EMPTY, [linked]).after(EMPTY)
    after = reconcile(state, [moved], ["a.md"]).after(state)
    assert the(after, "calls").part_of == the(state, "cargo").id == the(after, "cargo").id


def test_an_id_that_is_taken_by_another_claim_gets_the_next_number() -> None:
    # The figure changed, so the claim keeps the id made of the old one; the old sentence then comes as a new claim.
    state, _ = again(tracked("The cargo volume was 340 tonnes.\n"), "The cargo volume was 350 tonnes.\n")
    text = "The cargo volume was 350 tonnes.\n\nTen years before, in harder times, the cargo volume was 340 tonnes.\n"
    after, _ = again(state, text)
    assert len(after.claims) == 2
    assert set(state.claims) < set(after.claims)


def test_retire_withdraws_and_keeps() -> None:
    state = verified(tracked(), "cargo")
    after = retire(state, "a.md").after(state)
    assert not after.articles
    assert {c.status for c in after.claims.values()} == {"withdrawn"}
    with pytest.raises(ClaimcheckError, match="does not track"):
        retire(after, "a.md")


def test_figures_that_change_places_keep_their_subject() -> None:
    text = "In the city that year the park number was 12 sites, and the school number was 14 sites, as was said.\n"
    swapped = "In the city that year the school number was 14 sites, and the park number was 12 sites, as was said.\n"
    state = tracked(text)
    after, _ = again(state, swapped)
    for metric in ("park", "school"):
        assert the(after, metric).id == the(state, metric).id


WORDS = st.sampled_from(["cargo", "timber", "coal", "ferry", "crew", "grain"])
SENTENCES = st.lists(
    st.one_of(
        st.tuples(WORDS, st.integers(1, 4), st.sampled_from(["tonnes", "ships"])).map(
            lambda part: f"In the end the {part[0]} total was {part[1]} {part[2]}."
        ),
        st.sampled_from(
            ["Nothing else happened that week.", "The board met on the quay and talked of rain."]
        ),
    ),
    max_size=9,
).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(SENTENCES, SENTENCES, st.data())
def test_laws_of_reconciling(first: str, second: str, data: st.DataObject) -> None:
    state = tracked(first)
    for claim in list(state.claims.values()):
        kind = data.draw(st.sampled_from(["verified", "disputed", "refuted", None, "dismissed"]))
        if kind == "dismissed":
            state = with_claim(state, dismiss(claim, "no claim"))
        elif kind:
            state = with_claim(state, judge(claim, verdict(kind)))
    after, _ = again(state, second)
    # Nothing is forgotten, and each figure of the text is tracked exactly once.
    assert set(state.claims) <= set(after.claims)
    standing = [c for c in after.claims.values() if c.status != "withdrawn"]
    reading = fresh(second)
    places = [
        c.anchor
        for c in standing
        if not (c.status == "dismissed" and c.anchor not in [r.anchor for r in reading.claims])
    ]
    assert sorted(a.start for a in places) == sorted(c.anchor.start for c in reading.claims)
    # A verdict stays only with the figure and subject that it was given on.
    for claim in after.claims.values():
        if claim.status in ("verified", "disputed", "refuted"):
            before = state.claims[claim.id]
            assert (before.value, before.unit, before.metric) == (claim.value, claim.unit, claim.metric)
        assert claim.verifications == (
            state.claims[claim.id].verifications if claim.id in state.claims else ()
        )
    # Back to the first text: every verdict is back.
    back, _ = again(after, first)
    assert all(
        back.claims[c.id].status in (c.status, "suspect", "withdrawn", "unverified")
        for c in state.claims.values()
    )
