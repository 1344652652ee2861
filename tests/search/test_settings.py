"""Settings come from a mapping and say what is wrong with them."""

from pathlib import Path

import pytest

from search.errors import SettingsError
from search.settings import settings


def test_the_command_line_goes_before_the_environment() -> None:
    environment = {"NEWS_ARCHIVE_DATA": "/somewhere", "NEWS_ARCHIVE_ENGINE": "whoosh"}
    assert settings(environment).data == Path("/somewhere")
    assert settings(environment).engine == "whoosh"
    assert settings(environment, data="/else", engine="tantivy").data == Path("/else")
    assert settings(environment, engine="tantivy").engine == "tantivy"
    assert settings({}).data == Path("data")


def test_without_tantivy_the_base_install_takes_whoosh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.settings.find_spec", lambda name: None)
    assert settings({}).engine == "whoosh"
    with pytest.raises(SettingsError, match=r"\.\[fast\]"):
        settings({"NEWS_ARCHIVE_ENGINE": "tantivy"})


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(SettingsError, match="'xapian'"):
        settings({"NEWS_ARCHIVE_ENGINE": "xapian"})
