/* TEST-ONLY: runs a script by the CPython of an installed program, with the libraries and the byte code that it has.
   interpreter.exe FOLDER SCRIPT [ARGUMENT...] */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

typedef int (*py_main)(int, wchar_t **);

int wmain(int argc, wchar_t **argv)
{
    static wchar_t library[32768];
    wchar_t *given[16] = {L"interpreter", L"-I", L"-B", L"-Xutf8"};
    if (argc < 3 || argc > 13) return 2;
    _snwprintf(library, 32768, L"%ls\\runtime\\python313.dll", argv[1]);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    py_main run = python ? (py_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    for (int i = 2; i < argc; i++) given[i + 2] = argv[i];
    return run ? run(argc + 2, given) : 3;
}
