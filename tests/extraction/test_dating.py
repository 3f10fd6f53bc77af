"""When an article was published, and how that is known."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import read_text
from claimcheck.extraction.pipeline import read


@pytest.mark.parametrize(
    ("text", "day", "how"),
    [
        ("新华社北京2024年12月11日电 产量为3万吨。", "2024-12-11", "dateline"),
        ("标题\n新华社北京12月11日电 2023年产量2万吨，2024年产量3万吨。", "2024-12-11", "inferred"),
        ("标题\n新华社北京12月11日电 2023年产量2万吨，到2030年达到3万吨。", "2023-12-11", "inferred"),
        ("标题\n某市统计局 2024年3月18日\n全年产量3万吨。", "2024-03-18", "dateline"),
        ("标题\n新华社北京7月22日电 水位45.3米，为2016年以来最高。", None, None),
        ("标题\n产量为3万吨。", None, None),
        ("Title\n\nLONDON, June 2, 2025 - Output rose to 3 million tonnes.", "2025-06-02", "dateline"),
    ],
)
def test_day_and_how_it_is_known(text: str, day: str | None, how: str | None) -> None:
    document = read(read_text(text, "a.txt")).document
    assert (str(document.published) if document.published else None, document.published_from) == (day, how)


def test_the_option_wins_over_front_matter_and_front_matter_over_the_dateline() -> None:
    text = "---\ndate: 2024-05-01\n---\n新华社北京2023年12月11日电 产量为3万吨。"
    document = read(read_text(text, "a.md")).document
    assert (document.published, document.published_from) == (date(2024, 5, 1), "front-matter")
    document = read(read_text(text, "a.md"), published=date(2020, 1, 2)).document
    assert (document.published, document.published_from) == (date(2020, 1, 2), "option")


def test_the_publisher_is_the_agency_of_the_dateline() -> None:
    document = read(read_text("标题\n新华社北京2024年12月11日电 产量为3万吨。", "a.txt")).document
    assert document.publisher == "新华社"
