"""`LOCK.toml`: what the client packages were made from, so that nothing is generated twice.

It holds a digest of everything that goes in (document, templates, settings, tools, these sources) and one of the files
that came out: a package is current when both are what they were.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zrecruit_ext.codegen.recipe import Recipe

__all__ = ["LOCK", "entry", "files", "is_current", "lock"]

LOCK = "LOCK.toml"
HEAD = "# What generated/ was made from: written by `nox -s generate`, checked by `nox -s drift`."
SOURCES = ("generate.py", "facts.py", "walk.py")
"""Modules of this package whose code decides what is written."""


def lock(tools: Mapping[str, str], entries: Mapping[str, Mapping[str, str | int]]) -> str:
    """The content of the file."""
    sections: dict[str, Mapping[str, str | int]] = {"tools": {**tools, "sources_sha256": _sources()}, **entries}
    lines = [HEAD]
    for name, values in sections.items():
        lines += [f"[{name}]", *(f"{key} = {json.dumps(value)}" for key, value in values.items()), ""]
    return "\n".join(lines)


def entry(recipe: Recipe, package: Path) -> dict[str, str]:
    """What went into a package and what came out."""
    return {
        "spec": recipe.spec.name,
        "spec_sha256": hashlib.sha256(recipe.spec.read_bytes()).hexdigest(),
        "templates_sha256": _digest(
            (path.name, path) for path in (*sorted(recipe.templates.glob("*.jinja")), recipe.config, recipe.support)
        ),
        "readme_sha256": hashlib.sha256(recipe.readme.read_bytes()).hexdigest(),
        "files_sha256": _digest((name, package / name) for name in sorted(files(package))),
    }


def is_current(clients: Iterable[Recipe], target: Path, tools: Mapping[str, str]) -> bool:
    """Whether the packages in a folder are what would be written now; reads and hashes, generates nothing."""
    try:
        kept: dict[str, Any] = tomllib.loads((target / LOCK).read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError):
        return False
    if kept.get("tools") != {**tools, "sources_sha256": _sources()}:
        return False
    return all(entry(each, target / each.package).items() <= kept.get(each.package, {}).items() for each in clients)


def files(folder: Path) -> Iterator[str]:
    """Paths of the files below a folder, hidden ones and compiled modules left out."""
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in name.parts):
            yield name.as_posix()


def _sources() -> str:
    return _digest((name, Path(__file__).with_name(name)) for name in SOURCES)


def _digest(named: Iterable[tuple[str, Path]]) -> str:
    total = hashlib.sha256()
    for name, path in named:
        total.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
