"""What the shell offers when TAB is pressed; an error here must never reach the prompt."""

from __future__ import annotations


def claim_ids(incomplete: str) -> list[tuple[str, str]]:
    """Ids of tracked claims that begin with ``incomplete``, each with its figure and metric."""
    from ..model.errors import ClaimcheckError
    from ..reporters.inert import one_line
    from .session import Session

    try:
        claims = Session().ledger(None).claims()
    except (ClaimcheckError, OSError):
        return []
    return [
        (claim.id, one_line(f"{claim.anchor.exact} {claim.metric}")[:60])
        for claim in claims
        if claim.id.startswith(incomplete)
    ]


def rule_names(incomplete: str) -> list[str]:
    """Names of rules that begin with ``incomplete``."""
    from ..rules import names

    return [name for name in names() if name.startswith(incomplete)]
