"""The rules a spec has to keep so that the generated client, the sandbox and the fuzzer can trust it.

Each rule is a function from the document to findings; most of them stand for a trap the generator fell into silently.
"""

from __future__ import annotations

from zrecruit_ext.codegen import lint_facts, lint_operations, lint_parameters, lint_schemas
from zrecruit_ext.codegen.walk import Finding, Json, Rule, operations

__all__ = ["RULES", "describe", "lint"]

RULES: dict[str, Rule] = {**lint_operations.RULES, **lint_parameters.RULES, **lint_facts.RULES, **lint_schemas.RULES}


def lint(document: Json) -> list[tuple[str, Finding]]:
    """Every finding with the name of its rule, in the order of the rules."""
    return [(name, finding) for name, rule in RULES.items() for finding in rule(document)]


def describe(document: Json, finding: Finding, file: str = "") -> str:
    """One line: file, operation or component, what is wrong, what to do."""
    names = {operation.place: operation.id for operation in operations(document)}
    head, rest = finding.place[:3], finding.place[3:]
    if head[:1] == ("paths",):
        shown = " ".join((names.get(head) or " ".join(head[1:]), *rest))
    else:
        shown = "/".join(finding.place).removeprefix("components/")
    return f"{file + ': ' if file else ''}{shown}: {finding.problem}; {finding.advice}"
