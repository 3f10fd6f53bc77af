"""The Language protocol for English, put together from the small grammars beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from re import Pattern
from typing import Literal

from ...model.mention import Dateline, Listing, Moment, Quantity, RawClaim, Speaker
from ..base import Context, SentenceView
from . import claims as claim_step
from . import dateline, heads, homes, listings, metric, score, sentences, speakers, times, units
from . import quantities as quantity_step
from .changes import heading_direction
from .scanning import candidates

_FOLD = str.maketrans(
    {
        "–": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ",
        "’": "'", "‘": "'", "“": '"', "”": '"', "′": "'", "″": '"', "＄": "$", "％": "%", "\t": " ",
    }
)  # fmt: skip


@lru_cache(maxsize=2)
def lower(text: str) -> str:
    """``text`` in lower case, same length (letters that would grow keep their case)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low


@lru_cache(maxsize=2)
def _moments(text: str) -> tuple[Moment, ...]:
    return tuple(times.with_text(text, times.find(text, lower(text))))


@lru_cache(maxsize=2)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences.split(text))


class English:
    """English as news and reports write it (a ``Language``)."""

    code = "en"
    # These come and go when a sentence is reworded; no metric changes by them.
    strict_times = True
    light_words = frozenset({"the", "a", "an", "of", "s", "its", "their"})

    @property
    def cues(self) -> Mapping[str, Pattern[str]]:
        """Relation cues by name."""
        from .cues import CUES

        return CUES

    def score(self, text: str) -> float:
        """How likely ``text`` is English."""
        return score(text)

    def fold(self, text: str) -> str:
        """Dashes, quotes and spaces made plain; case stays, because names and months need it."""
        return text.translate(_FOLD)

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Spans of the sentences of one block."""
        return list(_sentences(text))

    def has_figures(self, text: str) -> bool:
        """False only if no quantity can stand in ``text``."""
        low = lower(text)
        return any(quantity_step.START.match(low, at) for at in candidates(low)[0])

    def quantities(self, text: str) -> list[Quantity]:
        """Every numeric expression of folded ``text``, in order."""
        return quantity_step.scan(text, lower(text), list(_moments(text)))

    def moments(self, text: str) -> list[Moment]:
        """Every time expression of folded ``text``, in order."""
        return list(_moments(text))

    def claims(self, view: SentenceView, context: Context) -> list[RawClaim]:
        """One raw claim for each quantity of the sentence that claims something; updates ``context``."""
        return claim_step.read(view, lower(view.folded), context)

    def speakers(self, text: str, start: int, end: int) -> list[Speaker]:
        """Who is named as a source in the sentence ``text[start:end]``."""
        return speakers.find(text, lower(text), start, end)

    def listings(self, text: str, start: int, end: int) -> list[Listing]:
        """Lists of named things in the sentence."""
        return listings.find(text, lower(text), start, end)

    def dateline(self, text: str) -> Dateline | None:
        """The dateline or dated byline in a paragraph of the article's head, if any."""
        return dateline.find(text)

    def full_date(self, text: str) -> tuple[int, int, int] | None:
        """The first complete date in a line of the head: year, month, day."""
        for moment in _moments(text):
            spec = moment.spec
            if spec.year and spec.month and spec.day:
                return spec.year, spec.month, spec.day
        return None

    def looks_ahead(self, text: str, at: int) -> bool:
        """Whether the year at ``at`` is spoken of as future ("by 2030")."""
        return times.AHEAD.search(lower(text)[max(0, at - 60) : at]) is not None

    def year_opens(self, text: str) -> int | None:
        """The month in which the business years of the article open, where its country or its words tell."""
        return homes.year_opens(text)

    def quarters_open(self, text: str) -> int | None:
        """The month in which the year opens whose quarters the article counts without saying so (1: the calendar's)."""
        return homes.quarters_open(text)

    def seasons_are_years(self, text: str) -> bool:
        """Whether each season that the article tells of lies in one calendar year."""
        return homes.seasons_are_years(text)

    def reported(self, text: str) -> Moment | None:
        """The period that a line of the head says the article reports on ("results for the quarter ended June 30")."""
        low = lower(text)
        if not heads.may_report(text, low):
            return None
        return heads.reported(text, low, times.with_text(text, times.find(text, low)))

    def goes_on(self, text: str, moment: Moment, start: int) -> bool:
        """Yes: what is told in passing its times tell themselves."""
        return True

    def of_one_day(self, text: str) -> bool:
        """No: what goes on with a day is told by its sentences."""
        return False

    def change_direction(self, text: str) -> Literal["up", "down"] | None:
        """The direction that a heading names: % change and growth are up, decline is down."""
        return heading_direction(text)

    def heading_unit(self, text: str) -> str:
        """A unit as headings give it ("in thousands", £000, millions of tonnes), as prose writes it behind a number."""
        return units.of_heading(text)

    def owner(self, text: str) -> str:
        """The place or organisation that ``text`` begins with; empty when it names none."""
        return metric.owner(text)
