"""What is known of a site outlives every way a run can end."""

from pathlib import Path

from indexer.sources.site.state import Known, State


def test_a_line_that_was_cut_costs_nothing_but_itself(tmp_path: Path) -> None:
    state = State(tmp_path)
    state.keep(Known("https://a.example/1", waiting=True), b"<p>one</p>")
    state.put(Known("https://a.example/2", kind="list"))
    del state  # a run that is killed closes nothing
    with (tmp_path / "addresses.jsonl").open("ab") as file:
        file.write(b'{"url":"https://a.example/3","ki')
    again = State(tmp_path)
    again.put(Known("https://a.example/4", kind="none"))
    del again
    last = State(tmp_path)
    assert [one.url[-1] for one in last] == ["1", "2", "4"]
    assert (last.get("https://a.example/1") or Known("")).waiting
    assert last.page("https://a.example/1") == b"<p>one</p>"


def test_each_address_has_one_line_when_a_run_is_over(tmp_path: Path) -> None:
    state = State(tmp_path)
    for number in range(5):
        state.put(Known("https://a.example/1", checked=float(number)))
    state.close()
    assert len((tmp_path / "addresses.jsonl").read_bytes().splitlines()) == 1
    assert [one.checked for one in State(tmp_path)] == [4.0]


def test_a_page_that_is_damaged_is_not_there(tmp_path: Path) -> None:
    state = State(tmp_path)
    state.keep(Known("https://a.example/1"), b"<p>one</p>")
    (path,) = (tmp_path / "pages").iterdir()
    path.write_bytes(path.read_bytes()[:-6])
    assert state.page("https://a.example/1") is None
    assert state.kept() == []
