"""Official documents read from sentences: number, issuer, date of issue, term, subject, relations."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extract.documents import documents, relations
from search.model import Article, DocumentFact

PUBLISHED = date(2024, 6, 20)


def article(body: str, title: str = "Tin trong tỉnh", published: date | None = PUBLISHED) -> Article:
    return Article(id="a", title=title, body=body, published=published)


def only(body: str) -> DocumentFact:
    (fact,) = documents(article(body))
    return fact


ISSUED = [
    ("Nghị quyết số 12-NQ/HU được thông qua vào ngày 3/5/2019.", "2019-05-03"),
    ("Quán triệt Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị.", "2018-10-22"),
    ("Quán triệt Nghị quyết số 35-NQ/TW ngày 22-10-2018.", "2018-10-22"),
    ("Quán triệt Nghị quyết số 35-NQ/TW (ngày 22.10.2018) trong toàn tỉnh.", "2018-10-22"),
    ("Thực hiện Chỉ thị 35-CT/TW ngày 30 tháng 5 năm 2019 về đại hội đảng bộ các cấp.", "2019-05-30"),
    ("Nghị quyết số 35-NQ/TW của Bộ Chính trị khóa XII, ban hành ngày 22/10/2018.", "2018-10-22"),
    ("Nghị định số 27/2019/NĐ-CP ban hành ngày 13/03/2019, của Chính phủ về bản đồ.", "2019-03-13"),
    ("Luật số 51/2024/QH15 được Quốc hội thông qua ngày 27.11.2024.", "2024-11-27"),
    ("Ngày 30/5/2019, Bộ Chính trị ban hành Chỉ thị số 35-CT/TW về đại hội.", "2019-05-30"),
    ("Ngày 17.2.2024, Ban Thường vụ Tỉnh ủy đã ban hành Chương trình hành động số 32-CTr/TU.", "2024-02-17"),
    ("Ngày 30/1, Chủ tịch UBND tỉnh đã ký Quyết định số 183/QĐ-UBND.", "2024-01-30"),
    ("BAN BÍ THƯ\nSố 06-CT/TW\nHà Nội, ngày 07 tháng 11 năm 2006\nCHỈ THỊ về cuộc vận động", "2006-11-07"),
    (
        "Chỉ thị của Bộ Chính trị. Số 06-CT/TW. Hà Nội, ngày 07 tháng 11 năm 2006. Về cuộc vận động.",
        "2006-11-07",
    ),
    ("Quán triệt «Chỉ thị số 35-CT/TW», 30/5/2019 về đại hội.", "2019-05-30"),
    ("VĂN PHÒNG Số 36-HD/VPTW Hà Nội, ngày 03 tháng 4 năm 2018 HƯỚNG DẪN thể thức", "2018-04-03"),
]
NOT_ISSUED = [
    "Huyện Cồn Nổi họp hội nghị sơ kết 3 năm thực hiện Chỉ thị 40-CT/TW vào ngày 14/11/2017.",
    "Nghị định số 27/2019/NĐ-CP có hiệu lực từ ngày 01/05/2019.",
    "Theo Thông tư 10/2025/TT-BTC vừa được ban hành, từ ngày 3.5.2025, mức phí tăng.",
    "Báo cáo theo Công văn 88/STC-QLNS trước ngày 15/01/2024.",
    "Ngày 12/6, huyện Cát Lâm tổ chức hội nghị triển khai Nghị quyết số 35-NQ/TW.",
    "Hội nghị thực hiện Hướng dẫn số 169/HĐBCQG-CTĐB. Ngày bầu cử là 23-5-2021.",
]
ISSUERS = [
    ("Quyết định số 37/2015/QĐ-UBND ngày 18/12/2015 của UBND TP. Hồ Chí Minh quy định mức thu",
     "UBND TP. Hồ Chí Minh", ""),
    ("UBND TP.Hải Sơn đã ban hành Quyết định số 12/QĐ-UBND về việc giao đất", "UBND TP.Hải Sơn", ""),
    ("Quyết định số 5/QĐ-UBND của UBND TX. Cồn Nổi. Xã đã họp", "UBND TX. Cồn Nổi", ""),
    ("Công điện số 01-CĐ/TW của Ban Chỉ đạo T.Ư về phòng, chống thiên tai", "Ban Chỉ đạo Trung ương", ""),
    ("Nghị quyết số 04-NQ/TW của BCH T.Ư Đảng (khóa XII) về xây dựng", "BCH Trung ương Đảng", "khóa XII"),
    ("Tổng cục Sông ngòi  Thủ tướng Chính phủ vừa ban hành Quyết định 28/2017/QĐ-TTg quy định",
     "Thủ tướng Chính phủ", ""),
    ("Thực hiện Kết luận số 26-\nKL/TW ngày 2/11/2022 của Bộ Chính trị về dân", "Bộ Chính trị", "2022"),
    ("Nghị định 56/2017 do Thủ tướng Chính phủ Lâm Vĩnh Khoa ký quy định trách nhiệm",
     "Thủ tướng Chính phủ", ""),
    ("Quyết định 77/QĐ-UBND của UBND Thành phố Hồ Chí Minh về việc", "UBND Thành phố Hồ Chí Minh", ""),
    ("Nghị quyết số 35-NQ/TW của Bộ Chính trị khoá XII về bảo vệ nền tảng", "Bộ Chính trị", "khóa XII"),
    ("Nghị quyết số 33-NQ/TW của Ban Chấp hành Trung ương (khóa 11) về văn hóa",
     "Ban Chấp hành Trung ương", "khóa XI"),
    ("Kế hoạch số 130-KH/TU, ngày 06/6/2019 của Ban Thường vụ Tỉnh uỷ Hải Sơn về thực hiện",
     "Ban Thường vụ Tỉnh uỷ Hải Sơn", "2019"),
    ("Quyết định 36/2015/QĐ-BTTTT của Bộ Thông tin và Truyền thông quy định",
     "Bộ Thông tin và Truyền thông", ""),
    ("Thông tư 59/2015/TT-BLĐTBXH ngày 29/12/2015 của Bộ Lao động – Thương binh và Xã hội quy định",
     "Bộ Lao động – Thương binh và Xã hội", ""),
    ("Công văn số 1343/BVHTTDL-VHCS của Bộ Văn hóa, Thể thao và Du lịch về lễ hội",
     "Bộ Văn hóa, Thể thao và Du lịch", ""),
    ("Quyết định 183/QĐ-UBND của Chủ tịch UBND tỉnh khoảng 10 tỷ đồng", "Chủ tịch UBND tỉnh", ""),
    ("Nghị định 130/2005/NĐ-CP của Chính phủ Quy định chế độ tự chủ", "Chính phủ", ""),
    ("Bộ Chính trị vừa ban hành Kết luận số 118-KL/TW về đại hội", "Bộ Chính trị", ""),
    ("Nghị quyết số 26-NQ/TW của Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa X về nông thôn",
     "Ban Chấp hành Trung ương", "khóa X"),
    ("Nghị quyết số 36-NQ/TW, ngày 22/10/2018 của Hội nghị Trung ương 8 khóa XII về biển",
     "Ban Chấp hành Trung ương", "2018"),
    ("Ban Chấp hành thống nhất ban hành Kết luận số 45-KL/TU ngày 14/7/2023", "Ban Chấp hành", "2023"),
    ("Tỉnh ủy ban hành kế hoạch thực hiện Nghị quyết 35", "", ""),
    ("Ban Thường vụ Tỉnh ủy ban hành Kế hoạch thực hiện Chỉ thị số 06-CT/TW", "Ban Chấp hành Trung ương", ""),
    ("Ban Thường vụ Tỉnh ủy khóa XV vừa ban hành Chỉ thị số 06-CT/TU, ngày 19/4/2021",
     "Ban Thường vụ Tỉnh ủy", "2021"),
]  # fmt: skip
SUBJECTS = [
    ("Thực hiện Nghị quyết số 35-NQ/TW về “Về tăng cường kỷ cương trong tình hình mới”.",
     "tăng cường kỷ cương trong tình hình mới"),
    ("Chỉ thị số 42-CT/TW, ngày 16/4/2014 của Ban Bí thư về nâng cao chất lượng công tác xuất bản.",
     "nâng cao chất lượng công tác xuất bản"),
    ("Nghị quyết 35-NQ/TW về bảo vệ nền tảng tư tưởng của Đảng (gọi tắt là Nghị quyết 35) trong tỉnh.",
     "bảo vệ nền tảng tư tưởng của Đảng"),
    ("Thực hiện Chỉ thị 05-CT/TW về học tập và làm theo Bác, thời gian qua, Đảng bộ xã đã đổi mới.",
     "học tập và làm theo Bác"),
    ("Chỉ thị 05-CT/TW về việc học Bác và Kế hoạch số 12-KH/TU về thi đua; công tác khác", "học Bác"),
    ('Hội nghị "Triển khai Nghị định 116/2020/NĐ-CP về đào tạo giáo viên" do Sở tổ chức.',
     "đào tạo giáo viên"),
    ("Kế hoạch (Kế hoạch số 12-KH/TU về thi đua).Nếu cần, các đơn vị điều chỉnh.", "thi đua"),
    ("Nghị định 19/2019/NĐ-CP của Chính phủ quy định về họ, hụi có hiệu lực từ 05/04/2019.",
     "quy định về họ, hụi"),
    ("Dự Hội nghị sơ kết Nghị quyết 33-NQ/TW về văn hóa, con người, do Ban Dân vận tổ chức chiều 12/6.",
     "văn hóa, con người"),
    ("Ban hành Kết luận số 45-KL/TU về nhiệm vụ trọng tâm, và giao UBND tỉnh cụ thể hoá trước 31/8.",
     "nhiệm vụ trọng tâm"),
    ("Theo Quyết định 498/QĐ-UBND về việc công bố hạn hán, xâm nhập mặn, ngân sách ứng trước 24 tỷ đồng.",
     "công bố hạn hán, xâm nhập mặn"),
    ("Căn cứ Quy định 69-QĐ/TW về kỷ luật tổ chức đảng, đảng viên, Ủy ban yêu cầu kiểm điểm, thu hồi tiền.",
     "kỷ luật tổ chức đảng, đảng viên"),
    ("Theo Nghị quyết 16/2022/NQ-HĐND về khởi nghiệp, mỗi dự án được vay 300 triệu, nhưng ít người vay.",
     "khởi nghiệp"),
    ("Mười năm sau Nghị quyết 29-NQ/TW về đổi mới toàn diện giáo dục, tỷ lệ đạt chuẩn là 71 %, cao hơn.",
     "đổi mới toàn diện giáo dục"),
    ("Theo Quyết định 959/QĐ-BHXH về quản lý thu BHXH, BHYT, BHTN; quản lý sổ.",
     "quản lý thu BHXH, BHYT, BHTN"),
    ("Quán triệt Quyết định 691/QĐ-TTg về xã kiểu mẫu và các văn bản tiếp theo.", "xã kiểu mẫu"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "day"), ISSUED)
def test_date_of_issue(body: str, day: str) -> None:
    (fact, *_) = documents(article(body))
    assert fact.issued is not None
    assert fact.issued.start.isoformat() == day


@pytest.mark.parametrize("body", NOT_ISSUED)
def test_other_dates_are_no_date_of_issue(body: str) -> None:
    assert [fact.issued for fact in documents(article(body))] == [None]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Căn cứ 69-QĐ/TW, xã họp.", ""),
        ("Căn cứ 69-QĐ/TW, xã họp. Quy định số 69-QĐ/TW nêu rõ.", "Quy định"),
        ("Căn cứ Quyết định số 69-QĐ/TW, xã họp. Theo 69-QĐ/TW thì khác.", "Quyết định"),
        ("Theo 11/2021/UBTVQH15 và Pháp lệnh số 11/2021/UBTVQH15.", "Pháp lệnh"),
    ],
)
def test_a_kind_that_the_symbol_leaves_open_is_what_the_words_say(body: str, kind: str) -> None:
    assert only(body).kind == kind


@pytest.mark.parametrize(("body", "issuer", "term"), ISSUERS)
def test_issuer_and_term(body: str, issuer: str, term: str) -> None:
    (fact, *_) = documents(article(body))
    assert (fact.issuer, fact.term) == (issuer, term)


def test_a_long_subject_ends_with_a_clause_or_a_word() -> None:
    clauses = [f"chính sách hỗ trợ nhóm {number} của tỉnh" for number in range(30)]
    for joint in (", ", " hoặc "):
        body = f"Nghị định số 86/2015/NĐ-CP về {joint.join(clauses)} được ban hành."
        subject = documents(article(body))[0].subject
        assert 200 <= len(subject) <= 400
        assert body[body.index(subject) + len(subject)] in ", "
        assert subject.endswith("của tỉnh") or joint == " hoặc "


def test_a_subject_ends_where_another_document_begins() -> None:
    body = (
        "Nghị định số 86/2015/NĐ-CP về mức thu học phí và Điểm n, Khoản 2, Điều 4 Thông tư số "
        "09/2016/TT-BTC được áp dụng."
    )
    assert documents(article(body))[0].subject == "mức thu học phí"


@pytest.mark.parametrize(("body", "subject"), SUBJECTS)
def test_subject(body: str, subject: str) -> None:
    assert documents(article(body))[0].subject == subject


@pytest.mark.parametrize(
    ("body", "issuer", "day"),
    [
        ("Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW, cùng ngày 12/12/2013 của Bộ Chính trị về dân.",
         "Bộ Chính trị", "2013-12-12"),
        ("Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW, đều ban hành ngày 25/10/2017; một về bộ máy.",
         "Ban Chấp hành Trung ương", "2017-10-25"),
    ],
)  # fmt: skip
def test_what_is_said_of_two_holds_for_both(body: str, issuer: str, day: str) -> None:
    facts = documents(article(body))
    assert [(fact.issuer, str(fact.issued.start)) for fact in facts if fact.issued] == [(issuer, day)] * 2


def test_what_is_said_of_one_alone_is_not_shared() -> None:
    first, second = documents(
        article("Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017 về sắp xếp.")
    )
    assert first.issued is None
    assert second.issued is not None


def test_short_references_join_the_full_number() -> None:
    fact = only(
        "Nghị quyết 35 sau 5 năm. Ngày 5/6, quán triệt Nghị quyết số 35-NQ/TW của Bộ Chính trị.\n"
        "Nghị quyết này thiết thực; NQ35 được 100% chi bộ học. Ban Chỉ đạo 35 tỉnh kiểm tra."
    )
    assert (fact.number, fact.resolved) == ("35-NQ/TW", True)
    assert [mention.text for mention in fact.mentions] == [
        "Nghị quyết 35", "35-NQ/TW", "Nghị quyết này", "NQ35",
    ]  # fmt: skip


def test_what_only_looks_like_pointing_back() -> None:
    fact = only(
        "Quán triệt Nghị quyết 35-NQ/TW. Thực hiện Nghị quyết trên địa bàn tỉnh. Nghị quyết trên rất sát."
    )
    assert [mention.text for mention in fact.mentions] == ["35-NQ/TW", "Nghị quyết trên"]


def test_a_short_reference_that_may_be_two_stays_open() -> None:
    facts = documents(
        article("Theo Nghị quyết 35-NQ/TW và Nghị quyết 35/NQ-CP. Nghị quyết 35 rất sát. Chỉ thị 07.")
    )
    assert [(fact.number, fact.resolved) for fact in facts] == [
        ("35-NQ/TW", True), ("35/NQ-CP", True), ("NQ 35", False), ("CT 07", False),
    ]  # fmt: skip
    assert facts[2].short == "nq-35"


def test_the_issuer_decides_between_two() -> None:
    facts = documents(
        article(
            "Theo Nghị quyết 35-NQ/TW và Nghị quyết 35/NQ-CP. Nghị quyết 35 của Chính phủ rất sát thực tế."
        )
    )
    assert [(fact.number, len(fact.mentions)) for fact in facts] == [("35-NQ/TW", 1), ("35/NQ-CP", 2)]


def test_one_number_in_two_terms_is_two_documents() -> None:
    facts = documents(
        article(
            "Chỉ thị số 06-CT/TW, ngày 07/11/2006 của Bộ Chính trị khóa X và Chỉ thị số 06-CT/TW, "
            "ngày 24/6/2021 của Ban Bí thư khóa XIII."
        )
    )
    assert [(fact.number, fact.term) for fact in facts] == [("06-CT/TW", "khóa X"), ("06-CT/TW", "khóa XIII")]


def test_one_number_of_two_kinds_is_two_documents() -> None:
    facts = documents(article("Kế hoạch số 130-KH/TU và Kết luận số 130-KL/TW. Kế hoạch trên rất kịp thời."))
    assert [(fact.number, len(fact.mentions)) for fact in facts] == [("130-KH/TU", 2), ("130-KL/TW", 1)]


def test_bodies_and_projects_are_no_documents() -> None:
    assert documents(article("Ban Chỉ đạo 35 họp bàn Đề án 06 tại Quân khu 7, theo Điều 5.")) == ()


IMPLEMENTS = [
    ("Kế hoạch số 130-KH/TU, ngày 06/6/2019 của Tỉnh ủy về thực hiện Nghị quyết 35-NQ/TW.",
     [("130-KH/TU", "35-NQ/TW")]),
    ("Kế hoạch 15-KH/HU triển khai Chỉ thị số 01-CT/TW và Kết luận số 21-KL/TW.",
     [("15-KH/HU", "01-CT/TW"), ("15-KH/HU", "21-KL/TW")]),
    ("Thực hiện Nghị quyết số 11-NQ/TU, Thành ủy đã ban hành Chương trình hành động số 08-CTr/TU.",
     [("08-CTr/TU", "11-NQ/TU")]),
    ("Bộ Chính trị ban hành Nghị quyết 35-NQ/TW; Huyện ủy có Kế hoạch số 96-KH/HU để cụ thể hóa Nghị quyết.",
     [("96-KH/HU", "35-NQ/TW")]),
    ("Nghị định 20/2019/NĐ-CP sửa đổi Nghị định 140/2016/NĐ-CP.", []),
    ("Báo cáo số 52-BC/TU về kết quả thực hiện Nghị quyết 35-NQ/TW.", []),
    ("Thông tư 24/2020/TT-BTC quy định chi tiết khoản 1 và khoản 3 Điều 5 Nghị định số 4/2019/NĐ-CP.",
     [("24/2020/TT-BTC", "04/2019/NĐ-CP")]),
    ("Kế hoạch số 12-KH/TU về triển khai và tổ chức thực hiện nghiêm túc, hiệu quả Kết luận số 45-KL/TW.",
     [("12-KH/TU", "45-KL/TW")]),
    ("Nghị quyết 25/NQ-CP ban hành chương trình hành động của Chính phủ triển khai Nghị quyết số 5-NQ/TW.",
     [("25/NQ-CP", "05-NQ/TW")]),
    ("Nghị định 69/2018/NĐ-CP quy định chi tiết Luật Ao hồ, Thông tư số 8/2017/TT-BCT về cá.", []),
    ("Nghị định 32/2019/NĐ-CP cho phù hợp, triển khai đồng bộ Nghị định số 146/2021/NĐ-CP.", []),
    ("Thông tư 96/2020/TT-BTC hướng dẫn về thuế và Công văn 2512/TCT-CS.", []),
    ("Chỉ thị 05-CT/TW gắn với việc triển khai quyết liệt Nghị quyết số 4-NQ/TW.", []),
    ("Chỉ thị số 05-CT/TW và Chương trình hành động của xã thực hiện Nghị quyết số 4-NQ/TW.", []),
    ("Hội đồng tư vấn thực hiện Nghị quyết số 98 cho rằng xã cần thực hiện đúng Nghị quyết số 31.", []),
    ("Theo Thông báo số 3/TB-VPCP, Bộ Ao hồ đã thực hiện nhiệm vụ tại Quyết định số 48/QĐ-BCT.", []),
    ("Thực hiện Kết luận số 24-KL/TW về cán bộ, quy chế ban hành kèm theo Quyết định số 68-QĐ/TW.", []),
    ("Thực hiện Nghị quyết số 4-NQ/TW về xây dựng Đảng và Chỉ thị số 05-CT/TW.", []),
    ("Triển khai Nghị định 55/2017/NĐ-CP về cá tra thay thế cho Nghị định 36/2014/NĐ-CP.", []),
    ("Áp dụng Bộ luật số 101/2015/QH13 để thi hành Bộ luật số 100/2015/QH13.", []),
    ("Quyết định số 32/2015/QĐ-TTg chưa quy định, hướng dẫn việc nêu ở Công văn số 1041/BTC-QLCS.", []),
    ("Nghị quyết số 12-NQ/TW\nTrong 15 năm thực hiện Nghị quyết số 3-NQ/TW, cả nước đổi thay.", []),
    ("Thay thế Nghị quyết số 12/2019/NQ-HĐND và tiến độ thực hiện Nghị định 15/2021/NĐ-CP.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "pairs"), IMPLEMENTS)
def test_implements(body: str, pairs: list[tuple[str, str]]) -> None:
    read = article(body)
    found = relations(read, documents(read))
    assert [(relation.source.number, relation.target.number) for relation in found] == pairs
    assert all(mention.text in body for relation in found for mention in relation.mentions)


PIECES = st.sampled_from(
    ["Nghị quyết số 35-NQ/TW", "Chỉ thị 05", ", ngày 22/10/2018", " của Bộ Chính trị khóa XII",
     " về thực hiện ", "Kế hoạch số 130-KH/TU", "Nghị quyết này", "; ", ". ", "\n", "(", "31/02/2020",
     "Ban Chỉ đạo 35", " ban hành "]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join))
def test_every_mention_cuts_its_words(body: str) -> None:
    read = article(body)
    facts = documents(read)
    mentions = [m for fact in facts for m in fact.mentions]
    mentions += [m for relation in relations(read, facts) for m in relation.mentions]
    for mention in mentions:
        assert mention.text
        assert mention.text == read.part(mention.part, mention.index)[mention.start : mention.end]
    assert all(fact.mentions for fact in facts)


@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        ("của Chính phủ định hướng phát triển", "Chính phủ"),
        ("của UBND tỉnh cấp phép", "UBND tỉnh"),
        ("của Chủ tịch UBND tỉnh Hải Sơn cấp cho đơn vị", "Chủ tịch UBND tỉnh Hải Sơn"),
        ("của Thượng tá Phan Lữ", ""),
    ],
)
def test_an_issuer_ends_where_the_body_ends(said: str, issuer: str) -> None:
    (fact,) = documents(Article(id="a", title="Tin", body=f"Theo Công văn số 1994/TB-PC46 {said}."))
    assert fact.issuer == issuer


LISTS = [
    ("Học tập các Nghị quyết 57, 59, 66, 68-NQ/TW của Bộ Chính trị.",
     [("57-NQ/TW", "Bộ Chính trị"), ("59-NQ/TW", "Bộ Chính trị"), ("66-NQ/TW", "Bộ Chính trị"),
      ("68-NQ/TW", "Bộ Chính trị")]),
    ("Thực hiện Quyết định 217, 218-QĐ/TW của Bộ Chính trị về giám sát.",
     [("217-QĐ/TW", "Bộ Chính trị"), ("218-QĐ/TW", "Bộ Chính trị")]),
    ("Triển khai Nghị quyết Trung ương 4, 5 và 6 khóa XII; Nghị quyết Trung ương 4 khóa XII đi vào đời sống.",
     [("NQ/TW4 khóa XII", "Ban Chấp hành Trung ương"), ("NQ/TW5 khóa XII", "Ban Chấp hành Trung ương"),
      ("NQ/TW6 khóa XII", "Ban Chấp hành Trung ương")]),
    ("Thực hiện Nghị quyết số 26-\nNQ/TW của Bộ Chính trị; Nghị quyết 26 đã đi vào đời sống.",
     [("26-NQ/TW", "Bộ Chính trị")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), LISTS)
def test_a_list_of_documents(body: str, expected: list[tuple[str, str]]) -> None:
    facts = documents(article(body))
    assert [(fact.number, fact.issuer) for fact in facts] == expected
    assert len({fact.kind for fact in facts}) == 1
    assert all(fact.resolved for fact in facts)


@pytest.mark.parametrize(
    ("behind", "same"),
    [("", True), (" năm 2018", True), (" năm 2019", True), (" năm 2016", False), (" (năm 2016)", False)],
)
def test_a_short_reference_means_no_later_document(behind: str, same: bool) -> None:
    body = f"Nghị quyết số 35-NQ/TW ngày 22/10/2018 của Bộ Chính trị. Sơ kết Nghị quyết 35{behind} tại xã."
    assert len(documents(article(body))) == (1 if same else 2)
