"""`python -m search`: every option means what the page's own filter means."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from search.__main__ import search
from search.settings import Settings
from tests.taking_in import take_in

ARTICLES = [
    {
        "id": "a",
        "title": "Gò Muỗi triển khai Chỉ thị 09-CT/TU",
        "body": "Đồng chí Lò Thị Ổi, Bí thư Huyện ủy phổ biến Chỉ thị số 09-CT/TU, ngày 12/01/2017 của Ban "
        "Thường vụ Tỉnh ủy.",
        "published_at": "2019-05-03",
    },
    {
        "id": "b",
        "title": "Chuyện thủy lợi",
        "body": "Chỉ thị số 09-CT/TU, ngày 04/6/2008 của Ban Thường vụ Tỉnh ủy khóa XII bàn việc đào kênh. "
        "Đồng chí Lò Thị Ổi và đồng chí Ngô Văn Chuối cùng kể.",
        "published_at": "2010-02-01",
    },
    {"id": "c", "title": "Mưa", "body": "Một ngày mưa ở xóm Cồn, không ai ra đồng."},
]


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings(tmp_path_factory.mktemp("command") / "data", request.param)
    take_in(settings, ARTICLES)
    return settings.data


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(search, [*words, "--data", str(data)])


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ((), ["a", "b", "c"]),
        (("thủy lợi",), ["b"]),
        (("--from", "2019-01-01"), ["a"]),
        (("--to", "2010"), ["b"]),
        (("--from", "3/5/2019", "--to", "3/5/2019"), ["a"]),
        (("--from", "5/2019", "--to", "5/2019"), ["a"]),
        (("--person", "lo-thi-oi"), ["a", "b"]),
        (("--person", "lò thị ổi", "--person", "ngo van chuoi"), ["b"]),
        (("--number", "9 ct tu"), ["a", "b"]),
        (("--number", "9-ct-tu-2008"), ["b"]),
        (("chỉ thị", "--number", "09-CT/TU", "--from", "2015"), ["a"]),
        (("--size", "1"), ["a"]),
    ],
)
def test_an_option_narrows_what_is_found(data: Path, words: tuple[str, ...], ids: list[str]) -> None:
    done = run(data, *words, "--json")
    assert done.exit_code == 0, done.output
    assert sorted(hit["id"] for hit in json.loads(done.stdout)["hits"]) == ids


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--from", "31/02/2020"), 2, "'31/02/2020' is not a date"),
        (("--size", "0"), 2, "0 is not in the range"),
        (("--size", "101"), 2, "101 is not in the range"),
        (("mưa", "đồng"), 2, "unexpected extra argument"),
        (("--person", "Không Ai Cả"), 0, "không có nhân vật nào là «Không Ai Cả»"),
        (("--number", "09-CT/TU"), 0, "Số «09-CT/TU» có thể là"),
        (("--from", "2/2/2020", "--to", "1/1/2020"), 0, "muộn hơn ngày kết thúc"),
        (("31/02/2020",), 0, "Ngày không hợp lệ"),
        (("muwa",), 0, "Có phải bạn muốn tìm: mưa"),
    ],
)
def test_a_mistake_is_said(data: Path, words: tuple[str, ...], code: int, said: str) -> None:
    done = run(data, *words)
    assert done.exit_code == code
    assert said in (done.stderr if code else done.stdout)


def test_each_hit_says_why_it_stands_there(data: Path) -> None:
    told = run(data, "chỉ thị", "--explain").stdout
    assert told.count(" điểm: ") == 2
    assert "xếp theo ngày đăng" in run(data, "--explain").stdout
