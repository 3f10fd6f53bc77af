"""What the pages under docs/ tell people to write is understood."""

from __future__ import annotations

import re
from pathlib import Path

from claimcheck import config
from claimcheck.evidence.select import check_selector

DOCS = Path(__file__).parents[2] / "docs"


def test_freshness_rules(tmp_path: Path) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", (DOCS / "freshness.md").read_text("utf-8"), re.DOTALL)
    path = tmp_path / "pyproject.toml"
    path.write_text(text, "utf-8")
    archive, ministry, population = config.read(path).freshness.rules
    assert archive.never
    assert (ministry.period, ministry.warn_after, ministry.error_after) == ("quarter", 100, 186)
    assert (population.metric, population.warn_after) == ("population", 366)


def test_selectors() -> None:
    page = (DOCS / "evidence.md").read_text("utf-8")
    shown = [*re.findall(r"^\| `(.+?)` \|", page, re.MULTILINE), *re.findall(r'--select "(.+?)"', page)]
    assert len(shown) == 9
    for selector in shown:
        check_selector(selector)
