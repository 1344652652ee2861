"""What a key stands for, as staff know it: a name, a number, what a conference was about."""

from collections.abc import Sequence

from search.archive import Archive
from search.store.overrides.said import Kind
from web import wording
from web.api.candidates import document_keys, person_keys
from web.pages.registers.glance import told


class Naming:
    """Names for the keys of one archive; whom no name alone tells is told by the key too."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def called(self, kind: Kind, key: str, before: Sequence[str] = ()) -> str:
        """«Name», with the key where others bear it. Of a key that leads to another now, the names that it
        had `before`, else the key itself; so of one that nothing has."""
        way = {"person": self._person, "document": self._document, "conference": self._conference}[kind]
        name, there, alone = way(key)
        if there == key:
            return f"«{name}»" if alone else f"«{name}» ({key})"
        return f"«{before[0]}» ({key})" if before else f"«{key}»"

    def _person(self, key: str) -> tuple[str, str, bool]:
        one = self._archive.store.person(key)
        return (one.name, one.key, len(person_keys(self._archive, one.name)) < 2) if one else ("", "", True)

    def _document(self, key: str) -> tuple[str, str, bool]:
        one = self._archive.store.document(key)
        if one is None:
            return "", "", True
        return one.number, one.key, len(document_keys(self._archive, one.number)) < 2

    def _conference(self, key: str) -> tuple[str, str, bool]:
        page = self._archive.store.conference_page(key)
        if page is None:
            return "", "", True
        one = page.conference
        when = f", {wording.period(one.when)}" if one.when else ""
        return f"{told(one)}{when}", one.key, True
