"""The service as an ASGI application. Addresses and documents: docs/sharing.md; running it: docs/service.md."""

from dataclasses import dataclass

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from tijdwijzer import __version__
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.ports import Clock
from tijdwijzer.sharing.service.access import Grant, Role
from tijdwijzer.sharing.service.describing import answers, body, describe
from tijdwijzer.sharing.service.documents import Door, Refused, Shelf, most
from tijdwijzer.sharing.service.front import Front, body_of, grant_in
from tijdwijzer.sharing.service.metrics import Metrics
from tijdwijzer.sharing.service.shelves import add_shelf

TROUBLES = {"mailbox_taken": (409, "taken"), "mailbox_unreachable": (503, "unreachable")}
"""Of what the mailbox raises: status and word. Anything else is for whoever set this up, not for who asks."""

WORDS = {404: "not_found", 405: "no_method"}


@dataclass(frozen=True, slots=True)
class Rules:
    """`grants` also say which tasks are served. `requests_per_minute` are those of one address without a token, which
    may be a terminal server with many people behind it. `seconds` is how long a document may take to come in.
    """

    grants: tuple[Grant, ...]
    requests_per_minute: int = 300
    seconds: float = 20

    @property
    def tasks(self) -> frozenset[str]:
        return frozenset(grant.task for grant in self.grants if grant.task)


def service_app(mailbox: Shelf, rules: Rules, clock: Clock) -> ASGIApp:
    """What a server such as uvicorn runs."""
    app = FastAPI(title="tijdwijzer", version=__version__, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(DomainError, _in_trouble)
    app.add_exception_handler(HTTPException, _no_place)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(Exception, _unforeseen)
    metrics = Metrics()
    _add_members(app, Door(mailbox, rules.tasks, lambda: clock.now().date()), rules.seconds)
    for box in Box:
        add_shelf(app, mailbox, box, rules.seconds)
    _add_health(app, mailbox)
    _add_metrics(app, metrics)
    describe(app)
    return Front(app, rules.grants, rules.requests_per_minute, metrics)


def _add_members(app: FastAPI, door: Door, seconds: float) -> None:
    taken = answers(200, 201, 403, 408, 409, 413, 422, 429, 503)

    @app.put("/v1/bundles/{id}", responses=taken | answers(410), openapi_extra=body("Bundle"))
    async def leave_bundle(id: str, request: Request) -> Response:  # noqa: A002
        """A member's contribution. The same again has no effect, however often, also after its period was closed."""
        content = await body_of(request, most(Box.DROP), seconds)
        return _taken(await run_in_threadpool(door.bundle, id, content))

    @app.put("/v1/enrolments/{id}", responses=taken, openapi_extra=body("Enrolment"))
    async def leave_enrolment(id: str, request: Request) -> Response:  # noqa: A002
        """A member's public key, with a one-time code, for a quarter whose agreement is published."""
        content = await body_of(request, most(Box.ENROL), seconds)
        return _taken(await run_in_threadpool(door.enrolment, id, content))


def _taken(new: bool) -> Response:
    return Response(status_code=201 if new else 200)


def _add_health(app: FastAPI, mailbox: Shelf) -> None:
    @app.get("/healthz", responses=answers(200))
    async def healthz() -> Response:
        """The process runs."""
        return Response()

    @app.get("/readyz", responses=answers(200, 429, 503))
    def readyz() -> Response:
        """The database answers too."""
        mailbox.check()
        return Response()


def _add_metrics(app: FastAPI, metrics: Metrics) -> None:
    @app.get("/metrics", responses=answers(200, 401, 429), openapi_extra={"security": [{"token": []}]})
    async def figures(request: Request) -> Response:
        """How many requests there were and how long they took, in Prometheus' format, for a monitoring token."""
        grant = grant_in(request)
        if grant is None or grant.role is not Role.MONITORING:
            raise Refused(401, "no_token")
        return Response(metrics.text(), media_type=metrics.TYPE)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    headers = {"WWW-Authenticate": "Bearer"} if error.status == 401 else {}
    return JSONResponse({"error": error.why}, error.status, headers)


async def _in_trouble(_: Request, error: Exception) -> Response:
    assert isinstance(error, DomainError)
    status, word = TROUBLES.get(error.code, (503, "unreachable"))
    return JSONResponse({"error": word}, status, {"Retry-After": "60"} if status == 503 else {})


async def _no_place(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": WORDS.get(error.status_code, "malformed")}, error.status_code, error.headers)


async def _malformed(_: Request, __: Exception) -> Response:
    """Without what was asked: FastAPI's own answer says it again."""
    return JSONResponse({"error": "malformed"}, 422)


async def _unforeseen(_: Request, __: Exception) -> Response:
    """`Front` hears of it too, and writes it down."""
    return JSONResponse({"error": "unforeseen"}, 500)
