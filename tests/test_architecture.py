"""The house keeps its shape: who may import whom, where language stands, how long a file gets."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "claimcheck"
FILES = sorted(PACKAGE.rglob("*.py"))

# Room → the rooms that it may import. ``model`` holds the nouns; everything may name them.
TABLE: dict[str, set[str]] = {
    "model": set(),
    "rules": {"model"},
    "documents": {"model"},
    "languages": {"model"},
    "extraction": {"model", "languages"},
    "relations": {"model", "languages"},
    "checks": {"model", "rules"},
    "findings": {"model", "rules"},
    "ledger": {"model"},
    "evidence": {"model"},
    "config": {"model"},
    "reporters": {"model", "rules", "__init__"},  # __init__: the version that a format states
    "app": {
        "model",
        "documents",
        "languages",
        "extraction",
        "relations",
        "checks",
        "findings",
        "ledger",
        "evidence",
        "config",
        "rules",
        "__init__",
    },
    "cli": {"app", "reporters", "config", "model", "rules", "__init__"},
    "__init__": {"app", "model"},
    "__main__": {"cli"},
}
# Inside relations: each room may use the files at its door (scene, matching, settle, near_miss) and the rooms named here.
INNER: dict[str, set[str]] = {
    "changes": set(),
    "wholes": {"changes"},
    "quotients": {"wholes"},
    "lists": {"wholes"},
    "times": {"lists"},
    "tables": {"facts"},
    "binding": {"wholes"},
}
_DOOR = {"scene", "matching", "settle", "near_miss"}
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def room(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


def imported_names(path: Path) -> list[str]:
    """The dotted names that a file imports, wherever in the file."""
    package = ("claimcheck", *path.relative_to(PACKAGE).parts[:-1])
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            names += [f"{module}.{alias.name}" for alias in node.names]
    return names


def imported_rooms(path: Path) -> set[str]:
    """The rooms of the package that a file imports."""
    found: set[str] = set()
    for name in imported_names(path):
        parts = name.split(".")
        if parts[0] == "claimcheck":
            child = parts[1] if len(parts) > 1 else ""
            known = (PACKAGE / child).is_dir() or (PACKAGE / f"{child}.py").is_file()
            found.add(child if child and known else "__init__")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    own = room(path)
    assert own in TABLE, f"{own} has no row in the import table"
    assert imported_rooms(path) - {own} <= TABLE[own]


@pytest.mark.parametrize("room_of_relations", sorted(INNER))
def test_rooms_of_relations_lean_one_way(room_of_relations: str) -> None:
    files = sorted((PACKAGE / "relations" / room_of_relations).glob("*.py"))
    assert files
    for path in files:
        used = {
            name.split(".")[2]
            for name in imported_names(path)
            if name.startswith("claimcheck.relations.") and name.count(".") >= 2
        }
        assert used - {room_of_relations} <= _DOOR | INNER[room_of_relations], path


def test_every_room_of_relations_is_in_the_table() -> None:
    folders = {path.parent.name for path in (PACKAGE / "relations").glob("*/__init__.py")}
    assert folders == set(INNER)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_is_two_rooms(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


def prose(tree: ast.Module) -> list[tuple[int, str]]:
    """Strings with ideographs: no docstrings, no ranges of characters, no examples of command lines."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):  # a docstring, of a module, class, function or field
            skipped.add(node.value)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            if isinstance(target, ast.Name) and target.id == "EXAMPLES":
                skipped.update(ast.walk(node))
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped
        if _IDEOGRAPHS.search(re.sub(".-.", "", node.value))
    ]


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if room(path) != "languages"],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_chinese_stands_in_languages_alone(path: Path) -> None:
    assert prose(ast.parse(path.read_text("utf-8"))) == []


def test_the_table_can_fail() -> None:
    """The readers above see relative, absolute and late imports."""
    assert "app" in imported_rooms(PACKAGE / "__init__.py")
    assert "cli" in imported_rooms(PACKAGE / "__main__.py")
    assert "model" in imported_rooms(PACKAGE / "documents" / "reader.py")
    assert prose(ast.parse("X = '\u589e\u957f'")) == [(1, "\u589e\u957f")]


def test_reading_a_plain_article_loads_no_heavy_library() -> None:
    code = (
        "import sys; from claimcheck.documents import read_bytes; read_bytes(b'Sales rose.', 'a.md');"
        "print(*sorted({'rich', 'typer', 'charset_normalizer', 'rapidfuzz', 'filelock', 'dateutil', 'tinydb'}"
        " & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert run.stdout.strip() == ""
