"""The documents of a team's sharing as somebody brings them, and everything that is kept of them, read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tijdwijzer.domain.agreement import Agreement, agreement_of
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import Refusal, Release, Root, Roster, release_of, root_of, roster_of
from tijdwijzer.domain.team_year import Published
from tijdwijzer.services.ports import UnitOfWork

Shared = Root | Agreement | Roster | Release | Refusal


class Kind(StrEnum):
    """What a document is; in this order they can be verified. They are kept apart from what somebody shares by: having
    looked at a team's agreement is not agreeing to it.
    """

    ROOT = "team_root"
    AGREEMENT = "team_agreement"
    ROSTER = "team_roster"
    RELEASE = "team_release"


@dataclass(frozen=True, slots=True)
class NotTaken:
    file: str
    why: DomainError


@dataclass(slots=True)
class Known:
    """What is kept, read."""

    root: Root | None = None
    agreements: dict[str, Agreement] = field(default_factory=dict)
    rosters: dict[tuple[str, str], Roster] = field(default_factory=dict)
    releases: dict[tuple[str, str], Release | Refusal] = field(default_factory=dict)

    def published(self, document: Release | Refusal) -> Published | None:
        """None while its agreement is not there."""
        agreement = self.agreements.get(document.agreement)
        if agreement is None:
            return None
        roster = self.rosters.get((document.team, agreement.quarter))
        return Published(document, agreement, None if roster is None else roster.headcount)


READERS: dict[Kind, Callable[[object], Shared]] = {
    Kind.ROOT: root_of,
    Kind.AGREEMENT: agreement_of,
    Kind.ROSTER: roster_of,
    Kind.RELEASE: release_of,
}


def sorted_out(files: Sequence[bytes], names: Sequence[str]) -> tuple[list[tuple[str, Shared]], list[NotTaken]]:
    """The documents in the order in which they can be verified, and what is none."""
    found: dict[Kind, list[tuple[str, Shared]]] = {kind: [] for kind in Kind}
    refused = []
    for content, name in zip(files, names, strict=True):
        try:
            document = read(content, "release")
            kind = _kind(document)
            found[kind].append((name, READERS[kind](document)))
        except DomainError as error:
            refused.append(NotTaken(name, error))
    return [one for kind in Kind for one in found[kind]], refused


def _kind(document: object) -> Kind:
    """By what no other document has. Raises DomainError("team_foreign")."""
    fields = document.keys() if isinstance(document, dict) else ()
    for kind, field_name in ((Kind.ROOT, "root"), (Kind.AGREEMENT, "cells"), (Kind.ROSTER, "keys")):
        if field_name in fields:
            return kind
    if "minutes" in fields or "refused" in fields:
        return Kind.RELEASE
    raise DomainError("team_foreign")


def known_of(unit: UnitOfWork) -> Known:
    """What was brought, and what came by sharing: a member sees the releases of the own team here too. A root key that
    was accepted for sharing goes before one that was brought.
    """
    known = Known()
    for kind in (Kind.ROOT, Kind.AGREEMENT, Kind.ROSTER, Kind.RELEASE):
        for content in unit.shared_documents(kind).values():
            know(known, READERS[kind](read(content, "release")))
    for kind, theirs in ((Kind.AGREEMENT, "agreement"), (Kind.ROSTER, "roster"), (Kind.RELEASE, "release")):
        for content in unit.shared_documents(theirs).values():
            know(known, READERS[kind](read(content, theirs)))
    for key in unit.shared_documents("root").values():
        for content in unit.shared_documents("agreement").values():
            known.root = Root(agreement_of(read(content, "agreement")).task, key)
    return known


def know(known: Known, document: Shared) -> None:
    match document:
        case Root():
            known.root = document
        case Agreement():
            known.agreements[document.hash] = document
        case Roster():
            known.rosters[document.team, document.quarter] = document
        case _:
            known.releases[document.team, document.period] = document
