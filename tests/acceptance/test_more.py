"""Unseen queries of the acceptance classes on every engine, with more articles of the same kinds."""

from collections.abc import Iterable, Iterator

import pytest

from search.archive import Archive
from search.query.parsed import Understood
from search.query.parser import as_words
from search.vietnamese.text import fold
from tests.acceptance.articles import ARTICLES
from tests.acceptance.cases import TODAY, Case
from tests.acceptance.more import MORE_CASES
from tests.acceptance.more_articles import MORE_ARTICLES
from tests.acceptance.more_facts import MORE_FACTS
from tests.acceptance.more_words import MORE_WORDS
from tests.acceptance.test_cases import chosen_settings, find, ids
from tests.engines import ENGINES
from tests.taking_in import take_in

CASES = (*MORE_CASES, *MORE_FACTS, *MORE_WORDS)


@pytest.fixture(scope="module", params=[*ENGINES, "postgresql"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(f"more-{request.param}")
    articles = [*ARTICLES, *MORE_ARTICLES]
    chosen = chosen_settings(request, directory / "data")
    report = take_in(chosen, articles)
    assert (report.counts.added, report.set_aside) == (len(articles), [])
    opened = Archive.open(chosen)
    yield opened
    opened.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
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


_STRANGE = (
    *(sign * 10_000 for sign in '()"*-+:[]{}«»“”/.,|&!?'),
    "nghị quyết " * 1_000,
    "(" * 500 + "đảng" + ")" * 500,
    "-(" * 300 + "đảng" + ")" * 300,
    "(a OR " * 200 + "b" + ")" * 200,
    "\ud800 đảng \udfff",
    "đảng\0viên",
    "\u202eđảng\u202c \u200fviên",
    "đảng 😀👨‍👩‍👧 viên",
    "ă" * 999,
    "ab* " * 2_000,
    "* " * 3_000,
    "th* ng* tr* ch* ph* gi* kh* nh*",
    "người:" * 500,
    "22/10/2018 " * 60,
    "khóa XII " * 30,
    "trung ương 4 khóa " * 20,
    "\u0301" * 5_000,
    "a" + "\u0301" * 5_000,
    "đ/c " * 40,
    "３５－ＮＱ／ＴＷ",
    "٣٥-NQ/TW",
)


@pytest.mark.parametrize("text", _STRANGE, ids=range(len(_STRANGE)))
def test_strange_input_is_answered(archive: Archive, text: str) -> None:
    page = find(archive, text)
    assert page.total >= len(page.hits)
    assert len(page.problems) <= 21
    assert all(text[chip.start : chip.end] == chip.text for chip in page.understood)
    assert all(problem.message.endswith(".") for problem in page.problems)
    assert len(archive.suggest(text)) <= 10


def read(chips: Iterable[Understood]) -> list[tuple[str, str]]:
    """What is understood; the sides of an OR are told by their own chips."""
    return [(chip.kind, chip.value) for chip in chips if chip.kind != "either"]


@pytest.mark.parametrize("case", [case for case in CASES if case.text], ids=lambda case: case.id)
def test_chips_and_suggestions_hold(archive: Archive, case: Case) -> None:
    for text in (case.text, *case.same):
        chips = archive.parsed(text, TODAY).understood
        for chip in chips:
            assert text[chip.start : chip.end] == chip.text
            left = archive.parsed(as_words(text, chip), TODAY).understood
            others = [other for other in chips if not chip.start <= other.start < chip.end]
            # The beginning of an office is understood beside a person only.
            alone = [other for other in others if {chip.kind, other.kind} != {"person", "office"}]
            assert read(left) in (read(others), read(alone)), (text, chip.text)
    suggestion = find(archive, case.text).suggestion
    if suggestion is not None:
        assert fold(suggestion) != fold(case.text)
        assert any(not hit.near for hit in find(archive, suggestion).hits)
