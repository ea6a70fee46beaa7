"""Papers for an organisation that wants to share: papers."""

from pathlib import Path

from tijdwijzer.cli.context import Context
from tijdwijzer.domain.agreement import Agreement
from tijdwijzer.domain.errors import DomainError


def papers(context: Context) -> int:
    """Write every paper as HTML, which Word opens, and as PDF."""
    from tijdwijzer.services.briefs import Brief

    asked = context.asked
    if asked.list:
        for brief in Brief:
            context.say(f"brief.{brief}")
        return 0
    agreement = None if asked.agreement is None else _agreement(Path(asked.agreement))
    for brief in Brief:
        for name, content in context.house.papers(brief, agreement).items():
            file = Path(asked.to or ".") / name
            context.house.write_bytes(file, content, asked.force)
            context.say("papers.written", file=file)
    context.warn("papers.draft")
    return 0


def _agreement(file: Path) -> Agreement:
    """Raises DomainError "papers.agreement_missing", or what `agreement_of` raises. Its signature is not looked at:
    what is drawn up is a draft.
    """
    from tijdwijzer.domain.agreement import agreement_of
    from tijdwijzer.domain.canonical import read

    try:
        content = file.read_bytes()
    except OSError:
        raise DomainError("papers.agreement_missing", file=file.name) from None
    return agreement_of(read(content, "agreement"))


COMMANDS = {"papers": papers}
