"""``claimcheck rules``."""

from __future__ import annotations

from .options import Formats, Output

EXAMPLES = (
    ("claimcheck rules", "every rule with its severity, by family"),
    ("claimcheck rules -f json", "for other programs"),
)


def command(format: Formats = None, output: Output = None) -> None:
    """List the rules: what `claimcheck check` looks for."""
    from .. import app
    from .output import emit

    emit("rules", app.all_rules(), format, output)
