"""What each party can read of anybody: the protocol's list, with the real roles and real sealing.

Who reads what is tried here; what is refused is in `test_what_must_hold_members.py` and
`test_what_must_hold_roles.py`. docs/privacy.md says which test shows which promise.
"""

from itertools import combinations
from pathlib import Path

import pytest

from tests.reach import Remembering, files, found
from tests.team import PRODUCTS, QUARTER, TASK, TEAM, Team
from tijdwijzer.domain.canonical import coded, read
from tijdwijzer.domain.contribution import added_up, packed, unpacked, vector
from tijdwijzer.domain.messages import Bundle, Release, answer_of, bundle_of, closing_of, sums_of
from tijdwijzer.services.mailbox import Box
from tijdwijzer.services.roles import Terms
from tijdwijzer.sharing import sealing
from tijdwijzer.sharing.aggregator import FolderAggregator

THIN, DOMINATED = 3, 2
"""Positions of a cell of two people, and of one that one person has most of."""

SIZE = 9
INFO = f"tijdwijzer/1|{TASK}|{TEAM}|{QUARTER}|"


def numbers(who: int) -> list[int]:
    """Nobody's are like anybody else's, or like a sum, and none is met by chance."""
    usual = [200_003 + 7_919 * who + 101 * cell for cell in range(10)]
    usual[THIN] = usual[THIN] + 13 if who < 2 else 0
    usual[DOMINATED] = 900_017 if who == 0 else 10_007 + who
    return usual


class Period:
    """One that was published, with everything that anybody could have kept of it."""

    def __init__(self, folder: Path) -> None:
        self.mailbox = Remembering()
        terms = Terms(QUARTER, PRODUCTS, cap_minutes=1_000_000, cap_count=1_000_000)
        self.team = team = Team(folder, SIZE, mailbox=self.mailbox, terms=terms).enrolled()
        self.everybody = [numbers(who) for who in range(SIZE)]
        for member, values in zip(team.members, self.everybody, strict=True):
            team.send(member, values)
        team.over()
        self.bundles = [bundle_of(read(one, "bundle")) for one in self.mailbox.all(Box.DROP)]
        team.b.close(team.due())
        self.while_closed = files(folder / "b")
        team.a.answer(team.due())
        self.published = team.b.publish(team.due())

    @property
    def personal(self) -> set[int]:
        """Of one person: each number, its square, and what a person comes to."""
        squares = {value * value for values in self.everybody for value in values}
        return {value for values in self.everybody for value in (*values, sum(values))} | squares - {0}

    @property
    def sums(self) -> dict[int, tuple[int, int]]:
        """Per cell, of the values and of their squares."""
        return {
            cell: (sum(values), sum(value * value for value in values))
            for cell, values in enumerate(zip(*self.everybody, strict=True))
        }

    @property
    def every_sum(self) -> set[int]:
        return {number for pair in self.sums.values() for number in pair}

    @property
    def withheld_sums(self) -> set[int]:
        return {*self.sums[THIN], *self.sums[DOMINATED]}

    # What a role can open with its keys, all of it
    def opened_by_a(self) -> list[bytes]:
        key = self.team.a._role.keys(QUARTER)["key_a"]
        length = 1 + 3 * len(self.everybody[0])
        return [packed(sealing.open_for_aggregator(bundle, key, length)) for bundle in self.bundles]

    def opened_by_b(self) -> list[bytes]:
        key = self.team.b._role.keys(QUARTER)["key_b"]
        length = 1 + 3 * len(self.everybody[0])
        seeds = [(bundle, sealing.open_for_gatekeeper(bundle, key)) for bundle in self.bundles]
        masks = [packed(sealing.gatekeeper_share(bundle, one.seed, length)) for bundle, one in seeds]
        return [*masks, *(one.seed + one.member for _, one in seeds)]

    def answered(self) -> tuple[tuple[str, ...], bytes]:
        """The aggregator's shares, as the gatekeeper opens them."""
        (content,) = self.mailbox.all(Box.ANSWER)
        key = self.team.b._role.keys(QUARTER)["key_b"]
        sums = sums_of(
            read(sealing.opened(answer_of(read(content, "answer")).b, key, f"{INFO}answer".encode(), "x"), "x")
        )
        return sums.cells, sums.shares


@pytest.fixture(scope="module")
def period(tmp_path_factory: pytest.TempPathFactory) -> Period:
    return Period(tmp_path_factory.mktemp("period"))


def test_whoever_searches_would_find_it(period: Period) -> None:
    """Else the tests below would say nothing."""
    plain = [packed(vector(values)) for values in period.everybody]
    assert period.personal - {sum(values) for values in period.everybody} <= found(period.personal, plain) | {0}
    wrapped = f'{{"a":{{"b":"{coded(plain[0])}"}},"n":{period.everybody[1][0]}}}'.encode()
    assert {*period.everybody[0], period.everybody[1][0]} - {0} <= found(period.personal, [wrapped])


def test_the_lead_finds_only_what_is_released(period: Period) -> None:
    """And so does the team, and who else reads what is published."""
    published = period.mailbox.all(Box.PUBLISHED)
    assert not found((period.personal | period.every_sum) - {0}, published)
    release = period.published.release
    assert isinstance(release, Release)
    assert {one.key for one in release.not_shown} >= {"rework", "admin_projects"}


def test_whoever_reads_the_share_or_the_network_finds_nothing(period: Period) -> None:
    """With a copy of everything that ever lay there, also of what was erased since."""
    assert len(period.mailbox.all(Box.DROP)) == SIZE
    assert not found((period.personal | period.every_sum) - {0}, period.mailbox.all())


def test_on_the_share_everybody_is_alike_and_nobody_is_known(period: Period) -> None:
    dropped = period.mailbox.all(Box.DROP)
    assert len({len(content) for content in dropped}) == 1
    for member in period.team.members:
        assert not any(member.pair.public in one.a + one.b for one in period.bundles)
        assert not any(coded(member.pair.public).encode() in content for content in dropped)
        assert not any(member.pair.public in share for share in period.opened_by_a())


def test_the_aggregator_finds_nothing_of_anybody_and_no_sum(period: Period) -> None:
    """With its folder, its keys, the mailbox, every share, and whatever these and the gatekeeper's counts add up to."""
    shares = [unpacked(content) for content in period.opened_by_a()]
    length = len(shares[0])
    together = [packed(added_up(some, length)) for size in (2, 8, 9) for some in combinations(shares, size)]
    closing = closing_of(read(period.mailbox.all(Box.CLOSING)[0], "closing"))
    m = (length - 1) // 3
    counts = sealing.together(added_up(shares, length)[: 1 + m], unpacked(closing.counts))
    assert counts == (SIZE, 9, 9, 9, 2, *[9] * (m - 4))  # this it may know
    reach = [*files(period.team.folder / "a"), *period.mailbox.all(), *period.opened_by_a(), *together]
    assert not found((period.personal | period.every_sum) - {0}, reach)


def test_the_gatekeeper_finds_nothing_of_anybody_and_no_sum_of_a_thin_cell(period: Period) -> None:
    """With its folder while the period was closed and after, its keys, the mailbox, every seed, and the answer."""
    masks = [unpacked(content) for content in period.opened_by_b()[:SIZE]]
    length = len(masks[0])
    m = (length - 1) // 3
    cells, shares = period.answered()
    whole = added_up(masks, length)
    sums = []
    for cell, pair in zip(cells, zip(*[iter(unpacked(shares))] * 2, strict=True), strict=True):
        position = period.team.agreement().cells.index(cell)
        sums.append(sealing.together(pair, (whole[1 + m + position], whole[1 + 2 * m + position])))
    assert {one for pair in sums for one in pair} == period.every_sum - set(period.sums[THIN])  # this it may know
    reach = [*period.while_closed, *files(period.team.folder / "b"), *period.mailbox.all(), *period.opened_by_b()]
    assert not found((period.personal | period.every_sum) - {0}, [*reach, shares, packed(whole)])
    assert not found(period.personal - {0}, [packed(pair) for pair in sums])


def test_what_the_gatekeeper_keeps_after_publishing_tells_no_sum(period: Period) -> None:
    """Nor a share: with the answer, which lies on the share, it would."""
    closed, after = (b"".join(contents) for contents in (period.while_closed, files(period.team.folder / "b")))
    assert b'"share":""' not in closed
    assert b'"share":""' in after
    assert period.team.mailbox.names(Box.DROP, (TASK, TEAM)) == []


def test_one_role_does_not_open_what_is_for_the_other(period: Period) -> None:
    """Whatever envelope it tries, in the place of whichever."""
    keys = {"a": period.team.a._role.keys(QUARTER)["key_a"], "b": period.team.b._role.keys(QUARTER)["key_b"]}
    for bundle in period.bundles:
        info = f"tijdwijzer/1|{TASK}|{TEAM}|{QUARTER}|{bundle.id}|"
        for own, envelope in (("b", bundle.a), ("a", bundle.b)):
            for ending in "AB":
                assert not opens(envelope, keys[own], info + ending)


def opens(envelope: bytes, key: bytes, info: str) -> bool:
    try:
        sealing.opened(envelope, key, info.encode(), "x")
    except sealing.DomainError:
        return False
    return True


def test_no_log_holds_a_figure_a_contribution_or_a_key(period: Period) -> None:
    logs = [(period.team.folder / role / "log.jsonl").read_bytes() for role in ("a", "b")]
    assert not found((period.personal | period.every_sum) - {0}, logs)
    for bundle, member in zip(period.bundles, period.team.members, strict=True):
        for log in logs:
            assert bundle.id.encode() not in log
            assert coded(member.pair.public).encode() not in log


def test_a_role_that_was_copied_without_its_passphrase_opens_nothing(period: Period) -> None:
    """A stolen folder of the aggregator."""
    stolen = FolderAggregator(period.team.folder / "a", period.team.opened, period.team.clock)
    with pytest.raises(sealing.DomainError) as error:
        stolen.answer(period.team.due())
    assert error.value.code == "role_locked"
    for secret in (*period.team.a._role.keys(QUARTER).values(), *period.team.b._role.keys(QUARTER).values()):
        assert not any(secret in content for role in "ab" for content in files(period.team.folder / role))


# Withheld, and not to be derived
@pytest.mark.parametrize("cell", [THIN, DOMINATED])
def test_what_is_withheld_does_not_show_in_what_is_shown(tmp_path: Path, cell: int) -> None:
    """Two teams that are alike but for what is withheld get the same release."""
    shown = []
    for number, much in enumerate((100_003, 700_001)):
        team = Team(tmp_path / str(number), SIZE, terms=Terms(QUARTER, PRODUCTS, cap_minutes=1_000_000)).enrolled()
        for who, member in enumerate(team.members):
            values = [20_000 + 1_000 * position for position in range(9)]
            values[THIN] = 90 if who < 2 else 0
            values[DOMINATED] = 80_000 if who == 0 else 10
            values[cell] = much if who == 0 else values[cell]
            team.send(member, values)
        team.over()
        team.b.close(team.due())
        team.a.answer(team.due())
        release = team.b.publish(team.due()).release
        assert isinstance(release, Release)
        shown.append((release.n, release.minutes, release.counts, release.not_shown))
    assert shown[0] == shown[1]
    assert not {"rework", "admin_projects"} & set(shown[0][1])


def test_a_bundle_says_no_more_than_it_must() -> None:
    assert Bundle.__slots__ == ("task", "team", "period", "id", "a", "b")
