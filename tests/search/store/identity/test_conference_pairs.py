"""Pairs of reports: of one conference, or of two however much they share. What is stated decides."""

from dataclasses import dataclass, field

import pytest

from search.store import Store
from tests.search.store.building import add_conference

Told = dict[str, object]


@dataclass(frozen=True)
class Pair:
    """Two reports, each with what it tells beside a kind and a day."""

    name: str
    first: Told
    second: Told
    same: bool
    both: Told = field(default_factory=dict)


PARTY = "công tác xây dựng Đảng năm 2023"
BADGES = {"kind": "lễ trao Huy hiệu Đảng"}
PAIRS = (
    Pair("hai huyện ủy", {"organiser": "Huyện ủy Càng Vọng"}, {"organiser": "Huyện ủy Cầu Mới"}, False,
         {"kind": "hội nghị tổng kết", "subject": PARTY}),
    Pair("hai huyện ủy, một người dự", {"organiser": "Huyện ủy Càng Vọng", "chairs": ("Lê An",)},
         {"organiser": "Huyện ủy Cầu Mới", "chairs": ("Lê An", "Trần Bảy")}, False, {"subject": PARTY}),
    Pair("hai người chủ trì", {"chairs": ("Lê An",)}, {"chairs": ("Trần Bảy",)}, False, {"subject": PARTY}),
    Pair("hai phường trao huy hiệu", {"organiser": "Đảng ủy phường 1"}, {"organiser": "Đảng ủy phường 4"},
         False, BADGES),
    Pair("hai phường, chỉ nói nơi", {"place": "phường Bắc Lý"}, {"place": "phường Nam Lý"}, False,
         {**BADGES, "subject": "đợt 19/5 cho đảng viên"}),
    Pair("đơn vị ở huyện này, nơi ở huyện kia", {"organiser": "Huyện ủy Càng Vọng"},
         {"place": "huyện Cầu Mới"}, False, {"subject": PARTY}),
    Pair("tỉnh và huyện", {"organiser": "UBND tỉnh Hải Sơn"}, {"organiser": "UBND huyện Bình Lư"}, False,
         {"subject": "chuyển đổi số năm 2023"}),
    Pair("hai sở", {"organiser": "Sở Y tế"}, {"organiser": "Sở Nội vụ"}, False,
         {"place": "Hội trường UBND tỉnh"}),
    Pair("cục và bộ của nó", {"organiser": "Cục Thủy lợi (Bộ Nông nghiệp)"}, {"organiser": "Bộ Nông nghiệp"},
         False, {"kind": "lễ công bố", "subject": "các quyết định của Bộ trưởng về công tác cán bộ"}),
    Pair("viết tắt và cấp trên trong ngoặc", {"organiser": "Cục Thủy lợi (CTL)"},
         {"organiser": "Cục Thủy lợi (Bộ Nông nghiệp)"}, True, {"subject": "nước sạch cho vùng hạn"}),
    Pair("hai xã cùng tên, huyện trong ngoặc", {"organiser": "UBND xã Long Bình (huyện Cát Lâm)"},
         {"organiser": "UBND xã Long Bình (huyện Bình Lư)"}, False, {"subject": PARTY}),
    Pair("người tổ chức và nơi đăng cai", {"organiser": "Hội Luật gia tỉnh"},
         {"organiser": "Trường Chính trị tỉnh"}, True,
         {"place": "Trường Chính trị tỉnh", "subject": "góp ý dự thảo Luật Tiếp cận thông tin"}),
    Pair("người tổ chức và nơi đăng cai, một người chủ trì", {"organiser": "Hội Luật gia tỉnh"},
         {"organiser": "Sở Tư pháp"}, True,
         {"chairs": ("Lê An",), "subject": "góp ý dự thảo Luật Tiếp cận thông tin"}),
    Pair("hai đơn vị, không rõ ở đâu", {"organiser": "Hội Luật gia tỉnh"}, {"organiser": "Sở Tư pháp"},
         False, {"subject": "góp ý dự thảo Luật Tiếp cận thông tin"}),
    Pair("hai huyện trong một hội trường", {"organiser": "Huyện ủy Càng Vọng"},
         {"organiser": "Huyện ủy Cầu Mới"}, False, {"place": "Trường Chính trị tỉnh", "subject": PARTY}),
    Pair("hai nội dung một nơi", {"subject": "xây dựng nông thôn mới"},
         {"subject": "phòng cháy chữa cháy rừng"},
         False, {"place": "Trung tâm Hội nghị tỉnh"}),
    Pair("hai nội dung một đơn vị", {"subject": "xây dựng nông thôn mới"},
         {"subject": "tổng kết năm học và khai giảng"}, False, {"organiser": "UBND tỉnh Hải Sơn"}),
    Pair("hai nội dung một người chủ trì", {"subject": "đấu giá đất khu công nghiệp"},
         {"subject": "phòng chống dịch bệnh mùa hè"}, False, {"chairs": ("Lê An",)}),
    Pair("hai tháng", {"subject": "báo cáo viên tháng 4 năm 2023"},
         {"subject": "báo cáo viên tháng 7 năm 2023"},
         False, {"organiser": "Ban Tuyên giáo Tỉnh ủy"}),
    Pair("hai hội cùng tuổi", {"subject": "70 năm thành lập Hội Nông dân"},
         {"subject": "70 năm thành lập Hội Phụ nữ"}, False, {"kind": "lễ kỷ niệm"}),
    Pair("sáng và chiều", {"when": "2023-08-30", "place": "Hải Sơn"},
         {"when": "2023-08-31", "place": "Hải Sơn"},
         False),
    Pair("lễ và hội nghị công bố", {"kind": "lễ công bố"}, {"kind": "hội nghị công bố"}, True,
         {"organiser": "Tỉnh ủy Hải Sơn", "subject": "quyết định về công tác cán bộ"}),
    Pair("lễ và hội nghị công bố, chỉ một nơi", {"kind": "lễ công bố"}, {"kind": "hội nghị công bố"}, False,
         {"place": "Hội trường Tỉnh ủy"}),
    Pair("lời khác", {"subject": "sơ kết 05 năm thực hiện Nghị quyết 35-NQ/TW"},
         {"subject": "5 năm thực hiện Nghị quyết số 35-NQ/TW của Bộ Chính trị"}, True),
    Pair("viết tắt", {"organiser": "UBND tỉnh Hải Sơn"}, {"organiser": "Ủy ban nhân dân tỉnh Hải Sơn"}, True),
    Pair("ban thường vụ", {"organiser": "Ban Thường vụ Tỉnh ủy Hải Sơn", "subject": PARTY},
         {"organiser": "Tỉnh ủy Hải Sơn", "subject": PARTY}, True),
    Pair("cùng tổ chức", {"organiser": "Bộ GD&ĐT", "subject": PARTY},
         {"organiser": "Bộ GD&ĐT, Hội Khuyến học", "subject": PARTY}, True),
    Pair("một nói ít", {"organiser": "Tỉnh ủy Hải Sơn", "subject": PARTY}, {"subject": PARTY}, True),
    Pair("chủ trì rồi phát biểu", {"chairs": ("Lê An", "Trần Bảy")}, {"chairs": ("Trần Bảy",)}, True,
         {"subject": PARTY}),
    Pair("ban tổ chức là ai cũng được", {"organiser": "Ban Tổ chức"}, {"organiser": "Sở Y tế"}, True,
         {"subject": "giải chạy vì sức khỏe cộng đồng"}),
    Pair("nơi nói kỹ hơn", {"place": "Trung tâm Hội nghị tỉnh"},
         {"place": "Trung tâm Hội nghị tỉnh Hải Sơn"}, True),
    # What is counted, and where it is held, as the subject says it.
    Pair("kỳ họp thứ 15 và 16", {"subject": "thứ 15"}, {"subject": "thứ 16"}, False,
         {"kind": "kỳ họp", "organiser": "HĐND huyện Cầu Mới"}),
    Pair("số bằng chữ", {"subject": "thứ mười lăm, khóa X"}, {"subject": "thứ 15"}, True,
         {"kind": "kỳ họp", "organiser": "HĐND tỉnh Hải Sơn"}),
    Pair("số La Mã", {"subject": "đại biểu lần thứ VII"}, {"subject": "lần thứ 7, nhiệm kỳ 2024-2029"}, True,
         {"kind": "đại hội", "organiser": "Hội Nhà báo tỉnh"}),
    Pair("hai lớp", {"subject": "lớp Trung cấp lý luận chính trị K120"},
         {"subject": "lớp Trung cấp lý luận chính trị K121"}, False, {"organiser": "Trường Chính trị tỉnh"}),
    Pair("cử tri hai xã", {"subject": "xã Hòa Vọng trước kỳ họp thứ 15"},
         {"subject": "xã Bắc Lý trước kỳ họp thứ 15"}, False,
         {"kind": "tiếp xúc cử tri", "organiser": "Tổ đại biểu HĐND tỉnh"}),
    Pair("cử tri mấy xã", {"subject": "các xã Hòa Vọng, Bắc Lý trước kỳ họp thứ 15"},
         {"subject": "xã Bắc Lý trước kỳ họp thứ 15"}, True,
         {"kind": "tiếp xúc cử tri", "organiser": "Tổ đại biểu HĐND tỉnh"}),
    Pair("cán bộ hai huyện", {"subject": "công tác đảng viên cho cán bộ huyện Càng Vọng"},
         {"subject": "công tác đảng viên cho cán bộ huyện Cầu Mới"}, False,
         {"kind": "hội nghị tập huấn", "organiser": "Ban Tổ chức Tỉnh ủy"}),
    Pair("hai bên phối hợp", {"organiser": "Trường Đại học Hải Sơn phối hợp Sở Khoa học và Công nghệ"},
         {"organiser": "Sở Khoa học và Công nghệ phối hợp với Trường Đại học Hải Sơn"}, True,
         {"kind": "hội thảo", "subject": "phát triển kinh tế biển bền vững"}),
    Pair("hai bên phối hợp với hai nơi khác", {"organiser": "Trường Đại học Hải Sơn phối hợp Sở Y tế"},
         {"organiser": "Hội Nông dân tỉnh phối hợp với Sở Nội vụ"}, False,
         {"kind": "hội thảo", "subject": "phát triển kinh tế biển bền vững"}),
    Pair("khóa của hội đồng", {"organiser": "Hội đồng nhân dân tỉnh Hải Sơn khóa X", "subject": "chuyên đề"},
         {"organiser": "HĐND tỉnh Hải Sơn", "subject": "chuyên đề"}, True, {"kind": "kỳ họp"}),
    Pair("một đơn vị ở hai xã", {"place": "xã Hòa Vọng"}, {"place": "xã Bắc Lý"}, False,
         {"kind": "lễ bàn giao", "organiser": "Hội Nông dân huyện Cầu Mới", "subject": "nhà Đại đoàn kết"}),
    Pair("xã và ủy ban của nó", {"organiser": "xã Hòa Vọng"}, {"organiser": "UBND xã Hòa Vọng"}, True,
         {"kind": "diễn tập", "subject": "chiến đấu phòng thủ năm 2024"}),
    Pair("xã và ủy ban xã khác", {"organiser": "xã Hòa Vọng"}, {"organiser": "UBND xã Bắc Lý"}, False,
         {"kind": "diễn tập", "subject": "chiến đấu phòng thủ năm 2024"}),
    Pair("loại nói kỹ hơn", {"kind": "hội nghị"}, {"kind": "hội nghị sơ kết"}, True,
         {"organiser": "Huyện ủy Càng Vọng"}),
)  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_a_pair(store: Store, pair: Pair, turned: bool) -> None:
    reports = (pair.second, pair.first) if turned else (pair.first, pair.second)
    keys = [
        add_conference(store, str(n), **{**pair.both, **told})  # type: ignore[arg-type]
        for n, told in enumerate(reports)
    ]
    assert (keys[0] == keys[1]) is pair.same


def test_a_report_joins_what_it_agrees_with_most(store: Store) -> None:
    add_conference(store, "1", place="Hội trường Tỉnh ủy")
    full = add_conference(store, "2", subject=PARTY, organiser="Huyện ủy Bình Lư", place="xã Bình Lư")
    assert add_conference(store, "3", subject=PARTY, organiser="Huyện ủy Bình Lư") == full


def test_an_article_keeps_the_address_of_its_conference_whatever_is_read_of_it(store: Store) -> None:
    key = add_conference(store, "1")
    assert add_conference(store, "1") == key
    assert add_conference(store, "1", when="2023-08-29", subject=PARTY) == key
    page = store.conference_page(key)
    assert page is not None
    assert (page.conference.subject, str(page.conference.when and page.conference.when.start)) == (
        PARTY,
        "2023-08-29",
    )
    assert page.conference.reasons == ()


def test_an_address_leads_to_the_conference_that_its_article_turns_out_to_report(store: Store) -> None:
    alone = add_conference(store, "1", when="2023-08-29", subject=PARTY)
    other = add_conference(store, "2", subject=PARTY, organiser="Huyện ủy Bình Lư")
    assert alone != other
    assert add_conference(store, "1", subject=PARTY, organiser="Huyện ủy Bình Lư") == other
    page = store.conference_page(alone)
    assert page is not None
    assert (page.conference.key, set(page.conference.articles)) == (other, {"1", "2"})
    assert store.damage() == []
