"""Offices run to the delimiter that closes them: unknown bodies stay whole, verbs stay out."""

import pytest

from search.vietnamese.people import find

WHOLE = [
    ("Bà Lê Tám, Giám đốc Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh, dự.",
     "Giám đốc Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh"),
    ("Ông Lê Tám, chức vụ Phó Giám đốc Sở Y tế, dự.", "Phó Giám đốc Sở Y tế"),
    ("Ông Lê Tám (cựu vụ phó Vụ Thị trường trong nước) khai.", "vụ phó Vụ Thị trường trong nước"),
    ("Ông Lê Tám, Giám đốc Trung tâm chống độc, cho biết.", "Giám đốc Trung tâm chống độc"),
    ("Ông Lê Tám - Giám đốc Trung tâm chống độc phát biểu.", "Giám đốc Trung tâm chống độc"),
    ("Đồng chí Lê Tám, Trưởng Ban Chỉ đạo diễn tập phát biểu.", "Trưởng Ban Chỉ đạo diễn tập"),
    ("Ông Lê Tám (Cục trưởng Cục Quản lý chất lượng) dự.", "Cục trưởng Cục Quản lý chất lượng"),
    ("Ông Lê Tám, Tổng Biên tập Đài Phát thanh - Truyền hình Hải Sơn dự.",
     "Tổng Biên tập Đài Phát thanh - Truyền hình Hải Sơn"),
    ("Bà Lê Tám, Phó Giám đốc Sở Quy hoạch - Kiến trúc tỉnh, chủ trì.",
     "Phó Giám đốc Sở Quy hoạch - Kiến trúc tỉnh"),
    ("Bà Lê Tám (giảng viên Trường Đại học Khoa học Tự nhiên Hải Sơn) kể.",
     "giảng viên Trường Đại học Khoa học Tự nhiên Hải Sơn"),
    ("Bà Lê Tám, Trưởng phòng Quản lý tiêm chủng và an toàn sinh học, Cục Y tế dự phòng, nói.",
     "Trưởng phòng Quản lý tiêm chủng và an toàn sinh học, Cục Y tế dự phòng"),
    ("Ông Lê Tám, Giám đốc Ban Quản lý các công trình công cộng huyện Đông Mỹ; bà Hà.",
     "Giám đốc Ban Quản lý các công trình công cộng huyện Đông Mỹ"),
    ("Bà Lê Tám, hiệu trưởng nhà trường, cho hay.", "hiệu trưởng nhà trường"),
    ("Bà Lê Tám, phó hiệu trưởng Trường Đại học Sư phạm TP.HCM, kể.",
     "phó hiệu trưởng Trường Đại học Sư phạm TP.HCM"),
    ("Chánh văn phòng Ủy ban quốc gia tìm kiếm cứu hộ Lê Tám dự.",
     "Chánh văn phòng Ủy ban quốc gia tìm kiếm cứu hộ"),
    ("Bà Lê Tám, Chủ nhiệm Văn phòng Chủ tịch nước chủ trì.", "Chủ nhiệm Văn phòng Chủ tịch nước"),
    ("Ông Lê Tám, Chính ủy Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh nói.",
     "Chính ủy Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh"),
    ("Bà Lê Tám, Phó Giám đốc phụ trách Sở Y tế dự.", "Phó Giám đốc phụ trách Sở Y tế"),
    ("Đồng chí Lê Tám - CT. UBND huyện dự.", "CT. UBND huyện"),
    ("Đồng chí Lê Tám - PCT. HĐND huyện dự.", "PCT. HĐND huyện"),
    ("Đồng chí Lê Tám - CT.Hội CCB xã dự.", "CT.Hội CCB xã"),
    ("Đồng chí Lê Tám - UV.BTV Huyện ủy dự.", "UV.BTV Huyện ủy"),
    ("Ông Lê Tám, Giám đốc Doanh nghiệp tư nhân Hồ Quang Trí, kể.",
     "Giám đốc Doanh nghiệp tư nhân Hồ Quang Trí"),
    ("Ông Lê Tám - Phó Chủ tịch Hội đồng Quản trị Tập đoàn Đèo Cả - cho biết.",
     "Phó Chủ tịch Hội đồng Quản trị Tập đoàn Đèo Cả"),
    ("Bác sĩ Lê Tám, phó trưởng khoa thính học, Bệnh viện Tai Mũi Họng, khuyên.",
     "phó trưởng khoa thính học, Bệnh viện Tai Mũi Họng"),
    ("Ông Lê Tám - Giám đốc ban quản lý dự án cải tạo kênh Ba Bò đã lên tiếng.",
     "Giám đốc ban quản lý dự án cải tạo kênh Ba Bò"),
    ("Bà Lê Tám, Viện trưởng Viện Nghiên cứu quản lý kinh tế Trung ương đánh giá cao.",
     "Viện trưởng Viện Nghiên cứu quản lý kinh tế Trung ương"),
    ("Bà Lê Tám, Trưởng phòng Thu hồi đất, Trung tâm Phát triển quỹ đất, dự.",
     "Trưởng phòng Thu hồi đất, Trung tâm Phát triển quỹ đất"),
    ("Bà Lê Tám, Trưởng Ban Bồi thường giải phóng mặt bằng quận và ông Vũ An.",
     "Trưởng Ban Bồi thường giải phóng mặt bằng quận"),
    ("Thầy Lê Tám - hiệu trưởng Trường tiểu học Cam Lộc 1 - vui.", "hiệu trưởng Trường tiểu học Cam Lộc 1"),
    ("Thầy Lê Tám, Hiệu trưởng Trường THPT chuyên Lê Hồng Phong cảm kích.",
     "Hiệu trưởng Trường THPT chuyên Lê Hồng Phong"),
    ("Bà Lê Tám - Giám đốc nghiên cứu của Sao Mai cho biết.", "Giám đốc nghiên cứu của Sao Mai"),
    ("Ông Lê Tám, Trưởng thôn Vinh Quang 2, nói.", "Trưởng thôn Vinh Quang 2"),
    ("Ông Lê Tám, Trợ lý Tổng Bí thư; bà Hà.", "Trợ lý Tổng Bí thư"),
    ("Ông Lê Tám (SN 1970), chức vụ Thành ủy viên.", "Thành ủy viên"),
    ("Ông Lê Tám, Trưởng Trạm nghiên cứu ứng dụng kỹ thuật (Trung tâm Khuyến nông) nói.",
     "Trưởng Trạm nghiên cứu ứng dụng kỹ thuật"),
    ("Bà Lê Tám, Phó Giám đốc Viện Công nghệ thông tin, dự.", "Phó Giám đốc Viện Công nghệ thông tin"),
]  # fmt: skip
NO_LONGER = [
    ("Bà Lê Tám, Giám đốc Sở Y tế Hải Sơn thăm hỏi bà con, tặng quà.", "Giám đốc Sở Y tế Hải Sơn"),
    ("Bà Lê Tám, Bí thư Tỉnh ủy đọc diễn văn, trao cờ.", "Bí thư Tỉnh ủy"),
    ("Bà Lê Tám, Chủ tịch UBND huyện Đông Mỹ nêu ý kiến, kiến nghị.", "Chủ tịch UBND huyện Đông Mỹ"),
    ("Bà Lê Tám, Giám đốc ôn lại chặng đường đã qua.", "Giám đốc"),
    ("Bà Lê Tám, Phó Chủ tịch UBND tỉnh phụ trách khối văn xã, dự.", "Phó Chủ tịch UBND tỉnh"),
    ("Bà Lê Tám, Chủ tịch ACB thông tin, lãi tăng.", "Chủ tịch ACB"),
    ("Ông Lê Tám - Phó Giám đốc VinastasHôm qua, ngày 2.", "Phó Giám đốc Vinastas"),
    ("Bà Lê Tám, Chủ tịch UBND huyện Krông Nô dự.", "Chủ tịch UBND huyện Krông Nô"),
    ("Bí thư Đảng ủy xã Đông Mỹ Lê Tám dự. Hôm qua là CT. Ông về.", "Bí thư Đảng ủy xã Đông Mỹ"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "office"), WHOLE + NO_LONGER)
def test_an_office_ends_where_its_body_ends(text: str, office: str) -> None:
    person = next(person for person in find(text) if person.name == "Lê Tám")
    assert [found.text for found in person.offices] == [office]
