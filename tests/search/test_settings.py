"""Settings come from a mapping and say what is wrong with them."""

from pathlib import Path

import pytest

from search.errors import SettingsError
from search.settings import Cluster, settings_from


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


PLACE = {"NEWS_ARCHIVE_OPENSEARCH": "https://mot.example:9200, http://hai.example:9200/tim/"}


def test_a_cluster_is_read_from_settings_of_its_own() -> None:
    assert settings_from({}).cluster is None
    given = {
        **PLACE,
        "NEWS_ARCHIVE_ENGINE": "opensearch",
        "NEWS_ARCHIVE_OPENSEARCH_USER": "kho",
        "NEWS_ARCHIVE_OPENSEARCH_PASSWORD": "bi-mat",
        "NEWS_ARCHIVE_OPENSEARCH_CA": "/etc/kho/ca.pem",
        "NEWS_ARCHIVE_OPENSEARCH_SHARDS": "4",
        "NEWS_ARCHIVE_OPENSEARCH_REPLICAS": "0",
        "NEWS_ARCHIVE_OPENSEARCH_PREFIX": "kho-2",
    }
    made = settings_from(given)
    addresses = ("https://mot.example:9200", "http://hai.example:9200/tim")
    assert made.engine == "opensearch"
    assert made.cluster == Cluster(addresses, "kho", "bi-mat", "/etc/kho/ca.pem", 4, 0, "kho-2")
    assert "bi-mat" not in repr(made)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"NEWS_ARCHIVE_ENGINE": "opensearch"}, "NEWS_ARCHIVE_OPENSEARCH=https://"),
        ({"NEWS_ARCHIVE_OPENSEARCH": "mot.example:9200"}, "no list of addresses"),
        ({"NEWS_ARCHIVE_OPENSEARCH": "https://mot.example:cổng"}, "no address"),
        ({"NEWS_ARCHIVE_OPENSEARCH": "https://kho:bi-mat@mot.example"}, "NEWS_ARCHIVE_OPENSEARCH_PASSWORD"),
        ({**PLACE, "NEWS_ARCHIVE_OPENSEARCH_SHARDS": "0"}, "from 1 to 1024"),
        ({**PLACE, "NEWS_ARCHIVE_OPENSEARCH_REPLICAS": "-1"}, "from 0 to 1024"),
        ({**PLACE, "NEWS_ARCHIVE_OPENSEARCH_PREFIX": "Kho_"}, "small letters"),
    ],
)
def test_a_cluster_that_cannot_be_meant_is_refused(given: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said) as raised:
        settings_from(given)
    assert "bi-mat" not in str(raised.value)


@pytest.mark.parametrize("password", ["bi-mat/1", "bi-mat#1", "bi-mat?1"])
def test_no_part_of_a_password_in_an_address_is_told(password: str) -> None:
    for given in (
        {"NEWS_ARCHIVE_OPENSEARCH": f"https://kho:{password}@mot.example:9200"},
        {"NEWS_ARCHIVE_STORE": f"postgresql://kho:{password}@mot.example/tin"},
    ):
        with pytest.raises(SettingsError, match="is no address") as raised:
            settings_from(given)
        assert "bi-mat" not in str(raised.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+psycopg:/kho:bi-mat@mot.example/tin",
        "postgresql:kho:bi-mat@mot.example/tin",
        "postgresql://kho:bi-mat@1@mot.example/tin",
        "postgresql://kho:bi-mat%zz@mot.example/tin",
        "postgresql://kho:100%bi-mat@mot.example/tin",
        "postgresql://kho:bi mat@mot.example/tin",
    ],
)
def test_an_address_that_the_driver_would_quote_is_refused_before(address: str) -> None:
    with pytest.raises(SettingsError, match=r"is no address.*%25") as raised:
        settings_from({"NEWS_ARCHIVE_STORE": address})
    assert "mat" not in str(raised.value)


@pytest.mark.parametrize("scheme", ["postgresql", "PostgreSQL", "POSTGRESQL+PSYCOPG", "postgresql+psycopg"])
def test_the_scheme_of_an_address_is_read_in_any_case(scheme: str) -> None:
    given = {"NEWS_ARCHIVE_STORE": f" {scheme}://kho:b%40i@mot.example:5433/tin?sslmode=require "}
    made = settings_from(given).database
    assert made == "postgresql+psycopg://kho:b%40i@mot.example:5433/tin?sslmode=require"
