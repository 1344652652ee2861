"""Articles that were published twice: one line of a page of results, each still found, listed and counted."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient

from search.archive import Archive
from search.settings import EngineName, Settings
from tests.engines import IN_FILES
from tests.taking_in import take_in
from web.app import create_app
from web.settings import WebSettings

BODY = (
    "Sáng 4/6/2024, xã Nậm Tấu khánh thành trạm cấp nước sạch phục vụ 210 hộ của sáu bản. Công trình do Hội "
    "Chữ thập đỏ huyện Lũng Gạo vận động, các gia đình góp ngày công đào rãnh, vận chuyển ống nhựa và xây bể "
    "chứa. Từ nay bà con không phải gùi nước từ khe sâu về dùng trong mùa khô. Ban quản lý do dân bầu sẽ thu "
    "tiền theo đồng hồ, để dành một phần cho việc sửa chữa và thay lõi lọc hằng năm."
)
COPIES = {
    "goc": {"title": "Khánh thành trạm cấp nước sạch Nậm Tấu", "body": BODY, "published_at": "2024-06-04"},
    "lai": {
        "title": "Nậm Tấu có nước sạch",
        "body": f"(Báo Lũng Gạo) - {BODY}\nTheo Vi Thị Hoa",
        "published_at": "2024-06-05",
    },
}
KIND = {"title": "Khánh thành trạm cấp nước sạch Bản Khuôn", "body": BODY.replace("Nậm Tấu", "Bản Khuôn")}


@pytest.fixture(scope="module", params=IN_FILES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    engine: EngineName = request.param
    directory = tmp_path_factory.mktemp(f"copies-{engine}")
    records = [{"id": id, **said} for id, said in COPIES.items()]
    records.append({"id": "khac", **KIND, "published_at": "2024-06-06"})
    records += [
        {"id": f"n{at}", "title": f"Nước sạch về bản {at}", "body": f"Tin vắn {at}: trạm cấp nước sạch."}
        for at in range(20)
    ]
    settings = Settings(directory / "data", engine)
    take_in(settings, records)
    with TestClient(create_app(Archive.open(settings), WebSettings())) as client:
        yield client


def linked(html: str) -> list[str]:
    found = html[html.index('id="ket-qua"') : html.index('id="loc"')]
    return [unquote(one) for one in re.findall(r'href="/bai-viet/([^?"#]+)', found)]


def test_a_copy_stands_under_the_article(site: TestClient) -> None:
    html = site.get("/tim-kiem", params={"q": "gui nuoc tu khe sau"}).text
    assert "và 1 bài giống hệt" in html and "và 2 bài" not in html
    assert sorted(linked(html)) == ["goc", "khac", "lai"]
    assert "3 bài viết" in html
    api = site.get("/api/v1/search", params={"q": "gui nuoc tu khe sau"}).json()
    assert (api["total"], len(api["hits"])) == (3, 3)


def test_every_article_stands_on_one_page(site: TestClient) -> None:
    pages = [
        linked(site.get("/tim-kiem", params={"q": "tram cap nuoc sach", "page": number}).text)
        for number in (1, 2, 3)
    ]
    assert [len(one) for one in pages] == [10, 10, 3]
    every = [id for one in pages for id in one]
    assert len(set(every)) == len(every) == 23


def test_an_article_says_where_else_it_was_published(site: TestClient) -> None:
    html = site.get("/bai-viet/goc").text
    assert "Bài này cũng đăng ở" in html and "/bai-viet/lai" in html
    assert "Bài này cũng đăng ở" not in site.get("/bai-viet/khac").text
    similar = html[html.index('aria-label="Bài liên quan"') :]
    assert "/bai-viet/khac" in similar and "/bai-viet/lai" not in similar
