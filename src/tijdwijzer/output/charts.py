"""Charts in the house colours, as PNG bytes. Import this late: matplotlib costs 0.4 s."""

from tijdwijzer.output.components import draw_components
from tijdwijzer.output.course import draw_course
from tijdwijzer.services.pictures import ComponentPicture, CoursePicture, Drawing, Look, Picture


def draw(picture: Picture, look: Look) -> Drawing:
    """Draw `picture` as a PNG with a transparent background."""
    match picture:
        case ComponentPicture():
            return draw_components(picture, look)
        case CoursePicture():
            return draw_course(picture, look)
