"""``claimcheck extract``."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from .options import Formats, Lang, LedgerFile, Output, Paths, Published, Quiet

_WORTH_PROCESSES = 16  # articles; fewer are read before another process has started
EXAMPLES = (
    ("claimcheck extract article.md", "every numeric claim of an article"),
    ("claimcheck extract news/ -f json -o claims.json", "a folder, for other programs"),
    ("curl … | claimcheck extract - --published 2024-12-11", "from a pipe, dated by hand"),
)


def command(
    paths: Paths,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Processes to read with; 0: one a core.")
    ] = 0,
    published: Published = None,
    lang: Lang = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Print every numeric claim of these articles. Needs no ledger and writes nothing."""
    from .. import app
    from .output import emit_claims, progress
    from .paths import inputs
    from .session import Session, parse_day

    session = Session()
    day = parse_day(published, "--published")
    language = lang or session.config.language
    sources = inputs(paths, session.find_ledger(ledger))
    count = jobs or (os.cpu_count() or 1 if len(sources) >= _WORTH_PROCESSES else 1)
    tell = None if quiet else progress(len(sources))
    parts = app.extracted(sources, published=day, language=language, jobs=count, progress=tell)
    emit_claims(parts, format, output, quiet=quiet)
