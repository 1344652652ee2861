"""An article cited, shared and found by other programs: its box, its files, its tags."""

import pytest
from starlette.testclient import TestClient

from tests.web.documents import Page

ARTICLE = "/bai-viet/so-ket%2F2023%201"
ORIGINAL = "https://hai-son.example/so-ket"
HERE = f"https://tin.hai-son.example{ARTICLE}"


def tags(page: Page, name: str) -> list[str]:
    """The contents of the meta tags with a name or property."""
    return [one["content"] for one in page.all("meta") if name in (one.get("name"), one.get("property"))]


def test_the_citation_has_author_day_addresses_and_day_of_reading(site: TestClient) -> None:
    text = " ".join(Page.of(site.get(ARTICLE).text).text.split())
    cited = "Nguyễn Thị Sen, «Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW của Bộ Chính trị», Tin Hải Sơn, "
    assert f"{cited}31/8/2023, {ORIGINAL}, bản lưu: {HERE}, truy cập " in text


@pytest.mark.parametrize(
    ("form", "media", "line"),
    [
        ("bib", "application/x-bibtex", f"  url          = {{{ORIGINAL}}},"),
        ("ris", "application/x-research-info-systems", f"UR  - {ORIGINAL}"),
    ],
)
def test_the_files_hold_what_the_page_shows(site: TestClient, form: str, media: str, line: str) -> None:
    page = Page.of(site.get(ARTICLE).text)
    (address,) = {one for one in page.links if one.endswith(f"trich-dan.{form}")}
    answer = site.get(address)
    assert answer.headers["content-type"] == f"{media}; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="nguyenthisen2023')
    assert line in answer.text.splitlines()
    assert "Nguyễn Thị Sen" in answer.text and HERE in answer.text.replace("\\", "")
    assert answer.text.strip().replace("\r", "") in page.text.replace("\r", "")


def test_a_citation_of_what_is_not_there_is_none(site: TestClient) -> None:
    assert site.get("/bai-viet/khong-co/trich-dan.bib").status_code == 404
    assert site.get("/bai-viet/so-ket-2%2Ftrich-dan.bib").status_code == 404
    assert site.get("/bai-viet/so-ket-2/trich-dan.txt").status_code == 404


def test_without_a_base_address_nothing_absolute_is_invented(nameless: TestClient) -> None:
    page = Page.of(nameless.get("/bai-viet/ke-hoach").text)
    assert "bản lưu" not in page.text and "http" not in page.text
    assert not any(link.startswith("mailto:") for link in page.links)
    assert "\nUR" not in nameless.get("/bai-viet/ke-hoach/trich-dan.ris").text


def test_other_programs_find_title_author_day_and_address(site: TestClient) -> None:
    page = Page.of(site.get(ARTICLE).text)
    title = "Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW của Bộ Chính trị"
    assert tags(page, "og:title") == tags(page, "citation_title") == [title]
    assert tags(page, "og:type") == ["article"]
    assert tags(page, "og:url") == tags(page, "citation_public_url") == [HERE]
    assert tags(page, "og:description") == ["Tỉnh ủy Hải Sơn tổ chức hội nghị sơ kết."]
    assert tags(page, "citation_author") == ["Nguyễn Thị Sen"]
    assert tags(page, "citation_publication_date") == ["2023/08/31"]
    assert tags(page, "article:published_time") == ["2023-08-31"]


def test_an_article_is_shared_by_its_address_and_by_letter(site: TestClient) -> None:
    page = Page.of(site.get(ARTICLE).text)
    assert ARTICLE in page.links
    (letter,) = [link for link in page.links if link.startswith("mailto:")]
    assert letter.startswith("mailto:?subject=S%C6%A1%20k%E1%BA%BFt%2005")
    assert letter.endswith("&body=https%3A%2F%2Ftin.hai-son.example%2Fbai-viet%2Fso-ket%252F2023%25201")


def test_each_fact_leads_to_the_words_it_was_read_from(site: TestClient) -> None:
    html = site.get(ARTICLE).text
    page = Page.of(html)
    ways = [one["href"] for one in page.all("a") if one.get("class") == "from"]
    assert len(ways) >= 6
    for way in ways:
        assert way[1:] in page.ids
    office = html[html.index("Lê Thị Mơ</a>, <span") :].partition('class="from" href="#')[2].partition('"')[0]
    assert f'<span id="{office}">Bí thư Tỉnh ủy</span>' in html
    issued = html[html.index("ban hành</span>") :].partition('class="from" href="#')[2].partition('"')[0]
    assert "22/10/2018" in html[html.index(f'id="{issued}"') :][:80]


def test_beside_an_article_stand_others_on_the_same_conference(site: TestClient) -> None:
    text = Page.of(site.get(ARTICLE).text).text
    beside = text[text.index("Cùng hội nghị") :]
    assert "Hải Sơn: Hội nghị sơ kết 05 năm" in beside
