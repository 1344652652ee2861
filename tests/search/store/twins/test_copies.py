"""Articles that were published twice: known by their texts, told from those made after one pattern."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from search.model import Attachment, Facts
from search.store import Store
from search.store.twins.alike import alike, text_of
from search.store.twins.groups import sketch_of
from search.vietnamese.text import fold
from tests.search.store.building import add, article

TEXT = (
    "Sáng 12/3/2024, tại nhà văn hóa xã Bình Lư, Hội Nông dân huyện Lũng Gạo mở lớp dạy nghề trồng nấm cho "
    "35 hội viên của bốn bản vùng cao. Dự khai giảng có đồng chí Tạ Hữu Bằng, Chủ tịch Hội, cùng đại diện "
    "phòng Nông nghiệp. Lớp học kéo dài hai tháng, mỗi tuần ba buổi; học viên được phát giống, được cán bộ "
    "kỹ thuật về tận nhà hướng dẫn cách ủ rơm, cấy giống, giữ ẩm và hái nấm đúng lứa. Sau khóa học, những hộ "
    "làm tốt sẽ được vay vốn lãi suất thấp để dựng lán, mua bịch phôi. Năm ngoái, 18 hộ ở bản Nà Lằn đã "
    "thoát nghèo nhờ nấm sò, nấm rơm bán cho các chợ phiên trong vùng."
)
CUT = TEXT.split(". ", 1)[1]
SAME = {
    "the same": TEXT,
    "a byline": f"{TEXT}\nTin, ảnh: Lò Thị Mai",
    "a dateline": f"(Báo Lũng Gạo) - {TEXT}",
    "marks lost": fold(TEXT),
    "no lead": CUT,
    "furniture": f"{TEXT}\nChia sẻ bài viết\nIn trang này\nTin cùng chuyên mục",
    "other words": TEXT.replace("những hộ làm tốt", "các gia đình làm giỏi").replace("tận nhà", "từng nhà"),
    "a caption": TEXT.replace("vùng cao. Dự", "vùng cao.\nQuang cảnh lễ khai giảng\nDự"),
}
OTHER = {
    "another day": TEXT.replace("12/3/2024", "19/3/2024"),
    "another number": TEXT.replace("35 hội viên", "42 hội viên"),
    "another place": TEXT.replace("Bình Lư", "Nậm Tấu"),
    "another person": TEXT.replace("Tạ Hữu Bằng", "Lâm Văn Chí"),
    "short": TEXT[:200],
    "another matter": " ".join(f"Việc {word} được bàn." for word in TEXT.split()),
}


def others(store: Store, id: str) -> list[str]:
    return [line.id for line in store.copies(id)]


@pytest.mark.parametrize("kind", SAME)
def test_a_copy_is_known(kind: str) -> None:
    one, copy = article("1", TEXT), article("2", SAME[kind], title="Dạy nghề ở bản")
    assert alike(text_of(one), text_of(copy)) and alike(text_of(copy), text_of(one))
    assert set(sketch_of(one)) & set(sketch_of(copy))


@pytest.mark.parametrize("kind", OTHER)
def test_what_was_made_after_one_pattern_is_no_copy(kind: str) -> None:
    one, other = text_of(article("1", TEXT)), text_of(article("2", OTHER[kind]))
    assert not alike(one, other) and not alike(other, one)


@pytest.mark.parametrize("kind", ["short", "empty"])
def test_short_texts_have_no_copies(store: Store, kind: str) -> None:
    body = TEXT[:200] if kind == "short" else "Ảnh."
    add(store, *((article(id, body), Facts()) for id in "12"))
    assert store.copies_among(["1", "2"]) == {}


def test_groups_are_kept_as_articles_come_change_and_go(store: Store) -> None:
    add(store, (article("1", TEXT, "2024-03-13"), Facts()), (article("2", OTHER["another day"]), Facts()))
    assert (others(store, "1"), store.copies_among(["1", "2"])) == ([], {})
    add(store, (article("3", SAME["a byline"], "2024-03-12", "Mở lớp"), Facts()))
    add(store, (article("4", SAME["no lead"], "2024-03-14"), Facts()))
    assert (others(store, "1"), others(store, "3")) == (["3", "4"], ["1", "4"])
    among = store.copies_among(["1", "2", "3", "4"])
    assert set(among) == {"1", "3", "4"} and len(set(among.values())) == 1
    add(store, (article("3", "Bài đã thay bằng chuyện khác hẳn."), Facts()))
    assert (others(store, "1"), others(store, "3")) == (["4"], [])
    with store.writing() as writing:
        writing.remove("4")
    assert others(store, "1") == []
    add(store, (article("4", TEXT, "2024-03-14"), Facts()), (article("5", TEXT, "2024-03-15"), Facts()))
    assert others(store, "1") == ["4", "5"]
    with store.writing() as writing:
        writing.remove("1")
        assert writing.erase(["1"]) == 1
    assert (others(store, "4"), others(store, "1")) == (["5"], [])


def test_what_is_attached_belongs_to_the_text(store: Store) -> None:
    files = [Attachment("nghi-quyet.pdf", "", (TEXT, f"Điều {number}. Hiệu lực")) for number in (1, 1, 2)]
    for id, attached in zip("123", files, strict=True):
        add(store, (replace(article(id, ""), attachments=(attached,)), Facts()))
    add(store, *((article(id, TEXT), Facts()) for id in "45"))
    add(store, (replace(article("6", TEXT), attachments=(Attachment("khac.pdf", "", (TEXT * 2,)),)), Facts()))
    assert (others(store, "1"), others(store, "3"), others(store, "6")) == (["2"], [], [])
    assert others(store, "4") == ["5"]


def test_groups_are_not_put_together_by_what_fits_both(store: Store) -> None:
    add(store, (article("1", TEXT), Facts()), (article("2", OTHER["another day"]), Facts()))
    add(store, (article("3", CUT), Facts()), (article("4", OTHER["another day"]), Facts()))
    assert (others(store, "1"), others(store, "2")) == (["3"], ["4"])


def test_articles_of_an_earlier_version_are_known_when_they_are_read_again(store: Store) -> None:
    add(store, (article("1", TEXT), Facts()), (article("2", TEXT), Facts()))
    with store.writing() as writing:
        writing._groups.clear([1, 2])
    assert others(store, "1") == []
    for stored in list(store.articles()):
        with store.writing() as writing:
            assert not writing.replace_facts(stored, Facts(), 2)
    assert others(store, "1") == ["2"]


@settings(max_examples=40)
@given(at=st.integers(0, len(TEXT.split()) - 1), word=st.sampled_from(["rất", "cũng", "thêm"]))
def test_one_word_more_makes_no_other_article(at: int, word: str) -> None:
    found = TEXT.split()
    one, other = article("1", TEXT), article("2", " ".join([*found[:at], word, *found[at:]]))
    assert alike(text_of(one), text_of(other))
    assert set(sketch_of(one)) & set(sketch_of(other))


def test_a_text_that_begins_with_a_desert_is_read_through_once() -> None:
    assert len(text_of(article("1", f"{' ' * 30_000}Tin về")).tokens) == 2  # which took minutes
