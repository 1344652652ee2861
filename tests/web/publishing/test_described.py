"""What the description says of publishing is what happens: schemathesis asks by it."""

from collections.abc import Iterator
from typing import Any

import pytest

from indexer.workspace import workspace
from search.archive import Archive
from search.settings import Settings
from tests.web.serving.running import running
from web.api.actions import ACTIONS
from web.app import create_app
from web.settings import WebSettings

hypothesis = pytest.importorskip("hypothesis")
schemathesis = pytest.importorskip("schemathesis")
checks = pytest.importorskip("schemathesis.specs.openapi.checks")
CHECKS = (
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
)
TOKEN = "nas_token-de-thu"
EXAMPLES = 15


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The description of a site to which articles are sent."""
    settings = Settings(tmp_path_factory.mktemp("described"), "whoosh")
    with workspace(settings, "test", 10, create=True) as work, work.store.writing() as writing:
        writing.add_token("thử", TOKEN)
    archive = Archive.open(settings)
    archive.inbox.beat()
    with running(create_app(archive, WebSettings())) as port:
        yield schemathesis.openapi.from_url(f"http://127.0.0.1:{port}/openapi.json")


@pytest.mark.parametrize(("path", "method"), [(one.path, one.method.upper()) for one in ACTIONS])
@pytest.mark.parametrize("mode", ["POSITIVE", "NEGATIVE"])
@pytest.mark.parametrize("token", [TOKEN, ""])
def test_every_answer_is_one_that_is_described(
    described: Any, path: str, method: str, mode: str, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.api.publishing.WAIT", 0.0)
    monkeypatch.setattr("web.api.publishing.SILENT", 1e9)

    @hypothesis.given(
        case=described[path][method].as_strategy(generation_mode=schemathesis.GenerationMode[mode])
    )
    @hypothesis.settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    def asked(case: Any) -> None:
        case.headers.pop("Authorization", None)
        answer = case.call(headers={"Authorization": f"Bearer {token}"} if token else {})
        case.validate_response(answer, checks=CHECKS)

    asked()
