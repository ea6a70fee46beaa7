"""What is fuzzed: each takes any bytes, and may answer or raise `DomainError`; anything else is a finding."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from json import loads
from pathlib import Path

from fuzz.people import fetched, offer, team_files
from fuzz.roles import key_file, mailbox
from fuzz.service import service
from tijdwijzer.domain.agreement import agreement_of
from tijdwijzer.domain.canonical import canonical, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import (
    Bundle,
    answer_of,
    bundle_of,
    closing_of,
    enrolment_of,
    release_of,
    root_of,
    roster_of,
    sums_of,
)
from tijdwijzer.sharing.sealing import open_for_aggregator, open_for_gatekeeper, sealing_pair

Target = Callable[[bytes], None]

DOCUMENTS: Mapping[str, Callable[[object], object]] = {
    "agreement": agreement_of,
    "answer": answer_of,
    "bundle": bundle_of,
    "closing": closing_of,
    "enrolment": enrolment_of,
    "release": release_of,
    "root": root_of,
    "roster": roster_of,
    "sums": sums_of,
}


def document(name: str) -> Target:
    """A document that is read is written again, and reads the same."""

    def target(content: bytes) -> None:
        with suppress(DomainError):
            found = DOCUMENTS[name](read(content, name))
            again = DOCUMENTS[name](read(_file(found), name))
            if again != found:
                raise AssertionError(f"{name} read again is another one")

    return target


def _file(found: object) -> bytes:
    content: bytes = found.file()
    return content


def json(content: bytes) -> None:
    with suppress(DomainError):
        value = read(content, "document")
        if read(canonical(value), "document") != value:
            raise AssertionError("canonical JSON reads otherwise")


def fields(content: bytes) -> None:
    """A good document with one field that says something else: the first bytes choose which, the rest is its JSON."""
    names = sorted(good())
    if len(content) < 2:
        return
    name = names[content[0] % len(names)]
    changed = dict(good()[name])
    keys = sorted(changed)
    with suppress(DomainError):
        changed[keys[content[1] % len(keys)]] = read(content[2:], "field")
        document(name)(canonical(changed))


@cache
def good() -> dict[str, dict[str, object]]:
    """Good documents, from the test vectors."""
    vectors = loads((Path(__file__).parents[1] / "docs" / "vectors" / "tijdwijzer-1.json").read_text(encoding="utf-8"))
    found = {name: loads(vectors[name]) for name in ("agreement", "root", "roster", "closing", "release")}
    return {**found, "sums": loads(vectors["answer"]), "bundle": loads(vectors["members"][0]["bundle"])}


_KEY = sealing_pair().private


def envelopes(content: bytes) -> None:
    """Envelopes of any bytes: nobody without the public key can make one that opens."""
    bundle = Bundle("t", "team", "2026-Q4", "0" * 32, content[: len(content) // 2], content[len(content) // 2 :])
    for opening in (lambda: open_for_gatekeeper(bundle, _KEY), lambda: open_for_aggregator(bundle, _KEY, 34)):
        with suppress(DomainError):
            opening()
            raise AssertionError("an envelope of any bytes opened")


TARGETS: Mapping[str, Target] = {
    **{name: document(name) for name in DOCUMENTS},
    "fields": fields,
    "json": json,
    "envelopes": envelopes,
    "mailbox": mailbox,
    "key_file": key_file,
    "offer": offer,
    "fetched": fetched,
    "team_files": team_files,
    "service": service,
}
