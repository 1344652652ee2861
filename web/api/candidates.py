"""Whom and what a parameter means: a key, or any spelling a reader may type."""

from search.archive import Archive
from search.query.facts import people
from search.query.facts.meaning import facts
from search.vietnamese import numbers


def person_keys(archive: Archive, typed: str) -> tuple[str, ...]:
    """The keys of everyone a key or a spelling may mean; none where the archive knows nobody so called."""
    if person := archive.store.person(typed):
        return (person.key,)
    resolved = people.person(typed, archive.store.known)
    return tuple(node.value for node in facts(resolved.node)) if resolved else ()


def document_keys(archive: Archive, typed: str) -> tuple[str, ...]:
    """The keys of every official document that a key, a number in any spelling or «35» may mean."""
    known = archive.store.known
    if document := known.document(typed):
        return (document.key,)
    if number := numbers.parse(typed):
        return tuple(document.key for document in known.documents(number))
    if typed.isascii() and typed.isdigit() and len(typed) <= 6:
        return tuple(document.key for document in known.documents_numbered(int(typed), 50))
    return ()
