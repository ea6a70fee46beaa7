"""Signing with whatever certificate the builder has. Nothing secret is kept: what signs is named by the environment.

TIJDWIJZER_CERTIFICATES   a PEM file: the certificate, then its chain
TIJDWIJZER_KEY            a PEM file with its key, or a pkcs11: URI when PKCS11_MODULE names the driver of a token
TIJDWIJZER_TIMESTAMP      address of a timestamp service; without it the signature ends with the certificate
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installers.windows.provenance import offline
from installers.windows.tools import run


@dataclass(frozen=True, slots=True)
class Signer:
    """What signs."""

    certificates: Path
    key: str
    timestamp: str = ""
    module: str = ""


def signer(environment: Mapping[str, str] = os.environ) -> Signer | None:
    """The signer that the environment names; None when it names none. Raises SystemExit for half of one."""
    certificates, key = environment.get("TIJDWIJZER_CERTIFICATES"), environment.get("TIJDWIJZER_KEY")
    if not certificates and not key:
        return None
    if not certificates or not key:
        raise SystemExit("TIJDWIJZER_CERTIFICATES and TIJDWIJZER_KEY belong together; one of them is not set.")
    return Signer(
        Path(certificates), key, environment.get("TIJDWIJZER_TIMESTAMP", ""), environment.get("PKCS11_MODULE", "")
    )


def sign(file: Path, by: Signer) -> None:
    """Sign a program or an MSI in place."""
    signed = file.with_name(file.name + ".signed")
    signed.unlink(missing_ok=True)
    options = ["-pkcs11module", by.module] if by.module else []
    options += ["-ts", by.timestamp] if by.timestamp else []
    options += ["-add-msi-dse"] if file.suffix == ".msi" else []
    shown = ["-h", "sha256", "-n", "tijdwijzer"]
    run(
        [
            "osslsigncode",
            "sign",
            "-certs",
            by.certificates,
            "-key",
            by.key,
            *shown,
            *options,
            "-in",
            file,
            "-out",
            signed,
        ]
    )
    signed.replace(file)


def verified(file: Path, roots: Path) -> bool:
    """Whether the file is signed by something that these roots vouch for, and unchanged since."""
    try:
        said = run(["osslsigncode", "verify", "-CAfile", roots, *offline(), "-in", file])
    except SystemExit:
        return False
    return "Signature verification: ok" in said


def make_test_signer(folder: Path) -> tuple[Signer, Path]:
    """A signer for tests, and the root that vouches for it. Worth nothing anywhere else."""
    folder.mkdir(parents=True, exist_ok=True)
    root, root_key, leaf, leaf_key = (folder / name for name in ("root.pem", "root.key", "leaf.pem", "leaf.key"))
    request, extensions, chain = folder / "leaf.csr", folder / "leaf.ext", folder / "chain.pem"
    new = ["openssl", "req", "-newkey", "rsa:3072", "-sha256", "-nodes"]
    authority = ["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"]
    name = "/C=NL/O=tijdwijzer test"
    run([*new, "-x509", "-days", "3650", "-keyout", root_key, "-out", root, "-subj", f"{name}/CN=root", *authority])
    run([*new, "-keyout", leaf_key, "-out", request, "-subj", f"{name}/CN=signer"])
    extensions.write_text(
        "basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=codeSigning\n"
    )
    vouch = ["-CA", root, "-CAkey", root_key, "-CAcreateserial", "-days", "365", "-sha256", "-extfile", extensions]
    run(["openssl", "x509", "-req", "-in", request, *vouch, "-out", leaf])
    chain.write_text(leaf.read_text() + root.read_text())
    return Signer(chain, str(leaf_key)), root
