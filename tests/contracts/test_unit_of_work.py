"""What every unit of work does. The in-memory one and the encrypted database are held to the same tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import FakeStore
from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.ports import Store, UnitOfWork
from tijdwijzer.storage.store import open_store

NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)
CALLING = What(Component.STANDARD_WORK, "Bellen met aanvrager", "teruggebeld", "Z-1")
MEETING = What(Component.MEETINGS, "Weekstart")
UNASSIGNED = What(None, "Project X")


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def entry(start: float, end: float | None, what: What = MEETING, source: Source = Source.TYPED) -> Entry:
    return Entry(at(start), None if end is None else at(end), what, source)


def key(number: int) -> str:
    return f"{number:032x}"


def add(store: Store, *entries: Entry) -> tuple[Entry, ...]:
    with store.unit() as unit:
        added = unit.apply(Change((), entries)).added
        unit.commit()
    return added


def stored(store: Store) -> list[Entry]:
    with store.unit() as unit:
        return unit.entries()


# Transactions


def test_what_is_committed_is_there_and_what_is_not_is_gone(store: Store) -> None:
    (kept,) = add(store, entry(0, 10))
    with store.unit() as unit:
        unit.apply(Change((), (entry(10, 20),)))
        unit.put_setting("theme", "dark")
        unit.record("add", NOW, Change((), (entry(10, 20),)))
    with store.unit() as unit:
        assert unit.entries() == [kept]
        assert unit.settings() == {}
        assert unit.undoable() is None


def test_an_error_rolls_everything_back(store: Store) -> None:
    def fail_half_way() -> None:
        with store.unit() as unit:
            unit.apply(Change((), (entry(0, 10),)))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert stored(store) == []


def test_a_unit_sees_what_it_did_before_committing(store: Store) -> None:
    with store.unit() as unit:
        (new,) = unit.apply(Change((), (entry(0, None),))).added
        assert unit.running() == new
        assert unit.entry_count() == 1


def test_work_after_a_commit_needs_another(store: Store) -> None:
    with store.unit() as unit:
        unit.put_mark("seen", 1)
        unit.commit(durable=False)
        unit.put_mark("seen", 2)
    with store.unit() as unit:
        assert unit.marks() == {"seen": 1}


# Entries


def test_an_entry_comes_back_as_it_was_given_with_an_id(store: Store) -> None:
    given = (
        entry(0, 10, CALLING, Source.TIMER),
        entry(10, 20, What(), Source.IMPORTED),
        entry(20, 30, UNASSIGNED, Source.SUGGESTED),
        entry(30, None, What(Component.REWORK, None, "één ☕ 日本", None), Source.CONFIRMED),
    )
    added = add(store, *given)
    assert [replace(e, id=None) for e in added] == list(given)
    assert len({e.id for e in added} - {None}) == 4
    assert stored(store) == list(added)
    with store.unit() as unit:
        assert [unit.entry(e.id or 0) for e in added] == list(added)
        assert unit.entry(999) is None


def test_every_component_and_source_is_kept(store: Store) -> None:
    kinds = [(component, source) for component in (*Component, None) for source in Source]
    given = [entry(n, n + 1, What(component), source) for n, (component, source) in enumerate(kinds)]
    add(store, *given)
    assert [(e.component, e.source) for e in stored(store)] == kinds


def test_empty_words_are_no_words(store: Store) -> None:
    (added,) = add(store, entry(0, 10, What(Component.REWORK, "", "", "")))
    assert added.what == What(Component.REWORK)
    with store.unit() as unit:
        unit.apply(Change((replace(added, what=What(Component.REWORK, "", None, "")),), ()))
        assert unit.entry_count() == 0


def test_entries_before_1970_and_after_2038(store: Store) -> None:
    early = Entry(BEGINNING, BEGINNING + timedelta(seconds=1), MEETING)
    late = Entry(datetime(2100, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, 0, 0, 1, tzinfo=UTC), MEETING)
    assert stored_after(store, early, late) == [(early.start, early.end), (late.start, late.end)]


def stored_after(store: Store, *entries: Entry) -> list[tuple[datetime, datetime | None]]:
    add(store, *entries)
    return [(e.start, e.end) for e in stored(store)]


@pytest.mark.parametrize(
    ("span", "found"),
    [
        ((-60, -1), []),
        ((-10, 0), []),
        ((-10, 1), [0]),
        ((0, 1), [0]),
        ((5, 6), [0]),
        ((9, 11), [0, 1]),
        ((10, 20), [1]),
        ((20, 40), []),
        ((30, 41), [2]),
        ((45, 50), [2]),
        ((50, 60), [3]),
        ((5000, 6000), [3]),
        ((-60, 6000), [0, 1, 2, 3]),
    ],
)
def test_entries_that_touch_a_span(store: Store, span: tuple[int, int], found: list[int]) -> None:
    added = add(store, entry(0, 10), entry(10, 20), entry(40, 50), entry(50, None))
    with store.unit() as unit:
        assert unit.entries(Span(at(span[0]), at(span[1]))) == [added[n] for n in found]


def test_a_timer_touches_what_comes_after_a_later_entry(store: Store) -> None:
    timer, planned = add(store, entry(0, None), entry(60, 90))
    with store.unit() as unit:
        assert unit.entries(Span(at(100), at(110))) == [timer]
        assert unit.entries(Span(at(70), at(80))) == [timer, planned]
        assert unit.neighbours(Span(at(100), at(110))) == [planned, timer]


def test_neighbours_are_the_nearest_on_either_side(store: Store) -> None:
    first, second, third, fourth = add(store, entry(0, 10), entry(20, 30), entry(40, 50), entry(60, 70))
    with store.unit() as unit:
        assert unit.neighbours(Span(at(31), at(39))) == [second, third]
        assert unit.neighbours(Span(at(25), at(45))) == [first, second, third, fourth]
        assert unit.neighbours(Span(at(10), at(20))) == [first, second]
        assert unit.neighbours(Span(at(-9), at(-5))) == [first]
        assert unit.neighbours(Span(at(70), at(80))) == [fourth]


def test_bounds_and_count(store: Store) -> None:
    with store.unit() as unit:
        assert unit.bounds() is None
        assert unit.entry_count() == 0
        assert unit.running() is None
    add(store, entry(0, 10), entry(10, 20), entry(40, None))
    with store.unit() as unit:
        assert unit.bounds() == (at(0), at(40))
        assert unit.entry_count() == 3


# Changes


def test_a_trimmed_entry_keeps_its_id(store: Store) -> None:
    (old,) = add(store, entry(0, 10, CALLING))
    trimmed = replace(old, end=at(5))
    with store.unit() as unit:
        done = unit.apply(Change((old,), (trimmed, entry(5, 10))))
        unit.commit()
    assert done.removed == (old,)
    assert done.added[0] == trimmed
    assert done.added[1].id not in (None, old.id)
    assert stored(store) == list(done.added)


def test_undo_puts_back_exactly_what_was_there(store: Store) -> None:
    before = add(store, entry(0, 10, CALLING), entry(10, 20, UNASSIGNED, Source.IMPORTED), entry(20, None))
    with store.unit() as unit:
        change = unit.apply(Change(before, (entry(0, 30),)))
        unit.commit()
    with store.unit() as unit:
        unit.apply(change.inverse)
        unit.commit()
    assert stored(store) == list(before)
    with store.unit() as unit:
        unit.apply(change)
        assert unit.entries() == list(change.added)


def test_an_id_is_never_given_out_twice(store: Store) -> None:
    (gone,) = add(store, entry(0, 10))
    with store.unit() as unit:
        unit.apply(Change((gone,), ()))
        unit.commit()
    (new,) = add(store, entry(0, 10))
    assert new.id is not None
    assert gone.id is not None
    assert new.id > gone.id


def test_an_id_that_is_brought_along_moves_the_counter(store: Store) -> None:
    (brought,) = add(store, replace(entry(0, 10), id=70))
    (new,) = add(store, entry(10, 20))
    assert (brought.id, new.id) == (70, 71)


def test_new_ids_make_way_for_those_that_are_brought_along(store: Store) -> None:
    added = add(store, entry(0, 10), replace(entry(10, 20), id=1), entry(20, 30))
    assert [e.id for e in added] == [2, 1, 3]


@pytest.mark.parametrize(
    "as_given",
    [
        {"id": 999},
        {"id": None},
        {"start": at(1)},
        {"end": at(11)},
        {"end": None},
        {"source": Source.TIMER},
        {"what": What()},
        {"what": replace(CALLING, activity="Iets anders")},
        {"what": replace(CALLING, note=None)},
        {"what": replace(CALLING, case="Z-2")},
    ],
)
def test_what_is_no_longer_as_given_is_stale(store: Store, as_given: dict[str, object]) -> None:
    first, second = add(store, entry(0, 10, CALLING), entry(20, 30))
    with store.unit() as unit:
        with pytest.raises(DomainError, match="stale"):
            unit.apply(Change((second, replace(first, **as_given)), (entry(40, 50),)))
        unit.commit()
    assert stored(store) == [first, second], "nothing of a stale change is applied"


@pytest.mark.parametrize("clash", [entry(0, 5), entry(10, None)])
def test_two_entries_cannot_start_together_nor_two_timers_run(store: Store, clash: Entry) -> None:
    there = add(store, entry(0, 10), entry(20, None))
    with store.unit() as unit:
        with pytest.raises(DomainError, match="overlap"):
            unit.apply(Change((), (entry(15, 16), clash)))
        unit.commit()
    assert stored(store) == list(there)


def test_an_id_that_is_taken_is_stale(store: Store) -> None:
    (there,) = add(store, entry(0, 10))
    with store.unit() as unit, pytest.raises(DomainError, match="stale"):
        unit.apply(Change((), (replace(entry(20, 30), id=there.id),)))


def test_an_entry_without_length_is_a_mistake_of_the_caller(store: Store) -> None:
    with store.unit() as unit, pytest.raises(ValueError, match="ends after it starts"):
        unit.apply(Change((), (entry(5, 5),)))


def test_nothing_changes_nothing(store: Store) -> None:
    with store.unit() as unit:
        assert unit.apply(Change()) == Change()


# Recent activities


def test_recent_activities_latest_first_without_notes_and_without_unassigned_time(store: Store) -> None:
    add(
        store,
        entry(0, 10, CALLING),
        entry(10, 20, MEETING),
        entry(20, 30, replace(CALLING, note="tweede", case=None)),
        entry(30, 40, UNASSIGNED),
        entry(40, 50, What()),
        entry(50, 60, What(Component.STANDARD_WORK)),
    )
    with store.unit() as unit:
        uses = unit.recent(10)
        assert [(use.what, use.entries, use.last) for use in uses] == [
            (What(Component.STANDARD_WORK), 1, at(50)),
            (What(Component.STANDARD_WORK, "Bellen met aanvrager"), 2, at(20)),
            (MEETING, 1, at(10)),
        ]
        assert unit.recent(1) == uses[:1]


def test_an_activity_that_nothing_uses_any_more_is_forgotten(store: Store) -> None:
    (only,) = add(store, entry(0, 10, CALLING))
    with store.unit() as unit:
        unit.apply(Change((only,), ()))
        assert unit.recent(10) == []


# Actions


def act(unit: UnitOfWork, number: int, *keys: str) -> None:
    unit.record(f"action {number}", at(number), Change((), (replace(entry(number, None), id=number + 1),)), keys)


def test_an_action_is_kept_as_it_was(store: Store) -> None:
    change = Change((replace(entry(0, 9, CALLING), id=1),), (replace(entry(0, None, What(), Source.TIMER), id=1),))
    with store.unit() as unit:
        recorded = unit.record("switch", at(3), change, [key(7), key(8)])
        unit.commit()
    assert (recorded.label, recorded.at, recorded.change, recorded.undone) == ("switch", at(3), change, False)
    assert recorded.import_keys == (key(7), key(8))
    with store.unit() as unit:
        assert unit.undoable() == recorded
        assert unit.redoable() is None


def test_actions_are_undone_from_the_last_and_redone_from_the_first(store: Store) -> None:
    with store.unit() as unit:
        for number in range(3):
            act(unit, number)
        labels = []
        while action := unit.undoable():
            labels.append(action.label)
            unit.mark_undone(action.id, True)
        assert labels == ["action 2", "action 1", "action 0"]
        first = unit.redoable()
        assert first is not None
        assert (first.label, first.undone) == ("action 0", True)
        unit.mark_undone(first.id, False)
        again = unit.redoable()
        assert again is not None
        assert again.label == "action 1"


def test_a_new_action_ends_what_could_be_redone(store: Store) -> None:
    with store.unit() as unit:
        for number in range(3):
            act(unit, number)
        for _ in range(2):
            last = unit.undoable()
            assert last is not None
            unit.mark_undone(last.id, True)
        act(unit, 9)
        assert unit.redoable() is None
        assert [label_of_undone(unit), label_of_undone(unit)] == ["action 9", "action 0"]


def label_of_undone(unit: UnitOfWork) -> str | None:
    action = unit.undoable()
    if action is None:
        return None
    unit.mark_undone(action.id, True)
    return action.label


def test_the_last_200_actions_can_be_undone(store: Store) -> None:
    with store.unit() as unit:
        for number in range(203):
            act(unit, number)
        labels = [label_of_undone(unit) for _ in range(201)]
    assert labels[0] == "action 202"
    assert labels[199:] == ["action 3", None]


# Import keys


def test_keys_are_known_from_the_import_on(store: Store) -> None:
    with store.unit() as unit:
        assert unit.known_keys([key(1), key(2)]) == set()
        act(unit, 0, key(1), key(2))
        assert unit.known_keys([key(1), key(2), key(3)]) == {key(1), key(2)}
        assert unit.known_keys([]) == set()


def test_an_undone_import_can_be_done_again(store: Store) -> None:
    with store.unit() as unit:
        act(unit, 0, key(1))
        act(unit, 1, key(2))
        last = unit.undoable()
        assert last is not None
        unit.mark_undone(last.id, True)
        assert unit.known_keys([key(1), key(2)]) == {key(1)}
        unit.mark_undone(last.id, False)
        assert unit.known_keys([key(1), key(2)]) == {key(1), key(2)}


def test_keys_outlive_the_undo_log(store: Store) -> None:
    with store.unit() as unit:
        act(unit, 0, key(1))
        for number in range(1, 205):
            act(unit, number)
        assert unit.known_keys([key(1)]) == {key(1)}


def test_a_key_belongs_to_the_import_that_was_first(store: Store) -> None:
    with store.unit() as unit:
        act(unit, 0, key(1))
        act(unit, 1, key(1), key(2), key(2))
        last = unit.undoable()
        assert last is not None
        assert last.import_keys == (key(2),)
        unit.mark_undone(last.id, True)
        assert unit.known_keys([key(1), key(2)]) == {key(1)}


def test_many_keys_at_once(store: Store) -> None:
    many = [key(n) for n in range(25_000)]
    with store.unit() as unit:
        act(unit, 0, *many)
        assert unit.known_keys([*many, key(99_999)]) == set(many)


# Settings, marks, calendar, reflections


def test_settings_are_values_by_key(store: Store) -> None:
    values: dict[str, object] = {"theme": "dark", "prompts": 2, "autostart": False, "contract_minutes": [480, 0]}
    with store.unit() as unit:
        for name, value in values.items():
            unit.put_setting(name, value)
        unit.put_setting("theme", "light")
        unit.put_setting("autostart", None)
        unit.put_setting("never", None)
        unit.commit()
    with store.unit() as unit:
        assert unit.settings() == {"theme": "light", "prompts": 2, "contract_minutes": [480, 0]}
        assert unit.marks() == {}


def test_marks_are_not_settings(store: Store) -> None:
    with store.unit() as unit:
        unit.put_mark("last_seen", 1793700000.0)
        unit.put_mark("tour", {"done": True})
        unit.put_mark("tour", None)
        assert unit.marks() == {"last_seen": 1793700000.0}
        assert unit.settings() == {}


def test_zone_eras_in_order(store: Store) -> None:
    with store.unit() as unit:
        unit.add_zone_era(ZoneEra(NOW, "Asia/Tokyo"))
        unit.add_zone_era(ZoneEra(BEGINNING, "Europe/Amsterdam"))
        unit.add_zone_era(ZoneEra(NOW, "America/New_York"))
        assert unit.zone_eras() == [ZoneEra(BEGINNING, "Europe/Amsterdam"), ZoneEra(NOW, "America/New_York")]


def test_leave_per_day(store: Store) -> None:
    with store.unit() as unit:
        unit.put_leave(date(2026, 11, 3), 480)
        unit.put_leave(date(2026, 11, 4), 240)
        unit.put_leave(date(2026, 11, 3), 120)
        unit.put_leave(date(2026, 11, 4), 0)
        unit.put_leave(date(2026, 11, 5), 0)
        assert unit.leave() == {date(2026, 11, 3): 120}


def test_reflections_oldest_first(store: Store) -> None:
    later = Reflection(date(2026, 11, 3), "Eén dossier tegelijk", "rustig", at(60), False)
    earlier = Reflection(date(2026, 11, 2), skipped=True)
    with store.unit() as unit:
        assert unit.reflection(later.day) is None
        unit.put_reflection(replace(later, done=None))
        unit.put_reflection(later)
        unit.put_reflection(earlier)
        unit.commit()
    with store.unit() as unit:
        assert unit.reflections() == [earlier, later]
        assert unit.reflection(later.day) == later


# Everything


def test_wiping_forgets_everything(store: Store) -> None:
    (old,) = add(store, entry(0, 10))
    with store.unit() as unit:
        act(unit, 0, key(1))
        unit.put_setting("theme", "dark")
        unit.put_mark("last_seen", 1)
        unit.add_zone_era(ZoneEra(NOW, "Asia/Tokyo"))
        unit.put_leave(date(2026, 11, 3), 480)
        unit.put_reflection(Reflection(date(2026, 11, 3), "x"))
        unit.wipe()
        unit.commit()
    with store.unit() as unit:
        assert (unit.entries(), unit.recent(9), unit.undoable(), unit.known_keys([key(1)])) == ([], [], None, set())
        assert (unit.settings(), unit.marks(), unit.zone_eras(), unit.leave()) == ({}, {}, [], {})
        assert unit.reflections() == []
    (new,) = add(store, entry(0, 10))
    assert new.id != old.id


def test_wiping_can_be_rolled_back(store: Store) -> None:
    there = add(store, entry(0, 10))
    with store.unit() as unit:
        unit.wipe()
    assert stored(store) == list(there)


# The store


def test_a_backup_is_made_once_a_day_and_seven_are_kept(store: Store) -> None:
    moments = [NOW + timedelta(hours=6 * quarter) for quarter in range(40)]
    made = [backup.at for moment in moments if (backup := store.back_up_if_due(moment)) is not None]
    assert made == [NOW, *(moment for moment in moments if moment.hour == 2)]
    assert [backup.at for backup in store.report().backups] == made[:-8:-1]


def test_a_sound_store_passes_its_check(store: Store) -> None:
    assert store.check(NOW)
    report = store.report(thorough=True)
    assert (report.intact, report.restored, report.set_aside) == (True, None, None)


def test_a_wiped_store_is_empty_and_has_no_backups(store: Store) -> None:
    add(store, entry(0, 10))
    store.back_up(NOW)
    store.wipe()
    assert stored(store) == []
    assert store.report().backups == ()
    assert add(store, entry(0, 10))[0].id is not None


# What is too old


def test_what_ended_before_a_moment_is_forgotten_with_every_action_that_holds_it(store: Store) -> None:
    old, touching, running = entry(0, 10), entry(10, 30, CALLING), entry(40, None)
    first, second, third = add(store, old, touching, running)
    with store.unit() as unit:
        unit.record("add", NOW, Change((), (first,)), [key(1)])
        unit.record("add", NOW, Change((), (second,)))
        unit.record("retag", NOW, Change((replace(first, what=CALLING),), (replace(second, what=MEETING),)))
        unit.record("start", NOW, Change((), (third,)))
        for day in (1, 2, 3):
            unit.put_leave(date(2026, 11, day), 480)
            unit.put_reflection(Reflection(date(2026, 11, day), "x"))
        unit.commit()
    with store.unit() as unit:
        assert unit.forget_before(at(10), date(2026, 11, 2)) == 1 + 2 + 1 + 1
        unit.commit()
    with store.unit() as unit:
        assert unit.entries() == [second, third]
        assert list(unit.leave()) == [date(2026, 11, 2), date(2026, 11, 3)]
        assert [reflection.day.day for reflection in unit.reflections()] == [2, 3]
        assert unit.known_keys([key(1)]) == {key(1)}, "the same file does not bring it back"
        for label in ("start", "add"):
            action = unit.undoable()
            assert action is not None
            assert action.label == label
            unit.mark_undone(action.id, undone=True)
        assert unit.undoable() is None


def test_where_nothing_is_too_old_nothing_is_forgotten(store: Store) -> None:
    (kept,) = add(store, entry(0, 10))
    with store.unit() as unit:
        assert unit.forget_before(at(9), date(2026, 11, 1)) == 0
    assert stored(store) == [kept]


# Under a policy


@pytest.mark.parametrize("kind", ["memory", "encrypted"])
def test_what_a_policy_holds_is_in_force_whatever_was_chosen(kind: str, tmp_path: Path) -> None:
    held = {"prompts_per_day": 1}
    store: Store = FakeStore(held)
    if kind == "encrypted":
        store = open_store(tmp_path / "t.db", bytes(range(32)), NOW, tmp_path / "backups", held)
    with store.unit() as unit:
        unit.put_setting("prompts_per_day", 2)
        unit.commit()
    with store.unit() as unit:
        assert unit.settings() == {"prompts_per_day": 2}
        assert unit.in_force().number("prompts_per_day") == 1
    store.wipe()
    with store.unit() as unit:
        assert unit.in_force().number("prompts_per_day") == 1
    store.close()
