/* Run by the MSI before it replaces or removes files: asks every running tijdwijzer of this folder to end, in every
   session, and waits; what does not answer within the patience is ended. Usage: closer FOLDER [SECONDS]
   Exit code: 0 when none runs any more, 1 when one still does, 2 when one may not even be looked at. */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <tlhelp32.h>

#define MOST 256
#define LONGEST 32768

static HANDLE running[MOST];
static int count, hidden;

/* An administrator may look at and end the programs of others only with this privilege switched on. */
static void use_every_right(void) {
    HANDLE token;
    TOKEN_PRIVILEGES wanted = {.PrivilegeCount = 1, .Privileges[0].Attributes = SE_PRIVILEGE_ENABLED};
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES, &token)) return;
    if (LookupPrivilegeValueW(NULL, SE_DEBUG_NAME, &wanted.Privileges[0].Luid))
        AdjustTokenPrivileges(token, FALSE, &wanted, 0, NULL, NULL);
    CloseHandle(token);
}

static void ask(DWORD id) {
    const wchar_t *places[] = {L"Global", L"Local"};
    for (int i = 0; i < 2; i++) {
        wchar_t name[64];
        _snwprintf(name, 64, L"%ls\\tijdwijzer-close-%lu", places[i], id);
        HANDLE event = OpenEventW(EVENT_MODIFY_STATE, FALSE, name);
        if (event) {
            SetEvent(event);
            CloseHandle(event);
        }
    }
}

static int is_below(HANDLE process, const wchar_t *folder) {
    static wchar_t image[LONGEST];
    DWORD length = LONGEST;
    size_t own = wcslen(folder);
    return QueryFullProcessImageNameW(process, 0, image, &length) && _wcsnicmp(image, folder, own) == 0 &&
           image[own] == L'\\';
}

static void visit(DWORD id, const wchar_t *folder) {
    DWORD rights = PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE;
    HANDLE process = OpenProcess(rights | PROCESS_TERMINATE, FALSE, id);
    if (!process) process = OpenProcess(rights, FALSE, id);
    if (!process) {
        hidden++;
        ask(id); /* somebody else's: it may still hear us */
    } else if (is_below(process, folder)) {
        ask(id);
        running[count++] = process;
    } else {
        CloseHandle(process);
    }
}

static void visit_all(const wchar_t *folder) {
    PROCESSENTRY32W entry = {.dwSize = sizeof entry};
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (all == INVALID_HANDLE_VALUE) return;
    for (BOOL more = Process32FirstW(all, &entry); more && count < MOST; more = Process32NextW(all, &entry))
        if (_wcsnicmp(entry.szExeFile, L"tijdwijzer", 10) == 0 && entry.th32ProcessID != GetCurrentProcessId())
            visit(entry.th32ProcessID, folder);
    CloseHandle(all);
}

static int ended(HANDLE process, DWORD patience) { return WaitForSingleObject(process, patience) == WAIT_OBJECT_0; }

int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show) {
    (void)self, (void)before, (void)line, (void)show;
    int argc = 0, left = 0;
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    if (!argv || argc < 2 || !*argv[1]) return 0;
    size_t length = wcslen(argv[1]);
    while (length && (argv[1][length - 1] == L'\\' || argv[1][length - 1] == L'.')) argv[1][--length] = 0;
    ULONGLONG until = GetTickCount64() + 1000ull * (argc > 2 ? _wtoi(argv[2]) : 20);
    use_every_right();
    visit_all(argv[1]);
    for (int i = 0; i < count; i++) {
        ULONGLONG now = GetTickCount64();
        if (ended(running[i], until > now ? (DWORD)(until - now) : 0)) continue;
        TerminateProcess(running[i], 1);
        if (!ended(running[i], 5000)) left++;
    }
    return left ? 1 : hidden ? 2 : 0;
}
