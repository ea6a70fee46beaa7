"""The person's own rules, in order, each as JSON of what it names."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.rules import Rule
from tijdwijzer.storage.tables import RULE

WhatFields = tuple[str | None, str | None, str | None, str | None]  # component, activity, note, case


class Rules:
    """The part of a unit of work that keeps rules."""

    _connection: Connection

    def rules(self) -> list[Rule]:
        values = self._connection.execute(select(RULE.c.value).order_by(RULE.c.position)).scalars()
        return [_rule(**json.loads(value)) for value in values]

    def put_rules(self, rules: Sequence[Rule]) -> None:
        self._connection.execute(delete(RULE))
        if rules:
            rows = [{"position": number, "value": _value(rule)} for number, rule in enumerate(rules)]
            self._connection.execute(insert(RULE), rows)


def _value(rule: Rule) -> str:
    what = rule.what
    said = {
        "app": rule.app,
        "title": rule.title,
        "calendar": rule.calendar,
        "weekdays": sorted(rule.weekdays),
        "hours": rule.hours,
        "label": rule.label,
        "what": None if what is None else (what.component, what.activity, what.note, what.case),
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _rule(
    app: str | None,
    title: str | None,
    calendar: str | None,
    weekdays: list[int],
    hours: tuple[int, int] | None,
    label: str | None,
    what: WhatFields | None,
) -> Rule:
    times = None if hours is None else (hours[0], hours[1])
    return Rule(app, title, calendar, frozenset(weekdays), times, label, None if what is None else _what(*what))


def _what(component: str | None, activity: str | None, note: str | None, case: str | None) -> What:
    return What(None if component is None else Component(component), activity, note, case)
