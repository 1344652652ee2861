"""Work on every core: in order, with a killed process costing at most what it was doing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.processes import crew as crews
from indexer.processes.crew import Crew, Ended, begun_ahead
from tests.paths import ROOT


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "cores", lambda: 2)


def twice(number: int) -> tuple[int, int]:
    """Some work: its outcome, and who did it."""
    return 2 * number, os.getpid()


def fatal(order: str) -> str:
    """Work that ends its process, always or («once FILE») only the first time."""
    word, _, file = order.partition(" ")
    if word == "die" or (word == "once" and not Path(file).exists()):
        if file:
            Path(file).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return order


def test_the_first_few_are_done_here_and_the_others_by_other_processes() -> None:
    with Crew(twice, 3) as crew:
        tasks = [crew.ask(number) for number in range(40)]
        assert crew.started
        done = [crew.outcome(task) for task in tasks]
    assert [outcome for outcome, _ in done] == [2 * number for number in range(40)]
    assert {by for _, by in done[:3]} == {os.getpid()}
    assert os.getpid() not in {by for _, by in done[3:]}


def test_what_ends_its_process_costs_itself_alone(tmp_path: Path) -> None:
    once = f"once {tmp_path / 'seen'}"
    orders = ["a", "b", "die", "c", once, "d", "die", *map(str, range(20))]
    came: list[str] = []
    with Crew(fatal, 0) as crew:
        for order, task in begun_ahead(orders, crew.ask, 6, len_of):
            try:
                came.append(crew.outcome(task))
            except Ended:
                came.append(f"{order}!")
    assert came == ["a", "b", "die!", "c", once, "d", "die!", *map(str, range(20))]


def len_of(_: object) -> int:
    return 0


def test_no_more_is_begun_than_asked_for_in_number_and_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    def begin(number: int) -> int:
        begun.append(number)
        return number

    def behind(most: int, weight: int) -> Iterator[int]:
        begun.clear()
        for number, _ in begun_ahead(range(50), begin, most, lambda _: weight):
            yield len(begun) - number

    assert max(behind(5, 0)) == 6
    monkeypatch.setattr(crews, "MOST_BYTES", 30)
    assert max(behind(20, 10)) == 4
    assert max(behind(20, 100)) == 1


INTERRUPTED = """
import signal, sys, time
from indexer.processes import crew
crew.cores = lambda: 2
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in what a shell runs in the background

def slow(number):
    time.sleep(0.2)
    return number

if __name__ == "__main__":
    with crew.Crew(slow, 0) as busy:
        tasks = [busy.ask(number) for number in range(200)]
        print(busy.outcome(tasks[0]), *busy._pool._processes, flush=True)
        busy.outcome(tasks[-1])
"""


def gone(pid: int) -> bool:
    """Whether a process has ended (one that its parent has not asked after is)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked for in /proc")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
def test_who_gives_the_work_takes_its_processes_along(tmp_path: Path, sign: signal.Signals) -> None:
    script = tmp_path / "busy.py"
    script.write_text(INTERRUPTED)
    giver = subprocess.Popen(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert giver.stdout is not None
    first, *workers = giver.stdout.readline().split()
    assert first == "0" and len(workers) == 2
    giver.send_signal(sign)
    _, said = giver.communicate(timeout=30)
    assert giver.returncode != 0 and "Process " not in said
    for _ in range(100):
        if all(gone(int(pid)) for pid in workers):
            break
        time.sleep(0.1)
    assert all(gone(int(pid)) for pid in workers)
