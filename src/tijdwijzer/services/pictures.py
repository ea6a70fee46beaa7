"""What a picture shows, as values: the screens ask for it in these terms, the output room draws it."""

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass

from tijdwijzer.domain.components import Band

# Heights in logical pixels
ROW = 30
GROUP_GAP = 13
AXIS = 28
LEGEND = 22
COURSE = 120


@dataclass(frozen=True, slots=True)
class Paint:
    """How one component looks: colours as #RRGGBB, `texture` as the design tokens name it."""

    fill: str
    edge: str
    texture: str
    texture_line: str


@dataclass(frozen=True, slots=True)
class Look:
    """The theme and size of a picture: width in logical pixels, `scale` device pixels per logical pixel."""

    colours: Mapping[str, str]
    width: int
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class ComponentRow:
    """One component today: `share` 0-1 of paid time, its text, the own usual (middle half) and the typical band."""

    label: str
    share: float
    shown: str
    paint: Paint
    usual: Band | None
    typical: Band | None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """The words for the dot, the line and the grey band; an empty text leaves its mark out."""

    today: str
    usual: str
    typical: str


@dataclass(frozen=True, slots=True)
class ComponentPicture:
    """Each component's share today, in groups, on one scale that starts at zero."""

    groups: tuple[tuple[ComponentRow, ...], ...]
    axis: Callable[[float], str]
    legend: Legend = Legend("", "", "")


@dataclass(frozen=True, slots=True)
class Course:
    """One share over workdays, oldest first; None where a day has none. The label stands at the end of the line."""

    label: str
    shares: tuple[float | None, ...]
    colour: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class CoursePicture:
    """Shares over the last workdays; `days` names each day, the last of them is the day that is looked at."""

    days: tuple[str, ...]
    courses: tuple[Course, ...]
    axis: Callable[[float], str]


Picture = ComponentPicture | CoursePicture


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn picture: PNG bytes, and its size in logical pixels."""

    png: bytes
    width: int
    height: int


def height_of(picture: Picture) -> int:
    """How high a picture will be, in logical pixels: room can be kept for it before it is drawn."""
    match picture:
        case ComponentPicture(groups, legend=legend):
            rows = sum(len(group) for group in groups)
            return ROW * rows + GROUP_GAP * (len(groups) - 1) + AXIS + (LEGEND if any(astuple(legend)) else 0)
        case CoursePicture():
            return COURSE


Draw = Callable[[Picture, Look], Drawing]
"""Draws a picture. Takes long the first time: never on the thread of the screen."""
