"""One article that a rule, the store or a process fails on never stops the others."""

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import upkeep
from indexer.extract import Lexicon, extract
from indexer.extraction import WORTH_A_POOL, facts
from indexer.processes.crew import Crew, Ended
from indexer.workspace import locked_store, workspace
from search.answer.results import SearchRequest
from search.archive import Archive
from search.errors import ArchiveError
from search.model import Article, DateFact, Facts
from search.vietnamese.dates import periods
from tests.indexer.conftest import TODAY, Site
from tests.indexer.test_sync import ONE, TWO, counts

Extract = Callable[[Article, Lexicon], Facts]


def failing(article: Article, lexicon: Lexicon) -> Facts:
    if article.id == "mot":
        raise IndexError("a rule of ours")
    return extract(article, lexicon)


def inventing(article: Article, lexicon: Lexicon) -> Facts:
    """A fact without the words it was read from, which the store refuses."""
    if article.id == "mot":
        return Facts(dates=(DateFact("happened", periods.year(2020), ()),))
    return extract(article, lexicon)


@pytest.mark.parametrize(("rule", "reason"), [(failing, "a rule of ours"), (inventing, "without the words")])
def test_an_article_whose_facts_fail_is_set_aside_and_the_rest_goes_on(
    site: Site, monkeypatch: pytest.MonkeyPatch, rule: Extract, reason: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("indexer.extraction.extract", rule)
        report = site.publish(ONE, TWO)
    assert counts(report) == "read 2, added 1, changed 0, unchanged 0, removed 0, set aside 1"
    (item,) = report.set_aside
    assert (item.place, item.id) == (f"{site.file}, dòng 1", "mot")
    assert reason in item.reason
    assert site.find() == ["hai"]
    healed = site.publish(ONE, TWO)
    assert counts(healed) == "read 2, added 1, changed 0, unchanged 1, removed 0, set aside 0"
    with locked_store(site.settings, "test") as store:
        assert store.set_aside() == []


@pytest.mark.parametrize("rule", [failing, inventing])
def test_a_rebuild_keeps_the_former_facts_where_the_new_rules_fail(
    site: Site, monkeypatch: pytest.MonkeyPatch, rule: Extract
) -> None:
    site.publish(ONE, TWO)

    def rebuilt() -> list[str]:
        with locked_store(site.settings, "test") as store:
            items = upkeep.rebuild(site.settings, store, lambda step, count: None)
            assert [item.place for item in store.set_aside()] == [item.place for item in items]
        return [item.place for item in items]

    monkeypatch.setattr(upkeep, "rules_version", lambda: 1)
    with monkeypatch.context() as patched:
        patched.setattr("indexer.extraction.extract", rule)
        for _ in range(2):
            assert rebuilt() == ["kho, bài mot"]
    assert site.find(people=("le-thi-mo",)) == ["mot"]
    assert rebuilt() == []


def test_a_worker_that_is_killed_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    many = [Article(str(n), f"Tin {n}", "Hội nghị tại Hải Sơn.") for n in range(40 * WORTH_A_POOL)]
    found = facts(many, Lexicon(), len(many))
    assert isinstance(next(found), Facts)
    for child in multiprocessing.active_children():
        child.kill()
    rest = list(found)
    assert len(rest) == len(many) - 1 and all(isinstance(one, Facts) for one in rest)

    def ended(*_: object) -> object:
        raise Ended

    monkeypatch.setattr(Crew, "outcome", ended)
    with pytest.raises(ArchiveError, match="ended from outside"):
        next(facts(many, Lexicon(), len(many)))


def test_a_source_whose_name_is_not_utf_8_is_read(site: Site, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"ngu\xf4n.jsonl")
    file.write_text('{"title": "Tin một", "body": "Họp tại Hải Sơn."}\n{"title": "Tin hai"}\n', "utf-8")
    report = site.sync(file, prune=True)
    assert (report.counts.added, report.counts.set_aside) == (1, 1)


def test_an_index_whose_engine_is_not_installed_names_the_mend(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.publish(ONE)
    engine = site.settings.engine
    gone = ModuleNotFoundError(f"No module named {engine!r}", name=engine)

    def missing(name: str) -> object:
        raise gone

    monkeypatch.setattr("search.index.engines.import_module", missing)
    archive = Archive.open(site.settings)
    with pytest.raises(ArchiveError, match=r"not installed.*rebuild --engine whoosh"):
        archive.find(SearchRequest("họp"), TODAY)
    assert "not installed" in (archive.problem() or "")
    archive.close()
    with pytest.raises(ArchiveError, match="not installed"), workspace(site.settings, "test", wait=10):
        pass


def test_the_index_is_its_owners_alone(site: Site) -> None:
    before = os.umask(0o022)
    try:
        site.publish(ONE)
    finally:
        os.umask(before)
    generations = (path for path in site.settings.index.glob("0*") if path.is_dir())
    places = [site.settings.data, site.settings.index, *generations]
    assert {place.stat().st_mode & 0o777 for place in places} == {0o700}
