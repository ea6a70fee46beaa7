"""Members, both roles and the clock in any order, with crashes in between: what is published is what a model says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.mailboxes import MemoryMailbox
from tests.team import BOTH, FOR_A, QUARTER, TASK, TEAM, Member, Team
from tijdwijzer.domain.agreement import Rhythm
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Bundle, Refusal, Release
from tijdwijzer.domain.releasing import Sum, figures
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.roles import Terms
from tijdwijzer.sharing import gatekeeper_periods, role_folder
from tijdwijzer.sharing.gatekeeper_closing import Stage, mark
from tijdwijzer.sharing.sealing import is_signed, signing_pair

SIZE, K = 7, 5
PERIOD = period_named(QUARTER)
MINUTES = st.lists(st.sampled_from([0, 0, 60, 300, 6_000]), min_size=9, max_size=9)
WHO = st.integers(0, SIZE - 1)
TERMS = Terms(QUARTER, k=K, rhythms=(Rhythm(K, 13, 0),))


class Crash(BaseException):
    """The machine went off."""


class Crashes:
    """Goes off at the n-th effect: before or after something is put or removed, as a file is being written, or before a
    decision is marked as carried out.
    """

    def __init__(self, mailbox: MemoryMailbox, at: int) -> None:
        self.left = at
        self.mailbox = mailbox

    def effect(self, *_: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise Crash

    def marked(self, path: Path, stage: Stage) -> None:
        self.effect()
        mark(path, stage)

    def during(self, act: Callable[[], object]) -> bool:
        """Whether it was done without one."""
        self.mailbox.before = self.mailbox.after = self.effect
        try:
            with (
                patch.object(role_folder.os, "fsync", self.effect),
                patch.object(gatekeeper_periods, "mark", self.marked),
            ):
                act()
        except Crash:
            return False
        finally:
            self.mailbox.before = self.mailbox.after = lambda _: None
        return True


@contextmanager
def allowed(*codes: str) -> Iterator[None]:
    """What may be refused after a crash: it was done already."""
    try:
        yield
    except DomainError as error:
        if error.code not in codes:
            raise


@dataclass
class Sent:
    """What the model knows of a member: every contribution, by version; None for a withdrawal."""

    versions: list[tuple[int, str, list[int] | None]] = field(default_factory=list)

    def counts(self) -> tuple[str, list[int]] | None:
        if not self.versions:
            return None
        _, id_, values = min(self.versions, key=lambda one: (-one[0], one[1]))
        return None if values is None else (id_, values)


def expected(team: Team, sent: list[Sent]) -> Release | str:
    """What is to be published of these numbers, reckoned in the open; without signature."""
    counting = dict(filter(None, (one.counts() for one in sent)))
    if len(counting) < K:
        return "too_few"
    agreement = team.agreement()
    columns = [[values[position] for values in counting.values()] for position in range(9)]
    sums = {
        cell: Sum(sum(column), sum(x * x for x in column))
        for cell, column in zip(agreement.minutes_cells, columns, strict=True)
        if sum(x > 0 for x in column) >= agreement.k_cell
    }
    shown = figures(sums, len(counting), PERIOD.weeks, agreement)
    ids = tuple(sorted(counting))
    values = (shown.minutes, shown.counts, shown.not_shown, agreement.hash)
    return Release(TASK, TEAM, QUARTER, len(counting), ids, *values)


class Sharing(RuleBasedStateMachine):
    @initialize(minutes=MINUTES)
    def begin(self, minutes: list[int]) -> None:
        self.folder = TemporaryDirectory()
        self.mailbox = MemoryMailbox()
        self.team = Team(Path(self.folder.name), SIZE, mailbox=self.mailbox, terms=TERMS).enrolled()
        self.sent = [Sent() for _ in range(SIZE)]
        self.bundles: list[Bundle] = []
        self.closed: Release | str | None = None
        self.answered = self.published = False
        for who in range(SIZE - 1):
            self.send(who, minutes)

    def teardown(self) -> None:
        self.folder.cleanup()

    def note(self, who: int, bundle: Bundle, values: list[int] | None, version: int) -> None:
        self.bundles.append(bundle)
        self.sent[who].versions.append((version, bundle.id, values))

    # Members
    @rule(who=WHO, minutes=MINUTES)
    def send(self, who: int, minutes: list[int]) -> None:
        """Or correct. After closing it is too late, and nobody notices."""
        member = self.team.members[who]
        self.note(who, self.team.send(member, minutes), minutes, member.version)

    @rule(who=WHO, minutes=MINUTES)
    def send_one_version_twice(self, who: int, minutes: list[int]) -> None:
        """As two computers of one person would."""
        member = self.team.members[who]
        bundle = self.team.put(self.team.sealed(member, minutes, version=max(1, member.version)))
        member.version = max(1, member.version)
        self.note(who, bundle, minutes, member.version)

    @rule(who=WHO)
    def withdraw(self, who: int) -> None:
        member = self.team.members[who]
        self.note(who, self.team.send(member, ()), None, member.version)

    @rule(which=st.integers(0, 100))
    def send_the_same_again(self, which: int) -> None:
        if self.bundles:
            self.team.put(self.bundles[which % len(self.bundles)])

    @rule(who=WHO, kind=st.sampled_from(["stranger", "swapped", "renamed", "other period", "noise"]), minutes=MINUTES)
    def forge(self, who: int, kind: str, minutes: list[int]) -> None:
        """What does not count, with a version above all others."""
        team, member = self.team, self.team.members[who]
        one = team.sealed(Member(signing_pair()) if kind == "stranger" else member, minutes, version=1_000)
        two = team.sealed(member, minutes, version=1_000)
        if kind == "swapped":
            one = replace(one, a=two.a)
        elif kind == "renamed":
            one = replace(one, id=two.id)
        elif kind == "other period":
            one = replace(team.sealed(member, minutes, "2026-B11", version=1_000), period=QUARTER)
        content = b"?" if kind == "noise" else one.file()
        self.mailbox.put(Box.DROP, (TASK, TEAM, one.id), content)

    # The roles
    @property
    def over(self) -> bool:
        return self.team.clock.moment.date() > PERIOD.deadline

    def step(self, act: Callable[[], object], crash: int) -> None:
        """With a crash at that effect, if there are so many, and then once more."""
        if not Crashes(self.mailbox, crash).during(act):
            self.team.reopen()
            act()

    @rule(times=st.integers(1, 4), crash=st.integers(1, 30))
    def go_on(self, times: int, crash: int) -> None:
        """Whatever is next, so many times."""
        for _ in range(times):
            self.next_step(crash)

    def next_step(self, crash: int) -> None:
        if not self.over:
            self.team.clock.set(self.team.clock.moment + timedelta(days=120))
        elif self.closed is None:
            self.close(crash)
        elif not self.answered:
            self.answer(crash)
        else:
            self.publish(crash)

    @rule(step=st.sampled_from(["close", "answer", "publish"]), crash=st.integers(1, 30))
    def out_of_turn(self, step: str, crash: int) -> None:
        getattr(self, step)(crash)

    def close(self, crash: int) -> None:
        team = self.team
        if not self.over:
            self.refused(lambda: team.b.close(team.due()), "too_early")
        elif self.closed is not None:
            self.refused(lambda: team.b.close(team.due()), "done")
        else:
            outcome = expected(team, self.sent)
            self.tolerating_done(lambda: team.b.close(team.due()), crash)
            self.closed = outcome
            event("closed" if isinstance(outcome, Release) else "too few")
            self.published = isinstance(outcome, str)

    def answer(self, crash: int) -> None:
        team = self.team
        if self.closed is None or isinstance(self.closed, str):
            self.refused(lambda: team.a.answer(team.due()), "no_closing")
        elif self.published:  # what it was made from is gone; what was answered is not
            team.a.answer(team.due()) if self.answered else None
        else:
            self.step(lambda: team.a.answer(team.due()), crash)
            self.answered = True

    def publish(self, crash: int) -> None:
        team = self.team
        if self.published:
            self.refused(lambda: team.b.publish(team.due()), "done")
        elif self.answered:
            self.tolerating_done(lambda: team.b.publish(team.due()), crash)
            self.published = True
            event("published")
        else:
            self.refused(lambda: team.b.publish(team.due()), "no_answer")

    def tolerating_done(self, act: Callable[[], object], crash: int) -> None:
        """A crash after the very last effect leaves nothing to be done again."""
        with allowed("done"):
            self.step(act, crash)

    @rule()
    def start_again(self) -> None:
        self.team.reopen()

    @rule(crash=st.integers(1, 30))
    def lose_power(self, crash: int) -> None:
        """What no disk was waited for may be gone then. It is due again, and done again: nothing changes."""
        for file in (Path(self.folder.name) / "b" / "periods").glob(f"*/{QUARTER}.*[!n]"):
            file.unlink()
        self.team.reopen()
        if self.closed is None:
            return
        self.tolerating_done(lambda: self.team.b.close(self.team.due()), crash)
        if self.published and isinstance(self.closed, Release):
            self.tolerating_done(lambda: self.team.b.publish(self.team.due()), crash)

    def refused(self, act: Callable[[], object], code: str) -> None:
        with pytest.raises(DomainError) as error:
            act()
        assert error.value.code == code

    @invariant()
    def what_is_published_is_what_the_model_says(self) -> None:
        if not hasattr(self, "team"):
            return
        outcome = self.team.outcome()
        if not self.published:
            assert outcome is None
            return
        assert outcome is not None
        assert is_signed(outcome.signed, outcome.signature, self.team.agreement().sign_b)
        if isinstance(outcome, Refusal):
            assert outcome.refused == self.closed
        else:
            assert replace(outcome, signature=b"") == self.closed

    @invariant()
    def the_logs_double_and_lose_nothing(self) -> None:
        if not hasattr(self, "team"):
            return
        happened = [event.code for event in self.team.b.log()] + [event.code for event in self.team.a.log()]
        full = isinstance(self.closed, Release)
        assert happened.count("closed") == int(full)
        assert happened.count("answered") == int(self.answered)
        assert happened.count("published") == int(full and self.published)
        assert happened.count("refused") == int(isinstance(self.closed, str))


TestSharing = Sharing.TestCase
TestSharing.settings = settings(max_examples=40, stateful_step_count=25)


@pytest.mark.parametrize("size", [SIZE, K - 1])
def test_a_crash_at_any_effect_changes_nothing(tmp_path: Path, size: int) -> None:
    """Every one of them in order, from the first key file to the last line of a log."""
    calm = whole(tmp_path / "calm", size, 0)
    at = 1
    while (found := whole(tmp_path / str(at), size, at)) is not None:
        assert found == calm
        at += 1
    assert at > 40


def whole(folder: Path, size: int, at: int) -> object:
    """What is published and logged of a quarter with a crash at an effect; None when there are not so many."""
    mailbox = MemoryMailbox()
    team = Team(folder, SIZE, mailbox=mailbox, terms=TERMS)
    crashes = Crashes(mailbox, at)

    def done(act: Callable[[], object], *after: str) -> None:
        if not crashes.during(act):
            team.reopen()
            with allowed(*after):
                act()

    done(lambda: team.b.begin(TASK, "memory", BOTH), "role_exists")
    done(lambda: team.a.begin(TASK, "memory", FOR_A), "role_exists")
    done(lambda: team.a.key_file(QUARTER))
    done(lambda: team.b.agree(TERMS, team.a.key_file(QUARTER)), "agreement_exists")
    codes = team.b.codes(QUARTER, TEAM, SIZE)
    team.members = [Member(signing_pair()) for _ in codes]
    for member, code in zip(team.members, codes, strict=True):
        team.ask(member, code)
    done(lambda: team.b.rosters(QUARTER))
    done(lambda: team.b.publish_roster(QUARTER, TEAM), "roster_published")
    for member in team.members[:size]:
        team.send(member, (600, 300, 200))
    team.over()
    done(lambda: team.b.close(team.due()), "done")
    if size >= K:
        done(lambda: team.a.answer(team.due()))
        done(lambda: team.b.publish(team.due()), "done")
    if at and crashes.left > 0:
        return None
    outcome = team.outcome()
    assert len(team.roster().keys) == SIZE
    assert mailbox.names(Box.DROP, (TASK, TEAM)) == []
    logged = sorted(event.code for event in (*team.a.log(), *team.b.log()))
    shown = (outcome.minutes, outcome.not_shown) if isinstance(outcome, Release) else outcome and outcome.refused
    return shown, logged
