"""What was observed: stretches without overlap, the sums of a day beside them, and signs of meetings.

It is written once a minute, so by statements that are made once, in whole seconds since 1970.
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
from tijdwijzer.storage.models import EvidenceRow, ObservedDayRow, ObservedRow, SubjectRow, moment_of, seconds_of

ALWAYS = Span(BEGINNING, datetime.max.replace(microsecond=0, tzinfo=UTC))

FIRST, LAST = bindparam("first", type_=Integer), bindparam("last", type_=Integer)
APP, LABEL = bindparam("app", type_=String), bindparam("label", type_=String)
DAY, LAST_DAY = bindparam("day", type_=Date), bindparam("last_day", type_=Date)

END = ObservedRow.start + ObservedRow.seconds

LAST_BEGUN = select(func.max(ObservedRow.start)).where(ObservedRow.start <= FIRST).scalar_subquery()
TOUCHING = and_(ObservedRow.start >= func.coalesce(LAST_BEGUN, FIRST), ObservedRow.start < LAST, FIRST < END)
STARTS, ENDS = func.max(ObservedRow.start, FIRST), func.min(END, LAST)

SPANS = (
    select(STARTS, ENDS, SubjectRow.app, SubjectRow.label, ObservedRow.switches)
    .outerjoin(SubjectRow, ObservedRow.subject == SubjectRow.id)
    .where(TOUCHING)
    .order_by(ObservedRow.start)
)
BOUNDS = select(func.min(ObservedRow.start), select(END).order_by(ObservedRow.start.desc()).limit(1).scalar_subquery())

NAMES = select(SubjectRow.id).where(SubjectRow.app == APP)
TAKE = delete(ObservedRow).where(TOUCHING).returning(ObservedRow.start, END, ObservedRow.subject, ObservedRow.switches)
TAKE_OF_APP = TAKE.where(ObservedRow.subject.in_(NAMES))
PUT = insert(ObservedRow)

FIND = select(SubjectRow.id).where(SubjectRow.app == APP, SubjectRow.label == LABEL)
NAME = insert(SubjectRow).returning(SubjectRow.id)

SUMS = (
    select(ObservedRow.subject, DAY, func.sum(ENDS - STARTS))
    .where(TOUCHING, ObservedRow.subject.is_not(None))
    .group_by(ObservedRow.subject)
)
PUT_SUMS = insert(ObservedDayRow).from_select(["subject", "day", "seconds"], SUMS)
MORE = upsert(ObservedDayRow)
ADD = MORE.on_conflict_do_update(set_={"seconds": ObservedDayRow.seconds + MORE.excluded.seconds})
UNUSED = ~exists().where(ObservedDayRow.subject == SubjectRow.id)
"""Whatever was in front has a sum."""

SECONDS = func.sum(ObservedDayRow.seconds)
SECONDS_PER_APP = (
    select(SubjectRow.app, SECONDS)
    .join(ObservedDayRow, ObservedDayRow.subject == SubjectRow.id)
    .where(ObservedDayRow.day.between(DAY, LAST_DAY))
    .group_by(SubjectRow.app)
    .order_by(SECONDS.desc(), SubjectRow.app)
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
        return self._connection.execute(select(func.count()).select_from(ObservedRow)).scalar_one()

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
            rows = [{"subject": subject, "day": day, "seconds": seconds} for subject, seconds in change.items()]
            self._connection.execute(ADD, rows)
        if gone := before.keys() - after.keys():
            empty = (ObservedDayRow.subject.in_(gone), ObservedDayRow.day == day, ObservedDayRow.seconds == 0)
            self._connection.execute(delete(ObservedDayRow).where(*empty))
            self._connection.execute(delete(SubjectRow).where(SubjectRow.id.in_(gone), UNUSED))

    def forget_observed(self, days: Mapping[date, Span], within: Span | None = None, app: str | None = None) -> int:
        count = len(self._cut(_edges(within or ALWAYS), app))
        if app is None:
            self._forget_evidence(within or ALWAYS)
        if within is None:
            of_it = [] if app is None else [ObservedDayRow.subject.in_(NAMES)]
            self._connection.execute(delete(ObservedDayRow).where(*of_it), {"app": app})
        else:
            self._connection.execute(delete(ObservedDayRow).where(ObservedDayRow.day.in_(list(days))))
            self._add_up(days)
        self._connection.execute(delete(SubjectRow).where(UNUSED))
        self._erased = True
        return count

    def _cut(self, out: dict[str, int], app: str | None = None) -> list[Kept]:
        """Leave nothing of a stretch of time, of one program or of any; answers with what touched it."""
        query, values = (TAKE, out) if app is None else (TAKE_OF_APP, {**out, "app": app})
        touched = [Kept(*row) for row in self._connection.execute(query, values)]
        self._put_rows([part for one in touched for part in _outside(one, **out)])
        return touched

    def _put_rows(self, rows: Sequence[Kept]) -> None:
        if rows:
            self._connection.execute(PUT, [row.values() for row in rows])

    def add_up_observed(self, days: Mapping[date, Span]) -> None:
        self._connection.execute(delete(ObservedDayRow))
        self._add_up(days)

    def _add_up(self, days: Mapping[date, Span]) -> None:
        for day, within in days.items():
            self._connection.execute(PUT_SUMS, {"day": day, **_edges(within)})

    def _subjects(self, seen: Collection[Seen]) -> dict[Seen, int]:
        """The number of each name, new ones included."""
        return {one: self._subject({"app": one.app, "label": one.label or ""}) for one in seen}

    def _subject(self, name: dict[str, str]) -> int:
        found = self._connection.execute(FIND, name).scalar()
        return int(self._connection.execute(NAME, name).scalar_one() if found is None else found)

    # Signs of meetings
    def evidence(self, span: Span) -> list[Evidence]:
        at = _edges(span)
        touching = (EvidenceRow.start < at["last"], EvidenceRow.start + EvidenceRow.seconds > at["first"])
        query = select(EvidenceRow.start, EvidenceRow.seconds, EvidenceRow.sign, EvidenceRow.label).where(*touching)
        rows = self._connection.execute(query.order_by(EvidenceRow.start, EvidenceRow.sign))
        return [
            Evidence(Span(moment_of(start), moment_of(start + seconds)), Sign(sign), label)
            for start, seconds, sign, label in rows
        ]

    def put_evidence(self, span: Span, signs: Collection[Sign], evidence: Sequence[Evidence]) -> None:
        at, connection = _edges(span), self._connection
        begun = (EvidenceRow.start >= at["first"], EvidenceRow.start < at["last"])
        connection.execute(delete(EvidenceRow).where(EvidenceRow.sign.in_(signs), *begun))
        if evidence:
            connection.execute(insert(EvidenceRow).prefix_with("OR REPLACE"), [_sign_row(one) for one in evidence])

    def _forget_evidence(self, within: Span) -> None:
        at = _edges(within)
        touching = (EvidenceRow.start < at["last"], EvidenceRow.start + EvidenceRow.seconds > at["first"])
        self._connection.execute(delete(EvidenceRow).where(*touching))


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
