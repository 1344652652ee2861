"""Folders with attachments: which file goes with which article, and which is an article by itself."""

import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from indexer.sources import Item, Unreadable, read
from indexer.sources.attachments import messages
from indexer.sources.folder import some
from search.model import Article
from tests.indexer.sources.attachments.files import RESOLUTION, SIGNED, docx, pdf

for module in ("pypdfium2", "docx", "lxml", "readability"):
    pytest.importorskip(module, reason="the extra «sources» is not installed")

TEXT = """
Sáng 20/3/2023, Tỉnh ủy Hải Sơn tổ chức hội nghị quán triệt nghị quyết về giữ rừng ngập mặn, với sự tham dự \
của đại diện các huyện ven biển trong tỉnh.
Hội nghị đã nghe báo cáo kết quả ba năm trồng mới rừng ven biển và thảo luận các nhiệm vụ của từng huyện.
Kết luận hội nghị, chủ tọa yêu cầu các huyện xây dựng kế hoạch cụ thể, không để mất thêm diện tích rừng.
""".strip().split("\n")
LONG = "về tăng cường sự lãnh đạo của Đảng đối với công tác giữ rừng ngập mặn đến năm 2030"


def page(*links: str, title: str = "Quán triệt nghị quyết về rừng ngập mặn", url: str = "") -> str:
    head = f'<meta property="og:url" content="{url}">' if url else ""
    body = "".join(f"<p>{text}</p>" for text in TEXT)
    listed = "".join(f'<p><a href="{link}">Tải về</a></p>' for link in links)
    return (
        f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{body}{listed}</body></html>"
    )


def lay(folder: Path, files: dict[str, bytes | str]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def articles(source: Path) -> dict[str, Article]:
    return {one.article.id: one.article for one in read(source) if isinstance(one, Item)}


def attached(source: Path) -> dict[str, list[str]]:
    return {id: [file.name for file in one.attachments] for id, one in articles(source).items()}


def told(source: Path) -> list[str]:
    found: Iterator[str] = (note.text for one in read(source) if isinstance(one, Item) for note in one.notes)
    return [*found, *(one.reason for one in read(source) if isinstance(one, Unreadable))]


@pytest.mark.parametrize(
    "link",
    [
        "tep/nghi-quyet-35.pdf",
        "./tep/nghi-quyet-35.pdf?tai=1#p2",
        "tep/nghi%2Dquyet-35.pdf",
        "/tep/nghi-quyet-35.pdf",
        "https://hai-son.example/tep/nghi-quyet-35.pdf",
    ],
)
def test_a_linked_file_is_a_part_of_its_article(tmp_path: Path, link: str) -> None:
    lay(tmp_path, {"bai.html": page(link), "khac.html": page(title="Một tin khác hẳn về cầu cảng mới")})
    lay(tmp_path, {"tep/nghi-quyet-35.pdf": pdf(RESOLUTION, SIGNED)})
    found = articles(tmp_path)
    assert {id: len(one.attachments) for id, one in found.items()} == {"bai.html": 1, "khac.html": 0}
    (file,) = found["bai.html"].attachments
    assert (file.name, len(file.pages)) == ("nghi-quyet-35.pdf", 2)
    assert file.url == (link if link.startswith("http") else "")
    assert "lấn chiếm trái phép" in file.pages[0]


def test_an_absolute_link_whose_file_lies_beside_the_page(tmp_path: Path) -> None:
    url = "https://hai-son.example/tin/quan-triet-nghi-quyet-ve-rung-ngap-man"
    lay(tmp_path, {"trang/bai.html": page("/upload/2023/kh%20ri%C3%AAng.docx", url=url)})
    lay(tmp_path, {"trang/b.html": page(title="Tin khác hẳn"), "trang/kh riêng.docx": docx("Đo đạc bãi bồi")})
    (one,) = [one for one in articles(tmp_path).values() if one.attachments]
    assert one.attachments[0].name == "kh riêng.docx"
    assert one.attachments[0].url == "https://hai-son.example/upload/2023/kh%20ri%C3%AAng.docx"


def test_files_beside_an_article_without_a_link(tmp_path: Path) -> None:
    text = "Trồng rừng ven biển\nBà con trồng rừng.\nNăm nay trồng mười héc-ta."
    lay(tmp_path, {"mot/bai.txt": text, "mot/phu-luc.docx": docx("Phụ lục"), "hai/a.txt": text})
    lay(tmp_path, {"hai/b.txt": text, "hai/b.pdf": pdf(RESOLUTION), "hai/le.docx": docx("Một tờ lẻ loi")})
    assert attached(tmp_path) == {
        "mot/bai.txt": ["phu-luc.docx"],
        "hai/a.txt": [],
        "hai/b.txt": ["b.pdf"],
        "hai/le.docx": ["le.docx"],
    }


def test_one_page_as_the_source_has_what_lies_beside_it(tmp_path: Path) -> None:
    lay(tmp_path, {"bai.html": page("nq.pdf"), "nq.pdf": pdf(RESOLUTION)})
    assert attached(tmp_path / "bai.html") == {"bai.html": ["nq.pdf"]}


def test_a_link_in_the_menu_of_every_page_is_the_sites(tmp_path: Path) -> None:
    titles = [
        f"Tin số {n} về việc {what}"
        for n, what in enumerate(("gặt", "cấy", "đan lưới", "làm muối", "xây kè"))
    ]
    for n, title in enumerate(titles):
        lay(
            tmp_path,
            {f"{n}.html": page("mau.pdf", f"{n}-rieng.pdf", title=title).replace(TEXT[0], TEXT[0] * (n + 1))},
        )
        lay(tmp_path, {f"{n}-rieng.pdf": pdf(RESOLUTION)})
    lay(tmp_path, {"mau.pdf": pdf(RESOLUTION)})
    found = attached(tmp_path)
    assert {id: names for id, names in found.items() if id.endswith(".html")} == {
        f"{n}.html": [f"{n}-rieng.pdf"] for n in range(5)
    }


def test_a_page_with_little_but_a_link_is_the_article_of_its_file(tmp_path: Path) -> None:
    title = "Nghị quyết về giữ rừng ngập mặn ven biển tỉnh Hải Sơn"
    head = f'<title>{title}</title><meta property="og:title" content="{title}">'
    bare = f'<html><head>{head}</head><body><h1>{title}</h1><p><a href="{{}}">Tải về</a></p></body></html>'
    lay(tmp_path, {"mot/co.html": bare.format("nq.pdf"), "mot/nq.pdf": pdf(RESOLUTION)})
    lay(tmp_path, {"hai/quet.html": bare.format("quet.pdf"), "hai/quet.pdf": pdf([""])})
    found = articles(tmp_path)
    assert list(found) == ["mot/co.html"]
    assert (found["mot/co.html"].title, found["mot/co.html"].body.strip()) == (title, "")
    assert found["mot/co.html"].attachments[0].name == "nq.pdf"
    assert told(tmp_path) == [messages.attached("quet.pdf", messages.SCAN)]


def test_a_file_alone_is_an_article(tmp_path: Path) -> None:
    lay(tmp_path, {"van-ban/nq.pdf": pdf(RESOLUTION, SIGNED, title="Microsoft Word - nq35.doc")})
    (one,) = articles(tmp_path).values()
    assert one.id == "van-ban/nq.pdf"
    assert one.title == f"Nghị quyết số 35-NQ/TU {LONG}"
    assert (one.published, one.body) == (date(2023, 3, 15), "")
    assert "héc-ta" in one.attachments[0].pages[0]


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (docx("Đoạn đầu.", heading="Đề cương tuyên truyền ngày rừng"), "Đề cương tuyên truyền ngày rừng"),
        (docx("Lời đầu tập sách về rừng.", title="Tập sách về rừng"), "Tập sách về rừng"),
        (docx("Lời nói đầu về biển.", title="Nhãn chung không liên quan"), "Lời nói đầu về biển."),
        (
            docx("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đơn xin trồng rừng"),
            "Đơn xin trồng rừng",
        ),
        (
            pdf([(20.0, "Sổ tay giữ rừng ven biển"), *["Dòng chữ thường của trang đầu nói về rừng."] * 6]),
            "Sổ tay giữ rừng ven biển",
        ),
    ],
)
def test_the_title_of_a_file_without_a_letterhead(tmp_path: Path, data: bytes, title: str) -> None:
    lay(tmp_path, {"tep.docx": data})
    (one,) = articles(tmp_path).values()
    assert (one.title, one.published) == (title, None)


def test_what_cannot_be_read_is_told_and_the_article_stays(tmp_path: Path) -> None:
    lay(tmp_path, {"bai.html": page("quet.pdf", "cu.doc", "vo.docx"), "le/quet.pdf": pdf([""])})
    lay(
        tmp_path,
        {
            "quet.pdf": pdf([""]),
            "cu.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99),
            "vo.docx": b"PK\x03\x04",
        },
    )
    assert attached(tmp_path) == {"bai.html": ["quet.pdf", "cu.doc", "vo.docx"]}
    scan, old, torn, alone = told(tmp_path)
    assert scan == messages.attached("quet.pdf", messages.SCAN) and "ocrmypdf" in scan
    assert old == messages.attached("cu.doc", messages.OLD_WORD) and "soffice" in old
    assert "vo.docx hỏng" in torn
    assert alone == messages.SCAN


def test_no_link_leads_out_of_the_source(tmp_path: Path) -> None:
    lay(tmp_path, {"ngoai.pdf": pdf(RESOLUTION)})
    source = lay(
        tmp_path / "nguon",
        {"bai.html": page("../ngoai.pdf", "lien-ket.pdf"), "b.html": page(title="Khác hẳn nữa")},
    )
    (source / "lien-ket.pdf").symlink_to(tmp_path / "ngoai.pdf")
    assert attached(source) == {"bai.html": [], "b.html": []}
    line = {"title": "Tin", "body": "Thân.", "attachments": ["../ngoai.pdf"]}
    lay(source, {"tin.jsonl": json.dumps(line)})
    assert messages.attached("ngoai.pdf", messages.OUTSIDE) in told(source)


def test_records_name_their_attachments(tmp_path: Path) -> None:
    lay(tmp_path, {"tep/nq.pdf": pdf(RESOLUTION, SIGNED), "tep/kh.docx": docx("Đo đạc bãi bồi")})
    lines = [
        {"id": "a", "title": "A", "body": "A.", "attachments": ["tep/nq.pdf", "khong-co.pdf"]},
        {"id": "b", "title": "B", "body": "B.", "attachments": [{"path": "tep/kh.docx", "name": "Kế hoạch"}]},
        {"id": "c", "title": "C", "body": "C.", "attachments": [{
            "name": "c.pdf", "url": "https://hai-son.example/c.pdf", "pages": ["Một", "", "Ba"]}]},
        {"id": "d", "title": "D", "body": "D.", "attachments": "https://hai-son.example/d.pdf"},
        {"id": "e", "title": "E", "body": "E.", "attachments": 7},
    ]  # fmt: skip
    lay(tmp_path, {"tin.jsonl": "\n".join(map(json.dumps, lines))})
    found = articles(tmp_path)
    assert {id: [(one.name, len(one.pages)) for one in found[id].attachments] for id in "abcd"} == {
        "a": [("nq.pdf", 2), ("khong-co.pdf", 0)],
        "b": [("Kế hoạch", 1)],
        "c": [("c.pdf", 3)],
        "d": [("d.pdf", 0)],
    }
    assert found["c"].attachments[0].pages == ("Một", "", "Ba")
    assert set(found) == set("abcd")
    assert [text for text in told(tmp_path) if "attachments" in text or "khong-co" in text] == [
        messages.attached("khong-co.pdf", messages.NOT_THERE),
        next(text for text in told(tmp_path) if '"attachments"' in text),
    ]


def test_a_column_of_a_table_names_them_too(tmp_path: Path) -> None:
    lay(tmp_path, {"nq.pdf": pdf(RESOLUTION), "kh.docx": docx("Đo đạc bãi bồi")})
    lay(tmp_path, {"tin.csv": "Tiêu đề,Nội dung,Tệp đính kèm\nTin một,Thân bài.,nq.pdf; kh.docx\n"})
    (one,) = articles(tmp_path).values()
    assert [file.name for file in one.attachments] == ["nq.pdf", "kh.docx"]


def test_a_file_that_changed_alone_is_read_with_its_article(tmp_path: Path) -> None:
    source = lay(
        tmp_path, {"a/bai.html": page("../tep/nq.pdf"), "b/khac.html": page(title="Tin khác hẳn về chợ")}
    )
    lay(tmp_path, {"tep/nq.pdf": pdf(RESOLUTION), "le.docx": docx("Một tờ lẻ loi nằm riêng")})
    changed = [one.article.id for one in some(source, [source / "tep/nq.pdf"]) if isinstance(one, Item)]
    assert changed == ["a/bai.html"]
    changed = [one.article.id for one in some(source, [source / "le.docx"]) if isinstance(one, Item)]
    assert changed == ["le.docx"]


def test_an_article_whose_file_was_deleted_is_read_again(tmp_path: Path) -> None:
    source = lay(tmp_path, {"a/bai.html": page("../tep/nq.pdf"), "tep/nq.pdf": pdf(RESOLUTION)})
    (source / "tep/nq.pdf").unlink()
    found = [one.article for one in some(source, [source / "tep/nq.pdf"]) if isinstance(one, Item)]
    assert [(one.id, one.attachments) for one in found] == [("a/bai.html", ())]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_what_is_no_file_is_not_opened_to_look_for_names(tmp_path: Path) -> None:
    source = lay(tmp_path, {"bai.html": page("tep/nq.pdf"), "tep/nq.pdf": pdf(RESOLUTION)})
    os.mkfifo(source / "x.html")
    found = [one.article.id for one in some(source, [source / "tep/nq.pdf"]) if isinstance(one, Item)]
    assert found == ["bai.html"]


@pytest.mark.parametrize(
    "link", ["K&#7871; ho&#7841;ch.pdf", "K&#x1EBF; ho&#x1EA1;ch.pdf", "K&#x1ebf; ho&#x1ea1;ch.pdf"]
)
def test_a_changed_file_finds_the_page_that_writes_its_name_in_entities(tmp_path: Path, link: str) -> None:
    source = lay(tmp_path, {"tin/a.html": page(f"../tep/{link}"), "tep/Kế hoạch.pdf": pdf(RESOLUTION)})
    changed = [one.article.id for one in some(source, [source / "tep/Kế hoạch.pdf"]) if isinstance(one, Item)]
    assert changed == ["tin/a.html"]


def wxr(*items: str) -> str:
    listed = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<rss xmlns:wp="http://wordpress.org/export/1.2/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<wp:wxr_version>1.2</wp:wxr_version>{listed}</channel></rss>"
    )


def post(number: int, status: str = "publish") -> str:
    return (
        f"<title>Bài {number}</title><link>https://hai-son.example/bai-{number}</link>"
        f"<content:encoded><![CDATA[<p>{TEXT[0]}</p>]]></content:encoded><wp:post_id>{number}</wp:post_id>"
        f"<wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>"
    )


def upload(number: int, parent: int, name: str, status: str = "inherit") -> str:
    return (
        f"<title>{name}</title><wp:post_id>{number}</wp:post_id><wp:post_parent>{parent}</wp:post_parent>"
        f"<wp:status>{status}</wp:status><wp:post_type>attachment</wp:post_type>"
        f"<wp:attachment_url>https://hai-son.example/wp-content/uploads/2023/05/{name}</wp:attachment_url>"
    )


def test_an_export_of_wordpress_names_the_files_of_its_posts(tmp_path: Path) -> None:
    export = wxr(
        upload(4, 5, "nghi-quyet.pdf"),
        post(5),
        upload(6, 5, "bien.jpg"),
        upload(7, 5, "vang-mat.docx"),
        upload(8, 5, "rieng-tu.pdf", "private"),
        upload(9, 0, "cua-khong-ai.pdf"),
        post(10),
        post(11, "draft"),
        upload(12, 11, "cua-bai-nhap.pdf"),
    )
    folder = lay(tmp_path, {"xuat.xml": export, "uploads/2023/05/nghi-quyet.pdf": pdf(RESOLUTION)})
    found = articles(folder)
    assert sorted(found) == ["https://hai-son.example/bai-10", "https://hai-son.example/bai-5"]
    first, second = found["https://hai-son.example/bai-5"].attachments
    assert (first.name, bool(first.pages)) == ("nghi-quyet.pdf", True)
    assert (second.name, second.pages) == ("vang-mat.docx", ())  # it stays a link
    assert second.url == "https://hai-son.example/wp-content/uploads/2023/05/vang-mat.docx"
    assert found["https://hai-son.example/bai-10"].attachments == ()


def test_an_export_that_breaks_off_keeps_what_stood_before(tmp_path: Path) -> None:
    export = wxr(upload(4, 5, "nghi-quyet.pdf"), post(5), post(6))
    folder = lay(
        tmp_path, {"xuat.xml": export[: export.rindex("<item>") + 30], "nghi-quyet.pdf": pdf(RESOLUTION)}
    )
    assert attached(folder) == {"https://hai-son.example/bai-5": ["nghi-quyet.pdf"]}
