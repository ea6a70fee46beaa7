"""Trends: what the hours brought, over weeks, months and years."""
