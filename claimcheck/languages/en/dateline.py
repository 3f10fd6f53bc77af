"""Datelines and dated bylines: "CITY, Month day, year - ", "CITY (Agency) -", "By NAME, 12 June 2025"."""

from __future__ import annotations

import re

from msgspec import structs

from ...model.mention import Dateline
from .times_data import MONTH, MONTHS, WEEKDAY, YEAR

_PLACE = r"(?P<place>(?!By |BY )[A-Z][A-Za-z.'-]*(?:[ /-](?:de |la |of |du )?[A-Z][A-Za-z.'-]*){0,4}(?:, [A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)?)?)"
_DATE = (
    rf"(?:(?:{WEEKDAY}),? )?(?:(?P<month>{MONTH}) (?P<day>\d\d?)(?:st|nd|rd|th)?(?:,? (?P<year>{YEAR}))?"
    rf"|(?P<day2>\d\d?)(?:st|nd|rd|th)? (?P<month2>{MONTH})(?:,? (?P<year2>{YEAR}))?)"
)
_AGENCY = r"(?:[(/](?P<agency>[A-Z][\w .&'-]{1,40})[)/])"
_FORMS = (
    re.compile(rf"^{_PLACE}(?: {_AGENCY})?, (?i:{_DATE})\.?(?: [(/](?P<agency2>[A-Z][\w .&'-]{{1,40}})[)/])?\s?(?:--?|—|–|:|\||\u2014|$)"),
    re.compile(rf"^{_PLACE} {_AGENCY}\s?(?:--?|—|–|:)"),
    re.compile(rf"^(?:[Bb]y|BY) (?P<by>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){{0,4}})(?:, | \| | - | on )(?:(?P<place>(?!))|)(?i:{_DATE})\.?$"),
    re.compile(rf"^\W{{0,3}}(?i:(?:first )?(?:published|released|updated|posted|issued|date|dated|last updated)(?: on)?:? )(?i:{_DATE})(?P<place>(?!))?"),
    re.compile(rf"^\W{{0,3}}(?i:{_DATE})\W{{0,3}}$(?P<place>(?!))?"),
    re.compile(r"^(?P<place>[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,3}(?:, [A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*)?)?)\s?(?:--|—|–|\s-\s)"),
)
_ISO = re.compile(r"^\W{0,3}(?i:(?:published|released|updated|date)(?: on)?:? )?(\d{4})-(\d\d)-(\d\d)\b")
_HEAD = 160
_LEAD = 400
_SAID = re.compile(
    rf"\b(?:said|reported|announced|released|showed|published)(?: on)?(?: (?i:{WEEKDAY}),?)? (?P<month>(?i:{MONTH})) (?P<day>\d\d?), (?P<year>{YEAR})\b"
)


def find(text: str) -> Dateline | None:
    """The dateline at the start of ``text``, if one stands there."""
    head = text[:_HEAD].replace("\u00a0", " ")
    if iso := _ISO.match(head):
        return Dateline(0, iso.end(), None, None, int(iso[1]), int(iso[2]), int(iso[3]))
    for form in _FORMS:
        match = form.match(head)
        if match:
            return _said_on(text, _read(match))
    return None


def _said_on(text: str, line: Dateline) -> Dateline:
    """A dateline without a day takes the one on which its first sentences were said ("…, the office reported April 10, 2025")."""
    said = _SAID.search(text, line.end, line.end + _LEAD) if line.month is None else None
    if said is None:
        return line
    return structs.replace(line, year=int(said["year"]), month=MONTHS[said["month"].lower().rstrip(".")], day=int(said["day"]))


def _read(match: re.Match[str]) -> Dateline:
    groups = match.groupdict()
    month = groups.get("month") or groups.get("month2")
    day = groups.get("day") or groups.get("day2")
    year = groups.get("year") or groups.get("year2")
    agency = groups.get("agency") or groups.get("agency2")
    return Dateline(
        match.start(),
        match.end(),
        agency.strip() if agency else None,
        groups.get("place"),
        int(year) if year else None,
        MONTHS[month.lower().rstrip(".")] if month else None,
        int(day) if day else None,
    )
