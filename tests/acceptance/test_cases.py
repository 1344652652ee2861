"""Every acceptance case on every engine, from JSON Lines through the indexer to the result page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.answer.results import ResultPage, SearchRequest
from search.archive import Archive
from search.settings import Settings
from tests.acceptance.articles import ARTICLES
from tests.acceptance.cases import CASES, TODAY, Case
from tests.engines import ENGINES, settings_of
from tests.postgresql import Server
from tests.taking_in import take_in

SIGNS = [*'()[]{}*-+:"', "OR", "NOT", "hoặc"]
QUERIES = [spelling for case in CASES for spelling in (case.text, *case.same) if len(spelling) < 80]


def chosen_settings(request: pytest.FixtureRequest, data: Path) -> Settings:
    """An archive with each engine, and one whose store is in PostgreSQL."""
    if request.param != "postgresql":
        return settings_of(request, request.param, data)
    server: Server = request.getfixturevalue("postgresql")
    return Settings(data, "tantivy", server.database("template0"))


@pytest.fixture(scope="module", params=[*ENGINES, "postgresql"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(request.param)
    chosen = chosen_settings(request, directory / "data")
    report = take_in(chosen, ARTICLES)
    assert (report.counts.added, report.set_aside) == (len(ARTICLES), [])
    opened = Archive.open(chosen)
    yield opened
    opened.close()


def find(archive: Archive, text: str, **parameters: Any) -> ResultPage:
    request = SearchRequest(text=text, size=100, **parameters)
    return archive.find(request, TODAY)


def ids(page: ResultPage) -> set[str]:
    return {hit.id for hit in page.hits}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_acceptance(archive: Archive, case: Case) -> None:
    page = find(archive, case.text, **case.parameters)
    found = ids(page)
    assert found >= set(case.finds), found
    exact = {hit.id for hit in page.hits if not hit.near}
    assert not exact & set(case.never)
    if case.only is not None:
        assert exact == set(case.only)
    if case.first:
        assert page.hits[0].id == case.first
    if case.finds:
        assert page.hits[0].near is case.near
    for spelling in case.same:
        assert ids(find(archive, spelling)) == found, spelling
    if case.suggestion is not None:
        assert page.suggestion == case.suggestion
    if case.problem:
        messages = " ".join(problem.message for problem in page.problems)
        assert case.problem.lower() in messages.lower()
    if case.person:
        assert any(person.name == case.person for hit in page.hits for person in hit.people)


@settings(max_examples=80)
@given(
    text=st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from([*'()[]{}*-+:"', "OR", "NOT", "hoặc", *QUERIES]), max_size=12).map(" ".join),
    )
)
def test_any_text_is_answered(archive: Archive, text: str) -> None:
    page = find(archive, text)
    assert page.total >= len(page.hits)
    assert page.suggestion is None or page.suggestion != text


def test_28_two_terms_are_two_official_documents(archive: Archive) -> None:
    page = find(archive, "06-CT/TW")
    keys = {hit.id: {document.key for document in hit.documents} for hit in page.hits}
    assert keys["M"] and keys["M2"] and not keys["M"] & keys["M2"]
    assert any("có thể là" in problem.message for problem in page.problems)


def test_31_both_dates_of_issue_stand_with_their_sources(archive: Archive) -> None:
    key = next(document.key for hit in find(archive, "22/10/2018").hits for document in hit.documents)
    page = archive.store.document_page(key)
    assert page is not None
    stated = {(issue.when.start.isoformat(), issue.article.id) for issue in page.issued}
    assert {("2018-10-22", "A"), ("2018-10-25", "O")} <= stated
