"""Selectors: one value or a reason why not."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evidence.number import read
from claimcheck.evidence.problem import EvidenceProblem
from claimcheck.evidence.select import check_selector, select
from claimcheck.evidence.tables import format_of, tables
from claimcheck.model.errors import ClaimcheckError

CSV = """Table 3: vehicles,,\n年份,地区,"产量, 辆"\n2023,重庆,2 305 000\n2024,重庆,"1,987,654"\n2024,成都,900\n""".encode()
HTML = b"""<!DOCTYPE html><html><body>
<table><caption>Emissions <b>2024</b></caption>
<tr><th rowspan=2>Airport<th colspan=2>Tonnes</tr>
<tr><th>2023<th>2024</tr>
<tr><td>North<td>1,200<td>1,152<script>x</script>
<tr><td>South<td>800<td>790</table>
<table><tr><th>Airport</th><th>Runways</th></tr><tr><td>North</td><td>2</td></tr></table>
</body></html>"""
JSON = """{"data": [{"region": "重庆", "gdp": 8.80, "n": "12"}, {"region": "成都", "gdp": 2.2}],
 "a b": {"x": [1, [7, 8]]}, "twice": [{"k": 1}, {"k": 1}], "deep": {"no": null, "yes": true}}""".encode()


def workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Yearly data"
    for row in (["Statistics"], ["Year", "Cars", "Share"], [2023, 2305000, 0.1 + 0.2], [2024, 1987654, 0.35]):
        book.active.append(row)
    book.create_sheet("Other").append(["Year", "Cars"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "selector", "found"),
    [
        (CSV, '"产量, 辆" where 年份=2024, 地区=重庆', "1,987,654"),
        (CSV, "#3 where 年份=２０２４, 地区 = 成都", "900"),
        (CSV, "#3 where #1=2023", "2 305 000"),
        (CSV.replace(b",", b";"), '#3 WHERE #1=2024, #2="成都"', "900"),
        ("a\tb\n1\t2,5\n".encode("utf-16"), "b where a=1", "2,5"),
        ("年,量\n2024,3\n".encode("gb18030"), "量 where 年=2024", "3"),
        (HTML, "2024 where Airport=South", "790"),
        (HTML, "2024 where airport=north", "1,152"),
        (HTML, "emissions 2024!2023 where Airport=North", "1,200"),
        (HTML, "#2!Runways where Airport=North", "2"),
        (JSON, "$.data[0].gdp", "8.80"),
        (JSON, "$.data[region=成都].gdp", "2.2"),
        (JSON, "$.data[?region=重庆].n", "12"),
        (JSON, '$["a b"].x[1][0]', "7"),
    ],
)
def test_one_value(body: bytes, selector: str, found: str) -> None:
    assert select(body, selector) == found


def test_a_workbook_by_sheet() -> None:
    body = workbook()
    assert format_of(body) == "xlsx"
    assert select(body, "Yearly data!Cars where Year=2024") == "1987654"
    assert select(body, "Share where Year=2023") == "0.3"


@pytest.mark.parametrize(
    ("body", "selector", "says"),
    [
        (CSV, "GDP where 年份=2024", "no column 'GDP'"),
        (CSV, "#3 where 年份=2024", "2 cells match"),
        (CSV, "#3 where 年份=1999", "no row where 年份=1999"),
        (CSV, "Sheet!#3 where 年份=1999", "no table 'Sheet'"),
        (HTML, "Tonnes where Airport=South", "two columns are called 'Tonnes'"),
        (b"a,a,b\n1,2,3\n", "a where b=3", "two columns"),
        (CSV, "$.data", "no JSON"),
        (JSON, "x where y=1", "path such as"),
        (JSON, "$.data[5].gdp", "no item 5"),
        (JSON, "$.data[region=x].gdp", "no items with region=x"),
        (JSON, "$.twice[k=1].k", "2 items"),
        (JSON, "$.deep.no", "no number"),
        (JSON, "$.deep.yes", "no number"),
        (JSON, "$.data", "no number"),
        (b"[" * 100_000, "$[0]", "not readable as JSON"),
        (b"{", "$.a", "not readable as JSON"),
        (b"\xff\xff\xff", "a where b=c", "neither UTF-8"),
        (b"a\x00,b\n1,2", "b where a=1", "not text"),
        (b"PK\x03\x04 broken", "a where b=c", "not a readable workbook"),
        (b"<html><body>gone</body></html>", "a where b=c", "no row|no table"),
    ],
)
def test_nothing_or_two_is_a_reason(body: bytes, selector: str, says: str) -> None:
    with pytest.raises(EvidenceProblem, match=says):
        select(body, selector)


@pytest.mark.parametrize(
    "selector",
    [
        "",
        "GDP",
        "GDP where",
        "GDP where Year",
        " where a=b",
        "!GDP where a=b",
        "$..a",
        "$[",
        "$x",
        "GDP where =2024",
        "a where b=1 where c=2",
    ],
)
def test_what_is_no_selector(selector: str) -> None:
    with pytest.raises(ClaimcheckError, match="--select"):
        check_selector(selector)


@given(st.binary(max_size=300), st.sampled_from(["a where b=1", "#1 where #1=1", "$.a", "$[0][a=b]"]))
def test_any_bytes_are_read_or_refused(body: bytes, selector: str) -> None:
    for start in (b"", b"[", b"<table><tr><td rowspan=9 colspan=9>", b"PK\x03\x04", b"\xff\xfe"):
        try:
            select(start + body, selector)
        except EvidenceProblem:
            continue


@given(st.text("<>/tablehrd= 123\"'", max_size=200))
def test_any_page_is_read(page: str) -> None:
    tables(b"<table>" + page.encode())


@pytest.mark.parametrize(
    ("text", "scale", "unit", "value", "low", "high"),
    [
        ("1,987,654", "1", None, "1987654", "1987654", "1987654"),
        ("2 305 000", "1", None, "2305000", "2305000", "2305000"),
        ("198.8", "10000", "万辆", "1988000", "1987500", "1988500"),
        ("198.8 万辆", "10000", "万辆", "1988000", "1987500", "1988500"),
        ("−3.5%", "1", None, "-3.5", "-3.55", "-3.45"),
        ("(12)", "1", None, "-12", "-12", "-12"),
        ("０．２１６", "100", None, "21.6", "21.55", "21.65"),
        ("$4.20", "1", None, "4.2", "4.195", "4.205"),
    ],
)
def test_numbers_as_sources_write_them(
    text: str, scale: str, unit: str | None, value: str, low: str, high: str
) -> None:
    number, interval = read(text, Decimal(scale), unit)
    assert (number, interval.low, interval.high) == (Decimal(value), Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text", ["", "n/a", "198.8万", "12[1]", "1.2.3", "3 to 5", "1,98,765", "12 34", "1e5", "9" * 99]
)
def test_what_could_mean_something_else_is_refused(text: str) -> None:
    with pytest.raises(EvidenceProblem):
        read(text, Decimal(1), None)
