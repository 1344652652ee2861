"""The demo archive with its site: what is checked here is checked on what a newcomer sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from indexer.sync import sync
from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from tests.paths import ROOT
from tests.web.conftest import BASE
from web.app import create_app
from web.settings import WebSettings


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory of the demo archive."""
    settings = Settings(tmp_path_factory.mktemp("demo") / "data", "tantivy")
    with workspace(settings, "test", create=True) as work:
        sync(work, [ROOT / "indexer" / "demo"], prune=False, progress=lambda step, count: None)
    return settings.data


@pytest.fixture(scope="session")
def demo(demo_data: Path) -> Iterator[TestClient]:
    """Its site, with absolute links."""
    archive = Archive.open(Settings(demo_data, "tantivy"))
    with TestClient(create_app(archive, WebSettings(BASE, "Tin Hải Sơn"))) as client:
        yield client


@pytest.fixture(scope="module")
def demo_address(demo_data: Path) -> Iterator[str]:
    """Where its site is served, for a browser."""
    from tests.web.browser import served

    with served(create_app(Archive.open(Settings(demo_data, "tantivy")), WebSettings())) as address:
        yield address


@pytest.fixture(scope="session")
def kinds(demo: TestClient) -> tuple[str, ...]:
    """An address of every kind of page, of what the demo archive has most of."""

    def first(kind: str) -> str:
        return str(demo.get(f"/api/v1/{kind}?size=1").json()[kind][0]["key"])

    articles = [hit["id"] for hit in demo.get("/api/v1/search?q=hoi+nghi&size=3").json()["hits"]]
    person, office, document = first("people"), first("offices"), first("documents")
    author = demo.get("/api/v1/search?facets=author").json()["facets"]["author"][0]["value"]
    return (
        "/",
        "/tim-kiem",
        "/tim-kiem?q=hoi+nghi+so+ket",
        "/tim-kiem?q=nghi+quyeet",
        "/tim-kiem?q=khong+co+gi+nhu+vay",
        "/tim-kiem?q=nghi+quyet+ve+mot+viec+khong+ai+lam+bao+gio",
        "/tim-kiem?q=nghi+quyet+35",
        f"/tim-kiem?person={person}",
        *(f"/bai-viet/{id}" for id in articles),
        f"/bai-viet/{articles[0]}?q=hoi+nghi",
        "/nhan-vat",
        f"/nhan-vat/{person}",
        "/chuc-vu",
        f"/chuc-vu/{office}",
        f"/chuc-vu/{office}?on=15/3/2021",
        "/van-ban",
        f"/van-ban/{document}",
        "/hoi-nghi",
        "/hoi-nghi?month=2021-03",
        f"/hoi-nghi/{first('conferences')}",
        f"/tac-gia/{author}",
        "/van-ban/06-CT%2FTU",
        "/tra-cuu",
        "/huong-dan",
        "/huong-dan/api",
        "/huong-dan/dat-o-tim",
        "/quan-tri/dang-nhap",
        "/khong-co-trang-nay",
    )
