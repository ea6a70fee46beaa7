"""Does every library that a shipped program asks for exist: in the folder, or in every Windows 10 and 11?"""

from pathlib import Path

import pefile

PROGRAMS = {".exe", ".dll", ".pyd"}

WINDOWS = set(
    """
    advapi32 authz bcrypt bcryptprimitives cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dbghelp dnsapi
    dwmapi dwrite dxgi gdi32 imm32 iphlpapi kernel32 mpr msvcrt ncrypt netapi32 ntdll ole32 oleaut32 opengl32 powrprof
    propsys psapi rpcrt4 secur32 setupapi shcore shell32 shlwapi ucrtbase uiautomationcore user32 userenv usp10
    uxtheme version winhttp winmm ws2_32 wtsapi32
    """.split()
)


def programs(folder: Path) -> list[Path]:
    """The files with machine code."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in PROGRAMS)


def unresolved(folder: Path) -> list[str]:
    """Libraries that nobody provides, each with a file that wants it; empty when all is well."""
    files = programs(folder)
    shipped = {path.name.lower() for path in files}
    return sorted(
        f"{library}, wanted by {path.relative_to(folder)}"
        for path in files
        for library in _imported(path)
        if library not in shipped and not _is_windows_own(library)
    )


def _is_windows_own(library: str) -> bool:
    return library.startswith("api-ms-win-") or library.removesuffix(".dll") in WINDOWS or library == "winspool.drv"


def _imported(path: Path) -> set[str]:
    program = _parsed(path, "IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    now, later = getattr(program, "DIRECTORY_ENTRY_IMPORT", []), getattr(program, "DIRECTORY_ENTRY_DELAY_IMPORT", [])
    return {entry.dll.decode().lower() for entry in [*now, *later]}


def file_version(path: Path) -> str | None:
    """The version in a program's resources, which Windows Installer compares; None without one."""
    fixed = getattr(_parsed(path, "IMAGE_DIRECTORY_ENTRY_RESOURCE"), "VS_FIXEDFILEINFO", None)
    if not fixed:
        return None
    high, low = fixed[0].FileVersionMS, fixed[0].FileVersionLS
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"


def is_signed(path: Path) -> bool:
    """Whether somebody signed this program; by whom is not looked at."""
    security = pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_SECURITY"]
    return bool(_parsed(path).OPTIONAL_HEADER.DATA_DIRECTORY[security].Size)


def _parsed(path: Path, *directories: str) -> pefile.PE:
    """From memory: closing a file would collect garbage each time, which takes most of the time."""
    program = pefile.PE(data=path.read_bytes(), fast_load=True)
    program.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in directories])
    return program
