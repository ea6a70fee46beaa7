"""Shares over the last workdays, as lines."""

from collections.abc import Callable, Sequence

from tijdwijzer.output.sheet import CAPTION, Sheet
from tijdwijzer.services.pictures import Course, CoursePicture, Drawing, Look, height_of

Scale = Callable[[float], float]
"""From a day's position or a share to logical pixels."""

AXIS_WIDTH = 44.0
LABEL_GAP = 10.0
LINE_HEIGHT = 17


def draw_course(picture: CoursePicture, look: Look) -> Drawing:
    """The picture as PNG."""
    sheet = Sheet(look, height_of(picture))
    labels = max((sheet.text_width(course.label) for course in picture.courses), default=0.0)
    left, right = AXIS_WIDTH, look.width - LABEL_GAP - labels - 1
    top, bottom = 8.5, sheet.height - 28.5
    last = max(len(picture.days) - 1, 1)

    def x(position: float) -> float:
        return left + (right - left) * position / last

    def y(share: float) -> float:
        return bottom - (bottom - top) * share

    for tick in (0.0, 0.5, 1.0):
        sheet.grid_line([left, right], [round(y(tick)) + 0.5] * 2)
        sheet.text(left - 8, y(tick), picture.axis(tick), "text_secondary", ha="right", size=CAPTION)
    for course in picture.courses:
        _line(sheet, course, x, y)
    _days(sheet, picture.days, x, sheet.height - 12)
    _end_labels(sheet, picture.courses, right + LABEL_GAP, y)
    return sheet.drawing()


def _line(sheet: Sheet, course: Course, x: Scale, y: Scale) -> None:
    points = [(x(n), y(share)) for n, share in enumerate(course.shares) if share is not None]
    if not points:
        return
    xs, ys = zip(*points, strict=True)
    sheet.line(xs, ys, course.colour, 1.0 if course.dashed else 1.75, dashed=course.dashed)
    if not course.dashed:
        sheet.dot(xs[-1], ys[-1], course.colour, diameter=8)


def _days(sheet: Sheet, days: Sequence[str], x: Scale, y: float) -> None:
    """The first and the last day, at the ends of the scale."""
    if not days:
        return
    sheet.text(x(0), y, days[0], "text_secondary", size=CAPTION)
    if len(days) > 1:
        sheet.text(x(len(days) - 1), y, days[-1], "text_secondary", ha="right", size=CAPTION)


def _end_labels(sheet: Sheet, courses: Sequence[Course], x: float, y: Scale) -> None:
    """Labels at the ends of the lines, one line of text apart, around where the lines end."""
    ends = sorted((y(share), course.label) for course in courses if (share := _last(course)) is not None)
    for place, (_, label) in zip(apart([end for end, _ in ends], LINE_HEIGHT), ends, strict=True):
        sheet.text(x, place, label)


def apart(places: Sequence[float], distance: float) -> list[float]:
    """Ascending places pushed away from each other until each is `distance` from the next, about their middle."""
    pushed: list[float] = []
    for place in places:
        pushed.append(max(place, pushed[-1] + distance) if pushed else place)
    excess = [after - before for after, before in zip(pushed, places, strict=True)]
    shift = sum(excess) / len(excess) if excess else 0.0
    return [place - shift for place in pushed]


def _last(course: Course) -> float | None:
    return next((share for share in reversed(course.shares) if share is not None), None)
