"""Two articles of two times with one name: where nothing stated links them, a name of many is two people."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from search.model import Facts
from search.store import Store
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
