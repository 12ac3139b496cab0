"""Who takes part in every write of a record, whichever call makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["Body", "Observer"]

Body = dict[str, Any]


class Observer:
    """Takes no part; observers override what they need. `old` is None for a new record, `new` for one that goes."""

    def before(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:
        """May complete `new`, or refuse the write with a `RowFault`."""

    def after(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:
        """Carry on what has been written."""
