"""JSON as the contract has it: shapes, plain decimal numbers, ISO dates, null for what is unknown."""

from __future__ import annotations

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from claimcheck.model.report import ClaimsReport
from claimcheck.reporters import Screen, formats_for, render
from claimcheck.reporters.json import number

from . import samples

CLAIM_FIELDS = (
    "id article anchor metric scope kind value low high unit hedge period change part_of source modality date "
    "status review_by tags verifications"
).split()


def shown(view: str, report: object) -> str:
    return render("json", view, report, Screen())


def test_claims_have_the_fields_of_the_contract_in_its_order() -> None:
    data = json.loads(shown("claims", samples.CLAIMS))
    assert data["schema"] == "claimcheck/claims/1"
    assert list(data["articles"][0]) == (
        "path title language published published_from publisher encoding sha256".split()
    )
    first = data["claims"][0]
    assert list(first) == CLAIM_FIELDS
    assert list(first["anchor"]) == "exact prefix suffix start end line column".split()
    assert first["period"] == {
        "text": "今年1-10月",
        "start": "2024-01-01",
        "end": "2024-10-31",
        "present": True,
    }
    assert first["scope"] is None and first["change"] is None and first["part_of"] is None
    assert data["claims"][2]["change"] == {
        "direction": "up",
        "factor": [2.05, 2.15],
        "delta": None,
        "base": {"text": "同比", "start": "2023-01-01", "end": "2023-10-31"},
    }
    assert list(data["claims"][1]["verifications"][0]) == "at verdict by source url source_date note".split()


def test_findings_have_the_shape_of_the_contract() -> None:
    data = json.loads(shown("findings", samples.FINDINGS))
    assert data["schema"] == "claimcheck/findings/1"
    finding = data["findings"][0]
    assert {
        "rule",
        "family",
        "severity",
        "message",
        "article",
        "spans",
        "stated",
        "expected",
        "suggestion",
    } <= set(finding)
    assert finding["spans"][0]["exact"] == "25%"
    assert finding["spans"][0]["claim"] == samples.RATE.id
    assert finding["expected"] == [19.7, 20.2]
    assert data["checked"][0]["not_run"] == 2
    assert data["summary"] == {"articles": 2, "claims": 7, "errors": 1, "warnings": 1, "infos": 0}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("2E+6", "2000000"),
        ("1E-9", "0.000000001"),
        ("1639999999.9", "1639999999.9"),
        ("0.30", "0.30"),
        ("33.33333333333333333333333333333333", "33.3333333333333"),
        ("1.199999999999999999999999999999999", "1.2"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("-0E+3", "-0"),
    ],
)
def test_numbers_are_plain_decimals(written: str, plain: str) -> None:
    claim = structs.replace(samples.CARS, value=Decimal(written))
    text = shown("claims", ClaimsReport(samples.ARTICLES, (claim,)))
    assert re.search(rf'"value": {re.escape(plain)},', text) or plain == "-0"
    json.loads(text)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_any_decimal_is_written_without_an_exponent(value: Decimal) -> None:
    if abs(value.adjusted()) > 500:
        return
    text = number(value)
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text)
    if len(value.as_tuple().digits) <= 25:
        assert Decimal(text) == value


def test_numbers_inside_strings_are_left_alone() -> None:
    claim = structs.replace(samples.CARS, metric="model 1E+6 of 2E+6", value=Decimal("3E+5"))
    data = json.loads(shown("claims", ClaimsReport(samples.ARTICLES, (claim,))))
    assert data["claims"][0]["metric"] == "model 1E+6 of 2E+6"
    assert data["claims"][0]["value"] == 300000


def test_show_adds_to_the_claims_shape() -> None:
    data = json.loads(shown("claim", samples.ONE))
    assert data["schema"] == "claimcheck/claims/1"
    assert [claim["id"] for claim in data["claims"]] == [samples.ELECTRIC.id]
    assert data["sentence"].startswith("今年1-10月渝东市")
    assert data["relations"][0]["rule"] == "part-exceeds-whole"


def test_text_and_json_fit_every_view() -> None:
    for view in ("claims", "claim", "findings", "changes", "rules", "verdicts"):
        assert formats_for(view)[:2] == ["text", "json"]
