"""`zrecruit doctor`."""

from zrecruit_ext.cli.codes import FAILURE, OK
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.programs.doctor import Diagnosis, diagnose

__all__ = ["command"]


def command(as_json: AsJson = False) -> int:
    """Look whether this account is set up: user, organisation, edition, modules, missing scopes, clock.

    Reads only, about 15 credits. Exit code 1 when a check failed; a missing scope is a warning.
    """
    with Recruit.from_env(read_only=True) as zr:
        diagnosis = diagnose(zr)
    if as_json:
        print_json(diagnosis.to_json())
    else:
        print_lines(_lines(diagnosis))
    return OK if diagnosis.healthy else FAILURE


def _lines(diagnosis: Diagnosis) -> list[str]:
    width = max(len(check.name) for check in diagnosis.checks)
    lines: list[str] = []
    for check in diagnosis.checks:
        lines.append(f"{check.state:8} {check.name:{width}}  {check.text}")
        if check.advice:
            lines.append(f"{'':8} {'':{width}}  {check.advice}")
    if diagnosis.missing_scopes:
        lines.append(f"missing scopes: {','.join(diagnosis.missing_scopes)}")
    return lines
