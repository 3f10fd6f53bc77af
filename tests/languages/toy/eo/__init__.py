"""A toy language of the tests: Esperanto numerals to ten thousand, three units and one verb of change."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from claimcheck.languages.base import Context, Grammar, SentenceView
from claimcheck.model.mention import ChangeSpec, Moment, Quantity, RawClaim, TimeSpec
from claimcheck.model.written import allowed, written

DIGITS = {"unu": 1, "du": 2, "tri": 3, "kvar": 4, "kvin": 5, "ses": 6, "sep": 7, "ok": 8, "naŭ": 9}
UNITS = {"eŭroj": "EUR", "tunoj": "t", "elcentoj": "%"}
_WORD = "|".join(DIGITS)
_QUANTITY = re.compile(rf"(?P<n>\d+(?:,\d+)?|(?:{_WORD})?mil|{_WORD}) (?P<u>{'|'.join(UNITS)})")
_YEAR = re.compile(r"en (\d{4})")
_ROSE = re.compile(r"kreskis je $")


class Esperanto(Grammar):
    code = "eo"

    def score(self, text: str) -> float:
        return min(1.0, len(re.findall(r"[ĉĝĥĵŝŭ]|\b(?:la|kaj|estas|kreskis)\b", text)) * 80 / max(len(text), 1))

    def quantities(self, text: str) -> list[Quantity]:
        return [self._quantity(match) for match in _QUANTITY.finditer(text)]

    def _quantity(self, match: re.Match[str]) -> Quantity:
        word = match["n"]
        if word[0].isdigit():
            figure = written(word.replace(",", "."))
        elif word.endswith("mil"):
            figure = written(str(DIGITS.get(word[:-3], 1)), Decimal(1000))
        else:
            figure = written(str(DIGITS[word]))
        unit = UNITS[match["u"]]
        return Quantity(
            match.start(), match.end(), match[0], figure.value, allowed(figure, None, exact=False), unit,
            form="percent" if unit == "%" else "number", core_start=match.start(), core_end=match.end("n"),
        )  # fmt: skip

    def moments(self, text: str) -> list[Moment]:
        return [Moment(m.start(), m.end(), m[0], TimeSpec(year=int(m[1]))) for m in _YEAR.finditer(text)]

    def claims(self, view: SentenceView, context: Context) -> list[RawClaim]:
        found = super().claims(view, context)
        rose = _ROSE.search(view.text[: view.quantities[0].start])
        if rose is None:
            return found
        change = ChangeSpec("up", start=rose.start(), end=rose.end())
        metric = view.text[view.start : rose.start()].strip()
        return [RawClaim(found[0].quantity, "change", metric, change=change, time=next(iter(view.moments), None))]

    def change_direction(self, text: str) -> Literal["up", "down"] | None:
        return "up" if "kresko" in text else None


LANGUAGE = Esperanto()
