"""A user's own client from the installed package: the spec that ships with it, an overlay, the pinned generator."""

from __future__ import annotations

import json
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.generate import PINS, GenerateError, Tools, generate
from zrecruit_ext.codegen.lock import LOCK, is_current
from zrecruit_ext.codegen.merge import render
from zrecruit_ext.codegen.overlay import applied, load_overlay
from zrecruit_ext.codegen.recipe import NAME, PACKAGE, recipe
from zrecruit_ext.codegen.scopes import EVERY_MODULE
from zrecruit_ext.codegen.spec import structural
from zrecruit_ext.codegen.walk import operations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zrecruit_ext.codegen.walk import Json, Operation

__all__ = ["generate_own", "own_document"]


def generate_own(overlays: Sequence[Path], target: Path) -> str:
    """Write `zrecruit_client` into a folder; on the path before the installed one it takes its place.

    Returns one line about what was written. Raises SpecError when an overlay does not fit or the result is no OpenAPI
    document, GenerateError when the generator refuses, ModuleNotFoundError without the extra `codegen`.
    """
    package = target / PACKAGE
    if package.exists() and not (target / LOCK).exists():
        raise GenerateError(f"{package} was not written by this command: remove it or name another folder")
    document = own_document(overlays)
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / f"{NAME}.json"
        spec.write_bytes(render(document))
        clients = [recipe(spec, data())]
        if is_current(clients, target, PINS):
            return f"{target} is up to date"
        wrong = next(structural(document), None)
        if wrong:
            raise SpecError(wrong)
        return generate(clients, target, Tools.find())


def own_document(overlays: Sequence[Path]) -> Json:
    """The shipped spec after the overlays, with cautious facts for operations that came without.

    Raises SpecError when an overlay cannot be read or does not fit.
    """
    document: Json = json.loads(files(PACKAGE).joinpath("openapi.json").read_bytes())
    shipped = {operation.id for operation in operations(document)}
    for path in overlays:
        document = applied(document, load_overlay(path))
    for operation in operations(document):
        _complete(operation)
        if operation.id not in shipped:
            operation.node.setdefault("x-sandbox", False)  # it has no handler for what it never heard of
    return document


def _complete(operation: Operation) -> None:
    """What the policies need to know and the user did not say: a read may be repeated, anything else may not."""
    node = operation.node
    for key in ("operationId", "tags"):
        if not node.get(key):
            raise SpecError(f"{operation.method.upper()} {operation.path}: has no {key}; the client needs it for names")
    node.setdefault("x-host", "recruit")
    node.setdefault("x-retry", "safe" if operation.method == "get" else "guarded")
    node.setdefault("x-credits", {"cost": 1})
    node.setdefault("x-evidence", {"status": "observed", "source": "an overlay"})
    node.setdefault("security", [{"zoho_oauth": [EVERY_MODULE]}])


def data() -> Path:
    """Templates, support code and settings: in the installed package, or in the checkout."""
    here = Path(__file__).parent
    shipped = here / "data"
    return shipped if shipped.is_dir() else here.parents[1] / "openapi" / "codegen"
