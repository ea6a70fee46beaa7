"""Settings: declared once, checked always, and a stored value that no longer fits does no harm."""

import pytest

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import SETTINGS, Settings, checked


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_fits_its_own_declaration(key: str) -> None:
    assert checked(key, SETTINGS[key].default) == SETTINGS[key].default


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("nonsense", 1, "no_such_setting"),
        ("language", "de", "setting_value"),
        ("autostart", 1, "setting_value"),
        ("prompts_per_day", 4, "setting_bounds"),
        ("prompts_per_day", True, "setting_value"),
        ("day_boundary", "25:00", "setting_value"),
        ("day_boundary", "4:00", "setting_value"),
        ("zone", "Europe/Atlantis", "setting_value"),
        ("zone", "../../etc/passwd", "setting_value"),
        ("contract_minutes", [480] * 6, "setting_value"),
        ("contract_minutes", [480] * 6 + [1441], "setting_value"),
    ],
)
def test_what_does_not_fit_is_refused(key: str, value: object, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        checked(key, value)


def test_a_stored_value_that_no_longer_fits_gives_way_to_the_default() -> None:
    settings = Settings({"prompts_per_day": 99, "language": "nl"})
    assert (settings.number("prompts_per_day"), settings.text("language")) == (3, "nl")
