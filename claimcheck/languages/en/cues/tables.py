"""English cues of prose that speaks of a table's rows."""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_MONTHS = "jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec"
CUES: Mapping[str, Cue] = {
    # other times, other bases, other ways of reckoning than a table's
    "row.other": plain(
        r"\b(?:averag|annually|annuali[sz]ed|adjust|exclud|stripping out|leaving out|without|since|underlying"
        r"|in real terms|forecast|expected|expects?|target|planned|is to|will|month|quarter|week)"
    ),
    "row.rate": plain(r"\b(?:growth|increase|rise)\b"),
    "row.carried": plain(r"(?:,? (?:by|another|a further|some))? ?"),
    # a heading that tells a time and nothing else
    "column_timed": plain(
        r"(?:(?:the|years?|months?|quarter|half|week|season|to|ended|ending|end|of|in|first|second|third|fourth|last|this|fy|q[1-4]|h[12]"
        r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,4})[ ,./–—'-]*){1,9}"
    ),
    # stocks and flows, by the heading of a row or column
    "opening_stock": plain(rf"\b(?:beginning|start|opening|brought forward|outset)\b|\b(?:0?1 (?:{_MONTHS})|(?:{_MONTHS})[a-z]* 1\b)"),
    "closing_stock": plain(rf"\b(?:end of|closing|carried forward|year[- ]end|at the end|(?:2[89]|3[01]) (?:{_MONTHS})|(?:{_MONTHS})[a-z]* (?:2[89]|3[01])\b)"),
    "outflow": plain(
        r"\b(?:paid|payments?|spent|spending|used|withdrawals?|withdrawn|expens|outflow|disposals?|disposed|sold|sales|issued"
        r"|released|removed|left|leavers|departures|closed|redemptions?|less|deduct|written off|lost|losses|spoil|scrapped|given away|completed|treated|cancel|write-offs?|deaths?|died"
        r"|discharged?|depreciation|out\b|exits?|retired|retirements|repaid|repayments?|consumed|consumption|shipped|decrease)"
    ),
    # what a row is called among all others
    "row.grew_most": plain(
        r"\bgrowth (?:was|is|were) (?:fastest|strongest|highest|quickest)\b|\b(?:grew|rose|expanded|increased|gained|climbed|advanced|improved) (?:by )?(?:the )?(?:fastest|most|quickest|strongest)\b"
        r"|\bfastest[- ]growing\b(?= of| ?[,.;]|$| [a-z]+ ?[,.;])"
        r"|\b(?:fastest|strongest|sharpest|biggest|largest|steepest|highest) (?:growth|rise|increase|gain|jump)\b(?! (?:in|of|for|since|on) (?!the (?:two|three|four|five|six|seven|eight|nine|ten|all)))"
    ),
    "row.grew_least": plain(
        r"\b(?:grew|rose|expanded|increased|gained|climbed|advanced) (?:by )?(?:the )?(?:slowest|least)\b"
        r"|\bslowest[- ]growing\b(?= of| ?[,.;]|$)|\b(?:slowest|weakest|smallest) (?:growth|rise|increase|gain)\b(?! (?:in|of|for|since|on) (?!the (?:two|three|four|five|six|seven|eight|nine|ten|all)))"
        r"|\bgrowth (?:was|is|were) (?:slowest|weakest)\b"
    ),
    "row.fell_most": plain(
        r"\b(?:fell|dropped|declined|shrank|decreased|lost) (?:by )?(?:the )?(?:fastest|most|furthest|hardest)\b"
        r"|\b(?:sharpest|biggest|largest|steepest|deepest) (?:fall|drop|decline|decrease|loss)\b(?! (?:in|of|for|since|on) (?!the (?:two|three|four|five|six|seven|eight|nine|ten|all)))"
    ),
    "row.most": plain(
        r"\b(?:is|was|were|are|remains?|remained|being) (?:again |still |once more |by far |comfortably |easily )?the (?:most populous|largest|biggest|busiest)"
        r"(?= (?:of|with|at|by)\b| ?[,.;]|$)"
    ),
    "row.least": plain(
        r"\b(?:is|was|were|are|remains?|remained|being) (?:again |still |once more |by far )?the (?:least populous|smallest|quietest|fewest)"
        r"(?= (?:of|with|at|by)\b| ?[,.;]|$)"
    ),
    "row.any": plain(
        r"\b(?:is|was|were|are|remains?|remained|proved) (?:again |still |once more |by far )?the (?:hardest|easiest|best|worst|strongest|weakest|cheapest|dearest|highest|lowest)"
        r"(?= of\b| ?[,.;]|$| to \w+)"
    ),
    "row.only_down": plain(
        r"\bthe only (?:[a-z]+ ){1,2}?(?:of [a-z0-9\ue001 -]{2,30} )?(?:to (?:fall|decline|drop|shrink|lose|decrease|slip|contract)|(?:that|which) (?:fell|declined|dropped|shrank|lost|decreased|slipped))\b"
    ),
    "row.only_up": plain(
        r"\bthe only (?:[a-z]+ ){1,2}?(?:of [a-z0-9\ue001 -]{2,30} )?(?:to (?:grow|rise|gain|increase|expand|climb)|(?:that|which) (?:grew|rose|gained|increased|expanded|climbed))\b"
    ),
    "row.only": plain(r"\bonly (?:the )?"),
    "row.each": plain(r"\$ (?:[a-z]+ ){0,2}?(?:per|for each|to the|an?) (?P<noun>[a-z]{4,})"),
    # a row that makes up a part of all, outright
    "row.makes": plain(
        r" (?:(?:alone |again |still )?(?:accounted for|accounts? for|made up|makes? up|was|were|is|are|provided|contributed|represented|supplied|took|brought in|generated) )"
        r"(?:exactly |precisely |just |fully |a full )?"
    ),
    "row.all": plain(r" of (?:all|total|the total|its total|the whole|our total)\b"),
    "row.it": plain(r" ?(?:but |and |yet |so |although |while )?(?:it|they) (?:(?:still|again|now|also|alone|thus|therefore|nevertheless) )?[a-z]+"),
    "row.its": plain(r"\s*(?:but |and |here |even so,? )?(?:its|their|it|they|sales there|there,?|the (?:division|segment|unit|business|centre|center|region|line|port|branch|category))\b"),
    "points_unit": plain(r"points?"),
    "row.of": plain(r"[\ue001-\ue007] of (?:the |its |our |all |total )?$"),
    "row.group": plain(r"(?:sub-?)?total [a-z' -]{3,24}|[a-z' -]{3,24},? (?:sub-?)?total"),
    "column_fiscal": plain(r"\b(?:fy|h[12] |q[1-4] )['’]?(?P<year>\d\d)\b"),
    "fiscal_heading": plain(r"\bfy|\bfiscal\b"),
    "points_column": plain(r"\b(?:pts?|pp|ppts?|points?|revision|revised|swing)\b|\+/[-−–]|±"),
    # a row that rose or fell, without a figure (see ``relations/tables/ways.py``)
    "row.moved": plain(
        r" (?:(?:sales|revenues?|volumes?|output|production|numbers?|prices|traffic|receipts|earnings|income|exports|imports|admissions|spending|costs) )?(?:(?:also|again|even|actually|once more|both|all) )?"
        r"(?:(?P<up>rose|grew|climbed|increased|gained|expanded|advanced|improved|(?:was|were|is|are) (?:up|higher)|went up|got longer|got bigger)"
        r"|(?P<down>fell|declined|dropped|shrank|decreased|slipped|contracted|lost|eased|slid|(?:was|were|is|are) (?:down|lower)|went down|came down|got shorter|got smaller))\b(?! (?:to|from|short|behind|ground)\b)"
    ),
    "row.because": plain(r" (?:because|as|owing|due|thanks|helped|hit|hurt|despite|although|though|following|on the back|amid|with)\b"),
    "row.unsaid": plain(
        r"\b(?:not|never|no|nor|neither|if|unless|would|could|should|may|might|will|had|have|has|except|apart|until|when|after|before|while|share|proportion|rank|rate|per|average"
        r"|most|least|fastest|slowest|faster|slower|only|all but|other)\b|n['’]t\b"
    ),
    "row.later": plain(
        r"\b(?:year|month|quarter|week|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|half|than|since|then|later|earlier|initially|at first"
        r"|in (?:value|volume|price)|share|faster|slower|most|least|less|more)\b"
    ),
    "row.rest": plain(r"\b(?:the other|the remaining|its other|the rest of the) $"),
    "row.is": plain(r",? ?(?:was|were|is|are|came|being)(?: (?:again|once more))?(?: (?:in|at|from|on))? (?:the )?|(?:,? ?(?:in|at|by) (?:the )?)|: (?:the )?"),
    "row.aside": plain(r",[^,;]{2,90},|\([^()]{1,60}\)|[\ue001-\ue007]"),
    "row.subset": plain(r"\b(?:among|except|excluding|apart from|other than|smaller|larger|remaining|last year|previously|once|until|used to|had been|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b"),
    "row.of_all": plain(r" of (?:the|its|all|our) (?:[a-z]+ )?\$"),
    "row.acts": plain(r"above|below|over|under|more|less|fewer|larger|smaller|bigger|greater|longer|shorter|taller|heavier|lighter|dearer|cheaper|raised|lift|boost|cut|reduc|add|lower|trim|slash|expand|shed"),
}
