"""The switcher: one key or one click to another activity, from anywhere."""
