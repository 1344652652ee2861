"""The part each person plays, from the words around the names."""

import pytest

from indexer.extract.people import people
from search.model import Article


def roles(body: str) -> dict[str, set[str]]:
    return {person.name: set(person.roles) for person in people(Article(id="a", title="", body=body))}


CHAIRS = [
    # Who attends is named before; a full stop ends it.
    ("Dự họp có các ông: Lò Văn Mười, Phó Chủ tịch xã; Đỗ Tấn Lộc. Bà Vi Thị Nga, Chủ tịch Hội chủ trì.",
     {"Vi Thị Nga"}),
    ("Đoàn giám sát do ông Trần Kim Hòa, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn làm việc tại xã.", set()),
    ("TS Bùi Lan Anh, Viện trưởng Viện Sử học đồng chủ trì hội thảo với ông Lưu Gia Bảo, Giám đốc Sở Nội vụ.",
     {"Bùi Lan Anh", "Lưu Gia Bảo"}),
    ("Kỳ họp do ông Hà Đức Trí, Phó Chủ tịch HĐND huyện điều hành.", {"Hà Đức Trí"}),
    ("Chủ trì Hội nghị tại điểm cầu huyện có đồng chí Lê Sáu - Bí thư Huyện ủy.", {"Lê Sáu"}),
    ("Phiên thảo luận do bà Cao Thị Én chủ trì.", {"Cao Thị Én"}),
    ("Dưới sự chủ tọa của đồng chí Bí thư Huyện ủy Mai Thế Vinh, Đại hội bầu cấp ủy.", {"Mai Thế Vinh"}),
    ("Hội nghị diễn ra dưới sự chủ trì của đồng chí Mai Thế Vinh, Bí thư Huyện ủy.", {"Mai Thế Vinh"}),
    ("Đồng chí Võ Hải Âu, Bí thư và các đồng chí Phó Bí thư: Lê Tú, Ngô Văn Bé chủ trì Hội nghị.",
     {"Võ Hải Âu", "Lê Tú", "Ngô Văn Bé"}),
    ("Các ông Lý A Sếnh, Chủ tịch HĐND; Tô Văn Ba, Phó Chủ tịch HĐND điều hành Kỳ họp.",
     {"Lý A Sếnh", "Tô Văn Ba"}),
    ("Giao đồng chí Phan Văn Tài chủ trì xây dựng đề án; ông Lê Văn Sáu chủ trì, phối hợp với xã.", set()),
    ("Đồng chí Cao Thị Én điều hành phần thảo luận; ông Lê Sáu trình bày báo cáo.", {"Cao Thị Én"}),
    ("Ông Phan Văn Tài chủ trì cuộc họp. Ông Lê Văn Sáu báo cáo.", {"Phan Văn Tài"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CHAIRS)
def test_who_chairs(body: str, expected: set[str]) -> None:
    assert {name for name, played in roles(body).items() if "chairs" in played} == expected


def test_who_attends_a_meeting_does_not_chair_the_next_sentence() -> None:
    found = roles("Tham dự có đồng chí Đinh Mạnh Hà, Bí thư. Đồng chí Lê Na, Chánh Văn phòng chủ trì.")
    assert found["Đinh Mạnh Hà"] == {"attends"}
    assert found["Lê Na"] == {"chairs"}


def test_a_highland_name_is_shortened_to_its_beginning() -> None:
    found = roles(
        "Đ/c Y Blơm Niê - Bí thư Huyện ủy chủ trì. Phát biểu kết luận, đ/c Y Blơm biểu dương các xã."
    )
    assert list(found) == ["Y Blơm Niê"]
    assert {"chairs", "speaks"} <= found["Y Blơm Niê"]


SPEAKS = [
    ("Ông Lê Tám, Giám đốc Sở Y tế thông tin về dịch bệnh.", {"Lê Tám"}),
    ("Bác sĩ Lê Tám khuyến cáo phụ huynh tiêm phòng cho trẻ.", {"Lê Tám"}),
    ("Cử tri Lê Tám, thôn Bắc, xã Hòa Vọng kiến nghị sửa đường.", {"Lê Tám"}),
    ("Ông Lê Tám, Trưởng phòng Nội vụ phân trần: “Hồ sơ trễ hạn”.", {"Lê Tám"}),
    ("Bà Lê Tám, tác giả bài thơ: “Đất”.", set()),
    ("Bà Lê Tám phụ trách chuyên đề: “Chuyển đổi số”.", set()),
    ("Bà Lê Tám trả lời câu hỏi của phóng viên.", {"Lê Tám"}),
    ("Bà Lê Tám ôn lại truyền thống của Hội.", {"Lê Tám"}),
    ("Bà Lê Tám phản ánh việc nước sạch chảy yếu.", {"Lê Tám"}),
    ("Đoàn tiếp thu ý kiến của ông Lê Tám, các kiến nghị của dân.", set()),
    ("Trung sĩ Lê Tám, chiến sĩ Lữ đoàn 9 được biểu dương.", set()),
    ("Tham luận tại Đại hội, đồng chí Lê Tám, Bí thư Chi bộ thôn Bắc nêu kinh nghiệm.", {"Lê Tám"}),
    ("Theo đó, ông Lê Tám bị bắt.", set()),
    ("Theo ông Lê Tám, báo chí đề nghị được dự họp.", {"Lê Tám"}),
    ("Bà Vũ Lan chúc mừng ông Lê Tám được Tỉnh ủy tin tưởng, giao trọng trách.", set()),
    ("Ông Lê Tám được mời phát biểu đầu tiên.", {"Lê Tám"}),
    ("Vi phạm của ông Lê Tám gây bức xúc trong dư luận.", set()),
    ("Theo quyết định, bà Lê Tám giữ chức Giám đốc Sở Y tế.", set()),
    ("Dự có đồng chí Lê Tám, thành viên Ban Chỉ đạo tỉnh.", set()),
    ("Đồng chí Lê Tám, Trưởng Ban Chỉ đạo, dự lễ.", set()),
    ("Sở trả lời đơn của ông Lê Tám, thôn 3.", set()),
    ("Ông Lê Tám khiếu nại việc xã giải quyết hồ sơ đề nghị cấp giấy.", set()),
    ("Đồng chí Vũ Lan phát biểu khai mạc có sự tham dự của ông Lê Tám.", {"Vũ Lan"}),
    ("Theo ông Lê Tám, giá còn tăng.", {"Lê Tám"}),
    ("Cũng theo bà Lê Tám, giá còn tăng.", {"Lê Tám"}),
    ("Phát biểu kết luận hội nghị, thay mặt Tỉnh ủy, đồng chí Lê Tám nêu ba việc.", {"Lê Tám"}),
    ("Đồng chí Lê Tám dự và chỉ đạo hội nghị.", {"Lê Tám"}),
    ("Trao đổi với phóng viên, chị Lê Tám kể.", {"Lê Tám"}),
    ("Thay mặt gia đình, bà Lê Tám cảm ơn mọi người.", {"Lê Tám"}),
    ("Tham dự và phát biểu chỉ đạo có đồng chí Lê Tám, Bí thư Huyện ủy.", {"Lê Tám"}),
    ("Ông Lê Tám: Việc này đã xong.", {"Lê Tám"}),
    ("Ông Lê Tám: 500.000 đồng.", set()),
    ("Ông Lê Tám đã ôn lại lịch sử hai bên; nhấn mạnh hai bên cần cố gắng.", {"Lê Tám"}),
    ("Ông Lê Tám chỉ đạo thi đấu đạt năm huy chương.", set()),
    ("Bà Lê Tám, ở thôn Thuận Tân, bức xúc: Nước mãi không về.", {"Lê Tám"}),
    ("Trung úy Lê Tám (Đoàn Nghi lễ Quân đội) chia sẻ rằng rất vui.", {"Lê Tám"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_who_speaks(body: str, expected: set[str]) -> None:
    assert {name for name, played in roles(body).items() if "speaks" in played} == expected


PRESENTS = [
    ("Ông Lê Tám, Chủ tịch UBND xã báo cáo, đến nay 30/40 căn đã xong.", {"Lê Tám"}),
    ("Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Lê Tám báo cáo.", {"Lê Tám"}),
    ("Ông Lê Tám ký báo cáo. Ông Vũ Lan chưa gửi báo cáo.", set()),
    ("Ban Bí thư họp dưới sự chủ trì của đồng chí Lê Tám để xem xét báo cáo của Ủy ban Kiểm tra.", set()),
    ("HĐND thông qua việc miễn nhiệm ông Lê Tám.", set()),
    ("Trung ương trao quyết định chỉ định bà Lê Tám tham gia Ban Chấp hành.", set()),
    ("Ông Lê Tám báo cáo kết quả kiểm tra.", {"Lê Tám"}),
    ("Qua báo cáo kết quả giải quyết đơn của Ủy ban Kiểm tra, ông Lê Tám có khuyết điểm.", set()),
    ("Tỉnh điều động ông Lê Tám đến Liên minh Hợp tác xã để giới thiệu bầu giữ chức Chủ tịch.", set()),
    ("Nghe đến đây, ông Lê Tám thốt lên.", set()),
    ("Việc của ông Lê Tám sẽ được báo cáo Quốc hội.", set()),
    ("“Xã đã báo cáo UBND huyện để có hướng giải quyết”, ông Lê Tám nói.", set()),
    ("Ông Lê Tám chỉ đạo xuyên suốt việc triển khai dự án khu đô thị.", set()),
    ("Ông Lê Tám tự giới thiệu tên là Hương.", set()),
    ("Ông Lê Tám vừa ký văn bản báo cáo Tỉnh ủy về công tác chuẩn bị.", set()),
    ("Báo cáo với đoàn công tác, ông Lê Tám cho biết xã có 12 chi bộ.", {"Lê Tám"}),
    ("Đồng chí Lê Tám triển khai các nội dung trọng tâm của Kế hoạch.", {"Lê Tám"}),
    ("Ông Lê Tám giới thiệu về tiềm năng của huyện.", {"Lê Tám"}),
    ("Hội nghị nghe đồng chí Lê Tám quán triệt nghị quyết.", {"Lê Tám"}),
]


@pytest.mark.parametrize(("body", "expected"), PRESENTS)
def test_who_presents(body: str, expected: set[str]) -> None:
    assert {name for name, played in roles(body).items() if "presents" in played} == expected


def test_what_follows_a_gift_is_said_by_the_giver() -> None:
    found = roles("Đồng chí Vũ Lan trao quyết định cho các ông Lê Tám, Hà Tư và phát biểu giao nhiệm vụ.")
    assert "speaks" not in found["Lê Tám"] | found["Hà Tư"]


def test_who_gives_to_several_one_after_another() -> None:
    found = roles(
        "Bà Vũ Lan trao huy hiệu cho ông Lê Tám (89 tuổi) và trao giấy khen cho bà Hà Tư. "
        "Theo bà Vũ Lan, huy hiệu được trao là sự ghi nhận."
    )
    assert found == {"Vũ Lan": {"hands_over", "speaks"}, "Lê Tám": {"awarded"}, "Hà Tư": {"awarded"}}


def test_what_is_told_of_the_president_is_recalled() -> None:
    assert roles("Ngày 28/11/1959, Chủ tịch Hồ Chí Minh phát động Tết trồng cây.") == {
        "Hồ Chí Minh": {"mentioned"}
    }


AWARDED = [
    ("Ông Lê Tám được Thủ tướng Chính phủ tặng Bằng khen.", {"awarded"}),
    ("Bà Lê Tám được Chủ tịch UBND tỉnh tặng Bằng khen vì thành tích xuất sắc.", {"awarded"}),
    ("Ông Lê Tám được Chủ tịch UBND tỉnh ủy quyền trao Bằng khen.", {"hands_over"}),
    ("Ông Lê Tám cảm ơn đoàn công tác đã quan tâm tặng học bổng.", {"speaks"}),
    ("Văn bản do Bộ trưởng Lê Tám thừa ủy quyền ký ngày 7/4.", {"mentioned"}),
    ("Ông Lê Tám trao quà cho các hộ dân được Nhà nước hỗ trợ.", {"hands_over"}),
    ("Cờ thi đua được bà Vũ Lan, Phó Chủ tịch tỉnh trao cho ông Lê Tám.", {"awarded"}),
    ("Trưởng Ban giám khảo trao giải Nhất cho em Vũ Lan, giải Nhì cho em Lê Tám.", {"awarded"}),
    ("Ban Tổ chức trao Huy chương vàng cho bà Vũ Lan; Huy chương bạc cho ông Lê Tám.", {"awarded"}),
    ("Anh Lê Tám, 40 tuổi, ở thôn Bắc, xã Hòa Vọng nhận nhà tình nghĩa.", {"awarded"}),
    ("Ông Lê Tám vinh dự được Chủ tịch UBND tỉnh Vũ Lan tặng Bằng khen.", {"awarded"}),
    ("Ông Lê Tám được Chủ tịch UBND tỉnh Vũ Lan trao đổi, giải thích.", {"mentioned"}),
    ("Ông Lê Tám và bà Vũ Lan được Đảng ủy xã trao tặng Huy hiệu 50 năm tuổi Đảng.", {"awarded"}),
    ("Gặp ông Lê Tám, bà Vũ Lan được Đảng ủy xã tặng Giấy khen kể lại.", {"mentioned"}),
    ("Ông Vũ Lan trao đổi với các hộ, chuyển lời thăm cho ông Lê Tám.", {"mentioned"}),
]


@pytest.mark.parametrize(("body", "expected"), AWARDED)
def test_who_is_honoured_by_a_body_gives_nothing(body: str, expected: set[str]) -> None:
    assert roles(body)["Lê Tám"] == expected


ATTENDS = [
    ("Các đồng chí: Lê Tám - Bí thư; Vũ Lan - Chủ tịch cùng phu nhân; lãnh đạo các sở và người dân đã về dự.",
     {"Lê Tám", "Vũ Lan"}),
    ("Các đồng chí Lê Tám; Vũ Lan; các Ủy viên Ban Thường vụ Tỉnh ủy tham dự.", {"Lê Tám", "Vũ Lan"}),
    ("Các đồng chí: Lê Tám, Phó Bí thư; Vũ Lan, Chánh án; Ủy viên Ban Thường vụ Tỉnh ủy cùng dự.",
     {"Lê Tám", "Vũ Lan"}),
    ("Bà Lê Tám đề nghị các đồng chí tham dự hội nghị góp ý.", set()),
    ("Theo ông Lê Tám, báo chí không được tham dự.", set()),
    ("Trao đổi về dự thảo Nghị quyết, ông Lê Tám cho biết còn nhiều ý kiến.", set()),
    ("Nghệ sĩ Lê Tám chia sẻ, tham gia chương trình, chị vui khi được có mặt.", set()),
    ("Đồng chí Vũ Lan chủ trì hội nghị với sự tham dự của ông Lê Tám.", {"Lê Tám"}),
    ("Hội nghị do đồng chí Vũ Lan chủ trì, tham dự có đồng chí Lê Tám.", {"Lê Tám"}),
    ("Đồng chí Lê Tám dự và chỉ đạo hội nghị.", {"Lê Tám"}),
    ("Dự tọa đàm có ông Vũ Lan, chuyên gia chuyển đổi số; bà Lê Tám, Giám đốc Sở.", {"Vũ Lan", "Lê Tám"}),
    ("Phó Giám đốc Sở Nội vụ Lê Tám dự gặp mặt đầu xuân.", {"Lê Tám"}),
    ("Đồng chí Lê Tám dự, chỉ đạo hội nghị.", {"Lê Tám"}),
    ("Đồng chí Lê Tám không dự họp, đồng chí Vũ Lan không thể dự lễ.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), ATTENDS)
def test_who_attends(body: str, expected: set[str]) -> None:
    assert {name for name, played in roles(body).items() if "attends" in played} == expected


RITES = [
    ("Ông Lê Tám dự lễ trao Huy hiệu Đảng.", {"attends"}),
    ("Bà Lê Tám dự lễ kỷ niệm 20 năm thành lập trường và đón nhận Huân chương.", {"attends"}),
    ("Ông Lê Tám chủ trì hội nghị công bố quyết định.", {"chairs"}),
    ("Bà Lê Tám dự lễ khai mạc và trao cờ cho các đội.", {"attends", "hands_over"}),
    ("Ông Lê Tám sẽ chủ trì hội nghị.", {"mentioned"}),
]


@pytest.mark.parametrize(("body", "expected"), RITES)
def test_what_a_rite_is_named_for_is_no_part_of_who_attends(body: str, expected: set[str]) -> None:
    assert roles(body)["Lê Tám"] == expected


TOGETHER = [
    ("Bà Vũ Lan - Giám đốc Sở, và Thạc sĩ Lê Tám - giảng viên lần lượt trình bày chuyên đề.", "presents"),
    ("Ông Vũ Lan (TP.HCM) và bà Lê Tám trao tặng cây cầu.", "hands_over"),
    ("Ông Vũ Lan, Trưởng thôn, và bà Lê Tám, chủ quán, cùng nhận giấy khen của xã.", "awarded"),
    ("Ông Vũ Lan và bà Lê Tám cho biết nước đã rút.", "speaks"),
    ("Trao giải Nhất cho em Vũ Lan (Trường Hòa Vọng), giải Nhì cho em Lê Tám.", "awarded"),
]


@pytest.mark.parametrize(("body", "role"), TOGETHER)
def test_what_two_do_together_both_do(body: str, role: str) -> None:
    assert roles(body) == {"Vũ Lan": {role}, "Lê Tám": {role}}


def test_what_the_chair_asks_of_others_is_no_part_of_his_own() -> None:
    assert roles("Ông Lê Tám yêu cầu Sở Y tế chủ trì, báo cáo kết quả.") == {"Lê Tám": {"speaks"}}
