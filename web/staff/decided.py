"""What staff decided, or ask for, told in their words."""

from collections.abc import Iterable

from msgspec import Struct

from search.inbox.letter import Apart, Asked, Undo
from search.store.overrides.said import Alias, Confirmation, Correction, Merge, Override, Said, Split
from web import wording
from web.staff.words import CORRECTED, KINDS, RULES


class Decision(Struct, frozen=True):
    """A line of the list: `article` is the one that it is about, or ""."""

    override: Override
    text: str
    article: str = ""


def told(decided: Iterable[Override], limit: int) -> list[Decision]:
    """The last decisions, newest first, those taken back too."""
    newest = sorted(decided, key=lambda one: -one.number)[:limit]
    return [Decision(one, _text(one.said), _article(one.said)) for one in newest]


def asked_for(asked: Asked) -> str:
    """What a form asked for."""
    if isinstance(asked, Correction):
        return f"{_text(asked)} (bài {asked.article})"
    return _text(asked)


def _text(said: Said | Asked) -> str:
    match said:
        case Alias():
            return f"{wording.capital(KINDS[said.of])} «{said.key}» còn gọi là «{said.spelling}»"
        case Merge():
            return f"Gộp {KINDS[said.of]} «{said.key}» vào «{said.into}»"
        case Split():
            places = len({article for article, _ in said.pins})
            return f"Tách {KINDS[said.of]} «{said.new}» trong {places} bài"
        case Apart():
            return f"Tách {KINDS[said.of]} «{said.key}» trong {len(said.ids)} bài"
        case Confirmation():
            return f"Đúng rồi: {RULES[said.rule].lower()}, {', '.join(f'«{one}»' for one in said.about)}"
        case Undo():
            return f"Hoàn tác quyết định số {said.number}"
        case Correction():
            return _corrected(said)


def _article(said: Said) -> str:
    return said.article if isinstance(said, Correction) else ""


def _corrected(said: Correction) -> str:
    what, of = CORRECTED[said.what], f" của «{said.of}»" if said.of else ""
    if said.what in ("no-person", "no-conference"):
        return f"{wording.capital(what)}{f': «{said.of}»' if said.of else ''}"
    value = ", ".join(wording.ROLES.get(one, one) for one in said.value if one)
    return f"Sửa {what}{of}: {f'«{value}»' if value else 'không có'}"
