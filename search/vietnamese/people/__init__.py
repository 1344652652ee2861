"""People in a text: names with the honorifics and offices that introduce them."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.vietnamese.people.found import (
        FoundOffice,
        FoundPerson,
        find,
        read,
    )
    from search.vietnamese.people.names import begins_with_place, is_place
    from search.vietnamese.people.offices.full import full_office, office_key
    from search.vietnamese.people.spelled import name_key, printed_name
    from search.vietnamese.people.typed_honorifics import strip_honorific

__all__ = [
    "FoundOffice",
    "FoundPerson",
    "begins_with_place",
    "find",
    "full_office",
    "is_place",
    "name_key",
    "office_key",
    "printed_name",
    "read",
    "strip_honorific",
]
_HOMES = {
    "begins_with_place": "names",
    "full_office": "offices.full",
    "is_place": "names",
    "name_key": "spelled",
    "office_key": "offices.full",
    "printed_name": "spelled",
    "strip_honorific": "typed_honorifics",
}
"""The modules of the names that those want who only read what was found; the others are of `found`."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, when it is asked for: what finds people in articles takes long to load, and a
        process that answers finds none."""
        if name in __all__:
            return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'found')}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
