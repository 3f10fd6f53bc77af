"""A third language is one new package: nothing else in the house is touched for it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck import check, extract, languages

TOY = Path(__file__).parent / "toy"
TEXT = "La produktado estis trimil tunoj. La enspezoj kreskis je 12,5 elcentoj en 2023."


@pytest.fixture(autouse=True)
def esperanto() -> Iterator[None]:
    languages.__path__.append(str(TOY))
    languages.available.cache_clear()
    languages.get.cache_clear()
    yield
    languages.__path__.remove(str(TOY))
    languages.available.cache_clear()
    languages.get.cache_clear()


def test_it_is_found_by_its_folder_and_told_from_the_others() -> None:
    assert "eo" in languages.available()
    assert languages.detect(TEXT) == "eo"
    assert languages.detect("全市汽车产量为3万辆。") == "zh"


def test_its_figures_become_claims() -> None:
    weight, growth = extract(TEXT)
    assert (weight.value, weight.unit, weight.metric) == (Decimal(3000), "t", "La produktado estis")
    assert (growth.kind, growth.metric, growth.unit) == ("change", "La enspezoj", "%")
    assert growth.change is not None and growth.change.direction == "up"
    assert growth.change.factor == (Decimal("1.1245"), Decimal("1.1255"))
    assert growth.period is not None and str(growth.period.start) == "2023-01-01"


def test_checks_run_on_it() -> None:
    assert [finding for finding in check(TEXT) if finding.severity == "error"] == []
