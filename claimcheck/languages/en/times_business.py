"""What a matched quarter, half or business year means: builders of ``TimeSpec`` fields, as in ``times_read``."""

from __future__ import annotations

import re

from .times_read import Fields, count_of, month_of, year_fields

_PLAY = re.compile(r"\b(?:goals?|scor\w+|match|penalt\w+|kick\w*|points? (?:up|down|clear)|lead|equali[sz]\w+|substitut\w+|possession)\b")
_FISCAL = re.compile(r"fiscal|financial|\bfy")


_NUMBER = re.compile(r"\d[\d/-]*$")
_OFFSETS = {"last": -1, "previous": -1, "next": 1}


def _year(text: str) -> int:
    """The year that "2025", "FY25" or "2024-25" closes in."""
    digits = _NUMBER.search(text)
    first, _, last = (digits.group() if digits else text).replace("/", "-").partition("-")
    return (int(first) if len(first) == 4 else 2000 + int(first)) + bool(last)


def business_year(match: re.Match[str]) -> Fields:
    """The year that a part is told with ("of FY25", "of 2024-25", "of 2024", "of last year"); fiscal as its words say."""
    groups = match.groupdict()
    if groups.get("fy"):
        return {"year": _year(groups["fy"]), "fiscal": True}
    if groups.get("ours"):
        return {"year_offset": _OFFSETS.get(groups["ours"].split(" ")[-1], 0), "fiscal": True}
    return ({"fiscal": True} if _FISCAL.search(match.group()) else {}) | year_fields(match)


def quarter_of(match: re.Match[str]) -> Fields | None:
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}.get(match["n"]) or int(match["n"][0])
    return {"quarter": number} | business_year(match)


def month_quarter(match: re.Match[str]) -> Fields | None:
    """"the September quarter": the three months that close with it, whatever year a company counts."""
    last = month_of(match["month"])
    return {"month": last - 2, "to_month": last} | year_fields(match)


def short_quarter(match: re.Match[str]) -> Fields | None:
    groups = match.groupdict()
    year = groups["year"] or groups["before"]
    fields: Fields = {"half" if match["kind"] == "h" else "quarter": int(match["n"])}
    if fields.get("half", 1) > 2 or fields.get("quarter", 1) > 4:
        return None
    if year:
        fields["year"] = _year(year)
    if groups.get("fy") is not None or year and not year.isdigit():
        fields["fiscal"] = True
    return fields


def half_year(match: re.Match[str]) -> Fields | None:
    if _PLAY.search(match.string, max(0, match.start() - 70), match.end() + 50):
        return None
    return {"half": 1 if match["n"] in ("first", "1st") else 2} | business_year(match)


def first_months(match: re.Match[str]) -> Fields | None:
    count, last = count_of(match["count"]), match["n"] in ("last", "final", "closing")
    unit = match["unit"].rstrip("s")
    if unit == "quarter":
        count *= 3
    if unit not in ("month", "quarter") or not 0 < count <= 12:
        return None
    months = {"month": 13 - count, "to_month": 12} if last else {"month": 1, "to_month": count}
    return months | business_year(match)


def fiscal_year(match: re.Match[str]) -> Fields | None:
    return {"year": _year(match["year"]), "fiscal": True}
