"""Both roles in memory, at some moment of a year: for pictures of their windows, and for tests of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tijdwijzer.domain.aggregator_key import AggregatorKey, aggregator_key_of
from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement, checked
from tijdwijzer.domain.canonical import digest, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.messages import NotShown, Refusal, Release
from tijdwijzer.domain.passphrases import changed, check
from tijdwijzer.domain.share_periods import SharePeriod, period_named
from tijdwijzer.services.roles import (
    Answered,
    Closed,
    Due,
    Event,
    Published,
    QuarterKeys,
    Roles,
    TeamRoster,
    Terms,
    Turn,
)

KEPT = timedelta(days=90)
FIGURES = dict(zip(COMPONENTS, (1035, 60, 255, 120, 90, 300, 75, 120, 45), strict=True))


@dataclass
class World:
    """What the folders and the share hold. `turns` say where each period of each team is."""

    today: date
    task: str | None = None
    place: str = ""
    passphrases: tuple[str, ...] = ()
    aggregator_task: str | None = None
    aggregator_passphrase: str = ""
    agreements: dict[str, Agreement] = field(default_factory=dict)
    rosters: dict[tuple[str, str], TeamRoster] = field(default_factory=dict)
    turns: dict[tuple[str, SharePeriod], Turn] = field(default_factory=dict)
    unplaced: dict[str, dict[str, int]] = field(default_factory=dict)
    few: set[str] = field(default_factory=set)
    gatekeeper_log: list[Event] = field(default_factory=list)
    aggregator_log: list[Event] = field(default_factory=list)
    aggregator_keys: dict[str, AggregatorKey] = field(default_factory=dict)
    destroyed: dict[str, date] = field(default_factory=dict)
    trouble: DomainError | None = None
    tokens: list[str] = field(default_factory=list)
    """What the share says to whatever is asked of it."""

    def roles(self) -> Roles:
        return Roles(lambda folder: MadeUpGatekeeper(self, folder), lambda folder: MadeUpAggregator(self, folder))

    def note(self, log: list[Event], code: str, team: str = "", period: str = "", **details: str) -> None:
        at = datetime.combine(self.today, datetime.min.time(), UTC) + timedelta(hours=9, minutes=len(log) * 4)
        log.append(Event(at, code, team, period, details))

    def due(self, *wanted: Turn) -> tuple[Due, ...]:
        order = (Turn.PUBLISHING, Turn.CLOSING, Turn.ANSWER, Turn.DEADLINE)
        found = [Due(team, period, turn) for (team, period), turn in self.turns.items() if turn is not Turn.NOTHING]
        return tuple(
            sorted((one for one in found if one.turn in wanted), key=lambda one: (order.index(one.turn), one.team))
        )

    def reach(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def keys_of(self, quarter: str, fingerprint: str) -> QuarterKeys:
        over = period_named(quarter).deadline + KEPT
        return QuarterKeys(quarter, fingerprint, over, self.destroyed.get(quarter))

    def destroy(self, keys: Sequence[QuarterKeys]) -> tuple[QuarterKeys, ...]:
        gone = [one for one in keys if one.destroyed is None and one.destroy_on <= self.today]
        self.destroyed |= {one.quarter: self.today for one in gone}
        return tuple(replace(one, destroyed=self.today) for one in gone)


class MadeUpGatekeeper:
    """Fits `services.roles.Gatekeeper`."""

    def __init__(self, world: World, folder: Path) -> None:
        self.folder = folder
        self.world = world
        self.open = False

    def task(self) -> str | None:
        return self.world.task

    def root_fingerprint(self) -> str | None:
        return None if self.world.task is None else digest(self.world.task.encode())

    def keep_token(self, token: str) -> None:
        self.world.tokens.append(token)

    def begin(self, task: str, place: str, passphrases: tuple[str, str]) -> None:
        if self.world.task is not None:
            raise DomainError("role_exists", folder=self.folder)
        check(passphrases)
        if not place.startswith(("/", "https://")):
            raise DomainError("place", place=place)
        self.world.task, self.world.place, self.world.passphrases = task, place, passphrases
        self.world.note(self.world.gatekeeper_log, "begun")

    def unlock(self, passphrases: tuple[str, str]) -> None:
        if passphrases != self.world.passphrases:
            raise DomainError("passphrase_wrong")
        self.open = True

    def change_passphrases(self, new: tuple[str, str]) -> None:
        self._opened()
        self.world.passphrases = changed(self.world.passphrases, new)
        self.world.note(self.world.gatekeeper_log, "passphrases_changed")

    def _opened(self) -> None:
        if not self.open:
            raise DomainError("role_locked")

    def agreement(self, quarter: str) -> Agreement | None:
        return self.world.agreements.get(quarter)

    def agree(self, terms: Terms, key_a: bytes) -> Agreement:
        self._opened()
        if terms.quarter in self.world.agreements:
            raise DomainError("agreement_exists", quarter=terms.quarter)
        key = aggregator_key_of(read(key_a, "key"))
        if (key.task, key.quarter) != (self.world.task, terms.quarter):
            raise DomainError("share_foreign", what="key")
        self.world.reach()
        made = agreement_of_terms(terms, self.world.task or "", key.key)
        self.world.agreements[terms.quarter] = made
        self.world.note(self.world.gatekeeper_log, "agreed", quarter=terms.quarter, fingerprint=made.hash)
        return made

    def codes(self, quarter: str, team: str, headcount: int) -> tuple[str, ...]:
        self._opened()
        if (quarter, team) in self.world.rosters:
            raise DomainError("codes_given", team=team, quarter=quarter)
        self.world.rosters[quarter, team] = TeamRoster(team, headcount, 0, headcount, False)
        self.world.note(self.world.gatekeeper_log, "codes_given", team, quarter=quarter)
        return tuple(_code(f"{quarter}|{team}|{number}") for number in range(headcount))

    def rosters(self, quarter: str) -> tuple[TeamRoster, ...]:
        self._opened()
        self.world.reach()
        return tuple(roster for (of, _), roster in sorted(self.world.rosters.items()) if of == quarter)

    def unplaced(self, quarter: str) -> Mapping[str, int]:
        return self.world.unplaced.get(quarter, {})

    def publish_roster(self, quarter: str, team: str, *, looked: bool = False) -> TeamRoster:  # noqa: ARG002
        self._opened()
        self.world.reach()
        roster = self.world.rosters[quarter, team]
        if roster.published:
            raise DomainError("roster_published", team=team, quarter=quarter)
        published = self.world.rosters[quarter, team] = replace(roster, published=True)
        self.world.turns[team, period_named(quarter)] = Turn.DEADLINE
        self.world.note(self.world.gatekeeper_log, "roster_published", team, quarter=quarter)
        return published

    def due(self) -> tuple[Due, ...]:
        return self.world.due(*Turn)

    def close(self, due: Due) -> Closed:
        self._opened()
        self.world.reach()
        turn = self.world.turns[due.team, due.period]
        if turn is Turn.DEADLINE:
            raise DomainError("too_early", team=due.team, period=due.period.name, deadline=due.period.deadline)
        if turn is not Turn.CLOSING:
            raise DomainError("done", team=due.team, period=due.period.name)
        few = due.team in self.world.few
        self.world.turns[due.team, due.period] = Turn.NOTHING if few else Turn.ANSWER
        self.world.note(
            self.world.gatekeeper_log,
            "refused" if few else "closed",
            due.team,
            due.period.name,
            **({"reason": "too_few"} if few else {}),
        )
        return Closed(due, "too_few" if few else "", 0 if few else 9, {} if few else {"not_enrolled": 1, "replaced": 2})

    def publish(self, due: Due) -> Published:
        self._opened()
        self.world.reach()
        turn = self.world.turns[due.team, due.period]
        if turn is Turn.ANSWER:
            raise DomainError("no_answer", team=due.team, period=due.period.name)
        if turn is not Turn.PUBLISHING:
            raise DomainError("done", team=due.team, period=due.period.name)
        self.world.turns[due.team, due.period] = Turn.NOTHING
        self.world.note(self.world.gatekeeper_log, "published", due.team, due.period.name)
        hashed = digest(b"agreement")
        if due.team in self.world.few:
            refusal = Refusal(self.world.task or "", due.team, due.period.name, "implausible", hashed)
            return Published(due, refusal, {})
        why = {"speed_loss": "few", "occupancy_loss": "protects"}
        release = Release(
            task=self.world.task or "",
            team=due.team,
            period=due.period.name,
            n=9,
            ids=(),
            minutes={key: minutes for key, minutes in FIGURES.items() if key not in why},
            counts={"besluit": 140, "verweer": 25},
            not_shown=tuple(NotShown(key, reason) for key, reason in why.items()),
            agreement=hashed,
        )
        return Published(due, release, why)

    def keys(self) -> tuple[QuarterKeys, ...]:
        return tuple(self.world.keys_of(one, digest(f"b{one}".encode())) for one in sorted(self.world.agreements))

    def destroy_due(self) -> tuple[QuarterKeys, ...]:
        self._opened()
        return self.world.destroy(self.keys())

    def log(self) -> tuple[Event, ...]:
        return tuple(self.world.gatekeeper_log)


class MadeUpAggregator:
    """Fits `services.roles.Aggregator`."""

    def __init__(self, world: World, folder: Path) -> None:
        self.folder = folder
        self.world = world
        self.open = False

    def task(self) -> str | None:
        return self.world.aggregator_task

    def keep_token(self, token: str) -> None:
        self.world.tokens.append(token)

    def begin(self, task: str, place: str, passphrase: str) -> None:
        if self.world.aggregator_task is not None:
            raise DomainError("role_exists", folder=self.folder)
        check((passphrase,))
        if not place.startswith(("/", "https://")):
            raise DomainError("place", place=place)
        self.world.aggregator_task, self.world.aggregator_passphrase = task, passphrase
        self.world.note(self.world.aggregator_log, "begun")

    def unlock(self, passphrase: str) -> None:
        if passphrase != self.world.aggregator_passphrase:
            raise DomainError("passphrase_wrong")
        self.open = True

    def change_passphrase(self, new: str) -> None:
        self._opened()
        (self.world.aggregator_passphrase,) = changed((self.world.aggregator_passphrase,), (new,))
        self.world.note(self.world.aggregator_log, "passphrases_changed")

    def _opened(self) -> None:
        if not self.open:
            raise DomainError("role_locked")

    def key_file(self, quarter: str) -> bytes:
        self._opened()
        keys = self.world.aggregator_keys
        if quarter not in keys:
            keys[quarter] = AggregatorKey(self.task() or "", quarter, bytes.fromhex(digest(quarter.encode())))
        return keys[quarter].file()

    def fingerprint(self, quarter: str) -> str:
        return self.world.aggregator_keys[quarter].fingerprint

    def root_fingerprint(self) -> str | None:
        return digest(self.world.task.encode()) if self.world.task and self.world.agreements else None

    def due(self) -> tuple[Due, ...]:
        self.world.reach()
        return self.world.due(Turn.ANSWER)

    def answer(self, due: Due) -> Answered:
        self._opened()
        self.world.reach()
        self.world.turns[due.team, due.period] = Turn.PUBLISHING
        self.world.note(self.world.aggregator_log, "answered", due.team, due.period.name)
        return Answered(due, "", ("speed_loss",))

    def keys(self) -> tuple[QuarterKeys, ...]:
        return tuple(self.world.keys_of(key.quarter, key.fingerprint) for key in self.world.aggregator_keys.values())

    def destroy_due(self) -> tuple[QuarterKeys, ...]:
        self._opened()
        return self.world.destroy(self.keys())

    def log(self) -> tuple[Event, ...]:
        return tuple(self.world.aggregator_log)


def agreement_of_terms(terms: Terms, task: str, key_a: bytes) -> Agreement:
    """With keys that nobody has."""
    products = tuple(terms.products)
    return checked(
        Agreement(
            task=task,
            cells=(*COMPONENTS, *(one.key for one in products)),
            caps=(terms.cap_minutes,) * len(COMPONENTS) + (terms.cap_count,) * len(products),
            k=terms.k,
            k_cell=terms.k_cell,
            dominance=terms.dominance,
            round_minutes=terms.round_minutes,
            round_count=terms.round_count,
            rhythms=terms.rhythms,
            key_a=key_a,
            key_b=bytes(32),
            sign_b=bytes(32),
            quarter=terms.quarter,
            products=products,
        )
    )


def _code(of: str) -> str:
    signs = digest(of.encode()).upper()[:16]
    return "-".join(signs[place : place + 4] for place in range(0, 16, 4))


PASSPHRASES = ("vijf woorden van de raad", "vijf andere van de functionaris")
PASSPHRASE = "een zin van de rekenrol"
PRODUCTS = (AgreedProduct("besluit", "Besluit", 45), AgreedProduct("verweer", "Verweerschrift", 150.5))


def a_year(today: date) -> World:
    """In the second quarter of sharing: some teams to close, one to publish, rosters of the new quarter coming in."""
    world = World(today, "Bezwaar", "/share/tijdwijzer", PASSPHRASES, "Bezwaar", PASSPHRASE)
    opened = MadeUpGatekeeper(world, Path())
    opened.open = True
    aggregator = MadeUpAggregator(world, Path())
    aggregator.open = True
    world.note(world.gatekeeper_log, "begun")
    world.note(world.aggregator_log, "begun")
    for quarter in ("2026-Q3", "2026-Q4"):
        opened.agree(Terms(quarter, PRODUCTS), aggregator.key_file(quarter))
        for team, people in (("Arnhem", 9), ("Breda", 12), ("Groningen", 8), ("Utrecht", 10)):
            opened.codes(quarter, team, people)
            enrolled = people - (2 if team == "Groningen" else 0)
            refused = {"code_unknown": 1} if team == "Breda" else {}
            world.rosters[quarter, team] = TeamRoster(team, people, enrolled, people, False, refused)
    third = period_named("2026-Q3")
    for team, turn in (
        ("Arnhem", Turn.PUBLISHING),
        ("Breda", Turn.CLOSING),
        ("Groningen", Turn.CLOSING),
        ("Utrecht", Turn.ANSWER),
    ):
        opened.publish_roster("2026-Q3", team)
        world.turns[team, third] = turn
    opened.publish_roster("2026-Q4", "Arnhem")
    world.few.add("Groningen")
    return world
