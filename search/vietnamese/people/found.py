"""People in a text: names with the honorifics and offices that introduce them."""

from collections.abc import Container, Iterable

from msgspec import Struct

from search.vietnamese.people.glued import name_stop, office_stop
from search.vietnamese.people.introduction import Introduction, Sure
from search.vietnamese.people.introductions import introductions
from search.vietnamese.people.offices.full import full_office
from search.vietnamese.people.offices.span import OfficeSpan
from search.vietnamese.people.spelled import name_key, printed_name
from search.vietnamese.text.words import Words


class FoundOffice(Struct, frozen=True):
    """An office as printed, `text == source[start:end]`, and written out in full."""

    text: str
    full: str
    start: int
    end: int
    former: bool = False
    acting: bool = False


class FoundPerson(Struct, frozen=True):
    """A person where a text names them; `start:end` is the name alone.

    `first:last` spans the whole introduction, offices included; people introduced together («các đồng
    chí A, B») share a `group`. `sure` says how the name was known for one: `reference` is a part of a
    name that somebody named elsewhere must bear («đồng chí Đằng»), `possible` a bare run of capitals.
    """

    name: str
    start: int
    end: int
    honorific: str = ""
    offices: tuple[FoundOffice, ...] = ()
    introduced: bool = True
    sure: Sure = "introduced"
    first: int = 0
    last: int = 0
    group: int = 0


def find(text: str, known: Container[str] = ()) -> list[FoundPerson]:
    """The people whose whole names stand in one part of an article, in order.

    A bare name counts when it is introduced elsewhere in `text`, is in `known` (name keys), or can hardly
    be anything else."""
    found = read(text)
    here = {name_key(person.name) for person in found if person.sure in ("introduced", "likely")}
    return [person for person in found if _counts(person, here, known)]


def _counts(person: FoundPerson, here: Container[str], known: Container[str]) -> bool:
    if person.sure in ("introduced", "likely"):
        return True
    bare = person.sure in ("possible", "memorial")
    key = name_key(person.name) if bare else ""
    return bare and (key in here or (person.sure == "possible" and key in known))


def read(text: str) -> list[FoundPerson]:
    """Everything in one part of an article that may name a person, with how sure that is."""
    words = Words(text)
    return [_person(words, found) for found in introductions(words)]


def _person(words: Words, found: Introduction) -> FoundPerson:
    start, end = words.start[found.name], name_stop(words, found.name, found.after)
    return FoundPerson(
        name=printed_name(words.source[start:end]),
        start=start,
        end=end,
        honorific=found.honorific,
        offices=tuple(_offices(words, found.offices)),
        introduced=found.sure == "introduced",
        sure=found.sure,
        first=words.start[found.first],
        last=words.end[found.last - 1],
        group=found.group,
    )


def _offices(words: Words, spans: Iterable[OfficeSpan]) -> Iterable[FoundOffice]:
    for span in spans:
        start, end = words.start[span.first], office_stop(words, span.first, span.after)
        text = words.source[start:end]
        yield FoundOffice(
            text,
            full_office(text),
            start,
            end,
            span.former,
            span.acting,
        )
