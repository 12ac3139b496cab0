"""One request from route to answer: route, faults, token, limits, validation, handler."""

from __future__ import annotations

import asyncio
import inspect
import logging
from typing import TYPE_CHECKING, Any

from starlette.requests import Request

from zrecruit_ext.sandbox.access import caller, scopes_of
from zrecruit_ext.sandbox.bodies import read_body, stated
from zrecruit_ext.sandbox.context import Context
from zrecruit_ext.sandbox.evidence import (
    EVIDENCE_HEADER,
    OFFICIAL,
    REFERENCE,
    check_strict,
    proven,
    reference_fields,
    reference_reads,
)
from zrecruit_ext.sandbox.faults import Effect
from zrecruit_ext.sandbox.handlers import HANDLERS, check_complete
from zrecruit_ext.sandbox.limits import cost_of
from zrecruit_ext.sandbox.parameters import ParameterReader
from zrecruit_ext.sandbox.reply import Refused, Reply, envelope, json_reply
from zrecruit_ext.sandbox.routing import Match, Router
from zrecruit_ext.sandbox.shapes import is_object
from zrecruit_ext.sandbox.wire import drop, fault_reply, send_broken, send_reply

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from zrecruit_ext.sandbox.world import World

__all__ = ["Service"]

ACCOUNTS = "/oauth/"
ACCOUNTS_ERRORS = {
    "INVALID_URL_PATTERN": "invalid_url",
    "INTERNAL_ERROR": "general_error",
    "INVALID_TOKEN": "invalid_token",
    "AUTHENTICATION_FAILURE": "invalid_token",
    "OAUTH_SCOPE_MISMATCH": "invalid_scope",
}

log = logging.getLogger("zrecruit.sandbox")


class Service:
    """The vendor's API as an ASGI application."""

    def __init__(self, world: World) -> None:
        check_complete(world.spec)
        self._world = world
        every = world.spec.operations.values()
        self._router = Router(proven(every), every) if world.settings.strict else Router(every)
        self._parameters = ParameterReader()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; in flight from here to the last byte."""
        journal, path = self._world.journal, str(scope["path"])
        counted = not path.startswith(ACCOUNTS)
        if counted:
            journal.enter()
        try:
            await self._answer(Request(scope, receive), path, send)
        finally:
            if counted:
                journal.leave()

    async def _answer(self, request: Request, path: str, send: Send) -> None:
        method = request.method
        match, refused = self._find(method, path)
        operation = None if match is None else match.operation.id
        entry = self._world.journal.open(method, path, operation)
        effect = self._world.faults.strike(method, path, operation) or Effect()
        if effect.delay and await self._stops_within(effect.delay):
            await drop(request)
            return
        if effect.before:
            reply = fault_reply(effect)
        elif match is None:
            reply = refusal(path, refused or Refused(500, "INTERNAL_ERROR", "Internal Server Error"))
        else:
            reply = await self._run(match, request, entry, effect)
        if effect.answers:
            reply = fault_reply(effect)
        reply.headers |= effect.headers
        # a broken connection keeps the status of what was done: it tells a lost answer from a lost request
        entry["status"] = None if effect.before and effect.silent else reply.status
        await (send_broken(request, send, reply, effect) if effect.breaks else send_reply(send, reply))

    async def _stops_within(self, seconds: float) -> bool:
        """Wait so long; True at once when the sandbox stops in the meantime."""
        try:
            return await asyncio.wait_for(self._world.stopping.wait(), seconds)
        except TimeoutError:
            return False

    def _find(self, method: str, path: str) -> tuple[Match | None, Refused | None]:
        try:
            return self._router.find(method, path), None
        except Refused as refused:
            return None, refused

    async def _run(self, match: Match, request: Request, entry: dict[str, Any], effect: Effect) -> Reply:
        evidence = match.operation.evidence
        try:
            context = await self._prepare(match, request)
            context.variant = effect.variant
            if effect.when == "during":
                context.halve()
            if is_object(context.body) and "trigger" in context.body:
                entry["trigger"] = context.body["trigger"]
            evidence = self._evidence(context)
            with self._world.automations.of(context, entry):
                found = HANDLERS[match.operation.id](context)
                reply = await found if inspect.isawaitable(found) else found
            self._world.watch.tell()
        except Refused as refused:
            self._world.watch.forget()
            reply = refusal(match.operation.path, refused)
        except Exception:
            self._world.watch.forget()
            log.exception("%s failed; this is a defect of the sandbox", match.operation.id)
            reply = refusal(match.operation.path, Refused(500, "INTERNAL_ERROR", "Internal Server Error"))
        if evidence != OFFICIAL:
            reply.headers[EVIDENCE_HEADER] = evidence
        return reply

    def _evidence(self, context: Context) -> str:
        """The weakest evidence the call leans on; a reference alone is warned of, once.

        Raises `Refused` for a read a strict sandbox does not answer.
        """
        operation = context.operation
        read = reference_reads(context)
        if read and self._world.settings.strict:
            raise Refused(400, "INVALID_DATA", "the field is not known", {"api_name": min(read)})
        doubtful = read | reference_fields(self._world.catalog.find(context.module_name), context.body)
        if operation.evidence == REFERENCE:
            doubtful.add(f"{operation.method} {operation.path}")
        for what in sorted(doubtful - self._world.journal.warned):
            log.warning("%s is known from a third-party reference only", what)
        self._world.journal.warned |= doubtful
        return REFERENCE if doubtful else operation.evidence

    async def _prepare(self, match: Match, request: Request) -> Context:
        """Everything that can refuse the request as a whole, in the vendor's order."""
        world, operation = self._world, match.operation
        user = world.users.administrator
        if operation.secured:
            world.limits.admit()
            user = caller(world, match, request)
        if world.settings.strict:
            check_strict(operation, request.query_params)
        body, uploads = await read_body(world.schemas, operation, request)
        asked = stated(operation, request.query_params, uploads)
        query = self._parameters.read(operation, asked, request.headers)
        world.limits.charge(cost_of(operation, query, body))
        origin = f"{request.url.scheme}://{request.url.netloc}"
        scopes = scopes_of(world, request.headers.get("authorization"))
        parameters = match.parameters
        return Context(world, operation, parameters, query, request.query_params, origin, user, body, uploads, scopes)


def refusal(path: str, refused: Refused) -> Reply:
    """The error in the shape of its host: an envelope, or the accounts server's `error`."""
    if path.startswith(ACCOUNTS):
        reply = json_reply({"error": ACCOUNTS_ERRORS.get(refused.code, "invalid_request")}, refused.status)
    else:
        reply = envelope(refused)
    if refused.status == 405:
        reply.headers["Allow"] = ", ".join(refused.details["allow"])
    return reply
