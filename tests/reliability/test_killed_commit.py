"""A writer killed between a list of deletions and the commit that names it: the next run heals the index."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.missing import missing
from tests.paths import ROOT
from tests.reliability.calls import recorded
from tests.reliability.processes import CHANGING

CALLS = "rename,renameat,renameat2"


def publish(file: Path, turn: str, count: int = 12) -> None:
    with file.open("w", encoding="utf-8") as target:
        for number in range(count):
            article = {
                "id": f"tin-{number}",
                "title": f"Tin {number}",
                "body": f"Lượt {turn} của bài {number}.",
            }
            target.write(json.dumps(article, ensure_ascii=False) + "\n")


def run(*command: str, data: Path) -> subprocess.CompletedProcess[str]:
    indexer = [sys.executable, "-m", "indexer"]
    at = command.index("--") if "--" in command else -1
    arguments = [*command[:at], *indexer, *command[at + 1 :]] if at >= 0 else [*indexer, *command]
    return subprocess.run(
        [*arguments, "--data", str(data)],
        cwd=ROOT,
        env=os.environ | {"NEWS_ARCHIVE_ENGINE": "tantivy"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_it_is_healed(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        missing("needs Debian's strace")
    data, source = tmp_path / "data", tmp_path / "tin.jsonl"
    publish(source, "một")
    assert run("sync", str(source), data=data).returncode == 0
    (generation,) = (path for path in (data / "index").glob("0*") if path.is_dir())
    publish(source, "hai")
    strace = ["strace", "-f", "-qq", "-o", os.devnull, "-P", str(generation / "meta.json")]
    strace += ["-e", f"trace={CALLS}", "-e", f"inject={CALLS}:signal=KILL:when=1"]
    assert run(*strace, "--", "sync", str(source), data=data).returncode != 0
    assert list(generation.glob("*.del"))
    healed = run("sync", str(source), data=data)
    assert (healed.returncode, healed.stderr) == (0, "")
    verified = run("verify", data=data)
    assert (verified.returncode, verified.stdout) == (0, "verified 12 articles, 0 problems\n")


def test_what_a_killed_writer_or_restore_was_writing_is_cleared(tmp_path: Path) -> None:
    data, source = tmp_path / "data", tmp_path / "tin.jsonl"
    publish(source, "một")
    assert run("sync", str(source), data=data).returncode == 0
    (generation,) = (path for path in (data / "index").glob("0*") if path.is_dir())
    left = generation / ".tmpDeiDE8", data / "archive.sqlite.restoring", data / "archive.sqlite.restoring-wal"
    for path in left:
        path.write_text("[")
    publish(source, "hai")
    assert run("sync", str(source), data=data).returncode == 0
    assert [path.name for path in left if path.exists()] == []


def test_the_pointer_tells_of_no_commit_whose_name_a_loss_of_power_may_take_back(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        missing("needs Debian's strace")
    data, source, trace = tmp_path / "data", tmp_path / "tin.jsonl", tmp_path / "trace"
    publish(source, "một")
    strace = ["strace", "-f", "-qq", "-y", "-s", "0", "-o", str(trace), "-e", f"trace={','.join(CHANGING)}"]
    assert run(*strace, "--", "sync", str(source), data=data).returncode == 0
    uncertain, pointed = False, list[bool]()
    for call in recorded(trace):
        if call.name.startswith("rename") and re.search(r'/meta\.json"\s*\)', call.text):
            uncertain = True
        elif call.name == "fsync" and "-tantivy>" in call.text:
            uncertain = False
        elif call.name == "rename" and re.search(r'/current"\s*\)', call.text):
            pointed.append(uncertain)
    assert pointed == [False, False]
