"""`words.toml` in the data directory: taken up without a restart, and never in the way of an answer."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest

from search.answer.results import SearchRequest
from search.archive import Archive, WordsFile
from tests.indexer.conftest import TODAY, Site

LONG = {"id": "long", "title": "Ban Quản lý dự án họp", "body": "Ban Quản lý dự án huyện Hải Sơn họp."}
SHORT = {"id": "short", "title": "BQLDA họp", "body": "BQLDA huyện Hải Sơn họp bàn."}
WORDS = '[abbreviations]\n"BQLDA" = "Ban Quản lý dự án"\n'


@pytest.fixture(autouse=True)
def _always_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WordsFile, "EVERY", 0.0)


def found(archive: Archive, text: str) -> set[str]:
    return {hit.id for hit in archive.find(SearchRequest(text), TODAY).hits}


def test_either_form_finds_the_same_articles(site: Site) -> None:
    full = {"id": "a", "title": "Ủy ban nhân dân tỉnh họp", "body": "Ủy ban nhân dân tỉnh họp phiên tháng."}
    short = {"id": "b", "title": "UBND tỉnh họp", "body": "UBND tỉnh họp phiên tháng."}
    other = {"id": "c", "title": "Dân của tỉnh", "body": "Ủy thác cho ban của nhân loại, dân và tỉnh."}
    site.publish(full, short, other)
    for text in ("UBND tỉnh", "ubnd tinh", "Ủy ban nhân dân tỉnh", "uy ban nhan dan tinh"):
        assert set(site.find(text)) == {"a", "b"}
    assert site.find('"UBND tỉnh"') == ["b"]


def test_the_file_is_taken_up_changed_and_taken_away(site: Site, reading: Callable[[], Archive]) -> None:
    site.publish(LONG, SHORT)
    archive = reading()
    assert found(archive, "BQLDA họp") == {"short"}
    before = archive.state().words
    site.settings.words.write_text(WORDS, encoding="utf-8")
    assert found(archive, "BQLDA họp") == {"long", "short"}
    assert archive.state().words != before
    assert [chip.kind for chip in archive.parsed("BQLDA", TODAY).understood] == ["abbreviation"]
    site.settings.words.unlink()
    assert found(archive, "BQLDA họp") == {"short"}
    assert archive.state().words == before


@pytest.mark.parametrize("broken", [b"[abbreviations\n", b"\xff\xfe", b'[[former_names]]\nold = "a"\n'])
def test_a_broken_file_keeps_the_last_good_words_and_says_so(
    site: Site, reading: Callable[[], Archive], caplog: pytest.LogCaptureFixture, broken: bytes
) -> None:
    site.publish(LONG, SHORT)
    site.settings.words.write_text(WORDS, encoding="utf-8")
    archive = reading()
    assert archive.words_problem() is None
    site.settings.words.write_bytes(broken)
    with caplog.at_level(logging.WARNING):
        assert found(archive, "BQLDA họp") == {"long", "short"}
        assert found(archive, "BQLDA họp") == {"long", "short"}
    assert str(site.settings.words) in (archive.words_problem() or "")
    assert len([line for line in caplog.messages if "words.toml" in line]) == 1
    site.settings.words.write_text(WORDS + "\n", encoding="utf-8")
    assert archive.words_problem() is None


def test_the_file_is_not_looked_at_more_often_than_once_a_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WordsFile, "EVERY", 3600.0)
    path = tmp_path / "words.toml"
    words = WordsFile(path)
    shipped = words.current()
    path.write_text(WORDS, encoding="utf-8")
    assert words.current() is shipped
    assert WordsFile(path).current() != shipped


def test_words_are_called_by_their_own_state_though_another_is_taken_up_meanwhile(
    site: Site, reading: Callable[[], Archive], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept of one state would else stand under the next for as long as that lasts."""
    site.publish(LONG, SHORT)
    archive = reading()
    before = archive.state().words
    revision = archive.store.revision

    def slowly() -> int:
        monkeypatch.setattr(archive.store, "revision", revision)
        site.settings.words.write_text(WORDS, encoding="utf-8")
        archive.words_problem()  # as another thread does meanwhile
        return revision()

    monkeypatch.setattr(archive.store, "revision", slowly)
    with archive.snapshot() as snapshot:
        assert (snapshot.words.abbreviations[0].short == "BQLDA") == (snapshot.state.words != before)
    assert found(archive, "BQLDA họp") == {"long", "short"}
