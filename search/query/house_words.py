"""The words of the house: abbreviations, former names, regional words, pinned answers."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import NoReturn, TypeVar

from msgspec import Struct

from search.errors import ArchiveError
from search.vietnamese.data import rows
from search.vietnamese.text import keys
from search.vietnamese.text.syllables import well_formed

_Made = TypeVar("_Made")


class HouseWordsError(ArchiveError):
    """A file of words that cannot be used; the message names the file, the line and the mend."""


class Abbreviation(Struct, frozen=True):
    """«GD&ĐT», and «Giáo dục và Đào tạo» written out."""

    short: str
    full: str


class FormerName(Struct, frozen=True):
    """What a body or place was called before `since`, and what it is called from that day."""

    old: str
    new: str
    since: date
    kind: str = ""


class Pinned(Struct, frozen=True):
    """The article, by id or address, that staff put first for a query."""

    query: str
    article: str = ""
    url: str = ""


class HouseWords(Struct, frozen=True):
    """All that is known of words beside the language itself."""

    abbreviations: tuple[Abbreviation, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    regional: tuple[tuple[str, ...], ...] = ()
    pinned: tuple[Pinned, ...] = ()

    def __hash__(self) -> int:
        """By their numbers alone: tables are kept by these words, and each query would hash them all."""
        return hash((len(self.abbreviations), len(self.former_names), len(self.regional), len(self.pinned)))

    def beside(self, shipped: "HouseWords") -> "HouseWords":
        """These words and the shipped ones; an abbreviation of the house replaces a shipped one."""
        own = {one.short for one in self.abbreviations}
        return HouseWords(
            (*(one for one in shipped.abbreviations if one.short not in own), *self.abbreviations),
            tuple(dict.fromkeys((*shipped.former_names, *self.former_names))),
            tuple(dict.fromkeys((*shipped.regional, *self.regional))),
            (*shipped.pinned, *self.pinned),
        )


SHIPPED = HouseWords(
    tuple(Abbreviation(*row) for row in rows("query_abbreviations", 2)),
    tuple(
        FormerName(old, new, date.fromisoformat(since), kind)
        for old, new, since, kind in rows("former_names", 4)
    ),
    rows("regional_words", 2),
)
"""The words that come with the program."""


def read(text: str, source: str) -> HouseWords:
    """The words of a `words.toml`; `source` names it in errors. Raises HouseWordsError."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise HouseWordsError(f"{source}: {error}. Mend this line; it is not TOML.") from error
    return _Reading(text, source, document).words()


class _Reading(Struct, frozen=True):
    text: str
    source: str
    document: Mapping[str, object]

    def words(self) -> HouseWords:
        known = ("abbreviations", "former_names", "regional", "pinned")
        for name in self.document:
            if name not in known:
                self._fail(self._line_of(name), f"«{name}» is unknown: use {', '.join(known)}.")
        return HouseWords(
            tuple(self._abbreviations()),
            tuple(self._each("former_names", self._former)),
            tuple(self._each("regional", self._regional)),
            tuple(self._each("pinned", self._pinned)),
        )

    def _abbreviations(self) -> Iterator[Abbreviation]:
        table = self.document.get("abbreviations", {})
        if not isinstance(table, dict):
            self._fail(self._line_of("abbreviations"), 'write [abbreviations] with lines «"UBND" = "…"».')
        for short, full in table.items():
            line = self._line_of(short)
            if not isinstance(full, str) or not keys(short)[0] or not keys(full)[0]:
                self._fail(line, f"«{short}» needs its full form in quotes.")
            if is_ordinary(short):
                self._fail(line, f"«{short}» is an ordinary syllable too: write more of it («BTV {short}»).")
            yield Abbreviation(short, full)

    def _each(self, name: str, made: Callable[[Mapping[str, object], int], _Made]) -> Iterator[_Made]:
        """What is made of every [[name]] and the line where it begins."""
        tables = self.document.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self._fail(self._line_of(name), f"begin every entry with [[{name}]].")
        starts = [at for at, line in self._lines() if line.replace(" ", "").startswith(f"[[{name}]]")]
        for at, table in enumerate(tables):
            yield made(table, starts[at] if at < len(starts) else 0)

    def _former(self, table: Mapping[str, object], line: int) -> FormerName:
        self._allow(table, ("old", "new", "from", "kind"), line)
        since = table.get("from")
        if not isinstance(since, date) or isinstance(since, datetime):
            self._fail(line, "«from» should be a day without quotes: from = 2025-07-01.")
        kind = self._string(table, "kind", line) if "kind" in table else ""
        return FormerName(self._string(table, "old", line), self._string(table, "new", line), since, kind)

    def _regional(self, table: Mapping[str, object], line: int) -> tuple[str, ...]:
        self._allow(table, ("words",), line)
        found = table.get("words")
        if not isinstance(found, list) or len(found) < 2 or not all(map(_is_words, found)):
            self._fail(line, 'write two words or more that mean the same: words = ["heo", "lợn"].')
        return tuple(found)

    def _pinned(self, table: Mapping[str, object], line: int) -> Pinned:
        self._allow(table, ("query", "article", "url"), line)
        target = [name for name in ("article", "url") if name in table]
        if len(target) != 1:
            self._fail(line, 'name the article once: article = "its id", or url = "its address".')
        query, value = self._string(table, "query", line), self._string(table, target[0], line)
        return Pinned(query, article=value) if target == ["article"] else Pinned(query, url=value)

    def _string(self, table: Mapping[str, object], name: str, line: int) -> str:
        value = table.get(name)
        if not isinstance(value, str) or not _is_words(value):
            self._fail(line, f'«{name}» is missing: write {name} = "…".')
        return value

    def _allow(self, table: Mapping[str, object], names: tuple[str, ...], line: int) -> None:
        for name in table:
            if name not in names:
                self._fail(line, f"«{name}» is unknown here: use {', '.join(names)}.")

    def _lines(self) -> Iterator[tuple[int, str]]:
        return ((at, line.strip()) for at, line in enumerate(self.text.splitlines(), start=1))

    def _line_of(self, name: str) -> int:
        """The first line that begins with a name, in brackets or quotes or bare; 0 where none does."""
        return next((at for at, line in self._lines() if line.lstrip("[\"' ").startswith(name)), 0)

    def _fail(self, line: int, message: str) -> NoReturn:
        raise HouseWordsError(f"{self.source}:{line}: {message}" if line else f"{self.source}: {message}")


def is_ordinary(short: str) -> bool:
    """Whether an abbreviation is too short to mean one thing («CT»), or a syllable without marks («TU»)."""
    folded = keys(short)[1]
    return len(folded) == 1 and (len(folded[0]) < _SHORTEST or well_formed(folded[0]))


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(keys(value)[0])


_SHORTEST = 3
"""Letters of an abbreviation that stands alone; «ct», «nn» are said of many things."""
