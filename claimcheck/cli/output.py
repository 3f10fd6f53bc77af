"""Results go to standard output or to files, in one or several formats; notes go to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, TextIO

from ..app import display
from ..model.claim import Claim
from ..model.errors import ClaimcheckError
from ..model.report import ArticleInfo
from ..reporters import WHOLE, Screen, claims_stream, formats_for, render
from ..reporters.inert import one_line
from ..reporters.screen import screen_for

_WORTH_A_COUNTER = 16


def emit(
    view: str,
    report: Any,
    formats: list[str] | None = None,
    output: str | None = None,
    *,
    quiet: bool = False,
    today: date | None = None,
) -> None:
    """Write ``report`` in every format asked for; nothing is written unless all of them can be."""
    targets = _targets(view, formats, output)
    texts = [(render(name, view, report, _screen(target, quiet, today)), target) for name, target in targets]
    for text, target in texts:
        if target is None:
            _to_stdout(text)
        else:
            _to_file(text, target)


def emit_claims(
    parts: Iterable[tuple[ArticleInfo, Sequence[Claim]]],
    formats: list[str] | None = None,
    output: str | None = None,
    *,
    quiet: bool = False,
) -> None:
    """Write the claims of articles that come one after the other, in every format asked for.

    Text and lines go to standard output as they come. A file, and a format that is one document, is written once
    all are there: an article that cannot be read leaves none half done.
    """
    with ExitStack() as stack:
        sinks = [
            _Sink(name, target, stack, _screen(target, quiet, None))
            for name, target in _targets("claims", formats, output)
        ]
        for article, claims in parts:
            for sink in sinks:
                sink.put(sink.stream.add(article, claims))
            if not any(sink.wanted for sink in sinks):
                return
        for sink in sinks:
            for text in sink.stream.end():
                sink.put(text)
        for sink in sinks:
            sink.deliver()


class _Sink:
    """Where one format of a stream goes: straight to standard output, or to disk until it is whole."""

    def __init__(self, name: str, target: str | None, stack: ExitStack, screen: Screen) -> None:
        self.stream = claims_stream(name, screen)
        self._target = target
        self._kept = None
        self.wanted = True
        """False once nobody reads any more."""
        if target is not None or name in WHOLE:
            self._kept = stack.enter_context(TemporaryFile())  # noqa: SIM115  (closed by the stack)

    def put(self, text: str) -> None:
        """Take one more part."""
        if self._kept is not None:
            self._kept.write(_encoded(text))
        elif text and self.wanted:
            self.wanted = _to_stdout(text)

    def deliver(self) -> None:
        """Write what was kept where it belongs."""
        if self._kept is None:
            return
        self._kept.seek(0)
        if self._target is not None:
            _copy_to_file(self._kept, self._target)
            return
        while (piece := self._kept.read(1 << 20)) and _to_stdout(piece):
            pass


def write(text: str, output: str | None = None) -> None:
    """Text that is in its format already, to a file or to standard output."""
    if output is None or output == "-":
        _to_stdout(text)
    else:
        _to_file(text, output)


def note(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"{one_line(text)}\n")


def progress(total: int) -> Callable[[int], None] | None:
    """A counter on standard error, where somebody watches it; None where nobody does or little is to be done."""
    if total < _WORTH_A_COUNTER or not sys.stderr.isatty():
        return None

    def tell(done: int) -> None:
        end = "\r\x1b[K" if done == total else "\r"
        sys.stderr.write(end if done == total else f"{done} of {total} articles{end}")
        sys.stderr.flush()

    return tell


def _targets(view: str, formats: list[str] | None, output: str | None) -> list[tuple[str, str | None]]:
    """Each format with its file, None for standard output."""
    targets: list[tuple[str, str | None]] = []
    for item in formats or ["text"]:
        name, _, file = item.partition("=")
        if name not in formats_for(view):
            raise ClaimcheckError(f"--format {name!r}: choose one of {', '.join(formats_for(view))}")
        targets.append((name, file or None))
    bare = [at for at, (_, file) in enumerate(targets) if file is None]
    if output and not bare:
        raise ClaimcheckError("--output has nothing to write: every --format names its own file")
    if len(bare) > 1:
        second = targets[bare[1]][0]
        raise ClaimcheckError(f"two formats for one place: write --format {second}=FILE")
    if output and output != "-":
        targets[bare[0]] = (targets[bare[0]][0], output)
    return targets


def _screen(target: str | None, quiet: bool, today: date | None) -> Screen:
    """What the text reporter may know of the place where its text goes."""
    if target is not None:
        return Screen(quiet=quiet, today=today, display=display)
    return screen_of(sys.stdout, quiet=quiet, today=today)


def screen_of(stream: TextIO, *, quiet: bool = False, today: date | None = None) -> Screen:
    """The screen behind ``stream``."""
    columns = shutil.get_terminal_size((80, 24)).columns
    width, color = screen_for(terminal=stream.isatty(), environment=os.environ, columns=columns)
    return Screen(width=width, color=color, quiet=quiet, today=today, display=display)


def _encoded(text: str) -> bytes:
    """UTF-8 whatever the locale."""
    return text.encode("utf-8", "backslashreplace")


def _to_stdout(text: str | bytes) -> bool:
    """Whether somebody still reads. A reader that has gone away is no error: the exit status still counts."""
    data = text if isinstance(text, bytes) else _encoded(text)
    try:
        stream = getattr(sys.stdout, "buffer", None)
        sys.stdout.flush()
        if stream is None:
            sys.stdout.write(data.decode("utf-8"))
        else:
            stream.write(data)
            stream.flush()
    except BrokenPipeError:
        silence_stdout()
        return False
    return True


def silence_stdout() -> None:
    """What is still buffered must not raise again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(text: str, target: str) -> None:
    _copy_to_file(BytesIO(_encoded(text)), target)


def _copy_to_file(source: IO[bytes], target: str) -> None:
    try:
        with Path(target).open("wb") as file:
            shutil.copyfileobj(source, file)
    except OSError as error:
        raise ClaimcheckError(f"{target}: cannot be written ({error.strerror or error})") from None
