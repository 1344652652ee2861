"""Power lost at any moment of a run: the disk has one of the states it may have; the next run heals it."""

import random
from collections.abc import Iterator
from typing import get_args

from tests.reliability.calls import recorded
from tests.reliability.disk import RECORDED, Disk, Loss, lay, states
from tests.reliability.processes import Ended
from tests.reliability.scene import Command, Scene
from tests.reliability.trials import Trial, answers, carried_out, trial


def lost(scene: Scene, command: Command, size: int, seed: int) -> Iterator[Trial]:
    """About `size` of the states that a loss of power may leave, and those after a run that said it was done:
    of these everything that it did must still be there."""
    scene.begun(command)
    disk, trace = Disk(scene.disk), scene.place / "trace"
    ended = carried_out(scene, command, ("-y", "-o", str(trace), *RECORDED))
    if ended.code:
        raise RuntimeError(f"{command.name}: {ended.err}")
    calls = list(recorded(trace))
    found = list(states(disk, calls, get_args(Loss), seed))
    for number, loss, left in found[:: max(1, len(found) // size)]:
        lay(left, scene.disk)
        yield trial(scene, command, f"{loss} at call {number} ({calls[number].name})", ended, 0, [])
    for loss in get_args(Loss):
        lay(disk.left(loss, random.Random(seed)), scene.disk)
        gone = [f"it had said that it was done, but {one}" for one in _done(scene, command)]
        yield trial(scene, command, f"{loss} at the end", Ended(0, "", ""), 0, gone)


def _done(scene: Scene, command: Command) -> list[str]:
    if not scene.data.exists():
        return ["the data directory is gone"]
    return answers(scene, {command.after})
