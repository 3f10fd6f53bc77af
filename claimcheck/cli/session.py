"""Where a command runs: working folder, configuration, ledger, clock and who is at the keyboard."""

from __future__ import annotations

import glob
import os
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .. import app
from ..model.errors import ClaimcheckError

if TYPE_CHECKING:
    from ..config import Config

HOW_TO_START = "start one with: claimcheck init, then: claimcheck track PATH"


class Session:
    """One run of one command."""

    def __init__(self, cwd: Path | None = None) -> None:
        self.cwd = cwd or Path.cwd()

    @cached_property
    def config(self) -> Config:
        """The configuration that holds here; a rule name nobody has heard of is an error."""
        from ..config import Config, find, read

        path = find(self.cwd)
        if path is None:
            return Config(root=self.cwd)
        from ..rules import names

        return read(path, names())

    def find_ledger(self, option: str | None) -> Path | None:
        """The ledger that is there: ``--ledger``, else the configured one, else the nearest upwards."""
        if option is not None:
            path = self.cwd / option
            if not path.is_file():
                raise ClaimcheckError(f"{option}: no ledger here; {HOW_TO_START}")
            return path
        if self.config.ledger is not None:
            path = self.config.root / self.config.ledger
            return path if path.is_file() else None
        return app.find_ledger(self.cwd)

    def ledger(self, option: str | None) -> app.Ledger:
        """The ledger, opened; ``ClaimcheckError`` that says how to start one where there is none."""
        path = self.find_ledger(option)
        if path is None:
            raise ClaimcheckError(f"there is no ledger (claims.json) here: {HOW_TO_START}")
        return app.open_ledger(path)

    def ledger_place(self, option: str | None) -> Path:
        """Where the ledger is, or where it would be started."""
        if option is not None:
            return (self.cwd / option).absolute()
        found = self.find_ledger(None)
        if found is not None:
            return found
        return self.config.root / self.config.ledger if self.config.ledger else app.default_ledger(self.cwd)

    def configured_articles(self) -> list[str]:
        """The globs of the configuration that match something, as paths from here."""
        patterns = [str(self.config.root / pattern) for pattern in self.config.articles]
        return [pattern for pattern in patterns if glob.glob(pattern, recursive=True)]  # noqa: PTH207

    def shown(self, path: Path) -> str:
        """A path as somebody standing in the working folder would write it."""
        try:
            return Path(os.path.relpath(path, self.cwd)).as_posix()
        except ValueError:
            return path.as_posix()


def parse_day(text: str | None, option: str) -> date | None:
    """A date option; ``ClaimcheckError`` where it is none."""
    if text is None or text == "":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ClaimcheckError(f"{option} {text!r} is no date: write YYYY-MM-DD") from None


def day_or_today(text: str | None) -> date:
    """``--as-of``, else the day it is; the only place that asks the system."""
    return as_of_day(text) or _today()


def as_of_day(text: str | None) -> date | None:
    """``--as-of``: a day, or ``today``; None where it was not given."""
    if text is not None and text.strip().lower() == "today":
        return _today()
    if text is not None and not text.strip():
        raise ClaimcheckError("--as-of is empty: write YYYY-MM-DD, or today")
    return parse_day(text, "--as-of")


def _today() -> date:
    return datetime.now().astimezone().date()


def moment(at: str | None, as_of: str | None = None) -> str:
    """``--at`` checked, else the day of ``--as-of``, else now in UTC; ISO 8601."""
    if at is None:
        day = as_of_day(as_of)
        return f"{day}T00:00:00Z" if day else datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        datetime.fromisoformat(at)
    except ValueError:
        raise ClaimcheckError(f"--at {at!r} is no time: write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ") from None
    return at


def person(by: str | None) -> str | None:
    """``--by``, else git's user name, else nobody is named."""
    if by is not None:
        return by
    import subprocess

    try:
        done = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return None
    return done.stdout.strip() or None
