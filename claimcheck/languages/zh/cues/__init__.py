"""Chinese relation cues: the words by which figures bind each other (see ``languages/templates.py``).

A name before the first dot is a family that ``claimcheck.relations`` looks for; the rest are single cues.
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
    greater,
    lengths,
    lists,
    marks,
    quotients,
    rates,
    records,
    strings,
    tables,
    times,
    wholes,
)

CUES = Patterns({
    **marks.MARKS,
    **change.CUES,
    **balances.FLOWS,
    **greater.CUES,
    **strings.CUES,
    **wholes.CUES,
    **quotients.CUES,
    **rates.CUES,
    **counts.CUES,
    **doubts.CUES,
    **tables.CUES,
    **lists.CUES,
    **records.CUES,
    **times.CUES,
    **lengths.CUES,
    **lengths.EDITIONS,
    **ages.CUES,
    **binding.CUES,
})
