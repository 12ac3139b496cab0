"""What a bulk write is to do, checked against the module's metadata before anything is sent.

Sources: seed 001 (operations, find_by, field mappings, default values), Bulk Write limits (200 columns).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from zrecruit_ext.bulk.source import SEVERAL
from zrecruit_ext.errors import BadTable, InputError
from zrecruit_ext.metadata import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zrecruit_client.models import FieldMetadata

__all__ = ["COLUMNS", "Operation", "WriteOptions", "WritePlan", "planned"]

Operation = Literal["insert", "update", "upsert"]
COLUMNS = 200
"""Columns a file may have."""
_IDS = frozenset({"id", "Id"})
_SEVERAL = frozenset({"multiselectpicklist", "multiselectlookup"})
_FORMATS = {"date": "yyyy-MM-dd"}


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How rows become records; what each means is said at `Bulk.write`."""

    operation: Operation = "insert"
    find_by: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])
    defaults: Mapping[str, Any] = field(default_factory=dict[str, Any])
    formats: Mapping[str, str] = field(default_factory=dict[str, str])
    ignore_empty: bool = True
    allow_duplicates: bool = False
    separator: str | None = None
    trigger: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class WritePlan:
    """`mappings` are the service's; `several` are the columns whose cells are split and joined again."""

    module: str
    options: WriteOptions
    header: tuple[str, ...]
    mappings: tuple[dict[str, Any], ...]
    several: tuple[int, ...]

    @property
    def repeatable(self) -> bool:
        """Whether a job that may have been started can be started again without doubling a record."""
        return self.options.operation != "insert" or self.options.find_by is not None

    def resource(self, file_id: str) -> dict[str, Any]:
        """The service's form of this plan for an uploaded file."""
        find_by = {"find_by": self.options.find_by} if self.options.find_by else {}
        return {
            "type": "data", "module": self.module, "file_id": file_id,
            "ignore_empty": self.options.ignore_empty, **find_by, "field_mappings": list(self.mappings),
        }  # fmt: skip

    def row(self, cells: list[str]) -> list[str]:
        """Cells as they are sent."""
        if self.options.separator is not None:
            for number in self.several:
                parts = cells[number].split(self.options.separator)
                cells[number] = SEVERAL.join(part.strip() for part in parts if part.strip())
        return cells


def planned(module: str, header: tuple[str, ...], fields: Iterable[FieldMetadata], options: WriteOptions) -> WritePlan:
    """The plan for a header. Raises BadTable for columns, InputError for options that cannot work."""
    known = {str(each.api_name): each for each in fields}
    names = [options.mapping.get(name, name) for name in header]
    _check_columns(header, names, known)
    _check_sources({*names, *options.defaults}, known, options)
    _check_key(names, known, options, module)
    mappings = [_mapping(name, number, known, options) for number, name in enumerate(names)]
    mappings += [{"api_name": n, "default_value": {"value": v}} for n, v in options.defaults.items() if n not in names]
    several = tuple(number for number, name in enumerate(names) if _kind(known, name) in _SEVERAL)
    return WritePlan(module, options, header, tuple(mappings), several)


def _check_columns(header: tuple[str, ...], names: list[str], known: Mapping[str, FieldMetadata]) -> None:
    if len(header) > COLUMNS:
        raise BadTable(f"{len(header)} columns, {COLUMNS} are taken", advice="Leave columns out, or write twice.")
    for column, name in zip(header, names, strict=True):
        if names.count(name) > 1:
            raise BadTable(f"field {name} stands twice in the header", advice="Remove or rename one column.")
        if name not in known and name.partition(".")[0] not in known and name not in _IDS:
            advice = f"{near(name, known)} Or map it: mapping={{{column!r}: ...}}."
            raise BadTable(f"there is no field for column {column!r}", advice=advice)
        if name not in _IDS and name in known and _is_kept(known[name]):
            raise BadTable(f"field {name} is kept by the service", advice="Leave the column out.")


def _check_sources(sources: set[str], known: Mapping[str, FieldMetadata], options: WriteOptions) -> None:
    unknown = sorted(options.defaults.keys() - known.keys())
    if unknown:
        raise BadTable(f"there is no field {unknown[0]!r} for a default", advice=near(unknown[0], known))
    mandatory = {name for name, each in known.items() if each.system_mandatory is True}
    if options.operation != "update" and (missing := sorted(mandatory - sources)):
        what = f"mandatory field {', '.join(missing)} has no column"
        raise BadTable(what, advice="Add it, or give defaults={field: value}.")


def _check_key(names: list[str], known: Mapping[str, FieldMetadata], options: WriteOptions, module: str) -> None:
    unique = sorted(name for name, each in known.items() if each.unique and each.unique.to_dict())
    key, choice = options.find_by, ", ".join(["id", *unique])
    if options.operation not in ("insert", "update", "upsert"):
        raise InputError(f"{options.operation!r} is no operation", advice="Use insert, update or upsert.")
    if key is None and options.operation != "insert":
        raise InputError(f"an {options.operation} has to know its records", advice=f"Give find_by=, one of: {choice}.")
    if key is not None and key not in _IDS and key not in unique:
        raise InputError(f"records cannot be found by {key}", advice=f"It is not unique. Use one of: {choice}.")
    if key is not None and key not in names:
        raise BadTable(f"there is no column for {key}, by which records are found", advice="Add it, or map it.")
    if key is None and unique and not options.allow_duplicates:
        what = f"{module} has unique fields ({', '.join(unique)}): an insert would double records that exist"
        raise InputError(what, advice=f"Give find_by={unique[0]!r} to skip those, or allow_duplicates=True.")


def _mapping(name: str, number: int, known: Mapping[str, FieldMetadata], options: WriteOptions) -> dict[str, Any]:
    mapped: dict[str, Any] = {"api_name": name, "index": number}
    if form := options.formats.get(name, _FORMATS.get(_kind(known, name))):
        mapped["format"] = form
    if name in options.defaults:
        mapped["default_value"] = {"value": options.defaults[name]}
    return mapped


def _kind(known: Mapping[str, FieldMetadata], name: str) -> str:
    return str(known[name].data_type) if name in known else ""


def _is_kept(field: FieldMetadata) -> bool:
    return field.read_only is True or field.field_read_only is True
