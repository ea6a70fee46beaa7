"""Taking over products, counts, goals and measurements of our own export: what is there stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tijdwijzer.domain.archive import Archive
from tijdwijzer.domain.counts import Count, Recount
from tijdwijzer.domain.goals import Goal
from tijdwijzer.domain.indicators import Indicator
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.ports import UnitOfWork


def counts_to_add(unit: UnitOfWork, archives: Sequence[Archive]) -> Recount:
    """The counts of exports, of products on days on which nothing was counted of them yet: by hand and from cases
    together would count twice.
    """
    taken = {_where(one) for one in unit.counts()}
    added: list[Count] = []
    for archive in archives:
        added += [one for one in archive.counts if _where(one) not in taken]
        taken |= {_where(one) for one in archive.counts}
    return Recount((), tuple(added))


def left_out(unit: UnitOfWork, archive: Archive) -> int:
    """How many counts of an export are not there as it has them."""
    return len({*archive.counts} - {*unit.counts()}) if archive.counts else 0


def put_products(unit: UnitOfWork, archive: Archive) -> int:
    """Take over products that are not there; answers with how many others stayed as they were."""
    there = {product.key: product for product in unit.products()}
    for product in archive.products:
        if there.setdefault(product.key, product) is product:
            unit.put_product(product)
    return sum(there[product.key] != product for product in archive.products)


def put_goals(unit: UnitOfWork, archive: Archive) -> int:
    """Take over goals that were not set; answers with how many of the same went otherwise here."""
    there = {_set(goal): replace(goal, id=None) for goal in unit.goals()}
    for goal in archive.goals:
        if there.setdefault(_set(goal), goal) is goal:
            unit.put_goal(goal)
    return sum(there[_set(goal)] != goal for goal in archive.goals)


def put_baselines(unit: UnitOfWork, archive: Archive) -> int:
    """Take over measurements that overlap none that were here; answers with how many others stayed. Those of one export
    may: on the day on which one was stopped the next can begin.
    """
    left = 0
    there = [replace(other, id=None) for other in unit.baselines()]
    for one in archive.baselines:
        clash = [other for other in there if not _apart(one.period, other.period)]
        if not clash:
            unit.put_baseline(one)
        left += bool(clash) and one not in clash
    return left


def _where(count: Count) -> tuple[date, str]:
    return count.day, count.product


def _set(goal: Goal) -> tuple[Indicator, date, date]:
    """What makes a goal the same, however it went."""
    return goal.indicator, goal.set_on, goal.by


def _apart(one: Period, other: Period) -> bool:
    return one.last < other.first or other.last < one.first
