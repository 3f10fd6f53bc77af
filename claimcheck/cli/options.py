"""Options that several commands share, so that they are spelt and explained once."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from .complete import claim_ids

AsOf: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        envvar="CLAIMCHECK_AS_OF",
        help="Judge as on this day (YYYY-MM-DD), not today.",
    ),
]
LedgerFile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--ledger", metavar="FILE", help="The ledger; else the nearest claims.json upwards from here."
    ),
]
Formats: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME[=FILE]",
        help="text, json, …; NAME=FILE writes to a file. May be repeated.",
    ),
]
Output: TypeAlias = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write the result to FILE.")
]
Published: TypeAlias = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The day the article is dated (YYYY-MM-DD).")
]
Lang: TypeAlias = Annotated[
    str | None,
    typer.Option("--lang", metavar="CODE", help="The language of the articles; else told by the text."),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Only what matters, no notes.")]
By: TypeAlias = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who does this; else git's user.name.")
]
At: TypeAlias = Annotated[
    str | None, typer.Option("--at", metavar="TIME", help="When it was done (ISO 8601); else now.")
]
DryRun: TypeAlias = Annotated[bool, typer.Option("--dry-run", "-n", help="Record nothing.")]
Metric: TypeAlias = Annotated[
    str | None, typer.Option("--metric", help="What is counted or measured, with its owner.")
]
Kind: TypeAlias = Annotated[
    str | None, typer.Option("--kind", help="level, change, share, ratio, duration or ordinal.")
]
Paths: TypeAlias = Annotated[
    list[str], typer.Argument(metavar="PATH…", help="Files, folders, globs, or - for standard input.")
]
SomePaths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH…]", help="Files, folders, globs, or - for standard input."),
]
Files: TypeAlias = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH…]", help="Files, folders or globs.")
]
ClaimId: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="The claim's id, or enough of it.", autocompletion=claim_ids)
]
ClaimIds: TypeAlias = Annotated[
    list[str],
    typer.Argument(metavar="ID…", help="Ids of claims, or enough of each.", autocompletion=claim_ids),
]
