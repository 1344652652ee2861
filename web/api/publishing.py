"""Publishing over HTTP: articles put, withdrawn and posted by whoever has a token, and what became of them.

Nothing is written here but a letter into the inbox; the indexer takes it up."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TypeVar
from urllib.parse import unquote_to_bytes

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from search import limits
from search.archive import Archive
from search.errors import InboxFull, LetterTooLarge
from search.inbox import Content, Delete, Put, Standing, letter, standing
from search.query.article_address import openable
from web.api import bodies
from web.api import publishing_shapes as answers
from web.api.answers import failure, json_answer
from web.api.parameters import BadParameter, one_of
from web.clock import now
from web.serving.concurrency import Lanes

T = TypeVar("T")
Endpoint = Callable[[Request], Awaitable[Response]]
WAIT = 10.0
"""Seconds that `?wait=true` waits at most."""
LOOK, LOOK_LATER = 0.01, 0.1
"""Seconds between two looks at a ticket: in the first second, and later."""
BODIES, WAITING = 8, 64
"""Bodies that are taken in at once, each of megabytes; requests that wait for their ticket at once."""
SILENT = 15.0
"""Seconds without a sign of life after which no indexer takes up."""
NOBODY = "Chưa có tiến trình nào nhận bài (python -m indexer watch); thử lại sau."
FULL = "Đang có quá nhiều bài chờ nhận; thử lại sau."
NO_TOKEN = "Cần token ở tiêu đề Authorization: Bearer …; hỏi quản trị viên."
WRONG_TOKEN = "Token này không dùng được hoặc đã bị thu hồi."
NO_ARTICLE = "Không có bài viết này trong kho lưu trữ."
NO_TICKET = "Không có phiếu này; phiếu đã trả lời được giữ bảy ngày."
WITHDRAWN = "Bài viết này đã được gỡ khỏi kho lưu trữ."


class Slots:
    """So many at once, and no more."""

    def __init__(self, most: int) -> None:
        self._free = most

    def __enter__(self) -> bool:
        """Whether there was one."""
        self._free -= 1
        return self._free >= 0

    def __exit__(self, *_: object) -> None:
        self._free += 1


class Publishing:
    """What one application takes in at once."""

    def __init__(self) -> None:
        self.bodies, self.waiting = Slots(BODIES), Slots(WAITING)


def _answered(endpoint: Endpoint) -> Endpoint:
    """The endpoint, whose answers nobody keeps."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        response = await endpoint(request)
        response.headers["Cache-Control"] = "no-store"
        return response

    return answer


@_answered
async def put(request: Request) -> Response:
    """PUT /api/v1/articles/{id}"""
    by, id = await _admitted(request), _id(request)
    return await _posted(request, Put((bodies.article(await _body(request), id),)), by)


@_answered
async def post(request: Request) -> Response:
    """POST /api/v1/articles"""
    by = await _admitted(request)
    return await _posted(request, Put(bodies.articles(await _body(request))), by)


@_answered
async def delete(request: Request) -> Response:
    """DELETE /api/v1/articles/{id}"""
    by, id = await _admitted(request), _id(request)
    if missing := await _in_turn(request, lambda: _missing(_archive(request), id)):
        return missing
    return await _posted(request, Delete(id), by)


@_answered
async def ticket(request: Request) -> Response:
    """GET /api/v1/tickets/{ticket}"""
    wanted = request.path_params["ticket"]
    found = await (_waited if _wants_to_wait(request) else _looked)(request, wanted)
    if found is None:
        raise HTTPException(404, NO_TICKET, {"Cache-Control": "no-store"})
    return json_answer(answers.TicketState(found.state, found.revision, found.message))


async def one_article(request: Request) -> Response:
    """What can be done to one article, by its method."""
    return await (put if request.method == "PUT" else delete)(request)


async def _admitted(request: Request) -> str:
    """Whose token was sent; 401 where it is nobody's, 503 where nobody would take the letter up."""
    _wants_to_wait(request)
    scheme, _, token = request.headers.get("authorization", "").strip().partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise HTTPException(401, NO_TOKEN, {"WWW-Authenticate": 'Bearer realm="news-archive"'})
    archive = _archive(request)
    name = await _in_turn(request, lambda: archive.store.token_name(token.strip()))
    if name is None:
        raise HTTPException(
            401, WRONG_TOKEN, {"WWW-Authenticate": 'Bearer realm="news-archive", error="invalid_token"'}
        )
    if await _in_turn(request, lambda: nobody_takes_up(archive)):
        raise HTTPException(503, NOBODY, {"Retry-After": "60"})
    return name


def nobody_takes_up(archive: Archive) -> bool:
    """Whether no indexer has given a sign of life lately: letters lie until the next run."""
    silent = archive.inbox.silent_for(now())
    return silent is None or silent > SILENT


def _id(request: Request) -> str:
    id: str = request.path_params["id"]
    if not (openable(id) and _is_text(request.scope["raw_path"])):
        raise BadParameter(
            "id", f"Mã bài viết có từ 1 đến {limits.ARTICLE_ID} ký tự dùng được trong địa chỉ."
        )
    return id


def _is_text(path: bytes) -> bool:
    """Whether its percent signs are UTF-8: the server reads what is none as one and the same sign, so that
    articles of different ids would replace each other."""
    try:
        unquote_to_bytes(path).decode()
    except UnicodeDecodeError:
        return False
    return True


async def _body(request: Request) -> bytes:
    with _publishing(request).bodies as free:
        if not free:
            raise HTTPException(503, FULL, {"Retry-After": "5"})
        return await bodies.body(request)


def _missing(archive: Archive, id: str) -> Response | None:
    """The refusal of a withdrawal of what is not there; what waits may yet bring it."""
    if archive.store.hashes([id]) or archive.inbox.waiting():
        return None
    if archive.store.withdrawn(id):
        return failure(410, WITHDRAWN, "id")
    return failure(404, NO_ARTICLE, "id")


async def _posted(request: Request, content: Content, by: str) -> Response:
    """Lay the letter into the inbox; 202 with its ticket, or what became of it where that was asked for."""
    sent = letter(content, now(), by)
    try:
        await _in_turn(request, lambda: _archive(request).inbox.post(sent))
    except InboxFull as error:
        raise HTTPException(503, FULL, {"Retry-After": "10"}) from error
    except LetterTooLarge as error:
        raise bodies.too_large() from error
    found = await _waited(request, sent.ticket) if _wants_to_wait(request) else None
    if found is None or found.state == "waiting":
        return json_answer(answers.Ticket(sent.ticket), 202)
    if found.state == "refused":
        return failure(404 if isinstance(content, Delete) else 422, found.message, "id")
    return json_answer(answers.Published(sent.ticket, "done", found.revision, found.message))


def _wants_to_wait(request: Request) -> bool:
    return one_of(request.query_params, "wait", ("true", "false"), "false") == "true"


async def _waited(request: Request, ticket: str) -> Standing | None:
    """How far a letter is once it is found or refused, at the latest after some seconds."""
    begun = time.monotonic()
    with _publishing(request).waiting as free:
        while True:
            found = await _looked(request, ticket)
            passed = time.monotonic() - begun
            if found is None or found.state != "waiting" or passed > WAIT or not free:
                return found
            await asyncio.sleep(LOOK if passed < 1 else LOOK_LATER)


async def _looked(request: Request, ticket: str) -> Standing | None:
    archive = _archive(request)
    return await _in_turn(
        request, lambda: standing(ticket, archive.inbox, archive.store, archive.state().revision)
    )


async def _in_turn(request: Request, work: Callable[[], T]) -> T:
    """What `work` gives when its turn has come. Whoever waits there is looked at for having hung up, and the
    look would take a piece of the body that has not been read yet: it is given nothing to look at."""
    lanes: Lanes = request.app.state.lanes
    return await lanes.publishing.run(Request(request.scope, _nothing_more), work)


async def _nothing_more() -> Message:
    message: Message = await asyncio.get_running_loop().create_future()
    return message


def _archive(request: Request) -> Archive:
    archive: Archive = request.app.state.archive
    return archive


def _publishing(request: Request) -> Publishing:
    found: Publishing = request.app.state.publishing
    return found


class Beside(Route):
    """A route beside another one of the same path: refusing a method, it names those of both."""

    def __init__(self, path: str, endpoint: Endpoint, methods: list[str], others: frozenset[str]) -> None:
        super().__init__(path, endpoint, methods=methods)
        self._all = ", ".join(sorted(others | set(methods)))

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.methods and scope["method"] not in self.methods:
            raise HTTPException(405, headers={"Allow": self._all})
        await super().handle(scope, receive, send)


routes = [
    Beside("/api/v1/articles/{id:path}", one_article, ["PUT", "DELETE"], frozenset({"GET", "HEAD"})),
    Route("/api/v1/articles", post, methods=["POST"]),
    Route("/api/v1/tickets/{ticket}", ticket),
]
