"""One report that attacks every output at once, and the marks by which an attack would show."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.model.finding import Checked, Finding, Span
from claimcheck.model.report import FindingsReport, RuleNote, Summary, Suppressed

ATTACK = (
    "\x1b[31m\x9b2J\r\n::error::pwned%0A::set-output name=x::y\u202eevil\u2066 [bold]x[/bold] "
    "</script><script>alert(1)</script><img src=x onerror=y> | `tick` ``` [a](https://evil.example) "
    "@everyone ]]> &amp; \x00\x08\u2028\ufffe\ufeff {0} $(id) ${{ secrets.X }}"
)
FORMULA = '=HYPERLINK("https://evil.example")'


def span(exact: str, start: int, line: int = 1, claim: str | None = None) -> Span:
    return Span(start, start + len(exact), line, start + 1, exact, claim)


def hostile_report() -> FindingsReport:
    """Three severities, several spans, an attack in every text a reporter can meet."""
    article = f"{FORMULA} {ATTACK}.md"
    worst = Finding(
        "sum-mismatch",
        "consistency",
        "error",
        FORMULA + ATTACK,
        article,
        (span(ATTACK, 0, claim="abcdefghjk"), span("-2+3", 900, 7)),
        (Decimal("-1.5"), None),
        (Decimal(2), Decimal("1E+3")),
        ATTACK,
        ATTACK,
    )
    milder = Finding("stale-figure", "freshness", "warning", ATTACK, "b/文 章.md", (span("+7", 4, 2),))
    note = Finding("missing-article", "tracking", "info", "@cmd|' /C calc'!A0", FORMULA, ())
    return FindingsReport(
        (worst, milder, note),
        (Checked("sum-mismatch", 1, 0, 0, 1),),
        Summary(2, 9, 1, 1, 1),
        texts={article: ATTACK + " " * 999},
        rules={
            "sum-mismatch": RuleNote(
                "sum-mismatch", "consistency", "error", "Parts do not add up.", "## Meaning\n\x1b x"
            )
        },
        suppressed=(Suppressed(milder, "comment", ATTACK), Suppressed(worst, "baseline", None)),
    )


RAW = ("\x1b", "\x9b", "\x00", "\x08", "\r", "\u202e", "\u2066", "\u2028", "\ufeff")
"""What no output may hold as it is."""
