"""What programs are called by people."""

from tijdwijzer.domain.observing import OTHER
from tijdwijzer.domain.programs import NAMES, plain_app
from tijdwijzer.words import say


def program(app: str, language: str) -> str:
    """The name of a program as people know it; of one that is not known the name of its file, without ".exe"."""
    if app == OTHER:
        return say("program.other", language)
    name = plain_app(app)
    return NAMES.get(name, app[: len(name)] if len(name) <= len(app) else app)
