"""What a reporter may know about the place that its text goes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from ..model.display import PLAIN, Display


class Screen(Struct, frozen=True):
    """``width`` in cells, None where lines may be as long as they like (a pipe, a file).

    ``today`` turns dates into what people say; ``display`` gives the way a language writes figures.
    """

    width: int | None = None
    color: bool = False
    today: date | None = None
    quiet: bool = False
    display: Callable[[str | None], Display] = lambda code: PLAIN

    @property
    def narrow(self) -> bool:
        """Too narrow for a table."""
        return self.width is not None and self.width < 60


def screen_for(*, terminal: bool, environment: Mapping[str, str], columns: int) -> tuple[int | None, bool]:
    """Width and colour by the customs of terminals: NO_COLOR wins, then FORCE_COLOR, then what the stream is.

    ``columns`` is the terminal's own width; COLUMNS overrides it, also for a pipe.
    """
    raw = environment.get("COLUMNS", "")
    width: int | None = int(raw) if raw.isdigit() and int(raw) > 0 else (columns if terminal else None)
    if environment.get("NO_COLOR"):
        color = False
    elif environment.get("FORCE_COLOR", "") not in ("", "0"):
        color = True
    else:
        color = terminal and environment.get("TERM") != "dumb"
    return (max(width, 20) if width else None), color
