"""The result of a read job: rows in order of their ids, as CSV or as a calendar, in a zip made in pieces."""

from __future__ import annotations

import asyncio
import csv
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.bulk.calendar import event_text
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zrecruit_ext.sandbox.bulk.plan import ReadPlan
    from zrecruit_ext.sandbox.engine.columns import Column
    from zrecruit_ext.sandbox.engine.store import Store

__all__ = ["Export", "export"]

# Rows between two looks at the other requests.
CHUNK = 250
# What the CSV writer writes as it is; nothing as nothing.
PLAIN = frozenset({str, int, float, type(None)})


@dataclass(frozen=True, slots=True)
class Export:
    """The zip, the number of rows in it, and whether there are more after them."""

    content: bytes
    count: int
    more: bool


async def export(store: Store, plan: ReadPlan, page_size: int, name: str) -> Export:
    """Read the page of the plan. Rows are read as they are when their turn comes."""
    keys = page_of_keys(store, plan, page_size)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        info = zipfile.ZipInfo(f"{name}.{plan.file_type}", (1980, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(info, "w") as member, io.TextIOWrapper(member, "utf-8", newline="") as text:
            write = WRITERS[plan.file_type](text, plan.columns)
            for start in range(0, min(len(keys), page_size), CHUNK):
                write(chunk(store, plan, keys[start : min(start + CHUNK, page_size)]))
                await asyncio.sleep(0)
    return Export(target.getvalue(), min(len(keys), page_size), len(keys) > page_size)


def page_of_keys(store: Store, plan: ReadPlan, size: int) -> list[int]:
    """Ids of the page's rows and of one more, to know whether there is a next page."""
    condition = " AND ".join([f"module = '{plan.module.api_name}'", "state = 0", *plan.where])
    sql = f"SELECT id FROM record WHERE {condition} ORDER BY id LIMIT ? OFFSET ?"  # noqa: S608 - API names
    return [row[0] for row in store.all(sql, (*plan.values, size + 1, (plan.page - 1) * size))]


def chunk(store: Store, plan: ReadPlan, keys: list[int]) -> list[list[Any]]:
    joined = "".join(f", {column.value}" for column in plan.columns if column.joined)
    marks = ",".join("?" * len(keys))
    sql = f"SELECT body{joined} FROM record WHERE id IN ({marks}) ORDER BY id"  # noqa: S608 - API names
    return [cells(plan.columns, orjson.loads(row[0]), list(row[1:])) for row in store.all(sql, tuple(keys))]


def cells(columns: list[Column], body: dict[str, Any], joined: list[Any]) -> list[Any]:
    rest = iter(joined)
    values = [next(rest) if column.joined else body.get(column.name) for column in columns]
    return [value if value.__class__ in PLAIN else cell(value) for value in values]


def cell(value: Any) -> str:
    """Text of what CSV has no form for: a lookup as its id, several values joined by semicolons."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_object(value):
        return str(value["id"]) if "id" in value else orjson.dumps(value).decode()
    return ";".join(cell(item) for item in value if item is not None) if is_array(value) else str(value)


def as_csv(text: io.TextIOBase, columns: list[Column]) -> Callable[[Iterable[list[Any]]], object]:
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    return writer.writerows


def as_calendar(text: io.TextIOBase, columns: list[Column]) -> Callable[[Iterable[list[Any]]], object]:
    names = [column.name for column in columns]

    def write(rows: Iterable[list[Any]]) -> None:
        texts = ({name: str(value) for name, value in zip(names, row, strict=True) if value} for row in rows)
        text.writelines(event_text(row) for row in texts)

    return write


WRITERS: dict[str, Callable[[io.TextIOBase, list[Column]], Callable[[Iterable[list[Any]]], object]]] = {
    "csv": as_csv,
    "ics": as_calendar,
}
