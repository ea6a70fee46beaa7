"""The service that members and roles reach over HTTPS."""

from pathlib import Path

from tijdwijzer.cli.context import Context
from tijdwijzer.domain.errors import DomainError

MOST_PORT = 65_535


def serve(context: Context) -> int:
    """Until it is told to stop."""
    asked = context.asked
    if asked.new_token:
        token, token_hash = context.house.service_token()
        context.say("serve.token", token=token, hash=token_hash)
        return 0
    config = None if asked.config is None else Path(asked.config)
    changes = {"database": asked.database, "bind": asked.bind, "port": _port(asked.port)}
    context.house.serve(
        config,
        {key: value for key, value in changes.items() if value is not None},
        lambda: context.warn("serve.trial"),
    )
    return 0


def _port(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or int(text) > MOST_PORT:
        raise DomainError("service_port", text=text)
    return int(text)


COMMANDS = {"serve": serve}
