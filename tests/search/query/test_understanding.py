"""Facts understood inside free text: numbers, dates, people, offices, conferences, terms, and doubts."""

import pytest

from search.query.parsed import Parsed
from search.query.parser import parse
from tests.search.answer.shown import bare, shown
from tests.search.query.archive_known import TODAY, archive_known
from tests.search.query.known import MemoryKnown

KNOWN = archive_known()


def parsed(text: str) -> Parsed:
    return parse(text, KNOWN, TODAY)


def read(text: str) -> str:
    return shown(bare(parsed(text).query))


def messages(text: str) -> str:
    return " ".join(problem.message for problem in parsed(text).problems)


def chips(text: str) -> list[tuple[str, str, str]]:
    return [(chip.kind, chip.text, chip.value) for chip in parsed(text).understood]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("35-NQ/TW", '(number=35-nq-tw | "35 nq tw")'),
        ("9-NQ/TW", '(number=9-nq-tw | "9 nq tw")'),
        ("Nghị quyết 35", "short_number=nq-35"),
        ("Chỉ thị 35", "short_number=ct-35"),
        ("06-CT/TW 2006", '(number=6-ct-tw-2006 | ("6 ct tw" & -number=6-ct-tw-2021))'),
        ("06-CT/TW", '(number=6-ct-tw-2006 | number=6-ct-tw-2021 | "6 ct tw")'),
        (
            "Nghị quyết Trung ương 4 (khóa XII)",
            (
                '(number=nq-tw4-khoa-12 | "nghị! quyết! trung ương! 4 khóa! xii"'
                ' | "nghị! quyết! trung ương! 4 khóa! 12")'
            ),
        ),
        (
            "nghi dinh 30 2020",
            (
                '(number=30-2020-nd-cp | (short_number=nd-30 & "30 2020") | "nghị! định! 30 2020"'
                ' | "nghị! định! số! 30 2020" | "nđ! 30 2020" | "nđ! số! 30 2020" | "nđ30! 2020")'
            ),
        ),
        ("130-KH/TU -35-CT/TW", '((number=130-kh-tu | "130 kh tu") & -(number=35-ct-tw | "35 ct tw"))'),
        (
            "35-NQ/TW 2023",
            '((number=35-nq-tw | "35 nq tw") & published/happened/issued:2023-01-01..2023-12-31)',
        ),
        ("Le Chi Vong", '(person=le-chi-vong | "le chi vong")'),
        ("nghị quyết 18, 19", "(short_number=nq-18 & short_number=nq-19)"),
        ("nghi quyet 18 va 19", "(short_number=nq-18 & short_number=nq-19)"),
        ("chỉ thị 35, 36 dân vận", "(short_number=ct-35 & 36 & dân! & vận!)"),
        (
            "nghị quyết 18, 20 đại biểu",
            '(short_number=nq-18 & ((20 & đại! & biểu!) | "hai mươi! đại! biểu!"))',
        ),
        ("nghị quyết 18, 2 năm", '(short_number=nq-18 & ((2 & năm!) | "hai năm!"))'),
        ("Lê Chí Vọng", '(person=le-chi-vong | "lê! chí! vọng!")'),
        ("thủ tướng Lê Chí Vọng", '(thủ! & tướng! & (person=le-chi-vong | "lê! chí! vọng!"))'),
        ("thu tuong le chi vong", '(thu & tuong & (person=le-chi-vong | "le chi vong"))'),
        ("đại tướng Lê Chí Vọng", '(person=le-chi-vong | "lê! chí! vọng!")'),
        ("Phạm Thị Hoa", '(person=pham-thi-hoa | "phạm! thị! hoa!")'),
        ("pham thi hoa", '(person=pham-thi-hoa | person=pham-thi-hoa-2 | "pham thi hoa")'),
        ("nâng cao văn hóa", "(nâng! & cao & văn! & hóa!)"),
        ("Tô Sương", '(person=to-suong | "tô! sương!")'),
        ("tô sương", "(tô! & sương!)"),
        ("to suong", "(to & suong)"),
        ("đồng chí Nam", '(((đồng! & chí!) | "đ! c") & nam)'),
        ("đồng c", "(đồng! & c)"),
        ("Ban Chỉ đạo 35", '("ban chỉ! đạo! 35" | "bcđ! 35" | bcđ35!)'),
        ("35", "35"),
        ("22/10/2018", "published/happened/issued:2018-10-22..2018-10-22"),
        ("quý IV/2020", "published/happened/issued:2020-10-01..2020-12-31"),
        ("khóa XII", '("khóa! xii" | "khóa! 12" | "khóa! mười! hai")'),
        (
            "bí thư tỉnh ủy Hải Sơn",
            '(office=bí thư tỉnh ủy hải sơn | "bí! thư! tỉnh! ủy! hải! sơn!")',
        ),
        ("+35-NQ/TW", "(35 & nq & tw)"),
        ("+(Le Chi Vong) -+35", "((le & chi & vong) & -35)"),
        ("số:35", "(number=35-nq-tw | number=35-ct-tw | number=35-nq-cp)"),
        ("so: 130 kh tu dân vận", '((number=130-kh-tu | "130 kh tu") & dân! & vận!)'),
        ("người:đồng chí Lê Chí Vọng dân vận", '((person=le-chi-vong | "lê! chí! vọng!") & dân! & vận!)'),
        ("người:Đằng", "person=trinh-minh-dang"),
        ("người:phạm thị dân vận", '"phạm! thị! dân! vận!"'),
        ("người:Đằng dân vận khéo", "(person=trinh-minh-dang & dân! & vận! & khéo!)"),
        ("ngày:22/10/2018 dân", "(published/happened/issued:2018-10-22..2018-10-22 & dân!)"),
        ("ngày đăng:2018", "published:2018-01-01..2018-12-31"),
        ("mục:tin hoat dong dân", "(section=tin-hoat-dong & dân!)"),
        ("mục:tin dân", "(section=tin & dân!)"),
        ("chức vụ:phó bí thư", "(office=phó bí thư thường trực tỉnh ủy | office=phó bí thư huyện ủy)"),
        ("hội nghị:có dân", "(conference=true & dân!)"),
    ],
)
def test_facts_are_understood_inside_free_text(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "spellings",
    [
        ("35-NQ/TW", "35 NQ/TW", "35/NQ-TW", "NQ 35-TW", "35nqtw", "số: 35-NQ/TW", "35‑NQ/TW", "35 -NQ/TW"),
        ("Nghị quyết 35", "NQ35", "nghi quyet so 35"),
        ("5-CT/TW", "05-CT/TW"),
        ("18-NQ/TW 19-NQ/TW", "nghị quyết số 18, 19-NQ/TW", "Nghi quyet 18 va 19 nqtw"),
        ("chỉ thị 5 chỉ thị 6", "chỉ thị 05, 06", "CT05,06", "chi thi so 5 va so 6"),
        ("T.Ư 4 khóa XI", "TW4 khóa 11"),
        ("đ/c Lê Chí Vọng", "đồng chí Lê Chí Vọng", "ông lê chí vọng", "Lê Chí Vọng"),
        ("GS.TS Đặng Ngọc Tảo", "Giáo sư, Tiến sĩ Đặng Ngọc Tảo"),
        ("22/10/2018", "22-10-2018", "22.10.2018", "ngày 22 tháng 10 năm 2018", "ngay 22 thang 10 nam 2018"),
        ("nhiệm kỳ 2020-2025", "2020 – 2025"),
        ("sơ kết 5 năm NQ35", "sơ kết 05 năm Nghị quyết 35"),
        ("đại hội lần thứ XI", "Đại hội lần thứ 11", "đại hội lần thứ mười một", "Đại hội XI"),
        ("khóa XII", "khoá 12", "khóa mười hai", "khoa muoi hai", "khóa thứ XII"),
        ("khóa mười ba", "khóa XIII"),
        ("lần thứ hai mươi tư", "lần thứ 24", "lần thứ XXIV", "lan thu hai muoi bon", "lần thứ hai tư"),
        ("lần thứ hai mốt", "lần thứ 21"),
        ("lần thứ mười nhăm", "lần thứ 15", "lan thu muoi lam"),
        ("kỳ họp thứ nhất", "kỳ họp thứ 1", "kì họp thứ I", "kỳ họp thứ một", "kỳ họp lần thứ nhất"),
        ("kỳ họp thứ hai mươi mốt", "kỳ họp thứ 21", "kỳ họp thứ XXI", "kỳ họp lần thứ hai mốt"),
        ("phiên họp thứ 20", "phiên họp thứ hai mươi", "phiên họp thứ XX", "phiên họp lần thứ 20"),
        ("phiên họp thứ 45", "phiên họp thứ bốn mươi lăm", "phiên họp thứ bốn nhăm"),
        ("lần thứ bốn mươi", "lần thứ 40"),
        ("nghị quyết trung ương 5, 6 khóa XII", "NQTW 5 và 6 khóa 12"),
        ("ky hop thu tu", "ky hop thu 4", "ky hop thu IV"),
        ("nghị quyết trung ương VIII", "nghị quyết trung ương 8", "nghị quyết trung ương tám"),
        ("nghị quyết trung ương IV khóa XI", "NQTW4 khóa 11", "nghi quyet trung uong bon khoa muoi mot"),
        ("đ/c Nam", "Đ/C Nam", "đồng chí Nam", "đ.c Nam"),
        ("lần thứ tư", "lần thứ 4"),
    ],
)
def test_spellings_of_one_thing_are_one_query(spellings: tuple[str, ...]) -> None:
    assert {read(spelling) for spelling in spellings} == {read(spellings[0])}


def test_everything_in_one_line() -> None:
    text = "hoi nghi tong ket nq 35 nam 2023 trinh minh dang"
    assert chips(text) == [
        ("conference", "hoi nghi tong ket", "hoi-nghi-tong-ket"),
        ("number", "nq 35", "nq-35"),
        ("date", "nam 2023", "2023"),
        ("person", "trinh minh dang", "trinh-minh-dang"),
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Nghị quyết 35", "35-NQ/TW, 35/NQ-CP"),
        ("06-CT/TW", "(2006)"),
        ("35", "35-NQ/TW, 35-CT/TW"),
        ("pham thi hoa", "Phạm Thị Hòa"),
        ("to suong", 'người:"Tô Sương"'),
        ("tháng 10", "thiếu năm"),
    ],
)
def test_what_is_in_doubt_is_offered(text: str, part: str) -> None:
    assert part in messages(text)


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("22/10/2018", "2018-10-22", "ngày 22/10/2018"),
        ("14 -17/10/2020", "2020-10-14/2020-10-17", "từ 14/10/2020 đến 17/10/2020"),
        ("tháng 10/2020", "2020-10", "tháng 10/2020"),
        ("6 tháng đầu năm 2023", "2023-01/2023-06", "từ tháng 1/2023 đến tháng 6/2023"),
        ("quý IV/2020", "2020-Q4", "quý IV/2020"),
        ("năm 2018", "2018", "năm 2018"),
        ("từ 2018 đến 2020", "2018/2020", "từ năm 2018 đến năm 2020"),
        ("nhiệm kỳ 2020-2025", "2020/2025", "nhiệm kỳ 2020-2025"),
    ],
)
def test_periods_are_labelled_as_readers_write_them(text: str, value: str, label: str) -> None:
    assert [(chip.value, chip.label) for chip in parsed(text).understood] == [(value, label)]


def test_a_field_looks_its_person_up_once() -> None:
    known = archive_known()
    parse("người:đồng chí Lê Chí Vọng thăm các xã vùng sâu", known, TODAY)
    assert known.lookups <= 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tỉnh Lê Chí Vọng", []),
        ("xã lê chí vọng", []),
        ("tinh le chi vong", []),
        ("Lê Chí Vọng", ["person"]),
        ("phó Lê Chí Vọng", ["person"]),
    ],
)
def test_a_place_is_no_person(text: str, found: list[str]) -> None:
    assert [kind for kind, _, _ in chips(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Bình Định",
        "bí thư tỉnh ủy Bình Định",
        "yen bai",
        "Bà Rịa - Vũng Tàu",
        "Nhật Bản",
        "thanh niên Thái Lan",
        "khai hội đền Trần Nam Định",
    ],
)
def test_a_place_is_no_person_even_where_an_article_takes_it_for_one(text: str) -> None:
    known = MemoryKnown(names_of=("Bình Định", "Yên Bái", "Bà Rịa", "Nhật Bản", "Thái Lan", "Trần Nam"))
    assert "person" not in {chip.kind for chip in parse(text, known, TODAY).understood}


@pytest.mark.parametrize(
    ("text", "name"),
    [("Thái Lân", "Thái Lân"), ("gặp Trần Anh", "Trần Anh"), ("Trần Anh Nam Định", "Trần Anh")],
)
def test_a_person_is_none_less_for_a_name_like_that_of_a_place(text: str, name: str) -> None:
    known = MemoryKnown(names_of=("Thái Lân", "Trần Anh"))
    assert [chip.label for chip in parse(text, known, TODAY).understood] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("thầy Trịnh Minh Đằng", "thầy Trịnh Minh Đằng"),
        ("thay trinh minh dang", "thay trinh minh dang"),
        ("ai thay Trịnh Minh Đằng", "Trịnh Minh Đằng"),
        ("người mới thay trịnh minh đằng", "trịnh minh đằng"),
        ("anh Trịnh Minh Đằng", "anh Trịnh Minh Đằng"),
    ],
)
def test_an_address_without_its_marks_is_none_beside_a_name_with_its(text: str, name: str) -> None:
    assert [(kind, typed) for kind, typed, _ in chips(text)] == [("person", name)]


def test_a_name_without_its_marks_is_no_advice_beside_words_with_theirs() -> None:
    known = MemoryKnown(names_of=("Hoa Tâm",))
    assert parse("lễ hội hoa tam giác mạch", known, TODAY).problems == ()
    advised = [parse(text, known, TODAY).problems for text in ("le hoi hoa tam", "lễ hội hoa tâm")]
    assert all("Hoa Tâm" in problems[0].message for problems in advised)
