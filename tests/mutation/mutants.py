"""Small wrong changes of a module, one at a time."""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Mutant", "mutants_of"]

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
REACHED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """The source of the module with one change."""

    line: int
    change: str
    source: str


def mutants_of(source: str) -> list[Mutant]:
    """All of them, in the order of their lines; annotations, docstrings and messages stay as they are."""
    tree = ast.parse(source)
    skipped = _skipped(tree)
    found: list[Mutant] = []
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in skipped:
            continue
        for change, apply in _changes(node):
            mutated = copy.deepcopy(tree)
            apply(next(each for at, each in enumerate(ast.walk(mutated)) if at == index))
            text = ast.unparse(ast.fix_missing_locations(mutated))
            found.append(Mutant(getattr(node, "lineno", 0), change, text))
    return sorted(found, key=lambda mutant: mutant.line)


def _changes(node: ast.AST) -> Iterator[tuple[str, Callable[[Any], None]]]:  # noqa: C901  (a table in the form of cases)
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in COMPARED:
            other = COMPARED[type(operator)]
            yield f"{type(operator).__name__} to {other.__name__}", lambda each: each.ops.__setitem__(0, other())
        case ast.BoolOp(op=ast.And()):
            yield "and to or", lambda each: setattr(each, "op", ast.Or())
        case ast.BoolOp(op=ast.Or()):
            yield "or to and", lambda each: setattr(each, "op", ast.And())
        case ast.BinOp(op=operator) if type(operator) in REACHED:
            other = REACHED[type(operator)]
            yield f"{type(operator).__name__} to {other.__name__}", lambda each: setattr(each, "op", other())
        case ast.UnaryOp(op=ast.Not()):
            yield "without not", _without_not
        case ast.If() | ast.While() if not isinstance(node.test, (ast.Compare, ast.Constant)):
            yield "condition turned round", lambda each: setattr(each, "test", ast.UnaryOp(ast.Not(), each.test))
        case ast.Constant(value=bool() as value):
            yield f"{value} to {not value}", lambda each: setattr(each, "value", not value)
        case ast.Constant(value=int() | float() as number):
            yield f"{number} to {number + 1}", lambda each: setattr(each, "value", number + 1)
        case ast.Expr(value=ast.Call() | ast.YieldFrom()):
            yield "call left out", lambda each: setattr(each, "value", ast.Constant(None))
        case ast.Raise(exc=ast.expr()):
            yield "raise left out", _passed
        case ast.Return(value=ast.expr()) if not isinstance(node.value, ast.Constant):
            yield "returns None", lambda each: setattr(each, "value", ast.Constant(None))
        case _:
            return


def _without_not(node: ast.UnaryOp) -> None:
    # `not not x`, which keeps the node in its place
    node.operand = ast.UnaryOp(ast.Not(), node.operand)


def _passed(node: ast.Raise) -> None:
    # the same node, since its parent is not known here
    node.__dict__.update(exc=None, cause=None)
    node.__class__ = ast.Pass  # type: ignore[assignment]


def _skipped(tree: ast.AST) -> set[int]:
    """What says nothing about behaviour: annotations, texts, imports for types, repr."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        if isinstance(node, (ast.AnnAssign, ast.arg)):
            parts.append(node.annotation)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            parts.append(node.returns)
            parts += node.decorator_list
        if isinstance(node, ast.ClassDef):
            parts += node.decorator_list
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            parts.append(node)
        if isinstance(node, ast.JoinedStr):
            parts.append(node)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)) and ast.get_docstring(node, clean=False):
            parts.append(node.body[0])
        for part in filter(None, parts):
            skipped |= {id(each) for each in ast.walk(part)}
    return skipped
