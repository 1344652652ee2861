"""An archive with accounts, which each test may change, and browsers that keep cookies."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from indexer.sync import sync
from indexer.workspace import workspace
from search import staff
from search.archive import Archive
from search.settings import Settings
from tests.web.articles import articles, markup_kept
from tests.web.staff.signing_in import NAME, PASSWORD, sign_in
from web.app import create_app
from web.settings import WebSettings


@dataclass
class House:
    """The archive and the site over it."""

    settings: Settings
    file: Path
    site: TestClient

    def publish(self, *lines: dict[str, object]) -> None:
        """Let these be the articles of the source."""
        texts = (json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
        self.file.write_text("".join(texts), encoding="utf-8")
        with markup_kept(), workspace(self.settings, "test") as work:
            sync(work, [self.file], prune=False, progress=lambda step, count: None)

    def withdraw(self, id: str) -> None:
        """Take an article out, as `remove` does."""
        with workspace(self.settings, "test") as work:
            with work.store.writing() as writing:
                assert writing.remove(id)
            work.index.take_up(work.store)

    def accounts(self, change: Callable[[staff.Accounts], staff.Accounts]) -> None:
        """Change the accounts, as the command does."""
        staff.write(self.settings.staff, change(staff.read(self.settings.staff)))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of tests/web/articles.py, to be copied."""
    directory = tmp_path_factory.mktemp("house")
    file = directory / "tin.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in articles()), encoding="utf-8")
    settings = Settings(directory / "data", "tantivy")
    with markup_kept(), workspace(settings, "test", create=True) as work:
        sync(work, [file], prune=False, progress=lambda step, count: None)
    staff.write(settings.staff, staff.Accounts().having(NAME, PASSWORD, "2026-01-31"))
    return directory


@pytest.fixture
def house(built: Path, tmp_path: Path) -> Iterator[House]:
    """An archive of one's own, with one account, and a browser that is not signed in."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    settings, file = Settings(tmp_path / "data", "tantivy"), tmp_path / "tin.jsonl"
    app = create_app(Archive.open(settings), WebSettings(site="Tin Hải Sơn"), settings)
    with TestClient(app, follow_redirects=False) as site:
        yield House(settings, file, site)


@pytest.fixture
def signed_in(house: House) -> TestClient:
    """The browser of somebody who has signed in."""
    sign_in(house.site)
    return house.site
