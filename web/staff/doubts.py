"""Facts that need a look: the question of each, and what staff may answer by one button."""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from threading import Lock

from markupsafe import Markup
from msgspec import Struct

from search.archive import Archive
from search.store.doubts.reading import Doubt, doubts, handle
from search.store.overrides.said import Rule
from web import addresses, wording
from web.pages import marking
from web.staff.words import RULES

Fields = tuple[tuple[str, str], ...]


class Answer(Struct, frozen=True):
    """One button: what it says and sends; `typed` names what is typed beside it, or is ""."""

    says: str
    fields: Fields
    typed: str = ""


class Question(Struct, frozen=True):
    """A doubt as the page asks about it, with the sentence that it is about; `anchor` is its place on the
    page, the same for as long as it is asked."""

    anchor: str
    found: str
    asks: Markup
    sentence: Markup
    article: str
    title: str
    published: str
    answers: tuple[Answer, ...]


class Questions:
    """What there is to ask, looked for anew when the archive or a decision has changed."""

    def __init__(self) -> None:
        self._of: tuple[str, int, int, int] | None = None
        self._questions: list[Question] = []
        self._lock = Lock()

    def now(self, archive: Archive, root: str) -> list[Question]:
        """The questions, those first whose facts do most harm; `root` stands before their addresses."""
        with self._lock, archive.store.reading() as state:
            decided = archive.store.overrides()
            of = (root, archive.store.revision(), len(decided), sum(bool(one.undone) for one in decided))
            if of != self._of:
                self._questions = [_question(one, root) for one in doubts(state)]
                self._of = of
            return self._questions


def _question(one: Doubt, root: str) -> Question:
    asks, answers = _WAYS[one.rule](one, root)
    right = Answer(
        _RIGHT[one.rule],
        (("viec", "confirm"), ("quy_tac", one.rule), *(("cua", about) for about in one.about)),
    )
    said = one.said
    return Question(
        f"hoi-{blake2b(repr((one.rule, handle(one.about))).encode(), digest_size=6).hexdigest()}",
        RULES[one.rule],
        asks,
        marking.said(said.source, said.mention) if said else Markup(),
        said.id if said else one.about[0],
        said.title if said else one.names[0],
        wording.day(said.published) if said else "",
        (*answers, right),
    )


_Way = Callable[[Doubt, str], tuple[Markup, tuple[Answer, ...]]]


def _correct(one: Doubt, what: str, of: str) -> Fields:
    article = one.said.id if one.said else ""
    return (("viec", "correct"), ("bai", article), ("gi", what), ("cua", of))


def _issued_later(one: Doubt, root: str) -> tuple[Markup, tuple[Answer, ...]]:
    fields = _correct(one, "issued", one.names[0])
    asks = Markup("Ngày ban hành của <b>{}</b> là {}?").format(one.names[0], wording.day(one.when))
    return asks, (
        Answer("Sửa", fields, "Ngày đúng, như 30/8/2023"),
        Answer("Bỏ trống", (*fields, ("la", ""))),
    )


def _place_name(one: Doubt, root: str) -> tuple[Markup, tuple[Answer, ...]]:
    asks = Markup('<a href="{}"><b>{}</b></a> là người?').format(
        root + addresses.person(one.about[0]), one.names[0]
    )
    return asks, (Answer("Không phải người", _correct(one, "no-person", one.names[0])),)


def _near_names(one: Doubt, root: str) -> tuple[Markup, tuple[Answer, ...]]:
    links = [
        Markup('<a href="{}"><b>{}</b></a>').format(root + addresses.person(key), name)
        for key, name in zip(one.about, one.names, strict=True)
    ]
    asks = Markup("{} và {} là một người?").format(*links)
    fields = (("viec", "merge"), ("loai", "person"), ("khoa", one.about[0]), ("vao", one.about[1]))
    return asks, (Answer("Một người, gộp lại", fields),)


def _unknown_issuer(one: Doubt, root: str) -> tuple[Markup, tuple[Answer, ...]]:
    fields = _correct(one, "issuer", one.names[0])
    asks = Markup("<b>{}</b> do «{}» ban hành?").format(one.names[0], one.about[0])
    return asks, (Answer("Sửa", fields, "Nơi ban hành"), Answer("Bỏ trống", (*fields, ("la", ""))))


def _subject(one: Doubt, root: str) -> tuple[Markup, tuple[Answer, ...]]:
    fields = _correct(one, "document-subject", one.names[0])
    asks = Markup("Nội dung của <b>{}</b> là «{}»?").format(one.names[0], one.about[0])
    return asks, (Answer("Sửa", fields, "Nội dung"), Answer("Bỏ trống", (*fields, ("la", ""))))


def _unread(one: Doubt, root: str) -> tuple[Markup, tuple[Answer, ...]]:
    return Markup("{}.").format(wording.capital(one.about[1])), ()


_WAYS: Mapping[Rule, _Way] = {
    "issued-later": _issued_later,
    "place-name": _place_name,
    "near-names": _near_names,
    "unknown-issuer": _unknown_issuer,
    "subject": _subject,
    "unread": _unread,
}
_RIGHT: Mapping[Rule, str] = {
    "issued-later": "Đúng như bài",
    "place-name": "Đúng là người",
    "near-names": "Hai người",
    "unknown-issuer": "Đúng là nơi này",
    "subject": "Đúng là nội dung",
    "unread": "Đã xem",
}
"""What staff say where the fact is right as it was read."""
