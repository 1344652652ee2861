"""Numbers as far as they are typed: which beginnings of slugs they mean, and of which kinds."""

import pytest

from search.vietnamese.numbers.begun import begun


@pytest.mark.parametrize(
    ("typed", "stems"),
    [
        ("3", ("3",)),
        ("35-", ("35-",)),
        ("35 – ", ("35-",)),
        ("35-n", ("35-n",)),
        ("35/2019/nđ", ("35-2019-nd",)),
        ("05", ("5-",)),
        ("0", tuple(f"{figure}-" for figure in range(1, 10))),
        ("1633a/q", ("1633a-q",)),
        ("nghị quyết số 35", ("35",)),
        ("NQ.35", ("35",)),
        ("nq 35 tw", ("35-tw", "35-nq-tw")),
        ("0-nq", ()),
    ],
)
def test_stems(typed: str, stems: tuple[str, ...]) -> None:
    found = begun(typed)
    assert found is not None
    assert found.stems == stems


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("nghị quyết 3", "Nghị quyết"), ("chi thi 0", "Chỉ thị"), ("kh 1", "Kế hoạch"), ("qđ 5", "Quy định")],
)
def test_the_kind_typed_and_what_it_may_mean(typed: str, kind: str) -> None:
    found = begun(typed)
    assert found is not None
    assert kind in found.kinds


@pytest.mark.parametrize("typed", ["", "nghị quyết", "năm 20", "xã đông cát 3", "123456", "%", "-", "số"])
def test_no_number(typed: str) -> None:
    assert begun(typed) is None
