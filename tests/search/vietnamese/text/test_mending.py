"""Texts in old encodings come back whole, and correct text is never altered, however they are mixed."""

import json
import lzma
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.vietnamese.text.charsets import TCVN3, TCVN5712, VIQR, VISCII, VNI, VPS
from search.vietnamese.text.encodings import decode, repair
from search.vietnamese.text.mending import is_foreign, mend
from tests.paths import SHARED
from tests.search.vietnamese.text.test_encodings import written

SENTENCES = (
    "Hội nghị sơ kết thực hiện Nghị quyết về công tác dân vận",
    "Đồng chí Lê Thị Mơ, Bí thư Huyện ủy Đông Thới, chủ trì buổi làm việc",
    "Ủy ban nhân dân xã Hải Sơn đã tổ chức lễ khánh thành cầu Bến Đá",
    "Ông Võ Văn Được và bà Tạ Ngọc Yến phát biểu ý kiến tại kỳ họp",
    "Thủy lợi, giao thông nông thôn, y tế và giáo dục được quan tâm đầu tư",
    "Những giọt nước ngọt quý giá ở vùng hạn mặn ven biển",
    "Tuổi trẻ Krông Nô và Đắk Lắp sản xuất giỏi, làm giàu trên đất rẫy",
    "Quỹ vì người nghèo nhận ủng hộ 1.500.000 đồng (ngày 5/6)",
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("\n".join)
CAPITALS = "HỘI NGHỊ CÁN BỘ CHỦ CHỐT TỈNH ỦY, ĐẢNG ỦY XÃ ĐỨC MỸ; ẨM THỰC, VẪN, SỮA, SỸ, QUẶNG, BẮC Ý ĐẸP"


def scrambled(page: str, times: int) -> Callable[[str], str]:
    """UTF-8 whose bytes were read as another page's."""

    def byte(code: int) -> str:
        return bytes([code]).decode(page, "ignore") or chr(code)

    def scramble(text: str) -> str:
        for _ in range(times):
            text = "".join(byte(code) for code in text.encode())
        return text

    return scramble


def tcvn3(text: str) -> str:
    """Its fonts show small letters as capitals."""
    return written(TCVN3, "".join(one if one in TCVN3.values() else one.lower() for one in text))


OLD: dict[str, Callable[[str], str]] = {
    "vni": lambda text: written(VNI, text),
    "vps": lambda text: written(VPS, text),
    "viscii": lambda text: written(VISCII, text),
    "viqr": lambda text: written(VIQR, text),
    "tcvn5712": lambda text: written(TCVN5712, text),
    "utf-8 as cp1252": scrambled("cp1252", 1),
    "utf-8 as cp1252 twice": scrambled("cp1252", 2),
    "utf-8 as latin-1": scrambled("latin-1", 1),
    "utf-8 as cp1258": scrambled("cp1258", 1),
    "utf-8 as mac roman": scrambled("mac_roman", 1),
    "utf-8 as cp437": scrambled("cp437", 1),
}


@pytest.mark.parametrize("name", OLD)
@given(text=TEXTS)
@settings(max_examples=40)
def test_every_text_comes_back(name: str, text: str) -> None:
    assert repair(OLD[name](text)).text == text


@given(text=TEXTS)
def test_tcvn3_comes_back_but_for_single_capitals_with_tones(text: str) -> None:
    for old in (tcvn3(text), tcvn3(text).replace("\u00b5", "\u03bc"), scrambled("cp1252", 1)(tcvn3(text))):
        assert repair(old).text.lower() == text.lower()


@pytest.mark.parametrize("name", ["vni", "vps", "viscii", "viqr", "tcvn5712", "utf-8 as cp1252"])
def test_capitals_come_back(name: str) -> None:
    assert repair(OLD[name](CAPITALS)).text == CAPITALS
    assert decode(OLD[name](CAPITALS).encode()).text == CAPITALS


def test_bytes_of_vps_and_viscii_come_back() -> None:
    for table in (VPS, VISCII):
        text = f"{SENTENCES[0]}\n{CAPITALS}"
        assert decode(written(table, text).encode("latin-1")).text == text


@pytest.mark.parametrize("name", OLD)
@given(lines=st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=5), at=st.integers(0, 2))
@settings(max_examples=20)
def test_one_old_line_in_a_text_of_unicode_is_mended_alone(name: str, lines: list[str], at: int) -> None:
    mixed = [*lines[:at], OLD[name](lines[at]), *lines[at + 1 :]]
    assert repair("\n".join(mixed)).text == "\n".join(lines)


@pytest.mark.parametrize("name", OLD)
@pytest.mark.parametrize("title", ["Krông Nô", "bền", "Mường Lát", "Lê Thị Mơ", "ở xã", "Tin", "", "Bà Rịa"])
def test_a_title_is_judged_with_its_article(name: str, title: str) -> None:
    parts = [title, "\n".join(SENTENCES[:4]), "Xã hội"]
    assert list(mend([OLD[name](parts[0]), OLD[name](parts[1]), parts[2]]).parts) == parts


def test_a_line_of_bytes_in_a_file_of_utf_8() -> None:
    data = b"\n".join((SENTENCES[0].encode(), tcvn3(SENTENCES[3]).encode("latin-1"), SENTENCES[4].encode()))
    assert decode(data).text.split("\n")[::2] == [SENTENCES[0], SENTENCES[4]]
    assert decode(data).text.split("\n")[1].lower() == SENTENCES[3].lower()


@pytest.mark.parametrize(
    ("old", "meant"),
    [
        ("Há»™i nghá»‹", "Hội nghị"),
        ("thÃ nh láº­p", "thành lập"),
        ("Ba` Le^ Thi. Ta'm, Ha. Long", "Bà Lê Thị Tám, Hạ Long"),
        ("Ho^.i nghi. To^?ng ke^'t", "Hội nghị Tổng kết"),
        ("Bo^. Chi'nh tri. Nghi. quye^'t", "Bộ Chính trị Nghị quyết"),
        ("Ho. ddi ve^` nha`. Sau ddo' nghi?.", "Họ đi về nhà. Sau đó nghỉ."),
        ("DDa?ng bo^. HDDND va` UBND huye^.n", "Đảng bộ HĐND và UBND huyện"),
        ("HéI NGHÞ C¸N Bé", "HỘI NGHỊ CÁN BỘ"),
        ("Lª V¨n ¸i ë x· H¶i S¬n", "Lê Văn ái ở xã Hải Sơn"),
    ],
)
def test_short_texts(old: str, meant: str) -> None:
    assert repair(old).text == meant


FOREIGN = (
    *("Müller", "Zürich", "São Paulo", "Ångström", "Noël", "naïve", "Citroën", "señor", "niño", "façade"),
    *("œuvre", "Straße", "Århus", "København", "smörgåsbord", "Curaçao", "Besançon", "été", "né", "thé"),
    *(
        "The",
        "meeting",
        "was",
        "held",
        "in",
        "Hanoi",
        "C++",
        "a^2",
        "(a+b)",
        "«châu á»…",
        "“Á»",
        "¥",
        "½",
        "²",
    ),
    *(
        "Il a été décidé à Genève",
        "où l'élève français a mangé à la fenêtre",
        "Há…",
        "18°C",
        "M&A",
        "©",
        "®",
        "™",
    ),
    *(
        "Đắk Lắk",
        "Krông Păk",
        "Ê Đê",
        "Ðồng Tháp",
        "hoà",
        "thuý",
        "3 × 4",
        "…",
        "•",
        "–",
        "±5",
        "α",
        "μm",
        "µm",
    ),
)
WORDS = st.sampled_from([word for line in (*SENTENCES, "HỘI NGHỊ chú ý bé là ô") for word in line.split()])
MIXED = st.lists(st.one_of(WORDS, st.sampled_from(FOREIGN)), min_size=1, max_size=30).map(" ".join)


@given(parts=st.lists(MIXED, min_size=1, max_size=4))
@settings(max_examples=400)
def test_correct_text_is_never_altered(parts: list[str]) -> None:
    found = mend(parts)
    assert (found.parts, found.encodings) == (tuple(parts), ())


def test_what_is_foreign_is_told() -> None:
    assert not is_foreign("\n".join(SENTENCES))
    assert not is_foreign("Hoi nghi so ket cong tac dan van cua huyen uy va uy ban nhan dan xa Hai Son " * 3)
    assert is_foreign("The committee approved several resolutions concerning agricultural development " * 4)
    assert is_foreign("Ğö¢ ¼½µŋ ŧħīş ţęxţ ïß ñöţ řęäđ " * 20)
    assert not is_foreign("Tin")


@pytest.mark.shared
def test_no_real_article_is_altered() -> None:
    with lzma.open(SHARED / "corpus" / "genre.jsonl.xz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    altered = [one["body"][:80] for one in records if mend([one.get("title") or "", one["body"]]).encodings]
    assert altered == []
