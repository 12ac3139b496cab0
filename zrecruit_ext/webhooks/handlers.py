"""Which functions an event is for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext.errors import InputError
from zrecruit_ext.webhooks.dialects import OPERATIONS, module_name

if TYPE_CHECKING:
    from zrecruit_ext.webhooks.event import Event

__all__ = ["HANDLERS", "Handler", "Handlers", "on"]

Handler = Callable[["Event"], Awaitable[Any] | Any]
H = TypeVar("H", bound=Handler)
ANY = "*"


class Handlers:
    """Handlers by name, each for some events: `Candidates.create`, `Candidates.*`, `*.delete`, `*`.

    handlers = Handlers()

    @handlers.on("Candidates.create", "Candidates.edit")
    def sync(event): ...
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[frozenset[str], Handler]] = {}

    def on(self, *events: str, name: str = "") -> Callable[[H], H]:
        """Register a function, sync or async. Its name is how the inbox knows that it has done its part.

        Raises InputError for a second handler of that name, and without an event.
        """
        wanted = frozenset(map(_usual, events))
        if not wanted:
            raise InputError("a handler needs an event", advice='Name one, such as "Candidates.create", or "*".')

        def register(function: H) -> H:
            key = name or f"{function.__module__}.{function.__qualname__}"
            if key in self._known:
                raise InputError(f"there is a handler {key} already", advice="Give name= to tell them apart.")
            self._known[key] = wanted, function
            return function

        return register

    def of(self, event: Event) -> dict[str, Handler]:
        """The handlers of an event, by name."""
        names = {ANY, event.name, f"{event.module}.{ANY}", f"{ANY}.{event.operation}"}
        return {key: function for key, (wanted, function) in self._known.items() if wanted & names}


def _usual(name: str) -> str:
    """Modules and operations in the words of `Event`; `all` is any of them."""
    if name in (ANY, "all"):
        return ANY
    module, dot, word = name.partition(".")
    if not (module and dot and word):
        raise InputError(f"{name!r} is no event", advice="Write it as Candidates.create, Candidates.* or *.")
    word = {"update": "edit", "all": ANY}.get(word, OPERATIONS.get(word, word))
    return f"{module_name(module)}.{word}"


HANDLERS = Handlers()
"""Those that the decorator `on` of this package registers."""
on = HANDLERS.on
