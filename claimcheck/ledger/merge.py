"""Bringing together what git's union merge leaves: several lines for one record.

A union merge keeps the lines of both sides, so a claim that one branch changed may stand there twice, old and new,
even if the other branch only touched its neighbour. History says which line is older: every change names the entry
that it follows. Two changes that know nothing of each other are brought together field by field where that is
safe (verdicts are a union, tags too); where both sides read or set another figure, a person must choose: the
later line never simply wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import UNSET, structs

from ..model.claim import Status, Verification
from ..model.errors import ClaimcheckError
from .journal import restore, sign
from .meaning import FIGURE_FIELDS, NO_WORDS, differing
from .records import ARTICLE_ID, Article, AsRead, Entry, Figure, Item, Judged, Record, State, Tracked, to_json

Where = Callable[[Record], str]
Keeper = Article | Tracked

_VERDICTS = ("verified", "disputed", "refuted")
# What any later reading of the text corrects by itself.
_FROM_TEXT = (
    "anchor",
    "hedge",
    "part_of",
    "source",
    "date",
    "title",
    "language",
    "encoding",
    "sha256",
    "publisher",
    "overruled",
)


def merge(records: Sequence[Record], where: Where) -> State:
    """One version of every record, or a ``ClaimcheckError`` that names the lines between which to choose."""
    history = _history(records, where)
    lineage = _Lineage(history.values())
    groups: dict[str, list[Keeper]] = defaultdict(list)
    for record in records:
        if not isinstance(record, Entry) and record not in groups[record.id]:
            groups[record.id].append(record)
    articles: dict[str, Article] = {}
    claims: dict[str, Tracked] = {}
    joined: list[tuple[Keeper, tuple[str, ...]]] = []
    for key, versions in groups.items():
        live = sorted((v for v in versions if not lineage.older(v)), key=lambda version: version.entry)
        if not live:
            if key not in lineage.removed:
                raise ClaimcheckError(
                    f"{where(versions[-1])}: the newest version of {key} is missing; restore the ledger with git"
                )
            continue
        record = live[0]
        for other in live[1:]:
            record = _join(record, other, lineage, where)
        if len(live) > 1:
            joined.append((record, tuple(version.entry for version in live)))
        elif isinstance(record, Article):
            articles[record.path] = record
        else:
            claims[key] = record
    joined += _orphaned(claims.values(), articles, lineage)
    if joined:
        note = _note(history, joined)
        history[note.id] = note
        for record, _ in joined:
            if isinstance(record, Article):
                articles[record.path] = structs.replace(record, entry=note.id)
            else:
                claims[record.id] = structs.replace(record, entry=note.id)
    return State(articles, claims, history)


def _orphaned(
    claims: Iterable[Tracked], articles: Mapping[str, Article], lineage: _Lineage
) -> list[tuple[Keeper, tuple[str, ...]]]:
    """Articles that one branch took out while another still worked on their claims: they come back."""
    paths = {claim.article for claim in claims if claim.active} - set(articles)
    found: list[tuple[Keeper, tuple[str, ...]]] = []
    for path in sorted(paths):
        for (key, entry), item in sorted(lineage.items.items(), reverse=True):
            if key == ARTICLE_ID + path and item.after is None:
                record = restore(item.before or {})
                assert isinstance(record, Article)
                found.append((record, (entry,)))
                break
    return found


def _history(records: Iterable[Record], where: Where) -> dict[str, Entry]:
    history: dict[str, Entry] = {}
    for record in records:
        if isinstance(record, Entry):
            if history.setdefault(record.id, record) != record:
                raise ClaimcheckError(
                    f"{where(record)}: history entry {record.id} was edited; restore it with git"
                )
    return history


def _note(history: dict[str, Entry], joined: list[tuple[Keeper, tuple[str, ...]]]) -> Entry:
    """The entry that says what was brought together; every clone of the merge makes the same one."""
    items = tuple(Item(record.id, prev) for record, prev in sorted(joined, key=lambda pair: pair[0].id))
    seq = 1 + max((entry.seq for entry in history.values()), default=0)
    at = max((entry.at for entry in history.values()), default="")
    return sign(Entry(id="", seq=seq, at=at, action="merge", items=items))


class _Lineage:
    """Which change follows which, for every record."""

    def __init__(self, history: Iterable[Entry]) -> None:
        self.items: dict[tuple[str, str], Item] = {}
        self.followed: set[tuple[str, str]] = set()
        self.removed: set[str] = set()
        for entry in history:
            self.removed.update(entry.removed)
            for item in entry.items:
                self.items[item.id, entry.id] = item
                self.followed.update((item.id, prev) for prev in item.prev)

    def older(self, record: Keeper) -> bool:
        """Whether some entry changed this very version."""
        return (record.id, record.entry) in self.followed

    def past(self, key: str, entry: str) -> set[str]:
        """The entries that made this version, itself included."""
        found: set[str] = set()
        open_ends = [entry]
        while open_ends:
            at = open_ends.pop()
            if at in found:
                continue
            found.add(at)
            item = self.items.get((key, at))
            open_ends.extend(item.prev if item is not None else ())
        return found

    def changed(self, key: str, entries: set[str]) -> dict[str, tuple[list[Any], list[Any]]]:
        """What these entries changed: field → (what they took away, what they set), oldest first."""
        fields: dict[str, tuple[list[Any], list[Any]]] = {}
        for entry in sorted(entries):
            item = self.items.get((key, entry))
            if item is None or item.before is None or item.after is None:
                continue
            if len(item.prev) > 1:  # an earlier merge settled it
                fields.setdefault("status", ([], []))
            for name, value in item.after.items():
                gone, come = fields.setdefault(name, ([], []))
                gone.append(item.before.get(name))
                come.append(value)
        return fields


def _join(one: Keeper, other: Keeper, lineage: _Lineage, where: Where) -> Keeper:
    """Two versions that know nothing of each other, as one."""
    if type(one) is not type(other):
        raise ClaimcheckError(
            f"{where(other)}: {other.id} is both an article and a claim; delete the wrong line"
        )
    mine, theirs = lineage.past(one.id, one.entry), lineage.past(one.id, other.entry)
    changed_one = lineage.changed(one.id, mine - theirs)
    changed_other = lineage.changed(one.id, theirs - mine)
    fields: dict[str, Any] = {}
    for name in one.__struct_fields__:
        left, right = getattr(one, name), getattr(other, name)
        if left == right or name in ("entry", "status", "was", "judged"):
            continue
        if name == "verifications":
            fields[name] = _verifications(left, right, changed_one, changed_other)
        elif name == "tags":
            fields[name] = _tags(left, right, changed_one, changed_other)
        elif name == "by_person":
            fields[name] = _by_person(left, right)
        elif (name in changed_one) != (name in changed_other):
            fields[name] = left if name in changed_one else right
        elif name == "review_by":
            fields[name] = min(left or right, right or left)
        elif name in _FROM_TEXT:
            fields[name] = right
        else:
            raise ClaimcheckError(
                f"{where(one)} and {where(other)}: two branches changed {name} of {one.id} differently; "
                f"delete the line that is wrong, then run claimcheck track"
            )
    if isinstance(one, Tracked) and isinstance(other, Tracked):
        _anchor(one, other, fields, changed_one)
        heard = [
            side
            for side, changed in ((one, changed_one), (other, changed_other))
            if changed.keys() & {"status", "verifications"}
        ]
        return _settle(heard or (one, other), structs.replace(one, **fields), where)
    return structs.replace(one, **fields)


def _anchor(one: Tracked, other: Tracked, fields: dict[str, Any], changed_one: dict[str, Any]) -> None:
    """The quote goes with the figure that was read from it."""
    if one.anchor != other.anchor:
        figures = {*FIGURE_FIELDS, "anchor"} & set(changed_one)
        fields["anchor"] = one.anchor if figures else other.anchor


def _verifications(
    left: Any, right: Any, one: dict[str, Any], other: dict[str, Any]
) -> tuple[Verification, ...]:
    """All verdicts of both sides but those that one side took back, oldest first."""
    gone = [
        taken for side in (one, other) for batch in side.get("verifications", ((), ()))[0] for taken in batch
    ]
    both = list(dict.fromkeys((*left, *right)))
    kept = [v for v in both if to_json(v) not in gone or (v in left and v in right)]
    return tuple(sorted(kept, key=lambda verdict: (verdict.at, verdict.by or "", verdict.verdict)))


def _tags(left: Any, right: Any, one: dict[str, Any], other: dict[str, Any]) -> tuple[str, ...]:
    """Tags of both sides but those that one side took away."""
    gone = {
        tag
        for side in (one, other)
        for before, after in zip(*side.get("tags", ((), ())), strict=True)
        for tag in set(before) - set(after)
    }
    return tuple(
        tag for tag in dict.fromkeys((*left, *right)) if tag not in gone or (tag in left and tag in right)
    )


def _by_person(left: AsRead, right: AsRead) -> AsRead:
    theirs = {name: getattr(right, name) for name in right.names if getattr(left, name) is UNSET}
    return structs.replace(left, **theirs)


def _settle(voices: Sequence[Tracked], joined: Tracked, where: Where) -> Tracked:
    """The status of the joined claim, on the side of caution: a verdict holds only for the figure it was given on.

    ``voices`` are the versions whose branch changed the status, or both.
    """
    base = [voice.was or "unverified" if voice.status == "withdrawn" else voice.status for voice in voices]
    if "dismissed" in base:
        judged = next((status for status in base if status != "dismissed"), voices[0].was)
        if judged in _VERDICTS and len(set(base)) > 1:
            raise ClaimcheckError(
                f"{where(voices[0])} and {where(voices[-1])}: one branch dismissed {joined.id}, another recorded "
                f"{judged}; delete the line that is wrong"
            )
        return structs.replace(joined, status="dismissed", was=judged, judged=None)
    status, lost = _verdict(voices, joined, base)
    if any(voice.status == "withdrawn" for voice in voices):
        return structs.replace(joined, status="withdrawn", was=status, judged=lost)
    return structs.replace(joined, status=status, was=None, judged=lost)


def _verdict(
    voices: Sequence[Tracked], joined: Tracked, base: Sequence[Status]
) -> tuple[Status, Judged | None]:
    """What the verdicts that were given on the joined figure say; else what is left of those given on another."""
    verdicts: set[Status] = set()
    lost: Judged | None = None
    for voice, status in zip(voices, base, strict=True):
        if status not in _VERDICTS:
            lost = lost or voice.judged
        elif differing(voice, joined, NO_WORDS):
            lost = Judged(status, voice.anchor.exact, Figure.of(voice))
        else:
            verdicts.add(status)
    if verdicts:
        return (verdicts.pop() if len(verdicts) == 1 else "disputed"), None
    if "suspect" in base or (lost is not None and lost.status != "refuted"):
        return "suspect", lost
    return "unverified", lost
