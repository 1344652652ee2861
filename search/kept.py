"""What was worked out for one state of the archive, kept until there is another: page 2, or a facet that was
chosen, asks again for most of what page 1 asked for."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """At most `room` things by what they were made of; the one longest not asked for makes room.

    Safe to use from many threads: two that ask for one thing at once may both make it."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._state: Hashable = None
        self._things: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = Lock()

    def of(self, state: Hashable, key: Hashable, made: Callable[[], T]) -> T:
        """What was made of `key` in this state, made now where it was not; what belongs to another state is
        forgotten."""
        with self._lock:
            if state != self._state:
                self._things.clear()
                self._state = state
            if key in self._things:
                self._things.move_to_end(key)
                return self._things[key]
        thing = made()
        with self._lock:
            if state == self._state:
                self._things[key] = thing
                if len(self._things) > self._room:
                    self._things.popitem(last=False)
        return thing
