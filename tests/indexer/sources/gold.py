"""What the pages in `pages/` say, as a reader sees them; their texts, people and places are invented.

Each is printed in the markup of one of the systems that Vietnamese sites run on."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

PAGES = Path(__file__).parent / "pages"
LEAD = (
    "Sáng ngày 03/3/2021, tại Nhà văn hóa huyện Đông Thới, Ban Thường vụ Huyện ủy Đông Thới tổ chức hội nghị"
    " tổng kết phong trào thi đua năm 2020, với sự tham dự của hơn một trăm đại biểu các xã, thị trấn."
)
FIRST = (
    "Theo báo cáo tại hội nghị, năm 2020 toàn huyện có 14 trên 16 chỉ tiêu đạt và vượt kế hoạch; thu nhập"
    " bình quân đầu người đạt 46 triệu đồng; tỷ lệ hộ nghèo còn 2,1%, giảm 0,9% so với năm trước."
)
SECOND = (
    "Phát biểu tại hội nghị, đồng chí Trịnh Văn Hậu, Bí thư Huyện ủy, đề nghị các xã, thị trấn chọn việc khó"
    " làm trước, giao việc rõ người, rõ ngày, và đến cuối quý phải trả lời được với dân là đã làm tới đâu."
)
LAST = "Dịp này, 12 tập thể và 25 cá nhân được Ủy ban nhân dân huyện tặng giấy khen."
TITLE = "Đông Thới tổng kết phong trào thi đua năm 2020"
CAPTION = "Quang cảnh hội nghị tổng kết phong trào thi đua"
SPEAKS = "Đồng chí Trịnh Văn Hậu, Bí thư Huyện ủy Đông Thới phát biểu tại hội nghị"
OTHERS = (
    "Bến Đá ra quân làm thủy lợi nội đồng đầu mùa khô",
    "Khởi công cầu Vĩnh Khê nối hai xã cù lao",
    "Lão nông hơn ba mươi năm giữ giống lúa mùa",
    "Tập huấn chuyển đổi số cho tổ công nghệ cộng đồng",
    "Trạm y tế Phước Lộc thêm phòng khám mới cho bà con",
)
BODY = (LEAD, FIRST, SECOND, LAST)
SLUG = "dong-thoi-tong-ket-phong-trao-thi-dua-nam-2020"


@dataclass(frozen=True)
class Gold:
    """One page: its file, and what of it is the article."""

    author: str = ""
    section: str = ""
    captions: tuple[str, ...] = (CAPTION,)
    body: tuple[str, ...] = BODY
    day: date = date(2021, 3, 4)
    url: str = ""


SYSTEMS = {
    "nukeviet": Gold(
        "Lê Thị Mơ",
        "Tin trong huyện",
        (CAPTION, SPEAKS),
        url=f"https://dong-thoi.example/vi/news/tin-trong-huyen/{SLUG}-1357.html",
    ),
    "nukeviet-3": Gold("Lê Thị Mơ", body=(*BODY, "Nguồn tin: Huyện ủy")),
    "sharepoint": Gold("Tin, ảnh Lê Thị Mơ", "Kinh tế - Xã hội", (f"{CAPTION}.",)),
    "liferay": Gold("Lê Thị Mơ"),
    "dotnetnuke": Gold("Bài, ảnh: Lê Thị Mơ"),
    "wordpress": Gold("Lê Thị Mơ", "Xây dựng Đảng", url=f"https://dong-thoi.example/2021/03/{SLUG}/"),
    "epi": Gold("Tin và ảnh: Lê Thị Mơ"),
    "newspaper": Gold(
        "Lê Thị Mơ",
        "Chính trị",
        day=date(2021, 3, 5),
        url=f"https://bao-hai-son.example/{SLUG}-post9.html",
    ),
    "asp-net": Gold("Tin - ảnh: Lê Thị Mơ"),
    "vnpt": Gold(
        captions=(),
        body=(LEAD, FIRST, "Xã | Hộ nghèo", "Bến Đá | 12", "Phước Lộc | 9", SECOND, LAST),
    ),
}


def page(name: str) -> str:
    """The page as it was saved."""
    return (PAGES / f"{name}.html").read_text(encoding="utf-8")
