"""The ledger against the articles as they stand now: what a new reading changes, and recording it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from ..model.report import ChangesReport
from .articles import Given, Input, article_of, read
from .wording import change_of

if TYPE_CHECKING:
    from ..ledger import Article, Changes, State
    from ..model.reading import Reading


def read_tracked(
    state: State, ledger: Path, only: Iterable[str] | None = None
) -> tuple[list[Reading], list[str]]:
    """The tracked articles read again from disk, and the names of those that are gone.

    Dates and languages that an option once gave are kept by the ledger and used again.
    """
    from ..ledger.places import article_path

    readings, gone = [], []
    for name in sorted(state.articles if only is None else only):
        article = state.articles[name]
        path = article_path(ledger, name)
        if not path.is_file():
            gone.append(name)
            continue
        readings.append(read(Input(name, path=path, dated=_given(article)), language=None))
    return readings, gone


def as_tracked(sources: Iterable[Input], state: State | None) -> list[Input]:
    """The articles with the dates that options once gave to those of them that the ledger tracks."""
    known = {} if state is None else state.articles
    return [
        structs.replace(one, dated=_given(known[one.name])) if one.name in known else one for one in sources
    ]


def _given(article: Article) -> Given | None:
    if article.published is None or article.published_from != "option":
        return None
    return Given(article.published, article.overruled)


def reconciled(state: State, readings: Sequence[Reading], gone: Iterable[str] = ()) -> Changes:
    """What these readings change in the ledger; nothing is written."""
    from ..ledger import Fresh, reconcile

    fresh = [Fresh.of(reading, reading.document.path) for reading in readings]
    return reconcile(state, fresh, tuple(gone), _light_words(readings))


def _light_words(readings: Sequence[Reading]) -> frozenset[str]:
    """Words that change no meaning when a sentence is reworded, of the languages that were read."""
    from .. import languages

    codes = {sentence.language for reading in readings for sentence in reading.sentences}
    return frozenset(word for code in codes for word in languages.get(code).light_words)


def adopted(readings: Iterable[Reading], changes: Changes) -> Iterator[Reading]:
    """The readings with their claims as the ledger has them: its ids, what people corrected, nothing dismissed.

    Relations and findings then name the claims by the ids that people know.
    """
    from ..ledger import public

    known = {
        (delta.read.article, delta.read.id): delta.after for delta in changes.deltas if delta.read is not None
    }
    for reading in readings:
        claims = []
        for one in reading.claims:
            tracked = known.get((one.claim.article, one.claim.id))
            if tracked is None:
                claims.append(one)
            elif tracked.status != "dismissed":
                claims.append(structs.replace(one, claim=public(tracked)))
        yield structs.replace(reading, claims=tuple(claims))


_WORDS = {"added": "new", "returned": "restored"}


def missing(state: State, ledger: Path) -> list[str]:
    """The tracked articles whose file is gone."""
    from ..ledger.places import article_path

    return [name for name in sorted(state.articles) if not article_path(ledger, name).is_file()]


def track(
    path: Path,
    readings: Sequence[Reading],
    *,
    everything: bool,
    at: str,
    by: str | None,
    retired: Collection[str] = (),
    dry_run: bool = False,
) -> ChangesReport:
    """Reconcile the ledger at ``path`` with these readings and record what changed; started if there is none.

    ``everything``: read again what else it tracks. ``at`` (ISO 8601) and ``by`` go into the history.
    ``retired``: tracked articles that are gone for good, unless one of the readings is such an article renamed.
    ``dry_run``: write nothing, only say what would be recorded.
    """
    from ..ledger import Ledger, State

    if dry_run and not path.is_file():
        return _told(reconciled(State({}, {}, {}), readings), readings, dry_run)
    book = Ledger.open_or_create(path)
    named = {reading.document.path for reading in readings}
    others = [name for name in book.state.articles if everything and name not in named]
    again, _ = read_tracked(book.state, book.path, others)
    every = [*readings, *again]
    gone = missing(book.state, book.path)
    if dry_run:
        return _told(_retiring(book.state, reconciled(book.state, every, gone), retired), every, dry_run)
    with book.transaction(at, by) as transaction:
        changes = _retiring(transaction.state, reconciled(transaction.state, every, gone), retired)
        transaction.apply(changes)
    return _told(changes, every, dry_run)


def _retiring(state: State, changes: Changes, retired: Collection[str]) -> Changes:
    """The changes, and the withdrawal of what stands in ``retired`` articles even after them."""
    from ..ledger import retire

    after = changes.after(state)
    for path in sorted(after.articles.keys() & retired):
        more = retire(after, path)
        changes = structs.replace(
            changes, deltas=(*changes.deltas, *more.deltas), articles=(*changes.articles, *more.articles)
        )
    return changes


def article_record(reading: Reading) -> Article:
    """An article as the ledger keeps it."""
    from ..ledger import Fresh

    return Fresh.of(reading, reading.document.path).article


def _told(changes: Changes, readings: Sequence[Reading], dry_run: bool) -> ChangesReport:
    """What changed, claim by claim; claims that only moved are counted."""
    from ..ledger import public

    told, same, moved = [], 0, 0
    for delta in changes.deltas:
        if delta.kind in ("unchanged", "moved") and not delta.turned_suspect:
            same += delta.kind == "unchanged"
            moved += delta.kind == "moved"
            continue
        what = "suspect" if delta.turned_suspect else _WORDS.get(delta.kind, delta.kind)
        before = public(delta.before) if delta.before is not None else None
        told.append(change_of(what, public(delta.after), before))
    articles = tuple(article_of(reading.document) for reading in readings)
    notes = tuple(
        _left(old.path, changes) for old, new in changes.articles if old is not None and new is None
    )
    new = [article.path for old, article in changes.articles if old is None and article is not None]
    bare = sorted(set(new) - {delta.after.article for delta in changes.deltas})
    notes += tuple(f"{path} is tracked now, without a claim: nothing was found in it" for path in bare)
    return ChangesReport(
        articles, tuple(told), "", unchanged=same, moved=moved, notes=notes, dry_run=dry_run, new=len(new)
    )


def _left(path: str, changes: Changes) -> str:
    """What became of an article that the ledger no longer tracks: where its claims are now, if anywhere."""
    now = dict.fromkeys(
        delta.after.article
        for delta in changes.deltas
        if delta.before is not None and delta.before.article == path != delta.after.article
    )
    return f"{path} is now {', '.join(now)}" if now else f"{path} is no longer tracked"
