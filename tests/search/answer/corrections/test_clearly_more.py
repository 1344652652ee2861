"""What is offered because it finds clearly more: other marks, spaces, figures, spellings of a name."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from indexer.sync import sync
from indexer.workspace import workspace
from search.answer.corrections.families import otherwise_spelled
from search.answer.corrections.spaces import divisions
from search.answer.results import SearchRequest
from search.archive import Archive
from search.settings import EngineName, Settings
from search.vietnamese.data import rows
from search.vietnamese.text import keys
from tests.engines import IN_FILES
from tests.search.answer.archives import opened, plain

TODAY = date(2025, 6, 1)
OFTEN = (
    "Hội nghị của Huyện ủy bàn cách giải quyết việc mở rộng chợ. Bí thư Tỉnh ủy dự lễ kỷ niệm ngày mở chợ.",
    "Tại km 35 đường vào xã Đắk Lua, dịch Covid-19 làm 35.000 người nghỉ việc; UNESCO và Reuters đưa tin.",
    "Có 2.811 hộ nghỉ việc năm 2.019.",
    "Vietcombank cho vay sửa nhà. UBND tỉnh kiểm tra thành phố Hồ Chí Minh và Quy Nhơn, số liệu công bố đủ.",
)
ONCE = (
    "Việc giãi quyết đơn ở xã Đăk Lua còn chậm, theo báo cáo về bảo vệ đê.",
    "Bài hát về cánh đồng; cảnh vật yên ả, báo về đích sớm.",
    "Covid19 đã lùi xa, người xã này hôi của nghị lực.",
    "Ông Tạ Chí Lãm, Chủ tịch xã Đông Cát, kể chuyện làng.",
    "Tay đua về nhất chặng MexicoGP, xe của VK-TL hỏng.",
    "Chuyện bà Lò Thị kể. Già làng ca nâu cũ, nghe ca nâu ấy.",
    "Tàu hàng kẹt ở kênh đào Suez, gần tàu B-52H.",
)


@pytest.fixture(scope="module", params=IN_FILES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    directory = tmp_path_factory.mktemp(f"more-{request.param}")
    source = directory / "articles.jsonl"
    bodies = [f"{'. '.join(OFTEN)} Kỳ {at}." for at in range(9)] + list(ONCE)
    lines = [
        {"id": f"a{at}", "title": f"Tin số {at}", "body": body, "published_at": "2024-03-05"}
        for at, body in enumerate(bodies)
    ]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    chosen = Settings(directory / "data", request.param)
    with workspace(chosen, "tests", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    opened = Archive.open(chosen)
    yield opened
    opened.close()


def offered(archive: Archive, text: str) -> str | None:
    return archive.find(SearchRequest(text), TODAY).suggestion


MEANT = {
    # marks
    "giãi quyết": "giải quyết",
    "mỡ rộng": "mở rộng",
    "Kỹ niệm": "Kỷ niệm",
    "hôi nghị": "hội nghị",
    "huyên ủy": "huyện ủy",
    "HUYÊN ỦY": "HUYỆN ỦY",
    "bàn cách giãi quyết việc mở rộng": "bàn cách giải quyết việc mở rộng",
    "Tạ Chí Lâm": "Tạ Chí Lãm",
    "tạ chí lâm kể chuyện làng": "Tạ Chí Lãm kể chuyện làng",
    # spaces
    "bithutinhuy": "bi thu tinh uy",
    "BíthưTỉnhủy": "Bí thư Tỉnh ủy",
    "huyenuy hoinghi": "huyen uy hoi nghi",
    "huyenuy giaiquyet": "huyen uy giai quyet",
    "hochiminh": "ho chi minh",
    "quynhon": "quy nhon",
    "UBNDtỉnh": "UBND tỉnh",
    "ubndtinh": "ubnd tinh",
    "kenhdaosuez": "kenh dao suez",
    "KênhđàoSuez": "Kênh đào Suez",
    "đàosuez": "đào suez",
    "hội ng hị": "hội nghị",
    "th ành phố": "thành phố",
    "chặng mexico gp": "chặng mexicogp",
    "xe vktl": "xe vk tl",
    # figures
    "covid19": "covid 19",
    "km35": "km 35",
    "tàu b52h": "tàu b-52h",
    "B52H": "B-52H",
    "35000 người": "35.000 người",
    "2811 hộ": "2.811 hộ",
    # other languages
    "vitcombank": "vietcombank",
    "unessco": "unesco",
    "reeuters": "reuters",
    # spellings of one name
    "Đăk Lua": "Đắk Lua",
    "xã đăk lua": "xã đắk lua",
    "Đắc Lua": "Đắk Lua",
    # the keyboard layout off
    "gia3i quye61t": "giải quyết",
    "mowr roongj": "mở rộng",
    "baso veef": "báo về",
    "hooij nghij xqzk": "hội nghị",
    "ho65i nghi5 cu3a": "hội nghị của",
    "hooij nghij xqzk, 2.019": "hoi nghi, 2.019",
    "huyen uyr giai quyet": "huyen uy giai quyet",
}


def test_no_name_that_nobody_bears_is_offered(archive: Archive) -> None:
    assert offered(archive, "chuyện bà Lò Thị Pạ Nưu già làng") is None
    assert offered(archive, "chuyện bà Lò Thị kể, già làng cca nâu") == "chuyện bà Lò Thị kể, già làng ca nâu"


@pytest.mark.parametrize(("typed", "meant"), MEANT.items())
def test_what_finds_clearly_more_is_offered(archive: Archive, typed: str, meant: str | None) -> None:
    assert offered(archive, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "giải quyết",
        "giai quyet",
        "báo về",
        "cảnh vật",
        "Covid-19",
        "km 35",
        "35.000",
        "năm 2019",
        "Đắk Lua",
        "dak lua",
        "hội nghị huyện ủy",
        "Tạ Chí Lãm",
        "số liệu công bố",
    ],
)
def test_nothing_is_offered_where_nothing_finds_clearly_more(archive: Archive, typed: str) -> None:
    assert offered(archive, typed) is None


def test_a_run_of_letters_in_syllables() -> None:
    assert ("ho", "chi", "minh") in divisions("hochiminh")
    assert ("nghị", "quyết") in divisions("nghịquyết")
    assert divisions("vietcombank") == divisions("") == divisions("xqz") == []
    assert len(divisions("an" * 20)) <= 12


def test_names_in_their_other_spellings() -> None:
    def spelled(text: str) -> list[str]:
        return [one.text for one in otherwise_spelled(text)]

    assert "tỉnh Đắk Nông" in spelled("tỉnh Đăk Nông")
    assert spelled("Đăk Mil và Krong Ana")[0] == "Đắk Mil và Krông Ana"
    assert "cam-pu-chia" in spelled("campuchia")
    assert spelled("đắc lực") == ["đắk lực", "dăk lực", "đak lực", "đăk lực"]
    assert spelled("hội nghị") == []


def test_no_spelling_is_of_two_names() -> None:
    names: dict[tuple[str, ...], str] = {}
    for form, name in rows("spelling_families", 2):
        assert names.setdefault(tuple(keys(form)[0]), name) == name
        assert names.setdefault(tuple(keys(name)[0]), name) == name


@pytest.mark.parametrize("engine", IN_FILES)
def test_words_that_stand_together_beside_a_fact_are_meant(tmp_path: Path, engine: EngineName) -> None:
    body = " ".join(OFTEN) * 20
    often = [{"title": f"Giá vàng hôm nay {at}/3: vàng đứng yên", "body": body} for at in range(1, 30)]
    rare = {"title": "Giá xăng có thể tăng mạnh", "body": "Các cây xăng cho biết trong hôm nay vẫn bán đều."}
    source = tmp_path / "articles.jsonl"
    lines = [one | {"id": f"a{at}"} for at, one in enumerate([rare, *often])]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    chosen = Settings(tmp_path / "data", engine)
    with workspace(chosen, "tests", create=True) as work:
        sync(work, [source], prune=False, progress=lambda step, count: None)
    with closing(Archive.open(chosen)) as archive:
        assert archive.find(SearchRequest("gia xang hom nay"), TODAY).hits[0].id == "a0"
        assert offered(archive, "gia xang hom nay") is None
        assert offered(archive, "gia vagn hom nay") is not None


@pytest.mark.parametrize("engine", IN_FILES)
def test_a_word_that_stands_in_its_place_is_no_slip(tmp_path: Path, engine: EngineName) -> None:
    far = "Bà con ra đồng từ sớm. " * 12
    scattered = f"Thợ rèn. {far}Dựng nhà. {far}Đình cổ. {far}Làng ta. {far}Vũ khúc. {far}Trụ đá."
    carpenters = ["Thợ dựng đình làng tứ trụ bằng gỗ lim."] * 3
    stars = ["Chuyện vũ trụ xa xôi."] * 6
    bodies = [scattered, *carpenters, *stars]
    articles = [{"id": f"a{at}", "title": f"Tin {at}", "body": body} for at, body in enumerate(bodies)]
    with opened(tmp_path, engine, [*articles, *plain(60)]) as archive:
        assert offered(archive, "thợ dựng đình làng vũ trụ") is None
        assert offered(archive, "thợ dựng đình làng tứ trrụ") == "thợ dựng đình làng tứ trụ"
