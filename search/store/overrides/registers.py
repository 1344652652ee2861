"""The statements by which people and official documents are made one, told apart and counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from search.store.compiled import overrides as sql
from search.store.compiled import registers
from search.store.sql import Sql

Kind = Literal["person", "document"]


@dataclass(frozen=True, slots=True)
class Register:
    """One kind of entity: `moves` give its facts to another one, `moves_in` those of some articles."""

    behind: Sql
    rows: Sql
    line: Sql
    add: Sql
    keyed: Sql
    next_id: Sql
    spelled: Sql
    merge: Sql
    recount: Sql
    moves: tuple[Sql, ...]
    moves_in: tuple[Sql, ...]


REGISTERS: Mapping[Kind, Register] = {
    "person": Register(
        behind=sql.PERSON_BEHIND,
        rows=sql.PERSON_ROWS,
        line=sql.PERSON_LINE,
        add=registers.ADD_PERSON,
        keyed=registers.PERSON_KEYED,
        next_id=registers.NEXT_PERSON,
        spelled=sql.PERSON_SPELLED,
        merge=sql.MERGE_PERSON,
        recount=sql.RECOUNT_PERSON,
        moves=(sql.MOVE_PERSON_FACTS, sql.MOVE_CONFERENCE_PEOPLE),
        moves_in=(sql.MOVE_PERSON_FACTS_IN, sql.MOVE_CONFERENCE_PEOPLE_IN),
    ),
    "document": Register(
        behind=sql.DOCUMENT_BEHIND,
        rows=sql.DOCUMENT_ROWS,
        line=sql.DOCUMENT_LINE,
        add=registers.ADD_DOCUMENT,
        keyed=registers.DOCUMENT_KEYED,
        next_id=registers.NEXT_DOCUMENT,
        spelled=sql.DOCUMENT_SPELLED,
        merge=sql.MERGE_DOCUMENT,
        recount=sql.RECOUNT_DOCUMENT,
        moves=(
            sql.MOVE_DOCUMENT_FACTS, sql.MOVE_CONFERENCE_DOCUMENTS, sql.MOVE_SOURCES, sql.MOVE_TARGETS
        ),
        moves_in=(
            sql.MOVE_DOCUMENT_FACTS_IN,
            sql.MOVE_CONFERENCE_DOCUMENTS_IN,
            sql.MOVE_SOURCES_IN,
            sql.MOVE_TARGETS_IN,
        ),
    ),
}
