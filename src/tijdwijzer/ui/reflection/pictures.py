"""The two pictures of the reflection, as values that the output room can draw; no Qt here."""

from functools import partial

from tijdwijzer.domain.components import Component, Group
from tijdwijzer.services.pictures import (
    ComponentPicture,
    ComponentRow,
    Course,
    CoursePicture,
    Legend,
    Paint,
)
from tijdwijzer.ui.reflection.loading import Lookback
from tijdwijzer.ui.reflection.view import Line, course, known, largest_loss, lines
from tijdwijzer.ui.tokens import Theme
from tijdwijzer.words.formats import Language, percentage, short_date


def component_picture(lookback: Lookback, theme: Theme, language: Language, legend: Legend) -> ComponentPicture:
    """Every component but standardised work, direct and indirect apart, the largest loss in bold."""
    loss = largest_loss(lookback)
    shown = [line for line in lines(lookback) if line.component is not Component.STANDARD_WORK]
    groups = lookback.view.figures.groups
    rows = tuple(
        tuple(_row(line, lookback, theme, language, line == loss) for line in shown if groups[line.component] is group)
        for group in Group
    )
    usual_known = any(line.usual for line in shown)
    named = Legend(legend.today, legend.usual if usual_known else "", legend.typical)
    return ComponentPicture(tuple(group for group in rows if group), partial(percentage, language=language), named)


def _row(line: Line, lookback: Lookback, theme: Theme, language: Language, strong: bool) -> ComponentRow:
    meaning = theme.meaning[line.component.value]
    return ComponentRow(
        label=lookback.catalogue.label(line.component),
        share=line.share,
        shown=percentage(line.share, language),
        paint=Paint(meaning.fill, meaning.edge, meaning.texture, meaning.texture_line),
        usual=line.usual,
        typical=line.typical,
        strong=strong,
    )


def course_picture(
    lookback: Lookback, theme: Theme, language: Language, today: str, median: str
) -> CoursePicture | None:
    """The value-adding share over four weeks with the own median; None with too few days. The texts hold {share}."""
    usual = known(lookback.compared.value_adding)
    if usual is None:
        return None
    days = course(lookback)
    shares = tuple(share for _, share in days)
    own = Course(
        median.format(share=percentage(usual.median, language)),
        (usual.median,) * len(days),
        "text_secondary",
        dashed=True,
    )
    fill = theme.meaning[Component.STANDARD_WORK.value].fill
    last = shares[-1]
    text = today.format(share=percentage(last, language)) if last is not None else ""
    names = tuple(short_date(day, language) for day, _ in days)
    return CoursePicture(names, (own, Course(text, shares, fill)), partial(percentage, language=language))
