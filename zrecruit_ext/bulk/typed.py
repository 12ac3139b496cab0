"""Cells of a result as the models take them, by the types that the spec knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from zrecruit_ext._records.modules import properties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext._records.modules import Module

__all__ = ["as_dicts", "as_models"]

T = TypeVar("T")
_TRUTH = {"true": True, "false": False}


def as_dicts(header: tuple[str, ...]) -> Callable[[list[str]], dict[str, str]]:
    """Rows as dicts of texts, as they stand in the result."""
    return lambda row: dict(zip(header, row, strict=True))


def as_models(module: Module[T]) -> Callable[[tuple[str, ...]], Callable[[list[str]], T]]:
    """Rows as models of a module: empty cells are None, a cell that its type does not fit stays a text."""
    facts = properties(module.api_name)

    def for_header(header: tuple[str, ...]) -> Callable[[list[str]], T]:
        names = tuple("id" if name == "Id" else name for name in header)
        # What is a text on the wire as well needs no converter, and most columns are.
        converters = [(number, made) for number, name in enumerate(names) if (made := _converter(facts.get(name, {})))]
        read = module.read

        def row_of(row: list[str]) -> T:
            values: list[Any] = [cell or None for cell in row]
            for number, convert in converters:
                if values[number] is not None:
                    values[number] = convert(values[number])
            return read(dict(zip(names, values, strict=True)))

        return row_of

    return for_header


def _converter(facts: Mapping[str, Any]) -> Callable[[str], Any] | None:
    declared = facts.get("type")
    types = cast("list[object]", declared) if isinstance(declared, list) else [declared]
    kind = facts.get("x-field", {}).get("type")
    if kind in ("lookup", "ownerlookup") or ("anyOf" in facts and kind == "system"):
        return _lookup
    return next((_BY_TYPE[str(name)] for name in types if str(name) in _BY_TYPE), None)


def _lookup(cell: str) -> Any:
    return {"id": cell} if cell.isdigit() else {"name": cell}


def _integer(cell: str) -> int | str:
    try:
        return int(cell)
    except ValueError:
        return cell


def _number(cell: str) -> float | str:
    try:
        return float(cell)
    except ValueError:
        return cell


_BY_TYPE: Mapping[str, Callable[[str], Any]] = {
    "integer": _integer,
    "number": _number,
    "boolean": lambda cell: _TRUTH.get(cell.lower(), cell),
    "array": lambda cell: [part.strip() for part in cell.split(";")],
}
