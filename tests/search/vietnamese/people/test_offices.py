"""Where an office ends and the person begins, and lists of people: classes read in real articles."""

import pytest

from search.vietnamese.people import find, full_office

BEFORE_THE_NAME = [
    ("Bí thư thứ nhất Trung ương Đoàn Bùi Quang Hạ thăm xã.", "Bùi Quang Hạ",
     ["Bí thư thứ nhất Trung ương Đoàn"]),
    ("Phó Chủ tịch UBND TX. Sa Pa Tô Ngọc Liễn kiểm tra.", "Tô Ngọc Liễn", ["Phó Chủ tịch UBND TX. Sa Pa"]),
    ("Phó Bí thư Tỉnh Đoàn Lò Văn Hạ dự.", "Lò Văn Hạ", ["Phó Bí thư Tỉnh Đoàn"]),
    ("Chủ tịch UBND tỉnh Đoàn Văn Hạ dự.", "Đoàn Văn Hạ", ["Chủ tịch UBND tỉnh"]),
    ("Trưởng bản Giàng A Tùng vận động dân.", "Giàng A Tùng", ["Trưởng bản"]),
    ("Bí thư Chi bộ kiêm Trưởng bản Giàng Páo Tùng nói.", "Giàng Páo Tùng", ["Bí thư Chi bộ", "Trưởng bản"]),
    ("Trưởng phòng Đầu tư xây dựng huyện Ngô Đình Hải báo cáo.", "Ngô Đình Hải",
     ["Trưởng phòng Đầu tư xây dựng huyện"]),
    ("Phó Bí thư Huyện ủy Viên Minh Tú phát biểu.", "Viên Minh Tú", ["Phó Bí thư Huyện ủy"]),
    ("Bí thư Đảng ủy đặc khu Hòn Chim Kiều Thanh Sơn dự.", "Kiều Thanh Sơn",
     ["Bí thư Đảng ủy đặc khu Hòn Chim"]),
    ("Chủ tịch UBND xã Hòa Vọng Sạch Thị Hoa dự.", "Sạch Thị Hoa", ["Chủ tịch UBND xã Hòa Vọng"]),
    ("Giám đốc Trung tâm Phục vụ hành chính công tỉnh Kiều Thanh Sơn dự.", "Kiều Thanh Sơn",
     ["Giám đốc Trung tâm Phục vụ hành chính công tỉnh"]),
    ("Trưởng Thuế cơ sở 3 tỉnh Kiều Thanh Sơn dự.", "Kiều Thanh Sơn", ["Trưởng Thuế cơ sở 3 tỉnh"]),
    ("Chánh án TAND khu vực 2 Kiều Thanh Sơn dự.", "Kiều Thanh Sơn", ["Chánh án TAND khu vực 2"]),
    ("Tổ trưởng Tổ dân phố số 3 Kiều Thanh Sơn dự.", "Kiều Thanh Sơn", ["Tổ trưởng Tổ dân phố số 3"]),
    ("Tổ trưởng Tổ công nghệ số cộng đồng thôn 2 Giàng Páo Tùng dự.", "Giàng Páo Tùng",
     ["Tổ trưởng Tổ công nghệ số cộng đồng thôn 2"]),
    ("Phó Bí thư Huyện ủy Hòa Tân (cũ) Kiều Thanh Sơn dự.", "Kiều Thanh Sơn",
     ["Phó Bí thư Huyện ủy Hòa Tân (cũ)"]),
    ("Phó Giám đốc Sở Nội vụ Kiều Thanh Sơn dự.", "Kiều Thanh Sơn", ["Phó Giám đốc Sở Nội vụ"]),
    ("Trưởng Ban Chỉ huy và phòng, chống thiên tai huyện Trần Hòa kiểm tra.", "Trần Hòa",
     ["Trưởng Ban Chỉ huy và phòng, chống thiên tai huyện"]),
]  # fmt: skip
AFTER_THE_NAME = [
    ("Bà Lê Tám, Bí thư Đảng ủy, Chủ tịch HĐND xã Lương Hòa cho biết.",
     ["Bí thư Đảng ủy", "Chủ tịch HĐND xã Lương Hòa"]),
    ("Bà Lê Tám - Chủ tịch UBND xã Sơn Hòa Tây nói.", ["Chủ tịch UBND xã Sơn Hòa Tây"]),
    ("Bà Lê Tám - phó bí thư Tỉnh Đoàn Hải Sơn, nói.", ["phó bí thư Tỉnh Đoàn Hải Sơn"]),
    ("Bà Lê Tám, Bí thư Huyện Đoàn Hòa Tân dự.", ["Bí thư Huyện Đoàn Hòa Tân"]),
    ("Ông Lê Tám, Trưởng Ban Chỉ huy phòng, chống lụt bão tỉnh.",
     ["Trưởng Ban Chỉ huy phòng, chống lụt bão tỉnh"]),
    ("Đại tá Lê Tám, Cục trưởng Cục Dân vận, Tổng cục Chính trị cho biết.",
     ["Cục trưởng Cục Dân vận, Tổng cục Chính trị"]),
    ("Bà Lê Tám, Chủ tịch UBND đặc khu Hòn Chim tiếp công dân.", ["Chủ tịch UBND đặc khu Hòn Chim"]),
    ("Bà Lê Tám, Giám đốc Trung tâm Phục vụ hành chính công phường, nói.",
     ["Giám đốc Trung tâm Phục vụ hành chính công phường"]),
    ("Bà Lê Tám, Phó Trưởng phòng Tổ chức - Hành chính công bố.", ["Phó Trưởng phòng Tổ chức - Hành chính"]),
    ("Bà Lê Tám, Chủ tịch Hội đồng chủ trì.", ["Chủ tịch Hội đồng"]),
    ("Bà Lê Tám, Đội phó Đội 7 địa bàn huyện Hòa Tân, nói.", ["Đội phó Đội 7 địa bàn huyện Hòa Tân"]),
    ("Bà Lê Tám, Tổ trưởng tổ dân phố Hòa Vọng 2 tâm sự.", ["Tổ trưởng tổ dân phố Hòa Vọng 2"]),
    ("Bà Lê Tám, Phó Trưởng Ban Chính sách, chiến lược Trung ương dự.",
     ["Phó Trưởng Ban Chính sách, chiến lược Trung ương"]),
    ("Trao quyết định cho bà Lê Tám, tân Bí thư Huyện ủy.", ["Bí thư Huyện ủy"]),
    ("Bà Lê Tám, Đội trưởng Đội Quản lý hành chính về trật tự xã hội, nói.",
     ["Đội trưởng Đội Quản lý hành chính về trật tự xã hội"]),
    ("Bác sĩ Lê Tám, Bệnh xá trưởng Trung đoàn 12 khám bệnh cho dân.", ["Bệnh xá trưởng Trung đoàn 12"]),
    ("Đại úy Lê Tám, Chính trị viên phó Tiểu đoàn 5 dự.", ["Chính trị viên phó Tiểu đoàn 5"]),
    ("Đ/c Lê Tám - PCT Thường trực HĐND huyện dự.", ["PCT Thường trực HĐND huyện"]),
    ("Bà Lê Tám, UVTV, Trưởng BDV Huyện ủy thăm.", ["UVTV", "Trưởng BDV Huyện ủy"]),
    ("Bà Lê Tám, Chủ tịch Công đoàn Viên chức tỉnh.", ["Chủ tịch Công đoàn Viên chức tỉnh"]),
    ("ông Lê Tám, Phó Giám đốc Sở Tư pháp giữ chức Giám đốc Sở Tư pháp.",
     ["Phó Giám đốc Sở Tư pháp", "Giám đốc Sở Tư pháp"]),
    ("bổ nhiệm ông Lê Tám giữ chức Giám đốc Sở Y tế và Quyết định số 12/QĐ-UBND.", ["Giám đốc Sở Y tế"]),
    ("do bà Lê Tám, Giám đốc Sở Y tế làm Trưởng Ban tổ chức.", ["Giám đốc Sở Y tế", "Trưởng Ban tổ chức"]),
    ("Bà Lê Tám, Trưởng Ban Tổ chức - Nội vụ Huyện ủy.", ["Trưởng Ban Tổ chức - Nội vụ Huyện ủy"]),
    ("Bà Lê Tám, Trưởng Ban tổ chức giải cho biết.", ["Trưởng Ban tổ chức giải"]),
    ("Bà Lê Tám, đại biểu HĐND tỉnh khóa IX (2016-2021), Trưởng Ban Dân vận Huyện ủy, dự.",
     ["đại biểu HĐND tỉnh", "Trưởng Ban Dân vận Huyện ủy"]),
    ("Bà Lê Tám, Chủ tịch HĐND huyện khóa XX, nhiệm kỳ 2021 - 2026, Bí thư Huyện ủy dự.",
     ["Chủ tịch HĐND huyện", "Bí thư Huyện ủy"]),
    ("Bà Lê Tám, Chủ tịch HĐND huyện khóa XX, ông Hai dự.", ["Chủ tịch HĐND huyện"]),
    ("GS Lê Tám, Phó Chủ tịch không chuyên trách Hội Khuyến học tỉnh đề xuất.",
     ["Phó Chủ tịch không chuyên trách Hội Khuyến học tỉnh"]),
    ("Bà Lê Tám, Chủ nhiệm UBKT Huyện uỷ tiếp công dân.", ["Chủ nhiệm UBKT Huyện uỷ"]),
    ("Bà Lê Tám, Trưởng Ban Tiếp công dân tỉnh, nói.", ["Trưởng Ban Tiếp công dân tỉnh"]),
    ("Bà Lê Tám đã được bầu giữ chức danh Bí thư Huyện ủy.", ["Bí thư Huyện ủy"]),
    ("Ông Lê Tám được cử làm Bí thư Huyện đoàn.", ["Bí thư Huyện đoàn"]),
    ("về nhận nhiệm vụ Phó Ban Kinh tế tỉnh Ông Lê Tám, Ủy viên Ban Kinh tế tỉnh, dự.",
     ["Ủy viên Ban Kinh tế tỉnh"]),
    ("Chồng bà Chủ tịch Hội Phụ nữ xã, ông Lê Tám, là thợ rèn.", []),
    ("Các đồng chí Thường trực Thành ủy: Lê Tám, Bí thư Thành ủy chủ trì.", ["Bí thư Thành ủy"]),
    ("do bà Lê Tám, Giám đốc Sở Y tế làm trưởng đoàn.", ["Giám đốc Sở Y tế"]),
]  # fmt: skip
NEXT = [
    ("Chủ tịch UBND tỉnh Hà Văn Sáu, Bí thư Huyện ủy, Chủ tịch HĐND huyện Lê Tám chủ trì lễ ký.",
     {"Hà Văn Sáu": ["Chủ tịch UBND tỉnh"], "Lê Tám": ["Bí thư Huyện ủy", "Chủ tịch HĐND huyện"]}),
    ("Ông Hà Văn Sáu, Bí thư Huyện ủy, Chủ tịch HĐND huyện Lê Tám chủ trì.",
     {"Hà Văn Sáu": ["Bí thư Huyện ủy"], "Lê Tám": ["Chủ tịch HĐND huyện"]}),
    ("Chủ tịch UBND tỉnh Hà Văn Sáu, Bí thư Huyện ủy, dự; Chủ tịch HĐND huyện Lê Tám chủ trì.",
     {"Hà Văn Sáu": ["Chủ tịch UBND tỉnh", "Bí thư Huyện ủy"], "Lê Tám": ["Chủ tịch HĐND huyện"]}),
    ("Ông Lê Tám làm hiệu trưởng Trường Chính trị TP. Ảnh: LÊ AN",
     {"Lê Tám": ["hiệu trưởng Trường Chính trị TP"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "held"), NEXT)
def test_offices_before_a_name_are_not_of_the_one_named_before(text: str, held: dict[str, list[str]]) -> None:
    assert {p.name: [o.text for o in p.offices] for p in find(text)} == held


LISTS = [
    ("Các Phó Chủ tịch UBND tỉnh: Lê Văn Hòa, Trần Gia Linh, Đỗ Xuân Huyên Anh cùng dự.",
     ["Lê Văn Hòa", "Trần Gia Linh", "Đỗ Xuân Huyên Anh"], "Phó Chủ tịch UBND tỉnh"),
    ("Dự có các đồng chí Phan Nhật, Xeo Phử Dìn, Phó Bí thư Tỉnh đoàn.", ["Phan Nhật", "Xeo Phử Dìn"],
     "Phó Bí thư Tỉnh đoàn"),
    ("Phó Chủ tịch UBND tỉnh: Lê Văn Hòa, Trần Gia Linh cùng dự.", ["Lê Văn Hòa", "Trần Gia Linh"],
     "Phó Chủ tịch UBND tỉnh"),
    # The place before the first name is of the office.
    ("Các đồng chí Phó Bí thư Tỉnh ủy Trương Văn Hòa, Trần Gia Linh dự.", ["Trương Văn Hòa", "Trần Gia Linh"],
     "Phó Bí thư Tỉnh ủy"),
    ("Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh Trương Văn Hòa, Trần Gia Linh dự.",
     ["Trương Văn Hòa", "Trần Gia Linh"], "Ủy viên Ban Chấp hành Đảng bộ tỉnh"),
]  # fmt: skip


ROWS = [
    ("Các ông nguyên Bí thư Tỉnh ủy: Lê An, Vũ Hòa Bé; Chánh án Hồ Văn Cư; Phó Bí thư: Đỗ Minh Dư, Lý Én.",
     {"Lê An": "Bí thư Tỉnh ủy", "Vũ Hòa Bé": "Bí thư Tỉnh ủy", "Hồ Văn Cư": "Chánh án",
      "Đỗ Minh Dư": "Phó Bí thư", "Lý Én": "Phó Bí thư"}),
    ("Các ông Phó Chủ tịch UBND tỉnh: Lê An, Vũ Hòa Bé; Giám đốc Sở Y tế Hồ Văn Cư; Đỗ Minh Dư, Đội trưởng.",
     {"Lê An": "Phó Chủ tịch UBND tỉnh", "Vũ Hòa Bé": "Phó Chủ tịch UBND tỉnh",
      "Hồ Văn Cư": "Giám đốc Sở Y tế", "Đỗ Minh Dư": "Đội trưởng"}),
    ("Bí thư Huyện ủy: Lê Văn An, Vũ Hòa Bé dự.", {"Lê Văn An": "Bí thư Huyện ủy", "Vũ Hòa Bé": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "held"), ROWS)
def test_an_office_before_a_name_begins_a_new_row(text: str, held: dict[str, str]) -> None:
    assert {p.name: ", ".join(o.text for o in p.offices) for p in find(text)} == held


TERMS = [
    ("Đại biểu Quốc hội khóa XV Lê Tám phát biểu.", {"Lê Tám": "Đại biểu Quốc hội"}),
    ("Chủ tịch HĐND tỉnh khóa IX, nhiệm kỳ 2016 - 2021 Lê Tám dự.", {"Lê Tám": "Chủ tịch HĐND tỉnh"}),
    ("Chủ tịch HĐND xã khóa IX, Bí thư Chi bộ Lê Tám dự.", {"Lê Tám": "Chủ tịch HĐND xã, Bí thư Chi bộ"}),
    ("Thời gian giữ cương vị Bí thư Tỉnh ủy nhiệm kỳ 2010 - 2015 đồng chí Lê Tám góp sức.", {"Lê Tám": ""}),
    ("Ứng cử viên đại biểu Quốc hội khóa XVI Lê Tám nói.", {"Lê Tám": ""}),
    ("Các đại biểu HĐND tỉnh khóa X: Lê Tám, Vũ Lan dự.",
     {"Lê Tám": "đại biểu HĐND tỉnh", "Vũ Lan": "đại biểu HĐND tỉnh"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "held"), TERMS)
def test_the_term_of_an_office_may_stand_before_the_name(text: str, held: dict[str, str]) -> None:
    assert {p.name: ", ".join(o.text for o in p.offices) for p in find(text)} == held


WHOLE = [
    *("Tổng Biên tập báo Sông Hậu", "TBT báo Sông Hậu", "Chánh xứ Giáo xứ Vĩnh Hòa"),
    *("Phó Chủ tịch Hội Đoàn kết sư sãi yêu nước tỉnh", "Chủ tịch Hội Nạn nhân chất độc da cam/dioxin tỉnh"),
    *("Giám đốc Trung tâm Dịch vụ việc làm tỉnh", "Hiệu trưởng Trường Trung cấp Pali - Khmer tỉnh"),
    *("Chỉ huy trưởng công trường", "Quốc vụ khanh Bộ Thương mại Campuchia"),
]


@pytest.mark.parametrize("office", WHOLE)
def test_offices_of_rarer_bodies_are_whole(office: str) -> None:
    (person,) = find(f"Ông Lê Văn Tám, {office}, dự.")
    assert [o.text for o in person.offices] == [office]


TOGETHER = [
    ("Đồng chí Hà Văn Sáu và đồng chí Vũ An đều là Phó Bí thư Huyện ủy.", {"Hà Văn Sáu", "Vũ An"}),
    ("Ông Tô Văn Ba, bà Lý Thị Tư và ông Vũ An cùng là Ủy viên Ban Thường vụ Thành ủy.",
     {"Tô Văn Ba", "Lý Thị Tư", "Vũ An"}),
    ("Ông Tô Văn Ba kể. Bà Lý Thị Tư và ông Vũ An đều là Trưởng thôn Hạ.", {"Lý Thị Tư", "Vũ An"}),
    ("Ông Tô Văn Ba và ông Vũ An là Trưởng thôn Hạ.", {"Vũ An"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holders"), TOGETHER)
def test_what_several_are_each_of_them_is(text: str, holders: set[str]) -> None:
    assert {p.name for p in find(text) if p.offices} == holders


FOREIGN = [
    ("Tại cuộc gặp Thủ tướng Hun Sen, ông Lê Tám nói.", {"Hun Sen": ["Thủ tướng"], "Lê Tám": []}),
    ("Thủ tướng Hun Sen, Chủ tịch Quốc hội Heng Samrin và ông Lê Tám dự.",
     {"Hun Sen": ["Thủ tướng"], "Heng Samrin": ["Chủ tịch Quốc hội"], "Lê Tám": []}),
    ("Bộ trưởng Ngoại giao Cộng hòa Dominica mời ông Lê Tám sang thăm.", {"Lê Tám": []}),
    ("Người phát ngôn Tổng thư ký Liên Hợp Quốc Igor Stravik nói.", {"Igor Stravik": ["Người phát ngôn"]}),
    ("Ông Mahmud Taher Al-Kassim, Tổng Giám đốc quỹ, đến.", {"Mahmud Taher Al-Kassim": ["Tổng Giám đốc"]}),
    ("HLV Andre Villas-Boas và tỷ phú Trung Quốc Vương Kiện Lâm xem V-League.",
     {"Andre Villas-Boas": []}),
    ("Phó Thủ tướng Campuchia Men Sam An, Chủ tịch Quốc hội Lê Tám dự.",
     {"Men Sam An": ["Phó Thủ tướng Campuchia"], "Lê Tám": ["Chủ tịch Quốc hội"]}),
    ("ảnh của Tổng thống Mỹ Igor Stravik Trong cuộc họp, ông Lê Tám nói.",
     {"Igor Stravik": ["Tổng thống Mỹ"], "Lê Tám": []}),
    ("Quốc vương Karim bin Abdul-Aziz đón đoàn.", {"Karim bin Abdul-Aziz": ["Quốc vương"]}),
    ("Thủ tướng Chính phủ Hoàng gia Campuchia tiếp ông Lê Tám.", {"Lê Tám": []}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "held"), FOREIGN)
def test_a_foreigners_office_is_nobody_elses(text: str, held: dict[str, list[str]]) -> None:
    assert {p.name: [o.text for o in p.offices] for p in find(text)} == held


@pytest.mark.parametrize("printed", ["TP. Cần Thơ", "TP.Cần Thơ", "TP Cần Thơ"])
def test_a_dotted_city_is_written_out_whole(printed: str) -> None:
    (person,) = find(f"Ông Lê Tám, Chủ tịch UBND {printed}, dự.")
    assert person.offices[0].full == "Chủ tịch Ủy ban nhân dân Thành phố Cần Thơ"


@pytest.mark.parametrize(("text", "name", "offices"), BEFORE_THE_NAME)
def test_office_before_the_name(text: str, name: str, offices: list[str]) -> None:
    assert [(p.name, [o.text for o in p.offices]) for p in find(text)] == [(name, offices)]


@pytest.mark.parametrize(("text", "offices"), AFTER_THE_NAME)
def test_offices_after_the_name(text: str, offices: list[str]) -> None:
    assert [(p.name, [o.text for o in p.offices]) for p in find(text)] == [("Lê Tám", offices)]


@pytest.mark.parametrize(("text", "people", "office"), LISTS)
def test_lists_share_their_office(text: str, people: list[str], office: str) -> None:
    found = find(text)
    assert [p.name for p in found] == people
    assert {o.text for p in found for o in p.offices} == {office}
    assert all(p.offices for p in found)


def test_a_given_name_may_sound_like_an_office() -> None:
    (person,) = find("Ông Phạm Quang Trưởng, Trưởng phòng Nội vụ huyện, dự.")
    assert (person.name, person.offices[0].text) == ("Phạm Quang Trưởng", "Trưởng phòng Nội vụ huyện")


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("UBTW MTTQ VN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
        ("UB MTTQ phường", "Ủy ban Mặt trận Tổ quốc phường"),
        ("Thành đoàn TP HCM", "Thành đoàn Thành phố Hồ Chí Minh"),
    ],
)
def test_short_bodies_are_written_out(printed: str, full: str) -> None:
    (person,) = find(f"Bà Lê Tám, Phó Chủ tịch {printed}, dự.")
    assert person.offices[0].full == f"Phó Chủ tịch {full}"


@pytest.mark.parametrize("name", ["Nùng Thị Phảy", "Xị Văn Tình", "Phụng Thị Hạ"])
def test_a_rare_surname_shows_by_what_follows_it(name: str) -> None:
    assert [p.name for p in find(f"Vận động viên {name} về nhất.")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Văn Hóa và Thể Thao", "Nhà Văn Hóa Lao Động", "Trường Văn Lang", "Phường Thị Trấn Cũ",
        "Các Văn Phòng",
        "Mẹ Việt Nam anh hùng", "nhận học bổng Nguyễn Thái Bình",
        "ùn tắc tại giao lộ Đinh Bộ Lĩnh - Nguyễn Xí", "hầm chui Điện Biên Phủ- Nguyễn Tri Phương",
        "Hội nghị Đoàn Chủ tịch họp phiên thứ ba",
        "Bí thư Tỉnh Đoàn Hải Sơn phát biểu",
        "Hội Văn Nghệ tỉnh", "họp tại Hải Sơn, Trường Chính trị, Báo Hải Sơn",
    ],
)  # fmt: skip
def test_these_name_nobody(text: str) -> None:
    assert find(text) == []


def test_the_title_of_a_heroic_mother_is_no_name() -> None:
    assert [p.name for p in find("Thăm Mẹ Việt Nam anh hùng Trần Thị Lái.")] == ["Trần Thị Lái"]


@pytest.mark.parametrize(
    ("twice", "once"),
    [
        ("Bí thư Tỉnh ủy tỉnh Bến Tre", "Bí thư Tỉnh ủy Bến Tre"),
        ("Bí thư Thành uỷ TP. Cần Thơ", "Bí thư Thành ủy Cần Thơ"),
        ("Phó Bí thư Huyện ủy huyện Cầu Kè", "Phó Bí thư Huyện ủy Cầu Kè"),
        ("bi-thu-tinh-uy-tinh-ben-tre", "bi-thu-tinh-uy-ben-tre"),  # an address of before
        ("bi thu huyen uy tinh gia", "bi thu huyen uy tinh gia"),
        ("Bí thư Quận ủy Quận 1", "Bí thư Quận ủy Quận 1"),
        ("Bí thư Tỉnh ủy Thanh Hóa", "Bí thư Tỉnh ủy Thanh Hóa"),
    ],
)
def test_the_level_of_a_committee_is_said_once(twice: str, once: str) -> None:
    assert full_office(twice) == once
