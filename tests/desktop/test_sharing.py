"""A quarter of sharing by keyboard: an agreement, a code, sending, a power cut, and the figures of the team at the end.

The two roles and seven colleagues are in the test; between them and the program there is only a folder.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from tests.desktop.app import App
from tests.desktop.screen_reader import Element
from tests.desktop.session import DesktopError, DesktopSession
from tests.fakes import FakeClock
from tests.team import QUARTER, TASK, TEAM, Member, Team
from tijdwijzer.domain.messages import Release
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.folder_mailbox import FolderMailbox
from tijdwijzer.sharing.sealing import signing_pair

BEGIN, LAST_DAY, CLOSED = date(2026, 11, 3), date(2027, 1, 3), date(2027, 1, 14)
"""An ordinary Tuesday of the quarter, its last day, and the first on which it can be closed."""

SLOW = 60


@dataclass
class Journey:
    """The program on a day of the test's choosing, and what it shares with the others."""

    desktop: DesktopSession
    app: App
    team: Team
    share: Path
    clock: Path
    codes: tuple[str, ...] = ()

    def start(self, day: date) -> None:
        """It begins on this day, at the hour that it is now."""
        shifted = (day - datetime.now(UTC).date()).days * 86_400
        self.clock.write_text(f"0 {shifted}")
        launcher = Path(__file__).with_name("observed_app.py")
        environment = {**self.app._environment, "PYTHONPATH": str(Path(__file__).parents[2])}
        command = [sys.executable, str(launcher), str(self.app.profile), str(self.clock)]
        self.app._program = self.desktop.run(command, environment)
        self.app._forget_reader()
        self.desktop.tray_icon(SLOW)

    def quit(self) -> None:
        self.app.choose("Afsluiten")
        self.app.program.wait(SLOW)

    def until(self, look: Callable[[], bool], what: str) -> None:
        self.desktop.wait_for(look, SLOW, what)

    def names(self, box: Box, *folder: str) -> list[str]:
        return self.team.mailbox.names(box, folder)

    def press(self, name: str) -> None:
        """Go to this button with Tab, and press it."""
        self._tab_to(name)
        self.desktop.key("space")

    def _tab_to(self, name: str) -> None:
        """One key at a time: what is told of the keyboard comes a little later than the key."""

        def there() -> bool:
            before = self.app.focused()
            if before is not None and name in before.name:
                return True
            self.desktop.key("Tab")
            with suppress(DesktopError):
                self.desktop.wait_for(lambda: self._moved_from(before), 2)
            return False

        self.until(there, f"the keyboard at {name}")

    def _moved_from(self, before: Element | None) -> bool:
        now = self.app.focused()
        return now is not None and (before is None or now.reference != before.reference)


@pytest.fixture
def journey(desktop: DesktopSession, quiet_app: App, tmp_path: Path) -> Journey:
    share = desktop.home / "share"
    share.mkdir()
    team = Team(
        tmp_path,
        mailbox=FolderMailbox(str(share)),
        clock=FakeClock(datetime(2026, 10, 5, tzinfo=UTC)),
        random=Random(4),
    )
    team.begin()
    made = Journey(desktop, quiet_app, team, share, desktop.home / "clock", team.b.codes(QUARTER, TEAM, 8))
    team.members = [Member(signing_pair()) for _ in made.codes[1:]]
    for member, code in zip(team.members, made.codes[1:], strict=True):
        team.ask(member, code)
    return made


def test_a_quarter_of_sharing(desktop: DesktopSession, journey: Journey) -> None:
    take_part(desktop, journey)
    send_and_lose_power(desktop, journey)
    publish(journey)
    see_the_team(journey)


def take_part(desktop: DesktopSession, journey: Journey) -> None:
    app = journey.app
    journey.start(BEGIN)
    app.choose("Delen")
    app.find("Er verlaat niets je computer", seconds=SLOW)
    journey.press("Regeling laden")
    app.find("Regeling laden", "dialog", seconds=SLOW)
    desktop.type_text(str(journey.share / "published" / TASK / "agreement" / f"{QUARTER}.json"))
    desktop.key("Return")
    app.find("Ik heb dit vergeleken", seconds=SLOW)
    app.until_typing_in("Ik heb dit vergeleken")
    desktop.key("space")
    journey.press("Aanvaarden")
    app.find("Je hebt de regeling aanvaard", seconds=SLOW)
    app.until_typing_in("Team")
    desktop.type_text(TEAM)
    desktop.key("Tab")
    app.until_typing_in("Code op papier")
    desktop.type_text(journey.codes[0].lower())
    desktop.key("Return")
    journey.until(lambda: len(journey.names(Box.ENROL, TASK, QUARTER)) == 8, "the enrolment in the folder")
    journey.quit()
    journey.team.clock.set(datetime(2026, 11, 4, 9, tzinfo=UTC))
    assert journey.team.b.publish_roster(QUARTER, TEAM).enrolled == 8


def send_and_lose_power(desktop: DesktopSession, journey: Journey) -> None:
    app = journey.app
    journey.start(LAST_DAY)
    app.choose("Terugblik")
    app.find("Kwartaal 4 van 2026: precies dit, als je het verzendt", seconds=SLOW)
    journey.press("Verzenden")
    journey.until(lambda: bool(journey.names(Box.DROP, TASK, TEAM)), "the bundle in the folder")
    sent = journey.names(Box.DROP, TASK, TEAM)
    app.kill()

    journey.start(LAST_DAY)
    app.choose("Delen")
    app.find("Bezorgd.", seconds=SLOW)
    journey.quit()
    assert journey.names(Box.DROP, TASK, TEAM) == sent
    assert len(sent) == 1


def publish(journey: Journey) -> None:
    journey.team.everybody_sends()
    journey.team.clock.set(datetime(2027, 1, 14, 9, tzinfo=UTC))
    journey.team.b.close(journey.team.due())
    journey.team.a.answer(journey.team.due())
    journey.team.b.publish(journey.team.due())
    release = journey.team.outcome()
    assert isinstance(release, Release)
    assert release.n == 8


def see_the_team(journey: Journey) -> None:
    app = journey.app
    journey.start(CLOSED)
    app.choose("Delen")
    app.find("geteld, en ligt voorgoed vast", seconds=SLOW)
    app.click("Wat er gepubliceerd is", "push button")
    app.find("Gemiddelde per persoon van 8 van de 8 medewerkers", seconds=SLOW)
    journey.quit()
