"""Lists: what `info` says is so, pages join without gap or overlap, `fields` and simple criteria are obeyed."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import requests
import schemathesis
from reading import answer_of, is_positive, node_of, shown_rows

SAMPLES = 3
JOINED: Counter[str] = Counter()
ALONE = re.compile(r"\((\w+):(equals|starts_with|contains):([^(),:\\]*)\)")
MEANING = {"equals": str.__eq__, "starts_with": str.startswith, "contains": str.__contains__}


def forget() -> None:
    """As at the start."""
    JOINED.clear()


@schemathesis.check
def info_is_true(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """`count`, `page`, `per_page` and `more_records` agree with the rows and with what was asked."""
    answer = answer_of(response)
    info = answer.get("info") if isinstance(answer, dict) else None
    if case.operation.method.lower() != "get" or not is_positive(case) or not isinstance(info, dict):
        return
    rows = next((value for value in answer.values() if isinstance(value, list)), [])
    asked = {name: int(value) for name, value in (case.query or {}).items() if name in ("page", "per_page")}
    told = {name: info.get(name) for name in asked if info.get(name) is not None}
    if told != {name: asked[name] for name in told} or info.get("count", len(rows)) != len(rows):
        raise AssertionError(f"asked {asked}, got {len(rows)} rows and {info}")
    size = info.get("per_page") or len(rows)
    if len(rows) > size or (info.get("more_records") and len(rows) < size):
        raise AssertionError(f"{len(rows)} rows on a page of {size}: {info}")


def ids_of_page(request: Any, page: int, size: int) -> list[str]:
    parts = urlsplit(request.url)
    query = {**dict(parse_qsl(parts.query)), "page": str(page), "per_page": str(size)}
    answer = requests.get(urlunsplit(parts._replace(query=urlencode(query))), headers=request.headers, timeout=30)
    return [str(row["id"]) for row in next(iter(answer.json().values()))] if answer.status_code == 200 else []


@schemathesis.check
def pages_join(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """The first pages of two rows, put together, are the first page of four: asked a few times per operation."""
    label = case.operation.label
    wanted = node_of(case).get("x-paging") == "page" and is_positive(case)
    if not wanted or response.status_code != 200 or len(shown_rows(response)) < 4 or JOINED[label] >= SAMPLES:
        return
    JOINED[label] += 1
    whole = ids_of_page(response.request, 1, 4)
    halves = ids_of_page(response.request, 1, 2) + ids_of_page(response.request, 2, 2)
    if whole != halves:
        raise AssertionError(f"pages of two give {halves}, one of four gives {whole}")


@schemathesis.check
def fields_are_obeyed(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """With `fields` nothing but these and the id comes."""
    asked = (case.query or {}).get("fields")
    if not asked or not is_positive(case) or "module" in (case.query or {}):
        return
    names = {name.strip() for name in str(asked).split(",")} | {"id"}
    more = {name for row in shown_rows(response) for name in row} - names
    if more:
        raise AssertionError(f"{min(more)} was not asked for")


@schemathesis.check
def criteria_hold(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Each row of a search fits a criteria of one condition, where the row shows the field as text."""
    found = ALONE.fullmatch(str((case.query or {}).get("criteria", "")))
    if found is None or not is_positive(case):
        return
    name, operator, value = found.groups()
    for row in shown_rows(response):
        shown = row.get(name)
        if isinstance(shown, str) and not MEANING[operator](shown.casefold(), value.casefold()):
            raise AssertionError(f"{name} {shown!r} does not fit {found.group()}")
