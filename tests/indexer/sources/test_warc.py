"""WARC and WACZ: the pages in them are saved pages, each of the address it was met at."""

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from indexer.sources import Item, NoArticle, Unreadable, read
from indexer.sources.html import saved
from tests.indexer.conftest import Site
from tests.indexer.sources.gold import FIRST, LEAD, OTHERS, SECOND

HOST = "https://dong-thoi.example"
OK = "200 OK"


def page(title: str, text: str = SECOND, head: str = "") -> bytes:
    """A page of a site with its furniture."""
    return f"""<html><head><meta charset="utf-8"><title>{title} - Cổng tin Đông Thới</title>{head}</head>
        <body>
        <h1>Cổng tin Đông Thới</h1><div>Chủ nhật, 21/11/2021</div>
        <div class="chi-tiet"><h2>{title}</h2><span>Ngày đăng: 04/03/2021</span>
        <p>{LEAD} {title}.</p><p>{text}</p><p>{FIRST} {title}.</p></div>
        <div>Bản quyền của cổng tin</div></body></html>""".encode()


Record = tuple[str, bytes]


def warc(
    records: Sequence[Record], *, kind: str = "text/html; charset=utf-8", status: str = OK, gz: bool = True
) -> bytes:
    """A WARC of these answers."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=gz)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "thử"}))
    for url, body in records:
        _answer(writer, url, body, kind, status)
    return file.getvalue()


def _answer(writer: WARCWriter, url: str, body: bytes, kind: str = "text/html", status: str = OK) -> str:
    headers = StatusAndHeaders(
        status, [("Content-Type", kind), ("Content-Length", str(len(body)))], "HTTP/1.1"
    )
    record = writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
    writer.write_record(record)
    return str(record.rec_headers.get_header("WARC-Record-ID"))


def _request(writer: WARCWriter, url: str, method: str, concurrent: str) -> None:
    headers = StatusAndHeaders(
        f"{method} /xem.aspx HTTP/1.1", [("Host", "dong-thoi.example")], is_http_request=True
    )
    more = {"WARC-Concurrent-To": concurrent}
    writer.write_record(
        writer.create_warc_record(url, "request", http_headers=headers, warc_headers_dict=more)
    )


PAGES = [(f"{HOST}/tin/bai-so-{number}.html", page(title)) for number, title in enumerate(OTHERS)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "A.WACZ"])
def test_pages_are_read_with_their_addresses(tmp_path: Path, name: str) -> None:
    data = warc([*PAGES, (f"{HOST}/", b"<html><body><h1>Trang</h1></body></html>")], gz=name != "a.warc")
    file = tmp_path / name
    if name == "A.WACZ":
        with zipfile.ZipFile(file, "w") as packed:
            packed.writestr("datapackage.json", "{}")
            packed.writestr("archive/rec-1.warc.gz", data)
    else:
        file.write_bytes(data)
    for source in (file, tmp_path):
        found = [one for one in read(source) if isinstance(one, Item)]
        assert [one.article.id for one in found] == [url for url, _ in PAGES]
        assert [one.article.title for one in found] == list(OTHERS)
        assert {str(one.article.published) for one in found} == {"2021-03-04"}
        assert all("Bản quyền" not in one.article.body for one in found)


def test_of_one_address_the_last_page_counts(tmp_path: Path) -> None:
    later = (
        PAGES[0][0],
        page(OTHERS[0], "Đoạn này được viết lại vào ngày hôm sau cho đúng với số liệu mới."),
    )
    (tmp_path / "a.warc.gz").write_bytes(warc([*PAGES, later]))
    site = Site(tmp_path, "whoosh")
    report = site.sync(tmp_path / "a.warc.gz")
    assert (report.counts.added, report.warnings) == (len(PAGES), [])
    assert site.find('"viết lại vào ngày hôm sau"') == [PAGES[0][0]]


def test_pages_behind_a_form_are_told_apart_by_their_text(tmp_path: Path) -> None:
    url, file = f"{HOST}/xem.aspx", io.BytesIO()
    writer = WARCWriter(file)
    for title in OTHERS[:3]:
        name = _answer(writer, url, page(title, head=f'<link rel="canonical" href="{url}">'))
        _request(writer, url, "POST", name)
    name = _answer(writer, f"{HOST}/tin/rieng.html", page(OTHERS[3]))
    _request(writer, f"{HOST}/tin/rieng.html", "GET", name)
    (tmp_path / "a.warc").write_bytes(file.getvalue())
    found = [one.article for one in read(tmp_path / "a.warc") if isinstance(one, Item)]
    assert [one.title for one in found] == list(OTHERS[:4])
    assert len({one.id for one in found}) == 4
    assert [one.url for one in found] == ["", "", "", f"{HOST}/tin/rieng.html"]
    again = [one.article.id for one in read(tmp_path / "a.warc") if isinstance(one, Item)]
    assert again == [one.id for one in found]


@pytest.mark.parametrize(
    ("kind", "status"), [("image/png", OK), ("text/html", "404 Not Found"), ("text/html", "301 M")]
)
def test_what_is_no_page_is_passed_over(tmp_path: Path, kind: str, status: str) -> None:
    (tmp_path / "a.warc").write_bytes(warc(PAGES, kind=kind, status=status))
    assert list(read(tmp_path / "a.warc")) == []


def test_lists_and_home_pages_are_no_articles(tmp_path: Path) -> None:
    links = "".join(
        f'<li><a href="{url}">{title}</a></li>' for (url, _), title in zip(PAGES, OTHERS, strict=True)
    )
    body = f"<html><body><h1>Tin tức</h1><ul>{links * 3}</ul></body></html>".encode()
    (tmp_path / "a.warc").write_bytes(warc([*PAGES, (f"{HOST}/muc/tin", body)]))
    assert [one for one in read(tmp_path / "a.warc") if isinstance(one, NoArticle)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz"])
@pytest.mark.parametrize("data", [b"", b"rubbish that is no archive of the web\r\n" * 50, warc(PAGES)[:-40]])
def test_a_broken_file_is_told_and_the_rest_goes_on(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.warc").write_bytes(warc(PAGES[:1], gz=False))
    found = list(read(tmp_path))
    assert PAGES[0][0] in [one.article.id for one in found if isinstance(one, Item)]
    assert all(one.reason for one in found if isinstance(one, Unreadable))
    if name == "a.wacz":
        assert [one.place for one in found if isinstance(one, Unreadable)] == [str(tmp_path / name)]


def test_a_package_without_records_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as packed:
        packed.writestr("datapackage.json", "{}")
    (one,) = read(tmp_path / "a.wacz")
    assert isinstance(one, Unreadable)
    assert "WARC" in one.reason


def test_a_page_beyond_all_measure_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.sources.html.warc.LARGEST", 1_000_000)
    huge = (f"{HOST}/tin/lon.html", b"<p>" + b"x" * 2_000_000)
    (tmp_path / "a.warc.gz").write_bytes(warc([huge, *PAGES[:2]]))
    assert [one.article.id for one in read(tmp_path / "a.warc.gz") if isinstance(one, Item)] == [
        url for url, _ in PAGES[:2]
    ]


def test_many_pages_are_read_by_other_processes_to_the_same_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = [(f"{HOST}/tin-{n % 9}.html", page(f"{OTHERS[n % 3]} lần {n}")) for n in range(12)]
    (tmp_path / "a.warc.gz").write_bytes(warc([*records, (f"{HOST}/404", b"<h1>404 Not Found</h1>")]))
    expected = list(read(tmp_path))
    assert sum(isinstance(one, Item) for one in expected) == 9
    monkeypatch.setattr(saved, "FEW", 0)
    monkeypatch.setattr("indexer.processes.crew.cores", lambda: 2)
    assert list(read(tmp_path)) == expected
