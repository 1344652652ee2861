"""Facts are read from an article's own words: never from the boilerplate that its body still carries."""

from datetime import date

import pytest

from indexer.extract import extract
from indexer.extract.text.own_words import LONGEST, own_words
from search.model import Article, Facts, Mention

NEWS = (
    "Sáng 14/7, Huyện ủy Trà Lân tổ chức hội nghị giao ban. "
    "Đồng chí Lò Thị Mơ, Bí thư Huyện ủy chủ trì hội nghị.\n"
    "Hội nghị quán triệt Chỉ thị số 05-CT/TW của Bộ Chính trị về học tập và làm theo Bác."
)
RELATED = """
Tin khác
Đồng chí Vi Văn Páo giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy (06/06/2022)
Triển khai Kế hoạch số 77-KH/TU ngày 02/03/2022
1 2 3 4 5"""
CONTACTS = """
CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN TRÀ LÂN
Trưởng Ban biên tập: Ông Đỗ Văn Lung - Phó Chủ tịch UBND huyện
Giấy phép số 12/GP-TTĐT ngày 01/02/2020 do Sở TTTT cấp
Địa chỉ: 04 Nguyễn Thái Học, thị trấn Trà Lân
Điện thoại: 02943.853574
Hôm nay: 113
Tất cả: 1.204.113"""


def read(body: str) -> tuple[Article, Facts]:
    article = Article(id="a", title="Huyện ủy giao ban", body=body, published=date(2022, 7, 15))
    return article, extract(article)


@pytest.mark.parametrize("boilerplate", [RELATED, CONTACTS, RELATED + CONTACTS, "\nXem chi tiết" + RELATED])
def test_furniture_below_the_article_gives_no_facts(boilerplate: str) -> None:
    article, facts = read(NEWS + boilerplate)
    assert facts == read(NEWS)[1]
    assert [person.name for person in facts.people] == ["Lò Thị Mơ"]
    assert [document.number for document in facts.documents] == ["05-CT/TW"]
    assert article.body == NEWS + boilerplate


def test_related_news_in_the_midst_give_no_facts_and_offsets_hold() -> None:
    prose = "Đồng chí Lò Thị Mơ yêu cầu thực hiện Nghị quyết số 21-NQ/TU ngày 05/4/2022. "
    prose += "Các xã đã báo cáo. " * 12
    article, facts = read(f"{NEWS}{RELATED}\n{prose}\n{prose}")
    assert [person.name for person in facts.people] == ["Lò Thị Mơ"]
    assert [document.number for document in facts.documents] == ["05-CT/TW", "21-NQ/TU"]
    mentions: list[Mention] = [m for person in facts.people for m in person.mentions]
    mentions += [m for document in facts.documents for m in document.mentions]
    assert all(article.part(m.part, m.index)[m.start : m.end] == m.text for m in mentions)
    assert len(facts.documents[1].mentions) == 2


@pytest.mark.parametrize(
    "body",
    [
        NEWS + "\nTin, ảnh: Phúc An",
        NEWS + "\nLò Văn Én",
        "Thống kê của ngành cho thấy số vụ giảm.\n" + NEWS,
        "Liên hệ: ông Lò Văn Én, Chủ tịch Hội.\n" + NEWS,
    ],
)
def test_an_article_without_boilerplate_is_read_as_it_is(body: str) -> None:
    article = Article(id="a", title="", body=body)
    assert own_words(article) == (article, ())


def test_a_part_without_end_is_read_so_far_and_a_problem_says_so() -> None:
    facts = read(NEWS + " Dân bản vui mừng." * (LONGEST // 10) + " Ông Vi Văn Páo phát biểu.")[1]
    assert [person.name for person in facts.people] == ["Lò Thị Mơ"]
    assert [problem.message for problem in facts.problems] == [
        "phần «body» quá dài: chỉ đọc dữ kiện trong 200.000 ký tự đầu"
    ]
