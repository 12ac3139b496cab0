"""What single modules demand of their rows beyond the fields, whichever call the rows come by."""

# ruff: noqa: ARG002 - a module looks at what it has rules for

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.users import User

__all__ = ["NO_RULES", "Rules"]

Body = dict[str, Any]


class Rules:
    """Rules of one module; this one has none. Only `admit` and `deleting` may refuse, by a `RowFault`."""

    def admit(self, before: Body | None, row: Body, actor: User) -> Body:
        """The row to take from what was sent; `before` is the record to change, None for a new one."""
        return row

    def settle(self, before: Body | None, body: Body, actor: User) -> Body:
        """The body to store; what it changes in other records is changed here."""
        return body

    def deleting(self, body: Body, actor: User) -> None:
        """Called before the record goes."""


NO_RULES = Rules()
