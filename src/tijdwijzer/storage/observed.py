"""What was observed: stretches without overlap, the sums of a day beside them, and signs of meetings.

It is written once a minute, so by statements that are prepared once, in whole seconds since 1970.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import (
    Connection,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.storage.column_types import moment_of, seconds_of
from tijdwijzer.storage.prepared import Prepared
from tijdwijzer.storage.tables import EVIDENCE, OBSERVED, OBSERVED_DAY, SUBJECT

ALWAYS = Span(BEGINNING, datetime.max.replace(microsecond=0, tzinfo=UTC))

FIRST, LAST = bindparam("first", type_=Integer), bindparam("last", type_=Integer)
APP, LABEL = bindparam("app", type_=String), bindparam("label", type_=String)
DAY, LAST_DAY = bindparam("day", type_=Date), bindparam("last_day", type_=Date)

END = OBSERVED.c.start + OBSERVED.c.seconds

LAST_BEGUN = select(func.max(OBSERVED.c.start)).where(OBSERVED.c.start <= FIRST).scalar_subquery()
TOUCHING = and_(OBSERVED.c.start >= func.coalesce(LAST_BEGUN, FIRST), OBSERVED.c.start < LAST, FIRST < END)
STARTS, ENDS = func.max(OBSERVED.c.start, FIRST), func.min(END, LAST)

SPANS = (
    select(STARTS, ENDS, SUBJECT.c.app, SUBJECT.c.label, OBSERVED.c.switches)
    .outerjoin(SUBJECT, OBSERVED.c.subject == SUBJECT.c.id)
    .where(TOUCHING)
    .order_by(OBSERVED.c.start)
)
BOUNDS = select(func.min(OBSERVED.c.start), select(END).order_by(OBSERVED.c.start.desc()).limit(1).scalar_subquery())

NAMES = select(SUBJECT.c.id).where(SUBJECT.c.app == APP)
TAKING = delete(OBSERVED).where(TOUCHING).returning(OBSERVED.c.start, END, OBSERVED.c.subject, OBSERVED.c.switches)
TAKE, TAKE_OF_APP = Prepared(TAKING), Prepared(TAKING.where(OBSERVED.c.subject.in_(NAMES)))
PUT = Prepared(insert(OBSERVED))

FIND = Prepared(select(SUBJECT.c.id).where(SUBJECT.c.app == APP, SUBJECT.c.label == LABEL))
NAME = insert(SUBJECT).returning(SUBJECT.c.id)

SUMS = (
    select(OBSERVED.c.subject, DAY, func.sum(ENDS - STARTS))
    .where(TOUCHING, OBSERVED.c.subject.is_not(None))
    .group_by(OBSERVED.c.subject)
)
PUT_SUMS = insert(OBSERVED_DAY).from_select(["subject", "day", "seconds"], SUMS)
MORE = upsert(OBSERVED_DAY)
ADD = Prepared(MORE.on_conflict_do_update(set_={"seconds": OBSERVED_DAY.c.seconds + MORE.excluded.seconds}))
UNUSED = ~exists().where(OBSERVED_DAY.c.subject == SUBJECT.c.id)
"""Whatever was in front has a sum."""

SECONDS = func.sum(OBSERVED_DAY.c.seconds)
SECONDS_PER_APP = (
    select(SUBJECT.c.app, SECONDS)
    .join(OBSERVED_DAY, OBSERVED_DAY.c.subject == SUBJECT.c.id)
    .where(OBSERVED_DAY.c.day.between(DAY, LAST_DAY))
    .group_by(SUBJECT.c.app)
    .order_by(SECONDS.desc(), SUBJECT.c.app)
)


class Kept(NamedTuple):
    """A row of what was observed, with its end."""

    start: int
    end: int
    subject: int | None
    switches: int

    def values(self) -> dict[str, int | None]:
        return {
            "start": self.start,
            "seconds": self.end - self.start,
            "subject": self.subject,
            "switches": self.switches,
        }


class ObservedTime:
    """The part of a unit of work that keeps what was observed."""

    _connection: Connection
    _erased: bool
    """Whether something is to be in no file any more once this is committed."""

    def observed(self, span: Span) -> list[Observed]:
        rows, seen = self._connection.execute(SPANS, _edges(span)).all(), cache(_seen)
        return [
            Observed(Span(moment_of(start), moment_of(end)), seen(app, label), switches)
            for start, end, app, label, switches in rows
        ]

    def observed_bounds(self) -> tuple[datetime, datetime] | None:
        first, last = self._connection.execute(BOUNDS).one()
        return None if first is None or last is None else (moment_of(first), moment_of(last))

    def observed_count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(OBSERVED)).scalar_one()

    def observed_seconds(self, first: date, last: date) -> dict[str, int]:
        rows = self._connection.execute(SECONDS_PER_APP, {"day": first, "last_day": last})
        return {app: int(seconds) for app, seconds in rows}

    def lay_observed(self, day: date, spans: Sequence[Observed]) -> None:
        if not spans:
            return
        over = _edges(Span(spans[0].span.start, spans[-1].span.end))
        subjects = self._subjects(dict.fromkeys(one.seen for one in spans if one.seen is not None))
        taken, laid = self._cut(over), [_kept(one, subjects) for one in spans]
        self._put_rows(laid)
        self._count(day, _sums(taken, over), _sums(laid, over))

    def _count(self, day: date, before: Counter[int], after: Counter[int]) -> None:
        """Add to the sums of a day what became of a part of it, and let go of what is nowhere any more."""
        change = Counter(after)
        change.subtract(before)
        if change:
            stored = day.isoformat()
            rows = [{"subject": subject, "day": stored, "seconds": seconds} for subject, seconds in change.items()]
            ADD.many(self._connection, rows)
        if gone := before.keys() - after.keys():
            empty = (OBSERVED_DAY.c.subject.in_(gone), OBSERVED_DAY.c.day == day, OBSERVED_DAY.c.seconds == 0)
            self._connection.execute(delete(OBSERVED_DAY).where(*empty))
            self._connection.execute(delete(SUBJECT).where(SUBJECT.c.id.in_(gone), UNUSED))

    def forget_observed(self, days: Mapping[date, Span], within: Span | None = None, app: str | None = None) -> int:
        count = len(self._cut(_edges(within or ALWAYS), app))
        if app is None:
            self._forget_evidence(within or ALWAYS)
        if within is None:
            of_it = [] if app is None else [OBSERVED_DAY.c.subject.in_(NAMES)]
            self._connection.execute(delete(OBSERVED_DAY).where(*of_it), {"app": app})
        else:
            self._connection.execute(delete(OBSERVED_DAY).where(OBSERVED_DAY.c.day.in_(list(days))))
            self._add_up(days)
        self._connection.execute(delete(SUBJECT).where(UNUSED))
        self._erased = True
        return count

    def _cut(self, out: dict[str, int], app: str | None = None) -> list[Kept]:
        """Leave nothing of a stretch of time, of one program or of any; answers with what touched it."""
        query, values = (TAKE, out) if app is None else (TAKE_OF_APP, {**out, "app": app})
        touched = [Kept(*row) for row in query.rows(self._connection, values)]
        self._put_rows([part for one in touched for part in _outside(one, **out)])
        return touched

    def _put_rows(self, rows: Sequence[Kept]) -> None:
        if rows:
            PUT.many(self._connection, [row.values() for row in rows])

    def add_up_observed(self, days: Mapping[date, Span]) -> None:
        self._connection.execute(delete(OBSERVED_DAY))
        self._add_up(days)

    def _add_up(self, days: Mapping[date, Span]) -> None:
        for day, within in days.items():
            self._connection.execute(PUT_SUMS, {"day": day, **_edges(within)})

    def _subjects(self, seen: Collection[Seen]) -> dict[Seen, int]:
        """The number of each name, new ones included."""
        return {one: self._subject({"app": one.app, "label": one.label or ""}) for one in seen}

    def _subject(self, name: dict[str, str]) -> int:
        for (number,) in FIND.rows(self._connection, name):
            return int(number)
        return int(self._connection.execute(NAME, name).scalar_one())

    # Signs of meetings
    def evidence(self, span: Span) -> list[Evidence]:
        at = _edges(span)
        touching = (EVIDENCE.c.start < at["last"], EVIDENCE.c.start + EVIDENCE.c.seconds > at["first"])
        query = select(EVIDENCE.c.start, EVIDENCE.c.seconds, EVIDENCE.c.sign, EVIDENCE.c.label).where(*touching)
        rows = self._connection.execute(query.order_by(EVIDENCE.c.start, EVIDENCE.c.sign))
        return [
            Evidence(Span(moment_of(start), moment_of(start + seconds)), Sign(sign), label)
            for start, seconds, sign, label in rows
        ]

    def put_evidence(self, span: Span, signs: Collection[Sign], evidence: Sequence[Evidence]) -> None:
        at, connection = _edges(span), self._connection
        begun = (EVIDENCE.c.start >= at["first"], EVIDENCE.c.start < at["last"])
        connection.execute(delete(EVIDENCE).where(EVIDENCE.c.sign.in_(signs), *begun))
        if evidence:
            connection.execute(insert(EVIDENCE).prefix_with("OR REPLACE"), [_sign_row(one) for one in evidence])

    def _forget_evidence(self, within: Span) -> None:
        at = _edges(within)
        touching = (EVIDENCE.c.start < at["last"], EVIDENCE.c.start + EVIDENCE.c.seconds > at["first"])
        self._connection.execute(delete(EVIDENCE).where(*touching))


def _edges(span: Span) -> dict[str, int]:
    return {"first": seconds_of(span.start), "last": seconds_of(span.end)}


def _seen(app: str | None, label: str | None) -> Seen | None:
    return None if app is None else Seen(app, label or None)


def _kept(one: Observed, subjects: Mapping[Seen, int]) -> Kept:
    subject = None if one.seen is None else subjects[one.seen]
    return Kept(seconds_of(one.span.start), seconds_of(one.span.end), subject, one.switches)


def _outside(row: Kept, first: int, last: int) -> list[Kept]:
    """What of a row sticks out of a stretch of time."""
    parts = (row._replace(end=min(row.end, first)), row._replace(start=max(row.start, last)))
    return [part for part in parts if part.start < part.end]


def _sums(rows: Iterable[Kept], within: dict[str, int]) -> Counter[int]:
    """Seconds that each subject was in front within a stretch of time."""
    sums: Counter[int] = Counter()
    for row in rows:
        if row.subject is not None:
            sums[row.subject] += min(row.end, within["last"]) - max(row.start, within["first"])
    return sums


def _sign_row(one: Evidence) -> dict[str, object]:
    return {
        "start": seconds_of(one.span.start),
        "seconds": one.span.seconds,
        "sign": str(one.sign),
        "label": one.label,
    }
