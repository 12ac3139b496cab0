"""From the bytes of a notice to an `Event`: three dialects, one form, everything else refused.

A notice of a channel has a module, an operation, ids and the channel's number, each of the documented type; with one of
these missing or of another type it is refused. Values are believed as hints. Whatever else is in it is kept in `raw`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

from zrecruit_ext._json import loaded
from zrecruit_ext.webhooks.event import LATEST, REFERENCE, VENDOR, WORKFLOW, Event, event_id

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FORM", "JSON", "UNSUPPORTED", "fields_of", "module_name", "read"]

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
UNSUPPORTED = "${Unsupported_Field}"
MOST_FIELDS = 100
LONGEST = 100
"""Characters of a module, an operation or an id; they become keys of the store."""
OPERATIONS = {"insert": "create", "update": "edit"}
OF_CHANNELS = {"channel_id", "resource_uri", "server_time", "query_params", "affected_fields", "channel_expiry"}
OF_VENDOR = {"server_time", "query_params", "affected_fields", "affected_values"}
TYPES: dict[str, tuple[type, ...]] = {
    "affected_fields": (list, type(None)),
    "affected_values": (list, type(None)),
    "query_params": (dict, type(None)),
    "server_time": (int, type(None)),
    "resource_uri": (str, type(None)),
    "channel_expiry": (str, type(None)),
    "user_name": (str, type(None)),
}


def fields_of(content_type: str, body: bytes, query: str = "") -> dict[str, Any] | None:
    """The fields of a body of this content type, and behind them those of the query; None for what is no notice."""
    in_query = _form(query)
    kind = content_type.partition(";")[0].strip().lower()
    if kind == JSON:
        value = loaded(body)
        fields = cast("dict[str, Any]", value) if isinstance(value, dict) else None
    else:
        fields = _form(body) if kind == FORM else None
    return None if fields is None or in_query is None else {**in_query, **fields}


def read(fields: Mapping[str, Any], organisation: str, millis: int, window: int) -> Event | None:
    """The event that the fields (without the token) tell of; None where they have not the form of one.

    `millis` is now and `window` how long two notices that look the same and do not say their time are one, both in
    milliseconds.
    """
    if OF_CHANNELS & fields.keys():
        return _notice(fields, organisation, millis, window)
    return _workflow(fields, organisation, millis, window) if fields else None


def module_name(name: str) -> str:
    """The API name: seed 000 writes JobOpenings for Job_Openings."""
    return "Job_Openings" if name == "JobOpenings" else name


def _notice(fields: Mapping[str, Any], organisation: str, millis: int, window: int) -> Event | None:
    module, operation = _text(fields.get("module")), _text(fields.get("operation"))
    ids, channel = _ids(fields.get("ids")), _key(fields.get("channel_id"))
    if not (module and operation and ids and channel and all(map(_fits, TYPES, map(fields.get, TYPES)))):
        return None
    sent = _time(fields.get("server_time"))
    dialect = VENDOR if OF_VENDOR & fields.keys() else REFERENCE
    word = OPERATIONS.get(operation.lower(), operation.lower())
    if sent is None and word == "create":
        # a record is created once, so two such notices are one however far apart they come
        key = event_id(0, organisation, module, word, sorted(ids))
    else:
        key = event_id(_moment(sent, millis, window), organisation, {**fields, "ids": sorted(ids)})
    return Event(key, module_name(module), word, ids, channel, sent, dialect, organisation, raw=fields)


def _workflow(fields: Mapping[str, Any], organisation: str, millis: int, window: int) -> Event:
    unsupported = [name for name, value in fields.items() if value == UNSUPPORTED]
    raw = {name: None if value == UNSUPPORTED else value for name, value in fields.items()}
    word = _text(raw.get("operation")).lower()
    return Event(
        event_id(_moment(None, millis, window), organisation, raw),
        module_name(_text(raw.get("module"))),
        OPERATIONS.get(word, word),
        _ids(raw.get("ids") or raw.get("id")),
        dialect=WORKFLOW,
        organisation=organisation,
        unsupported=unsupported,
        raw=raw,
    )


def _moment(sent: int | None, millis: int, window: int) -> int:
    return sent if sent is not None else millis // window * window


def _form(content: bytes | str) -> dict[str, Any] | None:
    """The fields of a form, each once; None for what cannot be read or says something twice."""
    try:
        text = content.decode("utf-8") if isinstance(content, bytes) else content
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return dict(pairs) if len(dict(pairs)) == len(pairs) else None


def _ids(value: object) -> list[str]:
    """Record ids sent as a list, as one text or as one number; none where one of them cannot be an id."""
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    keys = [_key(each) for each in (value.split(",") if isinstance(value, str) else listed)]
    return list(dict.fromkeys(keys)) if all(keys) else []


def _key(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(value).strip()


def _text(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= LONGEST and value.isprintable() else ""


def _time(value: object) -> int | None:
    return value if isinstance(value, int) and 0 <= value <= LATEST else None


def _fits(name: str, value: object) -> bool:
    return isinstance(value, TYPES[name]) and not isinstance(value, bool)
