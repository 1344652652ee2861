"""Labels of real articles that lie beside the checkout: offsets alone, so that nothing of them is copied.

An offset counts in title, body and author joined by line ends; `sha256` guards the text it was made for.
What is `optional` may be read or not."""

import hashlib
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from search.model import Article, Facts
from search.vietnamese.people import name_key
from tests.labelled.scores import Item, Score, article_of, held_office
from tests.paths import SHARED

CORPORA = {"first": "genre", "second": "genre", "third": "genre", "press": "news", "press_later": "news"}
"""Files of labels → the corpus whose articles they label."""
CONFERENCES = {"conferences_any": "genre", "conferences_held": "genre"}
"""Files that label conferences alone: texts drawn at random, and texts whose lead has a word for one."""
ROLES = ("chairs", "speaks", "attends", "author")
Items = dict[str, set[Item]]


def scored(file: str, found: dict[str, Facts]) -> dict[str, Score]:
    """The scores by class of the facts that were found in the articles of one file of labels."""
    result: dict[str, Score] = {}
    for article, label in labelled(file):
        expected, optional = _expected(label, whole(article))
        read = _found(found[article.id])
        for name, items in expected.items():
            result.setdefault(name, Score()).add(article.id[-24:], items, read[name] - optional[name])
    return result


def labelled(file: str) -> Iterator[tuple[Article, dict[str, Any]]]:
    """Each article that a file labels, with its label. Raises ValueError where the text is another."""
    labels = json.loads(Path(__file__).with_name(f"{file}.json").read_text(encoding="utf-8"))
    by_id = {label["id"]: label for label in labels}
    with lzma.open(
        SHARED / f"corpus/{(CORPORA | CONFERENCES)[file]}.jsonl.xz", "rt", encoding="utf-8"
    ) as lines:
        for record in map(json.loads, lines):
            if (label := by_id.pop(record["id"], None)) is None:
                continue
            article = article_of({**record, "published_at": (record.get("published_at") or "")[:10]})
            if hashlib.sha256(whole(article).encode()).hexdigest()[:16] != label["sha256"]:
                raise ValueError(f"{article.id}: the labels were made for another text")
            yield article, label
            if not by_id:
                return


def whole(article: Article) -> str:
    """What the offsets count in."""
    return f"{article.title}\n{article.body}\n{article.author}"


def _expected(label: dict[str, Any], source: str) -> tuple[Items, Items]:
    """The items that have to be found, and those that may be."""
    sure, optional = _empty(), _empty()
    for person in label["people"]:
        name = name_key(source[slice(*person["name"])])
        into = optional if person.get("optional") else sure
        into["people"].add((name,))
        for office in person["offices"]:
            held = held_office(
                source[slice(*office["at"])], office.get("former", False), office.get("acting", False)
            )
            (optional if office.get("optional") else into)["offices"].add((name, held))
        for role in set(person["roles"]) & set(ROLES):
            into[role].add((name,))
    return sure, optional


def _found(facts: Facts) -> Items:
    found = _empty()
    for person in facts.people:
        name = name_key(person.name)
        found["people"].add((name,))
        found["offices"] |= {(name, held_office(o.text, o.former, o.acting)) for o in person.offices}
        for role in set(person.roles) & set(ROLES):
            found[role].add((name,))
    return found


def _empty() -> Items:
    return {name: set() for name in ("people", "offices", *ROLES)}
