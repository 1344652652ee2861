"""Facts that know already whom they mean: their keys are taken at their word."""

from search.errors import StoreError
from search.model import DocumentFact, DocumentRef, PersonFact, PersonRef
from search.store.identity.people import SILENT, Told
from search.store.overrides.registers import REGISTERS
from search.store.overrides.said import Kind
from search.store.sql import column
from search.store.writes.conferences import Assigned, Reported
from search.store.writes.people import Bearer
from search.store.writes.rows import FactRows, Sheet
from search.vietnamese.people import name_key


class KeyedRows(FactRows):
    """Turns sheets into rows by the keys in their facts, which an export has written there."""

    def _person(self, page: Sheet, named: PersonFact | PersonRef, tells: Told = SILENT) -> Bearer:
        id = self._id("person", named.key)
        return Bearer(id, self.people.spellings.known(id, named.name, name_key(named.name)))

    def _document(self, page: Sheet, fact: DocumentFact) -> int | None:
        return self._id("document", fact.key) if fact.key else None

    def _conference(self, page: Sheet, n: int, reported: Reported) -> Assigned:
        reasons = page.reasons[n] if n < len(page.reasons) else ()
        return Assigned(self._id("conference", reported.fact.key), reasons)

    def _meant(self, page: Sheet, document: DocumentRef, meant: dict[str, int | None]) -> int | None:
        return self._id("document", document.key) if document.key else None

    def _id(self, kind: Kind, key: str) -> int:
        found = next(column(self._connection, REGISTERS[kind].behind, {"key": key}), None)
        if found is None:
            raise StoreError(
                f"The export speaks of the {kind} {key!r}, whose line is missing: is it cut off?"
            )
        return int(found)
