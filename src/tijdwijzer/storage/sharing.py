"""Sharing a team's figures: lines that are only added, parcels on their way, keys of quarters, and documents."""

import json
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from tijdwijzer.domain.canonical import canonical
from tijdwijzer.domain.ledger import Line, begins_after, following, line_of
from tijdwijzer.domain.membership import Membership, Parcel
from tijdwijzer.storage.tables import LEDGER, MEMBERSHIP, PARCEL, SHARED_DOCUMENT

LINES = select(LEDGER.c.value).order_by(LEDGER.c.position)
PARCELS = select(
    PARCEL.c.box, PARCEL.c.path, PARCEL.c.content, PARCEL.c.after, PARCEL.c.until, PARCEL.c.tries
).order_by(PARCEL.c.after, PARCEL.c.box, PARCEL.c.path)
MEMBERSHIPS = select(
    MEMBERSHIP.c.task,
    MEMBERSHIP.c.quarter,
    MEMBERSHIP.c.team,
    MEMBERSHIP.c.private,
    MEMBERSHIP.c.public,
    MEMBERSHIP.c.asked,
).order_by(MEMBERSHIP.c.quarter, MEMBERSHIP.c.task)


class Shared:
    """The part of a unit of work that keeps what sharing needs."""

    _connection: Connection
    _erased: bool

    def ledger(self) -> list[Line]:
        return [line_of(json.loads(value)) for value in self._connection.execute(LINES).scalars()]

    def ledger_begins(self) -> str:
        return self.shared_documents("ledger").get("begins", b"").decode()

    def add_line(self, line: Line) -> Line:
        added = following(line, self.ledger(), self.ledger_begins())
        self._connection.execute(insert(LEDGER), {"value": canonical(added.document()).decode()})
        return added

    def forget_lines_before(self, moment: datetime) -> int:
        """Erase the first lines of the ledger up to the first of `moment` or later; answers with how many."""
        old, begins = begins_after(self.ledger(), moment)
        if old:
            first = select(LEDGER.c.position).order_by(LEDGER.c.position).limit(old)
            self._connection.execute(delete(LEDGER).where(LEDGER.c.position.in_(first)))
            self.put_shared_document("ledger", "begins", begins.encode())
        return old

    def parcels(self) -> list[Parcel]:
        rows = self._connection.execute(PARCELS)
        return [
            Parcel(box, tuple(path.split("/")), content, after, until, tries)
            for box, path, content, after, until, tries in rows
        ]

    def put_parcel(self, parcel: Parcel) -> None:
        row = {name: getattr(parcel, name) for name in ("box", "content", "after", "until", "tries")}
        row["path"] = "/".join(parcel.path)
        self._connection.execute(insert(PARCEL).prefix_with("OR REPLACE"), row)

    def remove_parcel(self, box: str, path: tuple[str, ...]) -> None:
        self._connection.execute(delete(PARCEL).where(PARCEL.c.box == box, PARCEL.c.path == "/".join(path)))

    def memberships(self) -> list[Membership]:
        return [Membership(*row) for row in self._connection.execute(MEMBERSHIPS)]

    def put_membership(self, membership: Membership) -> None:
        self._erased = True  # the key in its place may be another
        names = ("task", "quarter", "team", "private", "public", "asked")
        row = {name: getattr(membership, name) for name in names}
        self._connection.execute(insert(MEMBERSHIP).prefix_with("OR REPLACE"), row)

    def remove_membership(self, task: str, quarter: str) -> None:
        self._erased = True
        found = MEMBERSHIP.c.task == task, MEMBERSHIP.c.quarter == quarter
        self._connection.execute(delete(MEMBERSHIP).where(*found))

    def shared_documents(self, kind: str) -> dict[str, bytes]:
        query = select(SHARED_DOCUMENT.c.name, SHARED_DOCUMENT.c.content).where(SHARED_DOCUMENT.c.kind == kind)
        rows = self._connection.execute(query.order_by(SHARED_DOCUMENT.c.name))
        return {row.name: row.content for row in rows}

    def put_shared_document(self, kind: str, name: str, content: bytes | None) -> None:
        named = SHARED_DOCUMENT.c.kind == kind, SHARED_DOCUMENT.c.name == name
        self._connection.execute(delete(SHARED_DOCUMENT).where(*named))
        if content is not None:
            row = {"kind": kind, "name": name, "content": content}
            self._connection.execute(insert(SHARED_DOCUMENT), row)
