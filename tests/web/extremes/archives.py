"""Archives that no page may break on: nothing at all, one bare article, and whatever a source may hold."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from indexer.sync import sync
from indexer.workspace import workspace
from search.settings import Settings

NAME = "Lý " + "Thị" * 99
"""300 letters."""
UNBROKEN, LONG = "dài" * 3_334, "Hội nghị bàn về đường làng " * 371
BACKWARDS, RIGHT_TO_LEFT = "Tin \u202engược chiều", "مؤتمر حول الطرق الريفية في المقاطعة"
CONTROLS = "Tin \x07có\x1b dấu \u0085điều\u200b khiển\ufeff"
BARE = {"id": "tron", "title": "Một bài", "body": "Chỉ có vậy."}


def _article(id: str, title: str, **parts: Any) -> dict[str, Any]:
    body = (
        "Sáng ngày 12/3/2022, tại Hội trường Huyện ủy Bãi Sậy, Huyện ủy Bãi Sậy tổ chức Hội nghị "
        "sơ kết 03 năm thực hiện Nghị quyết số 77-NQ/HU, ngày 04/2/2019 của Huyện ủy. "
        "Đồng chí Vũ Thị Ngò, Bí thư Huyện ủy chủ trì hội nghị, bàn về đường làng.\n"
    )
    return {"id": id, "title": title, "body": body, "published_at": "2022-03-13", **parts}


EXTREMES = [
    _article("ten", "Tên dài", author=NAME, section=NAME, captions=[NAME], summary=NAME),
    _article("lien", UNBROKEN),
    _article("dai", LONG),
    _article("nguoc", BACKWARDS, author=BACKWARDS, section=BACKWARDS),
    _article("phai", RIGHT_TO_LEFT, summary=RIGHT_TO_LEFT, url="https://bai-say.example/" + "d" * 900),
    _article("dieu", CONTROLS, author=CONTROLS),
    _article("x" * 200, "Mã dài", body=f"Đồng chí {NAME}, {'Chủ tịch ' * 40}phát biểu về đường làng."),
    *(_article(f"deu-{n}", f"Đường làng số {n}") for n in range(12)),
]
ARCHIVES: Mapping[str, Sequence[Mapping[str, Any]]] = {"empty": [], "one": [BARE], "extremes": EXTREMES}


def made(name: str, directory: Path) -> Path:
    """The data directory of one of these archives, made there."""
    source, settings = directory / "tin.jsonl", Settings(directory / "data", "tantivy")
    lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in ARCHIVES[name])
    source.write_text("".join(lines), encoding="utf-8")
    with workspace(settings, "test", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    return settings.data
