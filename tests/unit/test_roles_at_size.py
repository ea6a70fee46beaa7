"""What a team costs both roles does not depend on how many others there are: calls of the mailbox and files opened are
counted, so that no clock says it.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest

from tests.mailboxes import MemoryMailbox
from tests.team import QUARTER, TASK, Member, Team
from tijdwijzer.domain.messages import Release
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.mailbox import Path as Place
from tijdwijzer.services.roles import Due
from tijdwijzer.sharing.role_folder import Journal, _end_of_lines
from tijdwijzer.sharing.sealing import signing_pair

FEW, MANY = 2, 9


class CountingMailbox:
    """Counts what is asked of it, by call and box."""

    place = "memory"

    def __init__(self) -> None:
        self.within = MemoryMailbox()
        self.calls: Counter[tuple[str, Box]] = Counter()

    def put(self, box: Box, path: Place, content: bytes) -> None:
        self.calls["put", box] += 1
        self.within.put(box, path, content)

    def get(self, box: Box, path: Place) -> bytes | None:
        self.calls["get", box] += 1
        return self.within.get(box, path)

    def names(self, box: Box, folder: Place) -> list[str]:
        self.calls["names", box] += 1
        return self.within.names(box, folder)

    def everything(self, box: Box, folder: Place) -> Iterator[tuple[str, bytes]]:
        self.calls["everything", box] += 1
        return self.within.everything(box, folder)

    def remove(self, box: Box, path: Place) -> None:
        self.calls["remove", box] += 1
        self.within.remove(box, path)

    def remove_all(self, box: Box, folder: Place, names: Sequence[str]) -> None:
        self.calls["remove_all", box] += 1
        self.within.remove_all(box, folder, names)


class Opened:
    """Counts files opened and folders listed; a hook cannot be taken away again, so that it is switched."""

    def __init__(self) -> None:
        self.count: int | None = None
        sys.addaudithook(self._hear)

    def _hear(self, event: str, _: object) -> None:
        if self.count is not None and event in {"open", "os.listdir", "os.scandir"}:
            self.count += 1

    def during(self, act: Callable[[], object]) -> int:
        self.count = 0
        try:
            act()
            return self.count
        finally:
            self.count = None


OPENED = Opened()


class Counted:
    """What an act costs."""

    def __init__(self, mailbox: CountingMailbox, act: Callable[[], object]) -> None:
        mailbox.calls.clear()
        self.opened = OPENED.during(act)
        self.calls = dict(mailbox.calls)


class Office:
    """So many teams of eight, with codes for nine."""

    def __init__(self, folder: Path, teams: int) -> None:
        folder.mkdir()
        self.mailbox = CountingMailbox()
        self.team = Team(folder, mailbox=self.mailbox)
        self.team.begin()
        self.names = [f"Team {number}" for number in range(teams)]
        self.members: dict[str, list[Member]] = {}
        for name in self.names:
            codes = self.team.b.codes(QUARTER, name, 9)
            self.members[name] = [Member(signing_pair()) for _ in range(8)]
            for member, code in zip(self.members[name], codes, strict=False):
                self.team.ask(member, code)

    def taken(self) -> Counted:
        return Counted(self.mailbox, lambda: self.team.b.rosters(QUARTER))

    def published(self, name: str, *, looked: bool) -> Counted:
        return Counted(self.mailbox, lambda: self.team.b.publish_roster(QUARTER, name, looked=looked))

    def sent(self) -> None:
        for name, members in self.members.items():
            for member in members:
                self.team.put(self.team.sealed(member, (600, 300), team=name))
        self.team.over()

    def closed(self, name: str) -> tuple[Counted, Counted, Counted]:
        due, team = self.team.due(team=name), self.team
        steps: tuple[Callable[[Due], object], ...] = (team.b.close, team.a.answer, team.b.publish)
        closing, answering, publishing = (Counted(self.mailbox, lambda step=step: step(due)) for step in steps)
        return closing, answering, publishing


@pytest.fixture
def few(tmp_path: Path) -> Office:
    return Office(tmp_path / "few", FEW)


@pytest.fixture
def many(tmp_path: Path) -> Office:
    return Office(tmp_path / "many", MANY)


def test_a_roster_costs_the_same_among_few_teams_and_among_many(few: Office, many: Office) -> None:
    costs = []
    for office in (few, many):
        office.taken()
        costs += [office.published(name, looked=True) for name in office.names[1:]]
    assert {one.opened for one in costs} == {costs[0].opened}
    assert all(one.calls == {("put", Box.PUBLISHED): 1} for one in costs)
    assert all(one.enrolled == 8 for one in many.team.b.rosters(QUARTER)[1:])


def test_enrolments_are_read_in_one_go_at_first_and_each_for_itself_after_that(many: Office) -> None:
    assert many.taken().calls == {("names", Box.ENROL): 1, ("everything", Box.ENROL): 1}
    assert many.taken().calls == {("names", Box.ENROL): 1}
    many.team.ask(Member(signing_pair()), "0000-0000-0000-0000")
    assert many.published(many.names[0], looked=False).calls == {
        ("names", Box.ENROL): 1,
        ("get", Box.ENROL): 1,
        ("put", Box.PUBLISHED): 1,
    }
    assert many.team.b.unplaced(QUARTER) == {"code_unknown": 1}


def test_a_closing_costs_the_same_among_few_teams_and_among_many(few: Office, many: Office) -> None:
    costs = []
    for office in (few, many):
        office.taken()
        for name in office.names:
            office.published(name, looked=True)
        office.sent()
        costs += [office.closed(name) for name in office.names][1:]  # who is first reads the agreement
        for name in office.names:
            release = office.team.outcome(team=name)
            assert isinstance(release, Release)
            assert release.n == 8
    for step in zip(*costs, strict=True):
        assert {one.opened for one in step} == {step[0].opened}
    for closing, answering, publishing in costs:
        assert closing.calls == {("everything", Box.DROP): 1, ("put", Box.CLOSING): 1}
        assert answering.calls == {
            ("get", Box.CLOSING): 1,
            ("get", Box.PUBLISHED): 1,
            ("everything", Box.DROP): 1,
            ("put", Box.ANSWER): 1,
        }
        assert publishing.calls == {
            ("get", Box.ANSWER): 1,
            ("put", Box.PUBLISHED): 1,
            ("everything", Box.DROP): 1,
            ("remove_all", Box.DROP): 1,
        }


def test_what_is_due_is_asked_once_for_each_closed_team(many: Office) -> None:
    many.taken()
    for name in many.names:
        many.published(name, looked=True)
    many.sent()
    assert Counted(many.mailbox, many.team.b.due).calls == {}
    for name in many.names:
        many.team.b.close(many.team.due(team=name))
    assert Counted(many.mailbox, many.team.b.due).calls == {("names", Box.ANSWER): MANY}
    assert Counted(many.mailbox, many.team.a.due).calls == {
        ("names", Box.CLOSING): 1 + MANY,
        ("names", Box.ANSWER): MANY,
    }


def test_a_line_is_added_to_a_journal_without_reading_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "log.jsonl")
    for number in range(3):
        journal.add([{"number": number}])

    class Watched(BytesIO):
        most = 0

        def read(self, size: int | None = -1, /) -> bytes:
            found = super().read(size)
            self.most = max(self.most, len(found))
            return found

    whole = Watched(journal.path.read_bytes())
    assert _end_of_lines(whole) == journal.size()
    assert whole.most == 1
    for cut in (b'{"cut', b"{"):
        assert _end_of_lines(BytesIO(journal.path.read_bytes() + cut)) == journal.size()
    assert _end_of_lines(BytesIO(b'{"cut')) == 0
    assert _end_of_lines(BytesIO()) == 0


def test_a_mailbox_that_shows_a_bundle_twice_makes_it_count_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailbox = MemoryMailbox()
    team = Team(tmp_path, mailbox=mailbox).enrolled()
    team.everybody_sends()
    team.over()
    team.b.close(team.due())
    everything = mailbox.everything

    def twice(box: Box, folder: Place) -> Iterator[tuple[str, bytes]]:
        found = list(everything(box, folder))
        yield from (*found, *found)

    monkeypatch.setattr(mailbox, "everything", twice)
    assert team.a.answer(team.due()).refused == ""
    assert mailbox.names(Box.ANSWER, (TASK, "Vergunningen")) == [QUARTER]
