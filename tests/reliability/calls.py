"""The system calls by which a command changes the files of its data directory, as strace recorded them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from tests.reliability.processes import CHANGING

SEQUENCE = (*CHANGING, "lseek", "close")
"""What has to be known beside to tell where a write went."""
MOMENTS = re.compile(
    r'(/meta\.json|_MAIN_\d+\.toc|/current|archive\.sqlite|\w\.sums|/backup\.sqlite)"\s*\)\s*= 0$'
)
"""Renames by which something becomes what is read: a commit, a switch, a record, a copy."""
_LINE = re.compile(r"(?P<thread>\d+)\s+(?P<call>\w+)\((?P<rest>.*)")
_RESUMED = re.compile(r"(?P<thread>\d+)\s+<\.\.\. (?P<call>\w+) resumed>(?P<rest>.*)")
_UNFINISHED = " <unfinished ...>"
_MAKES = re.compile(r"O_CREAT|O_TRUNC")


class Call(Struct, frozen=True):
    """One call, whole: the `number`th of its kind in its thread; `text` are its arguments and its result."""

    name: str
    number: int
    text: str

    def changes(self, place: Path) -> bool:
        """Whether it may change a file in this directory."""
        if self.name not in CHANGING or str(place) not in self.text:
            return False
        return self.name != "openat" or bool(_MAKES.search(self.text))

    @property
    def point(self) -> tuple[str, int]:
        return self.name, self.number


def recorded(trace: Path) -> Iterator[Call]:
    """The calls of a trace in the order in which they ended."""
    counted: Counter[tuple[str, str]] = Counter()
    begun: dict[str, tuple[int, str]] = {}
    for line in trace.read_text("utf-8", "surrogateescape").splitlines():
        if resumed := _RESUMED.match(line):
            if resumed["thread"] in begun:
                number, text = begun.pop(resumed["thread"])
                yield Call(resumed["call"], number, text + resumed["rest"])
        elif found := _LINE.match(line):
            counted[found["thread"], found["call"]] += 1
            number = counted[found["thread"], found["call"]]
            if found["rest"].endswith(_UNFINISHED):
                begun[found["thread"]] = number, found["rest"].removesuffix(_UNFINISHED)
            else:
                yield Call(found["call"], number, found["rest"])


def points(calls: Iterable[Call], place: Path) -> list[Call]:
    """A call for each place where a run can be cut: its kind, and how many of the kind a thread made before.

    strace counts by thread and kind: where several threads come as far, the first that does is cut."""
    found: dict[tuple[str, int], Call] = {}
    for call in calls:
        if call.changes(place):
            found.setdefault(call.point, call)
    return list(found.values())


def sample(calls: list[Call], size: int) -> list[Call]:
    """About so many points: always those just before and after each commit and switch, then others spread
    evenly over the run."""
    if size >= len(calls):
        return calls
    moments = {at for at, call in enumerate(calls) if MOMENTS.search(call.text)}
    chosen = {at + step for at in moments for step in (0, 1) if at + step < len(calls)}
    others = max(1, size - len(chosen))
    return [calls[at] for at in sorted(chosen | {at * len(calls) // others for at in range(others)})]
