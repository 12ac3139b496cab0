"""Facts about operations, taken out of the spec: what the policy layer reads at run time."""

from __future__ import annotations

from zrecruit_ext.codegen.walk import Json, Operation, operations, resolve

__all__ = ["operation_facts", "success_statuses"]


def operation_facts(document: Json) -> dict[str, Json]:
    """The content of `operations.json`: facts by operation id.

    `success` lists the documented statuses below 400, those without a body included; `scopes` are those of the first
    alternative of `security`; `empty` is the value a 204 stands for, None when it stands for nothing.
    """
    return {operation.id: _facts(document, operation) for operation in operations(document)}


def _facts(document: Json, operation: Operation) -> Json:
    node = operation.node
    nothing = _response(document, operation, "204")
    return {
        "method": operation.method,
        "path": operation.path,
        "tag": node["tags"][0],
        "host": operation.host,
        "retry": node["x-retry"],
        "credits": node["x-credits"],
        "scopes": _scopes(node),
        "paging": node.get("x-paging"),
        "row_results": node.get("x-row-results"),
        "evidence": node["x-evidence"]["status"],
        "success": success_statuses(operation),
        "no_content": nothing is not None,
        "empty": (nothing or {}).get("x-empty"),
        "secured": bool(node["security"]),
    }


def success_statuses(operation: Operation) -> list[int]:
    """The documented statuses from 200 to 399, in order."""
    return sorted(int(status) for status in operation.node["responses"] if status[0] in "23")


def _response(document: Json, operation: Operation, status: str) -> Json | None:
    response = operation.node["responses"].get(status)
    return None if response is None else resolve(document, response)


def _scopes(node: Json) -> list[str]:
    return [scope for alternative in node["security"][:1] for scopes in alternative.values() for scope in scopes]
