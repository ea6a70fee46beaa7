"""Killed at random moments while it registers 200 actions: nothing that was committed is lost."""

import contextlib
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.integration.storage_days import KEY, NOW, entries, place
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.storage.store import SqlStore, open_store

ACTIONS = 200
MOST_AT_A_TIME = 40
LONGEST_WAIT = 0.004


def opened(folder: Path) -> SqlStore:
    where = place(folder)
    return open_store(where.path, KEY, NOW, where.backups)


def switch(store: SqlStore, number: int) -> None:
    """Stop the timer, if one runs, and start the next: one action."""
    moment = NOW + timedelta(minutes=number)
    with store.unit() as unit:
        timer = unit.running()
        new = Entry(moment, None, What(Component.STANDARD_WORK, f"Dossier {number % 7}", "n" * (number % 90)))
        closed = (replace(timer, end=moment),) if timer else ()
        change = unit.apply(Change((timer,) if timer else (), (*closed, new)))
        unit.record("start", moment, change)
        unit.put_mark("last_seen", moment.timestamp())
        unit.commit()


def work_until_killed(folder: Path) -> None:
    """What the other process does: register, and say so once it is committed."""
    store = opened(folder)
    number = len(entries(store))
    while number < ACTIONS:
        switch(store, number)
        number += 1
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    store.close()


def killed_after(folder: Path, actions: int, wait: float) -> int:
    """Run the other process, kill it some time after so many actions; answers with the last one it said was done."""
    program = (
        "import sys; from pathlib import Path;"
        "from tests.integration.test_storage_kill import work_until_killed; work_until_killed(Path(sys.argv[1]))"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(actions)]
        until = time.monotonic() + wait
        while time.monotonic() < until:
            pass
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    done = [int(line) for line in said if line.endswith("\n")]
    return done[-1] if done else 0


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
def test_what_was_committed_survives_being_killed(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    done, kills = 0, 0
    while done < ACTIONS:
        said = killed_after(tmp_path, chance.randrange(1, MOST_AT_A_TIME), chance.random() * LONGEST_WAIT)
        kills += 1
        store = opened(tmp_path)
        there = entries(store)
        assert max(done, said) <= len(there) <= max(done, said) + 1, f"seed {seed}"
        done = len(there)
        assert_whole(store, there)
        store.close()
    assert kills > ACTIONS / MOST_AT_A_TIME


def assert_whole(store: SqlStore, there: tuple[Entry, ...]) -> None:
    """One timer, no gap, no overlap; and the last action is in the undo log whole."""
    report = store.report(thorough=True)
    assert report.intact
    assert report.restored is None
    assert [entry.start for entry in there] == [NOW + timedelta(minutes=number) for number in range(len(there))]
    assert [entry.end for entry in there] == [*(entry.start for entry in there[1:]), None]
    with store.unit() as unit:
        last = unit.undoable()
        assert last is not None
        assert last.change.added == there[-2:]
        assert unit.marks() == {"last_seen": there[-1].start.timestamp()}


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")
def test_killed_while_it_is_made_for_the_first_time(tmp_path: Path) -> None:
    for attempt in range(4):
        folder = tmp_path / str(attempt)
        program = (
            "import sys; from pathlib import Path; from tests.integration.test_storage_kill import opened;"
            "sys.stdout.write('now\\n'); sys.stdout.flush(); opened(Path(sys.argv[1]))"
        )
        with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            until = time.monotonic() + attempt * 0.003
            while time.monotonic() < until:
                pass
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGKILL)
        store = opened(folder)
        switch(store, 0)
        assert len(entries(store)) == 1
        store.close()
