"""Two branches change one ledger and git merges them: no conflict, nothing lost, the file stays JSON."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from claimcheck.ledger import Ledger, places, reconcile
from claimcheck.model.errors import ClaimcheckError

from .helpers import AT, article, fresh, verdict

LATER = "2025-03-02T10:00:00Z"


class Repository:
    """A git repository with a ledger."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "claims.json"
        self.git("init", "-q", "-b", "main")
        places.prepare_git(self.path)
        Ledger.create(self.path)

    def git(self, *arguments: str, check: bool = True) -> str:
        identity = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]
        done = subprocess.run(
            ["git", *identity, *arguments], cwd=self.folder, check=check, capture_output=True, text=True
        )
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    @contextmanager
    def branch(self, name: str) -> Iterator[None]:
        """A new branch off main, on which all that is done within is committed."""
        self.git("checkout", "-q", "-b", name, "main")
        yield
        self.commit(name)

    def merge(self, ours: str, theirs: str) -> Ledger:
        """Merge in plain git; fails the test if git reports a conflict."""
        self.git("checkout", "-q", ours)
        self.git("merge", "-q", "--no-edit", theirs)
        json.loads(self.path.read_text("utf-8"))
        return Ledger.open(self.path)

    def track(self, path: str, text: str, at: str = AT) -> None:
        with Ledger.open(self.path).transaction(at) as change:
            change.apply(reconcile(change.state, [fresh(text, path)]))

    def verify(self, claim: str, kind: str = "verified", by: str = "Ana", at: str = LATER) -> None:
        with Ledger.open(self.path).transaction(at, by) as change:
            change.verify([claim], verdict(kind, at, by))

    def undo(self) -> None:
        with Ledger.open(self.path).transaction(LATER) as change:
            change.undo()

    def claims(self) -> list[str]:
        return [claim.id for claim in Ledger.open(self.path).claims()]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def _fill(repository: Repository, count: int) -> None:
    per = min(count, 20)
    readings = [fresh(article(at, per), f"old/{at}.md") for at in range(count // per)] if count else []
    with Ledger.open(repository.path).transaction(AT) as change:
        change.apply(reconcile(change.state, readings))
    repository.commit("start")


def _started(repository: Repository) -> tuple[str, str]:
    """The text of ``a.md``, which main tracks, and the id of its claim of 705.5 tonnes."""
    text = article(7)
    repository.track("a.md", text)
    repository.commit("start")
    return text, repository.claims()[4]


@pytest.mark.parametrize("count", [0, 20, 200, 1000])
def test_two_branches_that_track_another_article_each(repository: Repository, count: int) -> None:
    _fill(repository, count)
    for name, number in (("one", 9001), ("two", 9002)):
        with repository.branch(name):
            repository.track(f"{name}.md", article(number))
    book = repository.merge("one", "two")
    assert len(book.claims()) == count + 40
    assert {item.path for item in book.articles()} >= {"one.md", "two.md"}
    actions = [entry.action for entry in book.history()]
    assert actions == ["track"] * (len(actions))
    assert len(actions) == (3 if count else 2)


@pytest.mark.parametrize("count", [20, 200])
def test_two_branches_that_verified_different_claims(repository: Repository, count: int) -> None:
    _fill(repository, count)
    ids = sorted(repository.claims())
    with repository.branch("one"):
        for key in ids[0:20:2]:
            repository.verify(key)
    with repository.branch("two"):
        for key in ids[1:20:2]:
            repository.verify(key, "disputed", "Ben")
    book = repository.merge("one", "two")
    assert len(book.claims()) == count
    assert [book.get(key).status for key in ids[:20]] == ["verified", "disputed"] * 10
    assert all(len(book.get(key).verifications) == 1 for key in ids[:20])
    assert sum(entry.action == "verify" for entry in book.history()) == 20


def test_the_next_change_writes_the_merged_ledger_with_one_line_a_record(repository: Repository) -> None:
    _fill(repository, 20)
    first, second, third = sorted(repository.claims())[:3]
    for name, key in (("one", first), ("two", second)):
        with repository.branch(name):
            repository.verify(key)
    repository.merge("one", "two")
    repository.verify(third)
    ids = [record["id"] for record in json.loads(repository.path.read_text("utf-8"))["records"][:-1]]
    assert len(ids) == len(set(ids))
    assert [claim.status for claim in Ledger.open(repository.path).claims()].count("verified") == 3


def test_both_verified_the_same_claim(repository: Repository) -> None:
    _fill(repository, 20)
    key = repository.claims()[3]
    for name in ("one", "two"):
        with repository.branch(name):
            repository.verify(key, by=name)
    claim = repository.merge("one", "two").get(key)
    assert (claim.status, [said.by for said in claim.verifications]) == ("verified", ["one", "two"])
    repository.verify(key, "refuted", "Cleo", "2025-04-01T10:00:00Z")
    claim = Ledger.open(repository.path).get(key)
    assert (claim.status, len(claim.verifications)) == ("refuted", 3)


def test_opposite_verdicts_leave_it_disputed(repository: Repository) -> None:
    _fill(repository, 20)
    key = repository.claims()[3]
    for name, kind in (("one", "verified"), ("two", "refuted")):
        with repository.branch(name):
            repository.verify(key, kind, by=name)
    claim = repository.merge("one", "two").get(key)
    assert (claim.status, len(claim.verifications)) == ("disputed", 2)
    assert claim.verdicts_differ


def test_a_verdict_said_again_stands_against_the_other_branch_that_took_it_back(
    repository: Repository,
) -> None:
    _fill(repository, 20)
    key = repository.claims()[3]
    repository.verify(key, by="first")
    repository.commit("first")
    for name, kind, at in (
        ("one", "refuted", "2025-05-01T10:00:00Z"),
        ("two", "verified", "2025-06-01T10:00:00Z"),
    ):
        with repository.branch(name):
            repository.verify(key, kind, name, at)
    claim = repository.merge("one", "two").get(key)
    assert (claim.status, len(claim.verifications), claim.verdicts_differ) == ("disputed", 3, True)
    repository.verify(key, "refuted", "Cleo", "2025-07-01T10:00:00Z")
    assert not Ledger.open(repository.path).get(key).verdicts_differ


def test_a_verdict_is_not_carried_to_the_figure_that_the_other_branch_wrote(repository: Repository) -> None:
    text, key = _started(repository)
    with repository.branch("one"):
        repository.verify(key)
    with repository.branch("two"):
        repository.track("a.md", text.replace("705.5", "795.5"), LATER)
    claim = repository.merge("one", "two").get(key)
    assert (str(claim.value), claim.anchor.exact) == ("795.5", "795.5 tonnes")
    assert claim.status == "suspect"
    assert len(claim.verifications) == 1


def test_two_branches_that_read_two_other_figures_are_refused(repository: Repository) -> None:
    text, _ = _started(repository)
    for name, figure in (("one", "795.5"), ("two", "708.5")):
        with repository.branch(name):
            repository.track("a.md", text.replace("705.5", figure), LATER)
    with pytest.raises(
        ClaimcheckError, match=r"claims\.json, line \d+ and claims\.json, line \d+: two branches"
    ):
        repository.merge("one", "two")


def test_both_branches_tracked_the_same_article(repository: Repository) -> None:
    repository.commit("start")
    for name, at in (("one", AT), ("two", LATER)):
        with repository.branch(name):
            repository.track("a.md", article(7), at)
    book = repository.merge("one", "two")
    assert len(book.claims()) == 20
    assert repository.path.read_text("utf-8").count('"type":"claim"') == 20


def test_what_one_branch_undid_does_not_come_back(repository: Repository) -> None:
    _fill(repository, 20)
    repository.track("b.md", article(8, 3))
    repository.commit("second article")
    old = [claim.id for claim in Ledger.open(repository.path).claims() if claim.article != "b.md"]
    with repository.branch("one"):
        repository.undo()
    with repository.branch("two"):
        repository.track("c.md", article(9, 40))
        for key in old:
            repository.verify(key)
    book = repository.merge("one", "two")
    assert "b.md" not in {item.path for item in book.articles()}
    assert len(book.claims()) == 60


def test_what_was_verified_meanwhile_outlives_an_undo_on_the_other_branch(repository: Repository) -> None:
    _fill(repository, 20)
    repository.track("b.md", article(8, 3))
    repository.commit("second article")
    key = repository.claims()[0]
    with repository.branch("one"):
        repository.undo()
    with repository.branch("two"):
        repository.verify(key)
    book = repository.merge("one", "two")
    assert (book.get(key).status, book.get(key).article) == ("verified", "b.md")
    assert "b.md" in {item.path for item in book.articles()}
    assert len(book.claims()) == 21


def test_a_renamed_article_and_a_verdict(repository: Repository) -> None:
    text, key = _started(repository)
    with repository.branch("one"), Ledger.open(repository.path).transaction(LATER) as change:
        change.apply(reconcile(change.state, [fresh(text, "b.md")], ["a.md"]))
    with repository.branch("two"):
        repository.verify(key)
        repository.track("z.md", article(3), LATER)
    book = repository.merge("one", "two")
    assert [item.path for item in book.articles()] == ["b.md", "z.md"]
    assert (book.get(key).article, book.get(key).status) == ("b.md", "verified")


def test_one_dismissed_what_the_other_verified(repository: Repository) -> None:
    _fill(repository, 20)
    key = repository.claims()[0]
    with repository.branch("one"), Ledger.open(repository.path).transaction(LATER) as change:
        change.dismiss(key, "a page number")
    with repository.branch("two"):
        repository.verify(key)
    with pytest.raises(ClaimcheckError, match="one branch dismissed"):
        repository.merge("one", "two")


def test_two_branches_that_each_started_the_ledger(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.path.unlink()
    (tmp_path / ".gitattributes").unlink()
    (tmp_path / "README").write_text("nothing yet\n")
    repository.commit("start")
    for name, number in (("one", 9001), ("two", 9002)):
        with repository.branch(name):
            Ledger.create(repository.path)
            places.prepare_git(repository.path)
            repository.track(f"{name}.md", article(number))
    book = repository.merge("one", "two")
    assert len(book.claims()) == 40
    assert len(book.history()) == 2


def test_three_branches_one_after_another(repository: Repository) -> None:
    _fill(repository, 20)
    keys = repository.claims()
    for number, name in enumerate(("one", "two", "three")):
        with repository.branch(name):
            repository.verify(keys[5], by=name)
            repository.verify(keys[6 + number], by=name)
            repository.track(f"{name}.md", article(100 + number, 5))
    repository.merge("one", "two")
    book = repository.merge("one", "three")
    assert len(book.claims()) == 35
    assert {said.by for said in book.get(keys[5]).verifications} == {"one", "two", "three"}
    assert [book.get(key).status for key in keys[5:9]] == ["verified"] * 4


def test_merged_and_changed_and_merged_again(repository: Repository) -> None:
    _fill(repository, 20)
    key, other = repository.claims()[5:7]
    for name in ("one", "two"):
        with repository.branch(name):
            repository.verify(key, by=name)
    repository.merge("one", "two")
    repository.verify(other, by="merger")
    repository.commit("written anew after the merge")
    repository.git("checkout", "-q", "two")
    repository.verify(key, "disputed", "late", "2025-05-01T10:00:00Z")
    repository.commit("late")
    book = repository.merge("one", "two")
    assert [said.by for said in book.get(key).verifications] == ["one", "two", "late"]
    assert book.get(key).status == "disputed"
    assert book.get(other).status == "verified"


def test_a_new_verdict_counts_although_the_other_branch_moved_the_claim(repository: Repository) -> None:
    text = article(7)
    repository.track("a.md", text)
    key = repository.claims()[4]
    repository.verify(key)
    repository.commit("start")
    with repository.branch("one"):
        repository.verify(key, "refuted", "Ben", "2025-04-01T10:00:00Z")
    with repository.branch("two"):
        repository.track("a.md", "A preface.\n\n" + text, LATER)
    claim = repository.merge("one", "two").get(key)
    assert (claim.status, claim.anchor.line) == ("refuted", 13)


def test_a_verdict_on_the_new_figure_outlives_one_on_the_old(repository: Repository) -> None:
    text, key = _started(repository)
    with repository.branch("one"):
        repository.verify(key)
    with repository.branch("two"):
        repository.track("a.md", text.replace("705.5", "795.5"), LATER)
        repository.verify(key, "verified", "Ben")
    claim = repository.merge("one", "two").get(key)
    assert (str(claim.value), claim.status, len(claim.verifications)) == ("795.5", "verified", 2)


def test_withdrawn_on_one_branch_and_verified_on_the_other(repository: Repository) -> None:
    text, key = _started(repository)
    with repository.branch("one"):
        repository.verify(key)
    with repository.branch("two"):
        repository.track("a.md", "\n\n".join(part for part in text.split("\n\n") if "705.5" not in part), LATER)
    claim = repository.merge("one", "two").get(key)
    assert (claim.status, claim.was) == ("withdrawn", "verified")
    repository.track("a.md", text, "2025-05-01T10:00:00Z")
    assert Ledger.open(repository.path).get(key).status == "verified"
