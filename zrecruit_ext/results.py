"""What became of each row of a write.

The service answers one element per row inside a 2xx reply, in the order sent; the status line says nothing about
a single row.
Source: Insert, Update, Upsert and Delete Records, Change Status, Associate Candidate; Zoho Recruit REST API v2.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, cast, overload

from zrecruit_ext._json import mapping
from zrecruit_ext.errors import RowsFailed

__all__ = ["Results", "RowOutcome", "outcomes"]

_SHOWN = 3
_NO_ENVELOPE = {"details", "info"}

Element = Mapping[str, Any]


class _HasDict(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """The outcome of one input row."""

    index: int
    """Position in the whole input of the write, from 0."""
    ok: bool
    code: str
    """The vendor's code, upper case; ``NO_RESULT`` when the reply has no element for this row."""
    message: str
    details: Mapping[str, Any] = field(default_factory=dict[str, Any])
    id: str | None = None
    """The record's id: the new one, the changed one, or the existing twin of a DUPLICATE_DATA row when it is told."""
    action: str | None = None
    """Of an upsert: ``insert`` or ``update``; ``found`` when an earlier send of a write with ``once`` had done it."""
    row: Any = None
    """The row as it was given."""

    def __str__(self) -> str:
        name = self.details.get("api_name")
        return " ".join(f"row {self.index} {self.code} {self.message}{f' ({name})' if name else ''}".split())


class Results(Sequence[RowOutcome]):
    """Outcomes of a write, one per input row, in the order of the input."""

    __slots__ = ("_outcomes",)

    def __init__(self, outcomes: Iterable[RowOutcome] = ()) -> None:
        self._outcomes = tuple(outcomes)

    @classmethod
    def of(cls, reply: Mapping[str, Any] | _HasDict) -> Results:
        """Outcomes in the parsed reply of any write: a generated ``WriteResults`` or the JSON object."""
        return cls(outcomes(reply if isinstance(reply, Mapping) else reply.to_dict()))

    @property
    def ok(self) -> list[RowOutcome]:
        return [outcome for outcome in self if outcome.ok]

    @property
    def failed(self) -> list[RowOutcome]:
        return [outcome for outcome in self if not outcome.ok]

    def raise_for_failures(self) -> Results:
        """Return self, or raise RowsFailed, which names the first failures, when a row failed."""
        failed = self.failed
        if not failed:
            return self
        shown = "; ".join(str(outcome) for outcome in failed[:_SHOWN])
        rest = f"; and {len(failed) - _SHOWN} more" if len(failed) > _SHOWN else ""
        message = f"{len(failed)} of {len(self)} rows failed: {shown}{rest}"
        raise RowsFailed(message, code=failed[0].code, details=failed[0].details, failed=failed, results=self)

    @overload
    def __getitem__(self, index: int) -> RowOutcome: ...
    @overload
    def __getitem__(self, index: slice) -> Results: ...
    def __getitem__(self, index: int | slice) -> RowOutcome | Results:
        return Results(self._outcomes[index]) if isinstance(index, slice) else self._outcomes[index]

    def __len__(self) -> int:
        return len(self._outcomes)

    def __iter__(self) -> Iterator[RowOutcome]:
        return iter(self._outcomes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Results) and self._outcomes == other._outcomes

    def __hash__(self) -> int:
        return hash(tuple((outcome.index, outcome.code, outcome.id) for outcome in self))

    def __repr__(self) -> str:
        codes = Counter(outcome.code for outcome in self.failed)
        why = "".join(f", {code}: {count}" for code, count in codes.most_common(5))
        return f"Results(ok={len(self.ok)}, failed={len(self.failed)}{why})"


def outcomes(body: Mapping[str, Any], rows: Sequence[Any] | None = None, start: int = 0) -> list[RowOutcome]:
    """Outcomes in the JSON of a write's reply.

    `rows` are the rows sent, `start` is the index of the first of them in the whole input. With `rows` the answer has
    exactly one outcome per row: a row the reply does not mention failed with ``NO_RESULT``, as nobody knows.
    """
    elements = [part if _says_anything(part) else _MISSING for each in _elements(body) for part in _parts(each)]
    if rows is None:
        return [_outcome(start + number, element) for number, element in enumerate(elements)]
    padded = [*elements, *[_MISSING] * (len(rows) - len(elements))]
    return [_outcome(start + number, padded[number], row) for number, row in enumerate(rows)]


_MISSING: Element = {
    "code": "NO_RESULT",
    "message": "the reply has no result for this row: look the record up before sending it again",
    "status": "error",
}


def _says_anything(element: Element) -> bool:
    return bool(element.get("status") or element.get("code"))


def _elements(body: Mapping[str, Any]) -> Iterator[Element]:
    """The elements of ``data`` (of tags: ``tags``...), which may be one object, or nested once more (change status)."""
    data: object = body["data"] if "data" in body else _envelope(body)
    for item in cast("list[object]", data) if isinstance(data, list) else [data]:
        yield from map(mapping, cast("list[object]", item) if isinstance(item, list) else [item])


def _envelope(body: Mapping[str, Any]) -> object:
    """What another key than ``data`` holds; without one, the body is itself the one element."""
    return next((body[key] for key in body if key not in _NO_ENVELOPE and isinstance(body[key], (list, Mapping))), body)


def _parts(element: Element) -> Iterator[Element]:
    """An association answers for many records in one element: ids that went well, and a list of errors."""
    details = mapping(element.get("details"))
    errors = details.get("error")
    answers_for_many = "jobid" in details and (isinstance(errors, list) or _is_ok(element))
    done = _listed_ids(details.get("ids")) if answers_for_many else []
    if not done and not isinstance(errors, list):
        yield element
        return
    job = {"jobid": details.get("jobid")}
    failed = cast("list[Element]", errors or [])
    refused = {_id(mapping(error.get("details")).get("id")) for error in failed}
    for record_id in done:
        if record_id not in refused:
            message = element.get("message") if _is_ok(element) else "Record associated successfully"
            done_row = {"code": "SUCCESS", "status": "success", "message": message}
            yield {**element, **done_row, "details": {**job, "id": record_id}}
    for error in failed:
        yield {**error, "details": {**job, **mapping(error.get("details"))}}


def _listed_ids(ids: object) -> list[str]:
    """`ids` is documented as a text that looks like a list; one live client has seen a list."""
    return re.findall(r"\d+", str(ids)) if ids is not None else []


def _outcome(index: int, element: Element, row: Any = None) -> RowOutcome:
    details = mapping(element.get("details"))
    ok = _is_ok(element)
    return RowOutcome(
        index=index,
        ok=ok,
        code=str(element.get("code") or ("SUCCESS" if ok else "FAILURE")).upper(),
        message=str(element.get("message") or ""),
        details=details,
        id=_id(details.get("id")),
        action=_lower(element.get("action")),
        row=row,
    )


def _is_ok(element: Element) -> bool:
    """`status` decides, in either case; cancel interview sends no code, other calls may leave the status out."""
    return (_lower(element.get("status")) or _lower(element.get("code"))) == "success"


def _id(value: object) -> str | None:
    return None if value in (None, "") else str(value)


def _lower(value: object) -> str | None:
    return str(value).lower() if value else None
