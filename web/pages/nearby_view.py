"""The second group of a page of results as its template shows it: what each article lacks, and ways on."""

from msgspec import Struct

from search.answer.results import Hit, Nearby, NearbyHit, ResultPage
from search.store import Store
from web.addresses import Asked
from web.pages.finding.copies import folded
from web.pages.result_view import LONG


class Lack(Struct, frozen=True):
    """Words that an article lacks, and the address of the search in which they are required."""

    text: str
    url: str


class NearbyRow(Struct, frozen=True):
    """One article of the group."""

    hit: Hit
    lacks: tuple[Lack, ...]
    copies: tuple[Hit, ...]


class NearbyView(Struct, frozen=True):
    """The group with its heading; `text` is the query that its articles answer, `url` the search for that."""

    title: str
    text: str
    url: str
    rows: tuple[NearbyRow, ...]


def view(page: ResultPage, asked: Asked, store: Store) -> NearbyView | None:
    """The view of what a page has beside its first group."""
    if page.nearby is None:
        return None
    text = page.nearby.text or page.text
    lacks = {one.hit.id: _lacks(one, text, asked) for one in page.nearby.hits}
    found = folded(store, [one.hit for one in page.nearby.hits])
    rows = tuple(NearbyRow(row.hit, lacks[row.hit.id], row.copies) for row in found)
    return NearbyView(_title(page.nearby, page.text), text, asked.setting({"q": text}).url(), rows)


def _title(nearby: Nearby, typed: str) -> str:
    if nearby.text:
        label = f"{nearby.label}; " if nearby.label else ""
        return f"Kết quả cho “{nearby.text}” ({label}bạn đã gõ “{typed}”)"
    return "Gần đúng: có phần lớn các từ"


def _lacks(one: NearbyHit, text: str, asked: Asked) -> tuple[Lack, ...]:
    missing = one.missing[:1] if len(asked.url()) > LONG else one.missing
    return tuple(
        Lack(lack.text, asked.setting({"q": _required(text, lack.start, lack.end)}).url()) for lack in missing
    )


def _required(text: str, start: int, end: int) -> str:
    """The query with a stretch of it in quotes, which every article must then have."""
    return f'{text[:start]}"{text[start:end]}"{text[end:]}'
