"""The door: who comes in, how long they stay, and that nothing behind it is shown to anybody else."""

import re
import time
from collections.abc import AsyncIterator
from unittest.mock import patch

import pytest
from starlette.requests import ClientDisconnect, Request
from starlette.routing import Route
from starlette.testclient import TestClient

from search.archive import Archive
from search.errors import StaffError
from tests.web.staff.conftest import House
from tests.web.staff.signing_in import HOME, LOGIN, NAME, PASSWORD, send, sign_in, token
from web.app import ROUTES, create_app
from web.settings import WebSettings
from web.staff.sessions import LIFETIME

BEHIND = sorted(
    {
        (route.path, method)
        for route in ROUTES
        for method in route.methods or ()
        if route.path.startswith(HOME)
    }
    - {(LOGIN, "GET"), (LOGIN, "HEAD"), (LOGIN, "POST")}
)


def test_there_is_something_behind_the_door() -> None:
    assert {path for path, _ in BEHIND} >= {HOME, "/quan-tri/bai-viet/{id:path}", "/quan-tri/dang-xuat"}
    assert all(isinstance(route, Route) for route in ROUTES)


@pytest.mark.parametrize(("path", "method"), [*BEHIND, ("/quan-tri/khong-co", "GET"), (f"{HOME}/", "GET")])
def test_it_is_closed_to_readers(house: House, path: str, method: str) -> None:
    answer = house.site.request(method, path.replace("{id:path}", "dai-hoi"), data={"ma": "x"})
    assert answer.headers["cache-control"] == "no-store"
    if method in ("GET", "HEAD"):
        assert answer.status_code in (303, 308)
        assert answer.headers["location"].startswith((LOGIN, HOME))
        assert answer.text == ""
    else:
        assert answer.status_code == 403
        assert NAME not in answer.text


@pytest.mark.parametrize(("path", "method"), [one for one in BEHIND if one[1] == "POST"])
def test_a_form_without_its_token_does_nothing(signed_in: TestClient, path: str, method: str) -> None:
    for form in ({"ten": "x"}, {"ma": ""}, {"ma": "x" * 27}, {"ma": "é"}):
        answer = signed_in.post(path, data=form)
        assert answer.status_code == 403
        assert answer.headers["cache-control"] == "no-store"
    right = token(signed_in.get(HOME).text)
    foreign = signed_in.post(path, data={"ma": right}, headers={"sec-fetch-site": "cross-site"})
    as_json = signed_in.post(path, json={"ma": right})
    assert (foreign.status_code, as_json.status_code) == (403, 400)
    assert signed_in.get(HOME).status_code == 200


def test_staff_come_in_and_leave(house: House) -> None:
    site = house.site
    assert site.get(HOME).headers["location"] == LOGIN
    answer = sign_in(site, name="Thu-Ky ")
    assert (answer.status_code, answer.headers["location"]) == (303, HOME)
    cookie = next(one for one in answer.headers.get_list("set-cookie") if one.startswith("phien="))
    assert {"HttpOnly", "SameSite=strict", "Path=/", f"Max-Age={LIFETIME}"} <= set(cookie.split("; "))
    page = site.get(HOME)
    assert page.status_code == 200 and page.headers["cache-control"] == "no-store"
    assert "set-cookie" not in page.headers
    copied = site.cookies["phien"]
    assert send(site, "/quan-tri/dang-xuat").headers["location"] == LOGIN
    assert site.get(HOME).status_code == 303
    site.cookies.set("phien", copied)
    assert site.get(HOME).status_code == 303


def test_who_left_has_left_in_every_process(house: House) -> None:
    def other() -> TestClient:
        return TestClient(
            create_app(Archive.open(house.settings), WebSettings(), house.settings),
            follow_redirects=False,
        )

    sign_in(house.site)
    copied = house.site.cookies["phien"]
    with other() as second:
        second.cookies.set("phien", copied)
        assert second.get(HOME).status_code == 200
        send(house.site, "/quan-tri/dang-xuat")
        assert second.get(HOME).status_code == 303
    with other() as third:
        third.cookies.set("phien", copied)
        assert third.get(HOME).status_code == 303


def test_behind_https_the_cookie_goes_nowhere_else(house: House) -> None:
    app = create_app(Archive.open(house.settings), WebSettings("https://tin.example"), house.settings)
    with TestClient(app, base_url="https://tin.example", follow_redirects=False) as site:
        cookie = next(c for c in sign_in(site).headers.get_list("set-cookie") if "phien" in c)
        assert cookie.startswith("__Host-phien=") and "Secure" in cookie.split("; ")
        assert site.get(HOME).status_code == 200


def test_a_session_ends_with_its_password_its_account_and_its_day(house: House) -> None:
    site = house.site
    sign_in(site)
    house.accounts(lambda known: known.having("khac", "mật khẩu của người khác", ""))
    assert site.get(HOME).status_code == 200
    house.accounts(lambda known: known.having(NAME, "một mật khẩu mới", ""))
    assert site.get(HOME).status_code == 303
    assert sign_in(site).status_code == 403
    assert sign_in(site, password="một mật khẩu mới").status_code == 303
    assert site.get(HOME).status_code == 200
    before = site.cookies["phien"]
    house.accounts(lambda known: known.without(NAME))
    assert site.get(HOME).status_code == 303
    house.accounts(lambda known: known.having(NAME, "một mật khẩu mới", ""))
    site.cookies.set("phien", before)
    assert site.get(HOME).status_code == 303, "another account of the same name"
    site.cookies.clear()
    sign_in(site, password="một mật khẩu mới")
    now = time.time()
    with patch("itsdangerous.timed.time.time", return_value=now + LIFETIME - 60):
        assert site.get(HOME).status_code == 200
    with patch("itsdangerous.timed.time.time", return_value=now + LIFETIME + 60):
        assert site.get(HOME).status_code == 303


def test_a_cookie_that_was_made_up_is_none(house: House) -> None:
    site = house.site
    sign_in(site)
    good = site.cookies["phien"]
    payload, signed = good.split(".", 1)
    for bad in ("", "x", f"{payload}x.{signed}", f"{payload}.{signed[:-2]}aa", good * 20, "a.b.c", good[:-1]):
        site.cookies.clear()
        site.cookies.set("phien", bad)
        assert site.get(HOME).status_code == 303, bad
    form = site.get(LOGIN)
    site.cookies.clear()
    site.cookies.set("phien", token(form.text))
    assert site.get(HOME).status_code == 303, "what signs the login form is no session"


def test_no_answer_tells_whether_a_name_exists(house: House) -> None:
    answers = [
        sign_in(house.site, name=name, password=password)
        for name, password in (
            (NAME, "không phải mật khẩu"),
            ("khong-ai", "không phải mật khẩu"),
            ("khong-ai", PASSWORD),
        )
    ]
    said = {re.sub(r'value="[^"]*"', "", answer.text) for answer in answers}
    assert {answer.status_code for answer in answers} == {403} and len(said) == 1
    assert "Tên hoặc mật khẩu không đúng." in said.pop()


def test_scrypt_is_asked_for_a_name_that_nobody_has(house: House) -> None:
    with patch("search.staff.hashlib.scrypt", wraps=__import__("hashlib").scrypt) as scrypt:
        sign_in(house.site, name="khong-ai")
        sign_in(house.site, password="không phải mật khẩu")
    costs = [{name: call.kwargs[name] for name in "nrp"} for call in scrypt.call_args_list]
    assert len(costs) == 2 and costs[0] == costs[1]


def test_who_fails_must_wait(house: House) -> None:
    statuses = [sign_in(house.site, password=f"không phải {n}").status_code for n in range(4)]
    assert statuses == [403, 403, 403, 429]
    refused = sign_in(house.site)
    assert refused.status_code == 429 and 0 < int(refused.headers["retry-after"]) <= 60
    assert "phien" not in house.site.cookies
    house.site.app.state.failures._clock = lambda: time.monotonic() + 61  # type: ignore[attr-defined]
    assert sign_in(house.site).status_code == 303


@pytest.mark.parametrize("fields", [{"ma": ""}, {"ma": "a.b.c"}])
def test_the_login_form_is_of_this_browser(house: House, fields: dict[str, str]) -> None:
    assert sign_in(house.site, **fields).status_code == 403
    form = token(house.site.get(LOGIN).text)
    house.site.cookies.clear()
    answer = house.site.post(LOGIN, data={"ma": form, "ten": NAME, "mat_khau": PASSWORD})
    assert answer.status_code == 403 and "phien" not in house.site.cookies


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/quan-tri/huong-dan", "/quan-tri/huong-dan"),
        ("/quan-tri/bai-viet/so-ket%2F2023%201", "/quan-tri/bai-viet/so-ket%2F2023%201"),
        *(
            (bad, HOME)
            for bad in ("//la.example", "https://la.example", "/quan-tri.la.example", "/quan-tri/\\la", "")
        ),
    ],
)
def test_who_signed_in_comes_where_they_wanted_and_nowhere_else(house: House, asked: str, led: str) -> None:
    assert sign_in(house.site, tiep=asked).headers["location"] == led


def test_a_page_behind_the_door_leads_through_it(house: House) -> None:
    to_login = house.site.get("/quan-tri/bai-viet/so-ket%2F2023%201").headers["location"]
    form = house.site.get(to_login).text
    onward = re.search(r'name="tiep" value="([^"]*)"', form)
    assert onward and onward[1] == "/quan-tri/bai-viet/so-ket%2F2023%201"


def test_without_accounts_it_says_how_to_make_one(house: House) -> None:
    house.accounts(lambda known: known.without(NAME))
    assert house.site.get(HOME).headers["location"] == LOGIN
    page = house.site.get(LOGIN).text
    assert "python -m indexer staff add" in page and "mat_khau" not in page
    assert house.site.post(LOGIN, data={"ten": NAME, "mat_khau": PASSWORD}).status_code in (200, 403)
    assert "phien" not in house.site.cookies


def test_a_broken_file_of_accounts_lets_nobody_in(house: House) -> None:
    sign_in(house.site)
    house.settings.staff.write_text("{", encoding="utf-8")
    assert house.site.get(HOME).status_code == 303
    assert house.site.get("/").status_code == 200
    answer = house.site.get(LOGIN)
    assert answer.status_code == 503 and str(house.settings.data) not in answer.text
    with pytest.raises(StaffError, match=r"staff\.json"):
        house.site.app.state.sessions.accounts()  # type: ignore[attr-defined]


def test_large_forms_are_not_read(house: House) -> None:
    answer = house.site.post(LOGIN, data={"ten": "x" * 70_000})
    assert answer.status_code == 413
    many = house.site.post(LOGIN, data={f"a{n}": "" for n in range(500)})
    assert many.status_code == 400


@pytest.mark.parametrize("path", [LOGIN, "/quan-tri/quyet-dinh"])
def test_who_hangs_up_within_a_form_is_no_defect(signed_in: TestClient, path: str) -> None:
    async def hung_up(self: Request) -> AsyncIterator[bytes]:
        yield b"ten="
        raise ClientDisconnect

    form = {"content-type": "application/x-www-form-urlencoded"}
    with patch.object(Request, "stream", hung_up):
        assert signed_in.post(path, content=b"ten=", headers=form).status_code == 499


def test_readers_pages_link_to_the_door_and_tell_nothing(house: House) -> None:
    sign_in(house.site)
    for path in ("/", "/tim-kiem?q=so+ket", "/bai-viet/dai-hoi"):
        seen = house.site.get(path)
        assert NAME in seen.text and seen.headers["cache-control"] == "no-store"
    house.site.cookies.clear()
    for path in ("/", "/tim-kiem?q=so+ket", "/bai-viet/dai-hoi"):
        for _ in range(3):
            page = house.site.get(path)
            assert 'href="/quan-tri"' in page.text and NAME not in page.text
            assert "etag" in page.headers
    moved = house.site.get("/tinh-trang")
    assert (moved.status_code, moved.headers["location"]) == (301, HOME)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bai-viet/khong-co", 404),
        ("/khong-co", 404),
        ("/" + "x" * 1_200, 404),
        ("/tim-kiem?page=x", 400),
        ("/van-ban?year=x", 400),
    ],
)
def test_a_failure_that_names_who_is_signed_in_is_kept_nowhere(house: House, path: str, status: int) -> None:
    sign_in(house.site)
    seen = house.site.get(path)
    assert seen.status_code == status and NAME in seen.text
    assert seen.headers["cache-control"] == "no-store"
    house.site.cookies.clear()
    assert NAME not in house.site.get(path).text


def test_who_is_signed_in_is_not_told_that_nothing_changed(house: House) -> None:
    seen = house.site.get("/bai-viet/dai-hoi")
    sign_in(house.site)
    again = house.site.get("/bai-viet/dai-hoi", headers={"if-none-match": seen.headers["etag"]})
    assert again.status_code == 200 and NAME in again.text


def test_all_of_it_stands_below_a_root_path(house: House) -> None:
    settings = WebSettings("http://testserver/kho", root_path="/kho")
    with TestClient(
        create_app(Archive.open(house.settings), settings, house.settings), follow_redirects=False
    ) as site:
        to_login = site.get("/kho/quan-tri/huong-dan").headers["location"]
        assert to_login == "/kho/quan-tri/dang-nhap?tiep=%2Fquan-tri%2Fhuong-dan"
        form = site.get(to_login).text
        assert 'action="/kho/quan-tri/dang-nhap"' in form
        sent = {"ma": token(form), "ten": NAME, "mat_khau": PASSWORD, "tiep": "/quan-tri/huong-dan"}
        assert (
            site.post("/kho/quan-tri/dang-nhap", data=sent).headers["location"] == "/kho/quan-tri/huong-dan"
        )
        for path in ("", "/huong-dan", "/quyet-dinh", "/sua/dai-hoi", "/bai-viet/dai-hoi"):
            page = site.get(f"/kho/quan-tri{path}")
            assert page.status_code == 200
            led = re.findall(r'(?:href|action|src)="(/[^"]*)"', page.text)
            assert led and [one for one in led if not one.startswith("/kho/")] == []
