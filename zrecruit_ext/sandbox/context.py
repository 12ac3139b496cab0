"""What a handler gets: the request, already matched and checked, and the world it acts on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.shapes import is_array, is_object
from zrecruit_ext.sandbox.upload import Upload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.spec import Operation
    from zrecruit_ext.sandbox.users import User
    from zrecruit_ext.sandbox.world import World

__all__ = ["Context"]


@dataclass(slots=True)
class Context:
    """One request. `query` holds the declared parameters, typed; `raw_query` everything that was sent."""

    world: World
    operation: Operation
    path: dict[str, str]
    query: dict[str, Any]
    raw_query: Mapping[str, str]
    origin: str
    user: User
    body: Any = None
    uploads: dict[str, Upload] = field(default_factory=dict[str, Upload])
    scopes: frozenset[str] = frozenset()
    """What the token of the call allows."""
    variant: str | None = None
    """Which of several documented forms of the answer a fault asks for."""

    @property
    def module_name(self) -> str:
        """The module as the path names it."""
        return self.path.get("module_api_name") or self.operation.module or ""

    @property
    def module(self) -> Module:
        """The module of the path; raises the vendor's INVALID_MODULE."""
        return self.world.catalog.open_module(self.module_name)

    @property
    def key(self) -> str:
        """The id of the record the path names."""
        return next(value for name, value in self.path.items() if name.endswith("_id") and name != "attachment_id")

    def halve(self) -> None:
        """Forget the second half of the rows of a write; of one row nothing."""
        if is_object(self.body) and is_array(self.body.get("data")):
            self.body = {**self.body, "data": self.body["data"][: (len(self.body["data"]) + 1) // 2]}

    @property
    def rows(self) -> list[Any]:
        """The rows of a write."""
        return list(self.body["data"])
