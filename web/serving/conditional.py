"""Whether a client has the answer already, by the rules of RFC 9110: its tags first, else its date."""

import re
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from starlette.requests import Request

_TAG = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')


def has_it(request: Request, tag: str, modified: datetime) -> bool:
    """Whether what the client has is what has this tag, or has not been changed since its date; `*`, which
    any answer fits, is left to `has_any`, for only an answer tells whether there is one."""
    if request.method not in ("GET", "HEAD"):
        return False
    header = ",".join(request.headers.getlist("if-none-match"))
    if header:
        return _opaque(tag) in _TAG.findall(header)
    since = _moment(request.headers.get("if-modified-since", ""))
    return since is not None and modified <= since


def has_any(request: Request) -> bool:
    """Whether the client wants an answer only where there was none (`If-None-Match: *`)."""
    return request.headers.get("if-none-match", "").strip() == "*" and request.method in ("GET", "HEAD")


def http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def _opaque(tag: str) -> str:
    """A tag compared weakly: whether it is a weak one does not count."""
    return tag.removeprefix("W/")


def _moment(header: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
