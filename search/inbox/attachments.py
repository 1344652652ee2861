"""What an article's field of attachments may hold: file names, or what is sent of each file itself."""

import binascii
from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from search import messages

MOST = 50
"""Files of one article."""
MOST_CHARACTERS = 400_000
"""Characters of one file, and of all files of an article, which a search may have to read for a passage."""
_TEXTS = ("name", "url", "path", "text", "data")


class BadAttachments(ValueError):
    """A field that names no attachments; the message says why."""


class Given(Struct, frozen=True):
    """One file as a source gives it: where it lies (`path`), or the text of its pages, or its bytes."""

    name: str = ""
    url: str = ""
    path: str = ""
    pages: tuple[str, ...] = ()
    data: bytes = b""


def given(value: object) -> list[Given]:
    """The files that a field names: a list of paths, addresses or objects with the fields of `Given` (`text`
    for a single page, `data` in base64), or one text with a path a line. Raises BadAttachments."""
    if value is None or value == "":
        return []
    if isinstance(value, str):
        value = [line for line in value.replace(";", "\n").split("\n") if line.strip()]
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, list):
        raise BadAttachments(messages.ATTACHMENTS_NOT_LISTED)
    if len(value) > MOST:
        raise BadAttachments(messages.too_many_attachments(MOST))
    return [_given(one) for one in value]


def _given(one: object) -> Given:
    if isinstance(one, str):
        one = one.strip()
        is_address = one.lower().startswith(("http://", "https://"))
        return Given(url=one, path=one) if is_address else Given(path=one)
    if not isinstance(one, Mapping):
        raise BadAttachments(messages.ATTACHMENTS_NOT_LISTED)
    told = {name: one.get(name) or "" for name in _TEXTS}
    if not all(isinstance(text, str) for text in told.values()):
        raise BadAttachments(messages.ATTACHMENTS_NOT_LISTED)
    pages = _pages(one.get("pages"), told["text"])
    if not (told["path"] or told["url"] or told["name"]):
        raise BadAttachments(messages.NAMELESS_ATTACHMENT)
    return Given(told["name"].strip(), told["url"].strip(), told["path"].strip(), pages, _bytes(told["data"]))


def _pages(value: Any, text: str) -> tuple[str, ...]:
    if value is None:
        return (text,) if text else ()
    if not isinstance(value, list) or not all(isinstance(page, str) for page in value):
        raise BadAttachments(messages.ATTACHMENTS_NOT_LISTED)
    return tuple(value)


def _bytes(data: str) -> bytes:
    try:
        return b64decode(data, validate=True) if data else b""
    except (binascii.Error, ValueError) as error:
        raise BadAttachments(messages.NOT_BASE64) from error
