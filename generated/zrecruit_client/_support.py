# Generated from openapi/codegen/support.py: do not edit, change it there and run `nox -s generate`.
"""What the generated modules share. The `generate` command copies it beside them as `_support.py`."""

from __future__ import annotations

import datetime
from collections.abc import Callable  # noqa: TC003
from http import HTTPStatus
from typing import Any, ClassVar, Generic, Literal, TypeVar

import httpx  # noqa: TC002 - also for those who resolve the annotations
import orjson
from attrs import Attribute, define, field

__all__ = [
    "UNSET",
    "Call",
    "NaiveDatetimeError",
    "NoContent",
    "OpenModel",
    "Unset",
    "const",
    "dump_json",
    "first_of",
    "format_datetime",
    "http_status",
    "load_json",
    "parse_date",
    "parse_datetime",
]

T = TypeVar("T")
load_json = orjson.loads


class Unset:
    """The class of `UNSET`: a property that the answer did not hold, or that the request leaves out."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"  # by name: pickle, copy and deepcopy give back the one instance that `is UNSET` looks for


UNSET: Unset = Unset()


@define(frozen=True)
class Call(Generic[T]):
    """One call of an operation as a value, to be sent by whoever holds a client.

    `request` are arguments for `httpx.Client.request`; `parse` reads a successful answer and raises `NoContent`
    where that has no body, or `errors.UnexpectedStatus` for a status that is not a documented success.
    """

    operation_id: str
    request: dict[str, Any] = field(repr=False)  # it can hold the secrets of an OAuth call
    parse: Callable[[httpx.Response], T]


class NoContent(Exception):  # noqa: N818 - an outcome, not always an error
    """A 204 or a 304 came where the operation promises a body."""

    def __init__(self, status_code: int) -> None:
        super().__init__(status_code)
        self.status_code = status_code

    def __str__(self) -> str:
        return f"HTTP {self.status_code} has no body: what was asked for is absent, or not modified"


class NaiveDatetimeError(ValueError):
    """A date-time without a time zone was to be sent; the API would read it in a zone of its own choice."""


def http_status(code: int) -> HTTPStatus | int:
    """The code as `HTTPStatus`, or as it is where the standard library does not know it, like 520."""
    try:
        return HTTPStatus(code)
    except ValueError:
        return code


def format_datetime(value: datetime.datetime) -> str:
    """`yyyy-MM-ddTHH:mm:ss+hh:mm`: the API takes no fractions. Raises `NaiveDatetimeError`."""
    if value.tzinfo is None:
        raise NaiveDatetimeError(f"{value!r} has no time zone: add one, e.g. value.replace(tzinfo=datetime.UTC)")
    return value.isoformat(timespec="seconds") if value.microsecond else value.isoformat()


# What cannot be read stays text: one odd value must not lose the page around it.


def parse_date(value: str, read: Callable[[str], Any] = datetime.date.fromisoformat) -> Any:
    """The date, or the text itself where it is none."""
    try:
        return read(value)
    except ValueError:
        return value


def parse_datetime(value: str, read: Callable[[str], Any] = datetime.datetime.fromisoformat) -> Any:
    """The date-time, or the text itself where it is none or names no time zone, as RFC 3339 asks."""
    try:
        parsed = read(value)
    except ValueError:
        return value
    return parsed if parsed.tzinfo is not None else value


def first_of(value: Any, *parsers: Callable[[Any], Any]) -> Any:
    """What the first parser that can read the value makes of it, or the value itself."""
    for parse in parsers:
        try:
            if (parsed := parse(value)) is not value:
                return parsed
        except (TypeError, ValueError, AttributeError, KeyError):
            continue
    return value


def const(value: Any, expected: object) -> Any:
    """The value, which if given must be the expected one: that is how one of several models is chosen."""
    if value is not UNSET and value != expected:
        raise ValueError(f"expected {expected!r}, not {value!r}")
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return format_datetime(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if hasattr(value, "to_dict"):
        return value.to_dict()
    raise TypeError(f"{value!r} cannot be sent as JSON: give text, a number, true or false, a date, a list or a model")


def dump_json(body: Any) -> bytes:
    """A request body as JSON, made of models, plain values or both; nothing for one that is left out.

    Raises `NaiveDatetimeError` and `TypeError`.
    """
    if body is UNSET:
        return b""
    try:
        return orjson.dumps(body, _plain, orjson.OPT_PASSTHROUGH_DATETIME)
    except orjson.JSONEncodeError as error:
        raise error.__cause__ or error from None


class OpenModel:
    """Access by the names of the API, alike for declared properties and for additional ones.

    Equality and repr are here and not made by attrs for each class: compiling them is half of what importing one costs.
    """

    __slots__ = ()
    __attrs_attrs__: ClassVar[tuple[Attribute[Any], ...]]
    _attributes: ClassVar[dict[str, str]]
    additional_properties: dict[str, Any]

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, each.name) == getattr(other, each.name) for each in self.__attrs_attrs__)

    def __repr__(self) -> str:
        """Only what is set, without secrets: most records hold a few of the properties there are."""
        given = ((each.name, getattr(self, each.name)) for each in self.__attrs_attrs__ if each.repr)
        shown = ", ".join(f"{name}={value!r}" for name, value in given if value is not UNSET and value != {})
        return f"{self.__class__.__name__}({shown})"

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        if key not in self._attributes:
            return self.additional_properties[key]
        value = getattr(self, self._attributes[key])
        if value is UNSET:
            raise KeyError(key)
        return value

    def __setitem__(self, key: str, value: Any) -> None:
        if key in self._attributes:
            setattr(self, self._attributes[key], value)
        else:
            self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        self[key]
        if key in self._attributes:
            setattr(self, self._attributes[key], UNSET)
        else:
            del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        if key in self._attributes:
            return getattr(self, self._attributes[key]) is not UNSET
        return key in self.additional_properties
