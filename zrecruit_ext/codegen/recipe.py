"""What a client package is made of, and where that lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["NAME", "PACKAGE", "Recipe", "recipe", "recipes"]

PACKAGE, NAME = "zrecruit_client", "zoho_recruit"
"""The client package, and the name of its document, of its generator configuration and of its README."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What one client package is made of; every path can lie anywhere."""

    package: str
    spec: Path
    config: Path
    templates: Path
    support: Path
    readme: Path


def recipe(spec: Path, codegen: Path) -> Recipe:
    """The client of a document, made with the templates and settings in a folder."""
    return Recipe(
        package=PACKAGE,
        spec=spec,
        config=codegen / f"{NAME}.yaml",
        templates=codegen / "templates",
        support=codegen / "support.py",
        readme=codegen / f"{NAME}.md",
    )


def recipes(root: Path) -> list[Recipe]:
    """The clients of a checkout."""
    openapi = root / "openapi"
    return [recipe(openapi / "dist" / f"{NAME}.json", openapi / "codegen")]
