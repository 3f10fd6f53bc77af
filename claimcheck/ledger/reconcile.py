"""What a new reading of articles does to the ledger: a pure function, which ``track`` records and ``check`` shows.

Ids are kept through edited sentences, moved paragraphs, renamed files and articles split in two. A verified or
disputed claim whose figure or meaning changed becomes ``suspect``; nothing verified is carried over to another
number. A claim that vanished is ``withdrawn`` and comes back as what it was only if it says exactly the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import UNSET, Struct, structs

from ..model.claim import Claim, Status
from ..model.errors import ClaimcheckError
from ..model.identity import content_id
from .anchors import find_gap, find_quote
from .edits import unsettle
from .matching import SAME_FIGURE, Pairs, likeness, pair
from .meaning import NO_WORDS, OF_THE_QUOTE, READ_FIELDS, differing, figure_key
from .records import Article, Fresh, Record, State, Tracked, as_read, plain, plain_change, track_new

DeltaKind = Literal["added", "moved", "changed", "withdrawn", "returned", "unchanged"]



class Delta(Struct, frozen=True):
    """What happened to one claim. ``fields`` are those whose content changed ("anchor" when the quote did).

    ``read`` is the claim as the text has it now, with the id the reading gave it; ``None`` where it vanished.
    """

    kind: DeltaKind
    before: Tracked | None
    after: Tracked
    fields: tuple[str, ...] = ()
    read: Claim | None = None

    @property
    def turned_suspect(self) -> bool:
        """Whether this change took a verdict away."""
        return self.after.status == "suspect" and (self.before is None or self.before.status != "suspect")


class Changes(Struct, frozen=True):
    """What ``reconcile`` found: claims in text order, articles as (before, after) pairs."""

    deltas: tuple[Delta, ...]
    articles: tuple[tuple[Article | None, Article | None], ...]

    def pairs(self) -> Iterator[tuple[Record | None, Record | None]]:
        """(before, after) of every record, for the ledger's transaction."""
        yield from self.articles
        for delta in self.deltas:
            yield delta.before, delta.after

    def after(self, state: State) -> State:
        """The ledger as it would be."""
        articles = dict(state.articles)
        for old, new in self.articles:
            if old is not None:
                articles.pop(old.path, None)
            if new is not None:
                articles[new.path] = new
        claims = {**state.claims, **{delta.after.id: delta.after for delta in self.deltas}}
        return State(articles, claims, state.history)


def reconcile(
    state: State, fresh: Sequence[Fresh], gone: Collection[str] = (), light: Collection[str] = NO_WORDS
) -> Changes:
    """Compare articles as just read with the ledger.

    ``gone``: tracked articles whose file no longer exists; one of ``fresh`` may be such an article under a new
    name. ``light``: words that change no meaning when a sentence is reworded, as the language packages name them.
    Running it again on its own result changes nothing.
    """
    return _Run(state, fresh, gone, light).changes()


def retire(state: State, path: str) -> Changes:
    """No longer track an article: its claims are withdrawn, or stay dismissed, and keep their history."""
    known = state.articles.get(path)
    if known is None:
        raise ClaimcheckError(f"the ledger does not track {path}: claimcheck list names the articles it does")
    return Changes(tuple(_vanished(claim) for claim in state.of(path)), ((known, None),))


class _Run:
    """One comparison; a class only so that its steps need not pass everything along."""

    def __init__(
        self, state: State, fresh: Sequence[Fresh], gone: Collection[str], light: Collection[str]
    ) -> None:
        self.state = state
        self.fresh = list({item.article.path: item for item in fresh}.values())
        self.light = light
        read = {item.article.path for item in fresh}
        self.gone = {path for path in gone if path in state.articles and path not in read}
        self.renamed: dict[str, str] = {}  # new path → old path
        self.match: dict[str, tuple[int, int]] = {}  # claim id → (article, claim) of the reading
        self.mine: list[list[Tracked]] = []
        self.known = state.by_article()

    def changes(self) -> Changes:
        for at, item in enumerate(self.fresh):
            source = item.article.path
            if source not in self.state.articles:
                source = self._former_path(item) or source
                if source != item.article.path:
                    self.renamed[item.article.path] = source
            ours = self.known.get(source, [])
            self.mine.append(ours)
            self._within(at, ours, item)
        self._across()
        names, added = self._names()
        deltas = list(self._deltas(names, added))
        return Changes(tuple(deltas), tuple(self._articles()))

    def _former_path(self, item: Fresh) -> str | None:
        """The tracked article of which this is a new name: the same bytes, or at least half of its claims."""
        candidates = sorted(self.gone - set(self.renamed.values()))
        for path in candidates:
            if self.state.articles[path].sha256 == item.article.sha256:
                return path
        said = {(figure_key(claim), claim.anchor.exact) for claim in item.claims}
        best: tuple[float, str] | None = None
        for path in candidates:
            active = [claim for claim in self.known.get(path, ()) if claim.status != "withdrawn"]
            kept = sum((figure_key(as_read(claim)), claim.anchor.exact) in said for claim in active)
            share = kept / len(active) if active else 0.0
            if share >= 0.5 and (best is None or share > best[0]):
                best = (share, path)
        return best[1] if best else None

    def _within(self, at: int, ours: list[Tracked], item: Fresh) -> None:
        """Match inside one article; what a person added is looked for by its quote first."""
        taken: set[int] = set()
        spans = {(claim.anchor.start, claim.anchor.end): n for n, claim in enumerate(item.claims)}
        for claim in ours:
            if not claim.by_hand:
                continue
            anchor = find_quote(item.text, claim.anchor)
            if anchor is None:
                continue
            number = spans.get((anchor.start, anchor.end), -1)
            if number not in taken:
                self.match[claim.id] = (at, number)
                taken |= {number} - {-1}
        self._rest(at, [claim for claim in ours if claim.id not in self.match], item, taken)

    def _rest(self, at: int, rest: list[Tracked], item: Fresh, taken: set[int]) -> None:
        """Match by likeness; a hand-added quote that changed may still be found between its neighbours."""
        index = [n for n in range(len(item.claims)) if n not in taken]
        pairs: Pairs = pair(rest, [item.claims[n] for n in index], self.light)
        for old, new in pairs.items():
            self.match[rest[old].id] = (at, index[new])
        for claim in rest:
            if claim.by_hand and claim.id not in self.match and find_gap(item.text, claim.anchor):
                self.match[claim.id] = (at, -1)

    def _across(self) -> None:
        """What one article lost and another one now says in the same words: an article split in two."""
        used = set(self.match.values())
        homeless = [
            (at, n)
            for at, item in enumerate(self.fresh)
            for n in range(len(item.claims))
            if (at, n) not in used
        ]
        if not homeless:
            return
        read = {claim.id for ours in self.mine for claim in ours}
        lost: dict[object, list[Tracked]] = {}
        for claim in self.state.claims.values():
            away = claim.id in read or claim.article in self.gone or claim.status == "withdrawn"
            if away and claim.id not in self.match and claim.status != "dismissed" and not claim.by_hand:
                lost.setdefault((figure_key(as_read(claim)), claim.anchor.exact), []).append(claim)
        for at, n in homeless:
            text = self.fresh[at].claims[n]
            near = [
                (-likeness(claim.anchor, text.anchor), claim.id)
                for claim in lost.get((figure_key(text), text.anchor.exact), ())
                if claim.id not in self.match and not differing(as_read(claim), text, self.light)
            ]
            if near and -min(near)[0] >= SAME_FIGURE:
                self.match[min(near)[1]] = (at, n)

    def _names(self) -> tuple[dict[tuple[int, str], str], dict[tuple[int, int], str]]:
        """The ledger's id of every claim of the readings: kept ones, and new ones made from content."""
        names: dict[tuple[int, str], str] = {}
        for key, (at, n) in self.match.items():
            if n >= 0:
                names[at, self.fresh[at].claims[n].id] = key
        used = set(self.match.values())
        taken = set(self.state.claims)
        added: dict[tuple[int, int], str] = {}
        for at, item in enumerate(self.fresh):
            for n, claim in enumerate(item.claims):
                if (at, n) in used:
                    continue
                occurrence = 0
                while (
                    key := content_id(claim.article, claim.metric, claim.anchor.exact, occurrence)
                ) in taken:
                    occurrence += 1
                taken.add(key)
                added[at, n] = names[at, claim.id] = key
        return names, added

    def _deltas(
        self, names: dict[tuple[int, str], str], added: dict[tuple[int, int], str]
    ) -> Iterator[Delta]:
        by_place = {place: key for key, place in self.match.items() if place[1] >= 0}
        for at, item in enumerate(self.fresh):
            for n, read in enumerate(item.claims):
                claim = structs.replace(read, part_of=names.get((at, read.part_of or "")))
                if (at, n) in added:
                    yield Delta(
                        "added", None, track_new(claim, id=added[at, n], status="unverified"), (), read
                    )
                else:
                    before = self.state.claims[by_place[at, n]]
                    yield _met(before, _reread(before, claim, item.text), read, self.light)
            for before in self.mine[at]:
                if before.id not in self.match:
                    yield _vanished(before)
                elif self.match[before.id] == (at, -1):
                    yield _met(before, _quoted(before, item), None, self.light)

    def _articles(self) -> Iterator[tuple[Article | None, Article | None]]:
        for item in self.fresh:
            path = item.article.path
            if path in self.renamed:
                yield self.state.articles[self.renamed[path]], None
            known = self.state.articles.get(path)
            yield known, item.article if known is None else structs.replace(item.article, entry=known.entry)
        for path in sorted(self.gone - set(self.renamed.values())):
            active = [claim for claim in self.known.get(path, ()) if claim.active]
            if active and all(claim.id in self.match for claim in active):
                yield self.state.articles[path], None


def _reread(before: Tracked, claim: Claim, text: str) -> Tracked:
    """The ledger's claim with what the text says now; what a person set stays."""
    fields = {name: getattr(claim, name) for name in READ_FIELDS}
    fields.update(value=plain(claim.value), low=plain(claim.low), high=plain(claim.high))
    fields["change"] = plain_change(claim.change)
    if before.by_hand:
        figures = ("value", "low", "high", "unit", "hedge", "date")
        unread = before.value is None and before.low is None and before.high is None
        changed = unread or before.anchor.exact != claim.anchor.exact
        fields = {name: value for name, value in fields.items() if changed and name in figures}
    reworded = before.anchor.exact != claim.anchor.exact
    by_person = before.by_person
    if reworded:  # another figure now, of which nobody has set anything
        by_person = structs.replace(by_person, **dict.fromkeys(OF_THE_QUOTE, UNSET))
    as_was = {name: fields[name] for name in by_person.names if name in fields}
    kept = {name: getattr(before, name) for name in as_was}
    by_person = structs.replace(by_person, **as_was) if as_was else by_person
    return structs.replace(
        before, article=claim.article, anchor=claim.anchor, by_person=by_person, **{**fields, **kept}
    )


def _quoted(before: Tracked, item: Fresh) -> Tracked:
    """A hand-added claim found again by its quote, or by what now stands in the quote's place.

    What that says nobody has read, so its figure is unknown until a person sets or extraction finds it.
    """
    anchor = find_quote(item.text, before.anchor)
    if anchor is not None:
        return structs.replace(before, article=item.article.path, anchor=anchor)
    anchor = find_gap(item.text, before.anchor) or before.anchor
    return structs.replace(
        before,
        article=item.article.path,
        anchor=anchor,
        value=None,
        low=None,
        high=None,
        hedge=None,
        change=None,
    )


def _met(before: Tracked, after: Tracked, read: Claim | None, light: Collection[str]) -> Delta:
    """A claim that the text still makes, perhaps differently: its new status and what changed."""
    meaning = differing(as_read(before), as_read(after), light)
    returned = before.status == "withdrawn"
    if returned:
        after = structs.replace(after, status=_former(before), was=None)
    if after.status != "dismissed":
        after = unsettle(structs.replace(before, status=after.status), after, meaning)
    content = tuple(
        name for name in READ_FIELDS if name != "date" and getattr(before, name) != getattr(after, name)
    )
    if before.anchor.exact != after.anchor.exact:
        content = ("anchor", *content)
    kind: DeltaKind = (
        "returned" if returned else "changed" if content or before.status != after.status else "moved"
    )
    return Delta("unchanged" if before == after else kind, before, after, content, read)


def _former(claim: Tracked) -> Status:
    return claim.was or "unverified"


def _vanished(before: Tracked) -> Delta:
    """A claim that the text no longer makes; what was dismissed needs no second notice."""
    if not before.active:
        return Delta("unchanged", before, before)
    return Delta("withdrawn", before, structs.replace(before, status="withdrawn", was=before.status))
