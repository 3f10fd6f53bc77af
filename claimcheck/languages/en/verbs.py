"""Verbs of news by what they say about a figure: up, down, level, who speaks."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


AUXILIARY = _set(
    "is are was were be been being has have had do does did will would can could may might must shall should isn't aren't"
    " wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot"
)
SAYING = _set(
    "said says say told tells announced announces estimates estimated reports reported added confirmed confirms showed"
    " shows show found suggests suggested warned warns predicted predicts expects forecasts believes believe think thinks"
    " claimed claims argued noted revealed stated wrote acknowledged admitted indicated insisted explained"
)
UP = _set(
    "rose risen rise rises rising grew grow grows grown growing climbed climb climbs climbing jumped jump jumps jumping surged"
    " surge surges surging soared soar soars soaring increased increase increases increasing gained gain gains gaining added"
    " adds adding widened widen widens improved improves improve advanced advances expanded expand expands swelled swells"
    " strengthened rebounded rallied raised raises raising lifted lifts boosted boosts up higher accelerated leapt"
    " leaped lengthened lengthens lengthening advancing rallying rebounding expanding improving widening rocketed skyrocketed hiked add warmed appreciated strengthen outperformed rebound recover doubled tripled quadrupled trebled firmed recovered ballooned spiked"
)
DOWN = _set(
    "fell fallen fall falls falling dropped drop drops dropping declined decline declines declining decreased decrease"
    " decreases decreasing slipped slip slips slid slide slides sank sink sinks sunk shrank shrink shrinks shrunk plunged"
    " plunge plunges plunging plummeted plummeting tumbled tumble tumbles tumbling sliding slipping sinking shrinking declining slumping contracting easing shedding lost lose loses losing cut cuts cutting reduced reduces reduce reducing"
    " lowered lowers narrowed narrow narrows eased ease eases weakened slumped slump slumps contracted contracts shed sheds"
    " down lower slashed trimmed shaved knocked wiped subtracted cooled depreciated weaken softened sagged skidded dipped dips halved dived receded retreated slowed slashing crashed shortened shortens shortening"
)
# Nouns of change: "a 9% increase in sales", "growth of 4 %".
UP_NOUNS = _set("increase rise jump gain growth surge climb improvement hike boost expansion leap upturn rebound advance raise")
DOWN_NOUNS = _set("decrease fall drop decline cut reduction loss slump dip saving slide plunge contraction fewer less discount downturn shrinkage")
MORE = _set("more higher larger bigger greater longer faster better above up taller heavier dearer wider ahead hotter warmer older further stronger firmer dearer")
LESS = _set("fewer less lower smaller below down shorter slower cheaper worse under behind lighter narrower cooler colder younger weaker softer")
STATE = _set(
    "is are was were be been stood stands stand remained remains totalled totaled totals averaged averages reached reaches"
    " reach amounted amounts hit hits equalled equaled exceeded exceeds came comes measured measures weighs weighed lasted"
    " lasts costs cost ranged ranges numbered numbers runs closed ended finished became become fetched topped put"
)
SHARE = _set("accounted accounts account made make makes represented represents represent comprised comprises constituted constitutes")
FINITE = (
    _set(
        "rose grew climbed jumped surged soared fell dropped declined slipped slid sank shrank plunged tumbled plummeted lost"
        " won took takes take came comes went goes gave gives got gets get made makes make held holds had kept keeps became"
        " began begins ran runs rang stood stands remained remains reached reaches hit paid pays spent spends spend sold sells"
        " bought buys brought brings led leads left sent put drew drew bore carried carries produced produces received receives"
        " employs employed earns earned posted booked recorded logged built builds wants wanted needs needed plans planned"
        " aims hopes intends grows rises falls gains loses adds averaged totalled totaled accounted accounts represents"
        " represented comprises serves served treats covers contains includes included exceeds costs lasts uses used"
        " supplied supplies opened opens closed closes started starts ended ends voted joined answered gave costs weighs"
        " measures lies lives works buys kills killed died dies ships shipped welcomed hired fired ordered signed raised"
        " edged drove beat beats broke caught cost set cut shed narrowed widened shrunk saw sees won owns owes operates"
        " consists consumed consumes emitted emits generated generates launched approved connected walked crossed blew"
        " brings bring pays borrowed repaid invested invests allocated issued issues stretches covered attracted attracts drew"
        " doubled tripled halved quadrupled become think expect get hold carry treat employ make want need use spend produce"
        " include live cross learn face serve own plan hope aim intend attend remain gain lay climbs jumps"
        " boasts features houses spans stays slept spoke spoke won't"
    )
    | _set("declines drops climbs surges jumps slips slides sinks shrinks totals averages")
)
AMBIGUOUS = _set(
    "cost costs cut cuts rise rises fall falls increase increases gain drop gains decline claim report plan work use need"
    " vote hope move call show cover run start end hit put set spread shed lead post save saves saved pay buy sell add"
    " grow shrink reach carry bring charge charges reduce raise lift total stand climb earn close open lose widen narrow"
    " lower jump slip double triple halve exceed create creates lasts treat store invest build employ accommodate hold burn burns"
)
AMBIGUOUS = AMBIGUOUS | _set("plans uses needs works runs starts ends leads drops climbs jumps declines surges claims buys hopes totals")
FINITE = FINITE - AMBIGUOUS | _set("expect")
PARTICIPLE_ONLY = _set("killed injured wounded based located compared listed expected estimated aged known named called")
