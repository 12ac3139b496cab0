"""`zrecruit scopes OPERATION...`."""

from importlib.resources import files
from typing import Annotated, Any

import orjson
import typer

from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.codegen.scopes import UnknownNameError, needs, smallest
from zrecruit_ext.codegen.walk import operations

__all__ = ["command"]


def command(
    names: Annotated[list[str] | None, typer.Argument(metavar="OPERATION...", help="Such as list_candidates.")] = None,
    modules: Annotated[
        list[str] | None, typer.Option("--module", metavar="NAME", help="For calls of any module. Repeat it.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every operation there is.")] = False,
    as_json: AsJson = False,
) -> int:
    """Print the smallest set of scopes that these operations need, ready for the consent URL.

    Calls that take any module ask for ZohoRecruit.modules.ALL; with --module for these modules only.
    """
    document: dict[str, Any] = orjson.loads(files("zrecruit_client").joinpath("openapi.json").read_bytes())
    chosen = [operation.id for operation in operations(document)] if every else names or []
    if not chosen:
        raise typer.BadParameter("name the operations, or take --all")
    try:
        asked = needs(document, chosen, modules or [])
    except UnknownNameError as error:
        raise typer.BadParameter(str(error)) from None
    scopes = smallest(need for found in asked.values() for need in found)
    if as_json:
        print_json({"scopes": scopes, "operations": chosen})
    else:
        print_lines([",".join(scopes)])
    return 0
