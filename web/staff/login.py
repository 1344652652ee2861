"""Signing in and out."""

import re
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search import staff
from web.pages.rendering import page
from web.serving.concurrency import Lanes
from web.staff import sessions
from web.staff.door import HOME, LOGIN, LOGOUT, field, here, posted, read_form, to
from web.staff.failures import Failures
from web.staff.sessions import COOKIE, FORM_COOKIE, FORM_LIFETIME, LIFETIME, Sessions

WRONG = "Tên hoặc mật khẩu không đúng."
OLD_FORM = "Trang này đã mở lâu quá hoặc trình duyệt không giữ cookie. Xin gửi lại."
_NEXT = re.compile(r"/quan-tri(/[^\s\\?#]*)?")


def login(request: Request) -> Response:
    """GET /quan-tri/dang-nhap"""
    if sessions.member(request):
        return to(HOME)
    return _form(request, request.query_params.get("tiep", ""))


async def enter(request: Request) -> Response:
    """POST /quan-tri/dang-nhap"""
    request.state.form = await read_form(request)
    lanes: Lanes = request.app.state.lanes
    # One at a time: a password costs a quarter of a second, and nobody guesses beside the count of failures.
    return await lanes.logins.run(request, partial(_enter, request))


def _enter(request: Request) -> Response:
    door: Sessions = request.app.state.sessions
    failures: Failures = request.app.state.failures
    name, onward = field(request, "ten"), field(request, "tiep")
    if not door.is_form_of(request, field(request, "ma")):
        return _form(request, onward, OLD_FORM, name, status=403)
    address = request.client.host if request.client else ""
    if wait := failures.wait(name, address):
        slow = f"Đã sai nhiều lần. Xin đợi {wait} giây rồi thử lại."
        answer = _form(request, onward, slow, name, status=429)
        answer.headers["Retry-After"] = str(wait)
        return answer
    account = door.accounts().named(name)
    if not staff.matches(account, request.state.form.get("mat_khau", "")) or account is None:
        failures.failed(name, address)
        return _form(request, onward, WRONG, name, status=403)
    failures.succeeded(name, address)
    answer = to(onward if _NEXT.fullmatch(onward) else HOME)
    sessions.give(request, answer, COOKIE, door.begun(account), LIFETIME)
    sessions.give(request, answer, FORM_COOKIE, "", 0)
    return answer


def leave(request: Request) -> Response:
    """POST /quan-tri/dang-xuat"""
    door: Sessions = request.app.state.sessions
    door.leave(here(request))
    answer = to(LOGIN)
    sessions.give(request, answer, COOKIE, "", 0)
    return answer


def _form(request: Request, onward: str, problem: str = "", name: str = "", status: int = 200) -> Response:
    door: Sessions = request.app.state.sessions
    if not door.accounts().accounts:
        return page(request, "staff/nobody.html")
    token = door.form_token(request)
    onward = onward if _NEXT.fullmatch(onward) else ""
    answer = page(
        request, "staff/login.html", status=status, token=token, onward=onward, problem=problem, name=name
    )
    sessions.give(request, answer, FORM_COOKIE, token, FORM_LIFETIME)
    return answer


routes = [
    Route(LOGIN, login),
    Route(LOGIN, enter, methods=["POST"]),
    Route(LOGOUT, posted(leave), methods=["POST"]),
]
