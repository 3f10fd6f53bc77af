"""Units as English writes them: money by ISO 4217, physical units by UCUM, time, and how a per-unit is named.

Data, and the patterns made of it. Sources: ISO 4217:2015; UCUM 2.1 (https://ucum.org). Pence, cents and other
hundredths are scaled to their currency.
"""

from __future__ import annotations

import re
from decimal import Decimal

# Symbols before (or after) an amount. Longest first when matched.
SYMBOLS = {
    "us$": "USD", "$us": "USD", "a$": "AUD", "au$": "AUD", "aus$": "AUD", "$a": "AUD", "c$": "CAD", "ca$": "CAD",
    "cad$": "CAD", "can$": "CAD", "c $": "CAD", "nz$": "NZD", "$nz": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD",
    "r$": "BRL", "mx$": "MXN", "mex$": "MXN", "mxn$": "MXN", "usd$": "USD", "aud$": "AUD", "j$": "JMD", "fj$": "FJD",
    "z$": "ZWL", "zw$": "ZWL", "n$": "NAD", "tt$": "TTD", "b$": "BND", "ec$": "XCD", "bds$": "BBD", "g$": "GYD", "hk $": "HKD",
    "$": "$", "£": "GBP", "€": "EUR", "¥": "JPY", "cn¥": "CNY", "rmb¥": "CNY", "₹": "INR", "rs.": "INR", "rs": "INR",
    "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND", "₱": "PHP", "฿": "THB", "₦": "NGN", "₴": "UAH",
    "₵": "GHS", "₡": "CRC", "₭": "LAK", "₮": "MNT", "₸": "KZT", "₲": "PYG", "₼": "AZN", "₾": "GEL", "zł": "PLN",
    "kč": "CZK", "rm": "MYR", "r": "ZAR", "n": "NGN", "ksh": "KES", "kshs": "KES", "ksh.": "KES", "sh": "KES",
    "shs": "KES", "sh.": "KES", "shs.": "KES", "ush": "UGX", "tsh": "TZS", "gh¢": "GHS", "gh₵": "GHS", "ghc": "GHS", "rmb": "CNY", "dh": "AED", "dhs": "AED", "qr": "QAR", "tk": "BDT", "rp": "IDR", "sfr": "CHF", "fr.": "CHF", "dm": "DEM", "ir£": "IEP",
}  # fmt: skip
CODES = (
    "USD EUR GBP JPY CNY AUD CAD NZD HKD SGD TWD INR KRW CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS AED"
    " SAR QAR KWD EGP ZAR NGN KES GHS BRL MXN ARS CLP COP PEN THB MYR IDR PHP VND PKR BDT LKR NPR KZT LAK CRC MNT UGX TZS RWF ZMW BWP MUR"
    " DEM FRF ITL ESP RMB"
).split()
# Currency names after an amount: code and factor. "$" is resolved from the text.
_HUNDREDTH = Decimal("0.01")
NAMES: dict[str, tuple[str, Decimal]] = {
    name: (code, Decimal(1))
    for names, code in (
        ("dollar,buck", "$"),
        ("us dollar,u.s. dollar,american dollar,united states dollar", "USD"),
        ("australian dollar", "AUD"),
        ("canadian dollar", "CAD"),
        ("new zealand dollar", "NZD"),
        ("hong kong dollar", "HKD"),
        ("singapore dollar", "SGD"),
        ("taiwan dollar,new taiwan dollar", "TWD"),
        ("euro", "EUR"),
        ("pound sterling,sterling,british pound,quid", "GBP"),
        ("egyptian pound", "EGP"),
        ("irish pound,punt", "IEP"),
        ("yen,japanese yen", "JPY"),
        ("yuan,renminbi,rmb,chinese yuan,kuai", "CNY"),
        ("won,south korean won,korean won", "KRW"),
        ("rupee,indian rupee", "INR"),
        ("pakistani rupee", "PKR"),
        ("sri lankan rupee", "LKR"),
        ("franc,swiss franc", "CHF"),
        ("french franc", "FRF"),
        ("cfa franc", "XOF"),
        ("rouble,ruble,russian rouble,russian ruble", "RUB"),
        ("real,reais,brazilian real,brazilian reais", "BRL"),
        ("mexican peso", "MXN"),
        ("argentine peso,argentinian peso", "ARS"),
        ("philippine peso", "PHP"),
        ("chilean peso", "CLP"),
        ("colombian peso", "COP"),
        ("lira,turkish lira", "TRY"),
        ("italian lire,lire", "ITL"),
        ("rand,south african rand", "ZAR"),
        ("ringgit,malaysian ringgit", "MYR"),
        ("rupiah,indonesian rupiah", "IDR"),
        ("baht,thai baht", "THB"),
        ("dong,vietnamese dong", "VND"),
        ("swedish krona,swedish kronor,kronor", "SEK"),
        ("norwegian krone,norwegian kroner", "NOK"),
        ("danish krone,danish kroner", "DKK"),
        ("icelandic krona,icelandic kronur", "ISK"),
        ("krona", "SEK"),
        ("zloty,zlotys,polish zloty", "PLN"),
        ("koruna,czech koruna,czech crown", "CZK"),
        ("norwegian crown", "NOK"),
        ("swedish crown", "SEK"),
        ("danish crown", "DKK"),
        ("icelandic crown", "ISK"),
        ("kuwaiti dinar", "KWD"),
        ("jordanian dinar", "JOD"),
        ("serbian dinar", "RSD"),
        ("tunisian dinar", "TND"),
        ("qatari riyal", "QAR"),
        ("omani rial", "OMR"),
        ("iranian rial", "IRR"),
        ("moroccan dirham", "MAD"),
        ("tanzanian shilling", "TZS"),
        ("ugandan shilling", "UGX"),
        ("nepalese rupee,nepali rupee", "NPR"),
        ("uruguayan peso", "UYU"),
        ("leu,lei,romanian leu,romanian lei", "RON"),
        ("lev,leva,bulgarian lev,bulgarian leva", "BGN"),
        ("kwacha,zambian kwacha", "ZMW"),
        ("birr,ethiopian birr", "ETB"),
        ("pula", "BWP"),
        ("forint,hungarian forint", "HUF"),
        ("hryvnia", "UAH"),
        ("shekel,israeli shekel,new shekel", "ILS"),
        ("dirham", "AED"),
        ("saudi riyal,riyal", "SAR"),
        ("naira", "NGN"),
        ("kenyan shilling", "KES"),
        ("cedi", "GHS"),
        ("taka", "BDT"),
        ("tenge", "KZT"),
        ("deutsche mark,deutschmark,german mark", "DEM"),
        ("bitcoin", "XBT"),
    )
    for name in names.split(",")
}
NAMES |= {
    "us cent": ("USD", _HUNDREDTH), "u.s. cent": ("USD", _HUNDREDTH), "american cent": ("USD", _HUNDREDTH), "eurocent": ("EUR", _HUNDREDTH),
    "euro cent": ("EUR", _HUNDREDTH), "centime": ("CHF", _HUNDREDTH), "penny": ("GBP", _HUNDREDTH), "pence": ("GBP", _HUNDREDTH), "paise": ("INR", _HUNDREDTH), "paisa": ("INR", _HUNDREDTH), "cent": ("$", _HUNDREDTH),
    "mao": ("CNY", Decimal("0.1")), "satoshi": ("XBT", Decimal("1e-8")), "sen": ("MYR", _HUNDREDTH),
    "crown": ("crown", Decimal(1)), "shilling": ("shilling", Decimal(1)), "dinar": ("dinar", Decimal(1)),
    "peso": ("peso", Decimal(1)), "krone": ("krone", Decimal(1)), "kroner": ("krone", Decimal(1)),
    "mark": ("mark", Decimal(1)), "marks": ("mark", Decimal(1)),
}  # fmt: skip
# Which country a bare "$" (peso, krone) means, when the text names its dollar by word or symbol.
DOLLAR_SIGNS = (
    (re.compile(r"canadian dollars?|\bcad\b"), "CAD"),
    (re.compile(r"australian dollars?|\baud\b|\$us\s?\d|\bus\$[^.]{0,40}\(\$\d"), "AUD"),
    (re.compile(r"new zealand dollars?|\bnzd\b"), "NZD"),
    (re.compile(r"hong kong dollars?|\bhkd\b"), "HKD"),
    (re.compile(r"singapore dollars?|\bsgd\b"), "SGD"),
)
# A text that marks its local dollar (C$33 million) means the American one by a bare sign.
LOCAL_SIGN = re.compile(r"(?<![a-z])(?:c|ca|a|au|nz|hk|s)\$ ?\d|(?<!\w)\$[ac] ?\d")
PESOS = ((re.compile(r"\bmexic"), "MXN"), (re.compile(r"\bargentin"), "ARS"), (re.compile(r"\bphilippin|\bmanila"), "PHP"),
         (re.compile(r"\bchile"), "CLP"), (re.compile(r"\bcolombia"), "COP"))  # fmt: skip
KRONER = ((re.compile(r"\bnorw|\boslo"), "NOK"), (re.compile(r"\bdanish|\bdenmark|\bcopenhagen"), "DKK"))

# Physical units: words in the singular → UCUM code.
PHYSICAL = {
    "tonne": "t", "ton": "[ton_us]", "metric ton": "t", "metric tonne": "t", "short ton": "[ston_av]",
    "long ton": "[lton_av]", "kilogram": "kg", "kilogramme": "kg", "kilo": "kg", "gram": "g", "gramme": "g",
    "milligram": "mg", "microgram": "ug", "pound weight": "[lb_av]", "ounce": "[oz_av]", "stone": "[stone_av]",
    "troy ounce": "[oz_tr]", "carat": "[car_m]", "quintal": "q",
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "centimetre": "cm", "centimeter": "cm",
    "millimetre": "mm", "millimeter": "mm", "decimetre": "dm", "micrometre": "um", "nanometre": "nm",
    "nanometer": "nm", "picometer": "pm", "picometre": "pm", "mile": "[mi_i]", "nautical mile": "[nmi_i]",
    "yard": "[yd_i]", "foot": "[ft_i]", "feet": "[ft_i]", "inch": "[in_i]", "light year": "[ly]", "light-year": "[ly]",
    "square kilometre": "km2", "square kilometer": "km2", "square metre": "m2", "square meter": "m2",
    "square mile": "[mi_i]2", "square foot": "[sft_i]", "square feet": "[sft_i]", "square yard": "[syd_i]",
    "square inch": "[sin_i]", "hectare": "har", "acre": "[acr_us]",
    "cubic metre": "m3", "cubic meter": "m3", "cubic kilometre": "km3", "cubic kilometer": "km3", "cubic foot": "[cft_i]",
    "cubic feet": "[cft_i]", "cubic yard": "[cyd_i]", "cubic centimetre": "cm3", "cubic centimeter": "cm3",
    "litre": "L", "liter": "L", "millilitre": "mL", "milliliter": "mL", "megalitre": "ML", "gigalitre": "GL",
    "hectolitre": "hL", "gallon": "[gal_us]", "pint": "[pt_us]", "quart": "[qt_us]", "barrel": "[bbl_us]",
    "bushel": "[bu_us]", "teaspoon": "[tsp_us]", "tablespoon": "[tbs_us]", "acre-foot": "[acr_us].[ft_i]",
    "drachma": "[dr_av]", "dram": "[dr_av]",
    "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW", "horsepower": "[HP]",
    "watt-hour": "W.h", "kilowatt-hour": "kW.h", "megawatt-hour": "MW.h", "gigawatt-hour": "GW.h",
    "terawatt-hour": "TW.h", "kilowatt hour": "kW.h", "megawatt hour": "MW.h", "gigawatt hour": "GW.h",
    "terawatt hour": "TW.h", "joule": "J", "kilojoule": "kJ", "megajoule": "MJ", "gigajoule": "GJ",
    "petajoule": "PJ", "calorie": "cal", "kilocalorie": "kcal", "british thermal unit": "[Btu]", "volt": "V",
    "kilovolt": "kV", "amp": "A", "ampere": "A", "ohm": "Ohm", "hertz": "Hz", "kilohertz": "kHz", "megahertz": "MHz",
    "gigahertz": "GHz", "decibel": "dB", "pascal": "Pa", "hectopascal": "hPa", "millibar": "mbar", "newton": "N",
    "becquerel": "Bq", "millisievert": "mSv", "microsievert": "uSv", "mole": "mol", "lumen": "lm",
    "bit": "bit", "byte": "By", "kilobyte": "kBy", "megabyte": "MBy", "gigabyte": "GBy", "terabyte": "TBy",
    "petabyte": "PBy", "megabit": "Mbit", "gigabit": "Gbit", "megapixel": "megapixel", "astronomical unit": "AU", "tesla": "T", "millitesla": "mT",
    "milliamp-hour": "mA.h", "milliampere-hour": "mA.h", "amp-hour": "A.h", "ampere-hour": "A.h", "milliamp": "mA",
    "part per million": "[ppm]", "parts per million": "[ppm]", "part per billion": "[ppb]", "parts per billion": "[ppb]",
    "part per trillion": "[pptr]", "parts per trillion": "[pptr]", "millimetre of mercury": "mm[Hg]",
    "millimeter of mercury": "mm[Hg]", "millimetres of mercury": "mm[Hg]", "millimeters of mercury": "mm[Hg]",
    "degree celsius": "Cel", "degree centigrade": "Cel", "degree fahrenheit": "[degF]", "celsius": "Cel",
    "celcius": "Cel", "centigrade": "Cel", "fahrenheit": "[degF]", "kelvin": "K", "degree": "deg", "degree c": "Cel",
    "degree f": "[degF]", "deg celsius": "Cel", "deg fahrenheit": "[degF]", "deg c": "Cel", "deg f": "[degF]",
    "deg": "deg", "radian": "rad", "turn": "circ", "knot": "[kn_i]", "mph": "[mi_i]/h", "kph": "km/h", "kmh": "km/h",
    "km/h": "km/h", "kmph": "km/h", "rpm": "{rpm}", "teu": "TEU", "kilotonne": "kt", "megatonne": "Mt", "megaton": "Mt",
    "kiloton": "kt", "tce": "{tce}",
}  # fmt: skip
for _name in [name for name in PHYSICAL if name.startswith("degree ")]:
    PHYSICAL[_name.replace("degree ", "degrees ")] = PHYSICAL[_name]
# Abbreviations: written after digits, with or without a space; case matters where it tells (MW, mW).
SHORT = {
    "kg": "kg", "kgs": "kg", "g": "g", "mg": "mg", "mcg": "ug", "μg": "ug", "µg": "ug", "lb": "[lb_av]",
    "lbs": "[lb_av]", "oz": "[oz_av]", "t": "t", "kt": "kt", "Mt": "Mt", "km": "km", "m": "m", "cm": "cm", "mm": "mm",
    "dm": "dm", "nm": "nm", "pm": "pm", "mi": "[mi_i]", "yd": "[yd_i]", "ft": "[ft_i]", "in": "[in_i]",
    "km2": "km2", "km²": "km2", "m2": "m2", "m²": "m2", "sq km": "km2", "sq m": "m2", "sq ft": "[sft_i]",
    "sq mi": "[mi_i]2", "sqm": "m2", "sqft": "[sft_i]", "ha": "har", "m3": "m3", "m³": "m3", "km3": "km3", "cc": "cm3",
    "l": "L", "L": "L", "ml": "mL", "mL": "mL", "cl": "cL", "ML": "ML", "GL": "GL", "bbl": "[bbl_us]", "W": "W",
    "kW": "kW", "kw": "kW", "KW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "Wh": "W.h", "kWh": "kW.h", "kwh": "kW.h",
    "KWh": "kW.h", "MWh": "MW.h", "GWh": "GW.h", "TWh": "TW.h", "V": "V", "kV": "kV", "A": "A", "Hz": "Hz",
    "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "dB": "dB", "hp": "[HP]", "bhp": "[HP]", "J": "J", "kJ": "kJ", "MJ": "MJ",
    "GJ": "GJ", "PJ": "PJ", "kcal": "kcal", "cal": "cal", "Pa": "Pa", "hPa": "hPa", "kPa": "kPa", "mbar": "mbar",
    "psi": "[psi]", "mph": "[mi_i]/h", "kph": "km/h", "km/h": "km/h", "kmh": "km/h", "kmph": "km/h", "m/s": "m/s",
    "km/s": "km/s", "KB": "kBy", "kB": "kBy", "MB": "MBy", "GB": "GBy", "TB": "TBy", "Mbps": "Mbit/s", "Gbps": "Gbit/s",
    "ppm": "[ppm]", "ppb": "[ppb]", "°C": "Cel", "°F": "[degF]", "° C": "Cel", "° F": "[degF]", "º C": "Cel",
    "ºC": "Cel", "ºF": "[degF]", "°": "deg", "C": "Cel", "F": "[degF]", "c": "Cel", "f": "[degF]", "K": "K",
    "Gy": "Gy", "mGy": "mGy", "Sv": "Sv", "mSv": "mSv", "µSv": "uSv", "μSv": "uSv", "Bq": "Bq", "kBq": "kBq",
    "MBq": "MBq", "MPa": "MPa", "GPa": "GPa", "kN": "kN", "Nm": "N.m", "mA": "mA", "mV": "mV", "mAh": "mA.h", "Ah": "A.h", "mm Hg": "mm[Hg]", "mmHg": "mm[Hg]", "mT": "mT", "lm": "lm", "lx": "lx", "AU": "AU", "Mbit/s": "Mbit/s", "Gbit/s": "Gbit/s", "mW": "mW", "PB": "PBy",
    "rad": "rad", "TEU": "TEU", "TEUs": "TEU", "boe": "{boe}", "bpd": "[bbl_us]/day",
    "b/d": "[bbl_us]/day", "CO2e": "{CO2e}", "mmol": "mmol", "mpg": "[mi_i]/[gal_us]", "km/ms": "km/ms",
}  # fmt: skip
# Units that are makers' names too: those only in lower case ("12 teslas").
MAKERS = frozenset({"tesla"})
# One letter, or a word besides: only glued to digits, or never after a space.
GLUED_ONLY = frozenset({"c", "f", "A", "K", "J", "V", "L", "t", "in", "cal", "l"})
# Those among them that are written behind a space as well, where nothing but the end or another figure follows.
LONE = frozenset({"V", "A", "L"})

TIME = {
    "year": "year", "yr": "year", "yrs": "year", "quarter": "quarter", "month": "month", "week": "week", "day": "day",
    "hour": "hour", "hr": "hour", "hrs": "hour", "minute": "minute", "min": "minute", "mins": "minute",
    "second": "second", "sec": "second", "secs": "second", "decade": "decade", "century": "century",
    "centuries": "century", "fortnight": "fortnight", "millisecond": "ms", "night": "night", "season": "season",
}  # fmt: skip
# How many of the smaller unit a time unit holds, for "five hours and 12 minutes" and for decades.
TIME_SCALE = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
SMALLER = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24,
    ("[ft_i]", "[in_i]"): 12, ("[lb_av]", "[oz_av]"): 16, ("[stone_av]", "[lb_av]"): 14,
}  # fmt: skip


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_PLURAL = r"(?:e?s)?"
_CODE = "|".join(code.lower() for code in CODES)
CURRENCY_BEFORE = re.compile(
    rf"(?:(?<![a-z]){_either(SYMBOLS)}|(?<![a-z])m?(?:{_CODE})|[$£€¥₹]|(?<![a-z])(?:dollars?|euros?))\s?$"
)
"""A currency symbol or code that ends right before a number (applied to the text before it)."""

CURRENCY_AFTER = re.compile(
    rf"[\s-]?(?:(?:of )?(?:(?P<name>{_either(NAMES)}){_PLURAL}|(?P<code>m?(?:{_CODE})))(?!\w)|(?P<symbol>[$£€¥₹₡₭₽₩₺₫₱฿]|zł|kč)(?! ?\d))"
)
_TURN_UP = r"(?!turn (?:up|out|to|into|in|down|away|off|on|over|back)\b)"  # "500,000 turn up"
UNIT_AFTER = re.compile(
    rf"(?:\s|-| - |\[|<| \[| <|){_TURN_UP}(?P<unit>{_either(PHYSICAL)}){_PLURAL}(?![\w])|[\s-](?P<pounds>pounds?)(?!\w)"
)
SHORT_AFTER = re.compile(rf"(?P<gap>[\s-]?[\[<]?)(?P<short>{_either(SHORT)})(?![\w²³]|-\d)")
HUNDREDTHS = re.compile(r"(?P<sign>[cp])(?= (?!m\b)|[/,.;)]|$)(?!\.m)")
INCHES = re.compile(r' ?"(?= (?:long|wide|high|tall|deep|thick|screen|pipe|disk|diameter))')
# Not "201,600 day-trippers", which counts another noun.
TIME_AFTER = re.compile(rf"[\s-](?P<unit>{_either(TIME)})(?:s|(?!-(?!olds?\b)[a-z]{{3,}}s\b))(?![\w])")
PERCENT_AFTER = re.compile(r"(?:\s|-)?(?:of (?:an?|one|1) )?(?:%|per ?cents?\b|pct\b|pc\b(?! (?:set|game|maker|sales?|market)\b)|percents\b|percentage\b(?!\s?-?points?))|\s?‰")
POINTS_AFTER = re.compile(
    r"(?:\s|-)(?:of )?(?:an? )?(?:(?P<pp>(?:percentage|percent|per cent|pct)[\s-]points?)|(?P<bp>basis[\s-]points?|bps?)\b|pps?\b)|(?:bps?|pps?)\b|%[\s-]points?\b"
)
PER_AFTER = re.compile(
    r"(?: of (?!the\b|its\b|their\b|a\b)[a-z]+(?: [a-z]+)?(?= (?:an?|per|each|every) ))?(?:[\s-](?:an?|per|each|every|for each|for every)[\s-]|/)"
    r"(?P<count>\$?\d[\d,]*(?:\.\d+)?(?: million| thousand| hundred)?|hundred thousand|thousand|hundred|million|head of)?(?:(?(count)\s))?"
    r"(?P<noun>(?:square|cubic) [a-z]+|[a-z²][\w²-]*)?"
)
FRACTION_POINT = re.compile(r"(?:[ -](?:of )?an?)?[ -](?:percentage[ -])?points?\b")
# What may be counted by "a …" after an amount without a preposition ("$5 a day"); "per" takes any noun.
PER_NOUNS = frozenset(
    "share day week month year hour minute second night head person pupil student tonne ton kilo kilogram kg litre liter"
    " gallon barrel ounce pound mile kilometre kilometer km acre hectare bushel unit ticket household family member"
    " customer employee worker passenger room metre meter mwh kwh megawatt-hour kilowatt-hour watt piece bottle"
    " vote litre game match pint cup resident user visitor patient child home house car gigabyte adult quarter trip"
    " capita securities security season shift session mw".split()
) | {unit for unit in PHYSICAL if unit.startswith(("square ", "cubic "))}


_PLURAL_SCALE = re.compile(r"\b(thousand|million|billion|trillion|lakh|crore)s\b(?: of)?")
_NOUGHTS = re.compile(r"(?<!\d)\s?['’]?000s?\b")


def of_heading(text: str) -> str:
    """A unit as headings give it, as prose writes it behind a number: "in thousands" and '000 are "thousand"."""
    text = _NOUGHTS.sub(" thousand", text).strip().removeprefix("in ")
    return _PLURAL_SCALE.sub(r"\1", text)
