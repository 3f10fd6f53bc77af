"""``claimcheck explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from .complete import rule_names
from .options import Formats, Output

EXAMPLES = (
    ("claimcheck explain growth-mismatch", "meaning, examples, traps, and how to mend or silence it"),
)


def command(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule's name.", autocompletion=rule_names)],
    format: Formats = None,
    output: Output = None,
) -> None:
    """Explain one rule.

    What it means, good and bad examples, the traps it minds, and how to mend or silence a finding."""
    from .. import app
    from ..model.report import RulesReport
    from .output import emit

    emit("rules", RulesReport((app.rule_note(rule),), full=True), format, output)
