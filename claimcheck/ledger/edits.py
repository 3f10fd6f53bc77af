"""What a person does to a claim: judge, correct, mark, dismiss. Pure functions from claim to claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET, structs

from ..model.claim import Claim, Status, Verification
from ..model.errors import ClaimcheckError
from .meaning import EDITABLE, NO_WORDS, differing, same_period
from .records import Figure, Judged, State, Tracked, as_read

_NEAR, _LIKE = 3, 0.5


def find(state: State, prefix: str) -> Tracked:
    """The one claim whose id begins with ``prefix`` (case does not matter)."""
    wanted = prefix.strip().lower()
    claim = state.claims.get(wanted)
    if claim is not None:
        return claim
    found = sorted(key for key in state.claims if wanted and key.startswith(wanted))
    if len(found) == 1:
        return state.claims[found[0]]
    shown = repr(prefix[:40])
    if found:
        more = f" and {len(found) - _NEAR} more" if len(found) > _NEAR else ""
        raise ClaimcheckError(
            f"{shown} is the beginning of {', '.join(found[:_NEAR])}{more}: give more of the id"
        )
    raise ClaimcheckError(f"no claim {shown}: {_nearest(state, wanted)}")


def _nearest(state: State, wanted: str) -> str:
    if not state.claims:
        return "the ledger is empty, start with claimcheck track ARTICLE"
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    wanted = wanted[:20]
    starts = {key: key[: max(len(wanted), 1)] for key in sorted(state.claims)}
    found = process.extract(wanted, starts, scorer=Levenshtein.normalized_similarity, limit=_NEAR)
    near = [key for _, score, key in found if score >= _LIKE]
    return f"{'the nearest: ' + ', '.join(near) + '; ' if near else ''}claimcheck list shows all"


def judge(claim: Tracked, verification: Verification) -> Tracked:
    """The claim with one more verification, whose verdict is now its status; the very same one counts once."""
    if verification in claim.verifications:
        return claim
    if claim.status == "dismissed":
        raise ClaimcheckError(
            f"{claim.id} is dismissed, no claim after all: claimcheck dismiss {claim.id} --undo takes that back"
        )
    if claim.status == "withdrawn":
        raise ClaimcheckError(
            f"{claim.id} is withdrawn, {claim.article} no longer says it: track the article again before judging it"
        )
    return structs.replace(
        claim,
        status=verification.verdict,
        verifications=(*claim.verifications, verification),
        judged=None,
        was=None,
    )


def correct(claim: Tracked, fields: Mapping[str, Any]) -> Tracked:
    """The claim with these fields set by a person; what extraction had read is kept beside them."""
    unknown = sorted(set(fields) - set(EDITABLE))
    if unknown:
        raise ClaimcheckError(f"{unknown[0]} cannot be set: choose one of {', '.join(EDITABLE)}")
    fields = {name: value for name, value in fields.items() if not _same(name, getattr(claim, name), value)}
    if not fields:
        return claim
    as_read = {name: getattr(claim, name) for name in fields if getattr(claim.by_person, name) is UNSET}
    after = structs.replace(claim, by_person=structs.replace(claim.by_person, **as_read), **fields)
    # The scope says where apart from the metric: naming it better is no other claim.
    return unsettle(claim, after, tuple(n for n in differing(claim, after, NO_WORDS) if n != "scope"))


def _same(name: str, old: Any, new: Any) -> bool:
    """Whether setting a field so changes nothing; a period is its days, however it was worded."""
    if name == "period" and old is not None and new is not None:
        return same_period(old, new) and old.present == new.present
    return bool(old == new)


def unsettle(claim: Tracked, after: Tracked, meaning: tuple[str, ...]) -> Tracked:
    """``after`` with the status that a change of these fields leaves.

    A verified or disputed claim becomes suspect. A refuted one is unverified: what was refuted is no longer said.
    If the figure is again what was judged, the verdict holds again.
    """
    if after.status in ("verified", "disputed", "refuted") and meaning:
        status: Status = "unverified" if after.status == "refuted" else "suspect"
        read = Figure.of(as_read(claim)) if claim.by_person.names else None
        return structs.replace(
            after, status=status, judged=Judged(after.status, claim.anchor.exact, Figure.of(claim), read)
        )
    judged = after.judged
    if judged is None or after.status not in ("suspect", "unverified"):
        return after
    if differing(judged.figure, after, NO_WORDS) or differing(
        judged.read or judged.figure, as_read(after), NO_WORDS
    ):
        return after
    return structs.replace(after, status=judged.status, judged=None)


def mark(claim: Tracked, review_by: Any, add: tuple[str, ...], remove: tuple[str, ...]) -> Tracked:
    """The claim with its review date and tags set."""
    tags = [tag for tag in dict.fromkeys((*claim.tags, *add)) if tag not in remove]
    due = claim.review_by if review_by is UNSET else review_by
    return structs.replace(claim, tags=tuple(tags), review_by=due)


def dismiss(claim: Tracked, reason: str) -> Tracked:
    """The claim set aside as none."""
    if not reason.strip():
        raise ClaimcheckError("say why it is no claim: --reason TEXT")
    if claim.status == "dismissed":
        return claim
    was = claim.was if claim.status == "withdrawn" else claim.status
    return structs.replace(claim, status="dismissed", was=was)


def reinstate(claim: Tracked) -> Tracked:
    """The claim as it was before it was dismissed."""
    if claim.status != "dismissed":
        raise ClaimcheckError(f"{claim.id} is {claim.status}, not dismissed: nothing to take back")
    return structs.replace(claim, status=claim.was or "unverified", was=None)


def check_free(state: State, claim: Claim) -> None:
    """Refuse a hand-added claim where the ledger tracks that very span already."""
    for other in state.claims.values():
        if other.article == claim.article and other.status != "withdrawn":
            if (other.anchor.start, other.anchor.end) == (claim.anchor.start, claim.anchor.end):
                hint = (
                    f"claimcheck dismiss {other.id} --undo takes it back"
                    if other.status == "dismissed"
                    else "correct it with claimcheck edit"
                )
                raise ClaimcheckError(f"{other.id} tracks this quote already ({other.status}): {hint}")
