"""Words by which a source is known: verbs of saying, people, posts, bodies and publications."""

from __future__ import annotations

import re

from .times_data import MONTHS, WEEKDAYS

SAY = frozenset(
    "said says told tells announced announces reported reports estimated estimates warned warns confirmed confirms showed shows"
    " found finds forecast forecasts predicts predicted calculated calculates added adds revealed stated noted argued believes"
    " thinks claims claimed wrote expects sees saw put puts declared insisted acknowledged admitted disclosed told promised pledged"
    " reckons reckoned projects say tell report warn estimate expect believe think argue claim predict show suggest indicate"
    " alleged alleges conceded concedes cautioned cautions maintained maintains countered contended contends asserted asserts"
    " complained recalled replied testified explained explains suggested suggests concluded concludes observed remarked stressed"
    " stresses emphasised emphasized reiterated indicated indicates insists notes agreed joked called described aims plans intends"
    " hopes targets proposes heard hears expected reveal reveals cut raised lifted lowered trimmed".split()
)
NOUNS_TOO = frozenset("forecast forecasts estimates reports claims finds shows".split())
NEEDS_BODY = frozenset(
    "sees saw put puts projects found say tell report warn estimate expect believe think argue claim predict show suggest indicate"
    " suggested suggests concluded maintained agreed described aims plans intends hopes targets proposes heard hears expected reveal".split()
)
PEOPLE = frozenset(
    "official officials police authorities analyst analysts economist economists researchers scientists expert experts organisers"
    " organizers prosecutor prosecutors investigators doctors rescuers lawyers executives source sources diplomat diplomats trader"
    " traders dealer dealers witnesses spokesman spokeswoman spokesperson forecasters auditors leaders campaigners insurers"
    " retailers brokers regulators suppliers operators growers pollsters engineers firefighters agents managers"
    " farmers fishermen shopkeepers owners developers builders bosses staff workers unions employers teachers nurses parents residents"
    " neighbours neighbors critics supporters opponents activists organisations organizations charities councillors ministers lawmakers"
    " democrats republicans conservatives liberals tories greens socialists nationalists protesters markets investors mps senators consultants planners agencies companies firms banks hoteliers landlords tenants pilots drivers academics authors"
    " utilities hospitals airports airlines universities ministries supermarkets embassies prosecution auditor inspectors biologists geologists historians astronomers epidemiologists ecologists conservationists".split()
)
ROLE_WORDS = frozenset(
    "mayor minister chief governor president senator councillor councilwoman councilman dr prof professor chairman chairwoman secretary"
    " director judge general colonel sergeant inspector superintendent captain commissioner premier chancellor king queen prince"
    " prime deputy vice treasurer spokesman spokeswoman analyst economist executive finance health agriculture foreign defence interior"
    " environment education energy trade industry attorney senior acting federal state opposition leader coroner mr mrs ms sir lord lady dame"
    " representative congressman congresswoman mp officer manager coach captain bishop archbishop pope ambassador sgt insp capt lt col maj cpl supt cmdr cllr brig detective constable lieutenant major".split()
)
BODIES = frozenset(
    "ministry department bureau office institute bank inc corp agency council commission university plc co group authority police"
    " association union board committee federation organisation organization company firm government statistics centre center"
    " service fund party foundation society charity operator city county airline hospital school court inquest tribunal inquiry hearing nations cross partners"
    " ltd limited league force army military administration parliament house command treasury chamber club broker regulator"
    " retailer hq laboratory observatory network research analytics economics pollster pollsters securities".split()
)
PUBLICATIONS = frozenset(
    "audit assessment analysis inspection probe accounts documents papers records filings results minutes report study survey poll reports studies surveys polls newspaper magazine times post journal herald gazette daily tribune telegraph reuters bbc cnn xinhua"
    " statement census bulletin review guardian figures data".split()
)
PRONOUNS = frozenset("he she it they we i you who which this that there one what these those nobody everyone and but also then it's".split())
NOT_NAMES = frozenset([*"As Initial Local Some Many Several Early Recent Latest All Both Most Such No".split(), *(m.capitalize() for m in MONTHS), *(w.capitalize() for w in WEEKDAYS), "The", "In", "On", "At", "But", "And", "He", "She", "It", "They", "We", "I", "A", "An", "That", "This"])
LEARNED = frozenset("royal national american british international european world united academy college chamber chambers institution organization museum faculty school union board friends church archdiocese diocese house alliance confederation".split())
INVERTED = frozenset(
    "said says added warned adds asked wrote argued noted cautioned explained recalled insisted joked observed replied concluded remarked"
    " conceded complained reckons reckoned countered stressed acknowledged".split()
)
"""Verbs behind which the speaker of words in quotation marks may stand ("…," cautioned Dr. Bhatti)."""
OFFICES = re.compile(
    r"(?:(?:Group|Interim|Deputy|Vice|Non-[Ee]xecutive|Executive|Managing|Senior|Acting|Chief|Founder and|Co-[Ff]ounder and|President and|Chair(?:man|woman)? and) )*"
    r"(?:Chief|Chair|Chairman|Chairwoman|Chairperson|CEO|CFO|COO|CTO|President|Director|Executive(?: Officer)?|(?:Financial|Operating) Officer|Founder|Co-[Ff]ounder|Secretary|Treasurer)(?: of [A-Z][\w &.-]{2,50})?"
)
"""An office written in capitals, as press releases write it after a name ("Ana Beltrán, Chief Executive, said")."""
