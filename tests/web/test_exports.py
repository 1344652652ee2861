"""What machines take along: CSV, JSON, Atom, calendars, sitemaps, OpenAPI; caching and protection."""

import csv
import gzip
import io
import xml.etree.ElementTree as ET

import pytest
from starlette.testclient import TestClient

from tests.web.articles import HOSTILE
from web.formats.csv_tables import cell
from web.formats.ical import LINE

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_and_json_hold_the_whole_result_in_its_order(site: TestClient) -> None:
    shown = [
        hit["id"]
        for page in (1, 2)
        for hit in site.get(f"/api/v1/search?q=boi+duong&sort=oldest&page={page}").json()["hits"]
    ]
    assert len(shown) == 24
    table = rows(site.get("/tim-kiem.csv?q=boi+duong&sort=oldest").text)
    assert [row["Mã bài"] for row in table] == shown
    answer = site.get("/tim-kiem.json?q=boi+duong&sort=oldest").json()
    assert ([hit["id"] for hit in answer["hits"]], answer["total"], answer["parts"]) == (shown, 24, 1)


def test_a_spreadsheet_gets_no_formula(site: TestClient) -> None:
    (row,) = rows(site.get("/tim-kiem.csv?q=tin+la").text)
    assert row["Chuyên mục"].startswith("'=cmd")
    assert row["Bản gốc"] == ""
    assert row["Địa chỉ"] == "https://tin.hai-son.example/bai-viet/ac-y"


@pytest.mark.parametrize(
    ("value", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-x", "'-x"),
        ("@a", "'@a"),
        ("\t=1", "'\t=1"),
        ("\x00=1", "'=1"),
        ("a\x00b\x1b", "ab"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_cells(value: str, safe: str) -> None:
    assert cell(value) == safe


def test_a_feed_is_sound_and_absolute(site: TestClient) -> None:
    answer = site.get("/tim-kiem.atom?q=so+ket&sort=newest")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)
    entries = feed.findall("a:entry", ATOM)
    assert [entry.findtext("a:title", "", ATOM)[:7] for entry in entries] == ["Hải Sơn", "Sơ kết "]
    links = [link.attrib["href"] for link in feed.iter("{http://www.w3.org/2005/Atom}link")]
    assert all(link.startswith("https://") for link in links)
    ids = [entry.findtext("a:id", "", ATOM) for entry in entries]
    assert len(set(ids)) == 2 and all(one.startswith("urn:uuid:") for one in ids)


def test_a_feed_of_a_person_and_its_pages(site: TestClient) -> None:
    feed = ET.fromstring(site.get("/tim-kiem.atom?person=le-thi-mo&size=1").content)
    assert "Lê Thị Mơ" in feed.findtext("a:title", "", ATOM)
    (following,) = [link for link in feed.findall("a:link", ATOM) if link.attrib["rel"] == "next"]
    assert "page=2" in following.attrib["href"]


def test_malice_does_not_break_xml(site: TestClient) -> None:
    feed = ET.fromstring(site.get("/tim-kiem.atom", params={"q": "tin la \x00\x0b"}).content)
    assert HOSTILE in feed.findtext("a:entry/a:title", "", ATOM)
    vias = [link for link in feed.findall("a:entry/a:link", ATOM) if link.attrib["rel"] == "via"]
    assert vias == []


def test_conferences_as_calendar_and_table(site: TestClient) -> None:
    answer = site.get("/api/v1/conferences?format=ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    text = answer.content.decode()
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART:20230830T000000Z" in lines and "DTEND:20230830T050000Z" in lines  # the morning of it
    assert all(len(line.encode()) <= LINE + 2 and "\n" not in line for line in lines)
    table = rows(site.get("/api/v1/conferences?format=csv&kind=hoi-nghi-so-ket").text)
    assert [(row["Từ ngày"], row["Số bài"]) for row in table] == [("2023-08-30", "2")]
    assert site.get("/api/v1/conferences?format=pdf").status_code == 400


def test_what_is_taken_along_leads_to_the_articles_without_a_base_address_too(
    site: TestClient, nameless: TestClient
) -> None:
    originals = "https://hai-son.example/so-ket-2 https://hai-son.example/so-ket"
    for client, base in ((site, "https://tin.hai-son.example"), (nameless, "")):
        (row,) = rows(client.get("/api/v1/conferences?format=csv&kind=hoi-nghi-so-ket").text)
        assert row["Bản gốc"] == originals
        assert row["Bài viết"].split()[0] == f"{base}/bai-viet/so-ket-2"
    unfolded = nameless.get("/api/v1/conferences?format=ics&kind=so+ket").text.replace("\r\n ", "")
    assert (
        "Bài viết: https://hai-son.example/so-ket-2\\nBài viết: https://hai-son.example/so-ket\r\n"
        in unfolded
    )
    assert "bai-viet/" in site.get("/api/v1/conferences?format=ics&kind=so+ket").text.replace("\r\n ", "")


def test_opensearch(site: TestClient) -> None:
    root = ET.fromstring(site.get("/opensearch.xml").content)
    urls = [one.attrib["template"] for one in root if one.tag.endswith("Url")]
    assert "https://tin.hai-son.example/tim-kiem?q={searchTerms}" in urls


def test_absolute_links_never_come_from_the_host_header(nameless: TestClient) -> None:
    for path in ("/", "/tim-kiem?q=so+ket", "/tim-kiem.atom?q=so+ket", "/bai-viet/so-ket-2", "/robots.txt"):
        assert "evil.example" not in nameless.get(path, headers={"host": "evil.example"}).text
    assert nameless.get("/sitemap.xml").status_code == 404
    assert nameless.get("/opensearch.xml").status_code == 404


def test_openapi_describes_what_is_answered(site: TestClient) -> None:
    described = site.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    schemas = described["components"]["schemas"]
    for path, example in {
        "/api/v1/search": "/api/v1/search?q=so+ket",
        "/api/v1/articles/{id}": "/api/v1/articles/so-ket-2",
        "/api/v1/people": "/api/v1/people",
        "/api/v1/people/{key}": "/api/v1/people/le-thi-mo",
        "/api/v1/documents": "/api/v1/documents",
        "/api/v1/conferences": "/api/v1/conferences",
    }.items():
        content = described["paths"][path]["get"]["responses"]["200"]["content"]
        name = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
        answered, may = set(site.get(example).json()), schemas[name]["properties"]
        assert {one for one in may if one != "attachments"} == answered - {"attachments"}


@pytest.mark.parametrize(
    "path", ["/", "/tim-kiem?q=so+ket", "/api/v1/search?q=so+ket", "/nhan-vat", "/tim-kiem.csv"]
)
def test_an_answer_is_not_sent_twice(site: TestClient, path: str) -> None:
    first = site.get(path)
    assert first.headers["etag"].startswith('W/"') and first.headers["last-modified"].endswith("GMT")
    again = site.get(path, headers={"if-none-match": f'"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert site.get(path, headers={"if-none-match": 'W/"other"'}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/v1/search", "/tim-kiem?page=0", "/static/site.css"])
def test_every_answer_is_protected(site: TestClient, path: str) -> None:
    headers = site.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_pages_and_files_come_compressed(site: TestClient) -> None:
    page = site.get("/tim-kiem?q=boi+duong", headers={"accept-encoding": "gzip"})
    assert page.headers["content-encoding"] == "gzip"
    style = next(line for line in page.text.split('"') if line.startswith("/static/site.css?v="))
    with site.stream("GET", style, headers={"accept-encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())
    assert gzip.decompress(raw).startswith(b":root")
    assert "immutable" in answer.headers["cache-control"]
    assert "immutable" not in site.get("/static/site.css?v=other").headers["cache-control"]


def test_a_first_visit_weighs_at_most_60_kb(site: TestClient) -> None:
    for path in ("/", "/tim-kiem?q=boi+duong", "/bai-viet/so-ket-2", "/nhan-vat/le-thi-mo"):
        weight = 0
        for part in (path, "/static/site.css", "/static/site.js", "/static/icon.svg"):
            with site.stream("GET", part, headers={"accept-encoding": "gzip"}) as answer:
                weight += len(b"".join(answer.iter_raw()))
        assert weight <= 60_000


def test_only_reading_is_allowed(site: TestClient) -> None:
    for method in ("POST", "PUT", "DELETE"):
        answer = site.request(method, "/tim-kiem")
        assert answer.status_code == 405
        assert "chỉ để đọc" in answer.text
    assert site.head("/tim-kiem?q=so+ket").status_code == 200
