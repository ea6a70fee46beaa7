"""What was observed: stretches without overlap, the sums of a day beside them, and signs of meetings.

It is written once a minute, so by statements that are made once, in whole seconds since 1970.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from tijdwijzer.domain.calendar import BEGINNING
from tijdwijzer.domain.entries import Span
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.storage.models import EvidenceRow, ObservedDayRow, ObservedRow, SubjectRow, moment_of, seconds_of

ALWAYS = Span(BEGINNING, datetime.max.replace(microsecond=0, tzinfo=UTC))

FIRST, LAST = bindparam("first", type_=Integer), bindparam("last", type_=Integer)
APP, LABEL = bindparam("app", type_=String), bindparam("label", type_=String)
DAY, LAST_DAY = bindparam("day", type_=Date), bindparam("last_day", type_=Date)

END = ObservedRow.start + ObservedRow.seconds


def _reaches_over(moment: BindParameter[int]) -> ColumnElement[bool]:
    """Of the stretch that began before a moment and goes on past it."""
    last_begun = select(func.max(ObservedRow.start)).where(ObservedRow.start < moment).scalar_subquery()
    return and_(ObservedRow.start == last_begun, moment < END)


BEGUN = and_(ObservedRow.start >= FIRST, ObservedRow.start < LAST)
OF_APP = ObservedRow.subject.in_(select(SubjectRow.id).where(SubjectRow.app == APP))

LAST_BEGUN = select(func.max(ObservedRow.start)).where(ObservedRow.start <= FIRST).scalar_subquery()
TOUCHING = and_(ObservedRow.start >= func.coalesce(LAST_BEGUN, FIRST), ObservedRow.start < LAST, FIRST < END)
CLIPPED = func.min(END, LAST) - func.max(ObservedRow.start, FIRST)

SPANS = (
    select(ObservedRow.start, END, SubjectRow.app, SubjectRow.label, ObservedRow.switches)
    .outerjoin(SubjectRow, ObservedRow.subject == SubjectRow.id)
    .where(TOUCHING)
    .order_by(ObservedRow.start)
)
BOUNDS = select(func.min(ObservedRow.start), select(END).order_by(ObservedRow.start.desc()).limit(1).scalar_subquery())

BEYOND = select(END, ObservedRow.subject, ObservedRow.switches).where(_reaches_over(LAST))
SHORTEN = update(ObservedRow).where(_reaches_over(FIRST)).values(seconds=FIRST - ObservedRow.start)
TAKE_AWAY = delete(ObservedRow).where(BEGUN)
PUT = insert(ObservedRow)

FIND = select(SubjectRow.id).where(SubjectRow.app == APP, SubjectRow.label == LABEL)
NAME = insert(SubjectRow).returning(SubjectRow.id)
NAMED = select(ObservedRow.subject).where(BEGUN, ObservedRow.subject.is_not(None)).distinct()
UNUSED = SubjectRow.id.not_in(select(ObservedRow.subject).where(ObservedRow.subject.is_not(None)))

SUMS = (
    select(DAY, SubjectRow.app, func.sum(CLIPPED))
    .join_from(ObservedRow, SubjectRow, ObservedRow.subject == SubjectRow.id)
    .where(TOUCHING)
    .group_by(SubjectRow.app)
)
TAKE_SUMS = delete(ObservedDayRow).where(ObservedDayRow.day == DAY)
PUT_SUMS = insert(ObservedDayRow).from_select(["day", "app", "seconds"], SUMS)

SECONDS = func.sum(ObservedDayRow.seconds)
SECONDS_PER_APP = (
    select(ObservedDayRow.app, SECONDS)
    .where(ObservedDayRow.day.between(DAY, LAST_DAY))
    .group_by(ObservedDayRow.app)
    .order_by(SECONDS.desc(), ObservedDayRow.app)
)


class ObservedTime:
    """The part of a unit of work that keeps what was observed."""

    _connection: Connection
    _erased: bool
    """Whether something is to be in no file any more once this is committed."""

    def observed(self, span: Span) -> list[Observed]:
        at = _edges(span)
        return [
            Observed(Span(moment_of(max(start, at["first"])), moment_of(min(end, at["last"]))), _seen(app, label), n)
            for start, end, app, label, n in self._connection.execute(SPANS, at)
        ]

    def observed_bounds(self) -> tuple[datetime, datetime] | None:
        first, last = self._connection.execute(BOUNDS).one()
        return None if first is None or last is None else (moment_of(first), moment_of(last))

    def observed_count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(ObservedRow)).scalar_one()

    def observed_seconds(self, first: date, last: date) -> dict[str, int]:
        rows = self._connection.execute(SECONDS_PER_APP, {"day": first, "last_day": last})
        return {app: int(seconds) for app, seconds in rows}

    def lay_observed(self, day: date, within: Span, spans: Sequence[Observed]) -> None:
        if not spans:
            return
        over = _edges(Span(spans[0].span.start, spans[-1].span.end))
        connection = self._connection
        before = set(connection.execute(NAMED, over).scalars())
        subjects = self._subjects(dict.fromkeys(one.seen for one in spans if one.seen is not None))
        self._cut(over)
        connection.execute(PUT, [_row(one, subjects) for one in spans])
        self._add_up(day, within)
        if gone := before - set(subjects.values()):
            connection.execute(delete(SubjectRow).where(SubjectRow.id.in_(gone), UNUSED))

    def forget_observed(self, days: Mapping[date, Span], within: Span | None = None, app: str | None = None) -> int:
        count = self._cut(_edges(within or ALWAYS), app)
        if app is None:
            self._forget_evidence(within or ALWAYS)
        if within is None:
            of_it = [] if app is None else [ObservedDayRow.app == app]
            self._connection.execute(delete(ObservedDayRow).where(*of_it))
        for day, its_time in days.items():
            self._add_up(day, its_time)
        self._connection.execute(delete(SubjectRow).where(UNUSED))
        self._erased = True
        return count

    def _cut(self, out: dict[str, int], app: str | None = None) -> int:
        """Leave nothing of a stretch of time, of one program or of any; answers with how many rows that touches."""
        of_it, values = ([], {}) if app is None else ([OF_APP], {"app": app})
        connection, at = self._connection, out | values
        beyond = connection.execute(BEYOND.where(*of_it), at).first()
        touched = connection.execute(TAKE_AWAY.where(*of_it), at).rowcount
        touched += connection.execute(SHORTEN.where(*of_it), at).rowcount
        if beyond is not None:
            end, subject, switches = beyond
            rest = {"start": out["last"], "seconds": end - out["last"], "subject": subject, "switches": switches}
            connection.execute(PUT, rest)
        return touched

    def add_up_observed(self, days: Mapping[date, Span]) -> None:
        self._connection.execute(delete(ObservedDayRow))
        for day, within in days.items():
            self._add_up(day, within)

    def _add_up(self, day: date, within: Span) -> None:
        connection = self._connection
        connection.execute(TAKE_SUMS, {"day": day})
        connection.execute(PUT_SUMS, {"day": day, **_edges(within)})

    def _subjects(self, seen: Collection[Seen]) -> dict[Seen, int]:
        """The number of each name, new ones included."""
        return {one: self._subject({"app": one.app, "label": one.label or ""}) for one in seen}

    def _subject(self, name: dict[str, str]) -> int:
        connection = self._connection
        found = connection.execute(FIND, name).scalar()
        return int(connection.execute(NAME, name).scalar_one() if found is None else found)

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


def _row(one: Observed, subjects: Mapping[Seen, int]) -> dict[str, object]:
    return {
        "start": seconds_of(one.span.start),
        "seconds": one.span.seconds,
        "subject": None if one.seen is None else subjects[one.seen],
        "switches": one.switches,
    }


def _sign_row(one: Evidence) -> dict[str, object]:
    return {
        "start": seconds_of(one.span.start),
        "seconds": one.span.seconds,
        "sign": str(one.sign),
        "label": one.label,
    }
