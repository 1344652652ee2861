"""The accounts of those who may see and decide what is not for every reader: a file of the data directory.

It is a file and no table, so that an account can be given or taken away while the indexer is at work, and
so that the processes that serve pages read it without any right to write. Passwords are not in it: only what
scrypt makes of them, which cannot be turned back."""

import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path

import msgspec

from search.errors import StaffError

SHORTEST, LONGEST = 10, 200
"""Characters of a password; the longest keeps a hostile one from costing more than any other."""
NAMES = re.compile(r"\w[\w.@-]{0,59}")
OWNER, READERS = 0o600, 0o040
"""The web may be another user than the indexer: where its group may read the directory, it reads this too."""
_COST = 2**15, 8, 3
"""n, r, p of scrypt: 32 MB and a quarter of a second, as OWASP's cheat sheet on storing passwords has it."""
_MEMORY = 2**26


class Account(msgspec.Struct, frozen=True):
    """A member of the staff. `cost` is that of the day on which the password was set."""

    name: str
    salt: str
    hash: str
    made: str = ""
    cost: tuple[int, int, int] = _COST

    @property
    def stamp(self) -> str:
        """Another one for every password: what was signed for an earlier one holds no longer."""
        return hashlib.sha256(f"{self.salt} {self.hash}".encode()).hexdigest()[:24]


class Accounts(msgspec.Struct, frozen=True):
    """All accounts, and the secret with which the web signs their sessions."""

    secret: str = ""
    accounts: tuple[Account, ...] = ()

    def named(self, name: str) -> Account | None:
        """The account of this name; capitals count for nothing."""
        return next((one for one in self.accounts if one.name == _plain(name)), None)

    def having(self, name: str, password: str, made: str) -> "Accounts":
        """With this account, or with this password of it; raises StaffError for what cannot be either."""
        name = _plain(name)
        if not NAMES.fullmatch(name):
            raise StaffError(f"{name!r} is no name of an account: letters, figures and . @ - without spaces.")
        if not SHORTEST <= len(password) <= LONGEST:
            raise StaffError(f"A password has {SHORTEST} to {LONGEST} characters.")
        salt = secrets.token_hex(16)
        one = Account(name, salt, _hashed(password, salt, _COST), made)
        others = tuple(other for other in self.accounts if other.name != name)
        return Accounts(self.secret or secrets.token_hex(32), (*others, one))

    def without(self, name: str) -> "Accounts":
        """Without an account; raises StaffError where there is none of this name."""
        if self.named(name) is None:
            raise StaffError(f"There is no account {name!r}: staff list shows those that there are.")
        return Accounts(self.secret, tuple(one for one in self.accounts if one.name != _plain(name)))


_STRANGER = Account("", "0" * 32, "0" * 64)
"""Who stands in for a name that nobody has, so that it takes as long as another."""


def matches(account: Account | None, password: str) -> bool:
    """Whether this is the password of the account; it takes as long where there is no account."""
    one = account or _STRANGER
    found = _hashed(password[:LONGEST], one.salt, one.cost)
    return hmac.compare_digest(found, one.hash) and account is not None and len(password) <= LONGEST


def read(path: Path) -> Accounts:
    """The accounts in a file, none where there is no file; raises StaffError for what cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Accounts)
    except FileNotFoundError:
        return Accounts()
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise StaffError(
            f"{path}: not the accounts of the staff any more ({error}); put a copy of it back, or delete it "
            "and add them again."
        ) from error
    except OSError as error:
        raise StaffError(f"{path}: cannot be read ({error.strerror}); check its rights.") from error


def write(path: Path, accounts: Accounts) -> None:
    """The accounts into their file, whole or not at all; read by its owner and who reads the directory."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER)
    with os.fdopen(descriptor, "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(accounts), indent=1) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    beside.chmod(OWNER | path.parent.stat().st_mode & READERS)
    beside.replace(path)


def _hashed(password: str, salt: str, cost: tuple[int, int, int]) -> str:
    n, r, p = cost
    typed = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(typed, salt=bytes.fromhex(salt), n=n, r=r, p=p, maxmem=_MEMORY).hex()


def _plain(name: str) -> str:
    return name.strip().casefold()
