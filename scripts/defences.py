"""Take every defence of sharing out of a copy of the program, one by one, and see a test fail (`make defences`).

`python scripts/defences.py [PART OF A NAME]...`: the table is `defences.toml`. Ends with 1 when one can be taken out
unnoticed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_suffix(".toml")
FAILED = 1
"""What pytest ends with when tests failed; anything else but 0 says that they could not be run."""


@dataclass(frozen=True, slots=True)
class Defence:
    """`file` is in src/tijdwijzer and holds `before` once; `tests` are in tests."""

    what: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def taken_out(self, text: str) -> str:
        """Raises ValueError when the file does not hold it, or more than once."""
        if text.count(self.before) != 1 or self.before == self.after:
            raise ValueError(f"{self.what}: not once in {self.file}")
        return text.replace(self.before, self.after)


def defences() -> list[Defence]:
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))["defence"]
    return [Defence(**{**one, "tests": tuple(one["tests"])}) for one in table]


def tried(copy: Path, tests: tuple[str, ...]) -> tuple[int, list[str]]:
    """How pytest ended, and what it says failed, with the program in `copy`."""
    paths = [f"tests/{name}" for name in tests]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "--no-header",
            "--tb=no",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:randomly",
            *paths,
        ],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(copy / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "HYPOTHESIS_PROFILE": "whether",
            "HYPOTHESIS_STORAGE_DIRECTORY": str(copy / "examples"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    failed = [line.split()[1].removeprefix("tests/") for line in done.stdout.splitlines() if line.startswith("FAILED ")]
    return done.returncode, failed


def noticed(copy: Path, defence: Defence) -> str:
    """The test that fails without it; empty when none does."""
    file = copy / "src" / "tijdwijzer" / defence.file
    kept = file.with_suffix(".kept")
    shutil.copy2(file, kept)
    try:
        file.write_text(defence.taken_out(kept.read_text(encoding="utf-8")), encoding="utf-8")
        code, failed = tried(copy, defence.tests)
    finally:
        kept.replace(file)
    if code not in (0, FAILED):
        raise RuntimeError(f"{defence.what}: the tests could not be run without it ({code})")
    return failed[0] if failed else ""


def main() -> int:
    wanted = [one for one in defences() if any(part in one.what for part in sys.argv[1:] or [""])]
    with tempfile.TemporaryDirectory(prefix="defences-") as folder:
        copy = Path(folder)
        shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__"))
        (copy / "resources").symlink_to(ROOT / "resources")
        code, failed = tried(copy, tuple(sorted({test for one in wanted for test in one.tests})))
        if code:
            print(f"The tests fail with every defence in its place: {', '.join(failed)}")
            return 1
        unnoticed = 0
        for one in wanted:
            test = noticed(copy, one)
            unnoticed += not test
            print(f"{one.what:<70} {test or 'UNNOTICED'}", flush=True)
    print(f"{len(wanted)} defences, {unnoticed} can be taken out unnoticed")
    return int(unnoticed > 0)


if __name__ == "__main__":
    sys.exit(main())
