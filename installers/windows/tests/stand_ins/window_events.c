/* TEST-ONLY stand-in: Wine 8 does not tell that another window came to the front (EVENT_SYSTEM_FOREGROUND) or got
   another title (EVENT_OBJECT_NAMECHANGE), as Windows does. Never ship this.

   Made twice: a program, and a library that it puts into Notepad, whose windows the tests rename. Who hears of titles
   names the process whose events it wants. On Windows that is the process that the window is of, whoever renamed it;
   Wine takes the one that tells, so Notepad itself has to. */
#include <windows.h>

LRESULT CALLBACK after_message(int code, WPARAM from, LPARAM given)
{
    CWPRETSTRUCT *done = (CWPRETSTRUCT *)given;
    if (code == HC_ACTION && done->message == WM_SETTEXT)
        NotifyWinEvent(EVENT_OBJECT_NAMECHANGE, done->hwnd, OBJID_WINDOW, CHILDID_SELF);
    return CallNextHookEx(NULL, code, from, given);
}

/* Ten times a second. On a thread that sets no hook: one that did knows since then who listened at that moment, learns
   of others only by its messages, of which it has none, and tells them nothing. */
static DWORD WINAPI tell_of_the_front(void *nothing)
{
    HWND front = 0;
    for (;; Sleep(100)) {
        HWND found = GetForegroundWindow();
        if (found != front && found)
            NotifyWinEvent(EVENT_SYSTEM_FOREGROUND, found, OBJID_WINDOW, CHILDID_SELF);
        front = found;
    }
}

int main(void)
{
    HMODULE library = LoadLibraryW(L"window_events.dll");
    HOOKPROC told = (HOOKPROC)(void *)GetProcAddress(library, "after_message");
    DWORD notepad = GetWindowThreadProcessId(FindWindowW(L"Notepad", NULL), NULL);
    if (!told || !notepad || !SetWindowsHookExW(WH_CALLWNDPROCRET, told, library, notepad)) return 1;
    return WaitForSingleObject(CreateThread(NULL, 0, tell_of_the_front, NULL, 0, NULL), INFINITE);
}
