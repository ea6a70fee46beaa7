"""What output is reckoned at and aimed at: own products, and goals and measurements as JSON of what an export says."""

import json
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection, Table, delete, insert, select

from tijdwijzer.domain.archive_output import baseline_document, baseline_of, goal_document, goal_of
from tijdwijzer.domain.document import Document, Part
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.nulmeting import Baseline
from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.storage.tables import BASELINE, GOAL, PRODUCT, STANDARD, BaselineColumns, GoalColumns

PRODUCTS = select(PRODUCT.c.key, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.activity, PRODUCT.c.ended).order_by(
    PRODUCT.c.key
)
STANDARDS = select(STANDARD.c.product, STANDARD.c.since, STANDARD.c.minutes, STANDARD.c.points).order_by(
    STANDARD.c.product, STANDARD.c.since
)
GOALS = select(GOAL.c.id, GOAL.c.value).order_by(GOAL.c.id)
BASELINES = select(BASELINE.c.id, BASELINE.c.value).order_by(BASELINE.c.id)


class Output:
    """The part of a unit of work that keeps products, goals and baseline measurements."""

    _connection: Connection

    def products(self) -> list[Product]:
        standards = {
            key: tuple(Standard(since, minutes, points) for _, since, minutes, points in rows)
            for key, rows in groupby(self._connection.execute(STANDARDS), key=lambda row: row.product)
        }
        rows = self._connection.execute(PRODUCTS)
        return [
            Product(key, name, unit, standards.get(key, ()), activity, ended=ended)
            for key, name, unit, activity, ended in rows
        ]

    def put_product(self, product: Product) -> None:
        self.remove_product(product.key)
        row = {name: getattr(product, name) for name in ("key", "name", "unit", "activity", "ended")}
        self._connection.execute(insert(PRODUCT), row)
        if product.standards:
            rows = [
                {"product": product.key, "since": one.since, "minutes": one.minutes, "points": one.points}
                for one in product.standards
            ]
            self._connection.execute(insert(STANDARD), rows)

    def remove_product(self, key: str) -> None:
        self._connection.execute(delete(STANDARD).where(STANDARD.c.product == key))
        self._connection.execute(delete(PRODUCT).where(PRODUCT.c.key == key))

    def goals(self) -> list[Goal]:
        rows = self._connection.execute(GOALS)
        return [replace(goal_of(Part(json.loads(value), "")), id=number) for number, value in rows]

    def put_goal(self, goal: Goal) -> Goal:
        return replace(goal, id=self._put_value(GOAL, goal.id, goal_document(goal)))

    def baselines(self) -> list[Baseline]:
        rows = self._connection.execute(BASELINES)
        return [replace(baseline_of(Part(json.loads(value), "")), id=number) for number, value in rows]

    def put_baseline(self, baseline: Baseline) -> Baseline:
        return replace(baseline, id=self._put_value(BASELINE, baseline.id, baseline_document(baseline)))

    def _put_value(
        self, table: Table[GoalColumns] | Table[BaselineColumns], number: int | None, document: Document
    ) -> int:
        values = {"id": number, "value": json.dumps(document, ensure_ascii=False, separators=(",", ":"))}
        return self._connection.execute(
            insert(table).prefix_with("OR REPLACE").returning(table.c.id), values
        ).scalar_one()
