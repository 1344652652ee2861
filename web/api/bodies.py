"""The articles in the body of a request: one object, a list of them, or one a line."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request

from search.inbox.attachments import MOST_CHARACTERS
from search.inbox.letter import LARGEST
from search.inbox.record import FIELDS, BadField, attachments, captions, check, text, texts
from search.messages import figures
from web.api.parameters import BadParameter

MOST = 5_000
"""Articles in one request."""
TEXT = 3_000_000
"""Characters of all articles in one request, with what may be read of their files: the indexer is held by two
million some three seconds, and whoever publishes a line of news meanwhile waits that long."""
BODY = "body"
Fields = dict[str, Any]


async def body(request: Request) -> bytes:
    """The whole body; 413 as soon as it is known to be too large."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and (len(declared) > 12 or int(declared) > LARGEST):
        raise too_large()
    data = bytearray()
    async for piece in request.stream():
        data += piece
        if len(data) > LARGEST:
            raise too_large()
    return bytes(data)


def too_large() -> HTTPException:
    """The refusal of a body that no letter holds."""
    return HTTPException(413, f"Nội dung lớn hơn {LARGEST // 1024 // 1024} MB; chia ra nhiều lần gửi.")


def _left_after(found: Fields, left: int) -> int:
    """How many characters may still come after this article; 413 where it has more than that."""
    left -= sum(map(len, (*texts(found).values(), *captions(found))))
    files = attachments(found)
    left -= sum(len(page) for one in files for page in one.pages)
    if any(one.data for one in files):  # what stands in a file is known when it is read
        left -= MOST_CHARACTERS
    if left < 0:
        raise HTTPException(413, f"Bài gửi một lần dài hơn {figures(TEXT)} ký tự; chia ra nhiều lần gửi.")
    return left


def article(data: bytes, id: str) -> Fields:
    """The one article of a body that is put under an id; raises BadParameter, naming the field."""
    fields = _checked(_object(data, ""), "")
    _left_after(fields, TEXT)
    try:
        given = text(fields, "id").strip()
    except BadField as error:
        raise BadParameter("id", error.message) from error
    if given not in ("", id):
        raise BadParameter("id", "«id» trong bài khác với mã trong địa chỉ; bỏ nó đi hoặc sửa cho giống.")
    return fields | {"id": id}


def articles(data: bytes) -> tuple[Fields, ...]:
    """The articles of a body; raises BadParameter with line and field where one is none."""
    found = tuple(_checked(fields, place) for place, fields in _objects(data))
    if not found:
        raise BadParameter(BODY, "Chưa có bài nào: gửi một đối tượng JSON, hoặc mỗi dòng một đối tượng.")
    if len(found) > MOST:
        raise BadParameter(BODY, f"Mỗi lần gửi nhiều nhất {MOST} bài; chia ra nhiều lần gửi.")
    left = TEXT
    for fields in found:
        left = _left_after(fields, left)
    return found


def _objects(data: bytes) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Each object with the words that say which it is, where there are several."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        whole = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        lines = enumerate(data.splitlines(), 1)
        yield from ((f"dòng {n}: ", _object(line, f"dòng {n}: ")) for n, line in lines if line.strip())
        return
    except RecursionError as error:
        raise _no_object("") from error
    many = isinstance(whole, list)
    for number, one in enumerate(whole if many else [whole], 1):
        place = f"bài thứ {number}: " if many else ""
        if not isinstance(one, dict):
            raise _no_object(place)
        yield place, one


def _object(data: bytes, place: str) -> Mapping[str, object]:
    try:
        found = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _no_object(place) from error
    if not isinstance(found, dict):
        raise _no_object(place)
    return found


def _no_object(place: str) -> BadParameter:
    return BadParameter(BODY, f'{place}không phải một đối tượng JSON như {{"title": "…", "body": "…"}}.')


def _checked(fields: Mapping[str, object], place: str) -> Fields:
    known = {name: fields[name] for name in FIELDS if name in fields}
    try:
        check(known)
    except BadField as error:
        raise BadParameter(error.field, f"{place}{error.message}") from error
    except (RecursionError, OverflowError) as error:
        raise _no_object(place) from error
    return known
