"""Who is signed in: a signed cookie, held against the accounts as they are at this moment."""

import hmac
import logging
import os
import secrets
import threading
import time
from pathlib import Path

import msgspec
from itsdangerous import BadData, Signer, URLSafeTimedSerializer
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from search import staff
from search.errors import StaffError
from search.inbox.files import SESSIONS
from search.settings import Settings

log = logging.getLogger(__name__)
LIFETIME = 12 * 3600
"""Seconds of a session: a day of work. Nobody stays signed in overnight."""
FORM_LIFETIME = 3600
"""Seconds in which the login form is to be sent."""
COOKIE, FORM_COOKIE = "phien", "vao"
_LENGTH = 600
"""Characters of a cookie of ours; a longer one is none."""


class _Signed(msgspec.Struct, frozen=True):
    """What stands in the cookie: whose session, which one, and of which password."""

    name: str
    id: str
    stamp: str


class Session(Struct, frozen=True):
    """Somebody who is signed in; `csrf` stands in every form that is made for this session."""

    name: str
    id: str
    csrf: str


class Sessions:
    """Sessions over the accounts of an archive; without its settings nobody can sign in.

    A session ends with its lifetime, its password, its account, or when its owner leaves: that it was left
    is written where the web may write, for the other processes and for the next start."""

    def __init__(self, house: Settings | None) -> None:
        self._path = house.staff if house else None
        self._left_in = house.inbox / SESSIONS if house else None
        self._left: set[str] = set()
        self._accounts, self._stamp = staff.Accounts(), (0, 0, 0)
        self._lock = threading.Lock()

    def accounts(self) -> staff.Accounts:
        """The accounts as they are now; raises StaffError where their file cannot be read."""
        if self._path is None:
            return self._accounts
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_ino, status.st_size)
        except OSError:
            stamp = (0, 0, 0)
        with self._lock:
            if stamp != self._stamp:
                self._accounts, self._stamp = staff.read(self._path), stamp
            return self._accounts

    def begun(self, account: staff.Account) -> str:
        """The cookie of a new session."""
        signed = _Signed(account.name, secrets.token_urlsafe(16), account.stamp)
        return self._serializer("session").dumps(msgspec.to_builtins(signed))

    def of(self, cookie: str) -> Session | None:
        """Whose session a cookie is, if it is one that holds."""
        try:
            accounts = self.accounts()
            if not cookie or not accounts.accounts or len(cookie) > _LENGTH:
                return None
            said = self._serializer("session").loads(cookie, max_age=LIFETIME)
            signed = msgspec.convert(said, _Signed)
        except (BadData, msgspec.ValidationError):
            return None
        except StaffError as error:
            log.error("nobody is signed in: %s", error)
            return None
        account = accounts.named(signed.name)
        if account is None or account.stamp != signed.stamp or self._is_left(signed.id):
            return None
        return Session(account.name, signed.id, self._csrf(signed.id))

    def leave(self, session: Session) -> None:
        """End a session, also for whoever has a copy of its cookie."""
        self._left.add(session.id)
        if self._left_in is None:
            return
        try:
            self._left_in.parent.mkdir(mode=0o770, exist_ok=True)
            self._left_in.mkdir(mode=0o770, exist_ok=True)
            (self._left_in / session.id).touch()
            old = time.time() - LIFETIME
            for entry in os.scandir(self._left_in):
                if entry.stat().st_mtime < old:
                    Path(entry.path).unlink(missing_ok=True)
                    self._left.discard(entry.name)
        except OSError as error:
            log.warning("%s: that a session was left cannot be written (%s)", self._left_in, error.strerror)

    def form_token(self, request: Request) -> str:
        """What binds the login form to the browser it was made for; it stays while it holds."""
        there = request.cookies.get(cookie_name(request, FORM_COOKIE), "")
        return there if self._is_form_token(there) else self._serializer("form").dumps(secrets.token_hex(8))

    def is_form_of(self, request: Request, token: str) -> bool:
        """Whether a login form was made here, for this browser, and not long ago."""
        there = request.cookies.get(cookie_name(request, FORM_COOKIE), "")
        return hmac.compare_digest(there.encode(), token.encode()) and self._is_form_token(token)

    def _is_form_token(self, token: str) -> bool:
        try:
            self._serializer("form").loads(token[:_LENGTH], max_age=FORM_LIFETIME)
        except BadData:
            return False
        return True

    def _is_left(self, id: str) -> bool:
        return id in self._left or (self._left_in is not None and (self._left_in / id).exists())

    def _csrf(self, id: str) -> str:
        return Signer(self.accounts().secret, salt="csrf").get_signature(id).decode()

    def _serializer(self, purpose: str) -> URLSafeTimedSerializer:
        return URLSafeTimedSerializer(self.accounts().secret, salt=purpose)


def secure(request: Request) -> bool:
    """Whether the reader's way here is https, as far as anything tells."""
    base: str = request.app.state.settings.base_url
    return request.url.scheme == "https" or base.startswith("https://")


def cookie_name(request: Request, name: str) -> str:
    """On https under the prefix that keeps other hosts of the domain from setting it."""
    return f"__Host-{name}" if secure(request) else name


def give(request: Request, response: Response, name: str, value: str, seconds: int) -> None:
    """Let the browser keep a cookie that no script reads and no other site sends; 0 seconds take it away."""
    response.set_cookie(
        cookie_name(request, name),
        value,
        max_age=seconds,
        path="/",
        secure=secure(request),
        httponly=True,
        samesite="strict",
    )


def member(request: Request) -> Session | None:
    """Who is signed in and asks; None for a reader."""
    if "cookie" not in request.headers:
        return None
    if not hasattr(request.state, "member"):
        sessions: Sessions = request.app.state.sessions
        request.state.member = sessions.of(request.cookies.get(cookie_name(request, COOKIE), ""))
    found: Session | None = request.state.member
    return found
