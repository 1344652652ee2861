"""The card above results: for one person, official document or office, and for nothing else."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.card import card
from search.answer.results import AnswerCard, SearchRequest
from search.archive import Archive
from search.settings import Settings
from search.store.sql.sqlite import SqliteConnection

TODAY = date(2026, 1, 15)
SECRETARY = "bi-thu-tinh-uy-hai-son"


def item(id: str, published: str, body: str, title: str = "Tin trong tỉnh") -> dict[str, Any]:
    return {"id": id, "title": title, "body": body, "published_at": published}


ARTICLES = (
    item("truoc", "2012-03-14", "Đồng chí Phan Hữu Trác, Bí thư Tỉnh ủy Hải Sơn phát biểu tại buổi lễ."),
    item(
        "ra-mat",
        "2019-01-21",
        "Sáng 21/01/2019, đồng chí Mạc Đình Khuê, Bí thư Tỉnh ủy chủ trì lễ ra mắt. Ban Chỉ đạo giúp cấp ủy "
        "thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị về bảo vệ nền tảng tư tưởng "
        "của Đảng.",
    ),
    item(
        "ke-hoach",
        "2019-04-02",
        "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 112-KH/TU, ngày 18/3/2019 thực hiện Nghị quyết số "
        "35-NQ/TW của Bộ Chính trị.",
    ),
    item("cuoi", "2019-12-30", "Đồng chí Mạc Đình Khuê, Bí thư Tỉnh ủy Hải Sơn thăm xã Tân An."),
    item("bau", "2020-10-18", "Đồng chí Tống Thị Mỹ Liên, Phó Bí thư Tỉnh ủy Hải Sơn dự hội nghị."),
    item(
        "moi",
        "2021-05-02",
        "Đồng chí Tống Thị Mỹ Liên, Bí thư Tỉnh ủy Hải Sơn dự hội nghị. Nguyên Bí thư Tỉnh ủy Mạc Đình Khuê "
        "cùng dự.",
    ),
    item("tang-qua", "2021-06-01", "Ông Hồ Văn Bưởi, Giám đốc Sở Y tế tỉnh Hải Sơn trao quà cho trạm y tế."),
    item(
        "trung-so", "2021-07-01", "Thực hiện Chỉ thị số 09-CT/TW, ngày 1/2/2011 của Ban Bí thư, tỉnh báo cáo."
    ),
    item("trung-so-2", "2021-08-01", "Thực hiện Chỉ thị số 09-CT/TU, ngày 5/3/2021 của Tỉnh ủy, xã báo cáo."),
    item("tham", "2021-08-15", "Thủ tướng Chính phủ Phan Bá Trầm thăm công nhân tỉnh Hải Sơn."),
    item(
        "doan",
        "2021-08-20",
        "Đoàn công tác do ông Lê Chí Vọng, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Tân "
        "Giang dẫn đầu đến tìm hiểu việc nuôi tôm.",
    ),
    item("nghi-huu", "2021-09-01", "Nguyên Giám đốc Sở Y tế tỉnh Hải Sơn Hồ Văn Bưởi trồng cây."),
)


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory: Path = tmp_path_factory.mktemp("card")
    source = directory / "tin.jsonl"
    lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in ARTICLES)
    source.write_text("".join(lines), encoding="utf-8")
    settings = Settings(directory / "data", request.param)
    with workspace(settings, "test", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    opened = Archive.open(settings)
    yield opened
    opened.close()


def asked(archive: Archive, text: str, **request: Any) -> AnswerCard | None:
    return archive.find(SearchRequest(text, **request), TODAY).card


def labels(archive: Archive, text: str) -> list[str]:
    found = asked(archive, text)
    assert found is not None
    return [fact.label for fact in found.facts]


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("Tống Thị Mỹ Liên", "person", "tong-thi-my-lien"),
        ("tong thi my lien la ai", "person", "tong-thi-my-lien"),
        ("đồng chí Tống Thị Mỹ Liên là ai?", "person", "tong-thi-my-lien"),
        ("nghị quyết 35 là gì", "document", "35-nq-tw"),
        ("NQ 35", "document", "35-nq-tw"),
        ("35-NQ/TW", "document", "35-nq-tw"),
        ("35 nq tw", "document", "35-nq-tw"),
        ("ai là bí thư tỉnh ủy Hải Sơn", "office", SECRETARY),
        ("ai là bí thư tỉnh ủy", "office", SECRETARY),
        ("bí thư tỉnh ủy hiện nay là ai?", "office", SECRETARY),
        ("bi thu tinh uy la ai", "office", SECRETARY),
        ("bi thu tinh uy hai son", "office", SECRETARY),
        ("bi thu tinh uy tinh hai son", "office", SECRETARY),
        ("bí thư tỉnh ủy tân giang", "office", "bi-thu-tinh-uy-tan-giang"),  # of a list that says it last
        ("ai giữ chức bí thư tỉnh ủy tháng 3/2019", "office", SECRETARY),
        ("pbt tỉnh ủy", "office", "pho-bi-thu-tinh-uy-hai-son"),
        ("giám đốc sở y tế tỉnh Hải Sơn", "office", "giam-doc-so-y-te-tinh-hai-son"),
        ("thủ tướng là ai", "office", "thu-tuong-chinh-phu"),
        ("ai la thu tuong", "office", "thu-tuong-chinh-phu"),
        ("thủ tướng", "office", "thu-tuong-chinh-phu"),
    ],
)
def test_what_a_card_is_of(archive: Archive, text: str, kind: str, key: str) -> None:
    found = asked(archive, text)
    assert found is not None
    assert (found.kind, found.key) == (kind, key)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hội nghị",
        "Tống Thị Mỹ Liên dự hội nghị",
        "Tống Thị Mỹ Liên Mạc Đình Khuê",
        "-Tống Thị Mỹ Liên",
        "Bí thư Tỉnh ủy Tống Thị Mỹ Liên",
        "NQ 35 sơ kết",
        "chỉ thị 09",
        "nghị quyết 99",
        "bí thư tỉnh ủy dự hội nghị",
        "bí thư tỉnh ủy Bắc Lĩnh",
        "nguyên bí thư tỉnh ủy",
        "thủ tướng thăm công nhân",
        "thú tướng",
        '"bí thư tỉnh ủy"',
        "-bí thư tỉnh ủy",
        "bí thư",
        "chủ tịch nước",
        "bí thư tỉnh ủy 22/12",
        "bí thư tỉnh ủy 2018 2019",
        "bí thư tỉnh ủy ngày 1/1/2001",
        "giám đốc sở y tế tỉnh Hải Sơn tháng 12/2021",
        "sơ kết OR ra mắt",
    ],
)
def test_of_anything_else_there_is_none(archive: Archive, text: str) -> None:
    assert asked(archive, text) is None


@pytest.mark.parametrize(
    "request_",
    [{"page": 2}, {"sort": "newest"}, {"sections": ("Tin",)}, {"people": ("Mạc Đình Khuê",)},
     {"published_from": date(2019, 1, 1)}],
)  # fmt: skip
def test_it_is_for_the_first_page_by_relevance_without_filters(
    archive: Archive, request_: dict[str, Any]
) -> None:
    assert asked(archive, "Tống Thị Mỹ Liên", **request_) is None


def test_a_person_with_present_and_earlier_offices(archive: Archive) -> None:
    assert labels(archive, "Tống Thị Mỹ Liên") == [
        "Theo bài mới nhất: Bí thư Tỉnh ủy Hải Sơn, từ 2/5/2021",
        "Trước đó: Phó Bí thư Tỉnh ủy Hải Sơn, 18/10/2020",
        "Số bài",
    ]


def test_who_no_longer_holds_an_office_is_not_said_to(archive: Archive) -> None:
    assert labels(archive, "Mạc Đình Khuê")[:2] == [
        "Từng giữ chức: Bí thư Tỉnh ủy Hải Sơn, 2/5/2021",
        "Trước đó: Bí thư Tỉnh ủy Hải Sơn, 21/1/2019 – 30/12/2019",
    ]


def test_a_document_with_its_days_and_what_implements_it(archive: Archive) -> None:
    found = asked(archive, "nghị quyết 35 là gì")
    assert found is not None
    told = {(fact.label, fact.text, fact.article) for fact in found.facts}
    assert ("Loại văn bản", "Nghị quyết", "ra-mat") in told
    assert ("Nơi ban hành", "Bộ Chính trị", "ra-mat") in told
    assert ("Ban hành", "ngày 22/10/2018", "ra-mat") in told
    following = next(fact for fact in found.facts if fact.label == "Được thực hiện bởi: 112-KH/TU")
    assert following.article == "ke-hoach" and "112-KH/TU" in following.text
    assert "bảo vệ nền tảng tư tưởng của Đảng" in next(
        one.text for one in found.facts if one.title == "Nội dung"
    )


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "ai là bí thư tỉnh ủy",
            [
                ("Theo bài mới nhất: Tống Thị Mỹ Liên, từ 2/5/2021", "moi"),
                ("Trước đó: Mạc Đình Khuê, 21/1/2019 – 30/12/2019", "cuoi"),
                ("Trước đó: Phan Hữu Trác, 14/3/2012", "truoc"),
            ],
        ),
        ("bí thư tỉnh ủy 15/3/2019", [("Ngày 15/3/2019: Mạc Đình Khuê, 21/1/2019 – 30/12/2019", "ra-mat")]),
        (
            "bí thư tỉnh ủy tháng 6/2020",
            [("Theo bài gần nhất trước tháng 6/2020: Mạc Đình Khuê, 21/1/2019 – 30/12/2019", "cuoi")],
        ),
        (
            "ai là bí thư tỉnh ủy năm 2015?",
            [("Theo bài gần nhất trước năm 2015: Phan Hữu Trác, 14/3/2012", "truoc")],
        ),
        ("giám đốc sở y tế tỉnh Hải Sơn", [("Trước đó: Hồ Văn Bưởi, 1/6/2021", "tang-qua")]),
        (
            "giám đốc sở y tế tỉnh Hải Sơn 1/8/2021",
            [("Theo bài gần nhất trước ngày 1/8/2021: Hồ Văn Bưởi, 1/6/2021", "tang-qua")],
        ),
        (
            "bí thư tỉnh ủy Hải Sơn 1/1/2025",
            [("Theo bài gần nhất trước ngày 1/1/2025: Tống Thị Mỹ Liên, 2/5/2021", "moi")],
        ),
    ],
)
def test_an_office_now_and_then(archive: Archive, text: str, facts: list[tuple[str, str]]) -> None:
    found = asked(archive, text)
    assert found is not None
    assert [(fact.label, fact.article) for fact in found.facts] == facts


@pytest.mark.parametrize(
    "text", ["Mạc Đình Khuê", "NQ 35", "ai là bí thư tỉnh ủy", "bí thư tỉnh ủy 15/3/2019"]
)
def test_every_fact_names_the_words_it_was_read_from(archive: Archive, text: str) -> None:
    found = asked(archive, text)
    assert found is not None and found.facts
    for fact in found.facts:
        stored, mention = archive.article(fact.article), fact.mention
        assert stored is not None
        part = stored.article.part(mention.part, mention.index)
        assert part[mention.start : mention.end] == mention.text != ""
        assert fact.about is None or mention.text in fact.text
        assert len(fact.text) <= 210


@pytest.mark.parametrize(
    ("text", "most"),
    [("Mạc Đình Khuê", 8), ("NQ 35", 8), ("ai là bí thư tỉnh ủy", 8), ("bí thư tỉnh ủy 15/3/2019", 8),
     ("hội nghị sơ kết ở xã", 0), ("NQ 35 sơ kết", 0), ("bí thư tỉnh ủy dự hội nghị", 8)],
)  # fmt: skip
def test_it_takes_few_reads(archive: Archive, text: str, most: int) -> None:
    parsed, statements = archive.parsed(text, TODAY), list[str]()
    with archive.store.reading() as state:
        assert isinstance(state, SqliteConnection)
        state.driver.set_trace_callback(statements.append)
        card(archive.store, parsed)
        state.driver.set_trace_callback(None)
    assert len(statements) <= most


def test_a_day_long_after_the_last_article_has_no_card(archive: Archive) -> None:
    assert asked(archive, "bí thư tỉnh ủy Hải Sơn 1/1/2030") is None


@pytest.mark.parametrize(
    "text",
    [
        "bí thư tỉnh ủy 15/3/2019",
        "bi thu tinh uy thang 1/2019",
        "ngày 30/12/2019 bí thư tỉnh ủy",
        "ai là bí thư tỉnh ủy tháng 3/2019",
    ],
)
def test_the_day_beside_an_office_is_not_required_of_the_hits(archive: Archive, text: str) -> None:
    of_any_day = archive.find(SearchRequest("bí thư tỉnh ủy"), TODAY)
    page = archive.find(SearchRequest(text), TODAY)
    assert {hit.id for hit in page.hits} == {hit.id for hit in of_any_day.hits}
    assert page.total == 6 and page.card is not None
    assert [chip.kind for chip in page.understood if chip.kind == "date"] == ["date"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bí thư tỉnh ủy 2019", ["cuoi", "ra-mat"]),
        ("dự hội nghị tháng 5/2021", ["moi"]),
        ("bí thư tỉnh ủy trước 3/2019", ["ra-mat", "truoc"]),
        ("bí thư tỉnh ủy từ 1/12/2019 đến 31/12/2020", ["bau", "cuoi"]),
        ("bí thư tỉnh ủy đăng:12/2019", ["cuoi"]),
        ("bí thư tỉnh ủy date:30/12/2019", ["cuoi"]),
    ],
)
def test_any_other_time_is_required(archive: Archive, text: str, found: list[str]) -> None:
    assert sorted(hit.id for hit in archive.find(SearchRequest(text), TODAY).hits) == found


def test_a_day_that_no_card_answers_for_is_required(archive: Archive) -> None:
    page = archive.find(SearchRequest("phó bí thư tỉnh ủy Hải Sơn 18/10/2020"), TODAY)
    assert page.card is not None and page.total == 1
    page = archive.find(SearchRequest("bí thư tỉnh ủy Hải Sơn 1/1/2030", nearby=False), TODAY)
    assert page.card is None and page.total == 0
