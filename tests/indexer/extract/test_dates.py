"""Dates of an article by role: what happened is not what is planned, recalled, due or celebrated."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extract.dates import dates
from indexer.extract.documents import documents
from search.model import Article

PUBLISHED = date(2023, 7, 20)


def read(body: str, title: str = "", published: date | None = PUBLISHED) -> dict[str, list[tuple[str, str]]]:
    """role → the days of each date, both inclusive."""
    article = Article(id="a", title=title, body=body, published=published)
    found: dict[str, list[tuple[str, str]]] = {}
    for fact in dates(article, documents(article))[0]:
        days = (fact.when.start.isoformat(), fact.when.last.isoformat())
        found.setdefault(fact.role, []).append(days)
    return found


HAPPENED = [
    ("Ngày 12/7, Sở Y tế và Công an tỉnh ký kết Quy chế phối hợp số 03/QCPH-SYT-CAT.", "2023-07-12"),
    ("Sáng 5/7, xã Hòa Vọng dọn rác.", "2023-07-05"),
    ("Đêm 17 rạng sáng 18/7, lực lượng cứu hai ngư dân.", "2023-07-17 2023-07-18"),
    ("Cụ Lê Tám qua đời ngày 9/7, hưởng thọ 90 tuổi.", "2023-07-09"),
    ("Ngày 7/7, tại Kỳ họp thứ 20, HĐND tỉnh đã thông qua Nghị quyết số 11/2023/NQ-HĐND.", "2023-07-07"),
    ("Cụ Lê Tám qua đời ngày 9/7 (tức ngày 1 tháng 6 nhuận năm Quý Mão).", "2023-07-09"),
    ("Cùng ngày 18/7, đồng chí Lê Tám làm việc với Đảng ủy xã.", "2023-07-18"),
    ("Sáng ngày 19/7/2023, tại Trung tâm Hội nghị, Tỉnh ủy tổ chức hội nghị.", "2023-07-19"),
    ("Chiều 16-7, Đại hội họp phiên bế mạc.", "2023-07-16"),
    ("(HS) - Tối 15.7, UBND huyện tổ chức lễ khai mạc.", "2023-07-15"),
    ("Từ ngày 14 -17/7 Đảng bộ tỉnh tổ chức Đại hội.", "2023-07-14 2023-07-17"),
    (
        "Nhân kỷ niệm 76 năm Ngày Thương binh (27/7/1947 - 27/7/2023), sáng 18.7, đoàn đến dâng hương.",
        "2023-07-18",
    ),
    ("Hội nghị do Sở tổ chức vào sáng 18/7 tại trường.", "2023-07-18"),
    ("Tỉnh đoàn tổ chức Ngày hội “Thanh niên khởi nghiệp” vào sáng 18/7.", "2023-07-18"),
    ("Ông Lê Tám, Huân chương Kháng chiến hạng Nhì, từ trần lúc 5 giờ ngày 18/7/2023.", "2023-07-18"),
    ("Thực hiện kế hoạch năm, ngày 11/7 vừa qua, xã đã đối thoại với dân.", "2023-07-11"),
    ("Khoảng 16 giờ 30 ngày 3-7, lốc xoáy làm tốc mái 56 căn nhà.", "2023-07-03"),
    ("Trong 2 ngày 06 và 07/7/2023, Đảng bộ huyện tổ chức Đại hội.", "2023-07-06 2023-07-07"),
    ("Cuộc diễn tập diễn ra từ ngày 12 đến 14/7 tại thao trường.", "2023-07-12 2023-07-14"),
    ("Ngày 9/7, Công an huyện cho biết sẽ xử lý nghiêm.", "2023-07-09"),
    ("Tại buổi kiểm tra hiện trường ngày 12/7, chủ đầu tư cam kết hoàn thành trước 30/9.", "2023-07-12"),
    ("Thực hiện chủ trương sắp xếp cấp xã, sáng ngày 02/7/2023, Huyện ủy công bố quyết định.", "2023-07-02"),
    ("Sáng nay (20/7), Ban Tuyên giáo gặp mặt cộng tác viên.", "2023-07-20"),
    ("Đến rạng sáng 15/7, lực lượng mới hoàn tất khám nghiệm.", "2023-07-15"),
    ("Rạng sáng 18/7, huyện ra quân.", "2023-07-18"),
    ("Ngay từ sáng sớm ngày 16/7, bà con đã tới dự lễ.", "2023-07-16"),
    ("Ba chiến sĩ hy sinh rạng sáng 11/7, khi làm nhiệm vụ.", "2023-07-11"),
    (
        "Trong diễn biến liên quan, vào đêm 14, rạng sáng 15-7, lực lượng đã chữa cháy.",
        "2023-07-14 2023-07-15",
    ),
    ("Ngày khai hội là mùng 6/7 dương lịch; hội diễn ra sáng mùng 6/7 (dương lịch).", "2023-07-06"),
    ("Trận đấu diễn ra lúc 18 giờ 7/7 tại sân huyện.", "2023-07-07"),
    ("Dân trí Ngày 17/7, các bạn trẻ dự ngày hội đọc sách.", "2023-07-17"),
]
TOLD = [
    ("Sáng nay, Huyện ủy Bàu Cát tổ chức hội nghị tổng kết.", "2023-07-20"),
    ("Chiều qua, tại xã Thạnh Lộc, Hội Nông dân huyện trao vốn.", "2023-07-19"),
    ("(HS) - Hôm qua, Liên đoàn Lao động tỉnh đối thoại với công nhân.", "2023-07-19"),
    ("Tối nay, lễ hội đã khai mạc tại Quảng trường huyện.", "2023-07-20"),
    ("SÁNG NAY, HĐND huyện bế mạc kỳ họp.", "2023-07-20"),
    # Published the day after: the day in figures is the one.
    ("Sáng nay, HĐND huyện họp phiên bế mạc.\nTrước đó, sáng 19/7, kỳ họp khai mạc.", "2023-07-20"),
    ("Sáng nay, HĐND huyện họp. Chiều 19/7, kỳ họp bế mạc.", "2023-07-19"),
]
NOT_TOLD = [
    "Sáng mai, Thành ủy Vĩnh Hòa giao ban.",
    "Sáng nay, xã sẽ họp dân.",
    "Tối nay, hai đội gặp nhau trên sân huyện.",
    "Bà Sáu kể sáng nay ra đồng.",
    "“Sáng nay, tôi ra đồng từ sớm”, bà Sáu kể.",
    "Hôm nay nhìn lại, xã đã đổi khác.\nXưa nay vẫn vậy. Đất nước hôm nay giàu đẹp.",
]
NOT_HAPPENED = [
    "Hội nghị sẽ diễn ra vào sáng 25/7.",
    "Trận chung kết: Lê Chín - Vừ Tủa, 20h, 21/7 tại sân huyện.",
    "Kể từ ngày 10/7, xã áp dụng quy định mới.",
    "Hồi tháng 11 năm ngoái, huyện đã họp; ngày 15/7 năm ngoái, xã tổ chức lễ.",
    "Sáng 18/7 tới, huyện dự kiến tổ chức hội thi.",
    "Các đơn vị gửi báo cáo trước ngày 15/7.",
    "Đến ngày 10/7, tỉnh giải ngân 21,4%.",
    "Nghị quyết có hiệu lực từ ngày 01/7/2023.",
    "Chào mừng 93 năm Ngày thành lập ngành (01/8/1930 – 01/8/2023).",
    "Trước đó, ngày 12/7, đơn vị tiếp nhận tin báo.",
    "Anh Vừ A Tủa (SN 05/7/1990) được kết nạp Đảng.",
    "Thời gian tới, sẽ mở nhiều hoạt động ở nhiều nơi; tổ chức lễ tri ân vào tối 11/7/2023.",
    "Nghị quyết được quán triệt sau khi huyện phát động cuộc thi vào ngày 5/7/2023.",
    "Dừng nhận hồ sơ (ngày 1/7) đến ngày 5/7.",
    "Chị vinh dự được kết nạp Đảng ngày 12/3/2015.",
    "Thời gian nhận bài: từ ngày 01/7/2023 đến ngày 15/7/2023.",
    "Lễ được tổ chức tại Quảng trường 3 Tháng 2.",
    "Thứ năm, 13/07/2023\nNông dân vào vụ",
    "Cựu chiến binh Lê Tám nhớ lại: “Trưa 21/7, chúng tôi về đến nhà”.",
    "Tết Mậu Thân năm 1968, ngày 11.2, đơn vị bị tập kích.",
    "Trong 05 năm qua, 28 113 lượt người đã học, điện thoại 02943.853574.",
]


@pytest.mark.parametrize(("body", "days"), HAPPENED)
def test_happened(body: str, days: str) -> None:
    first, _, last = days.partition(" ")
    assert read(body)["happened"] == [(first, last or first)]


@pytest.mark.parametrize(("body", "day"), TOLD)
def test_a_lead_may_tell_its_day_from_the_day_of_publication(body: str, day: str) -> None:
    assert read(body)["happened"] == [(day, day)]
    assert "happened" not in read(body.split("\n")[0].split(".")[0], published=None)


@pytest.mark.parametrize("body", NOT_TOLD)
def test_a_lead_that_tells_no_day(body: str) -> None:
    assert "happened" not in read(body)


def test_a_day_that_is_told_has_its_part() -> None:
    article = Article(id="a", title="", body="Chiều qua, huyện tổ chức hội thi.", published=PUBLISHED)
    (fact,) = (fact for fact in dates(article, ())[0] if fact.role == "happened")
    assert (fact.when.part_of_day, fact.mentions[0].text) == ("chiều", "Chiều qua")


@pytest.mark.parametrize("body", NOT_HAPPENED)
def test_not_happened(body: str) -> None:
    assert "happened" not in read(body)


def test_the_three_roles_are_kept_apart() -> None:
    found = read("Sáng 19/7, Tỉnh ủy sơ kết Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị.")
    assert found == {
        "published": [("2023-07-20", "2023-07-20")],
        "issued": [("2018-10-22", "2018-10-22")],
        "happened": [("2023-07-19", "2023-07-19")],
    }


def test_a_missing_year_is_the_nearest_before_publication() -> None:
    assert read("Sáng 30-12, huyện tổ chức lễ.", published=date(2025, 1, 3))["happened"] == [
        ("2024-12-30", "2024-12-30")
    ]


def test_a_day_ahead_of_an_early_publication_day() -> None:
    body = "Tối 29.4, Hội Bảo trợ tổ chức hội thi."
    assert read(body, published=date(2025, 4, 28))["happened"] == [("2025-04-29", "2025-04-29")]
    assert "happened" not in read(body, published=date(2025, 3, 21))


def test_without_a_publication_day_the_lead_gives_the_year() -> None:
    body = "Sáng ngày 2/7, tại xã Hưng Bình, Huyện ủy tổ chức Hội nghị giao ban."
    assert read(body, title="Giao ban tháng 6/2019", published=None)["happened"] == [
        ("2019-07-02", "2019-07-02")
    ]
    assert read(body, published=None) == {}


def test_the_term_of_a_reported_congress() -> None:
    body = "Từ ngày 14 -17/10 Đảng bộ tỉnh tổ chức Đại hội đại biểu lần thứ XI, nhiệm kỳ 2020 - 2025."
    assert read(body, published=date(2020, 10, 21))["happened"] == [
        ("2020-10-14", "2020-10-17"),
        ("2020-01-01", "2025-12-31"),
    ]
    later = "Sáng 9/4, Đảng ủy quán triệt Nghị quyết Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025."
    assert read(later, published=date(2021, 4, 12))["happened"] == [("2021-04-09", "2021-04-09")]


def test_the_part_of_the_day_is_kept() -> None:
    article = Article(id="a", title="", body="Chiều 16-7, Đại hội bế mạc.", published=PUBLISHED)
    (fact,) = (fact for fact in dates(article, ())[0] if fact.role == "happened")
    assert fact.when.part_of_day == "chiều"


def test_an_impossible_date_is_a_problem_with_its_place() -> None:
    article = Article(id="a", title="", body="Sáng 31/02/2020, xã họp dân.", published=date(2020, 3, 2))
    facts, (problem,) = dates(article, ())
    assert [fact.role for fact in facts] == ["published"]
    assert "không hợp lệ" in problem.message
    assert problem.mention is not None
    assert "31/02/2020" in problem.mention.text


PIECES = st.sampled_from(
    ["Sáng 19/7", ", ngày 22/10/2018", " tổ chức ", "Đại hội", " nhiệm kỳ 2020-2025", "từ ngày 1 - 3/7",
     " sẽ ",
     ". ", "\n", "(", "31/02/2020", "Nghị quyết số 35-NQ/TW", "30.4.1975 - 30.4.2025",
     " và ", "7.5"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join))
def test_every_mention_cuts_its_words(body: str) -> None:
    article = Article(id="a", title=body[:30], body=body, captions=(body[5:],), published=PUBLISHED)
    facts, problems = dates(article, documents(article))
    mentions = [m for fact in facts for m in fact.mentions] + [p.mention for p in problems if p.mention]
    for mention in mentions:
        assert mention.text
        assert mention.text == article.part(mention.part, mention.index)[mention.start : mention.end]
    assert all(fact.mentions for fact in facts if fact.role != "published")
