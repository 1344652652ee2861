"""What the archive of the parser's tests knows; people and province are invented."""

from datetime import date

from tests.search.query.known import MemoryKnown

TODAY = date(2025, 6, 1)


def archive_known() -> MemoryKnown:
    return MemoryKnown(
        names_of=(
            "Lê Chí Vọng",
            "Đặng Ngọc Tảo",
            "Trịnh Minh Đằng",
            "Tô Sương",
            "Phạm Thị Hoa",
            "Phạm Thị Hòa",
            "Cao Văn Hòa",
        ),
        documents_of=(
            ("35-NQ/TW", ""),
            ("35-CT/TW", ""),
            ("35/NQ-CP", ""),
            ("130-KH/TU", ""),
            ("05-CT/TW", ""),
            ("30/2020/NĐ-CP", ""),
            ("12/2017/QH14", ""),
            ("06-CT/TW", "2006"),
            ("06-CT/TW", "2021"),
            ("NQ TW4 khóa XII", ""),
            ("NQ TW4 khóa XI", ""),
        ),
        offices_of=("Bí thư Tỉnh ủy Hải Sơn", "Phó Bí thư Thường trực Tỉnh ủy", "Phó Bí thư Huyện ủy"),
        sections_of=("Tin hoạt động", "Tin", "Nghị quyết"),
    )
