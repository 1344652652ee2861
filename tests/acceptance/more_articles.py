"""Further articles of the kinds the acceptance cases stand for; people and the province are invented."""

import unicodedata
from typing import Any


def _article(id: str, title: str, body: str, published: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "title": title, "body": body, "published_at": published, **more}


MORE_ARTICLES: tuple[dict[str, Any], ...] = (
    _article(
        "decree-100",
        "Xử phạt nồng độ cồn",
        "Lực lượng chức năng xử phạt theo Nghị định số 100/2019/NĐ-CP ngày 30/12/2019 của Chính phủ.",
        "2021-03-01",
    ),
    _article(
        "decree-15-2020",
        "Quản lý viễn thông",
        "Mức phạt nêu tại Nghị định số 15/2020/NĐ-CP áp dụng từ nay.",
        "2020-05-05",
    ),
    _article(
        "decree-15-2022",
        "Chính sách miễn, giảm thuế",
        "Doanh nghiệp được hỗ trợ theo Nghị định 15/2022/NĐ-CP về miễn, giảm thuế.",
        "2022-02-10",
    ),
    _article(
        "party-18",
        "Sắp xếp tổ chức bộ máy",
        "Tỉnh Hải Sơn thực hiện Nghị quyết số 18-NQ/TW, ngày 25 tháng 10 năm 2017 về sắp xếp bộ máy.",
        "2018-02-03",
    ),
    _article(
        "gov-18",
        "Phiên họp thường kỳ",
        "Phiên họp thông qua Nghị quyết số 18/NQ-CP về phát triển kinh tế.",
        "2016-03-08",
    ),
    _article(
        "summing-18",
        "Tổng kết 7 năm thực hiện Nghị quyết 18-NQ/TW",
        "Sáng 12/9/2023, Tỉnh ủy Hải Sơn tổ chức Hội nghị tổng kết 7 năm thực hiện Nghị quyết số 18-NQ/TW. "
        "Đồng chí Phan Hữu Nghĩa, Giám đốc Sở Tài chính, trình bày báo cáo.",
        "2024-01-15",
        section="Tin hoạt động",
    ),
    _article(
        "recalls-18",
        "Nhìn lại một nhiệm kỳ",
        "Năm qua, các đơn vị đã họp bàn nhiều việc. Hội nghị tổng kết phong trào văn nghệ quần chúng "
        "có nhắc đến Nghị quyết 18-NQ/TW.",
        "2024-03-20",
    ),
    _article(
        "prime-minister",
        "Chuyển đổi số quốc gia",
        "Quyết định số 749/QĐ-TTg ngày 03/6/2020 phê duyệt chương trình; Chỉ thị số 16/CT-TTg được nhắc lại.",
        "2021-06-10",
    ),
    _article(
        "province-16",
        "Phòng, chống dịch ở cơ sở",
        "Chỉ thị số 16-CT/TU của Ban Thường vụ Tỉnh ủy Hải Sơn yêu cầu các cấp ủy vào cuộc.",
        "2021-07-20",
    ),
    _article(
        "assembly",
        "Bộ luật Lao động mới",
        "Bộ luật số 45/2019/QH14 và Nghị quyết số 1211/2016/UBTVQH13 được phổ biến tới công nhân.",
        "2020-12-12",
    ),
    _article(
        "old-law",
        "Tư liệu pháp luật",
        "Luật số 21-LCT/HĐNN8 từng quy định về nghĩa vụ quân sự.",
        "2015-05-15",
    ),
    _article(
        "ministry",
        "Đánh giá học sinh",
        "Thông tư số 22/2021/TT-BGDĐT quy định cách đánh giá; "
        "Thông tư liên tịch số 01/2015/TTLT-BGDĐT-BNV hết hiệu lực.",
        "2021-09-09",
    ),
    _article(
        "local-2022",
        "Phê duyệt quy hoạch vùng trồng",
        "Ông Mai Văn Tứ công bố Quyết định số 2162/QĐ-UBND ngày 05/9/2022 và Kế hoạch số 465/KH-UBND.",
        "2022-10-01",
    ),
    _article(
        "local-2019",
        "Thành lập cụm công nghiệp",
        "Cụm công nghiệp được lập theo Quyết định số 2162/QĐ-UBND ngày 11/10/2019.",
        "2019-11-11",
    ),
    _article(
        "letters",
        "Chấn chỉnh thu, chi đầu năm",
        "Công văn số 3637/UBND-VX và Thông báo số 219/TB-VPCP nhắc việc thu chi; "
        "Bộ trả lời tại Văn bản số 15700/BTC-TCDN.",
        "2018-09-21",
    ),
    _article(
        "conclusion-xiii",
        "Chỉnh đốn trong tình hình mới",
        "Kết luận số 21-KL/TW ngày 25/10/2021 về đẩy mạnh xây dựng, chỉnh đốn Đảng.",
        "2022-01-06",
    ),
    _article(
        "conclusion-xii",
        "Một số việc về tiền lương",
        "Kết luận số 21-KL/TW ngày 26/10/2017 bàn một số việc.",
        "2018-04-04",
    ),
    _article(
        "plenum-8-xiii",
        "Chính sách xã hội",
        "Lớp học nghiên cứu Nghị quyết Trung ương 8 khóa XIII tại hội trường.",
        "2024-02-22",
    ),
    _article(
        "plenum-8-xi",
        "Đổi mới giáo dục",
        "Nhà trường thực hiện Nghị quyết Trung ương 8 (khóa XI) về đổi mới giáo dục.",
        "2014-06-16",
    ),
    _article(
        "plenum-meeting",
        "Thông báo nhanh",
        "Cơ quan thông báo nhanh kết quả Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII.",
        "2023-10-19",
    ),
    _article(
        "thuy-acute",
        "Thăm làng trẻ",
        "Đồng chí Đặng Thị Thúy, Phó Chủ tịch UBND tỉnh Hải Sơn, thăm làng trẻ.",
        "2022-06-01",
    ),
    _article(
        "thuy-grave",
        "Tiêm phòng cho trẻ em",
        "Bà Đặng Thị Thùy, Giám đốc Sở Y tế, kiểm tra việc tiêm phòng.",
        "2022-06-02",
    ),
    _article(
        "thuy-hook",
        "Gặp mặt ngày Thầy thuốc",
        "Bà Đặng Thị Thuỷ, nguyên Giám đốc Sở Y tế, chúc mừng các thầy thuốc.",
        "2022-06-03",
    ),
    _article(
        "acting",
        "Giao nhiệm vụ mới",
        "Quyền Giám đốc Sở Tài chính Phan Hữu Nghĩa nhận nhiệm vụ từ tháng này.",
        "2021-02-02",
    ),
    _article(
        "before-name",
        "Đối thoại với nông dân",
        "Tại buổi đối thoại, Bí thư Huyện ủy Cồn Nổi Trần Khắc Duy giải đáp nhiều ý kiến.",
        "2019-01-09",
        section="Tin huyện",
    ),
    _article(
        "after-name",
        "Bồi dưỡng cán bộ nguồn",
        "Đ/c TRẦN KHẮC DUY, UVTV, Trưởng Ban Tổ chức Tỉnh uỷ, khai giảng lớp bồi dưỡng cán bộ nguồn.",
        "2023-11-11",
        section="Tin hoạt động",
    ),
    _article(
        "decomposed",
        unicodedata.normalize("NFD", "Khánh thành cầu Rạch Giồng"),
        unicodedata.normalize(
            "NFD", "Ông Đoàn Quốc Khánh, Phó Giám đốc Sở Giao thông vận tải, cắt băng khánh thành."
        ),
        "2017-08-08",
    ),
    _article(
        "rank",
        "Giao lưu quân dân",
        "Thiếu tướng Hồ Sĩ Quý, Chính ủy Quân khu, đã phát biểu. Ðơn vị bộ đội diễu hành.",
        "2016-12-22",
    ),
    _article(
        "range-over-month",
        "Hội thi nhà nông",
        "Từ ngày 28/2 đến ngày 02/3/2022, Hội Nông dân tổ chức hội thi nhà nông đua tài.",
        "2022-04-15",
    ),
    _article(
        "last-year",
        "Chương trình nghệ thuật cuối năm",
        "Tối 30-12, nhà hát khai mạc chương trình nghệ thuật cuối năm.",
        "2020-01-03",
    ),
    _article(
        "leap",
        "Ra quân đầu năm",
        "Sáng 29.02.2024, thanh niên toàn tỉnh ra quân trồng cây.",
        "2024-03-08",
    ),
    _article(
        "congress-x",
        "Đại hội thành công",
        "Trong hai ngày 21 và 22/9/2015, Đại hội đại biểu Đảng bộ tỉnh Hải Sơn lần thứ X, "
        "nhiệm kỳ 2015 - 2020 đã họp.",
        "2015-09-30",
    ),
    _article(
        "summing-40",
        "Tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TW",
        "Chiều 6/8/2024, tỉnh mở Hội nghị tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TW về tín dụng.",
        "2024-08-20",
        section="Tin hoạt động",
    ),
    _article(
        "interim-40",
        "Sơ kết 3 năm thực hiện Chỉ thị 40-CT/TW",
        "Huyện Cồn Nổi họp hội nghị sơ kết 3 năm thực hiện Chỉ thị 40-CT/TW vào ngày 14/11/2017.",
        "2017-12-01",
        section="Tin huyện",
    ),
    _article(
        "training",
        "Tập huấn dân vận",
        "Ngày 17/5/2019, Ban Dân vận mở hội nghị tập huấn công tác dân vận khéo cho cán bộ.",
        "2019-06-30",
        captions=["Quang cảnh lớp tập huấn tại hội trường"],
        author="Thu Giang",
    ),
    _article(
        "press",
        "Họp báo quý",
        "Sở tổ chức họp báo quý II/2021 thông tin về tình hình thu hút đầu tư.",
        "2021-08-18",
        summary="Công bố số liệu thu hút đầu tư",
    ),
    _article("bi-thu", "Công tác đoàn", "Bí thư chi đoàn vận động đoàn viên hiến máu.", "2013-02-01"),
    _article("bi-thuong", "Tai nạn", "Hai người bị thương được đưa đi cấp cứu.", "2013-02-02"),
    _article("sowing", "Vụ mùa", "Nông dân xuống giống lúa trên ruộng trũng; năng suất khá.", "2013-02-03"),
    _article("steering-389", "Chống hàng giả", "Ban Chỉ đạo 389 tỉnh kiểm tra chợ đêm.", "2013-02-04"),
    _article(
        "tcvn3-more",
        "§¶ng bé x· tæ chøc ®¹i héi",
        "§¶ng bé x· tæ chøc ®¹i héi chi bé. Nh©n d©n phÊn khëi s¶n xuÊt.\n"
        "Héi ®ång nh©n d©n huyÖn th«ng qua nghÞ quyÕt vÒ n«ng nghiÖp.",
        "2013-02-05",
    ),
    _article("road", "Nâng cấp đường", "Quốc lộ 53 qua xã Hòa Minh dài 12km đã thông xe.", "2013-02-06"),
    _article("vi-person", "Gương học tốt", "Em Vy giành giải nhất cuộc thi.", "2013-02-07"),
    _article("vi-because", "Cuộc sống", "Vi phạm bị xử lý vì lợi ích chung.", "2013-02-08"),
    _article("glued", "Nhắc việc", "Thực hiện Chỉ thị 42-CT/TW.Đến nay mọi việc đã xong.", "2013-02-09"),
)
