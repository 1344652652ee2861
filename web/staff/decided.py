"""What staff decided, or ask for, told in their words."""

from collections.abc import Iterable

from msgspec import Struct

from search.archive import Archive
from search.inbox.letter import Apart, Asked, Undo
from search.store.overrides.said import Alias, Confirmation, Correction, Merge, Override, Rule, Said, Split
from web import wording
from web.staff.naming import Naming
from web.staff.words import CORRECTED, KINDS, RULES

_OF_PEOPLE: tuple[Rule, ...] = ("place-name", "near-names")
"""The rules that doubt people, who are known by their keys."""


class Decision(Struct, frozen=True):
    """A line of the list: `article` is the one that it is about, or "", and `title` what it is called."""

    override: Override
    text: str
    article: str = ""
    title: str = ""


def told(archive: Archive, decided: Iterable[Override], limit: int) -> list[Decision]:
    """The last decisions, newest first, those taken back too."""
    newest = sorted(decided, key=lambda one: -one.number)[:limit]
    about = {one.number: _article(one.said) for one in newest}
    cards = archive.store.cards([id for id in dict.fromkeys(about.values()) if id])
    titles, naming = {id: card.article.title for id, card in cards.items()}, Naming(archive)
    return [
        Decision(one, _text(one.said, naming), id, titles.get(id, ""))
        for one in newest
        for id in (about[one.number],)
    ]


def asked_for(archive: Archive, asked: Asked) -> str:
    """What a form asked for."""
    naming = Naming(archive)
    if isinstance(asked, Undo):
        taken_back = (one.said for one in archive.store.overrides() if one.number == asked.number)
        return f"Hoàn tác: {', '.join(_text(said, naming) for said in taken_back)}"
    text = _text(asked, naming)
    return f"{text} (bài {asked.article})" if isinstance(asked, Correction) else text


def _text(said: Said | Apart, naming: Naming) -> str:
    match said:
        case Alias():
            one = naming.called(said.of, said.key)
            return f"{wording.capital(KINDS[said.of])} {one} còn gọi là «{said.spelling}»"
        case Merge():
            gone, stays = naming.called(said.of, said.key, said.names), naming.called(said.of, said.into)
            return f"Gộp {KINDS[said.of]} {gone} vào {stays}"
        case Split():
            places = len({article for article, _ in said.pins})
            return f"Tách {KINDS[said.of]} {naming.called(said.of, said.new)} trong {places} bài"
        case Apart():
            return f"Tách {KINDS[said.of]} {naming.called(said.of, said.key)} trong {len(said.ids)} bài"
        case Confirmation():
            return f"Đúng rồi: {RULES[said.rule].lower()}, {_doubted(said, naming)}"
        case Correction():
            return _corrected(said)


def _doubted(said: Confirmation, naming: Naming) -> str:
    if said.rule in _OF_PEOPLE:
        return ", ".join(naming.called("person", key) for key in said.about)
    return ", ".join(f"«{one}»" for one in said.about)


def _article(said: Said) -> str:
    return said.article if isinstance(said, Correction) else ""


def _corrected(said: Correction) -> str:
    what, of = CORRECTED[said.what], f" của «{said.of}»" if said.of else ""
    if said.what in ("no-person", "no-conference"):
        return f"{wording.capital(what)}{f': «{said.of}»' if said.of else ''}"
    value = ", ".join(wording.ROLES.get(one, one) for one in said.value if one)
    return f"Sửa {what}{of}: {f'«{value}»' if value else 'không có'}"
