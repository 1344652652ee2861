"""Every kind of conference that extraction can name is a kind that query, field and filter read."""

from collections.abc import Iterator

import msgspec
import pytest
from unidecode import unidecode

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import Settings
from search.vietnamese.conference_kinds import ConferenceKind, conference_kinds
from search.vietnamese.text import fold, slug
from tests.indexer.conftest import TODAY

KINDS = {str(number): kind for number, kind in enumerate(conference_kinds())}
"""By the id of the article that reports one of them."""


def printed(kind: ConferenceKind) -> str:
    """The kind as an article names it."""
    words = kind.name if kind.name in kind.said or kind.lead == "giải" else f"{kind.lead} {kind.said[0]}"
    words = kind.name if not kind.lead else words
    return words[0].upper() + words[1:]


def article(id: str, kind: ConferenceKind) -> dict[str, object]:
    body = f"Sáng 12/3/2024, Huyện ủy Hòa Tân tổ chức {printed(kind)} của địa phương. Đông đảo bà con đến dự."
    return {"id": id, "title": "Tin Hòa Tân", "body": body, "published_at": "2024-03-13"}


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(request.param)
    source = directory / "articles.jsonl"
    source.write_bytes(b"".join(msgspec.json.encode(article(id, kind)) + b"\n" for id, kind in KINDS.items()))
    settings = Settings(directory / "data", request.param)
    with workspace(settings, "tests", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    opened = Archive.open(settings)
    yield opened
    opened.close()


def ids(archive: Archive, text: str = "", **parameters: str) -> set[str]:
    return {hit.id for hit in archive.find(SearchRequest(text, size=100, **parameters), TODAY).hits}


@pytest.mark.parametrize("id", KINDS)
def test_a_kind_is_read_everywhere(archive: Archive, id: str) -> None:
    name = KINDS[id].name
    stored = archive.article(id)
    assert stored is not None
    assert [fact.kind for fact in stored.facts.conferences] == [name]
    plain = fold(name)
    assert plain == unidecode(name).lower()
    for spelling in (name, plain, name.upper()):
        for found in (
            ids(archive, f"hội nghị:{spelling}"),
            ids(archive, f'hoi nghi:"{spelling}"'),
            ids(archive, conference=spelling),
        ):
            assert id in found
            assert len(found) <= 4
    assert id in ids(archive, conference=slug(name))
    page = archive.find(SearchRequest(f"hội nghị:{name}"), TODAY)
    assert not page.problems
    assert [(chip.kind, chip.text) for chip in page.understood] == [("conference", f"hội nghị:{name}")]


@pytest.mark.parametrize("id", [id for id, kind in KINDS.items() if kind.name != "hội nghị"])
def test_a_kind_as_the_whole_query_finds_its_conferences(archive: Archive, id: str) -> None:
    page = archive.find(SearchRequest(KINDS[id].name, size=100), TODAY)
    assert id in {hit.id for hit in page.hits}
    assert "conference" in {chip.kind for chip in page.understood}


def test_every_word_that_says_a_kind_is_one_behind_the_field(archive: Archive) -> None:
    for word in sorted({word for kind in KINDS.values() for word in kind.said}):
        saying = {id for id, kind in KINDS.items() if word in kind.said}
        assert ids(archive, f"hội nghị:{fold(word)}") >= saying
        assert ids(archive, conference=word) >= saying
