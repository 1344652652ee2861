"""A list of names or document numbers looked up at once: what each line means in the archive, as a table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from search.archive import Archive
from search.model import OfficialDocument, Person
from search.store.reads.registers.documents import Told
from search.store.reads.registers.people import Standing
from web import addresses, wording
from web.api.candidates import document_keys, person_keys

MOST, LONGEST, CANDIDATES = 200, 300, 10
"""Lines that are looked up, characters of one, and candidates that are named where a line is ambiguous."""
State = Literal["found", "several", "unknown"]
STATES: dict[State, str] = {
    "found": "có",
    "several": "chưa rõ là ai, văn bản nào",
    "unknown": "không có trong kho",
}
_ORDINAL = re.compile(r"^\s*\d{1,3}(?:[.)]\s|\s*\t)")
"""The number of a line in a list, also in a column of its own, as a spreadsheet is copied."""
_BESIDE = re.compile(r"\s*[,;(]\s*|\s[-–—]\s|\s(?:ngày|của)\s")
"""Behind a name or number: an office, a day, an issuer."""
COLUMNS = ("Dòng đã nhập", "Kết quả", "Loại", "Tên, số", "Chức vụ, nội dung", "Ngày", "Số bài", "Địa chỉ")


class Meant(Struct, frozen=True):
    """One thing that a line may mean, in the columns of the table."""

    kind: str
    name: str
    about: str
    day: str
    articles: int
    path: str


class Looked(Struct, frozen=True):
    """One line with what it means: one thing, several, or nothing that the archive knows."""

    typed: str
    meant: tuple[Meant, ...]
    more: int = 0

    @property
    def state(self) -> State:
        if not self.meant:
            return "unknown"
        return "found" if len(self.meant) == 1 else "several"


class LookedUp(Struct, frozen=True):
    """A whole list; `left` lines were beyond what is looked up at once."""

    lines: tuple[Looked, ...]
    left: int


def look_up(archive: Archive, text: str) -> LookedUp:
    """Each line of a text that says anything, in its order; one that stands twice is looked up once."""
    typed = list(dict.fromkeys(line for raw in text.splitlines() if (line := _cleaned(raw))))
    resolved = [(line, *_resolved(archive, line)) for line in typed[:MOST]]
    people = {key: one for _, keys, _ in resolved for key in keys if (one := archive.store.person(key))}
    papers = {key: it for _, _, keys in resolved for key in keys if (it := archive.store.document(key))}
    standing, told = archive.store.standing(list(people)), archive.store.documents_told(list(papers))
    lines = tuple(
        Looked(
            line,
            (
                *(_person(people[key], standing.get(key)) for key in persons[:CANDIDATES] if key in people),
                *(_document(papers[key], told.get(key)) for key in documents[:CANDIDATES] if key in papers),
            ),
            max(0, len(persons) - CANDIDATES) + max(0, len(documents) - CANDIDATES),
        )
        for line, persons, documents in resolved
    )
    return LookedUp(lines, max(0, len(typed) - MOST))


def _cleaned(raw: str) -> str:
    """A line without what lists put around names: numbering, bullets, separators at its end."""
    columns = _ORDINAL.sub("", raw, count=1).replace("\t", ", ")
    text = " ".join("".join(c if c.isprintable() else " " for c in columns).split())
    return text.strip("-–•*·;, ")[:LONGEST]


def _resolved(archive: Archive, line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of people and of official documents that a line may mean, as a whole, else by what stands
    before its office, day or issuer."""
    head = _BESIDE.split(line, maxsplit=1)[0]
    found = _keys(archive, line)
    return found if any(found) or head in ("", line) else _keys(archive, head)


def _keys(archive: Archive, line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A number is nobody's name."""
    documents = document_keys(archive, line) if any(c.isdigit() for c in line) else ()
    return (() if documents else person_keys(archive, line)), documents


def _person(one: Person, held: Standing | None) -> Meant:
    about = ", ".join(titles(held)) if held else ""
    day = wording.day(held.published) if held and held.published else ""
    return Meant("Nhân vật", one.name, about, day, one.articles, addresses.person(one.key))


def _document(one: OfficialDocument, told: Told | None) -> Meant:
    about = wording.titled(one.kind, told.subject if told else "")
    about += f" ({one.issuer})" if one.issuer else ""
    day = wording.period(told.issued) if told else ""
    return Meant("Văn bản", one.number, about, day, one.articles, addresses.document(one.key))


def titles(held: Standing) -> Iterator[str]:
    """The offices of somebody, as they are held."""
    for one in held.offices:
        yield f"{'nguyên ' if one.former else ''}{'quyền ' if one.acting else ''}{one.office}"


def rows(found: LookedUp, base: str) -> Iterable[Sequence[str]]:
    """The table, a line for each thing that may be meant; `base` comes before the paths of this site."""
    for line in found.lines:
        state = STATES[line.state]
        for one in line.meant:
            yield (
                line.typed, state, one.kind, one.name, one.about, one.day, str(one.articles), base + one.path,
            )  # fmt: skip
        if not line.meant:
            yield line.typed, state, "", "", "", "", "", ""
