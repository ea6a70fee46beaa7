"""The key store of the operating system, through keyring: only a safe one, and never waited for without end."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "tijdwijzer"

STORES = {
    "linux": "keyring.backends.SecretService.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
}
"""The one key store per platform that is safe. Named, not searched for: whatever else is installed, such as
`keyrings.alt` with its plain text, is never loaded."""

UNSAFE_MODULES = ("keyrings.", "keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer")


class NoStoreError(Exception):
    """This machine has no safe key store."""


class StoreFailedError(Exception):
    """The key store is locked, refuses or does not answer in time."""


class KeyStore:
    """A safe key store. A call may have to wait for the person to unlock it; it gives up after `patience` seconds."""

    def __init__(self, patience: float, backend: "KeyringBackend | None" = None) -> None:
        """`backend` instead of the platform's own. Raises NoStoreError or StoreFailedError."""
        self._patience = patience
        self._backend = self._within(_load) if backend is None else backend
        if is_unsafe(self._backend):
            raise NoStoreError
        if hasattr(self._backend, "persist"):
            self._backend.persist = "local machine"  # Windows would send it along with a roaming profile

    @property
    def name(self) -> str:
        return self._backend.name

    def get(self, name: str) -> str | None:
        return self._within(lambda: self._backend.get_password(SERVICE, name))

    def put(self, name: str, secret: str) -> None:
        """Raises StoreFailedError also when the store does not give back what was put into it."""
        self._within(lambda: self._backend.set_password(SERVICE, name, secret))
        if self.get(name) != secret:
            raise StoreFailedError

    def forget(self, name: str) -> None:
        """Nothing happens when the name is not there."""
        if self.get(name) is not None:
            self._within(lambda: self._backend.delete_password(SERVICE, name))

    def _within(self, call: Callable[[], T]) -> T:
        """What `call` answers, on a thread that is left behind when it hangs: there is no way to interrupt it."""
        answer: Future[T] = Future()
        threading.Thread(target=_settle, args=(answer, call), name="key store", daemon=True).start()
        try:
            return answer.result(self._patience)
        except NoStoreError:
            raise
        except Exception as error:  # each store fails with errors of its own; all mean the same to us
            raise StoreFailedError(type(error).__name__) from error


def _settle(answer: Future[T], call: Callable[[], T]) -> None:
    try:
        answer.set_result(call())
    except Exception as error:  # noqa: BLE001 - it is raised again where the answer is waited for
        answer.set_exception(error)


def is_unsafe(backend: "KeyringBackend") -> bool:
    """Whether a backend keeps nothing, or keeps it in plain text."""
    kind = type(backend)
    where = f"{kind.__module__}."
    return where.startswith(UNSAFE_MODULES) or "plaintext" in kind.__name__.lower()


def _load() -> "KeyringBackend":
    name = os.environ.get("PYTHON_KEYRING_BACKEND") or STORES.get(sys.platform)
    if name is None:
        raise NoStoreError
    from keyring.core import load_keyring

    try:
        return load_keyring(name)
    except (ImportError, AttributeError, RuntimeError):
        raise NoStoreError from None
