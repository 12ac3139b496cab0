"""Bugs as people make them, put into handlers of the sandbox one at a time: the contract run must notice each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from zrecruit_ext.sandbox.handlers import HANDLERS
from zrecruit_ext.sandbox.parameters import ParameterReader
from zrecruit_ext.sandbox.reply import Reply
from zrecruit_ext.sandbox.spec import Spec
from zrecruit_ext.sandbox.validate import SchemaSet

Json = dict[str, Any]
Around = Callable[[Callable[[Any], Any], Any], Any]


@dataclass(frozen=True)
class Bug:
    """What is wrong, the operations whose cases are run, and the handlers that are wrapped to make it so."""

    name: str
    operations: tuple[str, ...]
    around: Around | None = None
    handlers: tuple[str, ...] = ()
    patch: Callable[[Any], Callable[[], None]] | None = None
    """For what is not in a handler: changes the running sandbox's spec or classes and returns how to undo it."""

    @contextmanager
    def present(self, spec: Spec) -> Iterator[None]:
        """The bug is there as long as this lasts."""
        around, wrapped = self.around, self.handlers or self.operations[:1]
        before = {name: HANDLERS[name] for name in wrapped}
        undo = self.patch(spec) if self.patch else None
        if around is not None:
            HANDLERS.update({name: lambda context, h=before[name]: around(h, context) for name in wrapped})
        try:
            yield
        finally:
            HANDLERS.update(before)
            if undo:
                undo()


def edited(change: Callable[[Json], None]) -> Around:
    """The answer's JSON changed on its way out."""

    def around(handler: Callable[[Any], Any], context: Any) -> Reply:
        reply: Reply = handler(context)
        if reply.body.startswith(b"{"):
            body = json.loads(reply.body)
            change(body)
            reply.body = json.dumps(body).encode()
        return reply

    return around


def with_query(**change: Callable[[Any], Any]) -> Around:
    """The handler sees other parameters than were sent; None takes one away."""

    def around(handler: Callable[[Any], Any], context: Any) -> Reply:
        for name, make in change.items():
            value = make(context.query.get(name))
            context.query.pop(name, None)
            if value is not None:
                context.query[name] = value
        reply: Reply = handler(context)
        return reply

    return around


def with_rows(change: Callable[[Json], None]) -> Around:
    """The handler sees other rows than were sent."""

    def around(handler: Callable[[Any], Any], context: Any) -> Reply:
        for row in context.body["data"] if isinstance(context.body, dict) else ():
            if isinstance(row, dict):
                change(row)
        reply: Reply = handler(context)
        return reply

    return around


def with_status(status: int, when: Callable[[Reply], bool] = lambda reply: True) -> Around:
    def around(handler: Callable[[Any], Any], context: Any) -> Reply:
        reply: Reply = handler(context)
        reply.status = status if when(reply) else reply.status
        return reply

    return around


def rows_of(body: Json) -> list[Json]:
    rows = body.get("data")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def each_row(change: Callable[[Json], None]) -> Around:
    def change_all(body: Json) -> None:
        for row in rows_of(body):
            change(row)

    return edited(change_all)


def skipping(handler: Callable[[Any], Any], context: Any) -> Reply:
    """Says that the rows were deleted, and leaves them."""
    keys = [context.key] if "id" in " ".join(context.path) else str(context.query.get("ids", "")).split(",")
    rows = [
        {"code": "SUCCESS", "details": {"id": key}, "message": "record deleted", "status": "success"} for key in keys
    ]
    return Reply(200, json.dumps({"data": rows}).encode())


def unwritten(handler: Callable[[Any], Any], context: Any) -> Reply:
    """Answers as after a write and rolls it back."""
    module, key = context.module, context.key
    kept = context.world.records.body(module, key)
    reply: Reply = handler(context)
    if kept is not None:
        context.world.records.write(module, int(key), kept)
    return reply


def replacing(handler: Callable[[Any], Any], context: Any) -> Reply:
    """An update that forgets what the row does not name."""
    module, key = context.module, context.key
    kept = context.world.records.body(module, key)
    reply: Reply = handler(context)
    if kept is not None and reply.status == 200:
        sent = context.rows[0].keys()
        now = context.world.records.body(module, key)
        lost = {name: None for name in ("First_Name", "Email", "Skill_Set", "Current_Employer") if name not in sent}
        context.world.records.write(module, int(key), now | lost)
    return reply


def gap(body: Json) -> None:
    """The first row of later pages is lost."""
    info = body.get("info") or {}
    if info.get("page", 1) > 1 and body.get("data"):
        body["data"] = body["data"][1:]
        info["count"] = len(body["data"])


def crash(handler: Callable[[Any], Any], context: Any) -> Reply:
    return handler(context) if context.query.get("sort_by") is None else Reply(200, str({}["sort"]).encode())


def neighbour(row: Json) -> None:
    row["id"] = str(int(row["id"]) + 1)


def local_time(row: Json) -> None:
    if row.get("Modified_Time"):
        row["Modified_Time"] = row["Modified_Time"][:19].replace("T", " ")


def as_html(handler: Callable[[Any], Any], context: Any) -> Reply:
    reply: Reply = handler(context)
    if reply.body:
        reply.media_type = "text/html"
    return reply


def open_envelope(spec: Spec) -> Callable[[], None]:
    """Bodies are no longer held against their schema."""
    checked = SchemaSet.check_envelope
    SchemaSet.check_envelope = lambda *_: None  # type: ignore[method-assign]
    return lambda: setattr(SchemaSet, "check_envelope", checked)


def without_limit(spec: Spec) -> Callable[[], None]:
    """Pages of any size are given."""
    typed = ParameterReader._typed

    def loose(reader: Any, operation: Any, parameter: Any, raw: str) -> Any:
        return int(raw) if parameter.name == "per_page" and raw.isdigit() else typed(reader, operation, parameter, raw)

    ParameterReader._typed = loose  # type: ignore[method-assign]
    return lambda: setattr(ParameterReader, "_typed", typed)


def anonymous(spec: Spec) -> Callable[[], None]:
    """One operation forgets to ask for a token."""
    operation = spec.operations["list_users"]
    object.__setattr__(operation, "secured", False)
    return lambda: object.__setattr__(operation, "secured", True)


def loosely(handler: Callable[[Any], Any], context: Any) -> Reply:
    """`equals` is taken for `contains`."""
    for name in ("criteria",):
        if name in context.query:
            context.query[name] = str(context.query[name]).replace(":equals:", ":contains:")
    reply: Reply = handler(context)
    return reply


LISTS = ("list_candidates", "get_candidate", "update_candidate", "delete_candidate")
WRITES = ("create_candidates", "get_candidate", "update_candidate", "delete_candidate")
BUGS = (
    Bug("a page holds one row too many", LISTS, with_query(per_page=lambda size: (size or 200) + 1)),
    Bug("later pages lose their first row", LISTS, edited(gap)),
    Bug("more_records is never true", LISTS, edited(lambda b: b.get("info", {}).update(more_records=False))),
    Bug("count is that of all pages", LISTS, edited(lambda b: b.get("info", {}).update(count=9999))),
    Bug("a new record loses its telephone number", WRITES, with_rows(lambda row: row.pop("Phone", None))),
    Bug(
        "a new record's name is cut at ten letters",
        WRITES,
        with_rows(lambda r: r.update({k: v[:10] for k, v in r.items() if k == "Last_Name" and isinstance(v, str)})),
    ),
    Bug("rows that failed are told under 201", WRITES, with_status(201)),
    Bug("an insertion answers 200", WRITES, with_status(200, lambda reply: reply.status == 201)),
    Bug("ids are numbers", ("get_candidate",), each_row(lambda row: row.update(id=int(row["id"])))),
    Bug("another record than the one asked for", ("get_candidate",), each_row(neighbour)),
    Bug("deleted records stay", WRITES, skipping, ("delete_candidate",)),
    Bug("an update is not stored", LISTS, unwritten, ("update_candidate",)),
    Bug("an update forgets the other fields", WRITES, replacing, ("update_candidate",)),
    Bug(
        "criteria are ignored",
        ("search_candidates",),
        with_query(criteria=lambda raw: raw and "(Last_Name:contains:a)"),
    ),
    Bug("equals is contains", ("search_candidates",), loosely),
    Bug("fields is ignored", LISTS, with_query(fields=lambda names: None)),
    Bug("sorting breaks the service", LISTS, crash),
    Bug("a conflict that nobody documented", ("create_notes",), with_status(409, lambda r: r.status == 202)),
    Bug("times lose their zone", ("get_candidate",), each_row(local_time)),
    Bug("JSON is called HTML", ("list_users",), as_html),
    Bug("bodies are not checked", ("create_candidates",), patch=open_envelope),
    Bug("pages have no largest size", ("list_users", "list_candidates"), patch=without_limit),
    Bug("a list is open to anybody", ("list_users",), patch=anonymous),
    Bug("tags are not taken off", ("remove_tags", "add_tags"), lambda handler, context: HANDLERS["add_tags"](context)),
)
