"""Caseload per wijk: how many people each trajectcoördinator guides, where they stand, and who waits (DOMEIN 8a)."""
