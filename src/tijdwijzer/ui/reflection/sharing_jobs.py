"""What the reflection reads and does about sharing, on the database worker; nothing of it is imported before."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tijdwijzer.domain.share_periods import SharePeriod
    from tijdwijzer.services.usecases import UseCases
    from tijdwijzer.ui.sharing.loading import SharingScreen


def load_for_reflection(cases: "UseCases") -> "SharingScreen | None":
    """None while nothing can leave this computer."""
    from tijdwijzer.services.sharing import Standing
    from tijdwijzer.ui.sharing.loading import load_screen

    screen = load_screen(cases)
    return None if screen.look.standing is Standing.LOCAL else screen


def send(cases: "UseCases", period: "SharePeriod") -> None:
    cases.sharing.send(period)


def hold(cases: "UseCases", period: "SharePeriod") -> None:
    cases.sharing.hold(period)
