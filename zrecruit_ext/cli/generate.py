"""`zrecruit generate`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from zrecruit_ext.cli.codes import OK, USAGE
from zrecruit_ext.cli.output import print_lines
from zrecruit_ext.errors import ConfigError

__all__ = ["command"]


def command(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Folder for zrecruit_client.")],
    overlays: Annotated[
        list[Path] | None,
        typer.Option("--overlay", metavar="FILE", help="OpenAPI Overlay 1.0 with your calls and fields. Repeat it."),
    ] = None,
) -> int:
    """Generate a client of your own: the spec that ships with zrecruit, changed by your overlays.

    Put DIR on PYTHONPATH: it takes the place of the installed zrecruit_client, and every policy works with it.
    """
    try:
        return _generate(overlays or [], output)
    except ModuleNotFoundError as missing:
        what = (missing.name or "a part").partition(".")[0]
        sys.stderr.write(f"zrecruit: {what} is not installed. Run: pip install 'zrecruit[cli,codegen]'\n")
        return USAGE


def _generate(overlays: list[Path], output: Path) -> int:
    from zrecruit_ext.codegen.fragment import SpecError
    from zrecruit_ext.codegen.generate import GenerateError
    from zrecruit_ext.codegen.own import generate_own

    try:
        print_lines([generate_own(overlays, output)])
    except (SpecError, GenerateError) as error:
        raise ConfigError(str(error), advice="") from error
    return OK
