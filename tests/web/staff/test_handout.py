"""The hand-out for the staff speaks of what is there: every part of the page that it names stands on it."""

import re

from tests.web.articles import articles
from tests.web.staff.conftest import House
from tests.web.staff.signing_in import HOME, sign_in


def test_what_it_names_stands_on_the_staffs_page(house: House) -> None:
    house.publish(*articles(), {"id": "rỗng"})
    house.withdraw("ke-hoach")
    house.site.get("/tim-kiem", params={"q": "cầu vượt biển ngọc linh"})
    assert house.site.get(f"{HOME}/huong-dan", follow_redirects=False).status_code in (302, 303)
    sign_in(house.site)
    text = house.site.get(f"{HOME}/huong-dan").text
    page = house.site.get(HOME).text
    for named in (
        "Chỉ mục mới nhất",
        "Lượt chạy cuối",
        "Dữ kiện cần xem",
        "Câu tìm không có trả lời",
        "Bài không rõ ngày đăng",
        "Bài đã gỡ",
        "words.toml",
        "Đã quyết định",
    ):
        assert named in page, named
    for link in re.findall(r'<a href="(/[^"]*)"', text):
        assert house.site.get(link).status_code == 200, link
    assert "12 giờ" in text and "«Đang chờ»" in text and "chỉ gần đúng" in text
