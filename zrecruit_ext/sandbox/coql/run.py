"""Carrying out a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.coql.reading import Plan
    from zrecruit_ext.sandbox.engine.store import Store

__all__ = ["run_query"]


def run_query(store: Store, plan: Plan) -> tuple[list[dict[str, Any]], bool]:
    """The rows, and whether there are more of them."""
    shown = ", ".join(each.sql for each in plan.shown)
    condition = f"module = '{plan.module.api_name}' AND state = 0 AND {plan.where}"
    groups = f" GROUP BY {', '.join(plan.groups)}" if plan.groups else ""
    order = f" ORDER BY {', '.join(plan.order)}" if plan.order else ""
    first = "NULL" if plan.grouped else "body"
    sql = f"SELECT {first}, {shown} FROM record WHERE {condition}{groups}{order} LIMIT ? OFFSET ?"  # noqa: S608
    found = store.all(sql, (*plan.values, plan.limit + 1, plan.offset))
    return [row_of(plan, row) for row in found[: plan.limit]], len(found) > plan.limit


def row_of(plan: Plan, row: tuple[Any, ...]) -> dict[str, Any]:
    """A record's fields as other calls show them, its id always among them; or the values of a group."""
    if plan.grouped:
        return {each.name: plain(value) for each, value in zip(plan.shown, row[1:], strict=True)}
    body = orjson.loads(row[0])
    values = zip(plan.shown, row[1:], strict=True)
    return {"id": body["id"]} | {
        each.name: plain(value) if each.column.joined else body.get(each.column.name) for each, value in values
    }


def plain(value: Any) -> Any:
    return value.decode() if isinstance(value, bytes) else value
