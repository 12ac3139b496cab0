"""Who may call: the token, its scopes, the user's profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.entries import FUNCTIONS, Entries
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.scopes import covers
from zrecruit_ext.sandbox.users import User, check_rights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.oauth import AccessToken
    from zrecruit_ext.sandbox.routing import Match
    from zrecruit_ext.sandbox.world import World

__all__ = ["authenticate", "caller", "check_module_scope", "scopes_of"]

SCHEME = "zoho-oauthtoken"
CUSTOM = "custom"
MODULE = "{module}"
# The upload page of the vendor says 404 where every other page says 401.
MISMATCH = {"upload_bulk_file": 404}
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
    token = token_of(world, authorization)
    user = world.users.get(token.user_id) if token is not None else None
    if token is None or user is None:
        raise Refused(401, "INVALID_TOKEN", "invalid oauth token")
    check_scopes(world, match, token.scopes)
    named = match.parameters.get("module_api_name") or match.operation.module
    check_rights(user, match.operation.method, named or "")
    return user


def token_of(world: World, authorization: str | None) -> AccessToken | None:
    scheme, _, value = (authorization or "").partition(" ")
    return world.tokens.find(value.strip()) if scheme.lower() == SCHEME else None


def scopes_of(world: World, authorization: str | None) -> frozenset[str]:
    """What a token allows; nothing for one that is not valid."""
    token = token_of(world, authorization)
    return frozenset() if token is None else token.scopes


def check_scopes(world: World, match: Match, granted: frozenset[str]) -> None:
    """Scopes of a module wait for `check_module_scope` where the body names it and not the path."""
    name = match.parameters.get("module_api_name")
    module = None if name is None else world.catalog.find(name)
    entity = CUSTOM if module is None else module.scope
    left_out = frozenset[str]() if world.settings.strict else CONTRADICTED
    later = MODULE if name is None else None
    alternatives = [
        [scope.replace(MODULE, entity) for scope in each if scope not in left_out and not (later and later in scope)]
        for each in match.operation.scopes
    ]
    check_any(granted, alternatives, MISMATCH.get(match.operation.id, 401))


def check_module_scope(context: Context, module: Module) -> None:
    """Raises `Refused` 401 when the token does not cover the module that a body names."""
    wanted = [[scope.replace(MODULE, module.scope) for scope in each] for each in context.operation.scopes]
    check_any(context.scopes, wanted, 401)


def check_any(granted: frozenset[str], alternatives: Iterable[Iterable[str]], status: int) -> None:
    if not any(all(covers(granted, scope) for scope in each) for each in alternatives):
        raise Refused(status, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL")
