"""What output is reckoned at and aimed at: own products, and goals and measurements as JSON of what an export says."""

import json
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select

from tijdwijzer.domain.archive_output import baseline_document, baseline_of, goal_document, goal_of
from tijdwijzer.domain.document import Document, Part
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.nulmeting import Baseline
from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.storage.models import BaselineRow, GoalRow, ProductRow, StandardRow

PRODUCTS = select(ProductRow.key, ProductRow.name, ProductRow.unit, ProductRow.activity, ProductRow.ended).order_by(
    ProductRow.key
)
STANDARDS = select(StandardRow.product, StandardRow.since, StandardRow.minutes, StandardRow.points).order_by(
    StandardRow.product, StandardRow.since
)
GOALS = select(GoalRow.id, GoalRow.value).order_by(GoalRow.id)
BASELINES = select(BaselineRow.id, BaselineRow.value).order_by(BaselineRow.id)


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
        self._connection.execute(insert(ProductRow), row)
        if product.standards:
            rows = [
                {"product": product.key, "since": one.since, "minutes": one.minutes, "points": one.points}
                for one in product.standards
            ]
            self._connection.execute(insert(StandardRow), rows)

    def remove_product(self, key: str) -> None:
        self._connection.execute(delete(StandardRow).where(StandardRow.product == key))
        self._connection.execute(delete(ProductRow).where(ProductRow.key == key))

    def goals(self) -> list[Goal]:
        rows = self._connection.execute(GOALS)
        return [replace(goal_of(Part(json.loads(value), "")), id=number) for number, value in rows]

    def put_goal(self, goal: Goal) -> Goal:
        return replace(goal, id=self._put_value(GoalRow, goal.id, goal_document(goal)))

    def baselines(self) -> list[Baseline]:
        rows = self._connection.execute(BASELINES)
        return [replace(baseline_of(Part(json.loads(value), "")), id=number) for number, value in rows]

    def put_baseline(self, baseline: Baseline) -> Baseline:
        return replace(baseline, id=self._put_value(BaselineRow, baseline.id, baseline_document(baseline)))

    def _put_value(self, row: type[GoalRow | BaselineRow], number: int | None, document: Document) -> int:
        values = {"id": number, "value": json.dumps(document, ensure_ascii=False, separators=(",", ":"))}
        return self._connection.execute(insert(row).prefix_with("OR REPLACE").returning(row.id), values).scalar_one()
