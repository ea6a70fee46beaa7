"""What every unit of work keeps for sharing: the in-memory one and the encrypted database, held to the same tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import FakeStore
from tijdwijzer.domain.canonical import canonical
from tijdwijzer.domain.ledger import BEGINNING, Line, State, begins_after, broken_at, following, line_of
from tijdwijzer.domain.membership import Membership, Parcel
from tijdwijzer.services.ports import Store
from tijdwijzer.storage.store import open_store

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)
LINE = Line(
    NOW, "a" * 64, "Noord", "2026-Q4", {"rework": 600, "wwé": 7}, False, "0" * 32, 1, "b" * 64, "c" * 64, "d" * 64,
    "/srv/drop", State.READY,
)  # fmt: skip
PARCEL = Parcel("drop", ("rework", "Team Noord", "0" * 32), b"\0sealed", NOW, date(2027, 1, 13))
OWN = Membership("rework", "2026-Q4", "Noord", b"\1" * 32, b"\2" * 32, NOW)

lines = st.builds(
    Line,
    at=st.integers(0, 400).map(lambda days: NOW + timedelta(days=days)),
    agreement=st.text(max_size=5),
    team=st.text(max_size=5),
    period=st.text(max_size=5),
    numbers=st.dictionaries(st.text(max_size=5), st.integers(0, 1 << 53), max_size=3),
    withdrawn=st.booleans(),
    id=st.text("0123456789abcdef", min_size=1, max_size=2),
    version=st.integers(1, 9),
    bundle=st.text(max_size=5),
    key_a=st.text(max_size=5),
    key_b=st.text(max_size=5),
    path=st.text(max_size=5),
    state=st.sampled_from(State),
    release=st.text(max_size=5),
)


def chained(several: list[Line]) -> list[Line]:
    chain: list[Line] = []
    for line in several:
        chain.append(following(line, chain))
    return chain


def add(store: Store, *several: Line) -> None:
    with store.unit() as unit:
        for line in several:
            unit.add_line(line)
        unit.commit()


def test_lines_follow_on_each_other(store: Store) -> None:
    add(store, LINE, replace(LINE, state=State.DELIVERED))
    add(store, replace(LINE, state=State.COUNTED, release="e" * 64))
    with store.unit() as unit:
        ledger = unit.ledger()
    assert [line.state for line in ledger] == [State.READY, State.DELIVERED, State.COUNTED]
    assert ledger[0] == replace(LINE, before=BEGINNING)
    assert ledger[1].before == ledger[0].hash
    assert broken_at(ledger) is None


def test_what_is_not_committed_is_not_in_the_ledger(store: Store) -> None:
    with store.unit() as unit:
        unit.add_line(LINE)
        unit.put_parcel(PARCEL)
        unit.put_membership(OWN)
        unit.put_shared_document("root", "", b"x")
    with store.unit() as unit:
        assert (unit.ledger(), unit.parcels(), unit.memberships(), unit.shared_documents("root")) == ([], [], [], {})


def test_a_ledger_that_is_cut_says_where_it_begins(store: Store) -> None:
    late = replace(LINE, at=NOW + timedelta(days=100))
    add(store, LINE, LINE, late, LINE)
    with store.unit() as unit:
        before = unit.ledger()
        assert unit.forget_before(NOW + timedelta(days=50), date(2026, 12, 23)) == 2
        unit.commit()
    with store.unit() as unit:
        assert unit.ledger() == before[2:], "a line behind one that stays, stays"
        assert unit.ledger_begins() == before[1].hash
        assert broken_at(unit.ledger(), unit.ledger_begins()) is None
        assert broken_at(unit.ledger()) == 0
        unit.forget_before(NOW + timedelta(days=200), date(2027, 5, 22))
        added = unit.add_line(late)
        assert added.before == before[3].hash, "also when nothing is left"


def test_parcels_are_in_the_order_in_which_they_go(store: Store) -> None:
    later, first = replace(PARCEL, after=NOW + timedelta(hours=1)), replace(PARCEL, path=("a", "b", "c"))
    with store.unit() as unit:
        unit.put_parcel(later)
        unit.put_parcel(first)
        assert unit.parcels() == [first, later]
        unit.put_parcel(replace(later, tries=3))
        assert unit.parcels() == [first, replace(later, tries=3)]
        unit.remove_parcel("drop", first.path)
        unit.remove_parcel("enrol", later.path)
        assert unit.parcels() == [replace(later, tries=3)]


def test_memberships_are_one_a_quarter(store: Store) -> None:
    with store.unit() as unit:
        unit.put_membership(replace(OWN, quarter="2027-Q1"))
        unit.put_membership(OWN)
        unit.put_membership(replace(OWN, team="Zuid"))
        assert unit.memberships() == [replace(OWN, team="Zuid"), replace(OWN, quarter="2027-Q1")]
        unit.remove_membership("rework", "2026-Q4")
        assert unit.memberships() == [replace(OWN, quarter="2027-Q1")]


def test_documents_are_by_kind_and_name(store: Store) -> None:
    with store.unit() as unit:
        unit.put_shared_document("agreement", "2027-Q1", b"b")
        unit.put_shared_document("agreement", "2026-Q4", b"a")
        unit.put_shared_document("agreement", "2026-Q4", b"c")
        unit.put_shared_document("held", "2026-Q4", b"")
        assert unit.shared_documents("agreement") == {"2026-Q4": b"c", "2027-Q1": b"b"}
        unit.put_shared_document("agreement", "2027-Q1", None)
        assert unit.shared_documents("agreement") == {"2026-Q4": b"c"}
        assert unit.shared_documents("held") == {"2026-Q4": b""}


def test_wiping_leaves_nothing(store: Store) -> None:
    add(store, LINE)
    with store.unit() as unit:
        unit.put_parcel(PARCEL)
        unit.put_membership(OWN)
        unit.put_shared_document("root", "", b"x")
        unit.commit()
    with store.unit() as unit:
        unit.wipe()
        unit.commit()
    with store.unit() as unit:
        assert (unit.ledger(), unit.parcels(), unit.memberships(), unit.shared_documents("root")) == ([], [], [], {})


# A key that is erased is in no file any more


def files_with(folder: Path, key: bytes) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file() and key in file.read_bytes()]


@pytest.mark.parametrize("gone", ["removed", "emptied"])
def test_an_erased_key_leaves_no_trace_in_the_open_database(tmp_path: Path, gone: str) -> None:
    store = open_store(tmp_path / "t.db", bytes(range(32)), NOW, tmp_path / "backups")
    with store.unit() as unit:
        unit.put_membership(OWN)
        unit.commit()
    with store.unit() as unit:
        if gone == "removed":
            unit.remove_membership("rework", "2026-Q4")
        else:
            unit.put_membership(replace(OWN, private=b""))
        assert unit._erased
        unit.commit()
    store.close()


def test_keys_and_ledger_are_in_the_backup(tmp_path: Path) -> None:
    store = open_store(tmp_path / "t.db", bytes(range(32)), NOW, tmp_path / "backups")
    add(store, LINE)
    with store.unit() as unit:
        unit.put_membership(OWN)
        unit.commit()
    backup = store.back_up(NOW)
    store.close()
    copy = open_store(tmp_path / "backups" / backup.name, bytes(range(32)), NOW, tmp_path / "others")
    with copy.unit() as unit:
        assert unit.memberships() == [OWN]
        assert len(unit.ledger()) == 1
    copy.close()
    assert files_with(tmp_path, OWN.private) == []


# The chain by itself


@given(lines)
def test_a_line_is_read_back_as_it_was_written(line: Line) -> None:
    assert line_of(line.document()) == line
    assert canonical(line_of(line.document()).document()) == canonical(line.document())


@given(st.lists(lines, max_size=6), st.data())
@settings(max_examples=50)
def test_nothing_is_changed_taken_out_or_put_in_without_it_showing(several: list[Line], data: st.DataObject) -> None:
    chain = chained(several)
    assert broken_at(chain) is None
    if len(chain) > 1:
        at = data.draw(st.integers(0, len(chain) - 2))
        changed = replace(chain[at], version=chain[at].version + 1)
        assert broken_at([*chain[:at], changed, *chain[at + 1 :]]) == at + 1
        assert broken_at([*chain[:at], *chain[at + 1 :]]) == at
        assert broken_at([*chain[: at + 1], chain[at], *chain[at + 1 :]]) == at + 1


@given(st.lists(lines, max_size=6), st.integers(-1, 401))
def test_what_is_left_of_a_cut_chain_is_whole(several: list[Line], days: int) -> None:
    chain = chained(several)
    moment = NOW + timedelta(days=days)
    old, begins = begins_after(chain, moment)
    assert all(line.at < moment for line in chain[:old])
    assert old == len(chain) or chain[old].at >= moment
    assert broken_at(chain[old:], begins) is None


def test_a_fake_backup_holds_the_same() -> None:
    store = FakeStore()
    add(store, LINE)
    store.back_up(NOW)
    assert len(store.backups[0][1].ledger) == 1
