"""The ledger as commands use it: finding claims, verdicts, corrections, undo, history."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs
from tinydb import where

from claimcheck.ledger import Fresh, Ledger, State, places, public, reconcile
from claimcheck.model.claim import Claim, ClaimPeriod
from claimcheck.model.errors import ClaimcheckError

from .helpers import AT, anchor_of, article, fresh, verdict

TEXT = article(1, 4)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def book(tmp_path: Path) -> Ledger:
    book = Ledger.create(tmp_path / "claims.json")
    with book.transaction(AT, "Ana") as change:
        change.apply(reconcile(change.state, [fresh(TEXT)]))
    return book


def reopened(book: Ledger) -> Ledger:
    again = Ledger.open(book.path)
    assert again.claims() == book.claims()
    assert again.history() == book.history()
    assert again.articles() == book.articles()
    return again


def test_what_was_written_is_read(book: Ledger) -> None:
    again = reopened(book)
    assert [claim.value for claim in again.claims()] == [Decimal(f"10{n}.5") for n in range(1, 5)]
    assert type(public(again.claims()[0])) is Claim
    assert [(e.action, e.by, e.at, len(e.items)) for e in again.history()] == [("track", "Ana", AT, 5)]


def test_tracking_the_same_text_writes_nothing(book: Ledger) -> None:
    before = book.path.read_bytes(), book.path.stat().st_mtime_ns
    with book.transaction(AT) as change:
        assert change.apply(reconcile(change.state, [fresh(TEXT)])) is None
    assert (book.path.read_bytes(), book.path.stat().st_mtime_ns) == before


def test_an_id_by_its_beginning(book: Ledger) -> None:
    keys = sorted(claim.id for claim in book.claims())
    assert book.get(keys[0]).id == keys[0]
    assert book.get(keys[0][:9].upper()).id == keys[0]
    with pytest.raises(ClaimcheckError, match="give more of the id"):
        book.get(_shared(book))
    with pytest.raises(ClaimcheckError, match=rf"no claim '{keys[1][:6]}zz': the nearest: {keys[1]}"):
        book.get(keys[1][:6] + "zz")
    with pytest.raises(ClaimcheckError, match="no claim ''"):
        book.get("")


def _shared(book: Ledger) -> str:
    """A beginning that two ids share; claims are added until there is one."""
    number = 100
    while True:
        firsts = [key[0] for key in book.state.claims]
        twice = next((first for first in firsts if firsts.count(first) > 1), None)
        if twice:
            return twice
        with book.transaction(AT) as change:
            change.apply(reconcile(change.state, [fresh(article(number, 9), f"{number}.md")]))
        number += 1


def test_an_empty_ledger_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ClaimcheckError, match="claimcheck track"):
        Ledger.create(tmp_path / "claims.json").get("abc")


def test_verdicts_add_up(book: Ledger) -> None:
    key = book.claims()[0].id
    for kind in ("verified", "disputed"):
        with book.transaction(AT) as change:
            change.verify([key], verdict(kind))
    claim = reopened(book).get(key)
    assert (claim.status, [said.verdict for said in claim.verifications]) == (
        "disputed",
        ["verified", "disputed"],
    )


def test_several_at_once_are_all_or_none(book: Ledger) -> None:
    keys = [claim.id for claim in book.claims()]
    with book.transaction(AT) as change:
        assert len(change.verify(keys[:3], verdict())) == 3
    assert len(book.history()) == 2
    with pytest.raises(ClaimcheckError), book.transaction(AT) as change:
        change.verify([keys[3], "nothing"], verdict())
    assert reopened(book).get(keys[3]).status == "unverified"


def test_an_import_is_one_change(book: Ledger) -> None:
    keys = [claim.id for claim in book.claims()]
    with book.transaction(AT) as change:
        change.verify_each(
            [(keys[0], verdict()), (keys[1], verdict("refuted")), (keys[0], verdict("disputed"))]
        )
    assert [len(claim.verifications) for claim in book.claims()[:2]] == [2, 1]
    with book.transaction(AT) as change:
        change.undo()
    assert {claim.status for claim in reopened(book).claims()} == {"unverified"}


def test_a_withdrawn_claim_is_not_judged(book: Ledger) -> None:
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh("Nothing.")]))
    with pytest.raises(ClaimcheckError, match="withdrawn"), book.transaction(AT) as change:
        change.verify([book.claims()[0].id], verdict())


def test_corrections_are_kept_and_named(book: Ledger) -> None:
    key = book.claims()[0].id
    year = ClaimPeriod("2023", date(2023, 1, 1), date(2023, 12, 31))
    with book.transaction(AT) as change:
        change.edit(
            key, {"metric": "cargo", "period": year}, review_by=date(2025, 6, 30), add_tags=["port", "port"]
        )
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh("Preface.\n\n" + TEXT)]))
    claim = reopened(book).get(key)
    assert (claim.metric, claim.period, claim.tags, claim.review_by) == (
        "cargo",
        year,
        ("port",),
        date(2025, 6, 30),
    )
    assert claim.by_person.names == ("metric", "period")
    with book.transaction(AT) as change:
        change.edit(key, review_by=None, remove_tags=["port"])
    assert (book.get(key).tags, book.get(key).review_by) == ((), None)
    with pytest.raises(ClaimcheckError, match="status cannot be set"), book.transaction(AT) as change:
        change.edit(key, {"status": "verified"})


def test_dismissed_with_a_reason_and_taken_back_in_so_many_words(book: Ledger) -> None:
    key = book.claims()[0].id
    with pytest.raises(ClaimcheckError, match="reason"), book.transaction(AT) as change:
        change.dismiss(key, "  ")
    with book.transaction(AT) as change:
        change.dismiss(key, "a page number")
    assert (book.get(key).status, book.history(key)[-1].note) == ("dismissed", "a page number")
    with pytest.raises(ClaimcheckError, match="--undo takes that back"), book.transaction(AT) as change:
        change.verify([key], verdict())
    with book.transaction(AT) as change:
        change.reinstate(key)
    assert reopened(book).get(key).status == "unverified"
    with pytest.raises(ClaimcheckError, match="not dismissed"), book.transaction(AT) as change:
        change.reinstate(key)


def _missed(text: str, exact: str) -> Claim:
    anchor = anchor_of(text, exact)
    return structs.replace(fresh(TEXT).claims[0], id="", anchor=anchor, metric="reports", value=Decimal(1))


def test_a_claim_added_by_hand_stays(book: Ledger) -> None:
    with book.transaction(AT) as change:
        made = change.add(_missed(TEXT, "Report 1"))
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh("Preface.\n\n" + TEXT)]))
    claim = reopened(book).get(made.id)
    assert (claim.status, claim.anchor.line, claim.by_hand) == ("unverified", 3, True)
    with pytest.raises(ClaimcheckError, match="tracks this quote already"), book.transaction(AT) as change:
        change.add(structs.replace(made, metric="again", anchor=claim.anchor))


def test_adding_to_an_article_that_is_not_tracked_yet(tmp_path: Path) -> None:
    book = Ledger.create(tmp_path / "claims.json")
    with book.transaction(AT) as change:
        change.add(_missed(TEXT, "Report 1"), fresh(TEXT).article)
    assert [item.path for item in reopened(book).articles()] == ["a.md"]
    with book.transaction(AT) as change:
        change.undo()
    assert (book.claims(), book.articles()) == ([], [])


def test_undo_goes_back_step_by_step_and_history_stays(book: Ledger) -> None:
    key = book.claims()[0].id
    states = [book.state.claims[key]]
    jobs = [
        lambda change: change.verify([key], verdict()),
        lambda change: change.edit(key, {"metric": "cargo"}, add_tags=["x"]),
        lambda change: change.dismiss(key, "no"),
        lambda change: change.apply(reconcile(change.state, [fresh(TEXT.replace("101.5", "111.5"))])),
        lambda change: change.reinstate(key),
        lambda change: change.verify([key], verdict("disputed")),
        lambda change: change.apply(reconcile(change.state, [fresh("Gone.")])),
    ]
    for job in jobs:
        with book.transaction(AT) as change:
            job(change)
        states.append(book.get(key))
    for number, before in reversed(list(enumerate(states[:-1]))):
        with book.transaction(AT) as change:
            entry = change.undo()
        assert (entry.action, entry.reverses) == ("undo", book.history()[number + 1].id)
        now = structs.replace(book.get(key), entry=before.entry)
        assert now == before
    assert [entry.action for entry in reopened(book).history()][8:] == ["undo"] * 7
    with book.transaction(AT) as change:
        change.undo()
    assert book.claims() == []
    with pytest.raises(ClaimcheckError, match="nothing to undo"), book.transaction(AT) as change:
        change.undo()


def test_what_was_undone_can_be_tracked_again(book: Ledger) -> None:
    ids = {claim.id for claim in book.claims()}
    with book.transaction(AT) as change:
        change.undo()
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh(TEXT)]))
    again = reopened(book)
    assert {claim.id for claim in again.claims()} == ids
    with again.transaction(AT) as change:
        change.verify([min(ids)], verdict())
    assert reopened(again).get(min(ids)).status == "verified"


def test_a_rename_is_undone(book: Ledger) -> None:
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [fresh(TEXT, "b.md")], ["a.md"]))
    assert {claim.article for claim in book.claims()} == {"b.md"}
    with book.transaction(AT) as change:
        change.undo()
    assert {claim.article for claim in reopened(book).claims()} == {"a.md"}
    assert list(book.state.articles) == ["a.md"]


def test_figures_are_kept_exactly(tmp_path: Path) -> None:
    book = Ledger.create(tmp_path / "claims.json")
    figures = [
        Decimal("1.64E+9"),
        Decimal("0.10"),
        Decimal("33.3333"),
        Decimal("123456789012345678901234567890.123"),
    ]
    reading = fresh(article(1, 4))
    claims = tuple(
        structs.replace(claim, value=value, low=value, high=None)
        for claim, value in zip(reading.claims, figures, strict=True)
    )
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [Fresh(reading.article, reading.text, claims)]))
    with book.transaction(AT) as change:
        change.edit(book.claims()[1].id, {"metric": "x"})
    assert [str(claim.value) for claim in reopened(book).claims()] == [
        "1640000000",
        "0.10",
        "33.3333",
        "123456789012345678901234567890.123",
    ]
    assert '"value":1640000000,' in book.path.read_text()


def test_hostile_article_text_stays_on_its_line(tmp_path: Path) -> None:
    book = Ledger.create(tmp_path / "claims.json")
    reading = fresh("The cargo volume was 340 tonnes.")
    nasty = '\x1b[31m\u202e\u2028\x00 <<<<<<< \n=======\n{"type":"end"}\ud83d\ude00'
    nasty = nasty.encode("utf-16", "surrogatepass").decode("utf-16")
    claim = structs.replace(reading.claims[0], metric=nasty)
    with book.transaction(AT) as change:
        change.apply(reconcile(change.state, [Fresh(reading.article, reading.text, (claim,))]))
    assert reopened(book).claims()[0].metric == nasty
    assert book.path.read_bytes().count(b"\n") == 6


def test_it_is_a_tinydb_database(book: Ledger) -> None:
    table = book.database.table("claims")
    assert {row["id"] for row in table.all()} == set(book.state.claims)
    (row,) = table.search(where("value") == Decimal("102.5"))
    assert row["anchor"]["exact"] == "102.5 tonnes"
    with pytest.raises(RuntimeError, match="only inside a transaction"):
        table.truncate()
    assert len(Ledger.open(book.path).claims()) == 4


def test_reading_loads_neither_lock_nor_likeness(book: Ledger) -> None:
    code = (
        "import sys; from pathlib import Path; from claimcheck.ledger import Ledger;"
        "book = Ledger.open(Path(sys.argv[1])); book.get(book.claims()[0].id);"
        "print([name for name in ('filelock', 'rapidfuzz', 'rich', 'dateutil') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(book.path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_where_the_ledger_is(tmp_path: Path) -> None:
    repository = tmp_path / "outer" / "repository"
    deep = repository / "articles" / "may"
    deep.mkdir(parents=True)
    (tmp_path / "outer" / "claims.json").write_text("")
    assert places.find(deep) is None
    (repository / ".git").mkdir()
    assert places.find(deep) is None
    (repository / "claims.json").write_text("")
    assert places.find(deep) == repository / "claims.json"
    (deep / "claims.json").write_text("")
    assert places.find(deep) == deep / "claims.json"
    assert places.default(deep) == deep / "claims.json"


def test_how_articles_are_called(tmp_path: Path) -> None:
    ledger = tmp_path / "claims.json"
    (tmp_path / "a").mkdir()
    assert places.relative_path(ledger, tmp_path / "a" / "x.md") == "a/x.md"
    assert places.relative_path(tmp_path / "a" / "claims.json", tmp_path / "y.md") == "../y.md"
    assert places.article_path(ledger, "a/x.md") == tmp_path / "a" / "x.md"


def test_the_git_lines_are_written_once(tmp_path: Path) -> None:
    (tmp_path / ".gitattributes").write_text("*.png binary")
    assert places.prepare_git(tmp_path / "claims.json") is True
    assert places.prepare_git(tmp_path / "claims.json") is False
    assert (tmp_path / ".gitattributes").read_text() == "*.png binary\nclaims.json merge=union\n"
    assert (tmp_path / ".gitignore").read_text() == ".claims.json.lock\n"


def test_a_ledger_that_tracking_starts_can_be_merged_too(tmp_path: Path) -> None:
    plain, repository = tmp_path / "plain", tmp_path / "repository"
    for folder in (plain, repository):
        folder.mkdir()
    (repository / ".git").mkdir()
    Ledger.open_or_create(plain / "claims.json")
    Ledger.open_or_create(repository / "claims.json")
    assert not (plain / ".gitattributes").exists()
    assert (repository / ".gitattributes").read_text() == "claims.json merge=union\n"


def test_state_in_text_order() -> None:
    empty = State({}, {}, {})
    state = reconcile(empty, [fresh(TEXT)]).after(empty)
    assert [claim.anchor.exact for claim in state.of("a.md")] == [f"10{n}.5 tonnes" for n in range(1, 5)]
