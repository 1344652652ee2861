"""Articles labelled by hand, and how well extraction reads them: precision, recall, F1 and every miss."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct

from search.model import Article, ConferenceFact, Facts
from search.vietnamese import text
from search.vietnamese.people import full_office, name_key, office_key

Item = tuple[str, ...]


@dataclass(slots=True)
class Score:
    """Counts of one class of facts; `misses` reads «article: − expected» and «article: + not expected»."""

    found: int = 0
    expected: int = 0
    right: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, place: str, expected: set[Item], found: set[Item]) -> None:
        self.found += len(found)
        self.expected += len(expected)
        self.right += len(expected & found)
        self.misses += [f"{place}: − {' | '.join(item)}" for item in sorted(expected - found)]
        self.misses += [f"{place}: + {' | '.join(item)}" for item in sorted(found - expected)]

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        total = self.found + self.expected
        return 2 * self.right / total if total else 1.0


class Labelled(Struct, frozen=True):
    """An article with the facts a reader finds in it."""

    article: Article
    facts: dict[str, Any]


def labelled() -> Iterator[Labelled]:
    """The project's own labelled articles: all of them invented, in the styles of several sites."""
    for path in sorted(Path(__file__).parent.glob("*.json")):
        for record in json.loads(path.read_text(encoding="utf-8")):
            yield Labelled(article_of(record), record["facts"])


def article_of(record: dict[str, Any]) -> Article:
    """A record of the labelled files as an article."""
    published = record.get("published_at")
    return Article(
        id=record["id"],
        title=text.normalise(record.get("title") or ""),
        body=text.normalise(record["body"]),
        summary=text.normalise(record.get("summary") or ""),
        captions=tuple(text.normalise(caption) for caption in record.get("captions") or ()),
        author=text.normalise(record.get("author") or ""),
        published=date.fromisoformat(published) if published else None,
    )


def expected_items(facts: dict[str, Any]) -> dict[str, set[Item]]:
    """The labels as comparable items by class."""
    people, documents, held = facts["people"], facts["documents"], facts["conferences"]
    return {
        "people": {(name_key(p["name"]),) for p in people},
        "people with office": {
            (name_key(p["name"]), held_office(office)) for p in people for office in p["offices"]
        },
        "official documents": {(d["number"], d["issued"] or "") for d in documents},
        "dates": {(d["role"], d["start"], d["end"]) for d in facts["dates"]},
        "conferences": {(c["kind"], c["start"] or "", c["end"] or "") for c in held},
        "conference places": {(c["kind"], text.fold(c["place"])) for c in held if c["place"]},
        "conference chairs": {(c["kind"], name_key(chair)) for c in held for chair in c["chairs"]},
        "implements": {(one, other) for one, other in facts["implements"]},
    }


def found_items(facts: Facts) -> dict[str, set[Item]]:
    """What extraction read, as the same items; the publication day is left out (it is given)."""
    return {
        "people": {(name_key(p.name),) for p in facts.people},
        "people with office": {
            (name_key(p.name), held_office(o.full, o.former, o.acting))
            for p in facts.people
            for o in p.offices
        },
        "official documents": {
            (d.number, d.issued.start.isoformat() if d.issued else "") for d in facts.documents
        },
        "dates": {
            (d.role, d.when.start.isoformat(), d.when.last.isoformat())
            for d in facts.dates
            if d.role != "published"
        },
        "conferences": {(c.kind, *_days(c)) for c in facts.conferences},
        "conference places": {(c.kind, text.fold(c.place)) for c in facts.conferences if c.place},
        "conference chairs": {(c.kind, name_key(r.name)) for c in facts.conferences for r in c.chairs},
        "implements": {(r.source.number, r.target.number) for r in facts.relations},
    }


def scores(pairs: Iterable[tuple[str, dict[str, set[Item]], dict[str, set[Item]]]]) -> dict[str, Score]:
    """The scores by class over (place, expected, found)."""
    result: dict[str, Score] = {}
    for place, expected, found in pairs:
        for name, items in expected.items():
            result.setdefault(name, Score()).add(place, items, found[name])
    return result


def _days(conference: ConferenceFact) -> tuple[str, str]:
    when = conference.when
    return (when.start.isoformat(), when.last.isoformat()) if when else ("", "")


def held_office(office: str, former: bool = False, acting: bool = False) -> str:
    """An office as its key, with «nguyên» and «quyền» told apart from the office itself."""
    full = full_office(office)
    for word in ("nguyên ", "quyền "):
        if full.casefold().startswith(word):
            full, former, acting = full[len(word) :], former or word == "nguyên ", acting or word == "quyền "
    return ("nguyên " if former else "") + ("quyền " if acting else "") + office_key(full)
