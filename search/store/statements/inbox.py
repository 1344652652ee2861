"""Letters that wait, what became of each, and the sign of life of whoever takes them up."""

from sqlalchemy import LargeBinary, bindparam, delete, func, insert, select, update

from search.store.schema.inbox_tables import answers, letters
from search.store.schema.tables import meta
from search.store.sql.expressions import now, one_of, put_with, whole, words

POST = (
    insert(letters).values(ticket=words("sealed"), written=bindparam("content", type_=LargeBinary())).inline()
)
_WAITS = letters.c.number > 0
"""What could not be read is kept under the negative of its number."""
WAITING = select(func.count(), func.coalesce(func.sum(func.octet_length(letters.c.written)), 0)).where(_WAITS)
HELD = select(func.count()).select_from(letters).where(letters.c.ticket == words("wanted"), _WAITS)
NEXT = (
    select(letters).where(letters.c.number > whole("after")).order_by(letters.c.number).limit(whole("limit"))
)
SET_ASIDE = (
    update(letters).where(_WAITS, one_of(letters.c.ticket, "tickets")).values(number=-letters.c.number)
)
ASIDE = select(letters.c.ticket).where(letters.c.number < 0).order_by(letters.c.number.desc())
DROP = delete(letters).where(one_of(letters.c.ticket, "tickets"))

ANSWER = put_with(answers, ["ticket"], ["state", "revision", "message"], given=now())
ANSWERS = select(answers.c.ticket, answers.c.state, answers.c.revision, answers.c.message).where(
    one_of(answers.c.ticket, "tickets")
)
FORGET = delete(answers).where(answers.c.given < words("before"))

BEAT = put_with(meta, ["name"], ["value"], value=now())
SILENCE = delete(meta).where(meta.c.name == words("called"))
BEATEN = select(meta.c.value, now()).where(meta.c.name == words("called"))
