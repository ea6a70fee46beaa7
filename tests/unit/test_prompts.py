"""Speaking up: rarely, and never when it would disturb."""

from datetime import UTC, datetime, timedelta

import pytest

from tijdwijzer.domain.prompts import Prompt, Shown, may_prompt, not_registering_since, reflection_due

T = datetime(2026, 6, 1, 13, tzinfo=UTC)
NINE = T.replace(hour=9)


def shown(*prompts: Prompt) -> list[Shown]:
    return [Shown(prompt, T - timedelta(hours=2)) for prompt in prompts]


def test_never_over_the_budget_nor_in_silence() -> None:
    assert may_prompt(Prompt.REFLECTION, T, [], 3, silent=False)
    assert not may_prompt(Prompt.REFLECTION, T, [], 3, silent=True)
    assert not may_prompt(Prompt.REFLECTION, T, [], 0, silent=False)
    assert not may_prompt(Prompt.AWAY, T, shown(Prompt.AWAY, Prompt.AWAY, Prompt.NOT_REGISTERING), 3, silent=False)


def test_a_reminder_comes_once_a_day_and_not_right_after_another() -> None:
    assert not may_prompt(Prompt.NOT_REGISTERING, T, shown(Prompt.NOT_REGISTERING), 3, silent=False)
    just_now = [Shown(Prompt.AWAY, T - timedelta(minutes=5))]
    assert not may_prompt(Prompt.REFLECTION, T, just_now, 3, silent=False)
    assert may_prompt(Prompt.AWAY, T, just_now, 3, silent=False)


@pytest.mark.parametrize(
    ("hour", "contract", "running", "expected"),
    [(9.25, 480, False, False), (9.75, 480, False, True), (9.75, 0, False, False), (9.75, 480, True, False),
     (17.5, 480, False, False)],
)  # fmt: skip
def test_reminding_only_during_the_workday(hour: float, contract: int, running: bool, expected: bool) -> None:
    now = T.replace(hour=0) + timedelta(hours=hour)
    since = not_registering_since(now, NINE, contract, None, running, timedelta(minutes=30))
    assert (since is not None) == expected


def test_the_end_of_day_waits_for_its_hour_and_for_a_day() -> None:
    assert reflection_due(T, T, 60, closed=False)
    assert not reflection_due(T, T, 60, closed=True)
    assert not reflection_due(T, T, 0, closed=False)
    assert not reflection_due(T, T + timedelta(minutes=1), 60, closed=False)
