"""What roles do with the documents of a box, and what everybody may read of what is published."""

import json
from base64 import b64encode
from collections.abc import Iterator
from itertools import chain
from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from tijdwijzer.domain.form import as_name
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.sharing.service.access import Deed
from tijdwijzer.sharing.service.describing import answers, body, listing, secured
from tijdwijzer.sharing.service.documents import Refused, Shelf, check_place, most
from tijdwijzer.sharing.service.front import body_of, grant_in
from tijdwijzer.sharing.web import LEFT_BY_ID, SEGMENTS

TOGETHER = 1 << 16
"""Bytes that are sent at a time, at least."""

DOCUMENTS = {
    Box.DROP: ("Bundle",),
    Box.ENROL: ("Enrolment",),
    Box.CLOSING: ("Closing",),
    Box.ANSWER: ("Answer",),
    Box.PUBLISHED: ("Root", "Agreement", "Roster", "Release", "Refusal"),
}


def add_shelf(app: FastAPI, mailbox: Shelf, box: Box, seconds: float) -> None:
    """The addresses of a box: a document at its path, a folder at its path with a slash at the end."""
    address, kept = f"/v1/{SEGMENTS[box]}/{{path:path}}", DOCUMENTS[box]
    security = {} if box is Box.PUBLISHED else secured()

    @app.get(address, responses=listing(*kept) | answers(401, 403, 404, 422, 429, 503), openapi_extra=security)
    def read(path: str, request: Request, documents: bool = False) -> Response:
        """A document; or the names in a folder, or with `documents` all that is in it, one a line."""
        names = _names(path)
        if box is not Box.PUBLISHED:
            _allow(request, Deed.READ, box, names)
        if path.endswith("/") or not path:
            return _streamed(mailbox, box, names) if documents else _listed(mailbox, box, names)
        content = mailbox.get(box, names)
        if content is None:
            raise Refused(404, "not_found")
        return Response(content, media_type="application/json")

    @app.delete(address, responses=answers(204, 401, 403, 404, 422, 503), openapi_extra=secured())
    def remove(path: str, request: Request, name: Annotated[tuple[str, ...], Query()] = ()) -> Response:
        """A document, or those of a folder that are named, for good; no effect on what is not there."""
        folder, gone = _gone(path, name)
        _allow(request, Deed.REMOVE, box, folder)
        mailbox.remove_all(box, folder, gone)
        return Response(status_code=204)

    if box in LEFT_BY_ID:
        return

    @app.put(
        address,
        responses=answers(200, 201, 401, 403, 404, 408, 409, 413, 422, 503),
        openapi_extra=body(*kept) | secured(),
    )
    async def put(path: str, request: Request) -> Response:
        """Leave a document; the same again has no effect."""
        names = _document(path)
        _allow(request, Deed.PUT, box, names)
        content = await body_of(request, most(box), seconds)
        check_place(box, names, content)
        new = await run_in_threadpool(mailbox.add, box, names, content)
        return Response(status_code=201 if new else 200)


def _names(path: str) -> Path:
    return tuple(_named(name) for name in path.removesuffix("/").split("/")) if path else ()


def _named(text: str) -> str:
    try:
        return as_name(text)
    except ValueError:
        raise Refused(404, "not_found") from None


def _document(path: str) -> Path:
    if path.endswith("/") or "/" not in path:
        raise Refused(404, "not_found")
    return _names(path)


def _gone(path: str, names: Path) -> tuple[Path, Path]:
    """A folder, and what is to go from it."""
    if path.endswith("/") and names:
        return _names(path), tuple(_named(name) for name in names)
    document = _document(path)
    return document[:-1], document[-1:]


def _allow(request: Request, deed: Deed, box: Box, path: Path) -> None:
    """Raises Refused for who has no token, or not the one for this."""
    grant = grant_in(request)
    if grant is None:
        raise Refused(401, "no_token")
    if not path or not grant.may(deed, box, path[0]):
        raise Refused(403, "not_allowed")


def _listed(mailbox: Shelf, box: Box, folder: Path) -> Response:
    return JSONResponse({"names": mailbox.names(box, folder)})


def _streamed(mailbox: Shelf, box: Box, folder: Path) -> Response:
    """The first part is read before the answer begins, so that a database that is away is still said as it is."""
    parts = _parts(_lines(mailbox.everything(box, folder)))
    return StreamingResponse(chain([next(parts)], parts), media_type="application/x-ndjson")


def _lines(documents: Iterator[tuple[str, bytes]]) -> Iterator[bytes]:
    """The last line says how many there were, so that one who reads knows that it is whole."""
    count = 0
    for name, content in documents:
        count += 1
        yield json.dumps({"name": name, "content": b64encode(content).decode()}).encode() + b"\n"
    yield json.dumps({"documents": count}).encode() + b"\n"


def _parts(lines: Iterator[bytes]) -> Iterator[bytes]:
    part = bytearray()
    for line in lines:
        part += line
        if len(part) >= TOGETHER:
            yield bytes(part)
            part.clear()
    if part:
        yield bytes(part)
