"""Who takes part: codes that were given out, enrolments that came in, rosters that were published. Per quarter
`teams/<team>.json` (headcount and hashes of codes), `enrolments.jsonl` (what became of each), `rosters/<team>.json`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tijdwijzer.domain.canonical import canonical, coded, decoded, read
from tijdwijzer.domain.codes import code_hash, new_code
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import as_name
from tijdwijzer.domain.messages import MOST_PEOPLE, Roster, enrolment_of, roster_of
from tijdwijzer.services.roles import TeamRoster
from tijdwijzer.sharing.enrolling import open_enrolment
from tijdwijzer.sharing.role_folder import Journal, read_object, text_of, write_whole


@dataclass(frozen=True, slots=True)
class Team:
    headcount: int
    codes: frozenset[str]
    """Hashes."""


@dataclass(slots=True)
class Enrolled:
    """What became of every enrolment so far: `keys` per hash of the code, `refused` per team ("" where it is not known)
    by reason.
    """

    seen: set[str] = field(default_factory=set)
    keys: dict[str, bytes] = field(default_factory=dict)
    refused: dict[str, Counter[str]] = field(default_factory=dict)

    def take(self, line: Mapping[str, object]) -> None:
        values = dict(line)
        self.seen.add(text_of(values, "id"))
        if reason := text_of(values, "refused"):
            self.refused.setdefault(text_of(values, "team"), Counter())[reason] += 1
        elif text_of(values, "code"):
            self.keys[text_of(values, "code")] = decoded(text_of(values, "key"))


class People:
    """Of one quarter, in its folder."""

    def __init__(self, folder: Path, task: str, quarter: str) -> None:
        self._folder, self._task, self._quarter = folder, task, quarter
        self._journal = Journal(folder / "enrolments.jsonl")
        self._enrolled, self._read = Enrolled(), 0

    # Codes
    def check_new(self, team: str, headcount: int) -> None:
        """Raises DomainError "role_name", "headcount", "roster_published" or "codes_given"."""
        _named(team)
        if not 1 <= headcount <= MOST_PEOPLE:
            raise DomainError("headcount", most=MOST_PEOPLE)
        if self.roster(team) is not None:
            raise DomainError("roster_published", team=team)
        if team.casefold() in {other.casefold() for other in self.teams()}:  # one folder, on Windows
            raise DomainError("codes_given", team=team)

    def give_codes(self, team: str, headcount: int, random_bytes: Callable[[int], bytes]) -> tuple[str, ...]:
        file = self._folder / "teams" / f"{_named(team)}.json"
        codes = tuple(new_code(random_bytes) for _ in range(headcount))
        hashes = sorted(self._hash(code) for code in codes)
        write_whole(file, canonical({"v": 1, "headcount": headcount, "codes": hashes}), new=True)
        return codes

    def teams(self) -> list[str]:
        return _names(self._folder / "teams")

    def team(self, team: str) -> Team:
        """Raises DomainError "no_codes"."""
        found = read_object(self._folder / "teams" / f"{_named(team)}.json")
        if found is None:
            raise DomainError("no_codes", team=team)
        codes, headcount = found.get("codes"), found.get("headcount")
        if not isinstance(codes, list) or not isinstance(headcount, int):
            raise DomainError("role_damaged", file=f"{team}.json")
        return Team(headcount, frozenset(codes))

    def _hash(self, code: str) -> str:
        return code_hash(self._task, self._quarter, code)

    # Enrolments
    def enrolled(self) -> Enrolled:
        size = self._journal.size()
        if size != self._read:
            self._enrolled, self._read = Enrolled(), size
            for line in self._journal.lines():
                self._enrolled.take(line)
        return self._enrolled

    def take(self, arrived: Iterable[tuple[str, bytes]], private: bytes, note: Callable[[str], None]) -> None:
        """What came in under ids that were not seen yet: one code makes one key a member's. `note` hears of each that
        is refused, by its reason, before it counts as seen.
        """
        so_far, self._read = self.enrolled(), -1  # read anew next time, whatever comes of this
        keys = set(so_far.keys.values())
        teams = {code: team for team in self.teams() for code in self.team(team).codes}
        lines: list[dict[str, object]] = []
        for id_, content in arrived:
            line = self._became(id_, content, private, so_far.keys, keys, teams)
            so_far.take(line)
            keys.update(so_far.keys[code] for code in [str(line["code"])] if code)
            lines.append(line)
            if line["refused"]:
                note(str(line["refused"]))
        self._journal.add(lines)

    def _became(
        self,
        id_: str,
        content: bytes,
        private: bytes,
        so_far: Mapping[str, bytes],
        keys: Collection[bytes],
        teams: Mapping[str, str],
    ) -> dict[str, object]:
        def line(refused: str, team: str = "", code: str = "", key: bytes = b"") -> dict[str, object]:
            return {"id": id_, "team": team, "code": code, "key": coded(key), "refused": refused}

        try:
            enrolment = enrolment_of(read(content, "enrolment"))
            if (enrolment.task, enrolment.quarter, enrolment.id) != (self._task, self._quarter, id_):
                return line("share_foreign")
            asked = open_enrolment(enrolment, private)
        except DomainError as error:
            return line(error.code)
        code = self._hash(asked.code)
        if code not in teams:
            return line("code_unknown")
        team = teams[code]
        holder = so_far.get(code)
        if holder == asked.key:  # the same person again
            return line("", team)
        if holder is not None:
            return line("code_used", team)
        if asked.key in keys:
            return line("key_used", team)
        if self.roster(team) is not None:
            return line("roster_published", team)
        return line("", team, code, asked.key)

    # Rosters
    def file(self, team: str) -> Path:
        return self._folder / "rosters" / f"{_named(team)}.json"

    def roster(self, team: str) -> Roster | None:
        """What was published."""
        if not self.file(team).exists():
            return None
        roster = roster_of(read(self.file(team).read_bytes(), "roster"))
        return roster if roster.team == team else None  # the same but for its capitals is one file on Windows

    def published(self) -> list[str]:
        return _names(self._folder / "rosters")

    def members(self, team: str) -> tuple[bytes, ...]:
        keys = self.enrolled().keys
        return tuple(sorted(keys[code] for code in self.team(team).codes if code in keys))

    def standing(self) -> tuple[TeamRoster, ...]:
        published = set(self.published())
        return tuple(self.standing_of(team, published=team in published) for team in self.teams())

    def standing_of(self, name: str, *, published: bool) -> TeamRoster:
        """Raises DomainError "no_codes"."""
        enrolled, team = self.enrolled(), self.team(name)
        members = sum(code in enrolled.keys for code in team.codes)
        refused = dict(enrolled.refused.get(name, {}))
        return TeamRoster(name, team.headcount, members, len(team.codes), published, refused)


def _names(folder: Path) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.json")) if folder.is_dir() else []


def _named(team: str) -> str:
    """Raises DomainError "role_name" for what is no name of a team."""
    try:
        return as_name(team)
    except ValueError:
        raise DomainError("role_name", name=team) from None
