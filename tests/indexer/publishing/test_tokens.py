"""`token new`, `list`, `revoke`: shown once, and refused from the moment it is revoked."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.commands import app
from indexer.workspace import locked_store
from search.settings import Settings
from search.store import Store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with locked_store(Settings(tmp_path, "whoosh"), "test", create=True):
        return tmp_path


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["token", *arguments, "--data", str(data)])


def test_a_token_is_shown_once_and_opens_until_it_is_revoked(data: Path) -> None:
    secret = run(data, "new", "cổng tin").stdout.strip()
    assert secret.startswith("nas_")
    assert len(secret) > 40
    listed = run(data, "list").stdout
    assert "cổng tin" in listed
    assert secret not in listed
    everything = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert secret.encode() not in everything
    store = Store.open(data / "archive.sqlite")
    assert store.token_name(secret) == "cổng tin"
    # A sync that takes all night holds the lock; the token is refused all the same.
    with locked_store(Settings(data, "whoosh"), "sync"):
        assert run(data, "revoke", "cổng tin").exit_code == 0
        assert store.token_name(secret) is None
    store.close()
    assert "revoked" in run(data, "list").stdout


def test_mistakes_are_said_and_change_nothing(data: Path) -> None:
    run(data, "new", "cổng tin")
    for arguments, word in (
        (("new", "cổng tin"), "already"),
        (("new", " "), "name"),
        (("new", "a\nb"), "name"),
        (("revoke", "ai đó"), "ai đó"),
    ):
        done = run(data, *arguments)
        assert done.exit_code == 3
        assert word in done.stderr
    assert len(run(data, "list").stdout.splitlines()) == 1


def test_no_archive_is_made_by_a_token(tmp_path: Path) -> None:
    done = run(tmp_path / "data", "new", "cổng tin")
    assert done.exit_code == 3
    assert not (tmp_path / "data").exists()
