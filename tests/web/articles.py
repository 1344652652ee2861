"""A small archive of an invented province, with what the pages must stand: every kind of fact, and "
"malice."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

LONG = "dài" * 120
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@contextmanager
def markup_kept() -> Iterator[None]:
    """Articles are taken in with their markup, as an earlier version did: stores may have it still."""
    with patch("indexer.sources.record.from_html", return_value=None):
        yield


def articles() -> list[dict[str, Any]]:
    """The articles as a source gives them."""
    return [SUMMING_UP, REPORT, PLAN, EARLIER, MALICE, UNDATED, *fillers()]


SUMMING_UP = {
    "id": "so-ket/2023 1",
    "url": "https://hai-son.example/so-ket",
    "title": "Sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW của Bộ Chính trị",
    "summary": "Tỉnh ủy Hải Sơn tổ chức hội nghị sơ kết.",
    "body": "Sáng ngày 30/8/2023, tại Hội trường Tỉnh ủy Hải Sơn, Ban Thường vụ Tỉnh ủy Hải Sơn tổ chức "
    "Hội nghị sơ kết "
    "05 năm thực hiện Nghị quyết số 91-NQ/TW, ngày 22/10/2018 của Bộ Chính trị và Kế hoạch số "
    "230-KH/TU, ngày "
    "06/6/2019 của Ban Thường vụ Tỉnh ủy về thực hiện Nghị quyết 91-NQ/TW. Chủ trì hội nghị có đồng chí "
    "Lê Thị Mơ, "
    "Bí thư Tỉnh ủy; đồng chí Trần Văn Lúa, Phó Bí thư Tỉnh ủy.\n\n"
    "Phát biểu kết luận hội nghị, đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy biểu dương các tập thể, cá nhân.",
    "captions": ["Đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy phát biểu kết luận hội nghị"],
    "section": "Tin trong tỉnh",
    "author": "Nguyễn Thị Sen",
    "published_at": "2023-08-31",
}
REPORT = {
    "id": "so-ket-2",
    "url": "https://hai-son.example/so-ket-2",
    "title": "Hải Sơn: Hội nghị sơ kết 05 năm thực hiện Nghị quyết 91-NQ/TW",
    "body": "Sáng ngày 30/8/2023, tại Hội trường Tỉnh ủy Hải Sơn, Ban Thường vụ Tỉnh ủy Hải Sơn tổ chức "
    "Hội nghị sơ kết "
    "05 năm thực hiện Nghị quyết số 91-NQ/TW, ngày 25/10/2018 của Bộ Chính trị. Đồng chí Lê Thị Mơ, Bí "
    "thư Tỉnh ủy "
    "chủ trì hội nghị.",
    "section": "Thời sự",
    "author": "Mai Lan",
    "published_at": "2023-09-01",
}
PLAN = {
    "id": "ke-hoach",
    "title": "Triển khai Kế hoạch số 230-KH/TU về thực hiện Nghị quyết 91-NQ/TW",
    "body": "Chiều ngày 12/7/2019, đồng chí Trần Văn Lúa, Phó Bí thư Tỉnh ủy dự buổi làm việc tại huyện "
    "Bắc Sơn về Kế "
    "hoạch số 230-KH/TU, ngày 06/6/2019.",
    "section": "Thời sự",
    "published_at": "2019-07-13",
}
EARLIER = {
    "id": "dai-hoi",
    "title": "Đại hội đại biểu Đảng bộ tỉnh Hải Sơn lần thứ XI, nhiệm kỳ 2015 - 2020",
    "body": "Từ ngày 14 đến 16/10/2015, Đảng bộ tỉnh Hải Sơn tổ chức Đại hội đại biểu lần thứ XI, nhiệm "
    "kỳ 2015 - 2020. "
    "Đồng chí Lê Thị Mơ, Phó Bí thư Tỉnh ủy trình bày báo cáo.",
    "section": "Thời sự",
    "published_at": "2015-10-17",
}
MALICE = {
    "id": "ac-y",
    "url": "javascript:alert(3)",
    "title": f"Tin lạ {HOSTILE} {LONG}",
    "summary": HOSTILE,
    "body": f"Bài có nội dung lạ {HOSTILE} và </script> trong văn bản.\n=1+1 {LONG}",
    "captions": [HOSTILE],
    "section": "=cmd|' /C calc'!A0",
    "author": "+Ác Ý",
    "published_at": "2022-02-02",
}
UNDATED = {"id": "khong-ngay", "title": "Lớp học không ghi ngày", "body": "Học viên các xã về dự lớp học."}


def fillers() -> list[dict[str, Any]]:
    """Enough plain articles for several pages, two a month through 2021."""
    return [
        {
            "id": f"lop-{month}-{day}",
            "title": f"Khai giảng lớp bồi dưỡng số {month}{day}",
            "body": "Có 60 học viên dự lớp bồi dưỡng lý luận chính trị tại Trường Chính trị tỉnh.",
            "section": "Đào tạo",
            "published_at": f"2021-{month:02}-{day:02}",
        }
        for month in range(1, 13)
        for day in (5, 20)
    ]
