"""People in a text: names with the honorifics and offices that introduce them."""

from search.vietnamese.people.found import FoundOffice, FoundPerson, find, name_key, printed_name, read
from search.vietnamese.people.full_offices import full_office, office_key
from search.vietnamese.people.names import begins_with_place
from search.vietnamese.people.typed_honorifics import strip_honorific

__all__ = [
    "FoundOffice",
    "FoundPerson",
    "begins_with_place",
    "find",
    "full_office",
    "name_key",
    "office_key",
    "printed_name",
    "read",
    "strip_honorific",
]
