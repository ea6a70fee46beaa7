"""What one moment was probably spent on, and why: rules, signs of a meeting, and habits, in that order.

1. The person's own rules.
2. A meeting of which there are two signs; whatever is in front then, people are in it.
3. What is surest of one sign of a meeting and the habit with the program in front.
4. The rules that come with the program, unless habits speak against them.

The confidences of rules and signs are judgements; those of habits are counted (docs/adr/0012-habits-are-counted.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.course import NOTHING, Courses, Look, glimpse
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.episodes import Piece
from tijdwijzer.domain.habits import Clue, Habits, Told, clue_of
from tijdwijzer.domain.observing import Seen, Sign
from tijdwijzer.domain.rules import Rule, ShippedRules, fits_app, rule_for
from tijdwijzer.domain.suggesting import THRESHOLD, Because, Reason

OWN_RULE = 0.95
SHIPPED_RULE = 0.7

TWO_SIGNS = 0.9
ONE_SIGN: Mapping[Sign, tuple[float, float]] = {
    Sign.CALENDAR: (0.4, 0.75),
    Sign.MICROPHONE: (0.5, 0.7),
    Sign.CAMERA: (0.75, 0.8),
}
"""What one sign of a meeting is worth while somebody works at the machine, and while nobody does."""

LONGEST_AWAY = timedelta(hours=1)
"""Away for longer than this is no part of a course."""

PROGRAM = "program"
"""A program for meetings in front: a sign beside others."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of a moment. `local` is the person's clock; no `seen`: nobody at the machine.

    `appointments` are the labels of appointments then, `previous` what was registered last before it.
    """

    local: datetime
    seen: Seen | None
    signs: frozenset[Sign] = frozenset()
    appointments: tuple[str, ...] = ()
    previous: What | None = None


@dataclass(frozen=True, slots=True)
class View:
    """How likely each thing is at a moment (0-1), and why: a `reason` of its own, or the `clue` to a habit.

    Nothing likely: nobody knows.
    """

    shares: Mapping[What, float] = field(default_factory=dict)
    reason: Reason | None = None
    clue: Clue | None = None


UNKNOWN = View()


@dataclass(frozen=True, slots=True)
class Grounds:
    """Everything that a suggestion can be based on."""

    own: Sequence[Rule]
    shipped: ShippedRules
    habits: Habits
    courses: Courses = NOTHING

    def view(self, moment: Moment) -> View:
        """What the moment was probably spent on."""
        ruled = _ruled(self.own, moment, OWN_RULE)
        if ruled is not None:
            return ruled
        signs = self._signs(moment)
        meeting, habit = self._meeting(moment, signs), self._habit(moment)
        if meeting is not None and (len(signs) > 1 or _surest(meeting) > _surest(habit)):
            return meeting
        return self._shipped(moment, habit) or habit

    def reason(self, view: View, what: What) -> Reason:
        """Why it was `what`, according to a view."""
        if view.reason is not None or view.clue is None:
            return view.reason or Reason(Because.HABIT)
        told = self.habits.told(view.clue, what)
        return _told(Reason(Because.HABIT, view.clue.app, view.clue.label), told)

    def look(self, piece: Piece, view: View, moment: Moment) -> Look | None:
        """What a piece adds to the course of a stretch; None when its view is taken at its word. That is so of rules
        and meetings, unless such a meeting was beside something registered before, and of what only habits know.
        """
        known = self.courses.nearest(piece.thing)
        if view.shares and (known is None or (view.reason is not None and not self._outdone(piece, view.reason))):
            return None
        if known is None or (piece.seen is None and piece.span.length > LONGEST_AWAY):
            return Look(moment.local, piece.span.seconds)
        today = self.habits.today(view.clue) if view.clue else {}
        return Look(moment.local, piece.span.seconds, glimpse(known, piece.span.seconds), today)

    def _outdone(self, piece: Piece, reason: Reason) -> bool:
        return reason.because is Because.MEETING and self.courses.knows(piece.thing)

    # Meetings
    def _signs(self, moment: Moment) -> tuple[str, ...]:
        signs = sorted(moment.signs)
        if not signs or moment.seen is None:
            return tuple(signs)
        meets = any(fits_app(app, moment.seen.app) for app in self.shipped.meetings)
        return (*signs, PROGRAM) if meets else tuple(signs)

    def _meeting(self, moment: Moment, signs: Sequence[str]) -> View | None:
        """The meeting that the signs tell of: what such meetings were before, or else a meeting as such. None when
        that is not sure enough.
        """
        if not signs:
            return None
        label = next(iter(moment.appointments), None)
        app = moment.seen.app if moment.seen and PROGRAM in signs else None
        reason = Reason(Because.MEETING, app, label, signs=tuple(signs))
        sure = TWO_SIGNS if len(signs) > 1 else ONE_SIGN[Sign(signs[0])][moment.seen is None]
        clue = clue_of(moment.local, None, label, moment.previous)
        shares = self.habits.shares(clue)
        what = max(shares, key=lambda one: shares[one], default=None)
        if what is not None and shares[what] >= THRESHOLD:
            best = max(shares[what], sure if what.component is Component.MEETINGS else 0.0)
            return View({what: best}, _told(reason, self.habits.told(clue, what)))
        return View({What(Component.MEETINGS): sure}, reason) if sure >= THRESHOLD else None

    # Habits and shipped rules
    def _habit(self, moment: Moment) -> View:
        if moment.seen is None:
            return UNKNOWN
        clue = clue_of(moment.local, moment.seen, None, moment.previous)
        return View(self.habits.shares(clue), clue=clue)

    def _shipped(self, moment: Moment, habit: View) -> View | None:
        """What a shipped rule says, when habits say nothing."""
        return None if habit.shares else _ruled(self.shipped.rules, moment, SHIPPED_RULE)


def _ruled(rules: Sequence[Rule], moment: Moment, sure: float) -> View | None:
    rule = rule_for(rules, moment.local, moment.seen, moment.appointments)
    if rule is None or rule.what is None:
        return None
    app, label = (moment.seen.app, moment.seen.label) if moment.seen and not rule.calendar else (None, None)
    reason = Reason(Because.RULE, app, rule.calendar_label or label, own=sure == OWN_RULE)
    return View({What(rule.what.component, rule.what.activity): sure}, reason)


def _surest(view: View) -> float:
    return max(view.shares.values(), default=0.0)


def _told(reason: Reason, told: Told) -> Reason:
    return Reason(
        reason.because, reason.app, reason.label, told.times, told.of, told.weekday, told.part, reason.signs, reason.own
    )
