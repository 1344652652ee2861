"""Waits that grow, for a name and for an address, in a memory that does not."""

from web.staff.failures import FORGOTTEN, MOST, OF_A_NAME, OF_AN_ADDRESS, Failures


class Clock:
    now = 1_000.0

    def __call__(self) -> float:
        return self.now


def waits(
    failures: Failures, clock: Clock, times: int, name: str = "a", address: str = "192.0.2.1"
) -> list[int]:
    """What one who keeps failing must wait each time, and does."""
    found = []
    for _ in range(times):
        found.append(failures.wait(name, address))
        clock.now += found[-1]
        failures.failed(name, address)
    return found


def test_waits_double_up_to_the_longest_of_each() -> None:
    clock = Clock()
    assert waits(Failures(clock), clock, 16) == [
        0,
        0,
        0,
        1,
        2,
        4,
        8,
        16,
        32,
        64,
        128,
        256,
        512,
        900,
        900,
        900,
    ]
    assert (OF_A_NAME, OF_AN_ADDRESS) == (60, 900)


def test_a_name_waits_whatever_the_address_but_not_long() -> None:
    clock = Clock()
    failures = Failures(clock)
    for number in range(40):
        failures.failed("a", f"192.0.2.{number}")
    assert failures.wait("A ", "198.51.100.1") == OF_A_NAME
    assert failures.wait("b", "198.51.100.1") == 0


def test_an_address_waits_whatever_the_name_and_a_network_is_one() -> None:
    clock = Clock()
    failures = Failures(clock)
    for number in range(8):
        failures.failed(f"name {number}", f"2001:db8:1:2::{number + 1:x}")
    assert failures.wait("another", "2001:db8:1:2:ffff::9") == 32
    assert failures.wait("another", "2001:db8:1:3::1") == 0


def test_success_and_time_let_failures_be_forgotten() -> None:
    clock = Clock()
    failures = Failures(clock)
    waits(failures, clock, 6)
    failures.succeeded("a", "192.0.2.1")
    assert failures.wait("a", "192.0.2.1") == 0
    waits(failures, clock, 20)
    clock.now += FORGOTTEN
    assert failures.wait("a", "192.0.2.1") == 0


def test_a_flood_of_names_takes_no_more_room() -> None:
    failures = Failures(Clock())
    for number in range(MOST):
        failures.failed("x" * 1000 + str(number), "192.0.2.1")
    assert len(failures._of) == MOST
    assert failures.wait("nobody yet", "192.0.2.1") == OF_AN_ADDRESS
