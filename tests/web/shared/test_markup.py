"""The Nu HTML checker has nothing to say of any kind of page."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from starlette.testclient import TestClient

from tests.missing import missing

JAR = Path(sys.prefix, "node_modules", "vnu-jar", "build", "dist", "vnu.jar")
"""Where «npm install --prefix .venv vnu-jar» lays it."""


def said_of(directory: Path) -> list[str]:
    """What the checker says of the pages in a directory, a line each."""
    if not JAR.is_file() or shutil.which("java") is None:
        missing(
            "needs the Nu HTML checker: apt-get install default-jre-headless npm; "
            "npm install --prefix .venv vnu-jar"
        )
    run = subprocess.run(
        ["java", "-Xss1m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", str(directory)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{Path(one['url']).name}: {one['type']}: {one['message']}: {one.get('extract', '')}"
        for one in messages
    ]


def test_every_kind_of_page_is_sound(demo: TestClient, kinds: tuple[str, ...], tmp_path: Path) -> None:
    for number, path in enumerate(kinds):
        answer = demo.get(path)
        assert answer.status_code == (404 if path == "/khong-co-trang-nay" else 200), path
        name = "".join(letter if letter.isalnum() else "-" for letter in path)[:100]
        (tmp_path / f"{number:02}{name}.html").write_text(answer.text, encoding="utf-8")
    assert said_of(tmp_path) == []


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    """So that its silence means something."""
    page = '<!doctype html><html lang="vi"><title>Tin</title><p>Một <div>hai</div></p><img src="a.png">'
    (tmp_path / "sai.html").write_text(page, encoding="utf-8")
    assert len(said_of(tmp_path)) >= 2
