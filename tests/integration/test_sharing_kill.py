"""The program killed while it delivers: before, between and after delivering, noting and committing."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes import FakeClock
from tests.sharing_outside import PLACE, TASK, TEAM, MemoryMailbox, Outside
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.ledger import State, broken_at
from tijdwijzer.domain.share_periods import period_named
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.carrier import Carrier

Q4 = period_named("2026-Q4")
LAST_DAY = datetime(2027, 1, 3, 12, tzinfo=UTC)

DIES = """
import os, sys
from datetime import datetime
from pathlib import Path
from tests.fakes import FakeClock
from tests.integration.test_sharing_kill import FolderOfOurs, Q4
from tijdwijzer.bootstrap import House
from tijdwijzer.sharing.carrier import Carrier
from tijdwijzer.storage.unit import SqlUnitOfWork

profile, share, moment = sys.argv[1:]
house = House(Path(profile), clock=FakeClock(datetime.fromisoformat("2027-01-03T12:00:00+00:00")))
sharing = house.open().sharing
commit = SqlUnitOfWork.commit
def dies(before):
    def instead(self, *, durable=True):
        if not before:
            commit(self, durable=durable)
        os._exit(9)
    SqlUnitOfWork.commit = instead
if moment.startswith("sending"):
    dies(moment == "sending, before")
sharing.send(Q4)
mailbox = FolderOfOurs(Path(share))
if moment == "delivering":
    FolderOfOurs.put = lambda *_: os._exit(9)
carried = Carrier(lambda _: mailbox).carry(sharing.errands())
if moment == "delivered":
    os._exit(9)
dies(moment == "noting, before")
sharing.carried(carried)
"""


class FolderOfOurs(MemoryMailbox):
    """A mailbox in files, as far as it is needed here."""

    def __init__(self, folder: Path) -> None:
        super().__init__(PLACE)
        self._folder = folder

    def put(self, box: Box, path: tuple[str, ...], content: bytes) -> None:
        file = self._folder.joinpath(box, *path)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") if not file.exists() else file.open("rb+") as out:
            assert out.mode == "xb" or out.read() == content
            out.seek(0)
            out.write(content)

    def get(self, box: Box, path: tuple[str, ...]) -> bytes | None:
        return None


@pytest.mark.parametrize(
    ("moment", "was_sent"),
    [
        ("sending, before", False),
        ("sending, after", True),
        ("delivering", True),
        ("delivered", True),
        ("noting, before", True),
        ("noting, after", True),
    ],
)
def test_whenever_it_dies_it_is_delivered_once_and_never_lost(tmp_path: Path, moment: str, was_sent: bool) -> None:
    clock, outside = FakeClock(datetime(2026, 11, 3, tzinfo=UTC)), Outside()
    house = House(tmp_path / "profile", clock=clock)
    sharing = house.open().sharing
    sharing.accept(sharing.read_offer(outside.agreement().file(), outside.root_file, PLACE))
    sharing.enrol(TEAM, "K7Q2")
    with house.open().store.unit() as unit:
        outside.publish_roster(unit.memberships()[0].public)
    sharing.carried(Carrier(outside.open).carry(sharing.errands()))
    house.close()

    share = tmp_path / "share"
    died = subprocess.run([sys.executable, "-c", DIES, str(tmp_path / "profile"), str(share), moment], check=False)
    assert died.returncode == 9

    house = House(tmp_path / "profile", clock=clock)
    clock.set(LAST_DAY)
    sharing = house.open().sharing
    assert [line.version for line in sharing.ledger()][:1] == ([1] if was_sent else [])
    sharing.send(Q4)
    mailbox = FolderOfOurs(share)
    for _ in range(2):
        sharing.carried(Carrier(lambda _: mailbox).carry(sharing.errands()))
    ledger = sharing.ledger()
    assert [line.state for line in ledger] == [State.READY, State.DELIVERED]
    assert broken_at(ledger) is None
    (bundle,) = (share / "drop" / TASK / TEAM).iterdir()
    assert bundle.name == ledger[0].id
    assert json.loads(bundle.read_bytes())["id"] == ledger[0].id
    house.close()


def test_a_factory_profile_imports_no_cryptography_opens_no_mailbox_and_writes_no_file(tmp_path: Path) -> None:
    """Whatever is asked of sharing without an agreement."""
    program = """
import sys
from pathlib import Path
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.errors import DomainError
house = House(Path(sys.argv[1]))
sharing = house.open().sharing
before = sorted(path for path in Path(sys.argv[1]).rglob("*"))
def opened(event, of):
    if event == "open" and of[1] is not None and set(str(of[1])) & set("wax+") and "t.db" not in str(of[0]):
        written.append(of[0])
written = []
sys.addaudithook(opened)
look, errands = sharing.look(), sharing.errands()
sharing.errands_due(), sharing.next_errands(), sharing.ledger(), sharing.releases(), sharing.verify_ledger()
sharing.carried(house.carrier().carry(errands))
assert look.standing == "local" and errands.place == "", look
assert not written, written
assert sorted(Path(sys.argv[1]).rglob("*")) == before
heavy = lambda: {name for name in sys.modules if name == "cryptography" or name.endswith("_mailbox")}
print(*heavy())
try:
    sharing.read_offer(b"{}")
except DomainError:
    print(*heavy())
house.close()
"""
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "p")], stdout=subprocess.PIPE, text=True, check=True
    )
    assert ran.stdout == "\ncryptography\n", "and the last look shows that it would have been seen"
