"""What every mailbox does alike. Another adapter joins by a name and how to open it in `MAILBOXES`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.mailboxes import MemoryMailbox
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box, Mailbox
from tijdwijzer.sharing.folder_mailbox import FolderMailbox

MAILBOXES: dict[str, Callable[[Path], Mailbox]] = {
    "memory": lambda _: MemoryMailbox(),
    "folder": lambda folder: FolderMailbox(str(folder)),
}
PLACES: dict[Box, tuple[str, ...]] = {
    Box.DROP: ("Tijd", "Team é & co", "0" * 32),
    Box.ENROL: ("Tijd", "2026-Q4", "0" * 32),
    Box.CLOSING: ("Tijd", "Team", "2026-Q4"),
    Box.ANSWER: ("Tijd", "Team", "2026-Q4"),
    Box.PUBLISHED: ("Tijd", "release", "Team", "2026-Q4"),
}


@pytest.fixture(params=sorted(MAILBOXES))
def mailbox(request: pytest.FixtureRequest, tmp_path: Path) -> Mailbox:
    return MAILBOXES[request.param](tmp_path)


@pytest.mark.parametrize("box", Box)
def test_what_was_put_is_found(mailbox: Mailbox, box: Box) -> None:
    path = PLACES[box]
    assert mailbox.get(box, path) is None
    assert mailbox.names(box, path[:-1]) == []
    mailbox.put(box, path, b"one")
    assert mailbox.get(box, path) == b"one"
    assert mailbox.names(box, path[:-1]) == [path[-1]]
    assert mailbox.names(box, path[:-2]) == [path[-2]]
    assert list(mailbox.everything(box, path[:-1])) == [(path[-1], b"one")]
    assert all(mailbox.get(other, path) is None for other in Box if other is not box)


def test_the_same_again_has_no_effect_and_another_is_refused(mailbox: Mailbox) -> None:
    path = PLACES[Box.DROP]
    mailbox.put(Box.DROP, path, b"one")
    mailbox.put(Box.DROP, path, b"one")
    with pytest.raises(DomainError) as error:
        mailbox.put(Box.DROP, path, b"other")
    assert error.value.code == "mailbox_taken"
    assert mailbox.get(Box.DROP, path) == b"one"


def test_what_is_removed_is_gone_and_removing_it_again_has_no_effect(mailbox: Mailbox) -> None:
    path = PLACES[Box.DROP]
    mailbox.put(Box.DROP, path, b"one")
    mailbox.remove(Box.DROP, path)
    mailbox.remove(Box.DROP, path)
    assert mailbox.get(Box.DROP, path) is None
    assert mailbox.names(Box.DROP, path[:-1]) == []
    mailbox.put(Box.DROP, path, b"other")
    assert mailbox.get(Box.DROP, path) == b"other"


def test_many_are_removed_together_and_the_rest_stays(mailbox: Mailbox) -> None:
    for name in ("a", "b", "c"):
        mailbox.put(Box.DROP, ("Tijd", "Team", name), b"x")
    mailbox.remove_all(Box.DROP, ("Tijd", "Team"), ["c", "a", "not there"])
    mailbox.remove_all(Box.DROP, ("Tijd", "Team"), ["a"])
    mailbox.remove_all(Box.DROP, ("Tijd", "Other"), ["a"])
    assert mailbox.names(Box.DROP, ("Tijd", "Team")) == ["b"]


def test_documents_come_in_order_of_name_and_folders_are_no_documents(mailbox: Mailbox) -> None:
    for name in ("c", "a", "b"):
        mailbox.put(Box.DROP, ("Tijd", "Team", name), name.encode())
    mailbox.put(Box.PUBLISHED, ("Tijd", "root"), b"root")
    mailbox.put(Box.PUBLISHED, ("Tijd", "agreement", "2026-Q4"), b"agreement")
    assert list(mailbox.everything(Box.DROP, ("Tijd", "Team"))) == [("a", b"a"), ("b", b"b"), ("c", b"c")]
    assert list(mailbox.everything(Box.PUBLISHED, ("Tijd",))) == [("root", b"root")]
    assert mailbox.names(Box.PUBLISHED, ("Tijd",)) == ["agreement", "root"]


def test_what_goes_while_it_is_looked_through_is_left_out(mailbox: Mailbox) -> None:
    for name in ("a", "b"):
        mailbox.put(Box.DROP, ("Tijd", "Team", name), b"x")
    found = mailbox.everything(Box.DROP, ("Tijd", "Team"))
    assert next(found) == ("a", b"x")
    mailbox.remove(Box.DROP, ("Tijd", "Team", "b"))
    assert list(found) == []


@pytest.mark.parametrize(
    "name", ["..", ".", "", "a/b", "a\\b", "CON", "nul.json", "x.", "x ", "a\x00b", "C:", "e\u0301"]
)
def test_a_name_that_could_lead_elsewhere_is_refused(mailbox: Mailbox, name: str) -> None:
    for path in (("Tijd", "Team", name), (name, "Team", "x")):
        for act in (
            lambda path=path: mailbox.get(Box.DROP, path),
            lambda path=path: mailbox.put(Box.DROP, path, b"x"),
            lambda path=path: mailbox.remove(Box.DROP, path),
            lambda path=path: mailbox.remove_all(Box.DROP, path[:-1], path[-1:]),
        ):
            with pytest.raises(DomainError) as error:
                act()
            assert error.value.code == "mailbox_name"
    with pytest.raises(DomainError):
        mailbox.names(Box.DROP, (name,))


@settings(max_examples=60)
@given(st.text(max_size=12))
def test_any_name_is_either_kept_or_refused(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    memory, real = MemoryMailbox(), FolderMailbox(str(folder / "inner"))
    (folder / "inner").mkdir()
    outcomes = []
    for mailbox in (memory, real):
        try:
            mailbox.put(Box.DROP, ("Tijd", "Team", name), b"x")
        except DomainError as error:
            outcomes.append(error.code)
        else:
            outcomes.append(mailbox.names(Box.DROP, ("Tijd", "Team")))
    assert outcomes[0] == outcomes[1]
    assert [path.name for path in folder.iterdir()] == ["inner"]


NAMES = st.sampled_from(["a", "b", "c"])
CONTENTS = st.sampled_from([b"", b"1", b"2"])


class Mailboxes(RuleBasedStateMachine):
    """Whatever is done, the folder says what the one in memory says."""

    @initialize()
    def begin(self) -> None:
        from tempfile import TemporaryDirectory

        self.folder = TemporaryDirectory()
        self.mailboxes = (MemoryMailbox(), FolderMailbox(self.folder.name))

    def teardown(self) -> None:
        self.folder.cleanup()

    def both(self, act: Callable[[Mailbox], object]) -> None:
        answers: list[object] = []
        for mailbox in self.mailboxes:
            try:
                answers.append(act(mailbox))
            except DomainError as error:
                answers.append(error.code)
        assert answers[0] == answers[1]

    @rule(team=NAMES, name=NAMES, content=CONTENTS)
    def put(self, team: str, name: str, content: bytes) -> None:
        self.both(lambda mailbox: mailbox.put(Box.DROP, (team, team, name), content))

    @rule(team=NAMES, name=NAMES)
    def remove(self, team: str, name: str) -> None:
        self.both(lambda mailbox: mailbox.remove(Box.DROP, (team, team, name)))

    @invariant()
    def they_agree(self) -> None:
        for team in "abc":
            self.both(lambda mailbox, team=team: list(mailbox.everything(Box.DROP, (team, team))))


TestMailboxes = Mailboxes.TestCase
TestMailboxes.settings = settings(max_examples=20, stateful_step_count=25)
