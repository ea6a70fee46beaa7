"""From a raw sighting to what may be kept of it. Nothing raw leaves this step."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a probe saw in front: in memory only, never stored, never logged; its repr says nothing.

    `app` is the name of the executable or bundle, without its folder. `title` is None where titles are not read.
    """

    app: str = field(repr=False)
    title: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Redaction:
    """What of a sighting may be kept. Names of programs are compared without case and without ".exe".

    `listed` is None when every program may be named; otherwise only these are. `never` are never named: password
    managers, remote sessions and what the person added. `browsers` maps a browser to the marks in a title by which its
    private windows are known. Titles are only looked at when `titles`, or for these marks. `whole` keep their title.
    """

    never: Collection[str] = ()
    browsers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    listed: Collection[str] | None = None
    titles: bool = False
    whole: Collection[str] = ()
