"""Everything that decides: functions over frozen values. Standard library only; *now* is an argument."""
