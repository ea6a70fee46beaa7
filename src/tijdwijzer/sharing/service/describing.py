"""The OpenAPI description: documents as `domain.messages` reads them, which does so strictly and says what is wrong."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from tijdwijzer.domain.agreement import (
    MOST_CAP,
    MOST_DOMINANCE,
    MOST_PRODUCTS,
    SMALLEST_K,
    SMALLEST_K_CELL,
    SMALLEST_ROUND_COUNT,
    SMALLEST_ROUND_MINUTES,
)
from tijdwijzer.domain.form import DIGEST, ID, NAME
from tijdwijzer.domain.messages import MOST_CELLS, MOST_PEOPLE, REFUSALS, WHYS
from tijdwijzer.domain.share_periods import NAME as PERIOD
from tijdwijzer.domain.share_periods import QUARTER

Schema = dict[str, Any]

ANSWERS = {
    200: "It was there already, the same; or what was asked for.",
    201: "It is kept.",
    204: "It is not there any more.",
    401: "No token, or one that is not known (`no_token`).",
    403: "Not for this token (`not_allowed`); not served: `unknown_task`, `unknown_team`, `unknown_quarter`, `early`.",
    404: "There is nothing here (`not_found`).",
    408: "It took too long to come in (`too_slow`).",
    409: "Another document has this name (`taken`). Nothing was changed.",
    410: "The period was closed (`late`).",
    413: "Longer than any such document (`too_large`).",
    422: "Not as docs/sharing.md has it (`malformed`, `other_id`, `other_place`).",
    429: "Too many requests of this address (`slow_down`); Retry-After says when.",
    503: "The database is away (`unreachable`); the same request can be sent again.",
}


def _text(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


def _bytes(length: int | None = None) -> Schema:
    return {"type": "string", "contentEncoding": "base64"} | (
        {"minLength": (length + 2) // 3 * 4, "maxLength": (length + 2) // 3 * 4} if length else {}
    )


def _whole(low: int, high: int | None = None) -> Schema:
    return {"type": "integer", "minimum": low} | ({"maximum": high} if high is not None else {})


def _list(items: Schema, most: int) -> Schema:
    return {"type": "array", "items": items, "maxItems": most}


def _map(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _object(**fields: Schema) -> Schema:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


# The names of tasks and teams: JSON Schema's patterns know no \w beyond ASCII, so the rest is left to the service.
_NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 64, "description": f"NFC; as {NAME.pattern} in Python"}
_V: Schema = {"const": 1}
_PERIOD, _QUARTER = _text(PERIOD.pattern), _text(QUARTER.pattern)
_ID, _DIGEST, _SIGNATURE, _KEY = _text(ID.pattern), _text(DIGEST.pattern), _bytes(64), _bytes(32)

_OF_TEAM = {"v": _V, "task": _NAME, "team": _NAME, "period": _PERIOD}

SCHEMAS: dict[str, Schema] = {
    "Error": _object(error={"type": "string"}),
    "Names": _object(names={"type": "array", "items": {"type": "string"}}),
    "Bundle": _object(**_OF_TEAM, id=_ID, a=_bytes(), b=_bytes()),
    "Enrolment": _object(v=_V, task=_NAME, quarter=_QUARTER, id=_ID, b=_bytes()),
    "Closing": _object(
        **_OF_TEAM, agreement=_DIGEST, ids=_list(_ID, MOST_PEOPLE), counts=_bytes(), signature=_SIGNATURE
    ),
    "Answer": _object(**_OF_TEAM, b=_bytes()),
    "Root": _object(v=_V, task=_NAME, root=_KEY),
    "Roster": _object(
        v=_V,
        task=_NAME,
        team=_NAME,
        quarter=_QUARTER,
        headcount=_whole(0, MOST_PEOPLE),
        keys=_list(_KEY, MOST_PEOPLE),
        signature=_SIGNATURE,
    ),
    "Agreement": _object(
        v=_V,
        task=_NAME,
        cells=_list({"type": "string"}, MOST_CELLS),
        caps=_list(_whole(1, MOST_CAP), MOST_CELLS),
        k=_whole(SMALLEST_K),
        k_cell=_whole(SMALLEST_K_CELL),
        dominance={"type": "number", "exclusiveMinimum": 0, "maximum": MOST_DOMINANCE},
        round_minutes_per_week=_whole(SMALLEST_ROUND_MINUTES),
        round_count=_whole(SMALLEST_ROUND_COUNT),
        rhythms=_list(_object(**{"from": _whole(1), "weeks": {"enum": [1, 4, 13]}, "noise": _whole(0)}), 10),
        key_a=_KEY,
        key_b=_KEY,
        sign_b=_KEY,
        quarter=_QUARTER,
        products=_list(
            _object(
                key={"type": "string"},
                name={"type": "string", "maxLength": 120},
                standard_minutes={"type": "number", "exclusiveMinimum": 0},
            ),
            MOST_PRODUCTS,
        ),
        signature=_SIGNATURE,
    ),
    "Release": _object(
        **_OF_TEAM,
        n=_whole(1, MOST_PEOPLE),
        ids=_list(_ID, MOST_PEOPLE),
        minutes=_map(_whole(0)),
        counts=_map(_whole(0)),
        not_shown=_list(_object(key={"type": "string"}, why={"enum": list(WHYS)}), MOST_CELLS),
        agreement=_DIGEST,
        signature=_SIGNATURE,
    ),
    "Refusal": _object(**_OF_TEAM, refused={"enum": list(REFUSALS)}, agreement=_DIGEST, signature=_SIGNATURE),
}

TEXT: Schema = {"schema": {"type": "string"}}


def _ref(*names: str) -> Schema:
    refs = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return refs[0] if len(refs) == 1 else {"oneOf": refs}


def _json(*names: str) -> Schema:
    return {"application/json": {"schema": _ref(*names)}}


def answers(*statuses: int) -> dict[int | str, Schema]:
    """The answers of an address, each with what it means."""
    return {
        status: {"description": ANSWERS[status]} | ({"content": _json("Error")} if status >= 400 else {})
        for status in statuses
    }


def listing(*documents: str) -> dict[int | str, Schema]:
    """What reading answers with: one of `documents`, or what is in a folder."""
    lines = {"schema": {"type": "string"}, "example": '{"name":"…","content":"<base64>"}\n{"documents":1}\n'}
    content = _json(*documents, "Names") | {"application/x-ndjson": lines}
    return {200: {"description": ANSWERS[200], "content": content}}


def body(*documents: str) -> Schema:
    return {"requestBody": {"required": True, "content": _json(*documents)}}


def secured() -> Schema:
    return {"security": [{"token": []}]}


def describe(app: FastAPI) -> None:
    """Let the application describe itself with the documents' schemas, once it has all its addresses."""

    def described() -> Schema:
        if app.openapi_schema is None:
            document = get_openapi(title=app.title, version=app.version, routes=app.routes)
            components = document.setdefault("components", {})
            components["schemas"] = SCHEMAS
            components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
