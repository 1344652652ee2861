"""What an engine cannot take never costs an article, and what it refuses is told until it is taken."""

import pytest

from search.index import index as index_module
from search.index.engine import Entry
from search.model import StoredArticle
from tests.indexer.conftest import Site
from tests.indexer.test_sync import ONE, TWO

LONG = "ă" * 1_320


def test_an_endless_word_costs_nothing_but_itself(site: Site) -> None:
    article = {**ONE, "body": f"{ONE['body']} {LONG} sau cùng.", "section": LONG, "author": LONG}
    report = site.publish(article, TWO)
    assert (report.set_aside, report.counts.added) == ([], 2)
    assert site.find('"sau cùng"') == ["mot"]
    assert site.publish(article, TWO).counts.unchanged == 2


def test_what_an_engine_refuses_is_told_in_every_run(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    real = index_module.entry

    def broken(stored: StoredArticle) -> Entry:
        made = real(stored)
        return (
            Entry(**{name: getattr(made, name) for name in made.__slots__} | {"row": 0})
            if (stored.article.id == "mot")
            else made
        )

    with monkeypatch.context() as patched:
        patched.setattr(index_module, "entry", broken)
        assert site.publish(ONE, TWO).counts.set_aside == 1
        assert [item.id for item in site.publish(ONE, TWO).set_aside] == ["mot"]
    report = site.publish(ONE, TWO)
    assert (report.counts.unchanged, [item.id for item in report.set_aside]) == (2, ["mot"])
    report = site.publish({**ONE, "body": f"{ONE['body']} Đã sửa."}, TWO)
    assert (report.counts.changed, report.set_aside) == (1, [])
    assert set(site.find()) == {"mot", "hai"}
