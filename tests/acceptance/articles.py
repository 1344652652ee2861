"""The articles of the acceptance cases: small, around agreed facts, the sentences our own.

Publication days are set so that they do not decide a case by accident."""

from typing import Any


def _article(id: str, title: str, body: str, published: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "title": title, "body": body, "published_at": published, **more}


ARTICLES: tuple[dict[str, Any], ...] = (
    _article(
        "A",
        "Quán triệt văn kiện về bảo vệ nền tảng tư tưởng",
        "Buổi học quán triệt Nghị quyết số 35-NQ/TW, ngày 22/10/2018 do Bộ Chính trị ban hành. "
        "Cấp ủy được yêu cầu lãnh đạo, chỉ đạo việc học tập.",
        "2019-03-15",
    ),
    _article(
        "B",
        "Chuẩn bị nhân sự các cấp",
        "Cuộc họp nghe phổ biến Chỉ thị số 35-CT/TW, ngày 30/5/2019 do Ban Bí thư ban hành, "
        "giao các nơi chỉ đạo.",
        "2019-08-01",
    ),
    _article(
        "C",
        "Kế hoạch của địa phương",
        "Ban Thường vụ đã ra Kế hoạch số 130-KH/TU để phân công nhiệm vụ cho từng đơn vị.",
        "2019-07-10",
    ),
    _article(
        "D",
        "Kết luận mới của Trung ương",
        "Kết luận số 130-KL/TW ngày 14/3/2025 được phổ biến tới chi bộ.",
        "2025-04-02",
    ),
    _article(
        "E",
        "Đăng ký báo cáo viên",
        "Công văn số 1510-CV/BTGTU đề nghị các huyện đăng ký danh sách báo cáo viên.",
        "2020-02-11",
    ),
    _article(
        "F",
        "Công tác văn thư có quy định mới",
        "Từ tháng này, Nghị định số 30/2020/NĐ-CP được áp dụng trong soạn thảo giấy tờ.",
        "2020-04-05",
    ),
    _article(
        "F2",
        "Sửa đổi quy định pháp luật",
        "Luật số 12/2017/QH14 được giới thiệu; Quyết định số 1234/QĐ-UBND lập tổ tuyên truyền.",
        "2017-12-20",
    ),
    _article(
        "G",
        "Lãnh đạo tỉnh thăm hộ nghèo",
        "Ông Ngô Chí Cường, Ủy viên Trung ương Ðảng, Bí thư Tỉnh ủy Trà Vinh, đã thăm và tặng quà Tết.",
        "2021-02-05",
    ),
    _article(
        "H",
        "Kiện toàn chức danh chủ chốt",
        "Chiều 16-10, Ban Chấp hành tỉnh Trà Vinh họp phiên thứ nhất; đồng chí Ngô Chí Cường, "
        "Phó Bí thư Thường trực Tỉnh ủy, đắc cử Bí thư.",
        "2020-10-18",
    ),
    _article(
        "I",
        "Trao đổi về lý luận",
        "Sáng ngày 19/7, Giáo sư, Tiến sĩ Tạ Ngọc Tấn, Phó Chủ tịch Thường trực Hội đồng Lý luận, "
        "đã nói chuyện với cán bộ.",
        "2023-07-21",
    ),
    _article(
        "J",
        "Ngày hội lớn của toàn tỉnh",
        "Từ ngày 14 -17/10, Đại hội đại biểu Đảng bộ tỉnh Trà Vinh lần thứ XI, nhiệm kỳ 2020 - 2025 "
        "đã diễn ra thành công.",
        "2020-10-21",
    ),
    _article(
        "K",
        "Gặp gỡ cán bộ hưu trí",
        "Ông Lê Văn Sáu, nguyên Uỷ viên Ban Thường vụ Tỉnh uỷ, kể chuyện xưa. "
        "Đại diện Ủy ban Kiểm tra chúc sức khỏe.",
        "2016-06-06",
    ),
    _article(
        "L",
        "Học tập và làm theo gương Bác",
        "Hội nghị sơ kết 1 năm thực hiện Chỉ thị số 03-CT/TW ngày 15-4-2011 vừa được tổ chức.",
        "2012-05-10",
    ),
    _article(
        "M",
        "Cuộc vận động lớn",
        "Số 06-CT/TW, văn kiện ký ngày 07 tháng 11 năm 2006, mở đầu cuộc vận động lớn.",
        "2007-02-10",
    ),
    _article(
        "M2",
        "Gia đình trong tình hình mới",
        "Chỉ thị số 06-CT/TW ngày 24/6/2021 nói về xây dựng gia đình.",
        "2021-07-15",
    ),
    _article(
        "N",
        "Thể thức trình bày văn kiện",
        "Hướng dẫn số 36-HD/VPTW, ngày 03 tháng 4 năm 2018, quy định thể thức trình bày.",
        "2019-05-20",
    ),
    _article(
        "O",
        "Nhắc lại một văn kiện quan trọng",
        "Bài viết dẫn Nghị quyết 35-NQ/TW ngày 25/10/2018 về bảo vệ nền tảng tư tưởng.",
        "2019-06-12",
    ),
    _article(
        "P",
        "Sơ kết 05 năm thực hiện Nghị quyết 35-NQ/TW",
        "Hội nghị sơ kết 05 năm thực hiện Nghị quyết 35-NQ/TW đã biểu dương nhiều tập thể.",
        "2023-09-05",
    ),
    _article(
        "Q",
        "Học tập các văn kiện mới",
        "Cán bộ học Nghị quyết Trung ương 4 khóa XII và Chỉ thị số 05-CT/TW.",
        "2017-01-15",
    ),
    _article(
        "R", "Xây dựng Đảng", "Kiểm điểm theo tinh thần Nghị quyết TW4 khóa 11 đã hoàn tất.", "2012-03-03"
    ),
    _article("vietnam", "Bản đồ", "Giới thiệu bản đồ Việt Nam bằng lụa.", "2014-01-02"),
    _article("hoa-flower", "Chợ hoa", "Chợ hoa xuân mở cửa sớm.", "2014-01-03"),
    _article("hoa-peace", "Hòa giải ở cơ sở", "Tổ hoà giải làm việc tốt.", "2014-01-04"),
    _article("hoa-change", "Văn hóa đọc", "Phát triển văn hoá đọc cho thiếu nhi.", "2014-01-05"),
    _article("thuy-old", "Kênh mương", "Nạo vét kênh thuỷ lợi nội đồng.", "2014-01-06"),
    _article("thuy-new", "Cống ngăn mặn", "Ngành thủy lợi vận hành cống.", "2014-01-07"),
    _article("dang", "Trời mưa", "Nước đang lên, dân dâng hương, dáng núi mờ.", "2014-01-08"),
    _article("lam-nghiep", "Trồng rừng", "Ngành lâm nghiệp giao đất trồng rừng.", "2014-01-09"),
    _article("to-lam", "Hoạt động đối ngoại", "Ông Tô Lâm tiếp đoàn khách quốc tế.", "2014-01-10"),
    _article("u-minh", "Rừng tràm", "Rừng U Minh vào mùa khô.", "2014-01-11"),
    _article("ho-chi-minh", "Về Thành phố", "Đoàn công tác tới Thành phố Hồ Chí Minh.", "2014-01-12"),
    _article("y", "Du học", "Sinh viên sang nước Ý học nghề.", "2014-01-13"),
    _article("tuan-name", "Gương sáng", "Anh Tuấn hiến đất làm đường.", "2014-01-14"),
    _article("tuan-other", "Lịch phát sóng", "Phát hai kỳ mỗi tuần, Tuân thủ giờ giấc.", "2014-01-15"),
    _article("km", "Làm đường", "Đoạn đường dài 35km được trải nhựa.", "2014-01-16"),
    _article("steering", "Giao ban", "Thành viên Ban Chỉ đạo 35 tỉnh họp giao ban.", "2014-01-17"),
    _article("meeting", "Tuyên truyền miệng", "Đội tuyên truyền lưu động; truyền thanh xã.", "2014-01-18"),
    _article(
        "tcvn3",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc.\n"
        "B¸o c¸o kÕt qu¶ c«ng t¸c tuyªn truyÒn cña tØnh.",
        "2014-01-19",
    ),
)
