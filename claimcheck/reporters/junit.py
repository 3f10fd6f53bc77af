"""JUnit XML, as test dashboards read it: a suite an article, a case a finding, errors as failures.

Warnings and infos are passing cases with their text as output, so that a dashboard is red where the build is.
A clean run has one passing case: a report without cases looks like a run that never happened.
"""

from __future__ import annotations

import re
from itertools import groupby
from xml.etree import ElementTree as ET

from ..model.finding import Finding
from ..model.report import FindingsReport
from .inert import inert
from .screen import Screen
from .wording import place, sentences

# What XML 1.0 cannot hold at all, not even escaped (section 2.2), as far as `inert` lets it through.
_NOT_XML = re.compile("[\ufffe\uffff]")


def findings(report: FindingsReport, screen: Screen) -> str:
    """The whole document."""
    root = ET.Element("testsuites", name="claimcheck")
    by_article = sorted(report.findings, key=lambda finding: finding.article)
    for article, group in groupby(by_article, key=lambda finding: finding.article):
        _suite(root, article, list(group))
    if not report.findings:
        suite = ET.SubElement(root, "testsuite", name="claimcheck", tests="1", failures="0", errors="0")
        name = f"{report.summary.claims} claims in {report.summary.articles} articles"
        ET.SubElement(suite, "testcase", classname="claimcheck", name=name)
    failures = sum(finding.severity == "error" for finding in report.findings)
    root.set("tests", str(max(len(report.findings), 1)))
    root.set("failures", str(failures))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, article: str, found: list[Finding]) -> None:
    failures = sum(finding.severity == "error" for finding in found)
    suite = ET.SubElement(
        root, "testsuite", name=_clean(article), tests=str(len(found)), failures=str(failures), errors="0"
    )
    for finding in found:
        line, column = place(finding)
        case = ET.SubElement(
            suite,
            "testcase",
            classname=_clean(article),
            file=_clean(article),
            line=str(line),
            name=f"{finding.rule} {line}:{column}",
        )
        text = [_clean(sentence) for sentence in sentences(finding)]
        if finding.severity == "error":
            failure = ET.SubElement(case, "failure", type=finding.rule, message=text[0])
            failure.text = "\n".join(text)
        else:
            ET.SubElement(case, "system-out").text = "\n".join([f"{finding.severity}: {text[0]}", *text[1:]])


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", inert(text))
