"""The week sheet: whatever is registered stands in it once, on its day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.weeksheet import Part, week_sheets

MONDAY = date(2026, 11, 23)

PARTS = st.lists(
    st.tuples(
        st.dates(date(2025, 12, 1), date(2026, 2, 1)),
        st.sampled_from([*Component, None]),
        st.sampled_from([None, "Bellen", "bellen", "Zaak 7"]),
        st.integers(1, 86_400),
    )
)


def test_a_week_has_a_row_per_activity_in_the_order_of_the_framework() -> None:
    sheets = week_sheets(
        [
            (MONDAY, None, None, 60),
            (MONDAY, Component.MEETINGS, None, 3600),
            (MONDAY + timedelta(days=2), Component.STANDARD_WORK, "Beoordelen", 600),
            (MONDAY, Component.STANDARD_WORK, "Bellen", 120),
            (MONDAY, Component.STANDARD_WORK, "Bellen", 60),
        ]
    )
    assert [(row.component, row.activity, row.seconds) for row in sheets[0].rows] == [
        (Component.STANDARD_WORK, "Bellen", (180, 0, 0, 0, 0, 0, 0)),
        (Component.STANDARD_WORK, "Beoordelen", (0, 0, 600, 0, 0, 0, 0)),
        (Component.MEETINGS, None, (3600, 0, 0, 0, 0, 0, 0)),
        (None, None, (60, 0, 0, 0, 0, 0, 0)),
    ]
    assert sheets[0].seconds == (3840, 0, 600, 0, 0, 0, 0)


def test_sunday_belongs_to_the_week_of_the_monday_before_it() -> None:
    sheets = week_sheets([(MONDAY - timedelta(days=1), None, None, 1), (MONDAY, None, None, 2)])
    assert [(sheet.monday, sum(sheet.seconds)) for sheet in sheets] == [(date(2026, 11, 16), 1), (MONDAY, 2)]


@given(PARTS)
def test_every_second_stands_on_its_day_once(parts: list[Part]) -> None:
    shown: dict[date, int] = {}
    for sheet in week_sheets(parts):
        for day, seconds in zip(sheet.days, sheet.seconds, strict=True):
            if seconds:
                assert day not in shown
                shown[day] = seconds
    meant: dict[date, int] = {}
    for day, _, _, seconds in parts:
        meant[day] = meant.get(day, 0) + seconds
    assert shown == meant
