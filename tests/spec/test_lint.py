"""Each rule is provoked by spoiling one thing of a document that keeps all of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext.codegen.examples import check_examples
from zrecruit_ext.codegen.fragment import load_fragment
from zrecruit_ext.codegen.lint import RULES, describe, lint

Doc = dict[str, Any]
Spoil = Callable[[Doc], Any]
OFFICIAL = {"status": "official", "source": "apiv2/get-records.html"}
TEXT = {"type": ["string", "null"]}
THINGS, ONE = "/recruit/v2/Things", "/recruit/v2/Things/{thing_id}"


def small() -> Doc:
    return load_fragment(Path(__file__).with_name("small.yaml"))


def opened(properties: Doc) -> Doc:
    return {"type": "object", "description": "A thing.", "additionalProperties": True, "properties": properties}


def parameter(name: str, where: str, schema: Doc) -> Doc:
    return {"name": name, "in": where, "schema": {"description": "It.", **schema}}


def get(document: Doc) -> Doc:
    return document["paths"][THINGS]["get"]


def post(document: Doc) -> Doc:
    return document["paths"][THINGS]["post"]


def schemas(document: Doc) -> Doc:
    return document["components"]["schemas"]


def thing(document: Doc) -> Doc:
    return schemas(document)["Thing"]["properties"]


def parameters(document: Doc) -> Doc:
    return document["components"]["parameters"]


def add_path(document: Doc, path: str, name: str, **more: Any) -> None:
    """Another read, not paged, at a path of its own."""
    source = {key: value for key, value in get(document).items() if key not in ("x-paging", "parameters")}
    answers = {**source["responses"], "204": {"description": "Nothing."}}
    document["paths"][path] = {"get": {**source, "operationId": name, "responses": answers, **more}}


def add_parameter(document: Doc, found: Doc) -> None:
    get(document)["parameters"] = [*get(document)["parameters"], found]


def add_property(document: Doc, name: str, **schema: Any) -> None:
    thing(document)[name] = {"x-field": {"type": "text"}, "x-evidence": OFFICIAL, **schema}


CASES: list[tuple[str, Spoil, str]] = [
    ("operation-id", lambda d: get(d).update(operationId="listThings"), "'listThings' is not snake_case"),
    ("operation-id", lambda d: get(d).update(operationId="frobnicate_things"), "starts with no known verb"),
    ("operation-id", lambda d: get(d).update(operationId="create_things"), "'create_things' stands twice"),
    ("one-tag", lambda d: get(d).update(tags=["things", "more"]), "not one declared tag"),
    ("one-tag", lambda d: get(d).update(tags=["unknown"]), "not one declared tag"),
    ("summary", lambda d: get(d).pop("summary"), "no summary"),
    ("statuses", lambda d: get(d)["responses"].pop("429"), "statuses 429 are not declared"),
    ("statuses", lambda d: post(d)["responses"].pop("204"), "statuses 204 are not declared"),
    ("statuses", lambda d: d["paths"][ONE]["get"]["responses"].pop("200"), "no success status with a body"),
    (
        "error-envelope",
        lambda d: get(d)["responses"].update({"400": {"description": "Bad."}}),
        "not the error envelope",
    ),
    (
        "one-content-type",
        lambda d: post(d)["requestBody"]["content"].update({"text/html": {"schema": {"type": "string"}}}),
        "has 2 content types",
    ),
    (
        "named-bodies",
        lambda d: post(d)["requestBody"]["content"]["application/json"].update(schema={"type": "array", "items": {}}),
        "the application/json schema is inline",
    ),
    ("examples", lambda d: post(d)["requestBody"]["content"]["application/json"].pop("example"), "no example"),
    (
        "literal-siblings",
        lambda d: (
            parameters(d)["ThingId"]["schema"].update(pattern="^[a-z0-9]+$")
            or add_path(d, THINGS + "/search", "search_things")
        ),
        "{thing_id} also matches the literal path segment search",
    ),
    (
        "links",
        lambda d: d["components"]["links"]["GetThing"].update(operationId="get_it"),
        "links to no operation 'get_it'",
    ),
    (
        "links",
        lambda d: d["components"]["links"]["GetThing"].update(parameters={"id": "$x"}),
        "get_thing has no parameter id",
    ),
    (
        "local-refs",
        lambda d: thing(d)["Status"].update({"$ref": "https://example.com/a.json"}),
        "refer to #/components/",
    ),
    ("local-refs", lambda d: thing(d)["Status"].update({"$ref": "#/components/schemas/Gone"}), "which does not exist"),
    ("path-parameters", lambda d: d["paths"][ONE]["get"].pop("parameters"), "path parameter thing_id"),
    ("path-patterns", lambda d: parameters(d)["ThingId"]["schema"].pop("pattern"), "thing_id has no pattern"),
    ("no-defaults", lambda d: parameters(d)["Page"]["schema"].update(default=1), "parameter page has a default"),
    (
        "plain-headers",
        lambda d: parameters(d)["Since"]["schema"].update(format="date-time"),
        "header If-Modified-Since",
    ),
    ("plain-headers", lambda d: parameters(d)["Since"]["schema"].update(pattern=".*"), "header If-Modified-Since"),
    (
        "plain-times",
        lambda d: add_parameter(d, parameter("since", "query", {"type": "string", "format": "date-time"})),
        "parameter since has the format date-time",
    ),
    (
        "joined-lists",
        lambda d: add_parameter(d, parameter("ids", "query", {"type": "array", "items": TEXT})),
        "parameter ids is an array",
    ),
    (
        "distinct-arguments",
        lambda d: add_parameter(d, parameter("perPage", "query", {"type": "string"})),
        "parameter perPage collides with per_page",
    ),
    ("described-parameters", lambda d: parameters(d)["Page"]["schema"].pop("description"), "page has no description"),
    ("evidence", lambda d: get(d).pop("x-evidence"), "no x-evidence"),
    (
        "evidence",
        lambda d: get(d).update({"x-evidence": {"status": "rumoured", "source": "x"}}),
        "not a status and a source",
    ),
    (
        "evidence",
        lambda d: thing(d)["Status"].update({"x-evidence": {"status": "official"}}),
        "not a status and a source",
    ),
    (
        "evidence",
        lambda d: get(d).update({"x-evidence": {"status": "official", "source": "our fact sheet"}}),
        "is not public",
    ),
    ("facts", lambda d: get(d).update({"x-retry": "maybe"}), "x-retry is 'maybe'"),
    ("facts", lambda d: get(d).update({"x-retry": "never"}), "a GET that is not safe"),
    ("facts", lambda d: get(d).pop("x-host"), "x-host is None"),
    ("credits", lambda d: get(d).update({"x-credits": 1}), "x-credits is 1"),
    (
        "credits",
        lambda d: get(d).update({"x-credits": {"cost": 1, "when": {"cvid": 3}}}),
        "cvid, which is no parameter",
    ),
    ("paging", lambda d: get(d).update({"x-paging": "token"}), "the only kind is page"),
    ("paging", lambda d: get(d)["parameters"].pop(0), "x-paging without page and per_page"),
    ("paging", lambda d: get(d).pop("x-paging"), "x-paging and x-empty do not go together"),
    ("paging", lambda d: get(d)["responses"]["204"].pop("x-empty"), "x-paging and x-empty do not go together"),
    ("row-results", lambda d: post(d).pop("x-row-results"), "outcomes without x-row-results"),
    ("row-results", lambda d: get(d).update({"x-row-results": "data"}), "200 hold no outcomes under data"),
    ("scopes", lambda d: get(d).pop("security"), "no security"),
    ("scopes", lambda d: get(d).update(security=[{"zoho_oauth": []}]), "security names no scopes"),
    ("scopes", lambda d: get(d).update(security=[{"zoho_oauth": ["modules.read"]}]), "'modules.read' is misspelt"),
    ("row-results", lambda d: post(d).update({"x-row-results": "tags"}), "200 hold no outcomes under tags"),
    ("schema-names", lambda d: schemas(d).update(Client=opened({})), "taken by the client's own classes"),
    ("schema-names", lambda d: schemas(d).update(thing_page=opened({})), "collides with ThingPage"),
    ("property-names", lambda d: add_property(d, "$status", **TEXT), "$status collides with Status"),
    (
        "unnamed-properties",
        lambda d: schemas(d)["Thing"].update({"x-unnamed": {"$more": TEXT}}),
        "$more is in x-unnamed, yet its name is free in Python",
    ),
    ("open-values", lambda d: thing(d)["Status"].update(enum=["New"]), "a closed enum"),
    ("open-values", lambda d: thing(d)["Status"].update(const="New"), "a closed const"),
    ("open-values", lambda d: thing(d)["Status"].update(default="New"), "has a default"),
    ("bounded-integers", lambda d: add_property(d, "Age", type=["integer", "null"], minimum=0), "without bounds"),
    ("bounded-integers", lambda d: parameters(d)["Page"]["schema"].pop("maximum"), "without bounds"),
    ("typed-arrays", lambda d: add_property(d, "Tags", type=["array", "null"]), "an array without items"),
    ("named-objects", lambda d: add_property(d, "More", type=["object", "null"]), "an object schema inside another"),
    ("nullable-reads", lambda d: add_property(d, "City", type="string"), "may not be null"),
    (
        "nullable-reads",
        lambda d: schemas(d)["RowResult"]["properties"]["code"].update(type="string"),
        "may not be null",
    ),
    ("open-reads", lambda d: schemas(d)["Thing"].update(additionalProperties=False), "unknown keys"),
    ("used-components", lambda d: schemas(d).update(Spare=opened({})), "schemas/Spare: is used nowhere"),
    ("used-components", lambda d: parameters(d).update(Spare=parameter("x", "query", {})), "parameters/Spare: is used"),
    ("module-facts", lambda d: schemas(d)["Thing"]["x-module"].pop("scope"), "x-module lacks scope"),
    ("module-facts", lambda d: schemas(d)["Thing"]["x-module"].update(display_field="Name"), "x-module shows Name"),
    ("field-facts", lambda d: thing(d)["Status"].pop("x-field"), "no x-field"),
    ("field-facts", lambda d: thing(d)["Status"].pop("x-evidence"), "no x-evidence"),
    ("field-facts", lambda d: thing(d)["Status"].update({"x-field": {"type": "blob"}}), "field type 'blob' is unknown"),
    ("field-facts", lambda d: thing(d)["Status"]["x-field"].update(colour="red"), "unknown facts ['colour']"),
    ("field-facts", lambda d: thing(d)["Status"].pop("x-known-values"), "a picklist without x-known-values"),
    ("field-facts", lambda d: thing(d)["Status"]["x-field"].update(same_as="State"), "same_as State"),
    ("described-schemas", lambda d: schemas(d)["Thing"].pop("description"), "no description"),
]


def test_a_document_that_keeps_the_rules_has_no_findings() -> None:
    assert [(rule, describe(small(), finding)) for rule, finding in lint(small())] == []
    assert list(check_examples(small())) == []


@pytest.mark.parametrize(("rule", "spoil", "words"), CASES, ids=[f"{rule}-{n}" for n, (rule, _, _) in enumerate(CASES)])
def test_a_rule_finds_what_it_is_for(rule: str, spoil: Spoil, words: str) -> None:
    document = small()
    spoil(document)
    lines = [describe(document, finding) for name, finding in lint(document) if name == rule]
    assert any(words in line for line in lines), lines


def test_every_rule_is_provoked() -> None:
    assert {rule for rule, _, _ in CASES} == set(RULES)


def test_the_committed_document_keeps_every_rule(document: Doc) -> None:
    assert [describe(document, finding) for _, finding in lint(document)] == []


def test_a_message_names_file_operation_problem_and_remedy() -> None:
    document = small()
    get(document).pop("summary")
    ((_, finding),) = lint(document)
    assert describe(document, finding, "things.yaml") == (
        "things.yaml: list_things: no summary; say in one line what the call does"
    )


def test_every_message_is_one_line_with_a_remedy() -> None:
    for _, spoil, _ in CASES:
        document = small()
        spoil(document)
        for _, finding in lint(document):
            assert re.fullmatch(r"[^\n]+: [^\n]+; [^\n]+", describe(document, finding))


def test_a_literal_that_is_listed_may_overlap() -> None:
    document = small()
    parameters(document)["ThingId"]["schema"]["pattern"] = "^[a-z0-9]+$"
    parameters(document)["ThingId"]["x-literals"] = ["search"]
    add_path(document, THINGS + "/search", "search_things")
    assert [rule for rule, _ in lint(document)] == []


def test_a_literal_elsewhere_that_the_other_template_cannot_take_is_no_overlap() -> None:
    """`{thing_id}/parts` takes `search`, but no address is also one of `search/{part_id}`: `parts` is no part's id."""
    document = small()
    add_path(document, f"{THINGS}/{{thing_id}}/parts", "list_parts")
    add_path(document, f"{THINGS}/search/{{part_id}}", "get_part")
    shared = parameters(document)
    shared["ThingId"]["schema"]["pattern"] = "^[0-9a-z]+$"
    shared["PartId"] = {
        **shared["ThingId"],
        "name": "part_id",
        "schema": {**shared["ThingId"]["schema"], "pattern": "^[0-9]+$"},
    }
    document["paths"][f"{THINGS}/search/{{part_id}}"]["get"]["parameters"] = [
        {"$ref": "#/components/parameters/PartId"}
    ]
    document["paths"][f"{THINGS}/{{thing_id}}/parts"]["get"]["parameters"] = [
        {"$ref": "#/components/parameters/ThingId"}
    ]
    assert "literal-siblings" not in [rule for rule, _ in lint(document)]
    shared["PartId"]["schema"]["pattern"] = "^[a-z]+$"
    assert "literal-siblings" in [rule for rule, _ in lint(document)]
