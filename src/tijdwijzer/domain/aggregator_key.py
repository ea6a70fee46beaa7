"""The aggregator's public key of a quarter, as it is handed to the gatekeeper."""

from dataclasses import dataclass

from tijdwijzer.domain.canonical import canonical, coded, digest
from tijdwijzer.domain.form import VERSION, Form
from tijdwijzer.domain.share_periods import QUARTER


@dataclass(frozen=True, slots=True)
class AggregatorKey:
    """`key` is an X25519 public key."""

    task: str
    quarter: str
    key: bytes

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the key, in hexadecimal: to be compared by voice."""
        return digest(self.key)

    def file(self) -> bytes:
        return canonical({"v": VERSION, "task": self.task, "quarter": self.quarter, "key_a": coded(self.key)})


def aggregator_key_of(document: object) -> AggregatorKey:
    form = Form(document, "key", ("v", "task", "quarter", "key_a"))
    form.version()
    return AggregatorKey(form.name("task"), form.text("quarter", QUARTER), form.bytes("key_a", 32))
