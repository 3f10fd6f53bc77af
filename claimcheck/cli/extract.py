"""``claimcheck extract``."""

from __future__ import annotations

from .options import Formats, Lang, LedgerFile, Output, Paths, Published, Quiet

EXAMPLES = (
    ("claimcheck extract article.md", "every numeric claim of an article"),
    ("claimcheck extract news/ -f json -o claims.json", "a folder, for other programs"),
    ("curl … | claimcheck extract - --published 2024-12-11", "from a pipe, dated by hand"),
)


def command(
    paths: Paths,
    published: Published = None,
    lang: Lang = None,
    format: Formats = None,
    output: Output = None,
    ledger: LedgerFile = None,
    quiet: Quiet = False,
) -> None:
    """Print every numeric claim of these articles. Needs no ledger and writes nothing."""
    from .. import app
    from .output import emit
    from .paths import inputs
    from .session import Session, parse_day

    session = Session()
    day = parse_day(published, "--published")
    language = lang or session.config.language
    sources = inputs(paths, session.find_ledger(ledger))
    readings = [app.read(source, published=day, language=language) for source in sources]
    emit("claims", app.extracted(readings), format, output, quiet=quiet)
