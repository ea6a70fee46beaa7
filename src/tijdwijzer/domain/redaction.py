"""From a raw sighting to what may be kept of it. Nothing raw leaves this step."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from tijdwijzer.domain.observing import OTHER, Seen, Sign
from tijdwijzer.domain.programs import names_of, plain_app
from tijdwijzer.domain.rules import Rule, folded, label_of

LONGEST_APP = 100
LONGEST_READ = 1000
"""A probe reads so many characters of a title; what is beyond is not read."""
LONGEST_TITLE = 200
"""So many characters are kept of a program's name, and of a title that is kept as a whole."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a probe saw in front: in memory only, never stored, never logged; its repr says nothing.

    `app` is the name of the executable or bundle, without its folder. `title` is None where titles are not read.
    """

    app: str = field(repr=False)
    title: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Redaction:
    """What may be kept of what is seen. Names of programs are those of their files, without case and without ".exe", or
    those under which they are shown.

    `listed` is None when every program may be named; otherwise only these are. `never` are never named: password
    managers, remote sessions and what the person added. `browsers` maps a browser to the marks in a title by which its
    private windows are known. Titles are only looked at when `titles`, or for these marks. `whole` keep their title.
    `rules` make a label of what they fit. Of the signs of a meeting, only `signs` are looked for.
    """

    never: Collection[str] = ()
    browsers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    listed: Collection[str] | None = None
    titles: bool = False
    whole: Collection[str] = ()
    rules: tuple[Rule, ...] = ()
    signs: frozenset[Sign] = frozenset()

    def __post_init__(self) -> None:
        for place in ("never", "listed", "whole"):
            names: Collection[str] | None = getattr(self, place)
            object.__setattr__(self, place, None if names is None else frozenset(map(plain_app, names)))
        object.__setattr__(self, "browsers", {plain_app(name): marks for name, marks in self.browsers.items()})

    def names(self, app: str) -> bool:
        """Whether a program may be named, as long as its window is not a private one."""
        called = names_of(app_name(app))
        named = "" not in called and not _among(called, self.never)
        return named and (self.listed is None or _among(called, self.listed))

    def hides(self, sighting: Sighting) -> bool:
        """Whether it is never named, even where it is listed."""
        return _among(names_of(app_name(sighting.app)), self.never) or self.is_private(sighting)

    def wants_title(self, app: str) -> bool:
        """Whether the title of a program's windows has to be read at all."""
        return self.names(app) and (self.titles or bool(self._marks(app)))

    def is_private(self, sighting: Sighting) -> bool:
        """Whether it is a private window, as far as its title tells. A long title may have lost the mark at its end:
        then it counts as one.
        """
        marks = self._marks(sighting.app)
        if sighting.title is None or not marks:
            return False
        if len(sighting.title) >= LONGEST_READ:
            return True
        title = folded(sighting.title)
        return any(folded(mark) in title for mark in marks)

    def _marks(self, app: str) -> tuple[str, ...]:
        return self.browsers.get(plain_app(app_name(app)), ())


def kept(sighting: Sighting, redaction: Redaction) -> Seen:
    """What may be kept of a sighting: the program, or that it was another, and what a rule made of the title.

    A title that was not to be read is as good as none, and a rule that looks at titles does not fit it. The whole
    title is kept only of a program in `whole`, when titles are read at all; on one line and no longer than
    LONGEST_TITLE characters.
    """
    if not redaction.names(sighting.app) or redaction.is_private(sighting):
        return Seen(OTHER)
    app, title = app_name(sighting.app), sighting.title if redaction.titles else None
    if title and _among(names_of(app), redaction.whole):
        return Seen(app, one_line(title, LONGEST_TITLE) or None)
    return Seen(app, label_of(redaction.rules, app, title))


def would_be_kept(sighting: Sighting, redaction: Redaction) -> Seen:
    """What would be kept of a sighting if titles were read, for who tries out rules; without a program it is a title of
    one that may be named.
    """
    if not app_name(sighting.app):
        return Seen("", label_of(redaction.rules, "", sighting.title))
    return kept(sighting, replace(redaction, titles=True))


def app_name(raw: str) -> str:
    """The name of a program as it is kept: never a folder, only what can be shown, at most LONGEST_APP characters."""
    return one_line(raw.replace("\\", "/").rstrip("/ ").rpartition("/")[2], LONGEST_APP)


def one_line(raw: str, longest: int) -> str:
    """Text on one line without what cannot be shown, of at most `longest` characters."""
    words = " ".join(raw.split())
    return "".join(char for char in words[: 4 * longest] if char.isprintable())[:longest].strip()


def _among(called: frozenset[str], names: Collection[str]) -> bool:
    return not called.isdisjoint(names)
