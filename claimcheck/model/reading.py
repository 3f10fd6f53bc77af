"""A document as understood: sentences, what stands in them, and the claims they make."""

from __future__ import annotations

from msgspec import Struct

from .claim import Claim
from .document import Document
from .mention import Listing, Moment, Period, Quantity, RawClaim, Speaker


class Sentence(Struct, frozen=True):
    """One sentence of one block; ``start``/``end`` and all mentions are offsets into the block's text."""

    block: int
    index: int
    start: int
    end: int
    language: str
    quantities: tuple[Quantity, ...] = ()
    moments: tuple[Moment, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    listings: tuple[Listing, ...] = ()


class ReadClaim(Struct, frozen=True):
    """A claim together with where the grammar found it: ``sentence`` indexes ``Reading.sentences``."""

    claim: Claim
    raw: RawClaim
    sentence: int
    period: Period | None


class Reading(Struct, frozen=True):
    """Everything that later steps need. ``folded[i]`` is block *i*'s text as the grammars saw it (same length
    as ``document.blocks[i].text``; traditional characters as simplified, for cue matching)."""

    document: Document
    folded: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[ReadClaim, ...]
