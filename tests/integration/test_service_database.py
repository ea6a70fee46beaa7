"""The database of a service: its schema, what it promises, and what becomes of it when PostgreSQL goes away."""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from secrets import token_hex

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from tests.postgresql import Cluster, cluster
from tests.served import TASK, TEAM, bundle
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Bundle
from tijdwijzer.services.mailbox import Box
from tijdwijzer.storage.service.mailbox import MOST_AT_ONCE, DatabaseMailbox
from tijdwijzer.storage.service.schema import upgrade
from tijdwijzer.storage.service.statements import PAGE
from tijdwijzer.storage.service.tables import metadata

pytestmark = pytest.mark.xdist_group("postgresql")

DROP = (TASK, TEAM)


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Cluster]:
    with cluster() as made:
        yield made


@pytest.fixture(params=["postgresql", "sqlite"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'trial.db'}"
    made: Cluster = request.getfixturevalue("postgresql")
    return made.create(f"test_{token_hex(4)}")


@pytest.fixture
def mailbox(address: str) -> Iterator[DatabaseMailbox]:
    made = DatabaseMailbox(address)
    made.open()
    yield made
    made.close()


def test_migrations_come_to_what_the_program_declares(address: str) -> None:
    engine = create_engine(address)
    with engine.begin() as connection:
        upgrade(connection)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    with engine.begin() as connection:
        upgrade(connection)
    engine.dispose()


def test_nothing_of_a_client_or_of_a_moment_is_kept(address: str) -> None:
    mailbox = DatabaseMailbox(address)
    mailbox.open()
    engine = create_engine(address)
    tables = {
        table: {str(column["name"]): column["type"].python_type for column in inspect(engine).get_columns(table)}
        for table in inspect(engine).get_table_names()
    }
    assert tables == {
        "alembic_version": {"version_num": str},
        "document": {"box": str, "folder": str, "name": str, "content": bytes, "hash": bytes},
    }
    engine.dispose()
    mailbox.close()


def test_a_database_of_a_later_program_is_left_alone(mailbox: DatabaseMailbox, address: str) -> None:
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DomainError, match="service_newer"):
        mailbox.open()
    engine.dispose()


def test_a_socket_needs_no_port(postgresql: Cluster) -> None:
    postgresql.create("by_socket")
    mailbox = DatabaseMailbox(
        f"postgresql+psycopg://{postgresql.user}@/by_socket?host={postgresql.folder}&port={postgresql.port}"
    )
    mailbox.open()
    mailbox.put(Box.DROP, (*DROP, "one"), b"one")
    assert mailbox.get(Box.DROP, (*DROP, "one")) == b"one"
    mailbox.close()


def test_two_services_may_start_at_once(postgresql: Cluster) -> None:
    address = postgresql.create("started_twice")
    mailboxes = [DatabaseMailbox(address) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda mailbox: mailbox.open(), mailboxes))
    for mailbox in mailboxes:
        assert mailbox.names(Box.DROP, ()) == []
        mailbox.close()


def test_the_same_from_many_threads_is_there_once(mailbox: DatabaseMailbox) -> None:
    content, together = b"the same", threading.Barrier(8)

    def put(_: int) -> bool:
        together.wait(timeout=10)
        return mailbox.add(Box.DROP, (*DROP, "one"), content)

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(put, range(8))) == [False] * 7 + [True]
    assert list(mailbox.everything(Box.DROP, DROP)) == [("one", content)]


def test_of_different_ones_under_one_name_exactly_one_is_kept(mailbox: DatabaseMailbox) -> None:
    together = threading.Barrier(6)

    def put(number: int) -> bool:
        together.wait(timeout=10)
        try:
            return mailbox.add(Box.DROP, (*DROP, "one"), b"%d" % number)
        except DomainError as error:
            if error.code != "mailbox_taken":
                raise
            return False

    with ThreadPoolExecutor(6) as threads:
        first = list(threads.map(put, range(6)))
    assert first.count(True) == 1
    assert mailbox.get(Box.DROP, (*DROP, "one")) == b"%d" % first.index(True)


def test_a_document_is_added_only_while_none_of_others_is_there(mailbox: DatabaseMailbox) -> None:
    closing, release = (Box.CLOSING, (TASK, TEAM, "2026-Q4")), (Box.PUBLISHED, (TASK, "release", TEAM, "2026-Q4"))
    beside = (Box.CLOSING, (TASK, TEAM, "2026-Q3")), (Box.ANSWER, (TASK, TEAM, "2026-Q4"))
    for other in beside:
        mailbox.put(*other, b"of another")
    assert mailbox.add_unless(Box.DROP, (*DROP, "one"), b"1", (closing, release))
    assert not mailbox.add_unless(Box.DROP, (*DROP, "one"), b"1", (closing, release))
    assert not mailbox.add_unless(Box.DROP, (*DROP, "one"), b"2", (closing, release))
    for name, other in (("two", closing), ("three", release)):
        mailbox.put(*other, b"{}")
        assert not mailbox.add_unless(Box.DROP, (*DROP, name), b"late", (closing, release))
        mailbox.remove(*other)
    assert list(mailbox.everything(Box.DROP, DROP)) == [("one", b"1")]


def test_many_are_removed_and_those_beside_them_stay(mailbox: DatabaseMailbox) -> None:
    names = [f"{number:04}" for number in range(MOST_AT_ONCE + 20)]
    for name in names:
        mailbox.put(Box.DROP, (*DROP, name), b"x")
    for box, folder in ((Box.DROP, (TASK, "Other")), (Box.ENROL, DROP)):
        mailbox.put(box, (*folder, names[0]), b"stays")
    mailbox.remove_all(Box.DROP, DROP, [])
    mailbox.remove_all(Box.DROP, DROP, [*names[1:], "not there"])
    assert list(mailbox.everything(Box.DROP, DROP)) == [(names[0], b"x")]
    assert mailbox.get(Box.DROP, (TASK, "Other", names[0])) == b"stays"
    assert mailbox.get(Box.ENROL, (*DROP, names[0])) == b"stays"


def test_a_long_folder_is_read_whole_and_in_order_while_it_is_emptied(mailbox: DatabaseMailbox) -> None:
    names = sorted(f"{number:x}é" for number in range(2 * PAGE + 7))
    for name in reversed(names):
        mailbox.put(Box.DROP, (*DROP, name), name.encode())
    read = []
    for name, content in mailbox.everything(Box.DROP, DROP):
        mailbox.remove(Box.DROP, (*DROP, name))
        read.append((name, content))
    assert read == [(name, name.encode()) for name in names]
    assert mailbox.names(Box.DROP, ()) == []


def test_names_of_folders_beside_each_other_are_not_mixed_up(mailbox: DatabaseMailbox) -> None:
    teams = ["Team", "Team 0", "Team-1", "Team.x", "Team0", "Team1"]
    for team in teams:
        mailbox.put(Box.DROP, (TASK, team, "a"), team.encode())
        mailbox.put(Box.DROP, (team, TASK, "b"), b"turned round")
    assert mailbox.names(Box.DROP, (TASK,)) == teams
    assert mailbox.names(Box.DROP, ("Team",)) == [TASK]
    assert mailbox.names(Box.DROP, ()) == [TASK, *teams]
    assert mailbox.names(Box.ENROL, ()) == []
    assert list(mailbox.everything(Box.DROP, (TASK, "Team"))) == [("a", b"Team")]


def test_an_address_that_is_none_is_said_without_its_password() -> None:
    with pytest.raises(DomainError, match="service_address") as caught:
        DatabaseMailbox("mysql://me:secret@host/db")
    assert "secret" not in repr(caught.value.details)
    assert "secret" not in DatabaseMailbox("postgresql+psycopg://me:secret@127.0.0.1/db").place


def test_no_database_there_is_unreachable() -> None:
    from tests.postgresql import free_port

    mailbox = DatabaseMailbox(f"postgresql+psycopg://me@127.0.0.1:{free_port()}/db")
    with pytest.raises(DomainError, match="mailbox_unreachable"):
        mailbox.check()
    mailbox.close()


def test_what_the_database_does_not_allow_is_refused(postgresql: Cluster) -> None:
    address = postgresql.create("guarded")
    owner = DatabaseMailbox(address)
    owner.open()
    postgresql.run("psql", *postgresql.on_socket("-d", "guarded", "-c", "CREATE ROLE stranger LOGIN"))
    stranger = DatabaseMailbox(address.replace(f"{postgresql.user}@", "stranger@"))
    with pytest.raises(DomainError, match="mailbox_refused"):
        stranger.get(Box.DROP, (*DROP, "one"))
    stranger.close()
    owner.close()


def test_a_restart_of_postgresql_loses_and_doubles_nothing() -> None:
    """With every safety of PostgreSQL on: what was said to be kept is there after a crash of the database."""
    with cluster(options="") as real:
        mailbox = DatabaseMailbox(real.create("restarted"))
        mailbox.open()
        bundles = [bundle(number) for number in range(40)]
        missed: list[str] = []

        def deliver(turn: int) -> int:
            """All of them in an order of its own, ten times; each until it is taken, as a member does."""
            new = 0
            for each in random.Random(turn).sample(bundles * 3, 3 * len(bundles)):
                while (took := taken(each)) is None:
                    pass
                new += took
            return new

        def taken(each: Bundle) -> bool | None:
            try:
                return mailbox.add(Box.DROP, (*DROP, each.id), each.file())
            except DomainError as error:
                if error.code != "mailbox_unreachable":
                    raise
                missed.append(each.id)
                return None

        with ThreadPoolExecutor(10) as threads:
            turns = [threads.submit(deliver, turn) for turn in range(10)]
            for _ in range(2):
                real.stop("immediate")
                real.start()
            new = sum(turn.result(timeout=60) for turn in turns)
        kept = list(mailbox.everything(Box.DROP, DROP))
        assert kept == sorted((each.id, each.file()) for each in bundles)
        assert new <= len(bundles)  # one whose answer was lost is there, and nobody heard that it was new
        assert missed  # PostgreSQL was away while they were delivered
        mailbox.close()


def test_a_backup_can_be_put_back(postgresql: Cluster) -> None:
    """The lines that docs/service.md has."""
    mailbox = DatabaseMailbox(postgresql.create("kept"))
    mailbox.open()
    for number in range(50):
        mailbox.put(Box.DROP, (*DROP, bundle(number).id), bundle(number).file())
    dump = str(postgresql.folder / "tijdwijzer.dump")
    postgresql.run("pg_dump", *postgresql.on_socket("--format=custom", f"--file={dump}", "kept"))
    postgresql.run("createdb", *postgresql.on_socket("put_back"))
    postgresql.run(
        "pg_restore", *postgresql.on_socket("--exit-on-error", "--single-transaction", "--dbname=put_back", dump)
    )
    restored = DatabaseMailbox(postgresql.address("put_back"))
    restored.open()
    assert list(restored.everything(Box.DROP, DROP)) == list(mailbox.everything(Box.DROP, DROP))
    assert len(restored.names(Box.DROP, DROP)) == 50
    restored.close()
    mailbox.close()


def test_a_connection_that_was_ended_while_nobody_used_it_is_not_noticed(postgresql: Cluster) -> None:
    """As a restart, a proxy or a firewall ends them. Nothing is asked first: the statement itself finds out."""
    database = f"test_{token_hex(4)}"
    mailbox = DatabaseMailbox(postgresql.create(database))
    mailbox.open()
    mailbox.check()

    def ended() -> None:
        end = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        said = postgresql.run("psql", *postgresql.on_socket("-tAc", f"{end} WHERE datname = '{database}'", "postgres"))
        assert int(said) == 1

    def put() -> None:
        mailbox.put(Box.DROP, (*DROP, "one"), b"1")

    for act in (put, put, lambda: mailbox.get(Box.DROP, (*DROP, "one")), lambda: mailbox.names(Box.DROP, DROP)):
        ended()
        act()
    ended()
    assert list(mailbox.everything(Box.DROP, DROP)) == [("one", b"1")]
    ended()
    mailbox.remove(Box.DROP, (*DROP, "one"))
    ended()
    mailbox.check()
    assert mailbox.get(Box.DROP, (*DROP, "one")) is None
    mailbox.close()
