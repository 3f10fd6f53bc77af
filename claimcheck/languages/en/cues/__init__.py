"""English relation cues: the words by which figures bind each other (see ``languages/templates.py``).

A name before the first dot is a family that ``claimcheck.relations`` looks for; the rest are single cues. Texts are
matched in lower case.
"""

from __future__ import annotations

from ...templates import Patterns
from . import (
    ages,
    balances,
    binding,
    change,
    counts,
    doubts,
    headlines,
    lengths,
    lists,
    quotients,
    rates,
    tables,
    times,
    wholes,
)
from .marks import MARKS, PAIRS

CUES = Patterns({
    **MARKS,
    **PAIRS,
    **change.CUES,
    **balances.FLOWS,
    **wholes.CUES,
    **quotients.CUES,
    **rates.CUES,
    **counts.CUES,
    **doubts.CUES,
    **tables.CUES,
    **lists.CUES,
    **times.CUES,
    **lengths.CUES,
    **lengths.EDITIONS,
    **ages.CUES,
    **binding.CUES,
    **headlines.CUES,
})
