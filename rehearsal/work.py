"""What somebody did in a quarter, made up: a file that `tijdwijzer import csv` reads, and the map that goes with it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tijdwijzer.domain.periods import Period

USUAL = {
    "standard_work": 240,
    "speed_loss": 25,
    "rework": 40,
    "admin_projects": 45,
    "interruptions": 15,
    "meetings": 45,
    "training_coaching": 20,
    "official_breaks": 30,
}
"""Minutes a day."""

MAP = """[columns]
date = "date"
start_time = "from"
end_time = "to"
text = "component"

""" + "".join(f'[[rule]]\ntext = "{component}"\ncomponent = "{component}"\n\n' for component in USUAL)


def write_work(folder: Path, person: int, period: Period) -> tuple[Path, Path]:
    """A file of a person's working days in a period, and the map. Rework is mostly the first one's in every team."""
    random = Random(f"{person} {period.first}")
    rows = [
        f"{day.isoformat()},{clock(start)},{clock(end)},{component}"
        for day in working_days(period)
        for component, start, end in entries(person, random)
    ]
    file, mapped = folder / "work.csv", folder / "map.toml"
    file.write_text("\n".join(["date,from,to,component", *rows]) + "\n", encoding="utf-8")
    mapped.write_text(MAP, encoding="utf-8")
    return file, mapped


def entries(person: int, random: Random) -> Iterator[tuple[str, int, int]]:
    """Component, start and end in minutes after midnight."""
    at = 8 * 60 + random.randrange(0, 40)
    for component, usual in USUAL.items():
        minutes = max(
            5, round(usual * random.uniform(0.6, 1.4) * (1.6 if component == "rework" and person == 0 else 1))
        )
        if component == "training_coaching" and person > 1:
            continue
        yield component, at, at + minutes
        at += minutes


def working_days(period: Period) -> list[date]:
    days = [period.first + timedelta(days=offset) for offset in range(period.length)]
    return [day for day in days if day.weekday() < 5]


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
