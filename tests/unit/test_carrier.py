"""What a mailbox says no with, in words of its own where they help."""

from datetime import UTC, date, datetime

import pytest

from tests.sharing_outside import PLACE, MemoryMailbox
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.membership import Parcel
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.sharing import Errands
from tijdwijzer.sharing.carrier import REFUSED, TOLD, Carrier
from tijdwijzer.words import LANGUAGES, say

PATH = ("rework", "Team Noord", "a" * 32)
PARCEL = Parcel(Box.DROP, PATH, b"x", datetime(2026, 10, 1, tzinfo=UTC), date(2026, 10, 9))


class Service(MemoryMailbox):
    """Refuses every document for one reason, and every question for another."""

    def __init__(self, put: str, get: str) -> None:
        super().__init__()
        self._why = {"put": put, "get": get}

    def put(self, box: Box, path: tuple[str, ...], content: bytes) -> None:
        self._refuse("put")

    def get(self, box: Box, path: tuple[str, ...]) -> bytes | None:
        self._refuse("get")
        return None

    def _refuse(self, what: str) -> None:
        if self._why[what]:
            raise DomainError(REFUSED, place=PLACE, why=self._why[what])


@pytest.mark.parametrize("why", sorted(TOLD))
def test_the_reason_of_a_service_is_told(why: str) -> None:
    errands = Errands(PLACE, (PARCEL,), (("root.json",),))
    carried = Carrier(lambda _: Service(why, "")).carry(errands)
    assert carried.refused == {PATH: f"mailbox_refused_{why}"}
    for language in LANGUAGES:
        assert PLACE in say(carried.refused[PATH], language, place=PLACE)
    assert Carrier(lambda _: Service("", why)).carry(errands).trouble == f"mailbox_refused_{why}"


@pytest.mark.parametrize("why", ["", "no_token", "malformed", "a word of tomorrow"])
def test_any_other_reason_is_a_refusal(why: str) -> None:
    errands = Errands(PLACE, (PARCEL,), (("root.json",),))
    carried = Carrier(lambda _: Service(why or "x", why or "x")).carry(errands)
    assert (carried.refused, carried.trouble) == ({PATH: REFUSED}, REFUSED)
