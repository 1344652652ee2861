"""The API keeps its own description: schemathesis asks by it, within its bounds and beyond them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search.archive import Archive
from search.settings import Settings
from tests.web.running import running
from web.api.endpoints import ENDPOINTS
from web.app import create_app
from web.settings import WebSettings

hypothesis = pytest.importorskip("hypothesis")
schemathesis = pytest.importorskip("schemathesis")
EXAMPLES = 12


@pytest.fixture(scope="module")
def described(data: Path) -> Iterator[Any]:
    """The description of a site that answers."""
    with running(create_app(Archive.open(Settings(data, "tantivy")), WebSettings())) as port:
        yield schemathesis.openapi.from_url(f"http://127.0.0.1:{port}/openapi.json")


@pytest.mark.parametrize("beyond", [False, True], ids=["within", "beyond"])
@pytest.mark.parametrize("path", [one.path for one in ENDPOINTS] + ["/healthz", "/readyz"])
def test_every_answer_is_as_described(described: Any, path: str, beyond: bool) -> None:
    mode = schemathesis.GenerationMode.NEGATIVE if beyond else schemathesis.GenerationMode.POSITIVE

    @hypothesis.given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @hypothesis.settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    def asked(case: Any) -> None:
        case.call_and_validate()

    asked()
