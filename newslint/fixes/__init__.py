"""Repairs: fixes applied to files so that every byte outside of them stays, and every one of them can be undone."""
