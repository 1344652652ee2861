"""Unseen queries of the acceptance classes on every engine, with more articles of the same kinds."""

import json
from collections.abc import Iterator

import pytest

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from search.vietnamese.text import fold
from tests.acceptance import Case
from tests.acceptance_articles import ARTICLES
from tests.acceptance_more import MORE_CASES
from tests.acceptance_more_articles import MORE_ARTICLES
from tests.test_acceptance import ENGINES, find, ids


@pytest.fixture(scope="module", params=ENGINES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(f"more-{request.param}")
    source = directory / "articles.jsonl"
    articles = [*ARTICLES, *MORE_ARTICLES]
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
    chosen = Settings(directory / "data", request.param)
    with workspace(chosen, "tests", create=True) as work:
        report = sync(work, [source], prune=False, progress=lambda step, count: None)
    assert (report.counts.added, report.set_aside) == (len(articles), [])
    opened = Archive.open(chosen)
    yield opened
    opened.close()


@pytest.mark.parametrize("case", MORE_CASES, ids=lambda case: case.id)
def test_more(archive: Archive, case: Case) -> None:
    page = find(archive, case.text, **case.parameters)
    found = ids(page)
    exact = {hit.id for hit in page.hits if not hit.near}
    assert found >= set(case.finds), found
    assert not exact & set(case.never), exact
    if case.only is not None:
        assert exact == set(case.only)
    if case.first:
        assert page.hits[0].id == case.first
    if case.finds:
        assert page.hits[0].near is case.near
    if case.suggestion is not None:
        assert fold(page.suggestion or "") == fold(case.suggestion)
    if case.near:
        assert fold(page.suggestion or "") != fold(case.text)
    if case.problem:
        assert case.problem.lower() in " ".join(problem.message for problem in page.problems).lower()
    if case.person:
        assert any(person.name == case.person for hit in page.hits for person in hit.people)
    different = {
        spelling: other for spelling in case.same if (other := ids(find(archive, spelling))) != found
    }
    assert not different, found
