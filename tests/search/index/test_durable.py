"""Small files are replaced whole, also where a directory cannot be synced."""

from pathlib import Path

import pytest

from search.index import durable


def test_a_file_is_replaced_where_directories_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: object, flags: int) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(durable, "DIRECTORIES_SYNC", False)
    monkeypatch.setattr(durable.os, "open", refused)
    durable.replaced(tmp_path / "current", b"one")
    durable.replaced(tmp_path / "current", b"other")
    durable.written(tmp_path / "current")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("current", b"other")]
