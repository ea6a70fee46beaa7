"""Charts are real pictures in the colours that were asked for."""

import io

import pytest
from PIL import Image

from tijdwijzer.domain.components import Band
from tijdwijzer.output.charts import draw
from tijdwijzer.services.pictures import (
    ComponentPicture,
    ComponentRow,
    Course,
    CoursePicture,
    Look,
    Paint,
    Picture,
)

COLOURS = {"text": "#17212B", "text_secondary": "#47545F", "line": "#D5DCE1", "line_strong": "#7F8B95",
           "sunken": "#E4E9EC", "surface": "#FAFBFC"}  # fmt: skip
PAINT = Paint("#C4822F", "#B07015", "cross", "#9A5B00")
ROW = ComponentRow("Herbewerken", 0.08, "8 %", PAINT, Band(0.05, 0.07), Band(0.05, 0.10), strong=True)
COMPONENTS = ComponentPicture(((ROW,), (ROW, ROW)), lambda share: f"{share:.0%}")
COURSE = CoursePicture(
    ("28 okt", "", "", "24 nov"), (Course("direct", (0.8, None, 0.7, 0.9), "#2E5692"),), lambda share: f"{share:.0%}"
)


@pytest.mark.parametrize("picture", [COMPONENTS, COURSE])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_picture_has_the_size_that_was_asked_for(picture: Picture, scale: float) -> None:
    drawing = draw(picture, Look(COLOURS, 440, scale))
    image = Image.open(io.BytesIO(drawing.png))
    assert image.size == (round(440 * scale), round(drawing.height * scale))
    assert drawing.width == 440


def test_the_dot_of_a_component_stands_at_its_share() -> None:
    image = Image.open(io.BytesIO(draw(COMPONENTS, Look(COLOURS, 440)).png)).convert("RGB")
    left, right = 0.54 * 440, 440 - 26
    dot = image.getpixel((round(left + (right - left) * 0.08 / 0.15), 15))
    assert dot == (0xC4, 0x82, 0x2F)


def test_days_without_anything_draw_an_empty_scale() -> None:
    empty = CoursePicture((), (Course("direct", (), "#2E5692"),), lambda share: f"{share:.0%}")
    assert draw(empty, Look(COLOURS, 440)).png.startswith(b"\x89PNG")


def test_the_scale_grows_with_a_large_share() -> None:
    large = ComponentRow("Herbewerken", 0.62, "62 %", PAINT, None, None)
    assert draw(ComponentPicture(((large,),), lambda share: f"{share:.0%}"), Look(COLOURS, 440)).png
