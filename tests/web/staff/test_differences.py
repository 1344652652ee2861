"""Differences of texts: of words, of paragraphs, of every part, and of more than can be compared."""

from datetime import date

from search.model import Article
from web.staff.differences import between

OLD = Article("a", "Hội nghị sơ kết", "Đoạn một.\nĐoạn hai có tám đại biểu.\nĐoạn ba.", captions=("Ảnh <1>",))


def changed(**parts: object) -> list[tuple[str, list[tuple[str, str]]]]:
    new = Article(**{**{f: getattr(OLD, f) for f in OLD.__slots__}, **parts})  # type: ignore[arg-type]
    return [(part.name, [(str(c.before), str(c.after)) for c in part.changes]) for part in between(OLD, new)]


def test_only_what_changed_is_shown() -> None:
    assert changed() == []
    assert changed(title="Hội nghị tổng kết") == [
        ("Tiêu đề", [("Hội nghị <del>sơ </del>kết", "Hội nghị <ins>tổng </ins>kết")])
    ]
    assert changed(body="Đoạn một.\nĐoạn hai có chín đại biểu.\nĐoạn ba.") == [
        ("Nội dung", [("Đoạn hai có <del>tám </del>đại biểu.", "Đoạn hai có <ins>chín </ins>đại biểu.")])
    ]
    assert changed(body="Đoạn một.\nĐoạn ba.") == [
        ("Nội dung", [("<del>Đoạn hai có tám đại biểu.</del>", "")])
    ]
    assert changed(published=date(2024, 1, 5)) == [
        ("Ngày đăng", [("<del>không rõ ngày</del>", "<ins>5/1/2024</ins>")])
    ]


def test_signs_of_markup_stay_signs() -> None:
    assert changed(captions=("Ảnh <b>2</b>",)) == [
        (
            "Chú thích ảnh",
            [("Ảnh &lt;<del>1</del>&gt;", "Ảnh &lt;<ins>b</ins>&gt;<ins>2&lt;/b&gt;</ins>")],
        )
    ]


def test_what_is_too_long_to_compare_is_shown_whole() -> None:
    words = "a b " * 200_000
    ((name, changes),) = changed(body=words)
    assert name == "Nội dung"
    assert changes[0] == ("<del>Đoạn một.</del>", f"<ins>{words}</ins>")
    many = "\n".join(str(n) for n in range(5_000))
    assert changed(body=many) == [("Nội dung", [(f"<del>{OLD.body}</del>", f"<ins>{many}</ins>")])]
