"""An employee and a lead: files that somebody hands them, and documents that were found where they are published.

Each is any bytes, or good but for one field and signed anew. It is taken or refused, and what there was stays.
"""

from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from json import loads
from typing import Any

from fuzz.altering import altered, signed
from tests.fakes import FakeClock, FakeStore, State
from tests.member_desk import LAST_DAY, Q4, Desk
from tests.sharing_outside import TASK, TEAM
from tijdwijzer.domain.canonical import canonical
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services import demo_team
from tijdwijzer.services import team as lead
from tijdwijzer.services.mailbox import Box, Path
from tijdwijzer.services.sharing import Carried, Errands
from tijdwijzer.sharing import sealing

QUARTER = "2026-Q4"
TODAY = datetime(2026, 11, 26, 12, tzinfo=UTC)


def offer(content: bytes) -> None:
    """An agreement file and a root file of anybody."""
    if len(content) < 3:
        return
    desk = Desk()
    agreement = loads(desk.outside.agreement().file())
    with suppress(DomainError):
        match content[0] % 3:
            case 0:
                desk.sharing.read_offer(content[1:], desk.outside.root_file, "/srv/share")
            case 1:
                desk.sharing.read_offer(canonical(agreement), content[1:], "/srv/share")
            case _:
                changed = signed(altered(agreement, content[1:]), desk.outside.root.private)
                found = desk.sharing.read_offer(changed, desk.outside.root_file, "/srv/share")
                desk.sharing.accept(found)
                desk.sharing.look()
                desk.sharing.errands()


FETCHED: tuple[Path, ...] = (
    (TASK, "root"),
    (TASK, "agreement", QUARTER),
    (TASK, "agreement", "2027-Q1"),
    (TASK, "roster", QUARTER, TEAM),
    (TASK, "release", TEAM, QUARTER),
)


@cache
def _sent() -> tuple[Desk, State]:
    """Somebody who sent, what is published by then, and what the program holds."""
    desk = Desk().join()
    desk.clock.set(LAST_DAY)
    desk.sharing.send(Q4)
    desk.carry()
    desk.outside.publish_release(QUARTER, [desk.id()], desk.outside.agreement())
    for quarter in (QUARTER, "2027-Q1"):
        desk.outside.publish_agreement(desk.outside.agreement(quarter))
    return desk, desk.store.state


def fetched(content: bytes) -> None:
    """A document that was found where documents are published: kept or refused, and everything can be looked at."""
    if len(content) < 3:
        return
    desk, kept = _sent()
    desk.store.state = kept.copy()
    place = FETCHED[content[0] % len(FETCHED)]
    document = content[1:]
    if content[0] >= 128:
        key = desk.outside.root if "agreement" in place else desk.outside.sign_b
        good = desk.outside.mailbox.documents.get((Box.PUBLISHED, place), desk.outside.root_file)
        with suppress(DomainError):
            document = signed(altered(loads(good), content[1:]), key.private)
    before = desk.sharing.ledger()
    desk.sharing.carried(Carried(Errands("/srv/share"), found={place: document}))
    desk.sharing.look()
    desk.sharing.errands()
    desk.sharing.releases()
    if desk.sharing.ledger()[: len(before)] != before:
        raise AssertionError("a published document changed what left")


@cache
def _lead() -> tuple[list[bytes], list[State]]:
    """Everything of a team in the order in which it is verified, and what is kept before each."""
    store, signing = FakeStore(), demo_team.Signing(sealing.signature, sealing.signing_public)
    documents, states = list(demo_team.documents(TODAY.date(), signing).values()), []
    for document in documents:
        states.append(store.state.copy())
        if _team(store).bring([document], ["good"]).refused:
            raise AssertionError("a good document is refused")
    return documents, states


def _team(store: FakeStore) -> lead.Team:
    return lead.Team(store.unit, FakeClock(TODAY), lambda _: None, sealing.is_signed, _unused, _unused, _unused)


def _unused(*_: object) -> Any:
    raise AssertionError("nothing is written here")


def team_files(content: bytes) -> None:
    """A file among those of a team: it is taken or refused, and what is kept can be looked at."""
    if len(content) < 3:
        return
    documents, states = _lead()
    which = content[1] % len(documents)
    document = content[2:]
    with suppress(DomainError):
        if content[0] % 2:
            good = loads(documents[which])
            document = signed(altered(good, content[2:]), demo_team.ROOT_KEY if "cells" in good else demo_team.SIGN_KEY)
    store = FakeStore()
    store.state = states[which].copy()
    files = [document, *documents[which : which + 2]]
    brought = _team(store).bring(files, [str(place) for place in range(len(files))])
    if len(brought.taken) + len(brought.refused) != len(files):
        raise AssertionError("a file is neither taken nor refused")
    for looking in (_team(store).view, _team(store).department, _team(store).year):
        with suppress(DomainError):
            looking()
