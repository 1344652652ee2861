"""The statements by which people, official documents and conferences are made one, told apart and counted."""

from collections.abc import Mapping

from msgspec import Struct

from search.store.compiled.writes import overrides as sql
from search.store.compiled.writes import registers
from search.store.overrides.said import Kind
from search.store.sql import Sql


class Register(Struct, frozen=True):
    """One kind of entity: `behind` a key stands an entity, perhaps another than the key's own (`itself`);
    `moves` give its facts to another one, `moves_in` those of some articles; `lead` lets keys lead
    elsewhere."""

    behind: Sql
    itself: Sql
    followers: Sql
    lead: Sql
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


_PERSON = Register(
    behind=sql.PERSON_BEHIND,
    itself=sql.PERSON_ITSELF,
    followers=sql.PERSON_FOLLOWERS,
    lead=sql.LEAD_PERSON,
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
)
_DOCUMENT = Register(
    behind=sql.DOCUMENT_BEHIND,
    itself=sql.DOCUMENT_ITSELF,
    followers=sql.DOCUMENT_FOLLOWERS,
    lead=sql.LEAD_DOCUMENT,
    rows=sql.DOCUMENT_ROWS,
    line=sql.DOCUMENT_LINE,
    add=registers.ADD_DOCUMENT,
    keyed=registers.DOCUMENT_KEYED,
    next_id=registers.NEXT_DOCUMENT,
    spelled=sql.DOCUMENT_SPELLED,
    merge=sql.MERGE_DOCUMENT,
    recount=sql.RECOUNT_DOCUMENT,
    moves=(sql.MOVE_DOCUMENT_FACTS, sql.MOVE_CONFERENCE_DOCUMENTS, sql.MOVE_SOURCES, sql.MOVE_TARGETS),
    moves_in=(
        sql.MOVE_DOCUMENT_FACTS_IN,
        sql.MOVE_CONFERENCE_DOCUMENTS_IN,
        sql.MOVE_SOURCES_IN,
        sql.MOVE_TARGETS_IN,
    ),
)
_CONFERENCE = Register(
    behind=sql.CONFERENCE_BEHIND,
    itself=sql.CONFERENCE_ITSELF,
    followers=sql.CONFERENCE_FOLLOWERS,
    lead=sql.LEAD_CONFERENCE,
    rows=sql.CONFERENCE_ROWS,
    line=sql.CONFERENCE_LINE,
    add=registers.ADD_CONFERENCE,
    keyed=registers.CONFERENCE_KEYED,
    next_id=registers.NEXT_CONFERENCE,
    spelled=sql.CONFERENCE_SPELLED,
    merge=sql.MERGE_CONFERENCE,
    recount=sql.RECOUNT_CONFERENCE,
    moves=(sql.MOVE_CONFERENCE_FACTS,),
    moves_in=(sql.MOVE_CONFERENCE_FACTS_IN,),
)
REGISTERS: Mapping[Kind, Register] = {"person": _PERSON, "document": _DOCUMENT, "conference": _CONFERENCE}
