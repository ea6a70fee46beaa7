/* Starts tijdwijzer: loads the CPython beside it, which looks for modules in this folder only and asks neither the
   registry nor the environment. Built twice: with a window for the tray, and with a console for commands. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define LONGEST 32768
#define OWN_ARGUMENTS 6

typedef int (*py_main)(int, wchar_t **);

static wchar_t folder[LONGEST], library[LONGEST];

static int refuse(const wchar_t *what) {
#ifdef CONSOLE
    fwprintf(stderr, L"tijdwijzer: %ls\n", what);
#else
    MessageBoxW(NULL, what, L"tijdwijzer", MB_ICONERROR);
#endif
    return 3;
}

static int find_library(void) {
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *last = length && length < LONGEST ? wcsrchr(folder, L'\\') : NULL;
    if (!last) return 0;
    *last = 0;
    return _snwprintf(library, LONGEST, L"%ls\\runtime\\python313.dll", folder) > 0;
}

static int start(int argc, wchar_t **argv) {
    if (!find_library()) return refuse(L"de eigen map is niet te vinden / cannot find its own folder");
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    py_main run = python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **given = calloc(argc + OWN_ARGUMENTS + 1, sizeof *given);
    if (!run || !given)
        return refuse(L"een bestand ontbreekt; installeer opnieuw / a file is missing; please install again");
    wchar_t *own[OWN_ARGUMENTS] = {argc ? argv[0] : L"tijdwijzer", L"-I", L"-B", L"-Xutf8", L"-m", L"tijdwijzer"};
    int count = 0;
    for (int i = 0; i < OWN_ARGUMENTS; i++) given[count++] = own[i];
    for (int i = 1; i < argc; i++) given[count++] = argv[i];
    return run(count, given);
}

#ifdef CONSOLE
int wmain(int argc, wchar_t **argv) { return start(argc, argv); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show) {
    (void)self, (void)before, (void)line, (void)show;
    int argc = 0;
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    return argv ? start(argc, argv) : refuse(L"geen opdrachtregel / no command line");
}
#endif
