"""Search: criteria, e-mail, phone or word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.criteria import parse_criteria
from zrecruit_ext.sandbox.engine.lists import Query, page_reply
from zrecruit_ext.sandbox.engine.search import by_criteria, by_email, by_phone, by_word
from zrecruit_ext.sandbox.evidence import EVIDENCE_HEADER, OFFICIAL, operator_evidence
from zrecruit_ext.sandbox.handlers.records import list_query
from zrecruit_ext.sandbox.reply import Refused, Reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]

SEARCH_DEPTH = 2_000


def search_records(context: Context) -> Reply:
    """One of criteria, email, phone and word counts, in that order."""
    query = list_query(context, Query(context.module))
    if query.page * query.size > SEARCH_DEPTH and query.page > 1:
        raise Refused(400, "LIMIT_EXCEEDED", "a search shows its first 2,000 records", {"limit": SEARCH_DEPTH})
    asked, store = context.query, context.world.store
    if "criteria" in asked:
        by_criteria(query, store, parse_criteria(asked["criteria"]))
    elif "email" in asked:
        by_email(query, store, asked["email"])
    elif "phone" in asked:
        by_phone(query, store, asked["phone"])
    elif "word" in asked:
        by_word(query, asked["word"])
    else:
        raise Refused(
            400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", {"param_name": "criteria"}
        )
    context.world.search.restrict(query)
    reply = page_reply(query.run(store), asked.get("fields"))
    evidence = operator_evidence(context)
    return reply if evidence == OFFICIAL else replace(reply, headers={EVIDENCE_HEADER: evidence})


HANDLERS = {"search_records": search_records, "search_candidates": search_records}
