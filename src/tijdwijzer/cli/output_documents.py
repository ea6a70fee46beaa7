"""What `output` and `compare` print as JSON. The keys and their order are a promise (docs/command-line.md)."""

from tijdwijzer.cli.documents import Document
from tijdwijzer.domain.comparing import Compared, Shift
from tijdwijzer.domain.periods import Period
from tijdwijzer.services.trends import Output, ProductOutput


def output_document(found: Output) -> Document:
    """Unrounded; null where there is nothing to divide by."""
    totals = found.totals
    return {
        **_period(found.period),
        "products": [_product(one) for one in found.products],
        "earned_hours": float(totals.earned_hours),
        "direct_hours": totals.direct_hours,
        "paid_hours": totals.paid_hours,
        "efficiency": totals.efficiency,
        "productivity": totals.productivity,
        "first_time_right_share": totals.first_time_right_share,
    }


def _product(one: ProductOutput) -> Document:
    return {
        "key": one.product.key,
        "finished": one.finished,
        "first_time_right": one.right,
        "returned": one.returned,
        "standard_minutes": None if one.standard_minutes is None else float(one.standard_minutes),
        "earned_hours": float(one.earned_hours),
    }


def compared_document(found: Compared) -> Document:
    """`lost` is a share of assigned time, 0-1; `output` is per paid hour."""
    return {
        "before": _period(found.before),
        "after": _period(found.after),
        "loss": found.loss and found.loss.value,
        "lost": _shift(found.lost),
        "output": _shift(found.output),
        "counted": found.counted.value,
        "drawn": found.drawn.value,
        "outcome": found.outcome.value,
    }


def _period(period: Period) -> Document:
    return {"from": period.first.isoformat(), "to": period.last.isoformat()}


def _shift(shift: Shift) -> Document:
    return {
        "before": shift.before,
        "after": shift.after,
        "difference": shift.difference,
        "relative": shift.relative,
        "low": shift.low,
        "high": shift.high,
        "verdict": shift.verdict.value,
    }
