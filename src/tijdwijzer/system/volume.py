"""Whether a folder is on another computer, where a database can be damaged by whoever else opens it."""

import re
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

DRIVE_REMOTE = 4

NETWORK_KINDS = {
    "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
    "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
}  # fmt: skip


def is_on_network(folder: Path) -> bool:
    """Whether what is kept in this folder is kept on another computer; False when nothing tells."""
    return _is_windows_share(folder) if sys.platform == "win32" else _is_mounted_share(folder)


def _is_windows_share(folder: Path) -> bool:
    return any(is_share(place) or _is_remote_drive(place) for place in (str(folder), _real(folder)))


def _real(folder: Path) -> str:
    """Where a folder really is: a mapped drive, a link or a redirected folder may lead to a share."""
    try:
        return str(folder.resolve())
    except OSError:
        return str(folder)


def _is_mounted_share(folder: Path) -> bool:
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind_at(PurePosixPath(folder.resolve()), mounts) in NETWORK_KINDS


def is_share(path: str) -> bool:
    """Whether a Windows path names a share: `\\\\server\\share`, also in its long form `\\\\?\\UNC\\server\\share`."""
    drive = PureWindowsPath(path).drive
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        return drive[4:].upper().startswith("UNC\\")
    return drive.startswith("\\\\")


def kind_at(path: PurePosixPath, mounts: str) -> str:
    """The kind of file system that holds a path, from the lines of /proc/mounts; of two on one place the later."""
    found, kind = PurePosixPath("/"), ""
    for line in mounts.splitlines():
        place, here = _mount(line)
        if path.is_relative_to(place) and place.is_relative_to(found):
            found, kind = place, here
    return kind


def _mount(line: str) -> tuple[PurePosixPath, str]:
    """Where, and of which kind. A space in a name is written as `\\040`."""
    _, place, kind, *_ = line.split(" ")
    return PurePosixPath(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place)), kind


def _is_remote_drive(path: str) -> bool:
    from tijdwijzer.winapi import DWORD, TEXT, function

    return bool(function("kernel32", "GetDriveTypeW", DWORD, TEXT)(PureWindowsPath(path).anchor) == DRIVE_REMOTE)
