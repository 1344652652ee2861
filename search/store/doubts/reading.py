"""What the rules doubt in this archive, in the order of harm, without what staff have confirmed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from msgspec import Struct

from search.store.compiled.reads import doubts as sql
from search.store.doubts import rules
from search.store.overrides import log
from search.store.overrides.said import Confirmation, Rule
from search.store.reads import articles, home
from search.store.reads.values import Stated
from search.store.schema.columns import mentions
from search.store.sql import Connection, first, lines

LATEST = 2_000
"""Subjects that are looked at, those of the articles that changed last; reading one takes half a
millisecond."""
LONGEST = 300
"""Characters of each thing by which a confirmation is known."""
MOST_HOLDERS = 500
"""Holders of one office that are compared; what more people hold tells nothing of who they are."""


class Doubt(Struct, frozen=True):
    """A fact that may be wrong, where it was read, and what a decision about it needs: `about` are the keys,
    ids or words by which a confirmation of it is known."""

    rule: Rule
    about: tuple[str, ...]
    said: Stated | None
    names: tuple[str, ...] = ()
    when: date | None = None


class _Found(NamedTuple):
    """A doubt before its place was read: the article's row and the mentions of its fact."""

    rule: Rule
    about: tuple[str, ...]
    row: int
    mentions: str
    names: tuple[str, ...] = ()
    when: date | None = None


class _Bearer(NamedTuple):
    id: int
    key: str
    name: str
    articles: int


def handle(about: Iterable[str]) -> tuple[str, ...]:
    """What a doubt is about as a confirmation keeps it: a subject may be longer than any form."""
    return tuple(" ".join(one.split())[:LONGEST] for one in about)


def doubts(connection: Connection, limit: int = 40) -> list[Doubt]:
    """Facts to look at, at most `limit` of each rule."""
    confirmed = {
        (one.said.rule, handle(one.said.about))
        for one in log.listed(connection)
        if isinstance(one.said, Confirmation) and not one.undone
    }
    people = [_Bearer(*row) for row in lines(connection, sql.PEOPLE)]
    found: list[_Found] = []
    for way in (
        _issued_later(connection),
        _place_names(connection, people),
        _near_names(connection, people),
        _unknown_issuers(connection),
        _subjects(connection),
    ):
        found += islice((one for one in way if (one.rule, handle(one.about)) not in confirmed), limit)
    unread = (one for one in _unread(connection) if (one.rule, handle(one.about)) not in confirmed)
    return [*_placed(connection, found), *islice(unread, limit)]


def _issued_later(connection: Connection) -> Iterator[_Found]:
    """Official documents that an article names with a day after its own."""
    rows = list(lines(connection, sql.ISSUED_LATER, {"limit": LATEST}))
    ids = {row: one.id for row, one in articles.texts(connection, {row for row, *_ in rows}).items()}
    for row, number, start, places in rows:
        day = date.fromordinal(start)
        yield _Found("issued-later", (ids[row], number, day.isoformat()), row, places, (number,), day)


def _place_names(connection: Connection, people: Iterable[_Bearer]) -> Iterator[_Found]:
    for one in people:
        if rules.names_a_place(one.name):
            yield from _named(connection, "place-name", (one,))


def _near_names(connection: Connection, people: Iterable[_Bearer]) -> Iterator[_Found]:
    """People of one office whose names differ by a slip, the one with fewer articles first."""
    bearers = {one.id: one for one in people}
    held: dict[int, list[int]] = defaultdict(list)
    for office, person in lines(connection, sql.HELD):
        if person in bearers:
            held[office].append(person)
    met: set[tuple[int, int]] = set()
    for holders in held.values():
        if 1 < len(holders) <= MOST_HOLDERS:
            met |= set(rules.near((id, bearers[id].name) for id in holders))
    pairs = [sorted((bearers[a], bearers[b]), key=lambda one: (one.articles, -one.id)) for a, b in met]
    for pair in sorted(pairs, key=lambda pair: (-pair[0].articles, pair[0].id)):
        yield from _named(connection, "near-names", pair)


def _named(connection: Connection, rule: Rule, people: Sequence[_Bearer]) -> Iterator[_Found]:
    where: Any = first(connection, lambda *row: row, sql.NAMED, {"id": people[0].id})
    if where is not None:
        keys, names = tuple(one.key for one in people), tuple(one.name for one in people)
        row, places = where
        yield _Found(rule, keys, row, places, names)


def _unknown_issuers(connection: Connection) -> Iterator[_Found]:
    for issuer, _ in list(lines(connection, sql.ISSUERS)):
        if rules.is_no_body(issuer):
            for row, number, places in list(lines(connection, sql.ISSUED_BY, {"issuer": issuer})):
                yield _Found("unknown-issuer", (issuer,), row, places, (number,))


def _subjects(connection: Connection) -> Iterator[_Found]:
    for row, number, subject, places in list(lines(connection, sql.SUBJECTS, {"limit": LATEST})):
        if rules.tells_a_story(subject):
            yield _Found("subject", (subject,), row, places, (number,))


def _placed(connection: Connection, found: Sequence[_Found]) -> Iterator[Doubt]:
    """The doubts with the words that they are about."""
    texts = articles.texts(connection, {one.row for one in found})
    for one in found:
        article = texts[one.row]
        mention = next(iter(mentions(article, one.mentions)), None)
        said = None
        if mention is not None:
            source = article.part(mention.part, mention.index)
            said = Stated(article.id, article.title, article.published, mention, source)
        yield Doubt(one.rule, one.about, said, one.names, one.when)


def _unread(connection: Connection) -> Iterator[Doubt]:
    """What extraction itself could not make sense of."""
    found = home.problems(connection, LATEST)
    for line, problem in found:
        mention = problem.mention
        yield Doubt(
            "unread",
            (line.id, problem.message),
            Stated(line.id, line.title, line.published, mention, mention.text) if mention else None,
            (line.title,),
        )
