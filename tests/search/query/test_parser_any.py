"""The parser on any text at all: an answer or a problem, with places inside the text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from search.limits import NESTING
from search.query.parsed import Parsed
from search.query.parser import as_words, parse
from search.query.tree import And, Node, Not, Or, Phrase, Prefix, Within, Word
from search.vietnamese.text import tokens
from tests.search.answer.shown import shown
from tests.search.query.archive_known import TODAY, archive_known

KNOWN = archive_known()


def parsed(text: str) -> Parsed:
    return parse(text, KNOWN, TODAY)


_PIECES = st.sampled_from(
    [
        *"()[]{}*-+\":/",
        "AND", "OR", "NOT", "hoặc", "HOAC", "người:", "số:", "ngày:", "mục:", "tiêu đề:", "hội nghị:",
        "chức vụ:", "35-NQ/TW", "NQ 35", "22/10/2018", "31/02/2020", "2020 - 2025", "Lê Chí Vọng", "đ/c",
        "2018", "quý", "tháng", "BCĐ35", "Đại hội", "XI", "PBT", "uvtv", "32/13/2020", "nghiquyet35",
        "sơ kết", "khóa XII", "bí thư tỉnh ủy", "lần thứ", "Ban Chỉ đạo 35", "«", "»", "“", "”", "\ud800",
        "\u0301", "\u00ad", "dân", "x*", "từ năm", "trước", "đến hết", "sau tháng 6/2022", "trở đi", "cuối",
        "hôm qua", "năm ngoái", "từ 3/2022", "6/2022", "trung ương tám", "hội nghị trung ương",
        "đồng chí Đằng", "nguyên", "Trịnh Minh Đằng", "T10/2020", "2022-06", ",", "và", "quý I",
        '"dân vận"~5', "~", "~99", "–", "—dân", "−(", "/bai-viet/", "https://tin.example/a",
        "²", "①", "đến", "2 năm ngoái",
    ]
)  # fmt: skip


def _depth(node: Node) -> int:
    match node:
        case And(parts) | Or(parts):
            return 1 + max(map(_depth, parts))
        case Not(part):
            return 1 + _depth(part)
    return 1


@settings(max_examples=300)
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


_OPERATORS = {"OR", "AND", "NOT", "HOAC", "hoặc"}


def _terms(node: Node) -> set[str]:
    match node:
        case Word(term) | Prefix(term):
            return {term}
        case Phrase(words) | Within(words):
            return {word.term for word in words}
        case And(parts) | Or(parts):
            return set().union(*map(_terms, parts))
        case Not(part):
            return _terms(part)
    return set()


@settings(max_examples=300)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(_PIECES, max_size=14).map(" ".join),
        st.lists(_PIECES, max_size=30).map("".join),
    )
)
@example('0""~1̀')
@example('+"0:1"~2')
def test_no_word_is_dropped_in_silence(text: str) -> None:
    result = parsed(text)
    asked = _terms(result.query)
    told = [(chip.start, chip.end) for chip in result.understood]
    told += [(problem.start, problem.end) for problem in result.problems]
    for token in tokens(text):
        assert (
            asked & {token.exact, token.folded}
            or token.text in _OPERATORS
            or any(start <= token.start and token.end <= end for start, end in told)
        ), token


def test_a_chip_taken_away_leaves_the_others_as_they_were() -> None:
    parts = (
        "35-NQ/TW", "Nghị quyết 35", "22/10/2018", "năm 2018", "2020 - 2025", "Lê Chí Vọng", "sơ kết",
        "khóa XII", "Đại hội XI", "đại hội đảng bộ tỉnh lần thứ 10", "BCĐ 35", "người:Lê Chí Vọng",
        "tổng kết 5 năm", "chỉ thị 35", '"dân vận"', "tiêu đề:dân vận", "bí thư tỉnh ủy Hải Sơn", "2018",
        "[130-KH/TU]", '-"05-CT/TW"', "-130-KH/TU", "UVTV", "từ năm 2023", "trước 2015", "cuối năm 2022",
        "từ năm 2020 đến tháng 6/2022", "năm 2019, 2020", "năm ngoái", "đ/c Đằng", "T10/2020",
        "Hội nghị Trung ương bốn khóa XII", "nghị quyết trung ương bốn khóa XII", "NQ 35 cán bộ",
    )  # fmt: skip
    texts = [f"{one} {joint}{other}" for one in parts for other in parts for joint in ("", "dân vận ")]
    for text in texts:
        chips = parsed(text).understood
        for chip in chips:
            left = parsed(as_words(text, chip)).understood
            others = [(other.kind, other.value) for other in chips if other is not chip]
            assert [(other.kind, other.value) for other in left] == others, (text, chip)


def test_problems_are_no_more_than_a_reader_can_take_in() -> None:
    assert [(one.start, one.end) for one in parsed("dân " + "(" * 300).problems] == [(4, 304)]
    many = parsed("( x [ y " * 30).problems
    assert len(many) == 20
    assert many[-1].message.startswith("Còn ") and "chỗ khác" in many[-1].message
