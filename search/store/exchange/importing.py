"""An export taken up: keys first, then decisions, then articles with the very keys that they had."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from search.errors import StoreError
from search.model import Article
from search.store.compiled.writes import exchange as sql
from search.store.compiled.writes import overrides, registers
from search.store.exchange import shapes
from search.store.overrides.entities import add_name
from search.store.overrides.said import Kind, encoded
from search.store.schema.columns import attachments_column, json_list, ordinal, strings_column
from search.store.sql import Connection, Sql, lines, value
from search.vietnamese.people import name_key

if TYPE_CHECKING:
    from search.store.writes.writing import Writing

_KEYED: dict[Kind, Sql] = {
    "person": sql.PEOPLE_KEYED,
    "document": sql.DOCUMENTS_KEYED,
    "conference": sql.CONFERENCES_KEYED,
}
_LEAD: dict[Kind, Sql] = {
    "person": overrides.LEAD_PERSON,
    "document": overrides.LEAD_DOCUMENT,
    "conference": overrides.LEAD_CONFERENCE,
}
_ADD: dict[Kind, tuple[Sql, Sql]] = {
    "person": (registers.NEXT_PERSON, registers.ADD_PERSON),
    "document": (registers.NEXT_DOCUMENT, registers.ADD_DOCUMENT),
    "conference": (registers.NEXT_CONFERENCE, registers.ADD_CONFERENCE),
}


class Importing:
    """Takes the lines of an export into one writing transaction; what is there already stays as it is."""

    def __init__(self, writing: "Writing", connection: Connection) -> None:
        self._writing, self._connection = writing, connection
        self._ids: dict[Kind, dict[str, int]] = {
            kind: dict(lines(connection, keyed)) for kind, keyed in _KEYED.items()
        }
        self._begun = False
        self._leads: list[tuple[Kind, str, str]] = []
        self._known = {(one[2], one[3], one[4]) for one in lines(connection, overrides.LISTED)}
        self.articles = 0

    def take(self, line: shapes.Line) -> None:
        """One line. Raises StoreError where it is of a later format, or refers to what was not there."""
        match line:
            case shapes.Head():
                if line.format > shapes.FORMAT:
                    raise StoreError(
                        f"The export has format {line.format}, this program knows {shapes.FORMAT}."
                    )
            case shapes.Person():
                self._register("person", line.key, (line.name, line.told), line.merged)
                self._name(line)
            case shapes.Document():
                self._register("document", line.key, line.known, line.merged)
            case shapes.Conference():
                self._register("conference", line.key, line.known, line.merged)
            case shapes.Alias():
                row = (line.of, line.spelling, self._id(line.of, line.key), line.text)
                self._connection.run_each(overrides.ADD_ALIAS, [row])
            case shapes.Pin():
                row_ = (line.of, line.article, line.spelling, self._id(line.of, line.key))
                self._connection.run_each(overrides.ADD_PIN, [row_])
            case shapes.Decision():
                self._decide(line)
            case shapes.Live():
                self._put(line)
            case shapes.Withdrawn():
                self._writing.put_withdrawn(_article(line), line.hash)
            case shapes.Earlier():
                self._earlier(line)
            case shapes.Move():
                self._connection.run_each(sql.ADD_MOVE, [(line.old, line.new)])

    def settle(self) -> None:
        """Before the first article and at the end: let merged keys lead where they led."""
        self._begun = True
        for kind, key, into in self._leads:
            self._connection.run(_LEAD[kind], {"keys": json_list([key]), "into": self._id(kind, into)})
        self._leads.clear()
        self._writing.decisions_changed()

    def _register(self, kind: Kind, key: str, known: Iterable[Any], merged: str) -> None:
        if key in self._ids[kind]:
            return
        next_id, add = _ADD[kind]
        id = int(value(self._connection, next_id))
        self._connection.run_each(add, [(id, key, *known, 0, None)])
        self._ids[kind][key] = id
        if merged:
            self._leads.append((kind, key, merged))

    def _name(self, line: shapes.Person) -> None:
        id = self._id("person", line.key)
        there = {name for (name,) in lines(self._connection, overrides.NAMES_OF, {"entity": id})}
        for name, staff in line.names:
            if name not in there:
                add_name(self._connection, id, name, name_key(name), int(staff))

    def _id(self, kind: Kind, key: str) -> int:
        found = self._ids[kind].get(key)
        if found is None:
            raise StoreError(
                f"The export speaks of the {kind} {key!r}, whose line is missing: is it cut off?"
            )
        return found

    def _decide(self, line: shapes.Decision) -> None:
        said = encoded(line.said)
        if (said, line.made, line.by) not in self._known:
            number = int(value(self._connection, overrides.NEXT_NUMBER))
            row = (number, line.command, said, line.made, line.by, line.undone)
            self._connection.run_each(sql.ADD_OVERRIDE, [row])

    def _put(self, line: shapes.Live) -> None:
        if not self._begun:
            self.settle()
        if self._writing.known([line.id]).get(line.id) != line.hash:
            self._writing.put(_article(line), line.facts, line.hash, line.rules, line.source, line.reasons)
            self.articles += 1

    def _earlier(self, line: shapes.Earlier) -> None:
        self._writing.flush()
        for _, row in list(lines(self._connection, sql.ROWS, {"ids": json_list([line.id])})):
            version = (
                row, line.revision, line.replaced, ordinal(line.published_at), line.section, line.title,
                line.url, line.author, line.summary, strings_column(line.captions), line.body,
                attachments_column(line.attachments),
            )  # fmt: skip
            self._connection.run_each(sql.ADD_VERSION, [version])


def _article(line: shapes.Text) -> Article:
    return Article(
        id=line.id,
        title=line.title,
        body=line.body,
        url=line.url,
        summary=line.summary,
        captions=line.captions,
        section=line.section,
        author=line.author,
        published=line.published_at,
        attachments=line.attachments,
    )
