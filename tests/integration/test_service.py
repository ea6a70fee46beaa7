"""The service, over a shelf in memory: what is taken of whom, and what is said about it."""

import asyncio
import json
import logging
from base64 import b64decode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import httpx
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import ASGIApp

from tests.agreements import agreement
from tests.fakes import FakeClock
from tests.served import (
    AGGREGATOR,
    GATEKEEPER,
    GRANTS,
    MONITORING,
    NOW,
    PERIOD,
    QUARTER,
    TASK,
    TEAM,
    MemoryMailbox,
    answer,
    bundle,
    closing,
    enrolment,
    id_of,
    release,
    root,
    roster,
)
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.sharing.service.app import Rules, service_app
from tijdwijzer.sharing.service.server import JsonLines

ADDRESS = "192.0.2.77"
AT = f"{quote(TASK)}/{quote(TEAM)}"


class Client:
    """Asks the application as a server would, from an address."""

    def __init__(self, app: ASGIApp, address: str) -> None:
        self._transport = httpx.ASGITransport(app, client=(address, 50_000))

    def request(self, method: str, address: str, content: bytes | None = None, headers: Any = None) -> httpx.Response:
        asking = httpx.AsyncClient(transport=self._transport, base_url="http://service")
        return asyncio.run(asking.request(method, address, content=content, headers=headers))


class Service:
    def __init__(self, now: datetime = NOW, **rules: Any) -> None:
        self.mailbox = MemoryMailbox()
        self.mailbox.put(Box.PUBLISHED, (TASK, "roster", QUARTER, TEAM), roster().file())
        self.mailbox.put(Box.PUBLISHED, (TASK, "agreement", QUARTER), b"{}")
        self.app = service_app(self.mailbox, Rules(GRANTS, **rules), FakeClock(now))
        self.client = Client(self.app, ADDRESS)

    def ask(self, method: str, address: str, content: bytes | None = None, token: str = "") -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return self.client.request(method, address, content, headers)

    def leave(self, content: bytes, name: str | None = None) -> tuple[int, str]:
        """Put a bundle; status and word."""
        name = name or json.loads(content)["id"]
        found = self.ask("PUT", f"/v1/bundles/{name}", content)
        return found.status_code, found.json()["error"] if found.content else ""


@pytest.fixture
def service() -> Service:
    return Service()


# Members
def test_a_bundle_is_kept_once(service: Service) -> None:
    first = bundle(1)
    assert service.leave(first.file()) == (201, "")
    assert service.leave(first.file()) == (200, "")
    assert service.mailbox.get(Box.DROP, (TASK, TEAM, first.id)) == first.file()


def test_a_bundle_is_taken_in_one_step_and_the_same_again_in_two(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is a round to the database, which costs more than everything else."""
    service.leave(bundle(0).file())
    asked: list[str] = []

    def counting(name: str, real: Callable[..., object]) -> Callable[..., object]:
        return lambda *given: asked.append(name) or real(*given)

    for name in ("add", "add_unless", "get"):
        monkeypatch.setattr(service.mailbox, name, counting(name, getattr(service.mailbox, name)))
    assert service.leave(bundle(1).file()) == (201, "")
    assert asked == ["add_unless"]
    assert service.leave(bundle(1).file()) == (200, "")
    assert asked[1:] == ["add_unless", "get"]


def test_another_bundle_of_that_name_changes_nothing(service: Service) -> None:
    first, other = bundle(1), bundle(2).file().replace(id_of(2).encode(), id_of(1).encode())
    service.leave(first.file())
    assert service.leave(other) == (409, "taken")
    assert service.mailbox.get(Box.DROP, (TASK, TEAM, first.id)) == first.file()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", (422, "malformed")),
        (b"{", (422, "malformed")),
        (b'{"v":1,"v":1}', (422, "malformed")),
        (bundle(1).file()[:-1] + b',"more":1}', (422, "malformed")),
        (bundle(1).file().replace(b'"v":1', b'"v":2'), (422, "malformed")),
        (bundle(2).file(), (422, "other_id")),
        (bundle(1, task="Vergunningen").file(), (403, "unknown_task")),
        (bundle(1, team="Team Zuid").file(), (403, "unknown_team")),
        (bundle(1, period="2026-Q3").file(), (403, "unknown_team")),
        (b" " * 16_385, (413, "too_large")),
    ],
)
def test_what_is_not_taken(service: Service, content: bytes, said: tuple[int, str]) -> None:
    before = dict(service.mailbox.kept)
    assert service.leave(content, id_of(1)) == said
    assert service.mailbox.kept == before


def test_nothing_is_taken_before_its_period_began() -> None:
    assert Service(datetime(2026, 9, 27, 12, tzinfo=UTC)).leave(bundle(1).file()) == (403, "early")
    assert Service(datetime(2026, 9, 28, 12, tzinfo=UTC)).leave(bundle(1).file()) == (201, "")


def test_after_closing_a_new_bundle_is_late_and_one_that_is_there_is_not(service: Service) -> None:
    service.leave(bundle(1).file())
    service.leave(bundle(2).file())
    service.mailbox.put(Box.CLOSING, (TASK, TEAM, PERIOD), closing(1).file())
    service.mailbox.remove(Box.DROP, (TASK, TEAM, id_of(1)))
    assert service.leave(bundle(1).file()) == (200, "")  # it counts, and was erased
    assert service.leave(bundle(2).file()) == (200, "")  # it does not count, and is still there
    assert service.leave(bundle(3).file()) == (410, "late")
    assert service.mailbox.names(Box.DROP, (TASK, TEAM)) == [id_of(2)]


def test_after_a_release_too(service: Service) -> None:
    service.mailbox.put(Box.PUBLISHED, (TASK, "release", TEAM, PERIOD), release(1).file())
    assert service.leave(bundle(1).file()) == (200, "")
    assert service.leave(bundle(2).file()) == (410, "late")
    assert service.mailbox.names(Box.DROP, (TASK,)) == []


def test_an_enrolment_is_for_a_quarter_that_is_agreed(service: Service) -> None:
    taken, other = enrolment(1), enrolment(2, quarter="2027-Q1")
    address = f"/v1/enrolments/{taken.id}"
    assert service.ask("PUT", address, taken.file()).status_code == 201
    assert service.ask("PUT", address, taken.file()).status_code == 200
    assert service.mailbox.get(Box.ENROL, (TASK, QUARTER, taken.id)) == taken.file()
    refused = service.ask("PUT", f"/v1/enrolments/{other.id}", other.file())
    assert (refused.status_code, refused.json()) == (403, {"error": "unknown_quarter"})


def test_what_is_published_is_for_everybody_to_read_and_nobody_to_change(service: Service) -> None:
    service.mailbox.put(Box.PUBLISHED, (TASK, "root"), root().file())
    assert service.ask("GET", f"/v1/published/{quote(TASK)}/root").content == root().file()
    assert service.ask("GET", f"/v1/published/{quote(TASK)}/").json() == {"names": ["agreement", "root", "roster"]}
    assert service.ask("GET", f"/v1/published/{quote(TASK)}/release/{quote(TEAM)}/{PERIOD}").status_code == 404
    for token in ("", AGGREGATOR, MONITORING):
        assert service.ask("PUT", f"/v1/published/{quote(TASK)}/root", b"{}", token).status_code in (401, 403)
    assert service.ask("DELETE", f"/v1/published/{quote(TASK)}/root", token=GATEKEEPER).status_code == 403


# Roles
def test_the_gatekeeper_reads_and_erases_bundles(service: Service) -> None:
    for number in range(3):
        service.leave(bundle(number).file())
    names = sorted(id_of(number) for number in range(3))
    assert service.ask("GET", f"/v1/bundles/{AT}/", token=GATEKEEPER).json() == {"names": names}
    lines = service.ask("GET", f"/v1/bundles/{AT}/?documents=true", token=GATEKEEPER).text.splitlines()
    found = {line["name"]: b64decode(line["content"]) for line in map(json.loads, lines[:-1])}
    assert found == {bundle(number).id: bundle(number).file() for number in range(3)}
    assert json.loads(lines[-1]) == {"documents": 3}
    assert service.ask("DELETE", f"/v1/bundles/{AT}/{id_of(0)}", token=GATEKEEPER).status_code == 204
    assert service.ask("DELETE", f"/v1/bundles/{AT}/{id_of(0)}", token=GATEKEEPER).status_code == 204
    assert service.ask("GET", f"/v1/bundles/{AT}/{id_of(0)}", token=GATEKEEPER).status_code == 404
    assert service.ask("GET", f"/v1/bundles/{AT}/{id_of(1)}", token=GATEKEEPER).content == bundle(1).file()


def test_the_gatekeeper_erases_what_it_names_of_a_folder_and_never_a_folder(service: Service) -> None:
    for number in range(4):
        service.leave(bundle(number).file())
    folder, names = f"/v1/bundles/{AT}/", [f"name={id_of(number)}" for number in (0, 2, 9)]
    assert service.ask("DELETE", folder, token=GATEKEEPER).status_code == 404
    assert service.ask("DELETE", f"{folder}?name=..", token=GATEKEEPER).status_code == 404
    assert service.ask("DELETE", f"{folder}?{names[0]}", token=AGGREGATOR).status_code == 403
    assert service.ask("DELETE", f"{folder}?{names[0]}").status_code == 401
    assert len(service.ask("GET", folder, token=GATEKEEPER).json()["names"]) == 4
    for _ in range(2):
        assert service.ask("DELETE", f"{folder}?{'&'.join(names)}", token=GATEKEEPER).status_code == 204
        left = service.ask("GET", folder, token=GATEKEEPER).json()["names"]
        assert left == sorted(id_of(number) for number in (1, 3))


def test_a_closing_is_put_by_the_gatekeeper_and_answered_by_the_aggregator(service: Service) -> None:
    at = f"{AT}/{PERIOD}"
    assert service.ask("PUT", f"/v1/closings/{at}", closing(1).file(), GATEKEEPER).status_code == 201
    assert service.ask("PUT", f"/v1/closings/{at}", closing(1).file(), GATEKEEPER).status_code == 200
    assert service.ask("PUT", f"/v1/closings/{at}", closing(1, 2).file(), GATEKEEPER).status_code == 409
    assert service.ask("GET", f"/v1/closings/{at}", token=AGGREGATOR).content == closing(1).file()
    assert service.ask("PUT", f"/v1/answers/{at}", answer().file(), GATEKEEPER).status_code == 403
    assert service.ask("PUT", f"/v1/answers/{at}", answer().file(), AGGREGATOR).status_code == 201
    assert service.ask("GET", f"/v1/answers/{at}", token=GATEKEEPER).content == answer().file()


@pytest.mark.parametrize("token", ["", "wrong", GATEKEEPER + "x", MONITORING])
@pytest.mark.parametrize("box", ["bundles", "enrolments", "closings", "answers"])
def test_without_the_token_nothing_of_a_role_is_read_or_erased(service: Service, token: str, box: str) -> None:
    service.leave(bundle(1).file())
    before = dict(service.mailbox.kept)
    for method in ("GET", "DELETE"):
        refused = service.ask(method, f"/v1/{box}/{AT}/{id_of(1)}", token=token)
        assert refused.status_code == (403 if token == MONITORING else 401)
        assert refused.json()["error"] in ("no_token", "not_allowed")
    assert service.ask("GET", f"/v1/{box}/{AT}/?documents=true", token=token).status_code in (401, 403)
    assert service.mailbox.kept == before


def test_a_token_is_for_one_task(service: Service) -> None:
    assert service.ask("GET", "/v1/bundles/Vergunningen/Team/", token=GATEKEEPER).status_code == 403
    assert service.ask("GET", "/v1/bundles/", token=GATEKEEPER).status_code == 403


@pytest.mark.parametrize(
    ("address", "content", "status"),
    [
        (f"closings/{AT}/2026-B01", closing(1).file(), 422),
        (f"published/{quote(TASK)}/root", closing(1).file(), 422),
        (f"published/{quote(TASK)}/release/{quote(TEAM)}/{PERIOD}", release(1).file(), 201),
        (f"published/{quote(TASK)}/release/Elders/{PERIOD}", release(1).file(), 422),
        (f"published/{quote(TASK)}/roster/{QUARTER}/{quote(TEAM)}", roster().file(), 200),
        (f"published/{quote(TASK)}/roster/2027-Q1/{quote(TEAM)}", roster().file(), 422),
        (f"published/{quote(TASK)}/anything", root().file(), 404),
        (f"published/{quote(TASK)}/..", root().file(), 404),
    ],
)
def test_a_role_leaves_only_what_belongs_there(service: Service, address: str, content: bytes, status: int) -> None:
    assert service.ask("PUT", f"/v1/{address}", content, GATEKEEPER).status_code == status


# Health, limits, logs
def test_health_says_which_part_is_ill(service: Service) -> None:
    assert service.ask("GET", "/healthz").status_code == service.ask("GET", "/readyz").status_code == 200
    service.mailbox.away = True
    assert service.ask("GET", "/healthz").status_code == 200
    assert service.ask("GET", "/readyz").status_code == 503
    away = service.ask("PUT", f"/v1/bundles/{id_of(1)}", bundle(1).file())
    assert (away.status_code, away.headers["Retry-After"]) == (503, "60")
    assert service.ask("GET", f"/v1/bundles/{AT}/?documents=true", token=GATEKEEPER).status_code == 503


def test_an_address_that_comes_too_often_is_slowed_down_and_a_role_is_not() -> None:
    service = Service(requests_per_minute=5)
    statuses = [service.ask("GET", "/healthz").status_code for _ in range(7)]
    assert statuses == [200] * 5 + [429] * 2
    assert service.ask("GET", f"/v1/bundles/{AT}/", token="guess").status_code == 429
    assert service.ask("GET", f"/v1/bundles/{AT}/", token=GATEKEEPER).status_code == 200
    assert Client(service.app, "192.0.2.78").request("GET", "/healthz").status_code == 200


@pytest.mark.parametrize(
    ("another", "status"),
    [
        ("2001:db8:1:2:ffff::9", 429),
        ("2001:db8:1:3::1", 200),
        ("fe80::1%eth0", 200),
        ("::ffff:192.0.2.78", 200),
    ],
)
def test_many_addresses_of_one_network_are_one(another: str, status: int) -> None:
    service = Service(requests_per_minute=2)
    for address in ("2001:db8:1:2::1", "2001:db8:1:2::2", "::ffff:192.0.2.79", "::ffff:192.0.2.79"):
        assert Client(service.app, address).request("GET", "/healthz").status_code == 200
    assert Client(service.app, another).request("GET", "/healthz").status_code == status


def test_a_document_that_does_not_come_is_not_waited_for() -> None:
    service = Service(seconds=0.01)
    sent: list[Any] = []

    async def ask() -> None:
        async def receive() -> Any:
            await asyncio.sleep(30)

        async def send(message: Any) -> None:
            sent.append(message)

        path = f"/v1/bundles/{id_of(1)}"
        scope = {"type": "http", "method": "PUT", "path": path, "raw_path": path.encode(), "query_string": b""}
        await service.app({**scope, "headers": [], "client": (ADDRESS, 1)}, receive, send)

    asyncio.run(ask())
    assert sent[0]["status"] == 408


def test_metrics_are_for_monitoring_and_name_nobody(service: Service) -> None:
    service.leave(bundle(1).file())
    service.ask("GET", f"/v1/nowhere/{quote(TEAM)}")
    service.ask("BREW", "/healthz")
    assert service.ask("GET", "/metrics").status_code == 401
    assert service.ask("GET", "/metrics", token=GATEKEEPER).status_code == 401
    text = service.ask("GET", "/metrics", token=MONITORING).text
    assert 'tijdwijzer_requests_total{method="PUT",route="/v1/bundles/{id}",status="201"} 1.0' in text
    assert 'route="other",status="404"' in text
    assert 'method="other"' in text
    for secret in (TASK, TEAM, id_of(1), ADDRESS, "nowhere"):
        assert secret not in text


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Any:
    caplog.set_level(logging.DEBUG)
    return lambda: [JsonLines().format(record) for record in caplog.records if record.name.startswith("tijdwijzer")]


def test_the_log_says_how_it_went_and_never_who_or_what(service: Service, lines: Any) -> None:
    service.leave(bundle(1).file())
    service.leave(bundle(1).file(), id_of(2))
    service.ask("GET", f"/v1/bundles/{AT}/", token=GATEKEEPER)
    service.ask("GET", f"/v1/bundles/{AT}/", token="wrong")
    service.mailbox.add_unless = None  # a mistake of our own
    assert service.ask("PUT", f"/v1/bundles/{id_of(3)}", bundle(3).file()).json() == {"error": "unforeseen"}
    told = [json.loads(line) for line in lines()]
    assert [(line.get("route"), line.get("status")) for line in told] == [
        ("/v1/bundles/{id}", 422),
        ("/v1/bundles/{path:path}", 200),
        ("/v1/bundles/{path:path}", 401),
        (None, None),
        ("/v1/bundles/{id}", 500),
    ]
    assert told[3] | {"time": "", "at": ""} == {
        "time": "",
        "level": "error",
        "event": "unforeseen",
        "error": "TypeError",
        "at": "",
    }
    for secret in (TASK, TEAM, id_of(1), id_of(2), ADDRESS, GATEKEEPER, "wrong", "NoneType"):
        assert not [line for line in lines() if secret in line]


def test_a_line_of_the_log_holds_no_text_of_an_error() -> None:
    try:
        raise ValueError(f"somebody at {ADDRESS}")
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
    record = logging.LogRecord("uvicorn.error", logging.ERROR, "", 0, "it went wrong", None, info)
    record.client = ADDRESS
    assert json.loads(JsonLines().format(record)) | {"time": ""} == {
        "time": "",
        "level": "error",
        "event": "it went wrong",
        "error": "ValueError",
    }


# Its description
def test_the_description_is_whole(service: Service) -> None:
    document = service.ask("GET", "/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    assert {"/v1/bundles/{id}", "/v1/bundles/{path}", "/v1/published/{path}", "/healthz", "/metrics"} <= set(
        document["paths"]
    )
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            where = f"{method} {path}"
            assert operation["description"], where
            assert all(answer["description"] for answer in operation["responses"].values()), where
            assert ("requestBody" in operation) == (method == "put"), where
            assert all(parameter["schema"] for parameter in operation.get("parameters", ())), where
    refs = set(_refs(document))
    assert refs
    for ref in refs:
        found = document
        for part in ref.removeprefix("#/").split("/"):
            found = found[part]


def _refs(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for each in value.values():
            yield from _refs(each)
    elif isinstance(value, list):
        for each in value:
            yield from _refs(each)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Bundle", bundle(1).file()),
        ("Enrolment", enrolment(1).file()),
        ("Roster", roster().file()),
        ("Closing", closing(1, 2).file()),
        ("Answer", answer().file()),
        ("Root", root().file()),
        ("Release", release(1, 2).file()),
    ],
)
def test_documents_are_as_they_are_described(service: Service, name: str, content: bytes) -> None:
    schema = service.ask("GET", "/openapi.json").json()["components"]["schemas"][name]
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(content), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(json.loads(content) | {"more": 1}, schema)


def test_an_agreement_that_protects_too_little_is_described_as_none(service: Service) -> None:
    schema = service.ask("GET", "/openapi.json").json()["components"]["schemas"]["Agreement"]
    agreed = json.loads(agreement().file())
    jsonschema.validate(agreed, schema)
    weaker = {"k": 4, "k_cell": 2, "dominance": 0.71, "round_minutes_per_week": 14, "round_count": 4}
    for part, value in weaker.items():
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(agreed | {part: value}, schema)


# Anything at all
SERVICE = Service(requests_per_minute=1_000_000)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda one: st.lists(one) | st.dictionaries(st.text(), one),
    max_leaves=8,
)
FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "v": st.just(1) | JSON,
        "task": st.just(TASK) | JSON,
        "team": st.just(TEAM) | JSON,
        "period": st.just(PERIOD) | JSON,
        "quarter": st.just(QUARTER) | JSON,
        "id": st.just(id_of(1)) | JSON,
        "a": st.just("AAAA") | JSON,
        "b": st.just("AAAA") | JSON,
    },
)
BODIES = (
    st.binary()
    | FIELDS.map(lambda value: json.dumps(value).encode())
    | st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))
)
SEGMENTS = st.sampled_from(["bundles", "enrolments", "closings", "answers", "published", "x"])
PATHS = st.lists(
    st.sampled_from([TASK, TEAM, PERIOD, "..", ".", "", "root", "%2F", "\0", "release"]) | st.text(max_size=80),
    max_size=5,
)


@given(
    st.sampled_from(["GET", "PUT", "DELETE", "POST", "HEAD", "PATCH"]),
    SEGMENTS,
    PATHS,
    BODIES,
    st.sampled_from(["", GATEKEEPER, AGGREGATOR, MONITORING, "\u00e9"]),
    st.sampled_from(["", "?documents=true", "?documents=perhaps", "?%00"]),
)
def test_whatever_comes_is_answered(method: str, segment: str, path: Path, body: bytes, token: str, query: str) -> None:
    address = "/v1/" + "/".join([segment, *(quote(part.encode("utf-8", "surrogatepass"), safe="") for part in path)])
    headers = {b"authorization": b"Bearer " + token.encode("latin-1")} if token else {}
    found = SERVICE.client.request(method, address + query, body, headers)
    assert found.status_code < 500
    assert "Traceback" not in found.text


@given(BODIES)
def test_whatever_is_left_is_answered(body: bytes) -> None:
    for segment in ("bundles", "enrolments"):
        assert SERVICE.ask("PUT", f"/v1/{segment}/{id_of(1)}", body).status_code in (200, 201, 403, 413, 422)
