"""English cues of announced counts with their lists, and tables (see ``languages/templates.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from re import Pattern

from ...templates import cue

CUES: Mapping[str, Pattern[str]] = {
    # counts
    "list_intro": re.compile(
        r"[a-z' -]{0,40}?(?:: ?| - | – | — |, namely | \()(?=(?:the )?[A-Za-z])|[a-z' -]{0,30}, (?=(?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}(?:, | and ))"
    ),
    "list_pair": re.compile(r"(?:the )?[A-Z][\w.' -]{1,40} and (?:the )?[A-Z][\w.' -]{1,40}"),
    "list_mark": re.compile(r"[, ]"),
    "list_colon": re.compile(r": ?"),
    "list_comma": re.compile(r", (?:and )?|; (?:and )?"),
    "list_last": re.compile(r"(?<=\w) and (?=\w)"),
    "list_end": re.compile(
        r"[.;:)]| - | – | — |, (?=(?:which|who|where|while|as|with|but|said|were|was|are|is|have|has|will|for|shared|can|in|at|on|to|by|treated|from|[a-z]+ed)\b)|(?= (?:were|was|are|is|have|has|will|would|can|to be|reopened|closed|opened)\b)"
    ),
    "list_open": re.compile(r"\b(?:including|such as|among (?:them|others)|and others|and more|etc|for example|like)\b"),
    "joined_apart": re.compile(r"\b(?:in|at|on|from|for|to|with|by)\b"),
    "list_between": re.compile(r"(?:,|,? and|,? or|/) ?"),
    "respectively.end": cue(
        r"(?:^|[.;] ?)(?P<subjects>~90) (?:were|was|are|is|rose|fell|grew|gained|dropped|increased|declined|climbed|totall?ed|reached|had|stood|won|received|scored|cost|account(?:ed)? for|came|(?<!and )[a-z]{3,12}ed|bought|sold)\b(?P<values>[^.;]{0,20}A(?:(?:,|,? and) ?_6A){0,8})(?: [a-z]+)?,? respectively"
    ),
    "nominal": re.compile(r"money terms|current prices|\bnominal"),
    "yearly_after": re.compile(r",? ?(?:a|per|each|every) year\b| (?:annually|yearly)\b| on average"),
    "yearly_before": re.compile(r"\b(?:annual average|average (?:annual|yearly)|(?:annual|yearly) average|compound(?:ed)?|annuali[sz]ed)\b"),
    "discount": re.compile(r"\bhalf(?:-price| price| for| off)\b|discount|concession|after (?:fees|costs|expenses)|\bfree\b|\bnet of\b"),
    "rate_named": re.compile(r"\b(?P<of>[a-z]+) rate"),
    "rate_of_some": re.compile(r"\bamong (?:the )?[a-z]+"),
    "rate_group": re.compile(r"\b(?:children|adults|men|women|elderly|aged|rural|urban|pupils|students|infants)\b"),
    "rate_any": re.compile(r"incidence|attack|infection|notification|crude|overall|annual|total|case|the|an?|that|its|national|local"),
    "gauge": re.compile(r"\b(?:record|time|finish|personal best)\b"),
    "interrupted": re.compile(r"except|cancel|skipp|suspend|postpon|missed"),
    # tables
    "scaled": re.compile(r"\$ ?[mb]|\bm\b|\bbn\b|million|billion|thousand|000s|'000|%|per cent|percent"),
    "total_row": re.compile(r"(?:grand |overall )?totals?(?: [a-z]+)?|all [a-z]+|sum"),
    "total_column": re.compile(r"(?:grand |overall )?totals?"),
    "subtotal_row": re.compile(r"sub-?totals?"),
    "no_sum_row": re.compile(r"^(?:of which|including|average|mean|change|share|median)"),
    "no_sum_column": re.compile(r"rate|ratio|average|mean|year|rank|price|per |share|growth|change|no\.|date"),
    "share_column": re.compile(r"share|% of"),
    "growth_column": re.compile(r"growth|change|increase"),
}
