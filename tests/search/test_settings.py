"""Settings come from a mapping and say what is wrong with them."""

from pathlib import Path

import pytest

from search.errors import SettingsError
from search.settings import settings_from


def test_the_command_line_goes_before_the_environment() -> None:
    environment = {"NEWS_ARCHIVE_DATA": "/somewhere", "NEWS_ARCHIVE_ENGINE": "whoosh"}
    assert settings_from(environment).data == Path("/somewhere")
    assert settings_from(environment).engine == "whoosh"
    assert settings_from(environment, data="/else", engine="tantivy").data == Path("/else")
    assert settings_from(environment, engine="tantivy").engine == "tantivy"
    assert settings_from({}).data == Path("data")


def test_without_tantivy_the_base_install_takes_whoosh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.settings.find_spec", lambda name: None)
    assert settings_from({}).engine == "whoosh"
    with pytest.raises(SettingsError, match=r"\.\[fast\]"):
        settings_from({"NEWS_ARCHIVE_ENGINE": "tantivy"})


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(SettingsError, match="'xapian'"):
        settings_from({"NEWS_ARCHIVE_ENGINE": "xapian"})
