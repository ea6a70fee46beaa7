"""The documents that go between a member, the two roles and the lead (protocol `tijdwijzer/1`; docs/sharing.md).

Reading one says whether it is well formed, never whether it is true: signatures and hashes are checked by who uses it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tijdwijzer.domain.agreement import COMPONENTS, MOST_PRODUCTS
from tijdwijzer.domain.canonical import canonical, coded, decoded, digest
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import DIGEST, ID, VERSION, Form, as_text, matching
from tijdwijzer.domain.share_periods import QUARTER, SharePeriod, period_named

MOST_PEOPLE = 10_000
"""In one team."""

MOST_CELLS = len(COMPONENTS) + MOST_PRODUCTS
MOST_ENVELOPE = 8 * (1 + 3 * MOST_CELLS) + 48
"""Bytes: the longest vector, with what HPKE adds to it."""

WHYS = ("few", "protects")
"""Why a cell is not shown: too few people, or one of them has too much of it (which of both would say something about
one person); or because the only one that is withheld would follow from the rest.
"""

REFUSALS = ("too_few", "implausible", "not_agreed")
"""Why nothing of a period was published: fewer than k; the sums cannot be those of the people; the roles differ."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A contribution, sealed: one envelope for each role."""

    task: str
    team: str
    period: str
    id: str
    a: bytes = field(repr=False)
    b: bytes = field(repr=False)

    def file(self) -> bytes:
        return canonical(
            {
                "v": VERSION,
                "task": self.task,
                "team": self.team,
                "period": self.period,
                "id": self.id,
                "a": coded(self.a),
                "b": coded(self.b),
            }
        )


def bundle_of(document: object) -> Bundle:
    form = Form(document, "bundle", ("v", "task", "team", "period", "id", "a", "b"))
    form.version()
    return Bundle(
        form.name("task"),
        form.name("team"),
        _period(form).name,
        form.text("id", ID),
        form.bytes("a", most=MOST_ENVELOPE),
        form.bytes("b", most=MOST_ENVELOPE),
    )


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A member's new public key with the one-time code, sealed to the gatekeeper."""

    task: str
    quarter: str
    id: str
    b: bytes = field(repr=False)

    def file(self) -> bytes:
        return canonical({"v": VERSION, "task": self.task, "quarter": self.quarter, "id": self.id, "b": coded(self.b)})


def enrolment_of(document: object) -> Enrolment:
    form = Form(document, "enrolment", ("v", "task", "quarter", "id", "b"))
    form.version()
    return Enrolment(form.name("task"), form.text("quarter", QUARTER), form.text("id", ID), form.bytes("b", most=1_000))


@dataclass(frozen=True, slots=True)
class Root:
    """The public key with which the gatekeepers sign every agreement of a task."""

    task: str
    key: bytes

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the key, in hexadecimal."""
        return digest(self.key)

    def file(self) -> bytes:
        return canonical({"v": VERSION, "task": self.task, "root": coded(self.key)})


def root_of(document: object) -> Root:
    form = Form(document, "root", ("v", "task", "root"))
    form.version()
    return Root(form.name("task"), form.bytes("root", 32))


@dataclass(frozen=True, slots=True)
class Roster:
    """Who takes part in a team for a quarter: public keys in order, beside how many the team has according to HR."""

    task: str
    team: str
    quarter: str
    headcount: int
    keys: tuple[bytes, ...]
    signature: bytes = b""

    @property
    def signed(self) -> bytes:
        return canonical(self._document())

    def file(self) -> bytes:
        return canonical({**self._document(), "signature": coded(self.signature)})

    def _document(self) -> Mapping[str, object]:
        return {
            "v": VERSION,
            "task": self.task,
            "team": self.team,
            "quarter": self.quarter,
            "headcount": self.headcount,
            "keys": [coded(key) for key in self.keys],
        }


def roster_of(document: object) -> Roster:
    form = Form(document, "roster", ("v", "task", "team", "quarter", "headcount", "keys", "signature"))
    form.version()
    roster = Roster(
        form.name("task"),
        form.name("team"),
        form.text("quarter", QUARTER),
        form.whole("headcount", 0, MOST_PEOPLE),
        form.list("keys", _key, MOST_PEOPLE),
        form.bytes("signature", 64),
    )
    if list(roster.keys) != sorted(set(roster.keys)):
        raise DomainError("share_form", what="roster", place="keys")
    return roster


@dataclass(frozen=True, slots=True)
class Closing:
    """The gatekeeper's word to the aggregator that a period is closed: whose contributions count, and its own share of
    how many there are and how many are not zero per cell (`counts`: 1 + m integers, packed).
    """

    task: str
    team: str
    period: str
    agreement: str
    ids: tuple[str, ...]
    counts: bytes = field(repr=False)
    signature: bytes = b""

    @property
    def signed(self) -> bytes:
        return canonical(self._document())

    @property
    def hash(self) -> str:
        return digest(self.signed)

    def file(self) -> bytes:
        return canonical({**self._document(), "signature": coded(self.signature)})

    def _document(self) -> Mapping[str, object]:
        return {
            "v": VERSION,
            "task": self.task,
            "team": self.team,
            "period": self.period,
            "agreement": self.agreement,
            "ids": list(self.ids),
            "counts": coded(self.counts),
        }


def closing_of(document: object) -> Closing:
    fields = ("v", "task", "team", "period", "agreement", "ids", "counts", "signature")
    form = Form(document, "closing", fields)
    form.version()
    return Closing(
        form.name("task"),
        form.name("team"),
        _period(form).name,
        form.text("agreement", DIGEST),
        form.list("ids", _id, MOST_PEOPLE),
        form.bytes("counts", most=8 * (1 + MOST_CELLS)),
        form.bytes("signature", 64),
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """The aggregator's answer to a closing, sealed to the gatekeeper (`Opened` is what is in it)."""

    task: str
    team: str
    period: str
    b: bytes = field(repr=False)

    def file(self) -> bytes:
        return canonical(
            {"v": VERSION, "task": self.task, "team": self.team, "period": self.period, "b": coded(self.b)}
        )


def answer_of(document: object) -> Answer:
    form = Form(document, "answer", ("v", "task", "team", "period", "b"))
    form.version()
    return Answer(
        form.name("task"), form.name("team"), _period(form).name, form.bytes("b", most=2 * MOST_ENVELOPE + 65_536)
    )


@dataclass(frozen=True, slots=True)
class Sums:
    """What the aggregator hands over: its shares of Σx and Σx² (two integers a cell, packed) of `cells`, those with
    enough people. `closing` is the hash of what it answers; with `refused`, one of `REFUSALS`, there are no sums.
    """

    closing: str
    cells: tuple[str, ...] = ()
    shares: bytes = field(default=b"", repr=False)
    refused: str = ""

    def file(self) -> bytes:
        return canonical(
            {
                "v": VERSION,
                "closing": self.closing,
                "cells": list(self.cells),
                "shares": coded(self.shares),
                "refused": self.refused,
            }
        )


def sums_of(document: object) -> Sums:
    form = Form(document, "answer", ("v", "closing", "cells", "shares", "refused"))
    form.version()
    sums = Sums(
        form.text("closing", DIGEST),
        form.list("cells", as_text, MOST_CELLS),
        form.bytes("shares", most=16 * MOST_CELLS),
        form.read("refused", _refusal_or_none),
    )
    if len(sums.shares) != 16 * len(sums.cells) or len(set(sums.cells)) != len(sums.cells):
        raise DomainError("share_form", what="answer", place="shares")
    return sums


@dataclass(frozen=True, slots=True)
class NotShown:
    """A cell that is withheld, and why: one of `WHYS`."""

    key: str
    why: str


@dataclass(frozen=True, slots=True)
class Release:
    """What is published of a team and a period: mean `minutes` per person per week and `counts` of the whole team,
    rounded as agreed. Every cell of the agreement is in one of both or in `not_shown`.
    """

    task: str
    team: str
    period: str
    n: int
    ids: tuple[str, ...]
    minutes: Mapping[str, int]
    counts: Mapping[str, int]
    not_shown: tuple[NotShown, ...]
    agreement: str
    signature: bytes = b""

    @property
    def signed(self) -> bytes:
        return canonical(self._document())

    @property
    def hash(self) -> str:
        return digest(self.signed)

    def file(self) -> bytes:
        return canonical({**self._document(), "signature": coded(self.signature)})

    def _document(self) -> Mapping[str, object]:
        return {
            "v": VERSION,
            "task": self.task,
            "team": self.team,
            "period": self.period,
            "n": self.n,
            "ids": list(self.ids),
            "minutes": dict(self.minutes),
            "counts": dict(self.counts),
            "not_shown": [{"key": one.key, "why": one.why} for one in self.not_shown],
            "agreement": self.agreement,
        }


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is published of a period of which nothing may be: only why (of `REFUSALS`), never how many there were."""

    task: str
    team: str
    period: str
    refused: str
    agreement: str
    signature: bytes = b""

    @property
    def signed(self) -> bytes:
        return canonical(self._document())

    @property
    def hash(self) -> str:
        return digest(self.signed)

    def file(self) -> bytes:
        return canonical({**self._document(), "signature": coded(self.signature)})

    def _document(self) -> Mapping[str, object]:
        return {
            "v": VERSION,
            "task": self.task,
            "team": self.team,
            "period": self.period,
            "refused": self.refused,
            "agreement": self.agreement,
        }


def release_of(document: object) -> Release | Refusal:
    if isinstance(document, dict) and "refused" in document:
        return _refusal_of(document)
    fields = ("v", "task", "team", "period", "n", "ids", "minutes", "counts", "not_shown", "agreement", "signature")
    form = Form(document, "release", fields)
    form.version()
    release = Release(
        form.name("task"),
        form.name("team"),
        _period(form).name,
        form.whole("n", 1, MOST_PEOPLE),
        form.list("ids", _id, MOST_PEOPLE),
        form.numbers("minutes", 0),
        form.numbers("counts", 0),
        tuple(
            NotShown(one.read("key", as_text), one.read("why", _why))
            for one in form.forms("not_shown", ("key", "why"), MOST_CELLS)
        ),
        form.text("agreement", DIGEST),
        form.bytes("signature", 64),
    )
    if len(set(release.ids)) != release.n or len(release.ids) != release.n:
        raise DomainError("share_form", what="release", place="ids")
    return release


def _refusal_of(document: object) -> Refusal:
    form = Form(document, "release", ("v", "task", "team", "period", "refused", "agreement", "signature"))
    form.version()
    return Refusal(
        form.name("task"),
        form.name("team"),
        _period(form).name,
        form.read("refused", _refusal),
        form.text("agreement", DIGEST),
        form.bytes("signature", 64),
    )


def _period(form: Form) -> SharePeriod:
    return period_named(form.read("period", as_text))


def _id(value: object) -> str:
    return matching(value, ID)


def _key(value: object) -> bytes:
    key = decoded(as_text(value))
    if len(key) != 32:
        raise ValueError
    return key


def _one_of(value: object, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError
    return str(value)


def _why(value: object) -> str:
    return _one_of(value, WHYS)


def _refusal(value: object) -> str:
    return _one_of(value, REFUSALS)


def _refusal_or_none(value: object) -> str:
    return _one_of(value, ("", *REFUSALS))
