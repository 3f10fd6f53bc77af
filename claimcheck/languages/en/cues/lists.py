"""English cues of counts told by days, years and places, and of values told respectively."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_YEAR = r"(?:1[89]|20)\d\d"
_PLACES = r"(?:the )?[a-z][\w .'’-]{1,40}?"

CUES: Mapping[str, Pattern[str]] = {
    "list_out_of": re.compile(r"\b(?:from|in|out of|over|across) (?:all |the |their |its |his |her )?$"),
    "list_of_weekdays": re.compile(
        rf"(?: (?:times|days|nights|evenings|mornings|flights|sailings|trains|services|sessions|shows|classes|buses|trips|departures)){{0,2}}"
        rf"(?: (?:a|each|every|per) week| weekly)?(?:,| –| —|:| \()? (?:on |every )?(?P<items>{_WEEKDAY}(?:, {_WEEKDAY}){{0,6}},? and (?:on )?{_WEEKDAY})"
    ),
    "occasion": re.compile(
        r"\b(?:times|days|nights|evenings|mornings|flights|sailings|trains|services|sessions|shows|classes|buses|trips|departures)\b"
    ),
    "listed_weekday": re.compile(_WEEKDAY),
    "list_of_editions": re.compile(
        rf"(?: [a-z-]+){{1,6}}?(?: (?:in )?{_YEAR})?,? (?:after|following) (?:those|the ones|earlier ones|previous ones|the others) (?:held )?(?:of|in|from)"
        rf" (?P<items>{_YEAR}(?:, {_YEAR}){{0,9}},? and (?:in )?{_YEAR})(?=[.,;)]|$)"
    ),
    "listed_year": re.compile(_YEAR),
    "shared_intro": re.compile(r"[a-z '-]{0,30}(?::| –| —|, of which(?: there are)?) "),
    "shared_item": re.compile(rf" (?:[a-z-]+ )?(?:in|at|from|for|to|on) {_PLACES}(?:,|;|,? and|; and) "),
    "shared_last": re.compile(rf" (?:[a-z-]+ )?(?:in|at|from|for|to|on) {_PLACES}[.;]?"),
    "shared_each": re.compile(rf" (?:each|apiece) (?:in|at|from|for|to|on) (?P<items>{_PLACES}(?:, {_PLACES}){{0,6}},? and [a-z][\w .'’-]{{1,40}}?)[.;]?$"),
    "shared_one": re.compile(rf"(?:,|;)? and one (?P<each>each )?(?:in|at|from|for|to|on) (?P<items>{_PLACES}(?:(?:, {_PLACES}){{0,6}},? and [a-z][\w .'’-]{{1,40}}?)?)[.;]?$"),
    # values first, what they are of behind them
    "respective_names": re.compile(
        r" (?:[a-z]+ ){0,2}?(?:in|for|from|at|on|to|by|among|between|across|of) (?P<items>(?:the )?[a-z][\w'’-]*(?: [\w'’-]+){0,3}(?:, (?:the )?[a-z][\w'’-]*(?: [\w'’-]+){0,3}){0,8},? and (?:the )?[a-z][\w'’-]*(?: [\w'’-]+){0,3}),? $"
    ),
    "figured_closed": re.compile(r",? (?:together|totall?ing|in all|altogether|for a total|or a total|a total|adding up)\b"),
}
