"""The system packages that tijdwijzer needs on Linux: installs what is missing where it may, or says the line to run.

    python3 scripts/system_packages.py app     what the application needs
    python3 scripts/system_packages.py tests   that, a virtual screen with a tray for the desktop journeys, PostgreSQL
    python3 scripts/system_packages.py msi     what builds the MSI for Windows
    python3 scripts/system_packages.py wine    that, the virtual screen, and a Windows to install it in

Uses the standard library only, and asks the package lists nothing as long as everything is there.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libXss.so.1": "libxss1",
}
DESKTOP_TOOLS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "openbox": "openbox",
    "tint2": "tint2",
    "xdotool": "xdotool",
}
SERVICE_TOOLS = {"pg_ctlcluster": "postgresql"}
MSI_TOOLS = {
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
    "wixl": "wixl",
    "msibuild": "msitools",
    "osslsigncode": "osslsigncode",
    "openssl": "openssl",
}
WINDOWS_TOOLS = {"wine": "wine wine64"}
NEEDED = {
    "app": {},
    "tests": DESKTOP_TOOLS | SERVICE_TOOLS,
    "msi": MSI_TOOLS,
    "wine": DESKTOP_TOOLS | MSI_TOOLS | WINDOWS_TOOLS,
}
"""Per purpose: program to package."""


def main(purpose: str) -> int:
    packages = ([] if purpose == "msi" else missing_libraries()) + missing_tools(NEEDED[purpose])
    if sys.platform != "linux" or not packages:
        return 0
    install = as_administrator()
    if install is None:
        print(f"These system packages are missing. Run this line, then try again:\n\n    {install_line(packages)}\n")
        return 3
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    return apt_get(install, packages)


def missing_libraries() -> list[str]:
    """The packages whose library the dynamic linker does not find."""
    return [package for library, package in LIBRARIES.items() if not loads(library)]


def missing_desktop_tools() -> list[str]:
    """The packages that the virtual screen lacks."""
    return missing_tools(DESKTOP_TOOLS)


def missing_tools(tools: Mapping[str, str]) -> list[str]:
    """The packages whose program is not on the path."""
    missing = [packages.split() for program, packages in tools.items() if shutil.which(program) is None]
    return [package for packages in missing for package in packages]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def as_administrator() -> list[str] | None:
    """The command that runs apt-get with the rights it needs, or None where that takes a person."""
    if shutil.which("apt-get") is None:
        return None
    # A fresh machine may be updating itself: wait for that.
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
    if os.geteuid() == 0:
        return apt
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", *apt]
    return None


def install_line(packages: list[str]) -> str:
    """What a person types. The names are Debian's; elsewhere the packages are called much alike."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def apt_get(apt: list[str], packages: list[str]) -> int:
    # A package list that cannot be refreshed need not stop us: the one that is there may do.
    subprocess.run([*apt, "update", "-qq"], stdout=subprocess.DEVNULL, check=False)
    install = [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(install, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        print(
            done.stdout,
            f"apt-get could not install them. The line by hand:\n\n    {install_line(packages)}\n",
            sep="\n",
        )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
