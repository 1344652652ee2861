"""What a query means: words, operators, fields, facts, problems, places."""

import unicodedata
from typing import Literal

import pytest

from search.limits import NESTING, QUERY_LENGTH, QUERY_WORDS
from search.query.operators import FIELDS, OPERATORS, Field, Operator
from search.query.parsed import Parsed
from search.query.parser import as_words, parse
from search.query.tree import Everything
from search.vietnamese.text.dashes import DASHES
from tests.search.answer.shown import bare, shown
from tests.search.query.archive_known import TODAY, archive_known

KNOWN = archive_known()


def parsed(text: str) -> Parsed:
    return parse(text, KNOWN, TODAY)


def read(text: str) -> str:
    return shown(bare(parsed(text).query))


def messages(text: str) -> str:
    return " ".join(problem.message for problem in parsed(text).problems)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "Everything"),
        ("  \n ", "Everything"),
        ("dân vận", "(dân! & vận!)"),
        ("dan van", "(dan & van)"),
        ("tỉnh uy", "(tỉnh! & uy)"),
        ("Uỷ viên", "(ủy! & viên!)"),
        ("dân dân", "dân!"),
        ("09 năm", '((9 & năm!) | "chín! năm!")'),
        ("10 năm", '((10 & năm!) | "mười! năm!")'),
        ("12 ho", '((12 & ho) | "mười! hai ho")'),
        ("1.073 ca", "(1 & 73 & ca)"),
        ("đêm thứ 5", '(đêm! & ((thứ! & 5) | "thứ! v" | "thứ! 5" | "thứ! năm!"))'),
        ("đêm thứ năm", '(đêm! & ((thứ! & năm!) | "thứ! v" | "thứ! 5" | "thứ! năm!"))'),
        ("thu 5 ty", "(thu & 5 & ti)"),
        ("thu hai", "(thu & hai)"),
        ("dân vận tháng ba", '(dân! & vận! & ((tháng! & ba) | "tháng! 3" | "tháng! ba"))'),
        ("thang nam", "(thang & nam)"),
        ("lan 3", '((lan & 3) | "lần! 3" | "lần! thứ! iii" | "lần! thứ! 3" | "lần! thứ! ba")'),
        ("mười năm", '((mười! & năm!) | "10 năm!")'),
        ("sáu hộ", '((sáu! & hộ!) | "6 hộ!")'),
        ("muoi nam", '((muoi & nam) | "10 nam")'),
        ("thứ năm tuần", "(thứ! & năm! & tuần!)"),
        ("tư nhân hai huyện", '(tư! & nhân! & ((hai & huyện!) | "2 huyện!"))'),
        ("hai bà trưng", "(hai & bà! & trưng!)"),
        ("tin - ảnh: ba, bốn", "(tin & ảnh! & ba & bốn!)"),
        ('"dân vận"', '"dân! vận!"'),
        ("“dân vận”", '"dân! vận!"'),
        ('"dân"', "dân!"),
        ("dân -vận", "(dân! & -vận!)"),
        ("-x", "-x"),
        ("dân NOT vận", "(dân! & -vận!)"),
        ("dân không vận", "(dân! & không! & vận!)"),
        ("dân not vận", "(dân! & not & vận!)"),
        ('"nghị quyết" -"chỉ thị"', '("nghị! quyết!" & -"chỉ! thị!")'),
        ("a OR b", "(a | b)"),
        ("a hoặc b", "(a | b)"),
        ("a HOẶC b", "(a | b)"),
        ("a HOAC b", "(a | b)"),
        ("a hoac b", "(a & hoac & b)"),
        ("a or b", "(a & or & b)"),
        ("a b OR c d", "((a & b) | (c & d))"),
        ("a AND b", "(a & b)"),
        ("a và b", "(a & và! & b)"),
        ("(a OR b) c", "((a | b) & c)"),
        ("-(a OR b)", "-(a | b)"),
        ("--x", "x"),
        ("---x", "-x"),
        ("hoặc", "hoặc!"),
        ("hoặc là", "(hoặc! & là!)"),
        ('"rừng biển"~5', '"rừng! biển!"~5'),
        ("«rừng biển»~05 dân", '("rừng! biển!"~5 & dân!)'),
        ('tiêu đề:"rừng bien"~0', '"rừng!@title bien@title"~0'),
        ('-"rừng biển"~50', '-"rừng! biển!"~50'),
        ('"a b a"~3', '"a b"~3'),
        ('+"a b"~5', '"a b"~5'),
        ('+"a b" c', '("a b" & c)'),
        ('"a b" ~x', '("a b" & x)'),
        ("tuyên truyền*", "(tuyên! & truyền!*)"),
        ("tuyen tr*", "(tuyen & tr*)"),
        ("tiêu đề:dân vận", "(dân!@title & vận!@title)"),
        ("quy*", "(quy* | qui)"),
        ("ky* ki*", "((ky* | ki) & ki*)"),
        ("quý* hoà*", "((quý!* | quí!) & (hoà!* | hòa!))"),
        ("quyế* Đô*", "(quyế!* & đô!*)"),
        ("tieu de: dan", "dan@title"),
        ("title:dân -vận", "(dân!@title & -vận!)"),
        ('tiêu đề:"dân vận" ba', '("dân!@title vận!@title" & ba)'),
        ("tiêu đề:(a OR b) c", "((a@title | b@title) & c)"),
        ("chú thích: dân tiêu đề: vận", "(dân!@captions & vận!@title)"),
        ("sổ: tay", "(sổ! & tay)"),
        ("http://tin.vn", "(http & tin & vn)"),
    ],
)
def test_words_and_operators(text: str, expected: str) -> None:
    assert read(text) == expected
    assert parsed(text).problems == ()


@pytest.mark.parametrize(
    ("text", "expected", "message", "place"),
    [
        ('"dân', "dân!", "Ngoặc kép chưa đóng", '"'),
        ("(dân", "dân!", "không có dấu )", "("),
        ("dân)", "dân!", "không có dấu (", ")"),
        ("dân () vận", "(dân! & vận!)", "không có gì bên trong", "("),
        ('"a b"~', '"a b"', "phải là một số", "~"),
        ('"a b"~xa', '"a b"', "phải là một số", "~xa"),
        ('"a b"~²', '"a b"', "phải là một số", "~²"),
        ('"a b"~51', '"a b"~50', "tối đa 50 từ", "~51"),
        (f'"a b"~{"9" * 900}', '"a b"~50', "tối đa 50 từ", f"~{'9' * 900}"),
        ('"dân"~5', "dân!", "ít nhất hai từ", "~5"),
        ('"a a"~5', '"a a"', "ít nhất hai từ", "~5"),
        ('"a b c d e g h i k"~5', '"a b c d e g h i k"', "tối đa 8 từ", "~5"),
        ("[dân", "dân!", "Dấu [", "["),
        ("*dân", "dân!", "Dấu *", "*"),
        ("x* dân", "(x & dân!)", "ít nhất hai chữ", "*"),
        ("OR dân", "dân!", "OR phải đứng giữa", "OR"),
        ("dân OR", "dân!", "OR phải đứng giữa", "OR"),
        ("dân AND", "dân!", "AND phải đứng giữa", "AND"),
        ("dân NOT", "dân!", "NOT phải đứng trước", "NOT"),
        ("dân tiêu đề:", "dân!", "Sau tên trường", "tiêu đề:"),
        ("dân người:", "dân!", "Sau tên trường", "người:"),
        ("mục:Thể thao dân", "Nothing", "Không có chuyên mục", "mục:Thể thao dân"),
        ("31/02/2020", '"31 2 2020"', "Ngày không hợp lệ", "31/02/2020"),
        ("người:Ai Đó", '"ai đó!"', "không có nhân vật", "người:Ai Đó"),
        ("trong ngày: xe đâm", "(trong & (ngày! & xe & đâm!))", "Ngày không hợp lệ", "ngày: xe đâm"),
        ("bốn người: xin chào", "(bốn! & (người! & xin & chào!))", "không có nhân vật", "người: xin chào"),
    ],
)
def test_whatever_is_ignored_or_in_doubt_is_said_with_its_place(
    text: str, expected: str, message: str, place: str
) -> None:
    assert read(text) == expected
    found = [problem for problem in parsed(text).problems if message in problem.message]
    assert [text[problem.start : problem.end] for problem in found] == [place]


@pytest.mark.parametrize(
    "text", ["(", ")", "[", "*", "AND", "OR", "NOT", '""', "()", "\ud800", "-", "…", "😀"]
)
def test_nothing_left_lists_everything_and_says_so(text: str) -> None:
    assert parsed(text).query == Everything()
    assert "Không còn từ nào" in messages(text)


@pytest.mark.parametrize(
    ("text", "chip", "rewritten", "expected"),
    [
        ("sơ kết 35-NQ/TW", 1, "sơ kết +35-NQ/TW", "35 & nq & tw"),
        ("dân người:Lê Chí Vọng", 0, "dân +(Lê Chí Vọng)", "lê! & chí! & vọng!"),
        ("dân -22/10/2018", 0, "dân", "dân!"),
        ("dân -(a b) vận", 0, "dân vận", "dân! & vận!"),
        ('–"dân vận" tỉnh', 0, "tỉnh", "tỉnh"),
        ('"rừng biển"~5 dân', 0, "+(rừng biển) dân", "rừng! & biển!"),
        ('tiêu đề:("rừng biển"~5 xa) dân', 0, "+(rừng biển xa) dân", "rừng! & biển!"),
        ("((a OR b)) dân", 0, "dân", "dân!"),
        ('dân "vận"', 0, "dân +vận", "dân! & vận!"),
        ('"a OR b" c', 0, "+(a OR b) c", "a & or & b"),
        ("35-NQ/TW,từ năm 2023", 1, "35-NQ/TW, +(từ năm 2023)", "từ! & năm! & 2023"),
        ("35-NQ/TW,22/10/2018", 0, "+(35-NQ/TW),22/10/2018", "2018-10-22"),
    ],
)
def test_a_chip_taken_away_leaves_its_words(text: str, chip: int, rewritten: str, expected: str) -> None:
    taken = parsed(text).understood[chip]
    assert as_words(text, taken) == rewritten
    assert expected in read(rewritten)
    assert taken not in parsed(rewritten).understood


def test_the_chip_of_a_negation_says_so() -> None:
    text = "dân -35-NQ/TW --130-KH/TU -(22/10/2018 OR người:to-suong)"
    assert [chip.label for chip in parsed(text).understood] == [
        "trừ 35-NQ/TW",
        "130-KH/TU",
        "trừ ngày 22/10/2018",
        "trừ Tô Sương",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bảo vệ -rừng", ["excluded: không có “rừng”: -rừng"]),
        ("bảo vệ NOT rừng", ["excluded: không có “rừng”: NOT rừng"]),
        ("Núi Nhạn -quê hương", ["excluded: không có “quê”: -quê"]),
        ('–"nghị quyết"', ['excluded: không có “nghị quyết”: –"nghị quyết"']),
        ("dân —vận", ["excluded: không có “vận”: —vận"]),
        ("dân −(a OR b)", ["excluded: không có “a” hoặc “b”: −(a OR b)"]),
        ("dân ‑tiêu đề:rừng", ["excluded: không có “tiêu đề:rừng”: ‑tiêu đề:rừng"]),
        ("dân –35-NQ/TW", ["number: trừ 35-NQ/TW: –35-NQ/TW"]),
        ("--dân", []),
        ('"rừng biển"~5', ['phrase: “rừng biển” cách nhau tối đa 5 từ: "rừng biển"~5']),
        ("a b OR c", ["either: “a b” hoặc “c”: a b OR c"]),
        ('(a hoặc "b c") dân', ['either: “a” hoặc “b c”: (a hoặc "b c")']),
        (
            "35-NQ/TW OR rừng",
            ["either: “35-NQ/TW” hoặc “rừng”: 35-NQ/TW OR rừng", "number: 35-NQ/TW: 35-NQ/TW"],
        ),
        ("tiêu đề:(a OR b)", ["field: tiêu đề: (a OR b): tiêu đề:(a OR b)"]),
        ("a OR a", []),
        ("a hoặc", []),
        ('dân "vận"', ['required: bắt buộc có “vận”: "vận"']),
        ("Covid-19 Covid–19", []),
        ("Núi Nhạn - quê hương", []),
        ("Núi Nhạn – quê hương", []),
        ("Thanh niên—xung phong", []),
        ("2020–2025", ["term: nhiệm kỳ 2020-2025: 2020–2025"]),
        ("2020 –2025", ["term: nhiệm kỳ 2020-2025: 2020 –2025"]),
    ],
)
def test_what_operators_do_is_shown(text: str, expected: list[str]) -> None:
    chips = parsed(text).understood
    assert [f"{chip.kind}: {chip.label}: {chip.text}" for chip in chips] == expected
    assert parsed(text).problems == ()
    assert all(text[chip.start : chip.end] == chip.text for chip in chips)


@pytest.mark.parametrize("dash", DASHES)
def test_a_dash_of_any_kind_before_a_word_or_quote_is_a_minus(dash: str) -> None:
    for text in ("dân {}vận", 'dân {}"vận động"', "{}(a OR b)", "dân {}35-NQ/TW", "Tin {} ảnh", "a{}b"):
        assert read(text.format(dash)) == read(text.format("-"))


def test_places_are_counted_in_the_text_as_typed() -> None:
    text = unicodedata.normalize("NFD", "đồng chí Lê Chí Vọng, 35-NQ/TW")
    assert [text[chip.start : chip.end] for chip in parsed(text).understood] == [
        unicodedata.normalize("NFD", "đồng chí Lê Chí Vọng"),
        "35-NQ/TW",
    ]


def test_limits_are_told() -> None:
    assert str(QUERY_LENGTH) in messages("dânvận" * QUERY_LENGTH)
    assert str(QUERY_WORDS) in messages("dân " * (QUERY_WORDS + 1))
    assert f"{NESTING} lớp" in messages("(" * (NESTING + 1) + "dân" + ")" * (NESTING + 1))
    assert read("(" * 400 + "dân" + ")" * 400) == "dân!"
    assert parsed("dân " * QUERY_WORDS).problems == ()


def test_a_query_asks_the_archive_only_a_few_times() -> None:
    known = archive_known()
    parse("hoi nghi tong ket nq 35 nam 2023 trinh minh dang bi thu tinh uy hai son dan van", known, TODAY)
    assert known.lookups <= 6  # the last: what that person holds that begins with the office typed


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.names[0])
def test_every_field_of_the_table_is_read_by_all_its_names(field: Field) -> None:
    value = field.example.partition(":")[2]
    queries = {read(f"{name}:{value}") for name in field.names}
    assert len(queries) == 1
    found = parsed(f"dân {field.example}")
    starts = [chip.start for chip in found.understood] + [problem.start for problem in found.problems]
    assert starts == [len("dân ")]


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.signs[0])
def test_every_operator_of_the_table_changes_what_is_read(operator: Operator) -> None:
    without = operator.example
    for sign in operator.signs:
        without = without.replace(sign, " ")
    assert parsed(operator.example).problems == ()
    changed = operator.signs != ("AND",)
    assert (read(operator.example) != read(without)) is changed


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_text_of_a_query_ends_where_reading_ends(form: Literal["NFC", "NFD"]) -> None:
    typed = unicodedata.normalize(form, "hội nghị " * 1_000)
    read = parse(typed, KNOWN, TODAY).text
    assert typed.startswith(read)
    assert 0 < len(unicodedata.normalize("NFC", read)) <= QUERY_LENGTH
