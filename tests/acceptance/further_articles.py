"""A further archive for the classes of acceptance: other names, numbers and days, all invented."""

ARTICLES = (
    {
        "id": "a",
        "title": "Quán triệt nghị quyết",
        "body": "Cán bộ xã Bình Lộc học tập Nghị quyết số 28-NQ/TW, ngày 21/5/2018 của Ban "
        "Chấp hành Trung ương về cải cách bảo hiểm xã hội.",
        "published_at": "2019-03-04",
    },
    {
        "id": "a2",
        "title": "Tổ chức lại",
        "body": "Chỉ thị số 28-CT/TW ngày 5/7/2022 về quản lý bến bãi được phổ biến.",
        "published_at": "2022-09-01",
    },
    {
        "id": "a3",
        "title": "Một ngày khác",
        "body": "Nghị quyết 28-NQ/TW ngày 23/5/2018 được nguồn khác nhắc lại.",
        "published_at": "2019-08-09",
    },
    {
        "id": "c",
        "title": "Kế hoạch của tỉnh",
        "body": "Ban hành Kế hoạch số 87-KH/TU về phát triển đảng viên.",
        "published_at": "2021-01-08",
    },
    {
        "id": "d",
        "title": "Kết luận của trung ương",
        "body": "Kết luận số 87-KL/TW ngày 2/10/2024 nêu rõ.",
        "published_at": "2024-12-08",
    },
    {
        "id": "e",
        "title": "Giấy tờ",
        "body": "Công văn số 903-CV/BDVTU hướng dẫn.",
        "published_at": "2021-05-05",
    },
    {
        "id": "f",
        "title": "Nghị định mới",
        "body": "Nghị định số 42/2021/NĐ-CP về công an xã.",
        "published_at": "2021-06-05",
    },
    {
        "id": "f2",
        "title": "Luật mới",
        "body": "Luật số 14/2022/QH15; Quyết định số 577/QĐ-UBND.",
        "published_at": "2023-01-30",
    },
    {
        "id": "g",
        "title": "Chân dung",
        "body": "Đồng chí Quách Tú Ngân, Ủy viên Trung ương Ðảng, Bí thư Tỉnh ủy Hải Sơn thăm hỏi ngư dân.",
        "published_at": "2022-03-09",
    },
    {
        "id": "h",
        "title": "Bầu bổ sung",
        "body": "Chiều 9-12, tại Thành Đông, đồng chí Quách Tú Ngân, Phó Bí thư Thường "
        "trực Tỉnh ủy, đắc cử Bí thư.",
        "published_at": "2021-12-15",
    },
    {
        "id": "i",
        "title": "Hội thảo",
        "body": "Sáng ngày 26/4, Giáo sư, Tiến sĩ Vi Hữu Trác, Phó Viện trưởng Viện Lý luận, nói về lý luận.",
        "published_at": "2024-04-28",
    },
    {
        "id": "j",
        "title": "Đại hội tỉnh",
        "body": "Từ ngày 6 -9/11, Đại hội đại biểu Đảng bộ tỉnh Hải Sơn lần thứ XII, nhiệm "
        "kỳ 2015 - 2020 đã diễn ra.",
        "published_at": "2015-11-14",
    },
    {
        "id": "k",
        "title": "Ba điều",
        "body": "Ông là nguyên Uỷ viên, công tác tại Tỉnh uỷ và Ủy ban Kiểm tra.",
        "published_at": "2020-02-02",
    },
    {
        "id": "l",
        "title": "Sơ kết",
        "body": "Hải Sơn sơ kết 2 năm thực hiện Chỉ thị số 06-CT/TW ngày 12-8-2013.",
        "published_at": "2015-08-19",
    },
    {
        "id": "m",
        "title": "Cũ",
        "body": "Số 09-CT/TW, Hà Nội, ngày 03 tháng 12 năm 2005 của Ban Bí thư.",
        "published_at": "2006-01-02",
    },
    {
        "id": "n",
        "title": "Hướng dẫn",
        "body": "Hướng dẫn số 21-HD/VPTW ngày 05 tháng 8 năm 2017.",
        "published_at": "2017-10-10",
    },
    {
        "id": "p",
        "title": "Sơ kết 03 năm",
        "body": "Sơ kết 03 năm thực hiện Nghị quyết 28-NQ/TW tại huyện Cồn Dài.",
        "published_at": "2021-06-18",
    },
    {
        "id": "q",
        "title": "Hai văn bản",
        "body": "Nghị quyết Trung ương 5 khóa XII và Chỉ thị số 07-CT/TW được học tập.",
        "published_at": "2017-09-09",
    },
    {
        "id": "r",
        "title": "TW5 khóa cũ",
        "body": "Nghị quyết TW5 khóa 11 về đất đai.",
        "published_at": "2012-09-09",
    },
    {
        "id": "t1",
        "title": "Mười năm",
        "body": "Nhìn lại mười năm đổi mới, năm hộ vươn lên.",
        "published_at": "2018-08-08",
    },
    {
        "id": "t2",
        "title": "Việt Nam",
        "body": "Việt Nam thắng trận, khán giả hò reo. Hoá chất. Hoa nở. Nước hóa đá.",
        "published_at": "2018-08-09",
    },
    {
        "id": "t3",
        "title": "Thủy lợi",
        "body": "Kênh thuỷ lợi Nậm Hoà, thi công 35km, 45 ngày.",
        "published_at": "2018-08-10",
    },
    {
        "id": "u",
        "title": "Rừng U Sấu",
        "body": "Chuyện rừng U Sấu và ông Lâm Ý, tổ Tuấn Khôi.",
        "published_at": "2016-08-10",
    },
    {
        "id": "v",
        "title": "Tuân lệnh",
        "body": "Bộ đội tuân lệnh trong tuần; ông Sấu minh mẫn.",
        "published_at": "2016-08-12",
    },
    {
        "id": "w",
        "title": "Ban Chỉ đạo 28",
        "body": "Ban Chỉ đạo 28 của tỉnh họp bàn.",
        "published_at": "2016-09-12",
    },
    {
        "id": "x",
        "title": "Hội nghị trực tuyến",
        "body": "Ngày 12/6/2023, UBND tỉnh Hải Sơn tổ chức hội nghị trực tuyến về nước sạch.",
        "published_at": "2023-06-13",
    },
    {
        "id": "y",
        "title": "Họp báo",
        "body": "Sở Văn hóa, Thể thao và Du lịch tổ chức họp báo lễ hội cà phê ngày 3/3/2023.",
        "published_at": "2023-03-04",
    },
    {
        "id": "z",
        "title": "Phú Thọ",
        "body": "Ngày 19/8, nhân dân mít tinh. Mùng 2/9 treo cờ.",
        "published_at": "2019-09-01",
    },
)
