"""English words that tell which of two levels is the greater (see ``relations/changes/turned.py``)."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_UP = (
    r"rose|ris(?:e|es|en|ing)|gr(?:ew|ow|ows|own|owing)|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|gain(?:s|ed|ing)?|expand(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|soar(?:s|ed|ing)?"
    r"|strengthen(?:ed|s)?|appreciat(?:ed|es)|firm(?:ed|s)|swell(?:s|ed)?|swollen|balloon(?:ed|s)?|leap(?:t|ed)|crept up|edged up|ticked up|inched up|went up|gone up|going up|moved up|mov(?:ed|ing) higher"
    r"|push(?:ed|es|ing)? (?:up|higher)|higher|longer|larger|bigger|taller|heavier|dearer|more|up"
)
_DOWN = (
    r"f(?:ell|all|alls|allen|alling)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slip(?:s|ped|ping)?|shr(?:ank|ink|inks|unk|inking)|plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|eas(?:e|ed|es|ing)|dip(?:s|ped|ping)?"
    r"|slid(?:e|es|ing)?|slump(?:s|ed|ing)?|contract(?:ed|s|ing)|sank|sunk|sink(?:s|ing)?|weaken(?:ed|s)?|soften(?:ed|s)?|depreciat(?:ed|es)|dwindl(?:e|ed|es|ing)|reced(?:e|ed|es)|retreat(?:ed|s)?|crept down|edged down|ticked down|inched down|went down|gone down"
    r"|come down|came down|push(?:ed|es|ing)? (?:down|lower)|lower|shorter|smaller|lighter|cheaper|fewer|less|down"
)
_ABOUT = r"(?:(?:about|just|only|some|nearly|almost|around|an?|the|roughly|barely) ){0,2}"

CUES: Mapping[str, Cue] = {
    "turn.word": plain(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"),
    "headline.way": plain(
        rf"\b(?:(?P<up>{_UP}|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|boost(?:s|ed|ing)?|widen(?:s|ed|ing)?)"
        rf"|(?P<down>{_DOWN}|cuts?|cutting|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|narrow(?:s|ed|ing)?))\b"
    ),
    "headline.loss": plain(r"\b(?:loss|losses|outflow|deficit|shortfall|gap)\b"),
    # what leads to a level: a verb with "to", or one with where it stood in the end
    "turn.leads": plain(
        rf"\b(?:{_UP}|{_DOWN})(?: [a-z'’-]+){{0,3}}? to {_ABOUT}$"
        rf"|\b(?:{_UP}|{_DOWN}) and (?:changed hands|traded|stood|was|were|closed|ended|finished|settled|now stands?|is now)(?: [a-z]+){{0,2}} (?:at|on) {_ABOUT}$"
    ),
    # no subject of its own: the level's goes on, or a pronoun stands for it
    "turn.same": plain(
        r"^(?:(?: [a-z'’-]+){0,6},| ?\)) ?(?:has |have |had |then |since |later |now |soon |slowly |briefly |sharply ){0,3}$"
        r"|[,;] ?(?:and |but )?(?:(?:by|in|at|on|since|within) [a-z0-9 ]{2,24},? )?(?:it|they|this|the (?:figure|number|rate|total|price|level|tally|count|share)) (?:has |have |had |then |since |later |now |soon |already ){0,3}$"
    ),
    "turn.it": plain(
        r"^\W*(?:(?:by|in|at|on|since|within) [a-z0-9 ]{2,24},? )?(?:it|they|this|the (?:figure|number|rate|total|price|level|tally|count|share)) (?:has |have |had |then |since |later |now |soon |already ){0,3}$"
    ),
    "turn.opened": plain(r"^\W*(?:having |after )?(?:start|begin|beg[au]n|open|enter)(?:ed|ing|ning|s)? [^,;:]{0,40}$"),
    "turn.heading": plain(r"[^:;.,]{6,60}(?=:)"),
    "turn.noun": plain(
        r"\b(?:the|that|this) (?:[a-z]+ )?(?:(?P<up>rise|increase|growth|gain|climb|jump|advance|surge|upturn|uptick)|(?P<down>fall|drop|decline|slide|decrease|slump|dip|reduction|downturn|retreat|shrinkage))\b(?! (?:in|of|by|from|to)\b)"
    ),
    "turn.now": plain(r"[^,;]{0,24}\b(?:now|today|currently|at present|this (?:year|month|week|season|spring|summer|autumn|winter)|nowadays)\b"),
    "turn.then": plain(r"[^,;]{0,24}\b(?:in (?:[a-z]+ )?(?:19|20)\d\d|last (?:year|month|week|season|spring|summer|autumn|winter)|(?:a|two|three|four|five|ten) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|then|once|used to|previous(?:ly)?)\b"),
    # nothing is said of which is more: another clause, a denial, a hope
    "turn.open": plain(r"\b(?:not|no|never|n't|without|despite|although|though|while|whereas|but|instead|unless|if|would|could|may|might|should|expected|forecast|hoped|rather|far from|up and down|ups and downs)\b|n['’]t\b"),
}
