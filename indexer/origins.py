"""Where articles were read, by number: a few bytes each, since a million of them are held."""

from array import array

from indexer import messages


class Readings:
    """Every article that was read in one run: its source, and the file and line it stood in."""

    def __init__(self) -> None:
        self._sources: list[str] = []
        self._files: list[str] = []
        self._places = array("I")

    def add(self, source: str, file: str, line: int) -> int:
        """Note a reading of a line of a file (0: of the whole of it); gives its number."""
        number = len(self._places) // 3
        self._places.extend((_last(self._sources, source), _last(self._files, file), line))
        return number

    def source(self, number: int) -> str:
        """The source a reading belongs to."""
        return self._sources[self._places[3 * number]]

    def place(self, number: int) -> str:
        """What a person needs to find it: «tin.jsonl, dòng 17»."""
        return messages.line(self._files[self._places[3 * number + 1]], self._places[3 * number + 2])


def _last(names: list[str], name: str) -> int:
    """The place of a name among names of which the same come one after another."""
    if not names or names[-1] != name:
        names.append(name)
    return len(names) - 1
