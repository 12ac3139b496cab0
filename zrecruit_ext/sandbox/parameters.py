"""Query and header parameters: text on the wire, typed values for the handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema_rs

from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext.sandbox.spec import Operation, Parameter

__all__ = ["ParameterReader"]


def to_integer(raw: str) -> int | None:
    """None when `raw` is not a decimal integer of at most 19 digits."""
    digits = raw.removeprefix("-")
    return int(raw) if digits.isascii() and digits.isdigit() and len(digits) < 20 else None


def to_boolean(raw: str) -> bool | None:
    """None when `raw` is neither true nor false."""
    return {"true": True, "false": False}.get(raw.lower())


CONVERTERS: dict[str, Callable[[str], Any]] = {"integer": to_integer, "boolean": to_boolean}


class ParameterReader:
    """Reads the parameters an operation declares; what it does not declare is left alone."""

    def __init__(self) -> None:
        self._validators: dict[tuple[str, str], jsonschema_rs.Validator] = {}

    def read(self, operation: Operation, query: Mapping[str, str], headers: Mapping[str, str]) -> dict[str, Any]:
        """Values by parameter name; raises `Refused` for one that is missing or does not fit its schema."""
        values: dict[str, Any] = {}
        for parameter in operation.parameters:
            if parameter.place not in ("query", "header"):
                continue
            raw = query.get(parameter.name) if parameter.place == "query" else headers.get(parameter.name.lower())
            if raw is not None:
                values[parameter.name] = self._typed(operation, parameter, raw)
            elif parameter.required:
                raise Refused(
                    400,
                    "REQUIRED_PARAM_MISSING",
                    "One of the expected parameter is missing",
                    {"param_name": parameter.name},
                )
        return values

    def _typed(self, operation: Operation, parameter: Parameter, raw: str) -> Any:
        value = CONVERTERS.get(str(parameter.schema.get("type")), str)(raw)
        if value is None or not self._validator(operation, parameter).is_valid(value):
            raise Refused(400, "INVALID_DATA", "the parameter value is not valid", {"param_name": parameter.name})
        return value

    def _validator(self, operation: Operation, parameter: Parameter) -> jsonschema_rs.Validator:
        key = (operation.id, parameter.name)
        if key not in self._validators:
            self._validators[key] = jsonschema_rs.Draft202012Validator(parameter.schema)
        return self._validators[key]
