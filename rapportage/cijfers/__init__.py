"""The figures of reports: pure functions over what was known at a moment (DOMEIN 8a and 9)."""
