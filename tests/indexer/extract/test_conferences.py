"""Conferences as an article reports them: kind, day, place, organiser, official documents, awards."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extract import extract
from indexer.extract.conferences import conferences
from indexer.extract.dates import dates
from indexer.extract.documents import documents
from search.model import Article, ConferenceFact, PersonFact

PUBLISHED = date(2023, 7, 20)


def held(body: str, title: str = "", people: tuple[PersonFact, ...] = ()) -> tuple[ConferenceFact, ...]:
    article = Article(id="a", title=title, body=body, published=PUBLISHED)
    named = documents(article)
    return conferences(article, people, named, dates(article, named)[0])


KINDS = [
    ("Sáng 18/7, UBND huyện tổ chức Lễ công nhận xã Hòa Vọng đạt chuẩn nông thôn mới.", "lễ công nhận"),
    ("Sáng 18/7, UBND tỉnh tổ chức Lễ chuyển giao Diễn đàn Thanh niên.", "lễ chuyển giao"),
    ("Sáng 18/7, xã Tân Mỹ tổ chức Ngày hội Đại đoàn kết toàn dân tộc.", "ngày hội"),
    ("Sáng 18/7, tại huyện Phù Mỹ diễn ra Đại hội Đảng bộ xã Hòa Mỹ.", "đại hội"),
    ("Sáng 18/7, Ban Tổ chức họp báo thông tin về Lễ hội dừa, dự kiến diễn ra từ 10/11.", "họp báo"),
    ("Tối 18/7, Đại hội Thể dục thể thao tỉnh khai mạc.", "đại hội thể dục thể thao"),
    ("Từ ngày 16 - 18/7, Liên đoàn Lao động huyện tổ chức Hội thao công nhân lao động.", "hội thao"),
    ("Tối 18/7, Hội Phụ nữ tỉnh tổ chức Liên hoan dân vũ năm 2023.", "liên hoan"),
    ("Sáng 18/7, UBND huyện khai mạc Giải bóng chuyền truyền thống.", "giải bóng chuyền"),
    ("Sáng 19/7, Tỉnh ủy tổ chức Hội nghị sơ kết 05 năm thực hiện Nghị quyết 35-NQ/TW.", "hội nghị sơ kết"),
    ("Sáng 19/7, Tỉnh ủy tổ chức hội nghị trực tuyến toàn tỉnh tổng kết công tác Đảng.", "hội nghị tổng kết"),
    ("Sáng 19/7, Ban Tuyên giáo tổ chức hội nghị trực tuyến báo cáo viên tháng 7.", "hội nghị báo cáo viên"),
    ("Chiều 19/7, Đảng ủy tổ chức Hội nghị học tập, quán triệt nghị quyết.", "hội nghị quán triệt"),
    ("Chiều 19/7, Hội Nông dân tổ chức Hội nghị Ban Chấp hành lần thứ 5, sơ kết 6 tháng.", "hội nghị"),
    ("Ngày 18/7, Đảng bộ huyện tổ chức Đại hội đại biểu lần thứ XI.", "đại hội"),
    ("Ngày 18/7, LĐLĐ tỉnh mở lớp tập huấn nghiệp vụ kiểm tra.", "tập huấn"),
    ("Ngày 18/7, Sở Tài chính tổ chức họp báo về ngân sách.", "họp báo"),
    ("Sáng 18/7, Thường trực Huyện ủy họp giao ban tuần với UBND huyện.", "giao ban"),
    ("Sáng 18/7, Huyện ủy tổ chức lễ báo công dâng Bác.", "lễ báo công"),
    ("Tối 18/7, Tỉnh đoàn tổ chức lễ thắp nến tri ân.", "lễ tri ân"),
    ("Ngày 18/7, Hội Nhà báo tổ chức Toạ đàm về báo chí.", "tọa đàm"),
    ("Ngày 18/7, Viện Sử học tổ chức Hội thảo khoa học về di sản.", "hội thảo khoa học"),
    ("Sáng 18/7, Sở Giao thông tổ chức lễ khởi công cầu Sông Vân.", "lễ khởi công"),
    ("Sáng 18/7, HĐND huyện khóa VII khai mạc kỳ họp thứ 9.", "kỳ họp"),
    ("Sáng 18/7, UBND tỉnh họp bàn giải ngân vốn.", "cuộc họp"),
    ("Sáng 18/7, Chủ tịch UBND tỉnh chủ trì phiên họp thường kỳ.", "phiên họp"),
    ("Sáng 18/7, Tỉnh ủy tổ chức gặp mặt cán bộ hưu trí.", "buổi gặp mặt"),
    ("Sáng 18/7, Tỉnh ủy có buổi làm việc với huyện Cát Lâm.", "buổi làm việc"),
    ("Tại kỳ họp chuyên đề sáng 18/7 ở TP Vĩnh Lạc, HĐND tỉnh đã bầu chức danh chủ chốt.", "kỳ họp"),
    ("Hội nghị tổng kết năm học do Sở Giáo dục tổ chức vào sáng 18/7.", "hội nghị tổng kết"),
    ("Đảng bộ huyện họp Hội nghị lần thứ 14 trong ngày 18/7/2023.", "hội nghị"),
    ("Chiều 18/7, HĐND tỉnh khóa IX họp kỳ bất thường để bầu nhân sự.", "kỳ họp"),
    ("Ngày 18/7, HĐND tỉnh họp kỳ thứ nhất.", "kỳ họp"),
    ("Sáng 18/7, Ban Dân tộc tỉnh khai giảng lớp bồi dưỡng tiếng Khmer cho cán bộ xã.", "bồi dưỡng"),
    (
        "Đó là ý được nhắc nhiều tại Hội nghị sơ kết công tác lễ hội, do Sở Du lịch tổ chức chiều 18/7.",
        "hội nghị sơ kết",
    ),
]
# What a body holds is evidence where the words name no other kind.
KINDS += [
    ("Chiều 18/7, tại họp báo thường kỳ của Sở Y tế, ông Lê Tám trả lời câu hỏi.", "họp báo"),
    ("Ngày 18/7, tại Kỳ họp thứ 22, HĐND tỉnh khóa X đã bầu các chức danh.", "kỳ họp"),
    ("Sáng 12/3/2023, Huyện ủy Hòa Tân tổ chức giao ban công tác dân vận quý I.", "giao ban"),
    ("Sáng 12/3/2023, Huyện ủy Hòa Tân tổ chức họp mặt cán bộ hưu trí.", "buổi họp mặt"),
    ("Sáng 12/3/2023, Tỉnh ủy tổ chức thông báo nhanh kết quả kỳ làm việc của tỉnh.", "thông báo nhanh"),
    ("Sáng 12/3/2023, UBND huyện Hòa Tân tổ chức đối thoại với thanh niên.", "đối thoại"),
    ("Chiều 12/3/2023, UBND xã Phú Lãm tổ chức Hội nghị đối thoại với nông dân.", "hội nghị đối thoại"),
    ("Sáng 12/3/2023, Hội Nông dân và Hội Phụ nữ tỉnh tổ chức ký kết chương trình.", "lễ ký kết"),
    ("Sáng 5/7/2023, Phòng Giáo dục huyện tổ chức khai giảng năm học mới.", "lễ khai giảng"),
    ("Sáng 12/3/2023, Thường trực HĐND tỉnh tổ chức phiên giải trình về nước sạch.", "phiên giải trình"),
    ("Sáng 12/3/2023, UBND tỉnh tổ chức hội đàm với đoàn đại biểu tỉnh bạn.", "hội đàm"),
    ("Sáng 12/3/2023, Đảng ủy phường Bến Thủy tổ chức trao Huy hiệu Đảng.", "lễ trao"),
    ("Sáng 12/3/2023, Huyện đoàn Hòa Tân tổ chức ra quân Tháng Thanh niên.", "lễ ra quân"),
    ("Sáng 12/3/2023, Ban Công tác Mặt trận khu phố tổ chức Ngày hội Đại đoàn kết.", "ngày hội"),
    ("Ngày 12/3/2023, Ban Chỉ huy Quân sự huyện tổ chức diễn tập phòng thủ.", "diễn tập"),
    ("Ngày 12/3/2023, Ban Tuyên giáo Tỉnh ủy tổ chức họp báo cáo viên tháng 3.", "họp báo cáo viên"),
    ("Ngày 12/3/2023, UBND tỉnh tổ chức khánh thành cầu Sông Vân.", "lễ khánh thành"),
    ("Sáng 18/7, Ban Dân tộc tỉnh tổ chức khai giảng lớp bồi dưỡng tiếng Khmer.", "bồi dưỡng"),
    ("Sáng 18/7, Ban Chỉ đạo diễn tập huyện tổ chức hội nghị rút kinh nghiệm.", "hội nghị rút kinh nghiệm"),
]
NONE = [
    "Sáng 18/7, đơn vị đồng tổ chức Ngày hội hoa sen xác nhận UBND tỉnh đã quyết định hủy vì hoa chưa nở.",
    "Quốc hội biểu quyết sáng 18/7. Trong buổi làm việc sáng 18/7, các đại biểu nghe báo cáo.",
    "Ngày 18/7, Quốc hội thảo luận về dự án luật nước sạch.",
    "Các sở chuẩn bị tài liệu trình kỳ họp thứ tư gửi Văn phòng UBND tỉnh vào ngày 18/7.",
    "Bên lề kỳ họp sáng 18/7, đại biểu Lê Tám trao đổi với báo chí.",
    "Sáng 18/7, Thủ tướng lên đường dự Hội nghị cấp cao khối.",
    "Ngày 12/7/2023 là hạn cuối đăng ký dự Hội thi Dân vận khéo do Tỉnh ủy tổ chức.",
    "Sáng 18/7, quân đội Mỹ tổ chức diễn tập ngoài khơi.",
    "Sáng 18/7, một hội nghị được tổ chức.",
    "Ngày 12/3/2023, Huyện ủy Hòa Tân ban hành kế hoạch tổ chức diễn tập.",
    "Ngày 12/3/2023, UBND huyện Hòa Tân thông báo thời gian tổ chức khai giảng.",
    "Sáng 12/3/2023, ông Phan Lữ cho biết sẽ tổ chức đối thoại với dân.",
    "Sáng 12/3/2023, Ban Chỉ đạo diễn tập kiểm tra thao trường.",
    "Sáng 12/3/2023, đoàn thăm các gia đình trong không khí ngày hội.",
    "Sáng 12/3/2023, ban tổ chức Ngày hội hoa mơ xác nhận hoa chưa nở.",
    "Ngày 12/3/2023 là ngày tốt để họp mặt, xuất hành, đính hôn.",
    "Sáng 12/3/2023, hai bên đối thoại thẳng thắn.",
    "Ngày 12/3/2023, UBND tỉnh yêu cầu tổ chức đối thoại định kỳ.",
    "Sáng 25/7, tỉnh sẽ tổ chức hội nghị sơ kết.",
    "Sáng 18/7, đoàn đến dâng hương tại nghĩa trang.",
    "Các hội nghị, hội thảo được tổ chức thường xuyên.",
    "Chiều 18/7, tỉnh công bố kết quả Hội nghị lần thứ sáu Ban Chấp hành Trung ương.",
    "Nghị quyết quy định mức chi tổ chức hội nghị, hội thảo trong tỉnh.",
    "Đọc Nghị quyết Đại hội trên báo sáng 17/7, ông gạch dưới một dòng chữ.",
    "Tại buổi họp báo, lãnh đạo sở cho biết sẽ kiểm tra.",
    "Sáng 18/7, ca sĩ Hạ Vân Sương tổ chức họp báo về ngoại hình mới.",
    "Sáng 18/7, Top 5 Hoa hậu Sông Vân tổ chức họp báo sau đăng quang.",
    "Tối 18/7, Cúp bóng đá vô địch quốc gia khai mạc với lễ khai mạc hoành tráng.",
    "Sáng 18/7, Bộ Ngoại giao Nga tổ chức họp báo về tình hình khu vực.",
    "Chiều 18/7, ngoại trưởng các nước EU dự cuộc họp trực tuyến.",
    "Ngày 18/7, đại học nước ngoài mở hội thảo tuyển sinh ở khách sạn.",
    "Sáng 18/7, UBND tỉnh quyết định tạm dừng tổ chức lễ công bố nghị quyết.",
    "Ngày 18/7, hai bên đào tạo, bồi dưỡng nhân lực cho Công an tỉnh.",
    "Lễ hội Hoa Mơ sẽ diễn ra tối 25/7 tại huyện Cát Lâm.",
    "Ngày 18/7, công an bắt giữ đối tượng gần Trung tâm Hội nghị tỉnh.",
]
PLACES = [
    ("Sáng 18/7, Tổ đại biểu tiếp xúc cử tri tại xã Hòa Vọng sau Kỳ họp thứ 3.", "xã Hòa Vọng"),
    ("Sáng 19/7, tại Trung tâm Hội nghị tỉnh, Tỉnh ủy tổ chức Hội nghị sơ kết.", "Trung tâm Hội nghị tỉnh"),
    ("Sáng 19/7, tại xã Phú Lãm, huyện Cát Lâm, Sở Y tế tổ chức lễ phát động.", "xã Phú Lãm, huyện Cát Lâm"),
    ("Sáng 19/7, tại xã Phú Lãm, UBND huyện tổ chức lễ phát động.", "xã Phú Lãm"),
    ("Sáng 19/7, Sở Y tế tổ chức hội nghị tại Hội trường A với 120 đại biểu.", "Hội trường A"),
    (
        "Ngày 18/7, Đảng bộ huyện họp Đại hội.\nĐại hội được tổ chức tại Nhà Văn hóa huyện.",
        "Nhà Văn hóa huyện",
    ),
    (
        "Sáng 19/7, UBND huyện tổ chức lễ dâng hương tại Nhà tưởng niệm đồng chí Vũ Văn Lan, xã Phú Lãm.",
        "Nhà tưởng niệm đồng chí Vũ Văn Lan, xã Phú Lãm",
    ),
    ("Sáng 19/7, Sở Y tế họp với xã về vụ việc 17 người ngộ độc sau khi ăn cơm gà tại quán Bà Ba.", ""),
    ("Sáng 19/7, UBND huyện tổ chức lễ truy điệu các liệt sĩ hy sinh tại nước bạn Lào.", ""),
    ("Sáng 19/7, tại buổi lễ phát động, Sở Y tế tổ chức hội nghị.", ""),
    ("Sáng 19/7, tại TP.Vĩnh Lạc, Sở Y tế tổ chức hội nghị giao ban.", "TP.Vĩnh Lạc"),
    (
        "Ngày 19/7, Sở Y tế tổ chức hội nghị thu hút vốn của doanh nghiệp có dự án đầu tư tại Khu Đông.",
        "",
    ),
]
ORGANISERS = [
    ("Sáng 19/7/2023, tại Hội trường A, Ban Thường vụ Tỉnh uỷ Hải Sơn tổ chức Hội nghị sơ kết.",
     "Ban Thường vụ Tỉnh uỷ Hải Sơn"),
    ("Tối 18/7, Tỉnh ủy, HĐND, UBND tỉnh long trọng tổ chức Lễ kỷ niệm 20 năm.", "Tỉnh ủy, HĐND, UBND tỉnh"),
    ("Hội nghị tổng kết do Sở Giáo dục tổ chức vào sáng 18/7.", "Sở Giáo dục"),
    ("Sáng 18/7, Ban Chỉ đạo 35 Huyện ủy ra mắt trang cộng đồng và tổ chức hội nghị giao ban.",
     "Ban Chỉ đạo 35 Huyện ủy"),
    ("Hội thảo “Đất và người” do Sở Văn hóa, Thể thao và Du lịch tổ chức sáng 18/7 tại Bảo tàng tỉnh.",
     "Sở Văn hóa, Thể thao và Du lịch"),
    ("Kỷ niệm 80 năm ngày truyền thống, sáng 18/7, Bảo tàng tỉnh khai mạc triển lãm ảnh.", "Bảo tàng tỉnh"),
    ("Sáng 18/7, Đoàn đại biểu Quốc hội tỉnh tổ chức hội thảo về dự án Luật Đê điều (sửa đổi).",
     "Đoàn đại biểu Quốc hội tỉnh"),
    ("Sáng 18/7, Đảng ủy đặc khu Hòn Chim mở hội nghị chuyên đề.", "Đảng ủy đặc khu Hòn Chim"),
    ("SÁNG 18/7, ĐẢNG ỦY XÃ HÒA VỌNG TỔ CHỨC HỘI NGHỊ GIAO BAN.", "Đảng ủy xã Hòa Vọng"),
    ("Sáng 18/7, đồng chí Phan Lữ chủ trì hội nghị giao ban.", ""),
    ("Sáng 18/7, Đoàn giám sát do ông Phan Lữ, Trưởng ban làm trưởng đoàn có buổi làm việc với Sở Y tế.",
     "Đoàn giám sát"),
    ("Sáng 18/7, Tỉnh đoàn và Sở Nội vụ cùng phối hợp tổ chức tọa đàm.", "Tỉnh đoàn và Sở Nội vụ"),
    ("Xã Long Bình (huyện Cát Lâm) là một trong hai đảng bộ được chọn tổ chức đại hội điểm ngày 18/7.",
     "Xã Long Bình (huyện Cát Lâm)"),
    ("Sáng 18/7, Sở Văn hóa, Thể thao và Du lịch tỉnh tổ chức tọa đàm.",
     "Sở Văn hóa, Thể thao và Du lịch tỉnh"),
    ("Ban Chỉ đạo phòng, chống thiên tai tỉnh tổ chức hội nghị ngày 18/7.",
     "Ban Chỉ đạo phòng, chống thiên tai tỉnh"),
    ("Sáng ngày 18/7 huyện Cát Lâm đã tổ chức lễ phát động thi đua.", "huyện Cát Lâm"),
    ("Hơn 200 cán bộ vừa qua lớp tập huấn văn thư của Đảng ủy, diễn ra sáng 18/7.", ""),
    ("Ngày 18/7, các đại biểu đã tiếp xúc cử tri các xã Nà Hẩu, Mường Lói sau Kỳ họp thứ 7.", ""),
]  # fmt: skip
ORGANISERS += [
    ("Ngày 18/7/2023 Câu lạc bộ hưu trí Sở Y tế đã tổ chức buổi gặp mặt.", "Câu lạc bộ hưu trí Sở Y tế"),
    (
        "Tối 18/7, Nhà hát Sông Vân phối hợp với Hội Văn nghệ và Phòng 5, Công an tỉnh tổ chức giao lưu.",
        "Nhà hát Sông Vân phối hợp với Hội Văn nghệ và Phòng 5, Công an tỉnh",
    ),
]
SUBJECTS = [
    ("Ngày 18/7, Ủy ban Kiểm tra Tỉnh ủy đã họp kỳ thứ 15 do ông Lê Tám chủ trì kỳ họp.", "thứ 15"),
    ("Ngày 18/7, Hội mở lớp tập huấn kỹ thuật trồng dừa cho đại diện 40 hộ nông dân.", "kỹ thuật trồng dừa"),
    ("Họp báo về lễ hội chiều 18/7 do Sở Du lịch tổ chức.", "về lễ hội"),
    ("Sáng 18/7, Đoàn ĐBQH tỉnh tiếp xúc cử tri xã Hòa Vọng, nhiều cử tri băn khoăn về nước.", "xã Hòa Vọng"),
    (
        "Sáng 18/7, Sở Giáo dục tổ chức hội nghị nâng chất lượng đầu vào lớp 10.",
        "nâng chất lượng đầu vào lớp 10",
    ),
    (
        "Sáng 18/7, tại xã Hòa Vọng diễn ra Lễ ra mắt Đội cứu hộ ở cơ sở do Công an tỉnh tổ chức.",
        "Đội cứu hộ ở cơ sở",
    ),
    ("Sáng 18/7, Sở Nội vụ tổ chức hội nghị giao ban công tác quý III tại huyện.", "công tác quý III"),
    ("Đảng bộ huyện tổ chức đại hội. Đại hội họp từ ngày 16 - 18/7/2023.", ""),
    ("Sở Du lịch vừa có buổi họp báo, ngày 18/7/2023, thông tin về lễ hội.", "thông tin về lễ hội"),
    ("Chiều 18/7, Đại hội Hội Nông dân tỉnh lần thứ IX bế mạc sau hai ngày.", "Hội Nông dân tỉnh lần thứ IX"),
    ("Tối 18/7, Đại hội Thể dục thể thao (TDTT) tỉnh Hải Sơn lần thứ 9 khai mạc.", "tỉnh Hải Sơn lần thứ 9"),
    ("Sáng 18/7, Huyện ủy tổ chức hội nghị giao ban (Ảnh: H.V) về đất đai.", ""),
    (
        "Sáng 18/7, UBND xã mở hội nghị công bố kết quả tổng điều tra nhà ở năm 2023.",
        "kết quả tổng điều tra nhà ở năm 2023",
    ),
    ("Sáng 18/7, UBND tỉnh tổ chức họp báo hôm nay 18/7 theo thông lệ.", ""),
    ("Sáng 18/7, Huyện đoàn tổ chức lễ ra quân hè với chủ đề “Em yêu sông quê”.", "hè"),
    (
        'Sáng 18/7, Sở Y tế tổ chức hội thảo "Nước sạch: từ giếng đến vòi". Ông Tư dự.',
        '"Nước sạch: từ giếng đến vòi"',
    ),
    (
        'Lễ phát động "Tháng vì trẻ em" đã diễn ra.\nChiều 18/7, Sở Y tế tổ chức lễ phát động.',
        '"Tháng vì trẻ em"',
    ),
    ("Trường tổ chức hội thảo về kinh tế biển trong hai ngày 17 và 18/7/2023.", "về kinh tế biển"),
]


@pytest.mark.parametrize(("body", "kind"), KINDS)
def test_kind(body: str, kind: str) -> None:
    assert [fact.kind for fact in held(body)] == [kind]


@pytest.mark.parametrize("body", NONE)
def test_what_is_no_reported_conference(body: str) -> None:
    assert held(body) == ()


@pytest.mark.parametrize(("body", "subject"), SUBJECTS)
def test_subject(body: str, subject: str) -> None:
    assert [fact.subject for fact in held(body)] == [subject]


def test_the_text_says_more_of_a_conference_than_its_title() -> None:
    body = 'Sáng 18/7, Trường Chính trị tỉnh tổ chức buổi Hội thảo khoa học "Nước sạch cho vùng cao".'
    title = "Quang cảnh hội thảo do Trường Chính trị tỉnh tổ chức sáng 18/7"
    (fact,) = held(body, title)
    assert (fact.subject, fact.organiser) == ('"Nước sạch cho vùng cao"', "Trường Chính trị tỉnh")


@pytest.mark.parametrize(("body", "place"), PLACES)
def test_place(body: str, place: str) -> None:
    assert held(body)[0].place == place


@pytest.mark.parametrize(("body", "organiser"), ORGANISERS)
def test_organiser(body: str, organiser: str) -> None:
    assert held(body)[0].organiser == organiser


def test_everything_of_one_conference() -> None:
    body = (
        "Sáng ngày 19/7/2023, tại Trung tâm Hội nghị tỉnh, Ban Thường vụ Tỉnh uỷ Hải Sơn tổ chức "
        "Hội nghị sơ kết 05 năm thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị. "
        "Chủ trì Hội nghị có đồng chí Đoàn Thị Khuê, Phó Bí thư Thường trực Tỉnh uỷ.\n"
        "Dịp này, Chủ tịch UBND tỉnh tặng Bằng khen 6 tập thể 12 cá nhân có thành tích xuất sắc."
    )
    facts = extract(
        Article(id="a", title="Sơ kết 05 năm thực hiện Nghị quyết 35", body=body, published=PUBLISHED)
    )
    (fact,) = facts.conferences
    assert fact.when is not None
    assert (fact.when.start, fact.when.part_of_day) == (date(2023, 7, 19), "sáng")
    assert fact.subject.startswith("05 năm thực hiện Nghị quyết số 35-NQ/TW")
    assert [chair.name for chair in fact.chairs] == ["Đoàn Thị Khuê"]
    assert [document.number for document in fact.documents] == ["35-NQ/TW"]
    assert fact.awards == ("Chủ tịch UBND tỉnh tặng Bằng khen 6 tập thể 12 cá nhân",)


def test_the_title_says_the_kind_more_exactly() -> None:
    body = "Hội nghị do Ban Tuyên giáo Trung ương tổ chức tại Hà Nội vào ngày 3/7."
    (fact,) = held(body, title="Hội nghị trực tuyến báo cáo viên tháng 7")
    assert fact.kind == "hội nghị báo cáo viên"


@pytest.mark.parametrize(
    ("title", "body", "kinds"),
    [
        ("Khánh thành cầu Sông Vân", "Cầu Sông Vân được khánh thành sáng 18/7.", ["lễ khánh thành"]),
        ("Ký kết phối hợp", "Ngày 18/7, Sở Y tế và Tỉnh đoàn ký kết Chương trình phối hợp.", ["lễ ký kết"]),
        ("Cầu Sông Vân", "Cầu Sông Vân được khánh thành sáng 18/7.", []),
        ("Khánh thành cầu Sông Vân", "Cầu Sông Vân được khánh thành năm 2015.", []),
    ],
)
def test_a_verb_names_a_ceremony_that_the_title_names_too(title: str, body: str, kinds: list[str]) -> None:
    assert [fact.kind for fact in held(body, title)] == kinds


def test_two_conferences_of_one_article() -> None:
    body = "Sáng 18/7, Tỉnh ủy tổ chức Hội nghị giao ban. Chiều 19/7, Tỉnh ủy tổ chức lễ trao Huy hiệu Đảng."
    assert [(fact.kind, str(fact.when.start)) for fact in held(body) if fact.when] == [
        ("hội nghị giao ban", "2023-07-18"),
        ("lễ trao", "2023-07-19"),
    ]


def test_each_conference_has_its_own_chair() -> None:
    body = (
        "* Sáng 18/7, Sở Tư pháp tổ chức Hội nghị giao ban. Ông Kiều Đức Lộc, Giám đốc Sở chủ trì hội nghị.\n"
        "* Chiều cùng ngày, Hội Nông dân tỉnh tổ chức Tọa đàm về vốn. Bà Lương Thị Hường, "
        "Chủ tịch Hội Nông dân tỉnh chủ trì tọa đàm."
    )
    facts = extract(Article(id="a", title="Chùm tin", body=body, published=PUBLISHED)).conferences
    assert [(fact.kind, [chair.name for chair in fact.chairs]) for fact in facts] == [
        ("hội nghị giao ban", ["Kiều Đức Lộc"]),
        ("tọa đàm", ["Lương Thị Hường"]),
    ]


def test_the_same_conference_named_again_is_one() -> None:
    body = "Sáng 18/7, Tỉnh ủy tổ chức Hội nghị giao ban. Sáng 18/7, các đại biểu dự hội nghị góp ý."
    assert len(held(body)) == 1


def test_a_long_subject_is_cut_between_words() -> None:
    words = [f"mục tiêu thứ {number} của tỉnh" for number in range(40)]
    (fact,) = held(f"Sáng 18/7, Sở Y tế tổ chức hội nghị triển khai {' và '.join(words)}.")
    assert 150 < len(fact.subject) <= 260
    assert fact.subject.split()[-1] in {word for part in words for word in part.split()}


def test_a_conference_of_a_year_that_is_named_keeps_it() -> None:
    body = "Tối 20.9, Đại hội Thể dục thể thao tỉnh Hải Sơn lần thứ 9 năm 2021 khai mạc."
    (fact,) = held(body)
    assert fact.when is not None
    assert fact.when.start == date(2021, 9, 20)


PIECES = st.sampled_from(
    ["Sáng 19/7, ", "tại Hội trường A", ", Tỉnh ủy", " tổ chức ", "Hội nghị sơ kết", "lễ trao", "họp", ". ",
     "\n", " tặng Bằng khen 6 tập thể", "Cùng ngày, ", "(",
     " do Sở Y tế tổ chức", "Đại hội",
     "Nghị quyết số 35-NQ/TW"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join))
def test_every_mention_cuts_its_words(body: str) -> None:
    article = Article(id="a", title=body[:30], body=body, published=PUBLISHED)
    named = documents(article)
    facts = conferences(article, (), named, dates(article, named)[0])
    assert len(facts) <= 3
    for fact in facts:
        assert fact.mentions
        assert fact.place in body
        assert fact.organiser in body
        for mention in fact.mentions:
            assert mention.text
            assert mention.text == article.part(mention.part, mention.index)[mention.start : mention.end]


@pytest.mark.parametrize(
    ("body", "organiser"),
    [
        ("Ngày 18/7, tại Kỳ họp thứ 22, HĐND tỉnh Hải Sơn khóa X đã bầu các chức danh.", "HĐND tỉnh Hải Sơn"),
        ("Kỳ họp thứ 5 (kỳ họp chuyên đề) HĐND xã Hòa Vọng diễn ra sáng 18/7.", "HĐND xã Hòa Vọng"),
        ("Chiều 18/7, tại họp báo thường kỳ quý III của Sở Y tế, ông Lê Tám trả lời.", "Sở Y tế"),
        ("Chiều 18/7, tại họp báo thường kỳ Sở Y tế, ông Lê Tám trả lời.", "Sở Y tế"),
        ("Chiều 18/7, tại cuộc họp báo quý III Sở Y tế, ông Lê Tám trả lời.", "Sở Y tế"),
        ("Chiều 18/7, đồng chí Lê Tám chủ trì phiên họp thứ 12 UBND tỉnh.", "UBND tỉnh"),
        ("Hội thảo về di sản diễn ra ngày 18/7 tại trường, do Sở Văn hóa chủ trì.", "Sở Văn hóa"),
        ("Hội nghị tổng kết công tác Hội được Hội Nông dân tỉnh tổ chức sáng 18/7.", "Hội Nông dân tỉnh"),
        ("Hội thảo về di sản diễn ra ngày 18/7 ở tỉnh ta, do Chủ tịch UBND tỉnh chủ trì.", ""),
    ],
)
def test_a_body_named_behind_holds_it(body: str, organiser: str) -> None:
    [conference] = held(body)
    assert conference.organiser == organiser
