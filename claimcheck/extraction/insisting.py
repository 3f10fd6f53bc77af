"""A figure that a person says is a claim, where the grammar says it is none: its sentence is read with it all the same.

What the grammar cannot say about it comes from the words of its clause and the nearest time before it. Nothing here
knows a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..languages import Language
from ..model.claim import Kind
from ..model.document import Block
from ..model.errors import ClaimcheckError
from ..model.mention import Form, Moment, Quantity, RawClaim

Span = tuple[int, int]

# Where a clause ends: punctuation, but not the points and commas inside a figure or the marks inside a word.
_CLAUSE_END = re.compile(r"[,;:.!?](?=\s|$)|[^\w\s.,;:!?'’%‰$€£¥/&+-]|\n")
_KIND_OF_FORM: dict[Form, Kind] = {
    "percent": "share",
    "points": "change",
    "fraction": "share",
    "multiple": "ratio",
    "ratio": "ratio",
    "ordinal": "ordinal",
}


def place_of(text: str, quote: str) -> Span | None:
    """Where the quote stands, if it does so exactly once."""
    start = text.find(quote) if quote.strip() else -1
    return None if start < 0 or text.find(quote, start + 1) >= 0 else (start, start + len(quote))


def figure_of(grammar: Language, quote: str) -> Quantity:
    """The one figure that the quote holds; ``ClaimcheckError`` where it holds none or several."""
    found = grammar.quantities(grammar.fold(quote))
    if len(found) != 1:
        what = "no figure" if not found else f"{len(found)} figures"
        raise ClaimcheckError(f"{quote!r} holds {what}: quote exactly one, with its unit")
    return found[0]


def kind_of(quantity: Quantity) -> Kind:
    """What a figure is by its form alone."""
    return _KIND_OF_FORM.get(quantity.form, "level")


def insisted(quantities: Sequence[Quantity], block: Block, grammar: Language, wanted: Span) -> list[Quantity]:
    """The quantities of a block with the one in the document's span ``wanted`` as a claim, added if it is missing."""
    at = _within(block, wanted)
    if at is None:
        return list(quantities)
    meant = [quantity for quantity in quantities if _meets(quantity, at)]
    if len(meant) == 1:
        return [replace(q, is_claim=True, why_not="") if q is meant[0] else q for q in quantities]
    found = figure_of(grammar, block.text[at[0] : at[1]])
    shift = at[0]
    own = replace(
        found,
        start=found.start + shift,
        end=found.end + shift,
        core_start=found.core_start + shift,
        core_end=found.core_end + shift,
        is_claim=True,
        why_not="",
    )
    rest = [quantity for quantity in quantities if not _meets(quantity, at)]
    return sorted([*rest, own], key=lambda quantity: quantity.start)


def completed(
    raws: Sequence[RawClaim],
    held: Iterable[Quantity],
    moments: Sequence[Moment],
    block: Block,
    sentence: Span,
    wanted: Span,
) -> list[RawClaim]:
    """The sentence's claims with the wanted one among them, made of its clause where the grammar made none."""
    at = _within(block, wanted)
    mine = next((q for q in held if at is not None and q.is_claim and _meets(q, at)), None)
    if mine is None or any(_meets(raw.quantity, (mine.start, mine.end)) for raw in raws):
        return list(raws)
    before = [moment for moment in moments if moment.role == "period" and moment.start < mine.end]
    apart = [(moment.start, moment.end) for moment in moments]
    metric = clause_words(block.text, mine.start, mine.end, sentence, apart)
    own = RawClaim(mine, kind_of(mine), metric, time=before[-1] if before else None)
    return [*raws, own]  # last: the others know each other by their places


def clause_words(text: str, start: int, end: int, sentence: Span, without: Sequence[Span] = ()) -> str:
    """The words around ``text[start:end]`` in its clause, without it and the spans ``without``."""
    low, high = sentence
    for match in _CLAUSE_END.finditer(text, low, high):
        if match.end() <= start:
            low = match.end()
        elif match.start() >= end:
            high = match.start()
            break
    words = []
    for first, last in sorted([*without, (start, end), (high, high)]):
        words.append(text[low : max(low, min(first, high))].strip())
        low = max(low, min(last, high))
    told = [word for word in words if any(map(str.isalnum, word))]
    return (" " if " ".join(told).isascii() else "").join(told)


def _within(block: Block, wanted: Span) -> Span | None:
    """The span of the block's text that stands at the document's span, or None where that is elsewhere."""
    found = [_position(block, place) for place in (wanted[0], wanted[1] - 1)]
    if found[0] is None or found[1] is None:
        return None
    return found[0], found[1] + 1


def _position(block: Block, place: int) -> int | None:
    ends = [segment.at for segment in block.segments[1:]] + [len(block.text)]
    for segment, end in zip(block.segments, ends, strict=True):
        if segment.to <= place < segment.to + (end - segment.at) + segment.width - 1:
            return min(segment.at + place - segment.to, end - 1)
    return None


def _meets(quantity: Quantity, span: Span) -> bool:
    return quantity.start < span[1] and span[0] < quantity.end
