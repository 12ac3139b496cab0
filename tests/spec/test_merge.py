from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.merge import merge, render

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_fragments_are_united_head_first_then_by_name(tmp_path: Path) -> None:
    merged = merge(
        write(
            tmp_path,
            b="paths: {/b: {}}\ncomponents: {schemas: {B: {}}}",
            a="paths: {/a: {}}\ncomponents: {schemas: {A: {}}, links: {L: {}}}",
            document="openapi: 3.1.0\ncomponents: {schemas: {Z: {}}}",
        )
    )
    assert merged.document == {
        "openapi": "3.1.0",
        "components": {"schemas": {"Z": {}, "A": {}, "B": {}}, "links": {"L": {}}},
        "paths": {"/a": {}, "/b": {}},
    }
    assert list(merged.document["components"]["schemas"]) == ["Z", "A", "B"]


def test_a_place_is_traced_to_its_fragment(tmp_path: Path) -> None:
    merged = merge(write(tmp_path, document="openapi: 3.1.0", users="paths: {/u: {get: {}}}"))
    assert merged.file_of(("paths", "/u", "get", "responses")) == "users.yaml"
    assert merged.file_of(("openapi",)) == "document.yaml"
    assert merged.file_of(("components", "schemas", "Nobody")) == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("paths: {/a: {}}", "paths./a"),
        ("components: {schemas: {A: {}}}", "components.schemas.A"),
        ("openapi: 3.1.0", "openapi"),
    ],
)
def test_two_fragments_may_not_define_the_same_thing(tmp_path: Path, text: str, place: str) -> None:
    write(tmp_path, document=text, other=text)
    with pytest.raises(SpecError) as caught:
        merge(tmp_path)
    assert str(caught.value) == f"other.yaml: {place} is already in document.yaml; keep it in one fragment"


def test_a_section_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"components\.schemas is no mapping"):
        merge(write(tmp_path, document="components: {schemas: []}"))


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="no fragments"):
        merge(tmp_path)


def test_the_committed_file_is_what_the_fragments_give(fragments: Path, dist: Path) -> None:
    assert dist.read_bytes() == render(merge(fragments).document)


def test_rendering_keeps_letters_of_every_alphabet_and_ends_with_a_newline() -> None:
    text: Any = render({"a": "résumé 履歴"})
    assert text.decode() == '{\n  "a": "résumé 履歴"\n}\n'
