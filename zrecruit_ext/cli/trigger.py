"""`zrecruit trigger`."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, cast

import typer

from zrecruit_ext._json import mapping
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import ConfigError, InputError
from zrecruit_ext.webhooks.subscriptions import event_names

__all__ = ["command"]

VALUES: dict[str, Callable[[], Any]] = {
    "email": lambda: "trigger@example.com",
    "phone": lambda: "+1 555 0100",
    "website": lambda: "https://example.com",
    "date": lambda: datetime.now(UTC).date().isoformat(),
    "datetime": lambda: (datetime.now(UTC) + timedelta(hours=1)).isoformat(timespec="seconds"),
    "integer": lambda: 1,
    "bigint": lambda: 1,
    "double": lambda: 1.0,
    "currency": lambda: 1.0,
    "boolean": lambda: True,
}


def command(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="Such as Candidates.create, .edit or .delete.")],
    as_json: AsJson = False,
) -> int:
    """Let an event come about in the sandbox, so that its channels are told.

    `create` makes a record, `edit` changes the first there is (or a new one), `delete` makes one and deletes it.
    """
    (name,) = event_names([event])
    module, _, word = name.partition(".")
    with Recruit.from_env() as zr:
        if zr.policy.centre.name != "sandbox":
            raise ConfigError(
                "this is no sandbox: records would be written to your organisation",
                advice="Set ZRECRUIT_SANDBOX_URL; `zrecruit sandbox` starts one.",
            )
        key = _act(zr, module, word)
    if as_json:
        print_json({"event": name, "id": key})
    else:
        print_lines([f"{name} {key}"])
    return 0


def _act(zr: Recruit, module: str, word: str) -> str:
    records = zr.module(module)
    if word not in ("create", "edit", "delete"):
        raise InputError(f"{word!r} is nothing that can be done", advice="Use create, edit or delete.")
    first = next(iter(records.list(per_page=1)), None) if word == "edit" else None
    key = str(first.id) if first is not None else _made(zr, module)
    if word == "edit":
        text = next(f for f in zr.metadata.fields(module) if f.data_type == "text" and f.system_mandatory)
        value = f"Triggered {datetime.now(UTC):%H:%M:%S.%f}"
        records.update([{"id": key, str(text.api_name): value}]).raise_for_failures()
    if word == "delete":
        records.delete([key]).raise_for_failures()
    return key


def _made(zr: Recruit, module: str) -> str:
    """A record with what the module asks for, and what its lookups point to."""
    row: dict[str, Any] = {}
    for field in zr.metadata.fields(module):
        if field.system_mandatory:
            known = field.to_dict()
            target = mapping(known.get("lookup")).get("module")
            row[str(field.api_name)] = {"id": _some(zr, target)} if target else _value(known)
    (outcome,) = zr.module(module).create([row]).raise_for_failures()
    return str(outcome.id)


def _some(zr: Recruit, module: str) -> str:
    first = next(iter(zr.module(module).list(per_page=1)), None)
    return str(first.id) if first is not None else _made(zr, module)


def _value(field: dict[str, Any]) -> Any:
    for value in cast("list[object]", field.get("pick_list_values") or []):
        return mapping(value).get("actual_value") or mapping(value).get("display_value")
    return VALUES.get(str(field.get("data_type")), lambda: "Triggered")()
