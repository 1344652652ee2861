"""One trial: a command is killed, or refused what it asks of the disk, and what must hold then holds."""

import os
import random
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from msgspec import Struct

from tests.reliability.calls import Call, points, recorded
from tests.reliability.processes import CHANGING, KILLED, Ended, ended, indexed
from tests.reliability.scene import AFTER, BEFORE, WITHDRAWN, Command, Scene, holds, next_run, publish
from tests.reliability.watching import Reader

WRITES = ("write", "pwrite64", "writev", "pwritev", "fsync", "fdatasync")
"""The calls that a full or a broken disk refuses."""
CANNOT_GO_ON = 3
EVERY = 5
"""Random kills between two looks at everything: each kill finds what the kills before it left."""
LONGEST = 0.6
"""Seconds after which a run is killed at the latest; a whole sync takes about as long."""


class Trial(Struct, frozen=True):
    """What was done to which run, how it ended, how often a reader searched, and what went wrong."""

    engine: str
    command: str
    done: str
    code: int
    searches: int
    problems: tuple[str, ...]


def recording(scene: Scene, command: Command, arguments: Sequence[str] = ()) -> list[Call]:
    """The calls of an undisturbed run, in their order."""
    scene.begun(command)
    trace = scene.place / "trace"
    chosen = arguments or ("-s", "0", "-e", f"trace={','.join(CHANGING)}")
    run = carried_out(scene, command, ("-y", "-o", str(trace), *chosen))
    if run.code:
        raise RuntimeError(f"{command.name}: {run.err}")
    return list(recorded(trace))


def places(scene: Scene, command: Command) -> list[Call]:
    """Where a run of the command can be cut: before each call that changes a file."""
    return points(recording(scene, command), scene.disk)


def killed(scene: Scene, command: Command, call: Call) -> Trial:
    """The command killed just before the call."""
    scene.begun(command)
    reader = Reader(scene.data, scene.engine, command.states, new=command.begins_empty)
    run = carried_out(scene, command, _injecting(call.name, f"signal=KILL:when={call.number}"))
    searches, wrong = reader.stop()
    problems = [f"readers: {one}" for one in wrong]
    if run.code not in (KILLED, 0):
        problems.append(f"ended with {run.code}: {run.err[-300:]}")
    return trial(scene, command, f"kill before {_named(call)}", run, searches, problems)


def refused(scene: Scene, command: Command, call: Call, error: str) -> Trial:
    """The call fails: the command says so and ends with 3, or has done all that it says."""
    scene.begun(command)
    reader = Reader(scene.data, scene.engine, command.states, new=command.begins_empty)
    run = carried_out(scene, command, _injecting(call.name, f"error={error}:when={call.number}"))
    searches, wrong = reader.stop()
    problems = [f"readers: {one}" for one in wrong] + _honest(scene, command, run)
    return trial(scene, command, f"{error} at {_named(call)}", run, searches, problems)


def full(scene: Scene, command: Command, free: int) -> Trial:
    """The command on a disk with so many bytes left, which are made room on afterwards."""
    scene.begun(command)
    reader = Reader(scene.data, scene.engine, command.states, new=command.begins_empty)
    filler = scene.disk / "filler"
    space = os.statvfs(scene.disk)
    filler.write_bytes(bytes(max(0, space.f_bavail * space.f_bsize - free)))
    run = carried_out(scene, command)
    searches, wrong = reader.stop()
    if command.begins_empty:
        wrong = []  # an archive that has never been is nobody's to read
    problems = [f"readers: {one}" for one in wrong] + _honest(scene, command, run)
    filler.unlink()
    if run.code and not command.begins_empty:
        problems += answers(scene, command.states)
    return trial(scene, command, f"{free:,} bytes free", run, searches, problems)


@contextmanager
def small_disk(scene: Scene, size: int) -> Iterator[bool]:
    """The scene's disk as one of so many bytes; False where this user may not make one."""
    scene.disk.mkdir(exist_ok=True)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(scene.disk)],
        capture_output=True,
        check=False,
    )
    try:
        yield made.returncode == 0
    finally:
        if made.returncode == 0:
            subprocess.run(["umount", str(scene.disk)], check=True)


def at_random(scene: Scene, commands: Sequence[Command], many: int, chance: random.Random) -> Iterator[Trial]:
    """So many runs killed at any time, each on what the kills before it left, beside readers all the while.
    A run that was done before its time came is one more, and counts for none."""
    chosen = [one for one in commands if not one.begins_empty and one.name != "restore"]
    scene.begun(chosen[0])
    left = {BEFORE, AFTER, BEFORE - len(WITHDRAWN), AFTER - len(WITHDRAWN)}
    states = frozenset({*((count, 0) for count in left), *((0, count) for count in left)})
    killed, turn = 0, 0
    while killed < many:
        reader = Reader(scene.data, scene.engine, states, new=False)
        for _ in range(EVERY):
            turn = 1 - turn
            publish(scene.source, turn, AFTER if turn else BEFORE)
            one = _killed_at_random(scene, chosen, chance)
            killed += one.code == KILLED
            yield one
        publish(scene.source, 1, AFTER)
        searches, wrong = reader.stop()
        problems = [*(f"readers: {one}" for one in wrong), *_next(scene)]
        yield Trial(scene.engine, "sync", "the next run", 0, searches, tuple(problems))


def _killed_at_random(scene: Scene, commands: Sequence[Command], chance: random.Random) -> Trial:
    command = chance.choices(commands, [10 if one.name == "sync" else 1 for one in commands])[0]
    after = chance.random() * LONGEST
    run = ended(lambda: indexed(*scene.arguments(command)), scene.place, after=after)
    done = run.code in (KILLED, 0, 1)
    problems = () if done else (f"ended with {run.code}: {run.err[-300:]}",)
    return Trial(scene.engine, command.name, f"kill after {after:.3f} s", run.code, 0, problems)


def carried_out(scene: Scene, command: Command, strace: Sequence[str] = ()) -> Ended:
    return ended(lambda: indexed(*scene.arguments(command)), scene.place, strace)


def _injecting(call: str, what: str) -> tuple[str, ...]:
    return ("-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:{what}")


def _named(call: Call) -> str:
    return f"{call.name} {call.number} ({call.text.split('/disk/')[-1][:80]})"


def _honest(scene: Scene, command: Command, run: Ended) -> list[str]:
    """What is wrong with how a run ended that was refused something: its code, its words, its work."""
    if run.code == CANNOT_GO_ON:
        lines = run.err.strip().splitlines()
        plain = lines and "Traceback" not in run.err and "defect" not in run.err
        return [] if plain else [f"ends with 3 and says: {run.err.strip()[-400:]!r}"]
    if run.code:
        return [f"ends with {run.code}: {run.err.strip()[-400:]!r}"]
    return [f"ends with 0, but {one}" for one in answers(scene, {command.after})]


def answers(scene: Scene, states: frozenset[tuple[int, int]] | set[tuple[int, int]]) -> list[str]:
    return _listed(scene, lambda: [*holds(scene.data, scene.engine, sorted(states))])


def _next(scene: Scene) -> list[str]:
    return _listed(scene, lambda: [*next_run(scene)])


def _listed(scene: Scene, look: Callable[[], list[str]]) -> list[str]:
    """What is found by a look in a process of its own."""
    found = scene.place / "found"

    def work() -> int:
        found.write_text("\n".join(one.replace("\n", " ") for one in look()), "utf-8")
        return 0

    found.unlink(missing_ok=True)
    run = ended(work, scene.place)
    if run.code or not found.exists():
        return [f"the look failed: {run.err.strip()[-400:]}"]
    return found.read_text("utf-8").splitlines()


def trial(scene: Scene, command: Command, done: str, run: Ended, searches: int, problems: list[str]) -> Trial:
    return Trial(scene.engine, command.name, done, run.code, searches, (*problems, *_next(scene)))
