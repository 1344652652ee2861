"""Two articles of two times with one name: where nothing stated links them, a name of many is two people."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from search.model import Facts
from search.store import Store
from search.store.identity.seats import of_office
from tests.search.store.building import add, article, person
from tests.search.store.identity.test_person_pairs import HEADMASTER, SECRETARY, SILENT, Said, held


@dataclass(frozen=True)
class Later:
    """Two articles so many days apart; `name` decides how many may bear it."""

    name: str
    who: str
    first: Said
    days: int
    second: Said
    same: bool


VERY, COMMON, RARE = "Nguyễn Văn Hùng", "Nguyễn Quang Hùng", "Lục Quang Hiển"
RESIDENT = held(honorific="anh", home=("ấp Chợ", "xã Hòa Vọng"))
MINISTER, OF_A_DEPARTMENT = held("Thứ trưởng Bộ Xây dựng"), held("Phó Giám đốc Sở Xây dựng tỉnh Hải Sơn")
LATER = (
    Later("chỉ nêu tên, mấy ngày sau", COMMON, SILENT, 12, SILENT, True),
    Later("chỉ nêu tên, nửa năm sau", COMMON, SILENT, 180, SILENT, False),
    Later("chỉ nêu tên, tên hiếm", RARE, SILENT, 900, SILENT, True),
    Later("bí thư rồi chỉ nêu tên, một tháng sau", COMMON, SECRETARY, 50, SILENT, True),
    Later("rất nhiều người tên thế, vài ngày sau", VERY, SILENT, 5, SILENT, True),
    Later("rất nhiều người tên thế, một tháng sau", VERY, SILENT, 31, SILENT, False),
    Later("rất nhiều người tên thế, bí thư vài ngày sau", VERY, SILENT, 4, SECRETARY, True),
    Later("rất nhiều người tên thế, bí thư mấy tháng sau", VERY, SILENT, 90, SECRETARY, False),
    Later("rất nhiều người tên thế, bí thư nhiều năm sau", VERY, SECRETARY, 900, SECRETARY, True),
    Later("rất nhiều người tên thế, đồng chí nhiều năm sau", VERY, SECRETARY, 900,
          held(honorific="đồng chí"), True),
    Later("bí thư rồi chỉ nêu tên, nhiều năm sau", COMMON, SECRETARY, 1500, SILENT, False),
    Later("bí thư rồi chỉ nêu tên, nhiều năm sau, tên hiếm", RARE, SECRETARY, 1500, SILENT, True),
    Later("bí thư rồi đồng chí, nhiều năm sau", COMMON, SECRETARY, 1500, held(honorific="đồng chí"), True),
    Later("bí thư rồi phó chủ tịch tỉnh, nhiều năm sau", COMMON, SECRETARY, 3000,
          held("Phó Chủ tịch UBND tỉnh Hải Sơn"), True),
    Later("hiệu trưởng, nhiều năm sau", COMMON, HEADMASTER, 3000, HEADMASTER, True),
    Later("đại biểu, nhiều năm sau", COMMON, held("Đại biểu Quốc hội"), 1200, SECRETARY, True),
    Later("một nơi ở, nhiều năm sau", COMMON, RESIDENT, 1200, RESIDENT, True),
    Later("một năm sinh, nhiều năm sau", COMMON, held(honorific="anh", born=1985), 1200,
          held(honorific="anh", born=1985), True),
    Later("nơi ở và năm sinh, nửa năm sau", COMMON, RESIDENT, 170, held(honorific="bà", born=1960), False),
    Later("cô giáo có năm sinh và chỉ có năm sinh", RARE, held(honorific="cô giáo", born=1995), 2,
          held(honorific="chị", born=1995), True),
    Later("hai bị cáo không năm sinh, nhiều năm sau", COMMON, held(honorific="bị cáo"), 900,
          held(honorific="bị cáo"), False),
    # Nobody falls from a ministry to a department's second chair.
    Later("thứ trưởng rồi phó giám đốc sở", RARE, MINISTER, 1400, OF_A_DEPARTMENT, False),
    Later("bộ trưởng và vụ trưởng", RARE, held("Bộ trưởng Bộ Xây dựng"), 70,
          held("Vụ trưởng Vụ Kế hoạch - Tài chính"), False),
    Later("phó giám đốc sở rồi thứ trưởng", RARE, OF_A_DEPARTMENT, 1400, MINISTER, True),
    Later("thứ trưởng, nguyên phó giám đốc sở", RARE, MINISTER, 1400,
          held("nguyên Phó Giám đốc Sở Xây dựng"), True),
    Later("chủ tịch tỉnh rồi trưởng ấp", RARE, held("Chủ tịch UBND tỉnh"), 700, held("Trưởng ấp Chợ"), False),
    Later("phó chủ tịch phường rồi bộ trưởng", RARE, held("Phó Chủ tịch UBND phường Bến Thủy"), 2900,
          held("Bộ trưởng Bộ Xây dựng"), False),
    Later("chủ tịch xã rồi bí thư huyện", RARE, held("Chủ tịch UBND xã Hòa Vọng"), 1200, SECRETARY, True),
    # Nobody holds office in two places at one time; careers go on from place to place.
    Later("giám đốc sở ở hai tỉnh", COMMON, held("Giám đốc Sở Nội vụ tỉnh Hải Sơn"), 900,
          held("Giám đốc Sở Y tế tỉnh Bình Giang"), False),
    Later("sở của hai tỉnh có thật, chỉ nêu tên tỉnh", COMMON, held("Giám đốc Sở Nội vụ Nghệ An"), 900,
          held("Chánh Thanh tra tỉnh Cà Mau"), False),
    Later("tỉnh sáp nhập", COMMON, held("Giám đốc Sở Nội vụ tỉnh Trà Vinh"), 500,
          held("Phó Chủ tịch UBND tỉnh Vĩnh Long"), True),
    Later("hai tỉnh, tên hiếm, gần", RARE, held("Bí thư Tỉnh ủy Cà Mau"), 3,
          held("Phó Chủ tịch Liên đoàn Lao động tỉnh Nghệ An"), False),
    Later("hai tỉnh, tên hiếm, xa", RARE, held("Phó Bí thư Tỉnh ủy Cà Mau"), 400,
          held("Bí thư Tỉnh ủy Nghệ An"), True),
    Later("hội luật gia tỉnh và hội nông dân xã", COMMON, held("Phó Chủ tịch Hội Luật gia tỉnh Hải Sơn"), 40,
          held("Chủ tịch Hội Nông dân xã Hòa Vọng"), False),
    Later("bí thư hai huyện, hôm sau", COMMON, SECRETARY, 1, held("Bí thư Huyện ủy Cầu Mới"), False),
    Later("bí thư hai huyện ba năm sau", COMMON, SECRETARY, 1100, held("Bí thư Huyện ủy Cầu Mới"), True),
    Later("bí thư hai huyện, hôm sau, tên hiếm", RARE, SECRETARY, 1, held("Bí thư Huyện ủy Cầu Mới"), True),
    Later("chủ tịch hai xã một năm", VERY, held("Chủ tịch UBND xã Hòa Vọng"), 300,
          held("Bí thư Đảng ủy xã Bắc Lý"), False),
    Later("thứ trưởng và chủ tịch thành phố", RARE, held("Thứ trưởng Bộ Xây dựng"), 1,
          held("Chủ tịch UBND thành phố Cầu Mới"), False),
    Later("hai ấp", VERY, held("Trưởng ấp Chợ"), 30, held("Bí thư Chi bộ ấp Giồng"), False),
    Later("ấp và xã", VERY, held("Trưởng ấp Chợ"), 30, held("Chủ tịch Hội Nông dân xã Hòa Vọng"), True),
    Later("đại học quốc gia rồi bộ", COMMON, held("Phó Giám đốc Thường trực Đại học Quốc gia TP.HCM"), 900,
          held("Bộ trưởng Bộ Khoa học và Công nghệ"), True),
    Later("người phát ngôn", COMMON, held("người phát ngôn"), 200, held("Người phát ngôn Bộ Ngoại giao"),
          True),
    Later("bí thư thị ủy rồi thứ trưởng", VERY, held("Bí thư Thị ủy Cầu Mới"), 1300,
          held("Thứ trưởng Bộ Xây dựng"), True),
    Later("ủy viên của huyện, bí thư của xã", VERY, held("Huyện ủy viên", "Bí thư Đảng ủy xã Hòa Vọng"), 5,
          held("Ủy viên Ban Thường vụ Huyện ủy"), True),
    Later("đại biểu của tỉnh, chủ tịch hội của xã", VERY, held("Đại biểu HĐND tỉnh Hải Sơn"), 5,
          held("Chủ tịch Hội Nông dân xã Hòa Vọng"), True),
    Later("bí thư xã rồi bí thư tỉnh", RARE, held("Bí thư Đảng ủy xã Hòa Vọng"), 4000,
          held("Bí thư Tỉnh ủy"), True),
)  # fmt: skip


@pytest.mark.parametrize("later", LATER, ids=lambda later: later.name)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_two_articles_of_two_times(store: Store, later: Later, turned: bool) -> None:
    first = date(2015, 3, 1)
    dated = [(first, later.first), (first + timedelta(days=later.days), later.second)]
    keys = []
    for day, said in reversed(dated) if turned else dated:
        source = article(str(day), f"{later.who}, {', '.join(said.offices)}.", day.isoformat())
        plain = [office.removeprefix("nguyên ") for office in said.offices]
        fact = person(source, later.who, *plain, honorific=said.honorific)
        offices = tuple(replace(one, former=one.text not in said.offices) for one in fact.offices)
        add(store, (source, Facts(people=(replace(fact, offices=offices, bearing=said.bearing),))))
        stored = store.article(str(day))
        assert stored is not None
        keys.append(stored.facts.people[0].key)
    assert (keys[0] == keys[1]) is later.same


@pytest.mark.parametrize(
    ("office", "seat"),
    [
        ("Giám đốc Sở Y tế Nghệ An", "3:nghệ an"),
        ("Chủ tịch UBND TP.HCM", "3:hồ chí minh"),
        ("Bí thư Tỉnh ủy Trà Vinh", "3:vĩnh long"),
        ("Bí thư Tỉnh ủy Hải Sơn", "3:hải sơn"),
        ("Phó Chủ tịch UBND tỉnh", "3:"),
        ("Chánh Thanh tra Bộ Y tế", "4:"),
        ("Chủ tịch Thành phố Cầu Mới", "2:cầu mới"),
        ("Chủ tịch UBND thành phố", ""),
        ("Chủ tịch UBND xã Hòa Vọng", "1:hòa vọng"),
        ("Trưởng ấp Chợ", "0:chợ"),
        ("Tổ trưởng Công đoàn Đơn vị Kiến thiết Cơ bản 4", ""),
        ("Trưởng phòng Trường Đại học Khoa học xã hội và Nhân văn", ""),
        ("Ủy viên Ban Thường vụ Huyện ủy Cầu Mới", ""),
        ("Giám đốc", ""),
    ],
)
def test_where_an_office_is_held(office: str, seat: str) -> None:
    assert of_office(office) == seat


CANGVONG, CAUMOI = held("Bí thư Huyện ủy Càng Vọng"), held("Bí thư Huyện ủy Cầu Mới")


def told(store: Store, id: str, who: str, day: date, said: Said) -> str:
    """The key of whom an article of a day means that says this."""
    source = article(id, f"{who}, {', '.join(said.offices)}.", day.isoformat())
    add(store, (source, Facts(people=(person(source, who, *said.offices),))))
    stored = store.article(id)
    assert stored is not None
    return stored.facts.people[0].key


def test_what_stands_between_is_of_another_and_keeps_its_place_when_read_again(store: Store) -> None:
    days = [date(2022, 3, day) for day in (1, 9, 20)]
    first, last = (told(store, str(n), RARE, days[n], CANGVONG) for n in (0, 2))
    between = told(store, "1", RARE, days[1], CAUMOI)
    assert first == last == "luc-quang-hien"
    assert between == "luc-quang-hien-2"
    assert told(store, "3", RARE, date(2022, 5, 1), CAUMOI) == between
    assert told(store, "1", RARE, days[1], CAUMOI) == between


def test_an_article_of_both_places_links_them(store: Store) -> None:
    day = date(2022, 3, 1)
    assert told(store, "1", COMMON, day, CANGVONG) == "nguyen-quang-hung"
    assert told(store, "2", COMMON, day, CAUMOI) == "nguyen-quang-hung-2"
    both = held("Bí thư Huyện ủy Càng Vọng", "Bí thư Huyện ủy Cầu Mới")
    assert told(store, "3", COMMON, day, both) == "nguyen-quang-hung"
    assert told(store, "4", COMMON, day, CAUMOI) == "nguyen-quang-hung"
    second = store.person_page("nguyen-quang-hung-2")
    assert second is not None and second.person.key == "nguyen-quang-hung"
    assert store.damage() == []
