"""What lies in the directory may be anything: nothing of it is followed, and nothing stops the rest."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from search.errors import StoreError
from search.inbox import Delete, letter
from search.inbox.files import FileInbox
from search.inbox.letter import LARGEST, written

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
TURN = f"{7:020d}"
TICKET = "A" * 22


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    directory = tmp_path / "inbox"
    directory.mkdir()
    return directory


def _foreign(directory: Path) -> dict[str, str]:
    """Things that are no letters, and the ticket that their names give."""
    good = letter(Delete("tin-1"), NOON, "")
    secret = directory.parent / "archive.sqlite"
    secret.write_bytes(b"never touched")
    (directory / "ghi chú.txt").write_text("mua giấy in")
    (directory / f"{TURN}-{TICKET}.json").write_text("{")
    (directory / f"{TURN}-{'B' * 22}.json").write_bytes(written(good))
    (directory / f"{TURN}-{'C' * 22}.json").symlink_to(secret)
    (directory / f"{TURN}-{'D' * 22}.json").mkdir()
    os.mkfifo(directory / f"{TURN}-{'E' * 22}.json")
    (directory / f"{TURN}-{'F' * 22}.json").write_bytes(b'"' + b"a" * LARGEST + b'"')
    (directory / f"{TURN}-{'G' * 22}.json").write_bytes(b"[" * 100_000)
    (directory / "ngoai").symlink_to(directory.parent)
    os.close(os.open(os.fsencode(directory) + b"/\xff\xfe.json", os.O_CREAT | os.O_WRONLY))
    tickets = {f"{TURN}-{one * 22}.json": one * 22 for one in "ABCDEFG"}
    return tickets | {"ghi chú.txt": "", "ngoai": "", os.fsdecode(b"\xff\xfe.json"): ""}


def test_what_is_no_letter_is_told_and_moved_out_of_the_way(directory: Path) -> None:
    foreign = _foreign(directory)
    (directory / "sessions").mkdir()
    inbox = FileInbox(directory)
    good = letter(Delete("tin-2"), NOON, "")
    inbox.post(good)
    received = list(inbox.received())
    assert {one.place: one.ticket for one in received if not one.letter} == foreign
    assert all(one.problem for one in received if not one.letter)
    assert [one.letter for one in received if one.letter] == [good]
    inbox.drop([one for one in received if not one.letter])
    assert [one.letter for one in inbox.received()] == [good]
    aside = directory.parent / "inbox-set-aside"
    assert {path.name for path in aside.iterdir()} == set(foreign)
    assert (directory / "sessions").is_dir()
    assert (directory.parent / "archive.sqlite").read_bytes() == b"never touched"


def test_two_of_one_name_are_both_kept_aside(directory: Path) -> None:
    inbox = FileInbox(directory)
    for text in ("một", "hai"):
        (directory / "ghi chú.txt").write_text(text)
        inbox.drop(list(inbox.received()))
    kept = (directory.parent / "inbox-set-aside").iterdir()
    assert {path.read_text() for path in kept} == {"một", "hai"}


def test_a_letter_that_is_being_written_is_left_alone_until_it_is_abandoned(directory: Path) -> None:
    unfinished = directory / f"{TURN}-{TICKET}.json.new"
    unfinished.write_text("{")
    inbox = FileInbox(directory)
    assert list(inbox.received()) == []
    os.utime(unfinished, (1_000_000, 1_000_000))
    (told,) = inbox.received()
    assert (told.place, told.letter) == (unfinished.name, None)


def test_no_inbox_yet_is_an_empty_one(tmp_path: Path) -> None:
    inbox = FileInbox(tmp_path / "inbox")
    assert (list(inbox.received()), inbox.waiting(), inbox.holds(TICKET)) == ([], 0, False)


def test_an_inbox_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "inbox").write_text("")
    with pytest.raises(StoreError, match="inbox"):
        FileInbox(tmp_path / "inbox").post(letter(Delete("tin-1"), NOON, ""))
