"""What stands in ``claims.json``: articles, claims and history entries, one record a line.

Every record has a ``type`` and an ``id``. Claims keep all fields of the public record and, behind them, what only
the ledger needs to know. The file carries no field that this version does not know: a misspelt field in a hand
edit is refused instead of being lost at the next write.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType, structs

from ..model.claim import Change, Claim, ClaimPeriod, Kind, Modality, Source, Status
from ..model.document import PublishedFrom
from ..model.errors import ClaimcheckError
from ..model.mention import Hedge
from ..model.reading import Reading

Action = Literal["track", "verify", "edit", "dismiss", "add", "import", "undo", "merge", "restore"]

ARTICLE_ID = "article:"

# A hand edit may write 1e999999999, which would fill the memory when it is written out in full.
MAX_EXPONENT = 300


class Article(
    Struct, frozen=True, kw_only=True, tag="article", omit_defaults=True, forbid_unknown_fields=True
):
    """A tracked article. ``path`` is relative to the ledger's folder, with forward slashes.

    ``overruled``: where an option gave the date, the one that the text stated then; another one there is news.
    """

    id: str
    path: str
    title: str | None
    language: str | None
    published: date | None
    published_from: PublishedFrom | None
    publisher: str | None
    encoding: str
    sha256: str
    overruled: date | None = None
    entry: str = msgspec.field(default_factory=str)  # a factory, so that an empty one is written, too


class Figure(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person looks at when they judge a claim: the number and its meaning."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    kind: Kind
    metric: str
    scope: str | None
    period: ClaimPeriod | None
    change: Change | None
    modality: Modality

    @classmethod
    def of(cls, claim: Claim) -> Figure:
        """The figure of a claim."""
        return cls(*[getattr(claim, name) for name in cls.__struct_fields__])


class Judged(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person judged before it changed: their verdict, the figure that they looked at, and, where a person
    had set a part of it, how extraction had read it. ``exact`` is the quote that they judged.
    """

    status: Status
    exact: str
    figure: Figure
    read: Figure | None = None


class AsRead(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What extraction read in the fields that a person has set; a field that is absent is not set by a person."""

    metric: str | UnsetType = UNSET
    scope: str | UnsetType | None = UNSET
    kind: Kind | UnsetType = UNSET
    period: ClaimPeriod | UnsetType | None = UNSET
    source: Source | UnsetType | None = UNSET
    value: Decimal | UnsetType | None = UNSET
    low: Decimal | UnsetType | None = UNSET
    high: Decimal | UnsetType | None = UNSET
    unit: str | UnsetType | None = UNSET
    hedge: Hedge | UnsetType | None = UNSET
    change: Change | UnsetType | None = UNSET
    modality: Modality | UnsetType = UNSET
    part_of: str | UnsetType | None = UNSET

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that a person has set."""
        return tuple(name for name in self.__struct_fields__ if getattr(self, name) is not UNSET)


class Tracked(Claim, frozen=True, kw_only=True, tag="claim", forbid_unknown_fields=True):
    """A claim in the ledger: the public record, and what tracking needs.

    ``by_hand``: a person added it, extraction does not find it. ``by_person``: the fields that a person set, with
    what extraction had read there. ``was``: the status before ``withdrawn`` or ``dismissed``. ``judged``: set while
    the text no longer says what was verified. ``entry``: the history entry that changed the record last, empty
    since it was first added, so that two branches that add the same claim write the same line.
    """

    by_hand: bool = False
    by_person: AsRead = AsRead()
    was: Status | None = None
    judged: Judged | None = None
    entry: str = ""


class Item(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What one entry did to one record.

    ``prev``: the entries that had changed it last, so that a line which a union merge brought back is known to be
    older. ``before``, ``after``: the fields that changed; ``before`` is null for a record that was added, ``after``
    for one that was taken out again (``before`` is then the whole record). For ``verifications`` they hold only
    what was taken away and what was added. Positions in the text are not kept: every reading finds them anew.
    """

    id: str
    prev: tuple[str, ...] = ()
    before: dict[str, Any] | None = msgspec.field(default_factory=dict)
    after: dict[str, Any] | None = msgspec.field(default_factory=dict)


class Entry(Struct, frozen=True, kw_only=True, tag="history", forbid_unknown_fields=True):
    """One change of the ledger: when, what, by whom. Entries are only ever added.

    ``seq`` counts the entries that this one knew of, so ids sort by cause whatever the clocks said. ``reverses`` is
    the entry that an ``undo`` takes back; ``removed`` are the records that it took out.
    """

    id: str
    seq: int
    at: str
    action: Action
    by: str | None = None
    note: str | None = None
    reverses: str | None = None
    removed: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()


class End(Struct, frozen=True, tag="end", forbid_unknown_fields=True):
    """The last record of the file, always the same, so that every other line can end with a comma."""


Record = Article | Tracked | Entry


def as_read(claim: Tracked) -> Tracked:
    """The claim as extraction had read it, without what a person set."""
    names = claim.by_person.names
    if not names:
        return claim
    return structs.replace(claim, **{name: getattr(claim.by_person, name) for name in names})


class State(Struct, frozen=True):
    """A ledger in memory: articles by path, claims and history entries by id. Treat it as read-only."""

    articles: Mapping[str, Article]
    claims: Mapping[str, Tracked]
    history: Mapping[str, Entry]

    def by_article(self) -> dict[str, list[Tracked]]:
        """The claims of every article, in text order."""
        groups: dict[str, list[Tracked]] = {}
        for claim in sorted(self.claims.values(), key=lambda claim: (claim.anchor.start, claim.id)):
            groups.setdefault(claim.article, []).append(claim)
        return groups

    def of(self, article: str) -> list[Tracked]:
        """The claims of one article, in text order."""
        found = [claim for claim in self.claims.values() if claim.article == article]
        return sorted(found, key=lambda claim: (claim.anchor.start, claim.id))


class Fresh(Struct, frozen=True):
    """An article as just read: what ``reconcile`` compares with the ledger."""

    article: Article
    text: str
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, reading: Reading, path: str) -> Fresh:
        """From a reading; ``path`` as the ledger stores it (see ``places.relative_path``)."""
        document = reading.document
        article = Article(
            id=ARTICLE_ID + path,
            path=path,
            title=document.title,
            language=document.language,
            published=document.published,
            published_from=document.published_from,
            publisher=document.publisher,
            overruled=document.overruled,
            encoding=document.encoding,
            sha256=document.sha256,
        )
        claims = tuple(structs.replace(read.claim, article=path) for read in reading.claims)
        return cls(article, document.text, claims)


def plain(number: Decimal | None) -> Decimal | None:
    """The same number without an exponent, as the file writes it."""
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or not -MAX_EXPONENT <= exponent <= MAX_EXPONENT:
        raise ClaimcheckError(f"{str(number)[:40]} is no figure that can be tracked: correct the number")
    return Decimal(format(number, "f")) if exponent > 0 else number


def plain_change(change: Change | None) -> Change | None:
    """A change with numbers written without exponents."""
    if change is None:
        return None
    factor, delta = change.factor, change.delta
    return structs.replace(
        change,
        factor=None if factor is None else (plain(factor[0]), plain(factor[1])),
        delta=None if delta is None else (plain(delta[0]), plain(delta[1])),
    )


def track_new(claim: Claim, **extra: Any) -> Tracked:
    """A claim as the ledger keeps it; ``extra`` are fields to set on the way."""
    fields = {name: getattr(claim, name) for name in Claim.__struct_fields__}
    fields.update(extra)
    fields.update(
        value=plain(fields["value"]),
        low=plain(fields["low"]),
        high=plain(fields["high"]),
        change=plain_change(fields["change"]),
    )
    return Tracked(**fields)


def public(claim: Claim) -> Claim:
    """The public record alone, without what only the ledger needs."""
    if type(claim) is Claim:
        return claim
    return Claim(*[getattr(claim, name) for name in Claim.__struct_fields__])


def to_json(value: Any) -> Any:
    """``value`` as the JSON types that reading the file gives: lists, and figures as strings."""
    return msgspec.json.decode(msgspec.json.encode(value))
