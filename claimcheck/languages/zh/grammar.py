"""The grammar of Chinese, put together from its parts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern
from typing import Literal

from ...model.mention import Dateline, Listing, Moment, Quantity, RawClaim, Speaker
from ..base import Context, Grammar, SentenceView
from . import changes, claims, dateline, listings, names, quantities, results, score, speakers, times, timing
from .cues import CUES
from .fold import fold

_FIGURE = re.compile(r"[0-9一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖〇零半翻]")
_AHEAD = re.compile(r"(?:到|至|预计|力争|计划|争取|目标|确保|将于|将在|未来|拟于|有望)[^，。；]{0,4}$")
# Of one day on the market, and of a week or more there.
_SESSION = re.compile(r"收盘|收[报涨跌高低]|收评|午评|盘面|[两三]市|沪指|[早午尾]盘|高开|低开|涨停|跌停|个股|全天成交|A股")
_LONGER = re.compile(r"[本上全这]周(?!.{0,2}[一二三四五])(?=[，市沪深两三A指大])|周[报评]|月[报评](?!告)|一周")
_LONGEST = 1200  # characters of one sentence
_END = re.compile(r"[。！？!?；\n]+[”’」』）)]*|(?<=[^\d])\.(?=\s)")


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= _LONGEST:
        return [(start, end)]
    spans: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        cut = max(text.rfind("，", start, start + _LONGEST), text.rfind("；", start, start + _LONGEST)) + 1
        cut = cut if cut > start else start + _LONGEST
        spans.append((start, cut))
        start = cut
    return [*spans, (start, end)]


class Chinese(Grammar):
    """The grammar of Chinese."""

    code = "zh"
    cues: Mapping[str, Pattern[str]] = CUES
    strict_times = False
    light_words = frozenset("的之其")  # come and go when a sentence is reworded; no metric changes by them

    def score(self, text: str) -> float:
        """How likely ``text`` is Chinese."""
        return score(text)

    def fold(self, text: str) -> str:
        """Traditional characters as simplified ones; same length."""
        return fold(text)

    def sentences(self, text: str) -> list[tuple[int, int]]:
        """Spans between sentence ends; a semicolon stays inside, it joins parallel figures.

        One without end is read in pieces, so that no figure looks back over a whole book.
        """
        spans: list[tuple[int, int]] = []
        at = 0
        for match in _END.finditer(text):
            if match[0][0] == "；":
                continue
            if match.end() > at:
                spans.extend(_pieces(text, at, match.end()))
                at = match.end()
        if at < len(text):
            spans.extend(_pieces(text, at, len(text)))
        return spans

    def has_figures(self, text: str) -> bool:
        """Whether any numeral stands in ``text``."""
        return _FIGURE.search(text) is not None

    def quantities(self, text: str) -> list[Quantity]:
        """Every numeric expression."""
        return quantities.find(text)

    def moments(self, text: str) -> list[Moment]:
        """Every time expression."""
        return times.find(text)

    def speakers(self, text: str, start: int, end: int) -> list[Speaker]:
        """Who is named as a source."""
        return speakers.find(text, start, end)

    def listings(self, text: str, start: int, end: int) -> list[Listing]:
        """Lists of named things."""
        return listings.find(text, start, end)

    def claims(self, view: SentenceView, context: Context) -> list[RawClaim]:
        """What the sentence claims."""
        return claims.read(view, context)

    def dateline(self, text: str) -> Dateline | None:
        """The dateline in a paragraph of the article's head."""
        return dateline.find(text)

    def full_date(self, text: str) -> tuple[int, int, int] | None:
        """The first complete date in a line of the head."""
        return dateline.full_date(text)

    def looks_ahead(self, text: str, at: int) -> bool:
        """Whether the year at ``at`` is spoken of as future."""
        return _AHEAD.search(text[max(0, at - 8) : at]) is not None

    def year_opens(self, text: str) -> int | None:
        """The month that the text tells; other years are those of the calendar."""
        return results.opens(fold(text))

    def quarters_open(self, text: str) -> int | None:
        """Where the results of a business year are told, its halves and quarters are meant."""
        folded = fold(text)
        return results.opens(folded) if results.reported(folded) is not None else 1

    def reported(self, text: str) -> Moment | None:
        """截至2025年3月31日止年度: the period whose results the article announces."""
        return results.reported(text)

    def goes_on(self, text: str, moment: Moment, start: int) -> bool:
        """Not with the year that a body was founded in, nor with a look back over years."""
        return timing.goes_on(text, moment, start)

    def of_one_day(self, text: str) -> bool:
        """Whether words of one trading session open the article."""
        return len({match[0] for match in _SESSION.finditer(text)}) > 1 and _LONGER.search(text) is None

    def owner(self, text: str) -> str:
        """The place or organisation that ``text`` begins with."""
        return names.owner(text)

    def change_direction(self, text: str) -> Literal["up", "down"] | None:
        """The direction that a heading names."""
        return changes.heading_direction(text)

    def heading_unit(self, text: str) -> str:
        """As it stands: 万元, 千人."""
        return text
