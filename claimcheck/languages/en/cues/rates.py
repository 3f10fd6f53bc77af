"""English rates by name, each with the words that tell the amount it counts and the amount it is of.

One pattern a rate: ``rate`` is its name, ``part`` and ``whole`` are words beside the two amounts
(see ``relations/wholes/named_rates.py``). The counting nouns of the two need not be alike (seats, people).
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain


def _rate(name: str, part: str, whole: str) -> Cue:
    return plain(rf"\b(?:(?P<rate>{name})|(?P<whole>{whole})|(?P<part>{part}))\b")


CUES: Mapping[str, Cue] = {
    "rate_void": plain(r"(?: [a-z]+){0,2} (?:were|was|are|being) (?:[a-z]+ )?(?:invalid|spoil(?:t|ed)|rejected|void|blank|discarded|disqualified)\b"),
    "rate_to": plain(
        r"(?: (?:of|was|is|at|to|a|an|stood|came|reached|hit|edged|up|down|rose|fell|climbed|dropped|dipped|slipped|put|works|out|worked|about|nearly"
        r"|just|only|some|almost|over|under|around|roughly|exactly|now|therefore|thus|being|finished|ended|gave|giving|\ue003)|[,:(]|-)*[ (]?"
    ),
    "rate_after": plain(r" (?:(?:overall|average|national|final|total|valid|room|seat|voter|annual) ){0,2}"),
    "rate.turnout": _rate(
        "(?:voter )?turnout", "ballots?(?: papers?)?(?: were| was)? cast|votes?(?: were)? cast|valid votes|ballots|voted|cast (?:their|a) (?:votes?|ballots?)|turned out|went to the polls",
        "electorate|registered(?: to vote)?|eligible(?: to vote)?|enrolled|on the (?:electoral )?roll|entitled to vote",
    ),
    "rate.votes": _rate("vote share|share of the vote", "votes?|polled|won|took", "valid votes|votes cast|total vote"),
    "rate.rooms": _rate(
        "(?:room |hotel |bed )?occupancy(?: rate)?|load factor|seat occupancy", "sold|occupied|filled|taken|in use|let|passengers?",
        "available|capacity|rooms on offer|rooms in all|seats on offer|seats? offered|beds in all",
    ),
    "rate.full": _rate("used|full|occupied|taken up", "attend(?:s|ed)?|enrolled|pupils|children|students|visitors|fans|spectators|crowd", "capacity|seats|places|room for|beds|berths"),
    "rate.passed": _rate("pass rate|success rate|completion rate", "passed|succeeded|completed|funded|finished|successful", "sat|entered|took the|candidates|enrolled|applied|applications|starters|registered|started"),
    "rate.replied": _rate("response rate|return rate", "replied|responded|answered|returned|completed|responses|replies|filled in", "sent|posted|invited|mailed|approached|contacted|distributed|handed out|surveyed|sampled?|survey covers|covers|covered|panel of|selected|questionnaires (?:went|were)"),
    "rate.admitted": _rate("(?:acceptance|admission|admissions|award|approval|grant|funding) rate", "accepted|admitted|offered|approved|granted|awarded|funded|successful|places", "applied|applicants|applications|proposals|submitted|bids"),
    "rate.jobless": _rate("(?:unemployment|jobless) rate", "unemployed|out of work|jobless(?! rate)|without work|looking for work", "labou?r force|workforce|economically active"),
    "rate.died": _rate("(?:case[- ]?)?fatality(?:[- ](?:rate|ratio))?", "died|deaths?|dead|killed", "cases|infections|patients|infected"),
    "rate.lent": _rate("loan[- ]to[- ]deposit ratio", "loans?|lent|lending", "deposits?|deposited"),
    "rate.margin": _rate("(?:net|net profit|profit|operating|net income) margin", "net income|net profit|operating profit|operating income|profit", "revenues?|sales|turnover"),
    "rate.on_time": _rate("punctuality(?: rate)?|on-time (?:rate|performance)", "on time|punctual", "departures|trains|flights|services|arrivals|scheduled"),
    "rate.capacity": _rate("(?:capacity )?utili[sz]ation(?: rate)?|capacity factor", "produced|output|used|in use|turned out", "capacity|capable of|designed"),
    "rate.positive": _rate("positivity(?: rate)?|test positivity|positive rate", "positive", "tested|tests|samples|swabs|specimens"),
    "rate.paid_out": _rate("pay-?out ratio|payout", "dividends?|paid out|distributed", "net profit|earnings|net income|profit"),
    "rate.vacant": _rate("vacancy rate", "vacant|empty|unlet|unfilled", "stock|in all|homes|units|posts|establishment|total space"),
    "rate.auctioned": _rate("(?:auction )?(?:clearance|sell-through|sale) rate", "found (?:a |new )?buyers?|sold|changed hands|cleared", "auction(?:ed)?|put up for sale|listed|went under the hammer|offered|lots"),
    "rate.cleared": _rate("clearance rate|detection rate|clear-up rate", "cleared|solved|detected|charged", "recorded|reported|offences|cases"),
    "rate.owed": _rate("(?:debt|gearing|liabilities) ratio|gearing", "debts?|borrowings?|liabilities|owed", "assets|equity"),
    "rate.owing": _rate("(?:non-performing|bad) loan ratio", "non-performing|bad loans|impaired", "total loans|loan book|gross loans|loans"),
    "rate.vaccinated": _rate("(?:vaccination|vaccine) (?:coverage|rate|uptake)|uptake", "vaccinated|jabbed|immunised|immunized|received", "eligible|invited|population|due"),
}
