"""Does the installed program work on this machine? Every part is really used once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tijdwijzer.services.doctor import Check, State
from tijdwijzer.services.platform import Lack


class Lacking(Exception):
    """This machine has no such thing, which is not the program's fault."""

    def __init__(self, lack: Lack) -> None:
        super().__init__(lack.reason)
        self.lack = lack


@dataclass(frozen=True, slots=True)
class Trial:
    """One part and how to use it: `use` answers with what was seen, and raises what went wrong."""

    name: str
    use: Callable[[], str]


def tried(trials: Iterable[Trial], trail: Callable[[BaseException], str]) -> list[Check]:
    """What came of each trial, in order. `trail` names an error and its places without anything personal."""
    return [_tried(trial, trail) for trial in trials]


def _tried(trial: Trial, trail: Callable[[BaseException], str]) -> Check:
    try:
        seen = trial.use()
    except Lacking as lacking:
        return Check(trial.name, State.WARNING, f"lack_{lacking.lack.reason}", {"detail": lacking.lack.detail})
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is looked for
        return Check(trial.name, State.BROKEN, "trial_failed", {"error": trail(error)})
    return Check(trial.name, State.OK, "trial_worked", {"seen": seen})
