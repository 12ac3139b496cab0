"""What one call did must be true for the next: deleted things are gone, written values are read back.

The stock `use_after_free` wants 404 where the vendor answers 204, and no stock check compares values.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
import schemathesis
from reading import document_of, is_error, is_positive, node_of, results_of, sent_rows, shown_rows

GONE: set[str] = set()
GONE_BEFORE: set[str] = set()
WRITTEN: dict[str, dict[str, str]] = {}
STUCK: Counter[str] = Counter()
SAMPLES, LONG = 12, 24
# kept letter by letter; the service rewrites dates, numbers, picklists and lookups
VERBATIM = {"text", "textarea", "email", "website", "phone"}
# the same value, though it may be another number of the same size
EQUAL = VERBATIM | {"picklist", "integer", "double", "currency", "boolean"}
# rows that show what other records say: an application its candidate and its job opening
MIRRORS = {"Applications"}
WRITES = {"post", "put", "patch"}


def forget() -> None:
    """As at the start; for runs on records that have been put back."""
    for memory in (GONE, GONE_BEFORE, WRITTEN, STUCK):
        memory.clear()


def verbatim(case: Any, kinds: set[str] = VERBATIM) -> set[str]:
    """Writable fields of these kinds, of the module that the path names."""
    segment = case.operation.path.split("/")[3:4]
    module = (case.path_parameters or {}).get("module_api_name") or (segment[0] if segment else "")
    found: set[str] = set()
    if module in MIRRORS:
        return found
    for schema in document_of(case).raw["components"]["schemas"].values():
        facts = schema.get("x-module", {})
        if module in (facts.get("api_name"), *facts.get("aliases", ())):
            found |= {name for name, fact in schema["properties"].items() if is_kept(fact.get("x-field", {}), kinds)}
    return found


def is_kept(field: dict[str, Any], kinds: set[str]) -> bool:
    return field.get("type") in kinds and not field.get("read_only") and "same_as" not in field


def key_of(result: dict[str, Any]) -> str:
    return str((result.get("details") or {}).get("id") or result.get("id") or "")


@schemathesis.check
def writes_are_remembered(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Notes what was written and deleted; itself it only wants a written thing to have an id."""
    results = results_of(case, response)
    if results is None or response.status_code >= 300:
        return
    method = case.operation.method.lower()
    if method == "delete":
        GONE.update(key_of(row) for row in results if not is_error(row))
        GONE.discard("")  # not all that is deleted has an id
        return
    rows = sent_rows(case)
    if method in WRITES and len(rows) == len(results):
        plain = verbatim(case)
        for row, result in zip(rows, results, strict=True):
            if not is_error(result) and isinstance(row, dict) and key_of(result):
                kept = {name: value for name, value in row.items() if name in plain and isinstance(value, str)}
                WRITTEN.setdefault(key_of(result), {}).update(kept)


@schemathesis.check
def gone_stays_gone(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Nothing is deleted twice, and nothing that was deleted is written."""
    named = str((case.path_parameters or {}).get(case.operation.path.rpartition("/")[2][1:-1], ""))
    results = results_of(case, response) or []
    if named in GONE_BEFORE and response.status_code < 300 and any(not is_error(row) for row in results):
        raise AssertionError(f"{named} was deleted before and was found again")
    GONE_BEFORE.update(GONE)


@schemathesis.check
def deleted_is_gone(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """No read shows what a delete has taken away, but the list of deleted records."""
    if case.operation.method.lower() != "get" or case.operation.path.endswith("/deleted"):
        return
    back = [row["id"] for row in shown_rows(response) if str(row["id"]) in GONE]
    if back:
        raise AssertionError(f"{back[0]} was deleted and is still shown")


@schemathesis.check
def written_is_read(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A record shows the text that the last successful write put there."""
    if case.operation.method.lower() != "get" or "fields" in (case.query or {}):
        return
    whole = case.operation.path.endswith("_id}")  # lists may show fewer fields
    for row in shown_rows(response):
        for name, value in WRITTEN.get(str(row["id"]), {}).items():
            if (whole or name in row) and row.get(name) != value:
                raise AssertionError(f"{name} of {row['id']} was written as {value!r} and is read as {row.get(name)!r}")


def path_of_row(path: str, key: str) -> str | None:
    """Where the record of a write is read: `/recruit/v2/MODULE/ID`."""
    found = re.fullmatch(r"/recruit/v2(?:\.1)?/([A-Z]\w+)(?:/\d+|/upsert)?", path)
    return f"/recruit/v2/{found[1]}/{key}" if found else None


@schemathesis.check
def writes_stick(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """What a good row sent is what its record then shows: asked a few times per operation, of short and long text."""
    results = results_of(case, response)
    if response.status_code >= 300 or not results or not is_positive(case):
        return
    label = f"{case.operation.label} {'long' if has_long_text(case) else 'short'}"
    if STUCK[label] >= SAMPLES:
        return
    parts, plain, skipped = urlsplit(response.request.url), verbatim(case, EQUAL), not_kept(case)
    for row, result in zip(sent_rows(case), results, strict=False):
        path = path_of_row(parts.path, key_of(result))
        if is_error(result) or path is None or not isinstance(row, dict) or path.split("/")[3] in MIRRORS:
            continue
        STUCK[label] += 1
        answer = requests.get(urlunsplit((*parts[:2], path, "", "")), headers=response.request.headers, timeout=60)
        shown = answer.json()["data"][0] if answer.status_code == 200 else {}
        lost = [name for name in row if name not in skipped and row[name] is not None and shown.get(name) is None]
        other = [name for name in row if name in plain and name in shown and row[name] not in (None, shown[name])]
        if lost or other:
            name = (lost or other)[0]
            raise AssertionError(f"{name} was sent as {row[name]!r} and is {shown.get(name)!r}")


@schemathesis.check
def tags_stick(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A few times per operation: a record carries the tags that were added to it, and none that was taken off."""
    verb, label = case.operation.path.rpartition("/")[2], case.operation.label
    key, asked = (case.path_parameters or {}).get("record_id"), (case.query or {}).get("tag_names")
    if verb not in ("add_tags", "remove_tags") or not key or not asked or STUCK[label] >= SAMPLES:
        return
    if response.status_code != 200 or not is_positive(case):
        return
    STUCK[label] += 1
    parts = urlsplit(response.request.url)
    path = f"/recruit/v2/{case.path_parameters['module_api_name']}/{key}"
    answer = requests.get(urlunsplit((*parts[:2], path, "", "")), headers=response.request.headers, timeout=60)
    carried = {tag["name"].casefold() for tag in answer.json()["data"][0].get("Associated_Tags") or ()}
    named = {name.strip().casefold() for name in str(asked).split(",")}
    if (verb == "add_tags" and named - carried) or (verb == "remove_tags" and named & carried):
        raise AssertionError(f"{verb} of {sorted(named)}: the record carries {sorted(carried)}")


def has_long_text(case: Any) -> bool:
    texts = [
        value for row in sent_rows(case) if isinstance(row, dict) for value in row.values() if isinstance(value, str)
    ]
    return any(len(text) > LONG for text in texts)


def not_kept(case: Any) -> set[str]:
    """Fields of rows that the service does not take from a caller."""
    known: set[str] = set()
    for schema in document_of(case).raw["components"]["schemas"].values():
        known |= {
            name for name, fact in schema.get("properties", {}).items() if fact.get("x-field", {}).get("read_only")
        }
    return (
        known | {"id"} | {name for row in sent_rows(case) if isinstance(row, dict) for name in row if name[:1] == "$"}
    )


@schemathesis.check
def the_one_asked_for(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A read by id shows that id."""
    last = case.operation.path.rpartition("/")[2]
    asked = (case.path_parameters or {}).get(last[1:-1]) if last.endswith("_id}") else None
    if case.operation.method.lower() != "get" or asked is None or node_of(case).get("x-paging"):
        return
    other = [row["id"] for row in shown_rows(response) if str(row["id"]) != str(asked)]
    if other:
        raise AssertionError(f"{asked} was asked for, {other[0]} was answered")
