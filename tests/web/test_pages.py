"""The pages: statuses, what they say, where they lead; nothing of an article is ever markup."""

import json
import re
from urllib.parse import urlencode, urlsplit

import pytest
from starlette.testclient import TestClient

from tests.web.articles import HOSTILE
from tests.web.documents import Page

PAGES = [
    "/",
    "/tim-kiem",
    "/tim-kiem?q=so+ket",
    "/tim-kiem?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+v%E1%BA%ADy",
    "/tim-kiem?q=tin+la",
    "/tim-kiem?from=2021-01-01&to=2021-12-31",
    "/bai-viet/so-ket%2F2023%201",
    "/bai-viet/so-ket%2F2023%201?q=le+thi+mo",
    "/bai-viet/ac-y?q=la",
    "/bai-viet/so-ket-2?q=nghi+quyet+91",
    "/bai-viet/khong-ngay",
    "/nhan-vat",
    "/nhan-vat?q=mo",
    "/nhan-vat?letter=m&body=t%E1%BB%89nh+%E1%BB%A7y",
    "/tra-cuu",
    "/hoi-nghi?year=2023",
    "/nhan-vat/le-thi-mo",
    "/chuc-vu",
    "/chuc-vu/bi-thu-tinh-uy?on=31/8/2023",
    "/tim-kiem?q=ai+l%C3%A0+b%C3%AD+th%C6%B0+t%E1%BB%89nh+%E1%BB%A7y",
    "/van-ban",
    "/van-ban?q=91",
    "/van-ban/91-nq-tw",
    "/van-ban/230-kh-tu",
    "/hoi-nghi",
    "/hoi-nghi?month=2023-08",
    "/hoi-nghi?person=L%C3%AA+Th%E1%BB%8B+M%C6%A1&kind=hoi-nghi-so-ket",
    "/huong-dan",
    "/huong-dan/api",
    "/huong-dan/dat-o-tim",
    "/quan-tri/dang-nhap",
]
MISSING = [
    "/khong-co",
    "/bai-viet/khong-co",
    "/bai-viet/" + "x" * 400,
    "/bai-viet/%ED%A0%80",
    "/nhan-vat/khong-ai",
    "/van-ban/khong-so",
    "/hoi-nghi/khong-co",
    "/static/../settings.py",
]


def get(site: TestClient, path: str) -> Page:
    answer = site.get(path)
    assert answer.status_code == 200, (path, answer.text[:300])
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return Page.of(answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_runs_nothing_of_its_articles(site: TestClient, path: str) -> None:
    page = get(site, path)
    assert page.all("html")[0]["lang"] == "vi"
    assert len(page.all("h1")) == 1
    assert len(page.all("main")) == 1
    assert len(page.ids) == len(set(page.ids))
    assert all("style" not in attributes for _, attributes in page.elements)
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    inline = [one for one in page.all("script") if "src" not in one]
    assert all(one.get("type") == "application/ld+json" for one in inline)
    assert not any(link.lower().startswith(("javascript:", "data:")) for link in page.links)
    assert page.all("img") == []


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_somewhere(site: TestClient, path: str) -> None:
    page = get(site, path)
    for link in dict.fromkeys(page.links):
        if link.startswith("#"):
            assert link[1:] in page.ids, link
        elif not link.startswith("mailto:") and not urlsplit(link).netloc:
            assert site.get(link).status_code == 200, link


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_a_page_with_the_box(site: TestClient, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    assert Page.of(answer.text).all("form")[0]["action"] == "/tim-kiem"


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/tim-kiem?page=0", "page"),
        ("/tim-kiem?page=hai", "page"),
        ("/tim-kiem?from=31/02/2020", "ngày không hợp lệ"),
        ("/tim-kiem?sort=best", "sort"),
        ("/hoi-nghi?month=2023-13", "month"),
        ("/hoi-nghi?from=h%C3%B4m+n%C3%A0o", "không phải là ngày"),
        ("/nhan-vat?page=-1", "page"),
    ],
)
def test_a_bad_parameter_is_explained_on_a_page(site: TestClient, path: str, word: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 400
    assert word in Page.of(answer.text).text


@pytest.mark.parametrize(
    "value", [HOSTILE, "\x00", "(", "a" * 3000, "‮x", '"', "{{7*7}}", "%0d%0aX-Evil: 1", "=1+1"]
)
@pytest.mark.parametrize("name", ["q", "person", "number", "office", "section", "conference"])
def test_hostile_parameters_are_only_text(site: TestClient, name: str, value: str) -> None:
    answer = site.get("/tim-kiem", params={name: value})
    assert answer.status_code in (200, 400)
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text
    assert "x-evil" not in answer.headers
    assert "49" not in [mark.strip() for mark in Page.of(answer.text).marks]


def test_a_lone_surrogate_in_the_address_is_only_text(site: TestClient) -> None:
    assert site.get("/tim-kiem?q=%ED%A0%80+abc").status_code == 200


def test_results_show_marks_facts_and_counts(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=so+ket")
    assert "2 bài viết" in page.text
    assert {"Sơ", "kết"} <= {word for mark in page.marks for word in mark.split()}
    assert "/nhan-vat/le-thi-mo" in page.links
    assert "/van-ban/91-nq-tw" in page.links
    assert any(link.startswith("/bai-viet/so-ket%2F2023%201?q=so+ket") for link in page.links)


def test_facets_add_and_take_away(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=hoi+nghi")
    add = next(link for link in page.links if "person=tran-van-lua" in link)
    narrowed = get(site, add)
    assert "1 bài viết" in narrowed.text
    assert "/tim-kiem?q=hoi+nghi" in narrowed.links


def test_the_chart_leads_from_years_to_months(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=hoc+vien")
    year = next(link for link in page.links if "from=2021-01-01&to=2021-12-31" in link)
    months = get(site, year)
    assert [link for link in months.links if "from=2021-03-01&to=2021-03-31" in link]
    assert "T3" in months.text
    assert "2 bài viết" in get(site, year.replace("2021-12-31", "2021-01-31")).text


def test_taking_a_chip_away_makes_words_of_it(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=91-NQ%2FTW+hoi+nghi")
    assert "Văn bản 91-NQ/TW" in " ".join(page.text.split())
    chip = next(one["href"] for one in page.all("a") if one.get("class") == "chip")
    assert "q=%2B" in chip
    assert site.get(chip).status_code == 200


def test_pages_go_on_to_the_last_article(site: TestClient) -> None:
    seen: list[str] = []
    for number in (1, 2, 3):
        page = get(site, f"/tim-kiem?q=boi+duong&page={number}")
        seen += [link.split("?")[0] for link in page.links if link.startswith("/bai-viet/lop")]
    assert len(seen) == len(set(seen)) == 24
    beyond = get(site, "/tim-kiem?q=boi+duong&page=9")
    assert "chỉ có 3 trang" in beyond.text


def test_an_empty_result_says_what_to_leave_out(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=boi+duong&person=le-thi-mo")
    assert "Không tìm thấy bài nào" in page.text
    assert "/tim-kiem?q=boi+duong" in page.links
    assert "24 bài" in page.text


def test_a_day_that_is_none_is_left_out_as_a_whole(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=boi+duong+31/02/2020&nearby=false")
    assert "Không tìm thấy bài nào" in page.text
    assert "Bỏ «31/02/2020»" in " ".join(page.text.split())
    assert "Bỏ «02»" not in page.text


def test_near_matches_stand_under_their_own_heading(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=t%E1%BB%95ng+k%E1%BA%BFt+05+n%C4%83m+ngh%E1%BB%8B+quy%E1%BA%BFt+91")
    assert "Không có bài nào khớp hoàn toàn" in page.text
    assert "Khác dấu, khác loại hội nghị: " in page.text
    assert any(link.startswith("/bai-viet/so-ket-2") for link in page.links)


def test_what_was_meant_is_offered_and_nothing_is_rewritten(site: TestClient) -> None:
    page = get(site, "/tim-kiem?q=nghij+quyeets")
    text = " ".join(page.text.split())
    assert "Không có bài nào đúng chữ đã gõ" in text
    assert "Kết quả cho “nghị quyết” (bạn đã gõ “nghij quyeets”)" in text
    assert page.all("input")[0]["value"] == "nghij quyeets"


def test_problems_are_told_in_plain_words(site: TestClient) -> None:
    assert "ngày không hợp lệ" in get(site, "/tim-kiem?q=31/02/2020").text.lower()


def test_an_article_links_its_facts_where_they_stand(site: TestClient) -> None:
    page = get(site, "/bai-viet/so-ket%2F2023%201?q=le+thi+mo")
    facts = [one for one in page.all("a") if "fact" in one.get("class", "").split()]
    assert {"/nhan-vat/le-thi-mo", "/van-ban/91-nq-tw", "/van-ban/230-kh-tu"} <= {
        one["href"] for one in facts
    }
    assert "đọc từ câu này" in page.text
    assert "https://hai-son.example/so-ket" in page.links
    assert "Lê Thị Mơ" in page.marks
    names = {one.get("name") for one in page.all("meta")}
    assert {"citation_title", "citation_publication_date", "DC.title"} <= names
    (about,) = (json.loads(script) for script in page.scripts if script.strip())
    assert (about["@type"], about["datePublished"]) == ("NewsArticle", "2023-08-31")
    assert about["url"] == "https://tin.hai-son.example/bai-viet/so-ket%2F2023%201"


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        (
            "Nghị quyết 91",
            ["Nghị quyết 91-NQ/TW", "Nghị quyết số 91-NQ/TW", "Nghị quyết 91-NQ/TW"],
        ),
        ("30/8/2023", ["Sáng ngày 30/8/2023"]),
        ("le thi mo ket luan", ["Lê Thị Mơ", "kết luận", "Lê Thị Mơ", "Lê Thị Mơ", "kết luận"]),
        ("hoi nghi so ket", ["Sơ kết", "hội nghị sơ kết", "Hội nghị sơ kết", *3 * ["hội nghị"]]),
        ("luận -hội", ["luận", "luận"]),
        ("tiêu đề: năm", ["năm"]),
        ("tết nguyên đán", []),
    ],
)
def test_an_article_marks_what_was_looked_for(site: TestClient, q: str, marked: list[str]) -> None:
    page = get(site, "/bai-viet/so-ket%2F2023%201?" + urlencode({"q": q}))
    assert page.marks == marked
    anchors = [f"#cho-{number}" for number in range(1, len(marked) + 1)]
    assert [id for id in page.ids if id.startswith("cho-")] == [anchor[1:] for anchor in anchors]
    assert [link for link in page.links if link.startswith("#cho-")][: len(marked)] == anchors
    assert (f"{len(marked)} chỗ khớp" in page.text) == bool(marked)
    assert ("Không có chỗ nào trong bài khớp" in page.text) == (not marked)
    onward = [one["href"] for one in page.all("a") if one.get("class") == "sau"]
    back = [one["href"] for one in page.all("a") if one.get("class") == "truoc"]
    assert onward == anchors[1:] and back == anchors[:-1]


def test_an_article_keeps_its_text_exactly(site: TestClient) -> None:
    html = site.get("/bai-viet/ac-y").text
    assert HOSTILE not in html
    (printed,) = re.findall(r'<div class="body">.*?</div>', html, re.S)
    body = Page.of(printed)
    assert f"Bài có nội dung lạ {HOSTILE} và </script> trong văn bản." in body.text
    assert "javascript:alert(3)" in Page.of(html).text


def test_neighbours_by_date(site: TestClient) -> None:
    page = get(site, "/bai-viet/so-ket-2")
    assert any(one.get("rel") == "prev" and "so-ket%2F2023" in one["href"] for one in page.all("a"))


def test_a_person_with_offices_over_time(site: TestClient) -> None:
    page = get(site, "/nhan-vat/le-thi-mo")
    assert "Bí thư Tỉnh ủy" in page.text and "Phó Bí thư Tỉnh ủy" in page.text
    assert "17/10/2015" in page.text
    assert page.all("svg")
    assert "/van-ban/91-nq-tw" in page.links


def test_an_official_document_shows_both_dates_of_issue(site: TestClient) -> None:
    page = get(site, "/van-ban/91-nq-tw")
    assert "22/10/2018" in page.text and "25/10/2018" in page.text
    assert "/van-ban/230-kh-tu" in page.links


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/van-ban/91%20NQ%2FTW", "/van-ban/91-nq-tw"),
        ("/nhan-vat/L%C3%AA%20Th%E1%BB%8B%20M%C6%A1", "/nhan-vat/le-thi-mo"),
    ],
)
def test_any_spelling_leads_to_the_page(site: TestClient, path: str, target: str) -> None:
    answer = site.get(path, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, target)


@pytest.mark.parametrize("room", ["tim-kiem", "nhan-vat", "van-ban", "hoi-nghi", "huong-dan"])
def test_a_slash_at_the_end_is_forgiven(site: TestClient, room: str) -> None:
    answer = site.get(f"/{room}/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, f"/{room}")


def test_the_register_by_month_and_by_filter(site: TestClient) -> None:
    page = get(site, "/hoi-nghi?month=2023-08")
    assert "Tháng 8/2023" in page.text
    assert any(link.startswith("/hoi-nghi/2023-08-30") for link in page.links)
    assert "0 hội nghị" in get(site, "/hoi-nghi?person=kh%C3%B4ng+ai").text
    detail = next(link for link in page.links if link.startswith("/hoi-nghi/2023-08-30"))
    assert "2 bài viết về hội nghị này" in get(site, detail).text


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ('rừng -"sơ kết"', "Không có “sơ kết”"),
        ('rừng -người:"Lê Thị Mơ"', "Nhân vật trừ Lê Thị Mơ"),
        ("hội nghị sơ kết", "Hội nghị sơ kết"),
        ('rừng "đước"', "Bắt buộc có “đước”"),
        ("(sơ kết OR tổng kết) rừng", "Một trong “sơ kết” hoặc “tổng kết”"),
    ],
)
def test_a_chip_says_nothing_twice(site: TestClient, q: str, words: str) -> None:
    html = site.get("/tim-kiem", params={"q": q}).text
    chips = [
        " ".join(Page.of(one.split("</a>")[0]).text.split()).removesuffix(" × (bỏ)")
        for one in html.split('<a class="chip')[1:]
    ]
    assert words in [chip.partition(">")[2].strip() for chip in chips]


def test_what_was_left_out_is_a_chip_whose_link_searches_without_it(site: TestClient) -> None:
    page = Page.of(site.get("/tim-kiem", params={"q": 'hội nghị –"sơ kết"'}).text)
    assert "Không có “sơ kết”" in page.text
    assert "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B" in page.links


@pytest.mark.parametrize(
    "address",
    [
        "https://hai-son.example/so-ket",
        "www.hai-son.example/so-ket/?utm_source=x",
        "/bai-viet/so-ket%2F2023%201",
    ],
)
def test_an_articles_own_address_finds_it(site: TestClient, address: str) -> None:
    answer = site.get("/api/v1/search", params={"q": address}).json()
    assert [hit["id"] for hit in answer["hits"]] == ["so-ket/2023 1"]
    assert [one["kind"] for one in answer["query"]["understood"]] == ["article"]
    page = Page.of(site.get("/tim-kiem", params={"q": address}).text)
    assert "“Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW của Bộ Chính trị”" in page.text


def test_words_near_each_other_are_found_and_marked(site: TestClient) -> None:
    def found(q: str) -> list[str]:
        return [hit["id"] for hit in site.get("/api/v1/search", params={"q": q}).json()["hits"]]

    # «Sơ kết 05 năm thực hiện Nghị quyết …»
    assert "so-ket/2023 1" in found('tiêu đề:"quyết kết"~5')
    assert found('tiêu đề:"quyết kết"~2') == []
    page = site.get("/tim-kiem", params={"q": '"nghị năm"~4'}).text
    assert "“nghị năm” cách nhau tối đa 4 từ" in Page.of(page).text
    assert "<mark>" in page


@pytest.mark.parametrize(("month", "there"), [("1900-01", {"1900-02"}), ("2100-12", {"2100-11"})])
def test_the_calendar_leads_to_no_month_it_does_not_have(
    site: TestClient, month: str, there: set[str]
) -> None:
    text = site.get("/hoi-nghi", params={"month": month}).text
    assert set(re.findall(r"month=(\d{4}-\d\d)", text)) - {month} == there
