"""Score the quantity and time steps against the Recognizers-Text test cases (MIT, Copyright (c) Microsoft).

    python benchmarks/accuracy.py DIR [LANG [MODEL]] [--misses N]

DIR holds ``LANG-MODEL.json`` files (input, reference, results). An expected result counts when some quantity
that was read overlaps it with the same value and, where one is named, the same unit; of DateTimeModel only the
results of type date and daterange count. A case without expected results counts when nothing of that model's
kind was read in it. The peer's column is the best figure of any Python tool on the whole suites.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from claimcheck import languages
from claimcheck.model.mention import Quantity

PEERS = {
    ("zh", "Number"): (334, 365), ("zh", "Percent"): (139, 152), ("zh", "Currency"): (28, 35),
    ("zh", "Dimension"): (11, 36), ("zh", "Age"): (10, 10), ("zh", "Temperature"): (10, 10),
    ("zh", "NumberRange"): (0, 65), ("zh", "DateTime"): (112, 264),
    ("en", "Number"): (177, 235), ("en", "Percent"): (17, 20), ("en", "Currency"): (139, 180),
    ("en", "Dimension"): (63, 100), ("en", "Temperature"): (32, 43), ("en", "NumberRange"): (0, 87),
    ("en", "DateTime"): (463, 985),
}  # fmt: skip
GOALS = {
    "zh": {"Number": 97, "Percent": 98, "Currency": 96, "Dimension": 90, "Age": 100, "Temperature": 100,
           "NumberRange": 80, "DateTime": 75},
    "en": {"Number": 90, "Percent": 95, "Currency": 90, "Dimension": 85, "Age": 95, "Temperature": 90,
           "NumberRange": 70, "DateTime": 65},
}  # fmt: skip
MODELS = ("Number", "Percent", "Currency", "Dimension", "Age", "Temperature", "NumberRange", "DateTime")

# Unit names of the suites → (our unit, how many of ours one of theirs is). Several where a name is ambiguous.
UNITS: dict[str, tuple[tuple[str, str], ...]] = {
    "Dollar": (("USD", "1"), ("CAD", "1"), ("AUD", "1")), "Cent": (("USD", "0.01"),), "Pence": (("GBP", "0.01"),),
    "Pound": (("[lb_av]", "1"), ("GBP", "1")), "Franc": (("CHF", "1"),), "Rupee": (("INR", "1"),),
    "Bitcoin": (("XBT", "1"),), "Satoshi": (("XBT", "1e-8"),), "Sen": (("MYR", "0.01"),), "Peso": (("MXN", "1"),),
    "Inch": (("[in_i]", "1"),), "Foot": (("[ft_i]", "1"), ("[in_i]", "12")), "Mile": (("[mi_i]", "1"),),
    "Yard": (("[yd_i]", "1"),), "Barrel": (("[bbl_us]", "1"),), "Ounce": (("[oz_av]", "1"),),
    "Gallon": (("[gal_us]", "1"),), "Cubic foot": (("[cft_i]", "1"),), "Square meter": (("m2", "1"),),
    "Square kilometer": (("km2", "1"),), "Cubic meter": (("m3", "1"),), "Bit": (("bit", "1"), ("位", "1")),
    "Meter": (("m", "1"),), "Kilometer": (("km", "1"),), "Millimeter": (("mm", "1"),), "Centimeter": (("cm", "1"),),
    "Decimeter": (("dm", "1"),), "Picometer": (("pm", "1"),), "Metric ton": (("t", "1"),), "Ton": (("t", "1"),),
    "Kilogram": (("kg", "1"),), "Gram": (("g", "1"),), "Microgram": (("ug", "1"),), "Milligram": (("mg", "1"),),
    "Megabyte": (("MBy", "1"),), "Gigabyte": (("GBy", "1"),), "Teaspoon": (("[tsp_us]", "1"),),
    "Dram": (("[dr_av]", "1"),), "Meter per millisecond": (("m/ms", "1"),), "Liter": (("L", "1"),),
    "Centimeter per millisecond": (("cm/ms", "1"),), "Kilometer per millisecond": (("km/ms", "1"),),
    "Kilometer per hour": (("km/h", "1"),), "Meter per second": (("m/s", "1"),), "Degree": (("deg", "1"), ("Cel", "1")),
    "Radian": (("rad", "1"),), "Turn": (("circ", "1"),), "C": (("Cel", "1"),), "F": (("[degF]", "1"),),
    "K": (("K", "1"),), "Year": (("year", "1"),), "Month": (("month", "1"),), "Week": (("week", "1"),),
    "Day": (("day", "1"),), "Age": (("year", "1"),), "Hectare": (("har", "1"),), "Mu": (("亩", "1"), ("[mu]", "1")),
    "Jin": (("斤", "1"), ("[jin]", "1"), ("kg", "0.5")), "Li": (("里", "1"), ("km", "0.5")),
    "Liang": (("两", "1"), ("g", "50")), "Watt": (("W", "1"),), "Kilowatt": (("kW", "1"),),
    "Kilobit": (("bit", "1000"),), "Kilobyte": (("By", "1000"), ("kBy", "1")), "Megahertz": (("MHz", "1"),),
    "Chinese yuan": (("CNY", "1"),), "Fen": (("CNY", "0.01"),), "Jiao": (("CNY", "0.1"),),
}  # fmt: skip


def _decimal(text: object) -> Decimal | None:
    try:
        return Decimal(str(text).rstrip("%"))
    except (InvalidOperation, ValueError):
        return None


def _close(one: Decimal, two: Decimal) -> bool:
    return abs(one - two) <= max(abs(one), abs(two)) * Decimal("1e-4")


def _values(quantity: Quantity) -> list[Decimal]:
    """The numbers that a quantity states: its value; of a fraction also the fraction itself."""
    values = [quantity.value] if quantity.value is not None else []
    values += list(quantity.parts)
    if quantity.form == "fraction":
        values += [v / 100 for v in values]
    return values


def _same_unit(quantity: Quantity, resolution: Mapping[str, Any], expected: Decimal) -> bool:
    name, code = resolution.get("unit"), resolution.get("isoCurrency")
    base = quantity.unit.split("/")[0] if quantity.unit.split("/")[0] else quantity.unit
    known = ((code, "1"),) if code else UNITS.get(name or "", ())
    for unit, factor in known:
        if unit in (base, quantity.unit) and any(_close(v, expected * Decimal(factor)) for v in _values(quantity)):
            return True
    return False


_RANGE = re.compile(r"([\[(])(-?[\d.]*),(-?[\d.]*)([\])])")


def _same_range(quantity: Quantity, text: str, inside: Iterable[Quantity]) -> bool:
    """Two-sided: both ends. One-sided: the stated bound on the right side, by hedge."""
    match = _RANGE.match(text)
    if match is None:
        return False
    low, high = _decimal(match[2]) if match[2] else None, _decimal(match[3]) if match[3] else None
    if low is not None and high is not None:
        if quantity.interval.low is not None and quantity.interval.high is not None:
            if _close(quantity.interval.low, low) and _close(quantity.interval.high, high):
                return True
        stated = [(q.value, q.hedge) for q in inside]
        one_value = low == high and any(v == low for v, _ in stated)
        return one_value or (low, "above") in stated and (high, "below") in stated
    bound, hedge = (low, "above") if low is not None else (high, "below")
    return quantity.value == bound and quantity.hedge == hedge


def _quantity_case(language: Any, model: str, case: Mapping[str, Any]) -> tuple[int, int]:
    folded = language.fold(case["input"])
    found: list[Quantity] = language.quantities(folded)
    results = [r for r in case["results"] if r["resolution"].get("value") not in (None, "null")]
    if not results:
        return int(not any(_of_model(q, model) for q in found)), 1
    return sum(any(_hit(q, model, r, found) for q in found) for r in results), len(results)


def _of_model(quantity: Quantity, model: str) -> bool:
    """Whether a quantity would be wrong where a model expects nothing."""
    unit = quantity.unit.split("/")[0]
    if model in ("Number", "NumberRange", "Percent"):
        form = {"NumberRange": "range", "Percent": "percent"}.get(model)
        # A number with its unit is what the other models expect; here only a bare one is wrong.
        return quantity.is_claim and (quantity.form == form if form else not quantity.unit)
    if model == "Currency":
        return bool(re.fullmatch(r"[A-Z]{3}", unit))
    if model == "Temperature":
        return unit in ("Cel", "[degF]", "K")
    if model == "Age":
        return unit in ("year", "month")
    known = {code for units in UNITS.values() for code, _ in units}
    return quantity.is_claim and unit in known and not re.fullmatch(r"[A-Z]{3}|year|month|week|day|Cel|\[degF\]", unit)


def _hit(quantity: Quantity, model: str, result: Mapping[str, Any], found: list[Quantity]) -> bool:
    if quantity.start >= result["end"] or quantity.end <= result["start"]:
        return False
    resolution = result["resolution"]
    if model == "NumberRange":
        inside = [q for q in found if q.start < result["end"] and q.end > result["start"]]
        return _same_range(quantity, resolution["value"], inside)
    expected = _decimal(resolution["value"])
    if expected is None:
        return False
    if model == "Percent":
        # They count percentage points as a per cent; here points are a unit of their own.
        return quantity.unit in ("%", "pp") and any(_close(v, expected) for v in _values(quantity))
    if resolution.get("unit"):
        return _same_unit(quantity, resolution, expected)
    values = _values(quantity)
    # A number as such: 16.4亿 and "$ 5 million" are the same number with a unit; hundredths are scaled back.
    return any(_close(v, expected) or _close(v * 100, expected) and quantity.unit in ("GBP", "USD") for v in values)


# The suite gives the last and the next such day where words allow both; a reader takes one by the verb's tense.
def _time_case(language: Any, case: Mapping[str, Any]) -> tuple[int, int]:
    from claimcheck.extraction.periods import resolve

    results = [r for r in case["results"] if r["type"] in ("datetimeV2.date", "datetimeV2.daterange")]
    if not results:
        return 0, 0
    reference = date.fromisoformat(case.get("reference", "2020-01-01")[:10])
    moments = language.moments(language.fold(case["input"]))
    hits = 0
    for result in results:
        spans = [m for m in moments if m.start < result["end"] and m.end > result["start"]]
        hits += any(
            _same_time(resolve(m.text, m.spec, reference, ahead=ahead), result)
            for m in spans
            for ahead in (False, True)
        )
    return hits, len(results)


def _same_time(period: Any, result: Mapping[str, Any]) -> bool:
    for value in result["resolution"]["values"]:
        if value["type"] == "date":
            expected: tuple[str | None, str | None] = (value.get("value"), value.get("value"))
        else:
            end = value.get("end")
            expected = (value.get("start"), end)
        if expected[0] == "not resolved":
            if period is not None and period.start is None and period.end is None:
                return True  # the words were read as a time, and given no dates
            continue
        if period is None:
            continue
        start = period.start.isoformat() if period.start else None
        if value["type"] == "date":
            if start == expected[0] and period.end == period.start:
                return True
            continue
        # Their end is exclusive for whole units and inclusive for spans of days: either is accepted.
        ends = {period.end.isoformat(), (period.end + timedelta(days=1)).isoformat()} if period.end else {None}
        if start == expected[0] and (expected[1] in ends or expected[1] is None):
            return True
        if expected[0] is None and expected[1] in ends:
            return True
    return False


def score(folder: Path, code: str, model: str, misses: int = 0) -> tuple[int, int] | None:
    """Hits and expected results of one suite; ``None`` where its file is missing."""
    path = folder / f"{code}-{model}Model.json"
    if not path.exists():
        return None
    language = languages.get(code)
    hits = total = 0
    for case in json.loads(path.read_text("utf-8")):
        hit, count = _time_case(language, case) if model == "DateTime" else _quantity_case(language, model, case)
        hits, total = hits + hit, total + count
        if hit < count and misses > 0:
            misses -= 1
            texts = [result["text"] for result in case["results"]]
            print("  missed:", json.dumps(case["input"][:160], ensure_ascii=False), texts)
    return hits, total


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("language", nargs="?", choices=sorted(languages.available()))
    parser.add_argument("model", nargs="?", choices=MODELS)
    parser.add_argument("--misses", type=int, default=0, help="print up to this many missed cases a suite")
    options = parser.parse_args()
    print(f"{'suite':<16}{'hits':>6}{'of':>6}{'ours %':>9}{'goal %':>9}{'best peer %':>13}")
    for code in [options.language] if options.language else languages.available():
        for model in [options.model] if options.model else MODELS:
            result = score(options.folder, code, model, options.misses)
            if result is None or not result[1]:
                continue
            hits, total = result
            peer = PEERS.get((code, model))
            goal = GOALS.get(code, {}).get(model, "")
            best = f"{100 * peer[0] / peer[1]:.1f}" if peer else "-"
            print(f"{code + ' ' + model:<16}{hits:>6}{total:>6}{100 * hits / total:>9.1f}{goal:>9}{best:>13}")


if __name__ == "__main__":
    main()
