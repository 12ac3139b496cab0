"""`zrecruit fields MODULE`."""

import shutil
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer
from rich.cells import cell_len, set_cell_size
from zrecruit_client.models import FieldMetadata

from zrecruit_ext._json import mapping
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import InputError, InvalidRequest

__all__ = ["command"]

Row = dict[str, Any]

_HEADER = ("API name", "type", "must", "values", "label")
_LABEL = 4
_GAP, _SHORTEST = 2, 8


def command(
    module: Annotated[str, typer.Argument(metavar="MODULE", help="API name or label, such as Candidates.")],
    mandatory: Annotated[bool, typer.Option("--mandatory", help="Only what a new record needs.")] = False,
    picklist: Annotated[
        str | None, typer.Option("--picklist", metavar="FIELD", help="The values of this field, one a line.")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """List the fields of a module as your organisation has them: names for code, labels for people.

    Mandatory are the fields that the system asks for; layouts may ask for more. Costs 1 credit.
    """
    with Recruit.from_env() as zr:
        name, fields = _fields(zr, module)
        if picklist is not None:
            return _values(zr, name, picklist, as_json)
    rows = [_row(field) for field in fields if not mandatory or field.system_mandatory is True]
    if as_json:
        print_json({"module": name, "fields": rows})
    else:
        print_lines(_table([_cells(row) for row in rows], shutil.get_terminal_size().columns))
    return 0


def _fields(zr: Recruit, module: str) -> tuple[str, list[FieldMetadata]]:
    """The API name and the fields of a module. Raises UnknownName, which suggests the nearest names."""
    try:
        return module, zr.metadata.fields(module)
    except InvalidRequest as error:
        if error.code not in ("INVALID_MODULE", "INVALID_DATA"):
            raise
    name = str(zr.metadata.module(module).api_name)
    return name, zr.metadata.fields(name)


def _values(zr: Recruit, module: str, field: str, as_json: bool) -> int:
    known, values = zr.metadata.field(module, field), zr.metadata.picklist(module, field)
    if not values:
        raise InputError(f"{known.api_name} of {module} has no list of values", advice=f"It is a {known.data_type}.")
    if as_json:
        print_json({"module": module, "field": known.api_name, "values": values})
    else:
        print_lines(values)
    return 0


def _row(field: FieldMetadata) -> Row:
    """What a program wants to know of a field."""
    told = field.to_dict()
    return {
        "api_name": told["api_name"],
        "label": told.get("field_label") or told.get("display_label"),
        "type": told.get("data_type"),
        "mandatory": bool(told.get("system_mandatory")),
        "custom": bool(told.get("custom_field")),
        "read_only": bool(told.get("read_only")),
        "unique": bool(told.get("unique")),
        "length": told.get("length"),
        "lookup": mapping(told.get("lookup")).get("module"),
        "values": [value.get("actual_value") for value in told.get("pick_list_values") or ()],
    }


def _cells(row: Row) -> tuple[str, ...]:
    count = str(len(row["values"]) or "")
    must = "yes" if row["mandatory"] else ""
    return row["api_name"], str(row["type"] or ""), must, count, str(row["label"] or "")


def _table(rows: Sequence[tuple[str, ...]], width: int) -> Iterator[str]:
    """Aligned columns; where they are too wide the labels are cut, never the names that are to be copied."""
    lines = [_HEADER, *rows]
    widths = [max(cell_len(line[column]) for line in lines) for column in range(len(_HEADER))]
    over = sum(widths) + _GAP * (len(widths) - 1) - width
    widths[_LABEL] = max(_SHORTEST, widths[_LABEL] - max(over, 0))
    for line in lines:
        cells = (_fitted(cell, size) for cell, size in zip(line, widths, strict=True))
        yield (" " * _GAP).join(cells).rstrip()


def _fitted(cell: str, size: int) -> str:
    return set_cell_size(cell, size) if cell_len(cell) <= size else f"{set_cell_size(cell, size - 1)}…"
