"""What a search that found nothing could do without, and what one that found much could ask more: each with
what is found then."""

import unicodedata
from datetime import date
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct
from msgspec.structs import replace
from starlette.datastructures import QueryParams

from search.answer.results import ResultPage, SearchRequest
from search.archive import Archive
from search.vietnamese.text import tokens
from web.addresses import Asked
from web.api.parameters import search_request
from web.pages.result_view import Chip, ResultView

MOST = 8
PARTS = 12
PHRASE = range(2, 13)
"""Syllables of a query that may be meant as one phrase."""
_OWN_WORDS = frozenset(("conference", "abbreviation", "section"))
"""What is understood of words that a phrase keeps as they are."""


class Without(Struct, frozen=True):
    """A condition, the address without it, and how many articles are found there."""

    title: str
    label: str
    url: str
    count: int


class Phrase(Struct, frozen=True):
    """The articles that have the words of a query side by side, and the search for them."""

    url: str
    count: int


def as_phrase(
    archive: Archive, wanted: SearchRequest, page: ResultPage, asked: Asked, today: date
) -> Phrase | None:
    """The query as a phrase, where some of the articles found have it so and others have its words scattered.

    Only a query of plain words; what is one fact stands side by side already."""
    text = " ".join(wanted.text.split())
    plain = all(letter.isalnum() or letter == " " for letter in unicodedata.normalize("NFC", text))
    facts = [one for one in page.understood if one.kind not in _OWN_WORDS]
    if not plain or facts or page.ignored or wanted.page > 1 or len(tokens(text)) not in PHRASE:
        return None
    if not page.total or any(hit.near for hit in page.hits):
        return None
    quoted = f'"{text}"'
    count = archive.count(replace(wanted, text=quoted), today)
    return Phrase(asked.setting({"q": quoted}).url(), count) if 0 < count < page.total else None


def without_one(
    archive: Archive, wanted: SearchRequest, page: ResultPage, view: ResultView, today: date
) -> tuple[Without, ...]:
    """The ways to find something by leaving one condition out, most articles first."""
    found = []
    chips = [chip for chip in view.chips if not chip.typed]
    for chip in (*chips[:MOST], *_parts(wanted.text, page, view.asked)):
        count = archive.count(_request(chip.url, today), today)
        if count:
            found.append(Without(chip.title, chip.label, chip.url, count))
    return tuple(sorted(found, key=lambda one: -one.count)[:MOST])


def _parts(text: str, page: ResultPage, asked: Asked) -> list[Chip]:
    """Each part of a short query, and the query without it: what is understood as one thing or told as a
    problem («31/02/2020»), and mere words."""
    spans: dict[tuple[int, int], str] = {}
    told = {(one.start, one.end) for one in page.understood}
    told |= {(one.start, one.end) for one in page.problems if one.start < one.end}
    for begin, stop in sorted(told, key=lambda one: (one[0], -one[1])):
        # What lies inside another part, as a side of «hoặc», is no part of its own.
        if not any(start <= begin and stop <= end for start, end in spans):
            spans[begin, stop] = text[begin:stop]
    for word in tokens(text):
        if not any(start <= word.start < end for start, end in spans):
            spans[word.start, word.end] = word.text
    if not 1 < len(spans) <= PARTS:
        return []
    return [
        Chip("", part, asked.setting({"q": f"{text[:start]}{text[end:]}".strip()}).url())
        for (start, end), part in sorted(spans.items())
    ]


def _request(url: str, today: date) -> SearchRequest:
    return search_request(QueryParams(parse_qsl(urlsplit(url).query)), today)
