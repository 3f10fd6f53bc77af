"""The ledger against the articles as they stand now: what a new reading changes, and recording it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs

from ..model.report import ArticleInfo, ChangesReport
from .articles import Given, Input, article_of, read
from .wording import change_of

if TYPE_CHECKING:
    from ..ledger import Article, Changes, Fresh, State
    from ..model.reading import Reading


def read_tracked(
    state: State, ledger: Path, only: Iterable[str] | None = None
) -> tuple[Iterator[Reading], list[str]]:
    """The tracked articles read again from disk, one as each is asked for, and the names of those that are gone.

    Dates and languages that an option once gave are kept by the ledger and used again.
    """
    from ..ledger.places import article_path

    there, gone = [], []
    for name in sorted(state.articles if only is None else only):
        path = article_path(ledger, name)
        if path.is_file():
            there.append(Input(name, path=path, dated=_given(state.articles[name])))
        else:
            gone.append(name)
    return (read(source, language=None) for source in there), gone


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


class _Pile:
    """What the ledger needs of articles that were read, so that they need not all be held at once."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.fresh: list[Fresh] = []
        self.languages: set[str] = set()
        self.articles: list[ArticleInfo] = []
        self.add(readings)

    def add(self, readings: Iterable[Reading]) -> None:
        from ..ledger import Fresh

        for reading in readings:
            self.fresh.append(Fresh.of(reading, reading.document.path))
            self.languages.update(sentence.language for sentence in reading.sentences)
            self.articles.append(article_of(reading.document))

    def against(self, state: State, gone: Iterable[str] = ()) -> Changes:
        """What these articles change in the ledger; words that change no meaning are those of their languages."""
        from .. import languages
        from ..ledger import reconcile

        light = frozenset(word for code in self.languages for word in languages.get(code).light_words)
        return reconcile(state, self.fresh, tuple(gone), light)


def reconciled(state: State, readings: Iterable[Reading], gone: Iterable[str] = ()) -> Changes:
    """What these readings change in the ledger; nothing is written."""
    return _Pile(readings).against(state, gone)


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
    readings: Iterable[Reading],
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

    pile = _Pile(readings)  # before the ledger is opened: an article that cannot be read starts none
    if dry_run and not path.is_file():
        return _told(pile.against(State({}, {}, {})), pile.articles, dry_run)
    book = Ledger.open_or_create(path)
    named = {article.path for article in pile.articles}
    again, _ = read_tracked(
        book.state, book.path, [n for n in book.state.articles if everything and n not in named]
    )
    pile.add(again)
    gone = missing(book.state, book.path)
    if dry_run:
        return _told(_retiring(book.state, pile.against(book.state, gone), retired), pile.articles, dry_run)
    with book.transaction(at, by) as transaction:
        changes = _retiring(transaction.state, pile.against(transaction.state, gone), retired)
        transaction.apply(changes)
    return _told(changes, pile.articles, dry_run)


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


def _told(changes: Changes, articles: Sequence[ArticleInfo], dry_run: bool) -> ChangesReport:
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
    notes = tuple(
        _left(old.path, changes) for old, new in changes.articles if old is not None and new is None
    )
    new = [article.path for old, article in changes.articles if old is None and article is not None]
    bare = sorted(set(new) - {delta.after.article for delta in changes.deltas})
    notes += tuple(f"{path} is tracked now, without a claim: nothing was found in it" for path in bare)
    return ChangesReport(
        tuple(articles),
        tuple(told),
        "",
        unchanged=same,
        moved=moved,
        notes=notes,
        dry_run=dry_run,
        new=len(new),
    )


def _left(path: str, changes: Changes) -> str:
    """What became of an article that the ledger no longer tracks: where its claims are now, if anywhere."""
    now = dict.fromkeys(
        delta.after.article
        for delta in changes.deltas
        if delta.before is not None and delta.before.article == path != delta.after.article
    )
    return f"{path} is now {', '.join(now)}" if now else f"{path} is no longer tracked"
