from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import read_text
from claimcheck.documents.front_matter import parse_day
from claimcheck.model.document import Document


def read(text: str) -> Document:
    return read_text(text, "a.md")


def blocks(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(text).blocks]


def prose(text: str) -> str:
    return "|".join(block.text for block in read(text).blocks)


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("**70万**辆，*约*5家", "70万辆，约5家"),
        ("**“双碳”**目标、__b__ 和 snake_case_name", "“双碳”目标、b 和 snake_case_name"),
        ("3*4=12，5 * 6，12.5%*", "3*4=12，5 * 6，12.5%*"),
        ('[产量](http://x.y/2024?a=5 "9家")达5家', "产量达5家"),
        ("[a [b] c](x) [d](<e f> 'g') [h](i(2)j)", "a [b] c d h"),
        ("图![5家](x.png)文", "图文"),
        ("见[表][T1]和[表 2][]与[3]", "见表和表 2与[3]"),
        ("产量`code 55`为5", "产量为5"),
        ("use ``a ` 5`` now", "use  now"),
        ("<https://x.y/5> <a@b.c> 6 < 7", "6 < 7"),
        ("产值<!-- 旧 5 -->为6", "产值为6"),
        ("5<br>6，<b>7</b>家，<td>8</td><td>9</td>", "5 6，7家， 8 9"),
        ("km<sup>2</sup>、CO<sub>2</sub>", "km²、CO₂"),
        ("~~旧 5~~新 6，10~20", "新 6，10~20"),
        ("5&nbsp;000 &yen;8 &#37; &bogus; & AT&T", "5 000 ¥8 % &bogus; & AT&T"),
        (r"\*5\* 5\% \[a\](b) C:\d", "*5* 5% [a](b) C:\\d"),
        ("前半句\n后半句", "前半句后半句"),
        ("rose to\n5 percent  \nlast\\\nyear", "rose to 5 percent last year"),
        ("产量[^1]为5。[^note]\n\n[^1]: 初步数 6家", "产量为5。|初步数 6家"),
        ("<code>5</code>家 <script>6</script>", "家"),
    ],
)
def test_inline_marks(source: str, clean: str) -> None:
    assert prose(f"{source}\n\n[T1]: http://x.y/7\n[表 2]: z\n") == clean


def test_containers_and_leaves() -> None:
    text = (
        "# 年度公报 #\n\n导语\n===\n\n- 一 5家\n  续 6家\n  - 二 7家\n\n    段 8\n10. 三\n\n> 引 9\n仍引\n> > 深\n\n"
        "~~~ py\n11\n~~~\n\n    12\n\n* * *\n<script>\n13\n\n14</script>\n<!--\n15\n\n16\n-->\n17家\n\n```\n18\n"
    )
    assert blocks(text) == [
        ("title", 1, "年度公报"),
        ("heading", 1, "导语"),
        ("list_item", 1, "一 5家续 6家"),
        ("list_item", 2, "二 7家"),
        ("paragraph", 2, "段 8"),
        ("list_item", 1, "三"),
        ("quote", 1, "引 9 仍引"),
        ("quote", 2, "深"),
        ("paragraph", 0, "17家"),
    ]


def test_long_chinese_lines_are_paragraphs_without_blank_lines_between() -> None:
    body = "全市上半年完成投资120亿元，" * 7
    assert [kind for kind, _, _ in blocks(f"投资稳中有升\n{body}\n{body}\n")] == [
        "title",
        "paragraph",
        "paragraph",
    ]
    assert len(blocks("全市上半年完成投资，\n其中工业50亿元。\n\n后文。")) == 2


def test_a_table() -> None:
    text = "## 财政\n\n表1 收入（亿元）\n\n年 | 税 | 合计\n:-- | --: | ---\n2023 | 1\\|2 | **3**\n2024 | 4\n\n后文5亿元。"
    heading, caption, block, after = read(text).blocks
    assert (heading.kind, caption.kind, after.kind) == ("heading", "caption", "paragraph")
    table = block.table
    assert table is not None
    assert (table.rows, table.columns, table.header_rows, table.caption) == (3, 3, 1, "财政 表1 收入（亿元）")
    cells = [(cell.row, cell.column, block.text[cell.start : cell.end]) for cell in table.cells]
    assert cells == [
        (0, 0, "年"), (0, 1, "税"), (0, 2, "合计"), (1, 0, "2023"), (1, 1, "1|2"), (1, 2, "3"), (2, 0, "2024"), (2, 1, "4"),
    ]  # fmt: skip
    start, end = block.locate(table.cells[5].start, table.cells[5].end)
    assert text[start:end] == "3"


def test_no_table_without_its_row_of_dashes() -> None:
    assert [kind for kind, _, _ in blocks("a | b\n--- | --- | ---\nc | d\n")] == ["paragraph"]


def test_front_matter() -> None:
    text = (
        '---\ntitle: "园区：产值５０亿元"  # a comment\ndate: 2024-12-11T08:00:00+08:00\ntags:\n  - a: b\n'
        "author: 某人\npublisher: '晨报''社'\nlang: zh-Hans\n---\n\n# 园区：产值50亿元\n\n正文。"
    )
    document = read(text)
    assert (document.title, document.published, document.published_from) == (
        "园区：产值50亿元", date(2024, 12, 11), "front-matter",
    )  # fmt: skip
    assert (document.publisher, document.language) == ("晨报'社", "zh")
    assert [block.kind for block in document.blocks] == ["title", "paragraph"]


def test_a_front_matter_title_is_a_block_where_it_stands() -> None:
    text = '+++\ntitle = "产值50亿元"\n+++\n正文共5家。\n'
    title = read(text).blocks[0]
    start, end = title.locate(2, 6)
    assert (title.kind, text[start:end]) == ("title", "50亿元")


@pytest.mark.parametrize("text", ["---\n产值5亿元。\n---\n", "---\na: b\n", "\n---\ntitle: a\n---\n"])
def test_what_is_no_front_matter_is_prose(text: str) -> None:
    assert read(text).title is None
    assert read(text).blocks


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-12-11", date(2024, 12, 11)),
        ("2024/2/3 10:00", date(2024, 2, 3)),
        ("20241211", date(2024, 12, 11)),
        ("2024年12月11日", date(2024, 12, 11)),
        ("11 Dec 2024", date(2024, 12, 11)),
        ("December 11, 2024", date(2024, 12, 11)),
        ("2024-13-11", None),
        ("12/11/2024", None),
        ("Dec 2024", None),
        ("draft", None),
    ],
)
def test_dates_of_front_matter(value: str, day: date | None) -> None:
    assert parse_day(value) == day


def test_comments_are_kept_apart() -> None:
    text = "<!-- claimcheck: ignore a -->\n产量5家。<!-- b -->\n\n`<!-- c -->`\n\n<!--\nd\n-->\n"
    document = read(text)
    assert [comment.text for comment in document.comments] == ["claimcheck: ignore a", "b", "d"]
    for comment in document.comments:
        source = text[comment.start : comment.end]
        assert source.startswith("<!--")
        assert source.endswith("-->")
