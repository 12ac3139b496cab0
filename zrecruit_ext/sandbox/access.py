"""Who may call: the token, its scopes, the user's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.entries import FUNCTIONS, Entries
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.scopes import covers
from zrecruit_ext.sandbox.users import User, check_rights

if TYPE_CHECKING:
    from starlette.requests import Request

    from zrecruit_ext.sandbox.routing import Match
    from zrecruit_ext.sandbox.world import World

__all__ = ["authenticate", "caller"]

SCHEME = "zoho-oauthtoken"
CUSTOM = "custom"
# The documents contradict one another on whether a search needs one of these, and on which.
CONTRADICTED = frozenset({"ZohoSearch.securesearch.READ", "ZohoRecruit.search.READ"})


def caller(world: World, match: Match, request: Request) -> User:
    """The acting user, by a token or, for a function, by its key; raises `Refused` as `authenticate` does."""
    name = match.parameters.get("function_api_name")
    if name is None or request.query_params.get("auth_type") != "apikey":
        return authenticate(world, match, request.headers.get("authorization"))
    function, sent = Entries(world.store).named(FUNCTIONS, name), request.query_params.get("zapikey")
    if function is not None and (sent is None or sent != function.get("zapikey")):
        raise Refused(401, "INVALID_TOKEN", "invalid api key")
    return world.users.administrator


def authenticate(world: World, match: Match, authorization: str | None) -> User:
    """The acting user; raises `Refused` 401 for the token and its scopes, 403 for the profile."""
    if not authorization:
        raise Refused(401, "AUTHENTICATION_FAILURE", "Authentication failed")
    scheme, _, value = authorization.partition(" ")
    token = world.tokens.find(value.strip()) if scheme.lower() == SCHEME else None
    user = world.users.get(token.user_id) if token is not None else None
    if token is None or user is None:
        raise Refused(401, "INVALID_TOKEN", "invalid oauth token")
    check_scopes(world, match, token.scopes)
    named = match.parameters.get("module_api_name") or match.operation.module
    check_rights(user, match.operation.method, named or "")
    return user


def check_scopes(world: World, match: Match, granted: frozenset[str]) -> None:
    name = match.parameters.get("module_api_name")
    module = None if name is None else world.catalog.find(name)
    entity = CUSTOM if module is None else module.scope
    left_out = frozenset[str]() if world.settings.strict else CONTRADICTED
    alternatives = [
        [scope.replace("{module}", entity) for scope in each if scope not in left_out]
        for each in match.operation.scopes
    ]
    if not any(all(covers(granted, scope) for scope in each) for each in alternatives):
        raise Refused(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL")
