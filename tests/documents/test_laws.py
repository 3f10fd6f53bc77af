"""What holds for any input: reading never fails, and every position leads back to the source."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.documents import read_bytes, read_text
from claimcheck.documents.prose import GAP, Prose, Run
from claimcheck.model.errors import ClaimcheckError

_SCRAPS = st.sampled_from(
    [*"*_`[]()!<>#-+|~\\&\n\r\t 0１％万a．", "\n\n", "\r\n", "    ", "- ", "1. ", "> ", "| ", "|-|-|\n", "~~~\n", "```", "](",
     "<!--", "-->", "<sup>2</sup>", "<code>", "</code>", "&nbsp;", "&#49;", "![", "[^1]", "---\n", "title: x\n", "[a]: b\n",
     "\u200b", "\u00a0", "\u3000", "汉字", "word ", "3*4", "==="]
)  # fmt: skip
_MARKUP = st.lists(_SCRAPS, max_size=60).map("".join)
_PATHS = st.sampled_from(["a.md", "a.txt"])


@given(st.one_of(_MARKUP, st.text(max_size=200)), _PATHS)
@settings(max_examples=200, deadline=None)
@example("\ud800", "a.md")
@example("|  | 5 |\n|---|---|\n|  | 6 |\n", "a.md")
def test_every_character_leads_back_to_its_source(text: str, path: str) -> None:
    document = read_text(text, path)
    fold = Prose("").clean
    for block in document.blocks:
        assert block.text
        shown = block.text if block.table is None else block.text.strip("\t\n")  # a table may open with an empty cell
        assert shown == shown.strip()
        for at, char in enumerate(block.text):
            start, end = block.locate(at, at + 1)
            assert 0 <= start < end <= len(text)
            source = text[start:end]
            same = fold([Run(0, 1, source)])[0] if len(source) == 1 and source != GAP else source
            parts = char in "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉" or char.isspace() or char in unescape(source)
            assert same == char or parts
        whole = block.locate(0, len(block.text))
        assert whole == (block.locate(0, 1)[0], block.locate(len(block.text) - 1, len(block.text))[1])


@given(st.binary(max_size=300), _PATHS)
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    try:
        document = read_bytes(data, path)
    except ClaimcheckError as error:
        assert "\n" not in str(error)
    else:
        assert data.decode(document.encoding) == document.text


@pytest.mark.parametrize(
    "unit",
    ["[", "]", "[a](", "[](a", "![", "*", "*a ", " *a", "**a* ", "_a ", "`", "` `` ", "<", "<a ", "<!--", "a <!-- ", "&a",
     "~~ a ", ">", "> ", "- ", "\n", "|", "|-", "#", "=", "\\", "<code>", "<script>", "[a]: b\n", "[a]: \" ", "汉", " ", "\u200b",
     "1", "<a@b", "<sup>", "> a\nb\n", "&#49;", "word ", "a\n", "\t"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_any_amount_of_anything_are_read(unit: str, path: str) -> None:
    """Anything but linear reading would not come back from these."""
    document = read_text(unit * 40_000, path)
    assert sum(len(block.text) for block in document.blocks) <= len(document.text)


def test_a_table_of_a_hundred_thousand_cells() -> None:
    document = read_text("|a|b|\n|-|-|\n" + "|1|2|\n" * 50_000, "a.md")
    assert document.blocks[0].table is not None
    assert len(document.blocks[0].table.cells) == 100_002
