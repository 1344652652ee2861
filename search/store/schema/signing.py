"""Who made an article and who stands in it, by the roles of its people."""

from sqlalchemy import ColumnElement, FromClause, or_

from search.model import SIGNING
from search.store.schema.columns import PERSON_ROLES, roles_column

_SIGNING = [roles_column((role,)) for role in sorted(SIGNING)]
_BITS = 4
"""Of one role in the column."""
_ONLY = sorted({*_SIGNING, *((one << _BITS) + other for one in _SIGNING for other in _SIGNING)})


def signed(person: FromClause) -> ColumnElement[bool]:
    """Whether the person of this fact made the article or a picture of it."""
    digits = (person.c.roles.bitwise_rshift(_BITS * at) % (1 << _BITS) for at in range(len(PERSON_ROLES)))
    return or_(*(digit.in_(_SIGNING) for digit in digits))


def said(person: FromClause) -> ColumnElement[bool]:
    """Whether the article says more of the person than that they made it."""
    return person.c.roles.not_in(_ONLY)
