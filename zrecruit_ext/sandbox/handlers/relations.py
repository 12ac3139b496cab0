"""Associations in both dialects, and related lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.activities import ACTIVITY_LISTS
from zrecruit_ext.sandbox.engine.associations import CANDIDATES, JOB_OPENINGS
from zrecruit_ext.sandbox.engine.functions import fold
from zrecruit_ext.sandbox.engine.lists import Query, page_reply
from zrecruit_ext.sandbox.engine.store import folded, row_id
from zrecruit_ext.sandbox.handlers.records import each_row, list_query
from zrecruit_ext.sandbox.reply import Refused, Reply, RowFault, rows_reply
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS", "existing", "related_reply"]


def associate_candidates(context: Context) -> Reply:
    """The vendor's call: one result per job opening of every row."""
    pairs = [(row, job) for row in context.rows for job in jobs_of(context, row)]

    def link(pair: tuple[Any, Any]) -> dict[str, Any]:
        row, job = pair
        if isinstance(job, RowFault):
            raise job
        return context.world.pairing.associate(job, row["ids"], row.get("comments"), context.user)

    return rows_reply(each_row(context, pairs, link))


def jobs_of(context: Context, row: Any) -> list[Any]:
    """The job openings a row names, each once; its fault in their place when the row is wrong."""
    try:
        context.world.schemas.check_row("AssociateRow", row)
    except RowFault as fault:
        return [fault]
    return sorted(set(row["jobids"]), key=int)  # as in the vendor's sample


def associate_candidate_to_job_opening(context: Context) -> Reply:
    """Seed 000's call, on the same state: one candidate, one job opening per row."""

    def link(row: Any) -> dict[str, Any]:
        context.world.schemas.check_row("SeedAssociateRow", row)
        job = row["Job_Opening"]
        key = job.get("id") if is_object(job) else job
        return context.world.pairing.associate(key, [context.key], None, context.user)

    return rows_reply(each_row(context, context.rows, link))


def list_associated_records(context: Context) -> Reply:
    """The rows show the stage of each pair as Candidate_Status, whatever the candidate's own status is."""
    module, key, world, asked = context.module, existing(context), context.world, context.query
    query = world.links.associated(module, key)
    if "posting_title" in asked and module.api_name == CANDIDATES:
        query.restrict(f"{folded('Posting_Title')} = ?", fold(asked["posting_title"]))
    if "candidate_statuses" in asked and module.api_name == JOB_OPENINGS:
        wanted = [status.strip() for status in asked["candidate_statuses"].split(",")]
        world.associations.in_stage(query, key, wanted)

    def with_stages(rows: list[bytes]) -> list[bytes]:
        bodies = [orjson.loads(row) for row in rows]
        stages = world.associations.stages(module, key, [body["id"] for body in bodies])
        return [orjson.dumps(body | {"Candidate_Status": stages[body["id"]]}) for body in bodies]

    return related_reply(context, query, with_stages)


def list_related_records(context: Context) -> Reply:
    module, key, name, world = context.module, existing(context), context.path["related_list_api_name"], context.world
    if name in ACTIVITY_LISTS:
        chosen = list_query(context, chosen_ids(context, Query(module)))
        page = world.activities.page(key, ACTIVITY_LISTS[name], chosen)
        return page_reply(page, context.query.get("fields"))
    return related_reply(context, world.links.related(module, key, name))


def existing(context: Context) -> str:
    """The id of the path; a parent that is not there is an error of the whole call."""
    if context.world.records.raw(context.module, context.key) is None:
        raise Refused(400, "INVALID_DATA", "the id given seems to be invalid", {"id": context.key})
    return context.key


def chosen_ids(context: Context, query: Query) -> Query:
    """The query narrowed to the call's `ids`."""
    if "ids" in context.query:
        keys = [row_id(key.strip()) for key in context.query["ids"].strip("[]").split(",")]
        query.restrict(f"id IN ({', '.join('?' * len(keys))})", *keys)
    return query


def related_reply(context: Context, query: Query, shown: Callable[[list[bytes]], list[bytes]] | None = None) -> Reply:
    """A page of a related list, of the rows with the call's `ids` only; states of the rows do not count here."""
    list_query(context, chosen_ids(context, query)).states = tuple(range(8))
    page = query.run(context.world.store)
    if shown is not None:
        page.rows = shown(page.rows)
    return page_reply(page, context.query.get("fields"))


HANDLERS = {
    "associate_candidates": associate_candidates,
    "associate_candidate_to_job_opening": associate_candidate_to_job_opening,
    "list_associated_records": list_associated_records,
    "list_related_records": list_related_records,
}
