"""What every test runs under: an empty home folder of its own, no inherited settings, one author for git."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_HOME = Path.home()
_PROJECT = Path(__file__).resolve().parent.parent
_ALLOWED = tuple({str(_PROJECT), sys.prefix, sys.base_prefix, os.path.realpath(sys.prefix)})
_touched: list[str] = []
_SETTINGS = (
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "LINES",
    "CI",
    "GITHUB_ACTIONS",
)


def _watch(event: str, args: tuple[object, ...]) -> None:
    """Audit hook: note every file of the real home that is opened, created, renamed or removed.

    Python's own files and the project may live under the home folder; those are let pass.
    """
    if event not in ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.listdir", "os.scandir"):
        return
    for arg in args[:2]:
        path = os.fspath(arg) if isinstance(arg, str | os.PathLike) else None
        if isinstance(path, str) and path.startswith(f"{_HOME}{os.sep}") and not path.startswith(_ALLOWED):
            _touched.append(f"{event} {path}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = str(tmp_path_factory.mktemp("home"))
    with pytest.MonkeyPatch.context() as patch:
        for name in (
            "HOME",
            "USERPROFILE",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
        ):
            patch.setenv(name, home)
        for name in [*_SETTINGS, *(key for key in os.environ if key.startswith("CLAIMCHECK_AS"))]:
            patch.delenv(name, raising=False)
        for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
            patch.setenv(name, "Tester")
        for name in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
            patch.setenv(name, "tester@example.org")
        patch.setenv("GIT_CONFIG_NOSYSTEM", "1")
        yield


@pytest.fixture(autouse=True)
def _real_home_untouched(_own_home: None) -> Iterator[None]:
    _touched.clear()
    yield
    assert not _touched, f"the real home folder was touched: {_touched[:3]}"


@pytest.fixture(autouse=True)
def _no_family_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A way of looking for contradictions that fails is left out with a word on standard error; no test may see one."""
    yield
    failed = [record.getMessage() for record in caplog.get_records("call") if record.name == "claimcheck.relations"]
    assert not failed, failed
