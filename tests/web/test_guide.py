"""The guide: every operator and field, and examples that find something in the archive that is there."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.query.operators import FIELDS, OPERATORS
from search.settings import Settings
from tests.paths import ROOT
from tests.web.documents import Page
from web.app import create_app
from web.settings import WebSettings


def guide(site: TestClient) -> Page:
    answer = site.get("/huong-dan")
    assert answer.status_code == 200
    return Page.of(answer.text)


def live(page: Page) -> list[str]:
    """What its live examples type."""
    found = (parse_qs(urlsplit(link).query) for link in page.links if link.startswith("/tim-kiem?q="))
    return [asked["q"][0] for asked in found]


def served(directory: Path, *sources: Path) -> TestClient:
    settings = Settings(directory / "data", "tantivy")
    with workspace(settings, "test", create=True) as work:
        sync(work, sources, prune=False, progress=lambda step, count: None)
    return TestClient(create_app(Archive.open(settings), WebSettings()))


def total(site: TestClient, text: str) -> int:
    """The articles found exactly."""
    answer = site.get("/api/v1/search", params={"q": text}).json()
    return 0 if any(hit["near"] for hit in answer["hits"]) else answer["total"]


def test_the_guide_shows_every_operator_and_field(site: TestClient) -> None:
    text = guide(site).text
    for one in (*OPERATORS, *FIELDS):
        assert one.meaning in text


def test_every_live_example_finds_something(site: TestClient) -> None:
    asked = live(guide(site))
    assert [text for text in asked if not total(site, text)] == []
    assert {
        "sơ kết*",
        "91-NQ/TW",
        "nghị quyết 91",
        "Lê Thị Mơ",
        "người:Lê Thị Mơ",
        "30/8/2023",
        "ban hành:22/10/2018",
        'mục:"Thời sự"',
    } <= set(asked)


def test_of_the_demo_every_operator_and_field_has_a_live_example(tmp_path: Path) -> None:
    with served(tmp_path, ROOT / "indexer" / "demo") as site:
        asked = live(guide(site))
        assert [text for text in asked if not total(site, text)] == []
    for field in FIELDS:
        assert any(text.startswith(f"{field.names[0]}:") for text in asked), field
    for operator in OPERATORS:
        assert any(sign in text for text in asked for sign in operator.signs), operator


def ways(page: Page) -> list[str]:
    """Where the recipes lead: what stands between the first paragraph and the signs."""
    end = next(at for at, link in enumerate(page.links) if link == "#p1")
    return [link for link in page.links[:end] if not link.startswith("#") and "?" in link]


def test_of_the_demo_every_recipe_leads_to_something(tmp_path: Path) -> None:
    with served(tmp_path, ROOT / "indexer" / "demo") as site:
        text = site.get("/huong-dan").text
        tasks = text[text.index('<dl class="recipes">') : text.index("</dl>")].split("<dt>")[1:]
        assert len(tasks) >= 8
        assert [task for task in tasks if "<a href=" not in task] == []
        for link in ways(Page.of(text)):
            answer = site.get(link)
            assert answer.status_code == 200
            if link.startswith("/tim-kiem.atom"):
                assert "<entry>" in answer.text
            elif link.startswith("/hoi-nghi"):
                assert not Page.of(answer.text).text.count("Không có hội nghị nào")
        on_a_day = next(text for text in live(Page.of(text)) if re.fullmatch(r"\D+ \d+/\d+/\d{4}", text))
        card = site.get("/api/v1/search", params={"q": on_a_day}).json()["card"]
        assert card["kind"] == "office" and card["facts"]


@pytest.mark.parametrize("lines", ["", '{"title": "Tin", "body": "Một."}\n'])
def test_of_an_archive_with_nothing_the_guide_is_whole_and_nothing_is_live(
    tmp_path: Path, lines: str
) -> None:
    source = tmp_path / "tin.jsonl"
    source.write_text(lines, encoding="utf-8")
    with served(tmp_path, source) as site:
        page = guide(site)
    assert live(page) == []
    for one in (*OPERATORS, *FIELDS):
        assert one.example in page.text
        assert one.meaning in page.text
    assert "35-NQ/TW" in page.text
