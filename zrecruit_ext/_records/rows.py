"""Rows of a write as JSON: models or dicts in, bytes out, and an error that names the row and the field."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Protocol, TypeVar, cast, runtime_checkable

from zrecruit_client._support import UNSET, NaiveDatetimeError, dump_json

from zrecruit_ext.errors import InputError, NaiveDateTime

__all__ = ["CHUNK", "Id", "Model", "Row", "cut", "encode", "record_id"]

CHUNK = 100
"""Rows the service takes per call."""

V = TypeVar("V")


@runtime_checkable
class Model(Protocol):
    """A generated model."""

    def to_dict(self) -> dict[str, Any]: ...


Row = Model | Mapping[str, Any]
Id = str | int
"""A record id; as text it survives every spreadsheet."""


def cut(values: Iterable[V], size: int = CHUNK) -> Iterator[list[V]]:
    """Lists of at most `size`, taken from `values` only as they are needed. Raises InputError for a single row."""
    given: object = values
    if isinstance(given, (str, bytes, Mapping, Model)):
        raise InputError(f"a single {type(values).__name__} instead of many rows", advice="Put it in a list.")
    rest = iter(values)
    while chunk := list(islice(rest, size)):
        yield chunk


def encode(
    rows: Iterable[Row],
    start: int = 0,
    dropped: frozenset[str] = frozenset(),
    extras: Mapping[str, Any] | None = None,
    prepare: Callable[[Mapping[str, Any], int], Mapping[str, Any]] | None = None,
    sent: frozenset[str] = frozenset(),
    keeps: Callable[[Mapping[str, Any], int], bool] | None = None,
) -> bytes:
    """The body `{"data": rows, **extras}`; `start` is the index of the first row, for errors, `prepare` and `keeps`.

    Of models the keys in `dropped` and those of the service's own (``$approved``..., but not those in `sent`) are left
    out: a record that was read is sent back without what nobody may set, or what would be taken as an order. Dicts are
    sent as they are. Rows that `keeps` says no to are left out; when all of them are, there is no body.
    Raises NaiveDateTime or InputError.
    """
    data = {number: _plain(row, number, dropped, sent) for number, row in enumerate(rows, start)}
    if prepare:
        data = {number: prepare(row, number) for number, row in data.items()}
    if keeps:
        data = {number: row for number, row in data.items() if keeps(row, number)}
    for number, row in data.items():
        _check_numbers(row, number)
    try:
        return dump_json({"data": [*data.values()], **(extras or {})}) if data else b""
    except (NaiveDatetimeError, TypeError, ValueError) as error:
        for number, row in data.items():
            _check(row.items(), number)
        raise InputError(str(error), advice="Give texts, numbers, dates, lists and dicts only.") from error


def record_id(value: object) -> str:
    """A record id as text. Raises InputError for anything but 1 to 19 digits."""
    text = str(value)
    if isinstance(value, bool) or not (text.isascii() and text.isdigit() and len(text) <= 19):
        raise InputError(f"{text[:40]!r} is not a record id", advice="Give the 1 to 19 digits of the field `id`.")
    return text


def _plain(row: Row, index: int, dropped: frozenset[str], sent: frozenset[str]) -> Mapping[str, Any]:
    if isinstance(row, Mapping):
        return row
    if not isinstance(row, Model):  # pyright: ignore[reportUnnecessaryIsInstance]  (callers without a type checker)
        raise InputError(f"row {index} is a {type(row).__name__}", advice="Give a list of models or dicts.")
    try:
        fields = row.to_dict()
    except (NaiveDatetimeError, TypeError, ValueError):
        _check(_attributes(row), index)
        raise
    return {key: value for key, value in fields.items() if key not in dropped and (key[:1] != "$" or key in sent)}


def _check_numbers(row: Mapping[str, Any], index: int) -> None:
    # As JSON they would be null, and null empties a field: the usual end of an empty cell of a data frame.
    for name, value in row.items():
        if isinstance(value, float) and not math.isfinite(value):
            advice = "Use None to empty the field, or leave the key out to keep what it holds."
            raise InputError(f"row {index}, field {name}: {value} is not a number", advice=advice)


def _attributes(row: Model) -> Iterator[tuple[str, Any]]:
    names = cast("dict[str, str]", getattr(row, "_attributes", {}))
    declared = ((key, getattr(row, name)) for key, name in names.items())
    yield from ((key, value) for key, value in declared if value is not UNSET)
    yield from cast("dict[str, Any]", getattr(row, "additional_properties", {})).items()


def _check(fields: Iterable[tuple[str, Any]], index: int) -> None:
    """Raise for the first field that cannot be sent."""
    for name, value in fields:
        try:
            dump_json(value)
        except NaiveDatetimeError as error:
            raise NaiveDateTime(f"row {index}, field {name}: a date-time without a time zone") from error
        except (TypeError, ValueError) as error:
            advice = "Give texts, numbers, dates, lists and dicts only."
            raise InputError(f"row {index}, field {name}: {error}", advice=advice) from error
