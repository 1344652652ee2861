"""The part each person plays, from the words around the names."""

import pytest

from indexer.extract.people import people
from search.model import Article


def roles(body: str) -> dict[str, set[str]]:
    return {person.name: set(person.roles) for person in people(Article(id="a", title="", body=body))}


CHAIRS = [
    # Who attends is named before; a full stop ends it.
    ("Dự họp có các ông: Lò Văn Mười, Phó Chủ tịch xã; Đỗ Tấn Lộc. Bà Vi Thị Nga, Chủ tịch Hội chủ trì.",
     {"Vi Thị Nga"}),
    ("Đoàn giám sát do ông Trần Kim Hòa, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn làm việc tại xã.", set()),
    ("TS Bùi Lan Anh, Viện trưởng Viện Sử học đồng chủ trì hội thảo với ông Lưu Gia Bảo, Giám đốc Sở Nội vụ.",
     {"Bùi Lan Anh", "Lưu Gia Bảo"}),
    ("Kỳ họp do ông Hà Đức Trí, Phó Chủ tịch HĐND huyện điều hành.", {"Hà Đức Trí"}),
    ("Phiên thảo luận do bà Cao Thị Én chủ trì.", {"Cao Thị Én"}),
    ("Hội nghị diễn ra dưới sự chủ trì của đồng chí Mai Thế Vinh, Bí thư Huyện ủy.", {"Mai Thế Vinh"}),
    ("Đồng chí Võ Hải Âu, Bí thư và các đồng chí Phó Bí thư: Lê Tú, Ngô Văn Bé chủ trì Hội nghị.",
     {"Võ Hải Âu", "Lê Tú", "Ngô Văn Bé"}),
    ("Các ông Lý A Sếnh, Chủ tịch HĐND; Tô Văn Ba, Phó Chủ tịch HĐND điều hành Kỳ họp.",
     {"Lý A Sếnh", "Tô Văn Ba"}),
    ("Ông Phan Văn Tài chủ trì cuộc họp. Ông Lê Văn Sáu báo cáo.", {"Phan Văn Tài"}),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CHAIRS)
def test_who_chairs(body: str, expected: set[str]) -> None:
    assert {name for name, played in roles(body).items() if "chairs" in played} == expected


def test_who_attends_a_meeting_does_not_chair_the_next_sentence() -> None:
    found = roles("Tham dự có đồng chí Đinh Mạnh Hà, Bí thư. Đồng chí Lê Na, Chánh Văn phòng chủ trì.")
    assert found["Đinh Mạnh Hà"] == {"attends"}
    assert found["Lê Na"] == {"chairs"}


def test_a_highland_name_is_shortened_to_its_beginning() -> None:
    found = roles(
        "Đ/c Y Blơm Niê - Bí thư Huyện ủy chủ trì. Phát biểu kết luận, đ/c Y Blơm biểu dương các xã."
    )
    assert list(found) == ["Y Blơm Niê"]
    assert {"chairs", "speaks"} <= found["Y Blơm Niê"]
