"""Reports made by hand, for reporters to show: two articles, seven claims, two findings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from claimcheck.model.claim import (
    Anchor,
    BasePeriod,
    Change,
    Claim,
    ClaimPeriod,
    Source,
    Verification,
)
from claimcheck.model.finding import Checked, Finding, Span
from claimcheck.model.identity import content_id
from claimcheck.model.report import (
    ArticleInfo,
    ClaimReport,
    ClaimsReport,
    FindingsReport,
    Implied,
    Link,
    Summary,
)

ZH = (
    "渝东市汽车年报\n\n今年1-10月渝东市汽车产量接近200万辆，其中新能源汽车产量达70万辆，同比增长1.1倍。\n"
    "全年营收48.6亿元，比上年的40.5亿元增长25%。\n"
)
EN = "Harbour notes\n\nThe port moved $4.2 billion of goods in 2023, up 21.6% on a year earlier.\n"
ARTICLES = (
    ArticleInfo(
        "news/渝东.txt", "渝东市汽车年报", "zh", date(2024, 12, 11), "dateline", "渝东日报", "utf-8", "00"
    ),
    ArticleInfo("news/port.md", "Harbour notes", "en", date(2024, 1, 9), "front-matter", None, "utf-8", "11"),
)
TEXTS = {"news/渝东.txt": ZH, "news/port.md": EN}


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Each line as one sentence."""
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append((at, at + len(line)))
        at += len(line) + 1
    return tuple(found)


def anchor(text: str, quote: str) -> Anchor:
    """The first place of ``quote`` in ``text``."""
    start = text.index(quote)
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    end = start + len(quote)
    return Anchor(quote, text[max(start - 20, 0) : start], text[end : end + 20], start, end, line, column)


def claim(article: str, quote: str, value: str | None, unit: str, metric: str, **more: Any) -> Claim:
    """A claim with sensible defaults."""
    number = None if value is None else Decimal(value)
    fields: dict[str, Any] = {
        "id": content_id(article, metric, quote, 0),
        "article": article,
        "anchor": anchor(TEXTS[article], quote),
        "metric": metric,
        "scope": None,
        "kind": "level",
        "value": number,
        "low": number,
        "high": number,
        "unit": unit,
        "hedge": None,
        "period": ClaimPeriod("2023", date(2023, 1, 1), date(2023, 12, 31)),
        "change": None,
        "part_of": None,
        "source": Source("渝东日报", None, "publication"),
        "modality": "stated",
        "date": date(2024, 12, 11),
    }
    return Claim(**{**fields, **more})


OCTOBER = ClaimPeriod("今年1-10月", date(2024, 1, 1), date(2024, 10, 31), present=True)
CARS = claim(
    "news/渝东.txt",
    "接近200万辆",
    "2E+6",
    "辆",
    "渝东市汽车产量",
    hedge="below",
    low=Decimal("1.8E+6"),
    period=OCTOBER,
)
ELECTRIC = claim(
    "news/渝东.txt", "70万辆", "700000", "辆", "渝东市新能源汽车产量", period=OCTOBER, part_of=CARS.id,
    low=Decimal(695000), high=Decimal(705000), status="verified",
    verifications=(
        Verification("2025-01-31T09:00:00Z", "verified", "Ana", "统计局", "https://example.org/a", date(2025, 1, 20)),
    ),
)  # fmt: skip
GROWTH = claim(
    "news/渝东.txt", "1.1倍", "1.1", "x", "渝东市新能源汽车产量", kind="change", period=OCTOBER,
    change=Change(
        "up", (Decimal("2.05"), Decimal("2.15")), None, BasePeriod("同比", date(2023, 1, 1), date(2023, 10, 31))
    ),
)  # fmt: skip
SALES = claim("news/渝东.txt", "48.6亿元", "4860000000", "CNY", "营收", status="suspect", tags=("年报",))
BEFORE = claim("news/渝东.txt", "40.5亿元", "4050000000", "CNY", "营收", status="disputed")
RATE = claim("news/渝东.txt", "25%", "25", "%", "营收", kind="change", status="refuted")
PORT = claim(
    "news/port.md", "$4.2 billion", "4200000000", "USD", "goods moved by the port", status="withdrawn"
)

CLAIMS = ClaimsReport(ARTICLES, (CARS, ELECTRIC, GROWTH, SALES, BEFORE, RATE, PORT))


def span(one: Claim) -> Span:
    """The claim's figure as a finding names it."""
    at = one.anchor
    return Span(at.start, at.end, at.line, at.column, at.exact, one.id)


MISMATCH = Finding(
    "growth-mismatch", "consistency", "error", "the two levels do not grow by the stated rate", "news/渝东.txt",
    (span(RATE), span(SALES), span(BEFORE)), (Decimal("24.5"), Decimal("25.5")),
    (Decimal("19.7"), Decimal("20.2")), "20%", "48.6亿 ÷ 40.5亿 = 1.2 → +20.0 %; the text says +25 %",
)  # fmt: skip
STALE = Finding(
    "stale-figure", "freshness", "warning", "speaks of its present, which is 14 months ago", "news/渝东.txt",
    (span(CARS),),
)  # fmt: skip
FINDINGS = FindingsReport(
    (MISMATCH, STALE),
    (Checked("growth-mismatch", 3, 1, 1, 1, 2, ("no base",)), Checked("part-exceeds-whole", 1, 1)),
    Summary(2, 7, 1, 1, 0),
    TEXTS,
    {path: sentences(text) for path, text in TEXTS.items()},
)
ONE = ClaimReport(
    ARTICLES[0], ELECTRIC, ZH, sentences(ZH),
    implied=(Implied(ELECTRIC, GROWTH, Decimal("323255.8"), Decimal("343902.4"), date(2023, 1, 1), date(2023, 10, 31)),),
    links=(Link("part-exceeds-whole", "part-of", "其中", (("whole", "接近200万辆"),), "holds"),),
    part=CARS, findings=(MISMATCH,),
)  # fmt: skip
