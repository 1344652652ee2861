"""Accounts as the command line gives and takes them."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.commands import app
from search import staff
from search.errors import StaffError
from tests.paths import ROOT

PASSWORD = "lúa chín đồng bãi"


def run(data: Path, *arguments: str, said: str = f"{PASSWORD}\n") -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "indexer", "staff", *arguments, "--data", str(data)],
        cwd=ROOT, input=said, capture_output=True, text=True, check=False,
    )  # fmt: skip


def call(data: Path, *arguments: str, said: str = f"{PASSWORD}\n") -> Result:
    """The command in this process, which starts none."""
    return CliRunner().invoke(app, ["staff", *arguments, "--data", str(data)], input=said)


def test_an_account_from_its_first_day_to_its_last(tmp_path: Path) -> None:
    assert run(tmp_path, "add", "Thu-Ky", "--stdin").returncode == 0
    file = tmp_path / "staff.json"
    first = staff.read(file)
    account = first.named("THU-KY")
    assert account is not None and staff.matches(account, PASSWORD)
    assert not staff.matches(account, PASSWORD + "x") and PASSWORD not in file.read_text("utf-8")
    assert run(tmp_path, "list").stdout.startswith("thu-ky  (password of 20")
    assert run(tmp_path, "add", "thu-ky", "--stdin").returncode == 3
    assert run(tmp_path, "password", "thu-ky", "--stdin", said="một mật khẩu khác\n").returncode == 0
    second = staff.read(file)
    changed = second.named("thu-ky")
    assert changed is not None and changed.stamp != account.stamp and second.secret == first.secret
    assert staff.matches(changed, "một mật khẩu khác") and not staff.matches(changed, PASSWORD)
    assert run(tmp_path, "remove", "thu-ky").returncode == 0
    assert run(tmp_path, "list").stdout == ""
    assert run(tmp_path, "remove", "thu-ky").returncode == 3


@pytest.mark.parametrize(
    ("directory", "file"), [(0o700, 0o600), (0o750, 0o640), (0o2750, 0o640), (0o755, 0o640)]
)
def test_only_whom_the_directory_lets_read_reads_it(tmp_path: Path, directory: int, file: int) -> None:
    tmp_path.chmod(directory)
    before = os.umask(0o077)
    try:
        staff.write(tmp_path / "staff.json", staff.Accounts().having("a", PASSWORD, ""))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "staff.json").stat().st_mode) == file


@pytest.mark.parametrize(
    ("arguments", "said", "cause"),
    [
        (("add", "a b", "--stdin"), f"{PASSWORD}\n", "no name of an account"),
        (("add", "", "--stdin"), f"{PASSWORD}\n", "no name of an account"),
        (("add", "x" * 61, "--stdin"), f"{PASSWORD}\n", "no name of an account"),
        (("add", "a", "--stdin"), "ngắn\n", "10 to 200 characters"),
        (("add", "a", "--stdin"), "", "10 to 200 characters"),
        (("add", "a", "--stdin"), "x" * 201 + "\n", "10 to 200 characters"),
        (("password", "a", "--stdin"), f"{PASSWORD}\n", "no account 'a'"),
    ],
)
def test_what_is_no_account_is_said_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], said: str, cause: str
) -> None:
    ended = call(tmp_path, *arguments, said=said)
    assert ended.exit_code == 3 and cause in ended.stderr and ended.stderr.count("\n") == 1
    assert not (tmp_path / "staff.json").exists()


def test_a_password_is_asked_for_twice(tmp_path: Path) -> None:
    asked = CliRunner().invoke(
        app,
        ["staff", "add", "a", "--data", str(tmp_path)],
        input=f"{PASSWORD}\nanother one\n{PASSWORD}\n{PASSWORD}\n",
    )
    assert asked.exit_code == 0 and PASSWORD not in asked.output
    account = staff.read(tmp_path / "staff.json").named("a")
    assert account is not None and staff.matches(account, PASSWORD)


def test_where_nobody_can_type_a_password_the_way_to_give_it_is_told(tmp_path: Path) -> None:
    ended = run(tmp_path, "add", "a", said="")
    assert ended.returncode == 3 and "Traceback" not in ended.stderr
    assert ended.stderr.splitlines()[-1].endswith("give it with --stdin.")
    assert not (tmp_path / "staff.json").exists()


def test_a_directory_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    ended = call(tmp_path / "nowhere", "add", "a", "--stdin")
    assert ended.exit_code == 3 and not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("text", ["", "{", '{"accounts": 3}', '{"accounts": [{"name": "a"}]}', "\ud800"])
def test_a_file_that_is_not_ours_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "staff.json"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(StaffError, match=r"staff\.json"):
        staff.read(file)
    assert call(tmp_path, "add", "a", "--stdin").exit_code == 3
    assert file.read_bytes() == text.encode("utf-8", "surrogatepass")


def test_a_password_of_an_earlier_cost_still_opens() -> None:
    cheap = (2**4, 8, 1)
    old = staff.Account("a", "00" * 16, staff._hashed(PASSWORD, "00" * 16, cheap), cost=cheap)
    assert staff.matches(old, PASSWORD) and not staff.matches(old, "khác")
    assert not staff.matches(None, PASSWORD)
    assert not staff.matches(old, PASSWORD + "x" * 300)


def test_what_is_right_is_said_on_the_command_line_too(tmp_path: Path) -> None:
    source = tmp_path / "tin.jsonl"
    source.write_text('{"id": "a", "body": "Đồng chí Ba Động Cát phát biểu."}\n', encoding="utf-8")
    data = ["--data", str(tmp_path / "data")]

    def called(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "indexer", *arguments, *data],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert called("sync", str(source)).returncode == 0
    said = called("confirm", "place-name", "ba-dong-cat", "--by", "minh")
    assert (said.returncode, said.stdout) == (0, "1: place-name is right about ba-dong-cat\n")
    assert "place-name: ba-dong-cat is right  (20" in called("confirm", "list").stdout
    assert called("export", str(tmp_path / "kho.jsonl")).returncode == 0
    again = ["--data", str(tmp_path / "other")]
    data = again
    assert called("import", str(tmp_path / "kho.jsonl")).returncode == 0
    listed = called("confirm", "list").stdout
    assert "place-name: ba-dong-cat is right" in listed and "minh" in listed
    assert called("confirm", "undo", "1").stdout == "1: taken back\n"
    assert called("confirm", "nothing-of-the-kind", "x").returncode == 2
