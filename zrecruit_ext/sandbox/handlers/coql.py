"""Queries in the style of SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.access import check_module_scope
from zrecruit_ext.sandbox.reply import Reply, empty, json_reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def query_records(context: Context) -> Reply:
    # here, as the parser would add a quarter of a second to the start of a sandbox
    from zrecruit_ext.sandbox.coql.reading import read_query
    from zrecruit_ext.sandbox.coql.run import run_query

    plan = read_query(context.world.catalog, context.body["select_query"])
    check_module_scope(context, plan.module)
    rows, more = run_query(context.world.store, plan)
    return json_reply({"data": rows, "info": {"count": len(rows), "more_records": more}}) if rows else empty()


HANDLERS = {"query_records": query_records}
