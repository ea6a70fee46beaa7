"""The two roles: a document of a stranger anywhere in their mailbox, and their key files.

One document among good ones is any bytes, or good but for one field and sealed or signed anew. A role may answer or
raise `DomainError`; who takes part and what counts stays as it was.
"""

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from json import loads
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.altering import Document, altered, signed
from tests.mailboxes import MemoryMailbox
from tests.team import OVER, QUARTER, TASK, TEAM, Team
from tijdwijzer.domain.canonical import canonical, decoded, digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Answer, Bundle, Enrolment
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.mailbox import Path as Place
from tijdwijzer.sharing import keyfile, sealing

PLACE = (TASK, TEAM, QUARTER)
ID = "f" * 32


@dataclass(frozen=True)
class Stage:
    """The two folders and the mailbox of a team, as they were at some point."""

    folder: Path
    documents: Mapping[tuple[str, ...], bytes]


class Works:
    """A team of eight: everybody sent (0), closed (1), answered (2). Every try begins from one of these."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="fuzz-")
        self.home = Path(self._folder.name)
        self.team = Team(self.home / "now").enrolled()
        self.keys = dict(self.team.b._role.keys(QUARTER))  # noqa: SLF001 - as one who cheats
        self.root = self.team.b._role.own["root"]  # noqa: SLF001
        self.team.everybody_sends()
        self.team.over()
        self.stages = [self._kept(0)]
        for step in (self.team.b.close, self.team.a.answer):
            step(self.team.due())
            self.stages.append(self._kept(len(self.stages)))

    def _kept(self, number: int) -> Stage:
        folder = self.home / str(number)
        shutil.copytree(self.home / "now", folder)
        assert isinstance(self.team.mailbox, MemoryMailbox)
        return Stage(folder, dict(self.team.mailbox.documents))

    def at(self, number: int) -> Team:
        shutil.rmtree(self.home / "now")
        shutil.copytree(self.stages[number].folder, self.home / "now")
        assert isinstance(self.team.mailbox, MemoryMailbox)
        self.team.mailbox.documents = dict(self.stages[number].documents)
        self.team.clock.set(OVER)
        self.team.reopen()
        return self.team

    def good(self, *place: str) -> Document:
        found: Document = loads(self.stages[2].documents[place])
        return found


@cache
def works() -> Works:
    return Works()


def _info(what: str) -> bytes:
    return f"tijdwijzer/1|{TASK}|{TEAM}|{QUARTER}|{what}".encode()


def _dropped(content: bytes, how: int) -> None:
    """Whatever lies among eight good bundles, those eight count."""
    agreement = works().team.agreement()
    match how:
        case 0:
            document = content
        case 1:
            sealed = sealing.seal(content, agreement.key_b, _info(ID) + b"|B")
            document = Bundle(*PLACE, ID, bytes(8 * 31 + 48), sealed).file()
        case _:
            good = works().stages[0].documents
            name = min(place[-1] for place in good if place[0] == Box.DROP)
            document = canonical(altered(loads(good[Box.DROP, TASK, TEAM, name]), content))
    team = works().at(0)
    team.mailbox.put(Box.DROP, (TASK, TEAM, ID), document)
    closed = team.b.close(team.due())
    if closed.taken != 8:
        raise AssertionError("a document among the contributions changed how many count")


def _enrolled(content: bytes, how: int) -> None:
    key_b = works().team.agreement().key_b
    sealed = sealing.seal(content, key_b, f"tijdwijzer/1|{TASK}|{QUARTER}|{ID}|E".encode())
    team = works().at(0)
    team.mailbox.put(
        Box.ENROL, (TASK, QUARTER, ID), content if how == 0 else Enrolment(TASK, QUARTER, ID, sealed).file()
    )
    (standing,) = team.b.rosters(QUARTER)
    if standing.enrolled != 8:
        raise AssertionError("a document among the enrolments changed who takes part")


def _asked(content: bytes, how: int) -> None:
    """A closing that is none, or says something else, gets no sums but those of the true one."""
    good = works().good(Box.CLOSING, *PLACE)
    document = content if how == 0 else signed(altered(good, content), works().keys["sign_b"])
    team = works().at(1)
    _replaced(team, (Box.CLOSING, *PLACE), document)
    team.a.due()
    answered = team.a.answer(team.due())
    if not answered.refused and document != canonical(good):
        raise AssertionError("another closing was answered")


def _answered(content: bytes, how: int) -> None:
    """An answer that is none, or says something else, never makes figures."""
    agreement = works().team.agreement()
    match how:
        case 0:
            document = content
        case 1:
            document = Answer(*PLACE, sealing.seal(content, agreement.key_b, _info("answer"))).file()
        case _:
            answer = works().good(Box.ANSWER, *PLACE)
            inside = sealing.opened(decoded(str(answer["b"])), works().keys["key_b"], _info("answer"), "answer")
            sums = canonical(altered(loads(inside), content))
            document = Answer(*PLACE, sealing.seal(sums, agreement.key_b, _info("answer"))).file()
    team = works().at(1)
    _replaced(team, (Box.ANSWER, *PLACE), document)
    team.b.publish(team.due())


PUBLISHED: tuple[Place, ...] = (("root",), ("agreement", QUARTER), ("roster", QUARTER, TEAM))


def _published(content: bytes, how: int) -> None:
    """What the aggregator goes by: it believes nothing that is not signed."""
    place = (Box.PUBLISHED, TASK, *PUBLISHED[how % len(PUBLISHED)])
    key = works().root if "agreement" in place else works().keys["sign_b"]
    document = content if how < 3 else signed(altered(works().good(*place), content), key)
    team = works().at(1)
    _replaced(team, place, document)
    team.a.answer(team.due())


def _replaced(team: Team, place: tuple[str, ...], document: bytes) -> None:
    assert isinstance(team.mailbox, MemoryMailbox)
    team.mailbox.documents[place] = document


LAID: tuple[tuple[Callable[[bytes, int], None], int], ...] = (
    (_dropped, 3),
    (_enrolled, 2),
    (_asked, 2),
    (_answered, 3),
    (_published, 6),
)
WAYS = tuple((lay, how) for lay, ways in LAID for how in range(ways))


def mailbox(content: bytes) -> None:
    """A document of a stranger anywhere in the mailbox."""
    if len(content) < 2:
        return
    lay, how = WAYS[content[0] % len(WAYS)]
    with suppress(DomainError):
        lay(content[1:], how)


# ---- A role's key file


@cache
def _key_file() -> Document:
    path = works().home / "own.key"
    keyfile.write(path, {"root": bytes(32)}, ("correct horse battery",), keyfile.Cost(n=16))
    found: Document = loads(path.read_bytes())
    return {**found, "file": str(path)}


def key_file(content: bytes) -> None:
    """Any bytes, or a good file with one field that says something else and a sum that fits."""
    if len(content) < 2:
        return
    good = dict(_key_file())
    path = Path(str(good.pop("file"))).with_name("tried.key")
    with suppress(DomainError):
        written = content[1:]
        if content[0] % 2:
            changed = altered(good, written)
            if not all(isinstance(changed[key], int) and changed[key] <= 64 for key in "nrp"):
                return  # it would only take long
            head = {key: value for key, value in changed.items() if key != "sum"}
            written = canonical({**head, "sum": digest(canonical(head))})
        path.write_bytes(written)
        secrets = keyfile.secrets_in(path, ("correct horse battery",))
        if secrets != {"root": bytes(32)}:
            raise AssertionError("an altered key file opened")
