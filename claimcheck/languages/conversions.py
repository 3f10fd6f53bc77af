"""Fixed factors between units (UCUM codes): international definitions, and the Chinese customary units."""

from __future__ import annotations

from decimal import Decimal

# Each unit in its family's base unit. Inch, foot, mile, acre, pound and gallon by the international yard and
# pound agreement of 1959 (gallon: US liquid; barrel: 42 of them); mu, jin and li by China's 1959 metrication
# (1 mu = 2000/3 m²).
_FAMILIES: tuple[dict[str, Decimal], ...] = (
    {
        "m": Decimal(1), "km": Decimal(1000), "cm": Decimal("0.01"), "mm": Decimal("0.001"),
        "[mi_i]": Decimal("1609.344"), "[ft_i]": Decimal("0.3048"), "[yd_i]": Decimal("0.9144"),
        "[in_i]": Decimal("0.0254"), "[nmi_i]": Decimal(1852), "里": Decimal(500),
    },
    {
        "m2": Decimal(1), "km2": Decimal(1000000), "har": Decimal(10000), "亩": Decimal(2000) / Decimal(3),
        "[acr_us]": Decimal("4046.8564224"), "[acr_br]": Decimal("4046.8564224"), "[sft_i]": Decimal("0.09290304"),
        "[smi_us]": Decimal("2589988.110336"), "[ft_i]2": Decimal("0.09290304"), "[mi_i]2": Decimal("2589988.110336"),
    },
    {
        "kg": Decimal(1), "g": Decimal("0.001"), "t": Decimal(1000), "[lb_av]": Decimal("0.45359237"),
        "[oz_av]": Decimal("0.028349523125"), "[stone_av]": Decimal("6.35029318"), "斤": Decimal("0.5"),
        "公斤": Decimal(1), "q": Decimal(100), "mg": Decimal("0.000001"), "克拉": Decimal("0.0002"),
    },
    {
        "L": Decimal(1), "mL": Decimal("0.001"), "m3": Decimal(1000), "[gal_us]": Decimal("3.785411784"),
        "[bbl_us]": Decimal("158.987294928"), "[cft_i]": Decimal("28.316846592"), "hL": Decimal(100), "cL": Decimal("0.01"), "[pt_us]": Decimal("0.473176473"),
    },
    {"kBy": Decimal("0.001"), "MBy": Decimal(1), "GBy": Decimal(1000), "TBy": Decimal(1000000)},
    {"W": Decimal(1), "kW": Decimal(1000), "MW": Decimal(1000000), "GW": Decimal(1000000000)},
    {
        "kW.h": Decimal(1), "MW.h": Decimal(1000), "GW.h": Decimal(1000000), "TW.h": Decimal(1000000000),
        "MJ": 1 / Decimal("3.6"), "GJ": 1 / Decimal("0.0036"), "TJ": 1 / Decimal("0.0000036"), "PJ": 1 / Decimal("0.0000000036"),
    },
    {"km/h": Decimal(1), "[mi_i]/h": Decimal("1.609344"), "m/s": Decimal("3.6"), "[kn_i]": Decimal("1.852")},
    # Lengths of time, by what they are always so many of: a working day is not 24 hours, a month no number of weeks.
    {
        "second": Decimal(1), "s": Decimal(1), "minute": Decimal(60), "min": Decimal(60), "hour": Decimal(3600),
        "h": Decimal(3600),
    },
    {"day": Decimal(1), "week": Decimal(7)},
    {"month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)},
)  # fmt: skip


_IMPERIAL = Decimal("4.54609") / Decimal("3.785411784")
# How many of the first make one of the second, at least and at most.
EVERY = {
    ("second", "minute"): ("60", "60"), ("second", "hour"): ("3600", "3600"), ("minute", "hour"): ("60", "60"),
    ("second", "day"): ("86400", "86400"), ("hour", "day"): ("24", "24"), ("hour", "week"): ("168", "168"), ("hour", "year"): ("8760", "8784"),
    ("minute", "day"): ("1440", "1440"),
    ("day", "week"): ("7", "7"), ("day", "month"): ("28", "31"), ("day", "year"): ("365", "366"),
    ("week", "month"): ("4", "4.43"), ("week", "year"): ("52", "52.2"), ("month", "quarter"): ("3", "3"),
    ("month", "year"): ("12", "12"), ("quarter", "year"): ("4", "4"),
}  # fmt: skip


def every(source: str, target: str) -> tuple[Decimal, Decimal] | None:
    """How many of one unit of time make one of another, at least and at most; None where that is not told."""
    if bounds := EVERY.get((target, source)):
        return Decimal(bounds[0]), Decimal(bounds[1])
    if bounds := EVERY.get((source, target)):
        return 1 / Decimal(bounds[1]), 1 / Decimal(bounds[0])
    return None


def factor_between(source: str, target: str) -> Decimal | None:
    """How many ``target`` make one ``source``; None when the units measure different things."""
    for family in _FAMILIES:
        if source in family and target in family:
            return family[source] / family[target]
    return None


def measures(source: str, target: str) -> tuple[Decimal, ...]:
    """What a factor may have to be multiplied by: a British gallon or pint is larger than an American one."""
    other = any(unit in f"{source} {target}" for unit in ("[gal_us]", "[pt_us]"))
    return (Decimal(1), _IMPERIAL, 1 / _IMPERIAL) if other else (Decimal(1),)


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper() and unit != "TEU"  # containers


def system_of(unit: str) -> str:
    """Whether a unit is one of feet, pounds and gallons, or one of ships: those are told again in metric ones.

    Chinese units are used beside metric ones for other things: woods in 亩, a township in square kilometres.
    """
    if unit in ("[kn_i]", "[nmi_i]"):
        return "nautical"
    return "customary" if unit.startswith("[") else "metric"
