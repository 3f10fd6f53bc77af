"""What becomes of a verdict, and of what a person set, when the text below it changes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import structs

from claimcheck.ledger import State, reconcile
from claimcheck.ledger.edits import correct, dismiss, judge
from claimcheck.ledger.meaning import same_subject
from claimcheck.ledger.records import Fresh, track_new
from claimcheck.model.claim import ClaimPeriod

from .helpers import (
    HARBOUR,
    again,
    anchor_of,
    fresh,
    of,
    suspects,
    the,
    tracked,
    verdict,
    verified,
    with_claim,
)


def test_a_changed_figure_keeps_its_id_and_loses_its_verdict() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, HARBOUR.replace("340", "350"))
    claim = the(after, "cargo")
    assert claim.id == the(state, "cargo").id
    assert (claim.status, claim.value) == ("suspect", Decimal(350))
    assert [delta.fields for delta in suspects(changes)] == [("anchor", "value", "low", "high")]
    assert claim.judged is not None
    assert claim.judged.figure.value == Decimal(340)


def test_a_disputed_claim_turns_suspect_and_a_refuted_one_unverified() -> None:
    for kind, status in (("disputed", "suspect"), ("refuted", "unverified")):
        after, _ = again(verified(tracked(), "cargo", kind), HARBOUR.replace("340", "350"))
        assert the(after, "cargo").status == status


def test_an_unverified_claim_is_just_updated() -> None:
    after, _ = again(tracked(), HARBOUR.replace("340", "350"))
    assert (the(after, "cargo").status, the(after, "cargo").value) == ("unverified", Decimal(350))


def test_the_old_figure_brings_the_verdict_back() -> None:
    for kind in ("verified", "disputed", "refuted"):
        state = verified(tracked(), "cargo", kind)
        changed, _ = again(state, HARBOUR.replace("340", "350"))
        assert the(again(changed, HARBOUR)[0], "cargo").status == kind
        third, _ = again(changed, HARBOUR.replace("340", "360"))
        assert the(third, "cargo").status != kind
        assert the(again(third, HARBOUR)[0], "cargo") == the(state, "cargo")


def test_an_edited_sentence_with_the_same_figure_stays_verified() -> None:
    state = verified(tracked(), "cargo")
    edited = HARBOUR.replace("According to the board the", "As everybody on the quay had long expected,\nthe")
    after, changes = again(state, edited)
    assert the(after, "cargo").status == "verified"
    assert not suspects(changes)


def test_another_subject_is_flagged_although_the_number_is_the_same() -> None:
    state = verified(tracked(), "cargo")
    after, changes = again(state, HARBOUR.replace("cargo volume", "timber volume"))
    assert the(after, "timber").status == "suspect"
    assert suspects(changes)[0].fields == ("metric",)


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
    reading = fresh(HARBOUR)
    claims = tuple(structs.replace(c, **field) if "cargo" in c.metric else c for c in reading.claims)
    changes = reconcile(state, [Fresh(reading.article, reading.text, claims)])
    assert [delta.after.status for delta in suspects(changes)] == ["suspect"]


def test_a_place_named_apart_at_last_is_no_other_claim_but_another_place_is() -> None:
    state = verified(tracked(), "cargo")
    reading = fresh(HARBOUR)

    def placed(state: State, scope: str | None) -> State:
        claims = tuple(
            structs.replace(c, scope=scope) if "cargo" in c.metric else c for c in reading.claims
        )
        return reconcile(state, [Fresh(reading.article, reading.text, claims)]).after(state)

    north = placed(state, "the north")
    assert the(north, "cargo").status == the(placed(north, None), "cargo").status == "verified"
    assert the(placed(north, "the south"), "cargo").status == "suspect"


def test_words_that_change_no_meaning_leave_the_verdict() -> None:
    state = verified(tracked(), "cargo")
    reading = fresh(HARBOUR)
    claims = tuple(
        structs.replace(c, metric="the volume of its cargo", scope=None) if "cargo" in c.metric else c
        for c in reading.claims
    )
    edited = Fresh(reading.article, reading.text, claims)
    assert suspects(reconcile(state, [edited]))
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


def test_what_a_person_set_stays() -> None:
    state = tracked()
    state = with_claim(state, correct(the(state, "cargo"), {"metric": "cargo handled, all docks"}))
    after, _ = again(state, HARBOUR.replace("340", "350").replace("busy", "very busy"))
    claim = the(after, "all docks")
    assert (claim.value, claim.by_person.names) == (Decimal(350), ("metric",))


def test_a_changed_subject_below_a_persons_wording_is_noticed() -> None:
    state = tracked()
    state = with_claim(state, correct(the(state, "cargo"), {"metric": "cargo handled, all docks"}))
    state = verified(state, "all docks")
    after, _ = again(state, HARBOUR.replace("cargo volume", "timber volume"))
    assert the(after, "all docks").status == "suspect"
    back, _ = again(after, HARBOUR)
    assert the(back, "all docks").status == "verified"


def test_correcting_the_meaning_of_a_verified_claim_asks_for_it_again() -> None:
    claim = judge(the(tracked(), "cargo"), verdict())
    assert correct(claim, {"metric": "coal"}).status == "suspect"
    assert correct(claim, {"source": None}).status == "verified"
    state = with_claim(tracked(), correct(claim, {"metric": "coal"}))
    assert the(again(state, HARBOUR)[0], "coal").status == "suspect"


def test_dismissed_stays_dismissed() -> None:
    state = tracked()
    state = with_claim(state, dismiss(the(state, "dredging"), "a joke"))
    moved, changes = again(state, "New.\n\n" + HARBOUR)
    assert the(moved, "dredging").status == "dismissed"
    assert not of(changes, "added")
    gone, _ = again(moved, HARBOUR.replace(" The dredging cost was 12.5 millions.", ""))
    assert the(gone, "dredging").status == "dismissed"
    assert the(again(gone, HARBOUR)[0], "dredging").status == "dismissed"


def by_hand(state: State, exact: str) -> State:
    base = the(state, "cargo")
    anchor = anchor_of(HARBOUR, exact)
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
    after, _ = again(state, "Preface.\n\n" + HARBOUR)
    claim = after.claims["0123456789"]
    assert (claim.status, claim.metric, claim.value, claim.anchor.line) == (
        "unverified",
        "season",
        Decimal(1),
        3,
    )
    gone, _ = again(after, HARBOUR.split("\n\n", 1)[1])
    assert gone.claims["0123456789"].status == "withdrawn"
    assert again(gone, HARBOUR)[0].claims["0123456789"].status == "unverified"


def test_a_verified_hand_added_claim_whose_quote_changed_is_suspect_and_its_figure_unknown() -> None:
    state = by_hand(tracked(), "a busy one")
    state = with_claim(state, judge(state.claims["0123456789"], verdict()))
    after, _ = again(state, HARBOUR.replace("a busy one", "a quiet year"))
    claim = after.claims["0123456789"]
    assert (claim.status, claim.anchor.exact, claim.value) == ("suspect", "a quiet year", None)
