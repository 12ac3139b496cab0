"""The sandbox as one ASGI application: control paths beside the vendor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette

from zrecruit_ext.sandbox.control import control_routes
from zrecruit_ext.sandbox.device_page import device_route
from zrecruit_ext.sandbox.service import Service

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.world import World

__all__ = ["build_app"]


def build_app(world: World) -> Starlette:
    """Raises `LookupError` when an operation of the spec has no handler."""
    app = Starlette(routes=[*control_routes(world), device_route(world)])
    # not a mounted route: those do not match a path with a line break, and the vendor's 404 is JSON for every path
    app.router.default = Service(world)
    app.router.redirect_slashes = False
    return app
