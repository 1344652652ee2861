"""The command line as staff and cron call it: exit codes, the last line, and one clear line on failure."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT


def run(module: str, *arguments: str, data: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, "NEWS_ARCHIVE_DATA": str(data), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "tin.jsonl"
    good = {
        "id": "a",
        "title": "Lễ phát động",
        "body": "Lễ phát động tại xã Đông Thới.",
        "published_at": "5/6/2021",
    }
    file.write_text(json.dumps(good, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def test_from_sync_to_search_to_removal(tmp_path: Path, source: Path) -> None:
    data = tmp_path / "data"
    synced = run("indexer", "sync", str(source), data=data)
    assert synced.returncode == 0, synced.stderr
    assert synced.stdout.splitlines()[-1] == "read 1, added 1, changed 0, unchanged 0, removed 0, set aside 0"
    found = run("search", "le phat dong", "--json", "--from", "2021-06-01", "--to", "30/6/2021", data=data)
    assert found.returncode == 0, found.stderr
    assert [hit["id"] for hit in json.loads(found.stdout)["hits"]] == ["a"]
    assert "Lễ" in run("search", "dong thoi", data=data).stdout
    around = run("search", "ai phát động ở xã Đông Thới mới", data=data).stdout
    assert [
        line for line in around.splitlines() if line.lstrip().startswith(("Đã bỏ", "Gần đúng", "Thiếu"))
    ] == ["Đã bỏ từ hỏi: “ai”", "Gần đúng, có phần lớn các từ:", "     Thiếu: ở, mới"]
    status = run("indexer", "status", data=data)
    assert status.returncode == 0
    assert "articles   1" in status.stdout
    assert run("indexer", "verify", data=data).returncode == 0
    assert run("indexer", "rebuild", "--engine", "whoosh", data=data).returncode == 0
    assert "whoosh" in run("indexer", "status", data=data).stdout
    assert run("indexer", "extract", data=data).returncode == 0
    removed = run("indexer", "remove", "a", "b", data=data)
    assert (removed.returncode, removed.stdout) == (1, "removed 1\n")
    assert "b: no article" in removed.stderr
    assert json.loads(run("search", "dong thoi", "--json", data=data).stdout)["total"] == 0


def test_set_aside_is_exit_one_and_named(tmp_path: Path, source: Path) -> None:
    with source.open("a", encoding="utf-8") as file:
        file.write("{broken\n")
    synced = run("indexer", "sync", str(source), data=tmp_path / "data")
    assert synced.returncode == 1
    assert f"set aside: {source}, dòng 2: không phải JSON" in synced.stderr
    assert synced.stdout.splitlines()[-1].endswith("set aside 1")


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("indexer", ("sync",)),
        ("indexer", ("sync", "x", "--engine", "lucene")),
        ("indexer", ("frobnicate",)),
        ("search", ("x", "--from", "không phải ngày")),
    ],
)
def test_a_usage_error_is_exit_two(tmp_path: Path, module: str, arguments: tuple[str, ...]) -> None:
    outcome = run(module, *arguments, data=tmp_path / "data")
    assert outcome.returncode == 2, outcome.stderr
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize(
    ("module", "arguments"),
    [("indexer", ("status",)), ("indexer", ("verify",)), ("search", ("x",)), ("web", ())],
)
def test_without_an_archive_the_mend_is_named(
    tmp_path: Path, module: str, arguments: tuple[str, ...]
) -> None:
    outcome = run(module, *arguments, data=tmp_path / "nowhere")
    assert outcome.returncode == 3, outcome.stderr
    assert "python -m indexer sync" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert not (tmp_path / "nowhere").exists()


def test_a_place_that_cannot_be_written_is_exit_three(tmp_path: Path, source: Path) -> None:
    (tmp_path / "file").write_text("")
    outcome = run("indexer", "sync", str(source), data=tmp_path / "file")
    assert outcome.returncode == 3, outcome.stderr
    assert str(tmp_path / "file") in outcome.stderr
    assert "Traceback" not in outcome.stderr


def test_a_full_disk_is_exit_three_and_the_next_run_heals(tmp_path: Path, source: Path) -> None:
    many = [
        {"id": f"n{n}", "title": f"Tin số {n}", "body": f"Nội dung dài số {n}. " * 400} for n in range(150)
    ]
    source.write_text("".join(json.dumps(one) + "\n" for one in many), encoding="utf-8")
    limited = (
        "import resource, runpy, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY)); "
        f"sys.argv = ['indexer', 'sync', {str(source)!r}]; runpy.run_module('indexer', run_name='__main__')"
    )
    data = tmp_path / "data"
    outcome = subprocess.run(
        [sys.executable, "-c", limited],
        cwd=ROOT,
        env={**os.environ, "NEWS_ARCHIVE_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert outcome.returncode == 3, outcome.stderr
    assert "Traceback" not in outcome.stderr
    healed = run("indexer", "sync", str(source), data=data)
    assert healed.returncode == 0, healed.stderr
    assert run("indexer", "verify", data=data).returncode == 0
    assert json.loads(run("search", "noi dung", "--json", data=data).stdout)["total"] == 150


def test_an_alias_is_found_and_survives_a_rebuild(tmp_path: Path, source: Path) -> None:
    rows = [
        {"id": "a", "title": "Đồng chí Lê Thị Mơ thăm xã", "body": "Đồng chí Lê Thị Mơ, Bí thư Huyện ủy."},
        {"id": "b", "title": "Đồng chí Mai Hương làm việc", "body": "Đồng chí Trần Mai Hương, Phó Bí thư."},
    ]
    source.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), encoding="utf-8")
    data = tmp_path / "data"
    assert run("indexer", "sync", str(source), data=data).returncode == 0

    def found(name: str) -> list[str]:
        answer = run("search", "--json", "--person", name, data=data)
        return [hit["id"] for hit in json.loads(answer.stdout)["hits"]]

    assert found("Lê Mai Thị Mơ") == []
    added = run("indexer", "alias", "add", "person", "le-thi-mo", "Lê Mai Thị Mơ", data=data)
    assert added.returncode == 0, added.stderr
    assert found("Lê Mai Thị Mơ") == ["a"]
    assert run("indexer", "rebuild", data=data).returncode == 0
    assert found("Lê Mai Thị Mơ") == ["a"]
    merged = run("indexer", "alias", "merge", "person", "tran-mai-huong", "le-thi-mo", data=data)
    assert merged.returncode == 0, merged.stderr
    assert sorted(found("tran-mai-huong")) == ["a", "b"]
    unknown = run("indexer", "alias", "add", "person", "khong-co-ai", "X", data=data)
    assert unknown.returncode == 3
    assert "khong-co-ai" in unknown.stderr
