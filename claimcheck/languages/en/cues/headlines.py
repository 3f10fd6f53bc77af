"""English words of headlines that tell which of two levels is the greater (see ``relations/headline_pairs.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_UP = (
    r"rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing)(?! (?:shorter|smaller|lighter|cheaper|lower|thinner))|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|soar(?:s|ed|ing)?"
    r"|strengthen(?:ed|s)?|appreciat(?:ed|es)|firm(?:ed|s)|swell(?:s|ed)?|swollen|balloon(?:ed|s)?|leap(?:t|ed)|crept up|edged up|ticked up|inched up|went up|gone up|going up|moved up|mov(?:ed|ing) higher"
    r"|push(?:ed|es|ing)? (?:up|higher)|higher|longer|larger|bigger|taller|heavier|dearer|more|up"
)
_DOWN = (
    r"f(?:ell|all|alls|allen|alling)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slip(?:s|ped|ping)?|shr(?:ank|ink|inks|unk|inking)|plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|eas(?:e|ed|es|ing)|dip(?:s|ped|ping)?"
    r"|slid(?:e|es|ing)?|slump(?:s|ed|ing)?|contract(?:ed|s|ing)|sank|sunk|sink(?:s|ing)?|weaken(?:ed|s)?|soften(?:ed|s)?|depreciat(?:ed|es)|dwindl(?:e|ed|es|ing)|reced(?:e|ed|es)|retreat(?:ed|s)?|crept down|edged down|ticked down|inched down|went down|gone down"
    r"|come down|came down|push(?:ed|es|ing)? (?:down|lower)|lower|shorter|smaller|lighter|cheaper|fewer|less|down"
)

CUES: Mapping[str, Cue] = {
    "headline.way": plain(
        rf"\b(?:(?P<up>{_UP}|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|boost(?:s|ed|ing)?|widen(?:s|ed|ing)?)"
        rf"|(?P<down>{_DOWN}|cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|narrow(?:s|ed|ing)?))\b"
    ),
    # what a headline tells of without naming a part of it: "as third-quarter sales climb", "cut losses"
    "headline.whole": plain(
        r"(?:^|[:;,] |\b(?:as|after|and|its|total|net|group|overall|quarterly|annual|yearly|full-year|first-half|half-year|(?:first|second|third|fourth)-quarter|q[1-4]|cuts?|lifts?|raises?|grows?|boosts?|trims?|narrows?|reduces?|sees?) )(?P<noun>[a-z]{4,})(?![a-z-])"
    ),
    "headline.loss": plain(r"\b(?:loss|losses|outflow|deficit|shortfall|gap)\b"),
    "headline.open": plain(r"\b(?:not|no|never|n't|without|despite|although|though|while|whereas|but|instead|unless|if|would|could|(?<!in )(?<!of )(?<!since )(?<!by )(?<!last )(?<!early )(?<!late )(?<!this )may|might|should|expected|forecast|hoped|rather|far from|up and down|ups and downs)\b|n['’]t\b"),
}
