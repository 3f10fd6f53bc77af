"""Settings: found upwards, read strictly, and wrong ones named with their line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck import config
from claimcheck.model.errors import ClaimcheckError

FULL = """\
[project]
name = "site"

[tool.claimcheck]
articles = ["articles/**/*.md"]
ledger = "data/claims.json"
fail-on = "warning"
language = "zh"
sites = ["news.example"]
baseline = "known.json"

[tool.claimcheck.severity]
unsourced = "warning"
untracked = "off"

[[tool.claimcheck.freshness]]
name = "population"
metric = "人口"
warn-after = "1 year"
error-after = "2 years"

[[tool.claimcheck.freshness]]
article = "archive/*"
never = true

[[tool.claimcheck.freshness]]
period = "half-year"
kind = "level"
verify-every = 90

[[tool.claimcheck.ignore]]
rule = "sum-mismatch"
claim = "abcd"
reason = "rounded by the ministry"
until = 2026-01-31
"""


def write(folder: Path, text: str, name: str = "pyproject.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_is_read(tmp_path: Path) -> None:
    read = config.read(write(tmp_path, FULL), rules=["unsourced", "untracked", "sum-mismatch"])
    assert read.root == tmp_path
    assert read.articles == ("articles/**/*.md",)
    assert (read.ledger, read.fail_on, read.language, read.baseline) == (
        "data/claims.json",
        "warning",
        "zh",
        "known.json",
    )
    assert read.sites == ("news.example",)
    assert read.severities == {"unsourced": "warning", "untracked": "off"}
    population, archive, halves = read.freshness.rules
    assert (population.name, population.warn_after, population.error_after) == ("population", 366, 732)
    assert (archive.name, archive.never) == ("pyproject.toml:22", True)
    assert (halves.period, halves.kind, halves.verify_every) == ("quarter", "level", 90)
    (ignore,) = read.ignores
    assert (ignore.rule, ignore.claim, ignore.until) == ("sum-mismatch", "abcd", date(2026, 1, 31))
    assert ignore.origin == "pyproject.toml:31"


def test_claimcheck_toml_has_the_same_keys_at_its_top(tmp_path: Path) -> None:
    read = config.read(
        write(tmp_path, 'fail-on = "never"\n[severity]\nunsourced = "info"\n', "claimcheck.toml")
    )
    assert (read.fail_on, read.severities) == ("never", {"unsourced": "info"})


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    read = config.load(tmp_path)
    assert (read.path, read.fail_on, read.freshness.rules, read.root) == (None, "error", (), tmp_path)


def test_the_nearest_file_up_to_the_repository_root_is_used(tmp_path: Path) -> None:
    write(tmp_path, '[tool.claimcheck]\nfail-on = "never"\n')
    repository = tmp_path / "repository"
    deep = repository / "a" / "b"
    deep.mkdir(parents=True)
    assert config.find(deep) == tmp_path / "pyproject.toml"
    (repository / ".git").mkdir()
    assert config.find(deep) is None
    near = write(repository, "[tool.claimcheck]\n")
    assert config.find(deep) == near
    write(repository / "a", "[tool.other]\nclaimcheck = 1\n")
    assert config.find(deep) == near
    nearest = write(repository, "", "claimcheck.toml")
    assert config.find(deep) == nearest


@pytest.mark.parametrize(
    "text",
    [
        "[tool.claimcheck]\n", "[ tool . 'claimcheck' ]\n", "[[tool.claimcheck.ignore]]\n",
        "tool.claimcheck.ledger = 'x'\n", "[tool]\nclaimcheck = {}\n", "['tool']\nother = 1\nclaimcheck.ledger = 'x'\n",
        "tool = {other = 1, claimcheck = {}}\n",
    ],
)  # fmt: skip
def test_every_way_to_write_the_table_is_seen(tmp_path: Path, text: str) -> None:
    (tmp_path / ".git").mkdir()
    path = write(tmp_path, text)
    assert config.find(tmp_path) == path


def test_a_project_that_only_has_the_name_is_not_parsed(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    write(
        tmp_path, "[project]\nname = 'claimcheck'\n[tool.hatch]\npackages = ['claimcheck']\nthis is no TOML"
    )
    assert config.find(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '[tool.claimcheck]\nfail_on = "error"\n',
            "pyproject.toml:2: [tool.claimcheck] unknown key 'fail_on'; did you mean 'fail-on'?",
        ),
        ('[tool.claimcheck]\narticles = "a.md"\n', "pyproject.toml:2: .*list of texts"),
        ('[tool.claimcheck]\n\nfail-on = "warn"\n', "pyproject.toml:3: .*'warn' is none of error, warning"),
        ("[tool.claimcheck]\nledger = 3\n", "pyproject.toml:2: .*expected text in quotes, found 3"),
        (
            '[tool.claimcheck.severity]\nsum-mismach = "error"\n',
            "pyproject.toml:2: .*unknown rule 'sum-mismach'; did you mean 'sum-mismatch'?",
        ),
        ('[tool.claimcheck.severity]\nsum-mismatch = "loud"\n', "pyproject.toml:2: .*'loud' is none of"),
        (
            "[tool.claimcheck]\nfreshness = 1\n",
            r"pyproject.toml:2: .*write \[\[tool.claimcheck.freshness\]\]",
        ),
        (
            '[[tool.claimcheck.freshness]]\nnever = true\n[[tool.claimcheck.freshness]]\nunit = "t"\nwarnafter = 3\n',
            "pyproject.toml:5: .*did you mean 'warn-after'?",
        ),
        (
            '[[tool.claimcheck.freshness]]\nwarn-after = "soon"\n',
            "pyproject.toml:2: .*'soon' is no time span",
        ),
        ("[[tool.claimcheck.freshness]]\nwarn-after = 0\n", "pyproject.toml:2: .*0 is no time span"),
        ("[[tool.claimcheck.freshness]]\nwarn-after = 9\nerror-after = 8\n", "pyproject.toml:3: .*before"),
        ('[[tool.claimcheck.freshness]]\nunit = "t"\n', "pyproject.toml:1: .*either never = true, or when"),
        ("[[tool.claimcheck.freshness]]\nnever = true\nwarn-after = 3\n", "pyproject.toml:1: .*either never"),
        (
            '[[tool.claimcheck.freshness]]\nperiod = "week"\n',
            "pyproject.toml:2: .*'week' is none of day, month",
        ),
        ('[[tool.claimcheck.ignore]]\nrule = "sum-mismatch"\n', "pyproject.toml:1: .*needs a reason"),
        ('[[tool.claimcheck.ignore]]\nreason = "x"\n', "pyproject.toml:1: .*needs a rule"),
        (
            '[[tool.claimcheck.ignore]]\nrule = "some"\nreason = "x"\n',
            "pyproject.toml:2: .*unknown rule 'some'",
        ),
        (
            '[[tool.claimcheck.ignore]]\nrule = "*"\nreason = "x"\nuntil = "May"\n',
            "pyproject.toml:4: .*2026-01-31",
        ),
        ("[tool]\nclaimcheck = 3\n", "tool.claimcheck is a table"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(
        ClaimcheckError, match=says.replace("[tool.claimcheck] ", r"\[tool.claimcheck\] ")
    ) as caught:
        config.read(path, rules=["sum-mismatch", "unsourced"])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("data", [b"[tool.claimcheck", b"\xff\xfe\x00claimcheck"])
def test_a_broken_file_is_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_bytes(data)
    with pytest.raises(ClaimcheckError, match="not valid"):
        config.read(path)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("90d", 90),
        ("1 day", 1),
        ("2 weeks", 14),
        ("6w", 42),
        ("1 month", 31),
        ("2 quarters", 184),
        ("1y", 366),
    ],
)
def test_time_spans(text: str, days: int) -> None:
    assert config.days(text) == days
