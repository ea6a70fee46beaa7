"""The scheduler: there only when needed, asleep until something is due, and never losing a job to sleep."""

import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta

from tijdwijzer.system.jobs import SchedulerJobs


def scheduler_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if "APScheduler" in thread.name]


def test_without_jobs_there_is_no_thread_and_no_import() -> None:
    program = (
        "import sys, threading\n"
        "from tijdwijzer.system.jobs import SchedulerJobs\n"
        "jobs = SchedulerJobs(lambda callback: None)\n"
        "jobs.cancel('x'); jobs.wake(); jobs.stop()\n"
        "print('apscheduler' in sys.modules, threading.active_count())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "1"]


def test_a_job_is_only_handed_on() -> None:
    handed: list[object] = []
    done = threading.Event()

    def submit(callback: object) -> None:
        handed.append(callback)
        done.set()

    def use_case() -> None:
        raise AssertionError("the scheduler must not run it itself")

    jobs = SchedulerJobs(submit)
    jobs.at("now", datetime.now(UTC), use_case)
    assert done.wait(5)
    jobs.stop()
    assert handed == [use_case]


def test_after_the_last_job_nothing_wakes_the_thread() -> None:
    ran = threading.Event()
    jobs = SchedulerJobs(lambda callback: callback())
    jobs.at("once", datetime.now(UTC), ran.set)
    assert ran.wait(5)
    assert jobs._scheduler is not None
    assert jobs._scheduler._process_jobs() is None  # how long to wait: until somebody adds a job
    jobs.stop()


def test_a_job_waits_for_its_moment_without_looking_in_between() -> None:
    jobs = SchedulerJobs(lambda callback: callback())
    jobs.at("later", datetime.now(UTC) + timedelta(hours=2), lambda: None)
    assert jobs._scheduler is not None
    assert 7100 < jobs._scheduler._process_jobs() <= 7200
    jobs.stop()


def test_it_starts_again_after_a_stop() -> None:
    ran = threading.Event()
    jobs = SchedulerJobs(lambda callback: callback())
    jobs.every("look", 3600, lambda: None)
    jobs.stop()
    jobs.at("now", datetime.now(UTC), ran.set)
    assert ran.wait(5)
    jobs.stop()
    assert not scheduler_threads()


def test_a_job_that_fails_does_not_end_the_others() -> None:
    ran = threading.Event()

    def fail() -> None:
        raise ValueError

    jobs = SchedulerJobs(lambda callback: callback())
    jobs.at("bad", datetime.now(UTC), fail)
    jobs.at("good", datetime.now(UTC) + timedelta(seconds=0.05), ran.set)
    assert ran.wait(5)
    jobs.stop()
