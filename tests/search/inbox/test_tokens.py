"""Tokens stand in the store by their hashes alone, and open nothing from the moment they are revoked."""

import pytest

from search.errors import StoreError
from search.settings import Settings
from search.store import Store


def test_a_token_opens_until_it_is_revoked(store: Store, settings: Settings) -> None:
    reader = Store.open(settings.store)
    with store.writing() as writing:
        writing.add_token("cổng tin", "nas_bí-mật")
    assert reader.token_name("nas_bí-mật") == "cổng tin"
    assert reader.token_name("nas_bí-mật ") is None
    with store.writing() as writing:
        writing.revoke_token("cổng tin")
    assert reader.token_name("nas_bí-mật") is None
    (token,) = reader.tokens()
    assert token.name == "cổng tin"
    assert token.revoked >= token.made > "2026"
    reader.close()


def test_a_name_has_one_token_at_a_time(store: Store) -> None:
    with store.writing() as writing:
        writing.add_token("cổng tin", "một")
    with pytest.raises(StoreError, match="cổng tin"), store.writing() as writing:
        writing.add_token("cổng tin", "hai")
    with store.writing() as writing:
        writing.revoke_token("cổng tin")
        writing.add_token("cổng tin", "hai")
    assert [store.token_name(one) for one in ("một", "hai")] == [None, "cổng tin"]


def test_nobody_is_revoked_by_mistake(store: Store) -> None:
    with pytest.raises(StoreError, match="ai đó"), store.writing() as writing:
        writing.revoke_token("ai đó")


@pytest.mark.parametrize("token", ["", "\0", "\ud800", "a" * 10_000])
def test_what_is_no_token_opens_nothing(store: Store, token: str) -> None:
    assert store.token_name(token) is None
