"""Commands of the indexer killed, refused the disk and cut off from power at every moment: is anything lost?

`python -m tests.reliability.crashes [--engine E] [--random N] [--points N] [--part P] [--command C]` prints a
table of figures and, on standard error, each trial in which something went wrong. Without `--points` every
system call that changes a file is tried. After each trial: readers saw no error and no half a state, the next
sync ends with 0, each article is there once and in its new text alone, `verify --full` is clean, and nothing
is left lying about."""

import argparse
import random
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from search.settings import EngineName
from tests.benchmarks.timing import print_table
from tests.engines import IN_FILES
from tests.reliability import power, trials
from tests.reliability.calls import sample
from tests.reliability.processes import available
from tests.reliability.scene import COMMANDS, Command, Scene
from tests.reliability.trials import WRITES, Trial

PARTS = ("kill", "refuse", "full", "power", "random")
RANDOM = "random kill"
COLUMNS = (
    "",
    "engine",
    "command",
    "trials",
    "killed",
    "ended with 0",
    "with 1 or 3",
    "searches beside",
    "faults",
)
ERRORS = ("ENOSPC", "EIO")
DISK, LEVELS, WHOLE = 24 << 20, 12, 1 << 20
"""Bytes of a small disk; how many levels of it are tried, and up to which many bytes free."""


class Size(Struct, frozen=True):
    """How much is tried: points of a run, and kills at random."""

    points: int
    random: int
    seed: int


def kills(scene: Scene, command: Command, size: Size) -> Iterator[Trial]:
    for call in sample(trials.places(scene, command), size.points):
        yield trials.killed(scene, command, call)


def refusals(scene: Scene, command: Command, size: Size) -> Iterator[Trial]:
    writes = [call for call in trials.places(scene, command) if call.name in WRITES]
    for number, call in enumerate(sample(writes, size.points)):
        for error in ERRORS if size.points >= len(writes) else ERRORS[number % 2 :][:1]:
            yield trials.refused(scene, command, call, error)


def full_disks(scene: Scene, command: Command, size: Size) -> Iterator[Trial]:
    with trials.small_disk(scene, DISK) as made:
        if not made:
            print("full disks: this user may not mount a small one", file=sys.stderr)
            return
        levels = min(LEVELS, size.points)
        for level in range(levels):
            yield trials.full(scene, command, WHOLE * level * level // levels**2)


def losses_of_power(scene: Scene, command: Command, size: Size) -> Iterator[Trial]:
    yield from power.lost(scene, command, size.points, size.seed)


BY_COMMAND = {"kill": kills, "refuse": refusals, "full": full_disks, "power": losses_of_power}


def tried(
    place: Path, engine: EngineName, parts: Sequence[str], commands: Sequence[Command], size: Size
) -> Iterator[tuple[str, Trial]]:
    """Every trial with one engine, with the part it is of."""
    for part in parts:
        scene = Scene.made(place / f"{engine}-{part}", engine)
        if part == "random":
            found = trials.at_random(scene, commands, size.random, random.Random(size.seed))
            yield from ((RANDOM, one) for one in found)
            continue
        for command in commands:
            if part == "power" and command.name == "restore":
                continue  # it copies inside the kernel, which a record of writes does not show
            yield from ((part, one) for one in BY_COMMAND[part](scene, command, size))


def row(part: str, its: Sequence[Trial]) -> list[object]:
    """The line of one part, engine and command: how many trials, how they ended, what went wrong."""
    return [
        part,
        its[0].engine,
        its[0].command,
        len(its),
        sum(one.code < 0 for one in its),
        sum(one.code == 0 for one in its),
        sum(one.code > 0 for one in its),
        sum(one.searches for one in its),
        sum(bool(one.problems) for one in its),
    ]


def rows(found: Iterable[tuple[str, Trial]]) -> Iterator[list[object]]:
    """The lines of the table, each as soon as its last trial is done; faults as soon as they are met."""
    for (part, _), group in groupby(found, key=lambda one: (one[0], one[0] == RANDOM or one[1].command)):
        its: dict[str, list[Trial]] = {}
        for _, trial in group:
            its.setdefault(trial.command, []).append(trial)
            for problem in trial.problems:
                line = f"{trial.engine} {trial.command}, {trial.done}, ended with {trial.code}: {problem}"
                print(line, file=sys.stderr, flush=True)
        yield from (row(part, one) for one in its.values())


def printed(
    place: Path, engines: Sequence[EngineName], parts: Sequence[str], size: Size, only: Sequence[str]
) -> int:
    """Print the table as it grows; in how many trials something went wrong."""
    faults = 0

    def counted() -> Iterator[list[object]]:
        nonlocal faults
        for engine in engines:
            for line in rows(tried(place, engine, parts, commands, size)):
                faults += int(str(line[-1]))
                yield line

    commands = [one for one in COMMANDS if not only or one.name in only]
    print_table("Crashes, full disks and losses of power", COLUMNS, counted())
    return faults


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=IN_FILES, action="append")
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--command", choices=[one.name for one in COMMANDS], action="append")
    parser.add_argument("--points", type=int, default=1 << 30, help="of each run, about; otherwise all")
    parser.add_argument("--random", type=int, default=1000, help="kills at random, over all engines")
    parser.add_argument("--seed", type=int, default=20210606)
    parser.add_argument("--place", type=Path, default=Path("/dev/shm"), help="where the archives are made")
    asked = parser.parse_args()
    if not available():
        sys.exit("needs strace")
    engines = asked.engine or IN_FILES
    size = Size(asked.points, -(-asked.random // len(engines)), asked.seed)
    with tempfile.TemporaryDirectory(dir=asked.place if asked.place.is_dir() else None) as place:
        faults = printed(Path(place), engines, asked.part or PARTS, size, asked.command or ())
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
