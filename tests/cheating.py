"""What a member, a role or a stranger does who cheats, and what is published then."""

import re
from collections.abc import Callable, Sequence

import pytest

from tests.mailboxes import MemoryMailbox
from tests.team import QUARTER, TASK, TEAM, Member, Team
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Bundle, Closing, Refusal, Release, bundle_of, closing_of
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing import sealing

PLACE = (TASK, TEAM, QUARTER)
SIZE = 9
CELLS = 10
USUAL = [600, 500, 400, 300, 600, 500, 400, 300, 600, 50]
REWORK = 2


def code(act: Callable[[], object]) -> str:
    with pytest.raises(DomainError) as error:
        act()
    return error.value.code


def documents(team: Team) -> dict[tuple[str, ...], bytes]:
    assert isinstance(team.mailbox, MemoryMailbox)
    return team.mailbox.documents


def closing(team: Team) -> Closing:
    return closing_of(read(documents(team)[(Box.CLOSING, *PLACE)], "closing"))


def dropped(team: Team) -> list[Bundle]:
    return [bundle_of(read(content, "bundle")) for _, content in team.mailbox.everything(Box.DROP, (TASK, TEAM))]


def published(team: Team) -> Release | str:
    """What comes of the period: figures, or why there are none. Whichever: logged, without a figure."""
    due = team.due()
    if not team.b.close(due).refused:
        team.a.answer(due)
        team.b.publish(due)
    outcome = team.outcome()
    assert outcome is not None
    no_figures(team)
    if isinstance(outcome, Refusal):
        assert team.b.log()[-1].details["reason"] == outcome.refused
        assert set(outcome._document()) == {"v", "task", "team", "period", "refused", "agreement"}
        return outcome.refused
    return outcome


def no_figures(team: Team) -> None:
    """A log holds moments, names and codes; the only other numbers are fingerprints."""
    for role in (team.a, team.b):
        for event in role.log():
            said = " ".join(value for key, value in event.details.items() if key != "fingerprint")
            assert not re.search(r"[0-9]", said.replace(QUARTER, ""))


def lying(team: Team, member: Member, numbers: Sequence[int], seed: bytes = b"s" * 32) -> Bundle:
    """Any vector at all, from an altered program."""
    agreement, id_ = team.agreement(), team.random.randbytes(16).hex()
    member.version += 1
    keys = (agreement.key_a, agreement.key_b)
    return team.put(sealing.seal_contribution(numbers, seed, member.version, (*PLACE, id_), keys, member.pair))
