"""Settings that a test changes while the sandbox runs: a frozen dataclass, and a JSON object laid over it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)
else:
    T = TypeVar("T")

__all__ = ["switched"]

KINDS: dict[type, tuple[tuple[type, ...], str]] = {
    bool: ((bool,), "true or false"),
    int: ((int,), "a whole number from 0"),
    float: ((int, float), "a number from 0"),
    str: ((str,), "text"),
}


def switched(settings: T, body: Any) -> T:
    """The settings with those of the body in place of the old; raises `Refused` for what they do not know."""
    if not is_object(body):
        raise Refused(400, "INVALID_DATA", "an object of settings is expected")
    usual = type(settings)()
    kinds: dict[str, type[Any]] = {each.name: type(getattr(usual, each.name)) for each in fields(usual)}
    for name, value in body.items():
        if name not in kinds:
            raise Refused(400, "INVALID_DATA", f"{name} is no setting; known: {', '.join(kinds)}", {"api_name": name})
        accepted, said = KINDS[kinds[name]]
        if not isinstance(value, accepted) or (isinstance(value, bool) and bool not in accepted) or negative(value):
            raise Refused(400, "INVALID_DATA", f"{name} is {said}", {"api_name": name})
    return replace(settings, **body)


def negative(value: Any) -> bool:
    return isinstance(value, (int, float)) and value < 0
