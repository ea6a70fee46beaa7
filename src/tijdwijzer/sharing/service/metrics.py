"""How it goes, for monitoring: counts and durations by address as it is declared, never of anybody."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4


class Metrics:
    """A registry of its own: nothing of the machine or the process is told along."""

    TYPE = CONTENT_TYPE_PLAIN_0_0_4

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self._requests = Counter("tijdwijzer_requests", "Requests answered", labels, registry=self._registry)
        self._seconds = Histogram(
            "tijdwijzer_request_seconds", "Time that they took", ("method", "route"), registry=self._registry
        )

    def note(self, method: str, route: str, status: int, seconds: float) -> None:
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def text(self) -> bytes:
        return generate_latest(self._registry)
