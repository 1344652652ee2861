"""Articles and facts for these tests, their offsets found in the text itself."""

from datetime import date

from search.model import (
    Article,
    ConferenceFact,
    DocumentFact,
    Facts,
    Mention,
    OfficeHeld,
    Part,
    PersonFact,
    PersonRef,
)
from search.store import Store, Writing
from search.store.writes.hashing import content_hash
from search.vietnamese.dates import periods
from search.vietnamese.dates.periods import Period
from search.vietnamese.numbers import parse

NOTHING = Facts()


def article(
    id: str, body: str = "Nội dung.", published: str = "2020-05-01", title: str = "Tiêu đề"
) -> Article:
    return Article(id, title, body, published=date.fromisoformat(published) if published else None)


def mention(source: Article, words: str, part: Part = "body", index: int = 0) -> Mention:
    start = source.part(part, index).index(words)
    return Mention(part, index, start, start + len(words), words)


def person(source: Article, name: str, *offices: str, honorific: str = "", printed: str = "") -> PersonFact:
    held = tuple(OfficeHeld(office, office, mention(source, office)) for office in offices)
    return PersonFact(name, (mention(source, printed or name),), honorific, held)


def document(source: Article, number: str, issued: Period | None = None, term: str = "") -> DocumentFact:
    read = parse(number)
    assert read is not None
    return DocumentFact(
        number=read.canonical,
        mentions=(mention(source, number),),
        kind=read.kind_name,
        issuer=read.issuer,
        issued=issued,
        term=term,
        short=read.short_key,
        resolved=not read.short,
    )


def day(text: str) -> Period:
    return periods.day(date.fromisoformat(text))


def put(writing: Writing, source: Article, facts: Facts = NOTHING, rules: int = 1) -> str:
    return writing.put(source, facts, content_hash(source), rules)


def add(store: Store, *items: tuple[Article, Facts]) -> None:
    with store.writing() as writing:
        for source, facts in items:
            put(writing, source, facts)


def add_people(store: Store, id: str, *names: str, published: str = "2020-05-01") -> None:
    """An article that names these people, each introduced as a comrade."""
    source = article(id, "; ".join(f"đồng chí {name}" for name in names), published)
    add(store, (source, Facts(people=tuple(person(source, name, honorific="đồng chí") for name in names))))


def add_number(
    store: Store, id: str, number: str, issued: str = "", published: str = "2020-05-01", term: str = ""
) -> None:
    """An article that names one official document, with the day of issue where given."""
    source = article(id, f"Văn bản số {number} được quán triệt.", published)
    fact = document(source, number, day(issued) if issued else None, term)
    add(store, (source, Facts(documents=(fact,))))


def add_conference(
    store: Store,
    id: str,
    kind: str = "hội nghị sơ kết",
    when: str = "2023-08-30",
    published: str = "2023-08-31",
    subject: str = "",
    place: str = "",
    organiser: str = "",
    chairs: tuple[str, ...] = (),
) -> str:
    """An article that reports one conference; gives the conference's key."""
    source = article(id, f"Tin về {kind} tại tỉnh.", published)
    fact = ConferenceFact(
        kind=kind,
        mentions=(mention(source, kind),),
        subject=subject,
        when=day(when) if when else None,
        place=place,
        organiser=organiser,
        chairs=tuple(PersonRef(name) for name in chairs),
    )
    add(store, (source, Facts(conferences=(fact,))))
    stored = store.article(id)
    assert stored is not None
    return stored.facts.conferences[0].key


def person_keys(store: Store, id: str) -> list[str]:
    stored = store.article(id)
    assert stored is not None
    return [fact.key for fact in stored.facts.people]


def document_key(store: Store, id: str) -> str:
    stored = store.article(id)
    assert stored is not None
    return stored.facts.documents[0].key
