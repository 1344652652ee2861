"""An indexer killed at any moment of taking letters up: the next run carries each out once, and no more."""

import signal
import subprocess
import sys

import pytest

from search.inbox import Decision, Delete
from search.store.overrides.said import Alias
from tests.indexer.publishing.conftest import Publisher
from tests.indexer.publishing.test_inbox import ROAD, WATER
from tests.paths import ROOT

SCRIPT = """
import os, signal, sys
from pathlib import Path
from search.index.index import IndexWriter
from search.inbox import opened
from search.settings import Settings
from search.store import Writing
from indexer.publishing.inbox import take_up
from indexer.workspace import workspace

_, data, engine, database, moment, turn = sys.argv
inbox = opened(Settings(Path(data), engine, database))
owner, name = {
    "answering": (Writing, "answer"),
    "stored": (IndexWriter, "take_up"),
    "found": (type(inbox), "drop"),
    "counting": (Writing, "finish_run"),
}[moment]
before, turns = getattr(owner, name), iter(range(int(turn)))

def until_its_turn(*args, **named):
    if next(turns, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return before(*args, **named)

setattr(owner, name, until_its_turn)
with workspace(Settings(Path(data), engine, database), "test", 10) as work:
    take_up(work, inbox)
"""


@pytest.mark.parametrize(
    ("moment", "turn"),
    [
        ("answering", 0),
        ("answering", 2),
        ("stored", 0),
        ("stored", 1),
        ("found", 0),
        ("found", 1),
        ("counting", 0),
    ],
)
def test_each_letter_is_carried_out_once(publisher: Publisher, moment: str, turn: int) -> None:
    settings = publisher.site.settings
    publisher.put(WATER)
    publisher.take_up()
    tickets = [
        publisher.put(ROAD),
        publisher.post(Delete("nuoc-sach")),
        publisher.post(Decision(Alias("person", "lo-thi-pan", "Pằn Nà Lay"))),
        publisher.put(ROAD | {"id": "duong-2", "title": "Đường thứ hai"}),
    ]
    arguments = [str(settings.data), settings.engine, settings.database, moment, str(turn)]
    done = subprocess.run([sys.executable, "-c", SCRIPT, *arguments], cwd=ROOT, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    publisher.take_up()
    assert publisher.inbox.waiting() == 0
    for ticket in tickets:
        standing = publisher.standing(ticket)
        assert standing is not None
        assert standing.state == "done"
    assert sorted(publisher.site.find("nà lay")) == ["duong-2", "duong-na-lay"]
    assert publisher.site.find("vòi nước") == []
    assert publisher.read(lambda archive: len(archive.store.overrides())) == 1
    before = publisher.read(lambda archive: archive.store.revision())
    publisher.take_up()
    assert publisher.read(lambda archive: archive.store.revision()) == before
