"""What an article says a person did, as conditions on the column of roles."""

from sqlalchemy import ColumnElement, FromClause, or_

from search.model import SIGNING, PersonRole
from search.store.schema.columns import PERSON_ROLES, roles_column

_SIGNING = [roles_column((role,)) for role in sorted(SIGNING)]
_BITS = 4
"""Of one role in the column."""
_ONLY_SIGNED = sorted({*_SIGNING, *((one << _BITS) + other for one in _SIGNING for other in _SIGNING)})


def has_role(person: FromClause, *roles: PersonRole) -> ColumnElement[bool]:
    """Whether the person of this fact has one of these roles."""
    wanted = [roles_column((role,)) for role in roles]
    digits = (person.c.roles.bitwise_rshift(_BITS * at) % (1 << _BITS) for at in range(len(PERSON_ROLES)))
    return or_(*(digit.in_(wanted) for digit in digits))


def signed(person: FromClause) -> ColumnElement[bool]:
    """Whether the person of this fact made the article or a picture of it."""
    return has_role(person, *sorted(SIGNING))


def said(person: FromClause) -> ColumnElement[bool]:
    """Whether the article says more of the person than that they made it."""
    return person.c.roles.not_in(_ONLY_SIGNED)
