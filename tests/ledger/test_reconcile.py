"""What a new reading does to tracked claims: ids kept, verdicts never carried to another number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from claimcheck.ledger import Changes, State, Tracked, reconcile, retire
from claimcheck.ledger.anchors import quote
from claimcheck.ledger.edits import correct, dismiss, judge
from claimcheck.ledger.meaning import same_subject
from claimcheck.ledger.records import Fresh, track_new
from claimcheck.model.claim import ClaimPeriod
from claimcheck.model.errors import ClaimcheckError

from .helpers import fresh, verdict

EMPTY = State({}, {}, {})

TEXT = """Last year was a busy one for the harbour.

According to the board the cargo volume was 340 tonnes. It said that the number of calls was 57 ships.

In the east, after the works on the quay, the ferry traffic was 57 ships. The dredging cost was 12.5 millions.
"""


def tracked(text: str = TEXT, path: str = "a.md", state: State = EMPTY) -> State:
    return reconcile(state, [fresh(text, path)]).after(state)


def with_claim(state: State, claim: Tracked) -> State:
    return State(state.articles, {**state.claims, claim.id: claim}, state.history)


def the(state: State, metric: str, path: str | None = None) -> Tracked:
    found = [c for c in state.claims.values() if metric in c.metric and path in (None, c.article)]
    assert len(found) == 1, [c.metric for c in state.claims.values()]
    return found[0]


def verified(state: State, metric: str, kind: str = "verified") -> State:
    return with_claim(state, judge(the(state, metric), verdict(kind)))


def again(state: State, text: str, path: str = "a.md", gone: tuple[str, ...] = ()) -> tuple[State, Changes]:
    changes = reconcile(state, [fresh(text, path)], gone)
    after = changes.after(state)
    second = reconcile(after, [fresh(text, path)], gone)
    assert second.empty, [delta for delta in second.deltas if delta.kind != "unchanged"]
    return after, changes


def test_the_same_text_changes_nothing() -> None:
    state = tracked()
    assert len(state.claims) == 4
    after, changes = again(state, TEXT)
    assert changes.empty
    assert after.claims == state.claims


def test_a_changed_figure_keeps_its_id_and_loses_its_verdict() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, TEXT.replace("340", "350"))
    claim = the(after, "cargo")
    assert claim.id == the(state, "cargo").id
    assert (claim.status, claim.value) == ("suspect", Decimal(350))
    assert [delta.fields for delta in changes.suspect] == [("anchor", "value", "low", "high")]
    assert claim.judged is not None
    assert claim.judged.figure.value == Decimal(340)


def test_a_disputed_claim_turns_suspect_and_a_refuted_one_unverified() -> None:
    for kind, status in (("disputed", "suspect"), ("refuted", "unverified")):
        after, _ = again(verified(tracked(), "cargo", kind), TEXT.replace("340", "350"))
        assert the(after, "cargo").status == status


def test_an_unverified_claim_is_just_updated() -> None:
    after, _ = again(tracked(), TEXT.replace("340", "350"))
    assert (the(after, "cargo").status, the(after, "cargo").value) == ("unverified", Decimal(350))


def test_the_old_figure_brings_the_verdict_back() -> None:
    for kind in ("verified", "disputed", "refuted"):
        state = verified(tracked(), "cargo", kind)
        changed, _ = again(state, TEXT.replace("340", "350"))
        assert the(again(changed, TEXT)[0], "cargo").status == kind
        third, _ = again(changed, TEXT.replace("340", "360"))
        assert the(third, "cargo").status != kind
        assert the(again(third, TEXT)[0], "cargo") == the(state, "cargo")


def test_an_edited_sentence_with_the_same_figure_stays_verified() -> None:
    state = verified(tracked(), "cargo")
    edited = TEXT.replace("According to the board the", "As everybody on the quay had long expected,\nthe")
    after, changes = again(state, edited)
    assert the(after, "cargo").status == "verified"
    assert not changes.suspect


def test_another_subject_is_flagged_although_the_number_is_the_same() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, TEXT.replace("cargo volume", "timber volume"))
    assert the(after, "timber").status == "suspect"
    assert changes.suspect[0].fields == ("metric",)


@pytest.mark.parametrize(
    "field",
    [
        {"unit": "boxes"},
        {"kind": "change"},
        {"modality": "forecast"},
        {"low": Decimal(300)},
        {"period": ClaimPeriod("in 2023", None, None)},
    ],
)
def test_every_part_of_the_meaning_counts(field: dict[str, object]) -> None:
    state = verified(tracked(), "cargo")
    reading = fresh(TEXT)
    claims = tuple(structs.replace(c, **field) if "cargo" in c.metric else c for c in reading.claims)
    changes = reconcile(state, [Fresh(reading.article, reading.text, claims)])
    assert [delta.after.status for delta in changes.suspect] == ["suspect"]


def test_a_place_named_apart_at_last_is_no_other_claim_but_another_place_is() -> None:
    state = verified(tracked(), "cargo")
    reading = fresh(TEXT)

    def placed(state: State, scope: str | None) -> State:
        claims = tuple(
            structs.replace(c, scope=scope) if "cargo" in c.metric else c for c in reading.claims
        )
        return reconcile(state, [Fresh(reading.article, reading.text, claims)]).after(state)

    north = placed(state, "the north")
    assert the(north, "cargo").status == the(placed(north, None), "cargo").status == "verified"
    assert the(placed(north, "the south"), "cargo").status == "suspect"


def test_moved_paragraphs_keep_ids_and_verdicts() -> None:
    state = verified(verified(tracked(), "cargo"), "ferry")
    head, first, second = TEXT.strip().split("\n\n")
    after, changes = again(state, f"{second}\n\n{head}\n\n{first}\n")
    assert {c.id: c.status for c in after.claims.values()} == {c.id: c.status for c in state.claims.values()}
    assert not (changes.added or changes.withdrawn or changes.changed)


def test_two_equal_figures_are_told_apart() -> None:
    state = verified(tracked(), "ferry")
    without_calls = TEXT.replace(" It said that the number of calls was 57 ships.", "")
    after, changes = again(state, without_calls)
    assert the(after, "ferry").status == "verified"
    assert [delta.after.metric for delta in changes.withdrawn] == [the(state, "calls").metric]
    without_ferry = TEXT.replace(
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
    assert len(changes.withdrawn) == 1
    assert first.id in after.claims


def test_a_vanished_claim_is_withdrawn_and_comes_back_as_it_was() -> None:
    state = verified(tracked(), "dredging")
    without = TEXT.replace(" The dredging cost was 12.5 millions.", "")
    gone, changes = again(state, without)
    assert (the(gone, "dredging").status, the(gone, "dredging").was) == ("withdrawn", "verified")
    assert len(changes.withdrawn) == 1
    back, changes = again(gone, TEXT)
    assert the(back, "dredging") == the(state, "dredging")
    assert len(changes.returned) == 1


def test_a_claim_that_comes_back_with_another_figure_is_not_verified() -> None:
    state = verified(tracked(), "dredging")
    gone, _ = again(state, TEXT.replace(" The dredging cost was 12.5 millions.", ""))
    back, _ = again(gone, TEXT.replace("12.5", "13.5"))
    claims = [c for c in back.claims.values() if "dredging" in c.metric and c.value == Decimal("13.5")]
    assert [c.status for c in claims] in (["suspect"], ["unverified"])


def test_a_renamed_file_keeps_everything() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, TEXT, "b.md", ("a.md",))
    assert set(after.articles) == {"b.md"}
    assert {c.id for c in after.claims.values()} == set(state.claims)
    assert the(after, "cargo").status == "verified"
    assert len(changes.moved) == 4


def test_a_renamed_and_edited_file_keeps_everything() -> None:
    state = verified(tracked(), "cargo")
    after, _ = again(state, TEXT.replace("12.5", "13.5").replace("340", "341"), "b.md", ("a.md",))
    assert {c.id for c in after.claims.values()} == set(state.claims)
    assert the(after, "cargo").status == "suspect"


def test_a_file_that_is_still_there_was_copied_not_renamed() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, TEXT, "b.md")
    assert len(after.claims) == 8
    assert the(after, "cargo", "b.md").status == "unverified"
    assert len(changes.added) == 4


@pytest.mark.parametrize("order", [1, -1])
def test_an_article_split_in_two_keeps_ids(order: int) -> None:
    state = verified(verified(tracked(), "cargo"), "ferry")
    head, first, second = TEXT.strip().split("\n\n")
    parts = [fresh(f"{head}\n\n{first}\n", "a.md"), fresh(f"A second part.\n\n{second}\n", "b.md")][::order]
    changes = reconcile(state, parts)
    after = changes.after(state)
    assert {c.id for c in after.claims.values()} == set(state.claims)
    assert (the(after, "cargo").article, the(after, "cargo").status) == ("a.md", "verified")
    assert (the(after, "ferry").article, the(after, "ferry").status) == ("b.md", "verified")
    assert reconcile(after, parts).empty


def test_a_split_tracked_one_file_at_a_time_keeps_ids() -> None:
    state = verified(tracked(), "ferry")
    head, first, second = TEXT.strip().split("\n\n")
    half = tracked(f"{head}\n\n{first}\n", "a.md", state)
    assert the(half, "ferry").status == "withdrawn"
    after = tracked(f"{second}\n", "b.md", half)
    assert (the(after, "ferry").id, the(after, "ferry").status) == (the(state, "ferry").id, "verified")


def test_a_split_whose_original_is_gone_drops_the_article() -> None:
    state = verified(tracked(), "cargo")
    head, first, second = TEXT.strip().split("\n\n")
    parts = [fresh(f"{head}\n\n{first}\n", "b.md"), fresh(f"{second}\n", "c.md")]
    after = reconcile(state, parts, ["a.md"]).after(state)
    assert set(after.articles) == {"b.md", "c.md"}
    assert {c.id for c in after.claims.values()} == set(state.claims)


def test_what_a_person_set_stays() -> None:
    state = tracked()
    state = with_claim(state, correct(the(state, "cargo"), {"metric": "cargo handled, all docks"}))
    after, _ = again(state, TEXT.replace("340", "350").replace("busy", "very busy"))
    claim = the(after, "all docks")
    assert (claim.value, claim.by_person.names) == (Decimal(350), ("metric",))


def test_a_changed_subject_below_a_persons_wording_is_noticed() -> None:
    state = tracked()
    state = with_claim(state, correct(the(state, "cargo"), {"metric": "cargo handled, all docks"}))
    state = verified(state, "all docks")
    after, _ = again(state, TEXT.replace("cargo volume", "timber volume"))
    assert the(after, "all docks").status == "suspect"
    back, _ = again(after, TEXT)
    assert the(back, "all docks").status == "verified"


def test_correcting_the_meaning_of_a_verified_claim_asks_for_it_again() -> None:
    claim = judge(the(tracked(), "cargo"), verdict())
    assert correct(claim, {"metric": "coal"}).status == "suspect"
    assert correct(claim, {"source": None}).status == "verified"
    state = with_claim(tracked(), correct(claim, {"metric": "coal"}))
    assert the(again(state, TEXT)[0], "coal").status == "suspect"


def test_dismissed_stays_dismissed() -> None:
    state = tracked()
    state = with_claim(state, dismiss(the(state, "dredging"), "a joke"))
    moved, changes = again(state, "New.\n\n" + TEXT)
    assert the(moved, "dredging").status == "dismissed"
    assert not changes.added
    gone, _ = again(moved, TEXT.replace(" The dredging cost was 12.5 millions.", ""))
    assert the(gone, "dredging").status == "dismissed"
    assert the(again(gone, TEXT)[0], "dredging").status == "dismissed"


def by_hand(state: State, exact: str) -> State:
    base = the(state, "cargo")
    anchor = quote(TEXT, exact)
    claim = track_new(
        base,
        id="0123456789",
        anchor=anchor,
        metric="season",
        value=Decimal(1),
        low=Decimal(1),
        high=Decimal(1),
        by_hand=True,
    )
    return with_claim(state, claim)


def test_a_hand_added_claim_is_found_by_its_quote() -> None:
    state = by_hand(tracked(), "a busy one")
    after, _ = again(state, "Preface.\n\n" + TEXT)
    claim = after.claims["0123456789"]
    assert (claim.status, claim.metric, claim.value, claim.anchor.line) == (
        "unverified",
        "season",
        Decimal(1),
        3,
    )
    gone, _ = again(after, TEXT.split("\n\n", 1)[1])
    assert gone.claims["0123456789"].status == "withdrawn"
    assert again(gone, TEXT)[0].claims["0123456789"].status == "unverified"


def test_a_verified_hand_added_claim_whose_quote_changed_is_suspect_and_its_figure_unknown() -> None:
    state = by_hand(tracked(), "a busy one")
    state = with_claim(state, judge(state.claims["0123456789"], verdict()))
    after, _ = again(state, TEXT.replace("a busy one", "a quiet year"))
    claim = after.claims["0123456789"]
    assert (claim.status, claim.anchor.exact, claim.value) == ("suspect", "a quiet year", None)


def test_part_of_points_to_the_id_that_was_kept() -> None:
    reading = fresh(TEXT)
    part = structs.replace(reading.claims[1], part_of=reading.claims[0].id)
    linked = Fresh(reading.article, reading.text, (reading.claims[0], part, *reading.claims[2:]))
    renamed = fresh(TEXT, "b.md")
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


def test_words_that_change_no_meaning_leave_the_verdict() -> None:
    state = verified(tracked(), "cargo")
    reading = fresh(TEXT)
    claims = tuple(
        structs.replace(c, metric="the volume of its cargo", scope=None) if "cargo" in c.metric else c
        for c in reading.claims
    )
    edited = Fresh(reading.article, reading.text, claims)
    assert reconcile(state, [edited]).suspect
    light = frozenset({"the", "of", "its"})
    after = reconcile(state, [edited], (), light).after(state)
    assert (the(after, "cargo").status, the(after, "cargo").metric) == ("verified", "the volume of its cargo")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("车产量 重庆", "重庆车产量", True),
        ("重庆车产量", "成都车产量", False),
        ("新能源汽车产量", "汽车产量", False),
        ("the new worker", "the new workers", True),
        ("gross profit", "net profit", False),
        ("profit", "Profit", True),
        ("exports", "imports", False),
    ],
)
def test_what_counts_as_the_same_subject(old: str, new: str, same: bool) -> None:
    assert same_subject((old, None), (new, None)) is same


def test_figures_that_change_places_keep_their_subject() -> None:
    text = "In the city that year the park number was 12 sites, and the school number was 14 sites, as was said.\n"
    swapped = "In the city that year the school number was 14 sites, and the park number was 12 sites, as was said.\n"
    state = tracked(text)
    after, _ = again(state, swapped)
    for metric in ("park", "school"):
        assert the(after, metric).id == the(state, metric).id
