"""Products and standard times in words."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.products import ALWAYS, Product, Standard
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language, number, short_date

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ProductTexts:
    """Words in one language, on a day."""

    language: Language
    today: date

    def name(self, product: Product) -> str:
        """The name, and until when it was offered where it is not any more."""
        if product.ended is None:
            return product.name
        text = translate("Products", "{name}, until {day}")
        return text.format(name=product.name, day=self._day(product.ended))

    def spoken(self, product: Product) -> str:
        """The name for a screen reader, which does not see the lock."""
        if not product.shared:
            return self.name(product)
        return translate("Products", "{name}, laid down by your organisation").format(name=self.name(product))

    def minutes(self, standard: Standard | None) -> str:
        """`45 min`."""
        return f"{self.figure(standard.minutes)}{NO_BREAK_SPACE}min" if standard else EN_DASH

    def points(self, standard: Standard | None) -> str:
        return EN_DASH if standard is None or standard.points is None else self.figure(standard.points)

    def since(self, standard: Standard) -> str:
        """From when a standard holds."""
        return translate("Products", "always") if standard.since == ALWAYS else self._day(standard.since)

    def figure(self, value: float) -> str:
        """`45`, `37,5` or `0,25`."""
        decimals = next((places for places in (0, 1) if round(value, places) == value), 2)
        return number(value, self.language, decimals)

    def _day(self, day: date) -> str:
        return short_date(day, self.language, year=True)


def number_of(text: str) -> float | None:
    """A number as people type it, `37,5` or `37.5`; None for nothing at all. Raises ValueError."""
    bare = text.strip().replace(",", ".")
    if not bare:
        return None
    value = float(bare)
    if not value < float("inf"):
        raise ValueError(text)
    return value
