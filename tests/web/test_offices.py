"""The register of offices and their pages, and their JSON: a day asked for, spellings, what is not there."""

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.web.documents import Page

KEY = "bi-thu-tinh-uy-hai-son"


def test_the_register_as_json(site: TestClient) -> None:
    answer = site.get("/api/v1/offices?q=tinh+uy&size=1").json()
    assert (answer["page"], answer["size"], len(answer["offices"])) == (1, 1, 1)
    assert answer["total"] == 2
    every = site.get("/api/v1/offices?q=ph%C3%B3+b%C3%AD+th%C6%B0").json()["offices"]
    assert every == [
        {"key": "pho-bi-thu-tinh-uy-hai-son", "office": "Phó Bí thư Tỉnh ủy Hải Sơn", "count": 3}
    ]
