"""The disk that loses power keeps what was synced, and of the rest any part."""

import random
from pathlib import Path

from tests.reliability.calls import Call
from tests.reliability.disk import Disk, Loss


def hexed(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def disk(tmp_path: Path, *calls: tuple[str, str]) -> Disk:
    """A disk after these calls; `{a}` is the path of the file a in it."""
    (tmp_path / "old").write_bytes(b"old")
    made = Disk(tmp_path)
    names = {name: hexed(str(tmp_path / name)) for name in ("a", "b", "old")} | {"root": hexed(str(tmp_path))}
    for number, (name, text) in enumerate(calls):
        made.take(Call(name, number, text.format(**names)))
    return made


def left(disk: Disk, loss: Loss, root: Path) -> dict[str, bytes | None]:
    return {
        Path(path).name: content
        for path, content in disk.left(loss, random.Random(1)).items()
        if path != str(root)
    }


WRITTEN = (
    ("openat", 'AT_FDCWD, "{a}", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 3</a>'),
    ("write", f'3</a>, "{hexed("new")}", 3) = 3'),
)
RENAMED = ("rename", '"{a}", "{old}") = 0')
SYNCED = ("fsync", "3</a>) = 0")
DIRECTORY = (
    ("openat", 'AT_FDCWD, "{root}", O_RDONLY|O_CLOEXEC) = 4</>'),
    ("fsync", "4</>) = 0"),
)


def test_what_was_not_synced_may_be_gone(tmp_path: Path) -> None:
    made = disk(tmp_path, *WRITTEN, RENAMED)
    assert left(made, "all that was not synced", tmp_path) == {"old": b"old"}
    assert left(made, "names, not contents", tmp_path) == {"old": b""}
    assert left(made, "contents, not names", tmp_path) == {"old": b"old"}


def test_a_file_that_was_synced_has_its_content_and_perhaps_not_its_name(tmp_path: Path) -> None:
    made = disk(tmp_path, *WRITTEN, SYNCED, RENAMED)
    assert left(made, "all that was not synced", tmp_path) == {"old": b"old"}
    assert left(made, "names, not contents", tmp_path) == {"old": b"new"}


def test_a_directory_that_was_synced_has_its_names(tmp_path: Path) -> None:
    made = disk(tmp_path, *WRITTEN, SYNCED, RENAMED, *DIRECTORY)
    assert {loss: left(made, loss, tmp_path) for loss in ("all that was not synced", "some of each")} == {
        "all that was not synced": {"old": b"new"},
        "some of each": {"old": b"new"},
    }


def test_a_write_in_the_middle_and_a_cut_are_followed(tmp_path: Path) -> None:
    made = disk(
        tmp_path,
        *WRITTEN,
        ("pwrite64", f'3</a>, "{hexed("EW")}", 2, 1) = 2'),
        ("ftruncate", "3</a>, 5) = 0"),
        SYNCED,
        *DIRECTORY,
    )
    assert left(made, "all that was not synced", tmp_path) == {"old": b"old", "a": b"nEW\0\0"}


def test_a_call_that_failed_did_nothing(tmp_path: Path) -> None:
    made = disk(tmp_path, ("unlink", '"{old}") = -1 EACCES (Permission denied)'), *DIRECTORY)
    assert left(made, "names, not contents", tmp_path) == {"old": b"old"}
