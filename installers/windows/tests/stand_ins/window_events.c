/* TEST-ONLY stand-in: Wine 8 does not tell that another window came to the front (EVENT_SYSTEM_FOREGROUND) or got
   another title (EVENT_OBJECT_NAMECHANGE), as Windows does. This looks ten times a second and tells. Never ship this. */
#include <windows.h>

int main(void)
{
    HWND front = 0;
    wchar_t title[512] = L"", now[512];
    for (;; Sleep(100)) {
        HWND found = GetForegroundWindow();
        now[0] = 0;
        if (found)
            InternalGetWindowText(found, now, 512);
        if (found != front && found)
            NotifyWinEvent(EVENT_SYSTEM_FOREGROUND, found, OBJID_WINDOW, CHILDID_SELF);
        else if (found && lstrcmpW(now, title))
            NotifyWinEvent(EVENT_OBJECT_NAMECHANGE, found, OBJID_WINDOW, CHILDID_SELF);
        front = found;
        lstrcpyW(title, now);
    }
}
