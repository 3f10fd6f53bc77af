"""What a language package must offer; everything else in the house is language-neutral.

A language is one package ``claimcheck/languages/<code>/`` whose ``__init__`` has ``LANGUAGE: Language``.
All positions are offsets into the text that was passed in. ``fold`` keeps the length, so positions in folded
text are positions in the block's text; names and metrics are cut from the unfolded text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern
from typing import Literal, Protocol

from msgspec import Struct

from ..model.mention import Dateline, Listing, Moment, Quantity, RawClaim, Speaker


class Context(Struct):
    """What earlier sentences leave behind for the next one (mutable; one per block, chained by the pipeline).

    ``subject`` is the owner last spoken of (重庆市, the airline); ``previous`` the raw claims of the sentence
    before in the same block; ``heading`` the nearest heading, ``title`` the article's.
    """

    title: str = ""
    heading: str = ""
    subject: str = ""
    previous: tuple[RawClaim, ...] = ()
    place: str = ""
    topic: str = ""  # the last subject phrase, for "they" and "it"
    block: int = 0  # the paragraph that is being read
    spoken_in: int = -1  # the paragraph in which ``subject`` was named
    lead: str = ""  # the owner that the article opens with, as long as no paragraph opens with another one
    article: str = ""  # the text of the whole article, for what only the whole tells (its country)
    turned: bool = False  # a report on an event has turned to other times
    harm: Moment | None = None  # when those of whom the article told last came to harm
    counted: Quantity | None = None  # what the paragraph last counted, for "573 of them" some sentences on
    currency: str = ""  # ISO code of the article's own bare "$", once the text has said it


class SentenceView(Struct, frozen=True):
    """One sentence for the grammar: ``text`` is the whole block as written, ``folded`` the same folded."""

    text: str
    folded: str
    start: int
    end: int
    quantities: tuple[Quantity, ...]
    moments: tuple[Moment, ...]
    speakers: tuple[Speaker, ...]


class Language(Protocol):
    """The grammar of one language. Every method is linear in the length of its text."""

    code: str
    cues: Mapping[str, Pattern[str]]
    """Relation cues by name (see ``claimcheck/relations``): other, including, respectively, …"""
    light_words: frozenset[str]
    """Words that come and go in a metric without changing what it measures (the, 的)."""
    strict_times: bool
    """Whether a time told in the midst of a sentence may be one in passing, from which the next sentence does not go on."""

    def score(self, text: str) -> float:
        """How likely ``text`` is of this language: 0 (not at all) to 1."""

    def fold(self, text: str) -> str:
        """The same text, same length, with spelling variants made one (traditional → simplified, case)."""

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Spans of the sentences of one block."""

    def has_figures(self, text: str) -> bool:
        """A cheap test: False only if no quantity can stand in ``text``."""

    def quantities(self, text: str) -> list[Quantity]:
        """Every numeric expression of folded ``text``, in order, not overlapping, claims or not."""

    def moments(self, text: str) -> list[Moment]:
        """Every time expression of folded ``text``, in order, not overlapping."""

    def speakers(self, text: str, start: int, end: int) -> list[Speaker]:
        """Who is named as a source in the sentence ``text[start:end]``."""

    def listings(self, text: str, start: int, end: int) -> list[Listing]:
        """Lists of named things in the sentence."""

    def claims(self, view: SentenceView, context: Context) -> list[RawClaim]:
        """One raw claim for each quantity that claims something; may update ``context``."""

    def dateline(self, text: str) -> Dateline | None:
        """The dateline or dated byline in a paragraph of the article's head, if any."""

    def full_date(self, text: str) -> tuple[int, int, int] | None:
        """The first complete date in a line of the head: year, month, day."""

    def looks_ahead(self, text: str, at: int) -> bool:
        """Whether the year at ``at`` is spoken of as future (到2030年, by 2030)."""

    def year_opens(self, text: str) -> int | None:
        """The month in which the business years of the article ``text`` open (4: April), where it tells."""

    def quarters_open(self, text: str) -> int | None:
        """The month in which the year opens whose quarters the article counts without saying so (1: the calendar's)."""

    def seasons_are_years(self, text: str) -> bool:
        """Whether each season that the article ``text`` tells of lies in one calendar year."""

    def reported(self, text: str) -> Moment | None:
        """The period that a line of the head says the article reports on ("results for the quarter ended June 30")."""

    def goes_on(self, text: str, moment: Moment, start: int) -> bool:
        """Whether the block may go on with ``moment`` of a sentence without figures, which begins at ``start``."""

    def of_one_day(self, text: str) -> bool:
        """Whether an article that begins with ``text`` reports on one day (of trading): what has no time is of that day."""

    def owner(self, text: str) -> str:
        """The place or organisation that ``text`` begins with, as written; empty when it names none."""

    def change_direction(self, text: str) -> Literal["up", "down"] | None:
        """The direction that a heading names (同比增长, % change: up; 降幅: down), or ``None``: no change."""

    def heading_unit(self, text: str) -> str:
        """A unit as headings give it ("in thousands", £000), as prose would write it behind a number (thousand)."""


_SENTENCE_END = re.compile(r"[.!?]+(?:\s+|$)|\n+")


class Grammar:
    """What a language does until it says otherwise: a new one inherits this and overrides what it can read."""

    code = ""
    cues: Mapping[str, Pattern[str]] = {}
    light_words: frozenset[str] = frozenset()
    strict_times = False

    def score(self, text: str) -> float:
        """Not at all likely."""
        return 0.0

    def fold(self, text: str) -> str:
        """The text as it stands."""
        return text

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Spans that end in a full stop, question or exclamation mark."""
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        if not ends or ends[-1] < len(text):
            ends.append(len(text))
        return [(start, end) for start, end in zip([0, *ends], ends, strict=False) if end > start]

    def has_figures(self, text: str) -> bool:
        """Unknown, so worth reading."""
        return True

    def quantities(self, text: str) -> list[Quantity]:
        """None."""
        return []

    def moments(self, text: str) -> list[Moment]:
        """None."""
        return []

    def speakers(self, text: str, start: int, end: int) -> list[Speaker]:
        """None."""
        return []

    def listings(self, text: str, start: int, end: int) -> list[Listing]:
        """None."""
        return []

    def claims(self, view: SentenceView, context: Context) -> list[RawClaim]:
        """One level claim for each quantity, named by the words before it."""
        found: list[RawClaim] = []
        at = view.start
        for quantity in view.quantities:
            if quantity.is_claim:
                found.append(RawClaim(quantity, "level", view.text[at : quantity.start].strip(" ,;:")))
            at = quantity.end
        return found

    def dateline(self, text: str) -> Dateline | None:
        """None."""
        return None

    def full_date(self, text: str) -> tuple[int, int, int] | None:
        """None."""
        return None

    def looks_ahead(self, text: str, at: int) -> bool:
        """No."""
        return False

    def year_opens(self, text: str) -> int | None:
        """Unknown."""
        return None

    def quarters_open(self, text: str) -> int | None:
        """In January: quarters are those of the calendar."""
        return 1

    def seasons_are_years(self, text: str) -> bool:
        """Unknown, so no."""
        return False

    def reported(self, text: str) -> Moment | None:
        """None told."""
        return None

    def goes_on(self, text: str, moment: Moment, start: int) -> bool:
        """Yes."""
        return True

    def of_one_day(self, text: str) -> bool:
        """No."""
        return False

    def owner(self, text: str) -> str:
        """None named."""
        return ""

    def change_direction(self, text: str) -> Literal["up", "down"] | None:
        """No change."""
        return None

    def heading_unit(self, text: str) -> str:
        """As it stands."""
        return text
