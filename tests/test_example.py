"""The example article, the demo and the README do what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import claimcheck
from claimcheck.model.claim import Claim

PROJECT = Path(__file__).resolve().parent.parent
EXAMPLE = PROJECT / "examples" / "green-silk-road.md"

# What the article says, as a reader takes it: figure, value, unit, kind, words of metric and scope, period, direction, source.
FACTS = """
接近200万辆 | 2000000 | 辆 | level | 重庆 汽车产量 | 2024-01-01..2024-10-31 | | 示例
70万辆 | 700000 | 辆 | level | 新能源汽车 产量 | 2024-01-01..2024-10-31 | | 示例
1.1倍 | 1.1 | x | change | 新能源汽车 产量 | 2024-01-01..2024-10-31 | up | 示例
856吨左右 | 856 | t | level/change | 二氧化碳 排放 | | | 李兴旺
9年 | 9 | year | duration | 示范项目 | | | 重庆市中新示范项目管理局
257.5亿美元 | 25750000000 | USD | level | 签约 金额 | | | 重庆市中新示范项目管理局
212.8亿美元 | 21280000000 | USD | level | 跨境融资 | | | 重庆市中新示范项目管理局
约146亿美元 | 14600000000 | USD | level | 重庆企业 融资 | | | 示例
9个省区市 | 9 | 个 | level | 省区市 | | | 示例
61亿美元 | 6100000000 | USD | level | 跨境融资 | | | 示例
100多家 | 100 | 家 | level | 企业 | | | 示例
8.8万亿元 | 8800000000000 | CNY | level | 金融业 资产规模 | 2024-10-31..2024-10-31 | | 示例
接近8000亿元 | 800000000000 | CNY | level | 绿色贷款 余额 | 2024-10-31..2024-10-31 | | 示例
21.6% | 21.6 | % | change | 绿色贷款 余额 | 2024-10-31..2024-10-31 | up | 示例
约11.63% | 11.63 | % | change | 江北机场 碳排放 | 2022-01-01..2022-12-31 | down | 示例
约3.98% | 3.98 | % | change | 江北机场 碳排放 | 2023-01-01..2023-12-31 | down | 示例
连续两年 | 2 | year | duration | 碳排放 | 2022-01-01..2023-12-31 | down | 示例
"""


@pytest.fixture(scope="module")
def claims() -> dict[str, Claim]:
    text = EXAMPLE.read_text("utf-8")
    return {claim.anchor.exact: claim for claim in claimcheck.extract(text, path="green-silk-road.md")}


@pytest.mark.parametrize("row", FACTS.strip().splitlines(), ids=lambda row: row.split(" |")[0])
def test_every_fact_of_the_example_is_claimed(claims: dict[str, Claim], row: str) -> None:
    quote, value, unit, kind, words, period, direction, source = (cell.strip() for cell in row.split("|"))
    claim = claims[quote]
    assert (claim.value, claim.unit) == (Decimal(value), unit)
    assert claim.kind in kind.split("/")
    assert all(word in f"{claim.metric} {claim.scope}" for word in words.split())
    if period:
        assert claim.period is not None
        assert f"{claim.period.start}..{claim.period.end}" == period
    assert (claim.change.direction if claim.change and direction else "") == direction
    assert claim.source is not None
    assert source in claim.source.name
    assert claim.date == date(2024, 12, 11)


def test_nothing_else_is_claimed_but_two_ordinals(claims: dict[str, Claim]) -> None:
    stated = {row.split(" |")[0] for row in FACTS.strip().splitlines()}
    assert set(claims) - stated <= {"第五届", "三星级"}


def test_the_project_tracks_its_example_and_turns_red_a_year_later() -> None:
    def check(day: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "claimcheck", "check", "--as-of", day]
        return subprocess.run(
            command, capture_output=True, text=True, cwd=PROJECT, check=False, encoding="utf-8"
        )

    assert (PROJECT / "claims.json").is_file()
    assert check("2024-12-11").returncode == 0
    later = check("2025-12-11")
    assert later.returncode == 1
    assert "stale-figure" in later.stdout


def test_no_verification_of_the_example_is_invented() -> None:
    assert '"verdict"' not in (PROJECT / "claims.json").read_text("utf-8")


def test_the_demo_plays_to_its_end(tmp_path: Path) -> None:
    command = tmp_path / "claimcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n')
    command.chmod(0o755)
    path = os.pathsep.join([str(tmp_path), str(Path(sys.executable).parent), os.environ["PATH"]])
    before = (PROJECT / "claims.json").read_bytes()
    run = subprocess.run(
        ["bash", "scripts/demo.sh"], capture_output=True, text=True, cwd=PROJECT, check=False, encoding="utf-8",
        env={**os.environ, "PATH": path, "PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    for sign in ("verified", "error[suspect]", "error[stale-figure]"):
        assert sign in run.stdout
    assert (PROJECT / "claims.json").read_bytes() == before


def test_the_readme_example_in_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", readme, re.S)
    exec(compile(code, "README.md", "exec"), {})
    assert "2000000" in capsys.readouterr().out
