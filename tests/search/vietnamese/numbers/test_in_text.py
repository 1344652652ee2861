"""Document numbers in running text: which, and of what kind by the words before them."""

import pytest

from search.vietnamese import numbers

PROSE = [
    ("Hướng dẫn liên ngành số 40/HDLN-SNV-STC", ["40/HDLN-SNV-STC"]),
    ("văn bản thỏa thuận số 6/VBTT-HND-NHCSXH", ["06/VBTT-HND-NHCSXH"]),
    ("Sắc lệnh số 23/SL ngày 21/2/1946; tồn kho 12/SL", ["23/SL"]),
    ("quán triệt các Nghị quyết 57/59/66/68-NQ/TW của Bộ Chính trị",
     ["57-NQ/TW", "59-NQ/TW", "66-NQ/TW", "68-NQ/TW"]),
    ("Nghị quyết 57/59-NQ/TW, Kế hoạch 11/14-KH/TU", ["57-NQ/TW", "59-NQ/TW", "11-KH/TU", "14-KH/TU"]),
    ("theo Nghị quyết 15/24-NQ/HĐND", []),
    ("Nghị quyết 12/9/2023 không có; tỉ số 3/2/1-AB", []),
    ("thực hiện Nghị quyết số 35-NQ/TW, ngày 22/10/2018 của Bộ Chính trị", ["35-NQ/TW"]),
    ("Nghị quyết 35-NQ/TW.Đến dự có", ["35-NQ/TW"]),
    ("Nghị định số 92/2009/NĐ-CPngày 22/10/2009", ["92/2009/NĐ-CP"]),
    ("Chỉ thị số 05 – CT/TW của Bộ Chính trị", ["05-CT/TW"]),
    ("Quyết định 1234/QĐ - UBND - Phạm vi áp dụng", ["1234/QĐ-UBND"]),
    ("công văn số 211/BTC-TCDN, văn bản số 763/UBND", ["211/BTC-TCDN", "763/UBND"]),
    ("Kế hoạch số 130-KH/TU về thực hiện Nghị quyết 35-NQ/TW", ["130-KH/TU", "35-NQ/TW"]),
    ("578/QĐ-UBND và 579/QĐ-UBND", ["578/QĐ-UBND", "579/QĐ-UBND"]),
    ("Thông tư liên tịch số 06/2008/TTLT/BCA-VKSNDTC", ["06/2008/TTLT-BCA-VKSNDTC"]),
    ("Luật Đất đai số 31/2024/QH15 có hiệu lực", ["31/2024/QH15"]),
    ("NGHỊ QUYẾT SỐ 18-NQ/TW", ["18-NQ/TW"]),
    ("quyết định số 07/2022/tt-btttt", ["07/2022/TT-BTTTT"]),
    ("NQ 35-TW đã nêu", ["35-NQ/TW"]),
    ("học tập Nghị quyết (số) 35, Nghị quyết số 35 và NQ35", ["NQ 35", "NQ 35"]),
    ("Nghị định 100/2019 và NĐ 67, QĐ 33", ["NĐ 100/2019", "NĐ 67", "QĐ 33"]),
    ("Nghị định số 15 năm 2012", ["NĐ 15"]),
    ("các Nghị quyết 18, 19 và 21 của Trung ương", ["NQ 18", "NQ 19", "NQ 21"]),
    ("Nghị quyết 35, 12 cá nhân được khen", ["NQ 35"]),
    ("theo Quyết định số 183 của Chủ tịch", ["QĐ 183"]),
    ("Nghị quyết Trung ương 4 (khóa XI, XII)", ["NQ/TW4 khóa XI", "NQ/TW4 khóa XII"]),
    ("Nghị quyết Trung ương 4 và Trung ương 5 khóa XII", ["NQ/TW4", "NQ/TW5 khóa XII"]),
    ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", ["NQ/TW4 khóa XII"]),
    ("Nghị quyết Trung ương tám khóa XIII, Nghị quyết Trung ương bảy (khóa X)",
     ["NQ/TW8 khóa XIII", "NQ/TW7 khóa X"]),
    ("Nghị quyết Trung ương năm 2022, Hội nghị Trung ương tám khóa XIII", []),
    ("Hội nghị Trung ương 5 khóa XII", []),
    ("Trưởng Ban Chỉ đạo 35 tỉnh, BCĐ 35, Đề án 06, Quân khu 7", []),
    ("Điều 5, Khoản 2, Quốc lộ 1, Chương trình 135", []),
    ("50/53 đại biểu, điện thoại 02943.853574, 1.500.000 đồng", []),
    ("QCVN 10-MT:2015/BTNMT, TCVN 5945:2010/BTNMT, 02:2009/BYT", []),
    ("bản án số 12/2019/HS-ST", []),
    ("Nghị quyết 5 năm, Kế hoạch 100 ngày, quyết định 3 vấn đề, Kế hoạch 2023", []),
    ("CT9 Xa La, tòa CT 9A, KH 99, TT 22B, HD 1080, phòng 5-BTC", []),
    ("tỷ số 2-1, 16 - SUV, 19/7 - Phạm Văn Minh, 5-M.U", []),
    ("Thông báo 1 (09/07/2019)", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_numbers_in_prose(text: str, expected: list[str]) -> None:
    assert [found.value.canonical for found in numbers.find(text)] == expected


def test_the_words_before_say_the_kind() -> None:
    names = [
        found.value.kind_name
        for found in numbers.find(
            "Quyết định 15-QĐ/TW; Quy định 37-QĐ/TW; Nghị quyết 43/2022/QH15; Luật 12/2017/QH14; "
            "Chương trình hành động số 32-CT/TU; Pháp lệnh 01/2021/UBTVQH15"
        )
    ]
    laws = ["Nghị quyết", "Luật"]
    assert names == ["Quyết định", "Quy định", *laws, "Chương trình hành động", "Pháp lệnh"]


def test_a_letter_is_one_where_the_words_say_so() -> None:
    for text in ("Công văn số 3637/UBND-VX", "công văn 3637/UBND-VX"):
        assert [found.value.kind for found in numbers.find(text)] == ["CV"]
        number = numbers.parse(text)
        assert number is not None
        assert (number.kind, number.slug) == ("CV", "3637-ubnd-vx")
