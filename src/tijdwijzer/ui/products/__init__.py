"""The products that are counted, and what they are reckoned at."""
