"""What a module offers is what it says it offers."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import zrecruit_ext

ROOT = Path(zrecruit_ext.__file__).parent
OUTER = {"sandbox", "cli", "programs", "codegen", "contrib"}
"""They have tests of their own, and extras."""

MODULES = sorted(
    ".".join(("zrecruit_ext", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if path.relative_to(ROOT).parts[0] not in OUTER
)


def defined_names(path: Path) -> set[str]:
    """Public names that a module makes itself: classes, functions, constants; imports are not among them."""
    names: set[str] = set()
    for node in ast.parse(path.read_text()).body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case _:
                pass
    return {name for name in names if not name.startswith("_")}


def ruff_order(name: str) -> tuple[bool, bool, str]:
    """Constants, classes, functions: the order of RUF022."""
    return not (name.isupper() and len(name) > 1), not name[:1].isupper(), name


@pytest.mark.parametrize("name", MODULES)
def test_all_is_sorted_and_every_name_in_it_exists(name: str) -> None:
    module = importlib.import_module(name)
    offered = list(getattr(module, "__all__", []))
    assert offered == sorted(offered, key=ruff_order)
    assert len(offered) == len(set(offered))
    missing = [each for each in offered if not hasattr(module, each)]
    assert not missing


@pytest.mark.parametrize("name", MODULES)
def test_every_public_class_and_function_is_offered(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__file__ is not None
    assert defined_names(Path(module.__file__)) <= set(getattr(module, "__all__", []))


def test_the_package_imports_each_name_on_demand_from_one_place() -> None:
    assert set(zrecruit_ext.__all__) == set(zrecruit_ext._HOMES)
    for name in zrecruit_ext.__all__:
        home = importlib.import_module(f"zrecruit_ext.{zrecruit_ext._HOMES[name]}")
        assert getattr(zrecruit_ext, name) is getattr(home, name)
        assert name in home.__all__
    assert dir(zrecruit_ext) == sorted(zrecruit_ext.__all__)


def test_the_names_for_the_type_checker_are_the_names_of_run_time() -> None:
    tree = ast.parse((ROOT / "__init__.py").read_text())
    checked = next(node for node in tree.body if isinstance(node, ast.If))
    imported = {
        alias.name: (node.module or "").removeprefix("zrecruit_ext.")
        for node in checked.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert imported == zrecruit_ext._HOMES


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        zrecruit_ext.no_such_name  # noqa: B018
