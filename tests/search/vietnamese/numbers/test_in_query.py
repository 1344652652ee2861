"""Document numbers as they are typed into a query, alone, in lists and among other words."""

import pytest

from search.vietnamese import numbers

TYPED = [
    ("nghi quyet 57/59-nq/tw cua bo chinh tri",
     [("nghi quyet 57", "57-NQ/TW", None), ("59-nq/tw", "59-NQ/TW", None)]),
    ("57/59/66-NQ/TW", [("57", "57-NQ/TW", None), ("59", "59-NQ/TW", None), ("66-NQ/TW", "66-NQ/TW", None)]),
    ("15/24-nq/hđnd", [("24-nq/hđnd", "24/NQ-HĐND", None)]),
    ("hoi nghi tong ket nq 35 nam 2023 lam minh dang", [("nq 35", "NQ 35", None)]),
    ("sơ kết nghi quyet 35 huyện", [("nghi quyet 35", "NQ 35", None)]),
    ("trienkhai 35-nq/tw", [("35-nq/tw", "35-NQ/TW", None)]),
    ("so ket chi thi 05", [("chi thi 05", "CT 05", None)]),
    ("chi thi 05 tu nam 2016", [("chi thi 05", "CT 05", None)]),
    ("06-CT/TW 2006", [("06-CT/TW 2006", "06-CT/TW", 2006)]),
    ("18-nq/tw 2017-2023", [("18-nq/tw", "18-NQ/TW", None)]),
    ("số: 35-NQ/TW hội nghị", [("số: 35-NQ/TW", "35-NQ/TW", None)]),
    ("nq tw 4 va ct 05", [("nq tw 4", "NQ/TW4", None), ("ct 05", "CT 05", None)]),
    ("nghi quyet 35 ngay 22/10/2018", [("nghi quyet 35", "NQ 35", None)]),
    ("luat 12/2017 va nghi dinh 30 2020",
     [("luat 12/2017", "L 12/2017", 2017), ("nghi dinh 30 2020", "NĐ 30/2020", 2020)]),
    ("130-kh/tu trà vinh", [("130-kh/tu", "130-KH/TU", None)]),
    ("sơ kết 5 năm NQ35", [("NQ35", "NQ 35", None)]),
    ("hội nghị 35 người", []),
    ("05 năm", []),
    ("ban chi dao 35", []),
    ("ke hoach 5 nam", []),
    ("hoi nghi 35 tu 5 den 7", []),
    ("35 đã từ", []),
    ("nq 35 tw lam minh dang", [("nq 35 tw", "35-NQ/TW", None)]),
    ("35 nq tw hoi nghi", [("35 nq tw", "35-NQ/TW", None)]),
    ("3637/ubnd-vx trà vinh", [("3637/ubnd-vx", "3637/UBND-VX", None)]),
    ("nghị quyết 35 tư tưởng", [("nghị quyết 35", "NQ 35", None)]),
    ("tổng kết 10 năm nq 35 tw", [("nq 35 tw", "35-NQ/TW", None)]),
    ("ke hoach 130 tu nam 2019", [("ke hoach 130", "KH 130", None)]),
    ("130-kh/tu 2019", [("130-kh/tu 2019", "130-KH/TU", 2019)]),
    ("hội nghị trung ương 4 khóa XII", []),
    ("hội nghị trung ương bốn khóa XII", []),
    ("nghị quyết trung ương năm 2022", []),
    ("nghi quyet trung uong tam nhin", []),
    ("NQ 35 cán bộ", [("NQ 35", "NQ 35", None)]),
    ("kế hoạch 35 cán bộ", []),
    ("35-NQ/TW. Nhiệm vụ", [("35-NQ/TW", "35-NQ/TW", None)]),
    ("cv 1510 btgtu", [("cv 1510 btgtu", "1510-CV/BTGTU", None)]),
    ("ct 16 tu nam 2020", [("ct 16", "CT 16", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_numbers_in_a_query(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    found = numbers.typed_numbers(text)
    assert [(one.text, one.value.canonical, one.value.year) for one in found] == expected


LISTS = [
    ("nghị quyết 18, 19", ["NQ 18", "NQ 19"]),
    ("nghi quyet 18,19", ["NQ 18", "NQ 19"]),
    ("NGHỊ QUYẾT SỐ 18 VÀ SỐ 19", ["NQ 18", "NQ 19"]),
    ("nghi quyet 18 va 19 nam 2022", ["NQ 18", "NQ 19"]),
    ("sơ kết nq18 , 19, và 21 của trung ương", ["NQ 18", "NQ 19", "NQ 21"]),
    ("chỉ thị 05; 06 & 07", ["CT 05", "CT 06", "CT 07"]),
    ("chi thi 05, 06, nghi quyet 18 va 19", ["CT 05", "CT 06", "NQ 18", "NQ 19"]),
    ("chỉ thị 05, 06 quý II/2022", ["CT 05", "CT 06"]),
    ("nghị quyết 18, 19 quy chế", ["NQ 18"]),
    ("nghị quyết 18, 19 khoa học", ["NQ 18"]),
    ("nghị quyết 18, 19, ngày 22/10/2018", ["NQ 18", "NQ 19"]),
    ("nghị quyết 18, 19, 22/10/2018", ["NQ 18", "NQ 19"]),
    ("nghị quyết 18, 19, 20 đại biểu", ["NQ 18", "NQ 19"]),
    ("nghị quyết số 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]),
    ("nghi quyet 18, 19 va 20 nq tw", ["18-NQ/TW", "19-NQ/TW", "20-NQ/TW"]),
    ("nghị định 30, 31/2020/NĐ-CP hội nghị", ["30/2020/NĐ-CP", "31/2020/NĐ-CP"]),
    ("kế hoạch 130 và 131-KH/TU", ["130-KH/TU", "131-KH/TU"]),
    ("nghị quyết 18, 19-CT/TW", ["NQ 18", "19-CT/TW"]),
    ("nghị quyết 18, 20 đại biểu", ["NQ 18"]),
    ("nghị quyết 18, 2 năm", ["NQ 18"]),
    ("nghi quyet 18, 19 va 2 nam", ["NQ 18"]),
    ("nghị quyết 18, 19,5 tỷ", ["NQ 18"]),
    ("nghị quyết 18 và 12 huyện", ["NQ 18"]),
    ("nghị quyết 18, 5 bài học", ["NQ 18"]),
    ("nghị quyết 18, 50%", ["NQ 18"]),
    ("nghị quyết 18, 19/5", ["NQ 18"]),
    ("nghị quyết 18, 19 tháng 5 năm 2022", ["NQ 18"]),
    ("nghị quyết 18 và 19-5-2022", ["NQ 18"]),
    ("nghị quyết 18, 5/2022", ["NQ 18"]),
    ("nghị quyết 18 và 2019", ["NQ 18"]),
    ("nghị quyết 18, 2019", ["NQ 18"]),
    ("nghị quyết 18, 0", ["NQ 18"]),
    ("nghị quyết 18, 19km", ["NQ 18"]),
    ("nghị quyết 18, 1234567", ["NQ 18"]),
    ("nghị quyết 18 19", ["NQ 18"]),
    ("nghị quyết 18 - 19", []),
    ("kế hoạch 5 năm, 10", []),
    ("hội nghị 18, 19", []),
    ("quận 1, 3", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_of_figures_under_one_kind(text: str, expected: list[str]) -> None:
    assert [one.value.canonical for one in numbers.typed_numbers(text)] == expected
