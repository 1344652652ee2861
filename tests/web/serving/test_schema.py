"""The API keeps its own description: schemathesis asks by it, within its bounds and beyond them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search.archive import Archive
from search.settings import Settings
from tests.web.serving.running import running
from web.api.endpoints import ENDPOINTS
from web.app import create_app
from web.settings import WebSettings

hypothesis = pytest.importorskip("hypothesis")
schemathesis = pytest.importorskip("schemathesis")
EXAMPLES = 12
BOUNDED = [
    one.path for one in ENDPOINTS if any(p.most or p.values or p.longest or p.pattern for p in one.parameters)
]


@pytest.fixture(scope="module")
def described(data: Path) -> Iterator[Any]:
    """The description of a site that answers."""
    with running(create_app(Archive.open(Settings(data, "tantivy")), WebSettings())) as port:
        yield schemathesis.openapi.from_url(f"http://127.0.0.1:{port}/openapi.json")


@pytest.mark.parametrize("path", [one.path for one in ENDPOINTS] + ["/healthz", "/readyz"])
def test_what_is_asked_within_bounds_is_answered_as_described(described: Any, path: str) -> None:
    _ask(described[path]["GET"].as_strategy(generation_mode=schemathesis.GenerationMode.POSITIVE))


@pytest.mark.parametrize("path", BOUNDED)
def test_what_is_asked_beyond_them_is_refused_as_described(described: Any, path: str) -> None:
    _ask(described[path]["GET"].as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE))


def _ask(cases: Any) -> None:
    @hypothesis.given(case=cases)
    @hypothesis.settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    def asked(case: Any) -> None:
        values = (case.query or {}).values()
        hypothesis.assume(
            all(one not in ("", [], [""], None) for one in values)
        )  # an empty field asks nothing
        case.call_and_validate()

    asked()
