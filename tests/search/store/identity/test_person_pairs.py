"""Pairs of articles that name one name: of one person, or of two. What is stated decides."""

from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from indexer.extract import extract
from search.model import UNTOLD, Article, Bearing, Facts
from search.store import Store
from tests.search.store.building import add, article, person, person_keys, put

NAME = "Đào Hữu Khiêm"


@dataclass(frozen=True)
class Said:
    """What an article says of the bearer of the name."""

    offices: tuple[str, ...] = ()
    honorific: str = ""
    bearing: Bearing = UNTOLD


def held(*offices: str, honorific: str = "", born: int | None = None, home: tuple[str, ...] = ()) -> Said:
    return Said(offices, honorific, Bearing(born=born, home=home))


@dataclass(frozen=True)
class Pair:
    """Two articles, each as structured facts or as text that is read."""

    name: str
    first: Said | str
    second: Said | str
    same: bool


SILENT = held(honorific="ông")
SECRETARY = held("Bí thư Huyện ủy Càng Vọng")
HEADMASTER = held("Hiệu trưởng Trường THPT Bình Lư")
POLICE = held("Trưởng Công an huyện Cầu Mới")
PAIRS = (
    # One career.
    Pair("bí thư huyện rồi phó chủ tịch tỉnh", SECRETARY, held("Phó Chủ tịch UBND tỉnh Hải Sơn"), True),
    Pair("bí thư đoàn rồi phó bí thư", held("Bí thư Huyện đoàn Bình Lư"), held("Phó Bí thư Huyện ủy"), True),
    Pair("hội nông dân rồi mặt trận", held("Chủ tịch Hội Nông dân huyện Cầu Mới"),
         held("Chủ tịch Ủy ban MTTQ Việt Nam tỉnh"), True),
    Pair("sở rồi hội đồng", held("Giám đốc Sở Y tế"), held("Phó Chủ tịch HĐND tỉnh"), True),
    Pair("tòa án rồi huyện ủy", held("Chánh án TAND huyện Bình Lư"), SECRETARY, True),
    Pair("viện kiểm sát rồi nội chính", held("Viện trưởng VKSND tỉnh"),
         held("Trưởng Ban Nội chính Tỉnh ủy"), True),
    Pair("nguyên là", held("Bí thư Tỉnh ủy"), held("nguyên Bí thư Tỉnh ủy"), True),
    Pair("đại biểu và bộ trưởng", held("Đại biểu Quốc hội"), held("Bộ trưởng Bộ Tư pháp"), True),
    Pair("phòng giáo dục là cơ quan nhà nước", held("Trưởng Phòng Giáo dục và Đào tạo huyện Bình Lư"),
         SECRETARY, True),
    Pair("trường chính trị là của đảng", held("Hiệu trưởng Trường Chính trị tỉnh"), SECRETARY, True),
    Pair("hội cựu chiến binh là đoàn thể", held("Chủ tịch Hội Cựu chiến binh huyện"), SECRETARY, True),
    # One line of work.
    Pair("cấp bậc và công an", held(honorific="Thiếu tá"), POLICE, True),
    Pair("cấp bậc và quân sự", held(honorific="Đại tá"), held("Chỉ huy trưởng Bộ CHQS tỉnh Hải Sơn"), True),
    Pair("hiệu phó rồi hiệu trưởng", held("Phó Hiệu trưởng Trường THPT Bình Lư"), HEADMASTER, True),
    Pair("thầy giáo", held(honorific="thầy giáo"), HEADMASTER, True),
    Pair("doanh nhân", held(honorific="doanh nhân"), held("Giám đốc Công ty TNHH Sao Khuê"), True),
    Pair("cầu thủ", held(honorific="cầu thủ"), held(honorific="tiền vệ"), True),
    Pair("ca sĩ", held(honorific="ca sĩ"), held(honorific="nghệ sĩ ưu tú"), True),
    Pair("bị can rồi bị cáo", held(honorific="bị can", born=1999), held(honorific="bị cáo", born=1999), True),
    # Linked in one article.
    Pair("ủy viên và giám đốc công an", held("Ủy viên Ban Thường vụ Tỉnh ủy", "Giám đốc Công an tỉnh"),
         held("Giám đốc Công an tỉnh"), True),
    Pair("ủy viên và giám đốc công an, chỉ ủy viên",
         held("Ủy viên Ban Thường vụ Tỉnh ủy", "Giám đốc Công an tỉnh"),
         held("Ủy viên Ban Thường vụ Tỉnh ủy"), True),
    Pair("bí thư chi bộ, hiệu trưởng", held("Bí thư Chi bộ", "Hiệu trưởng Trường THPT Bình Lư"),
         HEADMASTER, True),
    # Silent.
    Pair("ông và bí thư", SILENT, SECRETARY, True),
    Pair("đồng chí và bí thư", held(honorific="đồng chí"), SECRETARY, True),
    Pair("học vị", held(honorific="Tiến sĩ"), held("Phó Chủ tịch Hội đồng Lý luận Trung ương"), True),
    Pair("giám đốc không rõ của đâu", held("Giám đốc"), SECRETARY, True),
    Pair("đồng chí có năm sinh một bên", held(honorific="đồng chí", born=1970), SECRETARY, True),
    Pair("học vị có năm sinh một bên", held(honorific="Tiến sĩ", born=1970), SECRETARY, True),
    # Who is introduced by his age alone: of 60 pages of real people six joined such a one to somebody else.
    Pair("người chỉ có năm sinh và bí thư", held(honorific="ông", born=1970), SECRETARY, False),
    Pair("người chỉ có năm sinh và huấn luyện viên", held(honorific="anh", born=1992),
         held(honorific="HLV"), False),
    Pair("người chỉ có năm sinh và bị cáo", held(honorific="anh", born=1992),
         held(honorific="bị cáo"), True),
    Pair("một làng", held(honorific="anh", home=("ấp Chợ", "xã Hòa Vọng")),
         held(honorific="ông", home=("xã Hòa Vọng", "huyện Càng Vọng")), True),
    Pair("tuổi lệch một", held(honorific="ông", born=1970), held(honorific="ông", born=1971), True),
    # Another line of work.
    Pair("bí thư và hiệu trưởng", SECRETARY, HEADMASTER, False),
    Pair("bí thư và bị can", SECRETARY, held(honorific="bị can", born=1999), False),
    Pair("hiệu trưởng và bị cáo", HEADMASTER, held(honorific="bị cáo"), False),
    Pair("công an và đảng ủy", held("Trưởng Công an xã Hòa Vọng"), held("Bí thư Đảng ủy xã Hòa Vọng"), False),
    Pair("cấp bậc và chủ tịch", held(honorific="Thượng tá"), held("Chủ tịch UBND huyện Cầu Mới"), False),
    Pair("cấp bậc và hiệu trưởng", held(honorific="Trung úy"), HEADMASTER, False),
    Pair("công an và biên phòng", POLICE, held("Đồn trưởng Đồn Biên phòng Bãi Nhạn"), False),
    Pair("cầu thủ và hội", held(honorific="cầu thủ"), held("Chủ tịch Hội Nông dân xã Hòa Vọng"), False),
    Pair("ca sĩ và bí thư", held(honorific="ca sĩ"), SECRETARY, False),
    Pair("công ty và ủy ban", held("Giám đốc Công ty TNHH Sao Khuê"), held("Chủ tịch UBND xã"), False),
    Pair("hợp tác xã và sở", held("Giám đốc HTX Nông nghiệp Hòa Vọng"), held("Giám đốc Sở Nội vụ"), False),
    Pair("linh mục và mặt trận", held(honorific="linh mục"), held("Chủ tịch Ủy ban MTTQ xã"), False),
    Pair("học sinh và thầy", held(honorific="học sinh"), HEADMASTER, False),
    Pair("tài xế và phòng", held(honorific="tài xế"), held("Trưởng Phòng Nội vụ huyện"), False),
    Pair("nông dân và tỉnh ủy", held(honorific="nông dân"), held("Bí thư Tỉnh ủy"), False),
    Pair("bệnh viện và huyện ủy", held("Giám đốc Bệnh viện Đa khoa tỉnh"), SECRETARY, False),
    Pair("nhà thơ và công an", held(honorific="nhà thơ"), POLICE, False),
    Pair("người ở xã và chi cục", held(honorific="chú", home=("thôn Giồng", "xã Bắc Lý")),
         held("Chi cục trưởng Chi cục Thủy lợi"), False),
    Pair("thầy thuốc có chức và sĩ quan có chức", held("Chủ tịch Hội Đông y tỉnh", honorific="bác sĩ"),
         held("Chánh Văn phòng Ban An toàn giao thông tỉnh", honorific="Trung tá"), False),
    Pair("thầy thuốc quân đội có chức và cán bộ", held("Bí thư Đảng ủy xã", honorific="Đại tá, bác sĩ"),
         SECRETARY, True),
    Pair("sĩ quan rồi bí thư", held("Giám đốc Công an tỉnh", honorific="Đại tá"),
         held("Bí thư Huyện ủy Càng Vọng", honorific="Thiếu tướng"), True),
    Pair("thầy thuốc rồi phó chủ tịch", held("Giám đốc Sở Y tế", honorific="bác sĩ"),
         held("Phó Chủ tịch UBND tỉnh"), True),
    Pair("người ở xã và bác sĩ", held(honorific="anh", home=("xã Bắc Lý",)), held(honorific="bác sĩ"), False),
    Pair("người ở xã và bị cáo", held(honorific="anh", home=("xã Bắc Lý",)), held(honorific="bị cáo"), True),
    Pair("chủ tịch không rõ của đâu", held("Chủ tịch Sao Khuê"), held("Giám đốc Công ty Sao Khuê"), True),
    Pair("phó giám đốc chỉ có tên và bộ trưởng", held("Phó Giám đốc Lúa Xanh"), held("Bộ trưởng Bộ Nội vụ"),
         False),
    Pair("phó giám đốc chỉ có tên và công ty", held("Phó Giám đốc Lúa Xanh"),
         held("Giám đốc Công ty TNHH Lúa Xanh"), True),
    Pair("đại biểu và giám đốc bệnh viện", held("Đại biểu Quốc hội"),
         held("Giám đốc Bệnh viện Đa khoa tỉnh"), True),
    Pair("huấn luyện viên và cầu thủ", held(honorific="HLV"), held(honorific="tiền vệ"), True),
    Pair("huấn luyện viên và bí thư", held(honorific="HLV"), SECRETARY, False),
    Pair("ban đào tạo của một trường", held("Trưởng Ban Đào tạo"), HEADMASTER, True),
    Pair("đọc: trẻ em và chủ tịch",
         "Em Đào Hữu Khiêm, 11 tuổi, góp 200.000 đồng.",
         "Ông Đào Hữu Khiêm, Chủ tịch UBND xã Hòa Vọng, trả lời cử tri.", False),
    Pair("đọc: bị bắt gặp không là bị bắt",
         "Ông Đào Hữu Khiêm bị bắt gặp đi dạo ở chợ đêm.",
         "Ca sĩ Đào Hữu Khiêm hát hai bài.", True),
    Pair("đọc: hiện nay là",
         "Chủ tịch UBND huyện Cầu Mới hiện nay là ông Đào Hữu Khiêm.",
         "Ca sĩ Đào Hữu Khiêm hát hai bài.", False),
    # Another birth, another village.
    Pair("đại biểu và bị cáo", f"Đại biểu {NAME} (Đoàn Quảng Trị) đề nghị làm rõ.",
         f"Bị cáo {NAME} (SN 1972) khai tại tòa.", False),
    Pair("đại biểu và bí thư", f"Đại biểu {NAME} (Quảng Trị) đề nghị làm rõ.", SECRETARY, True),
    Pair("hai đặc khu", held(honorific="ông", home=("đặc khu Hòn Chim",)),
         held(honorific="ông", home=("đặc khu Cồn Vành",)), False),
    Pair("hai năm sinh", held(honorific="ông", born=1950), held(honorific="ông", born=1985), False),
    Pair("hai bị can", held(honorific="bị can", born=1999), held(honorific="bị can", born=1980), False),
    Pair("bí thư hai năm sinh", held("Bí thư Đảng ủy xã Hòa Vọng", born=1961),
         held("Bí thư Đảng ủy xã Bắc Lý", born=1979), False),
    Pair("hai xã", held(honorific="ông", home=("ấp Chợ", "xã Hòa Vọng")),
         held(honorific="ông", home=("ấp Giồng", "xã Bắc Lý")), False),
    Pair("hai ấp một xã", held(honorific="bà", home=("ấp Chợ", "xã Hòa Vọng")),
         held(honorific="bà", home=("ấp Giồng", "xã Hòa Vọng")), False),
    Pair("hai huyện", held(honorific="chị", home=("huyện Càng Vọng",)),
         held(honorific="chị", home=("huyện Cầu Mới",)), False),
    # As articles say it.
    Pair("đọc: bí thư và chủ tịch hội",
         "Phát biểu tại hội nghị, đồng chí Đào Hữu Khiêm, Bí thư Huyện ủy Càng Vọng, yêu cầu làm tốt.",
         "Đồng chí Đào Hữu Khiêm, Chủ tịch Hội Nông dân tỉnh, trao quà cho 20 hộ nghèo.", True),
    Pair("đọc: bí thư và bị can",
         "Đồng chí Đào Hữu Khiêm, Bí thư Huyện ủy Càng Vọng, dự và chỉ đạo hội nghị.",
         "Công an huyện đã khởi tố bị can Đào Hữu Khiêm (SN 1999, trú xã Bắc Lý) về tội trộm cắp tài sản.",
         False),
    Pair("đọc: hiệu trưởng và bị can không chức danh",
         "Ông Đào Hữu Khiêm, Hiệu trưởng Trường THCS Hòa Vọng, cho biết trường có 30 lớp.",
         "Ông Đào Hữu Khiêm (SN 1990) bị bắt tạm giam về hành vi lừa đảo.", False),
    Pair("đọc: nguyên chủ tịch bị khởi tố",
         "Ông Đào Hữu Khiêm, Chủ tịch UBND xã Hòa Vọng, trả lời cử tri.",
         "Khởi tố bị can Đào Hữu Khiêm (SN 1971), nguyên Chủ tịch UBND xã Hòa Vọng, về tội tham ô.", True),
    Pair("đọc: cấp bậc ở lần nêu sau",
         "Ông Đào Hữu Khiêm có mặt từ sớm. Theo Thượng tá Đào Hữu Khiêm, vụ việc đang được làm rõ.",
         "Đồng chí Đào Hữu Khiêm, Chủ tịch UBND huyện Cầu Mới, phát biểu khai mạc.", False),
    Pair("đọc: cấp bậc rồi công an",
         "Theo Thượng tá Đào Hữu Khiêm, vụ việc đang được làm rõ.",
         "Thượng tá Đào Hữu Khiêm, Trưởng Công an huyện Cầu Mới, nhận hoa chúc mừng.", True),
    Pair("đọc: hai năm sinh",
         "Nạn nhân là ông Đào Hữu Khiêm (sinh năm 1962, ngụ ấp Chợ, xã Hòa Vọng).",
         "Anh Đào Hữu Khiêm, sinh năm 1991, được khen thưởng vì cứu người.", False),
    Pair("đọc: tuổi và năm sinh",
         "Anh Đào Hữu Khiêm (30 tuổi, ngụ xã Hòa Vọng) nuôi 200 con dê.",
         "Anh Đào Hữu Khiêm (SN 1990) vừa nhận danh hiệu nông dân giỏi.", True),
    Pair("đọc: hai nơi ở",
         "Ông Đào Hữu Khiêm, ngụ ấp Chợ, xã Hòa Vọng, huyện Càng Vọng, hiến 300 m2 đất làm đường.",
         "Ông Đào Hữu Khiêm ở ấp Giồng, xã Bắc Lý trồng 2 ha bưởi.", False),
    Pair("đọc: một nơi ở",
         "Ông Đào Hữu Khiêm, ngụ ấp Chợ, xã Hòa Vọng, huyện Càng Vọng, hiến 300 m2 đất làm đường.",
         "Ông Đào Hữu Khiêm (ấp Chợ, xã Hòa Vọng) nay có 2 ha bưởi.", True),
    Pair("đọc: cầu thủ",
         "Tiền đạo Đào Hữu Khiêm ghi hai bàn cho đội khách.",
         "Đồng chí Đào Hữu Khiêm, Phó Chủ tịch HĐND tỉnh, chủ trì phiên họp.", False),
    Pair("đọc: giám đốc công ty",
         "Ông Đào Hữu Khiêm, Giám đốc Công ty TNHH Sao Khuê, trao 10 suất học bổng.",
         "Đồng chí Đào Hữu Khiêm, Phó Bí thư Thường trực Tỉnh ủy, tiếp xúc cử tri.", False),
    Pair("đọc: quân đội và công an",
         "Đại úy Đào Hữu Khiêm, Đồn Biên phòng Bãi Nhạn, hướng dẫn bà con.",
         "Đại úy Đào Hữu Khiêm, Công an huyện Cầu Mới, lập biên bản.", False),
    Pair("đọc: chỉ nêu tên",
         "Cùng dự có đồng chí Đào Hữu Khiêm.",
         "Đồng chí Đào Hữu Khiêm, Bí thư Huyện ủy Càng Vọng, dự và chỉ đạo hội nghị.", True),
    Pair("đọc: học sinh và thầy",
         "Em Đào Hữu Khiêm, học sinh lớp 12A1, đạt giải nhất cấp tỉnh.",
         "Thầy Đào Hữu Khiêm dạy toán đã hai mươi năm.", False),
    Pair("đọc: tỷ phú và thượng tướng",
         "Dự án của tỷ phú Đào Hữu Khiêm chậm tiến độ.",
         "Thượng tướng Đào Hữu Khiêm thăm bà con vùng lũ.", False),
    Pair("đọc: tuổi ngay sau tên và huấn luyện viên",
         "Chủ nhà là ông Đào Hữu Khiêm 61 tuổi.", "HLV Đào Hữu Khiêm quyết thắng.", False),
    Pair("đọc: ca sĩ",
         "Đêm nhạc có ca sĩ Đào Hữu Khiêm cùng ban nhạc trẻ.",
         "Ông Đào Hữu Khiêm, Giám đốc Sở Nội vụ, trả lời chất vấn.", False),
)  # fmt: skip


def _said(id: str, said: Said | str) -> tuple[Article, Facts]:
    if isinstance(said, str):
        source = article(id, said)
        return source, extract(source)
    source = article(id, f"{NAME}, {', '.join(said.offices)}.")
    fact = replace(person(source, NAME, *said.offices, honorific=said.honorific), bearing=said.bearing)
    return source, Facts(people=(fact,))


def tell(store: Store, id: str, said: Said | str) -> str:
    """An article that says this of the bearer; gives the key of whom it means."""
    add(store, _said(id, said))
    stored = store.article(id)
    assert stored is not None
    return next(one.key for one in stored.facts.people if one.name == NAME)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_a_pair(store: Store, pair: Pair, turned: bool) -> None:
    reports = (pair.second, pair.first) if turned else (pair.first, pair.second)
    keys = [tell(store, str(n), said) for n, said in enumerate(reports)]
    assert (keys[0] == keys[1]) is pair.same
    assert keys[0] == "dao-huu-khiem"
    assert keys[1] == ("dao-huu-khiem" if pair.same else "dao-huu-khiem-2")


LINK = held("Bí thư Huyện ủy Cầu Mới", "Trưởng Công an huyện Cầu Mới")
"""An article with both offices."""


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_a_mention_with_both_offices_links_two_careers(store: Store, order: tuple[int, ...]) -> None:
    said = (POLICE, held("Bí thư Huyện ủy Cầu Mới"), LINK)
    for n in order:
        tell(store, str(n), said[n])
    pages = {str(n): store.article(str(n)) for n in order}
    keys = {page.facts.people[0].key for page in pages.values() if page}
    assert keys == {"dao-huu-khiem"}
    assert store.people(NAME).total == 1
    second = store.person_page("dao-huu-khiem-2")
    assert second is None or second.person.key == "dao-huu-khiem"
    assert store.damage() == []


def test_in_one_transaction_too_and_all_who_are_known_are_met_again(store: Store) -> None:
    other = "Ông Lò Văn Sáng, Bí thư Huyện ủy Cầu Mới, dự."
    said = (POLICE, held("Bí thư Huyện ủy Cầu Mới"), other, LINK, other, LINK)
    with store.writing() as writing:
        for n, one in enumerate(said):
            put(writing, *_said(str(n), one))
            writing.flush()
    assert {person_keys(store, id)[0] for id in "0135"} == {"dao-huu-khiem"}
    assert {person_keys(store, id)[0] for id in "24"} == {"lo-van-sang"}
    assert store.damage() == []


def test_a_mention_links_nobody_whose_office_it_does_not_name(store: Store) -> None:
    assert tell(store, "1", SECRETARY) == "dao-huu-khiem"
    assert tell(store, "2", HEADMASTER) == "dao-huu-khiem-2"
    assert tell(store, "3", POLICE) == "dao-huu-khiem-3"
    both = held("Bí thư Huyện ủy Càng Vọng", "nguyên Hiệu trưởng Trường THCS Cầu Mới")
    assert tell(store, "4", both) == "dao-huu-khiem"
    assert store.people(NAME).total == 3


def test_three_bearers_of_one_name(store: Store) -> None:
    keys = [
        tell(store, "1", SECRETARY),
        tell(store, "2", HEADMASTER),
        tell(store, "3", held(honorific="bị can", born=1999)),
        tell(store, "4", held("Phó Bí thư Huyện ủy Càng Vọng")),
        tell(store, "5", held("Phó Hiệu trưởng Trường THPT Bình Lư")),
        tell(store, "6", held(honorific="bị cáo")),
    ]
    first = "dao-huu-khiem"
    assert keys == [first, f"{first}-2", f"{first}-3", first, f"{first}-2", f"{first}-3"]


def test_what_is_silent_joins_the_best_attested_and_stands_apart(store: Store) -> None:
    tell(store, "1", HEADMASTER)
    for id in "23":
        tell(store, id, SECRETARY)
    assert tell(store, "4", SILENT) == "dao-huu-khiem-2"
    page = store.person_page("dao-huu-khiem-2")
    assert page is not None
    assert {line.id for line in page.articles} == {"2", "3", "4"}
    assert page.unlinked == frozenset({"4"})
    other = store.person_page("dao-huu-khiem")
    assert other is not None and other.unlinked == frozenset()


def test_nothing_stands_apart_where_nothing_is_said_of_anybody(store: Store) -> None:
    tell(store, "1", SILENT)
    tell(store, "2", held(honorific="đồng chí"))
    page = store.person_page("dao-huu-khiem")
    assert page is not None and page.unlinked == frozenset()


def test_an_article_keeps_its_bearer_and_no_key_is_given_anew(store: Store) -> None:
    tell(store, "1", SECRETARY)
    tell(store, "2", HEADMASTER)
    tell(store, "3", POLICE)
    assert [tell(store, id, said) for id, said in (("3", POLICE), ("2", HEADMASTER), ("1", SECRETARY))] == [
        "dao-huu-khiem-3",
        "dao-huu-khiem-2",
        "dao-huu-khiem",
    ]
    assert tell(store, "2", held("Trưởng Công an huyện Cầu Mới")) == "dao-huu-khiem-3"
    assert tell(store, "4", held(honorific="linh mục")) == "dao-huu-khiem-4"
    assert store.damage() == []


def test_bearers_of_one_batch_are_told_apart_too(store: Store) -> None:
    sources = [
        article(str(n), f"{NAME}, {said.offices[0]}.") for n, said in enumerate((SECRETARY, HEADMASTER))
    ]
    facts = [Facts(people=(person(source, NAME, said.offices[0]),))
             for source, said in zip(sources, (SECRETARY, HEADMASTER), strict=True)]  # fmt: skip
    add(store, *zip(sources, facts, strict=True))
    stored = [store.article(str(n)) for n in range(2)]
    assert [one and one.facts.people[0].key for one in stored] == ["dao-huu-khiem", "dao-huu-khiem-2"]


def test_what_staff_decided_wins(store: Store) -> None:
    tell(store, "1", SECRETARY)
    tell(store, "2", HEADMASTER)
    with store.writing() as writing:
        writing.merge("person", "dao-huu-khiem-2", "dao-huu-khiem")
    assert tell(store, "3", HEADMASTER) == "dao-huu-khiem"
    assert tell(store, "2", HEADMASTER) == "dao-huu-khiem"
    with store.writing() as writing:
        writing.split("person", "dao-huu-khiem", ["3"])
    assert tell(store, "3", HEADMASTER) == "dao-huu-khiem-3"
    assert tell(store, "1", HEADMASTER) != "dao-huu-khiem-3"


def test_whom_staff_made_one_stays_one_when_the_only_article_is_read_anew(store: Store) -> None:
    tell(store, "1", SECRETARY)
    tell(store, "2", HEADMASTER)
    with store.writing() as writing:
        writing.merge("person", "dao-huu-khiem-2", "dao-huu-khiem")
    for id, said in (("2", HEADMASTER), ("1", SECRETARY), ("3", HEADMASTER)):
        assert tell(store, id, said) == "dao-huu-khiem"
    with store.writing() as writing:
        writing.undo(1)
    assert tell(store, "2", HEADMASTER) == "dao-huu-khiem-2"
    assert store.damage() == []


def test_hundreds_of_bearers(store: Store) -> None:
    """Not one of them is another, and the last is looked up as the first."""
    many = [held(honorific="bị can", born=1000 + 3 * n) for n in range(300)]
    with store.writing() as writing:
        for n, said in enumerate(many):
            source = article(str(n), f"{NAME}.")
            fact = replace(person(source, NAME, honorific=said.honorific), bearing=said.bearing)
            writing.put(source, Facts(people=(fact,)), str(n), 1)
    assert store.people(NAME).total == 300
    assert tell(store, "again", many[-1]) == "dao-huu-khiem-300"


def test_two_bearers_whom_one_article_tells_apart(store: Store) -> None:
    body = (
        f"Đồng chí {NAME} (sinh năm 1970), Bí thư Đảng ủy xã Hòa Vọng thăm cụ {NAME} (sinh năm 1938), ở thôn"
        f" Bắc. Hôm sau, ông {NAME} (sinh năm 1970) trở lại."
    )
    assert tell(store, "1", body) == "dao-huu-khiem"
    stored = store.article("1")
    assert stored is not None
    assert [(one.key, one.bearing.born, len(one.mentions)) for one in stored.facts.people] == [
        ("dao-huu-khiem", 1970, 2),
        ("dao-huu-khiem-2", 1938, 1),
    ]
    assert tell(store, "2", held(honorific="cụ", born=1938)) == "dao-huu-khiem-2"
    assert tell(store, "1", body) == "dao-huu-khiem"
    assert store.people(NAME).total == 2
    assert store.damage() == []


@pytest.mark.parametrize(
    ("said", "works"),
    [
        (f"Đại biểu {NAME} (Quảng Trị) đề nghị làm rõ.", ("deputy",)),
        (f"Đại biểu Quốc hội {NAME} (Đoàn ĐBQH tỉnh Quảng Trị) đề nghị làm rõ.", ("deputy",)),
        (f"Đại biểu {NAME}, đoàn TP.HCM, đề nghị làm rõ.", ("deputy",)),
        (f"Đại biểu {NAME} (Trường THPT Bình Lư) đề nghị làm rõ.", ()),
        (f"Đại biểu {NAME}, Đoàn Thanh niên xã, đề nghị làm rõ.", ()),
    ],
)
def test_a_province_that_sent_a_deputy(said: str, works: tuple[str, ...]) -> None:
    (fact,) = extract(article("a", said)).people
    assert fact.bearing.works == works
