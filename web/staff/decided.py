"""What staff decided, told in their words."""

from collections.abc import Iterable
from dataclasses import dataclass

from search.store.overrides.said import Alias, Correction, Merge, Override, Split
from web import wording
from web.staff.words import CORRECTED, KINDS


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of the list: `article` is the one that it is about, or ""."""

    override: Override
    text: str
    article: str = ""


def told(decided: Iterable[Override], limit: int) -> list[Decision]:
    """The last decisions, newest first, those taken back too."""
    newest = sorted(decided, key=lambda one: -one.number)[:limit]
    return [_told(one) for one in newest]


def _told(one: Override) -> Decision:
    said = one.said
    match said:
        case Alias():
            return Decision(one, f"{_kind(said.of)} «{said.key}» còn gọi là «{said.spelling}»")
        case Merge():
            return Decision(one, f"Gộp {KINDS[said.of]} «{said.key}» vào «{said.into}»")
        case Split():
            places = len({article for article, _ in said.pins})
            return Decision(one, f"Tách {KINDS[said.of]} «{said.new}» trong {places} bài")
        case Correction():
            return Decision(one, _corrected(said), said.article)


def _corrected(said: Correction) -> str:
    what, of = CORRECTED[said.what], f" của «{said.of}»" if said.of else ""
    if said.what in ("no-person", "no-conference"):
        return f"{wording.capital(what)}{f': «{said.of}»' if said.of else ''}"
    value = ", ".join(one for one in said.value if one)
    return f"Sửa {what}{of}: {f'«{value}»' if value else 'không có'}"


def _kind(of: str) -> str:
    return wording.capital(KINDS[of])
