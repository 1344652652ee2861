"""Lines that stand for a title and are what stood under a picture."""

import pytest

from search.vietnamese.photo_credits import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị (Ảnh: Tạ Bèo).",
        "Quang cảnh hội nghị (ảnh minh hoạ)",
        "Quang cảnh hội nghị. Ảnh: Báo Đông Cát",
        "Quang cảnh hội nghị [Ảnh Tạ Bèo]",
        "Một góc chợ (nguồn ảnh: Tạ Bèo)",
        "Hình minh họa.",
        "(Ảnh minh họa).",
    ],
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Chùm ảnh: Lễ hội cầu ngư ở Đông Cát",
        "Ảnh: Đông Cát sau lũ",
        "Đường hoa ngày xuân (ảnh)",
        "Triển lãm ảnh nghệ thuật “Quê hương”",
        "Hội nghị sơ kết Nghị quyết 35. Ảnh hưởng của lũ: Đông Cát thiệt hại nặng",
        "Thi ảnh đẹp (Anh Sơn, Đông Cát)",
        "",
    ],
)
def test_titles(line: str) -> None:
    assert not is_caption(line)
