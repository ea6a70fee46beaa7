"""Charts are real pictures in the colours that were asked for."""

import io

import pytest
from PIL import Image

from tijdwijzer.domain.components import Band
from tijdwijzer.output.charts import draw
from tijdwijzer.output.components import scale_end, ticks
from tijdwijzer.output.course import apart
from tijdwijzer.output.sheet import Sheet
from tijdwijzer.services.pictures import (
    ComponentPicture,
    ComponentRow,
    Course,
    CoursePicture,
    Legend,
    Look,
    Paint,
    Picture,
    height_of,
)

COLOURS = {"text": "#17212B", "text_secondary": "#47545F", "line": "#D5DCE1", "line_strong": "#7F8B95",
           "hover": "#E9EEF1", "surface": "#FAFBFC"}  # fmt: skip
PAINT = Paint("#C4822F", "#B07015", "cross", "#9A5B00")
ROW = ComponentRow("Herbewerken", 0.08, "8 %", PAINT, Band(0.05, 0.07), Band(0.05, 0.10), strong=True)
COMPONENTS = ComponentPicture(((ROW,), (ROW, ROW)), lambda share: f"{share:.0%}")
COURSE = CoursePicture(
    ("28 okt", "", "", "24 nov"), (Course("direct", (0.8, None, 0.7, 0.9), "#2E5692"),), lambda share: f"{share:.0%}"
)


@pytest.mark.parametrize("picture", [COMPONENTS, COURSE])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_picture_has_the_size_that_was_promised(picture: Picture, scale: float) -> None:
    drawing = draw(picture, Look(COLOURS, 440, scale))
    image = Image.open(io.BytesIO(drawing.png))
    assert (drawing.width, drawing.height) == (440, height_of(picture))
    assert image.size == (round(440 * scale), int(drawing.height * scale))


def test_the_dot_of_a_component_stands_at_its_share() -> None:
    image = Image.open(io.BytesIO(draw(COMPONENTS, Look(COLOURS, 440)).png)).convert("RGB")
    left, right = round(0.54 * 440), 440 - 26
    dot = image.getpixel((round(left + (right - left) * 0.08 / 0.15), 15))
    assert dot == (0xC4, 0x82, 0x2F)


def test_days_without_anything_draw_an_empty_scale() -> None:
    empty = CoursePicture((), (Course("direct", (), "#2E5692"),), lambda share: f"{share:.0%}")
    assert draw(empty, Look(COLOURS, 440)).png.startswith(b"\x89PNG")


def test_the_scale_grows_with_a_large_share() -> None:
    large = ComponentRow("Herbewerken", 0.62, "62 %", PAINT, None, None)
    assert draw(ComponentPicture(((large,),), lambda share: f"{share:.0%}"), Look(COLOURS, 440)).png


def test_the_scale_ends_at_a_multiple_of_five_per_cent() -> None:
    assert scale_end([]) == 0.15
    assert scale_end([ROW]) == 0.15
    assert scale_end([ComponentRow("", 0.21, "", PAINT, None, None)]) == pytest.approx(0.25)


def test_no_scale_has_more_than_six_lines() -> None:
    assert ticks(0.15) == pytest.approx([0.0, 0.05, 0.10, 0.15])
    assert all(len(ticks(end / 20)) <= 6 for end in range(3, 21))


def test_a_legend_takes_room_below_the_picture() -> None:
    explained = ComponentPicture(COMPONENTS.groups, COMPONENTS.axis, Legend("vandaag", "", "gebruikelijk"))
    assert height_of(explained) > height_of(COMPONENTS)
    assert draw(explained, Look(COLOURS, 440)).height == height_of(explained)


def test_labels_that_would_touch_are_moved_apart_about_their_middle() -> None:
    assert apart([10.0, 12.0], 17) == [2.5, 19.5]
    assert apart([10.0, 40.0], 17) == [10.0, 40.0]
    assert apart([], 17) == []


def test_a_long_name_ends_in_an_ellipsis_within_its_room() -> None:
    sheet = Sheet(Look(COLOURS, 440), 100)
    name = "Afhandelen van bezwaren en beroepen"
    shortened = sheet.fitted(name, 120)
    assert shortened.endswith("…")
    assert sheet.text_width(shortened) <= 120
    assert sheet.fitted("Lunch", 120) == "Lunch"


def test_a_name_with_dollars_is_not_a_formula() -> None:
    odd = ComponentRow("$\\frac{", 0.1, "10 %", PAINT, None, None)
    assert draw(ComponentPicture(((odd,),), lambda share: "$"), Look(COLOURS, 440)).png
