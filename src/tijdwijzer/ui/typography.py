"""The one type family in its five sizes."""

from functools import lru_cache
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from tijdwijzer.resources import resource

TextLevel = Literal["caption", "caption_strong", "body", "body_medium", "body_strong", "title", "heading", "figure"]

FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "sans-serif")
_SCALE: dict[TextLevel, tuple[int, int]] = {
    "caption": (12, 400),
    "caption_strong": (12, 500),
    "body": (13, 400),
    "body_medium": (13, 500),
    "body_strong": (13, 600),
    "title": (15, 600),
    "heading": (20, 600),
    "figure": (32, 600),
}
_TIGHTER: dict[TextLevel, float] = {"heading": 99.0, "figure": 98.0}


def install(app: QGuiApplication) -> None:
    """Load the shipped type and make body text the application's font. Once is enough; again does nothing."""
    if app.font().families() == list(FAMILIES):
        return
    for file in sorted(resource("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(font("body"))


def font(level: TextLevel) -> QFont:
    """The font of a level of text, with figures of equal width. Sizes are pixels at 100 %; Qt scales them."""
    return QFont(_made(level))


@lru_cache
def _made(level: TextLevel) -> QFont:
    size, weight = _SCALE[level]
    made = QFont(list(FAMILIES))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    for feature in ("tnum", "ss03"):
        made.setFeature(QFont.Tag(feature), 1)
    if level in _TIGHTER:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHTER[level])
    return made
