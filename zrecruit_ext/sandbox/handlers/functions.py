"""Serverless functions: those a fixture defines, with an output made of the call's parameters."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.engine.entries import FUNCTIONS, Entries
from zrecruit_ext.sandbox.reply import Refused, Reply, json_reply
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]

STEERING = frozenset({"auth_type", "zapikey", "arguments"})


def execute_function(context: Context) -> Reply:
    function = Entries(context.world.store).named(FUNCTIONS, context.path["function_api_name"])
    if function is None:
        raise Refused(400, "INVALID_DATA", "the function name given seems to be invalid", {"api_name": "function"})
    values = parameters(context)
    details: dict[str, Any] = {"output_type": "void", "userMessage": [], "id": str(function["id"])}
    if "output" in function:
        details |= {"output_type": "string", "output": Template(str(function["output"])).safe_substitute(values)}
    if "user_message" in function:
        details["userMessage"] = [Template(str(function["user_message"])).safe_substitute(values)]
    return json_reply({"code": "success", "details": details, "message": "function executed successfully"})


def parameters(context: Context) -> dict[str, Any]:
    """What the function gets: the JSON of `arguments`, and every parameter that is not ours."""
    free = {name: value for name, value in context.raw_query.items() if name not in STEERING}
    try:
        given = orjson.loads(context.query.get("arguments", "{}"))
    except orjson.JSONDecodeError:
        given = None
    if not is_object(given):
        raise Refused(400, "INVALID_DATA", "arguments is no JSON object", {"param_name": "arguments"})
    return given | free


HANDLERS = {"execute_function": execute_function}
