"""The card above results: what the archive says of the one person, official document or office asked for."""

from collections.abc import Iterator, Sequence
from datetime import date

from search import messages
from search.answer.quotes import quoted
from search.answer.results import AnswerCard, CardFact, Entity
from search.answer.subject import Subject, subject
from search.query.parsed import Parsed
from search.store import Store
from search.store.reads.office_pages import nearest
from search.store.reads.values import CardPerson, HeldOffice, Holder, OfficePage, Stated, StatedValue
from search.vietnamese.dates.labels import day_label, label
from search.vietnamese.dates.periods import Period

BEFORE = 4
"""Earlier offices of a person, and earlier holders of an office, that are told."""


def card(store: Store, parsed: Parsed) -> AnswerCard | None:
    """The card of a query that is one person, official document or office; None for any other query.

    What the archive does not say is not shown, and of an ambiguous name or number nothing is."""
    asked = subject(parsed)
    if asked is None:
        return None
    made = _MAKERS[asked.kind](store, asked)
    return made if made and made.facts else None


def _person(store: Store, asked: Subject) -> AnswerCard | None:
    found = store.card_person(asked.text)
    if found is None:
        return None
    return AnswerCard("person", found.person.key, found.person.name, tuple(_of_person(found)))


def _of_person(found: CardPerson) -> Iterator[CardFact]:
    present = _present(found.offices)
    for one in present:
        since = messages.since(day_label(one.first)) if one.first else ""
        yield _office(messages.acting(messages.NEWEST_SAYS, acting=one.acting), one, since)
    for one in [one for one in found.offices if one not in present][:BEFORE]:
        title = messages.FORMER if one.former else messages.acting(messages.BEFORE, acting=one.acting)
        yield _office(title, one, _days(one.first, one.last))
    if found.named:
        count = messages.articles(found.person.articles)
        yield _fact(messages.NAMED_IN, found.named, count)


def _present(offices: Sequence[HeldOffice]) -> list[HeldOffice]:
    """The offices of the newest article that gives any, unless one as new says that they are no more held."""
    left = {(one.key, one.last) for one in offices if one.former}
    held = [one for one in offices if not one.former and one.last]
    newest = max((one.last for one in held if one.last), default=None)
    gone = {key for key, last in left if last and newest and last >= newest}
    return [one for one in held if one.last == newest and one.key not in gone]


def _office(title: str, one: HeldOffice, when: str) -> CardFact:
    return _fact(title, one.said, about=Entity("office", one.key, one.office), when=when)


def _document(store: Store, asked: Subject) -> AnswerCard | None:
    found = store.card_document(asked.text)
    if found is None:
        return None
    one = found.document
    title = f"{one.number} ({one.term})" if one.term else one.number
    order = sorted(found.values, key=lambda value: list(_DOCUMENT_TITLES).index(value.name))
    return AnswerCard("document", one.key, title, tuple(map(_of_document, order)))


_DOCUMENT_TITLES = {
    "kind": messages.KIND,
    "issuer": messages.ISSUER,
    "issued": messages.ISSUED,
    "subject": messages.SUBJECT,
    "implemented_by": messages.IMPLEMENTED_BY,
}


def _of_document(value: StatedValue) -> CardFact:
    title = _DOCUMENT_TITLES[value.name]
    if value.document is None:
        return _fact(title, value.said, value.value)
    return _fact(title, value.said, about=Entity("document", value.document.key, value.document.number))


def _held(store: Store, asked: Subject) -> AnswerCard | None:
    found = store.office_page(asked.text, asked.during)
    if found is None:
        return None
    facts = tuple(_then(found, asked.during) if asked.during else _now(found))
    on = asked.during.start if asked.during and asked.during.precision == "day" else None
    return AnswerCard("office", found.key, found.office, facts, on) if facts else None


def _then(found: OfficePage, during: Period) -> Iterator[CardFact]:
    for holder in found.holders:
        earlier = holder.last is not None and holder.last < during.start
        when = messages.last_before(label(during)) if earlier else label(during)
        title = messages.acting(when, acting=holder.acting)
        yield _holder(title[:1].upper() + title[1:], holder, nearest(holder, during.last))


def _now(found: OfficePage) -> Iterator[CardFact]:
    """Who holds it by the newest article that says so, unless called a former holder since; who before."""
    dated = [(holder.last, holder) for holder in found.holders if holder.last]
    newest = max((last for last, _ in dated), default=None)
    now = [holder for last, holder in dated if last == newest and holder.left is None]
    for holder in now:
        since = messages.since(day_label(holder.first)) if holder.first else ""
        yield _holder(messages.acting(messages.NEWEST_SAYS, acting=holder.acting), holder, when=since)
    earlier = sorted((pair for pair in dated if pair[1] not in now), key=lambda pair: pair[0], reverse=True)
    for _, holder in earlier[:BEFORE]:
        yield _holder(messages.acting(messages.BEFORE, acting=holder.acting), holder)


def _holder(title: str, holder: Holder, said: Stated | None = None, when: str = "") -> CardFact:
    about = Entity("person", holder.person.key, holder.person.name)
    days = when or _days(holder.first, holder.last)
    return _fact(title, said or holder.articles[0], about=about, when=days)


def _days(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return ""
    return day_label(first) if first == last else f"{day_label(first)} – {day_label(last)}"


def _fact(
    title: str, said: Stated, text: str = "", *, about: Entity | None = None, when: str = ""
) -> CardFact:
    """A fact in its own words, or where it is no value in the sentence that says it."""
    mention = said.mention
    sentence = text or quoted(said.source, mention.start, mention.end)
    return CardFact(title, sentence, said.id, said.title, said.published, mention, about, when)


_MAKERS = {"person": _person, "document": _document, "office": _held}
