"""The whole program killed at random moments: what an action said was done is done, and nothing is half done.

The actions are the use cases over a real profile, with its key and its encrypted database, and the commands.
"""

import hashlib
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.usecases import UseCases
from tijdwijzer.system.clock import SystemClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is POSIX's")

ACTIONS = 200
MOST_AT_A_TIME = 25
MORNING = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
STEP = timedelta(minutes=2)

Act = Callable[[UseCases, random.Random, Sequence[Entry]], object]


class LateClock(SystemClock):
    """Each action happens two minutes after the one before, in a profile that lives through several processes."""

    def __init__(self, actions: int) -> None:
        self.actions = actions

    def now(self) -> datetime:
        return MORNING + self.actions * STEP

    def zone(self) -> str:
        return "Europe/Amsterdam"


# ---- what a person does


def some_what(chance: random.Random) -> What:
    return What(chance.choice(list(Component)), chance.choice([None, "Bellen", "Dossier", "Teamoverleg"]))


def start(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    use.tracking.start(some_what(chance))


def type_line(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    use.tracking.add(chance.choice(["-5 overleg", "-20 +10 bellen", "-12 dossier", "8:30-8:50 scholing"]))


def split(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    entry = chance.choice(there)
    use.tracking.split(entry.id or 0, entry.start + timedelta(minutes=1))


def move(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    entry = chance.choice(there)
    use.tracking.move_start(entry.id or 0, entry.start - timedelta(minutes=1))


def merge(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    first, second = chance.choice(list(pairwise(there)))
    use.tracking.merge(first.id or 0, second.id or 0)


def replace(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    begin = chance.choice(there).start
    use.tracking.replace(Span(begin, begin + timedelta(minutes=1)), some_what(chance))


def come_back(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    use.absences.came_back(use.clock.now() - STEP, use.clock.now())


def answer(use: UseCases, chance: random.Random, there: Sequence[Entry]) -> None:
    gaps = [
        Span(first.end, second.start) for first, second in pairwise(there) if first.end and first.end < second.start
    ]
    use.absences.answer([(gap, What(Component.OFFICIAL_BREAKS)) for gap in gaps[-1:]])


ACTS: dict[str, Act] = {
    "start": start,
    "stop": lambda use, chance, there: use.tracking.stop(),
    "interrupt": lambda use, chance, there: use.tracking.interrupt(),
    "slow": lambda use, chance, there: use.tracking.slow("Dossiersysteem traag"),
    "type": type_line,
    "split": split,
    "move": move,
    "merge": merge,
    "replace": replace,
    "delete": lambda use, chance, there: use.tracking.delete([chance.choice(there).id or 0]),
    "retag": lambda use, chance, there: use.tracking.retag([chance.choice(there).id or 0], some_what(chance)),
    "back": come_back,
    "answer": answer,
    "undo": lambda use, chance, there: use.tracking.undo(),
    "redo": lambda use, chance, there: use.tracking.redo(),
}


def next_act(chance: random.Random, there: Sequence[Entry], last: str) -> str:
    """Which comes next; nobody redoes what they have not just taken back."""
    if len(there) <= 3:
        return "start"
    return "redo" if last == "undo" and chance.random() < 0.6 else chance.choice(list(ACTS))


# ---- the process that is killed


def work_until_killed(profile: Path, seed: int, actions: int) -> None:
    """Act, and say each time once it is done what the timeline has become."""
    chance = random.Random(seed)
    clock = LateClock(actions)
    house = House(profile, clock=clock)
    use = house.open()
    name = "open"
    say(actions, name, use)
    while clock.actions < ACTIONS:
        clock.actions += 1
        there = entries(use)
        name = next_act(chance, there, name)
        try:
            ACTS[name](use, chance, there)
        except DomainError as error:
            name = f"{name}, refused: {error.code}"
        say(clock.actions, name, use)
    house.close()


def say(actions: int, name: str, use: UseCases) -> None:
    sys.stdout.write(f"{actions}\t{name}\t{fingerprint(use)}\n")
    sys.stdout.flush()


def entries(use: UseCases) -> list[Entry]:
    with use.store.unit() as unit:
        return unit.entries()


def fingerprint(use: UseCases) -> str:
    """The same for the same timeline only."""
    return hashlib.sha256(repr(entries(use)).encode()).hexdigest()


# ---- the one who kills and looks


def killed_after(profile: Path, seed: int, before: int, lines: int, wait: float) -> list[list[str]]:
    """What the other process said before it was killed, `wait` seconds after it had said so many lines."""
    program = (
        "import sys; from pathlib import Path; from tests.integration.test_kill import work_until_killed;"
        "work_until_killed(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))"
    )
    command = [sys.executable, "-c", program, str(profile), str(seed), str(before)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        until = time.monotonic() + wait
        while time.monotonic() < until:
            pass
        process.kill()
        said += process.stdout.readlines()
    return [line.rstrip("\n").split("\t") for line in said if line.endswith("\n")]


def one_step_away(use: UseCases, wanted: str) -> bool:
    """Whether the last action of the log is what stands between the timeline and the wanted one."""
    for go, back in ((use.tracking.undo, use.tracking.redo), (use.tracking.redo, use.tracking.undo)):
        try:
            go()
        except DomainError:
            continue
        found = fingerprint(use)
        back()
        if found == wanted:
            return True
    return False


def assert_sound(use: UseCases) -> None:
    """The database is whole, nothing was taken from a backup, one timer at most, no overlap."""
    report = use.store.report(thorough=True)
    assert report.intact
    assert report.restored is None
    there = entries(use)
    for before, after in pairwise(there):
        assert before.end is not None
        assert before.start < before.end <= after.start


def test_what_was_said_to_be_done_survives_being_killed(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    actions, kills, wanted, met = 0, 0, "", set()
    while actions < ACTIONS:
        wait = chance.random() * 0.01
        said = killed_after(tmp_path, seed + kills, actions, chance.randrange(1, MOST_AT_A_TIME), wait)
        kills += 1
        if said:
            assert wanted in ("", said[0][2]), f"seed {seed}: not opened as it was left"
            actions, wanted = int(said[-1][0]), said[-1][2]
            met |= {name for _, name, _ in said}
        house = House(tmp_path, clock=LateClock(actions))
        use = house.open()
        assert_sound(use)
        assert not said or fingerprint(use) == wanted or one_step_away(use, wanted), f"seed {seed}, after {said[-1]}"
        wanted = fingerprint(use)
        house.close()
    assert kills > ACTIONS / MOST_AT_A_TIME
    assert met >= set(ACTS), f"seed {seed}: too few kinds of actions done"


def test_commands_that_are_killed_are_done_or_not_done(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    run(tmp_path, "start", "dossier")
    count = 1
    for number in range(12):
        line = f"{7 + number // 4:02}:{number % 4 * 15:02} +10 bellen"
        code = run_for(chance.random() * 0.6, tmp_path, "add", line, "--date", "2026-11-20")
        house = House(tmp_path)
        use = house.open()
        assert_sound(use)
        there = len(entries(use))
        house.close()
        assert there in (count, count + 1), f"seed {seed}"
        assert code != 0 or there == count + 1, f"seed {seed}: it said that it was done"
        count = there
    assert json.loads(run(tmp_path, "status", "--json"))["running"]
    assert json.loads(run(tmp_path, "doctor", "--json"))["ok"]


def command(profile: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "tijdwijzer", "--profile", str(profile), *arguments]


def run(profile: Path, *arguments: str) -> str:
    done = subprocess.run(command(profile, *arguments), capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_for(seconds: float, profile: Path, *arguments: str) -> int:
    """Its exit code, -9 when it was still going after so many seconds and got killed."""
    process = subprocess.Popen(command(profile, *arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
