"""One home for each kind of fact: whatever a vocabulary lists is read alike, in a text and in a query."""

from datetime import date

import pytest

from search.vietnamese import dates, numbers, numerals, units
from search.vietnamese.dates.periods import Period
from search.vietnamese.text import fold
from search.vietnamese.text.dashes import DASHES, plain_dashes

TODAY = date(2025, 6, 1)


def in_text(text: str) -> list[Period | None]:
    return [found.period for found in dates.find(text, TODAY)]


def in_query(text: str) -> list[Period | None]:
    return [found.period for found in dates.typed_dates(text, TODAY)]


ODD = [
    "145a/2020/NĐ-CP", "10/2020/TT-BLĐTB&XH", "35.NQ/TW", "NQ-35/TW", "09/2026NQ-HĐND", "44/2019/QH 14",
    "1211/2016/UBTVQH 13", "16/2003/L-CTN", "54/VBHN-BCT", "366-QĐ/TW", "KL-21/TW", "12b/2019/QĐ-UBND",
    "KL.21/TW", "KL/21-TW", "KL21/TW", "12B/2019/QĐ-UBND", "145A/2020/NĐ-CP", "28A-KL/TW",
    "21KL/TW", "12/QĐ.UBND", "09/NQ.HĐND", "1.876/QĐ-UBND", "12-NQ/Th.U", "35-NQ/T.W", "35-NQ/T.Ư",
    "26-\nNQ/TW", "26-NQ\n/TW", "26\n-NQ/TW", "26-NQ/\nTW", "130 -\nKH/TU",
    "nghị quyết trung ương 8", "Nghị quyết Trung ương VIII", "nghị quyết trung ương tám",
    "Nghị quyết Trung ương V", "nghị quyết trung ương bốn khóa XII", "Kết luận Trung ương mười",
]  # fmt: skip


@pytest.mark.parametrize("written", ODD)
def test_an_odd_symbol_is_read_alike_in_a_text_and_in_a_query(written: str) -> None:
    text = f"Thực hiện {written}, xã đã họp"
    (found,), (typed,) = numbers.find(text), numbers.typed_numbers(text)
    assert found.value == typed.value == numbers.parse(written)
    assert found.text == typed.text == written


LISTED = [
    ("Nghị quyết 57, 59, 66, 68-NQ/TW", ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"]),
    ("nghị quyết số 57, số 59 và số 66-NQ/TW", ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW"]),
    ("Quyết định 217, 218-QĐ/TW", ["217-QĐ/TW", "218-QĐ/TW"]),
    ("quyết định số 217 và 218-QĐ/TW", ["217-QĐ/TW", "218-QĐ/TW"]),
    ("Chỉ thị 05; 06 và 07-CT/TW", ["05-CT/TW", "06-CT/TW", "07-CT/TW"]),
    ("Kế hoạch số 12, 13, 14/KH-UBND", ["12/KH-UBND", "13/KH-UBND", "14/KH-UBND"]),
    ("Thông tư 20, 21, 22/2023/TT-BGDĐT", ["20/2023/TT-BGDĐT", "21/2023/TT-BGDĐT", "22/2023/TT-BGDĐT"]),
    ("Nghị quyết số 18-, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
    ("Kết luận 70-KL/TW, 71-KL/TW", ["70-KL/TW", "71-KL/TW"]),
    ("Nghị quyết số 57 và 68", ["NQ 57", "NQ 68"]),
    ("Nghị quyết 57, 59, 66, 68", ["NQ 57", "NQ 59", "NQ 66", "NQ 68"]),
    ("Nghị quyết Trung ương 4, 5 và 6 khóa XII", ["NQ/TW4 khóa XII", "NQ/TW5 khóa XII", "NQ/TW6 khóa XII"]),
    ("Nghị quyết Trung ương 5, 6 (khóa XII)", ["NQ/TW5 khóa XII", "NQ/TW6 khóa XII"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "canonical"), LISTED)
@pytest.mark.parametrize("sentence", ["{}", "Quán triệt {} trong toàn tỉnh", "Theo {}, xã đã họp."])
def test_a_list_of_numbers_is_read_alike(sentence: str, written: str, canonical: list[str]) -> None:
    text = sentence.format(written)
    found, typed = numbers.find(text), numbers.typed_numbers(text)
    assert [one.value.canonical for one in found] == [one.value.canonical for one in typed] == canonical
    assert [one.value for one in found] == [one.value for one in typed]
    assert len({one.value.kind_name for one in found}) == 1
    assert all(one.text == text[one.start : one.end] for one in found)


OTHER_KINDS = [
    ("Nghị quyết 18, 19/KH-UBND", ["NQ 18", "19/KH-UBND"]),
    ("sinh năm 1957, 59-NQ/TW", ["59-NQ/TW"]),
    ("có 57, 59, 68-NQ/TW", ["68-NQ/TW"]),
    ("Nghị quyết 18-NQ/TW và Nghị quyết số 57-NQ/TW", ["18-NQ/TW", "57-NQ/TW"]),
    ("28E/2020/QĐ-UBND", []),
    ("tỷ số 2-\nNQ", []),
    ("Sắc lệnh số 117/SL", ["117/SL"]),
    ("Nghị quyết Trung ương một cách nghiêm túc", []),
    ("Nghị quyết Trung ương 4, 15 đại biểu", ["NQ/TW4"]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "canonical"), OTHER_KINDS)
def test_figures_that_share_no_symbol(written: str, canonical: list[str]) -> None:
    assert [one.value.canonical for one in numbers.find(written)] == canonical


def test_a_decree_of_old_is_no_order_for_a_reader_either() -> None:
    assert numbers.typed_numbers("sắc lệnh số 117") == []


DATED = [
    "Từ ngày 14-17/10/2020", "ngày 14-10-2020", "sáng 14 - 10 - 2020", "14/10 - 17/10/2020", "2020 - 2025",
    "nhiệm kỳ 2020-2025", "tháng 3-5/2022", "tháng 10-2020", "quý I - quý III/2022", "ngày 28/12 - 3/1/2021",
    "Hôm qua (14-5)", "từ 24-7 đến 31-7-2023",
]  # fmt: skip
NUMBERED = [
    "35-NQ/TW", "Nghị quyết số 35-NQ/TW ngày 22-10-2018", "30/2020/NĐ-CP", "15/QĐ - UBND",
    "97/TTLT-BGDĐT-BNV", "Nghị quyết 18-NQ/TW, 19-NQ/TW", "số 130 - KH/TU", "1.876/QĐ-UBND",
    "Kết luận số 21-KL/TW khóa XIII",
]  # fmt: skip


ALIKE = [
    "ngày 2/9 (1945)", "ngày 2 tháng 9 (năm 1945)", "tháng 7 (2004)", "ngày 2/9, 1945", "ngày 2 tháng 9 1945",
    "ngày 2, tháng 9, năm 1945", "tháng 7 2004", "ngày 5 tháng 6, 2000 người", "tháng 7, 2004 người",
    "từ mùng 1 đến mùng 5/9/2022", "mùng 3 tháng 3", "mùng 2 tháng 9 dương lịch", "rằm tháng 7",
    "sáng sớm 12-3", "rạng sáng 8/2", "vào thứ ba (12-9)", "chủ nhật, 8-10", "lúc 18 giờ 7/2",
    "trong hai ngày (13, 14-9)", "các ngày 8 & 9/6", "tháng 12 năm ngoái", "ngày 20/11 năm nay",
    "quý IV năm trước", "6 tháng đầu năm ngoái", "từ 1/3 đến 5/4 năm ngoái", "tháng 4 năm trước đó",
    "quý 1 và quý 2 năm 2019", "quý I, III/2022", "tháng 3, 4 và 5/2022", "niên khóa 2020-2021",
]  # fmt: skip


@pytest.mark.parametrize("text", ALIKE)
def test_a_date_is_read_alike_in_a_text_and_in_a_query(text: str) -> None:
    assert in_text(text) == in_query(text)
    assert in_text(f"Lễ hội {text} tại xã") == in_query(f"lễ hội {text} tại xã") == in_text(text)


@pytest.mark.parametrize("dash", DASHES)
@pytest.mark.parametrize("text", DATED)
def test_every_dash_makes_the_same_date(text: str, dash: str) -> None:
    written = text.replace("-", dash)
    assert in_text(written) == in_text(text)
    assert in_query(written) == in_query(text) != []
    assert all(found.text == written[found.start : found.end] for found in dates.find(written, TODAY))


@pytest.mark.parametrize("dash", DASHES)
@pytest.mark.parametrize("text", NUMBERED)
def test_every_dash_makes_the_same_number(text: str, dash: str) -> None:
    written = text.replace("-", dash)
    expected = [found.value for found in numbers.find(text)]
    assert [found.value for found in numbers.find(written)] == expected != []
    assert all(found.text == written[found.start : found.end] for found in numbers.find(written))
    typed = [found.value for found in numbers.typed_numbers(text)]
    assert [found.value for found in numbers.typed_numbers(written)] == typed != []


@pytest.mark.parametrize("dash", DASHES)
def test_a_dash_becomes_a_hyphen_in_its_place(dash: str) -> None:
    assert plain_dashes(f"a{dash}b{dash}{dash}ế") == "a-b--ế"


MONTHS = [(number, words) for number in range(1, 13) for words in numerals.words(number)]
DAYS = [(number, words) for number in range(1, 32) for words in numerals.words(number)]
COUNTS = [
    (number, words)
    for number in range(1, numerals.HIGHEST + 1)
    for words in numerals.words(number)
    if words not in ("nhất", "nhì", "tư", "trăm")
]


@pytest.mark.parametrize(("number", "words"), MONTHS)
@pytest.mark.parametrize(
    "form",
    ["tháng {} năm 2022", "tháng {}/2022", "ngày 5 tháng {} năm 2022",
     "từ tháng {} đến tháng mười hai năm 2023",     "tháng {}, năm 2022"],
)  # fmt: skip
def test_a_month_in_words_is_that_in_figures(form: str, number: int, words: str) -> None:
    said, figures = form.format(words), form.format(number)
    assert in_text(said) == in_text(figures) == in_text(said.upper()) != []
    assert in_query(said) == in_query(fold(said)) == in_query(figures) != []


@pytest.mark.parametrize(("number", "words"), DAYS)
def test_a_day_in_words_is_that_in_figures(number: int, words: str) -> None:
    said, figures = f"ngày {words} tháng 5 năm 2022", f"ngày {number} tháng 5 năm 2022"
    assert in_text(said) == in_text(figures) != []
    assert in_query(said) == in_query(fold(said)) == in_query(figures) != []


YEARS = [
    (2000, "hai nghìn"), (2000, "hai không không không"), (2004, "hai nghìn không trăm linh tư"),
    (2005, "hai ngàn lẻ năm"), (2009, "hai không linh chín"), (2010, "hai nghìn mười"),
    (2013, "hai không mười ba"), (2015, "hai nghìn không trăm mười lăm"), (2021, "hai nghìn hai mốt"),
    (2021, "hai nghìn không trăm hai mươi mốt"), (2023, "hai không hai ba"), (2024, "hai nghìn hai tư"),
    (1930, "một nghìn chín trăm ba mươi"), (1945, "một chín bốn lăm"), (1954, "một chín năm tư"),
    (1975, "một ngàn chín trăm bảy mươi lăm"), (1975, "một chín bảy nhăm"), (1986, "một chín tám sáu"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "words"), YEARS)
@pytest.mark.parametrize(
    "form",
    ["năm {}", "tháng 4 năm {}", "tháng tư năm {}", "ngày 30 tháng tư, năm {}", "quý hai năm {}",
     "từ năm {} đến năm 2029"],
)  # fmt: skip
def test_a_year_in_words_is_that_in_figures(form: str, number: int, words: str) -> None:
    said, figures = form.format(words), form.format(number)
    assert in_text(said) == in_text(figures) == in_text(said.upper()) != []
    assert in_query(said) == in_query(fold(said)) == in_query(figures) == in_text(figures)


@pytest.mark.parametrize(
    "text", ["năm hai nghìn người", "trong năm hai mươi xã", "sinh viên năm hai ngành", "năm một chín"]
)
def test_what_counts_is_no_year_in_words(text: str) -> None:
    assert in_text(text) == []


@pytest.mark.parametrize(("number", "words"), [one for one in MONTHS if one[0] <= 4])
def test_a_quarter_in_words_is_that_in_figures(number: int, words: str) -> None:
    forms = [f"quý {form} năm 2022" for form in (words, str(number), numerals.roman(number))]
    assert in_text(forms[0]) == in_text(forms[1]) == in_text(forms[2]) != []
    assert in_query(fold(forms[0])) == in_query(forms[0]) == in_query(forms[1]) == in_text(forms[2])


@pytest.mark.parametrize(("number", "words"), [one for one in MONTHS if one[0] <= 11])
def test_months_of_a_year_in_words_are_those_in_figures(number: int, words: str) -> None:
    said, figures = f"{words} tháng đầu năm 2022", f"{number} tháng đầu năm 2022"
    assert in_text(said) == in_text(figures) != []
    assert in_query(said) == in_query(fold(said)) == in_query(figures) != []


@pytest.mark.parametrize(("number", "words"), COUNTS)
@pytest.mark.parametrize("form", ["{} năm qua", "{} ngày gần đây", "{} tuần vừa rồi"])
def test_a_count_back_in_words_is_that_in_figures(form: str, number: int, words: str) -> None:
    said, figures = form.format(words), form.format(number)
    found = dates.parse(figures, TODAY)
    assert found is not None
    other_word = {"năm": "nam", "sáu": "sau"}.get(words)
    for spelling in {said, said.upper(), fold(said) if not other_word else said}:
        read = dates.parse(spelling, TODAY)
        assert read is not None and read.period == found.period


UNITS = units.table()


@pytest.mark.parametrize(("unit", "kind", "_"), UNITS)
def test_a_unit_counts_alike_in_a_text_and_in_a_query(unit: str, kind: str, _: object) -> None:
    assert in_text(f"đã có 4/4 {unit} đạt") == in_query(f"đã có 4/4 {unit} đạt") == []
    assert in_query(fold(f"đã có 4/4 {unit} đạt")) == []
    for text, counts in (
        (f"Quyết định 35 {unit} đạt", True),
        (f"Nghị quyết 35 {unit} đạt", kind in UNCOUNTABLE),
    ):
        read = {
            len(numbers.find(text)),
            len(numbers.typed_numbers(text)),
            len(numbers.typed_numbers(fold(text))),
        }
        assert read == {0 if counts else 1}


UNCOUNTABLE = ("time", "money")
"""What even resolutions count: «nghị quyết 2 lần»."""


@pytest.mark.parametrize(("unit", "kind", "others"), [row for row in UNITS if row[2]])
def test_a_unit_that_begins_another_word_counts_nothing(
    unit: str, kind: str, others: tuple[str, ...]
) -> None:
    for other in others:
        text = f"Nghị quyết 35 {unit} {other}"
        assert len(numbers.find(text)) == len(numbers.typed_numbers(text)) == 1
        assert len(numbers.typed_numbers(fold(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["Sáng 16/11 huyện Cồn Nổi tổ chức hội nghị", "ngày 29/4 tỉnh đã họp", "tháng 5/2022 người dân",
     "năm 2022 huyện đạt", "năm 2023 học sinh toàn tỉnh", "tháng 6 cán bộ toàn tỉnh"],
)  # fmt: skip
def test_figures_that_a_word_of_time_leads_to_count_no_things(text: str) -> None:
    assert len(in_text(text)) == len(in_query(text)) == 1
