"""A mailbox in a database and one behind HTTP keep what `services.mailbox` promises."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as File

import pytest

from tests.fakes import FakeClock
from tests.postgresql import cluster
from tests.served import (
    AGGREGATOR,
    GATEKEEPER,
    GRANTS,
    NOW,
    PERIOD,
    QUARTER,
    TASK,
    TEAM,
    answer,
    bundle,
    closing,
    enrolment,
    id_of,
    release,
    root,
    roster,
    running,
)
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box, Mailbox, Path
from tijdwijzer.sharing.http_mailbox import HttpMailbox
from tijdwijzer.sharing.service.app import Rules, service_app
from tijdwijzer.storage.service.mailbox import DatabaseMailbox

pytestmark = pytest.mark.xdist_group("postgresql")

ENROLLED = enrolment(1)
DOCUMENTS: dict[Box, tuple[Path, bytes, bytes]] = {
    Box.DROP: (
        (TASK, TEAM, id_of(1)),
        bundle(1).file(),
        bundle(2).file().replace(id_of(2).encode(), id_of(1).encode()),
    ),
    Box.ENROL: ((TASK, QUARTER, id_of(1)), ENROLLED.file(), enrolment(1).file()),
    Box.CLOSING: ((TASK, TEAM, PERIOD), closing(1).file(), closing(2).file()),
    Box.ANSWER: ((TASK, TEAM, PERIOD), answer().file(), answer().file().replace(b'"b":"c', b'"b":"d')),
    Box.PUBLISHED: ((TASK, "release", TEAM, PERIOD), release(1).file(), release(2).file()),
}
"""Per box where a document lies, the document, and another one of that name."""


@dataclass(frozen=True, slots=True)
class Parties:
    """One mailbox, as each of them has it."""

    member: Mailbox
    gatekeeper: Mailbox
    aggregator: Mailbox

    def writer(self, box: Box) -> Mailbox:
        return {Box.DROP: self.member, Box.ENROL: self.member, Box.ANSWER: self.aggregator}.get(box, self.gatekeeper)


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    with cluster() as made:
        yield made.create("contract")


@pytest.fixture(params=["postgresql", "sqlite", "http"])
def parties(request: pytest.FixtureRequest, tmp_path: File) -> Iterator[Parties]:
    address = f"sqlite:///{tmp_path / 'trial.db'}"
    database = DatabaseMailbox(request.getfixturevalue("postgresql") if request.param == "postgresql" else address)
    database.open()
    for box in Box:
        _empty(database, box, ())
    database.put(Box.PUBLISHED, (TASK, "roster", QUARTER, TEAM), roster().file())
    database.put(Box.PUBLISHED, (TASK, "agreement", QUARTER), b"{}")
    if request.param == "http":
        with running(service_app(database, Rules(GRANTS), FakeClock(NOW))) as place:
            made = HttpMailbox(place), HttpMailbox(place, GATEKEEPER), HttpMailbox(place, AGGREGATOR)
            yield Parties(*made)
            for each in made:
                each.close()
    else:
        yield Parties(database, database, database)
    database.close()


def _empty(mailbox: DatabaseMailbox, box: Box, folder: Path) -> None:
    for name in mailbox.names(box, folder):
        if folder:
            mailbox.remove(box, (*folder, name))
        _empty(mailbox, box, (*folder, name))


@pytest.mark.parametrize("box", Box)
def test_what_is_put_is_there(parties: Parties, box: Box) -> None:
    path, content, _ = DOCUMENTS[box]
    assert parties.gatekeeper.get(box, path) is None
    parties.writer(box).put(box, path, content)
    assert parties.gatekeeper.get(box, path) == content
    assert path[-1] in parties.gatekeeper.names(box, path[:-1])
    assert (path[-1], content) in list(parties.gatekeeper.everything(box, path[:-1]))


@pytest.mark.parametrize("box", Box)
def test_the_same_again_has_no_effect_and_another_is_not_taken(parties: Parties, box: Box) -> None:
    path, content, other = DOCUMENTS[box]
    writer = parties.writer(box)
    for _ in range(3):
        writer.put(box, path, content)
    with pytest.raises(DomainError, match="mailbox_taken") as caught:
        writer.put(box, path, other)
    assert caught.value.details["place"] == writer.place
    assert list(parties.gatekeeper.everything(box, path[:-1])).count((path[-1], content)) == 1


def test_names_are_in_order_and_folders_among_them(parties: Parties) -> None:
    for number in range(30):
        parties.member.put(Box.DROP, (TASK, TEAM, id_of(number)), bundle(number).file())
    parties.gatekeeper.put(Box.PUBLISHED, (TASK, "root"), root().file())
    names = sorted(id_of(number) for number in range(30))
    assert parties.gatekeeper.names(Box.DROP, (TASK, TEAM)) == names
    assert [name for name, _ in parties.gatekeeper.everything(Box.DROP, (TASK, TEAM))] == names
    assert parties.gatekeeper.names(Box.DROP, (TASK,)) == [TEAM]
    assert parties.member.names(Box.PUBLISHED, (TASK,)) == ["agreement", "root", "roster"]
    assert parties.member.names(Box.PUBLISHED, ()) == [TASK]
    assert list(parties.gatekeeper.everything(Box.DROP, (TASK,))) == []


def test_what_is_not_there_is_nothing(parties: Parties) -> None:
    assert parties.gatekeeper.names(Box.DROP, (TASK, "Nergens")) == []
    assert list(parties.gatekeeper.everything(Box.DROP, (TASK, "Nergens"))) == []
    parties.gatekeeper.remove(Box.DROP, (TASK, "Nergens", id_of(1)))


def test_what_is_removed_is_gone_also_while_it_is_read(parties: Parties) -> None:
    for number in range(20):
        parties.member.put(Box.DROP, (TASK, TEAM, id_of(number)), bundle(number).file())
    read = []
    for name, content in parties.gatekeeper.everything(Box.DROP, (TASK, TEAM)):
        parties.gatekeeper.remove(Box.DROP, (TASK, TEAM, name))
        read.append((name, content))
    assert read == sorted((id_of(number), bundle(number).file()) for number in range(20))
    assert parties.gatekeeper.names(Box.DROP, (TASK, TEAM)) == []


def test_many_are_removed_together_and_the_rest_stays(parties: Parties) -> None:
    ids = [id_of(number) for number in range(130)]
    for number in range(130):
        parties.member.put(Box.DROP, (TASK, TEAM, id_of(number)), bundle(number).file())
    parties.gatekeeper.remove_all(Box.DROP, (TASK, TEAM), [])
    assert parties.gatekeeper.names(Box.DROP, (TASK, TEAM)) == sorted(ids)
    parties.gatekeeper.remove_all(Box.DROP, (TASK, TEAM), [id_of(500), *ids[1:]])
    parties.gatekeeper.remove_all(Box.DROP, (TASK, TEAM), ids[1:])
    assert parties.gatekeeper.names(Box.DROP, (TASK, TEAM)) == [ids[0]]


@pytest.mark.parametrize("name", ["..", "", "a/b", "nul", "a\0", "x" * 65])
def test_what_could_not_be_a_name_everywhere_is_none_here(parties: Parties, name: str) -> None:
    with pytest.raises(DomainError, match="mailbox_name"):
        parties.gatekeeper.get(Box.DROP, (TASK, name, id_of(1)))
    with pytest.raises(DomainError, match="mailbox_name"):
        parties.gatekeeper.names(Box.DROP, (TASK, name))
