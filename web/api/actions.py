"""What the JSON API lets publishing systems do, as one table beside that of what is only read."""

from typing import Any, Literal

from msgspec import Struct

from search import limits
from search.inbox.attachments import MOST as MOST_FILES
from search.inbox.letter import LARGEST
from search.inbox.record import LARGEST as LONGEST
from web.api import publishing_shapes, shapes
from web.api.bodies import MOST
from web.api.endpoints import Parameter

Method = Literal["put", "post", "delete", "get"]


class Action(Struct, frozen=True):
    """What one method does at one address: its answers by status; with `body` it takes articles, by media."""

    method: Method
    path: str
    title: str
    answers: dict[str, tuple[str, Any]]
    parameters: tuple[Parameter, ...] = ()
    body: dict[str, Any] | None = None


ID = Parameter("id", "Mã bài viết, mã hóa phần trăm.", longest=limits.ARTICLE_ID)
TICKET = Parameter("ticket", "Phiếu nhận khi gửi bài.", longest=22)
WAIT = Parameter("wait", "Chờ đến khi tìm thấy được, nhiều nhất 10 giây.", values=("true", "false"))
_TEXT = {"type": "string", "maxLength": LONGEST}
FIELDS: dict[str, Any] = {
    "id": {"type": "string", "maxLength": limits.ARTICLE_ID},
    "url": _TEXT,
    "title": _TEXT,
    "summary": _TEXT,
    "body": _TEXT | {"minLength": 1},
    "captions": {"type": "array", "items": _TEXT},
    "section": _TEXT,
    "author": _TEXT,
    "attachments": {
        "type": "array",
        "maxItems": MOST_FILES,
        "items": {
            "type": "object",
            "properties": {
                "name": _TEXT,
                "url": _TEXT,
                "text": _TEXT,
                "pages": {"type": "array", "items": _TEXT},
                "data": _TEXT | {"contentEncoding": "base64"},
            },
            "required": ["name"],
            "description": "Tệp đính kèm: chữ của cả tệp (text) hay từng trang (pages), cả tệp PDF hoặc DOCX "
            "(data), hoặc chỉ địa chỉ (url).",
        },
    },
    "published_at": {"type": "string", "description": "Ngày đăng, viết kiểu nào cũng được."},
}
ARTICLE: dict[str, Any] = {
    "type": "object",
    "properties": FIELDS,
    "required": ["body"],
    "description": f"Cả bài; bài cũ cùng mã được thay. Nhiều nhất {LARGEST} byte.",
}
LINES: dict[str, Any] = {
    "type": "string",
    "description": f"Mỗi dòng một bài, tối đa {MOST} bài và {LARGEST} byte; một dòng sai thì không nhận gì.",
}
_TAKEN = {
    "200": ("Tìm thấy được rồi (khi wait=true)", publishing_shapes.Published),
    "202": ("Đã ghi vào đĩa, đang chờ nhận", publishing_shapes.Ticket),
}
_REFUSED = {
    "400": ("Bài hoặc tham số sai, kèm tên trường", shapes.Error),
    "401": ("Thiếu token, hoặc token sai hay đã thu hồi", shapes.Error),
    "503": ("Chưa có tiến trình nhận bài, hoặc quá nhiều bài đang chờ", shapes.Error),
}
_OF_ARTICLES = _REFUSED | {
    "413": (f"Lớn hơn {LARGEST} byte", shapes.Error),
    "422": ("Bài không nhận được (khi wait=true)", shapes.Error),
}
ACTIONS: tuple[Action, ...] = (
    Action(
        "put",
        "/api/v1/articles/{id}",
        "Đăng hoặc thay một bài viết",
        _TAKEN | _OF_ARTICLES | {"404": ("Mã này không đứng được trong địa chỉ", shapes.Error)},
        (ID, WAIT),
        {"application/json": ARTICLE},
    ),
    Action(
        "post",
        "/api/v1/articles",
        "Đăng hoặc thay một hay nhiều bài viết",
        _TAKEN | _OF_ARTICLES,
        (WAIT,),
        {"application/json": ARTICLE, "application/x-ndjson": LINES},
    ),
    Action(
        "delete",
        "/api/v1/articles/{id}",
        "Gỡ một bài viết",
        _TAKEN
        | _REFUSED
        | {"404": ("Không có bài này", shapes.Error), "410": ("Đã gỡ trước đó", shapes.Error)},
        (ID, WAIT),
    ),
    Action(
        "get",
        "/api/v1/tickets/{ticket}",
        "Bài đã gửi đến đâu rồi",
        {
            "200": (
                "Đang chờ, xong (tìm thấy từ phiên bản revision), hoặc bị từ chối",
                publishing_shapes.TicketState,
            ),
            "400": ("Tham số sai", shapes.Error),
            "404": ("Không có phiếu này", shapes.Error),
            "503": ("Kho tạm thời chưa trả lời được", shapes.Error),
        },
        (TICKET, WAIT),
    ),
)
