"""Where things stand on this site: paths of pages, and the addresses of a search and its neighbours."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from urllib.parse import quote, quote_plus, urlencode

from msgspec import Struct

NAMES = (
    "q", "person", "number", "office", "section", "conference", "author", "from", "to", "happened_from",
    "happened_to", "sort", "page", "size",
)  # fmt: skip
"""The parameters of a search, in the order in which addresses give them."""
MARKED = 300
"""Characters of a query that lead on to an article, to be marked there."""
SHORT = 100
"""Characters of a value that is worth remembering how it is quoted."""


def article(id: str, q: str = "") -> str:
    """The page of an article; with `q` its words are marked there."""
    return f"/bai-viet/{quote(id, safe='')}" + (f"?q={_quoted(q[:MARKED])}" if q else "")


def citation(id: str, form: str) -> str:
    """The citation of an article to take along: «bib» or «ris»."""
    return f"{article(id)}/trich-dan.{form}"


def letter(subject: str, address: str) -> str:
    """What a letter to nobody yet says: its subject, and an address."""
    return f"subject={_plainly(subject[:MARKED])}&body={_plainly(address)}"


def _plainly(text: str) -> str:
    """A value of an address that takes + for itself."""
    return quote(text.encode("utf-8", "replace"), safe="")


def api_article(id: str) -> str:
    """An article in the JSON API."""
    return f"/api/v1/articles/{quote(id, safe='')}"


def versions(id: str) -> str:
    """What an article was before, for the staff."""
    return f"/quan-tri/bai-viet/{quote(id, safe='')}"


def corrections(id: str) -> str:
    """Where the staff correct what was read in an article."""
    return f"/quan-tri/sua/{quote(id, safe='')}"


def decisions(kind: str, key: str) -> str:
    """Where the staff merge, split and name a person, an official document or a conference."""
    return f"/quan-tri/quyet-dinh?{encoded(loai=kind, khoa=key)}"


def person(key: str) -> str:
    return f"/nhan-vat/{quote(key, safe='')}"


def author(key: str) -> str:
    """The page of somebody who signs articles."""
    return f"/tac-gia/{quote(key, safe='')}"


def office(key: str, on: str = "") -> str:
    """The page of an office; with `on` who held it on that day."""
    return f"/chuc-vu/{quote(key, safe='')}" + (f"?on={_quoted(on)}" if on else "")


def document(key: str) -> str:
    return f"/van-ban/{quote(key, safe='')}"


def entity(kind: str, key: str) -> str:
    """The page of a person, an office or an official document."""
    return {"person": person, "office": office, "document": document}[kind](key)


def conference(key: str) -> str:
    return f"/hoi-nghi/{quote(key, safe='')}"


def search(**values: str | date) -> str:
    """A search; `first` and `last` stand for `from` and `to`, which Python keeps for itself."""
    names = {"first": "from", "last": "to"}
    return Asked.of((names.get(name, name), str(value)) for name, value in values.items()).url()


def atom(**values: str) -> str:
    """The feed of a search, newest first."""
    return f"/tim-kiem.atom?{urlencode(values | {'sort': 'newest'})}"


def encoded(**values: str) -> str:
    """A query string."""
    return urlencode(values)


def linkable(url: str) -> bool:
    """Whether an article's own address may be a link: http and https only."""
    return url.lower().startswith(("http://", "https://"))


class Asked(Struct, frozen=True):
    """The parameters of a request without empty ones; every change gives another, on its first page."""

    pairs: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]], names: Iterable[str] = NAMES) -> "Asked":
        """Only the parameters of these names, in this order, that say anything."""
        given = [(name, value) for name, value in pairs if value.strip()]
        return cls(tuple(pair for name in names for pair in given if pair[0] == name))

    def get(self, name: str) -> str:
        return next((value for key, value in self.pairs if key == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.pairs if key == name)

    def adding(self, name: str) -> Callable[[str], str]:
        """The addresses with one more value of a parameter, for many values."""
        start = Asked(self._first_page()).url()
        start += f"{'&' if '?' in start else '?'}{name}="
        return lambda value: start + _quoted(value)

    def without(self, name: str, value: str | None = None) -> "Asked":
        """Without a parameter, or without one of its values."""
        return Asked(
            tuple(
                pair
                for pair in self._first_page()
                if pair[0] != name or (value is not None and pair[1] != value)
            )
        )

    def setting(self, values: Mapping[str, str]) -> "Asked":
        """With these parameters replaced; an empty value takes one away."""
        kept = tuple(pair for pair in self._first_page() if pair[0] not in values)
        return Asked(kept + tuple((name, value) for name, value in values.items() if value))

    def url(self, path: str = "/tim-kiem") -> str:
        query = "&".join([f"{name}={_quoted(value)}" for name, value in self.pairs])
        return f"{path}?{query}" if query else path

    def _first_page(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for pair in self.pairs if pair[0] != "page")


def _quoted(value: str) -> str:
    """A value as a query string has it: spaces as +."""
    return _quoted_once(value) if len(value) <= SHORT else _quoted_now(value)


def _quoted_now(value: str) -> str:
    # A lone surrogate that came in as bytes must not break the links of the page that reports it.
    return quote_plus(value.encode("utf-8", "replace"))


_quoted_once = lru_cache(2_000)(_quoted_now)
"""A page of results has a hundred links, most of them with the same values."""
