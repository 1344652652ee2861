"""`alias`, `merge`, `split`, `correct` with `list` and `undo`: what each says, and how it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.commands import app
from search.settings import Settings
from search.store import Store
from tests.taking_in import take_in

HELD = "Sáng 8/6/2021, Huyện ủy Gò Muỗi tổ chức Hội nghị sơ kết công tác thủy lợi. {} chủ trì hội nghị."
ARTICLES = [
    {"id": "a", "title": "Đào kênh", "body": HELD.format("Đồng chí Lò Thị Ổi, Bí thư Huyện ủy")},
    {"id": "b", "title": "Đắp đê", "body": "Đồng chí Lò Thị Ổi, Bí thư Huyện ủy thăm đê Bà Tám."},
    {"id": "c", "title": "Khen", "body": "Đồng chí Ngô Văn Chuối, Chủ tịch xã, theo Kế hoạch 12-KH/HU."},
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    settings = Settings(tmp_path / "data", "whoosh")
    take_in(settings, ARTICLES)
    return settings.data


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--data", str(data)])


def test_each_is_listed_under_its_command_and_taken_back_by_its_number(data: Path) -> None:
    decisions = (
        (("alias", "add", "person", "lo-thi-oi", "Bảy Ổi"), "1: Bảy Ổi now means lo-thi-oi"),
        (("merge", "person", "ngo-van-chuoi", "lo-thi-oi"), "2: ngo-van-chuoi now leads to lo-thi-oi"),
        (("split", "person", "lo-thi-oi", "b", "khong-co"), "3: 1 articles now mean lo-thi-oi-2"),
        (("correct", "a", "place", "Đình làng"), "4: a, place is now Đình làng"),
    )
    for words, said in decisions:
        done = run(data, *words)
        assert (done.exit_code, done.stdout) == (0, f"{said}\n"), done.stderr
    for number, command in enumerate(("alias", "merge", "split", "correct"), 1):
        (line,) = run(data, command, "list").stdout.splitlines()
        assert line.split()[0] == str(number)
        assert run(data, command, "undo", str(number)).stdout == f"{number}: taken back\n"
        again = run(data, command, "undo", str(number))
        assert again.exit_code == 3 and f"Number {number} was taken back already" in again.stderr
        assert "taken back" in run(data, command, "list").stdout
    store = Store.open(data / "archive.sqlite")
    assert [one.key for one in store.people()] == ["lo-thi-oi", "ngo-van-chuoi"]
    (one,) = store.conferences()
    assert one.place == ""
    store.close()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("alias", "add", "person", "khong-ai", "X"), 3, "no person with the key 'khong-ai'"),
        (("alias", "add", "conference", "x", "X"), 2, "'conference' is not one of"),
        (("merge", "person", "lo-thi-oi", "lo-thi-oi"), 3, "are one already"),
        (("merge", "document", "12-kh-hu", "khong-co"), 3, "khong-co"),
        (("merge", "thing", "x", "y"), 2, "'thing' is not one of"),
        (("split", "person", "lo-thi-oi", "khong-co"), 3, "stands in none of these articles: khong-co"),
        (("split", "person", "lo-thi-oi"), 2, "Missing argument"),
        (("correct", "khong-co", "place", "x"), 3, "khong-co: no article of the archive has this id"),
        (("correct", "a", "weather", "x"), 2, "'weather' is not one of"),
        (("merge", "undo", "9"), 3, "no decision number 9"),
        (("merge", "undo", "chín"), 2, "not a valid integer"),
        (("correct", "undo", "1"), 3, "no decision number 1"),
    ],
)
def test_a_mistake_is_said_and_nothing_is_decided(
    data: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = run(data, *words)
    assert done.exit_code == code, done.output
    assert said in done.stderr.replace("\n", " ")
    assert "Traceback" not in done.stderr
    store = Store.open(data / "archive.sqlite")
    assert list(store.overrides()) == []
    store.close()


@pytest.mark.parametrize(
    "words",
    [("alias", "list"), ("merge", "undo", "1"), ("export", "x.jsonl"), ("backup", "x"), ("extract",),
     ("upgrade",), ("rebuild",), ("remove", "a"), ("token", "list")],
)  # fmt: skip
def test_without_an_archive_none_is_made(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(tmp_path / "data", *words)
    assert done.exit_code == 3, done.output
    assert "python -m indexer sync" in done.stderr
    assert not (tmp_path / "data").exists() and not Path("x.jsonl").exists() and not Path("x").exists()
