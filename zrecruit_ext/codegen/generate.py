"""The merged document and the templates become the client package, byte for byte the same on every machine.

The generator (extra `codegen`) is called as a program. Everything is built in an empty temporary folder first, because
the generator keeps stale files of an earlier run; the package is replaced only after the result was checked, because it
drops what it cannot express.
"""

from __future__ import annotations

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from zrecruit_ext.codegen.facts import operation_facts
from zrecruit_ext.codegen.lock import LOCK, entry, files, lock
from zrecruit_ext.codegen.walk import Json, operations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zrecruit_ext.codegen.recipe import Recipe

__all__ = ["PINS", "GenerateError", "Tools", "drift", "generate", "stock"]

PINS = {"openapi-python-client": "0.29.1", "ruff": "0.17.6"}
"""Versions whose output is committed; the extra `codegen` installs the same."""

STOCK_TYPES = "\nfrom ._support import UNSET, Call, NaiveDatetimeError, NoContent, Unset\n"
STOCK_SEAM = """

from ..._stock import call_of, with_operation_id

_get_kwargs = with_operation_id(__name__, _get_kwargs)
call = call_of(__name__, _get_kwargs, _parse_response)
"""
"""What `stock` adds to `types.py` and to every endpoint module."""


class GenerateError(Exception):
    """No client was written. The text says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Tools:
    """The generator, and the formatter it calls."""

    generator: Path
    ruff: Path

    @classmethod
    def find(cls, generator: str | None = None) -> Tools:
        """Programs of the pinned versions: an explicit generator's, this interpreter's, or those on PATH."""
        beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
        found = _which(generator or "openapi-python-client", beside)
        tools = cls(found, _which("ruff", f"{found.parent}{os.pathsep}{os.environ.get('PATH', '')}"))
        for name, path in zip(PINS, (tools.generator, tools.ruff), strict=True):
            _check_version(name, path)
        return tools


def _which(name: str, path: str) -> Path:
    found = shutil.which(name, path=path)
    if found is None:
        raise GenerateError(f"{name} is not installed: run `pip install 'zrecruit[codegen]'`")
    return Path(found).absolute()


def _check_version(name: str, path: Path) -> None:
    printed = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    if PINS[name] not in printed.split():
        raise GenerateError(
            f"needed is {name} {PINS[name]}, not {printed.strip()!r}: run `pip install 'zrecruit[codegen]'`"
        )


def generate(clients: Iterable[Recipe], target: Path, tools: Tools) -> str:
    """Replace the packages and `LOCK.toml` in the target folder; returns one line about what was written."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder)
        summary = _build_all(clients, built, tools)
        target.mkdir(parents=True, exist_ok=True)
        for path in sorted(built.iterdir()):
            shutil.rmtree(target / path.name, ignore_errors=True)
            shutil.move(path, target / path.name)
    return summary


def drift(clients: Iterable[Recipe], target: Path, tools: Tools) -> list[str]:
    """Names of the files in the target folder that differ from what would be generated now; empty when none does."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder)
        _build_all(clients, built, tools)
        return sorted(_differences(built, target))


def stock(recipe: Recipe, target: Path, tools: Tools) -> Path:
    """Write the client of the generator's own templates, with our seam added at run time; returns its folder."""
    package = target / recipe.package
    shutil.rmtree(package, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    _run_generator(recipe, package, tools, overrides=False)
    _add_data(recipe, package)
    shutil.copyfile(recipe.support, package / "_support.py")
    shutil.copyfile(recipe.support.with_name("stock.py"), package / "_stock.py")
    for path, seam in [(package / "types.py", STOCK_TYPES), *((path, STOCK_SEAM) for path in _endpoints(package))]:
        path.write_text(path.read_text(encoding="utf-8") + seam, encoding="utf-8")
    return package


def _build_all(clients: Iterable[Recipe], folder: Path, tools: Tools) -> str:
    counts = {recipe.package: _build(recipe, folder / recipe.package, tools) for recipe in clients}
    (folder / LOCK).write_text(lock(PINS, counts), encoding="utf-8")
    return "; ".join(f"{package}: {c['operations']} operations, {c['models']} models" for package, c in counts.items())


def _build(recipe: Recipe, package: Path, tools: Tools) -> dict[str, str | int]:
    _run_generator(recipe, package, tools, overrides=True)
    shutil.copyfile(recipe.support, package / "_support.py")
    _check(package, {operation.id for operation in operations(_document(recipe))})
    _add_data(recipe, package)
    _add_banner(package, recipe.spec.name)
    counts = {"operations": len(_endpoints(package)), "models": len(_models(package))}
    return {**entry(recipe, package), **counts}


def _run_generator(recipe: Recipe, package: Path, tools: Tools, *, overrides: bool) -> None:
    command: list[str | Path] = [tools.generator, "generate", "--meta", "none", "--fail-on-warning"]
    command += ["--path", recipe.spec.absolute(), "--config", recipe.config.absolute(), "--output-path", package]
    if overrides:
        command += ["--custom-template-path", recipe.templates.absolute()]
    env = os.environ | {"PATH": f"{tools.ruff.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        problem = re.sub(r"\s*\n\s*", " | ", done.stderr.strip() or done.stdout.strip())
        raise GenerateError(f"{recipe.spec.name}: more than the generator can express, change the fragments: {problem}")


def _document(recipe: Recipe) -> Json:
    return cast("Json", json.loads(recipe.spec.read_bytes()))


def _endpoints(package: Path) -> list[Path]:
    return sorted((package / "api").glob("*/[!_]*.py"))


def _models(package: Path) -> list[Path]:
    return sorted((package / "models").glob("[!_]*.py"))


def _check(package: Path, expected: set[str]) -> None:
    """What the generator leaves out or gets wrong without a word."""
    modules = {path.stem for path in _endpoints(package)}
    if modules != expected:
        raise GenerateError(
            f"modules and operations differ: {sorted(modules ^ expected)}; make the ids unique snake_case"
        )
    # The property templates, which are not overridden, write dates in a way the vendor refuses.
    suspects = [(path, "isoformat") for path in _endpoints(package)]
    suspects += [(path, r"prop\.isoformat|isoformat\(\)\.encode") for path in _models(package)]
    for path, pattern in suspects:
        if re.search(pattern, path.read_text(encoding="utf-8")):
            raise GenerateError(f"{path.stem}: a date that is no property of a JSON body; declare it as `type: string`")


def _add_data(recipe: Recipe, package: Path) -> None:
    facts = json.dumps(operation_facts(_document(recipe)), indent=1, ensure_ascii=False)
    (package / "operations.json").write_text(f"{facts}\n", encoding="utf-8")
    shutil.copyfile(recipe.spec, package / "openapi.json")
    shutil.copyfile(recipe.readme, package / "README.md")
    (package / "py.typed").touch()


def _add_banner(package: Path, spec: str) -> None:
    for path in sorted(package.rglob("*.py")):
        source = "openapi/codegen/support.py" if path.name == "_support.py" else f"openapi/dist/{spec}"
        banner = f"# Generated from {source}: do not edit, change it there and run `nox -s generate`.\n"
        path.write_text(banner + path.read_text(encoding="utf-8"), encoding="utf-8")


def _differences(built: Path, target: Path) -> Iterator[str]:
    names = {name for folder in (built, target) for name in files(folder)}
    for name in names:
        if not (target / name).exists():
            yield f"{name}: missing"
        elif not (built / name).exists():
            yield f"{name}: not generated"
        elif not filecmp.cmp(built / name, target / name, shallow=False):
            yield f"{name}: differs"
