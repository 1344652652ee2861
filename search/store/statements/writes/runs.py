"""Runs of the indexer, and what they had to set aside."""

from sqlalchemy import delete, func, insert, literal, select, update

from search.store.schema.tables import runs, set_aside
from search.store.sql.expressions import now, one_of, put_with, whole, words

START = (
    insert(runs)
    .from_select(
        [column.name for column in runs.columns],
        select(
            func.coalesce(func.max(runs.c.number), 0) + 1,
            words("named"),
            now(),
            literal(""),
            literal("{}"),
            literal(""),
        ),
    )
    .returning(runs.c.number)
)
FINISH = (
    update(runs)
    .where(runs.c.number == whole("ended"))
    .values(finished=now(), counts=words("counted"), error=words("failed"))
)
LIST = select(runs).order_by(runs.c.number.desc()).limit(whole("limit"))
SET_ASIDE = put_with(set_aside, ["source", "place", "id"], ["reason"], since=now())
ASIDE = (
    select(set_aside.c.place, set_aside.c.reason, set_aside.c.id, set_aside.c.since)
    .order_by(set_aside.c.since.desc(), set_aside.c.place)
    .limit(whole("limit"))
)
ASIDE_COUNTS = select(set_aside.c.source, func.count()).group_by(set_aside.c.source)
LAST_SUCCESS = (
    select(runs.c.finished)
    .where(runs.c.finished != "", runs.c.error == "")
    .order_by(runs.c.number.desc())
    .limit(1)
)
OF_SOURCE = (
    select(set_aside.c.place, set_aside.c.reason, set_aside.c.id, set_aside.c.since)
    .where(set_aside.c.source == words("of"))
    .order_by(set_aside.c.place)
)
CLEAR = delete(set_aside).where(set_aside.c.source == words("of"), ~one_of(set_aside.c.place, "places"))
READ = delete(set_aside).where(one_of(set_aside.c.id, "ids"))
