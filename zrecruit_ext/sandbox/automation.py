"""Automations that a write sets off: none are carried out, but the journal shows which would have run on what."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.observing import Body, Observer
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Generator

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.users import User

__all__ = ["Automations"]

KINDS = ("workflow", "approval", "blueprint")
DELETE, WORKFLOWS = "DELETE", KINDS[:1]
# The journal's entry of the request that is being handled, and what it lets run.
_request: ContextVar[tuple[dict[str, Any], list[str]] | None] = ContextVar("request", default=None)


class Automations(Observer):
    """Notes every record that is written in the journal's entry of its request."""

    @contextmanager
    def of(self, context: Context, entry: dict[str, Any]) -> Generator[None]:
        """Inside, writes belong to this request."""
        token = _request.set((entry, set_off(context)))
        try:
            yield
        finally:
            _request.reset(token)

    def after(self, module: Module, old: Body | None, new: Body | None, actor: User) -> None:  # noqa: ARG002
        """One entry per record: what happened to it and what ran."""
        request = _request.get()
        if request is None:
            return
        entry, kinds = request
        event = "create" if old is None else "delete" if new is None else "edit"
        record = {"module": module.api_name, "id": (new or old or {})["id"], "event": event, "ran": kinds}
        entry.setdefault("automations", []).append(record)


def set_off(context: Context) -> list[str]:
    """What the call lets run: everything when it does not say, nothing for `[]`; of a deletion only workflows."""
    if context.operation.method == DELETE:
        return list(WORKFLOWS) if context.query.get("wf_trigger", True) else []
    wanted = context.body.get("trigger") if is_object(context.body) else None
    return [kind for kind in KINDS if kind in wanted] if is_array(wanted) else list(KINDS)
