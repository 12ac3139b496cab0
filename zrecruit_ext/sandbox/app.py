"""The sandbox as one ASGI application: control paths beside the vendor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Mount

from zrecruit_ext.sandbox.control import control_routes
from zrecruit_ext.sandbox.service import Service

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.world import World

__all__ = ["build_app"]


def build_app(world: World) -> Starlette:
    """Raises `LookupError` when an operation of the spec has no handler."""
    return Starlette(routes=[*control_routes(world), Mount("/", app=Service(world))])
