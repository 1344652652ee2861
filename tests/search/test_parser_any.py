"""The parser on any text at all: an answer or a problem, with places inside the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from search.limits import NESTING
from search.parser import as_words, parse
from search.query import And, Node, Not, Or
from search.results import Parsed
from tests.search.archive_known import TODAY, archive_known
from tests.search.shown import shown

KNOWN = archive_known()


def parsed(text: str) -> Parsed:
    return parse(text, KNOWN, TODAY)


_PIECES = st.sampled_from(
    [
        *"()[]{}*-+\":/",
        "AND", "OR", "NOT", "hoặc", "HOAC", "người:", "số:", "ngày:", "mục:", "tiêu đề:", "hội nghị:",
        "chức vụ:", "35-NQ/TW", "NQ 35", "22/10/2018", "31/02/2020", "2020 - 2025", "Lê Chí Vọng", "đ/c",
        "sơ kết", "khóa XII", "bí thư tỉnh ủy", "lần thứ", "Ban Chỉ đạo 35", "«", "»", "“", "”", "\ud800",
        "\u0301", "\u00ad", "dân", "x*",
    ]
)  # fmt: skip


def _depth(node: Node) -> int:
    match node:
        case And(parts) | Or(parts):
            return 1 + max(map(_depth, parts))
        case Not(part):
            return 1 + _depth(part)
    return 1


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES).map("".join)
    )
)
def test_any_text_is_answered_with_places_inside_it(text: str) -> None:
    result = parsed(text)
    assert _depth(result.query) <= 4 * NESTING
    for chip in result.understood:
        assert text[chip.start : chip.end] == chip.text
        assert isinstance(parsed(as_words(text, chip)), Parsed)
    for problem in result.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
        assert problem.message.endswith(".")


@given(st.lists(st.sampled_from(["dân", "vận", "hội", "tỉnh", "ủy", "xã"]), min_size=1, max_size=8))
def test_plain_words_are_all_required(words: list[str]) -> None:
    query = parsed(" ".join(words)).query
    parts = query.parts if isinstance(query, And) else (query,)
    assert {shown(part).rstrip("!") for part in parts} == set(words)
