/* TEST-ONLY stand-in for bcryptprimitives.dll in a Wine 8 prefix, which lacks it; every Windows since 7 has it, and
   cryptography takes its random numbers from there. Never ship this. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(void *, ULONG); /* RtlGenRandom */
__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *place, SIZE_T length) { return SystemFunction036(place, (ULONG)length); }
BOOL WINAPI DllMain(HINSTANCE module, DWORD reason, void *reserved) { return TRUE; }
