"""A folder that others write to as well: slow, full, read-only, gone, and full of what is not ours."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tijdwijzer.domain.canonical import MOST_BYTES
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing import folder_mailbox, role_folder
from tijdwijzer.sharing.folder_mailbox import FolderMailbox

PATH = ("Tijd", "Team", "a" * 32)
FOLDER = ("drop", "Tijd", "Team")
NOBODY = 65534
posix = pytest.mark.skipif(os.name == "nt", reason="links and rights of POSIX")


@pytest.fixture
def mailbox(tmp_path: Path) -> FolderMailbox:
    (tmp_path / "share").mkdir()
    return FolderMailbox(str(tmp_path / "share"))


@pytest.fixture
def team(tmp_path: Path) -> Path:
    folder = tmp_path.joinpath("share", *FOLDER)
    folder.mkdir(parents=True)
    return folder


def code(act: Callable[[], object]) -> str:
    with pytest.raises(DomainError) as error:
        act()
    return error.value.code


def test_a_share_that_is_not_there_is_unreachable_and_not_empty(tmp_path: Path) -> None:
    gone = FolderMailbox(str(tmp_path / "gone"))
    for act in (
        lambda: gone.put(Box.DROP, PATH, b"x"),
        lambda: gone.get(Box.DROP, PATH),
        lambda: gone.names(Box.DROP, PATH[:-1]),
        lambda: list(gone.everything(Box.DROP, PATH[:-1])),
        lambda: gone.remove(Box.DROP, PATH),
    ):
        assert code(act) == "mailbox_unreachable"
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "mailbox_unreachable"),
        (errno.EIO, "mailbox_unreachable"),
        (errno.ESTALE, "mailbox_unreachable"),
        (errno.ENOTCONN, "mailbox_unreachable"),
        (errno.EROFS, "mailbox_refused"),
        (errno.EACCES, "mailbox_refused"),
    ],
)
@pytest.mark.parametrize("where", ["open", "fsync", "mkdir"])
def test_what_a_share_cannot_take_leaves_nothing_half_there(
    mailbox: FolderMailbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str, where: str
) -> None:
    real = getattr(os, where)

    def fails(*arguments: object, **options: object) -> object:
        if where == "open" and not arguments[1] & os.O_CREAT:
            return real(*arguments, **options)
        raise OSError(number, "no")

    monkeypatch.setattr(folder_mailbox.os, where, fails)
    assert code(lambda: mailbox.put(Box.DROP, PATH, b"x")) == said
    monkeypatch.undo()
    assert [path for path in (tmp_path / "share").rglob("*") if path.is_file()] == []
    mailbox.put(Box.DROP, PATH, b"x")
    assert mailbox.get(Box.DROP, PATH) == b"x"


def test_a_share_without_second_names_or_folders_to_sync_will_do(
    mailbox: FolderMailbox, team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "no")

    monkeypatch.setattr(role_folder.os, "link", cannot, raising=False)
    monkeypatch.setattr(folder_mailbox, "keep_names", cannot)
    mailbox.put(Box.DROP, PATH, b"x")
    mailbox.put(Box.DROP, PATH, b"x")
    assert code(lambda: mailbox.put(Box.DROP, PATH, b"y")) == "mailbox_taken"
    assert [path.name for path in team.iterdir()] == [PATH[-1] + ".json"]


@contextmanager
def somebody_else() -> Iterator[None]:
    """Root may write everywhere: be nobody for a while, as this user is already when it is not root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@posix
def test_a_share_that_may_not_be_written_is_refused() -> None:
    with TemporaryDirectory() as name:  # others reach it: what pytest makes is for its own user
        share, team = Path(name), Path(name, "drop", *PATH[:-1])
        team.mkdir(parents=True)
        folders = (share, share / "drop", team.parent, team)
        for folder in folders:
            folder.chmod(0o555)
        try:
            with somebody_else():
                mailbox = FolderMailbox(str(share))
                assert code(lambda: mailbox.put(Box.DROP, PATH, b"x")) == "mailbox_refused"
                assert mailbox.get(Box.DROP, PATH) is None
            assert list(team.iterdir()) == []
        finally:
            for folder in folders:
                folder.chmod(0o755)


def test_files_of_others_are_not_looked_at(mailbox: FolderMailbox, team: Path) -> None:
    for name in ("Thumbs.db", ".DS_Store", "~$x.json", "a.json.tmp", f"{PATH[-1]}.12345678.tmp", ".json", "x..json"):
        (team / name).write_bytes(b"?")
    (team / "folder.json").mkdir()
    mailbox.put(Box.DROP, PATH, b"x")
    assert list(mailbox.everything(Box.DROP, PATH[:-1])) == [(PATH[-1], b"x")]
    assert mailbox.names(Box.DROP, PATH[:-1]) == [PATH[-1], "folder.json"]


def test_with_a_document_goes_what_a_program_that_was_killed_had_written_of_it(
    mailbox: FolderMailbox, team: Path
) -> None:
    mailbox.put(Box.DROP, PATH, b"{}")
    (team / f"{PATH[-1]}.0123abcd.tmp").write_bytes(b"{")
    other = team / f"{PATH[-1]}0.0123abcd.tmp"
    other.write_bytes(b"{")
    mailbox.remove(Box.DROP, PATH)
    assert list(team.iterdir()) == [other]


def test_what_is_erased_is_gone_from_the_disk_before_that_is_said(
    mailbox: FolderMailbox, team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        mailbox.put(Box.DROP, ("Tijd", "Team", name), b"{}")
    left: list[list[str]] = []
    monkeypatch.setattr(
        folder_mailbox, "keep_names", lambda folder: left.append([file.name for file in folder.iterdir()])
    )
    mailbox.remove_all(Box.DROP, ("Tijd", "Team"), ["a", "c"])
    mailbox.remove_all(Box.DROP, ("Tijd", "Team"), ["a"])
    assert left == [["b.json"]]


def test_a_folder_in_a_documents_place_is_no_document(mailbox: FolderMailbox, team: Path) -> None:
    (team / f"{PATH[-1]}.json").mkdir()
    assert mailbox.get(Box.DROP, PATH) is None
    assert code(lambda: mailbox.put(Box.DROP, PATH, b"x")) == "mailbox_taken"


def test_no_more_is_read_than_a_document_may_hold(mailbox: FolderMailbox, team: Path) -> None:
    with (team / f"{PATH[-1]}.json").open("wb") as file:
        file.truncate(50 * MOST_BYTES)
    (found,) = mailbox.everything(Box.DROP, PATH[:-1])
    assert len(found[1]) == MOST_BYTES + 1
    assert code(lambda: mailbox.put(Box.DROP, ("Tijd", "Team", "b"), bytes(MOST_BYTES + 1))) == "mailbox_refused"


@posix
def test_no_link_leads_out_of_the_folder(mailbox: FolderMailbox, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / f"{PATH[-1]}.json").write_bytes(b"secret")
    folder = tmp_path / "share" / "drop" / "Tijd"
    folder.mkdir(parents=True)
    (folder / "Team").symlink_to(outside)
    for act in (
        lambda: mailbox.get(Box.DROP, PATH),
        lambda: mailbox.put(Box.DROP, (*PATH[:-1], "b"), b"x"),
        lambda: mailbox.remove(Box.DROP, PATH),
        lambda: mailbox.names(Box.DROP, PATH[:-1]),
    ):
        assert code(act) == "mailbox_refused"
    assert [path.read_bytes() for path in outside.iterdir()] == [b"secret"]
    assert mailbox.names(Box.DROP, ("Tijd",)) == []


@posix
def test_a_link_or_a_pipe_is_no_document(mailbox: FolderMailbox, team: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    (team / "b.json").symlink_to(secret)
    os.mkfifo(team / "c.json")
    assert mailbox.get(Box.DROP, ("Tijd", "Team", "b")) is None
    assert mailbox.get(Box.DROP, ("Tijd", "Team", "c")) is None
    assert list(mailbox.everything(Box.DROP, PATH[:-1])) == []
    mailbox.remove(Box.DROP, ("Tijd", "Team", "b"))
    assert secret.read_bytes() == b"secret"


def test_of_many_that_put_at_once_one_document_remains(mailbox: FolderMailbox, team: Path) -> None:
    outcomes: list[str] = []
    ready = threading.Barrier(8)

    def put(number: int) -> None:
        ready.wait()
        try:
            mailbox.put(Box.DROP, PATH, bytes([number % 2]) * 1000)
            outcomes.append(f"put {number % 2}")
        except DomainError as error:
            outcomes.append(error.code)

    threads = [threading.Thread(target=put, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    content = mailbox.get(Box.DROP, PATH)
    assert content in (bytes(1000), b"\x01" * 1000)
    assert sorted(outcomes) == ["mailbox_taken"] * 4 + [f"put {content[0]}"] * 4
    assert [path.name for path in team.iterdir()] == [PATH[-1] + ".json"]
