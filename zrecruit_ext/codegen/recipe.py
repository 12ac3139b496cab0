"""What a client package is made of, and where that lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Recipe", "recipes"]

CLIENTS = {"zrecruit_client": "zoho_recruit"}
"""Package -> name of its document, of its generator configuration and of its README."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What one client package is made of; every path can lie anywhere."""

    package: str
    spec: Path
    config: Path
    templates: Path
    support: Path
    readme: Path


def recipes(root: Path) -> list[Recipe]:
    """The clients of a checkout."""
    openapi = root / "openapi"
    codegen = openapi / "codegen"
    return [
        Recipe(
            package=package,
            spec=openapi / "dist" / f"{name}.json",
            config=codegen / f"{name}.yaml",
            templates=codegen / "templates",
            support=codegen / "support.py",
            readme=codegen / f"{name}.md",
        )
        for package, name in CLIENTS.items()
    ]
