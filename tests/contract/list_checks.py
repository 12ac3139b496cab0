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
PROBED: dict[str, int] = {}
ALONE = re.compile(r"\((\w+):(equals|starts_with|contains):([^(),:\\]*)\)")
MEANING = {"equals": str.__eq__, "starts_with": str.startswith, "contains": str.__contains__}


def forget() -> None:
    """As at the start."""
    JOINED.clear()
    PROBED.clear()


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


def page_of(request: Any, page: int, size: int) -> tuple[list[str], Any]:
    """The ids of a page, and whether it says that there are more."""
    parts = urlsplit(request.url)
    query = {**dict(parse_qsl(parts.query)), "page": str(page), "per_page": str(size)}
    answer = requests.get(urlunsplit(parts._replace(query=urlencode(query))), headers=request.headers, timeout=60)
    if answer.status_code != 200:
        return [], None
    rows = next(value for value in answer.json().values() if isinstance(value, list))
    return [str(row["id"]) for row in rows], (answer.json().get("info") or {}).get("more_records")


@schemathesis.check
def pages_join(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """The first pages of two rows, put together, are the first page of four: asked a few times per operation."""
    label = case.operation.label
    wanted = node_of(case).get("x-paging") == "page" and is_positive(case)
    if not wanted or response.status_code != 200 or len(shown_rows(response)) < 4 or JOINED[label] >= SAMPLES:
        return
    JOINED[label] += 1
    whole, _ = page_of(response.request, 1, 4)
    (first, more), (second, _) = page_of(response.request, 1, 2), page_of(response.request, 2, 2)
    halves = first + second
    if second and more is False:
        raise AssertionError("the first page of two rows says that there are no more, the second has some")
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
    """Each row of a search fits a criteria of one condition, where the row shows the field as text.

    Once per operation each operator is asked for by itself, since other parameters mostly leave nothing to look at.
    """
    if not is_positive(case) or "criteria" not in (case.query or {}):
        return
    check_rows(str(case.query["criteria"]), shown_rows(response))
    if case.operation.path.endswith("/Candidates/search") and PROBED.setdefault(case.operation.label, 0) < 1:
        PROBED[case.operation.label] += 1
        for operator in MEANING:
            criteria = f"(Last_Name:{operator}:a)"
            url = f"{response.request.url.partition('?')[0]}?{urlencode({'criteria': criteria})}"
            answer = requests.get(url, headers=response.request.headers, timeout=60)
            check_rows(criteria, answer.json()["data"] if answer.status_code == 200 else [])


def check_rows(criteria: str, rows: list[dict[str, Any]]) -> None:
    found = ALONE.fullmatch(criteria)
    name, operator, value = found.groups() if found else ("", "equals", "")
    for row in rows:
        shown = row.get(name)
        if isinstance(shown, str) and not MEANING[operator](shown.casefold(), value.casefold()):
            raise AssertionError(f"{name} {shown!r} does not fit {criteria}")
