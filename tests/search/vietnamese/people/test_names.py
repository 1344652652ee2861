"""Names, honorifics and offices: every way the archive's articles introduce people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.people import find, full_office, name_key, office_key, read, strip_honorific

INTRODUCED = [
    ("đồng chí Lò Thị Mến phát biểu", ["Lò Thị Mến"]),
    ("Đ/c: Lê Văn Tư - PCT UBND huyện", ["Lê Văn Tư"]),
    ("đ/c Đinh Hoài Sơn,Tỉnh ủy viên, Bí thư huyện ủy; đ/c Tạ Bảo Khánh", ["Đinh Hoài Sơn", "Tạ Bảo Khánh"]),
    ("ông Đỗ Kiên Trung và bà Mai Thu Hà", ["Đỗ Kiên Trung", "Mai Thu Hà"]),
    ("Bí thư Tỉnh ủy Hải Sơn Trịnh Công Bình phát biểu", ["Trịnh Công Bình"]),
    ("Chủ tịch UBND tỉnh Nguyễn Bốn dự", ["Nguyễn Bốn"]),
    ("Chủ tịch UBND huyện, Nguyễn Xuân Lành phát biểu", ["Nguyễn Xuân Lành"]),
    ("Giáo sư, Tiến sĩ Tạ Ngọc Tấn", ["Tạ Ngọc Tấn"]),
    ("GS.TS Tạ Ngọc Tấn", ["Tạ Ngọc Tấn"]),
    ("Đồng chí Đại tá Phạm Tiến Lợi, Phó Giám đốc Công an tỉnh", ["Phạm Tiến Lợi"]),
    ("Hòa thượng Thạch Sa Rươl và ông Kiên Sóc Kha", ["Thạch Sa Rươl", "Kiên Sóc Kha"]),
    (
        "đồng chí K'Thanh; ông Y Kla Niê; bà H'Yim Kđoh; ông Điểu Khánh",
        ["K'Thanh", "Y Kla Niê", "H'Yim Kđoh", "Điểu Khánh"],
    ),
    ("đồng chí Nguyễn xuân Danh", ["Nguyễn Xuân Danh"]),
    ("ĐỒNG CHÍ NGÔ CHÍ CƯỜNG TIẾP XÚC CỬ TRI", ["Ngô Chí Cường"]),
    ("tại đây.Ông Trần Văn Lân nói", ["Trần Văn Lân"]),
    ("Đồng chí Hà Trung Ký giữ chức Chủ nhiệm", ["Hà Trung Ký"]),
    ("Đồng chí Đồng Văn Gia Sang chủ trì", ["Đồng Văn Gia Sang"]),
    ("Chủ tịch Hồ Chí Minh", ["Hồ Chí Minh"]),
    ("Ni sư Thích Nữ Diệu Hạnh và Linh mục Giuse Nguyễn Văn Cẩn", ["Thích Nữ Diệu Hạnh", "Nguyễn Văn Cẩn"]),
    ("BÍ THƯ TỈNH ỦY NGÔ CHÍ CƯỜNG DỰ", ["Ngô Chí Cường"]),
    ("Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh Nguyễn Văn Triệt", ["Nguyễn Văn Triệt"]),
    ("Bí thư Tỉnh ủy Triệu Quang Lành chủ trì", ["Triệu Quang Lành"]),
    ("tân Tổng thống Mỹ Donald Trump", ["Donald Trump"]),
    ("Tương tự anh Phạm Văn Ba Thôn 3 cho biết", ["Phạm Văn Ba"]),
    ("Hộ sản xuất: Hà Văn Cương Địa chỉ: xã Phước Hòa", ["Hà Văn Cương"]),
    ("đồng chí Lê Văn Tám\nNguyễn", ["Lê Văn Tám"]),
    ("Trong hàng quân có Thạch Đa Phin và Thạch Đa Na, hai anh em", ["Thạch Đa Phin", "Thạch Đa Na"]),
    ("Giải Nhì thuộc về H’Rim Buôn Krông (Cát Lâm)", ["H’Rim Buôn Krông"]),
    ("Điểu Hoi, kỹ thuật viên, hỏi về vốn", ["Điểu Hoi"]),
    ("Giám đốc Sở Nông nghiệp và Môi trường Kha Đình Thảo: Giữ rừng", ["Kha Đình Thảo"]),
    ("Chủ tịch UBND phường Tống Văn Lực dự", ["Tống Văn Lực"]),
    ("Chủ tịch UBND phường Đặng Minh Lực kiểm tra", ["Đặng Minh Lực"]),
    ("Bí thư Đoàn phường Đặng Minh Quyết Lực kiểm tra", ["Đặng Minh Quyết Lực"]),
    ("Ông Tống Văn Lực, Chủ tịch UBND phường Đặng Minh Lực kiểm tra", ["Tống Văn Lực"]),
    ("Chỉ huy trưởng Ban CHQS xã Thiếu tá Vừ Bá Rê nói", ["Vừ Bá Rê"]),
    ("Chủ lò Tạ Ngọc Hương thuê thêm nhân công", ["Tạ Ngọc Hương"]),
]
NOBODY = [
    "tại số 4, Nguyễn Thái Học, Khóm 4",
    "đường Nguyễn Văn Cừ và Trường THPT Lê Quý Đôn",
    "Trường tiểu học Nguyễn Viết Xuân, phường Trần Phú",
    "Thành phố Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh, tư tưởng Hồ Chí Minh",
    "các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh; đại diện lãnh đạo các sở, ngành",
    "tỉnh Hà Giang, tỉnh Lâm Đồng, Cao Bằng, Sơn La, Bạc Liêu, Cà Mau, Thái Nguyên, Kiên Giang",
    "Mang tiếng hát về với bệnh nhân Bạc Liêu, học sinh Cà Mau",
    "Đoàn Đại biểu Quốc hội tỉnh; Văn phòng Tỉnh ủy; Kim ngạch xuất khẩu",
    "Công ty TNHH luyện kim Trần Hồng Quân làm chủ đầu tư",
    "Phó Bí thư Thường trực, Chủ tịch HĐND",
    "các Mẹ Việt Nam Anh hùng, Anh hùng Lực lượng vũ trang nhân dân",
    "giáo viên Ngữ Văn, học sinh Trường THCS Lê Quý Đôn",
    "giải Nguyễn Trãi và huy chương Trần Phú",
    "Hồ Tà Đùng, Đoàn Thanh niên, Cao nguyên",
    "đồng chí\nNguyễn thị xã",
    "đồng chí Đằng và ông Thái",
    "các đại biểu thắp hương ở miếu Ông Nam Hải, lăng Ông Nam Hải",
    "người H’Mông Cát Cát",
    "huyện Ea H’Leo, xã Thạch Mỹ Tân, huyện Thạch Thất",
    "phường Tạ Ngọc Phách, đường Đào Duy Từ",
    "Trưởng Công an phường Nguyễn Văn Trỗi, Phó Bí thư Đảng ủy phường Lê Lợi",
    "Hiệu trưởng Trường Nguyễn Đình Thảo",
    "Chủ tịch UBND phường Trần Hưng Đạo kiểm tra",
    "giao lộ Hòa Vọng - Hoàng Minh Khải và đường Trần Cao - Phạm Minh Tự",
    "tuyến Hoàng Minh Tự - Nguyễn Thái Vọng - Phạm Minh Lộ thông xe",
    "Hội Văn học Hoàng gia Anh, Hải quân Hoàng gia Anh",
    "CLB Hoàng Anh Phú Vang thắng CLB bóng đá nữ Trần Hòa Vọng",
    "Câu lạc bộ Lê Thị Vọng và câu lạc bộ Bóng chuyền Lê Kinh Vọng",
    "tàu Nguyễn Văn Vọng, nhà hàng Trần Thị Vọng, liên đội Lê Văn Vọng, phong trào Trần Quốc Vọng",
    "VP Luật sư Lan Hoa, Công ty Luật sư Lan Hoa",
]
OWNERS = ["Chủ tàu Lê Văn Sáu", "chủ nhà hàng Lê Văn Sáu", "Chủ nhiệm câu lạc bộ thơ Lê Văn Sáu"]


@pytest.mark.parametrize(("text", "names"), INTRODUCED)
def test_people_are_found(text: str, names: list[str]) -> None:
    assert [person.name for person in find(text)] == names


@pytest.mark.parametrize("text", NOBODY)
def test_streets_schools_places_bodies_and_groups_are_nobody(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("text", OWNERS)
def test_whose_thing_it_is_is_somebody(text: str) -> None:
    assert [person.name for person in find(f"{text} phát biểu.")] == ["Lê Văn Sáu"]


def offices(text: str) -> dict[str, list[str]]:
    return {person.name: [office.full for office in person.offices] for person in find(text)}


OFFICES = [
    (
        "ông Dương Tấn Hời, khi ấy là Bí thư Đảng ủy xã, nay là Phó Bí thư Huyện ủy Lạch Đùng",
        {"Dương Tấn Hời": ["Bí thư Đảng ủy xã", "Phó Bí thư Huyện ủy Lạch Đùng"]},
    ),
    (
        "Chị H’Rim Niê, nay là Phó Chủ tịch HĐND huyện",
        {"H’Rim Niê": ["Phó Chủ tịch Hội đồng nhân dân huyện"]},
    ),
    (
        "Đồn trưởng Đồn Biên phòng Hòn Chim, Trung tá Bạch Viết Lâm, tối nào cũng dạy bơi",
        {"Bạch Viết Lâm": ["Đồn trưởng Đồn Biên phòng Hòn Chim"]},
    ),
    ("Tại hội nghị của Ban Thường vụ Tỉnh uỷ, ông Châu Minh Trí nói", {"Châu Minh Trí": []}),
    (
        "gồm Chủ tịch UBND huyện, Đại tá Lê Văn Lộc, Giám đốc Công an tỉnh",
        {"Lê Văn Lộc": ["Giám đốc Công an tỉnh"]},
    ),
    (
        "đồng chí Đinh Tạ Hùng, Phó Bí thư Thường trực Tỉnh uỷ, Chủ tịch HĐND tỉnh, đồng chí Lâm Hà Đức",
        {
            "Đinh Tạ Hùng": ["Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch Hội đồng nhân dân tỉnh"],
            "Lâm Hà Đức": [],
        },
    ),
    (
        "Đồng chí Tạ Quốc Huy, UVTV,  Trưởng Ban Tuyên giáo Tỉnh uỷ -Phó Trưởng Ban Thường trực BCĐ 35 tỉnh",
        {
            "Tạ Quốc Huy": [
                "Ủy viên Ban Thường vụ",
                "Trưởng Ban Tuyên giáo Tỉnh ủy",
                "Phó Trưởng Ban Thường trực Ban Chỉ đạo 35 tỉnh",
            ]
        },
    ),
    (
        (
            "các đồng chí: Vũ Bốn - Phó Bí thư Tỉnh ủy; K'Thanh – TUV Phó Chủ tịch HĐND tỉnh; đại diện sở; "
            "Lý Tiết Hạnh - Phó Trưởng Đoàn ĐBQH tỉnh"
        ),
        {
            "Vũ Bốn": ["Phó Bí thư Tỉnh ủy"],
            "K'Thanh": ["Tỉnh ủy viên", "Phó Chủ tịch Hội đồng nhân dân tỉnh"],
            "Lý Tiết Hạnh": ["Phó Trưởng Đoàn Đại biểu Quốc hội tỉnh"],
        },
    ),
    (
        "các đồng chí Lê Văn Tám, Bùi Thị Bình, Phó Bí thư Tỉnh ủy dự",
        {"Lê Văn Tám": ["Phó Bí thư Tỉnh ủy"], "Bùi Thị Bình": ["Phó Bí thư Tỉnh ủy"]},
    ),
    (
        "các đồng chí Phó Chủ tịch UBND tỉnh: Lê Văn Tám, Bùi Thị Bình",
        {
            "Lê Văn Tám": ["Phó Chủ tịch Ủy ban nhân dân tỉnh"],
            "Bùi Thị Bình": ["Phó Chủ tịch Ủy ban nhân dân tỉnh"],
        },
    ),
    (
        "Ủy viên Trung ương Đảng, Chủ nhiệm Ủy ban Pháp luật Phan Khắc Định làm Trưởng đoàn",
        {"Phan Khắc Định": ["Ủy viên Trung ương Đảng", "Chủ nhiệm Ủy ban Pháp luật"]},
    ),
    (
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch Đặng Thu Hiền",
        {"Đặng Thu Hiền": ["Giám đốc Sở Văn hóa, Thể thao và Du lịch"]},
    ),
    (
        "ông Võ Hữu Thiện (SN 1970), Giám đốc Sở Xây dựng tỉnh Hải Sơn cho biết",
        {"Võ Hữu Thiện": ["Giám đốc Sở Xây dựng tỉnh Hải Sơn"]},
    ),
    (
        "đồng chí Vi Thị Noọng, Phó Bí thư Huyện ủy, tái đắc cử Bí thư; ông Lò Văn Tại giữ chức Phó Bí thư",
        {"Vi Thị Noọng": ["Phó Bí thư Huyện ủy", "Bí thư"], "Lò Văn Tại": ["Phó Bí thư"]},
    ),
    (
        "Trần Văn Ba (nguyên Bí thư Đảng ủy xã, hiện là Chủ tịch Hội Người cao tuổi)",
        {"Trần Văn Ba": ["Bí thư Đảng ủy xã", "Chủ tịch Hội Người cao tuổi"]},
    ),
    (
        "Thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Khổng Minh Tư công bố",
        {"Khổng Minh Tư": []},
    ),
    ("bà Trần Thị Mơ (Chủ tịch Hội Nông dân xã) nói", {"Trần Thị Mơ": ["Chủ tịch Hội Nông dân xã"]}),
    (
        "đồng chí Phùng Diễn, UVT.Ư Đảng, Bí thư Tỉnh ủy kiểm tra công trình",
        {"Phùng Diễn": ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"]},
    ),
    (
        "ông Trần Đạt, Hiệu trưởng Trường THPT Lê Quý Đôn cho biết",
        {"Trần Đạt": ["Hiệu trưởng Trường Trung học phổ thông Lê Quý Đôn"]},
    ),
    (
        "đồng chí Vũ An, Giám đốc Sở Y tế, Chủ tịch UBND huyện Trần Bình dự",
        {"Vũ An": ["Giám đốc Sở Y tế"], "Trần Bình": ["Chủ tịch Ủy ban nhân dân huyện"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices_belong_to_their_people(text: str, expected: dict[str, list[str]]) -> None:
    assert offices(text) == expected


def test_former_and_acting_are_told_apart_from_the_office() -> None:
    [person] = find("nguyên Chủ tịch UBND tỉnh, quyền Giám đốc Sở Y tế Thạch Ngọc Hải cho biết")
    assert [(o.text, o.former, o.acting) for o in person.offices] == [
        ("Chủ tịch UBND tỉnh", True, False),
        ("Giám đốc Sở Y tế", False, True),
    ]


def test_ranks_and_degrees_are_honorifics_not_offices() -> None:
    [person] = find("Giáo sư, Tiến sĩ Tạ Ngọc Tấn, Phó Chủ tịch Thường trực Hội đồng Lý luận Trung ương")
    assert person.honorific == "Giáo sư, Tiến sĩ"
    assert [office.text for office in person.offices] == [
        "Phó Chủ tịch Thường trực Hội đồng Lý luận Trung ương"
    ]


def test_a_bare_name_counts_when_it_is_known() -> None:
    text = "Trận đấu của Sơn Thị Na kết thúc; Trần Bốn rời sân"
    assert "Trần Bốn" not in [person.name for person in find(text)]
    assert "Trần Bốn" in [person.name for person in find(text, {name_key("Trần Bốn")})]
    assert [person.name for person in find("đồng chí Trần Bốn đến. Trần Bốn nói.")] == [
        "Trần Bốn",
        "Trần Bốn",
    ]


def test_a_part_of_a_name_is_a_reference() -> None:
    assert [(p.name, p.sure) for p in read("đồng chí Đằng nói")] == [("Đằng", "reference")]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UVTV", "Ủy viên Ban Thường vụ"),
        ("UVTVTU", "Ủy viên Ban Thường vụ Tỉnh ủy"),
        ("UVTW Đảng", "Ủy viên Trung ương Đảng"),
        ("TUV", "Tỉnh ủy viên"),
        ("TBT", "Tổng Bí thư"),
        ("Phó TBT báo Sông Hậu", "Phó Tổng Biên tập báo Sông Hậu"),
        ("TBT Tạp chí Sông Hậu", "Tổng Biên tập Tạp chí Sông Hậu"),
        ("Bí thư Huyện ủy Hòa Tân (cũ)", "Bí thư Huyện ủy Hòa Tân"),
        ("Ủy viên bct", "Ủy viên Bộ Chính trị"),
        ("Ủy viên BCT", "Ủy viên Bộ Chính trị"),
        ("Ủy viên btv Huyện ủy", "Ủy viên Ban Thường vụ Huyện ủy"),
        ("P.CT HĐND tỉnh", "Phó Chủ tịch Hội đồng nhân dân tỉnh"),
        ("Chủ tịch UBMTTQVN tỉnh", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Giám đốc Sở NN&PTNT", "Giám đốc Sở Nông nghiệp và Phát triển nông thôn"),
        ("Phó Bí thư Tỉnh uỷ", "Phó Bí thư Tỉnh ủy"),
        ("Uỷ  viên", "Ủy viên"),
        ("Giám đốc Sở Văn hoá", "Giám đốc Sở Văn hóa"),
        ("Bí thư Quý", "Bí thư Quý"),
        ("PHÓ CHỦ TỊCH UBND TỈNH", "Phó chủ tịch Ủy ban nhân dân tỉnh"),
    ],
)
def test_abbreviations_are_written_out(short: str, full: str) -> None:
    assert full_office(short) == full


def test_keys_meet_where_spellings_mean_the_same() -> None:
    assert name_key("NGÔ CHÍ CƯỜNG") == name_key("Ngô Chí Cường")
    assert name_key("Lê Thị Thuý") == name_key("Lê Thị Thúy")
    assert name_key("Hoa") != name_key("Hòa")
    assert office_key("UVTV Tỉnh uỷ") == office_key("Ủy viên Ban Thường vụ Tỉnh ủy")


@pytest.mark.parametrize(
    ("typed", "honorific", "name"),
    [
        ("đ/c Ngô Chí Cường", "đ/c", "Ngô Chí Cường"),
        ("đồng chí Ngô Chí Cường", "đồng chí", "Ngô Chí Cường"),
        ("dong chi ngo chi cuong", "dong chi", "ngo chi cuong"),
        ("GS.TS Tạ Ngọc Tấn", "GS.TS", "Tạ Ngọc Tấn"),
        ("Giáo sư, Tiến sĩ Tạ Ngọc Tấn", "Giáo sư, Tiến sĩ", "Tạ Ngọc Tấn"),
        ("ngô chí cường", "", "ngô chí cường"),
        ("Bà Huyện Thanh Quan", "Bà", "Huyện Thanh Quan"),
        ("đ/c", "", "đ/c"),
        ("", "", ""),
    ],
)
def test_honorifics_come_off(typed: str, honorific: str, name: str) -> None:
    assert strip_honorific(typed) == (honorific, name)


PIECES = st.sampled_from(
    [
        "đồng chí",
        "các đồng chí",
        "Nguyễn",
        "Văn",
        "An",
        "Phó Bí thư",
        "Tỉnh ủy",
        ",",
        ";",
        "-",
        ":",
        "\n",
        "(",
        ")",
        ".",
        "và",
        "GS",
        "TS",
        "K'Thanh",
        "ủy viên",
        "Hồ Chí Minh",
        "35",
        "nguyên",
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80))
def test_every_string_is_accepted_and_offsets_cut_it(text: str) -> None:
    for person in read(text):
        assert "\n" not in text[person.start : person.end]
        assert person.first <= person.start < person.end <= person.last
        assert name_key(text[person.start : person.end]) == name_key(person.name)
        for office in person.offices:
            assert text[office.start : office.end] == office.text
