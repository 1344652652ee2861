"""What a form asks to be decided, held against the archive: what cannot be is said before it is sent."""

import re
from collections.abc import Callable, Mapping
from typing import cast, get_args
from urllib.parse import unquote

from starlette.requests import Request

from search import limits
from search.archive import Archive
from search.inbox.letter import Apart, Asked, Undo
from search.model import PersonRole
from search.store.doubts.reading import handle
from search.store.overrides.corrections import fits
from search.store.overrides.said import Alias, Confirmation, Correction, Kind, Merge, Rule, What
from search.vietnamese import dates
from web import wording
from web.api.candidates import document_keys, person_keys
from web.clock import today
from web.staff.door import field
from web.staff.words import CORRECTED, KINDS, RULES

_ADDRESS = re.compile(
    r"^(?:https?://[^/\s]+)?/(?:[\w./-]*/)?(?:nhan-vat|van-ban|hoi-nghi|bai-viet)/([^?#\s]+)"
)
_DAYS = ("day", "issued", "happened")
_MANY = ("offices", "roles", "chairs", "speakers")
_NONE = ("no-person", "no-conference")
_ABOUT_ONE = (
    *("name", "offices", "roles", "no-person"),
    *("issuer", "document-subject", "issued"),
)
LONGEST, MOST_IDS = 500, 200


class Wrong(Exception):
    """What a form asks cannot be; the message is for whoever sent it."""


def asked(request: Request) -> Asked:
    """What the form of a request asks for; raises Wrong."""
    archive: Archive = request.app.state.archive
    ways: Mapping[str, Callable[[Request, Archive], Asked]] = {
        "merge": _merge,
        "split": _split,
        "alias": _alias,
        "correct": _correction,
        "confirm": _confirmation,
        "undo": _undo,
    }
    way = ways.get(field(request, "viec"))
    if way is None:
        raise Wrong("Biểu mẫu không nói phải làm gì.")
    with archive.store.reading():
        return way(request, archive)


def _merge(request: Request, archive: Archive) -> Asked:
    kind = _kind(request)
    key = _key(archive, kind, field(request, "khoa"))
    into = _key(archive, kind, field(request, "vao"))
    if key == into:
        raise Wrong("Hai bên đã là một.")
    return Merge(kind, key, into)


def _split(request: Request, archive: Archive) -> Asked:
    kind = _kind(request)
    key = _key(archive, kind, field(request, "khoa"))
    ids = tuple(dict.fromkeys(_id(archive, line) for line in _lines(field(request, "bai"))))
    if not ids:
        raise Wrong("Hãy nêu ít nhất một bài, mỗi dòng một mã hoặc địa chỉ.")
    if len(ids) > MOST_IDS:
        raise Wrong(f"Mỗi lần tách được nhiều nhất {MOST_IDS} bài.")
    return Apart(kind, key, ids)


def _alias(request: Request, archive: Archive) -> Asked:
    kind = _kind(request)
    if kind == "conference":
        raise Wrong("Hội nghị không có tên gọi khác.")
    spelling = _short(field(request, "ten_goi"))
    if not spelling:
        raise Wrong("Hãy viết tên gọi khác.")
    return Alias(kind, _key(archive, kind, field(request, "khoa")), spelling)


def _correction(request: Request, archive: Archive) -> Asked:
    article = _id(archive, field(request, "bai"))
    typed = field(request, "gi")
    if typed not in get_args(What):
        raise Wrong("Hãy chọn điều cần sửa.")
    what, of = cast(What, typed), _short(field(request, "cua"))
    if what in _ABOUT_ONE and not of:
        raise Wrong(f"Sửa {CORRECTED[what]} thì phải nói của ai hoặc của văn bản nào, như in trong bài.")
    said = Correction(article, what, of, _value(what, field(request, "la")))
    stored = archive.article(article)
    if stored is None or not fits(stored.facts, said):
        raise Wrong(f"Bài {article} không có {f'«{of}»' if of else 'hội nghị hoặc ngày'} để sửa.")
    return said


def _value(what: What, typed: str) -> tuple[str, ...]:
    if what in _NONE:
        return ()
    if what not in _MANY:
        return (_iso(typed) if what in _DAYS else _short(typed),)
    values = tuple(_short(line) for line in _lines(typed))
    return tuple(map(_role, values)) if what == "roles" else values


def _role(typed: str) -> str:
    named = {word: role for role, word in wording.ROLES.items()}
    role = named.get(typed.lower(), typed)
    if role not in get_args(PersonRole):
        raise Wrong(f"«{typed}» không phải vai trò; dùng: {', '.join(named)}.")
    return role


def _iso(typed: str) -> str:
    if not typed:
        return ""
    found = dates.parse(typed[:100], today())
    if found is None or found.period is None or found.period.precision != "day":
        raise Wrong(f"«{_short(typed)}» không phải là một ngày; viết như 30/8/2023.")
    return found.period.start.isoformat()


def _confirmation(request: Request, archive: Archive) -> Asked:
    rule, of = field(request, "quy_tac"), tuple(request.state.form.getlist("cua"))
    if rule not in RULES or not 1 <= len(of) <= 3:
        raise Wrong("Mục này không còn nữa; xin tải lại trang.")
    return Confirmation(cast(Rule, rule), handle(of))


def _undo(request: Request, archive: Archive) -> Asked:
    number = field(request, "so")
    decided = {str(one.number): one for one in archive.store.overrides()}
    if number not in decided:
        raise Wrong("Không có quyết định này.")
    if decided[number].undone:
        raise Wrong("Quyết định này đã được hoàn tác rồi.")
    return Undo(decided[number].number, decided[number].command)


def _kind(request: Request) -> Kind:
    kind = field(request, "loai")
    if kind not in get_args(Kind):
        raise Wrong("Hãy chọn nhân vật, văn bản hay hội nghị.")
    return cast(Kind, kind)


def _key(archive: Archive, kind: Kind, typed: str) -> str:
    """The key of what a key, an address of this site, a name or a number means."""
    if not typed:
        raise Wrong(f"Hãy nêu {KINDS[kind]}: địa chỉ trang, hoặc tên hay số.")
    meant = _out_of_address(typed)[: limits.ARTICLE_ID]
    keys = _keys(archive, kind, meant)
    if not keys:
        raise Wrong(f"Kho không có {KINDS[kind]} «{_short(meant)}».")
    if len(keys) > 1:
        several = f"{len(keys)} {KINDS[kind]}: {', '.join(keys[:5])}"
        raise Wrong(f"«{_short(meant)}» có thể là {several}. Hãy chép địa chỉ trang.")
    return keys[0]


def _keys(archive: Archive, kind: Kind, meant: str) -> tuple[str, ...]:
    store = archive.store
    if kind == "person":
        found = store.person(meant)
        return (found.key,) if found else person_keys(archive, meant)
    if kind == "document":
        document = store.document(meant)
        return (document.key,) if document else document_keys(archive, meant)
    conference = store.conference_page(meant)
    return (conference.conference.key,) if conference else ()


def _id(archive: Archive, typed: str) -> str:
    id = _out_of_address(typed.strip())
    if not id or len(id) > limits.ARTICLE_ID or archive.article(id) is None:
        raise Wrong(f"Kho không có bài «{_short(id)}».")
    return id


def _out_of_address(typed: str) -> str:
    found = _ADDRESS.match(typed)
    return unquote(found[1]) if found else typed


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
