"""Whom and what a parameter means: a key, or any spelling a reader may type."""

from datetime import date

from search.archive import Archive
from search.query import resolver
from search.vietnamese.dates import periods


def person_keys(archive: Archive, typed: str) -> tuple[str, ...]:
    """The keys of everyone a key or a spelling may mean; none where the archive knows nobody so called."""
    resolved = resolver.person(typed, archive.store.known)
    return tuple(resolved.keys) if resolved else ()


def office_keys(archive: Archive, typed: str) -> list[str]:
    """The keys of the pages of every office that begins as typed."""
    resolved = resolver.office(typed, archive.store.known)
    return archive.store.office_pages_of(resolved.keys) if resolved else []


def office_holders(archive: Archive, typed: str, on: date | None) -> list[str] | None:
    """The keys of everyone who held an office that begins as typed, or held it on that day; None, whatever
    the day, where no office is asked for."""
    if not typed.strip():
        return None
    resolved = resolver.office(typed, archive.store.known)
    return archive.store.held_by(resolved.keys, periods.day(on) if on else None) if resolved else []


def document_keys(archive: Archive, typed: str) -> tuple[str, ...]:
    """The keys of every official document that a key, a number in any spelling or «35» may mean."""
    known = archive.store.known
    resolved = resolver.number(typed, known)
    return tuple(resolved.keys) if resolved else ()
