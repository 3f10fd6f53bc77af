"""English words by which figures are of something else than they seem (see ``relations/other_figures.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

CUES: Mapping[str, Cue] = {
    # "of whom five were over 70": an age, right behind people that are counted
    "age_before": plain(
        r"\b(?:over|under|above|below|aged|turned|turning|older than|younger than|(?:youngest|oldest|eldest)(?: of (?:them|these|whom))? (?:is|was|being|turned)|the (?:youngest|oldest|eldest)) (?:just |only |about |around )?$"
    ),
    # "nine members: the chair, two executives and six others": a list that opens with what no number tells
    "unnumbered_item": plain(r"[:—–] ?(?:the|a|an|its|his|her|their) [a-z' -]{2,40},? (?:and )?$"),
    # "38 of the 143, yet more than half of the value": of what a count is worth
    "share_of_value": plain(
        r" (?:of|in) (?:the |its |their |all )?(?:total |combined |overall )?(?:value|costs?|money|revenues?|sales|income|budget|loss(?:es)?|spending|weight|area|turnover|damage|price|proceeds|profits?|takings)\b"
    ),
    "part_within": plain(r"\b(?:of (?:them|whom|which|these|those)|including|among them|survived)\b[^,;]{0,20}$"),
    # "In 11 districts the rate was under 3 per cent": where it is so, and no part
    "place_before": plain(r"\b(?:in|at|across|throughout) (?:only |just |all |about )?$"),
    "out_of_opening": plain(r"^\W*(?:out )?of (?:the|this|that|its|their|these|those)\b"),
    "rest_before": plain(r"\b(?:the )?(?:other|rest|remaining|remainder|others)\b[^,;]{0,12}$"),
    "figured_besides": plain(r"[,;]? ?(?:and )?(?:plus|on top of that|in addition|not counting|excluding)\b"),
    "indexed_unit": plain(r"points?|Cel|\[degF\]"),
    "saved_before": plain(r"\b(?:savings?|discount|rebate|reduction) of (?:about |some |around |nearly )?$"),
    # "half of the annual sum, 74 million": a whole that is a part of what is not told
    "share_of_then": plain(r" of (?:the|this|that|its|their|his|her|all) [a-z' -]{2,40}, (?:or |about |some |roughly |around )?"),
}
