"""Who is answerable for a figure: the speaker of its sentence, the one who still speaks, or the publication."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec.structs import replace

from ..model.claim import Source
from ..model.mention import Quantity, Speaker

_OPENERS = "“「『"
_CLOSERS = "”」』"
_REACH = 40  # characters between the closing mark and the speaker
_LONGEST_QUOTE = 600


def source_of(
    text: str, at: int, sentence: tuple[int, int], speakers: list[Speaker], publication: Source | None
) -> Source | None:
    """The source of the figure at ``at`` of one block's ``text``.

    ``sentence`` is the span of its sentence, ``speakers`` those of the block, in order. A figure inside quotation
    marks belongs to the one named right after they close; otherwise the last one named before it still speaks, to
    the end of the paragraph.
    """
    after = _named_after_quote(text, at, speakers)
    if after is not None:
        return _source(after)
    index = bisect_right(speakers, at, key=_start)
    if index < len(speakers):
        following = speakers[index]
        if following.reach:
            if at >= following.start - following.reach:
                return _source(following)
        elif following.trails and following.start < sentence[1]:
            return _source(following)
    while index:
        index -= 1
        speaker = speakers[index]
        if speaker.reach:
            continue
        if speaker.holds or speaker.start >= sentence[0]:
            return _source(speaker)
    return publication


def _start(speaker: Speaker) -> int:
    return speaker.start


def _source(speaker: Speaker) -> Source:
    return Source(speaker.name, speaker.role, speaker.type)


def _named_after_quote(text: str, at: int, speakers: list[Speaker]) -> Speaker | None:
    low = max(0, at - _LONGEST_QUOTE)
    opened = max([text.rfind(mark, low, at) for mark in _OPENERS])
    closed = max([text.rfind(mark, low, at) for mark in _CLOSERS])
    if opened < 0 or closed > opened:
        return _named_after_straight(text, at, low, speakers)
    ends = [end for end in (text.find(mark, at, at + _LONGEST_QUOTE) for mark in _CLOSERS) if end >= 0]
    if not ends:
        return None
    return _next_to(text, min(ends), speakers)


def _named_after_straight(text: str, at: int, low: int, speakers: list[Speaker]) -> Speaker | None:
    """The one named after straight marks, which open and close alike: what stands beside them tells which they do."""
    opened = text.rfind('"', low, at)
    if opened < 0 or opened and text[opened - 1] not in " (\n" or text[opened + 1 : opened + 2].isspace():
        return None
    end = text.find('"', at, at + _LONGEST_QUOTE)
    if end < 0 or text[end - 1] == ".":  # the quotation ends a sentence: what follows is another
        return None
    return _next_to(text, end, speakers)


def _next_to(text: str, end: int, speakers: list[Speaker]) -> Speaker | None:
    """The speaker named within reach of a closing mark, in the same sentence."""
    for speaker in speakers[bisect_left(speakers, end, key=_start) :]:
        if speaker.start > end + _REACH:
            break
        between = text[end + 1 : speaker.start]
        if not set("。！？") & set(between) and ". " not in between:
            return speaker
    return None


def named(speakers: list[Speaker], last: dict[str, Speaker]) -> list[Speaker]:
    """``speakers`` with those only spoken of again (she said) replaced by whom they mean.

    ``last``, those who spoke last by type, is kept up to date.
    """
    kept: list[Speaker] = []
    for speaker in speakers:
        if not speaker.again:
            person = last.get("person")
            if person is not None and speaker.type != "person" and person.name.endswith(f" {speaker.name}"):
                speaker = replace(speaker, type="person")  # told of by the family name alone
            if not speaker.reach:
                last[speaker.type] = last[""] = speaker
            kept.append(speaker)
            continue
        meant = last.get(speaker.type) or (last.get("") if speaker.type != "person" else None)
        if meant is not None:
            kept.append(replace(meant, start=speaker.start, end=speaker.end, holds=True, trails=speaker.trails))
    return kept


def not_in_names(quantities: list[Quantity], speakers: list[Speaker]) -> list[Quantity]:
    """Without the numerals of people's names (宋九成介绍)."""
    names = [(s.start, s.start + len(s.name)) for s in speakers if s.type == "person"]
    kept: list[Quantity] = []
    at = 0
    for quantity in quantities:
        while at < len(names) and names[at][1] <= quantity.core_start:
            at += 1
        if at == len(names) or quantity.core_start < names[at][0]:
            kept.append(quantity)
    return kept


def as_written(speakers: list[Speaker], text: str, folded: str) -> list[Speaker]:
    """The speakers with names and roles as the text spells them (許, not 许)."""
    return speakers if folded == text else [_as_written(speaker, text, folded) for speaker in speakers]


def _as_written(speaker: Speaker, text: str, folded: str) -> Speaker:
    name, role = (_unfold(words, speaker, text, folded) for words in (speaker.name, speaker.role))
    return replace(speaker, name=name or speaker.name, role=role)


def _unfold(words: str | None, speaker: Speaker, text: str, folded: str) -> str | None:
    at = folded.find(words, max(0, speaker.start - 60), speaker.end + 20) if words else -1
    return text[at : at + len(words)] if words and at >= 0 else words
