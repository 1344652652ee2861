"""A store of an earlier version is taken over whole: every article, key and override."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from msgspec.structs import replace
from sqlalchemy import text

from search.errors import StoreOutdated
from search.model import UNTOLD, OfficeHeld
from search.store import Store, Writing
from search.store.migrations import steps
from search.store.schema import upgrading
from search.store.schema.making import altering
from search.store.schema.schema import VERSION
from search.store.schema.tables import METADATA
from search.store.schema.upgrading import upgrade
from search.store.sql.address import Address
from tests.search.store.building import add_people, person_keys

FIRST = Path(__file__).parent / "state_3ea2ffa.sql"
TABLES = "articles", "texts", "people", "names", "documents", "person_facts", "document_facts", "conferences"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The file of a store as commit 3ea2ffa made it."""
    path = tmp_path / "archive.sqlite"
    database = sqlite3.connect(path)
    database.executescript(FIRST.read_text(encoding="utf-8"))
    database.close()
    return path


def rows(path: Path, table: str, columns: str = "*") -> list[tuple[object, ...]]:
    database = sqlite3.connect(path)
    try:
        return database.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2").fetchall()
    finally:
        database.close()


def columns_of(path: Path, table: str) -> str:
    database = sqlite3.connect(path)
    try:
        return ", ".join(f'"{line[1]}"' for line in database.execute(f"PRAGMA table_info({table})"))
    finally:
        database.close()


def test_an_earlier_store_is_not_opened_but_says_what_to_do(old: Path) -> None:
    before = old.read_bytes()
    for opening in (Store.open, Store.create):
        with pytest.raises(StoreOutdated, match=r"archive\.sqlite has schema 1.*indexer upgrade"):
            opening(old)
    assert old.read_bytes() == before


def test_everything_is_kept_and_a_copy_lies_beside_it(old: Path) -> None:
    kept = {table: columns_of(old, table) for table in TABLES}
    before = {table: rows(old, table, columns) for table, columns in kept.items()}
    done = upgrade(old, old.parent)
    assert (done.before, done.after, done.copy) == (1, VERSION, old.parent / "archive-schema-1.sqlite")
    now = {table: rows(old, table, columns) for table, columns in kept.items()}
    signs = (2, "hai-yen", "Hải Yến", 1, None)
    assert signs in before["people"]  # who only signed an article does not count as a person in it
    assert now["people"] == [(*signs[:3], 0, None) if one == signs else one for one in before["people"]]
    assert now | {"people": before["people"]} == before
    assert {table: rows(done.copy, table) for table in TABLES} == before
    assert rows(done.copy, "meta", "name, value")[-1] == ("schema", "1")


def test_the_upgraded_store_has_the_very_tables_of_a_new_one(old: Path) -> None:
    upgrade(old, old.parent)
    new = old.parent / "new.sqlite"
    Store.create(new).close()
    for path in (old, new):
        with altering(path) as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, METADATA) == []
            assert context.get_current_revision() == str(VERSION)
    assert ScriptDirectory.from_config(steps(connection)).get_current_head() == str(VERSION)


def test_keys_and_overrides_hold_after_it(old: Path) -> None:
    upgrade(old, old.parent)
    store = Store.create(old)
    try:
        assert set(store.ids()) == {f"tin-{n}" for n in range(1, 6)}
        assert person_keys(store, "tin-2")[0] == "lam-minh-dang"
        assert person_keys(store, "tin-3") == ["le-thi-mo-2"]
        redirected = store.person("nam-dang")
        assert redirected is not None
        assert redirected.key == "lam-minh-dang"
        add_people(store, "tin-6", "Năm Đằng", "Lê Thị Mơ")
        add_people(store, "tin-3", "Lê Thị Mơ")
        assert person_keys(store, "tin-6") == ["lam-minh-dang", "le-thi-mo"]
        assert person_keys(store, "tin-3") == ["le-thi-mo-2"]
        assert store.damage() == []
    finally:
        store.close()


def test_who_was_one_for_want_of_telling_is_told_apart_when_read_again(old: Path) -> None:
    upgrade(old, old.parent)
    store = Store.create(old)
    try:
        add_people(store, "tin-7", "Lâm Minh Đăng")
        with store.writing() as writing:
            for id, office in (("tin-2", "Bí thư Tỉnh ủy"), ("tin-7", "Hiệu trưởng Trường THPT Bình Lư")):
                stored = store.article(id)
                assert stored is not None
                held = OfficeHeld(office, office, stored.facts.people[0].mentions[0])
                people = (replace(stored.facts.people[0], offices=(held,), bearing=UNTOLD),)
                assert writing.replace_facts(id, replace(stored.facts, people=people), 2)
        assert person_keys(store, "tin-2") == ["lam-minh-dang"]
        assert person_keys(store, "tin-7") == ["lam-minh-dang-2"]
        unchanged = store.article("tin-3")
        assert unchanged is not None
        read = [replace(one, bearing=UNTOLD) for one in unchanged.facts.people]
        with store.writing() as writing:
            assert writing.replace_facts("tin-3", replace(unchanged.facts, people=tuple(read)), 2)
        assert store.damage() == []
    finally:
        store.close()


@pytest.mark.parametrize("order", [("tin-4", "tin-5"), ("tin-5", "tin-4")], ids=["", "turned"])
@pytest.mark.parametrize("at_once", [True, False])
def test_a_name_of_many_keeps_its_key_when_its_articles_are_read_again(
    old: Path, order: tuple[str, str], at_once: bool
) -> None:
    with sqlite3.connect(old) as database:  # two years lie between its articles
        database.execute("UPDATE articles SET day = day - 730 WHERE id = 'tin-5'")
    database.close()
    upgrade(old, old.parent)
    store = Store.create(old)
    try:
        for ids in (order,) if at_once else ((id,) for id in order):
            with store.writing() as writing:
                for id in ids:
                    read_again(store, writing, id)
        assert [person_keys(store, id) for id in order] == [["tran-van-bay"]] * 2
        assert store.damage() == []
    finally:
        store.close()


def read_again(store: Store, writing: Writing, id: str) -> None:
    """The people of an article by rules that know more of its words than those that read it before."""
    stored = store.article(id)
    assert stored is not None
    people = tuple(replace(one, bearing=UNTOLD) for one in stored.facts.people)
    assert writing.replace_facts(id, replace(stored.facts, people=people), 2)


def test_one_that_is_interrupted_starts_again(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    before = {table: rows(old, table) for table in (*TABLES, "meta")}
    with monkeypatch.context() as interrupted:
        interrupted.setattr(upgrading.command, "upgrade", stopped)
        with pytest.raises(KeyboardInterrupt):
            upgrade(old, old.parent)
    assert {table: rows(old, table) for table in (*TABLES, "meta")} == before
    (old.parent / "archive-schema-1.sqlite.unfinished").write_text("begun")
    upgrade(old, old.parent)
    Store.open(old).close()


def test_the_steps_from_4_on_give_the_very_tables_on_both_databases(address: Address, tmp_path: Path) -> None:
    Store.create(address).close()
    with altering(address) as connection:
        for table in ("bands", "copies", "conference_changes"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DROP INDEX person_facts_person"))
        added = [("people", "told"), ("person_facts", "bearing"), ("person_facts", "told")]
        added += [("texts", "attachments"), ("versions", "attachments")]
        for table, column in added:
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        connection.execute(text("CREATE INDEX person_facts_person ON person_facts (person)"))
        connection.execute(text("DROP INDEX articles_run"))
        connection.execute(text("ALTER TABLE articles DROP COLUMN run"))
        connection.execute(text("UPDATE meta SET value = '4' WHERE name = 'schema'"))
        command.stamp(steps(connection), "4")
    assert upgrade(address, tmp_path).after == VERSION
    with altering(address) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
