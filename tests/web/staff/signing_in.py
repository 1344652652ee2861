"""Forms as a browser sends them."""

import re

from httpx2 import Response
from starlette.testclient import TestClient

NAME, PASSWORD = "thu-ky", "lúa chín đồng bãi 7"
LOGIN, HOME = "/quan-tri/dang-nhap", "/quan-tri"


def token(page: str) -> str:
    """What binds the first form of a page to who may send it."""
    found = re.search(r'name="ma" value="([^"]+)"', page)
    assert found, page
    return found[1]


def sign_in(site: TestClient, name: str = NAME, password: str = PASSWORD, **fields: str) -> Response:
    """What the login answers."""
    form = {"ma": token(site.get(LOGIN).text), "ten": name, "mat_khau": password, **fields}
    return site.post(LOGIN, data=form)


def send(site: TestClient, path: str, **fields: str) -> Response:
    """A form of the staff's page, sent as it stands there."""
    return site.post(path, data={"ma": token(site.get(HOME).text), **fields})
