"""What an official document's own text says of it, and that articles are read as they were."""

from datetime import date

import pytest

from indexer.extract import extract
from indexer.extract.letterheads import Letterhead, letterhead
from indexer.extract.text.own_words import LONGEST
from indexer.extract.text.scan import scan
from search.model import Article, Attachment, Facts

RESOLUTION = """TỈNH ỦY HẢI SƠN
*
Số 35-NQ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Hải Sơn, ngày 15 tháng 3 năm 2023
NGHỊ QUYẾT
về tăng cường sự lãnh đạo của Đảng đối với công tác giữ rừng ngập mặn đến năm 2030
-----
Thực hiện Chỉ thị số 12-CT/TW, ngày 5/1/2022 của Ban Bí thư, Tỉnh ủy ban hành Nghị quyết này."""
SIGNED = "Nơi nhận:\n- Các huyện ủy;\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLâm Văn Độ"
DECISION = """ĐẢNG CỘNG SẢN VIỆT NAM
Cồn Vành, ngày 02 tháng 11 năm 2021
HUYỆN ỦY CỒN VÀNH
Số: 214 -QĐ/HU
QUYẾT ĐỊNH
Về việc thành lập Ban Chỉ đạo phòng, chống hạn mặn
Căn cứ Điều lệ Đảng;"""
GUIDE = """HUYỆN ỦY CỒN VÀNH
BAN TUYÊN GIÁO
*
Số 08-HD/BTG
ĐẢNG CỘNG SẢN VIỆT NAM
Cồn Vành, ngày 5 tháng 01 năm 2024
HƯỚNG DẪN
TUYÊN TRUYỀN KỶ NIỆM NGÀY TRUYỀN THỐNG
HUYỆN CỒN VÀNH
-----
Thực hiện kế hoạch của Huyện ủy Cồn Vành về tuyên truyền kỷ niệm ngày truyền thống, Ban Tuyên giáo
hướng dẫn các xã trong huyện như sau:"""
ORDER = """ỦY BAN NHÂN DÂN
TỈNH HẢI SƠN
Số: 1563/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hải Sơn, ngày 21 tháng 7 năm 2021
QUYẾT ĐỊNH
Về việc phê duyệt Đề án bảo vệ nguồn lợi thủy sản ven bờ
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI SƠN
Căn cứ Nghị định số 26/2019/NĐ-CP ngày 08/3/2019 của Chính phủ;"""
LETTER = """ỦY BAN NHÂN DÂN TỈNH HẢI SƠN
Số: 1207/UBND-NN
V/v khẩn trương gia cố đê biển trước mùa mưa
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hải Sơn, ngày 7 tháng 6 năm 2022
Kính gửi: Các sở, ban, ngành;"""


def attached(*pages: str, title: str = "Tin", body: str = "Một dòng tin.") -> Article:
    return Article("1", title, body, attachments=(Attachment("van-ban.pdf", pages=pages),))


def head(text: str) -> Letterhead:
    found = letterhead(scan(attached(text))[-1])
    assert found is not None
    return found


def facts(article: Article) -> Facts:
    found = extract(article)
    for fact in (*found.people, *found.documents, *found.dates):
        for place in fact.mentions:
            assert article.part(place.part, place.index)[place.start : place.end] == place.text
    return found


@pytest.mark.parametrize(
    ("text", "number", "day", "issuer", "kind", "subject"),
    [
        (
            RESOLUTION,
            "35-NQ/TU",
            date(2023, 3, 15),
            "Tỉnh ủy Hải Sơn",
            "Nghị quyết",
            "về tăng cường sự lãnh đạo của Đảng đối với công tác giữ rừng ngập mặn đến năm 2030",
        ),
        (
            DECISION,
            "214-QĐ/HU",
            date(2021, 11, 2),
            "Huyện ủy Cồn Vành",
            "Quyết định",
            "Về việc thành lập Ban Chỉ đạo phòng, chống hạn mặn",
        ),
        (
            GUIDE,
            "08-HD/BTG",
            date(2024, 1, 5),
            "Ban tuyên giáo Huyện ủy Cồn Vành",
            "Hướng dẫn",
            "tuyên truyền kỷ niệm ngày truyền thống huyện Cồn Vành",
        ),
        (
            ORDER,
            "1563/QĐ-UBND",
            date(2021, 7, 21),
            "Ủy ban nhân dân tỉnh Hải Sơn",
            "Quyết định",
            "Về việc phê duyệt Đề án bảo vệ nguồn lợi thủy sản ven bờ",
        ),
        (
            LETTER,
            "1207/UBND-NN",
            date(2022, 6, 7),
            "Ủy ban nhân dân tỉnh Hải Sơn",
            "",
            "khẩn trương gia cố đê biển trước mùa mưa",
        ),
    ],
)
def test_the_head_of_a_document(
    text: str, number: str, day: date, issuer: str, kind: str, subject: str
) -> None:
    found = head(text)
    assert found.number is not None and found.number.value.canonical == number
    assert found.issued is not None and found.issued.period is not None
    assert found.issued.period.start == day
    assert (found.issuer, found.kind, found.subject) == (issuer, kind, subject)


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo nhanh\nTỉnh ủy đã ban hành Nghị quyết số 35-NQ/TU, ngày 15/3/2023 về giữ rừng.",
        "Danh sách đại biểu\n1. Lâm Văn Độ\n2. Tạ Thị Nhài",
        "Cuộc họp tại Hải Sơn, ngày 15 tháng 3 năm 2023 bàn việc giữ rừng.",
    ],
)
def test_what_only_cites_a_number_or_a_day_has_no_head(text: str) -> None:
    assert letterhead(scan(attached(text))[-1]) is None


def test_the_document_itself_is_the_best_witness_of_its_day_and_subject() -> None:
    body = "Tỉnh ủy vừa ban hành Nghị quyết số 35-NQ/TU, ngày 16/3/2023 về rừng."
    (own, cited) = facts(attached(RESOLUTION, body=body)).documents
    assert own.number == "35-NQ/TU"
    assert own.issued is not None and own.issued.start == date(2023, 3, 15)
    assert own.issuer == "Tỉnh ủy Hải Sơn"
    assert own.subject.startswith("tăng cường sự lãnh đạo")
    assert [(place.part, place.text) for place in own.mentions] == [
        ("body", "35-NQ/TU"),
        ("attachment", "35-NQ/TU"),
        ("attachment", "Nghị quyết này"),
    ]
    assert (cited.number, cited.issuer, cited.mentions[0].part) == ("12-CT/TW", "Ban Bí thư", "attachment")


def test_who_signed_holds_the_office_above_the_name() -> None:
    (signer,) = facts(attached(RESOLUTION, SIGNED)).people
    assert (signer.name, signer.roles) == ("Lâm Văn Độ", ("mentioned",))
    (office,) = signer.offices
    assert (office.text, office.full) == ("BÍ THƯ", "Bí thư Tỉnh ủy")
    assert (office.mention.part, office.mention.index) == ("attachment", 1)


@pytest.mark.parametrize(
    ("head", "above", "office"),
    [
        (ORDER, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Phó chủ tịch Ủy ban nhân dân tỉnh"),
        (GUIDE, "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "Phó trưởng Ban tuyên giáo Huyện ủy Cồn Vành"),
        (RESOLUTION, "T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG", "Chánh văn phòng"),
        (RESOLUTION, "T/M TỈNH ỦY\nBÍ THƯ", "Bí thư Tỉnh ủy"),
        ("NGHỊ QUYẾT", "T/M TỈNH ỦY\nBÍ THƯ", "Bí thư Tỉnh ủy"),
        ("CHƯƠNG TRÌNH", "T/M ĐẢNG ỦY ĐẶC KHU HÒN CHIM\nPHÓ BÍ THƯ", "Phó bí thư Đảng ủy đặc khu Hòn Chim"),
        ("BÁO CÁO", "TM. ỦY BAN NHÂN DÂN XÃ\nCHỦ TỊCH", "Chủ tịch Ủy ban nhân dân xã"),
        ("BÁO CÁO", "T/M BAN THƯỜNG VỤ\nBÍ THƯ", "Bí thư"),
        (RESOLUTION, "Danh sách", ""),
    ],
)
def test_signatures_of_all_sorts(head: str, above: str, office: str) -> None:
    signers = facts(attached(head, f"{above}\nĐoàn Khắc Nhượng")).people
    held = [(one.name, held.full) for one in signers for held in one.offices]
    assert held == ([("Đoàn Khắc Nhượng", office)] if office else [])


def test_an_attachment_plays_no_part_in_what_the_article_reports() -> None:
    report = (
        "Sáng 12/4/2023, Huyện ủy Cồn Vành tổ chức Hội nghị sơ kết. Đồng chí Tạ Thị Nhài chủ trì hội nghị."
    )
    found = facts(attached(report, body="Trang tin đăng lại báo cáo."))
    assert found.conferences == ()
    assert [fact.role for fact in found.dates if fact.role == "happened"] == []
    assert {role for person in found.people for role in person.roles} == {"mentioned"}
    told = facts(attached("Không có gì.", body=report))
    assert [fact.kind for fact in told.conferences] == ["hội nghị sơ kết"]


def test_of_very_long_attachments_the_beginning_is_read() -> None:
    pages = ["Đoạn văn dài không có gì đáng kể. " * 2_000] * 4
    found = facts(attached(RESOLUTION, *pages, "Nghị quyết số 99-NQ/TU về việc khác."))
    assert sum(map(len, pages)) > LONGEST
    assert [fact.number for fact in found.documents] == ["35-NQ/TU", "12-CT/TW"]
    assert [problem.message.partition(":")[0] for problem in found.problems] == ["tệp đính kèm quá dài"]
