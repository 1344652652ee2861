"""The tables of the archive of record."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()
NUMBER = Integer().with_variant(BigInteger(), "postgresql")
_TEXT = Text().with_variant(Text(collation="C"), "postgresql")  # SQLite's order, whatever the database's


def table(name: str, *parts: Column[object] | Index | UniqueConstraint, rowid: bool = True) -> Table:
    """A table of the store; without rowid it is stored in the order of its key."""
    return Table(name, METADATA, *parts, sqlite_with_rowid=rowid)


def number(name: str, references: str = "", *, key: bool = False, null: bool = False) -> Column[object]:
    """A column of whole numbers, perhaps a reference."""
    links = (ForeignKey(references),) if references else ()
    return Column(name, NUMBER, *links, primary_key=key, nullable=null, autoincrement=False)


def text(name: str, *, key: bool = False, null: bool = False) -> Column[object]:
    """A column of text."""
    return Column(name, _TEXT, primary_key=key, nullable=null)


def period() -> tuple[Column[object], ...]:
    """A period as ordinals of its days and small numbers (see columns.py); no start means no period."""
    return tuple(number(name, null=True) for name in ("start", "end", "precision", "part_of_day"))


meta = table("meta", text("name", key=True), text("value"), rowid=False)

sections = table("sections", number("id", key=True), text("name"), UniqueConstraint("name"))

sources = table("sources", number("id", key=True), text("name"), UniqueConstraint("name"))

articles = table(
    "articles",
    number("row", key=True),
    text("id"),
    number("revision"),
    number("removed"),
    number("day", null=True),
    number("section", "sections.id", null=True),
    number("source", "sources.id", null=True),
    text("title"),
    text("start"),  # the folded beginning of the title, for completion
    text("hash"),
    number("rules"),
    number("lexicon"),
    number("run"),  # the run in which it first came in; 0 where that was before runs were kept with articles
    UniqueConstraint("id"),
    Index("articles_revision", "revision", unique=True),
    Index("articles_day", "removed", "day"),
    Index("articles_start", "start"),
    Index("articles_rules", "removed", "rules", "lexicon"),
    Index("articles_run", "run", "day", "row"),
)
texts = table(
    "texts",
    number("article", "articles.row", key=True),
    text("url"),
    text("author"),
    text("summary"),
    text("captions"),
    text("body"),
    text("attachments"),  # a JSON list of name, address and pages
    Index("texts_url", "url", postgresql_using="hash"),  # an address may be longer than a sorted one takes
)
versions = table(
    "versions",  # earlier texts of an article, each with the revision it had and when another took its place
    number("article", "articles.row", key=True),
    number("revision", key=True),
    text("replaced"),
    number("day", null=True),
    text("section"),
    text("title"),
    text("url"),
    text("author"),
    text("summary"),
    text("captions"),
    text("body"),
    text("attachments"),
    rowid=False,
)
bands = table(
    "bands",  # the sketch of each live article's text, by which those that are nearly the same are found
    number("band", key=True),
    number("article", "articles.row", key=True),
    Index("bands_article", "article"),
    rowid=False,
)
copies = table(
    "copies",  # articles whose texts are nearly the same have one number in common
    number("article", "articles.row", key=True),
    number("text"),
    Index("copies_text", "text"),
)
moves = table("moves", text("old", key=True), text("new"), rowid=False)  # ids under which articles stood

people = table(
    "people",
    number("id", key=True),
    text("key"),
    text("name"),
    text("told"),  # what tells them from others of the name, as far as it was ever told
    number("articles"),
    number("merged", "people.id", null=True),
    UniqueConstraint("key"),
    Index("people_articles", "articles"),
)
names = table(
    "names",
    number("id", key=True),
    number("person", "people.id"),
    text("name"),
    text("exact"),
    text("folded"),
    number("staff"),
    UniqueConstraint("person", "name"),
    Index("names_folded", "folded", "person"),
)
name_parts = table("name_parts", text("part", key=True), number("name", "names.id", key=True), rowid=False)
offices = table(
    "offices",
    number("id", key=True),
    text("full"),
    text("key"),
    text("folded"),
    number("articles"),
    UniqueConstraint("full"),
    Index("offices_folded", "folded"),
    Index("offices_articles", "articles"),
)
documents = table(
    "documents",
    number("id", key=True),
    text("key"),
    text("slug"),
    text("number"),
    text("kind"),
    text("issuer"),
    text("term"),
    text("short"),
    number("numeral", null=True),
    text("subject"),
    text("words"),  # folded number, kind, issuer and subject, between spaces
    text("series"),
    number("first_issued", null=True),
    number("last_issued", null=True),
    number("articles"),
    number("merged", "documents.id", null=True),
    UniqueConstraint("key"),
    Index("documents_slug", "slug"),
    Index("documents_short", "short"),
    Index("documents_numeral", "numeral"),
    Index("documents_articles", "articles"),
)
conferences = table(
    "conferences",
    number("id", key=True),
    text("key"),
    text("kind"),
    text("kind_slug"),
    text("subject"),
    *period(),
    text("place"),
    text("organiser"),
    text("words"),  # folded kind, subject, place and organiser, between spaces
    text("place_words"),
    number("articles"),
    number("merged", "conferences.id", null=True),
    UniqueConstraint("key"),
    Index("conferences_start", "start"),
    Index("conferences_kind", "kind_slug", "start"),
)
conference_changes = table(
    "conference_changes",  # when what is told of one last changed (UTC); none where it never did here
    number("conference", "conferences.id", key=True),
    text("changed"),
    rowid=False,
)

overrides = table(
    "overrides",  # what staff decided, in the words of keys and ids; aliases, pins and merged follow from it
    number("number", key=True),
    text("kind"),
    text("said"),
    text("made"),
    text("by"),
    text("undone"),
)
aliases = table(
    "aliases",
    text("kind", key=True),
    text("spelling", key=True),  # a person's exact name key, or an official document's number slug
    number("entity"),
    text("text"),
    rowid=False,
)
pins = table(
    "pins",  # what staff split off: in this article that name or number means this entity
    text("kind", key=True),
    text("article", key=True),
    text("spelling", key=True),
    number("entity"),
    rowid=False,
)
lexicon = table("lexicon", text("name", key=True), rowid=False)
phrases = table("phrases", text("folded", key=True), text("text"), number("articles"), rowid=False)
runs = table(
    "runs",
    number("number", key=True),
    text("command"),
    text("started"),
    text("finished"),
    text("counts"),
    text("error"),
)
set_aside = table(
    "set_aside",
    text("source", key=True),
    text("place", key=True),
    text("id", key=True),
    text("reason"),
    text("since"),
    Index("set_aside_id", "id"),
    rowid=False,
)
