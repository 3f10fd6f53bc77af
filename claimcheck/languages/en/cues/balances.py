"""English words that give an amount its part in a balance (see ``relations/changes/balances.py``).

``open`` what there was, ``came`` and ``went`` what moved, ``left`` what there is at the end, ``rest`` what is left of what came; ``net`` what came less
what went, whichever is more.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...templates import Cue, plain

_SPAN = r"(?:year|month|week|season|quarter|day|term|period)"
_OPEN = (
    rf"(?:opened|started|began|entered)(?: the {_SPAN}| with| on| at){{1,2}}|brought forward|carried over|carried forward from"
    rf"|opening [a-z]+(?: of| was)?|inherited|at the (?:start|beginning|outset|turn) of the {_SPAN}"
)
_CAME = (
    r"receiv(?:ed|ing)|received|income|took in|taken in|raised|revenues?|earned|earnings|collected|filed|lodged|admitted|arrivals|births|joined|hired"
    r"|recruited|hires|starters|joiners|enrolled|acquired|generated|produced|delivered|launched|refilled|opened|bought|purchased|exports|paid in|inflows?|donations|borrowed|issued|receipts|took on|taken on|bringing in|brought in|gained|added|deliveries|loans written|lent|borrowings|gross debt|took delivery of|taking delivery of|deposits?|fresh|recruiting|hiring|adding|inflow|admissions|registrations|newcomers|welcomed"
)
_WENT = (
    r"spent|spending|expenditure|expenses|costs?|outlays|outgoings|paid out|pa(?:id|ys?) out|disposed of|closed|completed|resolved|decided|settled|discharged|deaths"
    r"|died|retired|sold|imports|repaid|withdrawn|scrapped|outflows?|used|handed out|lost|departures|leavers|debt|withdrew|evaporation|redeemed|consumed|shipped|cancelled|cancellations|demolished|resigned|departed|graduated|released|"
    r"written off|write-offs|destroyed|slaughtered|paid back|dispatched|evicted|culled|invested|repayments?|redemptions?|rehomed|returned|treated|removed|drained|lost to|losing|let go|laid off|wrote off|struck off|dismissed|drew off|drew down|drawn (?:off|down)|withdrawals?|offset by(?: cash(?: of)?)?"
)
_LEFT = (
    rf"closing (?:at|balance(?: of| was)?|stock(?: of| was)?)|(?:closed|ended|finished|ends|ending)(?: the {_SPAN}| with| on| at){{1,2}}"
    r"|carried forward|outstanding|pending|owed|owes|owing|left with|(?:br(?:ought|inging|ings)|tak(?:es|ing)|took|cut(?:ting|s)?|reduc(?:ed|ing)|rais(?:ed|ing)|lift(?:ed|ing)|push(?:ed|ing)) (?:it|them|(?:the|its|their) [a-z]+)(?: down| up| back)? to"
    r"|(?:was|were|is|are|stood|stands)(?: therefore| thus| hence| accordingly)(?: at)?|which left"
)
_REST = r"leav(?:es|ing)|remain(?:s|ed|ing)?"
# verbs behind the amount that moved
_COMING = r"filed|lodged|received|admitted|joined|hired|recruited|opened|bought|acquired|added|arrived|enrolled|registered|delivered|built|born|borrowed"
_GOING = (
    r"closed|completed|resolved|decided|settled|discharged|died|retired|resigned|left(?! in| of| on| at| with)|sold|repaid|withdrawn|scrapped|cancelled"
    r"|departed|graduated|released|disposed of|decommissioned|demolished|culled|shipped|spent|rehomed|removed|drawn off|drawn down|taken off|taken out|let go|laid off|treated|returned|cancelled|struck off|dismissed|who died|flowed out"
)
_NET = r"net (?:cash|spending|spend|debt|inflow|outflow|gain|loss|migration|increase|decrease)|surplus|deficit|shortfall|in the red|in the black"

_SOME = r"(?:about |some |just |only |nearly |around |roughly )?"

FLOWS: Mapping[str, Cue] = {
    # changes of two parts that make up that of the whole (see ``relations/changes/parts.py``)
    "parts.follow": plain(r"[:;(]|\bas\b|\bwith\b|\bof which\b|\bmade up of\b|\bincluding\b|\bcombining\b"),
    "parts.net": plain(r"\bnet (?:(?P<up>gain|increase|growth|inflow|rise)|(?P<down>loss|decrease|decline|outflow|fall)) of $"),
    "parts.precede": plain(r"^\W*(?:[a-z, ]{0,80}?\W)?with [^.;]{4,160}, the |\b(?:so(?: that)?|leaving|giving|overall|in all|altogether|net|thus|therefore|together)\b[^;]{0,60}$"),
    # what comes on top, and what it is added up to (see ``relations/wholes/raised.py``)
    "raised.to": plain(
        rf"\b(?:br(?:ings?|ought|inging)|tak(?:es?|ing)|took|lift(?:s|ed|ing)?|rais(?:es?|ed|ing)|push(?:es|ed|ing)?|swell(?:s|ed|ing)?|boost(?:s|ed|ing)?|increas(?:es?|ed|ing)|expand(?:s|ed|ing)?|got)"
        rf"(?! (?:down|back))(?: [a-z'’-]+){{0,9}}? to {_SOME}$|\bgot to {_SOME}$|\bfor a total of {_SOME}$"
        rf"|\b(?:so|meaning|which means|means)(?: that)? [^,;:]{{2,40}} (?:gained|raised|took(?: in)?|got|made|came to|totall?ed|reached) {_SOME}$"
    ),
    "raised.by": plain(
        rf"\b(?:an?other|a further|further|an? additional|additional|an? extra|extra|plus|adding|adds?|added|with (?:the|an?) (?:[a-z-]+ ){{1,2}}of|on top of|together with) {_SOME}$"
        r"|\bnew (?:[a-z-]+ ){1,3}(?:with|of) $|\b(?:plans?|planned|build(?:s|ing)?|add(?:s|ing)?|open(?:s|ed|ing)?|adding) an? (?:new )?$"
    ),
    "raised.by_behind": plain(r"(?: [a-z]+)? (?:more|extra|new|additional|on top)\b"),
    # words of one time, not of a stretch of it (see ``relations/changes/stocks.py``)
    "stock.way": plain(rf"\b(?:(?P<came>{_CAME})|(?P<went>{_WENT}))\b"),
    # what there would have been without something (see ``relations/wholes/left_out.py``)
    "left_out.aside": plain(
        r"\b(?:without|excluding|stripping out|leaving out|leaving aside|setting aside|but for|disregarding|had it not been for)\b(?: [a-z'’-]+){0,6}"
        r" (?:costs?|charges?|items?|expenses?|write-?(?:downs?|offs?)|loss(?:es)?|payments?|fines?|provisions?|impairments?|penalt(?:y|ies)|gains?|profits?|income|proceeds|sales?) (?:of|totalling|worth) (?:about |some )?$"
    ),
    "left_out.result": plain(
        r"(?<!net )\b(?:profits?|earnings|loss(?:es)?|surplus|deficit|result|income)\b(?! (?:after tax|attributable))[^;:.]{0,40}\bwould have (?:been|come to|come in at|risen to|reached|stood at|totall?ed|amounted to) (?:about |some )?$"
    ),
    "left_out.loss": plain(r"\b(?:loss(?:es)?|deficit)\b"),
    "left_out.gain": plain(r"\b(?:gains?|profits?|income|proceeds|sales?) (?:of|totalling|worth) "),
    "stock.sure": plain(
        r"\b(?:opened|built|hired|recruited|took on|bought|acquired|closed|shut|lost|sold|dismissed|scrapped|demolished|let go|laid off)"
        r" (?:about |another |a further |a new )?$"
    ),
    "stock.open": plain(
        rf"\b(?:began|begin|begins|started|starts|opened|opens|entered|enters|open|start|beginning|starting|opening) (?:[^;:.]{{0,90}}? )?(?:with|at|on) {_SOME}$"
        rf"|\bat the (?:start|beginning|outset|turn) of\b[^;:.]{{0,40}}$|\b(?:began|started|opened)(?: the {_SPAN})? {_SOME}$|\bbrought forward {_SOME}$"
        rf"|\b(?:against|versus|compared (?:with|to)|(?:up|down) from) {_SOME}$"
    ),
    "stock.close": plain(
        rf"\b(?:(?:which |and |that )?(?:left|leaving|leaves)(?: it| them| the [a-z]+)?(?: with)?|left with|ended?(?: the {_SPAN})?(?: with| on| at)|finish(?:ed|es)(?: the {_SPAN})?(?: with| on| at)"
        rf"|clos(?:ed|es)(?: the {_SPAN})?(?: with| on| at)|now (?:has|have|had|stands? at|holds?|numbers?|runs?|employs?)|(?:stood|stands) at|(?:down|up|back)? ?to|held|there (?:were|are)) {_SOME}$"
    ),
    "stock.close_behind": plain(
        r"(?: [a-z-]+){0,3}? (?:(?:was|were|is|are) (?:left|still)|remain(?:s|ed)?|left|(?:on|at|by) the (?:last|end|close)|by (?:nightfall|evening|midnight|the end)|at the end|in (?:its|their|the) [a-z]+ (?:on|at|by))\b"
        r"|(?: (?!and\b|but\b)[a-z'’-]+){0,4} (?:on|at|by) (?:(?:the|its) (?:last|end|close)\b|31 |30 |28 |29 )"
    ),
    # what the name of a net figure says of which side is more
    "flow.sign": plain(r"\b(?:(?P<up>surplus|in the black|profit)|(?P<down>deficit|shortfall|in the red))\b"),
    "flow.before": plain(
        rf"\b(?:(?P<net>{_NET})|(?P<open>{_OPEN})|(?P<rest>{_REST})|(?P<left>{_LEFT})|(?P<came>{_CAME})|(?P<went>{_WENT}))\b"
    ),
    "flow.after": plain(
        rf"(?P<open3>(?: [a-z]+){{0,3}}? (?:at|from) the (?:start|beginning|outset|turn) of (?:the |its |this ){{1,2}}{_SPAN})"
        rf"|(?: (?!and\b|but\b|while\b|of\b)[a-z-]+)?(?: (?:were|was|have been|had been|newly|also)){{0,2}} (?:(?P<came3>{_COMING})|(?P<went3>{_GOING}))\b"
        r"|(?: [a-z]+){0,2}? (?:(?P<went2>went out|flowed out|moved out|moved away|left the [a-z]+)|(?P<came2>came in|flowed in|moved in)|(?:in|of) (?:(?P<went>debt|borrowings)|(?P<came>cash))"
        r"|(?P<open>when (?:the )?[a-z]+ (?:began|opened|started)|at the (?:start|beginning|outset)|to (?:begin|start) with)"
        r"|(?P<left>(?:are|were|was|is) (?:pending|outstanding|unresolved)|still)|(?P<rest>remain(?:s|ed)?|(?:are|were|was|is) left)|(?P<net>in the (?:red|black)))\b"
        r"|[^,;:]{0,60}? (?P<net2>net)\b"
    ),
}
