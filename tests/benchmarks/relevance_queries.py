"""Known items: queries whose right answer is known, and the ways in which readers spoil them."""

import json
import lzma
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from search.model import Article
from search.vietnamese.text import fold_aligned, normalise, tokens

TITLE_PART, BODY_PART = 5, 6
"""Syllables of a title, and of a body, that a reader remembers."""
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuioplsdfghjklkxcvbnmn", strict=True))
"""The key that stands beside each."""


class Item(Struct, frozen=True):
    """A query and the articles that answer it."""

    query: str
    relevant: frozenset[str]


def news(path: Path, most: int) -> list[Article]:
    """Up to `most` articles, spread evenly over the file."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    step = max(1, -(-len(records) // most))
    return [
        Article(
            id=record["id"],
            title=normalise(record["title"]),
            body=normalise(record["body"]),
            published=date.fromisoformat(record["published_at"]) if record.get("published_at") else None,
        )
        for record in records[::step]
    ]


def questions(path: Path) -> tuple[list[Article], list[Item]]:
    """The texts of XQuAD and its questions."""
    found = json.loads(path.read_text(encoding="utf-8"))
    texts = [Article(id=id, title="—", body=normalise(doc["text"])) for id, doc in found["docs"].items()]
    items = [Item(normalise(one["query"]), frozenset(one["relevant"])) for one in found["queries"]]
    return texts, items


def titles(articles: Sequence[Article], count: int, rng: Random) -> list[Item]:
    """Whole titles, as a reader pastes them."""
    long = [article for article in articles if len(tokens(article.title)) >= TITLE_PART]
    return [Item(one.title, frozenset({one.id})) for one in _some(long, count, rng)]


def parts_of_titles(articles: Sequence[Article], count: int, rng: Random) -> list[Item]:
    """Five neighbouring syllables of a title."""
    return list(_parts(articles, lambda article: article.title, TITLE_PART, count, rng))


def parts_of_bodies(articles: Sequence[Article], count: int, rng: Random) -> list[Item]:
    """Six neighbouring syllables of a body."""
    return list(_parts(articles, lambda article: article.body, BODY_PART, count, rng))


def _parts(
    articles: Sequence[Article], text: Callable[[Article], str], length: int, count: int, rng: Random
) -> Iterator[Item]:
    left = count
    for article in _some(articles, len(articles), rng):
        words = [token.text for token in tokens(text(article))]
        if len(words) >= length and left:
            left -= 1
            start = rng.randrange(len(words) - length + 1)
            yield Item(" ".join(words[start : start + length]), frozenset({article.id}))


def _some(articles: Sequence[Article], count: int, rng: Random) -> list[Article]:
    return rng.sample(articles, min(count, len(articles)))


def without_marks(item: Item, _: Random) -> Item:
    """As typed on a keyboard without Vietnamese."""
    return replace(item, query=fold_aligned(item.query))


def half_marked(item: Item, rng: Random) -> Item:
    """Marks on about every other syllable."""
    query = item.query
    for token in tokens(query):
        if rng.random() < 0.5:
            query = f"{query[: token.start]}{fold_aligned(token.text)}{query[token.end :]}"
    return replace(item, query=query)


def with_slip(item: Item, rng: Random) -> Item:
    """One letter of one syllable left out, doubled, swapped with the next, or struck one key beside."""
    words = [token for token in tokens(item.query) if token.text.isalpha() and len(token.text) > 2]
    if not words:
        return item
    token = rng.choice(words)
    place = rng.randrange(1, len(token.text))
    before, letter, after = token.text[: place - 1], token.text[place - 1 : place], token.text[place:]
    slipped = rng.choice(
        (
            before + after,
            before + letter + letter + after,
            before + after[:1] + letter + after[1:],
            before + NEIGHBOURS.get(letter, "e") + after,
        )
    )
    return replace(item, query=f"{item.query[: token.start]}{slipped}{item.query[token.end :]}")
