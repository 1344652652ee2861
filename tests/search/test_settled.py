"""The state of now without waiting: told only where it is open already."""

from pathlib import Path

import pytest

from search.archive import Archive
from search.settings import EngineName, Settings
from tests.taking_in import take_in

PLAN = {
    "id": "ke-hoach",
    "title": "Kế hoạch kiểm tra năm 2031",
    "body": "Huyện ủy Mây Hồng ban hành kế hoạch.",
}
REPORT = {"id": "bao-cao", "title": "Báo cáo quý", "body": "Ban Dân vận Huyện ủy Mây Hồng báo cáo quý một."}


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_a_state_is_settled_once_it_was_taken_and_until_there_is_another(
    tmp_path: Path, engine: EngineName
) -> None:
    settings = Settings(tmp_path / "data", engine)
    take_in(settings, [PLAN])
    archive = Archive.open(settings)
    try:
        assert archive.settled_state() is None, "nothing was opened yet"
        state = archive.state()
        assert archive.settled_state() == state
        take_in(settings, [PLAN, REPORT])
        assert archive.settled_state() is None, "the newest is not open yet"
        newer = archive.state()
        assert newer.revision > state.revision
        assert archive.settled_state() == newer
        (settings.index / "current").unlink()
        assert archive.settled_state() is None, "who asks for it is told what is wrong"
    finally:
        archive.close()
