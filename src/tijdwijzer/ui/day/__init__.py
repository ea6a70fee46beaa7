"""The day view: a day as ribbon and table, the week, and time that has no meaning yet."""
